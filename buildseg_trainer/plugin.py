"""The plugin object that QGIS and qgis_process load."""

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication

from buildseg_trainer import settings
from buildseg_trainer.provider import BuildsegTrainerProvider
from buildseg_trainer.translation import install_translator


class BuildsegTrainerPlugin:
    """Registers the Processing provider; ``iface`` is None under qgis_process and is not needed."""

    def __init__(self, iface):
        self.iface = iface
        self.provider = None
        self.desktop = None
        self.translator = None

    def initProcessing(self):
        """Register the provider; called alone by qgis_process, and safe to call twice."""
        if self.provider is None:
            self.translator = install_translator()
            settings.pass_weights_folder_on()
            self.provider = BuildsegTrainerProvider()
            QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self):
        """Called by the QGIS desktop only."""
        self.initProcessing()
        if self.iface is not None and self.desktop is None:
            from buildseg_trainer.gui.desktop import Desktop

            self.desktop = Desktop(self.iface)
            self.iface.initializationCompleted.connect(self.desktop.greet)
            if self.iface.mainWindow().isVisible():  # installed or enabled now
                self.desktop.greet()

    def unload(self):
        """Undo what initProcessing and initGui did."""
        if self.desktop is not None:
            self.iface.initializationCompleted.disconnect(self.desktop.greet)
            self.desktop.close()
            self.desktop = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
            QCoreApplication.removeTranslator(self.translator)
