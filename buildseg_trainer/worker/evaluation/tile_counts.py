"""What an evaluation counts tile by tile: Counts of all tiles, and the table of tiles."""

import csv

from buildseg_trainer.worker.evaluation import histogram, metrics
from buildseg_trainer.worker.evaluation.boundary import BoundaryCounts
from buildseg_trainer.worker.evaluation.objects import ObjectCounts

COLUMNS = ("name", "building_iou", "loss", "missed_px", "false_px", "truth_px")


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
