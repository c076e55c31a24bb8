"""Areas on the ground, in square metres on the WGS 84 ellipsoid, in any CRS."""

import math

import numpy as np
from osgeo import osr

from buildseg_trainer.common.progress import never_cancelled, stop_if_cancelled
from buildseg_trainer.dataset.gdal_utils import attempt, spatial_reference
from buildseg_trainer.errors import InputError
from buildseg_trainer.extraction import rings

RADIUS = 6378137.0
ECCENTRICITY = math.sqrt(0.00669437999014)
MOST_POINTS = 50_000  # transformed at once: between them a user can cancel


class GroundArea:
    """Measures rings in one CRS.

    In the cylindrical equal-area projection of the ellipsoid (Snyder, Map projections, 1987, equations 3-12 and 10-15)
    the area of a small ring is that on the ground.
    """

    def __init__(self, crs_wkt):
        wgs84 = osr.SpatialReference()
        wgs84.ImportFromEPSG(4326)
        wgs84.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        self._transformation = osr.CoordinateTransformation(spatial_reference(crs_wkt), wgs84)

    def of(self, polygon, is_cancelled=never_cancelled):
        """Return the areas of rings (n, 2) in map coordinates, in m².

        Raises InputError outside the CRS's domain, and Cancelled.
        """
        points, starts = rings.joined(polygon)
        equal_area = np.empty(points.shape)
        for first in range(0, len(points), MOST_POINTS):
            stop_if_cancelled(is_cancelled)
            equal_area[first : first + MOST_POINTS] = self._projected(points[first : first + MOST_POINTS])
        return rings.areas(equal_area, starts)

    def _projected(self, points):
        placed, message = attempt(self._transformation.TransformPoints, points.tolist())
        if not placed or not np.isfinite(placed).all():
            raise InputError(
                f"The area at {points[0].tolist()} cannot be measured ({message}); check the raster's CRS."
            )
        longitude, latitude = np.radians(np.array(placed)[:, :2].T)
        sine = np.sin(latitude)
        bent = ECCENTRICITY * sine
        equal = (1 - ECCENTRICITY**2) * (sine / (1 - bent**2) + np.arctanh(bent) / ECCENTRICITY)
        return np.stack([RADIUS * longitude, RADIUS * equal / 2], axis=1)
