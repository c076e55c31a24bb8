"""Ground sample distance of a raster."""

import math

from osgeo import osr

from buildseg_trainer.dataset.gdal_utils import PointTransform


def pixel_size_in_metres(info):
    """Return the ground size of a pixel at the raster's centre, in metres, or None if its CRS is not on Earth.

    It is the square root of the pixel's ground area, from its corners on the WGS 84 ellipsoid; a pixel of Web Mercator
    is therefore smaller than its units suggest.
    """
    steps = _steps_on_earth(info)
    if steps is None:
        return None
    (lon1, lat1), (lon2, lat2), per_lon, per_lat = steps
    return math.sqrt(abs((lon1 * lat2 - lon2 * lat1) * per_lon * per_lat)) or None


def pixel_sides_in_metres(info):
    """Return the width and height of a pixel at the raster's centre on the ground, in metres, or None."""
    steps = _steps_on_earth(info)
    if steps is None:
        return None
    (lon1, lat1), (lon2, lat2), per_lon, per_lat = steps
    across, down = math.hypot(lon1 * per_lon, lat1 * per_lat), math.hypot(lon2 * per_lon, lat2 * per_lat)
    return (across, down) if across and down else None


def _steps_on_earth(info):
    """Return the steps of one pixel to the right and one down, in degrees, and metres per degree; None off Earth."""
    gt, x, y = info.geotransform, info.width / 2, info.height / 2
    points = [(gt[0] + px * gt[1] + py * gt[2], gt[3] + px * gt[4] + py * gt[5]) for px, py in _unit_corners(x, y)]
    placed, _ = PointTransform(info.crs_wkt, osr.SRS_WKT_WGS84_LAT_LONG)(points)
    if placed is None:
        return None
    (lon0, lat0), (lon1, lat1), (lon2, lat2) = placed
    # Metres per degree of longitude and latitude on the WGS 84 ellipsoid at this latitude.
    sine = math.sin(math.radians(lat0))
    curve = 1 - 0.00669437999014 * sine * sine
    per_lon = math.radians(1) * 6378137.0 / math.sqrt(curve) * math.cos(math.radians(lat0))
    per_lat = math.radians(1) * 6378137.0 * (1 - 0.00669437999014) / curve**1.5
    return (lon1 - lon0, lat1 - lat0), (lon2 - lon0, lat2 - lat0), per_lon, per_lat


def _unit_corners(x, y):
    return (x, y), (x + 1, y), (x, y + 1)
