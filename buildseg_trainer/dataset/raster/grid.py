"""The tile grid: windows of a raster in pixels, and their outlines in map coordinates."""

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


def axis_count(length, tile_size, stride, edge):
    """Return the number of windows along one axis (see axis_offsets)."""
    if length < tile_size:
        return 0 if edge == "drop" else 1
    count = (length - tile_size) // stride + 1
    covered = (count - 1) * stride + tile_size
    return count + (covered < length and edge != "drop")


def axis_offsets(length, tile_size, stride, edge):
    """Return the first pixels of the windows along one axis of ``length`` pixels.

    ``shift`` moves the last window inwards so that it ends with the axis, ``pad`` extends it beyond, ``drop`` omits an
    incomplete window. An axis shorter than a tile gives one window for shift and pad.
    """
    return [offset for _, offset in _windows_touching(length, tile_size, stride, edge, 0, length)]


def _touching(length, tile_size, stride, edge, first, last):
    """Return ``(numbers, shifted)`` of the windows along an axis that touch its pixels from first to before last.

    The windows of the range ``numbers`` begin at multiples of the stride; ``shifted`` is whether there is also the last
    window, which ends with the axis.
    """
    count = axis_count(length, tile_size, stride, edge)
    is_shifted = edge == "shift" and length >= tile_size
    numbers = range(max(0, (first - tile_size) // stride + 1), min(count - is_shifted, -(-last // stride)))
    return numbers, is_shifted and last > length - tile_size


def _windows_touching(length, tile_size, stride, edge, first, last):
    """Return ``[(number, offset), …]`` of the windows along an axis that touch its pixels from first to before last."""
    numbers, shifted = _touching(length, tile_size, stride, edge, first, last)
    windows = [(number, number * stride) for number in numbers]
    if shifted:
        windows.append((axis_count(length, tile_size, stride, edge) - 1, length - tile_size))
    return windows


def window_rows(box, tile_size, stride, edge, within=None):
    """Yield the windows over ``box`` (a PixelBox) as lists, one per row of the grid, from the top.

    With ``within``, a PixelBox inside the box, only windows that touch it.
    """
    within = within or box
    rule = tile_size, stride, edge
    columns = _windows_touching(box.width, *rule, within.x0 - box.x0, within.x1 - box.x0)
    for row, y in _windows_touching(box.height, *rule, within.y0 - box.y0, within.y1 - box.y0):
        if columns:
            yield [Window(row, col, box.x0 + x, box.y0 + y) for col, x in columns]


def count_windows(box, tile_size, stride, edge, within=None):
    """Return the number of windows of ``window_rows`` without creating them."""
    within = within or box
    columns, right = _touching(box.width, tile_size, stride, edge, within.x0 - box.x0, within.x1 - box.x0)
    rows, below = _touching(box.height, tile_size, stride, edge, within.y0 - box.y0, within.y1 - box.y0)
    return (len(columns) + right) * (len(rows) + below)


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

    A tolerance of a thousandth of a pixel prevents an additional row for an extent along pixel edges.
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
