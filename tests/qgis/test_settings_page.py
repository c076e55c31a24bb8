"""The page of QGIS's options."""

import os
from pathlib import Path

import processing
import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QPushButton

from buildseg_trainer import settings
from buildseg_trainer.gui.settings_page import SettingsPageFactory


@pytest.fixture
def page(monkeypatch):
    monkeypatch.delenv(settings.WEIGHTS_VARIABLE, raising=False)
    made = SettingsPageFactory().createWidget()
    yield made
    made.deleteLater()
    for key in (settings.FOLDER, settings.WEIGHTS):
        QgsSettings().remove(key)
    os.environ.pop(settings.WEIGHTS_VARIABLE, None)


def test_folders_are_kept_and_used(page, tmp_path):
    assert page.folder.filePath() == "" and settings.runs_folder().startswith(str(Path.home()))
    page.folder.setFilePath(str(tmp_path / "here"))
    page.weights.setFilePath(str(tmp_path / "weights"))
    page.apply()
    assert settings.runs_folder() == str(tmp_path / "here" / "runs")
    assert Path(settings.new_dataset_folder()).parent == tmp_path / "here" / "datasets"
    assert os.environ[settings.WEIGHTS_VARIABLE] == str(tmp_path / "weights")
    page.weights.setFilePath("")
    page.apply()
    assert settings.WEIGHTS_VARIABLE not in os.environ


def test_the_environment_variable_wins(page, monkeypatch):
    monkeypatch.setenv(settings.WEIGHTS_VARIABLE, "/elsewhere")
    page.weights.setFilePath("/weights")
    page.apply()
    assert os.environ[settings.WEIGHTS_VARIABLE] == "/elsewhere"


def test_state_of_the_environment_and_its_dialogs(page, monkeypatch, training_python, tmp_path):
    assert page.state.text() == training_python
    opened = []
    monkeypatch.setattr(processing, "execAlgorithmDialog", opened.append)
    monkeypatch.setenv("BUILDSEG_TRAINER_PYTHON", str(tmp_path / "nothing"))
    for button in page.findChildren(QPushButton):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert opened == ["buildseg_trainer:setupenvironment", "buildseg_trainer:checkenvironment"]
    assert str(tmp_path / "nothing") in page.state.text()
