"""Fixtures of the tests that run in a real QGIS: our provider, the sample cut small, a dataset, a short run."""

import gc
import os
import shutil
from pathlib import Path

import processing
import pytest
from osgeo import gdal
from processing.core.Processing import Processing
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback, QgsProject, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication

from buildseg_trainer import classFactory

SAMPLE = Path(__file__).parents[1] / "data" / "banepa"
RASTER = SAMPLE / "banepa.tif"
BUILDINGS = SAMPLE / "buildings.geojson"


@pytest.fixture(scope="session", autouse=True)
def registered(qgis_app):
    """Our plugin, loaded as qgis_process does it, with settings of its own."""
    QCoreApplication.setOrganizationName("buildseg_trainer tests")
    QCoreApplication.setApplicationName("buildseg_trainer tests")
    QgsSettings().clear()
    Processing.initialize()
    plugin = classFactory(None)
    plugin.initProcessing()
    yield plugin
    plugin.unload()
    gc.collect()  # a layer in a circle of objects that outlives QGIS crashes when it is collected


@pytest.fixture
def provider(registered):
    return QgsApplication.processingRegistry().providerById("buildseg_trainer")


@pytest.fixture(autouse=True)
def empty_project(qgis_app):
    yield
    QgsProject.instance().clear()


@pytest.fixture
def own_home(tmp_path, monkeypatch):
    """Unfinished work is kept in the home folder."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture(scope="session")
def training_python():
    """The training interpreter that the Makefile made. Its absence is a failure: nothing here is faked."""
    python = os.environ.get("BUILDSEG_TRAINER_PYTHON", "")
    if not Path(python).is_file():
        raise RuntimeError("BUILDSEG_TRAINER_PYTHON names no interpreter; run the tests by `make test`.")
    return python


@pytest.fixture(scope="session")
def raster(tmp_path_factory):
    """A corner of the sample, 1024 x 1024 px."""
    path = tmp_path_factory.mktemp("raster") / "corner.tif"
    gdal.Translate(str(path), str(RASTER), srcWin=[0, 0, 1024, 1024])
    return str(path)


@pytest.fixture(scope="session")
def buildings():
    """The sample's building polygons, in another CRS than the raster."""
    return str(BUILDINGS)


class RecordingFeedback(QgsProcessingFeedback):
    """Keeps what an algorithm says, and can cancel it once a text was seen."""

    def __init__(self, cancel_at=None):
        super().__init__(False)
        self.lines = []
        self.warnings = []
        self.errors = []
        self.percents = []
        self.cancel_at = cancel_at
        self.progressChanged.connect(self.percents.append)

    def pushInfo(self, info):
        self.lines.append(info)
        if self.cancel_at and self.cancel_at in info:
            self.cancel()

    def pushWarning(self, warning):
        self.warnings.append(warning)

    def reportError(self, error, *_):
        self.errors.append(error)


@pytest.fixture
def feedback():
    return RecordingFeedback()


def run(algorithm, parameters, feedback=None):
    """Run one of our algorithms as the Toolbox and scripts do."""
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    return processing.run(
        "buildseg_trainer:" + algorithm, parameters, feedback=feedback or RecordingFeedback(), context=context
    )


@pytest.fixture(scope="session")
def tiled(registered, raster, buildings, tmp_path_factory):
    """A dataset of 16 tiles of 256 px. Tests that change it take a copy."""
    folder = tmp_path_factory.mktemp("dataset") / "tiles"
    run("createtiles", {"RASTERS": [raster], "BUILDINGS": buildings, "TILE_SIZE": 256, "OUTPUT": str(folder)})
    return folder


@pytest.fixture(scope="session")
def split(tiled, tmp_path_factory):
    """The dataset of ``tiled``, filtered and split."""
    folder = tmp_path_factory.mktemp("dataset") / "split"
    shutil.copytree(tiled, folder)
    run("filtertiles", {"DATASET": str(folder)})
    run("splitdataset", {"DATASET": str(folder), "VALIDATION_PERCENT": 25})
    return folder


@pytest.fixture(scope="session")
def short_training(split, training_python, tmp_path_factory):
    """Parameters of a training that takes seconds."""
    return {
        "DATASET": str(split),
        "MODEL": "bisenet_v2",
        "PRESET": "quick",
        "ITERATIONS": 2,
        "BATCH_SIZE": 2,
        "INPUT_SIZE": 64,
        "EVALUATION_INTERVAL": 1,
        "DEVICE": "cpu",
        "OUTPUT": str(tmp_path_factory.mktemp("runs")),
        "PYTHON": training_python,
    }


@pytest.fixture(scope="session")
def finished_run(short_training):
    """Outputs of a finished short training."""
    return run("trainmodel", short_training)


@pytest.fixture(scope="session")
def exported_run(finished_run, training_python, tmp_path_factory):
    """A run folder with an export, and beside it the bundle with the same name and the ending .zip."""
    folder = tmp_path_factory.mktemp("exported") / Path(finished_run["RUN"]).name
    shutil.copytree(finished_run["RUN"], folder)
    parameters = {"MODEL": str(folder), "BUNDLE": str(folder.with_suffix(".zip")), "PYTHON": training_python}
    assert run("exportmodel", parameters)["BUNDLE"] == parameters["BUNDLE"]
    return folder
