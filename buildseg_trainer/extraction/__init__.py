"""Applies a model to a raster: windows, scoring, mask, footprints. Imports numpy and osgeo; no QGIS, no worker."""
