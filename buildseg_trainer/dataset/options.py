"""What the user may choose about tiling, checked once for everybody."""

import math
from dataclasses import dataclass, replace
from typing import Optional

from buildseg_trainer.dataset import grid
from buildseg_trainer.errors import InputError

SMALLEST_TILE, LARGEST_TILE = 16, 8192


@dataclass(frozen=True)
class TilingOptions:
    """How rasters are cut. ``stride`` 0 is the tile size; ``bands`` None chooses by colour interpretation.

    ``gsd`` is in metres, None keeps the rasters' pixels; ``rotation`` turns the cutting grid clockwise, in degrees.
    """

    tile_size: int = 512
    stride: int = 0
    bands: Optional[list] = None
    image_format: str = "jpeg"
    jpeg_quality: int = 95
    edge: str = "shift"
    gsd: Optional[float] = None
    rotation: float = 0.0

    def checked(self):
        """Return the options with the stride filled in; raises InputError for values out of range."""
        _between("TILE_SIZE", self.tile_size, SMALLEST_TILE, LARGEST_TILE, " pixels")
        if not 0 <= self.stride <= self.tile_size:
            raise InputError(
                "STRIDE is {}; choose 1 to {} (the tile size) pixels, or 0 for the tile size.".format(
                    self.stride, self.tile_size
                )
            )
        if self.bands and (len(self.bands) not in (1, 3) or any(band < 1 for band in self.bands)):
            raise InputError(
                "BANDS is {}; give one or three band numbers, counted from 1, for example 1,2,3.".format(
                    ",".join(str(band) for band in self.bands)
                )
            )
        _one_of("IMAGE_FORMAT", self.image_format, ("jpeg", "png"))
        _between("JPEG_QUALITY", self.jpeg_quality, 1, 100)
        _one_of("EDGE", self.edge, grid.EDGES)
        if self.gsd is not None and not 0 < self.gsd < math.inf:
            raise InputError("GSD is {:g}; choose more than 0 metres, or leave it empty.".format(self.gsd))
        _between("ROTATION", self.rotation, -360, 360, " degrees")
        return replace(self, stride=self.stride or self.tile_size, bands=list(self.bands) if self.bands else None)


def _between(name, value, lowest, highest, unit=""):
    if not lowest <= value <= highest:
        raise InputError("{} is {:g}; choose {} to {}{}.".format(name, value, lowest, highest, unit))


def _one_of(name, value, choices):
    if value not in choices:
        raise InputError("{} is {}; choose {} or {}.".format(name, value, ", ".join(choices[:-1]), choices[-1]))
