"""In QGIS: open the dock from the menu, start a training from the dialog, see it, close QGIS while it goes on."""

import os

from desktop_session import begin, button, click, done, settle, wait_until, window
from processing.gui.AlgorithmDialog import AlgorithmDialog
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QMessageBox
from qgis.utils import iface, plugins


def choose_trainings():
    """Choose the entry of the Plugins menu by its name."""
    menu = next(each for each in iface.pluginMenu().actions() if each.text() == "Building segmentation training")
    next(each for each in menu.menu().actions() if each.text() == "Trainings").trigger()


def decline():
    """Answer the question whether to stop the training, which comes as QGIS closes."""
    question = window(QMessageBox)
    if question is None:
        QTimer.singleShot(200, decline)
        return
    assert "Stop this training?" in question.text(), question.text()
    click(question.button(QMessageBox.StandardButton.No))


def session():
    dock = plugins["buildseg_trainer"].desktop.dock
    assert not dock.isVisible()
    choose_trainings()
    settle()
    assert dock.isVisible()
    click(dock._buttons["new"])
    wait_until(lambda: window(AlgorithmDialog), what="the dialog")
    dialog = window(AlgorithmDialog)
    assert dialog.algorithm().id() == "buildseg_trainer:trainmodel"
    given = {"DATASET": os.environ["DATASET"], "WAIT": False, "PRESET": "quick", "BATCH_SIZE": 2, "INPUT_SIZE": 64}
    dialog.setParameters({**given, "ITERATIONS": 100_000, "DEVICE": "cpu"})
    click(button(dialog, "Run"))
    rows = plugins["buildseg_trainer"].desktop.watcher
    wait_until(lambda: any(row.iteration for row in rows.rows), what="the run in the dock")
    assert [row.state for row in dock.chosen()] == ["RUNNING"]
    assert [task.description() for task in QgsApplication.taskManager().activeTasks()] == [
        "Training " + rows.rows[0].name
    ]
    dialog.close()
    done()
    decline()
    iface.actionExit().trigger()


begin(session)
