"""The plugin object that QGIS and qgis_process load."""

import contextlib
from pathlib import Path

from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from buildseg_trainer.about import RESOURCES_DIR
from buildseg_trainer.provider import BuildsegTrainerProvider


class BuildsegTrainerPlugin:
    """Registers the Processing provider; ``iface`` is None under qgis_process and is not needed."""

    def __init__(self, iface):
        self.iface = iface
        self.provider = None
        self.translator = _install_translator()

    def initProcessing(self):
        """Register the provider; called alone by qgis_process, and safe to call twice."""
        if self.provider is None:
            self.provider = BuildsegTrainerProvider()
            QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self):
        """Called by the QGIS desktop only."""
        self.initProcessing()
        if self.iface is not None:
            self.iface.initializationCompleted.connect(self._tell_of_last_run)

    def _tell_of_last_run(self):
        from buildseg_trainer.gui import lastrun

        lastrun.tell(self.iface.messageBar())

    def unload(self):
        """Undo what the constructor, initProcessing and initGui did."""
        if self.iface is not None and self.provider is not None:
            with contextlib.suppress(TypeError):  # only loaded for qgis_process, or unloaded twice
                self.iface.initializationCompleted.disconnect(self._tell_of_last_run)
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        if self.translator is not None:
            QCoreApplication.removeTranslator(self.translator)
            self.translator = None


def _install_translator():
    """Install the translation for the user's language if the plugin ships one, and return it."""
    locale = QgsSettings().value("locale/userLocale", "", type=str) or QLocale.system().name()
    file = Path(RESOURCES_DIR) / "i18n" / "buildseg_trainer_{}.qm".format(locale[:2])
    if not file.exists():
        return None
    translator = QTranslator()
    if not translator.load(str(file)):
        return None
    QCoreApplication.installTranslator(translator)
    return translator
