"""The area in which polygons are needed, for spatial filters and for the choice of a datum transformation."""

from typing import NamedTuple, Optional


class Place(NamedTuple):
    """The ground that rasters or tiles of one CRS cover, in that CRS."""

    crs_wkt: str
    areas: list  # (xmin, ymin, xmax, ymax) of each raster, or of all tiles
    pixel_size_m: Optional[float] = None  # None: unknown
    everywhere: bool = False  # whether polygons elsewhere are needed too, to report where they are

    @property
    def bounds(self):
        """Return (xmin, ymin, xmax, ymax) of all areas."""
        left, bottom, right, top = zip(*self.areas)
        return min(left), min(bottom), max(right), max(top)
