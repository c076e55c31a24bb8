"""Further limits of the filter: shares, and what the images are like; on the sample and on what is made of it."""

import threading
from pathlib import Path

import numpy as np
import pytest
from dataset_builder import SIZE, build, record
from dataset_helpers import index_rows, lines, pixels, set_field, tile, window
from hypothesis import given
from hypothesis import strategies as st
from osgeo import gdal

from buildseg_trainer.dataset.codecs import png
from buildseg_trainer.dataset.filtering import rule
from buildseg_trainer.dataset.filtering.filter_tiles import filter_tiles
from buildseg_trainer.dataset.filtering.image_quality import measure_image
from buildseg_trainer.dataset.filtering.rule import FilterLimits, decide
from buildseg_trainer.dataset.splitting.split_dataset import split_dataset
from buildseg_trainer.dataset.store.tile_index import read_index, read_texts
from buildseg_trainer.errors import Cancelled, InputError

PERCENT = st.sampled_from([0.0, 1.0, 23.0, 50.0, 99.0, 100.0])


@given(
    st.integers(0, SIZE**2),
    st.floats(0, 1),
    st.sampled_from([100.0, 257.0, 4000.0]),
    st.sampled_from([None, None, True, False]),
    PERCENT,
    PERCENT,
    PERCENT,
)
def test_rule_equals_a_plain_reference(labelled, share, area, keep, low, high, nodata):
    building = round(labelled * share)
    each = record("a", background=labelled - building, building=building, area=area)
    each.keep = keep
    kept, reason = decide(each, FilterLimits(min_building_share=low, max_building_share=high, max_nodata_share=nodata))
    wanted = building > 625 and labelled - building > 625 and area > 256
    if wanted:
        wanted = low <= 100 * building / labelled <= high and 100 * (1 - labelled / SIZE**2) <= nodata
    assert kept == (wanted if keep is None else keep)
    assert bool(reason) == (not kept or keep is True)


@pytest.mark.parametrize(
    ("limit", "kept", "reason"),
    [
        ({"min_building_share": 20}, ["b_half", "c_much", "d_nodata"], rule.LITTLE_BUILDING),
        ({"max_building_share": 50}, ["a_few", "b_half", "d_nodata"], rule.MUCH_BUILDING),
        ({"max_nodata_share": 25}, ["a_few", "b_half", "c_much"], rule.MUCH_NODATA),
    ],
)
def test_each_share_drops_its_tile_for_its_reason(tmp_path, limit, kept, reason):
    dataset = build(
        tmp_path / "dataset",
        [
            record("a_few", 0, background=SIZE**2 - 2000, building=2000),
            record("b_half", 600, background=SIZE**2 // 2, building=SIZE**2 // 2),
            record("c_much", 1200, background=2000, building=SIZE**2 - 2000),
            record("d_nodata", 1800, background=60_000, building=60_000),
        ],
    )
    assert filter_tiles(dataset).kept_count == 4
    result = filter_tiles(dataset, **limit)
    assert lines(Path(dataset) / "train2.txt") == kept
    assert result.reasons == {reason: 1}
    assert reason in {found for (found,) in index_rows(dataset, "reason")}


def colourful(seed=1, size=64):
    return np.random.default_rng(seed).integers(0, 200, (3, size, size), dtype=np.uint8)


def reference_sharpness(image):
    """Variance of the Laplacian, pixel by pixel."""
    grey = (77 * image[0].astype(int) + 150 * image[1] + 29 * image[2]) >> 8
    values = [
        grey[y - 1, x] + grey[y + 1, x] + grey[y, x - 1] + grey[y, x + 1] - 4 * grey[y, x]
        for y in range(1, grey.shape[0] - 1)
        for x in range(1, grey.shape[1] - 1)
    ]
    return np.var(values)


def test_measures_of_known_images():
    noise = colourful()
    assert measure_image(noise, None).sharpness == pytest.approx(reference_sharpness(noise))
    assert measure_image(noise, None).flat_share < 0.01 and measure_image(noise, None).white_share == 0
    flat = np.full((3, 64, 64), 100, dtype=np.uint8)
    flat[:, :16] = 250
    assert measure_image(flat, None).flat_share == 0.75
    assert measure_image(flat, None).white_share == 0.25
    flat[2] = 100  # yellow is not white
    assert measure_image(flat, None).white_share == 0
    assert measure_image(noise, None).digest == measure_image(noise.copy(), None).digest
    other = noise.copy()
    other[0, 0, 0] ^= 1
    assert measure_image(noise, None).digest != measure_image(other, None).digest


def test_ignored_pixels_do_not_count():
    image = colourful()
    labelled = np.ones((64, 64), dtype=bool)
    labelled[:, 40:] = False
    filled = image.copy()
    filled[:, :, 40:] = 255
    with_fill, plain = measure_image(filled, labelled), measure_image(image[:, :, :40], None)
    assert with_fill.sharpness == pytest.approx(plain.sharpness)
    assert (with_fill.flat_share, with_fill.white_share) == (plain.flat_share, plain.white_share)
    nothing = measure_image(filled, np.zeros((64, 64), dtype=bool))
    assert (nothing.sharpness, nothing.flat_share, nothing.white_share) == (0, 1, 0)


def repaint(dataset, name, image):
    (Path(dataset) / "img" / (name + ".png")).write_bytes(png.encode_png(np.ascontiguousarray(image)))


@pytest.fixture
def sample(tmp_path):
    """Tiles of the sample, of which four are spoilt: one white, one flat, one blurred, one like another."""
    dataset = tile(window(tmp_path / "w.tif", width=640, height=512), tmp_path / "out").dataset
    names = filtered_names(dataset)
    spoilt = dict(zip(("white", "flat", "blurred", "copy"), names[2:6]))

    def image(name):
        return pixels(Path(dataset) / "img" / (name + ".png")).copy()

    white = image(spoilt["white"])
    white[:, :90] = np.maximum(white[:, :90], np.random.default_rng(2).integers(240, 255, white[:, :90].shape))
    repaint(dataset, spoilt["white"], white)
    flat = image(spoilt["flat"])
    flat[:, :90] = 17
    repaint(dataset, spoilt["flat"], flat)
    blurred = image(spoilt["blurred"]).astype(float)
    for _ in range(8):
        blurred = sum(np.roll(blurred, (dy, dx), (1, 2)) for dy in (-1, 0, 1) for dx in (-1, 0, 1)) / 9
    repaint(dataset, spoilt["blurred"], blurred.astype(np.uint8))
    repaint(dataset, spoilt["copy"], image(names[0]))
    return dataset, names, spoilt


def filtered_names(dataset, **limits):
    filter_tiles(dataset, min_class_pixels=100, min_building_pixels=50, **limits)
    return lines(Path(dataset) / "train2.txt")


@pytest.mark.parametrize(
    ("kind", "limit", "reason"),
    [
        ("white", {"max_white_share": 50}, rule.WHITE),
        ("flat", {"max_flat_share": 50}, rule.FLAT),
        ("blurred", {"min_sharpness": 40}, rule.BLURRED),
        ("copy", {"drop_duplicates": True}, rule.DUPLICATE),
    ],
)
def test_each_image_check_drops_its_tile_for_its_reason(sample, kind, limit, reason):
    dataset, names, spoilt = sample
    assert filtered_names(dataset) == names
    assert filtered_names(dataset, **limit) == [name for name in names if name != spoilt[kind]]
    assert dict(index_rows(dataset, "name", "reason"))[spoilt[kind]] == reason


def test_the_users_choice_wins_over_images(sample):
    dataset, names, spoilt = sample
    set_field(dataset, {spoilt["flat"], spoilt["copy"]}, keep=1)
    limits = {"max_flat_share": 50, "drop_duplicates": True}
    # The copy stays, as the user wants; so its twin goes, though it comes first.
    assert filtered_names(dataset, **limits) == names[1:]
    assert dict(index_rows(dataset, "name", "reason"))[names[0]] == rule.DUPLICATE


def test_of_three_twins_one_stays(sample):
    dataset, names, _ = sample
    for name in names[-2:]:
        repaint(dataset, name, pixels(Path(dataset) / "img" / (names[0] + ".png")))
    kept = filtered_names(dataset, drop_duplicates=True)
    assert names[0] in kept and not {*names[-2:]} & {*kept}


def test_images_are_read_only_where_needed(sample):
    dataset, names, _ = sample
    for path in (Path(dataset) / "img").iterdir():
        if path.stem not in names:
            path.write_bytes(b"no image")
    assert filtered_names(dataset, max_flat_share=50)
    (Path(dataset) / "img" / (names[0] + ".png")).write_bytes(b"no image")
    assert filtered_names(dataset) == names
    before = index_rows(dataset, "name", "kept", "reason")
    with pytest.raises(InputError, match=r"cannot be read .*; run \"Check dataset\""):
        filter_tiles(dataset, min_sharpness=1)
    assert index_rows(dataset, "name", "kept", "reason") == before


def test_limits_of_images_are_told_to_choose_by(sample):
    dataset, _, _ = sample
    said, percents = [], []

    def report(percent, text=None):
        percents.append(percent)
        said.append(text or "")

    filter_tiles(dataset, min_sharpness=1, report=report)
    assert any(text.startswith("Sharpness: lowest ") for text in said)
    numbers = [percent for percent in percents if percent is not None]
    assert numbers == sorted(numbers) and numbers[-1] == 100
    assert not list((Path(dataset) / "img").glob("*.aux.xml"))


def test_what_was_measured_goes_into_the_index(sample):
    dataset, names, spoilt = sample
    filter_tiles(dataset)
    with pytest.raises(InputError, match="no field sharpness"):
        read_texts(dataset, "sharpness")
    fields = ("name", "sharpness", "flat_share", "white_share", "kept")
    for number in (1, 2):  # the second time the fields are there
        filter_tiles(dataset, min_sharpness=number)
    rows = {name: numbers for name, *numbers in index_rows(dataset, *fields)}
    for name in names:
        quality = measure_image(pixels(Path(dataset) / "img" / (name + ".png")), None)
        assert rows[name][:3] == pytest.approx(quality[:3])
    assert {name for name in rows if rows[name][0] is None} == set(rows) - set(names)  # decided without a look
    assert rows[spoilt["flat"]][1] > 0.5 and rows[spoilt["blurred"]][0] < min(rows[n][0] for n in names[:3])
    assert len(read_index(dataset)) == len(rows)


def test_cancel_while_reading_images_changes_nothing(sample):
    dataset, _, _ = sample
    before = index_rows(dataset, "name", "kept", "reason"), (Path(dataset) / "train2.txt").read_bytes()
    asked = []
    with pytest.raises(Cancelled):
        filter_tiles(dataset, min_sharpness=1, is_cancelled=lambda: asked.append(1) or len(asked) > 5)
    assert len(asked) == 6  # asked before each tile
    assert (index_rows(dataset, "name", "kept", "reason"), (Path(dataset) / "train2.txt").read_bytes()) == before
    assert not [thread for thread in threading.enumerate() if "buildseg" in thread.name]


def test_jpeg_and_tiles_with_nodata(tmp_path):
    raster = window(tmp_path / "w.tif", width=512, height=512, noData=0)
    opened = gdal.Open(raster, gdal.GA_Update)
    for band in (1, 2, 3):
        opened.GetRasterBand(band).WriteArray(np.zeros((512, 100), dtype=np.uint8))
    del opened
    dataset = tile(raster, tmp_path / "out", image_format="jpeg").dataset
    nodata = {name for name, share in index_rows(dataset, "name", "nodata_share") if share > 0.5}
    assert nodata
    # The nodata is black all over, yet does not count as flat colour.
    assert filtered_names(dataset, max_flat_share=40) == filtered_names(dataset)
    assert not nodata & {*filtered_names(dataset, max_nodata_share=50)}


def test_a_split_of_filtered_tiles_holds_them_only(sample):
    dataset, _, spoilt = sample
    kept = filtered_names(dataset, drop_duplicates=True)
    split_dataset(dataset)
    listed = [
        Path(line.split(" ")[0]).stem for part in ("train", "val") for line in lines(Path(dataset) / (part + ".txt"))
    ]
    assert {*listed} <= {*kept} and spoilt["copy"] not in listed


@pytest.mark.parametrize(
    ("limits", "words"),
    [
        ({"min_building_share": -1}, "MIN_BUILDING_SHARE is -1; choose 0 to 100 percent"),
        ({"max_building_share": 101}, "MAX_BUILDING_SHARE is 101"),
        ({"max_nodata_share": -0.5}, "MAX_NODATA_SHARE is -0.5"),
        ({"max_flat_share": 200}, "MAX_FLAT_SHARE is 200"),
        ({"max_white_share": -3}, "MAX_WHITE_SHARE is -3"),
        ({"min_sharpness": -1}, "MIN_SHARPNESS is -1; choose 0 or more"),
        ({"min_building_share": 30, "max_building_share": 20}, "MIN_BUILDING_SHARE 30 is more than"),
    ],
)
def test_bad_limits(tmp_path, limits, words):
    dataset = build(tmp_path / "dataset", [record("a"), record("b", 600)])
    with pytest.raises(InputError, match=words):
        filter_tiles(dataset, **limits)
    assert not (Path(dataset) / "train2.txt").exists()
