"""Read windows of rasters with their valid pixels, and convert them to 8-bit RGB."""

import math

import numpy as np
from osgeo import gdal

from buildseg_trainer.dataset.gdal_utils import attempt
from buildseg_trainer.dataset.raster.info import CHANNELS, NUMPY_TYPES, open_raster
from buildseg_trainer.errors import InputError


class RasterReader:
    """One open handle of a raster. GDAL's handles are not thread-safe."""

    def __init__(self, info, dataset=None):
        """Open the raster unless an open ``dataset`` is given."""
        self.info = info
        self._dataset = dataset or open_raster(info.opened_as or info.path)

    def read(self, box):
        """Read a PixelBox, which may reach beyond the raster.

        Returns ``(values, valid)``: values (distinct bands, rows, columns) in the raster's type, zero beyond the
        raster; valid (rows, columns) bool, false for nodata, or None if every pixel is valid. Nodata is where the alpha
        band or mask band is 0, where every band has its nodata value, or where any band is NaN or infinite. Raises
        InputError if the file cannot be read there.
        """
        info = self.info
        width, height = min(box.x1, info.width) - box.x0, min(box.y1, info.height) - box.y0
        values = self._read_bands(info.distinct_bands, info.data_type, box, width, height)
        valid = self._valid(values, box, width, height)
        if (width, height) == (box.width, box.height):
            return values, valid
        padded = np.zeros((len(values), box.height, box.width), dtype=values.dtype)
        padded[:, :height, :width] = values
        inside = np.zeros((box.height, box.width), dtype=bool)
        inside[:height, :width] = True if valid is None else valid
        return padded, inside

    def _read_bands(self, bands, data_type, box, width, height):
        data, message = attempt(
            self._dataset.ReadRaster, box.x0, box.y0, width, height, buf_type=data_type, band_list=bands
        )
        if data is None:
            raise self._unreadable(box, message)
        return np.frombuffer(data, dtype=NUMPY_TYPES[data_type]).reshape(len(bands), height, width)

    def _valid(self, values, box, width, height):
        info = self.info
        invalid = None
        if any(value is not None for value in info.nodata):
            invalid = np.ones(values.shape[1:], dtype=bool)
            for band, nodata in zip(values, info.nodata):
                if nodata is not None:
                    invalid &= _equals(band, nodata)
        if values.dtype.kind == "f":
            broken = ~np.isfinite(values).all(axis=0)
            invalid = broken if invalid is None else invalid | broken
        if info.palette is not None and not info.palette[:, 3].all():
            clear = _look_up(info.palette[:, 3], values[0]) == 0
            invalid = clear if invalid is None else invalid | clear
        if info.alpha_band:
            alpha = self._read_bands([info.alpha_band], gdal.GDT_Float32, box, width, height)[0]
            invalid = alpha == 0 if invalid is None else invalid | (alpha == 0)
        if info.has_mask_band:
            mask = self._read_mask(box, width, height)
            invalid = mask == 0 if invalid is None else invalid | (mask == 0)
        if invalid is None or not invalid.any():
            return None
        return ~invalid

    def _read_mask(self, box, width, height):
        band = self._dataset.GetRasterBand(self.info.distinct_bands[0]).GetMaskBand()
        data, message = attempt(band.ReadRaster, box.x0, box.y0, width, height, buf_type=gdal.GDT_Byte)
        if data is None:
            raise self._unreadable(box, message)
        return np.frombuffer(data, dtype=np.uint8).reshape(height, width)

    def _unreadable(self, box, message):
        return InputError(
            "The raster {} cannot be read at column {}, row {}; the file seems damaged ({}).".format(
                self.info.path, box.x0, box.y0, message or "GDAL gives no reason"
            )
        )


def to_rgb(info, values, valid, stretch):
    """Return an image (3, rows, columns) uint8: palette expanded, stretched unless 8-bit, black where not valid.

    ``stretch`` is a Stretch or None; it is used for rasters that are not 8-bit only.
    """
    if info.palette is not None:
        image = np.stack([_look_up(info.palette[:, channel], values[0]) for channel in range(CHANNELS)])
    else:
        if not info.is_byte:
            order = [info.bands.index(band) for band in info.distinct_bands]
            values = np.stack([stretch.apply(band, channel) for band, channel in zip(values, order)])
        positions = [info.distinct_bands.index(band) for band in info.bands]
        image = values if positions == list(range(CHANNELS)) else values[positions]
    if valid is not None:
        image = image * valid  # a copy, since GDAL's buffer is read-only
    return image


def _look_up(column, values):
    return np.take(column, values, mode="clip")


def _equals(band, nodata):
    """Return where ``band`` holds ``nodata``, by the rules of GDAL's own nodata masks.

    Floats are converted to the band's precision, and equal as by GDAL's ARE_REAL_EQUAL where they differ by the
    rounding of single precision alone: nodata is often stored as text with a few digits.
    """
    if math.isnan(nodata):
        return np.isnan(band) if band.dtype.kind == "f" else np.zeros(band.shape, dtype=bool)
    if band.dtype.kind == "f":
        with np.errstate(over="ignore", invalid="ignore"):
            value = band.dtype.type(nodata)
            tolerance = band.dtype.type(2 * np.finfo(np.float32).eps)  # of doubles, too
            return (band == value) | (np.abs(band - value) < np.abs(band + value) * tolerance)
    limits = np.iinfo(band.dtype)
    if nodata != int(nodata) if math.isfinite(nodata) else True:
        return np.zeros(band.shape, dtype=bool)
    if not limits.min <= nodata <= limits.max:
        return np.zeros(band.shape, dtype=bool)
    return band == band.dtype.type(int(nodata))
