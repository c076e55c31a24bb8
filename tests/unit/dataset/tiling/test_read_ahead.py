"""While polygons are being prepared, the first images are read and encoded already, within bounds."""

import threading
import time

import pytest
from dataset_helpers import crs, from_file, from_wkt, tile, window
from osgeo import gdal

from buildseg_trainer.common import cores
from buildseg_trainer.dataset.codecs import tile_formats
from buildseg_trainer.dataset.raster import grid
from buildseg_trainer.dataset.raster.info import inspect_raster
from buildseg_trainer.dataset.tiling import pipeline
from buildseg_trainer.dataset.tiling.options import TilingOptions
from buildseg_trainer.errors import InputError


@pytest.fixture(scope="module")
def raster(tmp_path_factory):
    return window(tmp_path_factory.mktemp("raster") / "window.tif")


def ahead_threads():
    return [thread for thread in threading.enumerate() if thread.name.startswith("buildseg-tiles")]


class Encoder:
    """Stands before the encoder of images, and tells how many were encoded."""

    def __init__(self, monkeypatch):
        png = tile_formats.FORMATS["png"]
        self._real = png.encode
        self.images = 0
        self.some = threading.Event()
        monkeypatch.setitem(tile_formats.FORMATS, "png", png._replace(encode=self))

    def __call__(self, image, quality):
        self.images += 1
        self.some.set()
        return self._real(image, quality)


def test_images_are_encoded_while_polygons_are_read(raster, tmp_path, monkeypatch):
    encoder, met = Encoder(monkeypatch), []

    def buildings(place):
        met.append(encoder.some.wait(30))
        yield from from_file()(place)

    result = tile(raster, tmp_path / "out", buildings)
    assert met == [True]
    assert encoder.images == result.tile_count  # none twice
    assert not ahead_threads()


def test_few_wait_in_memory(raster, tmp_path, monkeypatch):
    """Pieces are of one tile here, and each thread takes one before it sees that it is enough."""
    monkeypatch.setattr(pipeline, "PIECE_PIXELS", 1)
    monkeypatch.setattr(pipeline, "MOST_BYTES_AHEAD", 1)
    monkeypatch.setattr(pipeline, "MOST_THREADS", 2)
    encoder, seen = Encoder(monkeypatch), []

    def buildings(place):
        encoder.some.wait(30)
        time.sleep(0.5)  # time enough to go on
        seen.append(encoder.images)
        yield from from_file()(place)

    result = tile(raster, tmp_path / "out", buildings)
    assert seen[0] <= 2 < result.tile_count == encoder.images


def test_without_a_stretch_nothing_is_read_ahead(tmp_path, monkeypatch):
    wide = window(tmp_path / "wide.tif", outputType=2, scaleParams=[[0, 255, 0, 40000]])
    encoder, seen = Encoder(monkeypatch), []

    def buildings(place):
        seen.append(encoder.some.wait(0.5))
        yield from from_file()(place)

    tile(wide, tmp_path / "out", buildings)
    assert seen == [False]


def test_polygons_that_cannot_be_used_end_the_threads(raster, tmp_path):
    with pytest.raises(InputError, match="No building overlaps"):
        tile(raster, tmp_path / "out", from_wkt("POLYGON((0 0,1 0,1 1,0 0))"))
    assert not ahead_threads()
    assert not (tmp_path / "out").exists()


def sparse(path, *options):
    """A raster 40000 pixels wide without any block written."""
    driver = gdal.GetDriverByName("GTiff")
    made = driver.Create(str(path), 40000, 2000, 3, gdal.GDT_Byte, ["SPARSE_OK=TRUE", "INTERLEAVE=PIXEL", *options])
    made.SetGeoTransform((0, 1, 0, 0, 0, -1))
    made.SetSpatialRef(crs("EPSG:3857"))
    made = None
    return path


def test_blocks_that_two_rows_of_tiles_share_stay_in_memory(tmp_path):
    tiled = sparse(tmp_path / "tiled.tif", "TILED=YES")  # blocks of 256 pixels
    strips = sparse(tmp_path / "strips.tif", "BLOCKYSIZE=16")
    virtual = gdal.BuildVRT(str(tmp_path / "virtual.vrt"), str(tiled)).GetDescription()

    def cache(path, begin=0, **options):
        options = TilingOptions(**{"tile_size": 512, **options}).checked()
        info = inspect_raster(str(path), "name")
        return pipeline.block_cache_size([(info, grid.PixelBox(begin, 0, info.width, info.height))], options) >> 20

    assert cache(tiled) == cache(tiled, begin=512) < 16 * cores.usable_cores()
    assert cache(tiled, tile_size=8192) == cache(tiled, stride=300) == cache(tiled, begin=100) == 64
    assert cache(virtual) == 64
    assert cache(strips) == 5 * 40000 * (512 + 16) * 3 // 4 >> 20
