"""STRETCH, STRETCH_RANGE and NODATA: how 16-bit values become 8-bit ones."""

import re

import numpy as np
import pytest
from dataset_helpers import SIDE, mosaic, tile, window
from osgeo import gdal

from buildseg_trainer.dataset.checking.check_dataset import check_dataset
from buildseg_trainer.dataset.raster.contrast import lacks_contrast
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
    [told] = result.warnings
    assert "are 0 in all bands" in told


def test_forgotten_nodata_is_a_warning_and_nodata_the_remedy(base, tmp_path):
    path, values = base
    _, _, recipe, result = cut(path, tmp_path / "plain")
    assert limits_of(recipe)[0][0] == 0
    [told] = result.warnings
    assert re.match(f"3[2-4] % of the pixels of {re.escape(path)} are 0 in all bands", told)
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
    paths = [tmp_path / f"{name}.tif" for name in "ab"]
    for path in paths:
        gdal.Translate(str(path), base[0], outputType=gdal.GDT_Byte, scaleParams=[[0, 65535, 0, 255]])
    [told] = [warning for warning in tile(paths, tmp_path / "out").warnings if "in all bands" in warning]
    # A third of the pixels are; tiles at the edges overlap.
    assert re.match(r"In 2 rasters up to 3\d % of the pixels \(most in .*[ab].tif\) are 0 in all bands", told)
    told = tile(paths, tmp_path / "nodata", nodata=0.0).warnings
    assert not [warning for warning in told if "in all bands" in warning]


@pytest.mark.parametrize(
    ("data_type", "fill", "shown"),
    [
        (gdal.GDT_Byte, 255, "255"),
        (gdal.GDT_UInt16, 65535, "65535"),
        (gdal.GDT_Int16, -32768, "-32768"),
        (gdal.GDT_Int16, 32767, "32767"),
        (gdal.GDT_Int16, -9999, "-9999"),
        (gdal.GDT_Int32, 65535, "65535"),
        (gdal.GDT_Float32, -9999, "-9999"),
        (gdal.GDT_Float32, float(np.finfo(np.float32).min), "-3.40282347e+38"),
    ],
)
def test_forgotten_fill_values_are_a_warning_that_names_the_remedy(base, tmp_path, data_type, fill, shown):
    path = str(tmp_path / "filled.tif")
    gdal.Translate(path, base[0], outputType=data_type, scaleParams=[[0, 10500, 1, 250]])
    opened = gdal.Open(path, gdal.GA_Update)
    for band in (1, 2, 3):
        opened.GetRasterBand(band).WriteArray(np.full((SIDE, SIDE // 3), fill))
    opened = None
    _, mask, _, result = cut(path, tmp_path / "plain")
    [told] = [warning for warning in result.warnings if "in all bands" in warning]
    assert re.match(f"3[2-4] % of the pixels of .*filled.tif are {re.escape(shown)} in all bands", told)
    assert told.endswith(f"give NODATA {shown}.") and not (mask == 255).any()
    _, mask, _, result = cut(path, tmp_path / "out", nodata=float(shown))
    assert (mask[:, 128 : SIDE // 3] == 255).all() and not (mask[:, SIDE // 3 :] == 255).any()
    assert not [warning for warning in result.warnings if "in all bands" in warning or "contrast" in warning]


def test_values_of_one_band_and_indices_of_colours_are_no_fill(base, tmp_path):
    """A band of 255 alone is a colour, and index 0 of a palette may be any."""
    path = window(tmp_path / "red.tif")
    opened = gdal.Open(path, gdal.GA_Update)
    opened.GetRasterBand(1).WriteArray(np.full((SIDE, SIDE), 255, dtype=np.uint8))
    opened = None
    assert tile(path, tmp_path / "red").warnings == []
    path = window(tmp_path / "palette.tif", bandList=[1])
    opened = gdal.Open(path, gdal.GA_Update)
    table = gdal.ColorTable()
    for index in range(256):
        table.SetColorEntry(index, (255 - index, index, 40, 255))
    opened.GetRasterBand(1).SetColorTable(table)
    opened.GetRasterBand(1).WriteArray(np.zeros((SIDE // 2, SIDE), dtype=np.uint8))
    opened = None
    assert tile(path, tmp_path / "palette").warnings == []


@pytest.mark.parametrize(
    ("spoil", "remedy"),
    [
        (lambda values: values * 0 + 60000, {"stretch_range": (2, 90)}),  # clouds
        (lambda values: values * 4 + 20000, {"stretch": "values", "stretch_range": (300, 10500)}),  # not all alike
    ],
)
def test_images_without_contrast_are_a_warning(base, tmp_path, spoil, remedy):
    """A few very bright clouds leave nothing for the land; the remedies that the warning names help."""
    path = str(tmp_path / "clouds.tif")
    gdal.Translate(path, base[0], srcWin=[SIDE // 3, 0, SIDE - SIDE // 3, SIDE], scaleParams=[[0, 65535, 0, 10000]])
    opened = gdal.Open(path, gdal.GA_Update)
    values = opened.ReadAsArray(100, 100, 60, 60)
    opened.WriteArray(spoil(values), 100, 100)
    opened = None
    warnings = tile(path, tmp_path / "out").warnings
    [told] = [warning for warning in warnings if "contrast" in warning]
    assert told.startswith(f"Nearly all pixels of the images of {path} lie in 16 of")
    assert "NODATA" in told and "STRETCH_RANGE" in told
    result = tile(path, tmp_path / "remedy", **remedy)
    assert not [warning for warning in result.warnings if "contrast" in warning]
    [found] = [finding for finding in check_dataset(tmp_path / "out").problems if "contrast" in finding.text]
    assert found.names == ["clouds"]
    assert not [finding for finding in check_dataset(result.dataset).problems if "contrast" in finding.text]


def test_bytes_without_contrast_have_no_stretch_as_remedy(tmp_path):
    path = window(tmp_path / "dark.tif", scaleParams=[[0, 255, 0, 12]])
    [told] = tile(path, tmp_path / "out").warnings
    assert "contrast" in told and "STRETCH_RANGE" not in told and "another stretch" in told


def test_what_lacks_contrast():
    def levels(**counts):
        histogram = np.zeros(256, dtype=int)
        for level, count in counts.items():
            histogram[int(level[1:])] = count
        return histogram

    spread = np.arange(256) % 5 + 1
    assert not lacks_contrast([spread] * 3) and not lacks_contrast([spread * 0] * 3)
    assert lacks_contrast([levels(l7=9, l255=1)] * 3)
    assert not lacks_contrast([levels(l7=9, l255=1), spread, levels(l7=1)])
    assert lacks_contrast([levels(l1=500, l16=400, l30=99, l255=4000)] * 3), "what is clipped does not count"
    assert not lacks_contrast([levels(l1=500, l17=400, l30=99, l255=4000)] * 3)
    assert not lacks_contrast([levels(l0=50, l255=50)] * 3), "black and white"


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
