"""Train a model in a background process."""

from buildseg_trainer import settings
from buildseg_trainer.algorithms.background_run import BackgroundRun, refuse_temporary
from buildseg_trainer.algorithms.base import folder, push_warnings, switch
from buildseg_trainer.algorithms.training_settings import TrainingSettings
from buildseg_trainer.dataset.checking.training_checks import check_for_training
from buildseg_trainer.environment.interpreter import device_of
from buildseg_trainer.environment.paddle_builds import CPU
from buildseg_trainer.errors import InputError
from buildseg_trainer.runs import launcher, run_folder, training_request
from buildseg_trainer.runs.config import resolve


class TrainModel(TrainingSettings, BackgroundRun):
    """Dataset folder in, run folder out."""

    ID = "trainmodel"

    def add_parameters(self):
        tr = self.tr
        self.addParameter(folder("DATASET", tr("Dataset folder")))
        self.add_settings()
        self.addParameter(switch("WAIT", tr("Wait for the end of the training"), True))
        # No default: a model would store its author's home folder.
        self.add_advanced(folder("OUTPUT", tr("Folder of runs"), optional=True))
        self.add_python()
        self.add_run_outputs()

    def initAlgorithm(self, config=None):
        super().initAlgorithm(config)
        if device_of(settings.training_python()) == CPU:
            # In dialogs alone. What a CPU does in minutes; the default takes it hours.
            self.parameterDefinition("PRESET").setGuiDefaultValueOverride("quick")

    def execute(self, parameters, context, feedback):
        python = self.training_python(parameters, context)
        wait = self.value(parameters, "WAIT", context)
        push_warnings(feedback, self.overridden(parameters, context))
        root, values = self.runs_root(parameters, context), self.config(parameters, context, feedback)
        if not wait:
            refuse_temporary({"folder of runs": root, "dataset": values.dataset})
        run = run_folder.create_run(root, values)
        return self.result(run, launcher.start_training(run, python), python, wait, feedback)

    def config(self, parameters, context, feedback):
        """The resolved configuration of a new run."""
        dataset = self.value(parameters, "DATASET", context)
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

    def runs_root(self, parameters, context):
        """The folder in which the new run is made."""
        return self.folder_to_make(parameters, "OUTPUT", context) or settings.runs_folder()
