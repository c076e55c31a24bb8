"""STRETCH, STRETCH_RANGE and NODATA: how 16-bit values become 8-bit ones."""

import re

import numpy as np
import pytest
from dataset_helpers import SIDE, mosaic, tile, window
from osgeo import gdal

from buildseg_trainer.dataset.store.manifest import open_dataset
from buildseg_trainer.errors import InputError


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    """A window of the sample as 16 bits, a third of it black without a nodata value; its path and values."""
    folder = tmp_path_factory.mktemp("base")
    like = gdal.Open(window(folder / "byte.tif"))
    values = like.ReadAsArray().astype(np.uint16) * 40 + 300
    values[:, :, : SIDE // 3] = 0
    target = gdal.GetDriverByName("GTiff").Create(str(folder / "wide.tif"), SIDE, SIDE, 3, gdal.GDT_UInt16)
    target.SetGeoTransform(like.GetGeoTransform())
    target.SetSpatialRef(like.GetSpatialRef())
    target.WriteArray(values)
    target = None
    return str(folder / "wide.tif"), values


def cut(path, output, **options):
    result = tile(path, output, edge="pad", **options)
    image, mask = (mosaic(result.dataset, folder, path)[0] for folder in ("img", "gt"))
    return image, mask[0], open_dataset(result.dataset).stretch, result


def expected(values, limits):
    low, high = (np.array(each, dtype=float)[:, None, None] for each in zip(*limits))
    return np.clip((values - low) * 255 / (high - low), 0, 255)


def limits_of(recipe):
    return [(channel["min"], channel["max"]) for channel in recipe["channels"]]


@pytest.mark.parametrize("percentiles", [None, (0.5, 99.5), (10, 60)])
def test_percentiles(base, tmp_path, percentiles):
    path, values = base
    image, _, recipe, _ = cut(path, tmp_path / "out", stretch_range=percentiles)
    low, high = percentiles or (2, 98)
    assert (recipe["method"], recipe["low_percentile"], recipe["high_percentile"]) == ("percentile", low, high)
    assert limits_of(recipe) == [pytest.approx(tuple(np.percentile(band, (low, high)))) for band in values]
    assert np.abs(image - expected(values, limits_of(recipe))).max() <= 0.51


def test_smallest_and_largest(base, tmp_path):
    path, values = base
    image, _, recipe, _ = cut(path, tmp_path / "out", stretch="minmax")
    assert recipe["method"] == "minmax" and "low_percentile" not in recipe
    assert limits_of(recipe) == [(band.min(), band.max()) for band in values]
    assert image.min() == 0 and image.max() == 255


@pytest.mark.parametrize(
    ("numbers", "limits"),
    [
        ((300, 8000), [(300, 8000)] * 3),
        ((0, 1000, 300, 8000, 5000, 9000), [(0, 1000), (300, 8000), (5000, 9000)]),
    ],
)
def test_given_values(base, tmp_path, numbers, limits):
    path, values = base
    image, _, recipe, result = cut(path, tmp_path / "out", stretch="values", stretch_range=numbers)
    assert recipe["method"] == "values" and limits_of(recipe) == limits
    assert np.abs(image - expected(values, limits)).max() <= 0.51
    assert result.warnings == []


def test_forgotten_nodata_is_a_warning_and_nodata_the_remedy(base, tmp_path):
    path, values = base
    _, _, recipe, result = cut(path, tmp_path / "plain")
    assert limits_of(recipe)[0][0] == 0
    assert len(result.warnings) == 1
    assert result.warnings[0].startswith("33 % of the pixels of {} are 0 in all bands".format(path))
    image, mask, recipe, result = cut(path, tmp_path / "out", nodata=0.0)
    black = np.zeros((SIDE, SIDE), dtype=bool)
    black[:, : SIDE // 3] = True
    assert (mask[:, 128 : SIDE // 3] == 255).all(), "tiles further left are all nodata, and not written"
    assert not (mask[~black] == 255).any() and not image[:, black].any()
    seen = values[:, ~black]
    assert limits_of(recipe) == [pytest.approx(tuple(np.percentile(band, (2, 98)))) for band in seen]
    assert not [warning for warning in result.warnings if "in all bands" in warning]
    assert open_dataset(result.dataset).sources[0]["nodata"] == ["0", "0", "0"]


def test_forgotten_nodata_of_bytes_is_told_of_all_rasters_in_one_sentence(base, tmp_path):
    paths = [tmp_path / "{}.tif".format(name) for name in "ab"]
    for path in paths:
        gdal.Translate(str(path), base[0], outputType=gdal.GDT_Byte, scaleParams=[[0, 65535, 0, 255]])
    [told] = [warning for warning in tile(paths, tmp_path / "out").warnings if "in all bands" in warning]
    # A third of the pixels are; tiles at the edges overlap.
    assert re.match(r"In 2 rasters up to 3\d % of the pixels \(most in .*[ab].tif\) are 0 in all bands", told)
    told = tile(paths, tmp_path / "nodata", nodata=0.0).warnings
    assert not [warning for warning in told if "in all bands" in warning]


def test_nodata_replaces_the_rasters_own(base, tmp_path):
    path, values = base
    gdal.Translate(str(tmp_path / "tagged.tif"), path, noData=int(values[0].max()))
    for name, options in (("plain", {}), ("resampled", {"gsd": 0.132})):
        result = tile(tmp_path / "tagged.tif", tmp_path / name, edge="pad", nodata=0.0, **options)
        counts = open_dataset(result.dataset).counts
        labelled = counts["background_px"] + counts["building_px"]
        assert labelled == pytest.approx(SIDE * SIDE * 2 / 3, rel=0.01)


def test_nodata_of_8_bit_rasters(tmp_path):
    path = window(tmp_path / "byte.tif", scaleParams=[[0, 255, 0, 100]])
    opened = gdal.Open(path, gdal.GA_Update)
    for band in (1, 2, 3):
        opened.GetRasterBand(band).WriteArray(np.zeros((50, SIDE), dtype=np.uint8))
    opened = None
    _, mask, recipe, _ = cut(path, tmp_path / "out", nodata=0)
    assert recipe is None
    assert (mask[:50] == 255).all() and (mask == 255).mean() < 0.13


def test_8_bit_rasters_are_not_stretched(tmp_path):
    path = window(tmp_path / "byte.tif")
    image, _, recipe, result = cut(path, tmp_path / "out", stretch="minmax")
    assert recipe is None and np.array_equal(image, gdal.Open(path).ReadAsArray())
    assert result.warnings == ["STRETCH minmax has no effect: 8-bit rasters are taken as they are."]


@pytest.mark.parametrize("method", ["minmax", "values"])
def test_appending_uses_the_recipe_that_is_there(base, tmp_path, method):
    path, values = base
    numbers = (300, 8000) if method == "values" else None
    _, _, recipe, result = cut(path, tmp_path / "out", stretch=method, stretch_range=numbers)
    dark = str(tmp_path / "dark.tif")
    gdal.Translate(dark, path, scaleParams=[[0, 65535, 0, 6553.5]], outputType=gdal.GDT_UInt16)
    tile(dark, result.dataset, edge="pad", append=True)
    assert open_dataset(result.dataset).stretch == recipe
    image = np.zeros((3, 512, 512), dtype=np.uint8)
    for picture in sorted((tmp_path / "out" / "img").glob("dark_*")):
        row, col = (int(part) * 128 for part in picture.stem.split("_")[1:])
        image[:, row : row + 128, col : col + 128] = gdal.Open(str(picture)).ReadAsArray()
    wanted = expected(np.rint(values / 10.0), limits_of(recipe))
    assert np.abs(image[:, :SIDE, :SIDE] - wanted).max() <= 1


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"stretch": "gamma"}, "STRETCH is gamma; choose percentile, minmax or values."),
        ({"stretch_range": (98, 2)}, "STRETCH_RANGE is 98,2; give two percentiles"),
        ({"stretch_range": (2, 101)}, "STRETCH_RANGE is 2,101"),
        ({"stretch_range": (2,)}, "STRETCH_RANGE is 2; give two"),
        ({"stretch": "minmax", "stretch_range": (1, 2)}, "leave it empty"),
        ({"stretch": "values"}, "STRETCH_RANGE is empty; give the value"),
        ({"stretch": "values", "stretch_range": (5, 5)}, "STRETCH_RANGE is 5,5"),
        ({"stretch": "values", "stretch_range": (1, 2, 3, 4)}, "STRETCH_RANGE is 1,2,3,4"),
    ],
)
def test_ranges_that_make_no_sense(base, tmp_path, options, words):
    with pytest.raises(InputError) as caught:
        tile(base[0], tmp_path / "out", **options)
    assert words in str(caught.value)
    assert not (tmp_path / "out").exists()
