"""Every kind of raster a user may bring, made from the sample: the image is right, the mask is where it was."""

import numpy as np
import pytest
from dataset_helpers import (
    SIDE,
    checksums,
    mosaic,
    pixels,
    tile,
    window,
)
from osgeo import gdal

from buildseg_trainer.dataset.raster.grid import PixelBox
from buildseg_trainer.dataset.raster.info import describe
from buildseg_trainer.dataset.raster.reader import RasterReader
from buildseg_trainer.dataset.store.manifest import open_dataset

HOLE = (slice(100, 180), slice(60, 200))  # rows and columns that variants have as nodata


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    """A window of the sample: its path, pixels and mask."""
    folder = tmp_path_factory.mktemp("base")
    path = window(folder / "base.tif")
    result = tile(path, folder / "out", edge="pad")
    return path, pixels(path), mosaic(result.dataset, "gt", path)[0][0]


def write(path, values, like, data_type=gdal.GDT_Byte, nodata=None, driver="GTiff", options=()):
    """Write ``values`` (bands, rows, columns) with the georeference of ``like``; returns the open dataset."""
    reference = gdal.Open(like)
    target = gdal.GetDriverByName(driver).Create(
        str(path), values.shape[2], values.shape[1], len(values), data_type, list(options)
    )
    target.SetGeoTransform(reference.GetGeoTransform())
    target.SetSpatialRef(reference.GetSpatialRef())
    for number, band in enumerate(values, start=1):
        target.GetRasterBand(number).WriteArray(band)
        if nodata is not None:
            target.GetRasterBand(number).SetNoDataValue(nodata)
    return target


def cut(path, output, **options):
    """Tile with pad; returns image and mask put together again, and the manifest."""
    result = tile(path, output, edge="pad", **options)
    image = mosaic(result.dataset, "img", path)[0]
    return image, mosaic(result.dataset, "gt", path)[0][0], open_dataset(result.dataset), result


def test_stripes_cog_and_vrt_are_the_same(base, tmp_path):
    path, values, mask = base
    variants = {
        "stripes.tif": {"creationOptions": ["COMPRESS=DEFLATE"]},
        "blocks.tif": {"creationOptions": ["TILED=YES", "BLOCKXSIZE=64", "BLOCKYSIZE=64"]},
        "cog.tif": {"format": "COG", "creationOptions": ["COMPRESS=DEFLATE"]},
        "mosaic.vrt": {"format": "VRT"},
        "picture.png": {"format": "PNG"},
    }
    for name, options in variants.items():
        gdal.Translate(str(tmp_path / name), path, **options)
    before = checksums(tmp_path)
    for name in variants:
        image, found, _, _ = cut(tmp_path / name, tmp_path.parent / (tmp_path.name + name))
        assert np.array_equal(image, values) and np.array_equal(found, mask), name
    assert checksums(tmp_path) == before


def test_sixteen_bits_are_stretched_by_percentiles(base, tmp_path):
    path, values, mask = base
    wide = values.astype(np.uint16) * 40 + 300
    wide[(slice(None), *HOLE)] = 65535
    write(tmp_path / "wide.tif", wide, path, gdal.GDT_UInt16, nodata=65535).FlushCache()
    image, found, manifest, _ = cut(tmp_path / "wide.tif", tmp_path / "out")
    valid = np.ones(mask.shape, dtype=bool)
    valid[HOLE] = False
    assert (found[HOLE] == 255).all() and np.array_equal(found[valid], mask[valid])
    assert not image[:, ~valid].any()
    assert manifest.stretch["method"] == "percentile"
    for band, channel, result in zip(wide, manifest.stretch["channels"], image):
        low, high = np.percentile(band[valid], (2, 98))
        assert (channel["min"], channel["max"]) == pytest.approx((low, high))
        wanted = np.clip((band[valid] - low) * 255 / (high - low), 0, 255)
        assert np.abs(result[valid] - wanted).max() <= 0.51


def test_one_stretch_for_all_rasters(base, tmp_path):
    path, values, _ = base
    for name, offset in (("dark", 0), ("bright", 20000)):
        write(tmp_path / (name + ".tif"), values.astype(np.uint16) * 40 + offset, path, gdal.GDT_UInt16).FlushCache()
    result = tile([tmp_path / "dark.tif", tmp_path / "bright.tif"], tmp_path / "out")
    means = {}
    for image in (tmp_path / "out" / "img").iterdir():
        means.setdefault(image.name.split("_")[0], []).append(pixels(image).mean())
    assert np.mean(means["dark"]) + 100 < np.mean(means["bright"])
    red = open_dataset(result.dataset).stretch["channels"][0]
    assert red["min"] < 10000 and red["max"] > 20000


def test_float_with_nan(base, tmp_path):
    path, values, _ = base
    unit = values.astype(np.float32) / 255
    unit[(0, *HOLE)] = np.nan  # in one band only: the pixel cannot be used all the same
    unit[1, 0, 0] = np.inf
    write(tmp_path / "unit.tif", unit, path, gdal.GDT_Float32).FlushCache()
    image, found, manifest, _ = cut(tmp_path / "unit.tif", tmp_path / "out")
    assert (found[HOLE] == 255).all() and found[0, 0] == 255 and (found == 255).sum() == 80 * 140 + 1
    assert not image[(slice(None), *HOLE)].any()
    assert image[:, 300:].std() > 30
    assert 0 <= manifest.stretch["channels"][0]["min"] < manifest.stretch["channels"][0]["max"] <= 1


def test_nodata_means_all_bands(base, tmp_path):
    path, values, _ = base
    holed = np.maximum(values, 1)
    holed[(slice(None), *HOLE)] = 0
    holed[0, 300:, 300:] = 0  # a dark red is no nodata
    write(tmp_path / "holed.tif", holed, path, nodata=0).FlushCache()
    image, found, manifest, _ = cut(tmp_path / "holed.tif", tmp_path / "out")
    assert (found[HOLE] == 255).all() and (found == 255).sum() == 80 * 140
    assert np.array_equal(image, holed)
    assert manifest.stretch is None
    assert manifest.sources[0]["nodata"] == ["0", "0", "0"]


LOWEST = -3.4028234663852886e38


@pytest.mark.parametrize(
    ("data_type", "nodata", "values"),
    [
        (gdal.GDT_Float32, -3.4e38, [LOWEST, -3.4e38, -1e37, -1e30, 0, 1]),
        (gdal.GDT_Float32, -9999, [-9999, -9999.001, -9999.002, -9998.99, 0, 9999]),
        (gdal.GDT_Float32, 0.1, [0.1, 0.10000001, 0.1000001, 0, -0.1]),
        (gdal.GDT_Float32, 0, [0, -0.0, 1e-40, -1e-40, 1]),
        (gdal.GDT_Float64, -1e30, [-1e30, np.nextafter(-1e30, 0), -1.0000001e30, 0]),
        (gdal.GDT_Float64, 0.1, [0.1, np.float32(0.1), 0.1 + 1e-17, 0]),
        (gdal.GDT_UInt16, 65535, [65535, 65534, 0]),
        (gdal.GDT_Int16, -32768, [-32768, -32767, 0]),
        (gdal.GDT_Byte, -9999, [0, 255]),
    ],
)
def test_nodata_is_compared_as_by_gdal(tmp_path, data_type, nodata, values):
    path = tmp_path / "values.tif"
    opened = gdal.GetDriverByName("GTiff").Create(str(path), len(values), 1, 1, data_type)
    opened.GetRasterBand(1).SetNoDataValue(nodata)
    opened.GetRasterBand(1).WriteArray(np.array([values]))
    opened = None
    opened = gdal.Open(str(path))
    wanted = opened.GetRasterBand(1).GetMaskBand().ReadAsArray() > 0
    info = describe(opened, path, "values", opened.GetGeoTransform())
    _, valid = RasterReader(info).read(PixelBox(0, 0, len(values), 1))
    assert np.array_equal(np.ones_like(wanted) if valid is None else valid, wanted)


def test_float_nodata_that_is_rounded_is_nodata(base, tmp_path):
    """As ESRI writes it: the lowest value of floats in the pixels, fewer of its digits as the nodata value."""
    path, values, _ = base
    holed = values.astype(np.float32)
    holed[(slice(None), *HOLE)] = LOWEST
    write(tmp_path / "holed.tif", holed, path, gdal.GDT_Float32, nodata=-3.4e38).FlushCache()
    image, found, manifest, result = cut(tmp_path / "holed.tif", tmp_path / "out")
    assert (found[HOLE] == 255).all() and (found == 255).sum() == 80 * 140
    assert manifest.stretch["channels"][0]["min"] >= 0 and image[:, 300:].std() > 30
    assert result.warnings == []


def test_alpha_band(base, tmp_path):
    path, values, mask = base
    alpha = np.full((1, SIDE, SIDE), 255, dtype=np.uint8)
    alpha[(0, *HOLE)] = 0
    target = write(tmp_path / "alpha.tif", np.concatenate([values, alpha]), path, options=["ALPHA=YES"])
    target.GetRasterBand(4).SetColorInterpretation(gdal.GCI_AlphaBand)
    target = None
    image, found, _, _ = cut(tmp_path / "alpha.tif", tmp_path / "out")
    assert (found[HOLE] == 255).all() and (found == 255).sum() == 80 * 140
    assert not image[(slice(None), *HOLE)].any()
    found[HOLE] = mask[HOLE]
    assert np.array_equal(found, mask)


def test_mask_band(base, tmp_path):
    path, values, _ = base
    target = write(tmp_path / "masked.tif", values, path)
    target.CreateMaskBand(gdal.GMF_PER_DATASET)
    valid = np.full((SIDE, SIDE), 255, dtype=np.uint8)
    valid[HOLE] = 0
    target.GetRasterBand(1).GetMaskBand().WriteArray(valid)
    target = None
    _, found, _, _ = cut(tmp_path / "masked.tif", tmp_path / "out")
    assert (found[HOLE] == 255).all() and (found == 255).sum() == 80 * 140


def test_tiles_without_a_valid_pixel_are_skipped(base, tmp_path):
    path, values, _ = base
    holed = np.maximum(values, 1)
    holed[:, :256, :128] = 0
    write(tmp_path / "holed.tif", holed, path, nodata=0).FlushCache()
    _, _, manifest, result = cut(tmp_path / "holed.tif", tmp_path / "out")
    assert result.tile_count == 14
    assert result.warnings == ["2 tiles without a valid pixel were skipped."]
    assert manifest.counts["tiles_skipped_nodata"] == 2


def test_palette_is_expanded(base, tmp_path):
    path, values, mask = base
    grey = (values[1] // 16)[None]
    target = write(tmp_path / "palette.tif", grey, path)
    table = gdal.ColorTable()
    for index in range(16):
        table.SetColorEntry(index, (index * 16, 255 - index * 16, index, 255))
    target.GetRasterBand(1).SetColorTable(table)
    target = None
    image, found, _, _ = cut(tmp_path / "palette.tif", tmp_path / "out")
    assert np.array_equal(image, np.stack([grey[0] * 16, 255 - grey[0] * 16, grey[0]]))
    assert np.array_equal(found, mask)


def test_one_band_gives_three_equal(base, tmp_path):
    path, values, mask = base
    write(tmp_path / "grey.tif", values[:1], path).FlushCache()
    image, found, manifest, _ = cut(tmp_path / "grey.tif", tmp_path / "out")
    assert all(np.array_equal(channel, values[0]) for channel in image)
    assert np.array_equal(found, mask)
    assert manifest.sources[0]["bands"] == [1, 1, 1]


def test_five_bands_and_the_choice_of_bands(base, tmp_path):
    path, values, _ = base
    five = np.concatenate([values, 255 - values[:2]])
    write(tmp_path / "five.tif", five, path, options=["PHOTOMETRIC=MINISBLACK"]).FlushCache()
    first, _, _, _ = cut(tmp_path / "five.tif", tmp_path / "first")
    chosen, _, _, _ = cut(tmp_path / "five.tif", tmp_path / "chosen", bands=[5, 1, 4])
    single, _, _, _ = cut(tmp_path / "five.tif", tmp_path / "single", bands=[4])
    assert np.array_equal(first, five[:3])
    assert np.array_equal(chosen, five[[4, 0, 3]])
    assert np.array_equal(single, five[[3, 3, 3]])


def test_colours_are_found_by_interpretation(base, tmp_path):
    path, values, _ = base
    target = write(tmp_path / "bgr.tif", np.concatenate([values[:1], values[::-1]]), path)
    for number, colour in enumerate(
        (gdal.GCI_Undefined, gdal.GCI_BlueBand, gdal.GCI_GreenBand, gdal.GCI_RedBand), start=1
    ):
        target.GetRasterBand(number).SetColorInterpretation(colour)
    target = None
    image, _, manifest, _ = cut(tmp_path / "bgr.tif", tmp_path / "out")
    assert manifest.sources[0]["bands"] == [4, 3, 2]
    assert np.array_equal(image, values)


def test_south_up(base, tmp_path):
    path, values, mask = base
    gt = gdal.Open(path).GetGeoTransform()
    target = write(tmp_path / "south_up.tif", values[:, ::-1], path)
    target.SetGeoTransform((gt[0], gt[1], 0, gt[3] + SIDE * gt[5], 0, -gt[5]))
    target = None
    image, found, _, _ = cut(tmp_path / "south_up.tif", tmp_path / "out")
    assert np.array_equal(image, values[:, ::-1])
    assert (found != mask[::-1]).mean() < 1e-4  # a centre on an outline may fall to either side


def test_rotated(base, tmp_path):
    path, values, mask = base
    gt = gdal.Open(path).GetGeoTransform()
    target = write(tmp_path / "turned.tif", np.rot90(values, axes=(1, 2)), path)
    # Columns of the turned picture run up the map, rows run to the right: a quarter turn is a rotation too.
    target.SetGeoTransform((gt[0] + SIDE * gt[1], 0, -gt[1], gt[3], gt[5], 0))
    target = None
    _, found, _, _ = cut(tmp_path / "turned.tif", tmp_path / "out")
    assert (found != np.rot90(mask)).mean() < 1e-4


def test_oblique(base, tmp_path):
    path, _, mask = base
    gt = gdal.Open(path).GetGeoTransform()
    angle = np.radians(25)
    along = (gt[1] * np.cos(angle), gt[1] * np.sin(angle))
    target = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "oblique.tif"), 300, 300, 3)
    target.SetSpatialRef(gdal.Open(path).GetSpatialRef())
    origin = (gt[0] + 40 * gt[1], gt[3] + 200 * gt[5])
    target.SetGeoTransform((origin[0], along[0], along[1], origin[1], along[1], -along[0]))
    target.GetRasterBand(1).Fill(9)
    target = None
    _, found, _, _ = cut(tmp_path / "oblique.tif", tmp_path / "out")
    rows, cols = np.mgrid[0:300, 0:300] + 0.5
    x = (origin[0] + cols * along[0] + rows * along[1] - gt[0]) / gt[1]
    y = (origin[1] + cols * along[1] - rows * along[0] - gt[3]) / gt[5]
    inside = (x >= 0) & (x < SIDE) & (y >= 0) & (y < SIDE)
    wanted = mask[y[inside].astype(int), x[inside].astype(int)]
    assert inside.mean() > 0.7
    assert (found[inside] != wanted).mean() < 0.02  # outlines resampled to the nearest pixel


def test_geographic(base, tmp_path):
    path, _, mask = base
    gdal.Warp(str(tmp_path / "degrees.tif"), path, dstSRS="EPSG:4326", dstNodata=0, resampleAlg="near")
    _, found, manifest, _ = cut(tmp_path / "degrees.tif", tmp_path / "out")
    labelled = found != 255
    assert (found[labelled] == 1).mean() == pytest.approx(mask.mean(), abs=0.005)
    assert manifest.pixel_size_m == pytest.approx(0.132, abs=0.01)


def test_huge_vrt_reads_only_its_extent(base, tmp_path):
    """100 000 x 100 000 px, of which an extent is tiled: nothing grows with the raster."""
    path, _, _ = base
    gdal.BuildVRT(
        str(tmp_path / "huge.vrt"), [path], outputBounds=_bounds_of_side(path, 100_000), resolution="highest"
    ).FlushCache()
    left, bottom, right, top = _bounds_of_side(path, SIDE)
    result = tile(tmp_path / "huge.vrt", tmp_path / "out", extent=lambda _: (left, bottom, right, top), edge="pad")
    assert gdal.Open(str(tmp_path / "huge.vrt")).RasterXSize == 100_000
    assert result.tile_count == 16


def _bounds_of_side(path, side):
    gt = gdal.Open(path).GetGeoTransform()
    return gt[0], gt[3] + side * gt[5], gt[0] + side * gt[1], gt[3]


def test_flat_bands_do_not_divide_by_zero(base, tmp_path):
    path, _, _ = base
    write(tmp_path / "flat.tif", np.full((3, SIDE, SIDE), 7, np.uint16), path, gdal.GDT_UInt16).FlushCache()
    image, found, _, _ = cut(tmp_path / "flat.tif", tmp_path / "out")
    assert len(np.unique(image)) == 1
    assert (found == 1).any()
