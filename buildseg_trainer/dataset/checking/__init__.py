"""Checking a dataset and drawing its contact sheet (`checkdataset`). Imports store and below, no sibling package."""
