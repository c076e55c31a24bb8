"""The settings of a training as Processing parameters, and their way into the configuration of a run."""

from buildseg_trainer.algorithms.base import BuildsegAlgorithm, choice, decimal, file, folder, integer, switch, text
from buildseg_trainer.runs.config import choices, model_zoo, optimizers, presets
from buildseg_trainer.runs.config.augmentation import AUGMENTATIONS


class TrainingSettings(BuildsegAlgorithm):
    """Adds the parameters whose values go into ``config.json``; an empty one takes the preset's value.

    The key of a setting is its parameter's name in lower case; only WARMUP_PERCENT becomes ``warmup_share``.
    """

    def main_settings(self):
        """Return the parameters that most users look at, in the order of the dialog."""
        tr = self.tr
        return (
            choice("MODEL", tr("Model"), model_zoo.MODELS, "bisenet_v2"),
            choice("PRESET", tr("Preset"), presets.PRESETS, "standard"),
            decimal("TIME_LIMIT", tr("Time limit (minutes, 0 = none)"), 0, 0, decimals=1),
        )

    def advanced_settings(self):
        """Return all the others: model, optimisation, validation, machine."""
        tr = self.tr
        return (
            integer("EPOCHS", tr("Epochs"), minimum=1),
            integer("ITERATIONS", tr("Iterations (0 = from epochs)"), 0),
            integer("BATCH_SIZE", tr("Batch size (0 = largest that fits)")),
            decimal("LEARNING_RATE", tr("Learning rate"), minimum=1e-9, decimals=7),
            choice("DEVICE", tr("Device"), choices.DEVICES, "auto"),
            file("MODEL_CONFIG", tr("PaddleSeg model configuration"), "PaddleSeg configuration (*.yml *.yaml)"),
            integer("INPUT_SIZE", tr("Training input size (pixels)"), minimum=32),
            choice("WEIGHTS", tr("Initial weights"), choices.WEIGHTS, "none"),
            file("WEIGHTS_FILE", tr("Weights file or bundle"), "Weights (*.pdparams *.zip)"),
            folder("WEIGHTS_RUN", tr("Run with the initial weights"), optional=True),
            integer("FREEZE_ITERATIONS", tr("Freeze backbone for (iterations)"), 0),
            choice("AUGMENTATION", tr("Augmentation"), AUGMENTATIONS),
            text("AUGMENTATION_STEPS", tr("Augmentation steps")),
            text("LOSSES", tr("Losses")),
            choice("CLASS_WEIGHTS", tr("Class weights"), choices.CLASS_WEIGHTS, "none"),
            choice("OPTIMIZER", tr("Optimizer"), optimizers.OPTIMIZERS),
            decimal("WEIGHT_DECAY", tr("Weight decay"), minimum=0, decimals=6),
            switch("FIND_LEARNING_RATE", tr("Find learning rate before training")),
            choice("SCHEDULE", tr("Learning rate schedule"), optimizers.SCHEDULES),
            decimal("WARMUP_PERCENT", tr("Warm-up (% of iterations)"), None, 0, 100, decimals=1),
            decimal("GRADIENT_CLIP", tr("Gradient clipping norm (0 = off)"), 0, 0, decimals=2),
            integer("ACCUMULATION", tr("Gradient accumulation steps"), 1, 1),
            decimal("EMA_DECAY", tr("EMA decay (0 = off)"), 0, 0, 0.999999, decimals=5),
            choice("PRECISION", tr("Precision"), choices.PRECISIONS, "fp32"),
            integer("EVALUATION_INTERVAL", tr("Validation interval (iterations)"), minimum=1),
            integer("EVALUATION_EPOCHS", tr("Validation interval (epochs)"), minimum=1),
            choice("BEST_METRIC", tr("Metric of the best checkpoint"), choices.BEST_METRICS, "building_iou"),
            integer("PATIENCE", tr("Early-stopping patience (validations)"), 0),
            integer("KEEP_CHECKPOINTS", tr("Checkpoints to keep"), 2, 1),
            integer("WORKERS", tr("Loader threads (0 = automatic)")),
            integer("PROCESSES", tr("Processes (one GPU each)"), 1, 1),
            integer("NODES", tr("Machines"), 1, 1),
            text("MASTER", tr("Address of first machine (host:port)")),
            integer("SEED", tr("Random seed"), 24),
        )

    def add_settings(self):
        """Add all of them."""
        main, advanced = self.main_settings(), self.advanced_settings()
        self.setting_names = [parameter.name() for parameter in (*main, *advanced)]
        self.add(*main)
        self.add_advanced(*advanced)

    def settings(self, parameters, context):
        """Return the values of all settings by key, None for an empty one, so that they can be compared."""
        values = self.values(parameters, self.setting_names, context)
        percent = values.pop("warmup_percent")
        return {**values, "warmup_share": None if percent is None else percent / 100}

    def parameter_name(self, key):
        """The name of the parameter of a key of ``settings``."""
        return "WARMUP_PERCENT" if key == "warmup_share" else key.upper()

    def defaults(self):
        """The parameters of an untouched dialog."""
        return {definition.name(): definition.defaultValue() for definition in self.parameterDefinitions()}

    def overridden(self, parameters, context):
        """Return a sentence for every setting that has no effect beside another one that is given."""
        given = self.settings(parameters, context)
        pairs = (
            ("iterations", "epochs"),
            ("evaluation_interval", "evaluation_epochs"),
            ("augmentation_steps", "augmentation"),
        )
        unused = [pair for pair in pairs if all(given[key] for key in pair)]
        # It always has a value; one that is as by default may just be left alone.
        if given["model_config"] and given["model"] != self.defaults()["MODEL"]:
            unused.append(("model_config", "model"))
        return [
            self.tr("{} is not used, since {} is given.").format(loser.upper(), winner.upper())
            for winner, loser in unused
        ]
