"""Processing's own dialogs of our algorithms: what they show, how wide they are, and what they give back."""

import importlib

import pytest
from processing.gui.AlgorithmDialog import AlgorithmDialog
from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog
from processing.modeler.ModelerParametersDialog import ModelerParametersDialog
from published import ALGORITHMS
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingParameterDefinition,
)
from qgis.gui import QgsProcessingModelerParameterWidget
from qgis.PyQt.QtGui import QFont, QFontMetrics
from qgis.PyQt.QtWidgets import QComboBox

from buildseg_trainer.algorithms import trainmodel
from buildseg_trainer.algorithms.base import help_texts
from buildseg_trainer.runs.config import model_zoo

WIDEST = 340  # pixels that Processing's dialog has at its default size, without a horizontal scroll bar


@pytest.fixture(autouse=True)
def no_main_window(monkeypatch):
    """Processing's dialogs do without QGIS's window, but not with the imitation of pytest-qgis."""
    for name in ("gui.AlgorithmDialog", "gui.ParametersPanel", "gui.wrappers", "modeler.ModelerParametersDialog"):
        monkeypatch.setattr(importlib.import_module("processing." + name), "iface", None, raising=False)


@pytest.fixture(params=sorted(ALGORITHMS))
def algorithm(request):
    return QgsApplication.processingRegistry().createAlgorithmById("buildseg_trainer:" + request.param)


@pytest.fixture
def train():
    return QgsApplication.processingRegistry().createAlgorithmById("buildseg_trainer:trainmodel")


def label(definition):
    optional = definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional
    return definition.description() + (" [optional]" if optional else "")


def test_no_label_is_wider_than_the_dialog(algorithm):
    metrics = QFontMetrics(QFont("Sans Serif", 9))  # the default of QGIS on a desktop of 100 dots per inch
    wide = {}
    for definition in algorithm.parameterDefinitions():
        width = metrics.horizontalAdvance(label(definition))
        if width > WIDEST:
            wide[definition.name()] = width
    assert metrics.horizontalAdvance("Validation polygons (method polygons) [optional]") > 300, "there is a font"
    assert not wide


def test_every_choice_has_a_text_to_read(algorithm):
    texts = help_texts(algorithm.name())
    shown = set()
    for definition in algorithm.parameterDefinitions():
        if definition.type() == "enum":
            labels = definition.metadata()["widget_wrapper"]["labels"]
            own = {f"{definition.name()}={value}" for value in definition.options()}
            shown |= own
            assert len(labels) == len(definition.options()) == len(set(labels)), definition.name()
            for value, text in zip(definition.options(), labels):
                named = f"{definition.name()}={value}" in texts or text == model_zoo.MODELS[value].title
                assert named and len(text) <= 40, (definition.name(), value)
    assert {key for key in texts if "=" in key} <= shown


def test_a_dialog_shows_texts_and_gives_the_values_of_a_shell(train):
    dialog = AlgorithmDialog(train)
    box = dialog.mainWidget().wrappers["MODEL"].widget
    assert isinstance(box, QComboBox) and box.currentText() == "BiSeNet V2: fast, for CPUs"
    dialog.setParameters({"DATASET": "d", "MODEL": "segformer_b2", "AUGMENTATION": "flips"})
    assert box.currentText().startswith("SegFormer B2")
    values = dialog.createProcessingParameters()
    assert (values["MODEL"], values["AUGMENTATION"], values["SCHEDULE"]) == ("segformer_b2", "flips", None)
    dialog.setParameters({"AUGMENTATION": None})
    assert dialog.createProcessingParameters()["AUGMENTATION"] is None
    dialog.close()


def test_a_batch_does_so_too(train):
    dialog = BatchAlgorithmDialog(train)
    panel = dialog.mainWidget()
    column = panel.parameter_to_column["MODEL"]
    wrapper = panel.wrappers[0][column]
    assert wrapper.parameterValue() == "bisenet_v2"
    context = QgsProcessingContext()
    wrapper.setParameterValue("unet", context)
    before = (context,) if Qgis.QGIS_VERSION_INT >= 33400 else ()  # later versions ask for it
    found = panel.parametersForRow(0, *before, warnOnInvalid=False)[0]
    assert wrapper.parameterValue() == "unet" == found["MODEL"]
    dialog.close()


def test_the_modeler_does_so_in_its_own_widget(train):
    dialog = ModelerParametersDialog(train, QgsProcessingModelAlgorithm())
    panel = dialog.widget.widget
    widget = panel.wrappers["MODEL"]
    assert isinstance(widget, QgsProcessingModelerParameterWidget)
    [box] = [box for box in widget.findChildren(QComboBox) if box.findData("unet") >= 0]
    assert box.currentText() == "BiSeNet V2: fast, for CPUs"
    widget.setWidgetValue(QgsProcessingModelChildParameterSource.fromStaticValue("unet"))
    assert box.currentText() == "U-Net" and widget.value().staticValue() == "unet"
    child = dialog.createAlgorithm()
    assert [source.staticValue() for source in child.parameterSources()["MODEL"]] == ["unet"]
    dialog.close()


def test_the_dialog_proposes_what_the_device_does_in_time(train, monkeypatch):
    def proposed(device):
        monkeypatch.setattr(trainmodel, "device_of", lambda python: device)
        dialog = AlgorithmDialog(train.create())
        dialog.setParameters({"DATASET": "d"})
        preset = dialog.createProcessingParameters()["PRESET"]
        dialog.close()
        return preset

    assert (proposed("cpu"), proposed("cu126"), proposed("")) == ("quick", "standard", "standard")
    assert train.create().parameterDefinition("PRESET").defaultValue() == "standard", "a shell's"


def test_what_is_made_in_any_case_is_not_skipped(algorithm):
    skipped = {
        definition.name()
        for definition in algorithm.parameterDefinitions()
        if definition.isDestination() and not definition.createByDefault()
    }
    assert skipped <= {"TILES", "ERRORS", "MASK", "PROBABILITY", "BUNDLE"}


def test_decimals_are_shown_as_they_are_meant(algorithm):
    for definition in algorithm.parameterDefinitions():
        # A nodata value may have any.
        if definition.type() == "number" and definition.dataType() == definition.Type.Double:
            decimals = definition.metadata().get("widget_wrapper", {}).get("decimals")
            assert definition.name() == "NODATA" or decimals is not None, definition.name()
            smallest = [value for value in (definition.minimum(), definition.defaultValue()) if value]
            assert all(round(value, decimals or 6) == value for value in smallest if abs(value) < 1e6 and value > 1e-8)
