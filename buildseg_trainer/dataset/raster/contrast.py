"""Contrast of 8-bit images: with a fill value or clouds, a stretch can leave a few grey levels to the rest."""

import threading

import numpy as np

from buildseg_trainer.dataset.raster.info import CHANNELS

FEW_LEVELS = 16  # of 256; an aerial image has hundreds
NEARLY_ALL = 0.9  # of the pixels


def lacks_contrast(histograms):
    """Return whether nearly all pixels are in a few neighbouring grey levels, in each of the bands.

    ``histograms`` is (bands, 256) counts. Clipped pixels (0 and 255) are ignored unless they are nearly all: clouds and
    image edges have no content anyway.
    """
    return bool(len(histograms)) and all(_is_flat(band) for band in np.asarray(histograms, dtype=np.int64))


def _is_flat(histogram):
    total, inner = histogram.sum(), histogram[1:-1].sum()
    if not total:
        return False
    if _densest(histogram) >= NEARLY_ALL * total:
        return True
    return inner > (1 - NEARLY_ALL) * total and _densest(histogram[1:-1]) >= NEARLY_ALL * inner


def _densest(histogram):
    """Return the largest number of pixels in FEW_LEVELS neighbouring levels."""
    sums = np.concatenate([[0], np.cumsum(histogram)])
    return int((sums[FEW_LEVELS:] - sums[:-FEW_LEVELS]).max())


class Levels:
    """Histograms of the images of each raster. Thread-safe."""

    def __init__(self):
        self._histograms = {}  # name -> (3, 256)
        self._lock = threading.Lock()

    def add(self, name, image, valid):
        """Count pixels of the raster ``name``: image (3, rows, columns), valid (rows, columns) or None."""
        pixels = image.reshape(CHANNELS, -1) if valid is None else image[:, valid]
        self.add_counts(name, np.stack([np.bincount(band, minlength=256) for band in pixels]))

    def add_counts(self, name, histograms):
        """Count pixels of ``name`` by their histograms (3, 256)."""
        with self._lock:
            self._histograms[name] = self._histograms.get(name, 0) + histograms

    def flat(self):
        """Return the names of rasters whose images lack contrast, sorted."""
        return sorted(name for name, histograms in self._histograms.items() if lacks_contrast(histograms))
