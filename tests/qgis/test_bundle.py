"""A bundle in place of the export folder that it was made of, and damaged ones, in each algorithm that takes one."""

import json
from pathlib import Path

import numpy as np
import pytest
from conftest import RecordingFeedback, run
from osgeo import gdal
from qgis.core import QgsProcessingException, QgsVectorLayer

pytestmark = pytest.mark.usefixtures("own_home")


@pytest.fixture
def bundle(exported_run):
    return exported_run.with_suffix(".zip")


def test_a_bundle_is_applied_as_its_export(bundle, exported_run, raster, training_python, tmp_path):
    found = []
    for model in (bundle, exported_run):
        folder = tmp_path / str(len(found))
        output = {"PROBABILITY": str(folder / "probability.tif"), "OUTPUT": str(folder / "buildings.gpkg")}
        options = {"MODEL": str(model), "PYTHON": training_python, "THRESHOLD": 0.005}
        run("extractbuildings", {"INPUT": raster, **options, **output})
        found.append(gdal.Open(output["PROBABILITY"]).ReadAsArray())
        models = {feature["model"] for feature in QgsVectorLayer(output["OUTPUT"], "buildings").getFeatures()}
        assert models == {exported_run.name}
    assert np.array_equal(*found)
    assert sorted(bundle.parent.iterdir()) == [exported_run, bundle], "nothing is unpacked beside it"


def test_a_bundle_is_measured_on_tiles_and_on_a_raster(bundle, split, raster, buildings, training_python, tmp_path):
    tiles, ground = {"DATASET": str(split)}, {"RASTER": raster, "BUILDINGS": buildings}
    for name, options in {"tiles": tiles, "ground": ground}.items():
        output = {"OUTPUT": str(tmp_path / name), "PYTHON": training_python}
        result = run("evaluatemodel", {"MODEL": str(bundle), **options, **output})
        told = json.loads(Path(result["METRICS"]).read_text(encoding="utf-8"))
        assert 0 <= result["BUILDING_IOU"] <= 1
        assert told["model_path"] == str(bundle) and f"MODEL={bundle}" in told["command"]


def test_a_bundle_tells_how_rasters_are_prepared(bundle, exported_run, raster, tmp_path):
    found = []
    for model in (bundle, exported_run):
        output = str(tmp_path / f"{len(found)}.tif")
        run("prepareraster", {"INPUT": raster, "MODEL": str(model), "OUTPUT": output})
        found.append(gdal.Open(output).ReadAsArray())
    assert np.array_equal(*found)


@pytest.mark.parametrize(
    ("algorithm", "name"),
    [
        ("extractbuildings", "MODEL"),
        ("evaluatemodel", "MODEL"),
        ("prepareraster", "MODEL"),
        ("exportmodel", "MODEL"),
        ("trainmodel", "WEIGHTS_FILE"),
    ],
)
def test_a_damaged_bundle_is_one_sentence(bundle, short_training, raster, tmp_path, algorithm, name):
    damaged = tmp_path / "damaged.zip"
    content = bytearray(bundle.read_bytes())
    content[len(content) // 2] ^= 1
    damaged.write_bytes(content)
    given = {"INPUT": raster, "OUTPUT": str(tmp_path / "out.tif"), "PYTHON": short_training["PYTHON"]}
    if algorithm == "trainmodel":
        given = {**short_training, "WEIGHTS": "file", "OUTPUT": str(tmp_path / "runs")}
    feedback = RecordingFeedback()
    with pytest.raises(
        QgsProcessingException, match="is not a bundle as exportmodel writes it, or is damaged"
    ) as caught:
        run(algorithm, {**given, name: str(damaged)}, feedback)
    assert str(damaged) in str(caught.value) and "\n" not in str(caught.value).strip()
    assert list(tmp_path.rglob("*")) == [damaged]
