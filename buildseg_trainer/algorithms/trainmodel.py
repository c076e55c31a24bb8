"""Train a model in a background process."""

from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputFolder,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingUtils,
)

from buildseg_trainer import settings
from buildseg_trainer.algorithms.base import BuildsegAlgorithm, reporter
from buildseg_trainer.dataset.lists import read_list
from buildseg_trainer.dataset.manifest import open_dataset
from buildseg_trainer.errors import InputError
from buildseg_trainer.runs import choices, config, folder, launcher, models, monitor, presets


class TrainModel(BuildsegAlgorithm):
    """Dataset folder in, run folder out; or an earlier run folder, continued."""

    ID = "trainmodel"
    GROUP_ID = "training"

    DATASET = "DATASET"
    MODEL = "MODEL"
    PRESET = "PRESET"
    WEIGHTS = "WEIGHTS"
    WEIGHTS_FILE = "WEIGHTS_FILE"
    EPOCHS = "EPOCHS"
    ITERATIONS = "ITERATIONS"
    BATCH_SIZE = "BATCH_SIZE"
    LEARNING_RATE = "LEARNING_RATE"
    INPUT_SIZE = "INPUT_SIZE"
    EVALUATION_INTERVAL = "EVALUATION_INTERVAL"
    WORKERS = "WORKERS"
    DEVICE = "DEVICE"
    SEED = "SEED"
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
        number, file = QgsProcessingParameterNumber, QgsProcessingParameterFile
        integer, double = number.Type.Integer, number.Type.Double

        def choice(name, description, options, default):
            return QgsProcessingParameterEnum(
                name, description, list(options), defaultValue=default, usesStaticStrings=True
            )

        def preset_number(name, description, kind, minimum):
            return number(name, description, kind, None, optional=True, minValue=minimum)

        self.addParameter(file(self.DATASET, self.tr("Dataset folder"), file.Behavior.Folder, optional=True))
        self.addParameter(choice(self.MODEL, self.tr("Model"), models.MODELS, "bisenet_v2"))
        self.addParameter(choice(self.PRESET, self.tr("Preset"), presets.PRESETS, "standard"))
        self.addParameter(preset_number(self.EPOCHS, self.tr("Epochs (empty = the preset's)"), integer, 1))
        self.addParameter(number(self.ITERATIONS, self.tr("Iterations (0 = from the epochs)"), integer, 0, minValue=0))
        self.addParameter(preset_number(self.BATCH_SIZE, self.tr("Batch size (empty = the preset's)"), integer, 1))
        self.addParameter(
            preset_number(self.LEARNING_RATE, self.tr("Learning rate (empty = the preset's)"), double, 1e-9)
        )
        learning_rate = self.parameterDefinition(self.LEARNING_RATE)
        learning_rate.setMetadata({"widget_wrapper": {"decimals": 7}})
        self.addParameter(choice(self.DEVICE, self.tr("Device"), choices.DEVICES, "auto"))
        self.add_advanced(
            preset_number(
                self.INPUT_SIZE, self.tr("Input size in training (pixels, empty = the preset's)"), integer, 32
            )
        )
        self.add_advanced(choice(self.WEIGHTS, self.tr("Starting weights"), choices.WEIGHTS, "none"))
        self.add_advanced(
            file(self.WEIGHTS_FILE, self.tr("Weights file"), fileFilter="Paddle weights (*.pdparams)", optional=True)
        )
        self.add_advanced(
            preset_number(
                self.EVALUATION_INTERVAL, self.tr("Iterations between validations (empty = the preset's)"), integer, 1
            )
        )
        self.add_advanced(preset_number(self.WORKERS, self.tr("Loader processes (empty = by device)"), integer, 0))
        self.add_advanced(number(self.SEED, self.tr("Random seed"), integer, 24, minValue=0))
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
        earlier = self.parameterAsString(parameters, self.RESUME, context)
        if earlier:
            run = folder.open_run(earlier)
            process = launcher.resume_training(run, python, self.changes(parameters, context))
        else:
            run = folder.create_run(self.runs_root(parameters, context, wait), self.config(parameters, context))
            process = launcher.start_training(run, python)
        feedback.pushInfo(launcher.how_to_stop(run))
        if wait:
            monitor.follow(run, process, reporter(feedback), feedback.isCanceled)
        status = monitor.status(run)
        if not wait:
            feedback.pushInfo(status.summary())
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
        return config.resolve(
            dataset,
            self.parameterAsEnumString(parameters, self.MODEL, context),
            self.parameterAsEnumString(parameters, self.PRESET, context),
            train_count=len(read_list(dataset, "train")),
            validation_count=len(read_list(dataset, "val")),
            epochs=self.given_int(parameters, self.EPOCHS, context),
            iterations=self.parameterAsInt(parameters, self.ITERATIONS, context) or None,
            batch_size=self.given_int(parameters, self.BATCH_SIZE, context),
            learning_rate=self.given_double(parameters, self.LEARNING_RATE, context),
            input_size=self.given_int(parameters, self.INPUT_SIZE, context),
            weights=self.parameterAsEnumString(parameters, self.WEIGHTS, context),
            weights_file=self.parameterAsFile(parameters, self.WEIGHTS_FILE, context) or None,
            device=self.parameterAsEnumString(parameters, self.DEVICE, context),
            seed=self.parameterAsInt(parameters, self.SEED, context),
            workers=self.given_int(parameters, self.WORKERS, context),
            evaluation_interval=self.given_int(parameters, self.EVALUATION_INTERVAL, context),
        )

    def changes(self, parameters, context):
        """What a resumed run may do differently; the saved configuration wins in everything else."""
        device = self.parameterAsEnumString(parameters, self.DEVICE, context)
        return {
            "epochs": self.given_int(parameters, self.EPOCHS, context),
            "iterations": self.parameterAsInt(parameters, self.ITERATIONS, context) or None,
            "workers": self.given_int(parameters, self.WORKERS, context),
            "evaluation_interval": self.given_int(parameters, self.EVALUATION_INTERVAL, context),
            "device": device if device != "auto" else None,
        }

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
