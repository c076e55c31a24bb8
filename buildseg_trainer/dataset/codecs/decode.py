"""Decode imported images from bytes in memory, with four allowed GDAL drivers and no access to other files."""

import contextlib
import itertools
import threading
from dataclasses import dataclass
from typing import Optional

import numpy as np
from osgeo import gdal

from buildseg_trainer.dataset.codecs.tile_formats import FORMATS
from buildseg_trainer.dataset.gdal_utils import attempt, no_side_files
from buildseg_trainer.dataset.raster.grid import PixelBox
from buildseg_trainer.dataset.raster.info import CHANNELS, RasterInfo, describe
from buildseg_trainer.dataset.raster.reader import RasterReader
from buildseg_trainer.errors import InputError

# The driver is chosen by the first bytes: a VRT named .jpg could make GDAL read other files or the network.
SIGNATURES = (
    *((each.signature, each.driver) for each in FORMATS.values()),
    (b"II*\0", "GTiff"),
    (b"MM\0*", "GTiff"),
    (b"II+\0", "GTiff"),
    (b"MM\0+", "GTiff"),
    (b"BM", "BMP"),
)
LARGEST_SIDE = 8192  # pixels, the largest tile of createtiles
LARGE_PIXELS = 1 << 22  # larger images are decoded one at a time
SIGNATURE_BYTES = 32

_numbers = itertools.count(1)
_one_large = threading.Lock()


@dataclass(frozen=True)
class Picture:
    """A decoded image: ``values`` and ``valid`` as returned by RasterReader."""

    info: RasterInfo
    values: np.ndarray
    valid: Optional[np.ndarray]
    driver: str
    is_plain: bool  # 8-bit RGB, so that the file itself can be the tile


def driver_of(content):
    """Return the name of the GDAL driver for a file that begins with these bytes, or None."""
    return next((driver for signature, driver in SIGNATURES if content.startswith(signature)), None)


def is_deep(content):
    """Whether, by the first bytes of a file, it has or (TIFF) may have more than 8 bits per channel."""
    driver = driver_of(content)
    return driver == "GTiff" or (driver == "PNG" and content[24:25] == b"\x10")


@contextlib.contextmanager
def opened(content, name, side_files=()):
    """Open the bytes of an image as ``(dataset, driver)``. ``side_files`` are ``(ending, bytes)`` of files beside it.

    Raises InputError (without full stop, for a list of problems) if it is not an image, or larger than a tile.
    """
    driver = driver_of(content)
    if driver is None:
        raise InputError(f"{name} is not a jpg, png, tif or bmp image")
    # Not in a separate folder: newer GDAL versions would leave it behind, empty.
    stem = f"/vsimem/buildseg_trainer_picture_{next(_numbers)}_{id(content)}"
    paths = [stem + ".img"]
    try:
        gdal.FileFromMemBuffer(paths[0], content)
        for ending, side_content in side_files:
            paths.append(stem + (".img.aux.xml" if ending == ".xml" else ".wld"))
            gdal.FileFromMemBuffer(paths[-1], side_content)
        with _strict(bool(side_files)):
            dataset, message = attempt(gdal.OpenEx, paths[0], gdal.OF_RASTER, allowed_drivers=[driver])
            if dataset is None or not dataset.RasterCount:
                raise InputError("{} cannot be decoded ({})".format(name, message or "GDAL gives no reason"))
            if max(dataset.RasterXSize, dataset.RasterYSize) > LARGEST_SIDE:
                raise InputError(
                    f"{name} has {dataset.RasterXSize} x {dataset.RasterYSize} px, more than {LARGEST_SIDE} per side: "
                    'cut it with "Create image and mask tiles" (createtiles)'
                )
            large = dataset.RasterXSize * dataset.RasterYSize > LARGE_PIXELS
            with _one_large if large else contextlib.nullcontext():
                yield dataset, driver
            dataset = None  # closes the file
    finally:
        for path in paths:
            gdal.Unlink(path)


@contextlib.contextmanager
def _strict(with_side_files):
    """Make GDAL treat a truncated JPEG as an error, and ignore .aux.xml files unless one was given."""
    before = gdal.GetThreadLocalConfigOption("GDAL_ERROR_ON_LIBJPEG_WARNING")
    gdal.SetThreadLocalConfigOption("GDAL_ERROR_ON_LIBJPEG_WARNING", "YES")
    try:
        with contextlib.nullcontext() if with_side_files else no_side_files():
            yield
    finally:
        gdal.SetThreadLocalConfigOption("GDAL_ERROR_ON_LIBJPEG_WARNING", before)


def read_picture(content, name, side_files=()):
    """Return the Picture of a file's bytes, completely decoded. Raises InputError."""
    with opened(content, name, side_files) as (dataset, driver):
        geotransform = dataset.GetGeoTransform(can_return_null=True)
        info = describe(dataset, name, name, geotransform)
        values, valid = RasterReader(info, dataset).read(PixelBox(0, 0, info.width, info.height))
        return Picture(info, values, valid, driver, _is_plain(dataset, info))


def read_mask(content, name):
    """Return ``(channels, palette, driver)`` of a mask's bytes; nodata, alpha and mask bands are ignored.

    ``channels`` is (1 or 3, rows, columns) of any type, ``palette`` (entries, 4) RGBA or None. Raises InputError.
    """
    with opened(content, name) as (dataset, driver):
        count = CHANNELS if dataset.RasterCount >= CHANNELS else 1
        channels, message = attempt(dataset.ReadAsArray, band_list=list(range(1, count + 1)))
        if channels is None:
            raise InputError(f"{name} cannot be decoded ({message})")
        table = dataset.GetRasterBand(1).GetColorTable() if count == 1 else None
        palette = np.array([table.GetColorEntry(i) for i in range(table.GetCount())]) if table else None
        return channels.reshape(count, dataset.RasterYSize, dataset.RasterXSize), palette, driver


def _is_plain(dataset, info):
    space = dataset.GetMetadataItem("SOURCE_COLOR_SPACE", "IMAGE_STRUCTURE") or "RGB"
    is_rgb = dataset.RasterCount == CHANNELS and info.data_type == gdal.GDT_Byte and space in ("RGB", "YCbCr")
    return is_rgb and info.nodata == (None, None, None)
