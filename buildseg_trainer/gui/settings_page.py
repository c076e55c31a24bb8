"""The page of QGIS's options: training environment, folders."""

import processing
from qgis.gui import QgsFileWidget, QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QPushButton

from buildseg_trainer import settings
from buildseg_trainer.about import RESOURCES_DIR
from buildseg_trainer.environment.interpreter import APPLY, find_python
from buildseg_trainer.errors import EnvironmentNotReadyError
from buildseg_trainer.translation import message, tr


class SettingsPageFactory(QgsOptionsWidgetFactory):
    """Makes the page for QGIS's options dialog."""

    def __init__(self):
        super().__init__()
        self.setTitle(tr("Building segmentation training"))
        self.setIcon(QIcon(str(RESOURCES_DIR / "icons" / "buildseg_trainer.svg")))

    def createWidget(self, parent=None):
        return SettingsPage(parent)


class SettingsPage(QgsOptionsPageWidget):
    """Shows the settings, and keeps them when the dialog is accepted."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.state = QLabel()
        self.state.setWordWrap(True)
        buttons = QHBoxLayout()
        for title, algorithm in ((tr("Set up…"), "setupenvironment"), (tr("Check…"), "checkenvironment")):
            button = QPushButton(title)
            button.clicked.connect(lambda _=False, algorithm=algorithm: self._open(algorithm))
            buttons.addWidget(button)
        buttons.addStretch()
        self.folder = _folder(settings.folder(), tr("buildseg_trainer in the home folder"))
        self.weights = _folder(settings.weights_folder(), tr("The user's cache folder"))
        layout = QFormLayout(self)
        layout.addRow(tr("Training environment"), self.state)
        layout.addRow("", buttons)
        layout.addRow(tr("Folder of runs and datasets"), self.folder)
        layout.addRow(tr("Folder of downloaded backbones"), self.weights)
        self._show_state()

    def apply(self):
        settings.remember_folder(self.folder.filePath())
        settings.remember_weights_folder(self.weights.filePath())

    def _show_state(self):
        try:
            found = find_python("", settings.training_python(), settings.default_environment_folder(), APPLY)
            self.state.setText(str(found))
        except EnvironmentNotReadyError as error:
            self.state.setText(message(error))

    def _open(self, algorithm):
        # One that waits, since the dialog of options is modal.
        processing.execAlgorithmDialog(f"buildseg_trainer:{algorithm}")
        self._show_state()


def _folder(path, default):
    widget = QgsFileWidget()
    widget.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
    widget.lineEdit().setPlaceholderText(default)
    widget.setFilePath(path)
    return widget
