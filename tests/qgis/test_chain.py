"""The whole chain as a ready-made model, and steps of it through the qgis_process program."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import processing
import pytest
from qgis.core import QgsApplication, QgsProcessingContext

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def qgis_process(tmp_path_factory, training_python):
    """Call qgis_process in a profile of its own, in which `make install` put the plugin."""
    home = tmp_path_factory.mktemp("home")
    profile = home / "config" / "profiles" / "default"
    subprocess.run(["make", "--no-print-directory", "-C", str(ROOT), "install", "PROFILE=" + str(profile)], check=True)
    environment = {
        **os.environ,
        "HOME": str(home),
        "QGIS_CUSTOM_CONFIG_PATH": str(home / "config"),
        "QT_QPA_PLATFORM": "offscreen",
        "BUILDSEG_TRAINER_PYTHON": training_python,
    }
    environment.pop("PYTHONPATH", None)
    # Debian's wrapper of 3.22 passes an option that the program does not know.
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")

    def call(*arguments, cwd=home):
        return subprocess.run(
            [program, *arguments], check=False, env=environment, cwd=cwd, capture_output=True, text=True, timeout=300
        )

    return call


def test_list_and_help(qgis_process):
    listing = qgis_process("list").stdout
    for algorithm in QgsApplication.processingRegistry().providerById("buildseg_trainer").algorithms():
        assert algorithm.name() in listing
    text = qgis_process("help", "buildseg_trainer:createtiles").stdout
    assert "JPEG_QUALITY" in text and "BUILDING_SHARE" in text


def test_json_run_and_exit_codes(qgis_process, raster, buildings, tmp_path):
    good = qgis_process(
        "run", "--json", "buildseg_trainer:createtiles", "--", "RASTERS=" + raster, "BUILDINGS=" + buildings,
        "TILE_SIZE=256", "OUTPUT=" + str(tmp_path / "dataset"),
    )  # fmt: skip
    assert good.returncode == 0, good.stderr
    assert json.loads(good.stdout)["results"]["TILE_COUNT"] == 16
    bad = qgis_process("run", "buildseg_trainer:filtertiles", "--", "DATASET=" + str(tmp_path))
    assert bad.returncode == 1
    assert str(tmp_path) in bad.stderr + bad.stdout
    assert "Traceback" not in bad.stderr + bad.stdout


def test_nothing_is_written_beside_the_sources(qgis_process, raster, buildings, tmp_path):
    sources = tmp_path / "sources"
    sources.mkdir()
    picture, polygons = shutil.copy(raster, sources), shutil.copy(buildings, sources)
    before = {path.name: path.stat().st_mtime_ns for path in sources.iterdir()}
    dataset = "DATASET=" + str(tmp_path / "dataset")
    for algorithm, parameters in (
        ("createtiles", ["RASTERS=" + picture, "BUILDINGS=" + polygons, "EXTENT=" + picture, "TILE_SIZE=256"]),
        ("prepareraster", ["INPUT=" + picture, dataset]),
    ):
        output = "OUTPUT=" + str(tmp_path / {"createtiles": "dataset", "prepareraster": "prepared.vrt"}[algorithm])
        done = qgis_process("run", "buildseg_trainer:" + algorithm, "--", *parameters, output)
        assert done.returncode == 0, done.stderr
        assert {path.name: path.stat().st_mtime_ns for path in sources.iterdir()} == before


def test_a_run_outlives_qgis_process(qgis_process, split, tmp_path):
    started = qgis_process(
        "run", "--json", "buildseg_trainer:trainmodel", "--", "DATASET=" + str(split), "MODEL=bisenet_v2",
        "PRESET=quick", "ITERATIONS=2", "BATCH_SIZE=2", "INPUT_SIZE=64", "DEVICE=cpu", "WAIT=false",
        "OUTPUT=" + str(tmp_path / "runs"),
    )  # fmt: skip
    assert started.returncode == 0, started.stderr
    folder = json.loads(started.stdout)["results"]["RUN"]
    status = ""
    for _ in range(30):
        answer = qgis_process("run", "--json", "buildseg_trainer:trainingstatus", "--", "RUN=" + folder)
        status = json.loads(answer.stdout)["results"]["STATE"]
        if status not in ("QUEUED", "RUNNING"):
            break
    assert status == "FINISHED"


def test_calls_of_history_work_again(raster, buildings, own_home):
    """The Python command that History stores, of a dialog in which the dataset folder was left empty."""
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("buildseg_trainer:createtiles")
    parameters = {"RASTERS": [raster], "BUILDINGS": buildings, "TILE_SIZE": 512, "OUTPUT": None}
    command = algorithm.asPythonCommand(parameters, QgsProcessingContext())
    results = [eval(command, {"processing": processing}) for _ in range(2)]
    assert [result["TILE_COUNT"] for result in results] == [4, 4]
    assert len({result["DATASET"] for result in results}) == 2


def test_a_ready_made_model_from_raster_to_exported_model(qgis_process, raster, buildings, tmp_path):
    dataset = tmp_path / "dataset"
    done = qgis_process(
        "run", "--json", "buildseg_trainer:rastertomodel", "--", "RASTERS=" + raster, "BUILDINGS=" + buildings,
        "TILE_SIZE=256", "PRESET=quick", "ITERATIONS=1", "OUTPUT=" + str(dataset),
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    results = json.loads(done.stdout)["results"]
    assert results["DATASET"] == str(dataset) and (dataset / "train.txt").is_file()
    assert 0 <= results["BUILDING_IOU"] <= 1 and "buildseg_trainer/runs" in results["RUN"]
    assert all(Path(results[name]).is_file() for name in ("REPORT", "ONNX"))
