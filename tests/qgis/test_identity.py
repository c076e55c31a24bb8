"""Identity, parameters, help and outputs of every algorithm, against what is published."""

import json
import re
from pathlib import Path

import pytest
from conftest import BUILDINGS, RASTER, run
from published import ALGORITHMS
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingException, QgsProcessingParameterDefinition

from buildseg_trainer.about import RESOURCES_DIR

ROOT = Path(__file__).parents[2]


@pytest.fixture(params=sorted(ALGORITHMS))
def algorithm(request):
    return QgsApplication.processingRegistry().createAlgorithmById("buildseg_trainer:" + request.param)


def test_exactly_the_published_ids(provider):
    assert sorted(a.name() for a in provider.algorithms()) == sorted(ALGORITHMS)


def test_identity(algorithm):
    assert re.fullmatch("[a-z0-9]+", algorithm.name())
    assert algorithm.groupId() == ALGORITHMS[algorithm.name()]["group"]
    assert algorithm.group()
    assert type(algorithm.create()) is type(algorithm)
    assert len(algorithm.tags()) >= 3
    assert not algorithm.icon().isNull()
    assert (RESOURCES_DIR / "icons" / (algorithm.name() + ".svg")).exists()
    assert algorithm.helpUrl().endswith("#" + algorithm.name())
    number, *words = algorithm.displayName().split()
    assert re.fullmatch(r"\d\.\d", number) and algorithm.group().startswith(number[0] + " ")
    assert words[0][0].isupper() and all(word == word.lower() for word in words[1:]), "sentence case"


def test_the_toolbox_shows_the_order_of_work(provider):
    ids = [each.name() for each in sorted(provider.algorithms(), key=lambda each: each.displayName())]
    wanted = ["setupenvironment", "createtiles", "filtertiles", "splitdataset", "trainmodel", "evaluatemodel"]
    assert [each for each in ids if each in wanted] == wanted
    assert ids[-4:] == ["extractbuildings", "rastertomodel", "archivetomodel", "retrainmodel"]


def test_parameters_are_the_published_ones(algorithm):
    found = {}
    for definition in algorithm.parameterDefinitions():
        flags = definition.flags()
        found[definition.name()] = (
            definition.type(),
            bool(flags & QgsProcessingParameterDefinition.Flag.FlagOptional),
            bool(flags & QgsProcessingParameterDefinition.Flag.FlagAdvanced),
        )
    assert found == ALGORITHMS[algorithm.name()]["parameters"]


def test_defaults_are_the_published_ones(algorithm):
    found = {
        definition.name(): definition.defaultValue()
        for definition in algorithm.parameterDefinitions()
        if definition.name() in ALGORITHMS[algorithm.name()]["defaults"]
    }
    assert found == ALGORITHMS[algorithm.name()]["defaults"]


def test_no_default_is_of_this_computer(algorithm):
    """A model stores defaults, and goes to other people."""
    profile = QgsApplication.qgisSettingsDirPath()
    for definition in algorithm.parameterDefinitions():
        if not definition.isDestination():  # those are not stored unless somebody names them
            default = str(definition.defaultValue())
            assert str(Path.home()) not in default and profile not in default, definition.name()


def test_numbers_that_processing_would_make_0_are_refused(algorithm):
    for definition in algorithm.parameterDefinitions():
        if definition.type() == "number" and definition.dataType() == definition.Type.Integer:
            assert definition.maximum() < 2**31, definition.name()
            assert not definition.checkValueIsAcceptable(3000000000)
            assert not definition.checkValueIsAcceptable("3000000000")


def test_the_help_page_has_a_place_for_it(algorithm):
    _, anchor = algorithm.helpUrl().split("#")
    assert (ROOT / "README.md").read_text(encoding="utf-8").count(f'<a id="{anchor}"></a>') == 1


def test_labels_are_short(algorithm):
    for definition in algorithm.parameterDefinitions():
        assert len(definition.description()) <= 40, definition.name()


def test_outputs_are_the_published_ones(algorithm):
    found = {definition.name(): definition.type() for definition in algorithm.outputDefinitions()}
    assert found == ALGORITHMS[algorithm.name()]["outputs"]


def test_help_says_something_of_everything(algorithm):
    texts = json.loads((RESOURCES_DIR / "help" / (algorithm.name() + ".json")).read_text(encoding="utf-8"))
    names = {d.name() for d in algorithm.parameterDefinitions()} | {d.name() for d in algorithm.outputDefinitions()}
    own = {"DISPLAY_NAME", "TAGS", "SHORT", "ALG_DESC", "NEXT"}
    assert {key for key in texts if "=" not in key} - own == {n for n in names if n != "OUTPUT" or "OUTPUT" in texts}
    assert all(len(text) > 10 for key, text in texts.items() if "=" not in key)
    assert not any(set("<&") & set(text) for text in texts.values()), "help panes and tooltips take it for HTML"
    assert texts["SHORT"] == algorithm.shortDescription()
    html = algorithm.shortHelpString()
    assert texts.get("NEXT", "") in html
    for definition in algorithm.parameterDefinitions():
        assert definition.help() == texts[definition.name()]
        assert definition.description() in html


def test_missing_values_are_refused_not_crashed_on(algorithm):
    nothing = {definition.name(): None for definition in algorithm.parameterDefinitions()}
    accepted, message = algorithm.checkParameterValues(nothing, QgsProcessingContext())
    optional = QgsProcessingParameterDefinition.Flag.FlagOptional
    if any(not d.flags() & optional and d.defaultValue() is None for d in algorithm.parameterDefinitions()):
        assert not accepted and message


def test_messages_name_parameters_as_the_dialog_does():
    split = QgsApplication.processingRegistry().createAlgorithmById("buildseg_trainer:splitdataset")
    for text, wanted in (
        ("choose METHOD=blocks.", 'choose "Method" (METHOD=blocks).'),
        (
            "FOLDS is 3; leave TEST_PERCENT at 0.",
            '"Folds" (FOLDS) is 3; leave "Test tiles" (TEST_PERCENT) at 0.',
        ),
        ("the dataset (DATASET)", "the dataset (DATASET)"),
        ("DATASET=/data/x, /data/FOLDS/a.tif, SEED.tif, SEEDS", "DATASET=/data/x, /data/FOLDS/a.tif, SEED.tif, SEEDS"),
    ):
        assert split.with_labels(text) == wanted


@pytest.mark.parametrize(
    ("name", "parameters"),
    [
        ("createtiles", {"RASTERS": [str(RASTER)], "BUILDINGS": str(BUILDINGS), "OUTPUT": "{}"}),
        ("splitdataset", {"DATASET": "{}"}),
        ("trainingstatus", {"RUN": "{}"}),
        ("setupenvironment", {"FOLDER": "{}"}),
    ],
)
def test_a_name_too_long_is_one_sentence(name, parameters, tmp_path):
    long = str(tmp_path / ("x" * 300))
    parameters = {key: long if value == "{}" else value for key, value in parameters.items()}
    with pytest.raises(QgsProcessingException, match=r"^/\S*x{300}\S* is too long a name .*; choose a shorter one\.$"):
        run(name, parameters)
