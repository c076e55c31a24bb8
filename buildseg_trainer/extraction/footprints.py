"""From outlines to the layer of footprints: holes filled, walls made straight, measured, written."""

import math
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np
from osgeo import ogr

from buildseg_trainer.common.files import write_error, written_aside
from buildseg_trainer.dataset.gdal_utils import attempt, spatial_reference
from buildseg_trainer.dataset.raster.grid import to_map
from buildseg_trainer.dataset.raster.ground_size import pixel_sides_in_metres
from buildseg_trainer.errors import InputError
from buildseg_trainer.extraction import rings
from buildseg_trainer.extraction.ground_area import GroundArea
from buildseg_trainer.extraction.polygonise import measure, outlines
from buildseg_trainer.extraction.regularise import regularise, simplify

THRESHOLD = 0.5  # those tuned on validation tiles are no better on others: see the README
REGULARISATIONS = ("right_angles", "diagonals", "none")
MOST_SIEVED = 16  # pixels: a sieve also fills what is no hole, between a building and the edge of the raster
LEAST_IOU = 0.8  # of a regularised footprint with its mask
MOST_VERTICES = 10_000  # of an outline whose walls are straightened: it takes a second, and larger ones are no building
DRIVERS = {".gpkg": "GPKG", ".geojson": "GeoJSON", ".fgb": "FlatGeobuf"}
FIELDS = (
    ("area_m2", ogr.OFTReal, ogr.OFSTNone),
    ("probability", ogr.OFTReal, ogr.OFSTNone),
    ("vertices", ogr.OFTInteger, ogr.OFSTNone),
    ("touches_edge", ogr.OFTInteger, ogr.OFSTBoolean),
    ("regularised", ogr.OFTInteger, ogr.OFSTBoolean),
    ("model", ogr.OFTString, ogr.OFSTNone),
)


@dataclass(frozen=True)
class FootprintOptions:
    """What a footprint is: ``threshold`` is a probability, the areas are in m²."""

    threshold: float = THRESHOLD
    regularise: str = REGULARISATIONS[0]
    min_area: float = 10.0
    fill_holes: float = 10.0


class Footprint(NamedTuple):
    """A building: an OGR polygon in map coordinates, and its attributes in the order of FIELDS, but the model."""

    polygon: ogr.Geometry
    area_m2: float
    probability: float
    vertices: int
    touches_edge: bool
    regularised: bool


def find_footprints(strips, info, geotransform, options, folder, is_cancelled):
    """Yield the Footprints of strips, from the top of the raster.

    ``info`` is the RasterInfo that was scored, which has a place on Earth, ``geotransform`` that of the first pixel of
    the strips.
    """
    sides = pixel_sides_in_metres(info)
    pixel = sides[0] * sides[1]
    # Specks need not be drawn to be dropped or filled; half of the limits, as areas differ over a raster in degrees.
    sieve = int(min(options.min_area / pixel / 2, options.fill_holes / pixel / 2, MOST_SIEVED))
    shaper = _Shaper(geotransform, sides, options.regularise)
    ground = GroundArea(info.crs_wkt)
    for outline in outlines(strips, options.threshold, sieve, folder, is_cancelled):
        areas = ground.of(shaper.to_map(outline), is_cancelled)
        is_kept = areas >= options.fill_holes
        is_kept[0] = True
        if _without_holes(areas[is_kept]) < options.min_area:
            continue
        probability, touches_edge = measure(outline, strips, is_cancelled)
        shape, regularised = shaper.shape([ring for ring, kept in zip(outline, is_kept) if kept])
        final = shaper.to_map(shape)
        area = _without_holes(ground.of(final, is_cancelled))
        vertices = sum(map(len, final))
        yield Footprint(rings.to_polygon(final), area, probability, vertices, touches_edge, regularised)


def _without_holes(areas):
    """Return the area of a polygon, of those of its rings."""
    return float(2 * areas[0] - areas.sum())


class _Shaper:
    """Gives outlines their shape, in units of a pixel that are equally long on the ground in all directions."""

    def __init__(self, geotransform, sides, how):
        self._geotransform, self._how = geotransform, how
        self._scale = np.array(sides) / math.sqrt(sides[0] * sides[1])

    def to_map(self, outline):
        """Return rings of pixel corners in map coordinates."""
        points, starts = rings.joined(outline)
        x, y = points.astype(np.float64).T
        return rings.divided(np.stack(to_map(self._geotransform, x, y), axis=1), starts)

    def shape(self, outline):
        """Return ``(rings, whether they are regularised)`` of an outline, in pixels."""
        if self._how == "none" or sum(map(len, outline)) > MOST_VERTICES:
            return outline, False
        scaled = [ring * self._scale for ring in outline]
        mask = rings.to_polygon(scaled)
        shape = regularise(scaled, diagonals=self._how == "diagonals")
        if shape is not None and _iou(rings.to_polygon(shape), mask) >= LEAST_IOU:
            return [ring / self._scale for ring in shape], True
        simple = [simplify(ring) for ring in scaled]
        if min(map(len, simple)) >= 3 and _iou(rings.to_polygon(simple), mask) > 0:
            return [ring / self._scale for ring in simple], False
        return outline, False


def _iou(polygon, other):
    """Return the intersection over union of two polygons; 0 where the first is not valid."""
    if not attempt(polygon.IsValid)[0]:
        return 0.0
    common = polygon.Intersection(other).Area()
    return common / (polygon.Area() + other.Area() - common)


def write_layer(path, name, fields, features, crs_wkt, folder):
    """Write a layer of polygons and return their number; the file appears when it is complete.

    ``fields`` are as FIELDS, ``features`` is an iterable of (OGR polygon, values in their order). ``folder`` is for the
    file until then. Raises InputError where it cannot be written.
    """
    path = Path(path)
    aside = folder / f"{name}{path.suffix.lower()}"
    aside.unlink(missing_ok=True)  # of a run that was ended
    dataset, message = attempt(ogr.GetDriverByName(DRIVERS[path.suffix.lower()]).CreateDataSource, str(aside))
    if dataset is None:
        raise InputError(f"The layer {path} cannot be written ({message}); choose another folder.")
    layer = dataset.CreateLayer(name, spatial_reference(crs_wkt), ogr.wkbPolygon)
    for title, kind, subtype in fields:
        field = ogr.FieldDefn(title, kind)
        field.SetSubType(subtype)
        layer.CreateField(field)
    count, definition = 0, layer.GetLayerDefn()
    layer.StartTransaction()
    for polygon, values in features:
        feature = ogr.Feature(definition)
        for number, value in enumerate(values):
            feature.SetField(number, int(value) if isinstance(value, bool) else value)
        feature.SetGeometry(polygon)
        _, message = attempt(layer.CreateFeature, feature)
        if message:
            raise InputError(f"The layer {path} cannot be written ({message}); is the disk full?")
        count += 1
    layer.CommitTransaction()
    layer = dataset = definition = feature = None  # writes the file
    move(aside, path)
    return count


def move(source, target):
    """Put a finished file in its place, also on another disk. Raises InputError."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with written_aside(target) as aside:
            shutil.move(source, aside)
    except OSError as error:
        raise write_error(target, error) from error
