"""Where tiles lie: windows of a raster in pixels, and their outlines in map coordinates."""

import math
from typing import NamedTuple

EDGES = ("shift", "pad", "drop")


class Window(NamedTuple):
    """One tile of a raster: its row and column in the grid, and its upper left pixel."""

    row: int
    col: int
    x: int
    y: int


class PixelBox(NamedTuple):
    """A rectangle of pixels: first column and row, and those after the last."""

    x0: int
    y0: int
    x1: int
    y1: int

    @property
    def width(self):
        return self.x1 - self.x0

    @property
    def height(self):
        return self.y1 - self.y0


def axis_offsets(length, tile_size, stride, edge):
    """Return the first pixels of the windows along one axis of ``length`` pixels.

    ``shift`` moves the last window inwards until it ends with the axis, ``pad`` lets it reach beyond, ``drop``
    leaves out what does not fill a window. An axis shorter than a tile gives one window for shift and pad.
    """
    offsets = list(range(0, length - tile_size + 1, stride))
    covered = offsets[-1] + tile_size if offsets else 0
    if covered < length and edge != "drop":
        if edge == "shift" and length >= tile_size:
            offsets.append(length - tile_size)
        else:
            offsets.append(offsets[-1] + stride if offsets else 0)
    return offsets


def window_rows(box, tile_size, stride, edge):
    """Yield the windows over ``box`` (a PixelBox) as lists, one list a row of the grid, from the top."""
    columns = axis_offsets(box.width, tile_size, stride, edge)
    for row, y in enumerate(axis_offsets(box.height, tile_size, stride, edge)):
        if columns:
            yield [Window(row, col, box.x0 + x, box.y0 + y) for col, x in enumerate(columns)]


def count_windows(box, tile_size, stride, edge):
    """Return how many windows ``window_rows`` gives."""
    columns = axis_offsets(box.width, tile_size, stride, edge)
    return len(columns) * len(axis_offsets(box.height, tile_size, stride, edge))


def to_map(geotransform, x, y):
    """Return map coordinates of a point given in pixels (GDAL's affine: rotation and south-up included)."""
    gt = geotransform
    return gt[0] + x * gt[1] + y * gt[2], gt[3] + x * gt[4] + y * gt[5]


def to_pixel(geotransform, map_x, map_y):
    """Return fractional pixel coordinates of a map point: the inverse of ``to_map``."""
    gt = geotransform
    determinant = gt[1] * gt[5] - gt[2] * gt[4]
    dx, dy = map_x - gt[0], map_y - gt[3]
    return (dx * gt[5] - dy * gt[2]) / determinant, (dy * gt[1] - dx * gt[4]) / determinant


def outline(geotransform, x, y, width, height):
    """Return the four corners of a pixel rectangle in map coordinates, in ring order, not closed."""
    corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
    return [to_map(geotransform, *corner) for corner in corners]


def bounds(points):
    """Return ``(xmin, ymin, xmax, ymax)`` of points."""
    xs, ys = zip(*points)
    return min(xs), min(ys), max(xs), max(ys)


def pixel_box(geotransform, width, height, extent):
    """Return the pixels of a raster that an extent ``(xmin, ymin, xmax, ymax)`` touches, or None.

    A thousandth of a pixel of tolerance keeps an extent drawn along pixel edges from taking one more row.
    """
    xmin, ymin, xmax, ymax = extent
    corners = [to_pixel(geotransform, x, y) for x in (xmin, xmax) for y in (ymin, ymax)]
    left, top, right, bottom = bounds(corners)
    tolerance = 1e-3
    box = PixelBox(
        max(0, math.floor(left + tolerance)),
        max(0, math.floor(top + tolerance)),
        min(width, math.ceil(right - tolerance)),
        min(height, math.ceil(bottom - tolerance)),
    )
    return box if box.width > 0 and box.height > 0 else None
