"""Which layer of a vector file is taken for the buildings, the area and the regions."""

import json
from pathlib import Path

import pytest
from conftest import RecordingFeedback, run
from osgeo import gdal, ogr, osr
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)


@pytest.fixture
def tiles(raster, buildings, tmp_path):
    def make(feedback=None, **parameters):
        defaults = {"RASTERS": [raster], "BUILDINGS": buildings, "TILE_SIZE": 256, "OUTPUT": str(tmp_path / "dataset")}
        return run("createtiles", {**defaults, **parameters}, feedback)

    return make


@pytest.fixture
def container(raster, buildings, tmp_path):
    """Write a GeoPackage of layers: names with "buildings", the sample's, or a WKT type that is left empty."""

    def write(**layers):
        path = str(tmp_path / "data.gpkg")
        degrees = osr.SpatialReference()
        degrees.ImportFromEPSG(4326)
        for name, kind in layers.items():
            if kind == "buildings":
                gdal.VectorTranslate(
                    path, buildings, format="GPKG", layerName=name, accessMode="update" if Path(path).exists() else None
                )
                continue
            data = ogr.Open(path, True) if Path(path).exists() else ogr.GetDriverByName("GPKG").CreateDataSource(path)
            data.CreateLayer(name, degrees, kind)
            data = None  # closes the file
        return path

    return write


def test_the_only_layer_of_polygons_is_taken(tiles, container, tmp_path):
    expected = tiles(OUTPUT=str(tmp_path / "expected"))["BUILDING_SHARE"]
    path = container(roads=ogr.wkbLineString, houses="buildings", stops=ogr.wkbPoint, notes=ogr.wkbNone)
    assert tiles(BUILDINGS=path)["BUILDING_SHARE"] == expected
    for number, value in enumerate((path + "|layername=houses", QgsProcessingFeatureSourceDefinition(path))):
        assert tiles(BUILDINGS=value, OUTPUT=str(tmp_path / str(number)))["BUILDING_SHARE"] == expected


@pytest.mark.parametrize("parameter", ["BUILDINGS", "AREA", "UNSURE"])
def test_several_layers_of_polygons_are_named(tiles, container, parameter, tmp_path):
    path = container(parcels="buildings", roads=ogr.wkbLineString, houses="buildings")
    with pytest.raises(QgsProcessingException) as raised:
        tiles(**{parameter: path})
    assert "2 layers of polygons (parcels, houses)" in str(raised.value)
    assert path + "|layername=parcels" in str(raised.value)
    if parameter != "UNSURE":  # nothing would be left
        assert tiles(**{parameter: path + "|layername=houses"})["TILE_COUNT"] > 0


def test_regions_of_a_split(tiled, container):
    path = container(north=ogr.wkbPolygon, south=ogr.wkbPolygon)
    with pytest.raises(QgsProcessingException, match=r"layer of regions .*2 layers of polygons \(north, south\)"):
        run("splitdataset", {"DATASET": str(tiled), "METHOD": "polygons", "REGIONS": path})


def test_no_layer_of_polygons(tiles, container):
    with pytest.raises(QgsProcessingException, match=r"none of polygons \(roads: LineString, stops: Point\)"):
        tiles(BUILDINGS=container(roads=ogr.wkbLineString, stops=ogr.wkbPoint))


def test_a_layer_of_the_project_stands_for_its_file(tiles, container):
    path = container(parcels=ogr.wkbPolygon, houses="buildings")
    layer = QgsVectorLayer(path + "|layername=houses", "mine", "ogr")
    QgsProject.instance().addMapLayer(layer)
    assert tiles(BUILDINGS="mine")["BUILDING_SHARE"] > 0.2


def test_a_file_that_begins_with_a_point(tiles, buildings, tmp_path):
    """QGIS gives a layer of several types the type of its first feature."""
    expected = tiles(OUTPUT=str(tmp_path / "expected"))["BUILDING_SHARE"]
    text = json.loads(Path(buildings).read_text(encoding="utf-8"))
    point = {"type": "Point", "coordinates": text["features"][0]["geometry"]["coordinates"][0][0]}
    collection = {"type": "GeometryCollection", "geometries": [text["features"][0]["geometry"]]}
    text["features"][0]["geometry"] = collection
    text["features"].insert(0, {"type": "Feature", "properties": {}, "geometry": point})
    path = tmp_path / "mixed.geojson"
    path.write_text(json.dumps(text), encoding="utf-8")
    feedback = RecordingFeedback()
    assert tiles(feedback, BUILDINGS=str(path))["BUILDING_SHARE"] == expected
    assert feedback.warnings == [
        "1 of 1467 features read from the building layer have no polygon (null, empty, point or line) and were skipped."
    ]


def test_the_tile_index_is_no_building_layer(tiles, tiled):
    # Of the project, which ends it in time: the exception keeps the layer until after QGIS, which crashes then.
    layer = QgsProject.instance().addMapLayer(QgsVectorLayer(str(tiled / "tiles.gpkg"), "Tiles", "ogr"))
    for value in (str(tiled / "tiles.gpkg"), layer):
        with pytest.raises(QgsProcessingException, match=r"building layer [Tt]iles is the tile index of a dataset"):
            tiles(BUILDINGS=value)


def test_nearly_everything_building_is_warned_of(tiles, raster):
    left, across, _, top, _, down = gdal.Open(raster).GetGeoTransform()
    layer = QgsVectorLayer("Polygon?crs=EPSG:3857", "parcels", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(left, top + 1024 * down, left + 1000 * across, top)))
    layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    feedback = RecordingFeedback()
    tiles(feedback, BUILDINGS=layer)
    assert feedback.warnings[-1].startswith("97.7 % of the labelled pixels are building")
