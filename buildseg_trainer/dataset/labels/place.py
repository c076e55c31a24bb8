"""The area in which polygons are needed, for spatial filters and for the choice of a datum transformation."""

from typing import Callable, NamedTuple, Optional


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


class PolygonSources(NamedTuple):
    """Callables that take a Place and return an iterable of WKB geometries in its CRS (None for null).

    They return at least the polygons that touch one of the areas of the Place. Each is called once per CRS of the
    rasters; if no building touches a raster, ``buildings`` is called again for a Place ``everywhere``.
    """

    buildings: Callable
    area: Optional[Callable] = None  # where every building was mapped; None: everywhere
    unsure: Optional[Callable] = None  # what is ignored
    attribution: str = ""  # of the buildings, and their licence
