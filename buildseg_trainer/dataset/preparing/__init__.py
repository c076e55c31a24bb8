"""Preparing a raster for a model (`prepareraster`). Imports store, raster and below, no sibling package."""
