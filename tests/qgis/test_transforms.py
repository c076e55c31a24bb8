"""The coordinate operation is that made for the place of the raster, with a word on its accuracy."""

import json
from pathlib import Path

import numpy as np
import pytest
from conftest import RecordingFeedback, run
from osgeo import gdal, ogr, osr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsDatumTransform,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
)

from buildseg_trainer.algorithms.transforms import transform_at
from buildseg_trainer.dataset.labels.place import Place

SIDE = 256
BOXES = [(20, 30, 60, 90), (100, 40, 170, 80), (180, 180, 240, 240)]  # of the buildings, in pixels


def reference(definition):
    found = osr.SpatialReference()
    found.SetFromUserInput(definition)
    found.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return found


@pytest.fixture
def scene(tmp_path):
    """Write a raster with red roofs around a place on Earth, and the roofs as polygons in degrees of WGS 84.

    PROJ chooses the operation by the place; gives the parameters of createtiles.
    """

    def make(crs, lon, lat, pixel, vector_crs="EPSG:4326", boxes=BOXES):
        x, y = osr.CoordinateTransformation(reference("EPSG:4326"), reference(crs)).TransformPoint(lon, lat)[:2]
        raster = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "ortho.tif"), SIDE, SIDE, 3)
        raster.SetSpatialRef(reference(crs))
        raster.SetGeoTransform((x, pixel, 0, y, 0, -pixel))
        picture = np.full((3, SIDE, SIDE), 90, np.uint8)
        for x0, y0, x1, y1 in BOXES:
            picture[:, y0:y1, x0:x1] = np.array([230, 40, 40])[:, None, None]
        raster.WriteArray(picture)
        raster = None
        path = str(tmp_path / "roofs.gpkg")
        container = ogr.GetDriverByName("GPKG").CreateDataSource(path)
        layer = container.CreateLayer("roofs", reference(vector_crs), ogr.wkbPolygon)
        layer.CreateField(ogr.FieldDefn("part", ogr.OFTString))
        back = osr.CoordinateTransformation(reference(crs), reference(vector_crs))
        for x0, y0, x1, y1 in boxes:
            ring = [(x + px * pixel, y - py * pixel) for px, py in ((x0, y0), (x1, y0), (x1, y1), (x0, y1), (x0, y0))]
            polygon = ogr.CreateGeometryFromWkt("POLYGON(({}))".format(",".join("{!r} {!r}".format(*p) for p in ring)))
            polygon.Transform(back)
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetGeometry(polygon)
            layer.CreateFeature(feature)
        return {
            "RASTERS": [str(tmp_path / "ortho.tif")],
            "BUILDINGS": path,
            "TILE_SIZE": SIDE,
            "IMAGE_FORMAT": "png",
            "OUTPUT": str(tmp_path / "dataset"),
        }

    return make


def agreement(parameters):
    """Intersection over union of the mask and the red roofs."""
    folder = parameters["OUTPUT"]
    image = gdal.Open(folder + "/img/ortho_0000_0000.png").ReadAsArray().astype(int)
    red, mask = image[0] - image[1] > 60, gdal.Open(folder + "/gt/ortho_0000_0000.png").ReadAsArray() == 1
    return (red & mask).sum() / (red | mask).sum()


@pytest.mark.parametrize(
    ("crs", "lon", "lat", "accuracy", "grid"),
    [
        ("EPSG:5514", 14.4, 50.05, "accurate to 1 m, that is 5 pixels", None),
        ("EPSG:26711", -118.3, 34.05, "accurate to 7 m, that is 35 pixels", "us_noaa_conus.tif"),
    ],
    ids=["Prague", "Los Angeles"],
)
def test_the_operation_is_that_of_the_place(scene, crs, lon, lat, accuracy, grid):
    parameters, feedback = scene(crs, lon, lat, 0.2), RecordingFeedback()
    run("createtiles", parameters, feedback)
    assert agreement(parameters) == 1
    assert [accuracy in warning for warning in feedback.warnings] == [True]
    assert grid is None or grid in feedback.warnings[0]


def test_no_operation_for_the_place_is_said(scene):
    parameters, feedback = scene("EPSG:2437", 120.3, 30.2, 1.0), RecordingFeedback()
    run("createtiles", parameters, feedback)
    assert "masks may lie tens of metres off" in feedback.warnings[0]


@pytest.mark.parametrize("pixel", [0.6, 0.2])
def test_accuracy_of_a_pixel_or_two_is_fine(scene, pixel):
    """ETRS89 and WGS 84 are the same within a metre."""
    parameters, feedback = scene("EPSG:25833", 13.4, 52.5, pixel), RecordingFeedback()
    run("createtiles", parameters, feedback)
    assert agreement(parameters) == 1
    assert ["accurate to 1 m" in warning for warning in feedback.warnings] == [True] * (pixel == 0.2)


def test_the_operation_chosen_in_the_project_counts(scene):
    parameters, feedback = scene("EPSG:5514", 14.4, 50.05, 0.2), RecordingFeedback()
    degrees, metres = QgsCoordinateReferenceSystem("EPSG:4326"), QgsCoordinateReferenceSystem("EPSG:5514")
    coarse = next(each for each in QgsDatumTransform.operations(degrees, metres) if each.accuracy == 6)
    transforms = QgsCoordinateTransformContext()
    transforms.addCoordinateOperation(degrees, metres, coarse.proj)
    QgsProject.instance().setTransformContext(transforms)
    run("createtiles", parameters, feedback)
    assert agreement(parameters) < 0.3
    assert "accurate to 6 m, that is 30 pixels" in feedback.warnings[0]


def test_an_operation_chosen_for_another_place_is_told(scene):
    """QGIS itself proposes the first of the list, which is for Canada."""
    parameters, feedback = scene("EPSG:26711", -118.3, 34.05, 0.2), RecordingFeedback()
    degrees, metres = QgsCoordinateReferenceSystem("EPSG:4326"), QgsCoordinateReferenceSystem("EPSG:26711")
    canada = next(each for each in QgsDatumTransform.operations(metres, degrees) if "NAD27 to WGS 84 (3)" in each.name)
    transforms = QgsCoordinateTransformContext()
    transforms.addCoordinateOperation(metres, degrees, canada.proj)
    QgsProject.instance().setTransformContext(transforms)
    run("createtiles", parameters, feedback)
    assert agreement(parameters) < 0.4
    assert "NAD27 to WGS 84 (3), is not made for the place" in feedback.warnings[0]
    assert "NAD27 to WGS 84 (6) is accurate to 7 m there" in feedback.warnings[0]


@pytest.mark.parametrize("chosen", ["BUILDINGS", "AREA", "UNSURE"])
def test_all_polygons_take_it(scene, tmp_path, chosen):
    """The mask of the roofs as buildings, labelled area or unsure polygons."""
    parameters = scene("EPSG:26711", -118.3, 34.05, 0.2)
    roofs = parameters["BUILDINGS"]
    if chosen != "BUILDINGS":
        whole = str(tmp_path / "whole.gpkg")
        gdal.VectorTranslate(
            whole, roofs, SQLStatement="SELECT ST_Buffer(geom, 0.001) AS geom FROM roofs", SQLDialect="SQLITE"
        )
        parameters.update({"BUILDINGS": whole, chosen: roofs})
    run("createtiles", parameters)
    mask = gdal.Open(parameters["OUTPUT"] + "/gt/ortho_0000_0000.png").ReadAsArray()
    expected = np.zeros((SIDE, SIDE), dtype=bool)
    for x0, y0, x1, y1 in BOXES:
        expected[y0:y1, x0:x1] = True
    assert ((mask == (255 if chosen == "UNSURE" else 1)) == expected).all()


def place(crs, lon, lat):
    point = osr.CoordinateTransformation(reference("EPSG:4326"), reference(crs)).TransformPoint(lon, lat)
    x, y = point[:2]
    return Place(reference(crs).ExportToWkt(), [(x, y, x + 100, y + 100)], 0.1)


@pytest.mark.parametrize(
    ("crs", "lon", "lat", "words"),
    [
        ("EPSG:32645", 95.0, 27.0, ""),  # beside its zone, but of one datum
        ("EPSG:4547", 114.3, 30.6, "both datums for the same, is accurate to 1 m"),  # CGCS2000
        ("EPSG:2193", 174.8, -41.3, "NZGD2000 to WGS 84"),  # its area of use lies across the antimeridian
        ("EPSG:27700", -1.2, 52.9, "OSGB36 to WGS 84 (6)"),
    ],
)
def test_remarks(qgis_app, crs, lon, lat, words):
    context = QgsProcessingContext()
    remark = transform_at(place(crs, lon, lat), QgsCoordinateReferenceSystem("EPSG:4326"), "layer", context).remark
    assert words in remark and bool(words) == bool(remark)


def test_regions_of_a_split_take_it(scene, tmp_path):
    """A polygon around one tile, in degrees: nine metres off it would take in its neighbours."""
    parameters = {**scene("EPSG:26711", -118.3, 34.05, 0.2), "TILE_SIZE": 64}
    dataset = run("createtiles", parameters)["DATASET"]
    (tmp_path / "other").mkdir()
    regions = scene("EPSG:26711", -118.3, 34.05, 0.2, boxes=[(66, 66, 126, 126)])["BUILDINGS"]
    feedback = RecordingFeedback()
    result = run("splitdataset", {"DATASET": dataset, "METHOD": "polygons", "REGIONS": regions}, feedback)
    assert result["VALIDATION_COUNT"] == 1
    assert "layer of regions" in feedback.warnings[0]


def test_the_extent_takes_it(scene):
    parameters = scene("EPSG:26711", -118.3, 34.05, 0.2)
    gt = gdal.Open(parameters["RASTERS"][0]).GetGeoTransform()
    back = osr.CoordinateTransformation(reference("EPSG:26711"), reference("EPSG:4326"))
    left, top = back.TransformPoint(gt[0] + 64 * gt[1], gt[3] + 64 * gt[5])[:2]
    right, bottom = back.TransformPoint(gt[0] + 192 * gt[1], gt[3] + 192 * gt[5])[:2]
    text = "{!r},{!r},{!r},{!r} [EPSG:4326]".format(left, right, bottom, top)
    result = run("createtiles", {**parameters, "TILE_SIZE": 32, "EXTENT": text})
    window = json.loads((Path(result["DATASET"]) / "dataset.json").read_text(encoding="utf-8"))["sources"][0]["window"]
    assert window == pytest.approx([64, 64, 192, 192], abs=4)  # north is not quite up


def test_an_extent_that_its_crs_does_not_have(scene):
    parameters = scene("EPSG:32645", 85.3, 27.6, 0.2)
    with pytest.raises(QgsProcessingException, match=r"330000,330100,3056900,3057000 cannot be in EPSG:4326") as raised:
        run("createtiles", {**parameters, "EXTENT": "330000,330100,3056900,3057000 [EPSG:4326]"})
    assert "[EPSG:32645]" in str(raised.value) and "Traceback" not in str(raised.value)


def in_metres(parameters, tmp_path, buildings):
    """GeoJSON knows no CRS but WGS 84, and programs write metres into it all the same."""
    path = str(tmp_path / "metres.geojson")
    gdal.VectorTranslate(path, buildings, format="GeoJSON", dstSRS="EPSG:32645", layerCreationOptions=["RFC7946=NO"])
    text = json.loads(Path(path).read_text(encoding="utf-8"))
    del text["crs"]
    Path(path).write_text(json.dumps(text), encoding="utf-8")
    return {**parameters, "BUILDINGS": path}


def test_metres_that_pass_for_degrees(scene, tmp_path):
    parameters = scene("EPSG:32645", 85.3, 27.6, 0.2)
    with pytest.raises(QgsProcessingException, match=r"metres, such as \d{6}[.\d]*, \d{7}[.\d]*, cannot be in its CRS"):
        run("createtiles", in_metres(parameters, tmp_path, parameters["BUILDINGS"]))


def test_a_feature_that_cannot_be_transformed_is_told_apart_from_one_without_polygon(scene):
    parameters, feedback = scene("EPSG:32645", 85.3, 27.6, 0.2), RecordingFeedback()
    roofs = gdal.OpenEx(parameters["BUILDINGS"], gdal.OF_VECTOR | gdal.OF_UPDATE)
    for shape in ("POLYGON((9000 100, 9001 100, 9001 101, 9000 100))", None):
        feature = ogr.Feature(roofs.GetLayer(0).GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt(shape) if shape else None)
        roofs.GetLayer(0).CreateFeature(feature)
    roofs = feature = None
    run("createtiles", parameters, feedback)
    assert agreement(parameters) == 1
    assert ["1 features of the building layer roofs cannot" in each for each in feedback.warnings] == [True, False]
    assert feedback.warnings[1].startswith("1 of 4 features")
