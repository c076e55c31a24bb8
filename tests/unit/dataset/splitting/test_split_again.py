"""Splitting after an append: tiles that have a part keep it, the new ones are divided, and no pixel leaks."""

from pathlib import Path

import pytest
from dataset_builder import build, grid_records, parts_of, record, shared_pixels
from dataset_helpers import index_rows, lines, set_field
from hypothesis import given, reject, settings
from hypothesis import strategies as st
from osgeo import ogr

from buildseg_trainer.dataset.filtering.filter_tiles import filter_tiles
from buildseg_trainer.dataset.splitting.split_dataset import split_dataset
from buildseg_trainer.dataset.store.manifest import open_dataset
from buildseg_trainer.dataset.store.splits import LEFT_OUT_REASONS
from buildseg_trainer.dataset.store.tile_index import IndexUpdate
from buildseg_trainer.errors import Cancelled, InputError


def add(dataset, records):
    with IndexUpdate(dataset) as update:
        update.add(records)


@pytest.fixture
def grown(tmp_path):
    """100 tiles, split with a guard, and 64 new ones beside them that touch the old ones."""
    dataset = build(tmp_path / "dataset", grid_records(10, 10))
    split_dataset(dataset, test_percent=10, guard=1)
    old = parts_of(dataset)
    add(dataset, grid_records(8, 8, source="b", origin=(10 * 512, 0)))
    return dataset, old


def kept_parts(dataset, old):
    """The parts of today, checked to hold the old ones."""
    found = parts_of(dataset)
    for part, names in old.items():
        assert set(names) == {name for name in found[part] if name.startswith("a")}
    return {part: [name for name in names if not name.startswith("a")] for part, names in found.items()}


@pytest.mark.parametrize("method", ["blocks", "polygons"])
def test_old_tiles_keep_their_parts(grown, method):
    dataset, old = grown
    options = {"method": method}
    if method == "polygons":
        corner = "POLYGON((7000 0, 9300 0, 9300 -1500, 7000 -1500, 7000 0))"
        options["regions"] = lambda _: [(bytes(ogr.CreateGeometryFromWkt(corner).ExportToWkb()), None)]
    said = []
    left_out = dict(index_rows(dataset, "name", "reason"))
    result = split_dataset(dataset, keep_existing=True, report=lambda _, text=None: said.append(text), **options)
    new = kept_parts(dataset, old)
    assert new["val"] and new["train"] and result.shared_pixels == 0
    assert (result.train_count, result.validation_count) == tuple(len(old[p]) + len(new[p]) for p in ("train", "val"))
    assert any(text and text.startswith("100 tiles keep their split; of 64 others") for text in said)
    assert all(reason == left_out[name] for name, reason in index_rows(dataset, "name", "reason") if name[0] == "a")
    assert open_dataset(dataset).split["keep_existing"] is True
    if method == "blocks":
        assert len(new["val"]) == pytest.approx(0.2 * 64, abs=3)


def test_without_it_all_are_divided_anew(grown):
    dataset, old = grown
    split_dataset(dataset, seed=7)
    assert set(parts_of(dataset)["val"]) & set(old["train"])


def test_nothing_new_leaves_everything(grown):
    dataset, _ = grown
    split_dataset(dataset, keep_existing=True)
    before = [lines(Path(dataset) / name) for name in ("train.txt", "val.txt", "test.txt")]
    split_dataset(dataset, keep_existing=True, seed=99, validation_percent=50)
    assert [lines(Path(dataset) / name) for name in ("train.txt", "val.txt", "test.txt")] == before


def test_a_single_new_tile_trains(tmp_path):
    dataset = build(tmp_path / "dataset", grid_records(6, 6))
    split_dataset(dataset)
    old = parts_of(dataset)
    add(dataset, [record("b_0000_0000", 90_000, 90_000, source="b")])
    split_dataset(dataset, keep_existing=True)
    assert kept_parts(dataset, old) == {"train": ["b_0000_0000"], "val": [], "test": []}


def test_the_first_split_is_as_without(tmp_path):
    first, second = (build(tmp_path / name, grid_records(8, 8)) for name in "ab")
    split_dataset(first)
    split_dataset(second, keep_existing=True)
    assert parts_of(first) == parts_of(second)


def test_new_tiles_give_way_within_the_guard(grown):
    dataset, old = grown
    split_dataset(dataset, keep_existing=True, guard=600)
    positions = {name: (x, y) for name, x, y in index_rows(dataset, "name", "x", "y")}
    new = kept_parts(dataset, old)
    for part, names in new.items():
        for name in names:
            for other, theirs in old.items():
                if other != part:
                    for near in theirs:
                        gaps = [max(0, abs(a - b) - 512) for a, b in zip(positions[name], positions[near])]
                        assert (gaps[0] ** 2 + gaps[1] ** 2) ** 0.5 >= 600
    assert {r for n, r in index_rows(dataset, "name", "reason") if n[0] == "b" and r} <= set(LEFT_OUT_REASONS)


def test_after_append_filter_and_split(grown):
    """The way of the chain: what was filtered before stays kept, so its parts stay too."""
    dataset, _ = grown
    filter_tiles(dataset)
    split_dataset(dataset)
    old = parts_of(dataset)
    add(dataset, grid_records(4, 4, source="c", origin=(40 * 512, 0)))
    assert "16 new tiles are kept and in no list yet" in filter_tiles(dataset).warnings[0]
    assert parts_of(dataset) == old
    split_dataset(dataset, keep_existing=True)
    found = parts_of(dataset)
    assert all(set(names) <= set(found[part]) for part, names in old.items())
    assert sum(map(len, found.values())) == sum(map(len, old.values())) + 16


@settings(max_examples=12, deadline=None)
@given(
    st.integers(5, 9),
    st.integers(0, 9 * 512),
    st.integers(0, 9 * 512),
    st.sampled_from([256, 512]),
    st.sampled_from([0.0, 15.0]),
    st.integers(0, 99),
)
def test_new_tiles_anywhere_do_not_leak(tmp_path_factory, columns, dx, dy, stride, test_percent, seed):
    """Also where the new raster lies over the old one."""
    dataset = build(tmp_path_factory.mktemp("again"), grid_records(9, 9))
    split_dataset(dataset, test_percent=test_percent, seed=seed)
    old = parts_of(dataset)
    records = grid_records(columns, 5, stride, source="b", origin=(dx // 16 * 16, dy // 16 * 16))
    add(dataset, records)
    try:
        result = split_dataset(dataset, keep_existing=True, test_percent=test_percent, seed=seed)
    except InputError as error:
        assert "overlap these" in str(error) or "too few" in str(error)
        assert parts_of(dataset) == old
        reject()  # not counted as an example
    assert result.shared_pixels == 0
    found = parts_of(dataset)
    kept_parts(dataset, old)
    for first, second in (("val", "train"), ("test", "train"), ("val", "test")):
        assert shared_pixels(dataset, found[first], found[second]) == 0


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"method": "shuffle"}, "cannot be combined with METHOD shuffle; choose METHOD blocks"),
        ({"method": "attribute"}, "cannot be combined with METHOD attribute"),
        ({"folds": 3}, "cannot be combined with FOLDS"),
    ],
)
def test_what_it_cannot_be_combined_with(grown, options, words):
    with pytest.raises(InputError, match=words):
        split_dataset(grown[0], keep_existing=True, **options)


def test_a_part_by_hand_that_is_none(grown):
    dataset, old = grown
    set_field(dataset, {old["val"][0]}, split="maybe")
    with pytest.raises(InputError, match="names the split 'maybe'"):
        split_dataset(dataset, keep_existing=True)


def test_folds_are_in_the_index(tmp_path):
    dataset = build(tmp_path / "dataset", grid_records(10, 10))
    split_dataset(dataset, folds=4, fold=2, test_percent=10)
    rows = index_rows(dataset, "name", "fold", "split")
    for number in range(1, 5):
        listed = [line.split(" ")[0][4:-4] for line in lines(Path(dataset) / f"fold_{number}_val.txt")]
        assert sorted(listed) == sorted(name for name, fold, _ in rows if fold == number)
    assert {split for _, fold, split in rows if fold is None} == {"test"}
    assert {split for _, fold, split in rows if fold == 2} == {"val"}
    split_dataset(dataset, folds=2)
    assert {fold for (fold,) in index_rows(dataset, "fold")} == {1, 2}
    split_dataset(dataset)
    assert {fold for (fold,) in index_rows(dataset, "fold")} == {None}


@pytest.mark.parametrize("moment", range(0, 60, 9))
def test_cancel_while_drawing_leaves_the_old_split(grown, moment):
    """Asked again and again while blocks are drawn, not only between the steps."""
    dataset, old = grown
    asked = []

    def is_cancelled():
        asked.append(1)
        return len(asked) > moment

    with pytest.raises(Cancelled):
        split_dataset(dataset, is_cancelled=is_cancelled, seed=5)
    assert len(asked) == moment + 1 and parts_of(dataset) == old
