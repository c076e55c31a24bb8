"""From probabilities to outlines: the whole mask is sieved and polygonised once, so that nothing has to be merged."""

import numpy as np
from osgeo import gdal, ogr

from buildseg_trainer.common.progress import stop_if_cancelled
from buildseg_trainer.dataset.gdal_utils import attempt
from buildseg_trainer.dataset.raster.grid import PixelBox
from buildseg_trainer.errors import InputError
from buildseg_trainer.extraction import rings
from buildseg_trainer.extraction.strips import NODATA, STEPS

ROWS = 1024  # of probabilities in memory at once, for one outline


def write_raster(path, strips, convert, is_cancelled, nodata=None, place=None, scale=None):
    """Write a GeoTIFF of one band of bytes, ``convert(strip)`` of each strip; ``place`` is (geotransform, WKT).

    Raises InputError where it cannot be written, and Cancelled.
    """
    options = ["COMPRESS=DEFLATE", "ZLEVEL=1", "BIGTIFF=IF_SAFER", "TILED=YES"]
    box = strips.box
    dataset, message = attempt(
        gdal.GetDriverByName("GTiff").Create, str(path), box.width, box.height, 1, gdal.GDT_Byte, options
    )
    if dataset is not None:
        if place:
            dataset.SetGeoTransform(place[0])
            dataset.SetProjection(place[1])
        band, row = dataset.GetRasterBand(1), 0
        if nodata is not None:
            band.SetNoDataValue(nodata)
        if scale is not None:
            band.SetScale(scale)
        for strip in strips.all():
            stop_if_cancelled(is_cancelled)
            _, message = attempt(band.WriteArray, convert(strip), 0, row)
            if message:
                break
            row += len(strip)
        message = message or attempt(dataset.FlushCache)[1]
        band = dataset = None
    if message:
        raise InputError(f"The raster {path} cannot be written ({message}); is the disk full?")


def outlines(strips, threshold, sieve, folder, is_cancelled):
    """Yield the outline of each connected part of the mask, a list of rings, the holes after the first.

    A ring is an int array (n, 2) of pixel corners (x, y) in ``strips.box``, not closed. ``threshold`` is a
    probability; parts and holes of fewer than ``sieve`` pixels are left out. Files are written to ``folder``.
    """
    least = lowest_step(threshold)
    mask = folder / "buildings.tif"
    write_raster(mask, strips, lambda strip: ((strip >= least) & (strip != NODATA)).astype(np.uint8), is_cancelled)
    stop_if_cancelled(is_cancelled)

    def progress(_share, _message, _data):
        return 0 if is_cancelled() else 1

    dataset = gdal.Open(str(mask), gdal.GA_Update)
    band = dataset.GetRasterBand(1)
    message = ""
    if sieve > 1:
        _, message = attempt(gdal.SieveFilter, band, None, band, sieve, 4, callback=progress)
    found = ogr.GetDriverByName("FlatGeobuf").CreateDataSource(str(folder / "outlines.fgb"))
    layer = found.CreateLayer("outlines", None, ogr.wkbPolygon, ["SPATIAL_INDEX=NO"])
    if not message:
        _, message = attempt(gdal.Polygonize, band, band, layer, -1, [], callback=progress)
    layer = found = band = dataset = None  # writes the files
    stop_if_cancelled(is_cancelled)
    if message:
        raise InputError(f"The mask cannot be polygonised ({message}); is the disk full?")
    found = ogr.Open(str(folder / "outlines.fgb"))
    for feature in found.GetLayer(0) if found else ():
        stop_if_cancelled(is_cancelled)
        points, starts = rings.joined(rings.of_polygon(feature.GetGeometryRef()))
        yield rings.divided(np.rint(points).astype(np.int64), starts)


def lowest_step(threshold):
    """Return the lowest value of a strip that is a building."""
    return int(np.ceil(round(threshold * STEPS, 6)))


def measure(outline, strips, is_cancelled):
    """Return ``(mean probability, whether the outline touches nodata or the edge of what was scored)`` of rings.

    By summed-area tables, in which the sum of an outline along pixel edges is that of its vertical edges. Raises
    Cancelled.
    """
    points, starts = rings.joined(outline)
    ends = rings.following(points, starts)
    across = points[:, 0] == ends[:, 0]
    xs, ys = points.T
    left, right = int(xs.min()) - 1, int(xs.max()) + 1
    sums, touches = np.zeros(len(points)), False
    for top in range(int(ys.min()) - 1, int(ys.max()) + 1, ROWS):
        stop_if_cancelled(is_cancelled)
        bottom = min(top + ROWS, int(ys.max()) + 1)
        values = strips.read(PixelBox(left, top, right, bottom))
        unknown = values == NODATA
        table = _table(np.where(unknown, 0, values))
        first, last = (np.clip(each[across, 1] - top, 0, bottom - top) for each in (points, ends))
        x = xs[across] - left
        sums[across] += table[last, x] - table[first, x]
        if unknown.any() and not touches:
            touches = _touches(_table(unknown), xs - left, ys - top, ends[:, 0] - left, ends[:, 1] - top)
    outer, *inner = np.abs(np.add.reduceat(sums, starts))
    whole, *holes = rings.areas(points, starts)
    return float((outer - sum(inner)) / (whole - sum(holes)) / STEPS), bool(touches)


def _table(values):
    """Return sums of all values above and to the left, (rows + 1, columns + 1)."""
    table = np.zeros((values.shape[0] + 1, values.shape[1] + 1), dtype=np.int64)
    np.cumsum(np.cumsum(values, axis=0, dtype=np.int64), axis=1, out=table[1:, 1:])
    return table


def _touches(nodata, x, y, end_x, end_y):
    """Whether there is nodata among the pixels on either side of edges along pixel sides."""
    vertical = x == end_x
    height, width = nodata.shape[0] - 1, nodata.shape[1] - 1
    x0, x1 = np.minimum(x, end_x) - vertical, np.maximum(x, end_x) + vertical
    y0, y1 = np.minimum(y, end_y) - ~vertical, np.maximum(y, end_y) + ~vertical
    x0, x1 = np.clip(x0, 0, width), np.clip(x1, 0, width)
    y0, y1 = np.clip(y0, 0, height), np.clip(y1, 0, height)
    return (nodata[y1, x1] - nodata[y0, x1] - nodata[y1, x0] + nodata[y0, x0]).any()
