"""Create or repair the training environment."""

from qgis.core import QgsProcessingOutputFile, QgsProcessingOutputString

from buildseg_trainer import settings
from buildseg_trainer.algorithms.base import BuildsegAlgorithm, choice, file, folder, push_warnings, reporter
from buildseg_trainer.environment import interpreter, setup


class SetUpEnvironment(BuildsegAlgorithm):
    """A verified Python environment with Paddle and PaddleSeg; QGIS's own Python is not changed."""

    ID = "setupenvironment"
    GROUP_ID = "setup"

    def add_parameters(self):
        tr = self.tr
        self.add(
            folder("FOLDER", tr("Environment folder"), optional=True),
            choice("PURPOSE", tr("What it is for"), interpreter.PURPOSES, interpreter.TRAIN),
            choice("DEVICE", tr("Device"), setup.DEVICES, "auto"),
        )
        self.add_advanced(
            file("INTERPRETER", tr("Base Python")),
            folder("WHEELS", tr("Wheels folder (offline installation)"), optional=True),
        )
        self.add_outputs(QgsProcessingOutputFile, ("PYTHON", tr("Training interpreter")))
        self.add_outputs(QgsProcessingOutputString, ("DEVICE", tr("Device")))

    def execute(self, parameters, context, feedback):
        created = setup.create(
            self.value(parameters, "FOLDER", context) or str(settings.default_environment_folder()),
            **self.values(parameters, ("PURPOSE", "DEVICE", "INTERPRETER", "WHEELS"), context),
            report=reporter(feedback),
            is_cancelled=feedback.isCanceled,
            proxies=settings.proxy_variables(),
        )
        push_warnings(feedback, created.warnings)
        settings.remember_training_python(created.python)
        other = interpreter.overriding(created.python)
        if other:
            feedback.pushWarning(
                self.tr("The environment variable {} names {}, which overrides this one: correct or remove it.").format(
                    interpreter.PYTHON_VARIABLE, other
                )
            )
        return {"PYTHON": created.python, "DEVICE": created.device}
