"""How the results of windows become those of pixels: by cropping, by blending, or as buildseg does it.

A method has the windows of a raster, in rows from the top, and says what of a window's result is added to the sums of
pixels; the sum of a pixel, at most 1, is its probability. Windows are those of the whole raster, so that the result of
a pixel does not depend on the area that is asked for. But for buildseg's they overlap by a quarter of their side, and
the last ones are shifted inward.
"""

from typing import NamedTuple

import numpy as np

from buildseg_trainer.dataset.raster import grid
from buildseg_trainer.errors import InputError
from buildseg_trainer.extraction import buildseg
from buildseg_trainer.runs.config.constants import BLOCK


class Piece(NamedTuple):
    """A window: the PixelBox to read, which may reach beyond the raster, and the one of its result that is used."""

    read: grid.PixelBox
    kept: grid.PixelBox


def overlap(size):
    """Return by how many pixels windows of ``size`` pixels overlap."""
    return size // 4


class Crop:
    """Each window keeps its half of what it shares with the next one.

    The result of a pixel never comes from near the edge of a window, unless it is near the edge of the raster.
    """

    scores_nodata = False

    def __init__(self, width, height, size):
        """``width`` and ``height`` are the raster's, ``size`` is a window's side, in pixels."""
        self._sizes = width, height, size

    def rows(self, box):
        """Return lists of Pieces for a PixelBox, one list a strip; a strip ends where the next begins."""
        return _rows_of_pieces(*self._sizes, box)

    def weigh(self, _piece, found):
        """Return what is added to the sums, of the probabilities found in a window, both float32 (size, size)."""
        return found


class Blend:
    """The mean of the windows over a pixel, weighted by a Hann window along both axes, sin²(pi (i + 1/2) / size)."""

    scores_nodata = False

    def __init__(self, width, height, size):
        """As in Crop."""
        self._size, stride = size, size - overlap(size)
        self._columns, self._rows = (_hann_weights(length, size, stride) for length in (width, height))

    def rows(self, box):
        """As in Crop; what is kept of the windows overlaps."""
        return _overlapping(self._columns, self._rows, self._size, box)

    def weigh(self, piece, found):
        """As in Crop."""
        return found * self._rows[piece.read.y0][:, None] * self._columns[piece.read.x0]


class Buildseg:
    """The blocks of the buildseg plugin: 1 where any of them has a building, see ``buildseg``."""

    scores_nodata = True  # black

    def __init__(self, width, height, size):
        """As in Crop. Raises InputError for a model that buildseg cannot use."""
        if size != BLOCK:
            raise InputError(
                f"The model takes windows of {size} px, but buildseg gives blocks of {BLOCK} px to any model; "
                "choose MODE best."
            )
        stride = BLOCK - buildseg.OVERLAP
        self._columns, self._rows = range(0, width, stride), range(0, height, stride)

    def rows(self, box):
        """As in Blend."""
        return _overlapping(self._columns, self._rows, BLOCK, box)

    def weigh(self, _piece, found):
        """As in Crop."""
        return buildseg.postprocess(found > 0.5)  # its argmax prefers the first class


METHODS = {"crop": Crop, "blend": Blend, "buildseg": Buildseg}
SEAMS = ("crop", "blend")


def _rows_of_pieces(width, height, size, box):
    """Return lists of Pieces, one list a row of windows, whose kept parts cover a PixelBox without overlap.

    ``width`` and ``height`` are the raster's, ``size`` is a window's side, in pixels.
    """
    stride = size - overlap(size)
    columns, rows = (_kept_ranges(length, size, stride) for length in (width, height))
    whole, found = grid.PixelBox(0, 0, width, height), []
    for windows in grid.window_rows(whole, size, stride, "shift", within=box):
        pieces = []
        for window in windows:
            (left, right), (top, bottom) = columns[window.col], rows[window.row]
            kept = grid.PixelBox(max(left, box.x0), max(top, box.y0), min(right, box.x1), min(bottom, box.y1))
            if kept.width > 0 and kept.height > 0:
                pieces.append(Piece(grid.PixelBox(window.x, window.y, window.x + size, window.y + size), kept))
        if pieces:
            found.append(pieces)
    return found


def _kept_ranges(length, size, stride):
    """Return (first, after the last) pixel that each window along an axis keeps: to the middle of the overlaps."""
    offsets = grid.axis_offsets(length, size, stride, "shift")
    cuts = [0, *((offset + size + following) // 2 for offset, following in zip(offsets, offsets[1:])), length]
    return list(zip(cuts, cuts[1:]))


def _hann_weights(length, size, stride):
    """Return the weights (size,) of each window along an axis, by its offset; those of a pixel add up to 1."""
    offsets = grid.axis_offsets(length, size, stride, "shift")
    hann = np.sin(np.pi * (np.arange(size) + 0.5) / size) ** 2
    sums = np.zeros(max(length, size))
    for offset in offsets:
        sums[offset : offset + size] += hann
    return {offset: (hann / sums[offset : offset + size]).astype(np.float32) for offset in offsets}


def _overlapping(columns, rows, size, box):
    """Return the Pieces of the windows at offsets ``columns`` and ``rows`` that touch a PixelBox, one list a strip."""
    found = {}  # by the first row: windows that begin above the box begin together
    for y in rows:
        kept = max(y, box.y0), min(y + size, box.y1)
        if kept[0] < kept[1]:
            found.setdefault(kept[0], []).extend(
                Piece(
                    grid.PixelBox(x, y, x + size, y + size),
                    grid.PixelBox(max(x, box.x0), kept[0], min(x + size, box.x1), kept[1]),
                )
                for x in columns
                if x < box.x1 and x + size > box.x0
            )
    return list(found.values())
