"""Tiles into batches: reading, loading, augmenting. Imports runtime only."""
