"""Files in GDAL's memory."""

from osgeo import gdal


def read_memory_file(path):
    """Return the bytes of a file below /vsimem."""
    size = gdal.VSIStatL(path).size
    handle = gdal.VSIFOpenL(path, "rb")
    try:
        return bytes(gdal.VSIFReadL(1, size, handle))
    finally:
        gdal.VSIFCloseL(handle)
