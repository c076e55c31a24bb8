"""Ask a run to stop."""

from qgis.core import (
    QgsProcessingOutputFolder,
    QgsProcessingOutputString,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
)

from buildseg_trainer.algorithms.base import BuildsegAlgorithm
from buildseg_trainer.runs import monitor, run_folder


class StopTraining(BuildsegAlgorithm):
    """Run folder in; the run saves a checkpoint and ends, whoever started it."""

    ID = "stoptraining"
    GROUP_ID = "training"

    RUN = "RUN"
    TIMEOUT = "TIMEOUT"
    STATE = "STATE"

    def displayName(self):
        return self.tr("Stop training")

    def tags(self):
        return self.tr("stop,cancel,abort,run,training").split(",")

    def add_parameters(self):
        number = QgsProcessingParameterNumber
        self.addParameter(
            QgsProcessingParameterFile(self.RUN, self.tr("Run folder"), QgsProcessingParameterFile.Behavior.Folder)
        )
        self.addParameter(
            number(self.TIMEOUT, self.tr("Seconds to wait for the end"), number.Type.Integer, 60, minValue=0)
        )
        self.addOutput(QgsProcessingOutputFolder(self.RUN, self.tr("Run folder")))
        self.addOutput(QgsProcessingOutputString(self.STATE, self.tr("State of the run")))

    def execute(self, parameters, context, feedback):
        run = run_folder.open_run(self.parameterAsString(parameters, self.RUN, context))
        timeout = self.parameterAsInt(parameters, self.TIMEOUT, context)
        status = monitor.stop(run, timeout, feedback.isCanceled)
        feedback.pushInfo(status.summary())
        return {self.RUN: status.run, self.STATE: status.state}
