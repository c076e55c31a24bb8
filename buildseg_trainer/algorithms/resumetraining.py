"""Resume a training run that was stopped, killed or has finished."""

from pathlib import Path

from buildseg_trainer.algorithms.background_run import BackgroundRun, refuse_temporary
from buildseg_trainer.algorithms.base import choice, decimal, folder, integer, switch
from buildseg_trainer.dataset.store.manifest import open_dataset
from buildseg_trainer.runs import launcher, run_folder
from buildseg_trainer.runs.config import choices


class ResumeTraining(BackgroundRun):
    """Run folder in, the same run folder with more iterations out; an empty parameter keeps the run's own value."""

    ID = "resumetraining"

    def add_parameters(self):
        tr = self.tr
        self.add(
            folder("RUN", tr("Run folder")),
            folder("DATASET", tr("Dataset folder, if it was moved"), optional=True),
            integer("ITERATIONS", tr("Iterations in all"), minimum=1),
            decimal("TIME_LIMIT", tr("Time limit (minutes, 0 = none)"), minimum=0, decimals=1),
            switch("WAIT", tr("Wait for the end of the training"), True),
        )
        self.add_advanced(
            integer("EPOCHS", tr("Epochs in all"), minimum=1),
            choice("DEVICE", tr("Device"), choices.DEVICES),
            integer("WORKERS", tr("Loader threads (0 = automatic)")),
            integer("EVALUATION_INTERVAL", tr("Validation interval (iterations)"), minimum=1),
            integer("EVALUATION_EPOCHS", tr("Validation interval (epochs)"), minimum=1),
            integer("PATIENCE", tr("Early-stopping patience (validations)")),
            integer("KEEP_CHECKPOINTS", tr("Checkpoints to keep"), minimum=1),
        )
        self.add_python()
        self.add_run_outputs()

    def execute(self, parameters, context, feedback):
        python = self.training_python(parameters, context)
        run = run_folder.open_run(self.value(parameters, "RUN", context))
        wait = self.value(parameters, "WAIT", context)
        changes = self.values_except(parameters, ("RUN", "WAIT", "PYTHON"), context)
        dataset = run.asked_config().dataset
        moved = changes.pop("dataset")
        if moved and str(Path(moved).resolve()) != dataset:
            open_dataset(moved)
            dataset = changes["dataset"] = str(Path(moved).resolve())
        if not wait:
            refuse_temporary({"run": run.path, "dataset": dataset})
        return self.result(run, launcher.resume_training(run, python, changes), python, wait, feedback)
