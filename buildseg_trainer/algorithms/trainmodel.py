"""Train a model in a background process."""

from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputFolder,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFile,
    QgsProcessingUtils,
)

from buildseg_trainer import settings
from buildseg_trainer.algorithms.base import is_given, reporter
from buildseg_trainer.algorithms.trainingparameters import TrainingParameters
from buildseg_trainer.dataset.store.manifest import open_dataset
from buildseg_trainer.dataset.store.split_lists import read_list
from buildseg_trainer.dataset.store.tile_index import class_pixels
from buildseg_trainer.errors import InputError
from buildseg_trainer.runs import launcher, monitor, run_folder
from buildseg_trainer.runs.config import resolve


class TrainModel(TrainingParameters):
    """Dataset folder in, run folder out; or an earlier run folder, continued."""

    ID = "trainmodel"
    GROUP_ID = "training"

    DATASET = "DATASET"
    WAIT = "WAIT"
    RESUME = "RESUME"
    OUTPUT = "OUTPUT"
    RUN = "RUN"
    STATE = "STATE"
    ITERATION = "ITERATION"
    BEST_MIOU = "BEST_MIOU"
    BEST_BUILDING_IOU = "BEST_BUILDING_IOU"

    def displayName(self):
        return self.tr("Train model")

    def tags(self):
        return self.tr("train,segmentation,deep learning,paddle,paddleseg,neural network,gpu,building").split(",")

    def add_parameters(self):
        file = QgsProcessingParameterFile
        self.addParameter(file(self.DATASET, self.tr("Dataset folder"), file.Behavior.Folder, optional=True))
        self.add_main_settings()
        self.add_advanced_settings()
        self.addParameter(QgsProcessingParameterBoolean(self.WAIT, self.tr("Wait for the end of the training"), True))
        self.addParameter(file(self.RESUME, self.tr("Resume this run folder"), file.Behavior.Folder, optional=True))
        self.addParameter(
            # No default: a model would store its author's home folder.
            file(
                self.OUTPUT,
                self.tr("Folder of runs (empty = ~/buildseg_trainer/runs)"),
                file.Behavior.Folder,
                optional=True,
            )
        )
        self.add_python()
        self.addOutput(QgsProcessingOutputFolder(self.RUN, self.tr("Run folder")))
        self.addOutput(QgsProcessingOutputString(self.STATE, self.tr("State of the run")))
        self.addOutput(QgsProcessingOutputNumber(self.ITERATION, self.tr("Iteration reached")))
        self.addOutput(QgsProcessingOutputNumber(self.BEST_MIOU, self.tr("mIoU of the best checkpoint")))
        self.addOutput(
            QgsProcessingOutputNumber(self.BEST_BUILDING_IOU, self.tr("IoU of buildings of the best checkpoint"))
        )

    def execute(self, parameters, context, feedback):
        python = self.training_python(parameters, context)
        wait = self.parameterAsBool(parameters, self.WAIT, context)
        for sentence in self.overridden(parameters, context):
            feedback.pushWarning(sentence)
        earlier = self.parameterAsString(parameters, self.RESUME, context)
        if earlier:
            run = run_folder.open_run(earlier)
            changes = self.changes(parameters, context, run)
            if not wait:
                self.refuse_temporary({"run": run.path, "dataset": changes.get("dataset", run.config()["dataset"])})
            self.say_what_stays(parameters, context, run, feedback)
            process = launcher.resume_training(run, python, changes)
        else:
            root, values = self.runs_root(parameters, context), self.config(parameters, context)
            if not wait:
                self.refuse_temporary({"folder of runs": root, "dataset": values["dataset"]})
            run = run_folder.create_run(root, values)
            process = launcher.start_training(run, python)
        settings.remember_run(run.path)
        feedback.pushInfo(launcher.how_to_stop(run))
        if wait:
            monitor.follow(run, process, reporter(feedback), feedback.isCanceled)
            settings.remember_told_end()
        status = monitor.status(run)
        if not wait:
            feedback.pushInfo(status.summary())
            for node, command in enumerate(launcher.cluster_commands(run, python), start=1):
                feedback.pushInfo(f"Start on machine {node + 1}: {command}")
        return {
            self.RUN: status.run,
            self.STATE: status.state,
            self.ITERATION: status.iteration,
            self.BEST_MIOU: status.best_miou,
            self.BEST_BUILDING_IOU: status.best_building_iou,
        }

    def config(self, parameters, context):
        """The resolved configuration of a new run."""
        dataset = self.parameterAsString(parameters, self.DATASET, context)
        if not dataset:
            raise InputError("No dataset is given; name the dataset folder (DATASET), or a run to resume (RESUME).")
        open_dataset(dataset)
        given = self.given_settings(parameters, context)
        training_pairs = read_list(dataset, "train")
        if given["class_weights"] == "balanced":
            given["class_pixels"] = class_pixels(dataset, [Path(image).stem for image, _ in training_pairs])
        earlier = self.parameterAsString(parameters, self.WEIGHTS_RUN, context)
        if earlier and given["weights"] != "run":
            raise InputError(
                f"WEIGHTS_RUN is given, but the starting weights are {given['weights']}; give WEIGHTS=run."
            )
        if given["weights"] == "run":
            if given["weights_file"]:
                raise InputError("WEIGHTS_FILE is given, but the starting weights are run; give WEIGHTS=file.")
            given["weights_file"] = self.best_weights(earlier)
        return resolve.resolve(
            dataset,
            self.parameterAsEnumString(parameters, self.MODEL, context),
            self.parameterAsEnumString(parameters, self.PRESET, context),
            train_count=len(training_pairs),
            validation_count=len(read_list(dataset, "val")),
            **given,
        )

    def best_weights(self, earlier):
        """The weights of the best checkpoint of the run folder ``earlier``."""
        if not earlier:
            raise InputError("Starting weights are to come from a run, but none is given; choose WEIGHTS_RUN.")
        run = run_folder.open_run(earlier)
        best, last = run.best_checkpoint(), run.checkpoint()
        if best is None:
            other = (
                f"WEIGHTS=file and WEIGHTS_FILE={last / run_folder.CHECKPOINT_FILES[0]}" if last else "other WEIGHTS"
            )
            raise InputError(
                f"The run {earlier} has no best checkpoint, which its next validation makes; resume it until then, or "
                f"give {other}."
            )
        return best / run_folder.CHECKPOINT_FILES[0]

    def changes(self, parameters, context, run):
        """What the resumed ``run`` may do differently; its saved configuration wins in everything else."""
        dataset = self.parameterAsString(parameters, self.DATASET, context)
        if dataset:
            open_dataset(dataset)
            dataset = str(Path(dataset).resolve())
        given, defaults = self.typed(parameters, context), self.typed(self.defaults(), context)
        # A field that is as by default may just be left alone: the Toolbox sends all of them.
        changeable = [key for key in resolve.CHANGEABLE if key != "dataset"]
        found = {key: given[key] for key in changeable if given[key] not in (None, defaults[key])}
        if dataset not in ("", run.config()["dataset"]):
            found["dataset"] = dataset
        return found

    def say_what_stays(self, parameters, context, run, feedback):
        """Name in the log what is given and has no effect on the resumed ``run``.

        That is a warning where it was set to something, and a remark where it is as by default.
        """
        own = self.as_given(run.config())
        given, defaults = self.typed(parameters, context), self.typed(self.defaults(), context)
        unused, stays = [], []
        for key, value in given.items():
            name = self.parameter_name(key)
            if not is_given(parameters, name) or value in (None, own.get(key)):
                continue
            if value != defaults[key]:
                unused.extend([name] if key not in resolve.CHANGEABLE else [])
            elif key != "iterations":  # its 0 asks for nothing
                stays.append(f"{name} stays {own[key]}")
        root = self.parameterAsString(parameters, self.OUTPUT, context)
        if root and Path(root).resolve() != run.path.parent:
            unused.append(self.OUTPUT)
        if unused:
            feedback.pushWarning(f"A resumed run keeps its own settings; not used: {', '.join(unused)}.")
        if stays:
            feedback.pushInfo(f"A default changes nothing in a resumed run: {', '.join(stays)}.")

    def runs_root(self, parameters, context):
        """The folder in which the new run is made."""
        root = self.parameterAsString(parameters, self.OUTPUT, context) or settings.runs_folder()
        if root == QgsProcessing.TEMPORARY_OUTPUT:
            root = QgsProcessingUtils.generateTempFilename("runs")
        return root

    def refuse_temporary(self, places):
        """Raise InputError where QGIS would remove, at its end, what a run in the background needs.

        ``places`` are the paths by what is there.
        """
        temporary = Path(QgsProcessingUtils.tempFolder()).resolve()
        for thing, path in places.items():
            if temporary in Path(path).resolve().parents:
                remedy = "give OUTPUT a folder that stays" if thing == "folder of runs" else "keep it in one that stays"
                raise InputError(
                    f"The {thing} {path} is in a temporary folder and would go while the training goes on; {remedy}, "
                    "or wait for the end (WAIT=true)."
                )
