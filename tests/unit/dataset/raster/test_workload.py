"""Requests beyond what a computer can do: refused before anything is read or written, with the way out."""

import numpy as np
import pytest
from dataset_helpers import TILE, from_wkt, index_rows, pixel_polygon, pixels, tile, window
from osgeo import gdal

from buildseg_trainer.dataset.preparing.prepare_raster import prepare_raster
from buildseg_trainer.dataset.raster.workload import size_text
from buildseg_trainer.dataset.store.manifest import open_dataset
from buildseg_trainer.errors import InputError

HUGE = 40_000_000  # pixels a side, as of a tile service of the world
PLACE = 20_000_037  # of the sample in it


@pytest.fixture(scope="module")
def inside(tmp_path_factory):
    return window(tmp_path_factory.mktemp("inside") / "inside.tif")


@pytest.fixture(scope="module")
def world(inside):
    """A virtual raster as large as the world in the sample's resolution, with a window of the sample in it."""
    path = inside.replace("inside.tif", "world.vrt")
    opened = gdal.Open(inside)
    gt = opened.GetGeoTransform()
    bands = "".join(
        f'<VRTRasterBand dataType="Byte" band="{band}" blockXSize="256" blockYSize="256"><SimpleSource>'
        f'<SourceFilename>{inside}</SourceFilename><SourceBand>{band}</SourceBand><SrcRect xOff="0" yOff="0" '
        f'xSize="400" ySize="400"/><DstRect xOff="{PLACE}" yOff="{PLACE}" xSize="400" ySize="400"/>'
        f"</SimpleSource></VRTRasterBand>"
        for band in (1, 2, 3)
    )
    origin = gt[0] - PLACE * gt[1], gt[1], 0, gt[3] - PLACE * gt[5], 0, gt[5]
    with open(path, "w", encoding="utf-8") as file:  # noqa: PTH123 - a text path
        file.write(
            '<VRTDataset rasterXSize="{0}" rasterYSize="{0}"><SRS>EPSG:3857</SRS><GeoTransform>{1}</GeoTransform>{2}'
            "</VRTDataset>".format(HUGE, ",".join(map(repr, origin)), bands)
        )
    return path


def no_buildings(_crs):
    raise AssertionError("buildings were read")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"tile_size": 256}, "24,414,062,500 tiles of 256 px, with 125.0 TB or more"),
        ({"tile_size": 512, "stride": 1}, "1,599,959,120,261,121 tiles of 512 px, with 8,191.8 PB or more"),
        ({"tile_size": 32, "gsd": 0.5}, "tiles of 32 px, with 557."),
    ],
)
def test_the_world_is_refused_at_once(world, tmp_path, options, words):
    with pytest.raises(InputError) as caught:
        tile(world, tmp_path / "out", buildings=no_buildings, **options)
    told = str(caught.value)
    assert words in told
    assert "EXTENT" in told and "AREA" in told and "GSD" in told
    assert not (tmp_path / "out").exists()


def test_a_labelled_area_is_a_way_out(inside, world, tmp_path):
    """The tiles that it touches are cut, and no others are looked at."""
    area = from_wkt(pixel_polygon(inside, 60, 50, 330, 300), pixel_polygon(inside, 10, 10, 20, 20))
    result = tile(world, tmp_path / "out", area=area)
    first = PLACE // TILE
    places = {(row - first, col - first) for row, col in index_rows(result.dataset, "row", "col")}
    assert places <= {(row, col) for row in range(4) for col in range(4)} and len(places) >= 9
    counts = open_dataset(result.dataset).counts
    assert counts["background_px"] + counts["building_px"] == 270 * 250 + 100
    assert counts["tiles_skipped_outside_area"] == (HUGE // TILE) ** 2 - result.tile_count
    corner = pixel_polygon(inside, 60, 50, 330, 300)
    same = tile(inside, tmp_path / "inside", area=from_wkt(corner, pixel_polygon(inside, 10, 10, 20, 20)), edge="pad")
    assert same.building_share == pytest.approx(result.building_share)
    name, x, y = next(row for row in index_rows(result.dataset, "name", "x", "y") if row[1] > PLACE and row[2] > PLACE)
    whole = pixels(inside)[:, y - PLACE : y - PLACE + TILE, x - PLACE : x - PLACE + TILE]
    assert np.array_equal(pixels(tmp_path / "out" / "img" / (name + ".png")), whole)


def test_an_extent_is_a_way_out(inside, world, tmp_path):
    opened = gdal.Open(inside)
    gt = opened.GetGeoTransform()
    result = tile(world, tmp_path / "out", extent=lambda _: (gt[0], gt[3] + 400 * gt[5], gt[0] + 400 * gt[1], gt[3]))
    assert result.tile_count == 16


def test_what_the_disk_has_no_room_for_is_refused_before_it_is_begun(inside, world, disk):
    """Where tiles may be left out it is tried, and also where so little is wanted that the run itself ends soon."""
    gt = gdal.Open(inside).GetGeoTransform()

    def attempt(side, **options):
        extent = gt[0], gt[3] + side * gt[5], gt[0] + side * gt[1], gt[3]
        tile(world, disk / "out", buildings=no_buildings, tile_size=16, extent=lambda _: extent, **options)

    with pytest.raises(InputError) as caught:
        attempt(16 * 450)
    wanted = "give 202,500 tiles of 16 px, with 1.0 GB or more, but the disk of {} has 1.0 MB free".format(disk / "out")
    assert wanted in str(caught.value)
    assert list(disk.iterdir()) == []
    for side, options in ((16 * 450, {"negatives": "none"}), (16 * 450, {"max_nodata_share": 99}), (16 * 440, {})):
        with pytest.raises(AssertionError, match="buildings were read"):
            attempt(side, **options)


def test_a_geotiff_of_the_world_is_refused(inside, world, tmp_path):
    dataset = tile(inside, tmp_path / "dataset").dataset
    with pytest.raises(InputError, match=r"take 4\.7 TB or more, but .* clip the raster"):
        prepare_raster(world, dataset, tmp_path / "out.tif")
    assert not (tmp_path / "out.tif").exists()
    prepare_raster(world, dataset, tmp_path / "out.vrt")
    assert gdal.Open(str(tmp_path / "out.vrt")).RasterXSize == HUGE


def test_sizes_as_text():
    assert [size_text(size) for size in (300_000, 2.5e9, 7e12, 1407e12)] == ["0.3 MB", "2.5 GB", "7.0 TB", "1.4 PB"]
