"""Which part of a raster each window is read from, and which part of its result is kept.

Windows overlap by a quarter of their side, the last ones are shifted inward, and where two overlap each keeps its half:
the result of a pixel never comes from near the edge of a window, unless it is near the edge of the raster. Windows are
those of the whole raster, so that the result of a pixel does not depend on the area that is asked for.
"""

from typing import NamedTuple

from buildseg_trainer.dataset.raster import grid


class Piece(NamedTuple):
    """A window: the PixelBox to read, which may reach beyond a raster smaller than a window, and the one to keep."""

    read: grid.PixelBox
    kept: grid.PixelBox


def overlap(size):
    """Return by how many pixels windows of ``size`` pixels overlap."""
    return size // 4


def rows_of_pieces(width, height, size, box):
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
