"""Rasters that do not go together: grey with colour is refused, sizes of pixels that differ are a warning."""

import pytest
from dataset_helpers import SIDE, tile, window
from osgeo import gdal

from buildseg_trainer.dataset.store.manifest import open_dataset
from buildseg_trainer.errors import InputError


def beside(path, **options):
    """A second window of the sample, in another place."""
    return window(path, x=600 + SIDE, **options)


@pytest.mark.parametrize("grey_first", [True, False])
def test_grey_and_colour_are_refused(tmp_path, grey_first):
    rasters = [window(tmp_path / "colour.tif"), beside(tmp_path / "grey.tif", bandList=[2])]
    with pytest.raises(InputError) as caught:
        tile(rasters[::-1] if grey_first else rasters, tmp_path / "out")
    assert str(caught.value).startswith(
        f"The raster {rasters[1]} gives grey images, but {rasters[0]} gives colour ones; choose BANDS"
    )
    assert not (tmp_path / "out").exists()


def test_one_band_number_makes_all_grey(tmp_path):
    rasters = [window(tmp_path / "colour.tif"), beside(tmp_path / "grey.tif", bandList=[2])]
    assert tile(rasters, tmp_path / "out", bands=[1]).tile_count == 32


def test_a_raster_that_is_left_out_and_a_palette_are_no_grey(tmp_path):
    colour, grey = window(tmp_path / "colour.tif"), beside(tmp_path / "grey.tif", bandList=[2])
    gt = gdal.Open(colour).GetGeoTransform()
    extent = (gt[0], gt[3] + 300 * gt[5], gt[0] + 300 * gt[1], gt[3])
    result = tile([colour, grey], tmp_path / "extent", extent=lambda _: extent)
    assert f"The raster {grey} lies outside the extent and was left out." in result.warnings
    opened = gdal.Open(grey, gdal.GA_Update)
    table = gdal.ColorTable()
    for index in range(256):
        table.SetColorEntry(index, (255 - index, index, 40, 255))
    opened.GetRasterBand(1).SetColorTable(table)
    opened = None
    assert tile([colour, grey], tmp_path / "palette").tile_count == 32


def test_pixels_of_other_sizes_are_a_warning_that_names_gsd(tmp_path):
    rasters = [window(tmp_path / "fine.tif"), beside(tmp_path / "other.tif")]
    gdal.Translate(str(tmp_path / "half.tif"), rasters[1], widthPct=50, heightPct=50)
    gdal.Translate(str(tmp_path / "like.tif"), rasters[1], widthPct=95, heightPct=95)
    mixed = [rasters[0], str(tmp_path / "half.tif")]
    [told] = tile(mixed, tmp_path / "mixed").warnings
    assert told.startswith(
        "The pixels of {} measure 0.132 m, those of {} 0.264 m; a model has to learn buildings in both sizes then, so "
        "give GSD, such as 0.264,".format(*mixed)
    )
    assert tile(mixed, tmp_path / "gsd", gsd=0.264).warnings == []
    assert tile([rasters[0], str(tmp_path / "like.tif")], tmp_path / "like").warnings == []


def test_a_raster_unlike_the_dataset_is_a_warning_when_it_is_appended(tmp_path):
    result = tile(window(tmp_path / "fine.tif"), tmp_path / "out")
    size = open_dataset(result.dataset).pixel_size_m
    half = str(tmp_path / "half.tif")
    gdal.Translate(half, beside(tmp_path / "other.tif"), widthPct=50, heightPct=50)
    told = tile(half, result.dataset, append=True).warnings
    assert told[0].startswith(f"The pixels of {half} measure {2 * size:.3g} m, those of the dataset {size:.3g} m;")
    assert "a new dataset with GSD" in told[0]
