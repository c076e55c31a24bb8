"""Small ONNX models, made by the training environment, which is also what scores them."""

import json
import os
import subprocess
from pathlib import Path

import pytest
from extraction_helpers import MAKE, Extraction

from buildseg_trainer.environment.interpreter import clean_environment
from buildseg_trainer.extraction.model import open_model


@pytest.fixture(scope="session")
def training_python():
    python = os.environ.get("BUILDSEG_TRAINER_PYTHON", "")
    if not Path(python).is_file():
        raise RuntimeError("BUILDSEG_TRAINER_PYTHON names no interpreter; run the tests by `make test`.")
    return python


@pytest.fixture(scope="session")
def make_onnx(training_python):
    def make(path, shape=(1, 3, 64, 64), classes=2, how="scores"):
        command = [training_python, "-c", MAKE, str(path), json.dumps(shape), str(classes), how]
        subprocess.run(command, check=True, env=clean_environment())
        return path

    return make


@pytest.fixture(scope="session")
def onnx(make_onnx, tmp_path_factory):
    """A model for blocks of 64 px, which say nothing of their preparation."""
    return make_onnx(tmp_path_factory.mktemp("model") / "tiny.onnx")


@pytest.fixture(scope="session")
def model(onnx):
    return open_model(onnx)


@pytest.fixture
def extraction(tmp_path, training_python):
    return Extraction(tmp_path, training_python)
