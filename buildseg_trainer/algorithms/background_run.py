"""What the algorithms share that start the worker of a run: outputs, waiting, and the result."""

from qgis.core import (
    QgsProcessingOutputFolder,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingUtils,
)

from buildseg_trainer import settings
from buildseg_trainer.algorithms.base import BuildsegAlgorithm, reporter
from buildseg_trainer.errors import Cancelled
from buildseg_trainer.runs import launcher, monitor, training_request
from buildseg_trainer.translation import message


class BackgroundRun(BuildsegAlgorithm):
    """Starts a worker process that outlives QGIS, and waits for its end or not."""

    GROUP_ID = "training"

    def add_run_outputs(self):
        """Declare what ``result`` returns."""
        tr = self.tr
        self.add_outputs(QgsProcessingOutputFolder, ("RUN", tr("Run folder")))
        self.add_outputs(QgsProcessingOutputString, ("STATE", tr("State of the run")))
        self.add_outputs(
            QgsProcessingOutputNumber,
            ("ITERATION", tr("Iteration reached")),
            ("BEST_MIOU", tr("mIoU of the best checkpoint")),
            ("BEST_BUILDING_IOU", tr("Building IoU of the best checkpoint")),
        )

    def result(self, run, process, python, wait, feedback):
        """Return the outputs of the run that ``process`` (a Popen) trains, at once or after its end."""
        settings.remember_run(run.path)
        feedback.pushInfo(message(launcher.how_to_stop(run)))
        if wait:
            _follow(run, process, feedback)
        status = monitor.status(run)
        if not wait:
            feedback.pushInfo(message(status.summary()))
            for node, command in enumerate(launcher.cluster_commands(run, python), start=1):
                feedback.pushInfo(self.tr("Start on machine {}: {}").format(node + 1, command))
        return {
            "RUN": status.run,
            "STATE": status.state,
            "ITERATION": status.iteration,
            "BEST_MIOU": status.best_miou,
            "BEST_BUILDING_IOU": status.best_building_iou,
        }


def _follow(run, process, feedback):
    """Wait for the end of the run; a cancelled one has a result, too."""
    monitor.followed.add(str(run.path))
    try:
        monitor.follow(run, process, reporter(feedback), feedback.isCanceled)
    except Cancelled as cancelled:
        feedback.pushInfo(message(cancelled))
    finally:
        monitor.followed.discard(str(run.path))
    settings.remember_end_shown(run.path)


def refuse_temporary(places):
    """Raise InputError where Processing's temporary folder holds what a run needs that is not waited for."""
    training_request.refuse_temporary(places, QgsProcessingUtils.tempFolder())
