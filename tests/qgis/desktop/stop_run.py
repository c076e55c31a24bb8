"""In QGIS, started again: the training is in the task manager; stop it by the dock's button."""

from desktop_session import begin, button, click, done, wait_until, window
from processing.gui.AlgorithmDialog import AlgorithmDialog
from qgis.core import QgsApplication
from qgis.utils import iface, plugins


def session():
    desktop = plugins["buildseg_trainer"].desktop
    wait_until(QgsApplication.taskManager().activeTasks, what="the task")
    desktop.dock.show()
    wait_until(lambda: [row.state for row in desktop.dock.chosen()] == ["RUNNING"], what="the run in the dock")
    click(desktop.dock._buttons["stop"])
    wait_until(lambda: window(AlgorithmDialog), what="the dialog")
    dialog = window(AlgorithmDialog)
    click(button(dialog, "Run"))
    wait_until(lambda: [row.state for row in desktop.dock.chosen()] == ["CANCELLED"], what="the end of the run")
    wait_until(lambda: not QgsApplication.taskManager().activeTasks(), what="the end of the task")
    assert any("was stopped at iteration" in item.text() for item in iface.messageBar().items())
    dialog.close()
    done()
    iface.actionExit().trigger()


begin(session)
