"""Show the state of a training run."""

from qgis.core import QgsProcessingOutputFolder, QgsProcessingOutputNumber, QgsProcessingOutputString

from buildseg_trainer import settings
from buildseg_trainer.algorithms.base import BuildsegAlgorithm, folder
from buildseg_trainer.errors import InputError
from buildseg_trainer.runs import monitor, run_folder


class TrainingStatus(BuildsegAlgorithm):
    """Run folder in, state, iteration and best metrics out; changes nothing."""

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
        tr = self.tr
        self.addParameter(folder(self.RUN, tr("Run folder (empty = the last one)"), optional=True))
        self.add_outputs(QgsProcessingOutputFolder, (self.RUN, tr("Run folder")))
        self.add_outputs(QgsProcessingOutputString, (self.STATE, tr("State of the run")))
        self.add_outputs(
            QgsProcessingOutputNumber,
            (self.ITERATION, tr("Iteration reached")),
            (self.ITERATIONS, tr("Iterations planned")),
            (self.BEST_MIOU, tr("mIoU of the best checkpoint")),
            (self.BEST_BUILDING_IOU, tr("Building IoU of the best checkpoint")),
        )

    def execute(self, parameters, context, feedback):
        path = self.value(parameters, self.RUN, context) or settings.last_run()
        if not path:
            raise InputError("No run is given, and none has been started in this profile yet; give a run folder (RUN).")
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
