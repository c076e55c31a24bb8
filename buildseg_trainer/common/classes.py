"""The classes of a mask: their names, and the values that pixels have."""

CLASSES = ("background", "building")
BACKGROUND, BUILDING, IGNORE = 0, 1, 255  # IGNORE, the "ignore index": pixels that count for nothing
