"""Objects: which building of the truth each footprint has found, and how many by size.

A building is found by a footprint where their IoU is 0.5 or more; each has one partner at most, pairs being taken by
decreasing IoU. Where buildings do not overlap that is the only matching there is.
"""

from typing import NamedTuple

import numpy as np
from osgeo import ogr

from buildseg_trainer.common.progress import never_cancelled, stop_if_cancelled
from buildseg_trainer.dataset.gdal_utils import attempt

LEAST_IOU = 0.5
LEAST_WITHIN = 0.5  # share of a footprint within buildings that do not count, from which it does not count either
SIZES = (0, 50, 200, 1000, None)  # m², limits of the bins
NONE = -1  # no partner


class Building(NamedTuple):
    """A polygon in map coordinates; ``counted`` is whether it is to be found, or is wrong where it is nothing."""

    polygon: ogr.Geometry
    area_m2: float
    counted: bool


class Partners(NamedTuple):
    """Of each building: number of its partner (NONE without), and IoU with the best of all, partner or not."""

    number: np.ndarray
    iou: np.ndarray


class Matching(NamedTuple):
    """Partners of truths and of footprints, and the numbers of those that count (bool for each)."""

    truths: Partners
    footprints: Partners
    counted_truths: np.ndarray
    counted_footprints: np.ndarray


def match(truths, footprints, is_cancelled=never_cancelled):
    """Return the Matching of two lists of Buildings; the polygons of truths are valid.

    Truths that are not ``counted`` find no partner. Footprints count unless they are not ``counted`` and found
    nothing, or lie by half or more within such truths.
    """
    near = _Neighbours([truth.polygon for truth in truths])
    counted = np.array([truth.counted for truth in truths], dtype=bool)
    best, best_of_footprints = np.zeros(len(truths)), np.zeros(len(footprints))
    within, pairs = np.zeros(len(footprints)), []
    for number, footprint in enumerate(footprints):
        stop_if_cancelled(is_cancelled)
        polygon = _valid(footprint.polygon)
        for truth in near.of(polygon).tolist():
            iou, common = _overlap(polygon, truths[truth].polygon)
            best[truth], best_of_footprints[number] = max(best[truth], iou), max(best_of_footprints[number], iou)
            if not counted[truth]:
                within[number] += common / polygon.Area()
            elif iou >= LEAST_IOU:
                pairs.append((-iou, truth, number))
    of_truths, of_footprints = np.full(len(truths), NONE), np.full(len(footprints), NONE)
    for _, truth, number in sorted(pairs):
        if of_truths[truth] == of_footprints[number] == NONE:
            of_truths[truth], of_footprints[number] = number, truth
    wanted = np.array([footprint.counted for footprint in footprints], dtype=bool) & (within < LEAST_WITHIN)
    return Matching(
        Partners(of_truths, best),
        Partners(of_footprints, best_of_footprints),
        counted,
        wanted | (of_footprints != NONE),
    )


def count(truths, footprints, matching):
    """Return the numbers of truths, found, predicted and correct (footprints that found one), in all and by size."""
    columns = {}
    for names, buildings, counted, partners in (
        (("truths", "found"), truths, matching.counted_truths, matching.truths),
        (("predicted", "correct"), footprints, matching.counted_footprints, matching.footprints),
    ):
        areas = np.array([building.area_m2 for building in buildings])
        bins = np.searchsorted(SIZES[1:-1], areas, side="right")
        for name, which in zip(names, (counted, counted & (partners.number != NONE))):
            columns[name] = np.bincount(bins[which], minlength=len(SIZES) - 1).tolist()
    return {
        "iou": LEAST_IOU,
        "unit": "m2",
        **{name: sum(values) for name, values in columns.items()},
        "bins": [
            {"from": low, "to": high, **dict(zip(columns, values))}
            for low, high, *values in zip(SIZES, SIZES[1:], *columns.values())
        ],
    }


def count_doubles(truths, is_cancelled=never_cancelled):
    """Return how many Buildings that count have an IoU of 0.5 or more with one before them: one of two can be found."""
    counted = [truth for truth in truths if truth.counted]
    near, doubles = _Neighbours([truth.polygon for truth in counted]), 0
    for number, truth in enumerate(counted):
        stop_if_cancelled(is_cancelled)
        others = near.of(truth.polygon)
        doubles += any(
            _overlap(truth.polygon, counted[other].polygon)[0] >= LEAST_IOU for other in others[others < number]
        )
    return doubles


class _Neighbours:
    """Finds polygons by their envelopes, which are sorted by their lower side."""

    def __init__(self, polygons):
        envelopes = np.array([polygon.GetEnvelope() for polygon in polygons]).reshape(-1, 4)
        self._order = np.argsort(envelopes[:, 2], kind="stable")
        self._left, self._right, self._bottom, self._top = envelopes[self._order].T
        self._highest = np.maximum.accumulate(self._top)  # of those up to each: it only grows

    def of(self, polygon):
        """Return the numbers of the polygons whose envelopes share an area with a polygon's, as an array."""
        left, right, bottom, top = polygon.GetEnvelope()
        some = slice(np.searchsorted(self._highest, bottom, "right"), np.searchsorted(self._bottom, top))
        touching = (self._left[some] < right) & (self._right[some] > left) & (self._top[some] > bottom)
        return np.sort(self._order[some][touching])


def _valid(polygon):
    """Return a polygon as GEOS can intersect it: outlines of masks may touch themselves."""
    return polygon if attempt(polygon.IsValid)[0] else polygon.MakeValid()


def _overlap(polygon, other):
    """Return ``(IoU, common area in map units)``."""
    shared = attempt(polygon.Intersection, other)[0]
    common = 0.0 if shared is None else attempt(shared.Area)[0]  # GDAL warns where it is a line
    return common / (polygon.Area() + other.Area() - common), common
