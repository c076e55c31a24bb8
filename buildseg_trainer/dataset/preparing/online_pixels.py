"""Pixels of an online layer as a GeoTIFF: how many there are, fetched block by block."""

import math
from types import SimpleNamespace
from typing import Callable, NamedTuple

import numpy as np
from osgeo import gdal, ogr

from buildseg_trainer.common.progress import stop_if_cancelled
from buildseg_trainer.dataset.gdal_utils import attempt
from buildseg_trainer.dataset.raster.ground_size import pixel_size_in_metres
from buildseg_trainer.errors import InputError

BLOCK = 512  # px a side of what is asked for at once
MOST_PIXELS = 100_000_000  # 10 000 x 10 000: more is a burden for a server, and seldom allowed


class OnlinePixels(NamedTuple):
    """A layer, its CRS, and what gives its pixels.

    ``read(bounds, columns, rows)`` returns bytes of blue, green, red, alpha, rows from the top, or none where the
    server fails; ``bounds`` are (xmin, ymin, xmax, ymax) in the CRS.
    """

    name: str
    crs_wkt: str
    read: Callable

    def fetch(self, path, bounds, resolution, report, is_cancelled):
        """Write a GeoTIFF of red, green, blue, alpha with pixels of ``resolution`` metres; return a warning or "".

        Raises InputError where too many pixels are wanted or none comes, and Cancelled.
        """
        left, bottom, right, top = bounds
        size = self._pixel_size(bounds, resolution)
        width, height = (max(1, math.ceil(side / size - 1e-6)) for side in (right - left, top - bottom))
        if width * height > MOST_PIXELS:
            raise InputError(
                f"{width} x {height} pixels of {self.name} are wanted; online layers give at most "
                f"{MOST_PIXELS / 1e6:.0f} million: choose a smaller AREA or EXTENT, or a larger RESOLUTION."
            )
        report(0.0, f"Fetching {width} x {height} pixels of {self.name}")
        options = ["COMPRESS=DEFLATE", "TILED=YES", "PHOTOMETRIC=RGB", "ALPHA=YES"]
        driver = gdal.GetDriverByName("GTiff")
        target, message = attempt(driver.Create, str(path), width, height, 4, gdal.GDT_Byte, options)
        missing = 0
        if target is not None:
            target.SetGeoTransform((left, size, 0, top, 0, -size))
            target.SetProjection(self.crs_wkt)
        for x, y in [(x, y) for y in range(0, height, BLOCK) for x in range(0, width, BLOCK)]:
            stop_if_cancelled(is_cancelled)
            if not message:
                columns, rows = min(BLOCK, width - x), min(BLOCK, height - y)
                part = left + x * size, top - (y + rows) * size, left + (x + columns) * size, top - y * size
                pixels = _bands(self.read(part, columns, rows), columns, rows)
                missing += np.count_nonzero(pixels[3] == 0)
                _, message = attempt(target.WriteArray, pixels, x, y)
            if message:
                raise InputError(f"{path} cannot be written ({message}); is the disk full?")
        stop_if_cancelled(is_cancelled)
        share = missing / (width * height)
        if share == 1:
            raise InputError(f"The server of {self.name} gave no pixel of what is wanted; does QGIS show it there?")
        return f"The server of {self.name} did not give {share:.1%} of the pixels; they are nodata." if missing else ""

    def _pixel_size(self, bounds, resolution):
        """Return the side of a pixel in units of the CRS, for one of ``resolution`` metres on the ground."""
        left, bottom, right, top = bounds
        size = (right - left) / 1000
        place = {"geotransform": (left, size, 0, top, 0, -size), "width": 1000, "height": (top - bottom) / size}
        metres = pixel_size_in_metres(SimpleNamespace(**place, crs_wkt=self.crs_wkt))
        if not metres:
            raise InputError(f"The CRS of {self.name} has no place on Earth; choose another layer.")
        return size * resolution / metres


def bounds_of(polygons):
    """Return ``(xmin, ymin, xmax, ymax)`` of polygons in WKB (or None); inverted without any."""
    envelopes = [ogr.CreateGeometryFromWkb(wkb).GetEnvelope() for wkb in polygons if wkb]
    if not envelopes:
        return math.inf, math.inf, -math.inf, -math.inf
    xmin, xmax, ymin, ymax = zip(*envelopes)
    return min(xmin), min(ymin), max(xmax), max(ymax)


def _bands(data, columns, rows):
    """Return uint8 (4, rows, columns): red, green, blue, alpha, which is 0 for what the server does not give."""
    if len(data) != 4 * rows * columns:
        return np.zeros((4, rows, columns), np.uint8)
    return np.frombuffer(data, np.uint8).reshape(rows, columns, 4)[:, :, [2, 1, 0, 3]].transpose(2, 0, 1)
