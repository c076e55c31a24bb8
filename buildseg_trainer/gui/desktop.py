"""What the plugin adds to the QGIS desktop: menu entry, dock, tasks of running trainings, messages."""

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction

from buildseg_trainer import settings
from buildseg_trainer.about import RESOURCES_DIR
from buildseg_trainer.errors import BuildsegTrainerError
from buildseg_trainer.gui import run_messages
from buildseg_trainer.gui.guide import Guide
from buildseg_trainer.gui.run_task import RunTask
from buildseg_trainer.gui.run_watcher import RunWatcher
from buildseg_trainer.gui.settings_page import SettingsPageFactory
from buildseg_trainer.gui.trainings_dock import TrainingsDock
from buildseg_trainer.runs import monitor, run_folder
from buildseg_trainer.translation import tr

MENU = "Building segmentation training"


class Desktop:
    """Adds everything when it is made, and removes it again in ``close``."""

    def __init__(self, iface):
        self._iface = iface
        self.watcher = RunWatcher()
        self._tasks = {}  # path of a run -> RunTask
        icon = QIcon(str(RESOURCES_DIR / "icons" / "buildseg_trainer.svg"))
        self.action = QAction(icon, tr("Trainings"), iface.mainWindow())
        self.action.setCheckable(True)
        iface.addPluginToMenu(MENU, self.action)
        self.guide = None
        self.guide_action = QAction(icon, tr("Guide"), iface.mainWindow())
        self.guide_action.triggered.connect(self._open_guide)
        iface.addPluginToMenu(MENU, self.guide_action)
        # A copy, since an action stands in a menu under one name, and in Help that name has to say of what.
        self.help_action = QAction(icon, tr("Building segmentation training"), iface.mainWindow())
        self.help_action.triggered.connect(self._open_guide)
        iface.pluginHelpMenu().addAction(self.help_action)
        self.dock = TrainingsDock(self.watcher, iface.mainWindow())
        iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self.dock.hide()
        self.dock.setToggleVisibilityAction(self.action)
        self.settings_page = SettingsPageFactory()
        iface.registerOptionsWidgetFactory(self.settings_page)
        self.watcher.rows_changed.connect(self._follow)
        self.watcher.run_ended.connect(self._show_end)

    def greet(self):
        """Show what happened while QGIS was closed, or where to begin, and start to watch the runs."""
        run_messages.show_start(self._iface.messageBar(), self.dock.show)
        run_messages.show_ends(self._iface.messageBar())
        self.watcher.read()

    def close(self):
        """Remove everything; running trainings go on."""
        self.watcher.stop()
        self.dock.stop()
        for task in list(self._tasks.values()):
            task.drop()
        for action in (self.action, self.guide_action):
            self._iface.removePluginMenu(MENU, action)
        self._iface.pluginHelpMenu().removeAction(self.help_action)
        if self.guide is not None:
            self.guide.close()
        self._iface.unregisterOptionsWidgetFactory(self.settings_page)
        self._iface.removeDockWidget(self.dock)
        self.dock.deleteLater()

    def _open_guide(self):
        if self.guide is None:
            self.guide = Guide(self._iface.mainWindow())
        self.guide.show()
        self.guide.raise_()

    def _follow(self, rows):
        """Put running trainings into the task manager, but for those that a dialog of this QGIS waits for."""
        for row in rows:
            if not row.is_over and row.path not in self._tasks and row.path not in monitor.followed:
                task = RunTask(row, self._iface.mainWindow())
                self._tasks[row.path] = task
                task.taskCompleted.connect(lambda path=row.path: self._tasks.pop(path, None))
                task.taskTerminated.connect(lambda path=row.path: self._tasks.pop(path, None))
                QgsApplication.taskManager().addTask(task)

    def _show_end(self, row):
        if row.path not in settings.unseen_ends():
            return  # a dialog has said it
        try:
            status = monitor.status(run_folder.open_run(row.path))
        except (BuildsegTrainerError, OSError):
            return
        run_messages.show_end(self._iface.messageBar(), status)
