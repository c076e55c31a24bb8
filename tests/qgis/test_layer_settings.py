"""What a raster layer has settled in QGIS counts: its CRS and nodata values; and no file appears beside a raster."""

import json
from pathlib import Path

import numpy as np
import pytest
from conftest import BUILDINGS, RecordingFeedback, run
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingException,
    QgsProject,
    QgsRasterLayer,
    QgsRasterRange,
    QgsVectorLayer,
)


@pytest.fixture
def tiles(buildings, tmp_path):
    def make(raster, feedback=None, **parameters):
        defaults = {
            "BUILDINGS": buildings,
            "TILE_SIZE": 256,
            "IMAGE_FORMAT": "png",
            "OUTPUT": str(tmp_path / "dataset"),
        }
        return run("createtiles", {"RASTERS": raster, **defaults, **parameters}, feedback)

    return make


def pixels(result, folder):
    """All tiles of a dataset, in order of name."""
    files = sorted((Path(result["DATASET"]) / folder).iterdir())
    return np.stack([gdal.Open(str(file)).ReadAsArray() for file in files])


def layer_of(path, name="my picture"):
    layer = QgsRasterLayer(path, name)
    QgsProject.instance().addMapLayer(layer)
    return layer


@pytest.mark.parametrize("on_disk", ["", "EPSG:32645"], ids=["unknown", "wrong"])
def test_the_crs_of_the_layer(tiles, raster, tmp_path, on_disk):
    expected = tiles([raster], OUTPUT=str(tmp_path / "expected"))
    path = str(tmp_path / "moved.tif")
    gdal.Translate(path, raster)
    opened = gdal.Open(path, gdal.GA_Update)
    opened.SetProjection(QgsCoordinateReferenceSystem(on_disk).toWkt() if on_disk else "")
    opened = None
    with pytest.raises(QgsProcessingException):
        tiles([path])
    layer = layer_of(path)
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    for number, value in enumerate((layer, layer.id(), layer.name(), path)):
        found = tiles([value], OUTPUT=str(tmp_path / str(number)))
        assert (pixels(found, "gt") == pixels(expected, "gt")).all()
    output = str(tmp_path / "prepared.vrt")
    run("prepareraster", {"INPUT": layer, "DATASET": expected["DATASET"], "OUTPUT": output})
    assert QgsRasterLayer(output).crs().authid() == "EPSG:3857"


@pytest.fixture
def filled(raster, tmp_path):
    """Write the corner with 16 bits, 65535 in its left quarter; ``declared`` is the file's own nodata value."""

    def write(declared=None):
        path = str(tmp_path / "filled.tif")
        opened = gdal.Translate(path, raster, outputType=gdal.GDT_UInt16, scaleParams=[[0, 255, 100, 2600]])
        for band in (1, 2, 3):
            values = opened.GetRasterBand(band).ReadAsArray()
            values[:, :256] = 65535
            opened.GetRasterBand(band).WriteArray(values)
            if declared is not None:
                opened.GetRasterBand(band).SetNoDataValue(declared)
        return path

    return write


def set_nodata(layer, *ranges):
    for band in (1, 2, 3):
        layer.dataProvider().setUserNoDataValue(band, [QgsRasterRange(low, high) for low, high in ranges])


def test_additional_nodata(tiles, filled, tmp_path):
    path = filled()
    expected = tiles([path], OUTPUT=str(tmp_path / "expected"), NODATA=65535)
    layer, feedback = layer_of(path), RecordingFeedback()
    set_nodata(layer, (65535, 65535))
    found = tiles([layer], feedback, OUTPUT=str(tmp_path / "found"))
    assert found["TILE_COUNT"] == 12 and feedback.warnings == ["4 tiles without a valid pixel were skipped."]
    for folder in ("img", "gt"):
        assert (pixels(found, folder) == pixels(expected, folder)).all()
    stretch = [json.loads((tmp_path / each / "dataset.json").read_text())["stretch"] for each in ("found", "expected")]
    assert stretch[0] == stretch[1]
    output = str(tmp_path / "prepared.vrt")
    run("prepareraster", {"INPUT": layer, "DATASET": found["DATASET"], "OUTPUT": output})
    prepared = gdal.Open(output).ReadAsArray()
    assert (prepared[:, :, :256] == 0).all() and prepared[:, :256, 256:512].mean() > 20


def test_nodata_of_the_file_that_the_layer_does_not_use(tiles, filled, tmp_path):
    layer = layer_of(filled(declared=65535))
    assert tiles([layer], OUTPUT=str(tmp_path / "used"))["TILE_COUNT"] == 12
    for band in (1, 2, 3):
        layer.dataProvider().setUseSourceNoDataValue(band, False)
    assert tiles([layer], OUTPUT=str(tmp_path / "unused"))["TILE_COUNT"] == 16


@pytest.mark.parametrize(("declared", "ranges"), [(100, [(65535, 65535)]), (None, [(60000, 65535)])])
def test_nodata_values_that_tiles_cannot_have_are_named(tiles, filled, declared, ranges, tmp_path):
    layer, feedback = layer_of(filled(declared)), RecordingFeedback()
    set_nodata(layer, *ranges)
    assert tiles([layer], feedback)["TILE_COUNT"] == 16
    assert "my picture has more nodata values than one" in feedback.warnings[0] and "65535" in feedback.warnings[0]
    assert "give NODATA" in feedback.warnings[0]
    said = RecordingFeedback()
    assert tiles([layer], said, NODATA=65535, OUTPUT=str(tmp_path / "given"))["TILE_COUNT"] == 12
    assert said.warnings == ["4 tiles without a valid pixel were skipped."]


def test_a_file_of_rasters_and_polygons(tiles, raster, buildings, tmp_path):
    """The name of a GeoPackage is that of a raster, also where it is loaded as polygons."""
    path = str(tmp_path / "both.gpkg")
    gdal.Translate(path, raster, format="GPKG", creationOptions=["TILE_FORMAT=PNG", "RASTER_TABLE=ortho"])
    gdal.VectorTranslate(path, buildings, format="GPKG", accessMode="update", layerName="houses")
    expected = tiles([raster], OUTPUT=str(tmp_path / "expected"))["BUILDING_SHARE"]
    assert tiles([path], OUTPUT=str(tmp_path / "a"))["BUILDING_SHARE"] == pytest.approx(expected, rel=1e-3)
    assert tiles([path], BUILDINGS=path, OUTPUT=str(tmp_path / "b"))["BUILDING_SHARE"] == pytest.approx(
        expected, rel=1e-3
    )
    QgsProject.instance().addMapLayer(QgsVectorLayer(path, "both", "ogr"))
    assert tiles([path], OUTPUT=str(tmp_path / "c"))["BUILDING_SHARE"] == pytest.approx(expected, rel=1e-3)
    with pytest.raises(QgsProcessingException, match=r"both .* is a vector layer, not a raster"):
        tiles(["both"], OUTPUT=str(tmp_path / "d"))


def test_several_rasters_in_one_value(tiles, raster, tmp_path):
    for value in (raster + "," + raster, raster + ";" + raster, str(tmp_path / "*.tif")):
        with pytest.raises(QgsProcessingException, match=r"RASTERS=a\.tif RASTERS=b\.tif"):
            tiles(value)


def test_a_field_that_is_not_there(tiles, raster):
    with pytest.raises(QgsProcessingException, match=r"fields are osm_id.*encoding of the layer"):
        tiles([raster], FILTER="\"类型\" = '房屋'")
    assert "osm_id" in QgsVectorLayer(str(BUILDINGS), "b").fields().names()
