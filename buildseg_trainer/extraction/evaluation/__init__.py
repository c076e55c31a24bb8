"""Counts what a model gets right on a raster with known buildings (`evaluatemodel`). Imports extraction and below."""
