"""Every module of ours that uses Qt or QGIS imports under PyQt6, and every widget is built and drawn."""

import importlib
import sys
from pathlib import Path

import pytest
from PyQt6.QtCore import QObject, QSize, Qt, QThread, pyqtSignal
from PyQt6.QtGui import QColor, QIcon, QPalette
from PyQt6.QtWidgets import QApplication, QFrame, QHBoxLayout, QMainWindow, QMessageBox, QPushButton

from buildseg_trainer.gui import actions, run_messages, run_rows, trainings_dock
from buildseg_trainer.gui.chart import COLOURS, Chart, Series
from buildseg_trainer.gui.run_watcher import RunWatcher

PACKAGE = Path(__file__).parents[2] / "buildseg_trainer"
MODULES = [
    ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)
    for room in ("algorithms", "gui", "provider.py", "plugin.py", "settings.py")
    for path in sorted((PACKAGE / room).glob("*.py") if (PACKAGE / room).is_dir() else [PACKAGE / room])
    if path.name != "__init__.py"
]
ICONS = sorted((PACKAGE.parent / "resources" / "icons").glob("*.svg"))
CURVE = [(1, 0.9), (10, 0.5), (20, float("nan")), (30, 0.2)]


@pytest.fixture(autouse=True)
def no_error_in_qt(monkeypatch):
    """PyQt gives exceptions of virtual methods and slots to the hook, and ends the process where there is none."""
    errors = []
    monkeypatch.setattr(sys, "excepthook", lambda _type, error, _traceback: errors.append(error))
    yield
    QApplication.processEvents()
    assert not errors


def row(name, state="FINISHED", building_iou=0.7):
    over = state not in ("QUEUED", "RUNNING")
    return run_rows.RunRow(
        f"/runs/{name}", state, "bisenet_v2", "/data/tiles", building_iou, 5, 10, 1e9, None if over else 60, "", over
    )


class Watcher(QObject):
    """A RunWatcher without folders."""

    rows_changed = pyqtSignal(list)

    def __init__(self, rows):
        super().__init__()
        self.rows = rows

    def read(self):
        self.rows_changed.emit(self.rows)


def colours(widget):
    """Return the colours of a widget's picture."""
    picture = widget.grab().toImage()
    return {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}


@pytest.mark.parametrize("module", MODULES)
def test_it_imports(module):
    importlib.import_module(module)


@pytest.mark.parametrize("dark", [False, True])
def test_the_chart_is_drawn(dark):
    chart = Chart(("Loss", "IoU"), "Choose a run.")
    palette = chart.palette()
    palette.setColor(QPalette.ColorRole.Base, QColor("#222222" if dark else "#ffffff"))
    chart.setPalette(palette)
    chart.resize(QSize(300, 200))
    assert len(colours(chart)) > 3
    chart.show_series([Series(name, CURVE, CURVE) for name in ("first", "second")])
    assert set(COLOURS[:2]) <= colours(chart)


def test_the_dock_is_drawn_with_all_of_its_tabs(monkeypatch):
    monkeypatch.setattr(run_rows.CurveReader, "read", lambda self: self.loss.extend(CURVE))
    monkeypatch.setattr(run_rows, "log_end", lambda _path: "iteration 1")
    monkeypatch.setattr(run_rows, "settings_of", lambda paths: [("seed", ["1"] * len(paths), True)])
    watcher = Watcher([row("first"), row("second", "RUNNING", None)])
    dock = trainings_dock.TrainingsDock(watcher)
    dock.resize(QSize(600, 700))
    dock.show()
    dock.view.selectAll()
    assert [each.name for each in dock.chosen()] == ["first", "second"]
    for tab in range(dock.tabs.count()):
        dock.tabs.setCurrentIndex(tab)
        assert len(colours(dock)) > 10
    assert dock.view.model().index(0, 3).data(Qt.ItemDataRole.TextAlignmentRole) is not None
    dock.view.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    assert dock.view.model().index(0, 0).data() == "second"
    dock.view.model().setFilterFixedString("first")
    dock.choose("/runs/first")
    opened = []
    monkeypatch.setattr(actions, "open_dialog", lambda *arguments, **values: opened.append(arguments[0]))
    monkeypatch.setattr(actions, "open_path", opened.append)
    for key in ("new", "resume", "evaluate", "export", "folder"):
        button = dock._buttons[key]
        (button.click if hasattr(button, "click") else button.trigger)()
    assert opened == ["trainmodel", "resumetraining", "evaluatemodel", "exportmodel", "/runs/first"]
    dock.close()


def test_the_watcher_reads_in_its_thread(tmp_path, monkeypatch):
    threads = []
    monkeypatch.setattr(run_rows.RowReader, "rows", lambda *_: threads.append(QThread.currentThread()) or [row("a")])
    monkeypatch.setattr("buildseg_trainer.settings.runs_folder", lambda: str(tmp_path))
    watcher, shown = RunWatcher(), []
    watcher.rows_changed.connect(shown.append)
    watcher.read()
    watcher._reading.wait()
    QApplication.processEvents()
    watcher.stop()
    assert shown == [[row("a")]] and threads[0] != QThread.currentThread()


class MessageBar:
    """Takes items as QGIS's does."""

    def __init__(self):
        self.items = []

    def createMessage(self, title, text):
        item = QFrame()
        item.setWindowTitle(f"{title}: {text}")
        QHBoxLayout(item)
        return item

    def pushWidget(self, item, _level, _seconds):
        self.items.append(item)


def test_messages_have_buttons_that_work(monkeypatch, tmp_path):
    opened, bar = [], MessageBar()
    monkeypatch.setattr(actions, "open_dialog", lambda algorithm, **_: opened.append(algorithm))
    run_messages.show_start(bar, lambda: opened.append("dock"))
    for button in bar.items[0].findChildren(QPushButton):
        button.click()
    assert opened == ["setupenvironment", "dock"]
    assert len(colours(bar.items[0])) > 3


def test_a_question_about_a_run_is_understood(monkeypatch):
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.No)
    assert actions.remove(row("first"), QMainWindow()) is False


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_icons_are_drawn(path):
    for size in (16, 24, 64):
        assert not QIcon(str(path)).pixmap(size, size).toImage().isNull()
