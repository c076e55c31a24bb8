"""The options of tiling and their validation."""

import math
from dataclasses import dataclass, replace
from typing import Optional

from buildseg_trainer.dataset.codecs.tile_formats import FORMATS
from buildseg_trainer.dataset.raster import grid
from buildseg_trainer.dataset.raster.info import CHANNELS
from buildseg_trainer.errors import InputError

STRETCHES = ("percentile", "minmax", "values")
NEGATIVES = ("all", "none", "share")
WIDEST_BOUNDARY = 64
SMALLEST_TILE, LARGEST_TILE = 16, 8192


@dataclass(frozen=True)
class TilingOptions:
    """How rasters are cut. ``stride`` 0 is the tile size; ``bands`` None selects by colour interpretation.

    ``gsd`` is in metres, None for no resampling; ``rotation`` rotates the tile grid clockwise, in degrees. ``nodata``
    replaces the rasters' own values, None keeps them. ``stretch_range`` is two percentiles (None: 2 and 98), or for
    ``values`` the values that become 0 and 255: two numbers, or two for each of red, green and blue.
    ``min_building_area`` is in square metres, ``boundary`` in pixels; ``max_nodata_share`` and ``negative_share`` are
    percentages.
    """

    tile_size: int = 512
    stride: int = 0
    bands: Optional[list] = None
    image_format: str = "jpeg"
    jpeg_quality: int = 95
    edge: str = "shift"
    gsd: Optional[float] = None
    rotation: float = 0.0
    nodata: Optional[float] = None
    stretch: str = "percentile"
    stretch_range: Optional[tuple] = None
    min_building_area: float = 0.0
    boundary: int = 0
    max_nodata_share: float = 100.0
    negatives: str = "all"
    negative_share: float = 10.0
    seed: int = 24
    instances: bool = False

    def checked(self):
        """Return the options with the stride filled in; raises InputError for values out of range."""
        _between("TILE_SIZE", self.tile_size, SMALLEST_TILE, LARGEST_TILE, " pixels")
        if not 0 <= self.stride <= self.tile_size:
            raise InputError(
                f"STRIDE is {self.stride}; choose 1 to {self.tile_size} (the tile size) pixels, or 0 for the tile size."
            )
        if self.bands and (len(self.bands) not in (1, CHANNELS) or any(band < 1 for band in self.bands)):
            raise InputError(
                "BANDS is {}; give one or three band numbers, counted from 1, for example 1,2,3.".format(
                    ",".join(str(band) for band in self.bands)
                )
            )
        _one_of("IMAGE_FORMAT", self.image_format, tuple(FORMATS))
        _between("JPEG_QUALITY", self.jpeg_quality, 1, 100)
        _one_of("EDGE", self.edge, grid.EDGES)
        if self.gsd is not None and not 0 < self.gsd < math.inf:
            raise InputError(f"GSD is {self.gsd:g}; choose more than 0 metres, or leave it empty.")
        _between("ROTATION", self.rotation, -360, 360, " degrees")
        _one_of("STRETCH", self.stretch, STRETCHES)
        self._check_stretch_range()
        if not 0 <= self.min_building_area < math.inf:
            raise InputError(f"MIN_BUILDING_AREA is {self.min_building_area:g}; choose 0 m² or more.")
        _between("BOUNDARY", self.boundary, 0, WIDEST_BOUNDARY, " pixels")
        _between("MAX_NODATA_SHARE", self.max_nodata_share, 0, 100, " %")
        _one_of("NEGATIVES", self.negatives, NEGATIVES)
        _between("NEGATIVE_SHARE", self.negative_share, 0, 100, " %")
        return replace(self, stride=self.stride or self.tile_size, bands=list(self.bands) if self.bands else None)

    def _check_stretch_range(self):
        numbers = self.stretch_range
        shown = ",".join(f"{number:g}" for number in numbers or ())
        if self.stretch == "percentile" and numbers and (len(numbers) != 2 or not 0 <= numbers[0] < numbers[1] <= 100):
            raise InputError(
                f"STRETCH_RANGE is {shown}; give two percentiles from 0 to 100, the lower first, such as 2,98."
            )
        if self.stretch == "minmax" and numbers:
            raise InputError(f"STRETCH_RANGE is {shown}, but STRETCH minmax takes none; leave it empty.")
        if self.stretch == "values" and (
            len(numbers or ()) not in (2, 6) or any(not low < high for low, high in zip(numbers[::2], numbers[1::2]))
        ):
            raise InputError(
                "STRETCH_RANGE is {}; give the value that becomes black and the one that becomes white, such as "
                "0,3000, or such a pair for each of red, green and blue.".format(shown or "empty")
            )


def _between(name, value, lowest, highest, unit=""):
    if not lowest <= value <= highest:
        raise InputError(f"{name} is {value:g}; choose {lowest} to {highest}{unit}.")


def _one_of(name, value, choices):
    if value not in choices:
        raise InputError("{} is {}; choose {} or {}.".format(name, value, ", ".join(choices[:-1]), choices[-1]))
