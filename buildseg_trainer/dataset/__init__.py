"""From rasters and polygons to a dataset folder. numpy and osgeo, no QGIS but Qt's JPEG writer in codecs."""
