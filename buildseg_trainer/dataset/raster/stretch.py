"""The contrast stretch: one linear stretch per band for the whole dataset, from a sample of all its rasters."""

import math
from dataclasses import dataclass
from typing import Optional

import numpy as np

from buildseg_trainer.common.progress import stop_if_cancelled
from buildseg_trainer.dataset.raster.contrast import lacks_contrast
from buildseg_trainer.dataset.raster.grid import PixelBox
from buildseg_trainer.dataset.raster.reader import RasterReader
from buildseg_trainer.errors import InputError

LOW_PERCENTILE, HIGH_PERCENTILE = 2, 98
SAMPLE_WINDOW = 256  # pixels a side
SAMPLE_PIXELS = 4_000_000  # of all rasters together, for each band
LOOK_PIXELS = 500_000


@dataclass(frozen=True)
class Stretch:
    """Values of the three channels that become 0 (``lows``) and 255 (``highs``)."""

    lows: tuple
    highs: tuple
    method: str = "percentile"
    percentiles: Optional[tuple] = None

    def apply(self, values, channel):
        """Return a band (2D, any real type) as uint8: linear between low and high, clipped, rounded."""
        low, high = self.lows[channel], self.highs[channel]
        if values.dtype == np.uint16:
            return np.take(_scaled(np.arange(65536), low, high), values)
        return _scaled(values, low, high)

    def recipe(self):
        """Return the manifest's entry: method, percentiles if any, and minimum and maximum of each channel."""
        entry = {"method": self.method}
        if self.percentiles:
            entry["low_percentile"], entry["high_percentile"] = self.percentiles
        entry["channels"] = [
            {"channel": name, "min": low, "max": high}
            for name, low, high in zip(("red", "green", "blue"), self.lows, self.highs)
        ]
        return entry


def from_recipe(recipe):
    """Return the Stretch of a manifest's entry (see ``Stretch.recipe``), or None for None."""
    if recipe is None:
        return None
    channels = recipe["channels"]
    percentiles = (recipe["low_percentile"], recipe["high_percentile"]) if "low_percentile" in recipe else None
    lows, highs = tuple(each["min"] for each in channels), tuple(each["max"] for each in channels)
    return Stretch(lows, highs, recipe["method"], percentiles)


def find(regions, is_cancelled, method="percentile", numbers=None):
    """Return a Stretch for rasters that are not 8-bit, or None if all are.

    ``regions`` is a list of ``(RasterInfo, PixelBox)``. The ``method`` ``values`` uses the ``numbers`` (see
    TilingOptions.stretch_range); ``percentile`` and ``minmax`` read windows on one lattice over all rasters, so that
    each raster counts by its pixels, without nodata.
    """
    regions = [(info, box) for info, box in regions if not info.is_byte]
    if not regions:
        return None
    if method == "values":
        pairs = [numbers[:2]] * 3 if len(numbers) == 2 else [numbers[0:2], numbers[2:4], numbers[4:6]]
        lows, highs = zip(*((float(low), float(high)) for low, high in pairs))
        return Stretch(lows, highs, "values")
    sample = _large_enough_sample(regions, is_cancelled)
    if method == "minmax":
        percentiles, limits = None, [(band.min(), band.max()) for band in sample]
    else:
        percentiles = numbers or (LOW_PERCENTILE, HIGH_PERCENTILE)
        limits = [np.percentile(band, percentiles) for band in sample]
    # A constant band has no range; any range gives it a constant grey.
    return Stretch(
        lows=tuple(float(low) for low, _ in limits),
        highs=tuple(float(high) if high > low else float(low) + 1.0 for low, high in limits),
        method=method,
        percentiles=tuple(percentiles) if percentiles else None,
    )


def leaves_contrast(stretch, info, box, is_cancelled):
    """Return whether a stretch gives contrast in a PixelBox of a raster, by a sample of windows."""
    bands = _sample([(info, box)], _spacing([(info, box)], LOOK_PIXELS), is_cancelled)
    images = [stretch.apply(band[None], channel)[0] for channel, band in enumerate(bands)]
    return not lacks_contrast([np.bincount(image, minlength=256) for image in images])


def _spacing(regions, pixels):
    """Return the distance of sample windows for about this number of ``pixels`` of all regions."""
    total = sum(box.width * box.height for _, box in regions)
    return max(SAMPLE_WINDOW, math.ceil(SAMPLE_WINDOW * math.sqrt(total / pixels)))


def _large_enough_sample(regions, is_cancelled):
    spacing = _spacing(regions, SAMPLE_PIXELS)
    while True:
        sample = _sample(regions, spacing, is_cancelled)
        if all(len(channel) for channel in sample):
            return sample
        if spacing == SAMPLE_WINDOW:
            raise InputError(f"The raster {regions[0][0].path} has nodata only; give rasters with image content.")
        spacing = max(SAMPLE_WINDOW, spacing // 4)  # all windows were nodata: sample more densely


def _sample(regions, spacing, is_cancelled):
    """Return the valid values of red, green and blue."""
    parts = ([], [], [])
    for info, box in regions:
        reader = RasterReader(info)
        for window in _lattice(box, spacing):
            stop_if_cancelled(is_cancelled)
            values, valid = reader.read(window)
            pixels = values.reshape(len(values), -1) if valid is None else values[:, valid]
            for channel, band in enumerate(info.bands):
                parts[channel].append(pixels[info.distinct_bands.index(band)])
    return [np.concatenate(part) for part in parts]


def _lattice(box, spacing):
    """Yield windows in the centres of cells of ``spacing`` pixels; at least one."""
    for cell_y in range(box.y0, box.y1, spacing):
        for cell_x in range(box.x0, box.x1, spacing):
            x = cell_x + (min(spacing, box.x1 - cell_x) - SAMPLE_WINDOW) // 2
            y = cell_y + (min(spacing, box.y1 - cell_y) - SAMPLE_WINDOW) // 2
            x, y = max(x, cell_x), max(y, cell_y)
            yield PixelBox(x, y, min(x + SAMPLE_WINDOW, box.x1), min(y + SAMPLE_WINDOW, box.y1))


def _scaled(values, low, high):
    scaled = (values.astype(np.float64) - low) * (255.0 / (high - low))
    return np.rint(np.clip(np.nan_to_num(scaled, nan=0.0), 0.0, 255.0)).astype(np.uint8)
