"""The ready-made models: as their files and the steps say, and run by qgis_process with real data."""

import json
import shutil
from pathlib import Path

import pytest
from conftest import run
from make_models import make
from qgis.core import QgsProcessingException, QgsProcessingModelAlgorithm

from buildseg_trainer.about import RESOURCES_DIR
from buildseg_trainer.algorithms.base import help_texts
from buildseg_trainer.algorithms.readymodel import MODELS

TINY = {"MODEL": "bisenet_v2", "PRESET": "quick", "ITERATIONS": 1}


def content(path):
    """What a file of a model says, as text."""
    model = QgsProcessingModelAlgorithm()
    assert model.fromFile(str(path))
    text = json.dumps(model.toVariant(), sort_keys=True, default=repr, indent=1)
    # Later versions write the second form of it.
    return text.replace('"Version2"', '"Version1"')


@pytest.mark.parametrize("model_id", MODELS)
def test_the_file_is_that_of_the_algorithms_as_they_are(provider, model_id, tmp_path):
    """Where they have changed: make models."""
    make(model_id, help_texts(model_id)).toFile(str(tmp_path / "made.model3"))
    kept = content(RESOURCES_DIR / "models" / f"{model_id}.model3")
    assert kept == content(tmp_path / "made.model3")
    assert str(Path.home()) not in kept


def test_archive_to_model_makes_its_dataset_in_the_home(tiled, own_home, monkeypatch, tmp_path):
    """Until the training, for which there is no interpreter."""
    monkeypatch.setenv("BUILDSEG_TRAINER_PYTHON", str(tmp_path / "nothing"))
    archive = shutil.make_archive(str(tmp_path / "tiles"), "zip", tiled)
    with pytest.raises(QgsProcessingException, match="Train model"):
        run("archivetomodel", {"INPUT": archive, **TINY})
    [dataset] = (own_home / "buildseg_trainer" / "datasets").iterdir()
    assert (dataset / "train.txt").is_file()


def test_retraining_appends_to_the_dataset_and_keeps_its_split(split, raster, buildings, training_python, tmp_path):
    """Until the training, whose earlier run does not exist."""
    dataset = shutil.copytree(split, tmp_path / "dataset")
    before = (dataset / "val.txt").read_text(encoding="utf-8").split()
    given = {"OUTPUT": str(dataset), "WEIGHTS_RUN": str(tmp_path / "nothing"), "BUILDINGS": buildings}
    with pytest.raises(QgsProcessingException, match="Train model"):
        run("retrainmodel", {**given, "RASTERS": [raster], "TILE_SIZE": 256, **TINY})
    assert len(list((dataset / "img").glob("*.jpg"))) == 32
    assert set(before) <= set((dataset / "val.txt").read_text(encoding="utf-8").split())
