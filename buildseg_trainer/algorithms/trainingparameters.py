"""The settings of a training as Processing parameters, and their way into the configuration of a run."""

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from buildseg_trainer.algorithms.base import BuildsegAlgorithm
from buildseg_trainer.runs.config import choices, model_zoo, optimizers, presets
from buildseg_trainer.runs.config.augmentation import AUGMENTATIONS

_INTEGER, _DOUBLE = QgsProcessingParameterNumber.Type.Integer, QgsProcessingParameterNumber.Type.Double


class TrainingParameters(BuildsegAlgorithm):
    """Adds the parameters whose values go into ``config.json``; an empty one takes the preset's value."""

    MODEL = "MODEL"
    MODEL_CONFIG = "MODEL_CONFIG"
    PRESET = "PRESET"
    WEIGHTS = "WEIGHTS"
    WEIGHTS_FILE = "WEIGHTS_FILE"
    WEIGHTS_RUN = "WEIGHTS_RUN"
    FREEZE_ITERATIONS = "FREEZE_ITERATIONS"
    EPOCHS = "EPOCHS"
    ITERATIONS = "ITERATIONS"
    TIME_LIMIT = "TIME_LIMIT"
    BATCH_SIZE = "BATCH_SIZE"
    ACCUMULATION = "ACCUMULATION"
    INPUT_SIZE = "INPUT_SIZE"
    AUGMENTATION = "AUGMENTATION"
    AUGMENTATION_STEPS = "AUGMENTATION_STEPS"
    LOSSES = "LOSSES"
    CLASS_WEIGHTS = "CLASS_WEIGHTS"
    OPTIMIZER = "OPTIMIZER"
    WEIGHT_DECAY = "WEIGHT_DECAY"
    LEARNING_RATE = "LEARNING_RATE"
    FIND_LEARNING_RATE = "FIND_LEARNING_RATE"
    SCHEDULE = "SCHEDULE"
    WARMUP_PERCENT = "WARMUP_PERCENT"
    GRADIENT_CLIP = "GRADIENT_CLIP"
    EMA_DECAY = "EMA_DECAY"
    PRECISION = "PRECISION"
    EVALUATION_INTERVAL = "EVALUATION_INTERVAL"
    EVALUATION_EPOCHS = "EVALUATION_EPOCHS"
    BEST_METRIC = "BEST_METRIC"
    PATIENCE = "PATIENCE"
    KEEP_CHECKPOINTS = "KEEP_CHECKPOINTS"
    DEVICE = "DEVICE"
    WORKERS = "WORKERS"
    PROCESSES = "PROCESSES"
    NODES = "NODES"
    MASTER = "MASTER"
    SEED = "SEED"

    def add_main_settings(self):
        """Add what most users look at."""
        self.addParameter(_choice(self.MODEL, self.tr("Model"), model_zoo.MODELS, "bisenet_v2"))
        self.addParameter(_choice(self.PRESET, self.tr("Preset"), presets.PRESETS, "standard"))
        self.addParameter(_number(self.EPOCHS, self.tr("Epochs (empty = the preset's)"), _INTEGER, None, 1))
        self.addParameter(_number(self.ITERATIONS, self.tr("Iterations (0 = by epochs or preset)"), _INTEGER, 0, 0))
        self.addParameter(_number(self.TIME_LIMIT, self.tr("Time limit (minutes, 0 = none)"), _DOUBLE, 0, 0))
        self.addParameter(
            _number(
                self.BATCH_SIZE,
                self.tr("Batch size (empty = the preset's, 0 = the largest that fits)"),
                _INTEGER,
                None,
                0,
            )
        )
        self.addParameter(
            _number(self.LEARNING_RATE, self.tr("Learning rate (empty = the preset's)"), _DOUBLE, None, 1e-9)
        )
        self.addParameter(_choice(self.DEVICE, self.tr("Device"), choices.DEVICES, "auto"))

    def add_advanced_settings(self):
        """Add all the others, in the order in which a training takes them up."""
        self._add_model_settings()
        self._add_step_settings()
        self._add_validation_settings()
        self._add_machine_settings()
        # The dialog shows six by default, too many for minutes and too few for a learning rate.
        for name, decimals in ((self.LEARNING_RATE, 7), (self.TIME_LIMIT, 1), (self.WARMUP_PERCENT, 1)):
            self.parameterDefinition(name).setMetadata({"widget_wrapper": {"decimals": decimals}})

    def _add_model_settings(self):
        file = QgsProcessingParameterFile
        self.add_advanced(
            file(
                self.MODEL_CONFIG,
                self.tr("Model from a PaddleSeg configuration (instead of the model above)"),
                fileFilter="PaddleSeg configuration (*.yml *.yaml)",
                optional=True,
            )
        )
        self.add_advanced(
            _number(
                self.INPUT_SIZE, self.tr("Input size in training (pixels, empty = the preset's)"), _INTEGER, None, 32
            )
        )
        self.add_advanced(_choice(self.WEIGHTS, self.tr("Starting weights"), choices.WEIGHTS, "none"))
        self.add_advanced(
            file(self.WEIGHTS_FILE, self.tr("Weights file"), fileFilter="Paddle weights (*.pdparams)", optional=True)
        )
        self.add_advanced(
            file(
                self.WEIGHTS_RUN,
                self.tr("Run whose best checkpoint to start from"),
                file.Behavior.Folder,
                optional=True,
            )
        )
        self.add_advanced(_number(self.FREEZE_ITERATIONS, self.tr("Iterations with a frozen backbone"), _INTEGER, 0, 0))

    def _add_step_settings(self):
        text = QgsProcessingParameterString
        preset = self.tr("(empty = the preset's)")
        self.add_advanced(_choice(self.AUGMENTATION, self.tr("Augmentation") + " " + preset, AUGMENTATIONS))
        self.add_advanced(
            text(
                self.AUGMENTATION_STEPS,
                self.tr("Augmentation steps (empty = those of the augmentation)"),
                optional=True,
            )
        )
        self.add_advanced(text(self.LOSSES, self.tr("Losses") + " " + preset, optional=True))
        self.add_advanced(_choice(self.CLASS_WEIGHTS, self.tr("Class weights"), choices.CLASS_WEIGHTS, "none"))
        self.add_advanced(_choice(self.OPTIMIZER, self.tr("Optimiser") + " " + preset, optimizers.OPTIMIZERS))
        self.add_advanced(_number(self.WEIGHT_DECAY, self.tr("Weight decay") + " " + preset, _DOUBLE, None, 0))
        self.add_advanced(
            QgsProcessingParameterBoolean(
                self.FIND_LEARNING_RATE, self.tr("Find the learning rate by trying before the training"), False
            )
        )
        self.add_advanced(_choice(self.SCHEDULE, self.tr("Schedule") + " " + preset, optimizers.SCHEDULES))
        self.add_advanced(
            _number(self.WARMUP_PERCENT, self.tr("Warm-up (% of the iterations)") + " " + preset, _DOUBLE, None, 0, 100)
        )
        self.add_advanced(
            _number(self.GRADIENT_CLIP, self.tr("Largest norm of the gradients (0 = any)"), _DOUBLE, 0, 0)
        )
        self.add_advanced(_number(self.ACCUMULATION, self.tr("Batches per iteration"), _INTEGER, 1, 1))
        self.add_advanced(
            _number(self.EMA_DECAY, self.tr("Decay of the averaged weights (0 = none)"), _DOUBLE, 0, 0, 0.999999)
        )
        self.add_advanced(_choice(self.PRECISION, self.tr("Precision"), choices.PRECISIONS, "fp32"))

    def _add_validation_settings(self):
        self.add_advanced(
            _number(
                self.EVALUATION_INTERVAL,
                self.tr("Iterations between validations (empty = the preset's)"),
                _INTEGER,
                None,
                1,
            )
        )
        self.add_advanced(
            _number(
                self.EVALUATION_EPOCHS, self.tr("Epochs between validations (empty = by iterations)"), _INTEGER, None, 1
            )
        )
        self.add_advanced(
            _choice(self.BEST_METRIC, self.tr("Choose the best checkpoint by"), choices.BEST_METRICS, "building_iou")
        )
        self.add_advanced(
            _number(self.PATIENCE, self.tr("End after validations without a better one (0 = never)"), _INTEGER, 0, 0)
        )
        self.add_advanced(_number(self.KEEP_CHECKPOINTS, self.tr("Checkpoints to keep"), _INTEGER, 2, 1))

    def _add_machine_settings(self):
        self.add_advanced(_number(self.WORKERS, self.tr("Loader threads (empty or 0 = by device)"), _INTEGER, None, 0))
        self.add_advanced(_number(self.PROCESSES, self.tr("Processes, one GPU each"), _INTEGER, 1, 1))
        self.add_advanced(_number(self.NODES, self.tr("Machines"), _INTEGER, 1, 1))
        self.add_advanced(
            QgsProcessingParameterString(
                self.MASTER, self.tr("Address of the first of several machines (host:port)"), optional=True
            )
        )
        self.add_advanced(_number(self.SEED, self.tr("Random seed"), _INTEGER, 24, 0))

    def overridden(self, parameters, context):
        """Return a sentence for every setting that has no effect beside another one that is given."""
        given = self.typed(parameters, context)
        pairs = (
            (self.ITERATIONS, self.EPOCHS),
            (self.EVALUATION_INTERVAL, self.EVALUATION_EPOCHS),
            (self.AUGMENTATION_STEPS, self.AUGMENTATION),
        )
        unused = [pair for pair in pairs if all(given[name.lower()] for name in pair)]
        # It always has a value; one that is as by default may just be left alone.
        if given["model_config"] and given["model"] != self.defaults()[self.MODEL]:
            unused.append((self.MODEL_CONFIG, self.MODEL))
        return [self.tr("{} is not used, since {} is given.").format(loser, winner) for winner, loser in unused]

    def given_settings(self, parameters, context):
        """Return the user's values under the keys that ``runs.config.resolve`` takes; None is an empty field."""

        def text(name):
            return self.parameterAsString(parameters, name, context).strip() or None

        def choice(name):
            return self.parameterAsEnumString(parameters, name, context) or None

        def number(name):
            return self.given_double(parameters, name, context)

        def integer(name):
            return self.given_int(parameters, name, context)

        warmup = number(self.WARMUP_PERCENT)
        return {
            "model_config": self.parameterAsFile(parameters, self.MODEL_CONFIG, context) or None,
            "weights": choice(self.WEIGHTS),
            "weights_file": self.parameterAsFile(parameters, self.WEIGHTS_FILE, context) or None,
            "freeze_iterations": integer(self.FREEZE_ITERATIONS),
            "epochs": integer(self.EPOCHS),
            "iterations": integer(self.ITERATIONS),
            "time_limit": number(self.TIME_LIMIT),
            "batch_size": integer(self.BATCH_SIZE),
            "accumulation": integer(self.ACCUMULATION),
            "input_size": integer(self.INPUT_SIZE),
            "augmentation": choice(self.AUGMENTATION),
            "augmentation_steps": text(self.AUGMENTATION_STEPS),
            "losses": text(self.LOSSES),
            "class_weights": choice(self.CLASS_WEIGHTS),
            "optimizer": choice(self.OPTIMIZER),
            "weight_decay": number(self.WEIGHT_DECAY),
            "learning_rate": number(self.LEARNING_RATE),
            "find_learning_rate": self.parameterAsBool(parameters, self.FIND_LEARNING_RATE, context),
            "schedule": choice(self.SCHEDULE),
            "warmup_share": None if warmup is None else warmup / 100,
            "gradient_clip": number(self.GRADIENT_CLIP),
            "ema_decay": number(self.EMA_DECAY),
            "precision": choice(self.PRECISION),
            "evaluation_interval": integer(self.EVALUATION_INTERVAL),
            "evaluation_epochs": integer(self.EVALUATION_EPOCHS),
            "best_metric": choice(self.BEST_METRIC),
            "patience": integer(self.PATIENCE),
            "keep_checkpoints": integer(self.KEEP_CHECKPOINTS),
            "device": choice(self.DEVICE),
            "workers": integer(self.WORKERS),
            "processes": integer(self.PROCESSES),
            "nodes": integer(self.NODES),
            "master": text(self.MASTER),
            "seed": integer(self.SEED),
        }

    def parameter_name(self, key):
        """The name of the parameter of a key of ``typed``."""
        return self.WARMUP_PERCENT if key == "warmup_share" else key.upper()

    def typed(self, parameters, context):
        """All settings of a run in ``parameters`` in their types, so that they can be compared."""
        return {
            "model": self.parameterAsEnumString(parameters, self.MODEL, context),
            "preset": self.parameterAsEnumString(parameters, self.PRESET, context),
            "weights_run": self.parameterAsString(parameters, self.WEIGHTS_RUN, context) or None,
            **self.given_settings(parameters, context),
        }

    def defaults(self):
        """The parameters as a dialog has them that nobody touched."""
        return {definition.name(): definition.defaultValue() for definition in self.parameterDefinitions()}

    def as_given(self, values):
        """A configuration in the form of ``typed``, as far as its parameters have a default or are plain."""
        return {
            **values,
            "class_weights": "balanced" if values["class_weights"] else "none",
            "optimizer": values["optimizer"]["type"],
            "weight_decay": values["optimizer"].get("weight_decay"),
            "schedule": values["schedule"]["type"],
            "warmup_share": values["schedule"].get("warmup_share"),  # the oldest runs have a number of iterations
        }


def _choice(name, description, options, default=None):
    return QgsProcessingParameterEnum(
        name, description, list(options), defaultValue=default, optional=default is None, usesStaticStrings=True
    )


def _number(name, description, kind, default, minimum, maximum=None):
    parameter = QgsProcessingParameterNumber(
        name, description, kind, default, optional=default is None, minValue=minimum
    )
    if maximum is not None:
        parameter.setMaximum(maximum)
    return parameter
