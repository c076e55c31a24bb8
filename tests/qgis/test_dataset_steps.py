"""filtertiles and splitdataset through Processing."""

import shutil

import pytest
from conftest import RecordingFeedback, run
from qgis.core import QgsProcessingException, QgsVectorLayer


@pytest.fixture
def dataset(tiled, tmp_path):
    shutil.copytree(tiled, tmp_path / "dataset")
    return tmp_path / "dataset"


def lines(dataset, name):
    return (dataset / name).read_text(encoding="ascii").splitlines()


def test_filter_returns_what_it_declares(dataset):
    result = run("filtertiles", {"DATASET": str(dataset)})
    assert set(result) == {"DATASET", "KEPT_COUNT", "DROPPED_COUNT"}
    assert result["KEPT_COUNT"] + result["DROPPED_COUNT"] == 16
    assert len(lines(dataset, "train2.txt")) == result["KEPT_COUNT"] > 0
    index = QgsVectorLayer(str(dataset / "tiles.gpkg"), "index", "ogr")
    assert sum(1 for f in index.getFeatures() if f["kept"]) == result["KEPT_COUNT"]


@pytest.mark.parametrize("limit", ["MIN_CLASS_PIXELS", "MIN_BUILDING_PIXELS"])
def test_each_limit_drops_tiles_and_can_be_taken_back(dataset, limit):
    usual = run("filtertiles", {"DATASET": str(dataset)})["KEPT_COUNT"]
    strict = run("filtertiles", {"DATASET": str(dataset), limit: 20000})["KEPT_COUNT"]
    assert strict < usual
    assert run("filtertiles", {"DATASET": str(dataset)})["KEPT_COUNT"] == usual


def test_split_returns_what_it_declares(dataset):
    result = run("splitdataset", {"DATASET": str(dataset), "VALIDATION_PERCENT": 25, "TEST_PERCENT": 25})
    assert set(result) == {"DATASET", "TRAIN_COUNT", "VALIDATION_COUNT", "TEST_COUNT"}
    assert len(lines(dataset, "train.txt")) == result["TRAIN_COUNT"] > 0
    assert len(lines(dataset, "val.txt")) == result["VALIDATION_COUNT"] > 0
    assert len(lines(dataset, "test.txt")) == result["TEST_COUNT"] > 0


@pytest.mark.parametrize(
    "change",
    [{"METHOD": "shuffle"}, {"SEED": 7}, {"VALIDATION_PERCENT": 50}, {"VALIDATION_COUNT": 8}, {"BLOCK_SIZE": 2}],
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
