"""GSD and ROTATION: pixels of the size asked for, image and mask where they are on the ground, nodata kept."""

import math
from pathlib import Path

import numpy as np
import pytest
from dataset_helpers import (
    RASTER,
    SIDE,
    index_polygons,
    index_rows,
    pixel_polygon,
    pixels,
    tile,
    window,
)
from dataset_helpers import from_wkt as polygons_of
from osgeo import gdal, osr

from buildseg_trainer.dataset.raster import grid
from buildseg_trainer.dataset.store.manifest import open_dataset
from buildseg_trainer.errors import InputError

PIXEL = 0.13195  # metres on the ground of a pixel of the window


@pytest.fixture(scope="module")
def raster(tmp_path_factory):
    return window(tmp_path_factory.mktemp("raster") / "window.tif")


@pytest.fixture(scope="module")
def metric(raster, tmp_path_factory):
    """The window's pixels in UTM, where a pixel is as wide as it is high; and twice its size in metres."""
    path = str(tmp_path_factory.mktemp("metric") / "metric.tif")
    gdal.Translate(path, raster, outputSRS="EPSG:32645", outputBounds=(300000, 3050000, 300200, 3049800))
    polygon = polygons_of(pixel_polygon(path, 20, 30, 300, 390), definition="EPSG:32645")
    folder = tmp_path_factory.mktemp("plain") / "out"
    return path, polygon, 2 * open_dataset(tile(path, folder, polygon).dataset).pixel_size_m


def ramp(path, crs="EPSG:32645", geotransform=(300000, 0.5, 0, 3050000, 0, -0.5), data_type=gdal.GDT_Byte):
    """A raster whose red says the column and green the row: linear, so that any interpolation keeps it."""
    target = gdal.GetDriverByName("GTiff").Create(str(path), 240, 240, 3, data_type)
    reference = osr.SpatialReference()
    reference.SetFromUserInput(crs)
    target.SetSpatialRef(reference)
    target.SetGeoTransform(geotransform)
    rows, cols = np.mgrid[0:240, 0:240]
    for band, values in enumerate((cols, rows, np.full((240, 240), 100)), start=1):
        target.GetRasterBand(band).WriteArray(values)
    target = None
    return str(path)


def cut(path, output, buildings=None, **options):
    """Tile with pad, and return image and mask put together, and the manifest's source."""
    result = tile(path, output, buildings, edge="pad", tile_size=64, **options)
    source = open_dataset(result.dataset).sources[0]
    shape = np.zeros((3, source["height"] + 64, source["width"] + 64), dtype=np.uint8)
    mask = np.full(shape.shape[1:], 255, dtype=np.uint8)
    for name, x, y in index_rows(result.dataset, "name", "x", "y"):
        shape[:, y : y + 64, x : x + 64] = pixels(Path(result.dataset) / "img" / (name + ".png"))
        mask[y : y + 64, x : x + 64] = pixels(Path(result.dataset) / "gt" / (name + ".png"))
    height, width = source["height"], source["width"]
    return shape[:, :height, :width], mask[:height, :width], source, result


def positions(source, path):
    """Where in the raster's pixels the centres of the new grid's pixels lie: arrays of columns and rows."""
    original = gdal.Open(path).GetGeoTransform()
    rows, cols = np.mgrid[0 : source["height"], 0 : source["width"]] + 0.5
    x, y = grid.to_map(source["geotransform"], cols, rows)
    return grid.to_pixel(original, x, y)


@pytest.mark.parametrize(
    "options",
    [{"gsd": 1.0}, {"gsd": 0.8}, {"gsd": 0.3}, {"rotation": 30}, {"rotation": -75, "gsd": 0.7}],
    ids=str,
)
@pytest.mark.parametrize(
    ("crs", "geotransform"),
    [
        ("EPSG:32645", (300000, 0.5, 0, 3050000, 0, -0.5)),
        ("EPSG:32645", (300000, 0.5, 0, 3050000, 0, 0.5)),
        ("EPSG:32645", (300000, 0.4, 0.3, 3050000, 0.3, -0.4)),
        ("EPSG:4326", (85.0, 5e-6, 0, 60.0, 0, -4e-6)),
    ],
    ids=["north-up", "south-up", "rotated", "degrees"],
)
def test_image_and_mask_stay_where_they_are(tmp_path, options, crs, geotransform):
    path = ramp(tmp_path / "ramp.tif", crs, geotransform)
    polygon = polygons_of(pixel_polygon(path, 40, 60, 150, 200), definition=crs)
    image, mask, source, _ = cut(path, tmp_path / "out", polygon, **options)
    cols, rows = positions(source, path)
    # A pixel may be a few of the raster's wide: those that hang over its border are averaged from what is inside.
    deep = (cols > 5) & (cols < 235) & (rows > 5) & (rows < 235)
    assert deep.mean() > 0.4
    assert (mask[deep] != 255).all()
    assert np.abs(image[0] - (cols - 0.5))[deep].max() < 2 and np.abs(image[1] - (rows - 0.5))[deep].max() < 2
    assert np.abs((image[0] - (cols - 0.5))[deep].mean()) < 0.6, "up to a half by rounding to 8 bits"
    assert (image[2][deep] == 100).all()
    inside = (cols > 40) & (cols < 150) & (rows > 60) & (rows < 200)
    assert ((mask == 1) == inside)[deep].mean() > 0.999
    outside = (cols < -3) | (cols > 243) | (rows < -3) | (rows > 243)
    assert (mask[outside] == 255).all() and not image[:, outside].any()


@pytest.mark.parametrize("gsd", [0.3, 0.05])
def test_pixel_size_is_what_was_asked_for(raster, tmp_path, gsd):
    gdal.Warp(str(tmp_path / "degrees.tif"), raster, dstSRS="EPSG:4326", dstNodata=0, resampleAlg="near")
    gdal.Warp(str(tmp_path / "utm.tif"), raster, dstSRS="EPSG:32645", xRes=0.2, yRes=0.1)
    for path in (raster, tmp_path / "degrees.tif", tmp_path / "utm.tif"):
        result = tile(path, tmp_path / (Path(path).stem + "_out"), gsd=gsd, edge="pad")
        content = open_dataset(result.dataset)
        assert content.gsd == gsd and content.pixel_size_m == pytest.approx(gsd, rel=1e-3)
        source = content.sources[0]
        assert source["resampled_from"] == [gdal.Open(str(path)).RasterXSize, gdal.Open(str(path)).RasterYSize]
        assert source["width"] == pytest.approx(SIDE * PIXEL / gsd, rel=0.03)
        assert source["height"] == pytest.approx(SIDE * PIXEL / gsd, rel=0.03)


def test_shrinking_averages(metric, tmp_path):
    path, polygon, twice = metric
    image, mask, _, _ = cut(path, tmp_path / "out", polygon, gsd=twice)
    source = gdal.Open(path).ReadAsArray().astype(float)
    wanted = source.reshape(3, SIDE // 2, 2, SIDE // 2, 2).mean(axis=(2, 4))
    assert image.shape == wanted.shape and (mask != 255).all()
    assert np.abs(image - wanted).max() <= 1


def test_nodata_is_not_mixed_in(tmp_path):
    """Half a pixel of nodata leaves the other half's colour; a whole one is nodata."""
    path = ramp(tmp_path / "holed.tif")
    opened = gdal.Open(path, gdal.GA_Update)
    for band in (1, 2, 3):
        values = opened.GetRasterBand(band).ReadAsArray()
        values[100:141, 80:120] = 255
        opened.GetRasterBand(band).WriteArray(values)
        opened.GetRasterBand(band).SetNoDataValue(255)
    opened = None
    polygon = polygons_of(pixel_polygon(path, 10, 10, 200, 200), definition="EPSG:32645")
    twice = 2 * open_dataset(tile(path, tmp_path / "plain", polygon).dataset).pixel_size_m
    image, mask, source, _ = cut(path, tmp_path / "out", polygon, gsd=twice)
    gone = np.zeros(mask.shape, dtype=bool)
    gone[50:70, 40:60] = True
    assert np.array_equal(mask == 255, gone)
    assert (image[2][~gone] == 100).all()
    assert (image[1][70, 40:60] == 141).all()  # rows 140 (nodata) and 141
    assert source["nodata"] == ["255", "255", "255"]


def test_alpha_mask_band_nan_and_palette(metric, tmp_path):
    raster, polygon, twice = metric
    values = gdal.Open(raster).ReadAsArray()
    like = gdal.Open(raster)

    def make(name, count, data_type):
        target = gdal.GetDriverByName("GTiff").Create(str(tmp_path / name), SIDE, SIDE, count, data_type)
        target.SetGeoTransform(like.GetGeoTransform())
        target.SetSpatialRef(like.GetSpatialRef())
        return target

    hole = np.zeros((SIDE, SIDE), dtype=bool)
    hole[100:180, 60:200] = True
    opaque = np.where(hole, 0, 255).astype(np.uint8)
    target = make("alpha.tif", 4, gdal.GDT_Byte)
    target.WriteArray(np.concatenate([values, opaque[None]]))
    target.GetRasterBand(4).SetColorInterpretation(gdal.GCI_AlphaBand)
    target = make("masked.tif", 3, gdal.GDT_Byte)
    target.WriteArray(values)
    target.CreateMaskBand(gdal.GMF_PER_DATASET)
    target.GetRasterBand(1).GetMaskBand().WriteArray(opaque)
    target = make("float.tif", 3, gdal.GDT_Float32)
    target.WriteArray(np.where(hole, np.nan, values / np.float32(255)))
    target = make("palette.tif", 1, gdal.GDT_Byte)
    target.WriteArray(np.where(hole, 255, values[1] // 16))
    table = gdal.ColorTable()
    for index in range(16):
        table.SetColorEntry(index, (index * 16, 255 - index * 16, index, 255))
    target.GetRasterBand(1).SetColorTable(table)
    target.GetRasterBand(1).SetNoDataValue(255)
    target = None
    wanted = hole[::2, ::2]
    for name in ("alpha", "masked", "float", "palette"):
        image, mask, _, _ = cut(tmp_path / (name + ".tif"), tmp_path / name, polygon, gsd=twice)
        assert np.array_equal(mask == 255, wanted), name
        assert not image[:, wanted].any() and image[0][~wanted].std() > 20, name
    reds = np.unique(image[0][~wanted])
    assert set(reds) <= set(range(0, 256, 16)), "palette indices are not averaged"


def test_bands_by_number(raster, tmp_path):
    straight, _, _, _ = cut(raster, tmp_path / "a", gsd=0.3)
    turned, _, source, _ = cut(raster, tmp_path / "b", gsd=0.3, bands=[3, 2, 1])
    assert np.array_equal(straight[::-1], turned)
    assert source["bands"] == [3, 2, 1]


def test_rotation_turns_the_grid_clockwise(raster, tmp_path):
    result = tile(raster, tmp_path / "out", rotation=30)
    polygons = index_polygons(result.dataset)
    polygon = polygons[min(polygons)].GetGeometryRef(0)
    (x0, y0), (x1, y1) = polygon.GetPoint_2D(0), polygon.GetPoint_2D(1)
    assert math.degrees(math.atan2(y1 - y0, x1 - x0)) == pytest.approx(
        -30, abs=0.2
    )  # a pixel of Web Mercator is not quite square
    content = open_dataset(result.dataset)
    assert content.sources[0]["rotation"] == 30 and content.gsd is None
    assert content.pixel_size_m == pytest.approx(PIXEL, abs=1e-3)


def test_turned_tiles_can_be_appended(raster, tmp_path):
    dataset = tile(raster, tmp_path / "out", gsd=0.2).dataset
    count = open_dataset(dataset).tile_count
    result = tile(raster, dataset, gsd=0.2, rotation=45, append=True)
    assert result.tile_count > count
    with pytest.raises(InputError, match=r"GSD 0\.2, not 0\.3"):
        tile(raster, dataset, gsd=0.3, append=True)


def test_sixteen_bits_are_resampled_before_the_stretch(tmp_path):
    path = ramp(tmp_path / "ramp.tif", data_type=gdal.GDT_UInt16)
    polygon = polygons_of(pixel_polygon(path, 40, 60, 150, 200), definition="EPSG:32645")
    image, _, _, result = cut(path, tmp_path / "out", polygon, gsd=1.0)
    red = open_dataset(result.dataset).stretch["channels"][0]
    assert red["min"] == pytest.approx(0.02 * 240, abs=3) and red["max"] == pytest.approx(0.98 * 240, abs=3)
    assert image[0, 10, 0] == 0 and image[0, 10, -1] == 255


@pytest.mark.parametrize(("gsd", "words"), [(0, "GSD is 0"), (-1, "GSD is -1"), (0.001, "choose 0.0083 m or more")])
def test_impossible_sizes_are_refused(raster, tmp_path, gsd, words):
    with pytest.raises(InputError, match=words.replace(".", r"\.")):
        tile(raster, tmp_path / "out", gsd=gsd)
    assert not (tmp_path / "out").exists()


def test_a_crs_without_a_place_is_refused(tmp_path):
    crs = 'LOCAL_CS["site",UNIT["metre",1]]'
    path = ramp(tmp_path / "local.tif", crs)
    with pytest.raises(InputError, match="leave GSD empty"):
        tile(path, tmp_path / "out", polygons_of(pixel_polygon(path, 1, 1, 9, 9), definition=crs), gsd=1.0)


def test_nothing_is_left_in_memory_and_beside_the_raster(raster, tmp_path):
    before = sorted(Path(raster).parent.iterdir())
    tile(raster, tmp_path / "out", gsd=0.3, rotation=10)
    with pytest.raises(InputError):
        tile(raster, tmp_path / "no", gsd=0.3, extent=lambda _: (0.0, 0.0, 1.0, 1.0))
    assert not [name for name in gdal.ReadDir("/vsimem/") or [] if name.startswith("buildseg_trainer")]
    assert sorted(Path(raster).parent.iterdir()) == before


def test_overviews_make_no_difference(tmp_path):
    plain, with_overviews = (window(tmp_path / name, x=900) for name in ("plain.tif", "overviews.tif"))
    gdal.Open(with_overviews, gdal.GA_Update).BuildOverviews("NEAREST", [2, 4])
    images = [cut(path, tmp_path / Path(path).stem, gsd=0.6)[0] for path in (plain, with_overviews)]
    assert np.array_equal(*images)


def test_the_whole_sample_keeps_its_building_area(tmp_path):
    plain = tile(RASTER, tmp_path / "plain", tile_size=512, edge="pad")
    coarse = tile(RASTER, tmp_path / "coarse", tile_size=512, edge="pad", gsd=0.3)
    assert coarse.building_share == pytest.approx(plain.building_share, rel=0.005)
