"""Splitting the kept tiles into train, val and test (`splitdataset`). Imports store and below, no sibling package."""
