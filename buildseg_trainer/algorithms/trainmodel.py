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
from buildseg_trainer.algorithms.base import reporter
from buildseg_trainer.algorithms.trainingparameters import TrainingParameters
from buildseg_trainer.dataset.index import class_pixels
from buildseg_trainer.dataset.lists import read_list
from buildseg_trainer.dataset.manifest import open_dataset
from buildseg_trainer.errors import InputError
from buildseg_trainer.runs import config, folder, launcher, monitor


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
            file(
                self.OUTPUT,
                self.tr("Folder of runs"),
                file.Behavior.Folder,
                defaultValue=settings.runs_folder(),
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
            run = folder.open_run(earlier)
            unused = self.unused(parameters)
            if unused:
                feedback.pushWarning(f"A resumed run keeps its own settings; not used: {', '.join(unused)}.")
            process = launcher.resume_training(run, python, self.changes(parameters, context, run))
        else:
            run = folder.create_run(self.runs_root(parameters, context, wait), self.config(parameters, context))
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
        return config.resolve(
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
        best = folder.open_run(earlier).best_checkpoint()
        if best is None:
            raise InputError(f"The run {earlier} has no checkpoint yet; train it until its first validation.")
        return best / folder.CHECKPOINT_FILES[0]

    def changes(self, parameters, context, run):
        """What the resumed ``run`` may do differently; its saved configuration wins in everything else."""
        dataset = self.parameterAsString(parameters, self.DATASET, context)
        if dataset:
            open_dataset(dataset)
            dataset = str(Path(dataset).resolve())
        given = {**self.given_settings(parameters, context), "dataset": dataset}
        unchanged = {"device": "auto", "iterations": 0, "time_limit": 0, "patience": 0}
        unchanged["keep_checkpoints"] = config.DEFAULTS["keep_checkpoints"]
        found = {key: given[key] for key in config.CHANGEABLE if given[key] != unchanged.get(key)}
        if dataset in ("", run.config()["dataset"]):
            del found["dataset"]
        return found

    def unused(self, parameters):
        """The names of parameters that were set to something and have no effect on a resumed run."""
        used = {self.RESUME, self.WAIT, self.OUTPUT, self.PYTHON, *(key.upper() for key in config.CHANGEABLE)}
        names = []
        for definition in self.parameterDefinitions():
            name, value = definition.name(), parameters.get(definition.name())
            if name in used or value in (None, "") or str(value) == str(definition.defaultValue()):
                continue
            names.append(name)
        return names

    def runs_root(self, parameters, context, wait):
        """The folder in which the new run is made."""
        root = self.parameterAsString(parameters, self.OUTPUT, context) or settings.runs_folder()
        if root == QgsProcessing.TEMPORARY_OUTPUT:
            root = QgsProcessingUtils.generateTempFilename("runs")
        if not wait and Path(QgsProcessingUtils.tempFolder()) in Path(root).parents:
            raise InputError(
                "The folder of runs is temporary and would go while the run goes on; give OUTPUT a folder that stays."
            )
        return root
