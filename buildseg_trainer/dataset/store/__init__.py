"""The content of a dataset folder: layout, manifest, tile index, lists, names. Imports raster, not codecs or labels."""
