"""Appending to a dataset: the new tiles beside the old ones, or the old dataset byte for byte."""

import json
from pathlib import Path

import numpy as np
import pytest
from dataset_helpers import (
    RASTER,
    from_wkt,
    index_polygons,
    index_rows,
    lines,
    pixel_polygon,
    pixels,
    tile,
    window,
)
from osgeo import gdal, ogr

from buildseg_trainer.dataset.filtering.filter_tiles import filter_tiles
from buildseg_trainer.dataset.splitting.split_dataset import split_dataset
from buildseg_trainer.dataset.store import manifest, tile_index
from buildseg_trainer.dataset.tiling import append
from buildseg_trainer.errors import Cancelled, InputError


@pytest.fixture
def rasters(tmp_path):
    """Two windows of the sample; both files are named alike."""
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
    return window(tmp_path / "a" / "site.tif"), window(tmp_path / "b" / "Site.tif", x=1400)


@pytest.fixture
def dataset(rasters, tmp_path):
    return tile(rasters[0], tmp_path / "out").dataset


def everything(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in Path(folder).rglob("*") if path.is_file()}


def test_new_tiles_stand_beside_the_old_ones(dataset, rasters, tmp_path):
    before = everything(dataset)
    old_counts = manifest.open_dataset(dataset).counts
    result = tile(rasters[1], dataset, append=True)
    after = everything(dataset)
    kept_files = [name for name in before if name.startswith(("img", "gt", "labels"))]
    assert all(after[name] == before[name] for name in kept_files)
    assert sorted(path.name for path in Path(dataset).iterdir()) == sorted(
        ["dataset.json", "gt", "img", "labels.txt", "tiles.gpkg"]
    )
    names = [name for (name,) in index_rows(dataset, "name")]
    assert len(names) == len({name.lower() for name in names}) == result.tile_count == 32
    assert {name for name in names if name.startswith("Site-2_")} == set(names) - {
        name[4:-4] for name in before if name.startswith("img")
    }
    alone = tile(rasters[1], tmp_path / "alone")
    for folder in ("img", "gt"):
        for path in (Path(alone.dataset) / folder).iterdir():
            twin = Path(dataset) / folder / path.name.replace("Site_", "Site-2_")
            assert twin.read_bytes() == path.read_bytes()
    content, other = manifest.open_dataset(dataset), manifest.open_dataset(alone.dataset)
    assert [source["name"] for source in content.sources] == ["site", "Site-2"]
    assert [source["tile_count"] for source in content.sources] == [16, 16]
    assert all(content.counts[key] == old_counts[key] + other.counts[key] for key in content.counts)
    labelled = content.counts["building_px"] + content.counts["background_px"]
    assert result.building_share == content.counts["building_px"] / labelled
    assert result.warnings == []


def test_filter_results_splits_and_lists_stay(dataset, rasters):
    filter_tiles(dataset, 1, 1)
    split_dataset(dataset, method="shuffle")
    fields = ("name", "kept", "reason", "split", "keep")
    decided = set(index_rows(dataset, *fields))
    names = ("train.txt", "val.txt", "train2.txt")
    texts = [lines(Path(dataset) / name) for name in names]
    result = tile(rasters[1], dataset, append=True)
    assert len(result.warnings) == 1
    assert result.warnings[0].startswith("The 16 new tiles are in no list yet")
    rows = set(index_rows(dataset, *fields))
    assert decided < rows and {row[1:] for row in rows - decided} == {(None, None, None, None)}
    assert [lines(Path(dataset) / name) for name in names] == texts
    assert manifest.open_dataset(dataset).split["method"] == "shuffle"
    # Filtered as before, the old tiles stay kept, so their lists still hold.
    filtered = filter_tiles(dataset, 1, 1)
    new = filtered.kept_count - len(texts[2])
    assert new > 0 and filtered.warnings[0].startswith(f"{new} new tiles are kept and in no list yet")
    assert [lines(Path(dataset) / name) for name in names[:2]] == texts[:2]
    # A second time they are no longer new; then it is a choice of other tiles.
    assert "are out of date" in filter_tiles(dataset, 1, 1).warnings[0]
    assert not (Path(dataset) / "train.txt").exists()


def test_another_crs_is_placed_in_the_index(dataset, rasters, tmp_path):
    gdal.Warp(str(tmp_path / "utm.tif"), rasters[1], dstSRS="EPSG:32645", resampleAlg="near")
    tile(tmp_path / "utm.tif", dataset, append=True)
    frame = ogr.CreateGeometryFromWkt(pixel_polygon(rasters[1], -30, -30, 430, 430))
    new = [polygon for name, polygon in index_polygons(dataset).items() if name.startswith("utm_")]
    assert new and all(frame.Contains(polygon) for polygon in new)


def wide(path, raster, offset):
    values = gdal.Open(raster).ReadAsArray().astype(np.uint16) * 40 + offset
    like = gdal.Open(raster)
    target = gdal.GetDriverByName("GTiff").Create(str(path), 400, 400, 3, gdal.GDT_UInt16)
    target.SetGeoTransform(like.GetGeoTransform())
    target.SetSpatialRef(like.GetSpatialRef())
    target.WriteArray(values)
    return str(path)


def test_the_stretch_is_used_again(rasters, tmp_path):
    first = tile(wide(tmp_path / "dark.tif", rasters[0], 0), tmp_path / "wide").dataset
    recipe = manifest.open_dataset(first).stretch
    tile(wide(tmp_path / "bright.tif", rasters[1], 20000), first, append=True)
    assert manifest.open_dataset(first).stretch == recipe
    bright = [pixels(path) for path in (Path(first) / "img").glob("bright_*")]
    assert bright and all((image == 255).all() for image in bright)


def refused(dataset, *arguments, **options):
    before = everything(dataset)
    with pytest.raises(InputError) as caught:
        tile(*arguments, output=dataset, append=True, **options)
    assert everything(dataset) == before
    return str(caught.value)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"tile_size": 64}, "TILE_SIZE 128, not 64"),
        ({"stride": 64}, "STRIDE 128, not 64"),
        ({"edge": "pad"}, "EDGE shift, not pad"),
        ({"image_format": "jpeg"}, "IMAGE_FORMAT png, not jpeg"),
        ({"jpeg_quality": 90}, "JPEG_QUALITY 95, not 90"),
        ({"bands": [2]}, "gives grey images"),
    ],
)
def test_other_settings_are_refused(dataset, rasters, options, words):
    assert words in refused(dataset, rasters[1], **options)


def test_pixels_that_would_need_another_stretch_are_refused(dataset, rasters, tmp_path):
    assert "no stretch to reuse" in refused(dataset, wide(tmp_path / "wide.tif", rasters[1], 0))


def test_there_must_be_a_complete_dataset(dataset, rasters, tmp_path):
    with pytest.raises(InputError, match="does not exist"):
        tile(rasters[1], tmp_path / "nowhere", append=True)
    assert not (tmp_path / "nowhere").exists()
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match="is not a dataset"):
        tile(rasters[1], tmp_path / "empty", append=True)
    path = Path(dataset) / "dataset.json"
    path.write_text(path.read_text(encoding="utf-8").replace('"complete"', '"incomplete"'), encoding="utf-8")
    assert "is incomplete" in refused(dataset, rasters[1])


def test_a_dataset_without_a_place_is_refused(dataset, rasters):
    content = manifest.open_dataset(dataset)
    content.index_crs = ""
    manifest.write_manifest(dataset, content)
    assert "have no place on the map" in refused(dataset, rasters[1])


def test_a_locked_index_is_refused_before_cutting(dataset, rasters):
    with tile_index.IndexUpdate(dataset), pytest.raises(InputError, match="locked by another program"):
        tile(rasters[1], dataset, append=True)


def test_two_runs_at_once_are_refused(dataset, rasters):
    with append.staging(dataset), pytest.raises(InputError, match="Another run is appending"):
        tile(rasters[1], dataset, append=True)


@pytest.mark.parametrize("after", [0, 1, 2, 5, 9])
def test_cancel_leaves_the_dataset_as_it_was(dataset, rasters, after):
    before = everything(dataset)
    asked = []

    def is_cancelled():
        asked.append(True)
        return len(asked) > after

    with pytest.raises(Cancelled):
        tile(rasters[1], dataset, append=True, is_cancelled=is_cancelled, buildings=None)
    assert everything(dataset) == before


@pytest.mark.parametrize("step", ["_add_records", "_run"])
def test_a_failing_index_leaves_the_dataset_as_it_was(dataset, rasters, step, monkeypatch):
    before = everything(dataset)
    if step == "_add_records":
        real = tile_index._add_records

        def fail(path, layer, records):
            real(path, layer, records[:3])
            raise InputError("The tile index cannot be written.")

        monkeypatch.setattr(tile_index, "_add_records", fail)
    else:
        real = tile_index.IndexUpdate._run

        def fail(self, function, *arguments):
            if function.__name__ == "CommitTransaction" and index_is_full:
                raise InputError("The tile index cannot be written.")
            return real(self, function, *arguments)

        monkeypatch.setattr(tile_index.IndexUpdate, "_run", fail)
    index_is_full = []
    original = append.commit
    monkeypatch.setattr(append, "commit", lambda *a: index_is_full.append(True) or original(*a))
    with pytest.raises(InputError, match="cannot be written"):
        tile(rasters[1], dataset, append=True)
    after = everything(dataset)
    assert {k: v for k, v in after.items() if k != "tiles.gpkg"} == {
        k: v for k, v in before.items() if k != "tiles.gpkg"
    }
    assert len(index_rows(dataset, "name")) == 16


def test_a_manifest_that_cannot_be_written_leaves_the_dataset_as_it_was(dataset, rasters, monkeypatch):
    before = everything(dataset)

    def full(folder, content):
        raise InputError("The disk is full.")

    monkeypatch.setattr(manifest, "write_manifest", full)
    with pytest.raises(InputError, match="disk is full"):
        tile(rasters[1], dataset, append=True)
    after = everything(dataset)
    del before["tiles.gpkg"], after["tiles.gpkg"]  # rolled back, and its header counts
    assert after == before
    assert len(index_rows(dataset, "name")) == 16


def test_the_same_place_twice_is_a_warning(dataset, rasters):
    result = tile(rasters[0], dataset, append=True)
    assert result.warnings == [f"The dataset already has tiles of this area of {rasters[0]}, which are duplicates now."]
    assert result.tile_count == 32


def test_another_extent_of_the_same_raster_is_no_warning(tmp_path):
    def extent(x):
        envelope = ogr.CreateGeometryFromWkt(pixel_polygon(RASTER, x, 700, x + 256, 956)).GetEnvelope()
        return lambda _: (envelope[0], envelope[2], envelope[1], envelope[3])

    dataset = tile(RASTER, tmp_path / "out", extent=extent(600)).dataset
    result = tile(RASTER, dataset, extent=extent(1400), append=True)
    assert result.warnings == [] and result.tile_count == 8


def test_files_that_no_index_names_are_not_overwritten(dataset, rasters):
    """What a run that was killed while it moved its tiles leaves behind."""
    orphan = Path(dataset) / "img" / "site-2_0000_0000.png"
    orphan.write_bytes(b"orphan")
    tile(rasters[1], dataset, append=True)
    assert orphan.read_bytes() == b"orphan"
    assert {name.split("_")[0] for (name,) in index_rows(dataset, "name")} == {"site", "Site-3"}


def test_a_manifest_from_before_can_be_appended_to(dataset, rasters):
    path = Path(dataset) / "dataset.json"
    known = json.loads(path.read_text(encoding="utf-8"))
    first = list(known)[: list(known).index("split") + 1]  # the keys of the first version; later ones come after
    path.write_text(json.dumps({key: known[key] for key in first}), encoding="utf-8")
    assert tile(rasters[1], dataset, append=True).tile_count == 32


def test_background_alone_can_be_appended(dataset, rasters):
    """A layer without features, or a labelled area, says that nothing was forgotten; a layer elsewhere does not."""
    elsewhere = from_wkt("POLYGON((0 0,1 0,1 1,0 0))")
    assert "No building overlaps the raster" in refused(dataset, rasters[1], buildings=elsewhere)
    count = manifest.open_dataset(dataset).counts["building_px"]
    result = tile(rasters[1], dataset, buildings=from_wkt(), append=True)
    assert result.warnings == ["The building layer has no features; the new tiles are all background."]
    area = from_wkt(pixel_polygon(rasters[1], 0, 0, 128, 128))
    result = tile(rasters[1], dataset, buildings=elsewhere, area=area, append=True)
    assert f"The raster {rasters[1]} has no building; its tiles are all background." in result.warnings
    assert result.tile_count == 33 and manifest.open_dataset(dataset).counts["building_px"] == count
    refusal = refused(dataset, rasters[1], buildings=from_wkt(), negatives="none")
    assert "is left (16 tiles without a building were skipped)" in refusal
