"""Datasets: cutting, filtering and splitting tiles. Standard library, numpy and osgeo only."""
