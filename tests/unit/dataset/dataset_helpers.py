"""What the tests of the dataset room share: the sample, windows and variants of it, and small tilings."""

import hashlib
from pathlib import Path

import numpy as np
from osgeo import gdal, ogr, osr

from buildseg_trainer.dataset.labels.place import PolygonSources
from buildseg_trainer.dataset.tiling.create_tiles import TilingOptions, create_tiles

SAMPLE = Path(__file__).resolve().parents[2] / "data" / "banepa"
RASTER = str(SAMPLE / "banepa.tif")
BUILDINGS = str(SAMPLE / "buildings.geojson")
TILE = 128
SIDE = 400  # of the window that most tests tile: no multiple of the tile size


def crs(definition):
    reference = osr.SpatialReference()
    reference.SetFromUserInput(definition)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def from_file(path=BUILDINGS):
    """A source callable as the algorithm makes it: geometries of a file, reprojected."""

    def source(place):
        opened = ogr.Open(str(path))
        layer = opened.GetLayer(0)
        transformation = osr.CoordinateTransformation(layer.GetSpatialRef(), crs(place.crs_wkt))
        for feature in layer:
            geometry = feature.GetGeometryRef()
            geometry.Transform(transformation)
            yield bytes(geometry.ExportToWkb())

    return source


def from_wkt(*texts, definition="EPSG:3857"):
    """A source callable of WKT geometries in one CRS; None stays None."""

    def source(place):
        transformation = osr.CoordinateTransformation(crs(definition), crs(place.crs_wkt))
        for text in texts:
            if text is None:
                yield None
                continue
            geometry = ogr.CreateGeometryFromWkt(text)
            geometry.Transform(transformation)
            yield bytes(geometry.ExportToWkb())

    return source


def window(path, x=600, y=700, width=SIDE, height=SIDE, **options):
    """Write a window of the sample's raster, by default lossless GeoTIFF; options are gdal.Translate's."""
    options = {"format": "GTiff", "srcWin": [x, y, width, height], **options}
    gdal.Translate(str(path), RASTER, **options)
    return str(path)


def pixel_polygon(raster, x0, y0, x1, y1):
    """WKT of a rectangle given in pixels of a raster, in its CRS."""
    gt = gdal.Open(str(raster)).GetGeoTransform()
    corners = [(x0, y0), (x1, y0), (x1, y1), (x0, y1), (x0, y0)]
    points = [(gt[0] + x * gt[1] + y * gt[2], gt[3] + x * gt[4] + y * gt[5]) for x, y in corners]
    return "POLYGON(({}))".format(",".join("{!r} {!r}".format(*point) for point in points))


def tile(rasters, output, buildings=None, area=None, extent=None, unsure=None, is_cancelled=None, **options):
    """create_tiles with small lossless tiles; its own arguments ``append`` and ``report`` pass too."""
    others = {name: options.pop(name) for name in ("append", "report") if name in options}
    options = {"tile_size": TILE, "image_format": "png", **options}
    rasters = [rasters] if isinstance(rasters, (str, Path)) else rasters
    return create_tiles(
        [str(raster) for raster in rasters],
        PolygonSources(buildings or from_file(), area, unsure),
        str(output),
        TilingOptions(**options),
        extent=extent,
        is_cancelled=is_cancelled or (lambda: False),
        **others,
    )


def pixels(path):
    return gdal.Open(str(path)).ReadAsArray()


def mosaic(dataset, folder, raster, size=TILE):
    """Put tiles back to where their index says; returns values and how often each pixel was covered."""
    opened = gdal.Open(str(raster))
    height, width = opened.RasterYSize, opened.RasterXSize
    values, times = None, np.zeros((height, width), dtype=int)
    for name, x, y in index_rows(dataset, "name", "x", "y"):
        path = next((Path(dataset) / folder).glob(name + ".*"))
        part = pixels(path)
        part = part[None] if part.ndim == 2 else part
        if values is None:
            values = np.zeros((len(part), height, width), dtype=part.dtype)
        w, h = min(size, width - x), min(size, height - y)
        values[:, y : y + h, x : x + w] = part[:, :h, :w]
        times[y : y + h, x : x + w] += 1
    return values, times


def index_rows(dataset, *fields):
    opened = ogr.Open(str(Path(dataset) / "tiles.gpkg"))
    return [tuple(feature.GetField(field) for field in fields) for feature in opened.GetLayerByName("tiles")]


def index_polygons(dataset):
    opened = ogr.Open(str(Path(dataset) / "tiles.gpkg"))
    return {f.GetField("name"): f.GetGeometryRef().Clone() for f in opened.GetLayerByName("tiles")}


def checksums(folder):
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in Path(folder).iterdir()}


def lines(path):
    return Path(path).read_text(encoding="utf-8").splitlines()


def set_field(dataset, names, **values):
    """Change fields of tiles in the index, as a user would by hand."""
    opened = ogr.Open(str(Path(dataset) / "tiles.gpkg"), update=True)
    layer = opened.GetLayerByName("tiles")
    for feature in layer:
        if feature.GetField("name") in names:
            for field, value in values.items():
                feature.SetField(field, value)
            layer.SetFeature(feature)
