"""Polygons and masks: reading, burning, measuring. Imports raster, not codecs or store."""
