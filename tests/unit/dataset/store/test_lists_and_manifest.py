"""Reading lists and manifests back, and what is said of broken ones."""

import json
from pathlib import Path

import pytest
from dataset_builder import build, grid_records

from buildseg_trainer.dataset.store import manifest, split_lists
from buildseg_trainer.dataset.store.names import source_names, tile_name
from buildseg_trainer.errors import InputError


@pytest.fixture
def dataset(tmp_path):
    folder = build(tmp_path / "dataset", grid_records(2, 2))
    for name in ("img", "gt"):
        (Path(folder) / name).mkdir()
    for name in ("a_0000_0000", "a_0000_0001"):
        (Path(folder) / "img" / (name + ".jpg")).write_bytes(b"")
        (Path(folder) / "gt" / (name + ".png")).write_bytes(b"")
    return folder


def test_lists_come_back(dataset):
    split_lists.write_lists(dataset, {"train": ["a_0000_0001", "a_0000_0000"]}, ".jpg")
    assert split_lists.read_list(dataset, "train") == [
        ("img/a_0000_0001.jpg", "gt/a_0000_0001.png"),
        ("img/a_0000_0000.jpg", "gt/a_0000_0000.png"),
    ]
    text = (Path(dataset) / "train.txt").read_bytes()
    assert text == b"img/a_0000_0001.jpg gt/a_0000_0001.png\nimg/a_0000_0000.jpg gt/a_0000_0000.png\n"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, r"val\.txt does not exist; run \"Split dataset\" \(splitdataset\) first"),
        (b"", r"val\.txt is empty"),
        (b"\n \n", r"val\.txt is empty"),
        (b"img/a_0000_0000.jpg\n", r"Line 1 of .*val\.txt is not an image and a mask"),
        (b"img/a_0000_0000.jpg gt/a_0000_0000.png\nimg/gone.jpg gt/a_0000_0000.png\n", r"names img/gone\.jpg"),
        (b"img/a_0000_0000.jpg gt/gone.png\n", r"names gt/gone\.png, which does not exist"),
        (b"\xff\xfe", r"val\.txt cannot be read"),
    ],
)
def test_broken_lists(dataset, content, words):
    if content is not None:
        (Path(dataset) / "val.txt").write_bytes(content)
    with pytest.raises(InputError, match=words):
        split_lists.read_list(dataset, "val")


@pytest.mark.parametrize("line", ["img/a_0000_0000.jpg\tgt/a_0000_0000.png", r"img\a_0000_0000.jpg gt\a_0000_0000.png"])
def test_lists_made_elsewhere_are_read(dataset, line):
    (Path(dataset) / "val.txt").write_text(line + "\n", encoding="utf-8")
    assert split_lists.read_list(dataset, "val") == [("img/a_0000_0000.jpg", "gt/a_0000_0000.png")]


def test_without_test_tiles_a_new_model_is_needed(dataset):
    with pytest.raises(InputError, match="TEST_PERCENT, and then train a new model"):
        split_lists.read_list(dataset, "test")


def test_a_mark_that_windows_puts_in_front_is_no_part_of_a_name(dataset):
    (Path(dataset) / "val.txt").write_bytes(b"\xef\xbb\xbfimg/a_0000_0000.jpg gt/a_0000_0000.png\r\n")
    assert split_lists.read_list(dataset, "val") == [("img/a_0000_0000.jpg", "gt/a_0000_0000.png")]


def test_unknown_part(dataset):
    with pytest.raises(InputError, match="no split named validation"):
        split_lists.read_list(dataset, "validation")


def test_manifest_comes_back(dataset):
    content = manifest.open_dataset(dataset)
    content.split = {"seed": 3}
    manifest.write_manifest(dataset, content)
    assert manifest.open_dataset(dataset) == content
    assert [path.name for path in Path(dataset).glob("dataset.json*")] == ["dataset.json"]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"state": "incomplete"}, "is incomplete"),
        ({"schema_version": 99}, "newer version of this plugin"),
        ({"schema_version": None}, "is not a manifest of this plugin"),
    ],
)
def test_manifests_that_are_refused(dataset, change, words):
    path = Path(dataset) / "dataset.json"
    content = json.loads(path.read_text(encoding="utf-8"))
    content.update(change)
    path.write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(InputError, match=words):
        manifest.open_dataset(dataset)


@pytest.mark.parametrize("text", ["", "{", "[]", '"x"'])
def test_manifests_that_are_broken(dataset, text):
    (Path(dataset) / "dataset.json").write_text(text, encoding="utf-8")
    with pytest.raises(InputError):
        manifest.open_dataset(dataset)


def test_unknown_keys_of_a_manifest_are_no_harm(dataset):
    path = Path(dataset) / "dataset.json"
    content = json.loads(path.read_text(encoding="utf-8"))
    content["later"] = 1
    path.write_text(json.dumps(content), encoding="utf-8")
    assert manifest.open_dataset(dataset).tile_count == 4


def test_no_dataset(tmp_path):
    for path in ("", tmp_path / "nowhere"):
        with pytest.raises(InputError, match="does not exist"):
            manifest.open_dataset(path)
    with pytest.raises(InputError, match="is not a dataset"):
        manifest.open_dataset(tmp_path)


def test_names_of_sources():
    paths = ["/a/Über Dächer.tif", "/b/uber dacher.TIF", "/c/图.tif", "/d/图.tif", "/e/.tif"]
    names = source_names([*paths, "GPKG:/f/g.gpkg:layer one"])
    assert names == ["Uber_Dacher", "uber_dacher-2", "raster", "raster-2", "tif", "layer_one"]
    assert source_names(["ort.tif", "ORT.tif", "Ort.tif"]) == ["ort", "ORT-2", "Ort-3"]
    assert len(source_names(["x" * 300 + ".tif"])[0]) == 60


def test_names_of_tiles_sort_row_after_row():
    names = [tile_name("a", row, col, 5) for row in (0, 9, 10, 12345) for col in (0, 9, 10, 99999)]
    assert names == sorted(names) and names[1] == "a_00000_00009"
