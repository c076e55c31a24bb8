"""Train a model in a background process."""

from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputFolder,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingUtils,
)

from buildseg_trainer import settings
from buildseg_trainer.algorithms.base import folder, is_given, push_warnings, reporter, switch
from buildseg_trainer.algorithms.training_settings import TrainingSettings
from buildseg_trainer.dataset.checking.training_checks import check_for_training
from buildseg_trainer.dataset.store.manifest import open_dataset
from buildseg_trainer.errors import InputError
from buildseg_trainer.runs import launcher, monitor, run_folder, training_request
from buildseg_trainer.runs.config import resolve


class TrainModel(TrainingSettings):
    """Dataset folder in, run folder out; or an earlier run folder, continued."""

    ID = "trainmodel"
    GROUP_ID = "training"

    def add_parameters(self):
        tr = self.tr
        self.addParameter(folder("DATASET", tr("Dataset folder"), optional=True))
        self.add_settings()
        self.add(
            switch("WAIT", tr("Wait for the end of the training"), True),
            folder("RESUME", tr("Run folder to resume"), optional=True),
            # No default: a model would store its author's home folder.
            folder("OUTPUT", tr("Folder of runs (empty = in your home)"), optional=True),
        )
        self.add_python()
        self.add_outputs(QgsProcessingOutputFolder, ("RUN", tr("Run folder")))
        self.add_outputs(QgsProcessingOutputString, ("STATE", tr("State of the run")))
        self.add_outputs(
            QgsProcessingOutputNumber,
            ("ITERATION", tr("Iteration reached")),
            ("BEST_MIOU", tr("mIoU of the best checkpoint")),
            ("BEST_BUILDING_IOU", tr("Building IoU of the best checkpoint")),
        )

    def execute(self, parameters, context, feedback):
        python = self.training_python(parameters, context)
        wait = self.value(parameters, "WAIT", context)
        push_warnings(feedback, self.overridden(parameters, context))
        earlier = self.value(parameters, "RESUME", context)
        if earlier:
            run = run_folder.open_run(earlier)
            changes = self.changes(parameters, context, run)
            if not wait:
                _refuse_temporary({"run": run.path, "dataset": changes.get("dataset", run.config().dataset)})
            self.name_what_stays(parameters, context, run, feedback)
            process = launcher.resume_training(run, python, changes)
        else:
            root, values = self.runs_root(parameters, context), self.config(parameters, context, feedback)
            if not wait:
                _refuse_temporary({"folder of runs": root, "dataset": values.dataset})
            run = run_folder.create_run(root, values)
            process = launcher.start_training(run, python)
        settings.remember_run(run.path)
        feedback.pushInfo(launcher.how_to_stop(run))
        if wait:
            monitor.followed.add(str(run.path))
            try:
                monitor.follow(run, process, reporter(feedback), feedback.isCanceled)
            finally:
                monitor.followed.discard(str(run.path))
            settings.remember_end_shown(run.path)
        status = monitor.status(run)
        if not wait:
            feedback.pushInfo(status.summary())
            for node, command in enumerate(launcher.cluster_commands(run, python), start=1):
                feedback.pushInfo(self.tr("Start on machine {}: {}").format(node + 1, command))
        return {
            "RUN": status.run,
            "STATE": status.state,
            "ITERATION": status.iteration,
            "BEST_MIOU": status.best_miou,
            "BEST_BUILDING_IOU": status.best_building_iou,
        }

    def config(self, parameters, context, feedback):
        """The resolved configuration of a new run."""
        dataset = self.value(parameters, "DATASET", context)
        if not dataset:
            raise InputError("No dataset is given; name the dataset folder (DATASET), or a run to resume (RESUME).")
        given = self.settings(parameters, context)
        data = check_for_training(dataset, feedback.isCanceled)
        push_warnings(feedback, data.warnings)
        if given["class_weights"] == "balanced" and data.class_pixels is None:
            raise InputError(
                "Balanced class weights count the pixels of all training tiles in the tile index, which lacks some; "
                "make the dataset again, or choose CLASS_WEIGHTS=none."
            )
        given = training_request.with_initial_weights(given)
        return resolve.resolve(
            dataset,
            train_count=data.train_count,
            validation_count=data.validation_count,
            class_pixels=data.class_pixels,
            **{**given, "attribution": sorted({*data.attribution, *given["attribution"]})},
        )

    def changes(self, parameters, context, run):
        """What the resumed ``run`` may do differently; its saved configuration wins in everything else."""
        dataset = self.value(parameters, "DATASET", context)
        if dataset:
            open_dataset(dataset)
        given, defaults = self.settings(parameters, context), self.settings(self.defaults(), context)
        return training_request.changes(run.config(), given, defaults, dataset)

    def name_what_stays(self, parameters, context, run, feedback):
        """Name in the log what is given and has no effect on the resumed ``run``.

        That is a warning where it was set to something, and a remark where it is as by default.
        """
        given = {
            key: value
            for key, value in self.settings(parameters, context).items()
            if is_given(parameters, self.parameter_name(key))
        }
        unused, kept = training_request.without_effect(run.config(), given, self.settings(self.defaults(), context))
        names = [self.parameter_name(key) for key in unused]
        root = self.value(parameters, "OUTPUT", context)
        if root and Path(root).resolve() != run.path.parent:
            names.append("OUTPUT")
        if names:
            text = self.tr("A resumed run keeps its own settings; not used: {}.")
            feedback.pushWarning(text.format(", ".join(names)))
        if kept:
            stays = self.tr("{} stays {}")
            listed = ", ".join(stays.format(self.parameter_name(key), value) for key, value in kept.items())
            feedback.pushInfo(self.tr("Defaults change nothing in a resumed run: {}.").format(listed))

    def runs_root(self, parameters, context):
        """The folder in which the new run is made."""
        root = self.value(parameters, "OUTPUT", context) or settings.runs_folder()
        if root == QgsProcessing.TEMPORARY_OUTPUT:
            root = QgsProcessingUtils.generateTempFilename("runs")
        return root


def _refuse_temporary(places):
    training_request.refuse_temporary(places, QgsProcessingUtils.tempFolder())
