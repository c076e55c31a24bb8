"""From rasters and polygons to a dataset folder. Uses numpy and osgeo, and of QGIS only Qt's JPEG writer in codecs."""
