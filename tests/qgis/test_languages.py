"""The plugin in Chinese and Arabic: Qt, the dialogs' texts, messages, styles and reports."""

import sys
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingException,
    QgsProcessingParameterDefinition,
    QgsSettings,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QFont, QFontMetrics
from qgis.PyQt.QtXml import QDomDocument

from buildseg_trainer import translation

sys.path.insert(0, str(Path(__file__).parents[1] / "tools"))

import translations


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    folder = tmp_path_factory.mktemp("i18n")
    translations.build(folder)
    return folder


@pytest.fixture
def in_language(built, monkeypatch):
    """Call it with a locale of QGIS: the plugin then speaks its language."""
    installed = []

    def use(locale):
        QgsSettings().setValue("locale/overrideFlag", True)
        QgsSettings().setValue("locale/userLocale", locale)
        monkeypatch.setattr(translation, "FOLDER", built)
        translation._catalogue.cache_clear()
        installed.append(translation.install_translator())

    yield use
    for translator in installed:
        QCoreApplication.removeTranslator(translator)
    QgsSettings().remove("locale")
    translation._catalogue.cache_clear()


@pytest.mark.parametrize(("locale", "language"), [("zh-Hans", "zh_CN"), ("zh_CN", "zh_CN"), ("ar", "ar")])
def test_qt_finds_every_text(in_language, locale, language):
    in_language(locale)
    texts = translations.read(language)[translations.FIXED]
    assert len(texts) > 400
    assert {text: translation.tr(text) for text in texts} == {
        text: translations.marked(translated) for text, translated in texts.items()
    }


def test_optional_parameters_keep_their_names_in_arabic(in_language):
    in_language("ar")
    assert "%1" in QCoreApplication.translate("QObject", "%1 [optional]")


def test_arabic_runs_from_right_to_left_where_it_begins_with_a_latin_word(in_language):
    in_language("ar")
    assert translation.message("/a/b.tif is a file; choose a folder.").startswith("\u200f\u200e/a/b.tif\u200e\u200f ")
    assert translation.tr("Number of tiles")[0] not in "\u200f\u200e"
    help_page = QgsApplication.processingRegistry().algorithmById("buildseg_trainer:trainmodel").shortHelpString()
    assert "<p>" not in help_page and '<p dir="rtl">' in help_page


def test_another_language_is_english(in_language):
    in_language("de")
    assert translation.language() == ""
    assert translation.tr("Dataset folder") == "Dataset folder"
    assert translation.message("Reading the tile index") == "Reading the tile index"


@pytest.mark.parametrize("locale", ["zh-Hans", "ar"])
def test_an_algorithm_speaks_the_language(in_language, locale):
    english = QgsApplication.processingRegistry().algorithmById("buildseg_trainer:trainmodel")
    english_name, labels = english.displayName(), {d.name(): d.description() for d in english.parameterDefinitions()}
    in_language(locale)
    algorithm = english.create()
    assert algorithm.name() == "trainmodel"
    assert algorithm.displayName() != english_name
    assert {"train", "segmentation"} < set(algorithm.tags())  # those of both languages are found
    for definition in algorithm.parameterDefinitions():
        assert definition.description() != labels[definition.name()], definition.name()
        assert definition.help() in algorithm.shortHelpString() or definition.help()


@pytest.mark.parametrize("locale", ["zh-Hans", "ar"])
def test_no_label_is_wider_than_the_dialog(in_language, locale, provider):
    """As test_dialogs.py measures it for English."""
    in_language(locale)
    metrics = QFontMetrics(QFont("Sans Serif", 9))
    optional = QCoreApplication.translate("QObject", "%1 [optional]")
    wide = []
    algorithms = [algorithm.create() for algorithm in provider.algorithms()]
    for algorithm in algorithms:
        for definition in algorithm.parameterDefinitions():
            is_optional = definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional
            label = definition.description()
            if metrics.horizontalAdvance(optional.replace("%1", label) if is_optional else label) > 340:
                wide.append((algorithm.name(), definition.name()))
    assert not wide


@pytest.mark.parametrize("locale", ["zh-Hans", "ar"])
def test_an_error_speaks_the_language_and_keeps_the_path(in_language, locale, tmp_path):
    in_language(locale)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("buildseg_trainer:filtertiles")
    import processing

    with pytest.raises(QgsProcessingException) as caught:
        processing.run(algorithm, {"DATASET": str(tmp_path)})
    assert str(tmp_path) in str(caught.value)
    assert "is not a dataset" not in str(caught.value)


@pytest.mark.parametrize("locale", ["zh-Hans", "ar"])
def test_a_style_speaks_the_language_and_is_the_same_otherwise(in_language, locale):
    style = translation.RESOURCES_DIR / "styles" / "tiles.qml"
    in_language(locale)
    text = translation.translated_style(style)
    assert ">Training<" not in text and 'label="Training"' not in text
    document = QDomDocument()
    assert document.setContent(text)[0]
    layer = QgsVectorLayer("Polygon?field=kept:bool&field=split:string&field=keep:bool", "tiles", "memory")
    assert layer.importNamedStyle(document)[0]
    legend = layer.renderer().legendSymbolItems()
    assert len(legend) == 7 and not [item.label() for item in legend if item.label().isascii()]


def test_a_report_in_arabic_runs_from_right_to_left(in_language, tmp_path):
    report = tmp_path / "report.html"
    report.write_text('<html lang="en"><h2>Splits</h2><p>a/b.tif</p></html>', encoding="utf-8")
    in_language("ar")
    translation.translate_report(report)
    page = report.read_text(encoding="utf-8")
    assert page.startswith('<html lang="ar" dir="rtl">')
    assert "Splits" not in page and "a/b.tif" in page
