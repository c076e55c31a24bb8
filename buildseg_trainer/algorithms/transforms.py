"""The coordinate operation between two CRS that is made for the place of the data, and how accurate it is.

QGIS takes the first of PROJ's list wherever the data lie: in Los Angeles that for Canada, tens of metres off.
"""

import math
from typing import NamedTuple

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsDatumTransform,
    QgsEllipsoidUtils,
    QgsPointXY,
    QgsRectangle,
)

from buildseg_trainer.errors import InputError

COARSE = 2  # pixels: masks that lie farther off than this teach a model wrong outlines
GEOCENTRIC = 1.0  # metres: what EPSG gives for most pairs of modern datums
SAMPLES = 20  # of an area's sides, where it is transformed as a whole
MARGIN = 0.1  # of an area's sides, for what lies between the samples
LEAST_MARGIN = (0.001, 100.0)  # in degrees and in the units of other CRS: about a hundred metres

_BALLPARK = "Ballpark"  # begins PROJ's name of an operation that leaves the change of datum out


class PlacedTransform(NamedTuple):
    """A QgsCoordinateTransform and what the user should know of its accuracy, a sentence or empty."""

    transform: QgsCoordinateTransform
    remark: str


def transform_at(place, source_crs, role, context):
    """Return the PlacedTransform from ``source_crs`` to the CRS of a Place.

    An operation that the project's transform context names is taken; else, of those available whose area of use holds
    the place, the most accurate. ``role`` names the data in the remark, for example "building layer".
    """
    target = QgsCoordinateReferenceSystem.fromWkt(place.crs_wkt)
    transforms = context.transformContext()
    if not (source_crs.isValid() and target.isValid()) or source_crs == target or not place.areas:
        return PlacedTransform(QgsCoordinateTransform(source_crs, target, transforms), "")
    chosen = transforms.calculateCoordinateOperation(source_crs, target)
    ends = (source_crs, target)
    if chosen and transforms.mustReverseCoordinateOperation(*ends):
        ends = (target, source_crs)
    known = QgsDatumTransform.operations(*ends)
    right = _made_for(place.bounds, known, target, transforms)
    best = min((each for each in right if each.isAvailable), key=_inaccuracy, default=None)
    what = "{} ({})".format(role, source_crs.authid() or "in a CRS of its own")
    used = next((each for each in known if each.proj == chosen), None) if chosen else best
    if chosen and used is None:
        remark = ""  # of the user's own making
    elif chosen and best is not None and used not in right:
        remark = (
            "The coordinate operation that the project names from the {} to the CRS of the rasters, {}, is not made "
            "for the place of the rasters, so masks may lie tens of metres off; choose another in Project > Properties "
            "> Transformations: {} is accurate to {:g} m there.".format(what, used.name, best.name, best.accuracy)
        )
    else:
        remark = _remark(used if used in right else None, right, known, place, what, ends)
    if not chosen and best is not None and len(known) > 1:
        transforms.addCoordinateOperation(source_crs, target, best.proj, False)
    return PlacedTransform(QgsCoordinateTransform(source_crs, target, transforms), remark)


def _made_for(bounds, operations, crs, transforms):
    """Return the operations whose area of use holds ``bounds`` in ``crs``, or where none does, their centre."""
    points = _degrees(bounds, crs, transforms)
    for wanted in (points, points[-1:]):
        found = [each for each in operations if wanted and _is_made_for(each, wanted)]
        if found:
            return found
    return []


def _degrees(bounds, crs, transforms):
    """Return longitude and latitude of the corners and the centre of ``bounds``; empty where they have none."""
    left, bottom, right, top = bounds
    centre = ((left + right) / 2, (bottom + top) / 2)
    to_degrees = QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem("EPSG:4326"), transforms)
    try:
        return [
            to_degrees.transform(QgsPointXY(*point))
            for point in ((left, bottom), (left, top), (right, bottom), (right, top), centre)
        ]
    except QgsCsException:
        return []


def _is_made_for(operation, points):
    """Whether an operation changes the datum, where that is needed, and its area of use holds all points."""
    if _BALLPARK in operation.name:
        return False
    box = operation.bounds
    if box.isNull():
        return True  # not known
    west, east = box.xMinimum(), box.xMaximum()
    if 180 < east - west < 359:
        west, east = east, west  # across the antimeridian, and put into ascending order
    return all(
        box.yMinimum() <= point.y() <= box.yMaximum()
        and (west <= point.x() <= east if west <= east else not east < point.x() < west)
        for point in points
    )


def _inaccuracy(operation):
    return operation.accuracy if operation.accuracy >= 0 else float("inf")


def _remark(used, right, known, place, what, ends):
    """Return what the user should know of the accuracy of ``used``, an operation or None, else an empty text."""
    if used is None and not any(_BALLPARK in each.name or each.accuracy > 0 for each in known):
        return ""  # of one datum: exact everywhere
    if used is None and not all(_is_geocentric(crs) for crs in ends):
        return (
            "No coordinate operation that PROJ has at hand from the {} to the CRS of the rasters is made for the place "
            "of the rasters, so masks may lie tens of metres off; compare them with the images, and choose an "
            "operation in Project > Properties > Transformations, or give data in the same CRS.{}".format(
                what, _grid_hint(right, float("inf"))
            )
        )
    accuracy, name = (used.accuracy, used.name) if used else (GEOCENTRIC, "which takes both datums for the same")
    if not place.pixel_size_m or accuracy <= COARSE * place.pixel_size_m:
        return ""
    return (
        "The coordinate operation from the {} to the CRS of the rasters, {}, is accurate to {:g} m, that is {:.0f} "
        "pixels; compare masks and images, and where they differ, choose another operation in Project > Properties > "
        "Transformations.{}".format(what, name, accuracy, accuracy / place.pixel_size_m, _grid_hint(right, accuracy))
    )


def _is_geocentric(crs):
    """Whether the ellipsoid is that of WGS 84 or GRS 80, on which all modern datums lie within a metre or two."""
    ellipsoid = QgsEllipsoidUtils.ellipsoidParameters(crs.ellipsoidAcronym())
    return (
        ellipsoid.valid and abs(ellipsoid.semiMajor - 6378137) < 1 and abs(ellipsoid.inverseFlattening - 298.257) < 0.01
    )


def _grid_hint(right, accuracy):
    """Return what the most accurate operation lacks that PROJ does not have at hand, where it beats ``accuracy``."""
    better = [each for each in right if not each.isAvailable and 0 <= each.accuracy < accuracy]
    if not better:
        return ""
    best = min(better, key=_inaccuracy)
    grids = [grid.shortName for grid in best.grids if not grid.isAvailable]
    return " With {} installed for PROJ it would be {:g} m.".format(" and ".join(grids), best.accuracy)


def search_rectangle(transform, bounds):
    """Return a QgsRectangle in the source's CRS that holds everything that can lie in ``bounds``, in the target's.

    None where it is not known; then everything has to be looked at.
    """
    left, bottom, right, top = bounds
    xs, ys = [], []
    for column in range(SAMPLES + 1):
        for row in range(SAMPLES + 1):
            point = QgsPointXY(left + (right - left) * column / SAMPLES, bottom + (top - bottom) * row / SAMPLES)
            try:
                found = transform.transform(point, Qgis.TransformDirection.Reverse)
            except QgsCsException:
                return None
            xs.append(found.x())
            ys.append(found.y())
    if not all(map(math.isfinite, xs + ys)):
        return None
    least = LEAST_MARGIN[0 if transform.sourceCrs().isGeographic() else 1]
    across, up = max(least, MARGIN * (max(xs) - min(xs))), max(least, MARGIN * (max(ys) - min(ys)))
    return QgsRectangle(min(xs) - across, min(ys) - up, max(xs) + across, max(ys) + up)


def extent_at(rectangle, rectangle_crs, context):
    """Return a callable ``extent(place)`` giving (xmin, ymin, xmax, ymax) of a rectangle in the CRS of a Place.

    It raises InputError for a rectangle that cannot be in its CRS.
    """

    def extent(place):
        target = QgsCoordinateReferenceSystem.fromWkt(place.crs_wkt)
        # Typed in a shell without a CRS, the numbers are the raster's own; with a project open, the project's.
        source = rectangle_crs if rectangle_crs.isValid() else target
        transform = transform_at(place, source, "extent", context).transform
        try:
            box = transform.transformBoundingBox(rectangle)
        except QgsCsException:
            box = None
        if box is None or not box.isFinite():
            raise InputError(
                "The EXTENT {} cannot be in {} ({}); give the numbers of that CRS, or name theirs behind them, as in "
                "{} [{}].".format(
                    _numbers(rectangle),
                    source.authid(),
                    source.description(),
                    _numbers(rectangle),
                    target.authid() or "EPSG:32645",
                )
            )
        return box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()

    return extent


def _numbers(rectangle):
    sides = rectangle.xMinimum(), rectangle.xMaximum(), rectangle.yMinimum(), rectangle.yMaximum()
    return ",".join("{:.9g}".format(side) for side in sides)
