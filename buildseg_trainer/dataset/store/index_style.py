"""The style of the tile index, kept in its GeoPackage, so that QGIS has it wherever the file is opened.

With it comes the form: without one, QGIS shows a number field for ``keep`` and lets every statistic be edited.
"""

from osgeo import ogr

from buildseg_trainer.about import RESOURCES_DIR

TABLE = "layer_styles"  # by this name and these fields QGIS finds a style (QgsOgrProviderMetadata::loadStyle)
_FIELDS = (
    ("f_table_catalog", ogr.OFTString),
    ("f_table_schema", ogr.OFTString),
    ("f_table_name", ogr.OFTString),
    ("f_geometry_column", ogr.OFTString),
    ("styleName", ogr.OFTString),
    ("styleQML", ogr.OFTString),
    ("styleSLD", ogr.OFTString),
    ("useAsDefault", ogr.OFTInteger),
    ("description", ogr.OFTString),
    ("owner", ogr.OFTString),
    ("ui", ogr.OFTString),
    ("update_time", ogr.OFTDateTime),
)


def add_style(container, layer, checked):
    """Write the style of ``layer`` into its open GeoPackage; ``checked(function, *arguments)`` makes the calls."""
    table = checked(container.CreateLayer, TABLE, None, ogr.wkbNone, ["FID=id"])
    for name, kind in _FIELDS:
        definition = ogr.FieldDefn(name, kind)
        if name == "useAsDefault":
            definition.SetSubType(ogr.OFSTBoolean)
        checked(table.CreateField, definition)
    values = {
        "f_table_catalog": "",
        "f_table_schema": "",
        "f_table_name": layer.GetName(),
        "f_geometry_column": layer.GetGeometryColumn(),
        "styleName": "tiles",
        "styleQML": (RESOURCES_DIR / "styles" / "tiles.qml").read_text(encoding="utf-8"),
        "styleSLD": "",
        "useAsDefault": 1,
        "description": "",
        "owner": "",
    }
    feature = ogr.Feature(table.GetLayerDefn())
    for name, value in values.items():
        feature.SetField(name, value)
    checked(table.CreateFeature, feature)
