"""Values that every model has in common because buildseg expects them."""

BLOCK = 512  # px; side of the blocks that buildseg feeds
DIVISOR = 32  # of a network's input size: every network of the catalogue halves it five times
NORMALIZE = {"mean": [0.5, 0.5, 0.5], "std": [0.5, 0.5, 0.5]}
