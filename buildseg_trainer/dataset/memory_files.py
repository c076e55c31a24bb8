"""Files in GDAL's memory."""

import hashlib

from osgeo import gdal

CHUNK = 1 << 20


def read_memory_file(path):
    """Return the bytes of a file below /vsimem."""
    size = gdal.VSIStatL(path).size
    handle = gdal.VSIFOpenL(path, "rb")
    try:
        return bytes(gdal.VSIFReadL(1, size, handle))
    finally:
        gdal.VSIFCloseL(handle)


def digest_of_memory_file(path):
    """Return a text that tells a file below /vsimem from others by its content."""
    found = hashlib.sha256()
    handle = gdal.VSIFOpenL(path, "rb")
    try:
        while chunk := gdal.VSIFReadL(1, CHUNK, handle):
            found.update(chunk)
    finally:
        gdal.VSIFCloseL(handle)
    return found.hexdigest()
