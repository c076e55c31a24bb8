"""The plugin object that QGIS and qgis_process load."""

import contextlib

from qgis.core import QgsApplication

from buildseg_trainer.provider import BuildsegTrainerProvider


class BuildsegTrainerPlugin:
    """Registers the Processing provider; ``iface`` is None under qgis_process and is not needed."""

    def __init__(self, iface):
        self.iface = iface
        self.provider = None

    def initProcessing(self):
        """Register the provider; called alone by qgis_process, and safe to call twice."""
        if self.provider is None:
            self.provider = BuildsegTrainerProvider()
            QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self):
        """Called by the QGIS desktop only."""
        self.initProcessing()
        if self.iface is not None:
            self.iface.initializationCompleted.connect(self._show_last_run)

    def _show_last_run(self):
        from buildseg_trainer.gui import last_run

        last_run.show(self.iface.messageBar())

    def unload(self):
        """Undo what initProcessing and initGui did."""
        if self.iface is not None and self.provider is not None:
            with contextlib.suppress(TypeError):  # only loaded for qgis_process, or unloaded twice
                self.iface.initializationCompleted.disconnect(self._show_last_run)
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
