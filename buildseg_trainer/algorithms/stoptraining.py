"""Stop a training run."""

from qgis.core import QgsProcessingOutputFolder, QgsProcessingOutputString

from buildseg_trainer.algorithms.base import BuildsegAlgorithm, folder, integer
from buildseg_trainer.runs import monitor, run_folder
from buildseg_trainer.translation import message


class StopTraining(BuildsegAlgorithm):
    """Run folder in; the run saves a checkpoint and ends, from any process on the same computer."""

    ID = "stoptraining"
    GROUP_ID = "training"

    def add_parameters(self):
        self.add(
            folder("RUN", self.tr("Run folder")),
            integer("TIMEOUT", self.tr("Timeout (seconds)"), 60),
        )
        self.add_outputs(QgsProcessingOutputFolder, ("RUN", self.tr("Run folder")))
        self.add_outputs(QgsProcessingOutputString, ("STATE", self.tr("State of the run")))

    def execute(self, parameters, context, feedback):
        run = run_folder.open_run(self.value(parameters, "RUN", context))
        timeout = self.value(parameters, "TIMEOUT", context)
        status = monitor.stop(run, timeout, feedback.isCanceled)
        feedback.pushInfo(message(status.summary()))
        return {"RUN": status.run, "STATE": status.state}
