"""Guard bands, whole rasters, polygons, a field of the index, and folds."""

from pathlib import Path

import numpy as np
import pytest
from dataset_builder import SIZE, build, grid_records, parts_of, places_of, shared_pixels
from dataset_helpers import crs, from_wkt, index_rows, lines, set_field
from hypothesis import given, reject, settings
from hypothesis import strategies as st
from osgeo import gdal, ogr

from buildseg_trainer.dataset.filtering.filter_tiles import filter_tiles
from buildseg_trainer.dataset.splitting.split_dataset import split_dataset
from buildseg_trainer.dataset.store.manifest import open_dataset, write_manifest
from buildseg_trainer.dataset.store.splits import NO_SPLIT, TOO_NEAR
from buildseg_trainer.dataset.store.tile_index import LEFT_OUT
from buildseg_trainer.errors import InputError


def smallest_gap(dataset, first, second, places=None):
    """Distance in pixels between the tiles of two parts, by their pixel boxes."""
    places = places or places_of(dataset)
    a, b = (np.array([places[name] for name in names]) for names in (first, second))
    gaps = np.maximum(np.abs(a[:, None] - b[None]) - SIZE, 0)
    return np.hypot(gaps[..., 0], gaps[..., 1]).min()


def names_in(path):
    return [line.split(" ")[0][4:-4] for line in lines(path)]


def reasons_of(dataset):
    return dict(index_rows(dataset, "name", "reason"))


@settings(max_examples=30, deadline=None)
@given(
    st.integers(8, 16),
    st.integers(8, 16),
    st.sampled_from([256, 384, 512]),
    st.sampled_from([1, 100, 512, 700]),
    st.sampled_from([0.0, 15.0]),
    st.integers(0, 99),
)
def test_the_guard_keeps_parts_apart(tmp_path_factory, columns, rows, stride, guard, test_percent, seed):
    dataset = build(tmp_path_factory.mktemp("guard"), grid_records(columns, rows, stride), stride)
    try:
        result = split_dataset(dataset, guard=guard, test_percent=test_percent, seed=seed)
    except InputError as error:
        assert "overlap these" in str(error) and "GUARD" in str(error)
        reject()  # not counted as an example
    found, places = parts_of(dataset), places_of(dataset)
    for first, second in (("val", "train"), ("test", "train"), ("val", "test")):
        if found[first] and found[second]:
            assert smallest_gap(dataset, found[first], found[second], places) >= guard
    # No tile is left out without need, and each is in a part or has a reason.
    held = found["val"] + found["test"]
    listed, held_at = {*held, *found["train"]}, np.array([places[name] for name in held])
    for name, reason in reasons_of(dataset).items():
        assert (name in listed) == (reason is None)
        apart = np.abs(held_at - places[name])
        if reason == TOO_NEAR:
            assert np.hypot(*np.maximum(apart - SIZE, 0).T).min() < guard
        if reason == LEFT_OUT:
            assert (apart < SIZE).all(axis=1).any()
    assert result.shared_pixels == 0
    assert result.left_out_count == columns * rows - sum(map(len, found.values()))
    before = {path.name: path.read_bytes() for path in Path(dataset).glob("*.txt")}
    split_dataset(dataset, guard=guard, test_percent=test_percent, seed=seed)
    assert {path.name: path.read_bytes() for path in Path(dataset).glob("*.txt")} == before


@settings(max_examples=30, deadline=None)
@given(
    st.integers(-140, 140),
    st.integers(-140, 140),
    st.sampled_from([384, 512]),
    st.sampled_from(["blocks", "source"]),
    st.sampled_from([0, 2]),
    st.integers(0, 99),
)
def test_rasters_that_overlap_anyhow_do_not_leak(tmp_path_factory, dx, dy, stride, method, folds, seed):
    records = grid_records(7, 7, stride, source="a", origin=(3000, 3000))
    records += grid_records(6, 6, stride, source="b", origin=(3000 + 16 * dx, 3000 + 16 * dy))
    dataset = build(tmp_path_factory.mktemp("two"), records, stride)
    try:
        split_dataset(dataset, method=method, folds=folds, seed=seed, validation_percent=40)
    except InputError as error:
        assert "overlap these" in str(error)  # one raster hides the other
        reject()  # not counted as an example
    found = parts_of(dataset)
    assert shared_pixels(dataset, found["val"], found["train"]) == 0
    reasons = reasons_of(dataset)
    assert all((name in found["train"] or name in found["val"]) == (reason is None) for name, reason in reasons.items())


def test_a_wider_guard_leaves_more_out(tmp_path):
    dataset = build(tmp_path / "dataset", grid_records(16, 16))
    left_out = [split_dataset(dataset, guard=guard, block_size=4).left_out_count for guard in (0, 1, 600)]
    assert left_out[0] == 0 < left_out[1] < left_out[2]
    assert open_dataset(dataset).split["guard"] == 600
    # A split without guard takes the reasons away again.
    assert split_dataset(dataset, block_size=4).left_out_count == 0
    assert set(reasons_of(dataset).values()) == {None}


def test_a_guarded_split_survives_the_same_filter(tmp_path):
    dataset = build(tmp_path / "dataset", grid_records(12, 12))
    split_dataset(dataset, guard=10)
    before = index_rows(dataset, "name", "split", "reason")
    assert TOO_NEAR in {reason for _, _, reason in before}
    assert filter_tiles(dataset).warnings == []
    assert index_rows(dataset, "name", "split", "reason") == before
    assert lines(Path(dataset) / "val.txt")


def test_what_is_shared_is_measured(tmp_path):
    dataset = build(tmp_path / "dataset", grid_records(6, 6, 256), 256)
    shared = split_dataset(dataset, method="shuffle").shared_pixels
    found = parts_of(dataset)
    places = places_of(dataset)
    pairs = sum(shared_pixels(dataset, [a], [b], places) for a in found["val"] for b in found["train"])
    assert shared == pairs * 16 * 16 > 0
    assert split_dataset(dataset).shared_pixels == 0


def test_building_shares_are_told(tmp_path):
    dataset = build(tmp_path / "dataset", grid_records(10, 10, building=lambda row, col: 9000 * row))
    result = split_dataset(dataset)
    for part, share in zip(("train", "val"), result.building_shares):
        counts = [building for split, building in index_rows(dataset, "split", "building_px") if split == part]
        assert share == pytest.approx(sum(counts) / len(counts) / SIZE**2)
    assert result.building_shares[2] is None


def test_tiles_without_a_place_are_told(tmp_path):
    records = grid_records(4, 4)
    for each in records[:3]:
        each.outline = [(float("nan"), float("nan"))] * 4
    result = split_dataset(build(tmp_path / "dataset", records))
    assert result.unplaced_count == 3
    assert any(warning.startswith("3 tiles have no place on the map") for warning in result.warnings)


def four_sources():
    records = []
    for number, (source, columns) in enumerate((("a", 6), ("b", 2), ("c", 5), ("d", 7))):
        records += grid_records(columns, 5, source=source, origin=(number * 5000, 0))
    return records


def test_sources_stay_whole(tmp_path):
    dataset = build(tmp_path / "dataset", four_sources())
    result = split_dataset(dataset, method="source", validation_percent=10, test_percent=25)
    parts = {}
    for source, split in index_rows(dataset, "source", "split"):
        parts.setdefault(split, set()).add(source)
    assert parts == {"val": {"b"}, "test": {"c"}, "train": {"a", "d"}}
    assert (result.left_out_count, result.shared_pixels) == (0, 0)
    assert open_dataset(dataset).split["block_size"] is None


def test_sources_that_overlap_do_not_leak(tmp_path):
    records = grid_records(6, 6, source="a") + grid_records(3, 6, source="b", origin=(5 * SIZE - 100, 0))
    dataset = build(tmp_path / "dataset", records)
    split_dataset(dataset, method="source", validation_percent=30)
    found = parts_of(dataset)
    assert {name[0] for name in found["val"]} == {"b"} and {name[0] for name in found["train"]} == {"a"}
    assert sum(reason == LEFT_OUT for reason in reasons_of(dataset).values()) == 12
    assert shared_pixels(dataset, found["val"], found["train"]) == 0


def test_one_source_cannot_be_held_out(tmp_path):
    dataset = build(tmp_path / "dataset", grid_records(4, 4))
    with pytest.raises(InputError, match=r"come from 1 raster\(s\), too few to hold 1 out and train"):
        split_dataset(dataset, method="source")


def regions_of(*pairs):
    def regions(place):
        words = [word for _, word in pairs]
        return zip(from_wkt(*(wkt for wkt, _ in pairs))(place), words)

    return regions


def box(x0, y0, x1, y1):
    return f"POLYGON(({x0} {-y0},{x1} {-y0},{x1} {-y1},{x0} {-y1},{x0} {-y0}))"


def with_crs(dataset):
    content = open_dataset(dataset)
    content.index_crs = crs("EPSG:3857").ExportToWkt()
    write_manifest(dataset, content)
    return dataset


def test_tiles_in_the_polygons_validate(tmp_path):
    dataset = with_crs(build(tmp_path / "dataset", grid_records(8, 8)))
    # The first polygon ends exactly at tile borders; the second, a triangle, cuts tiles.
    triangle = "POLYGON((2600 -2600,3500 -2600,2600 -3500,2600 -2600))"
    regions = regions_of((box(0, 0, 2 * SIZE, SIZE), None), (triangle, "Validation"), (None, None))
    result = split_dataset(dataset, method="polygons", regions=regions)
    found = parts_of(dataset)
    wanted = {"a_0000_0000", "a_0000_0001", "a_0005_0005", "a_0005_0006", "a_0006_0005"}
    assert set(found["val"]) == wanted and len(found["train"]) == 59
    assert (result.left_out_count, result.test_count) == (0, 0)


def test_polygons_may_name_parts_and_overlapping_tiles_are_left_out(tmp_path):
    dataset = with_crs(build(tmp_path / "dataset", grid_records(16, 16, 256), 256))
    regions = regions_of(
        (box(0, 0, 900, 900), "val"), (box(2000, 2000, 3000, 3000), "TEST"), (box(0, 3000, 500, 3500), "train")
    )
    split_dataset(dataset, method="polygons", regions=regions)
    found = parts_of(dataset)
    assert len(found["val"]) == 16 and len(found["test"]) > 16
    for first, second in (("val", "train"), ("test", "train"), ("val", "test")):
        assert shared_pixels(dataset, found[first], found[second]) == 0
    places = {name: (x, y) for name, x, y in index_rows(dataset, "name", "x", "y")}
    assert all(places[name][0] < 900 and places[name][1] < 900 for name in found["val"])
    assert any(places[name][1] >= 3000 and places[name][0] < 500 for name in found["train"])


def test_polygons_that_give_no_split_are_refused(tmp_path):
    dataset = with_crs(build(tmp_path / "dataset", grid_records(4, 4)))
    for regions, words in (
        (regions_of((box(90_000, 0, 99_000, 500), None)), "16 would train and 0 validate; give REGIONS"),
        (regions_of((box(-10, -10, 9000, 9000), None)), "0 would train and 16 validate; give REGIONS"),
        (regions_of((None, None)), "REGIONS has no polygon"),
        (regions_of((box(0, 0, 10, 10), "east")), "REGIONS names the split 'east'; name train, val or test"),
        (None, "METHOD polygons needs REGIONS"),
    ):
        with pytest.raises(InputError, match=words):
            split_dataset(dataset, method="polygons", regions=regions)
    assert not list(Path(dataset).glob("*.txt"))


def test_a_self_intersecting_polygon_is_repaired(tmp_path):
    dataset = with_crs(build(tmp_path / "dataset", grid_records(8, 8)))
    bow = "POLYGON((10 -10,500 -500,500 -10,10 -500,10 -10))"
    assert split_dataset(dataset, method="polygons", regions=regions_of((bow, ""))).validation_count == 1


def add_field(dataset, field, values):
    opened = gdal.OpenEx(str(Path(dataset) / "tiles.gpkg"), gdal.OF_VECTOR | gdal.OF_UPDATE)
    layer = opened.GetLayerByName("tiles")
    layer.CreateField(ogr.FieldDefn(field, ogr.OFTString))
    for feature in layer:
        if feature.GetField("name") in values:
            feature.SetField(field, values[feature.GetField("name")])
            layer.SetFeature(feature)


def test_a_field_of_the_index_names_the_parts(tmp_path):
    records = grid_records(6, 1)
    dataset = build(tmp_path / "dataset", records)
    names = [each.name for each in records]
    add_field(dataset, "part", dict(zip(names, ("train", "Val", " validation ", "TEST", "training"))))
    result = split_dataset(dataset, method="attribute", field="part")
    found = parts_of(dataset)
    assert (found["train"], found["val"], found["test"]) == ([names[0], names[4]], names[1:3], [names[3]])
    assert reasons_of(dataset)[names[5]] == NO_SPLIT
    assert result.left_out_count == 1
    assert result.warnings == ["1 kept tiles have no split in FIELD and are in no list."]
    assert open_dataset(dataset).split["field"] == "part"


def test_a_split_edited_by_hand_is_read_again(tmp_path):
    records = grid_records(8, 8)
    dataset = build(tmp_path / "dataset", records)
    split_dataset(dataset)
    found = parts_of(dataset)
    set_field(dataset, {found["train"][0]}, split="val")
    split_dataset(dataset, method="attribute")
    assert parts_of(dataset)["val"] == sorted([*found["val"], found["train"][0]])


def test_parts_by_hand_do_not_leak_either(tmp_path):
    records = grid_records(8, 1, 256)
    dataset = build(tmp_path / "dataset", records, 256)
    add_field(dataset, "part", {each.name: "val" if each.col < 2 else "train" for each in records})
    result = split_dataset(dataset, method="attribute", field="part")
    assert (result.train_count, result.validation_count, result.left_out_count) == (5, 2, 1)
    assert result.shared_pixels == 0


def test_a_field_that_names_no_parts_is_refused(tmp_path):
    dataset = build(tmp_path / "dataset", grid_records(4, 4))
    for field, words in (
        ("nowhere", "has no field nowhere"),
        ("source", "names the split 'a'; name train, val or test"),
        ("split", "0 would train and 0 validate; give splits in FIELD"),
        ("", "METHOD attribute needs FIELD"),
    ):
        with pytest.raises(InputError, match=words):
            split_dataset(dataset, method="attribute", field=field)
    assert not list(Path(dataset).glob("*.txt"))


@settings(max_examples=20, deadline=None)
@given(
    st.integers(8, 14),
    st.integers(8, 14),
    st.sampled_from([256, 400, 512]),
    st.sampled_from([2, 3, 5]),
    st.sampled_from([0.0, 15.0]),
    st.sampled_from([0, 64]),
    st.integers(0, 99),
)
def test_folds_do_not_leak(tmp_path_factory, columns, rows, stride, folds, test_percent, guard, seed):
    dataset = build(tmp_path_factory.mktemp("folds"), grid_records(columns, rows, stride), stride)
    options = {"folds": folds, "test_percent": test_percent, "seed": seed, "guard": guard}
    try:
        result = split_dataset(dataset, fold=2, **options)
    except InputError as error:
        assert stride < 512 or guard  # no room
        assert "overlap these" in str(error)
        reject()  # not counted as an example
    assert result.shared_pixels == 0
    places = places_of(dataset)
    tests = names_in(Path(dataset) / "test.txt") if test_percent else []
    seen = []
    for number in range(1, folds + 1):
        train, validation = (names_in(Path(dataset) / f"fold_{number}_{p}.txt") for p in ("train", "val"))
        for first, second in ((validation, train), (tests, train), (validation, tests)):
            if first and second:
                assert shared_pixels(dataset, first, second, places) == 0
                assert smallest_gap(dataset, first, second, places) >= guard
        seen += validation
    assert len(seen) == len(set(seen))
    if stride == 512 and not guard:
        assert sorted(seen + tests) == sorted(each.name for each in grid_records(columns, rows, stride))
    for part in ("train", "val"):
        chosen = (Path(dataset) / f"{part}.txt").read_bytes()
        assert chosen == (Path(dataset) / f"fold_2_{part}.txt").read_bytes()
    parts_of(dataset)


def test_fold_chooses_and_folds_are_alike(tmp_path):
    dataset = build(tmp_path / "dataset", grid_records(20, 20, building=lambda row, col: 12_000 * col))
    seen = set()
    for fold in (1, 2, 3, 4):
        result = split_dataset(dataset, folds=4, fold=fold)
        assert result.validation_count == pytest.approx(100, abs=10)
        assert result.building_shares[1] == pytest.approx(result.building_shares[0], abs=0.1)
        seen.update(parts_of(dataset)["val"])
    assert len(seen) == 400
    assert open_dataset(dataset).split["fold"] == 4


def test_folds_of_sources(tmp_path):
    dataset = build(tmp_path / "dataset", four_sources())
    split_dataset(dataset, method="source", folds=4)
    held = [{n[0] for n in names_in(Path(dataset) / f"fold_{k}_val.txt")} for k in (1, 2, 3, 4)]
    assert sorted(map(sorted, held)) == [["a"], ["b"], ["c"], ["d"]]
    with pytest.raises(InputError, match="too few to hold 4 out"):
        split_dataset(dataset, method="source", folds=5)


def test_folds_of_before_go(tmp_path):
    dataset = build(tmp_path / "dataset", grid_records(10, 10, building=lambda row, col: 1000 * (row + 1)))
    split_dataset(dataset, folds=3)
    split_dataset(dataset, folds=2)
    assert sorted(path.name for path in Path(dataset).glob("fold_*")) == [
        f"fold_{number}_{part}.txt" for number in (1, 2) for part in ("train", "val")
    ]
    warnings = filter_tiles(dataset, min_class_pixels=3500).warnings
    assert "train.txt, val.txt and the lists of the folds are out of date" in warnings[0]
    assert not list(Path(dataset).glob("fold_*"))
    split_dataset(dataset, folds=2)
    split_dataset(dataset)
    assert not list(Path(dataset).glob("fold_*"))


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"guard": -1}, "GUARD is -1"),
        ({"guard": 5, "method": "shuffle"}, "takes no GUARD"),
        ({"guard": 90_000}, "choose another GUARD"),
        ({"regions": lambda place: []}, "REGIONS is for METHOD polygons"),
        ({"folds": 1}, "FOLDS is 1; choose 0"),
        ({"folds": 21}, "FOLDS is 21"),
        ({"folds": -2}, "FOLDS is -2"),
        ({"folds": 3, "fold": 4}, "FOLD is 4; choose 1 to 3"),
        ({"folds": 3, "fold": 0}, "FOLD is 0"),
        ({"folds": 3, "method": "shuffle"}, "METHOD shuffle makes no folds"),
        ({"folds": 3, "validation_count": 5}, "leave VALIDATION_COUNT at 0"),
        ({"folds": 17}, "has 16 tiles, too few for 1 to validate"),
        ({"method": "attribute", "test_percent": 10}, "METHOD attribute takes the splits as they are given"),
        ({"method": "attribute", "validation_count": 3}, "METHOD attribute takes the splits as they are given"),
    ],
)
def test_bad_input(tmp_path, options, words):
    dataset = build(tmp_path / "dataset", grid_records(4, 4))
    with pytest.raises(InputError, match=words):
        split_dataset(dataset, **options)
    assert not list(Path(dataset).glob("*.txt"))


def test_a_count_that_rasters_cannot_give_is_said(tmp_path):
    dataset = build(tmp_path / "dataset", four_sources())
    result = split_dataset(dataset, method="source", validation_count=12)
    assert result.warnings == ["12 tiles were requested for validation; 10 is the nearest number that rasters allow."]
