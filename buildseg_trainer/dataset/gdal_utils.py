"""GDAL calls that fail the same way whether or not somebody switched GDAL's exceptions on.

QGIS leaves them off and other plugins may switch them on for the whole process, so this module never changes
that setting: a failed call gives None, and its message is read from GDAL's error state of this thread.
"""

import contextlib
import math

from osgeo import gdal, osr


@contextlib.contextmanager
def quiet():
    """Keep GDAL from printing errors of this thread; the calls' results tell about failure."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        yield
    finally:
        gdal.PopErrorHandler()


def attempt(function, *arguments, **options):
    """Call a GDAL function and return ``(result, message)``; on failure the result is None.

    A call that returns a result but left a failure in GDAL's error state (a read that stopped halfway) counts
    as failed too. Warnings do not.
    """
    with quiet():
        gdal.ErrorReset()
        try:
            result = function(*arguments, **options)
        except RuntimeError as error:
            return None, _in_one_line(str(error))
        message = gdal.GetLastErrorMsg() if gdal.GetLastErrorType() >= gdal.CE_Failure else ""
        gdal.ErrorReset()
    if message:
        return None, _in_one_line(message)
    return result, ""


def _in_one_line(message):
    """Return a message without line breaks: with exceptions, GDAL tells each cause in a line of its own."""
    return " ".join(message.split())


def read_memory_file(path):
    """Return the bytes of a file below /vsimem."""
    size = gdal.VSIStatL(path).size
    handle = gdal.VSIFOpenL(path, "rb")
    try:
        return bytes(gdal.VSIFReadL(1, size, handle))
    finally:
        gdal.VSIFCloseL(handle)


@contextlib.contextmanager
def block_cache(size):
    """Set GDAL's block cache (bytes, shared by the whole process) and restore it afterwards."""
    before = gdal.GetCacheMax()
    gdal.SetCacheMax(size)
    try:
        yield
    finally:
        gdal.SetCacheMax(before)


@contextlib.contextmanager
def no_side_files():
    """Keep datasets that this thread opens meanwhile from ever writing an .aux.xml beside their file."""
    before = gdal.GetThreadLocalConfigOption("GDAL_PAM_ENABLED")
    gdal.SetThreadLocalConfigOption("GDAL_PAM_ENABLED", "NO")
    try:
        yield
    finally:
        gdal.SetThreadLocalConfigOption("GDAL_PAM_ENABLED", before)


def spatial_reference(wkt):
    """Return an osr.SpatialReference whose coordinates are x, y as GIS programs have them."""
    reference = osr.SpatialReference()
    reference.ImportFromWkt(wkt)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


class PointTransform:
    """Takes points from one CRS (WKT) to another; for one thread at a time."""

    def __init__(self, source_wkt, target_wkt):
        self._transformation, self._message = attempt(
            osr.CoordinateTransformation, spatial_reference(source_wkt), spatial_reference(target_wkt)
        )

    def __call__(self, points):
        """Return ``([(x, y), …], "")``, or ``(None, reason)`` where one of the points cannot be placed."""
        if self._transformation is None:
            return None, self._message
        placed, message = attempt(self._transformation.TransformPoints, points)
        if not placed or not all(math.isfinite(value) for point in placed for value in point[:2]):
            return None, message or "out of its area of use"
        return [point[:2] for point in placed], ""
