"""extractbuildings through Processing, with the exported model of a real, short training."""

from pathlib import Path

import numpy as np
import processing
import pytest
from conftest import BUILDINGS, RecordingFeedback, run
from osgeo import gdal
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)

from buildseg_trainer import settings
from buildseg_trainer.dataset.raster.grid import to_map

EVERYTHING = {"THRESHOLD": 0.005, "MIN_AREA": 0}  # two iterations make no model that finds houses

pytestmark = pytest.mark.usefixtures("own_home")


@pytest.fixture
def extract(raster, exported_run, training_python, tmp_path):
    """Run the algorithm and return its outputs and what it said."""

    def extract(**parameters):
        feedback = RecordingFeedback()
        given = {
            "INPUT": raster,
            "MODEL": str(exported_run),
            "OUTPUT": str(tmp_path / "buildings.gpkg"),
            "PYTHON": training_python,
            **parameters,
        }
        return run("extractbuildings", given, feedback), feedback

    return extract


def layer_of(result):
    layer = QgsVectorLayer(result["OUTPUT"], "buildings")
    assert layer.isValid()
    return layer


def test_mask_probability_and_footprints(extract, raster, exported_run, own_home, tmp_path):
    paths = {"MASK": str(tmp_path / "mask.tif"), "PROBABILITY": str(tmp_path / "probability.tif")}
    once = gdal.Open(extract(PROBABILITY=str(tmp_path / "once.tif"))[0]["PROBABILITY"]).ReadAsArray()
    result, feedback = extract(**EVERYTHING, **paths, ORIENTATIONS="4")
    layer = layer_of(result)
    assert result["BUILDING_COUNT"] == layer.featureCount() > 0
    assert [field.name() for field in layer.fields()][1:] == [
        *("area_m2", "probability", "vertices", "touches_edge", "regularised", "model")
    ]
    for feature in layer.getFeatures():
        assert feature["model"] == exported_run.name and feature["area_m2"] > 0
        assert 0 < feature["probability"] <= 1 and feature["vertices"] >= 3
        assert isinstance(feature["touches_edge"], bool) and isinstance(feature["regularised"], bool)
    source, mask, probability = (gdal.Open(path) for path in (raster, paths["MASK"], paths["PROBABILITY"]))
    assert mask.GetGeoTransform() == pytest.approx(source.GetGeoTransform())
    assert (mask.RasterXSize, mask.RasterYSize) == (source.RasterXSize, source.RasterYSize)
    steps = probability.ReadAsArray()
    assert np.array_equal(mask.ReadAsArray() == 1, (steps >= 1) & (steps != 255))
    assert probability.GetRasterBand(1).GetScale() == 1 / 200
    assert not np.array_equal(steps, once)
    assert any("windows of 512 px on the CPU" in line for line in feedback.lines)
    assert not list(own_home.glob("buildseg_trainer/unfinished/*"))


def test_with_an_environment_that_only_applies_models(extract, exported_run, split, raster, tmp_path, monkeypatch):
    """A real one, without Paddle; the settings do not remember it after this test."""
    monkeypatch.setattr(settings, "remember_training_python", lambda python: None)
    folder = tmp_path / "small environment"
    python = run("setupenvironment", {"FOLDER": str(folder), "PURPOSE": "apply"})["PYTHON"]
    packages = {path.name.partition("-")[0] for path in folder.glob("lib/python*/site-packages/*.dist-info")}
    assert packages - {"pip", "setuptools"} == {"numpy", "onnxruntime", "pillow", "jinja2", "markupsafe"}
    feedback = RecordingFeedback()
    assert run("setupenvironment", {"FOLDER": str(folder), "PURPOSE": "apply"}, feedback)["PYTHON"] == python
    assert any("is up to date" in line for line in feedback.lines)
    assert any(line.startswith("Ready to apply models: Python 3.") for line in feedback.lines)

    result, _ = extract(**EVERYTHING, PYTHON=python)
    assert result["BUILDING_COUNT"] > 0

    for name, on in {
        "tiles": {"DATASET": str(split)},
        "raster": {"RASTER": raster, "BUILDINGS": str(BUILDINGS)},
    }.items():
        model = {"MODEL": str(exported_run / "export"), "OUTPUT": str(tmp_path / name)}
        measured = run("evaluatemodel", {**model, **on, "PYTHON": python})
        assert 0 < measured["ACCURACY"] < 1 and Path(measured["REPORT"]).stat().st_size > 10_000

    checked = run("checkenvironment", {"PYTHON": python, "REPORT": str(tmp_path / "report.md")})
    assert not checked["READY"]
    report = Path(checked["REPORT"]).read_text(encoding="utf-8")
    assert report.startswith("# Environment for applying models: ready") and "PURPOSE=train" in report
    for algorithm in ("exportmodel", "evaluatemodel"):
        with pytest.raises(QgsProcessingException, match=r"no Paddle, since it was made to apply models: .*=train\.$"):
            run(algorithm, {"MODEL": str(exported_run), "PYTHON": python})


def test_area_with_selection_and_extent(extract, raster, tmp_path):
    area = QgsVectorLayer("Polygon?crs=EPSG:3857", "area", "memory")
    transform = gdal.Open(raster).GetGeoTransform()
    for x0, y0, x1, y1 in ((100, 200, 400, 350), (600, 600, 700, 700)):
        feature = QgsFeature(area.fields())
        (left, top), (right, bottom) = to_map(transform, x0, y0), to_map(transform, x1, y1)
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(left, bottom, right, top)))
        area.dataProvider().addFeatures([feature])
    QgsProject.instance().addMapLayer(area)
    area.selectByIds([1])
    path = str(tmp_path / "mask.tif")
    chosen = QgsProcessingFeatureSourceDefinition(area.id(), True)
    extract(AREA=chosen, MASK=path)
    assert gdal.Open(path).ReadAsArray().shape == (150, 300)
    extract(AREA=area, MASK=path)
    assert gdal.Open(path).ReadAsArray().shape == (500, 600)
    (left, top), (right, bottom) = to_map(transform, 50, 60), to_map(transform, 250, 360)
    extract(EXTENT="{},{},{},{} [EPSG:3857]".format(left, right, bottom, top), MASK=path)
    assert gdal.Open(path).ReadAsArray().shape == (300, 200)


def test_options_have_an_effect(extract, tmp_path):
    path = str(tmp_path / "probability.tif")
    extract(PROBABILITY=path)
    median = max(1, int(np.median(gdal.Open(path).ReadAsArray()))) / 200
    found = {}
    for name, options in {
        "plain": {"REGULARISE": "none"},
        "walls": {"REGULARISE": "diagonals"},
        "large": {"REGULARISE": "none", "MIN_AREA": 50},
        "filled": {"REGULARISE": "none", "FILL_HOLES": 10_000_000},
    }.items():
        output = str(tmp_path / (name + ".gpkg"))
        result, _ = extract(OUTPUT=output, **{"THRESHOLD": median, "MIN_AREA": 5, "FILL_HOLES": 0, **options})
        found[name] = list(layer_of(result).getFeatures())
    assert not any(feature["regularised"] for feature in found["plain"])
    assert any(feature["regularised"] for feature in found["walls"])
    assert 0 < len(found["large"]) < len(found["plain"]) == len(found["walls"])
    assert min(feature["area_m2"] for feature in found["large"]) >= 50
    holes = {
        name: sum(len(feature.geometry().asPolygon()) - 1 for feature in features) for name, features in found.items()
    }
    assert holes["plain"] > holes["filled"] == 0


def test_buildsegs_mode_and_blended_seams(extract, raster, tmp_path):
    (left, top), (right, bottom) = (to_map(gdal.Open(raster).GetGeoTransform(), *xy) for xy in ((350, 300), (420, 500)))
    seam = "{},{},{},{} [EPSG:3857]".format(left, right, bottom, top)
    rasters, warnings = {}, {}
    for name, options in {
        "crop": {},
        "blend": {"SEAMS": "blend"},
        "buildseg": {"MODE": "buildseg"},
        "warned": {"MODE": "buildseg", "SEAMS": "blend", "THRESHOLD": 0.3, "ORIENTATIONS": "8"},
    }.items():
        path = str(tmp_path / (name + ".tif"))
        _, feedback = extract(PROBABILITY=path, EXTENT=seam, **options)
        rasters[name] = gdal.Open(path).ReadAsArray().astype(int)
        warnings[name] = [warning for warning in feedback.warnings if "has no effect" in warning]
    assert 0 < np.abs(rasters["blend"] - rasters["crop"]).max() < 150
    assert set(np.unique(rasters["buildseg"])) <= {0, 200}
    assert np.array_equal(rasters["buildseg"], rasters["warned"])
    assert {name: len(found) for name, found in warnings.items()} == {"crop": 0, "blend": 0, "buildseg": 0, "warned": 3}


def test_an_online_layer(extract, raster, own_home, tmp_path):
    zoom, column, row = 18, 193355, 111000
    side = 2 * 20037508.342789244 / 2**zoom
    left, top = -20037508.342789244 + column * side, 20037508.342789244 - row * side
    path = tmp_path / str(zoom) / str(column) / (str(row) + ".png")
    path.parent.mkdir(parents=True)
    gdal.Translate(str(path), raster, format="PNG", srcWin=[0, 0, 256, 256])
    layer = QgsRasterLayer(
        "type=xyz&url=file://{}/{{z}}/{{x}}/{{y}}.png&zmin=18&zmax=18".format(tmp_path), "xyz", "wms"
    )
    QgsProject.instance().addMapLayer(layer)
    extent = "{},{},{},{} [EPSG:3857]".format(left, left + side / 2, top - side / 2, top)
    mask = str(tmp_path / "mask.tif")
    _, feedback = extract(INPUT=layer, EXTENT=extent, RESOLUTION=0.5, MASK=mask)
    assert any("make sure that its terms allow that" in warning for warning in feedback.warnings)
    found = gdal.Open(mask)
    fetched = [line for line in feedback.lines if line.startswith("Fetching")]
    assert len(fetched) == 1 and found.RasterXSize > 100 and not (found.ReadAsArray() == 255).all()
    assert not list(own_home.glob("buildseg_trainer/unfinished/*"))
    with pytest.raises(QgsProcessingException, match=r"give an .* \(AREA\) or an .* \(EXTENT\)"):
        extract(INPUT=layer)


def test_no_building_is_no_failure(extract):
    result, feedback = extract(THRESHOLD=1)
    assert result["BUILDING_COUNT"] == 0 and layer_of(result).featureCount() == 0
    assert any("No building was found" in warning for warning in feedback.warnings)


def test_the_layer_is_named_after_the_model_and_styled(raster, exported_run, training_python, tmp_path):
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    output = str(tmp_path / "buildings.gpkg")
    parameters = {"INPUT": raster, "MODEL": str(exported_run), "OUTPUT": output, "PYTHON": training_python}
    details = QgsProcessingContext.LayerDetails("Buildings", QgsProject.instance(), "OUTPUT")
    context.addLayerToLoadOnCompletion(output, details)
    processing.run(
        "buildseg_trainer:extractbuildings", {**parameters, **EVERYTHING}, context=context, feedback=RecordingFeedback()
    )
    details = context.layerToLoadOnCompletionDetails(output)
    assert details.name == exported_run.name
    layer = QgsVectorLayer(output, details.name)
    details.postProcessor().postProcessLayer(layer, context, RecordingFeedback())
    assert layer.renderer().classAttribute() == "probability"


def test_a_run_without_export(extract, finished_run):
    with pytest.raises(QgsProcessingException, match='run "Export model for buildseg" first'):
        extract(MODEL=finished_run["RUN"])


def test_cancelling_leaves_nothing_that_looks_complete(raster, exported_run, training_python, tmp_path):
    feedback = RecordingFeedback(cancel_at="Scoring")
    output = str(tmp_path / "buildings.gpkg")
    parameters = {"INPUT": raster, "MODEL": str(exported_run), "OUTPUT": output, "PYTHON": training_python}
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    context.addLayerToLoadOnCompletion(output, QgsProcessingContext.LayerDetails("Buildings", QgsProject.instance()))
    assert processing.run("buildseg_trainer:extractbuildings", parameters, context=context, feedback=feedback) == {}
    assert context.layersToLoadOnCompletion() == {}, "QGIS would say that the layer is missing"
    assert not Path(output).exists()
