"""Polygons with very many vertices, simplified outside a rectangle, so that no tile rasterises all of them.

Nothing is clipped, since that would compute new points, and masks could differ. Of consecutive vertices beyond one side
of the rectangle those in between are removed. The outline changes only beyond that side, and each edge that touches the
rectangle stays identical, bit by bit.
"""

import collections
import struct
import threading

import numpy as np
from osgeo import gdal, ogr

LARGE_WKB = 1000 * 16  # bytes: of about a thousand vertices
_ROWS_KEPT = 4  # threads cut neighbouring rows of tiles
_POLYGON = 3  # of WKB


class LargePolygons:
    """Polygons with more bytes than LARGE_WKB, each with a number. Thread-safe."""

    def __init__(self, reach):
        """``reach`` is ``(xmin, ymin, xmax, ymax)``; nothing is rasterised beyond it."""
        self._reach = reach
        self._polygons = []  # (number, rings)
        self._rows = collections.OrderedDict()
        self._lock = threading.Lock()

    def __len__(self):
        return len(self._polygons)

    def add(self, number, wkb):
        """Add a polygon by its WKB (two dimensions, little-endian)."""
        rings = reduced(rings_of(wkb), self._reach)
        if rings:
            self._polygons.append((number, rings))

    def within(self, bounds):
        """Return ``[(number, ogr.Geometry), …]`` that cover the same points of the rectangle ``bounds``."""
        found = []
        for number, of_row in self._row(bounds):
            rings = reduced(of_row, bounds, axes=(0,))
            if rings:
                found.append((number, ogr.CreateGeometryFromWkb(wkb_of(rings))))
        return found

    def _row(self, bounds):
        """Return the polygons reduced to the rectangle's rows, which are those of its neighbours in a row of tiles."""
        key = bounds[1], bounds[3]
        with self._lock:
            if key not in self._rows:
                some = ((number, reduced(rings, bounds, axes=(1,))) for number, rings in self._polygons)
                self._rows[key] = [(number, rings) for number, rings in some if rings]
                while len(self._rows) > _ROWS_KEPT:
                    self._rows.popitem(last=False)
            return self._rows[key]


def reduced(rings, bounds, axes=(0, 1)):
    """Return rings, each (n, 2), with fewer vertices that cover the same points of a rectangle.

    ``bounds`` is ``(xmin, ymin, xmax, ymax)``; ``axes`` are the axes whose sides are used (0 x, 1 y). The first ring is
    the outer one; returns no rings if the polygon is outside the rectangle.
    """
    found = []
    for whole in rings:
        ring = whole
        for axis in axes:
            ring = _without_between(ring, ring[:, axis] < bounds[axis])
            ring = _without_between(ring, ring[:, axis] > bounds[axis + 2])
        if len(ring) >= 4:
            found.append(ring)
        elif not found:
            return []  # the outer ring; holes lie within it
    return found


def _without_between(ring, beyond):
    """Return a ring without the vertices that are ``beyond`` a side together with both of their neighbours."""
    between = beyond[:-2] & beyond[1:-1] & beyond[2:]
    return ring[np.concatenate([[True], ~between, [True]])] if between.any() else ring


def rings_of(wkb):
    """Return the rings of a polygon's WKB (two dimensions, little-endian) as arrays (n, 2)."""
    order, kind, count = struct.unpack_from("<BII", wkb)
    if (order, kind) != (1, _POLYGON):
        raise ValueError("not the WKB of a plain polygon")
    rings, start = [], 9
    for _ in range(count):
        (points,) = struct.unpack_from("<I", wkb, start)
        rings.append(np.frombuffer(wkb, dtype="<f8", count=2 * points, offset=start + 4).reshape(points, 2))
        start += 4 + 16 * points
    return rings


def wkb_of(rings):
    """Return the WKB of a polygon of ``rings``, arrays (n, 2)."""
    parts = [struct.pack("<BII", 1, _POLYGON, len(rings))]
    for ring in rings:
        parts += [struct.pack("<I", len(ring)), ring.astype("<f8").tobytes()]
    return b"".join(parts)


def memory_layer(polygons, id_field):
    """Return ``(dataset, layer)`` of ``[(number, ogr.Geometry), …]``; the layer lives as long as the dataset."""
    # GDAL 3.11 has both kinds of data in one driver.
    both = gdal.GetDriverByName("MEM")
    driver = both if both.GetMetadataItem(gdal.DCAP_VECTOR) else gdal.GetDriverByName("Memory")
    dataset = driver.Create("", 0, 0, 0, gdal.GDT_Unknown)
    layer = dataset.CreateLayer("polygons", None, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn(id_field, ogr.OFTInteger))
    for number, geometry in polygons:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField(0, number)
        feature.SetGeometryDirectly(geometry)
        layer.CreateFeature(feature)
    return dataset, layer
