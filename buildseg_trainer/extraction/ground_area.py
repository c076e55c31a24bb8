"""Areas on the ground, in square metres on the WGS 84 ellipsoid, in any CRS."""

import math

import numpy as np
from osgeo import osr

from buildseg_trainer.dataset.gdal_utils import attempt, spatial_reference
from buildseg_trainer.errors import InputError
from buildseg_trainer.extraction.polygonise import ring_area

RADIUS = 6378137.0
ECCENTRICITY = math.sqrt(0.00669437999014)


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

    def of(self, ring):
        """Return the area of a ring (n, 2) in map coordinates, in m². Raises InputError outside the CRS's domain."""
        points, message = attempt(self._transformation.TransformPoints, ring.tolist())
        if not points or not np.isfinite(points).all():
            raise InputError(f"The area at {ring[0].tolist()} cannot be measured ({message}); check the raster's CRS.")
        longitude, latitude = np.radians(np.array(points)[:, :2].T)
        sine = np.sin(latitude)
        bent = ECCENTRICITY * sine
        equal = (1 - ECCENTRICITY**2) * (sine / (1 - bent**2) + np.arctanh(bent) / ECCENTRICITY)
        return ring_area(np.stack([RADIUS * longitude, RADIUS * equal / 2], axis=1))
