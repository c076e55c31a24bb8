"""Rings of polygons as arrays (n, 2), not closed; all rings of a polygon at once, since there can be thousands."""

import struct

import numpy as np
from osgeo import ogr

HEADER = struct.Struct("<BII")  # of a polygon in WKB: little-endian, type, number of rings
COUNT = struct.Struct("<I")  # of the points of a ring


def of_polygon(polygon):
    """Return the rings of an OGR polygon in two dimensions, the holes after the first."""
    data, rings, position = bytes(polygon.ExportToWkb(ogr.wkbNDR)), [], HEADER.size
    for _ in range(HEADER.unpack_from(data)[2]):
        (count,) = COUNT.unpack_from(data, position)
        position += COUNT.size
        rings.append(np.frombuffer(data, np.float64, 2 * count, position).reshape(count, 2)[:-1])
        position += 16 * count
    return rings


def to_polygon(rings):
    """Return an OGR polygon."""
    parts = [HEADER.pack(1, ogr.wkbPolygon, len(rings))]
    for ring in rings:
        parts += [COUNT.pack(len(ring) + 1), ring.astype("<f8").tobytes(), ring[:1].astype("<f8").tobytes()]
    return ogr.CreateGeometryFromWkb(b"".join(parts))


def joined(rings):
    """Return ``(points, starts)`` of all rings: their points (n, 2), and the index of the first one of each ring."""
    lengths = np.array([len(ring) for ring in rings])
    return np.concatenate(rings), np.cumsum(lengths) - lengths


def divided(points, starts):
    """Return the rings of ``joined`` again."""
    ends = [*starts[1:].tolist(), len(points)]
    return [points[start:end] for start, end in zip(starts.tolist(), ends)]


def following(points, starts):
    """Return the points (n, 2) after those of ``joined``, each in its ring."""
    after = np.roll(points, -1, axis=0)
    after[np.append(starts[1:], len(points)) - 1] = points[starts]
    return after


def areas(points, starts):
    """Return the area of each ring of ``joined``, in units of the points squared."""
    ends = np.append(starts[1:], len(points))
    centred = points - np.repeat(points[starts], ends - starts, axis=0)
    after = following(centred, starts)
    return np.abs(np.add.reduceat(centred[:, 0] * after[:, 1] - centred[:, 1] * after[:, 0], starts)) / 2
