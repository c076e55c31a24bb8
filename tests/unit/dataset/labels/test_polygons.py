"""What masks ignore, which tiles are wanted, and the label images of single buildings."""

import struct
from pathlib import Path

import numpy as np
import pytest
from dataset_helpers import (
    BUILDINGS,
    RASTER,
    SIDE,
    TILE,
    checksums,
    from_file,
    from_wkt,
    index_rows,
    mosaic,
    pixel_polygon,
    pixels,
    tile,
    window,
)
from osgeo import gdal

from buildseg_trainer.dataset.labels.masks import near_outline
from buildseg_trainer.dataset.store.manifest import open_dataset
from buildseg_trainer.errors import InputError


@pytest.fixture(scope="module")
def raster(tmp_path_factory):
    return window(tmp_path_factory.mktemp("raster") / "window.tif")


def mask_of(result, raster, size=TILE):
    return mosaic(result.dataset, "gt", raster, size)[0][0]


def boxes(raster, *corners):
    return from_wkt(*(pixel_polygon(raster, *each) for each in corners))


def test_unsure_polygons_are_ignored_and_win_over_buildings(raster, tmp_path):
    buildings = boxes(raster, (10, 10, 60, 60), (100, 100, 150, 150))
    unsure = boxes(raster, (40, 40, 80, 80), (200, 200, 220, 220))
    plain = mask_of(tile(raster, tmp_path / "plain", buildings, edge="pad"), raster)
    mask = mask_of(tile(raster, tmp_path / "out", buildings, unsure=unsure, edge="pad"), raster)
    doubt = np.zeros((SIDE, SIDE), dtype=bool)
    doubt[40:80, 40:80] = doubt[200:220, 200:220] = True
    assert (mask[doubt] == 255).all() and np.array_equal(mask[~doubt], plain[~doubt])


def test_unsure_polygons_elsewhere_are_a_warning(raster, tmp_path):
    unsure = from_wkt("POLYGON((0 0,1 0,1 1,0 0))")
    result = tile(raster, tmp_path / "out", boxes(raster, (10, 10, 60, 60)), unsure=unsure)
    assert result.warnings == ["The unsure polygons overlap no raster."]


def test_small_buildings_are_ignored(raster, tmp_path):
    """Squares of 10, 20 and 40 px: 1.7, 7.0 and 27.9 m² on the ground, though Web Mercator's units say more."""
    corners = (10, 10, 20, 20), (100, 100, 120, 120), (200, 200, 240, 240)
    wkt = [pixel_polygon(raster, *each)[7:] for each in corners]
    together = from_wkt("MULTIPOLYGON({})".format(",".join(wkt)))
    for buildings, name in ((boxes(raster, *corners), "single"), (together, "multi")):
        for limit, ignored in ((0, 0), (1.6, 0), (1.8, 100), (6.9, 100), (7.1, 500)):
            result = tile(raster, tmp_path / (name + str(limit)), buildings, edge="pad", min_building_area=limit)
            mask = mask_of(result, raster)
            assert ((mask == 255).sum(), (mask == 1).sum()) == (ignored, 2100 - ignored)
            count = {0: 0, 100: 1, 500: 2}[ignored]
            wanted = [f"{count} building polygons are smaller than {limit:g} m² and are ignored (255)."]
            assert result.warnings == (wanted if count else [])
            assert open_dataset(result.dataset).min_building_area == limit


def test_all_buildings_too_small(raster, tmp_path):
    with pytest.raises(InputError, match="what is ignored"):
        tile(raster, tmp_path / "out", boxes(raster, (10, 10, 20, 20)), min_building_area=5.0)
    assert not (tmp_path / "out").exists()


def brute_force(ids, distance):
    """Pixels within distance - 1 of a pixel that has a neighbour of another building, one by one."""
    height, width = ids.shape
    outline = [
        (y, x)
        for y in range(height)
        for x in range(width)
        for v, u in ((y - 1, x), (y + 1, x), (y, x - 1), (y, x + 1))
        if 0 <= v < height and 0 <= u < width and ids[v, u] != ids[y, x]
    ]
    near = np.zeros(ids.shape, dtype=bool)
    for y, x in outline:
        rows, cols = np.ogrid[-y : height - y, -x : width - x]
        near |= rows**2 + cols**2 <= (distance - 1) ** 2
    return near[distance : height - distance, distance : width - distance]


@pytest.mark.parametrize("distance", [1, 2, 3, 5])
def test_near_an_outline(distance):
    ids = np.zeros((40, 50), dtype=np.uint32)
    ids[8:20, 10:20] = 1
    ids[8:20, 20:30] = 2  # a wall between two buildings
    ids[30, 40] = 3
    assert np.array_equal(near_outline(ids, distance), brute_force(ids, distance))
    assert not near_outline(np.full((20, 20), 7, dtype=np.uint32), distance).any()


def test_pixels_near_outlines_are_ignored(raster, tmp_path):
    buildings = boxes(raster, (10, 10, 60, 60), (60, 10, 90, 60), (120, 120, 135, 136))
    plain = tile(raster, tmp_path / "plain", buildings, edge="pad")
    result = tile(raster, tmp_path / "out", buildings, edge="pad", boundary=3)
    mask = mask_of(result, raster)
    ring = np.zeros((SIDE, SIDE), dtype=bool)
    for x0, y0, x1, y1 in ((10, 10, 60, 60), (60, 10, 90, 60), (120, 120, 135, 136)):
        ring[y0 - 3 : y1 + 3, x0 - 3 : x1 + 3] = True
    for x0, y0, x1, y1 in ((10, 10, 60, 60), (60, 10, 90, 60), (120, 120, 135, 136)):
        ring[y0 + 3 : y1 - 3, x0 + 3 : x1 - 3] = False
    rounded = (mask == 255) != ring
    assert rounded.sum() <= 3 * 4 * 8 and not (mask == 255)[~ring].any()  # the corners outside are round
    assert (mask[30, 57:63] == 255).all() and mask[30, 56] == 1, "the wall between two buildings"
    assert np.array_equal(mask[~ring], mask_of(plain, raster)[~ring])
    assert open_dataset(result.dataset).boundary == 3


def test_the_boundary_does_not_depend_on_how_tiles_are_cut(raster, tmp_path):
    small, large = (
        mask_of(tile(raster, tmp_path / str(size), tile_size=size, edge="pad", boundary=4), raster, size)
        for size in (37, 400)
    )
    assert np.array_equal(small, large) and 0.02 < (small == 255).mean() < 0.5


def test_tiles_with_much_ignored_are_skipped(raster, tmp_path):
    area = boxes(raster, (0, 0, 200, 400))
    everything = tile(raster, tmp_path / "all", area=area, edge="drop")
    assert {share for (share,) in index_rows(everything.dataset, "nodata_share")} == {0.0, 0.4375}
    result = tile(raster, tmp_path / "out", area=area, edge="drop", max_nodata_share=43.7)
    assert {share for (share,) in index_rows(result.dataset, "nodata_share")} == {0.0}
    assert result.tile_count == 3
    assert "3 tiles were skipped: over 43.7 % of them is ignored." in result.warnings
    assert open_dataset(result.dataset).counts["tiles_skipped_much_ignored"] == 3
    assert tile(raster, tmp_path / "same", area=area, edge="drop", max_nodata_share=43.75).tile_count == 6


def test_tiles_without_a_building(raster, tmp_path):
    buildings = boxes(raster, (10, 10, 60, 60))
    results = {
        name: tile(raster, tmp_path / name, buildings, tile_size=32, edge="drop", **options)
        for name, options in {
            "all": {},
            "none": {"negatives": "none"},
            "half": {"negatives": "share", "negative_share": 50.0},
            "again": {"negatives": "share", "negative_share": 50.0},
            "other": {"negatives": "share", "negative_share": 50.0, "seed": 7},
            "hundred": {"negatives": "share", "negative_share": 100.0},
        }.items()
    }
    counts = {name: result.tile_count for name, result in results.items()}
    assert (counts["all"], counts["none"], counts["hundred"]) == (144, 4, 144)
    assert all(pixels(path).any() for path in (tmp_path / "none" / "gt").iterdir())
    assert 4 + 0.35 * 140 < counts["half"] < 4 + 0.65 * 140
    names = {name: {row[0] for row in index_rows(tmp_path / name, "name")} for name in results}
    assert names["half"] == names["again"] != names["other"]
    assert names["none"] < names["half"] < names["all"]
    assert results["none"].warnings == ["140 tiles without a building were skipped."]
    assert checksums(tmp_path / "all" / "img").items() > checksums(tmp_path / "none" / "img").items()


def test_label_images_of_single_buildings(raster, tmp_path):
    plain = tile(raster, tmp_path / "plain", edge="pad")
    result = tile(raster, tmp_path / "out", edge="pad", instances=True)
    for folder in ("img", "gt"):
        assert checksums(tmp_path / "out" / folder) == checksums(tmp_path / "plain" / folder)
    assert not (Path(plain.dataset) / "inst").exists()
    assert open_dataset(result.dataset).instances
    names = {path.stem for path in (tmp_path / "out" / "gt").iterdir()}
    assert {path.name for path in (tmp_path / "out" / "inst").iterdir()} == {name + ".png" for name in names}
    for name in names:
        opened = gdal.Open(str(tmp_path / "out" / "inst" / (name + ".png")))
        labels, mask = opened.ReadAsArray(), pixels(tmp_path / "out" / "gt" / (name + ".png"))
        assert opened.GetRasterBand(1).DataType == gdal.GDT_UInt16
        assert np.array_equal(labels > 0, mask == 1)
        assert np.array_equal(np.unique(labels[labels > 0]), np.arange(labels.max()) + 1)


def test_each_building_has_a_label_of_its_own(raster, tmp_path):
    corners = (10, 10, 60, 60), (60, 10, 90, 60), (20, 80, 30, 90)
    multi = "MULTIPOLYGON({},{})".format(*(pixel_polygon(raster, *each)[7:] for each in corners[:2]))
    result = tile(
        raster, tmp_path / "out", from_wkt(multi, pixel_polygon(raster, *corners[2])), instances=True, edge="drop"
    )
    labels = pixels(Path(result.dataset) / "inst" / "window_0000_0000.png")
    found = [np.unique(labels[y0:y1, x0:x1]) for x0, y0, x1, y1 in corners]
    assert [len(each) for each in found] == [1, 1, 1]
    assert sorted(int(each[0]) for each in found) == [1, 2, 3]
    assert (labels > 0).sum() == 50 * 50 + 30 * 50 + 100
    assert not pixels(Path(result.dataset) / "inst" / "window_0001_0001.png").any()


def test_more_buildings_in_a_tile_than_16_bits_hold(raster, tmp_path):
    """One building a pixel: 67 600 of them."""
    gt = gdal.Open(raster).GetGeoTransform()

    def specks(place):
        for number in range(260 * 260):
            x, y = gt[0] + (number % 260) * gt[1], gt[3] + (number // 260) * gt[5]
            ring = (x, y, x + gt[1], y, x + gt[1], y + gt[5], x, y + gt[5], x, y)
            yield struct.pack("<BIII10d", 1, 3, 1, 5, *ring)

    tile(raster, tmp_path / "out", specks, tile_size=260, instances=True, edge="drop")
    opened = gdal.Open(str(tmp_path / "out" / "inst" / "window_0000_0000.tif"))
    assert opened.GetRasterBand(1).DataType == gdal.GDT_UInt32
    assert len(np.unique(opened.ReadAsArray())) == 67600 and opened.ReadAsArray().max() == 67600


def test_appending_keeps_to_the_labels_of_the_dataset(raster, tmp_path):
    options = {"boundary": 2, "min_building_area": 3.0, "instances": True}
    dataset = tile(raster, tmp_path / "out", **options).dataset
    other = window(tmp_path / "other.tif", x=1400)
    for name, value in (("boundary", 1), ("min_building_area", 0.0), ("instances", False)):
        with pytest.raises(InputError, match=f"was made with {name.upper()}"):
            tile(other, dataset, append=True, **{**options, name: value})
    assert tile(other, dataset, append=True, **options).tile_count == 32
    assert len(list((tmp_path / "out" / "inst").iterdir())) == 32


def test_nothing_of_this_is_the_default(tmp_path):
    """The whole sample with the options spelled out is the sample without them, byte for byte."""
    neutral = {
        "boundary": 0,
        "min_building_area": 0.0,
        "max_nodata_share": 100.0,
        "negatives": "all",
        "negative_share": 0.0,
        "unsure": from_wkt(),
    }
    for name, options in (("plain", {}), ("neutral", neutral)):
        tile(RASTER, tmp_path / name, from_file(BUILDINGS), tile_size=512, image_format="jpeg", **options)
    for folder in ("img", "gt"):
        assert checksums(tmp_path / "plain" / folder) == checksums(tmp_path / "neutral" / folder)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"boundary": -1}, "BOUNDARY is -1"),
        ({"boundary": 65}, "BOUNDARY is 65"),
        ({"min_building_area": -1.0}, "MIN_BUILDING_AREA is -1"),
        ({"max_nodata_share": 101.0}, "MAX_NODATA_SHARE is 101"),
        ({"negatives": "some"}, "NEGATIVES is some"),
        ({"negative_share": -1.0}, "NEGATIVE_SHARE is -1"),
        ({"rotation": 400.0}, "ROTATION is 400"),
    ],
)
def test_options_out_of_range(raster, tmp_path, options, words):
    with pytest.raises(InputError, match=words):
        tile(raster, tmp_path / "out", **options)
    assert not (tmp_path / "out").exists()
