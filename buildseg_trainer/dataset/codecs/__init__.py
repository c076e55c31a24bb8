"""Encoding and decoding of tiles, and the table of tile formats. Imports raster, not labels or store."""
