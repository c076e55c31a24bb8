"""The buildings that are known: read for a raster, and which of them count."""

import math

import numpy as np

from buildseg_trainer.common.progress import stop_if_cancelled
from buildseg_trainer.dataset.labels.polygons import PolygonStore, burn_polygon
from buildseg_trainer.dataset.raster import grid
from buildseg_trainer.errors import InputError
from buildseg_trainer.extraction.evaluation.match_objects import Building
from buildseg_trainer.extraction.ground_area import GroundArea
from buildseg_trainer.extraction.strips import NODATA

ROWS = 1024  # of probabilities in memory at once, for one polygon


def store_buildings(buildings, raster, is_cancelled, stack):
    """Return the PolygonStore of ``buildings``, a callable of a Place, over an OpenedRaster; freed with ``stack``.

    Raises InputError where there is none.
    """
    place, where = raster.place, raster.task.raster.path
    store = PolygonStore(buildings(place), place.areas, place.areas[0], is_cancelled)
    stack.callback(store.close)
    if store.is_empty:
        raise InputError(
            f"BUILDINGS has no polygon over {where if raster.burner is None else f'the AREA of {where}'}; check the "
            "CRS of both layers, or choose another layer."
        )
    return store


def find_truths(store, strips, raster, min_area, is_cancelled):
    """Return the Buildings of a PolygonStore, without those that have no pixel which the Strips know.

    Those that touch the edge of what is known do not count, nor do those under ``min_area`` m².
    """
    ground, found = GroundArea(raster.info.crs_wkt), []
    for polygon in store.polygons(raster.place.areas[0]):
        stop_if_cancelled(is_cancelled)
        known, unknown = _seen(polygon, strips, raster.geotransform)
        if known:
            rings = [polygon.GetGeometryRef(number) for number in range(polygon.GetGeometryCount())]
            shell, *holes = ground.of([np.array(ring.GetPoints())[:-1, :2] for ring in rings]).tolist()
            area = shell - sum(holes)
            found.append(Building(polygon, area, not unknown and area >= min_area))
    return found


def _seen(polygon, strips, geotransform):
    """Return whether a polygon has pixels that the Strips know, and whether it has, or touches, any that they do not.

    All pixels of its envelope stand for a polygon that covers the centre of none.
    """
    xmin, xmax, ymin, ymax = polygon.GetEnvelope()
    corners = [grid.to_pixel(geotransform, x, y) for x in (xmin, xmax) for y in (ymin, ymax)]
    left, top, right, bottom = map(math.floor, grid.bounds(corners))
    # A pixel more than there is at each side: what reaches beyond has pixels that are not known.
    x0, x1 = max(left, -1), min(right, strips.box.width) + 1
    y0, y1 = max(top, -1), min(bottom, strips.box.height) + 1
    inner = np.zeros(2, dtype=bool)  # whether there are such pixels in the polygon, and in its envelope
    outer, covered = inner.copy(), False
    for first in range(y0, y1 if x0 < x1 else y0, ROWS):
        box = grid.PixelBox(x0 - 1, first - 1, x1 + 1, min(first + ROWS, y1) + 1)
        there = strips.read(box) != NODATA
        if there.all():
            inner[0] = covered = True
            continue
        inside = burn_polygon(polygon, geotransform, box)[1:-1, 1:-1] == 1
        centre = there[1:-1, 1:-1]
        around = there[:-2, 1:-1] & there[2:, 1:-1] & there[1:-1, :-2] & there[1:-1, 2:]
        found = np.stack([centre, ~(centre & around)])
        inner |= (found & inside).any(axis=(1, 2))
        outer |= found.any(axis=(1, 2))
        covered |= inside.any()
    return (inner if covered else outer).tolist()
