"""Encode tiles as PNG with zlib: GDAL's PNG driver is slower than the JPEG encoding of the same tile (see jpeg)."""

import itertools
import struct
import zlib

import numpy as np
from osgeo import gdal

from buildseg_trainer.dataset.gdal_utils import read_memory_file

_numbers = itertools.count(1)


def encode_labels(labels):
    """Return ``(ending, bytes)`` of an instance mask (rows, columns): 16-bit PNG for uint16, 32-bit TIFF for uint32."""
    if labels.dtype == np.uint16:
        return ".png", encode_png(labels)
    height, width = labels.shape
    path = f"/vsimem/buildseg_trainer_labels_{next(_numbers)}_{id(labels)}.tif"
    try:
        target = gdal.GetDriverByName("GTiff").Create(path, width, height, 1, gdal.GDT_UInt32, ["COMPRESS=DEFLATE"])
        target.WriteRaster(0, 0, width, height, labels.tobytes())
        target = None  # closes the file
        return ".tif", read_memory_file(path)
    finally:
        gdal.Unlink(path)


def encode_png(pixels):
    """Return a PNG file's bytes of ``pixels``: (rows, columns) grey, uint8 or uint16, or (3, rows, columns) RGB, uint8.

    Grey images (masks) use filter 0, level 1 and run-length encoding, since masks consist of runs. Colour images use
    the filter "up" and level 3.
    """
    depth = 8 * pixels.dtype.itemsize
    if pixels.ndim == 2:
        height, width = pixels.shape
        flat = pixels if depth == 8 else pixels.astype(">u2").view(np.uint8)
        rows = np.zeros((height, flat.shape[1] + 1), dtype=np.uint8)  # the first byte of a row names its filter
        rows[:, 1:] = flat
        # Less memory than for colour: zlib maintains a hash table of that size, which run-length encoding does not use.
        colour_type, level, memory, strategy = 0, 1, 6, zlib.Z_RLE
    else:
        _, height, width = pixels.shape
        flat = np.moveaxis(pixels, 0, 2).reshape(height, width * 3)
        rows = np.full((height, width * 3 + 1), 2, dtype=np.uint8)
        rows[0, 1:] = flat[0]
        np.subtract(flat[1:], flat[:-1], out=rows[1:, 1:])  # modulo 256, as the filter requires
        colour_type, level, memory, strategy = 2, 3, 9, zlib.Z_DEFAULT_STRATEGY
    compressor = zlib.compressobj(level, zlib.DEFLATED, 15, memory, strategy)
    data = compressor.compress(rows) + compressor.flush()
    header = struct.pack(">IIBBBBB", width, height, depth, colour_type, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", data) + _chunk(b"IEND", b"")


def _chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
