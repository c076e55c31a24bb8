"""What an evaluation counts tile by tile: Counts of all tiles, and the table of tiles."""

import csv
import math

import numpy as np

from buildseg_trainer.common.classes import BUILDING, IGNORE
from buildseg_trainer.worker.evaluation import histogram, metrics
from buildseg_trainer.worker.evaluation.objects import ObjectCounts

COLUMNS = ("name", "building_iou", "loss", "missed_px", "false_px", "truth_px")
NARROW = 3  # px; at the published distance the band of a small house is the whole house
PUBLISHED = 0.02  # of an image's diagonal


class TileCounts:
    """Counts of tiles whose usual ``size`` is (height, width); ``pixel_size`` is in metres, None if it is unknown."""

    def __init__(self, size, pixel_size):
        self._boundary, self._objects = BoundaryCounts(size, pixel_size), ObjectCounts(pixel_size)
        self._rows = []

    def add(self, name, tile):
        """Count a predictor's Tile."""
        (_, false), (missed, hit) = tile.matrix.tolist()
        self._boundary.add(tile.truth, tile.prediction)
        self._objects.add(tile.truth, tile.prediction)
        iou = metrics.building_iou(tile.matrix)
        loss = None if tile.histogram is None else histogram.cross_entropy(tile.histogram)
        self._rows.append((name, iou, loss, missed, false, hit + missed))

    def to_json(self, sums):
        """Return the Counts (see counts.py) of all tiles; ``sums`` are the Sums of their pixels."""
        known = {} if sums.histogram is None else {"histogram": sums.histogram.tolist()}
        return {
            "confusion_matrix": sums.matrix.tolist(),
            **known,
            "boundary": self._boundary.to_json(),
            "objects": self._objects.to_json(),
        }

    def write(self, path):
        """Write the table of tiles as CSV, in the order of the list.

        Columns: building IoU, empty without a building; the mean cross-entropy of a pixel, empty for a model that gives
        no probabilities; missed building pixels, false ones and true ones.
        """
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(COLUMNS)
            writer.writerows(self._rows)


class BoundaryCounts:
    """Pixels of the bands along the outlines, summed over tiles, for the boundary IoU (Cheng and others, 2021).

    That is the IoU of what truth and prediction have near their own outlines. ``size`` is the usual (height, width) of
    a tile, ``pixel_size`` is in metres, None if it is unknown.
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
    side = 2 * distance + 1
    inner = np.pad(mask, (distance + 1, distance)).astype(np.int16)  # beyond the edge there is nothing
    for _ in range(2):  # pixels whose neighbourhood along the rows is full, then those of them along the columns
        sums = np.cumsum(inner, axis=1, dtype=np.int16)
        inner = (sums[:, side:] - sums[:, :-side] == side).T.astype(np.int16)
    return mask & ~inner.astype(bool)
