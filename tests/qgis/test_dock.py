"""The dock "Trainings" with the folders of real runs."""

import json
import shutil

import pytest
from conftest import run
from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QCoreApplication, QElapsedTimer, QEventLoop, QTimer
from qgis.PyQt.QtGui import QColor

from buildseg_trainer import settings
from buildseg_trainer.gui import actions, run_rows
from buildseg_trainer.gui.chart import COLOURS, Chart, Series, ticks
from buildseg_trainer.gui.run_rows import CURVES, LOG, SAMPLES, SETTINGS
from buildseg_trainer.gui.run_table import COLUMNS
from buildseg_trainer.gui.run_task import RunTask
from buildseg_trainer.gui.run_watcher import RunWatcher
from buildseg_trainer.gui.trainings_dock import TrainingsDock
from buildseg_trainer.runs import run_folder


@pytest.fixture
def runs(finished_run, tmp_path, monkeypatch):
    """Two copies of the finished run, the second one stopped earlier and with another learning rate."""
    root = tmp_path / "runs"
    for number, name in enumerate(("first", "second")):
        shutil.copytree(finished_run["RUN"], root / name)
        run_folder.RunFolder(root / name).update_state(created=1000.0 + number, path=str(root / name))
    second = run_folder.RunFolder(root / "second")
    config = json.loads(second.config_file.read_text(encoding="utf-8"))
    second.config_file.write_text(json.dumps({**config, "learning_rate": 0.5}), encoding="utf-8")
    second.update_state(state="CANCELLED", iteration=1)
    monkeypatch.setattr(settings, "runs_folder", lambda: str(root))
    monkeypatch.setattr(settings, "known_runs", list)
    return root


def wait_for(signal, milliseconds=20_000):
    """Run the event loop until a signal comes; fail where it does not."""
    loop, late = QEventLoop(), []
    QTimer.singleShot(milliseconds, lambda: (late.append(True), loop.quit()))
    signal.connect(loop.quit)
    loop.exec()
    assert not late


@pytest.fixture
def dock(runs):
    watcher = RunWatcher()
    made = TrainingsDock(watcher)
    watcher.read()
    wait_for(watcher.rows_changed)
    made.show()
    yield made
    watcher.stop()
    made.stop()
    made.close()
    made.deleteLater()
    QCoreApplication.processEvents()


def wait_until(is_true, milliseconds=20_000):
    """Run the event loop until something is so; fail where it does not become so."""
    late = QElapsedTimer()
    late.start()
    while not is_true():
        assert late.elapsed() < milliseconds
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)


def texts(dock):
    model = dock.view.model()
    return [[model.index(row, column).data() for column in range(len(COLUMNS))] for row in range(model.rowCount())]


def test_rows_of_runs(runs):
    reader = run_rows.RowReader()
    rows = reader.rows([runs, runs / "nothing"], [runs / "first", runs.parent])
    assert [(row.name, row.state, row.is_over) for row in rows] == [
        ("second", "CANCELLED", True),
        ("first", "FINISHED", True),
    ]
    assert rows[0].model == "bisenet_v2" and 0 <= rows[1].building_iou <= 1
    # What is over is not read again until its run.json changes.
    assert all(one is other for one, other in zip(rows, reader.rows([runs], [])))
    run_folder.RunFolder(runs / "first").update_state(state="FAILED")
    assert reader.rows([runs], [])[1].state == "FAILED"


def test_curves_go_on_from_the_checkpoint_of_a_resume(runs):
    curves = run_rows.CurveReader(runs / "first")
    curves.read()
    before = list(curves.loss)
    assert before and curves.scores
    with run_folder.RunFolder(runs / "first").events_file.open("a", encoding="utf-8") as stream:
        stream.write('{"type": "progress", "iteration": 1, "loss": 9.0}\n')
    curves.read()
    assert curves.loss == [(1, 9.0)]


def test_the_dock_shows_runs_and_what_can_be_done_with_them(dock):
    assert [line[:2] for line in texts(dock)] == [["second", "stopped"], ["first", "finished"]]
    assert [row.name for row in dock.chosen()] == ["second"]
    enabled = {key for key, button in dock._buttons.items() if button.isEnabled()}
    assert {"new", "resume", "evaluate", "export", "folder", "duplicate", "remove"} <= enabled
    assert not {"stop", "extract"} & enabled
    dock.view.model().setFilterFixedString("finish")
    assert [line[0] for line in texts(dock)] == ["first"]
    dock.view.model().setFilterFixedString("")
    dock.view.selectAll()
    assert {key for key, button in dock._buttons.items() if button.isEnabled()} == {"new"}
    dock.tabs.setCurrentIndex(SETTINGS)
    table = dock.settings_table
    wait_until(table.columnCount)
    assert table.verticalHeaderItem(0).text() == "learning rate" and table.item(0, 0).text() == "0.5"
    assert table.item(0, 0).font().bold() and not table.item(table.rowCount() - 1, 0).font().bold()
    dock.choose(dock._watcher.rows[1].path)
    dock.tabs.setCurrentIndex(LOG)
    wait_until(lambda: "iteration" in dock.log.toPlainText())
    dock.tabs.setCurrentIndex(SAMPLES)
    wait_until(lambda: dock.picture.pixmap() is not None and not dock.picture.pixmap().isNull())
    dock.tabs.setCurrentIndex(CURVES)


def test_resume_opens_its_dialog_with_the_run(dock, runs, monkeypatch):
    opened = []
    monkeypatch.setattr(actions, "open_dialog", lambda *given, **parameters: opened.append((*given, parameters)))
    dock._buttons["resume"].click()
    assert opened == [("resumetraining", {"RUN": str(runs / "second")})]


def test_a_change_of_a_run_is_seen_and_its_end_told(dock, runs, monkeypatch):
    watcher = dock._watcher
    monkeypatch.setattr(run_folder.RunFolder, "worker_is_alive", lambda *_: True)
    run_folder.RunFolder(runs / "second").update_state(state="RUNNING")
    watcher.read()
    wait_for(watcher.rows_changed)
    assert texts(dock)[0][1] == "running" and dock._buttons["stop"].isEnabled()
    run_folder.RunFolder(runs / "second").update_state(state="FINISHED")
    ended = []
    watcher.run_ended.connect(ended.append)
    watcher.read()
    wait_for(watcher.run_ended)
    assert [row.name for row in ended] == ["second"]


def test_settings_of_a_run_as_parameters_give_the_same_run(runs):
    """Those of the algorithm, as the dialog gets them."""
    given = actions.settings_as_parameters(runs / "second")
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("buildseg_trainer:trainmodel")
    assert given["LEARNING_RATE"] == 0.5 and given["MODEL"] == "bisenet_v2"
    assert set(given) <= {definition.name() for definition in algorithm.parameterDefinitions()}
    before = run_folder.RunFolder(runs / "second").asked_config().to_json()
    result = run("trainmodel", {**given, "ITERATIONS": 1, "OUTPUT": str(runs)})
    after = run_folder.RunFolder(result["RUN"]).asked_config().to_json()
    differing = {key for key in before if before[key] != after[key]}
    assert differing <= {"epochs", "iterations", "plugin_version", "evaluations", "log_interval"}


def test_a_task_ends_with_its_run(runs):
    [row] = [row for row in run_rows.RowReader().rows([runs], []) if row.name == "first"]
    task = RunTask(row, None)
    QgsApplication.taskManager().addTask(task)
    wait_for(task.taskCompleted)
    assert task.status() == QgsTask.TaskStatus.Complete


def test_the_chart_draws_every_series():
    chart = Chart(("loss", "scores"), "empty")
    chart.resize(400, 300)
    empty = chart.grab().toImage()
    chart.show_series([Series(f"run {n}", [(1, 3.0 - n), (50, 1.0)], [(50, 0.1 + 0.2 * n)]) for n in range(3)])
    drawn = chart.grab().toImage()
    found = {drawn.pixelColor(x, y).name() for x in range(400) for y in range(300)}
    assert empty != drawn and {QColor(colour).name() for colour in COLOURS[:3]} <= found


@pytest.mark.parametrize(("low", "high"), [(0, 1), (0.61, 0.64), (3, 3), (0, 0), (-1e-3, 2e5)])
def test_ticks_are_few_and_hold_all_values(low, high):
    values = ticks(low, high)
    assert values[0] <= low and values[-1] >= high and 2 <= len(values) <= 8 and values == sorted(set(values))
