"""filtertiles and splitdataset through Processing."""

import shutil
import threading

import processing
import pytest
from conftest import RecordingFeedback, run
from osgeo import gdal
from qgis.core import (
    QgsCoordinateTransform,
    QgsExpressionContext,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from buildseg_trainer.about import RESOURCES_DIR
from buildseg_trainer.algorithms.tile_index_layer import show_index
from buildseg_trainer.dataset.store.splits import LEFT_OUT_REASONS


@pytest.fixture
def dataset(tiled, tmp_path):
    shutil.copytree(tiled, tmp_path / "dataset")
    return tmp_path / "dataset"


def lines(dataset, name):
    return (dataset / name).read_text(encoding="ascii").splitlines()


def test_filter_returns_what_it_declares(dataset):
    result = run("filtertiles", {"DATASET": str(dataset)})
    assert set(result) == {"DATASET", "INDEX", "KEPT_COUNT", "DROPPED_COUNT"}
    assert result["KEPT_COUNT"] + result["DROPPED_COUNT"] == 16
    assert len(lines(dataset, "train2.txt")) == result["KEPT_COUNT"] > 0
    assert result["INDEX"] == str(dataset / "tiles.gpkg")
    index = QgsVectorLayer(result["INDEX"], "index", "ogr")
    assert sum(1 for f in index.getFeatures() if f["kept"]) == result["KEPT_COUNT"]


@pytest.mark.parametrize(
    ("limit", "value", "reason"),
    [
        ("MIN_CLASS_PIXELS", 20000, "too few pixels of a class"),
        ("MIN_BUILDING_PIXELS", 20000, "buildings too small"),
        ("MIN_BUILDING_SHARE", 45, "too little building"),
        ("MAX_BUILDING_SHARE", 45, "too much building"),
        ("MAX_NODATA_SHARE", 40, "too much nodata"),
        ("MAX_FLAT_SHARE", 2.5, "flat colour"),
        ("MAX_WHITE_SHARE", 0.05, "too white"),
        ("MIN_SHARPNESS", 300, "blurred"),
        ("DUPLICATES", True, "same pixels as another tile"),
    ],
)
def test_each_limit_drops_tiles_and_can_be_taken_back(dataset, limit, value, reason):
    names = sorted(path.stem for path in (dataset / "img").iterdir())
    shutil.copy(dataset / "img" / (names[0] + ".jpg"), dataset / "img" / (names[5] + ".jpg"))
    edit(dataset, names[2], nodata_share=0.5)
    usual = run("filtertiles", {"DATASET": str(dataset)})["KEPT_COUNT"]
    feedback = RecordingFeedback()
    strict = run("filtertiles", {"DATASET": str(dataset), limit: value}, feedback)["KEPT_COUNT"]
    assert 0 < strict < usual
    line = next(line for line in feedback.lines if "tiles kept" in line)
    assert line.startswith("{} of 16 tiles kept; dropped: ".format(strict)) and reason in line
    assert run("filtertiles", {"DATASET": str(dataset)})["KEPT_COUNT"] == usual


def edit(dataset, name, **values):
    """Change attributes of a tile in the index, as a user does in QGIS."""
    index = QgsVectorLayer(str(dataset / "tiles.gpkg"), "index", "ogr")
    feature = next(f for f in index.getFeatures() if f["name"] == name)
    fields = index.fields()
    assert index.dataProvider().changeAttributeValues(
        {feature.id(): {fields.indexOf(field): value for field, value in values.items()}}
    )


def test_a_tile_kept_by_hand_stays(dataset):
    run("filtertiles", {"DATASET": str(dataset), "MIN_CLASS_PIXELS": 20000})
    index = QgsVectorLayer(str(dataset / "tiles.gpkg"), "index", "ogr")
    kept, dropped = (next(f["name"] for f in index.getFeatures() if f["kept"] == wanted) for wanted in (True, False))
    del index
    edit(dataset, dropped, keep=True)
    edit(dataset, kept, keep=False)
    run("filtertiles", {"DATASET": str(dataset), "MIN_CLASS_PIXELS": 20000})
    names = lines(dataset, "train2.txt")
    assert dropped in names and kept not in names


def test_split_returns_what_it_declares(dataset):
    result = run("splitdataset", {"DATASET": str(dataset), "VALIDATION_PERCENT": 25, "TEST_PERCENT": 25})
    assert set(result) == {
        "DATASET",
        "INDEX",
        "TRAIN_COUNT",
        "VALIDATION_COUNT",
        "TEST_COUNT",
        "LEFT_OUT_COUNT",
        "SHARED_PIXELS",
    }
    assert result["SHARED_PIXELS"] == 0
    assert len(lines(dataset, "train.txt")) == result["TRAIN_COUNT"] > 0
    assert len(lines(dataset, "val.txt")) == result["VALIDATION_COUNT"] > 0
    assert len(lines(dataset, "test.txt")) == result["TEST_COUNT"] > 0


@pytest.mark.parametrize(
    "change",
    [
        {"METHOD": "shuffle"},
        {"SEED": 7},
        {"VALIDATION_PERCENT": 50},
        {"VALIDATION_COUNT": 8},
        {"BLOCK_SIZE": 2},
        {"FOLDS": 2},
        {"FOLDS": 4, "FOLD": 3},
    ],
    ids=lambda change: next(iter(change)),
)
def test_every_parameter_changes_the_lists(dataset, change):
    usual = {"DATASET": str(dataset), "VALIDATION_PERCENT": 25, "BLOCK_SIZE": 1}
    run("splitdataset", usual)
    before = lines(dataset, "val.txt")
    run("splitdataset", {**usual, **change})
    assert lines(dataset, "val.txt") != before


def test_same_seed_same_lists(dataset):
    run("splitdataset", {"DATASET": str(dataset)})
    before = lines(dataset, "val.txt")
    run("splitdataset", {"DATASET": str(dataset)})
    assert lines(dataset, "val.txt") == before


@pytest.mark.parametrize("algorithm", ["filtertiles", "splitdataset"])
def test_a_folder_that_is_no_dataset_is_refused(algorithm, tmp_path):
    with pytest.raises(QgsProcessingException, match=str(tmp_path)):
        run(algorithm, {"DATASET": str(tmp_path)})


def test_more_validation_than_tiles_is_refused(dataset):
    with pytest.raises(QgsProcessingException, match="5000"):
        run("splitdataset", {"DATASET": str(dataset), "METHOD": "shuffle", "VALIDATION_COUNT": 5000})
    assert not (dataset / "val.txt").exists()


def test_nothing_kept_says_what_to_do(dataset):
    feedback = RecordingFeedback()
    result = run("filtertiles", {"DATASET": str(dataset), "MIN_CLASS_PIXELS": 65536}, feedback)
    assert result["KEPT_COUNT"] == 0
    assert any("MIN_CLASS_PIXELS" in warning or "lower" in warning for warning in feedback.warnings)
    with pytest.raises(QgsProcessingException, match="kept"):
        run("splitdataset", {"DATASET": str(dataset)})
    assert not (dataset / "train.txt").exists()


def test_guard_leaves_neighbours_out(dataset):
    usual = {"DATASET": str(dataset), "VALIDATION_COUNT": 1, "BLOCK_SIZE": 1}
    assert run("splitdataset", usual)["LEFT_OUT_COUNT"] == 0
    guarded = run("splitdataset", {**usual, "GUARD": 1})
    assert guarded["LEFT_OUT_COUNT"] in (3, 5, 8)
    assert len(lines(dataset, "train.txt")) == 15 - guarded["LEFT_OUT_COUNT"]


def test_folds_are_written_and_one_is_chosen(dataset):
    chosen = {}
    for fold in (1, 3):
        run("splitdataset", {"DATASET": str(dataset), "FOLDS": 4, "FOLD": fold})
        chosen[fold] = lines(dataset, "val.txt")
        assert chosen[fold] == lines(dataset, "fold_{}_val.txt".format(fold))
        assert lines(dataset, "train.txt") == lines(dataset, "fold_{}_train.txt".format(fold))
    assert not set(chosen[1]) & set(chosen[3])
    held = [line for number in range(1, 5) for line in lines(dataset, "fold_{}_val.txt".format(number))]
    assert len(held) == len(set(held)) == 16


@pytest.fixture(scope="session")
def two_sources(raster, buildings, tmp_path_factory):
    folder = tmp_path_factory.mktemp("two")
    rasters = []
    for name, x in (("west", 0), ("east", 512)):
        rasters.append(str(folder / (name + ".tif")))
        gdal.Translate(rasters[-1], raster, srcWin=[x, 0, 512, 1024])
    run(
        "createtiles",
        {"RASTERS": rasters, "BUILDINGS": buildings, "TILE_SIZE": 256, "OUTPUT": str(folder / "dataset")},
    )
    return folder / "dataset"


def test_by_source(two_sources, tmp_path):
    dataset = shutil.copytree(two_sources, tmp_path / "dataset")
    run("splitdataset", {"DATASET": str(dataset), "METHOD": "source", "VALIDATION_PERCENT": 50})
    sources = [{line.split("_")[0] for line in lines(dataset, part + ".txt")} for part in ("train", "val")]
    assert sorted(map(sorted, sources)) == [["img/east"], ["img/west"]]


@pytest.fixture
def regions(dataset):
    """A layer drawn in another CRS: one polygon over four tiles, one over two others, with the name of a part."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:4326&field=part:string", "regions", "memory")
    index = QgsVectorLayer(str(dataset / "tiles.gpkg"), "index", "ogr")
    places = {(f["row"], f["col"]): f for f in index.getFeatures()}
    transform = QgsCoordinateTransform(index.crs(), layer.crs(), QgsProject.instance())
    for word, cells in ((None, ((0, 0), (0, 1), (1, 0), (1, 1))), ("test", ((3, 2), (3, 3)))):
        box = places[cells[0]].geometry().boundingBox()
        for cell in cells:
            box.combineExtentWith(places[cell].geometry().boundingBox())
        geometry = QgsGeometry.fromRect(box.buffered(-5))
        geometry.transform(transform)
        feature = QgsFeature(layer.fields())
        feature.setGeometry(geometry)
        feature["part"] = word
        layer.dataProvider().addFeatures([feature])
    QgsProject.instance().addMapLayer(layer)
    return layer


def test_by_polygons(dataset, regions):
    asked = {"DATASET": str(dataset), "METHOD": "polygons", "REGIONS": regions.id()}
    result = run("splitdataset", asked)
    assert (result["VALIDATION_COUNT"], result["TEST_COUNT"], result["TRAIN_COUNT"]) == (6, 0, 10)
    result = run("splitdataset", {**asked, "REGION_FIELD": "part"})
    assert (result["VALIDATION_COUNT"], result["TEST_COUNT"], result["TRAIN_COUNT"]) == (4, 2, 10)
    assert [line[-14:] for line in lines(dataset, "test.txt")] == ["_0003_0002.png", "_0003_0003.png"]
    regions.selectByIds([next(f.id() for f in regions.getFeatures() if f["part"] == "test")])
    selected = QgsProcessingFeatureSourceDefinition(regions.id(), selectedFeaturesOnly=True)
    assert run("splitdataset", {**asked, "REGIONS": selected})["VALIDATION_COUNT"] == 2


def test_polygons_without_a_layer_are_asked_for(dataset):
    with pytest.raises(QgsProcessingException, match=r"\(METHOD\) polygons needs \"Validation polygons\" \(REGIONS\)"):
        run("splitdataset", {"DATASET": str(dataset), "METHOD": "polygons"})


def test_by_attribute(dataset):
    run("splitdataset", {"DATASET": str(dataset)})
    name = lines(dataset, "train.txt")[0].split(" ")[0][4:-4]
    edit(dataset, name, split="val")
    run("splitdataset", {"DATASET": str(dataset), "METHOD": "attribute"})
    assert any(name in line for line in lines(dataset, "val.txt"))
    with pytest.raises(QgsProcessingException, match="has no field mine"):
        run("splitdataset", {"DATASET": str(dataset), "METHOD": "attribute", "FIELD": "mine"})


def test_split_says_what_came_out(dataset):
    feedback = RecordingFeedback()
    result = run("splitdataset", {"DATASET": str(dataset)}, feedback)
    line = next(line for line in feedback.lines if " training, " in line)
    assert line.startswith(
        "{TRAIN_COUNT} training, {VALIDATION_COUNT} validation, 0 test tiles, 0 left out; building share ".format(
            **result
        )
    )
    assert line.endswith(" %; no pixel is shared between splits") and line.count(" %") == 2


def test_shuffle_of_overlapping_tiles_tells_what_is_shared(raster, buildings, tmp_path):
    asked = {"RASTERS": [raster], "BUILDINGS": buildings, "TILE_SIZE": 256, "STRIDE": 128}
    run("createtiles", {**asked, "OUTPUT": str(tmp_path / "dataset")})
    feedback = RecordingFeedback()
    result = run("splitdataset", {"DATASET": str(tmp_path / "dataset"), "METHOD": "shuffle"}, feedback)
    assert result["SHARED_PIXELS"] > 0
    ending = "; {} pixels are shared between splits".format(result["SHARED_PIXELS"])
    assert any(line.endswith(ending) for line in feedback.lines)


@pytest.fixture
def shown(dataset):
    layer = QgsVectorLayer(str(dataset / "tiles.gpkg"), "my tiles", "ogr")
    QgsProject.instance().addMapLayer(layer)
    return layer


@pytest.mark.parametrize("algorithm", ["filtertiles", "splitdataset"])
def test_the_index_is_loaded_with_its_style(dataset, algorithm):
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    processing.run("buildseg_trainer:" + algorithm, {"DATASET": str(dataset)}, context=context)
    ((source, details),) = context.layersToLoadOnCompletion().items()
    assert source == str(dataset / "tiles.gpkg")
    assert details.outputName == "INDEX"
    layer = QgsVectorLayer(source, "index", "ogr")
    details.postProcessor().postProcessLayer(layer, context, RecordingFeedback())
    assert layer.renderer().type() == "RuleRenderer"


@pytest.mark.parametrize("algorithm", ["filtertiles", "splitdataset"])
def test_an_index_on_the_map_is_repainted_and_not_loaded_twice(dataset, shown, algorithm):
    repainted = []
    shown.repaintRequested.connect(lambda *_: repainted.append(True))
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    assert not [f for f in shown.getFeatures() if f["kept"] is True or f["split"] == "val"]
    processing.run("buildseg_trainer:" + algorithm, {"DATASET": str(dataset)}, context=context)
    QCoreApplication.processEvents()
    assert repainted and not context.layersToLoadOnCompletion()
    assert [f for f in shown.getFeatures() if f["kept"] is True or f["split"] == "val"]


def test_from_another_thread_the_main_thread_repaints(dataset, shown):
    """So it is for a step of a model."""
    repainted_in = []
    shown.repaintRequested.connect(lambda *_: repainted_in.append(threading.current_thread()))
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    worker = threading.Thread(target=show_index, args=(str(dataset / "tiles.gpkg"), "INDEX", context))
    worker.start()
    worker.join()
    assert not repainted_in
    QCoreApplication.processEvents()
    assert set(repainted_in) == {threading.main_thread()}


def test_cancel_while_reading_images_changes_nothing(dataset):
    run("filtertiles", {"DATASET": str(dataset)})
    before = lines(dataset, "train2.txt")
    feedback = RecordingFeedback(cancel_at="Reading 16 images")
    assert run("filtertiles", {"DATASET": str(dataset), "MIN_SHARPNESS": 300}, feedback) == {}
    assert lines(dataset, "train2.txt") == before
    assert feedback.percents[-1] < 50


@pytest.mark.parametrize("algorithm", ["filtertiles", "splitdataset"])
def test_unsaved_edits_of_the_index_are_refused(dataset, shown, algorithm):
    shown.startEditing()
    run(algorithm, {"DATASET": str(dataset)})  # nothing is edited yet
    feature = next(shown.getFeatures())
    shown.changeAttributeValue(feature.id(), shown.fields().indexOf("keep"), False)
    with pytest.raises(QgsProcessingException, match="my tiles has edits of the tile index that are not saved"):
        run(algorithm, {"DATASET": str(dataset)})
    assert shown.commitChanges()
    assert run("filtertiles", {"DATASET": str(dataset)})["DROPPED_COUNT"] >= 1


def test_every_state_of_a_tile_has_its_own_look(dataset):
    layer = QgsVectorLayer(str(dataset / "tiles.gpkg"), "index", "ogr")
    assert layer.loadNamedStyle(str(RESOURCES_DIR / "styles" / "tiles.qml"))[1]
    states = {
        "Training": {"kept": True, "split": "train"},
        "Validation": {"kept": True, "split": "val"},
        "Test": {"kept": True, "split": "test"},
        "Left out by the split": {"kept": True, "reason": LEFT_OUT_REASONS[1]},
        "Dropped by the filter": {"kept": False, "reason": "one class only"},
        "Kept": {"kept": True, "reason": "kept by user"},
        "Not filtered yet": {},
    }
    rules = {rule.label(): rule for rule in layer.renderer().rootRule().children()}
    assert set(rules) == set(states)
    context = QgsExpressionContext()
    for state, values in states.items():
        feature = QgsFeature(layer.fields())
        for field, value in values.items():
            feature[field] = value
        context.setFeature(feature)
        context.setFields(layer.fields())
        found = [label for label, rule in rules.items() if not rule.isElse() and rule.filter().evaluate(context)]
        assert found == ([] if state == "Not filtered yet" else [state])
    looks = [rule.symbol().dump() for rule in rules.values()]
    assert len(set(looks)) == len(looks)
