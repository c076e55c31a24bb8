"""Show the state of a training run."""

from qgis.core import QgsProcessingOutputFolder, QgsProcessingOutputNumber, QgsProcessingOutputString

from buildseg_trainer import settings
from buildseg_trainer.algorithms.base import BuildsegAlgorithm, folder
from buildseg_trainer.errors import InputError
from buildseg_trainer.runs import monitor, run_folder
from buildseg_trainer.translation import message


class TrainingStatus(BuildsegAlgorithm):
    """Run folder in, state, iteration and best metrics out; changes nothing."""

    ID = "trainingstatus"
    GROUP_ID = "training"

    def add_parameters(self):
        tr = self.tr
        self.addParameter(folder("RUN", tr("Run folder"), optional=True))
        self.add_outputs(QgsProcessingOutputFolder, ("RUN", tr("Run folder")))
        self.add_outputs(QgsProcessingOutputString, ("STATE", tr("State of the run")))
        self.add_outputs(
            QgsProcessingOutputNumber,
            ("ITERATION", tr("Iteration reached")),
            ("ITERATIONS", tr("Iterations planned")),
            ("BEST_MIOU", tr("mIoU of the best checkpoint")),
            ("BEST_BUILDING_IOU", tr("Building IoU of the best checkpoint")),
        )

    def execute(self, parameters, context, feedback):
        path = self.value(parameters, "RUN", context) or settings.last_run()
        if not path:
            raise InputError("No run is given, and none has been started in this profile yet; give a run folder (RUN).")
        run = run_folder.open_run(path)
        status = monitor.status(run)
        feedback.pushInfo(f"{status.run}: {message(status.summary())}")
        return {
            "RUN": status.run,
            "STATE": status.state,
            "ITERATION": status.iteration,
            "ITERATIONS": status.iterations,
            "BEST_MIOU": status.best_miou,
            "BEST_BUILDING_IOU": status.best_building_iou,
        }
