"""Reading rasters: bands, sizes, resampling, stretch, tile grid, VRT. Imports gdal_utils and thread_map only."""
