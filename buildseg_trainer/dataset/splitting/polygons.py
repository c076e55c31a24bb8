"""The split method by polygons: tiles that overlap a polygon of the user."""

import numpy as np
from osgeo import ogr

from buildseg_trainer.dataset.gdal_utils import attempt
from buildseg_trainer.dataset.store.splits import NONE, TRAIN, VALIDATION, split_of_word
from buildseg_trainer.errors import InputError

SHRINK = 1e-5  # of a tile's side, so that a polygon that only touches a tile does not count


def splits_by_regions(shapes, regions):
    """Return the split of each tile of ``shapes``, a Footprints: TRAIN where no polygon names another.

    ``regions`` yields ``(wkb, word)`` in the CRS of the tiles; a tile that overlaps a polygon gets the split that the
    word names; an empty word means validation. If polygons disagree, validation takes precedence, then test. Null and
    broken geometries are skipped. Raises InputError for other words and without any polygon.
    """
    splits = np.full(len(shapes.corners), TRAIN)
    centres = shapes.corners.mean(axis=1, keepdims=True)
    corners = centres + (shapes.corners - centres) * (1 - SHRINK)
    polygons = 0
    for wkb, word in regions:
        split = _split(word)
        geometry = _polygon(wkb)
        if geometry is None:
            continue
        polygons += 1
        if split == TRAIN:
            continue
        inside = _tiles_in(geometry, shapes, corners)
        splits[inside[(split == VALIDATION) | (splits[inside] == TRAIN)]] = split
    if not polygons:
        raise InputError("REGIONS has no polygon that can be used; draw one around the tiles to validate with.")
    return splits


def _split(word):
    try:
        split = split_of_word(word)
    except KeyError as error:
        raise InputError(f"REGIONS names the split {word!r}; name train, val or test, or nothing for val.") from error
    return VALIDATION if split == NONE else split


def _polygon(wkb):
    """Return a valid geometry with area, or None."""
    geometry = attempt(ogr.CreateGeometryFromWkb, wkb)[0] if wkb else None
    if geometry is None or geometry.IsEmpty():
        return None
    geometry = geometry.GetLinearGeometry()
    valid = geometry if attempt(geometry.IsValid)[0] else attempt(geometry.MakeValid)[0]
    return valid if valid is not None and valid.GetArea() > 0 else None


def _tiles_in(geometry, shapes, corners):
    """Return the numbers of the tiles whose ``corners`` (tiles, 4, 2) overlap ``geometry``."""
    xmin, xmax, ymin, ymax = geometry.GetEnvelope()
    near = (shapes.low < (xmax, ymax)).all(axis=1) & (shapes.high > (xmin, ymin)).all(axis=1)
    prepared = geometry.CreatePreparedGeometry()
    return np.array([n for n in np.flatnonzero(near) if prepared.Intersects(_tile(corners[n]))], dtype=np.int64)


def _tile(corners):
    ring = ogr.Geometry(ogr.wkbLinearRing)
    for x, y in (*corners, corners[0]):
        ring.AddPoint_2D(float(x), float(y))
    tile = ogr.Geometry(ogr.wkbPolygon)
    tile.AddGeometry(ring)
    return tile
