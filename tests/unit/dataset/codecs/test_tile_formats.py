"""A tile format is one row of the registry: tiling, filtering, splitting, checking and importing take it from there."""

import pytest
from dataset_helpers import TILE, lines, pixels, tile, window
from import_helpers import picture

from buildseg_trainer.dataset.checking.check_dataset import check_dataset
from buildseg_trainer.dataset.checking.contact_sheet import write_contact_sheet
from buildseg_trainer.dataset.codecs.tile_formats import FORMATS, TileFormat, image_ending
from buildseg_trainer.dataset.filtering.filter_tiles import filter_tiles
from buildseg_trainer.dataset.importing.import_dataset import ImportOptions, import_dataset
from buildseg_trainer.dataset.splitting.split_dataset import split_dataset
from buildseg_trainer.dataset.store.manifest import Manifest, open_dataset
from buildseg_trainer.errors import InputError


def test_another_format_takes_one_row(tmp_path, monkeypatch):
    bmp = TileFormat(".bmp", "BMP", b"BM", lambda image, _: picture(image, "BMP"))
    monkeypatch.setitem(FORMATS, "bmp", bmp)
    raster = window(tmp_path / "raster.tif", width=3 * TILE, height=3 * TILE)
    dataset = tile(raster, tmp_path / "out", image_format="bmp").dataset
    assert image_ending(open_dataset(dataset)) == ".bmp"
    assert (pixels(tmp_path / "out" / "img" / "raster_0000_0000.bmp") == pixels(raster)[:, :TILE, :TILE]).all()
    filter_tiles(dataset, 1, 1, min_sharpness=1)
    split_dataset(dataset, method="shuffle")
    assert lines(tmp_path / "out" / "train.txt")[0].split()[0].endswith(".bmp")
    assert write_contact_sheet(dataset)
    assert check_dataset(dataset, tmp_path / "report.html").problem_count == 0


def test_a_format_of_a_newer_version_is_named():
    with pytest.raises(InputError, match="format 'webp'; update"):
        image_ending(Manifest(image_format="webp"))


def test_the_import_takes_the_formats_of_the_registry(tmp_path):
    with pytest.raises(InputError, match="IMAGE_FORMAT is bmp; choose one of auto, jpeg, png"):
        import_dataset(tmp_path, tmp_path / "out", ImportOptions(image_format="bmp"))
