"""Masks of pixel boxes from polygons (building, background, ignored), and instance masks of single buildings."""

import math
from typing import NamedTuple

import numpy as np

from buildseg_trainer.common.classes import BUILDING, IGNORE
from buildseg_trainer.dataset.labels.polygons import PolygonBurner
from buildseg_trainer.dataset.raster import grid


class LabelStores(NamedTuple):
    """PolygonStores by CRS (WKT). ``areas`` is empty without a labelled area, ``ignored`` without such polygons."""

    buildings: dict
    areas: dict
    ignored: dict

    def burners(self, crs_wkt):
        """Return one thread's PolygonBurners of buildings, area and ignored polygons; None for those not given."""
        return [PolygonBurner(stores[crs_wkt]) if stores else None for stores in self]


class MaskMaker:
    """Makes masks in one thread."""

    def __init__(self, stores, boundary, with_ids):
        """``boundary`` is in pixels (see ``near_outline``); ``with_ids`` asks for the buildings' numbers too."""
        self._stores = stores
        self._boundary = boundary
        self._with_ids = with_ids
        self._burners = {}

    def labelled(self, info, box):
        """Return the pixels of a PixelBox inside the labelled area, bool (rows, columns); None without such an area."""
        _, area, _ = self._burners_of(info)
        return None if area is None else area.burn(info.geotransform, box) == BUILDING

    def make(self, info, box, labelled):
        """Return ``(mask, ids)`` of a PixelBox of a raster, both (rows, columns).

        The mask is uint8: 1 building, 0 background, 255 for ignored polygons, pixels near an outline, and pixels
        outside ``labelled`` (see there). ``ids`` (uint32) has the number of the building polygon that covers a pixel, 0
        for none; None unless requested.
        """
        buildings, _, ignored = self._burners_of(info)
        ids = None
        if self._boundary or self._with_ids:
            edge = self._boundary
            wide = grid.PixelBox(box.x0 - edge, box.y0 - edge, box.x1 + edge, box.y1 + edge)
            all_ids = buildings.burn_ids(info.geotransform, wide)
            ids = all_ids[edge : edge + box.height, edge : edge + box.width]
            mask = (ids > 0).astype(np.uint8)
            if edge:
                mask[near_outline(all_ids, edge)] = IGNORE
        else:
            mask = buildings.burn(info.geotransform, box)
        if ignored is not None:
            mask = np.where(ignored.burn(info.geotransform, box) == BUILDING, np.uint8(IGNORE), mask)
        if labelled is not None:
            mask = np.where(labelled, mask, np.uint8(IGNORE))
        return mask, ids

    def _burners_of(self, info):
        if info.crs_wkt not in self._burners:
            self._burners[info.crs_wkt] = self._stores.burners(info.crs_wkt)
        return self._burners[info.crs_wkt]


def near_outline(ids, distance):
    """Return the pixels within ``distance`` pixels of a building outline, including walls between buildings.

    ``ids`` (rows, columns) are numbers of buildings, 0 for none; the result is smaller by ``distance`` on each side,
    since buildings beyond it count too. Distance 1 are the pixels on both sides of an outline; each further pixel
    dilates them by a disc.
    """
    outline = np.zeros(ids.shape, dtype=bool)
    across, down = ids[:, 1:] != ids[:, :-1], ids[1:] != ids[:-1]
    outline[:, 1:] |= across
    outline[:, :-1] |= across
    outline[1:] |= down
    outline[:-1] |= down
    # Number of set pixels to the left of each column: differences show whether a range of columns has one.
    before = np.zeros((ids.shape[0], ids.shape[1] + 1), dtype=np.int32)
    np.cumsum(outline, axis=1, out=before[:, 1:])
    height, width = ids.shape[0] - 2 * distance, ids.shape[1] - 2 * distance
    near = np.zeros((height, width), dtype=bool)
    radius = distance - 1
    for step in range(-radius, radius + 1):
        reach = math.isqrt(radius * radius - step * step)
        rows = before[distance + step : distance + step + height]
        first, last = distance - reach, distance + reach + 1
        near |= rows[:, last : last + width] > rows[:, first : first + width]
    return near


def instance_labels(ids, mask):
    """Return the instance mask of a tile: 1, 2, … for its buildings, 0 elsewhere; uint16, or uint32 if necessary.

    Only building pixels of ``mask`` get a label.
    """
    buildings = mask == BUILDING
    found, numbers = np.unique(ids[buildings], return_inverse=True)
    labels = np.zeros(ids.shape, dtype=np.uint16 if len(found) <= 65535 else np.uint32)
    labels[buildings] = numbers.ravel() + 1
    return labels
