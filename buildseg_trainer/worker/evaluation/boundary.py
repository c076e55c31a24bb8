"""Boundary IoU (Cheng and others, 2021): the IoU of what truth and prediction have near their own outlines."""

import math

import cv2
import numpy as np

from buildseg_trainer.common.classes import BUILDING, IGNORE

NARROW = 3  # px; at the published distance the band of a small house is the whole house
PUBLISHED = 0.02  # of an image's diagonal


class BoundaryCounts:
    """Pixels of the bands along the outlines, summed over tiles whose usual ``size`` is (height, width).

    ``pixel_size`` is in metres, None if it is unknown.
    """

    def __init__(self, size, pixel_size=None):
        self._pixel_size = pixel_size
        distances = sorted({NARROW, max(1, round(PUBLISHED * math.hypot(*size)))})
        self._counts = {distance: np.zeros(2, dtype=np.int64) for distance in distances}

    def add(self, truth, prediction):
        """Count a tile: masks H x W, uint8 with 0, 1 and, in the truth, IGNORE.

        The edge of the tile, and of ignored pixels, is an outline where a building is cut there, as in the authors'
        code.
        """
        masks = truth == BUILDING, (prediction == BUILDING) & (truth != IGNORE)
        for distance in self._counts:
            real, made = (_band(mask, distance) for mask in masks)
            self._counts[distance] += np.count_nonzero(real & made), np.count_nonzero(real | made)

    def to_json(self):
        """Return the "boundary" of Counts (see evaluate.py)."""
        return [
            {
                "distance_px": distance,
                "distance_m": distance * self._pixel_size if self._pixel_size else None,
                "intersection": int(intersection),
                "union": int(union),
            }
            for distance, (intersection, union) in self._counts.items()
        ]


def _band(mask, distance):
    """Return the pixels of a mask that are within ``distance`` of one that is not in it, diagonals counting as 1."""
    square = np.ones((3, 3), dtype=np.uint8)
    outside = {"borderType": cv2.BORDER_CONSTANT, "borderValue": 0}
    return mask & ~cv2.erode(mask.view(np.uint8), square, iterations=distance, **outside).view(bool)
