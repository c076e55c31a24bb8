"""Base class of the algorithms: identity, help texts, parameter factories, errors."""

import errno
import json
import os
import re
import shlex
import subprocess
from functools import cache
from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingUtils,
)
from qgis.PyQt.QtGui import QIcon

from buildseg_trainer import settings
from buildseg_trainer.about import RESOURCES_DIR, metadata
from buildseg_trainer.environment.interpreter import APPLY, NONE_YET, TRAIN, find_python
from buildseg_trainer.errors import BuildsegTrainerError, Cancelled, EnvironmentNotReadyError, InputError
from buildseg_trainer.runs.config import model_zoo
from buildseg_trainer.translation import message, tr, with_direction

_INTEGER, _DOUBLE = QgsProcessingParameterNumber.Type.Integer, QgsProcessingParameterNumber.Type.Double
LARGEST_INTEGER = 2**31 - 1  # Processing makes 0 of anything larger
_CHOICE_WRAPPER = "buildseg_trainer.gui.choice_wrapper.ChoiceWrapper"
_TEMPORARY = QgsProcessing.TEMPORARY_OUTPUT
# Processing's own default, (*.*), refuses names without a dot, such as an interpreter's.
ANY_FILE = "All files (*)"


# Parameters. One without a default is optional.


def integer(name, label, default=None, minimum=0, maximum=LARGEST_INTEGER):
    """An integer parameter."""
    return QgsProcessingParameterNumber(name, label, _INTEGER, default, default is None, minimum, maximum)


def decimal(name, label, default=None, minimum=None, maximum=None, decimals=None):
    """A floating-point parameter; a limit of None is none, ``decimals`` are those that the dialog shows."""
    limits = {"minValue": minimum, "maxValue": maximum}
    limits = {key: value for key, value in limits.items() if value is not None}
    parameter = QgsProcessingParameterNumber(name, label, _DOUBLE, default, default is None, **limits)
    if decimals is not None:
        parameter.setMetadata({"widget_wrapper": {"decimals": decimals}})
    return parameter


def choice(name, label, options, default=None):
    """An enum parameter of static strings."""
    return QgsProcessingParameterEnum(name, label, list(options), False, default, default is None, True)


def switch(name, label, default=False):
    """A Boolean parameter."""
    return QgsProcessingParameterBoolean(name, label, default)


def text(name, label, default=None):
    """A one-line text parameter."""
    return QgsProcessingParameterString(name, label, default, optional=default is None)


def file(name, label, file_filter=ANY_FILE, optional=True):
    """A parameter that names an existing file."""
    return QgsProcessingParameterFile(name, label, optional=optional, fileFilter=file_filter)


def folder(name, label, optional=False):
    """A parameter that names an existing folder."""
    return QgsProcessingParameterFile(name, label, QgsProcessingParameterFile.Behavior.Folder, optional=optional)


class BuildsegAlgorithm(QgsProcessingAlgorithm):
    """Base class: identity, help texts, and the conversion of domain errors to QgsProcessingException.

    An algorithm sets ``ID`` and ``GROUP_ID`` and implements ``add_parameters`` and ``execute(parameters, context,
    feedback)``, which returns a value for every declared output and may raise BuildsegTrainerError. Its texts are in
    ``resources/help/<ID>.json``: ``DISPLAY_NAME``, ``TAGS`` (separated by commas), ``SHORT`` (one sentence),
    ``ALG_DESC`` (the description), ``NEXT`` (the next step, which ends the log), one entry for each parameter and
    output, and ``NAME=value`` for what dialogs show for a value of an enum. Names of parameters and outputs are
    literals, published in ``tests/qgis/published.py``.
    """

    ID = ""
    GROUP_ID = ""
    REPORT = None  # an HTML output, and the parameter after whose file or folder the Results Viewer names it

    def tr(self, text):
        return tr(text)

    def createInstance(self):
        return type(self)()

    def name(self):
        return self.ID

    def groupId(self):
        return self.GROUP_ID

    def group(self):
        return {
            "setup": self.tr("1 Setup"),
            "dataset": self.tr("2 Dataset"),
            "training": self.tr("3 Training"),
            "model": self.tr("4 Model"),
            "models": self.tr("5 Ready-made models"),
        }[self.GROUP_ID]

    def icon(self):
        return QIcon(self.svgIconPath())

    def svgIconPath(self):
        return str(RESOURCES_DIR / "icons" / (self.ID + ".svg"))

    def displayName(self):
        return help_texts(self.ID)["DISPLAY_NAME"]

    def tags(self):
        english = _help_file(self.ID)["TAGS"]
        return list(dict.fromkeys([*english.split(","), *tr(english).split(",")]))

    def shortDescription(self):
        return help_texts(self.ID)["SHORT"]

    def shortHelpString(self):
        texts = help_texts(self.ID)
        described = "\n\n".join(filter(None, [texts["ALG_DESC"], texts.get("NEXT")]))
        return with_direction(QgsProcessingUtils.formatHelpMapAsHtml({**texts, "ALG_DESC": described}, self))

    def helpUrl(self):
        return "{}#{}".format(metadata("homepage"), self.ID)

    def initAlgorithm(self, config=None):
        self.add_parameters()
        texts = help_texts(self.ID)
        # In dialogs alone: what a shell or a model leaves out stays empty.
        proposed = {"DATASET": settings.last_dataset(), "RUN": settings.last_run(), "MODEL": settings.last_run()}
        for definition in self.parameterDefinitions():
            definition.setHelp(texts[definition.name()])
            if definition.type() == QgsProcessingParameterEnum.typeName():
                labels = [_label(texts, definition.name(), value) for value in definition.options()]
                definition.setMetadata({"widget_wrapper": {"class": _CHOICE_WRAPPER, "labels": labels}})
            names_folder = definition.type() == QgsProcessingParameterFile.typeName()
            is_optional = definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional
            # An optional RUN is the last one in any case.
            if names_folder and (definition.name() == "RUN" or not is_optional):
                definition.setGuiDefaultValueOverride(proposed.get(definition.name()) or None)

    def add(self, *parameters):
        """Add parameters in the order of the dialog."""
        for parameter in parameters:
            self.addParameter(parameter)

    def add_advanced(self, *parameters):
        """Add parameters that most users never touch."""
        for parameter in parameters:
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
            self.addParameter(parameter)

    def add_outputs(self, kind, *outputs):
        """Declare outputs of one kind (such as QgsProcessingOutputNumber), each given as ``(name, label)``."""
        for name, label in outputs:
            self.addOutput(kind(name, label))

    def add_python(self):
        """Add the parameter of the training interpreter, for shells and servers without settings."""
        self.add_advanced(file("PYTHON", self.tr("Training interpreter")))

    def training_python(self, parameters, context, purpose=TRAIN):
        """Return the path of the interpreter for ``purpose``; raises EnvironmentNotReadyError if there is none."""
        return _find_python(self.parameterAsFile(parameters, "PYTHON", context), purpose)

    def value(self, parameters, name, context):
        """Return a parameter's value in the type of its definition; None where an optional one is empty.

        Reads what the factories above make. Raises InputError for a text that is not a number.
        """
        definition = self.parameterDefinition(name)
        kind = definition.type()
        if kind == QgsProcessingParameterNumber.typeName():
            if not _is_number(parameters, name) and definition.defaultValue() is None:
                return None
            is_integer = definition.dataType() == _INTEGER
            read = self.parameterAsInt if is_integer else self.parameterAsDouble
        elif kind == QgsProcessingParameterBoolean.typeName():
            read = self.parameterAsBool
        elif kind == QgsProcessingParameterEnum.typeName():
            read = self.parameterAsEnumString
        elif kind == QgsProcessingParameterFile.typeName():
            read = self.parameterAsFile
        else:
            read = self.parameterAsString
        value = read(parameters, name, context)
        return (value.strip() or None) if isinstance(value, str) else value

    def folder_to_make(self, parameters, name, context):
        """Return the folder that a parameter of ``folder`` names for something new; None where it is empty."""
        path = self.value(parameters, name, context)
        return QgsProcessingUtils.generateTempFilename(name.lower()) if path == _TEMPORARY else path

    def values(self, parameters, names, context):
        """Return the values of several parameters under their names in lower case (see ``value``)."""
        return {name.lower(): self.value(parameters, name, context) for name in names}

    def values_except(self, parameters, names, context):
        """Return the values of all other parameters than ``names`` (see ``values``)."""
        others = [definition.name() for definition in self.parameterDefinitions() if definition.name() not in names]
        return self.values(parameters, others, context)

    def checkParameterValues(self, parameters, context):
        if self.REPORT:
            output, parameter = self.REPORT
            definition = self.outputDefinition(output)  # the Results Viewer shows its description
            title = definition.description().partition(": ")[0]
            name = Path(self.parameterAsString(parameters, parameter, context)).name
            definition.setDescription(": ".join(filter(None, (title, name))))
        return super().checkParameterValues(parameters, context)

    def shell_line(self, **values):
        """Return the qgis_process call of this algorithm with these values; None is left out."""
        given = ["{}={}".format(name, value) for name, value in values.items() if value is not None]
        words = ["qgis_process", "run", "buildseg_trainer:" + self.ID, "--", *given]
        return subprocess.list2cmdline(words) if os.name == "nt" else shlex.join(words)

    def processAlgorithm(self, parameters, context, feedback):
        try:
            result = self.execute(parameters, context, feedback)
        except Cancelled as cancelled:
            # What the user asked for is no failure, and there is nothing to load.
            feedback.pushInfo(message(cancelled))
            context.setLayersToLoadOnCompletion({})
            return {}
        except BuildsegTrainerError as error:
            raise QgsProcessingException(self.with_labels(message(error))) from error
        except OSError as error:
            if error.errno != errno.ENAMETOOLONG:
                raise
            # Of whatever the user named: even to ask whether it exists fails.
            text = tr("{} is too long a name for a file or folder; choose a shorter one.").format(error.filename)
            raise QgsProcessingException(text) from error
        next_step = help_texts(self.ID).get("NEXT")
        if next_step:
            feedback.pushInfo(next_step)
        return result

    def with_labels(self, text):
        """Return a message with what the dialog calls the parameters whose names it holds: "Method" (METHOD=blocks)."""
        labels = {
            definition.name(): definition.description().partition(" (")[0] for definition in self.parameterDefinitions()
        }
        # Not where it is in brackets already, in a path, or given a path.
        name = r"(?<![\w(/\\.=-])({})(=[\w:]+)?(?![\w/\\=-]|\.\w)".format("|".join(labels))
        return re.sub(name, lambda found: '"{}" ({})'.format(labels[found[1]], found[0]), text)


def is_given(parameters, name):
    """Whether a parameter has a value; a shell's ``NAME=`` gives an empty text, which is not one."""
    return parameters.get(name) not in (None, "")


def _is_number(parameters, name):
    """Whether a number is given; raises InputError for any other text, of which Processing makes 0."""
    value = parameters.get(name)
    if isinstance(value, str) and value:
        try:
            float(value)
        except ValueError:
            raise InputError(f"{name} is '{value}', which is not a number; give one, or leave it empty.") from None
    return is_given(parameters, name)


def _find_python(explicit, purpose=APPLY):
    return find_python(explicit, settings.training_python(), settings.default_environment_folder(), purpose)


def training_python_hint():
    """Return the warning of all dialogs while no training interpreter is found, or ""; starts no process."""
    try:
        _find_python("")
    except EnvironmentNotReadyError as error:
        if str(error) != NONE_YET:
            return message(error)
        # Short: the dialog has one line for it.
        return tr('To train, run "Set up training environment" once; tiles can be cut without it.')
    return ""


def reporter(feedback):
    """Return the ``report(percent, text)`` callable of the domain that forwards to a QgsProcessingFeedback."""

    def report(percent, text=None):
        if percent is not None:
            feedback.setProgress(percent)
        if text:
            feedback.pushInfo(message(text))

    return report


def push_warnings(feedback, warnings):
    """Show warnings of the domain in the log."""
    for warning in warnings:
        feedback.pushWarning(message(warning))


def warn_once(feedback):
    """Return a callable ``warn(sentence)`` that shows each sentence once, and nothing for an empty one."""
    shown = {""}

    def warn(sentence):
        if sentence not in shown:
            shown.add(sentence)
            feedback.pushWarning(message(sentence))

    return warn


def _label(texts, name, value):
    """Return what a dialog shows for a value of an enum parameter."""
    own = texts.get(f"{name}={value}")
    return own or (model_zoo.MODELS[value].title if value in model_zoo.MODELS else value)


def help_texts(algorithm_id):
    """Return the help texts of an algorithm by parameter and output name, in the language of QGIS."""
    return {key: tr(english) for key, english in _help_file(algorithm_id).items()}


@cache
def _help_file(algorithm_id):
    with (RESOURCES_DIR / "help" / (algorithm_id + ".json")).open(encoding="utf-8") as file:
        return json.load(file)
