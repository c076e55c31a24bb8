"""Make or repair the environment in which the training runs."""

from qgis.core import (
    QgsProcessingOutputFile,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
)

from buildseg_trainer import settings
from buildseg_trainer.algorithms.base import BuildsegAlgorithm, push_warnings, reporter
from buildseg_trainer.environment import interpreter, setup


class SetUpEnvironment(BuildsegAlgorithm):
    """Nothing in, a verified Python with Paddle and PaddleSeg out; QGIS's own Python is not touched."""

    ID = "setupenvironment"
    GROUP_ID = "setup"

    FOLDER = "FOLDER"
    DEVICE = "DEVICE"
    INTERPRETER = "INTERPRETER"
    WHEELS = "WHEELS"
    PYTHON = "PYTHON"

    def displayName(self):
        return self.tr("Set up training environment")

    def tags(self):
        return self.tr("install,setup,environment,paddle,paddleseg,cuda,gpu,pip,venv").split(",")

    def add_parameters(self):
        file = QgsProcessingParameterFile
        self.addParameter(
            file(
                self.FOLDER,
                self.tr("Folder of the environment (empty = in your QGIS profile)"),
                file.Behavior.Folder,
                optional=True,
            )
        )
        self.addParameter(
            QgsProcessingParameterEnum(
                self.DEVICE,
                self.tr("Device"),
                list(setup.DEVICES),
                defaultValue="auto",
                usesStaticStrings=True,
            )
        )
        self.add_advanced(
            file(self.INTERPRETER, self.tr("Python to build on"), optional=True, fileFilter=self.ANY_FILE)
        )
        self.add_advanced(
            file(self.WHEELS, self.tr("Folder of wheels, to install offline"), file.Behavior.Folder, optional=True)
        )
        self.addOutput(QgsProcessingOutputFile(self.PYTHON, self.tr("Training interpreter")))
        self.addOutput(QgsProcessingOutputString(self.DEVICE, self.tr("Device")))

    def execute(self, parameters, context, feedback):
        created = setup.create(
            self.parameterAsString(parameters, self.FOLDER, context) or str(settings.default_environment_folder()),
            device=self.parameterAsEnumString(parameters, self.DEVICE, context),
            interpreter=self.parameterAsFile(parameters, self.INTERPRETER, context) or None,
            wheels=self.parameterAsString(parameters, self.WHEELS, context) or None,
            report=reporter(feedback),
            is_cancelled=feedback.isCanceled,
        )
        push_warnings(feedback, created.warnings)
        settings.remember_training_python(created.python)
        other = interpreter.overriding(created.python)
        if other:
            feedback.pushWarning(
                self.tr("The environment variable {} names {}, which wins over this one: correct or remove it.").format(
                    interpreter.PYTHON_VARIABLE, other
                )
            )
        return {self.PYTHON: created.python, self.DEVICE: created.device}
