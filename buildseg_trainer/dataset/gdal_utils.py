"""GDAL calls that fail in the same way with and without GDAL's exceptions, and other helpers for GDAL.

QGIS leaves the exceptions off, and other plugins may switch them on for the whole process, so this module never changes
that setting: a failed call returns None, and its message is read from GDAL's error state of this thread.
"""

import contextlib
import math

from osgeo import gdal, osr


@contextlib.contextmanager
def quiet():
    """Suppress the printing of GDAL errors in this thread; failures show in the results of calls."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        yield
    finally:
        gdal.PopErrorHandler()


def attempt(function, *arguments, **options):
    """Call a GDAL function and return ``(result, message)``; on failure the result is None.

    A call that returns a result but leaves a failure in GDAL's error state (an incomplete read) counts as failed too.
    Warnings do not.
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
    """Return a message without line breaks: with exceptions, GDAL reports each cause in a separate line."""
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
    """Prevent datasets that this thread opens in the block from ever writing an .aux.xml beside their file."""
    before = gdal.GetThreadLocalConfigOption("GDAL_PAM_ENABLED")
    gdal.SetThreadLocalConfigOption("GDAL_PAM_ENABLED", "NO")
    try:
        yield
    finally:
        gdal.SetThreadLocalConfigOption("GDAL_PAM_ENABLED", before)


def spatial_reference(wkt):
    """Return an osr.SpatialReference with axis order x, y."""
    reference = osr.SpatialReference()
    reference.ImportFromWkt(wkt)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


class PointTransform:
    """Transforms points from one CRS (WKT) to another; not thread-safe."""

    def __init__(self, source_wkt, target_wkt):
        self._transformation, self._message = attempt(
            osr.CoordinateTransformation, spatial_reference(source_wkt), spatial_reference(target_wkt)
        )

    def __call__(self, points):
        """Return ``([(x, y), …], "")``, or ``(None, reason)`` if a point cannot be transformed."""
        if self._transformation is None:
            return None, self._message
        placed, message = attempt(self._transformation.TransformPoints, points)
        if not placed or not all(math.isfinite(value) for point in placed for value in point[:2]):
            return None, message or "out of its area of use"
        return [point[:2] for point in placed], ""
