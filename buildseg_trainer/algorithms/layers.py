"""QGIS layers and feature sources as the rasters and polygons that the dataset rooms take."""

from pathlib import Path
from typing import NamedTuple, Optional

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCsException,
    QgsDistanceArea,
    QgsExpression,
    QgsFeatureRequest,
    QgsGeometry,
    QgsMapLayer,
    QgsProcessingFeatureSource,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterExtent,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterLayer,
    QgsRasterLayer,
    QgsWkbTypes,
)

from buildseg_trainer.algorithms.base import is_given
from buildseg_trainer.algorithms.online_raster import PROVIDER
from buildseg_trainer.algorithms.transforms import search_rectangle, transform_at
from buildseg_trainer.algorithms.vector_files import polygon_layer, project_layers
from buildseg_trainer.dataset.gdal_utils import no_side_files
from buildseg_trainer.dataset.raster.discovery import RasterSource, missing_raster
from buildseg_trainer.errors import InputError

TILE_FIELDS = {"building_share", "nodata_share", "building_area_px", "kept", "keep", "split"}
MOST_NAMED = 20  # fields in a sentence
FEW_FEATURES = 50_000  # take less than half a second to read


class RasterLayer(NamedTuple):
    """What is needed of a layer, which belongs to the main thread."""

    name: str
    provider: str
    source: str
    crs_wkt: str = ""  # where it is another than the file's
    nodata: Optional[tuple] = None  # of each band, where they are others than the file's
    remark: str = ""
    terms: str = ""  # what it says of its attribution and licence


def raster_items(value, context):
    """Return the entries of a raster parameter's value: names that GDAL shall open, as text, and RasterLayers.

    ``value`` is one entry or a list: layers, ids, names or sources of layers of the project, files, folders, and any
    other data source name of GDAL, which Processing itself would not all accept.
    """
    items = []
    for entry in value if isinstance(value, (list, tuple)) else [value]:
        layer = _layer_named(entry, context) if isinstance(entry, str) else entry
        items.append(entry if layer is None else _raster_layer(layer))
    return items


def _layer_named(text, context):
    found = project_layers(text, context)
    rasters = [layer for layer in found if isinstance(layer, QgsRasterLayer)]
    if not rasters and Path(text).exists():
        return None  # a file that is a vector layer too, as a GeoPackage can be
    return next(iter(rasters + found), None)


def _raster_layer(layer):
    if not isinstance(layer, QgsRasterLayer) or not layer.isValid():
        return RasterLayer(layer.name(), layer.providerType(), layer.source())
    provider = layer.dataProvider()
    if layer.providerType() == PROVIDER:
        return RasterLayer(layer.name(), layer.providerType(), layer.source(), terms=_terms(layer))
    crs_wkt = ""
    if layer.crs().isValid() and layer.crs() != provider.crs():
        crs_wkt = layer.crs().toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED)
    nodata = _nodata(layer, provider)
    return RasterLayer(layer.name(), layer.providerType(), layer.source(), crs_wkt, *nodata, _terms(layer))


def _terms(layer):
    """Return what a layer says of its attribution and licence in its properties, or ""."""
    found = [layer.attribution(), *layer.metadata().rights(), *layer.metadata().licenses()]
    return "; ".join(dict.fromkeys(text.strip() for text in found if text.strip()))


def terms_of(value, context):
    """Return what the layer of the project that a feature source parameter's value names says of its terms, or ""."""
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source.staticValue()
    layer = next(iter(project_layers(value, context)), None) if isinstance(value, str) else value
    return _terms(layer) if isinstance(layer, QgsMapLayer) else ""


def _nodata(layer, provider):
    """Return ``(values, remark)``: nodata values of the bands where the layer has others than the file, else None."""
    bands = range(1, provider.bandCount() + 1)
    own = [provider.sourceNoDataValue(band) if provider.sourceHasNoDataValue(band) else None for band in bands]
    used = [value if provider.useSourceNoDataValue(band) else None for band, value in zip(bands, own)]
    added = [provider.userNoDataValues(band) for band in bands]
    values, unused = list(used), set()
    for number, ranges in enumerate(added):
        for each in ranges:
            if each.min() == each.max() and values[number] in (None, each.min()):
                values[number] = each.min()
            else:
                unused.add("{:g}".format(each.min()) if each.min() == each.max() else each.asText())
    remark = ""
    if unused:
        remark = (
            "The layer {} has more nodata values than one: {} is not used; give NODATA to take another value, or save "
            "the layer with one value (Export > Save As).".format(layer.name(), ", ".join(sorted(unused)))
        )
    return (None if values == own else tuple(values)), remark


def raster_problem(item):
    """Return a sentence if an entry of ``raster_items`` cannot be a raster file; else an empty string."""
    if isinstance(item, str) and Path(item).is_absolute() and not item.startswith("/vsi") and not Path(item).exists():
        return missing_raster(item)
    return ""


def raster_sources(items):
    """Return ``(RasterSources, remarks)`` of ``raster_items``; remarks are sentences on nodata values.

    Raises InputError for layers that GDAL does not provide.
    """
    sources, remarks = [], []
    for item in items:
        if isinstance(item, str):
            sources.append(RasterSource(item))
            continue
        if item.provider == "ogr":
            raise InputError(
                "{} ({}) is a vector layer, not a raster; choose georeferenced images.".format(item.name, item.source)
            )
        if item.provider != "gdal":
            raise InputError(
                "The pixels of {}, a layer of the provider {}, cannot be read at full resolution; export it to a "
                "GeoTIFF first.".format(item.name, item.provider)
            )
        sources.append(RasterSource(item.source, item.crs_wkt, item.nodata, item.terms))
        remarks += [item.remark] if item.remark else []
    return sources, remarks


class RastersParameter(QgsProcessingParameterMultipleLayers):
    """Rasters that GDAL shall open later.

    Processing would open them when it checks the value, leave statistics beside them, and refuse names that only GDAL
    understands (folders, archives, subdatasets).
    """

    def checkValueIsAcceptable(self, value, context=None):
        return value not in (None, "", [])


class RasterParameter(QgsProcessingParameterRasterLayer):
    """One raster that GDAL shall open later, as RastersParameter."""

    def checkValueIsAcceptable(self, value, context=None):
        return value not in (None, "") or bool(self.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional)


class ExtentParameter(QgsProcessingParameterExtent):
    """An extent, perhaps that of a raster, beside which nothing is written."""

    def checkValueIsAcceptable(self, value, context=None):
        with no_side_files():
            return super().checkValueIsAcceptable(value, context)


def polygon_source(algorithm, parameters, name, role, context):
    """Return the feature source of a parameter, whose features may be polygons in a known CRS; None without a value.

    ``role`` names it in sentences, for example "building layer". Raises InputError.
    """
    if not is_given(parameters, name):
        return None
    value, any_type = polygon_layer(parameters[name], role, context)
    source = algorithm.parameterAsSource({**parameters, name: value}, name, context)
    if source is None:
        raise InputError(algorithm.invalidSourceError(parameters, name))
    _require_polygons(source, role, any_type)
    return source


def refuse_tile_index(source, role):
    """Raise InputError for a tile index of ours, which QGIS proposes as the active layer after it was loaded."""
    if TILE_FIELDS.issubset(source.fields().names()):
        raise InputError(
            "The {} {} is the tile index of a dataset; choose the layer that holds the buildings.".format(
                role, source.sourceName()
            )
        )


def _require_polygons(source, role, any_type):
    name = source.sourceName()
    geometry_type = QgsWkbTypes.geometryType(source.wkbType())
    other_types = (QgsWkbTypes.GeometryType.PointGeometry, QgsWkbTypes.GeometryType.LineGeometry)
    if geometry_type in other_types and not any_type:
        raise InputError(
            "The {} {} holds {}, not polygons; choose a layer of polygons.".format(
                role, name, QgsWkbTypes.displayString(source.wkbType())
            )
        )
    if geometry_type == QgsWkbTypes.GeometryType.NullGeometry:
        raise InputError("The {} {} has no geometries; choose a layer of polygons.".format(role, name))
    if not source.sourceCrs().isValid():
        raise InputError(
            "The {} {} has no coordinate reference system; set it with Layer > Set CRS of Layer…, or save the layer "
            "with one.".format(role, name)
        )


def polygons_at(source, role, context, warn, wanted=None):
    """Return a callable ``read(place)`` that yields the source's geometries as WKB in the CRS of a Place.

    Geometries that are null are yielded as None, so that the receiver can count them. ``wanted`` is a FeatureFilter or
    None; for the rest see ``features_at``.
    """
    columns = wanted.columns if wanted else []

    def read(place):
        for _, geometry in features_at(source, role, place, context, warn, columns, wanted):
            yield None if geometry is None else bytes(geometry.asWkb())

    return read


def features_at(source, role, place, context, warn, columns, wanted=None):
    """Yield ``(feature, geometry)`` of a feature source, the geometry in the CRS of ``place``, a Place; None for null.

    At least the features that touch an area of the place; selection, filter and the project's datum transforms are
    respected. Features have the attributes of ``columns``. ``warn`` takes a sentence; ``role`` names the source in it,
    for example "building layer". Raises InputError where no geometry can be brought to the CRS of the place.
    """
    transform, remark = transform_at(place, source.sourceCrs(), role, context)
    warn(remark)
    request = QgsFeatureRequest()
    if QgsFeatureRequest.ALL_ATTRIBUTES not in columns:
        request.setSubsetOfAttributes(columns, source.fields())
    rectangle = _where_to_look(source, place, transform)
    if rectangle is not None:
        request.setFilterRect(rectangle)
    placed, failed, lost = 0, 0, None
    # Invalid geometries are wanted: the dataset room repairs them instead of dropping buildings.
    flag = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    for feature in source.getFeatures(request, flag):
        if wanted and not wanted.accepts(feature):
            continue
        geometry = feature.geometry()
        if geometry.isNull():
            yield feature, None
        elif _transformed(geometry, transform):
            placed += 1
            yield feature, geometry
        else:
            failed, lost = failed + 1, feature.geometry()
    if failed and not placed:
        raise InputError(_misplaced(lost, source, role, place))
    if failed:
        warn(
            "{} features of the {} {} cannot be brought to the CRS of the rasters and were skipped, for example at "
            "{}.".format(failed, role, source.sourceName(), _first_point(lost))
        )


def _where_to_look(source, place, transform):
    """Return a QgsRectangle in the source's CRS that is enough to be read, or None for everything.

    Few features are read as a whole, so that those without a geometry are counted.
    """
    if place.everywhere or not place.areas or 0 <= source.featureCount() <= FEW_FEATURES:
        return None
    extent = source.sourceExtent()
    if source.sourceCrs().isGeographic() and (extent.xMinimum() < -181 or extent.xMaximum() > 181):
        return None  # the same place has two longitudes
    return search_rectangle(transform, place.bounds)


def _misplaced(geometry, source, role, place):
    """Return what is wrong with a source none of whose geometries can be transformed, ``geometry`` being one."""
    crs = source.sourceCrs()
    point = next(geometry.vertices(), None)
    if crs.isGeographic() and point is not None and (abs(point.x()) > 360 or abs(point.y()) > 90):
        return (
            "The coordinates of the {} {}, such as {}, cannot be in its CRS {} ({}); set the CRS they are in with "
            "Layer > Set CRS of Layer…, or save the layer with it.".format(
                role, source.sourceName(), _first_point(geometry), crs.authid(), crs.description()
            )
        )
    target = QgsCoordinateReferenceSystem.fromWkt(place.crs_wkt)
    return (
        "No polygon of the {} {} can be brought from {} to {}, for example at {}; check the CRS of both layers.".format(
            role,
            source.sourceName(),
            crs.authid() or crs.description(),
            target.authid() or target.description(),
            _first_point(geometry),
        )
    )


def _first_point(geometry):
    point = next(geometry.vertices(), None)
    return "no point" if point is None else "{:.9g}, {:.9g}".format(point.x(), point.y())


class FeatureFilter:
    """An expression that features must fulfil.

    It is evaluated here and not by the feature request, which would measure ``$area`` in the layer's units, degrees
    perhaps, instead of square metres on the ellipsoid.
    """

    def __init__(self, text, source, expression_context, context):
        """``source`` is the feature source. Raises InputError for an expression that cannot be used."""
        self._context = expression_context
        self._expression = QgsExpression(text)
        if self._expression.hasParserError():
            raise InputError(
                "The filter {} is not an expression ({}); correct FILTER.".format(
                    text, " ".join(self._expression.parserErrorString().split())
                )
            )
        self.columns = sorted(self._expression.referencedColumns())
        known = [name.lower() for name in source.fields().names()] + [QgsFeatureRequest.ALL_ATTRIBUTES]
        for column in self.columns:
            # QGIS takes a field that is not there for null, and no feature would be left.
            if column.lower() not in known:
                raise InputError(
                    "The filter {} names the field {}, which the layer {} does not have; its fields are {}: correct "
                    "FILTER, or the encoding of the layer where names are garbled.".format(
                        text, column, source.sourceName(), _named(source.fields().names())
                    )
                )
        measure = QgsDistanceArea()
        measure.setSourceCrs(source.sourceCrs(), context.transformContext())
        ellipsoid = context.ellipsoid()  # none without a project
        measure.setEllipsoid(source.sourceCrs().ellipsoidAcronym() if ellipsoid in ("", "NONE") else ellipsoid)
        self._expression.setGeomCalculator(measure)
        self._expression.prepare(self._context)

    def accepts(self, feature):
        """Whether the expression is true for a feature. Raises InputError where it cannot be evaluated."""
        self._context.setFeature(feature)
        value = self._expression.evaluate(self._context)
        if self._expression.hasEvalError():
            raise InputError(
                "The filter {} cannot be evaluated ({}); correct FILTER.".format(
                    self._expression.expression(), " ".join(self._expression.evalErrorString().split())
                )
            )
        return value not in (None, NULL) and bool(value)


def _named(fields):
    return ", ".join(fields[:MOST_NAMED]) + (", …" if len(fields) > MOST_NAMED else "")


def _transformed(geometry: QgsGeometry, transform):
    """Transform in place; False if that fails (a coordinate outside the CRS's domain)."""
    try:
        done = geometry.transform(transform) == QgsGeometry.OperationResult.Success
    except QgsCsException:
        return False
    return done and (geometry.isEmpty() or geometry.boundingBox().isFinite())
