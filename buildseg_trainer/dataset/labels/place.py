"""Where polygons are wanted, so that those who read them can look there, and transform them as is right there."""

from typing import NamedTuple, Optional


class Place(NamedTuple):
    """The ground that rasters or tiles of one CRS cover, in that CRS."""

    crs_wkt: str
    areas: list  # (xmin, ymin, xmax, ymax) of each raster, or of all tiles
    pixel_size_m: Optional[float] = None  # None: not known
    everywhere: bool = False  # whether polygons elsewhere are wanted too, to say where they are

    @property
    def bounds(self):
        """Return (xmin, ymin, xmax, ymax) of all areas."""
        left, bottom, right, top = zip(*self.areas)
        return min(left), min(bottom), max(right), max(top)
