"""Resample a raster to a ground sample distance in metres and to a rotated grid.

Both are one affine transformation of the raster's own pixels, so that nothing is reprojected: GDAL's warper resamples
in the raster's pixel space through a virtual raster, which is computed window by window, and the new grid has its own
geotransform. Pixels have the requested size at the raster's centre, also if the CRS is in degrees or, as Web Mercator,
in units that are not metres on the ground.
"""

import html
import itertools
import math
import re
from dataclasses import replace

import numpy as np
from osgeo import gdal

from buildseg_trainer.dataset.gdal_utils import attempt, read_memory_file
from buildseg_trainer.dataset.raster import grid
from buildseg_trainer.dataset.raster.ground_size import pixel_sides_in_metres
from buildseg_trainer.dataset.raster.info import NUMPY_TYPES, open_raster
from buildseg_trainer.errors import InputError

MOST_ENLARGED = 16  # times; a larger factor suggests that the number is in a wrong unit

_numbers = itertools.count(1)


def regrid(info, gsd, rotation, stack):
    """Return the RasterInfo of ``info`` resampled to ``gsd`` metres on a grid rotated by ``rotation`` degrees.

    ``gsd`` None keeps the pixel size (square pixels on a rotated grid). Downsampling averages, upsampling and rotation
    interpolate cubically; palette indices use the nearest pixel. Pixels beyond the raster are nodata. The virtual
    raster is freed when ``stack`` closes. Raises InputError if the ground size of a pixel is unknown.
    """
    if gsd is None and not rotation:
        return info
    across, down = _scales(info, gsd, rotation)
    turn = -math.radians(rotation)  # the grid rotates clockwise, so the image in it counter-clockwise
    frame = _Frame(across, down, math.cos(turn), math.sin(turn))
    corners = [frame.of_pixel(x, y) for x in (0, info.width) for y in (0, info.height)]
    left, top, right, bottom = grid.bounds(corners)
    if rotation:
        left, top, right, bottom = math.floor(left), math.floor(top), math.ceil(right), math.ceil(bottom)
    else:
        right, bottom = max(1, math.floor(right + 1e-6)), max(1, math.floor(bottom + 1e-6))
    path = _virtual_raster(info, frame, (left, -bottom, right, -top), min(across, down) < 1 - 1e-6, stack)
    count = len(info.distinct_bands)
    block_width, block_height = info.block_size
    return replace(
        info,
        original=info,
        opened_as=path,
        width=int(right - left),
        height=int(bottom - top),
        geotransform=frame.geotransform(info.geotransform, left, top),
        bands=tuple(info.distinct_bands.index(band) + 1 for band in info.bands),
        nodata=(None,) * count,
        alpha_band=count + 1,
        has_mask_band=False,
        block_size=(math.ceil(block_width * across), math.ceil(block_height * down)),
        is_virtual=True,
    )


def text_of_grid(info):
    """Return the text of the virtual raster of a RasterInfo of ``regrid``: self-contained, and GDAL can open it."""
    text = read_memory_file(info.opened_as).decode("utf-8")
    source = re.search(r"<SourceDataset[^>]*>([^<]*)</SourceDataset>", text)
    bands = read_memory_file("/vsimem/" + source.group(1).rsplit("/", 1)[-1]).decode("utf-8")
    inline = f'<SourceDataset relativeToVRT="0">{html.escape(bands, quote=False)}</SourceDataset>'
    return text[: source.start()] + inline + text[source.end() :]


class _Frame:
    """The new grid in units of its pixels, x to the right and y down, with the raster's upper left corner at 0, 0."""

    def __init__(self, across, down, cosine, sine):
        """``across`` and ``down`` are the width and height of a pixel of the raster in new pixels."""
        self._across, self._down, self._cosine, self._sine = across, down, cosine, sine

    def of_pixel(self, x, y):
        x, y = x * self._across, y * self._down
        return x * self._cosine - y * self._sine, x * self._sine + y * self._cosine

    def to_pixel(self, u, v):
        x, y = u * self._cosine + v * self._sine, v * self._cosine - u * self._sine
        return x / self._across, y / self._down

    def as_geotransform(self):
        """Return the geotransform from the raster's pixels to this frame with y upwards, as in maps."""
        (xx, xy), (yx, yy) = self.of_pixel(1, 0), self.of_pixel(0, 1)
        return 0.0, xx, yx, 0.0, -xy, -yy

    def geotransform(self, geotransform, left, top):
        """Return the map geotransform of the new grid that begins at ``left``, ``top``."""
        (x0, y0), (x1, y1), (x2, y2) = (
            grid.to_map(geotransform, *self.to_pixel(*point))
            for point in ((left, top), (left + 1, top), (left, top + 1))
        )
        return x0, x1 - x0, x2 - x0, y0, y1 - y0, y2 - y0


def _scales(info, gsd, rotation):
    """Return the width and height of a pixel of the raster in new pixels."""
    sides = pixel_sides_in_metres(info)
    if sides is None:
        if gsd is None:
            return 1.0, 1.0
        raise InputError(
            f"The size of a pixel of {info.path} on the ground is unknown, since {info.crs_title} has no place on "
            "Earth; leave GSD empty."
        )
    across, down = sides
    size = gsd or math.sqrt(across * down)
    if max(across, down) / size > MOST_ENLARGED:
        raise InputError(
            f"GSD is {gsd:g} m, but a pixel of {info.path} is {across:.3g} m wide; choose "
            f"{max(across, down) / MOST_ENLARGED:.2g} m or more."
        )
    # Rounded, so that twice the size averages two pixels without a sliver of a third.
    return round(across / size, 6), round(down / size, 6)


def _virtual_raster(info, frame, bounds, shrinks, stack):
    """Write the VRTs that compute the new grid, and return the path of the one to open."""
    number = next(_numbers)
    paths = [f"/vsimem/buildseg_trainer_{part}_{number}_{id(info)}.vrt" for part in ("bands", "grid")]
    for path in paths:
        stack.callback(gdal.Unlink, path)
    bands = info.distinct_bands + ([info.alpha_band] if info.alpha_band else [])
    plain = _made(
        info, gdal.Translate, paths[0], open_raster(info.path), format="VRT", bandList=bands, noData="none", stats=False
    )
    plain.SetProjection("")
    plain.SetGeoTransform(frame.as_geotransform())
    for band in range(1, len(info.distinct_bands) + 1):
        # None of these must count as an alpha band.
        plain.GetRasterBand(band).SetColorInterpretation(gdal.GCI_GrayIndex)
    plain.FlushCache()
    resampling = "near" if info.palette is not None else "average" if shrinks else "cubic"
    nodata = _nodata_text(info)
    options = {"srcNodata": nodata, "warpOptions": ["UNIFIED_SRC_NODATA=YES"]} if nodata else {}
    _made(
        info,
        gdal.Warp,
        paths[1],
        plain,
        format="VRT",
        outputBounds=bounds,
        xRes=1,
        yRes=1,
        dstAlpha=True,
        resampleAlg=resampling,
        errorThreshold=0,
        overviewLevel="NONE",  # the result must not depend on overviews, whose quality is unknown
        **options,
    ).FlushCache()
    return paths[1]


def _made(info, function, *arguments, **options):
    result, message = attempt(function, *arguments, **options)
    if result is None:
        raise InputError("The raster {} cannot be resampled ({}).".format(info.path, message or "GDAL gives no reason"))
    return result


def _nodata_text(info):
    """Return the nodata values of the bands for GDAL's warper, or None if no pixel can have them."""
    given = [value for value in info.nodata if value is not None]
    kind = np.dtype(NUMPY_TYPES[info.data_type])
    if not given:
        return "nan" if kind.kind == "f" else None
    if kind.kind != "f":
        limits = np.iinfo(kind)
        for value in given:
            if not math.isfinite(value) or value != int(value) or not limits.min <= value <= limits.max:
                return None
    # The warper needs one for every band; bands without one get that of the others.
    return " ".join(f"{given[0] if value is None else value:.17g}" for value in info.nodata)
