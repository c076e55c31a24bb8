"""Everything that runs in the training Python, started by path as main.py. Uses runs and common; no QGIS, no GDAL."""
