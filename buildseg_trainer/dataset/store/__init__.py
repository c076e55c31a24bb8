"""What a dataset folder holds: manifest, tile index, lists, names, footprints. Imports raster, not codecs or labels."""
