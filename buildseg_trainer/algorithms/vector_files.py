"""Which layer of a vector file is meant: QGIS itself opens the first one, whatever it holds."""

from pathlib import Path

from qgis.core import (
    QgsProcessingFeatureSourceDefinition,
    QgsProperty,
    QgsProviderRegistry,
    QgsWkbTypes,
)

from buildseg_trainer.errors import InputError

MOST_NAMED = 12  # layers in a sentence

_TYPES = QgsWkbTypes.GeometryType


def polygon_layer(value, role, context):
    """Return ``(value, any_type)``: a feature source parameter's value that names the only layer of polygons of a file.

    Layers of the project, and values that name a layer of a file, stay as they are. ``any_type`` is whether the layer
    mixes types of geometry, so that the type QGIS gives it, that of its first feature, says nothing. ``role`` names
    the layer in sentences. Raises InputError for a file with several layers of polygons, or with none among several.
    """
    text = value
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        text = value.source.staticValue()
    if not isinstance(text, str) or not _is_file(text) or project_layers(text, context):
        return value, False
    layers = [each for each in QgsProviderRegistry.instance().querySublayers(text) if each.providerKey() == "ogr"]
    polygons = [each for each in layers if _type(each) == _TYPES.PolygonGeometry]
    perhaps = [each for each in layers if _type(each) == _TYPES.UnknownGeometry]
    found = polygons or perhaps
    if len(layers) > 1 and len(found) != 1:
        raise InputError(_which(text, role, layers, polygons))
    if len(found) != 1:
        return value, False
    return (_renamed(value, found[0].uri()) if len(layers) > 1 else value), found == perhaps


def project_layers(text, context):
    """Return the layers of the project that have ``text`` as their id, name or source, in this order."""
    layers = list(context.project().mapLayers().values()) if context.project() is not None else []
    same_id = [layer for layer in layers if layer.id() == text]
    same_name = [layer for layer in layers if layer.name() == text]
    return same_id + same_name + [layer for layer in layers if layer.source() == text]


def _is_file(text):
    return "|" not in text and (text.startswith("/vsi") or Path(text).exists())


def _type(details):
    return QgsWkbTypes.geometryType(details.wkbType())


def _renamed(value, uri):
    if not isinstance(value, QgsProcessingFeatureSourceDefinition):
        return uri
    value = QgsProcessingFeatureSourceDefinition(value)
    value.source = QgsProperty.fromValue(uri)
    return value


def _which(text, role, layers, polygons):
    if polygons:
        names, what = [each.name() for each in polygons], "{} layers of polygons ({})"
    else:
        names = ["{}: {}".format(each.name(), QgsWkbTypes.displayString(each.wkbType())) for each in layers]
        what = "{} layers and none of polygons ({})"
    count = len(names)
    if count > MOST_NAMED:
        names = [*names[:MOST_NAMED], "…"]
    return "The {} {} is a file with {}; {}.".format(
        role,
        text,
        what.format(count, ", ".join(names)),
        "name one of them, as in {}|layername={}".format(text, polygons[0].name())
        if polygons
        else "choose another file",
    )
