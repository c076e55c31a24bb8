"""What all our algorithms have in common; nothing about the domain."""

import json
from functools import cache

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingUtils,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from buildseg_trainer import settings
from buildseg_trainer.about import RESOURCES_DIR, metadata
from buildseg_trainer.environment.interpreter import NONE_YET, find_python
from buildseg_trainer.errors import BuildsegTrainerError, EnvironmentNotReadyError, InputError

_INTEGER = QgsProcessingParameterNumber.Type.Integer
LARGEST_INTEGER = 2**31 - 1  # Processing makes 0 of anything larger


class BuildsegAlgorithm(QgsProcessingAlgorithm):
    """Base class: identity, help from data, and the boundary where domain errors become Processing errors.

    A concrete algorithm sets ``ID`` and ``GROUP_ID``, and implements ``displayName``, ``tags``, ``add_parameters``
    and ``execute(parameters, context, feedback)``, which returns a value for every declared output and may raise
    BuildsegTrainerError. Its texts are in ``resources/help/<ID>.json``: ``SHORT`` (one sentence), ``ALG_DESC`` (the
    long text), and one entry for each parameter and output.
    """

    ID = ""
    GROUP_ID = ""
    PYTHON = "PYTHON"
    # Processing's own default, (*.*), refuses names without a dot, such as an interpreter's.
    ANY_FILE = "All files (*)"

    def tr(self, text):
        return QCoreApplication.translate("buildseg_trainer", text)

    def createInstance(self):
        return type(self)()

    def name(self):
        return self.ID

    def groupId(self):
        return self.GROUP_ID

    def group(self):
        return {
            "setup": self.tr("Setup"),
            "dataset": self.tr("Dataset"),
            "training": self.tr("Training"),
            "model": self.tr("Model"),
        }[self.GROUP_ID]

    def icon(self):
        return QIcon(self.svgIconPath())

    def svgIconPath(self):
        return str(RESOURCES_DIR / "icons" / (self.ID + ".svg"))

    def shortDescription(self):
        return help_texts(self.ID)["SHORT"]

    def shortHelpString(self):
        return QgsProcessingUtils.formatHelpMapAsHtml(help_texts(self.ID), self)

    def helpUrl(self):
        return "{}#{}".format(metadata("homepage"), self.ID)

    def initAlgorithm(self, config=None):
        self.add_parameters()
        texts = help_texts(self.ID)
        for definition in self.parameterDefinitions():
            definition.setHelp(texts[definition.name()])
            if isinstance(definition, QgsProcessingParameterNumber) and definition.dataType() == _INTEGER:
                definition.setMaximum(min(definition.maximum(), LARGEST_INTEGER))

    def add_advanced(self, parameter):
        """Add a parameter that most users never touch."""
        parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.addParameter(parameter)

    def add_python(self):
        """Add the parameter that names the training interpreter, for shells and servers without settings."""
        self.add_advanced(
            QgsProcessingParameterFile(
                self.PYTHON, self.tr("Training interpreter"), optional=True, fileFilter=self.ANY_FILE
            )
        )

    def training_python(self, parameters, context):
        """Path of the interpreter to train with. Raises EnvironmentNotReadyError if there is none."""
        return _find_python(self.parameterAsFile(parameters, self.PYTHON, context))

    def given_int(self, parameters, name, context):
        """The number the user gave, or None if the field is empty (then the preset's number counts)."""
        return self.parameterAsInt(parameters, name, context) if _is_number(parameters, name) else None

    def given_double(self, parameters, name, context):
        """The number the user gave, or None if the field is empty (then the preset's number counts)."""
        return self.parameterAsDouble(parameters, name, context) if _is_number(parameters, name) else None

    def processAlgorithm(self, parameters, context, feedback):
        try:
            return self.execute(parameters, context, feedback)
        except BuildsegTrainerError as error:
            raise QgsProcessingException(str(error)) from error


def is_given(parameters, name):
    """Whether a parameter has a value; the empty text that a shell gives by ``NAME=`` is none."""
    return parameters.get(name) not in (None, "")


def _is_number(parameters, name):
    """Whether a number is given; raises InputError for a text that is none, of which Processing makes 0."""
    value = parameters.get(name)
    if isinstance(value, str) and value:
        try:
            float(value)
        except ValueError:
            raise InputError(f"{name} is '{value}', which is no number; give one, or leave it empty.") from None
    return is_given(parameters, name)


def _find_python(explicit):
    return find_python(explicit, settings.training_python(), settings.default_environment_folder())


def training_python_hint():
    """Return what dialogs say until a training interpreter is found without one being named, or ""; starts none."""
    try:
        _find_python("")
    except EnvironmentNotReadyError as error:
        if str(error) != NONE_YET:
            return str(error)
        return QCoreApplication.translate(  # short, so that it fits into the dialog's one line
            "buildseg_trainer", 'To train, run "Set up training environment" once; tiles can be cut without it.'
        )
    return ""


def reporter(feedback):
    """The ``report(percent, text)`` callable of the domain, forwarding to a QgsProcessingFeedback."""

    def report(percent, text=None):
        if percent is not None:
            feedback.setProgress(percent)
        if text:
            feedback.pushInfo(text)

    return report


def push_warnings(feedback, warnings):
    """Show the domain's remarks in the log."""
    for warning in warnings:
        feedback.pushWarning(warning)


def warn_once(feedback):
    """The ``warn(sentence)`` callable that shows each sentence once, and nothing for an empty one."""
    shown = {""}

    def warn(sentence):
        if sentence not in shown:
            shown.add(sentence)
            feedback.pushWarning(sentence)

    return warn


@cache
def help_texts(algorithm_id):
    """Texts of one algorithm, keyed by parameter and output name."""
    with (RESOURCES_DIR / "help" / (algorithm_id + ".json")).open(encoding="utf-8") as file:
        return json.load(file)
