"""Rasters: reading, checks, resampling, stretch, tile grid, VRT. Imports gdal_utils and thread_map only."""
