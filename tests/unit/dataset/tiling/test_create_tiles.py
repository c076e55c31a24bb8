"""create_tiles on the sample: the folder, the pixels, the masks, the options."""

import json
from pathlib import Path

import numpy as np
import pytest
from dataset_helpers import (
    BUILDINGS,
    RASTER,
    SAMPLE,
    SIDE,
    TILE,
    checksums,
    crs,
    from_file,
    from_wkt,
    index_polygons,
    index_rows,
    mosaic,
    pixel_polygon,
    pixels,
    tile,
    window,
)
from hypothesis import Phase, given, reject, settings
from hypothesis import strategies as st
from osgeo import gdal, ogr, osr

from buildseg_trainer.dataset.codecs.tile_formats import image_ending
from buildseg_trainer.dataset.labels.mask_statistics import measure_mask
from buildseg_trainer.dataset.labels.place import Place
from buildseg_trainer.dataset.store.manifest import open_dataset
from buildseg_trainer.dataset.tiling import pipeline
from buildseg_trainer.errors import InputError


@pytest.fixture(scope="module")
def raster(tmp_path_factory):
    return window(tmp_path_factory.mktemp("raster") / "window.tif")


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """The whole sample with the default options."""
    output = tmp_path_factory.mktemp("whole") / "dataset"
    before = checksums(SAMPLE)
    cache = gdal.GetCacheMax()
    result = tile(RASTER, output, tile_size=512, image_format="jpeg")
    assert checksums(SAMPLE) == before, "a source file was touched, or something was written beside it"
    assert gdal.GetCacheMax() == cache
    return result


def test_the_folder_is_what_the_design_says(whole):
    folder = Path(whole.dataset)
    assert sorted(path.name for path in folder.iterdir()) == ["dataset.json", "gt", "img", "labels.txt", "tiles.gpkg"]
    images, masks = sorted((folder / "img").iterdir()), sorted((folder / "gt").iterdir())
    assert len(images) == len(masks) == whole.tile_count == 48
    assert [path.stem for path in images] == [path.stem for path in masks]
    assert {path.suffix for path in images} == {".jpg"} and {path.suffix for path in masks} == {".png"}
    assert (folder / "labels.txt").read_text(encoding="utf-8") == "background\nbuilding\n"
    assert whole.index == str(folder / "tiles.gpkg")
    assert whole.warnings == []


def test_the_manifest_tells_how_it_was_made(whole):
    content = json.loads((Path(whole.dataset) / "dataset.json").read_text(encoding="utf-8"))
    assert next(iter(content)) == "schema_version"
    assert content["state"] == "complete"
    assert (content["tile_size"], content["stride"], content["edge"]) == (512, 512, "shift")
    assert content["classes"] == ["background", "building"]
    assert content["tile_count"] == 48
    assert content["stretch"] is None
    assert content["pixel_size_m"] == pytest.approx(0.1323, abs=0.0005)
    source = content["sources"][0]
    assert (source["path"], source["width"], source["height"], source["bands"]) == (RASTER, 3072, 4096, [1, 2, 3])
    counts = content["counts"]
    assert counts["background_px"] + counts["building_px"] + counts["ignore_px"] == 3072 * 4096
    assert whole.building_share == counts["building_px"] / (counts["background_px"] + counts["building_px"])
    assert open_dataset(whole.dataset).tile_count == 48


def test_images_are_rgb_jpeg_near_the_source(whole):
    source = gdal.Open(RASTER)
    for name, x, y in index_rows(whole.dataset, "name", "x", "y")[::7]:
        opened = gdal.Open(str(Path(whole.dataset) / "img" / (name + ".jpg")))
        assert opened.GetDriver().ShortName == "JPEG"
        wanted = source.ReadAsArray(x, y, 512, 512).astype(float)
        error = ((opened.ReadAsArray() - wanted) ** 2).mean()
        assert 10 * np.log10(255**2 / error) > 36


def test_burnt_area_is_the_polygons_area(whole):
    source = gdal.Open(RASTER)
    gt = source.GetGeoTransform()
    frame = ogr.CreateGeometryFromWkt(pixel_polygon(RASTER, 0, 0, 3072, 4096))
    union = ogr.Geometry(ogr.wkbMultiPolygon)
    for wkb in from_file()(Place(source.GetProjection(), [])):
        union.AddGeometry(ogr.CreateGeometryFromWkb(wkb))
    area = union.UnionCascaded().Intersection(frame).Area() / abs(gt[1] * gt[5])
    burnt = sum(row[0] for row in index_rows(whole.dataset, "building_px"))
    assert burnt == pytest.approx(area, rel=0.005)


def test_index_statistics_are_those_of_the_masks(whole):
    fields = ("name", "background_px", "building_px", "building_share", "nodata_share", "building_area_px")
    rows = index_rows(whole.dataset, *fields)
    for name, background, building, share, nodata, area in rows:
        mask = pixels(Path(whole.dataset) / "gt" / (name + ".png"))
        assert set(np.unique(mask)) <= {0, 1, 255}
        assert (background, building) == ((mask == 0).sum(), (mask == 1).sum())
        assert share == pytest.approx(building / (building + background))
        assert nodata == 0.0
        assert area == measure_mask(mask).building_area_px
    assert [row[0] for row in rows] == sorted(row[0] for row in rows)
    undecided = index_rows(whole.dataset, "kept", "reason", "split", "keep")
    assert set(undecided) == {(None, None, None, None)}


def test_index_polygons_lie_on_their_pixels(whole):
    gt = gdal.Open(RASTER).GetGeoTransform()
    polygons = index_polygons(whole.dataset)
    for name, x, y, row, col in index_rows(whole.dataset, "name", "x", "y", "row", "col"):
        assert (x, y) == (col * 512, row * 512)
        assert name == f"banepa_{row:04d}_{col:04d}"
        xmin, xmax, ymin, ymax = polygons[name].GetEnvelope()
        assert (xmin, ymax) == pytest.approx((gt[0] + x * gt[1], gt[3] + y * gt[5]), abs=1e-6)
        assert (xmax, ymin) == pytest.approx((gt[0] + (x + 512) * gt[1], gt[3] + (y + 512) * gt[5]), abs=1e-6)
    opened = ogr.Open(whole.index)
    layer = opened.GetLayerByName("tiles")
    assert layer.GetSpatialRef().IsSame(gdal.Open(RASTER).GetSpatialRef())
    kept = layer.GetLayerDefn().GetFieldDefn(layer.GetLayerDefn().GetFieldIndex("kept"))
    assert kept.GetSubType() == ogr.OFSTBoolean


def test_padded_tiles_give_the_raster_back(raster, tmp_path):
    result = tile(raster, tmp_path / "out", edge="pad")
    values, times = mosaic(result.dataset, "img", raster)
    assert (times == 1).all()
    assert np.array_equal(values, pixels(raster))
    mask, _ = mosaic(result.dataset, "gt", raster)
    assert set(np.unique(mask)) == {0, 1}
    last = pixels(tmp_path / "out" / "gt" / "window_0003_0003.png")
    inside = SIDE - 3 * TILE
    assert (last[:inside, :inside] != 255).all()
    assert (last[inside:] == 255).all() and (last[:, inside:] == 255).all()
    image = pixels(tmp_path / "out" / "img" / "window_0003_0003.png")
    assert image[:, :inside, :inside].any() and not image[:, inside:].any() and not image[:, :, inside:].any()


@settings(max_examples=12, deadline=None, phases=[Phase.explicit, Phase.generate])  # shrinking takes minutes here
@given(
    st.integers(0, 300),
    st.integers(0, 300),
    st.integers(20, 180),
    st.integers(20, 180),
    st.integers(32, 90),
    st.sampled_from([1.0, 0.5]),
    st.sampled_from(["shift", "pad", "drop"]),
)
def test_tiles_of_any_size_are_the_raster(tmp_path_factory, x, y, width, height, size, step, edge):
    """Any piece of the real raster, tile, stride and edge: pixels and masks where they were, each as often as due."""
    folder = tmp_path_factory.mktemp("any")
    raster = window(folder / "raster.tif", 600 + x, 700 + y, width, height)
    buildings = from_wkt(pixel_polygon(raster, 5.2, 3.7, 17.9, 15.4), pixel_polygon(raster, 12, 13, 400, 14.6))
    stride = max(1, int(size * step))
    try:
        dataset = tile(raster, folder / "out", buildings, tile_size=size, stride=stride, edge=edge).dataset
    except InputError:
        assert edge == "drop" and min(width, height) < size
        reject()  # not counted as an example
    values, times = mosaic(dataset, "img", raster, size)
    masks, _ = mosaic(dataset, "gt", raster, size)
    covered = times > 0
    assert np.array_equal(values[:, covered], pixels(raster)[:, covered])
    whole = tile(raster, folder / "whole", buildings, tile_size=180, edge="pad").dataset
    assert np.array_equal(masks[0][covered], mosaic(whole, "gt", raster, 180)[0][0][covered])
    if edge != "drop":
        assert covered.all()
    if stride == size and (edge != "shift" or not (width % size or height % size)):
        assert times.max() == 1


def test_shift_moves_the_last_tiles_inwards(raster, tmp_path):
    result = tile(raster, tmp_path / "out")
    assert sorted({x for (x,) in index_rows(result.dataset, "x")}) == [0, 128, 256, SIDE - TILE]
    values, times = mosaic(result.dataset, "img", raster)
    assert times.min() == 1 and np.array_equal(values, pixels(raster))


def test_drop_leaves_the_rest_out(raster, tmp_path):
    result = tile(raster, tmp_path / "out", edge="drop")
    assert result.tile_count == 9
    _, times = mosaic(result.dataset, "img", raster)
    assert times[: 3 * TILE, : 3 * TILE].all() and not times[3 * TILE :].any()


def test_stride_overlaps(raster, tmp_path):
    result = tile(raster, tmp_path / "out", stride=64, edge="drop")
    assert result.tile_count == 5 * 5
    assert sorted({y for (y,) in index_rows(result.dataset, "y")}) == [0, 64, 128, 192, 256]
    values, times = mosaic(result.dataset, "img", raster)
    assert times.max() == 4
    assert np.array_equal(values[:, times > 0], pixels(raster)[:, times > 0])


def test_masks_do_not_depend_on_how_they_are_cut(raster, tmp_path):
    small, large = (tile(raster, tmp_path / str(size), tile_size=size, edge="pad").dataset for size in (37, 400))
    assert np.array_equal(mosaic(small, "gt", raster, 37)[0], mosaic(large, "gt", raster, 400)[0])


def test_burning_is_by_pixel_centre(raster, tmp_path):
    # 0.4 px around the pixel centres at 10.5 … 29.5: all_touched would take two rows and columns more.
    polygon = pixel_polygon(raster, 10.1, 10.1, 29.9, 29.9)
    thin = pixel_polygon(raster, 50.6, 10, 51.4, 90)
    result = tile(raster, tmp_path / "out", from_wkt(polygon, thin), edge="pad")
    mask = mosaic(result.dataset, "gt", raster)[0][0]
    wanted = np.zeros_like(mask)
    wanted[10:30, 10:30] = 1
    assert np.array_equal(mask, wanted)


def test_holes_stay_and_overlapping_parts_are_one(raster, tmp_path):
    ring = f"POLYGON({pixel_polygon(raster, 10, 10, 60, 60)[8:-1]},{pixel_polygon(raster, 20, 20, 40, 40)[8:-1]})"
    parts = f"MULTIPOLYGON({pixel_polygon(raster, 100, 10, 130, 40)[7:]},{pixel_polygon(raster, 120, 20, 160, 50)[7:]})"
    result = tile(raster, tmp_path / "out", from_wkt(ring, parts), edge="pad")
    mask = mosaic(result.dataset, "gt", raster)[0][0]
    wanted = np.zeros_like(mask)
    wanted[10:60, 10:60] = 1
    wanted[20:40, 20:40] = 0
    wanted[10:40, 100:130] = wanted[20:50, 120:160] = 1
    assert np.array_equal(mask, wanted)


def test_dirty_geometries_are_repaired_or_counted(raster, tmp_path):
    gt = gdal.Open(raster).GetGeoTransform()

    def at(x, y):
        return f"{gt[0] + x * gt[1]!r} {gt[3] + y * gt[5]!r}"

    bow_tie = "POLYGON(({0},{1},{2},{3},{0}))".format(at(100, 100), at(140, 140), at(140, 100), at(100, 140))
    square = pixel_polygon(raster, 10, 10, 30, 30)
    collection = f"GEOMETRYCOLLECTION(POINT({at(5, 5)}),{pixel_polygon(raster, 200, 200, 220, 220)})"
    curved = "CURVEPOLYGON(CIRCULARSTRING({0},{1},{0}))".format(at(260, 260), at(300, 260))
    solid = "POLYGON Z(({}))".format(
        ",".join(point + " 9" for point in pixel_polygon(raster, 320, 20, 340, 40)[9:-2].split(","))
    )
    useless = [f"POINT({at(3, 3)})", f"LINESTRING({at(1, 1)},{at(90, 90)})", "POLYGON EMPTY", None]
    flat = "POLYGON(({0},{1},{0},{0}))".format(at(1, 1), at(9, 9))
    source = from_wkt(square, bow_tie, collection, curved, solid, flat, *useless)
    result = tile(raster, tmp_path / "out", source, edge="pad")
    assert len(result.warnings) == 1 and result.warnings[0].startswith("5 of 10 features")
    mask = mosaic(result.dataset, "gt", raster)[0][0]
    assert mask[10:30, 10:30].all() and mask[200:220, 200:220].all() and mask[20:40, 320:340].all()
    assert int(mask[100:140, 100:140].sum()) == pytest.approx(800, abs=45)  # two triangles of the bow tie
    assert mask[105, 120] == 0 and mask[120, 105] == 1
    assert mask[240:280, 260:300].sum() == pytest.approx(np.pi * 400, rel=0.02)
    assert mask.sum() == 3 * 400 + mask[100:140, 100:140].sum() + mask[240:280, 260:300].sum()


def test_outside_the_labelled_area_is_ignored(raster, tmp_path):
    area = from_wkt(pixel_polygon(raster, 0, 0, 200, 100))
    result = tile(raster, tmp_path / "out", area=area, edge="pad")
    assert {(row, col) for row, col in index_rows(result.dataset, "row", "col")} == {(0, 0), (0, 1)}
    assert result.warnings == ["14 tiles outside the labelled area were skipped."]
    mask = mosaic(result.dataset, "gt", raster)[0][0]
    assert (mask[:100, :200] != 255).all()
    assert (mask[100:128, :256] == 255).all() and (mask[:128, 200:256] == 255).all()
    counts = open_dataset(result.dataset).counts
    assert counts["background_px"] + counts["building_px"] == 200 * 100
    assert counts["ignore_px"] == 2 * TILE * TILE - 200 * 100


def test_extent_restricts_the_windows(raster, tmp_path):
    xmin, xmax, ymin, ymax = ogr.CreateGeometryFromWkt(pixel_polygon(raster, 100, 50, 356, 178)).GetEnvelope()
    result = tile(raster, tmp_path / "out", extent=lambda place: (xmin, ymin, xmax, ymax))
    assert sorted(index_rows(result.dataset, "x", "y", "row", "col")) == [(100, 50, 0, 0), (228, 50, 0, 1)]
    assert open_dataset(result.dataset).sources[0]["window"] == [100, 50, 356, 178]


def test_an_extent_smaller_than_a_tile_gives_one_whole_tile(raster, tmp_path):
    envelope = ogr.CreateGeometryFromWkt(pixel_polygon(raster, 390, 10, 399, 20)).GetEnvelope()
    result = tile(raster, tmp_path / "out", extent=lambda _: (envelope[0], envelope[2], envelope[1], envelope[3]))
    assert index_rows(result.dataset, "x", "y") == [(SIDE - TILE, 10)]
    assert result.warnings == []
    assert open_dataset(result.dataset).counts["ignore_px"] == 0


@pytest.mark.parametrize("edge", ["shift", "pad"])
def test_a_raster_smaller_than_a_tile_is_filled_up(raster, tmp_path, edge):
    result = tile(raster, tmp_path / "out", tile_size=512, edge=edge)
    assert result.tile_count == 1
    assert len(result.warnings) == 1 and "less than a tile of 512 px" in result.warnings[0]
    mask = pixels(tmp_path / "out" / "gt" / "window_0000_0000.png")
    assert mask.shape == (512, 512)
    assert (mask[:SIDE, :SIDE] != 255).all() and (mask == 255).sum() == 512 * 512 - SIDE * SIDE


def test_several_rasters_of_different_crs(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    first = window(tmp_path / "a" / "Ort Süd 1.tif", x=600)
    second = window(tmp_path / "b" / "ort sud 1.tif", x=1000)
    third = str(tmp_path / "b" / "图.tif")
    gdal.Warp(third, window(tmp_path / "utm_source.tif", x=1400), dstSRS="EPSG:32645", resampleAlg="near")
    result = tile([first, second, third], tmp_path / "out")
    names = [name for (name,) in index_rows(result.dataset, "name")]
    assert all(name.isascii() and " " not in name for name in names)
    assert len({name.lower() for name in names}) == len(names) == result.tile_count
    sources = open_dataset(result.dataset).sources
    assert [source["name"] for source in sources] == ["Ort_Sud_1", "ort_sud_1-2", "raster"]
    assert [source["tile_count"] for source in sources][:2] == [16, 16]
    assert sources[2]["crs"].startswith("EPSG:32645")
    # All polygons are in the first raster's CRS, each on the ground its raster covers.
    opened = ogr.Open(result.index)
    assert opened.GetLayerByName("tiles").GetSpatialRef().IsSame(gdal.Open(first).GetSpatialRef())
    frame = ogr.CreateGeometryFromWkt(pixel_polygon(tmp_path / "utm_source.tif", -30, -30, SIDE + 30, SIDE + 30))
    third_polygons = [polygon for name, polygon in index_polygons(result.dataset).items() if name.startswith("raster_")]
    assert third_polygons and all(frame.Contains(polygon) for polygon in third_polygons)


def test_a_source_without_buildings_is_a_warning(raster, tmp_path):
    other = window(tmp_path / "other.tif", x=2000)
    result = tile([raster, other], tmp_path / "out", from_wkt(pixel_polygon(raster, 10, 10, 60, 60)))
    assert result.warnings == [f"The raster {other} has no building; its tiles are all background."]
    assert result.tile_count == 32
    third = window(tmp_path / "third.tif", x=1400)
    result = tile([raster, other, third], tmp_path / "three", from_wkt(pixel_polygon(raster, 10, 10, 60, 60)))
    told = "2 rasters have no building, so that their tiles are all background: {}, {}."
    assert result.warnings == [told.format(other, third)]


def test_sources_are_read_once_a_crs(raster, tmp_path):
    asked = []

    def source(place):
        asked.append(place)
        yield from from_file()(place)

    tile([raster, window(tmp_path / "second.tif", x=1000)], tmp_path / "out", source)
    assert len(asked) == 1
    assert crs(asked[0].crs_wkt).IsSame(gdal.Open(raster).GetSpatialRef())


def test_buildings_are_read_everywhere_where_none_is_near(raster, tmp_path):
    """To say where they lie instead."""
    asked = []

    def source(place):
        asked.append(place.everywhere)
        far = pixel_polygon(raster, 9000, 10, 9060, 60)
        yield from from_wkt(*([far] if place.everywhere else []))(place)

    with pytest.raises(InputError, match="No building overlaps the raster"):
        tile(raster, tmp_path / "out", source)
    assert asked == [False, True]


def test_two_runs_give_the_same_bytes(raster, tmp_path):
    for name in ("one", "two"):
        tile(raster, tmp_path / name, image_format="jpeg")
    for folder in ("img", "gt"):
        assert checksums(tmp_path / "one" / folder) == checksums(tmp_path / "two" / folder)


def test_a_short_block_cache_makes_no_difference(tmp_path, monkeypatch):
    """Another program's setting, or tiles as large as the cache: what threads encode must not depend on it."""
    plain = tile(RASTER, tmp_path / "plain", image_format="jpeg", tile_size=512)
    monkeypatch.setattr(pipeline, "block_cache_size", lambda *given: 1 << 20)
    for number in range(6):
        short = tile(RASTER, tmp_path / str(number), image_format="jpeg", tile_size=512)
        for folder in ("img", "gt"):
            assert checksums(Path(short.dataset, folder)) == checksums(Path(plain.dataset, folder))


def test_gdal_exceptions_make_no_difference(raster, tmp_path):
    modules = [gdal, ogr, osr]
    for module in modules:
        module.UseExceptions()
    try:
        assert tile(raster, tmp_path / "out").tile_count == 16
        assert gdal.GetUseExceptions()
    finally:
        for module in reversed(modules):  # GDAL wants them off in the opposite order
            module.DontUseExceptions()


def test_image_options_take_effect(raster, tmp_path):
    sizes = {}
    for quality in (30, 95):
        result = tile(raster, tmp_path / str(quality), image_format="jpeg", jpeg_quality=quality)
        sizes[quality] = sum(path.stat().st_size for path in Path(result.dataset, "img").iterdir())
        assert open_dataset(result.dataset).jpeg_quality == quality
    assert sizes[95] > 2 * sizes[30]
    result = tile(raster, tmp_path / "png", image_format="png")
    assert {path.suffix for path in Path(result.dataset, "img").iterdir()} == {".png"}
    assert image_ending(open_dataset(result.dataset)) == ".png"


def test_nothing_is_left_in_memory(raster, tmp_path):
    tile(raster, tmp_path / "out", area=from_wkt(pixel_polygon(raster, 0, 0, 400, 400)))
    assert not [name for name in gdal.ReadDir("/vsimem/") or [] if name.startswith("buildseg_trainer")]


def test_the_sample_has_all_its_buildings():
    assert ogr.Open(BUILDINGS).GetLayer(0).GetFeatureCount() == 1466
    assert sum(path.stat().st_size for path in SAMPLE.iterdir()) < 8e6
