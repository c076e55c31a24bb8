"""The plugin loads and unloads as QGIS does it, with nothing but QGIS."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import run
from published import ALGORITHMS
from qgis.core import Qgis, QgsApplication
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtWidgets import QPushButton

from buildseg_trainer import settings
from buildseg_trainer.gui import run_messages
from buildseg_trainer.runs import run_folder

ROOT = Path(__file__).parents[2]


def test_unload_and_load(registered):
    registry = QgsApplication.processingRegistry()
    registered.unload()
    assert registry.providerById("buildseg_trainer") is None
    registered.initGui()
    registered.initProcessing()
    loaded = registry.providerById("buildseg_trainer")
    assert len(loaded.algorithms()) == len(ALGORITHMS)
    assert loaded.longName().endswith(loaded.versionInfo() + ")")
    assert not loaded.icon().isNull()


def test_loading_needs_no_training_package():
    """The provider's modules load where Paddle and every pip package are out of reach."""
    code = (
        "import sys\n"
        "for name in ('paddle', 'paddleseg', 'cv2', 'onnx', 'onnxruntime', 'yaml', 'scipy', 'PIL'):\n"
        "    sys.modules[name] = None\n"
        "sys.path.insert(0, {!r})\n"
        "import buildseg_trainer.provider\n".format(str(ROOT))
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_warning_names_the_remedy(provider, monkeypatch, tmp_path):
    monkeypatch.setenv("BUILDSEG_TRAINER_PYTHON", str(tmp_path / "nothing"))
    text = provider.warningMessage()
    assert f"{tmp_path / 'nothing'} (named by the environment variable BUILDSEG_TRAINER_PYTHON)" in text
    assert "correct or remove it." in text and "Set up" not in text
    monkeypatch.delenv("BUILDSEG_TRAINER_PYTHON")
    monkeypatch.setattr(settings, "default_environment_folder", lambda: tmp_path)
    monkeypatch.setattr(settings, "training_python", lambda: "")
    assert 'run "Set up training environment" once' in provider.warningMessage()
    state = '{"schema_version": 1, "state": "incomplete", "lock": ""}'
    (tmp_path / "environment.json").write_text(state, encoding="utf-8")
    assert 'was not finished: run the algorithm "Set up training environment" again' in provider.warningMessage()


def messages(bar):
    return [(item.text(), item.level()) for item in bar.items()]


def test_dialogs_open_without_any_home_folder(monkeypatch):
    """As in a container whose user is unknown: Python then knows no home folder."""

    def unknown():
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(settings.Path, "home", unknown)
    for algorithm in ("createtiles", "trainmodel", "prepareraster"):
        assert QgsApplication.processingRegistry().createAlgorithmById("buildseg_trainer:" + algorithm)
    assert settings.runs_folder().endswith("buildseg_trainer/runs")


@pytest.fixture
def copied_run(finished_run, tmp_path):
    """A copy of the finished run, remembered as the last one."""
    path = tmp_path / "bisenet_v2-20260101-000000"
    shutil.copytree(finished_run["RUN"], path)
    settings.remember_run(path)
    return run_folder.open_run(path)


@pytest.mark.parametrize(
    ("state", "words", "level"),
    [
        ("FINISHED", "is finished", Qgis.MessageLevel.Info),
        ("CANCELLED", "was stopped at iteration", Qgis.MessageLevel.Info),
        ("FAILED", 'the disk is full. "Resume training" continues it', Qgis.MessageLevel.Warning),
        ("FAILED", "a batch of 8; start a new run with 4.", Qgis.MessageLevel.Warning),
        # Its process is gone.
        ("RUNNING", "ended at iteration", Qgis.MessageLevel.Warning),
    ],
)
def test_the_end_of_the_last_run_is_shown_once(copied_run, state, words, level):
    error = words.replace('"Resume training" continues it', "").strip() if state == "FAILED" else ""
    copied_run.update_state(state=state, error=error)
    bar = QgsMessageBar()
    run_messages.show_ends(bar)
    [(text, found)] = messages(bar)
    assert words in text and copied_run.path.name in text and found == level
    assert '"Resume training" continues it' not in text or "new run" not in text
    run_messages.show_ends(bar)
    assert len(messages(bar)) == 1


def test_nothing_is_shown_of_a_run_that_is_gone(copied_run):
    shutil.rmtree(copied_run.path)
    bar = QgsMessageBar()
    run_messages.show_ends(bar)
    assert not messages(bar) and not settings.unseen_ends()


def test_several_ends_are_one_line(copied_run):
    other = copied_run.path.with_name("pp_liteseg-20260101-000000")
    shutil.copytree(copied_run.path, other)
    run_folder.open_run(other).update_state(state="CANCELLED")
    settings.remember_run(other)
    bar = QgsMessageBar()
    run_messages.show_ends(bar)
    [(text, _)] = messages(bar)
    assert text.startswith("2 trainings ended while QGIS was closed")
    assert f"{copied_run.path.name} (finished)" in text and f"{other.name} (stopped)" in text
    assert not settings.unseen_ends()


def test_where_to_begin_is_said_once(monkeypatch):
    settings.QgsSettings().remove(settings.WELCOMED)
    bar = QgsMessageBar()
    for _ in range(2):
        run_messages.show_start(bar, lambda: None)
    [(text, _)] = messages(bar)
    assert "training environment" in text
    assert [button.text() for button in bar.items()[0].findChildren(QPushButton)] == ["Set up…", "Show trainings"]


def test_the_status_without_a_run_is_that_of_the_last(copied_run):
    assert run("trainingstatus", {})["RUN"] == str(copied_run.path)


def test_dialogs_propose_the_last_dataset_and_run(split, copied_run, tmp_path):
    """In dialogs alone: a shell that leaves a parameter out gets nothing in its place."""
    dataset = shutil.copytree(split, tmp_path / "dataset")
    run("splitdataset", {"DATASET": str(dataset)})
    for name, parameter, wanted in (
        ("filtertiles", "DATASET", str(dataset)),
        ("evaluatemodel", "MODEL", str(copied_run.path)),
        ("stoptraining", "RUN", str(copied_run.path)),
        ("trainingstatus", "RUN", str(copied_run.path)),
        ("resumetraining", "RUN", str(copied_run.path)),
        ("trainmodel", "DATASET", str(dataset)),
    ):
        algorithm = QgsApplication.processingRegistry().createAlgorithmById("buildseg_trainer:" + name)
        definition = algorithm.parameterDefinition(parameter)
        assert definition.defaultValueForGui() == wanted and not definition.defaultValue()
