"""Whether 8-bit images have contrast: a fill value or a few clouds can leave a few grey levels to all the rest."""

import threading

import numpy as np

from buildseg_trainer.dataset.raster.info import CHANNELS

FEW_LEVELS = 16  # of 256; an aerial image has hundreds
NEARLY_ALL = 0.9  # of the pixels


def lacks_contrast(histograms):
    """Return whether nearly all pixels lie in a few neighbouring grey levels, in each of the bands.

    ``histograms`` is (bands, 256) counts. What is clipped (0 and 255) is left aside unless it is nearly everything: in
    clouds and at the edge of an image nothing is to be seen anyhow.
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
    """Return how many pixels the FEW_LEVELS neighbouring levels with the most of them hold."""
    sums = np.concatenate([[0], np.cumsum(histogram)])
    return int((sums[FEW_LEVELS:] - sums[:-FEW_LEVELS]).max())


class Levels:
    """Histograms of the images of each raster. Threads may share one."""

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
        """Return the names of those whose images lack contrast, in order of name."""
        return sorted(name for name, histograms in self._histograms.items() if lacks_contrast(histograms))
