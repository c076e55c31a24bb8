"""From QGIS's layers and feature sources to what the dataset room takes."""

from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsProject,
    QgsWkbTypes,
)

from buildseg_trainer.errors import InputError


def raster_problem(value):
    """Return a sentence if ``value``, as typed in a shell, plainly is no raster file; else an empty string.

    Processing itself would only say that the parameter is incorrect.
    """
    if not isinstance(value, str) or value in QgsProject.instance().mapLayers():
        return ""
    if QgsProject.instance().mapLayersByName(value):
        return ""
    path = Path(value)
    if path.is_dir():
        return "{} is a folder, not a raster; give the raster files in it, one RASTERS=… for each.".format(value)
    if path.is_absolute() and not value.startswith("/vsi") and not path.exists():
        return "The raster {} does not exist; check the path.".format(value)
    return ""


def raster_sources(layers):
    """GDAL data source names of raster layers, each given as (name, provider, source).

    Raises InputError for layers that GDAL does not provide.
    """
    for name, provider, source in layers:
        if provider == "ogr":
            raise InputError(
                "{} ({}) is a vector layer, not a raster; choose georeferenced images.".format(name, source)
            )
        if provider != "gdal":
            raise InputError(
                "The pixels of {}, a layer of the provider {}, cannot be read at full resolution; export it to a "
                "GeoTIFF first.".format(name, provider)
            )
    return [source for _, _, source in layers]


def require_polygons(source, role):
    """Raise InputError unless the feature source ``source`` can hold polygons in a known CRS.

    ``role`` names the source in the sentence, for example "building layer".
    """
    name = source.sourceName()
    geometry_type = QgsWkbTypes.geometryType(source.wkbType())
    if geometry_type in (QgsWkbTypes.GeometryType.PointGeometry, QgsWkbTypes.GeometryType.LineGeometry):
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


def polygons_in_crs(source, context):
    """Return a callable ``read(crs_wkt)`` that yields the source's geometries as WKB in that CRS.

    Selection, filter and the project's datum transforms are respected. Geometries that are null, or that cannot be
    transformed, are yielded as None, so that the receiver can count them.
    """

    def read(crs_wkt):
        transform = QgsCoordinateTransform(
            source.sourceCrs(), QgsCoordinateReferenceSystem.fromWkt(crs_wkt), context.transformContext()
        )
        request = QgsFeatureRequest().setSubsetOfAttributes([])
        # Invalid geometries are wanted: the dataset room repairs them instead of dropping buildings.
        flag = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
        for feature in source.getFeatures(request, flag):
            geometry = feature.geometry()
            if geometry.isNull() or not _transformed(geometry, transform):
                yield None
            else:
                yield bytes(geometry.asWkb())

    return read


def extent_in_crs(rectangle, rectangle_crs, context):
    """Return a callable ``extent(crs_wkt)`` giving (xmin, ymin, xmax, ymax) of a rectangle in that CRS."""

    def extent(crs_wkt):
        target = QgsCoordinateReferenceSystem.fromWkt(crs_wkt)
        # Typed in a shell without a CRS, the numbers are the raster's own; with a project open, the project's.
        source = rectangle_crs if rectangle_crs.isValid() else target
        box = QgsCoordinateTransform(source, target, context.transformContext()).transformBoundingBox(rectangle)
        return box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()

    return extent


def _transformed(geometry: QgsGeometry, transform):
    """Transform in place; False if that fails (a coordinate outside the CRS's domain)."""
    try:
        return geometry.transform(transform) == QgsGeometry.OperationResult.Success
    except QgsCsException:
        return False
