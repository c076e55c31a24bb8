"""Read how a run is doing."""

from qgis.core import (
    QgsProcessingOutputFolder,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFile,
)

from buildseg_trainer import settings
from buildseg_trainer.algorithms.base import BuildsegAlgorithm
from buildseg_trainer.errors import InputError
from buildseg_trainer.runs import monitor, run_folder


class TrainingStatus(BuildsegAlgorithm):
    """Run folder in, its state in numbers out. Only reads, from any process."""

    ID = "trainingstatus"
    GROUP_ID = "training"

    RUN = "RUN"
    STATE = "STATE"
    ITERATION = "ITERATION"
    ITERATIONS = "ITERATIONS"
    BEST_MIOU = "BEST_MIOU"
    BEST_BUILDING_IOU = "BEST_BUILDING_IOU"

    def displayName(self):
        return self.tr("Training status")

    def tags(self):
        return self.tr("status,progress,run,training,monitor").split(",")

    def add_parameters(self):
        self.addParameter(
            QgsProcessingParameterFile(
                self.RUN,
                self.tr("Run folder (empty = the last one)"),
                QgsProcessingParameterFile.Behavior.Folder,
                optional=True,
            )
        )
        self.addOutput(QgsProcessingOutputFolder(self.RUN, self.tr("Run folder")))
        self.addOutput(QgsProcessingOutputString(self.STATE, self.tr("State of the run")))
        self.addOutput(QgsProcessingOutputNumber(self.ITERATION, self.tr("Iteration reached")))
        self.addOutput(QgsProcessingOutputNumber(self.ITERATIONS, self.tr("Iterations planned")))
        self.addOutput(QgsProcessingOutputNumber(self.BEST_MIOU, self.tr("mIoU of the best checkpoint")))
        self.addOutput(
            QgsProcessingOutputNumber(self.BEST_BUILDING_IOU, self.tr("IoU of buildings of the best checkpoint"))
        )

    def execute(self, parameters, context, feedback):
        path = self.parameterAsString(parameters, self.RUN, context) or settings.last_run()
        if not path:
            raise InputError("No run is named, and none has been started here yet; give the folder of a run (RUN).")
        run = run_folder.open_run(path)
        status = monitor.status(run)
        feedback.pushInfo(f"{status.run}: {status.summary()}")
        return {
            self.RUN: status.run,
            self.STATE: status.state,
            self.ITERATION: status.iteration,
            self.ITERATIONS: status.iterations,
            self.BEST_MIOU: status.best_miou,
            self.BEST_BUILDING_IOU: status.best_building_iou,
        }
