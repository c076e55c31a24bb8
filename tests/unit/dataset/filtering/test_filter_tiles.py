"""The filter decides as the notebook's helper does, writes train2.txt and the index, and undoes stale splits."""

import sqlite3
from dataclasses import asdict
from pathlib import Path

import pytest
from dataset_builder import build, grid_records, record
from dataset_helpers import index_rows, lines, pixels, set_field, tile, window
from hypothesis import given
from hypothesis import strategies as st
from osgeo import gdal, ogr

from buildseg_trainer.dataset.filtering import rule
from buildseg_trainer.dataset.filtering.filter_tiles import filter_tiles
from buildseg_trainer.dataset.filtering.rule import FilterLimits, decide
from buildseg_trainer.dataset.labels.contour_area import largest_contour_areas
from buildseg_trainer.dataset.splitting.split_dataset import split_dataset
from buildseg_trainer.dataset.store.manifest import open_dataset
from buildseg_trainer.errors import Cancelled, InputError


def notebook_rule(background, building, area, pixel_limit=625, area_limit=256):
    """The notebook's helper in its own words: kept only when both counts and the contour are larger."""
    if not background or not building:
        return False
    return background > pixel_limit and building > pixel_limit and area > area_limit


COUNTS = st.sampled_from([0, 1, 624, 625, 626, 5000, 262_144])
AREAS = st.sampled_from([0.0, 255.5, 256.0, 256.5, 9000.0])


@given(COUNTS, COUNTS, AREAS)
def test_rule(background, building, area):
    kept, reason = decide(record("a", background=background, building=building, area=area), FilterLimits())
    assert kept == notebook_rule(background, building, area)
    assert (reason is None) == kept


@pytest.mark.parametrize(("keep", "reason"), [(True, rule.USER_KEEPS), (False, rule.USER_DROPS)])
def test_the_users_choice_wins(keep, reason):
    for building in (0, 62_144):
        tile_record = record("a", background=200_000, building=building)
        tile_record.keep = keep
        assert decide(tile_record, FilterLimits()) == (keep, reason)


@pytest.fixture
def mixed(tmp_path):
    records = [
        record("b_good"),
        record("a_good", x=600),
        record("c_empty", x=1200, background=512**2, building=0, area=0.0),
        record("d_full", x=1800, background=0, building=512**2, area=511.0**2),
        record("e_few", x=2400, background=512**2 - 600, building=600, area=500.0),
        record("f_small", x=3000, background=512**2 - 5000, building=5000, area=256.0),
    ]
    return build(tmp_path / "dataset", records)


def test_lists_and_index(mixed):
    result = filter_tiles(mixed)
    assert (result.dataset, result.kept_count, result.dropped_count, result.warnings) == (mixed, 2, 4, [])
    assert (Path(mixed) / "train2.txt").read_bytes() == b"a_good\nb_good\n"
    assert index_rows(mixed, "name", "kept", "reason") == [
        ("a_good", 1, None),
        ("b_good", 1, None),
        ("c_empty", 0, rule.ONE_CLASS),
        ("d_full", 0, rule.ONE_CLASS),
        ("e_few", 0, rule.FEW_PIXELS),
        ("f_small", 0, rule.SMALL_BUILDINGS),
    ]
    assert open_dataset(mixed).filter == asdict(FilterLimits())
    assert result.reasons == {rule.ONE_CLASS: 2, rule.FEW_PIXELS: 1, rule.SMALL_BUILDINGS: 1}


def test_other_limits_on_the_same_dataset(mixed):
    assert filter_tiles(mixed, min_class_pixels=0, min_building_pixels=0).kept_count == 4
    assert filter_tiles(mixed, min_class_pixels=599, min_building_pixels=499).kept_count == 3
    assert filter_tiles(mixed, min_building_pixels=5000).kept_count == 0
    assert filter_tiles(mixed).kept_count == 2
    assert lines(Path(mixed) / "train2.txt") == ["a_good", "b_good"]


def test_nothing_left_is_said(mixed):
    result = filter_tiles(mixed, min_building_pixels=10**6)
    assert result.kept_count == 0 and "No tile is left" in result.warnings[0]
    with pytest.raises(InputError, match="no tile was kept"):
        split_dataset(mixed)


def test_hand_edited_keep(mixed):
    set_field(mixed, {"c_empty"}, keep=1)
    set_field(mixed, {"a_good"}, keep=0)
    filter_tiles(mixed)
    assert lines(Path(mixed) / "train2.txt") == ["b_good", "c_empty"]
    assert ("a_good", 0, rule.USER_DROPS) in index_rows(mixed, "name", "kept", "reason")


def test_statistics_of_real_masks_decide(tmp_path):
    result = tile(
        window(tmp_path / "w.tif", width=1500, height=1200), tmp_path / "out", tile_size=64, image_format="jpeg"
    )
    filtered = filter_tiles(result.dataset, min_class_pixels=400, min_building_pixels=900)
    wanted = []
    for path in sorted((tmp_path / "out" / "gt").iterdir()):
        mask = pixels(path)
        (area,) = largest_contour_areas([mask == 1])
        if notebook_rule((mask == 0).sum(), (mask == 1).sum(), area, 400, 900):
            wanted.append(path.stem)
    assert lines(tmp_path / "out" / "train2.txt") == wanted
    assert filtered.kept_count == len(wanted)
    assert filtered.dropped_count > 50 and len(wanted) > 50


def test_a_split_that_no_longer_holds_is_removed(tmp_path):
    dataset = build(tmp_path / "dataset", grid_records(8, 8, building=lambda row, col: 1000 * (row + 1)))
    filter_tiles(dataset)
    split_dataset(dataset, test_percent=20)
    result = filter_tiles(dataset, min_class_pixels=3500)
    assert result.warnings == [
        "The kept tiles changed, so train.txt, val.txt and test.txt are out of date and were removed: split again."
    ]
    assert sorted(path.name for path in Path(dataset).glob("*.txt")) == ["train2.txt"]
    assert {split for (split,) in index_rows(dataset, "split")} == {None}
    assert open_dataset(dataset).split is None


@pytest.mark.parametrize("stride", [512, 256])
def test_a_split_that_still_holds_is_kept(tmp_path, stride):
    dataset = build(tmp_path / "dataset", grid_records(8, 8, stride), stride)
    split_dataset(dataset)
    before = {path.name: path.read_bytes() for path in Path(dataset).glob("*.txt")}
    rows = index_rows(dataset, "name", "split", "reason")
    assert filter_tiles(dataset).warnings == []
    after = {path.name: path.read_bytes() for path in Path(dataset).glob("*.txt")}
    assert {name: after[name] for name in before} == before
    assert index_rows(dataset, "name", "split", "reason") == rows
    assert any(reason for _, _, reason in rows) == (stride < 512)


def test_a_locked_index_is_refused_and_nothing_changes(mixed):
    filter_tiles(mixed)
    lists_before = (Path(mixed) / "train2.txt").read_bytes()
    manifest_before = (Path(mixed) / "dataset.json").read_bytes()
    other = sqlite3.connect(str(Path(mixed) / "tiles.gpkg"))
    other.execute("BEGIN EXCLUSIVE")
    try:
        with pytest.raises(InputError, match="locked by another program"):
            filter_tiles(mixed, min_class_pixels=0, min_building_pixels=0)
        with pytest.raises(InputError, match="locked by another program"):
            split_dataset(mixed, method="shuffle", validation_count=1)
    finally:
        other.rollback()
        other.close()
    other = sqlite3.connect(str(Path(mixed) / "tiles.gpkg"))
    other.execute("BEGIN IMMEDIATE")  # readers may read, so the lock shows at the first change only
    try:
        with pytest.raises(InputError, match="locked by another program"):
            filter_tiles(mixed, min_class_pixels=0, min_building_pixels=0)
    finally:
        other.rollback()
        other.close()
    assert (Path(mixed) / "train2.txt").read_bytes() == lists_before
    assert (Path(mixed) / "dataset.json").read_bytes() == manifest_before
    assert filter_tiles(mixed, min_class_pixels=0, min_building_pixels=0).kept_count == 4


def test_works_while_somebody_reads_the_index(mixed):
    opened = ogr.Open(str(Path(mixed) / "tiles.gpkg"))
    layer = opened.GetLayerByName("tiles")
    assert layer.GetFeatureCount() == 6
    assert filter_tiles(mixed).kept_count == 2
    assert layer.GetFeatureCount() == 6


def test_cancel_changes_nothing(mixed):
    filter_tiles(mixed)
    before = {path.name: path.read_bytes() for path in Path(mixed).iterdir() if path.suffix != ".gpkg"}
    rows = index_rows(mixed, "kept", "reason")
    for after in (0, 1):
        asked = []
        with pytest.raises(Cancelled):
            filter_tiles(
                mixed,
                min_class_pixels=0,
                min_building_pixels=0,
                is_cancelled=lambda asked=asked, after=after: asked.append(True) or len(asked) > after,
            )
    assert {path.name: path.read_bytes() for path in Path(mixed).iterdir() if path.suffix != ".gpkg"} == before
    assert index_rows(mixed, "kept", "reason") == rows


def test_bad_input(mixed, tmp_path):
    with pytest.raises(InputError, match="MIN_CLASS_PIXELS is -1"):
        filter_tiles(mixed, min_class_pixels=-1)
    with pytest.raises(InputError, match="MIN_BUILDING_PIXELS is -1"):
        filter_tiles(mixed, min_building_pixels=-1)
    with pytest.raises(InputError, match="does not exist"):
        filter_tiles(str(tmp_path / "nowhere"))
    with pytest.raises(InputError, match="is not a dataset"):
        filter_tiles(str(tmp_path))
    (Path(mixed) / "tiles.gpkg").unlink()
    with pytest.raises(InputError, match="has no tile index"):
        filter_tiles(mixed)
    (Path(mixed) / "tiles.gpkg").write_bytes(b"nothing")
    with pytest.raises(InputError, match="cannot be used"):
        filter_tiles(mixed)


def test_an_index_without_a_field_is_refused(mixed):
    opened = gdal.OpenEx(str(Path(mixed) / "tiles.gpkg"), gdal.OF_VECTOR | gdal.OF_UPDATE)
    layer = opened.GetLayerByName("tiles")
    layer.DeleteField(layer.GetLayerDefn().GetFieldIndex("building_px"))
    del layer, opened
    with pytest.raises(InputError, match="has lost the field building_px"):
        filter_tiles(mixed)


def test_names_with_quotes_do_no_harm(tmp_path):
    dataset = build(tmp_path / "dataset", [record("it's_0000_0000"), record("b_0000_0000", x=600)])
    assert filter_tiles(dataset).kept_count == 2
    assert split_dataset(dataset, method="shuffle", validation_count=1).train_count == 1
