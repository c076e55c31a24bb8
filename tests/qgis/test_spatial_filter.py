"""Of a layer of many features only those near the rasters are read, and never one too few."""

import json
import random
from pathlib import Path

import pytest
from conftest import RecordingFeedback, run
from osgeo import gdal, osr
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

from buildseg_trainer.algorithms import layers
from buildseg_trainer.dataset.labels.place import Place
from buildseg_trainer.dataset.labels.polygons import PolygonStore


@pytest.fixture(autouse=True)
def few(monkeypatch):
    """As if the layers here were of many features."""
    monkeypatch.setattr(layers, "FEW_FEATURES", 0)


def counts(result):
    return json.loads((Path(result["DATASET"]) / "dataset.json").read_text(encoding="utf-8"))["counts"]


def tiled(raster, buildings, output, **parameters):
    return run(
        "createtiles",
        {"RASTERS": raster, "BUILDINGS": buildings, "TILE_SIZE": 256, "OUTPUT": str(output), **parameters},
    )


@pytest.mark.parametrize("driver", ["GeoJSON", "GPKG", "ESRI Shapefile"])
def test_the_masks_are_the_same(raster, buildings, tmp_path, monkeypatch, driver):
    path = str(tmp_path / ("b" + {"GeoJSON": ".geojson", "GPKG": ".gpkg"}.get(driver, ".shp")))
    gdal.VectorTranslate(path, buildings, format=driver)
    near = tiled([raster], path, tmp_path / "near")
    monkeypatch.setattr(layers, "FEW_FEATURES", 10**6)
    all_of_them = tiled([raster], path, tmp_path / "all")
    assert 0 < counts(near)["features"] < 0.8 * counts(all_of_them)["features"]
    for mask in (tmp_path / "all" / "gt").iterdir():
        assert (tmp_path / "near" / "gt" / mask.name).read_bytes() == mask.read_bytes()


def test_several_rasters_and_a_selection(raster, buildings, tmp_path, monkeypatch):
    sample = Path(buildings).with_name("banepa.tif")
    other = str(tmp_path / "far.tif")
    gdal.Warp(other, gdal.Translate("", str(sample), format="VRT", srcWin=[2048, 3072, 512, 512]), dstSRS="EPSG:32645")
    layer = QgsVectorLayer(buildings, "buildings", "ogr")
    layer.selectByExpression("$id % 2 = 0")
    QgsProject.instance().addMapLayer(layer)
    selected = QgsProcessingFeatureSourceDefinition(layer.id(), selectedFeaturesOnly=True)
    near = tiled([raster, other], selected, tmp_path / "near")
    monkeypatch.setattr(layers, "FEW_FEATURES", 10**6)
    assert tiled([raster, other], selected, tmp_path / "all")["BUILDING_SHARE"] == near["BUILDING_SHARE"]


def test_where_the_buildings_lie_instead_is_said(raster, tmp_path):
    layer = square_layer("EPSG:4326", [(1.0, 1.0), (2.0, 3.0)])
    with pytest.raises(
        QgsProcessingException, match=r"the buildings lie at 111319.4.*, 111325.1.* to 2[0-9.]+, 33[0-9.]+"
    ):
        tiled([raster], layer, tmp_path / "out")


def test_features_near_the_raster_are_told_of(raster, tmp_path):
    gt = gdal.Open(raster).GetGeoTransform()
    layer = square_layer("EPSG:3857", [(gt[0] + 20, gt[3] - 20)], side=10)
    flat = QgsFeature()
    flat.setGeometry(QgsGeometry.fromRect(QgsRectangle(gt[0] + 50, gt[3] - 50, gt[0] + 50, gt[3] - 40)))
    layer.dataProvider().addFeatures([flat])
    feedback = RecordingFeedback()
    run(
        "createtiles",
        {"RASTERS": [raster], "BUILDINGS": layer, "TILE_SIZE": 256, "OUTPUT": str(tmp_path / "d")},
        feedback,
    )
    assert any("1 of 2 features read" in warning for warning in feedback.warnings)


def square_layer(crs, corners, side=0.00005):
    layer = QgsVectorLayer("Polygon?index=yes&crs=" + crs, "squares", "memory")
    features = []
    for x, y in corners:
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(x, y, x + side, y + side)))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    QgsProject.instance().addMapLayer(layer)
    return layer


@pytest.mark.parametrize(
    ("crs", "bounds", "around"),
    [
        ("EPSG:3413", (-900e3, -700e3, 800e3, 900e3), (-180, 180, 78, 89)),  # the North Pole
        ("EPSG:32760", (400e3, 5.0e6, 900e3, 5.6e6), (-180, 180, -50, -35)),  # both sides of the antimeridian
        ("EPSG:3035", (2.5e6, 1.5e6, 6e6, 5e6), (-20, 50, 30, 70)),  # Europe
        ("EPSG:32633", (500e3, 5.8e6, 500.2e3, 5.8002e6), (14.99, 15.01, 52.3, 52.4)),
    ],
)
@pytest.mark.parametrize("layer_crs", ["EPSG:4326", "EPSG:3857", "ESRI:54030"])
def test_no_feature_is_lost(crs, bounds, around, layer_crs, monkeypatch):
    reference = osr.SpatialReference()
    reference.SetFromUserInput(crs)
    place = Place(reference.ExportToWkt(), [bounds], 1.0)
    draw = random.Random(5)
    west, east, south, north = around
    transform = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"), QgsCoordinateReferenceSystem(layer_crs), QgsProject.instance()
    )
    points = [transform.transform(draw.uniform(west, east), draw.uniform(south, north)) for _ in range(3000)]
    side = 0.0005 if layer_crs == "EPSG:4326" else 50
    layer = square_layer(layer_crs, [(point.x(), point.y()) for point in points], side)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("buildseg_trainer:createtiles")
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    source = algorithm.parameterAsSource({"BUILDINGS": layer}, "BUILDINGS", context)

    def stored(few):
        monkeypatch.setattr(layers, "FEW_FEATURES", few)
        read = layers.polygons_at(source, "layer", context, lambda sentence: None)
        store = PolygonStore(read(place), place.areas, place.areas[0], lambda: False)
        store.close()
        return store.counts.sum(), store.feature_count

    (near, read_near), (everything, read_all) = stored(0), stored(10**6)
    assert near == everything > 0 and read_near <= read_all
