"""Editing a tile in QGIS's form: what was not chosen stays null."""

import shutil

import pytest
from conftest import run
from osgeo import ogr
from qgis.core import QgsProject, QgsVectorLayer
from qgis.gui import QgsAttributeForm, QgsGui
from qgis.PyQt.QtWidgets import QComboBox, QLineEdit

from buildseg_trainer.about import RESOURCES_DIR


@pytest.fixture(scope="module", autouse=True)
def editor_widgets(qgis_app):
    QgsGui.editorWidgetRegistry().initEditors()


@pytest.fixture
def dataset(tiled, tmp_path):
    shutil.copytree(tiled, tmp_path / "tiles")
    return tmp_path / "tiles"


@pytest.fixture(params=["opened by hand", "styled by the algorithm"])
def layer(dataset, request):
    layer = QgsVectorLayer(str(dataset / "tiles.gpkg"), "tiles", "ogr")
    if request.param == "styled by the algorithm":
        layer.loadNamedStyle(str(RESOURCES_DIR / "styles" / "tiles.qml"))
    QgsProject.instance().addMapLayer(layer)
    assert layer.startEditing()
    return layer


def form_of(layer, number):
    return QgsAttributeForm(layer, layer.getFeature(number))


def choices(form, field):
    return {form.findChild(QComboBox, field).itemText(n): n for n in range(form.findChild(QComboBox, field).count())}


def choose(form, field, text):
    form.findChild(QComboBox, field).setCurrentIndex(choices(form, field)[text])


def stored(dataset, number):
    opened = ogr.Open(str(dataset / "tiles.gpkg"))
    feature = opened.GetLayerByName("tiles").GetFeature(number)
    return {name: feature.GetField(name) for name in ("kept", "split", "keep", "reason")}


def test_another_field_leaves_keep_null(layer, dataset):
    form = form_of(layer, 1)
    choose(form, "split", "test")
    assert form.save() and layer.commitChanges()
    assert stored(dataset, 1) == {"kept": None, "split": "test", "keep": None, "reason": None}
    result = run("filtertiles", {"DATASET": str(dataset), "MIN_CLASS_PIXELS": 0, "MIN_BUILDING_PIXELS": 0})
    assert result["DROPPED_COUNT"] == 0


@pytest.mark.parametrize(("text", "value"), [("yes, always", 1), ("no, never", 0), ("automatic, by the limits", None)])
def test_keep(layer, dataset, text, value):
    for before in ("no, never", text):
        form = form_of(layer, 2)
        choose(form, "keep", before)
        assert form.save()
    assert layer.commitChanges()
    assert stored(dataset, 2)["keep"] == value
    assert form_of(layer, 2).findChild(QComboBox, "keep").currentText() == text


def test_only_two_fields_can_be_edited(layer):
    form = form_of(layer, 1)
    for field in layer.fields().names():
        widget = form.findChild(QComboBox, field) or form.findChild(QLineEdit, field)
        if widget is not None and field != "fid":
            can = widget.isEnabled() and not (isinstance(widget, QLineEdit) and widget.isReadOnly())
            assert can == (field in ("split", "keep")), field


def test_the_style_travels_with_the_file(dataset, tmp_path):
    path = shutil.copy(dataset / "tiles.gpkg", tmp_path / "elsewhere.gpkg")
    layer = QgsVectorLayer(str(path), "tiles", "ogr")
    assert layer.renderer().type() == "RuleRenderer"
    assert layer.editorWidgetSetup(layer.fields().indexOf("keep")).type() == "ValueMap"
    assert layer.featureCount() == 16
