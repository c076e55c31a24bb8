"""Cutting rasters and polygons into tiles (`createtiles`). Imports codecs, labels, store and below, no sibling."""
