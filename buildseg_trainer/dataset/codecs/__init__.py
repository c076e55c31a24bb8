"""The tile formats: encode and decode PNG and JPEG. Imports raster, not labels or store."""
