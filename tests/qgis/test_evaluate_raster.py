"""evaluatemodel on a raster with building polygons, with the exported model of a real, short training."""

import json
import shlex
from pathlib import Path

import numpy as np
import processing
import pytest
from conftest import BUILDINGS, RecordingFeedback, run
from osgeo import gdal, ogr, osr
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

from buildseg_trainer.dataset.raster.grid import to_map

pytestmark = pytest.mark.usefixtures("own_home")


@pytest.fixture
def evaluate(raster, exported_run, training_python, tmp_path):
    """Run the algorithm and return its outputs and what it said."""

    def evaluate(**parameters):
        feedback = RecordingFeedback()
        given = {
            "RASTER": raster,
            "BUILDINGS": str(BUILDINGS),
            "MODEL": str(exported_run),
            "OUTPUT": str(tmp_path / "report"),
            "PYTHON": training_python,
            **parameters,
        }
        return run("evaluatemodel", given, feedback), feedback

    return evaluate


def area_layer(raster, *boxes):
    """Return a layer of rectangles of pixels, which the project owns."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:3857", "area", "memory")
    transform = gdal.Open(raster).GetGeoTransform()
    for x0, y0, x1, y1 in boxes:
        feature = QgsFeature(layer.fields())
        (left, top), (right, bottom) = to_map(transform, x0, y0), to_map(transform, x1, y1)
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(left, bottom, right, top)))
        layer.dataProvider().addFeatures([feature])
    QgsProject.instance().addMapLayer(layer)
    return layer


def true_mask(raster):
    """Return where the sample's buildings are, by GDAL alone."""
    source = gdal.Open(raster)
    mask = gdal.GetDriverByName("MEM").Create("", source.RasterXSize, source.RasterYSize, 1)
    mask.SetGeoTransform(source.GetGeoTransform())
    mask.SetProjection(source.GetProjection())
    vectors = ogr.Open(str(BUILDINGS))
    target = osr.SpatialReference(source.GetProjection())
    target.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    memory = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = memory.CreateLayer("buildings", target)
    for feature in vectors.GetLayer(0):
        geometry = feature.GetGeometryRef().Clone()
        geometry.TransformTo(target)
        copy = ogr.Feature(layer.GetLayerDefn())
        copy.SetGeometry(geometry)
        layer.CreateFeature(copy)
    gdal.RasterizeLayer(mask, [1], layer, burn_values=[1])
    return mask.ReadAsArray() == 1


def test_the_counts_are_those_of_the_mask(evaluate, raster, exported_run, training_python, own_home, tmp_path):
    errors = str(tmp_path / "errors.gpkg")
    area = area_layer(raster, (100, 100, 700, 600), (800, 800, 900, 900))
    result, feedback = evaluate(AREA=area, ERRORS=errors)
    mask = str(tmp_path / "mask.tif")
    run(
        "extractbuildings",
        {
            **{"INPUT": raster, "MODEL": str(exported_run), "OUTPUT": str(tmp_path / "buildings.gpkg"), "MASK": mask},
            **{"THRESHOLD": 0.5, "PYTHON": training_python},
        },
    )
    wanted = np.zeros((1024, 1024), dtype=bool)
    wanted[100:600, 100:700] = wanted[800:900, 800:900] = True
    truth, predicted = true_mask(raster)[wanted], gdal.Open(mask).ReadAsArray()[wanted] == 1
    metrics = json.loads(Path(result["METRICS"]).read_text(encoding="utf-8"))
    assert metrics["confusion_matrix"] == [
        [int((~truth & ~predicted).sum()), int((~truth & predicted).sum())],
        [int((truth & ~predicted).sum()), int((truth & predicted).sum())],
    ]
    assert result["BUILDING_RECALL"] == pytest.approx((truth & predicted).sum() / truth.sum())
    assert np.sum(metrics["counts"]["histogram"]) == wanted.sum()
    assert metrics["dataset"] == raster and metrics["split"] == "raster"
    assert "command" not in metrics, "no shell has the layer of the area, which is in memory"
    layer = QgsVectorLayer(result["ERRORS"], "errors")
    assert layer.isValid() and layer.crs().authid() == "EPSG:3857"
    kinds = [feature["error"] for feature in layer.getFeatures()]
    objects = metrics["objects"]
    assert kinds.count("missed") == objects["truths"] - objects["found"] > 0
    assert kinds.count("false alarm") == objects["predicted"] - objects["correct"]
    assert Path(result["REPORT"]).is_file() and Path(result["OUTPUT"]) == tmp_path / "report"
    assert any("windows of 512 px on the CPU" in line for line in feedback.lines)
    assert not list(own_home.glob("buildseg_trainer/unfinished/*"))


def test_as_buildseg_does_it(evaluate, raster, exported_run, training_python):
    buildings = QgsVectorLayer(str(BUILDINGS), "houses")
    QgsProject.instance().addMapLayer(buildings)
    result, _ = evaluate(BUILDINGS="houses", MODE="buildseg", OUTPUT=None)
    metrics = json.loads(Path(result["METRICS"]).read_text(encoding="utf-8"))
    assert np.sum(metrics["confusion_matrix"]) == 1024 * 1024
    assert result["BEST_THRESHOLD"] is None and "histogram" not in metrics["counts"]
    words = shlex.split(metrics["command"])
    assert words[:4] == ["qgis_process", "run", "buildseg_trainer:evaluatemodel", "--"]
    assert dict(word.split("=", 1) for word in words[4:]) == {
        **{"RASTER": raster, "BUILDINGS": str(BUILDINGS), "MODEL": str(exported_run), "MODE": "buildseg"},
        "PYTHON": training_python,
    }


def test_selections_and_the_place_of_the_report(evaluate, raster, exported_run):
    area = area_layer(raster, (0, 0, 300, 200), (600, 600, 700, 700))
    area.selectByIds([2])
    result, _ = evaluate(AREA=QgsProcessingFeatureSourceDefinition(area.id(), True), OUTPUT=None)
    metrics = json.loads(Path(result["METRICS"]).read_text(encoding="utf-8"))
    assert np.sum(metrics["confusion_matrix"]) == 100 * 100
    assert Path(result["OUTPUT"]) == exported_run / "report_raster" and "ERRORS" not in result


@pytest.mark.parametrize(
    ("parameters", "sentence"),
    [
        ({"DATASET": "/anywhere"}, r"\(RASTER\) and .*\(DATASET\) are both given"),
        ({"BUILDINGS": None}, r"\(RASTER\) is given without .*\(BUILDINGS\)"),
        ({"RASTER": None}, r"\(BUILDINGS\) is given without a .*\(RASTER\)"),
        (
            {"RASTER": "", "BUILDINGS": None, "ERRORS": "/tmp/errors.gpkg"},
            r"\(ERRORS\) is given without a .*\(RASTER\)",
        ),
        ({"RASTER": "/no/such/raster.tif"}, "/no/such/raster.tif"),
    ],
)
def test_what_is_not_clear(evaluate, parameters, sentence):
    with pytest.raises(QgsProcessingException, match=sentence):
        evaluate(**parameters)


def test_what_cannot_be_measured(evaluate, finished_run, raster, exported_run, tmp_path):
    with pytest.raises(QgsProcessingException, match='run "Export model for buildseg" first'):
        evaluate(MODEL=finished_run["RUN"])
    with pytest.raises(QgsProcessingException, match="give an output folder"):
        evaluate(MODEL=str(exported_run / "export"), OUTPUT=None)
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "thesis.txt").touch()
    with pytest.raises(QgsProcessingException, match=r"is not empty and holds thesis\.txt"):
        evaluate(OUTPUT=str(tmp_path / "other"))
    empty = area_layer(raster, (2000, 2000, 2010, 2010))
    with pytest.raises(QgsProcessingException, match=r"\(BUILDINGS\) has no polygon over"):
        evaluate(BUILDINGS=empty)
    with pytest.raises(QgsProcessingException, match=r"\(AREA\) has no polygon over"):
        evaluate(AREA=empty)


def test_layers_that_are_read_are_not_replaced(evaluate, tmp_path):
    path = tmp_path / "houses.gpkg"
    gdal.VectorTranslate(str(path), str(BUILDINGS))
    before = path.read_bytes()
    layer = QgsVectorLayer(str(path), "houses")
    QgsProject.instance().addMapLayer(layer)
    layer.selectAll()
    chosen = QgsProcessingFeatureSourceDefinition(layer.id(), True)
    for parameters in ({"BUILDINGS": chosen}, {"AREA": str(path)}, {"AREA": str(path) + "|layername=buildings"}):
        with pytest.raises(
            QgsProcessingException, match=r"\(ERRORS\) is .*houses\.gpkg, the file of .* \((BUILDINGS|AREA)\)"
        ):
            evaluate(ERRORS=str(path), **parameters)
    assert path.read_bytes() == before


def test_the_layer_of_errors_is_styled(raster, exported_run, training_python, tmp_path):
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    errors = str(tmp_path / "errors.gpkg")
    details = QgsProcessingContext.LayerDetails("Errors", QgsProject.instance(), "ERRORS")
    context.addLayerToLoadOnCompletion(errors, details)
    parameters = {
        **{"RASTER": raster, "BUILDINGS": str(BUILDINGS), "MODEL": str(exported_run), "PYTHON": training_python},
        **{"OUTPUT": str(tmp_path / "report"), "ERRORS": errors},
    }
    processing.run("buildseg_trainer:evaluatemodel", parameters, context=context, feedback=RecordingFeedback())
    metrics = json.loads((tmp_path / "report" / "metrics.json").read_text(encoding="utf-8"))
    words = shlex.split(metrics["command"])
    assert words[:4] == ["qgis_process", "run", "buildseg_trainer:evaluatemodel", "--"]
    assert dict(word.split("=", 1) for word in words[4:]) == {**parameters, "MODE": "best"}, "the same again"
    details = context.layerToLoadOnCompletionDetails(errors)
    assert details.name == "Errors of " + exported_run.name
    layer = QgsVectorLayer(errors, details.name)
    details.postProcessor().postProcessLayer(layer, context, RecordingFeedback())
    renderer = layer.renderer()
    assert renderer.classAttribute() == "error"
    found = {feature["error"] for feature in layer.getFeatures()}
    assert found and found <= {category.value() for category in renderer.categories()}
