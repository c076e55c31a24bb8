"""Importing images and masks (`importdataset`). Imports codecs, labels, store and below, no sibling package."""
