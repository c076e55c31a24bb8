"""Before a training: leaks, overlaps and lacking classes are found by lists and tile index alone."""

import shutil
from pathlib import Path

import numpy as np
import pytest
from dataset_helpers import index_rows, set_field, tile, window

from buildseg_trainer.dataset.checking.training_checks import check_for_training
from buildseg_trainer.dataset.splitting.split_dataset import split_dataset
from buildseg_trainer.errors import InputError


def make(folder, **options):
    source = window(folder / "a.tif", width=384, height=384)
    dataset = tile(source, folder / "out", tile_size=64, **options).dataset
    split_dataset(dataset, method="shuffle")
    return Path(dataset)


@pytest.fixture(scope="module")
def good(tmp_path_factory):
    """36 tiles of 64 px, 29 to train on."""
    return make(tmp_path_factory.mktemp("good"))


@pytest.fixture
def dataset(good, tmp_path):
    return shutil.copytree(good, tmp_path / "dataset")


def listed(dataset, part):
    return [line.split()[0] for line in (dataset / f"{part}.txt").read_text().splitlines()]


def test_a_good_dataset(dataset):
    found = check_for_training(dataset)
    assert (found.train_count, found.validation_count, found.warnings) == (29, 7, [])
    stems = {Path(name).stem for name in listed(dataset, "train")}
    rows = [row[1:] for row in index_rows(dataset, "name", "background_px", "building_px") if row[0] in stems]
    assert found.class_pixels == tuple(np.sum(rows, axis=0))


def test_few_tiles_are_warnings(dataset):
    for part, count in (("train", 19), ("val", 4)):
        lines = (dataset / f"{part}.txt").read_text().splitlines(keepends=True)
        (dataset / f"{part}.txt").write_text("".join(lines[:count]))
    few, scores = check_for_training(dataset).warnings
    assert few.startswith("19 tiles are few") and "4 validation tiles" in scores


def test_a_tile_in_both_lists_is_refused(dataset):
    line = (dataset / "train.txt").read_text().splitlines()[0]
    with (dataset / "val.txt").open("a") as file:
        file.write(line + "\n")
    with pytest.raises(InputError, match=f"1 tiles are in train.txt and in val.txt, for example {Path(line).stem[:5]}"):
        check_for_training(dataset)


def test_an_image_in_both_lists_under_two_names_is_a_warning(dataset):
    one, other = listed(dataset, "train")[3], listed(dataset, "val")[1]
    shutil.copy(dataset / one, dataset / other)
    (warning,) = check_for_training(dataset).warnings
    assert f"1 validation images equal a training image, for example {Path(other).name} and {Path(one).name}" in warning


@pytest.mark.parametrize(("column", "title"), [("building_px", "building"), ("background_px", "background")])
def test_a_list_without_a_class_is_refused(dataset, column, title):
    set_field(dataset, [Path(name).stem for name in listed(dataset, "val")], **{column: 0})
    with pytest.raises(InputError, match=f"the tiles of val.txt have no {title} pixel; split the dataset"):
        check_for_training(dataset)


def test_shared_pixels_are_a_warning(tmp_path):
    (warning,) = check_for_training(make(tmp_path, stride=32)).warnings
    assert "validation tiles share pixels with training tiles" in warning


@pytest.mark.parametrize("damage", ["missing", "broken", "lacking"])
def test_without_a_usable_index_a_warning_says_what_was_not_checked(dataset, damage):
    index = dataset / "tiles.gpkg"
    if damage == "missing":
        index.unlink()
    elif damage == "broken":
        index.write_bytes(b"no database")
    else:
        set_field(dataset, [Path(listed(dataset, "val")[0]).stem], name="other")
    found = check_for_training(dataset)
    (warning,) = found.warnings
    assert "tiles.gpkg" in warning or "lacks 1 of the listed tiles" in warning
    assert "were not checked" in warning and found.class_pixels is None
