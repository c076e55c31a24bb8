"""Splits: the notebook's shuffle byte for byte; blocks that share no pixel; lists and index that agree."""

import os
import random
from pathlib import Path

import numpy as np
import pytest
from dataset_builder import build, grid_records, parts_of, record, shared_pixels
from dataset_helpers import crs, index_polygons, index_rows, lines, set_field, tile, window
from hypothesis import given, reject, settings
from hypothesis import strategies as st
from osgeo import gdal

from buildseg_trainer.dataset.filtering.filter_tiles import filter_tiles
from buildseg_trainer.dataset.splitting.split_dataset import split_dataset
from buildseg_trainer.dataset.store.layout import index_path
from buildseg_trainer.dataset.store.manifest import open_dataset
from buildseg_trainer.dataset.store.split_lists import read_list
from buildseg_trainer.dataset.store.tile_index import LEFT_OUT, write_index
from buildseg_trainer.errors import Cancelled, InputError


def notebook_lists(names, count, seed=24):
    """The notebook's own code, on its own generator."""
    names = [name + "\n" for name in names]
    random.seed(seed)
    random.shuffle(names)
    texts = ["", ""]
    for number, line in enumerate(names):
        name = line.replace("\n", "")
        texts[number >= count] += "img/" + name + ".jpg gt/" + name + ".png\n"
    return [text.encode() for text in texts]


@pytest.mark.parametrize(("seed", "count"), [(24, 30), (24, 1), (7, 63)])
def test_shuffle_is_the_notebooks_byte_for_byte(tmp_path, seed, count):
    dataset = build(tmp_path / "dataset", grid_records(8, 8))
    filter_tiles(dataset)
    result = split_dataset(dataset, method="shuffle", validation_count=count, seed=seed)
    validation, train = notebook_lists(lines(Path(dataset) / "train2.txt"), count, seed)
    assert (Path(dataset) / "val.txt").read_bytes() == validation
    assert (Path(dataset) / "train.txt").read_bytes() == train
    assert not (Path(dataset) / "test.txt").exists()
    assert (result.train_count, result.validation_count, result.test_count) == (64 - count, count, 0)


def test_shuffle_takes_the_lines_of_train2_in_their_order(tmp_path):
    dataset = build(tmp_path / "dataset", grid_records(6, 6))
    names = ["a_0000_0005", "a_0003_0001", "a_0000_0000", "a_0002_0002", "a_0005_0005", "a_0001_0004"]
    (Path(dataset) / "train2.txt").write_text("\n".join(names), encoding="utf-8")
    split_dataset(dataset, method="shuffle", validation_count=2)
    assert (Path(dataset) / "val.txt").read_bytes() == notebook_lists(names, 2)[0]
    assert (Path(dataset) / "train.txt").read_bytes() == notebook_lists(names, 2)[1]


def test_shuffle_says_that_it_leaks(tmp_path):
    dataset = build(tmp_path / "dataset", grid_records(6, 6, 256), 256)
    result = split_dataset(dataset, method="shuffle")
    found = parts_of(dataset)
    leaking = [name for name in found["train"] if shared_pixels(dataset, found["val"], [name])]
    assert len(result.warnings) == 1 and result.warnings[0].startswith(f"{len(leaking)} training tiles")
    apart = build(tmp_path / "apart", grid_records(6, 6))
    assert split_dataset(apart, method="shuffle").warnings == []


@settings(max_examples=25, deadline=None)
@given(
    st.integers(5, 14),
    st.integers(5, 14),
    st.sampled_from([128, 192, 256, 512]),
    st.sampled_from([10.0, 20.0, 35.0]),
    st.sampled_from([0.0, 15.0]),
    st.integers(0, 99),
)
def test_blocks_share_no_pixel(tmp_path_factory, columns, rows, stride, percent, test_percent, seed):
    dataset = build(tmp_path_factory.mktemp("blocks"), grid_records(columns, rows, stride), stride)
    try:
        split_dataset(dataset, validation_percent=percent, test_percent=test_percent, seed=seed)
    except InputError as error:
        assert stride < 256 and "overlap these" in str(error)  # small areas of wide overlap have no room
        reject()  # not counted as an example
    found = parts_of(dataset)
    for first, second in (("val", "train"), ("test", "train"), ("val", "test")):
        assert shared_pixels(dataset, found[first], found[second]) == 0
    listed = sum(map(len, found.values()))
    left_out = sum(reason == LEFT_OUT for (reason,) in index_rows(dataset, "reason"))
    assert listed + left_out == columns * rows
    assert (left_out == 0) == (stride == 512)


def test_blocks_meet_the_percentage(tmp_path):
    for columns, rows in ((6, 8), (20, 20), (40, 25)):
        dataset = build(tmp_path / f"{columns}", grid_records(columns, rows))
        result = split_dataset(dataset, validation_percent=20, test_percent=10)
        tiles = columns * rows
        assert result.validation_count / tiles == pytest.approx(0.2, abs=0.02)
        assert result.test_count / tiles == pytest.approx(0.1, abs=0.02)
        assert result.train_count == tiles - result.validation_count - result.test_count


def test_wide_overlap_takes_larger_blocks(tmp_path):
    """Each held-out block costs the tiles around it; single tiles here would leave nothing to train on."""
    dataset = build(tmp_path / "dataset", grid_records(12, 12, 256), 256)
    small = split_dataset(dataset, block_size=1)
    assert small.validation_count == 29
    chosen = split_dataset(dataset)
    assert chosen.train_count > 1.5 * small.train_count
    assert chosen.validation_count == pytest.approx(29, abs=4)
    assert open_dataset(dataset).split["block_size"] > 1


def test_blocks_are_blocks(tmp_path):
    dataset = build(tmp_path / "dataset", grid_records(12, 12))
    split_dataset(dataset, block_size=3)
    places = {name: (row // 3, col // 3) for name, row, col in index_rows(dataset, "name", "row", "col")}
    parts = {}
    for name, split in index_rows(dataset, "name", "split"):
        parts.setdefault(places[name], set()).add(split)
    assert len(parts) == 16 and all(len(part) == 1 for part in parts.values())
    assert open_dataset(dataset).split["block_size"] == 3


def test_a_count_that_blocks_cannot_give_is_said(tmp_path):
    dataset = build(tmp_path / "dataset", grid_records(12, 12))
    result = split_dataset(dataset, validation_count=20, block_size=3)
    assert result.validation_count == 18
    assert result.warnings == ["20 tiles were requested for validation; 18 is the nearest number that blocks allow."]
    assert split_dataset(dataset, validation_count=20, block_size=1).warnings == []
    assert split_dataset(dataset, validation_count=2, block_size=4).validation_count == 16


def test_building_shares_are_alike(tmp_path):
    # Dense in the east, empty in the west: a plain draw of blocks is often far off.
    records = grid_records(20, 20, building=lambda row, col: 12_000 * col)
    dataset = build(tmp_path / "dataset", records)
    for seed in range(5):
        split_dataset(dataset, seed=seed)
        shares = {"train": [], "val": []}
        for split, share in index_rows(dataset, "split", "building_share"):
            shares[split].append(share)
        assert np.mean(shares["val"]) == pytest.approx(np.mean(shares["train"]), abs=0.06)


def test_seeds_decide(tmp_path):
    dataset = build(tmp_path / "dataset", grid_records(12, 12))
    seen = {}
    for method in ("blocks", "shuffle"):
        for seed in (1, 2, 1):
            split_dataset(dataset, method=method, seed=seed)
            text = (Path(dataset) / "val.txt").read_text(encoding="utf-8")
            assert seen.setdefault((method, seed), text) == text
        assert seen[method, 1] != seen[method, 2]


@settings(max_examples=8, deadline=None)
@given(
    st.sampled_from(
        [{}, {"guard": 40}, {"folds": 3}, {"method": "shuffle"}, {"method": "source"}, {"test_percent": 20}]
    ),
    st.sampled_from([256, 512]),
    st.integers(0, 2**31 - 1),
    st.randoms(use_true_random=False),
)
def test_same_seed_same_lists(tmp_path_factory, options, stride, seed, random):
    """Whatever order the index has its tiles in, and whatever was split before."""
    folder = tmp_path_factory.mktemp("seed")
    records = grid_records(9, 9, stride, building=lambda row, col: 2000 * row + 500 * col)
    records += grid_records(5, 6, stride, source="b", origin=(9 * 512, 0))
    records += grid_records(6, 5, stride, source="c", origin=(0, 9 * 512))
    found = []
    for number in range(2):
        dataset = build(folder / str(number), records, stride)
        if number:
            index_path(dataset).unlink()
            write_index(dataset, random.sample(records, len(records)), crs("EPSG:3857").ExportToWkt())
            split_dataset(dataset, seed=seed // 2)
        split_dataset(dataset, seed=seed, **options)
        found.append({path.name: path.read_bytes() for path in Path(dataset).glob("*.txt")})
    assert found[0] == found[1]


def test_shifted_edge_tiles_do_not_leak(tmp_path):
    raster = window(tmp_path / "window.tif", width=1000, height=1000)
    result = tile(raster, tmp_path / "out", image_format="jpeg")
    split = split_dataset(result.dataset)
    polygons = index_polygons(result.dataset)
    found = parts_of(result.dataset)
    area = next(iter(polygons.values())).GetArea()
    for held in found["val"]:
        for trained in found["train"]:
            assert polygons[held].Intersection(polygons[trained]).GetArea() < area * 1e-6
    assert split.train_count + split.validation_count < result.tile_count  # shifted tiles overlap their neighbours
    assert read_list(result.dataset, "val")[0][0].startswith("img/window_")


def test_overlapping_sources_of_different_crs_do_not_leak(tmp_path):
    first = window(tmp_path / "first.tif", width=900, height=900)
    second = window(tmp_path / "second_source.tif", x=900, width=900, height=900)
    gdal.Warp(str(tmp_path / "second.tif"), second, dstSRS="EPSG:32645", dstNodata=0)
    result = tile([first, tmp_path / "second.tif"], tmp_path / "out", image_format="jpeg", edge="pad")
    split_dataset(result.dataset, block_size=2)
    polygons = index_polygons(result.dataset)
    found = parts_of(result.dataset)
    area = next(iter(polygons.values())).GetArea()
    sources = dict(index_rows(result.dataset, "name", "source"))
    assert {sources[name] for name in found["val"]} == {"first", "second"}
    for held in found["val"]:
        for trained in found["train"]:
            assert polygons[held].Intersection(polygons[trained]).GetArea() < area * 1e-3
    assert any(reason == LEFT_OUT for (reason,) in index_rows(result.dataset, "reason"))


def test_only_kept_tiles_are_split(tmp_path):
    dataset = build(tmp_path / "dataset", grid_records(10, 10, building=lambda row, col: 1000 * (row % 2)))
    filter_tiles(dataset)
    split_dataset(dataset)
    found = parts_of(dataset)
    assert sorted(found["train"] + found["val"]) == lines(Path(dataset) / "train2.txt")


def test_without_filter_all_but_the_users_drops_count(tmp_path):
    dataset = build(tmp_path / "dataset", grid_records(6, 6))
    set_field(dataset, {"a_0000_0000", "a_0005_0005"}, keep=0)
    result = split_dataset(dataset)
    assert result.train_count + result.validation_count == 34


def test_a_keep_changed_after_filtering_is_said(tmp_path):
    dataset = build(tmp_path / "dataset", grid_records(6, 6))
    filter_tiles(dataset)
    set_field(dataset, {"a_0000_0000"}, keep=0)
    result = split_dataset(dataset)
    assert len(result.warnings) == 1 and '"Filter tiles" (filtertiles)' in result.warnings[0]


def test_stale_lists_go(tmp_path):
    dataset = build(tmp_path / "dataset", grid_records(10, 10))
    split_dataset(dataset, test_percent=20)
    assert (Path(dataset) / "test.txt").exists()
    split_dataset(dataset)
    assert not (Path(dataset) / "test.txt").exists()
    parts_of(dataset)


def test_left_out_tiles_are_marked_anew(tmp_path):
    dataset = build(tmp_path / "dataset", grid_records(12, 12, 256), 256)
    split_dataset(dataset, seed=1)
    first = {name for name, reason in index_rows(dataset, "name", "reason") if reason}
    split_dataset(dataset, validation_percent=35)
    rows = index_rows(dataset, "name", "reason", "split")
    assert first != {name for name, reason, _ in rows if reason}
    assert all((reason == LEFT_OUT) == (split is None) for _, reason, split in rows)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"method": "random"}, "METHOD is random; choose blocks, shuffle, source, polygons or attribute"),
        ({"validation_percent": 0}, "VALIDATION_PERCENT is 0"),
        ({"validation_percent": 100}, "VALIDATION_PERCENT is 100"),
        ({"validation_count": -1}, "VALIDATION_COUNT is -1"),
        ({"test_percent": 100}, "TEST_PERCENT is 100"),
        ({"validation_percent": 60, "test_percent": 40}, "leave nothing to train on"),
        ({"block_size": -1}, "BLOCK_SIZE is -1"),
        ({"block_size": 50}, "BLOCK_SIZE 50 makes too few blocks of 16 tiles to hold one out"),
        ({"validation_count": 16}, "has 16 tiles, too few for 16 to validate"),
        ({"validation_count": 5000, "method": "shuffle"}, "has 16 tiles, too few for 5000 to validate"),
        ({"validation_count": 15, "test_percent": 10}, "too few for 15 to validate, 2 to test"),
    ],
)
def test_bad_input(tmp_path, options, words):
    dataset = build(tmp_path / "dataset", grid_records(4, 4))
    with pytest.raises(InputError, match=words):
        split_dataset(dataset, **options)
    assert not list(Path(dataset).glob("*.txt"))
    assert {split for (split,) in index_rows(dataset, "split")} == {None}


def test_one_tile_cannot_be_split(tmp_path):
    dataset = build(tmp_path / "dataset", [record("a")])
    with pytest.raises(InputError, match="has 1 tiles, too few"):
        split_dataset(dataset)


def test_two_tiles_can_be(tmp_path):
    dataset = build(tmp_path / "dataset", grid_records(2, 1))
    assert split_dataset(dataset)[1:4] == (1, 1, 0)


def test_train2_of_another_dataset_is_refused(tmp_path):
    dataset = build(tmp_path / "dataset", grid_records(4, 4))
    (Path(dataset) / "train2.txt").write_text("a_0000_0000\nb_0000_0000\n", encoding="utf-8")
    with pytest.raises(InputError, match="names b_0000_0000, which is not in the tile index"):
        split_dataset(dataset)
    (Path(dataset) / "train2.txt").write_text("a_0000_0000\na_0000_0000\n", encoding="utf-8")
    with pytest.raises(InputError, match="names a tile twice"):
        split_dataset(dataset)


def test_cancel_keeps_the_old_lists(tmp_path):
    dataset = build(tmp_path / "dataset", grid_records(6, 6))
    split_dataset(dataset, seed=1)
    before = {path.name: path.read_bytes() for path in Path(dataset).glob("*.txt")}
    with pytest.raises(Cancelled):
        split_dataset(dataset, seed=2, is_cancelled=lambda: True)
    assert {path.name: path.read_bytes() for path in Path(dataset).glob("*.txt")} == before
    parts_of(dataset)


def test_lists_that_cannot_be_written_leave_the_old_state(tmp_path):
    dataset = build(tmp_path / "dataset", grid_records(6, 6))
    split_dataset(dataset, seed=1)
    before = {path.name: path.read_bytes() for path in Path(dataset).glob("*.txt")}
    (Path(dataset) / f".val.txt.{os.getpid()}.tmp").mkdir()
    with pytest.raises(InputError, match=r"val\.txt cannot be written"):
        split_dataset(dataset, seed=2)
    assert {path.name: path.read_bytes() for path in Path(dataset).glob("*.txt")} == before
    parts_of(dataset)
