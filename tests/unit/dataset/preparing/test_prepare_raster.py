"""prepareraster: the RGB is, pixel by pixel, what createtiles made of the same raster."""

import shutil
from pathlib import Path

import numpy as np
import pytest
from dataset_helpers import SIDE, from_file, mosaic, pixels, tile, window
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from osgeo import gdal

from buildseg_trainer.dataset.preparing.prepare_raster import prepare_raster
from buildseg_trainer.dataset.raster.info import inspect_raster
from buildseg_trainer.dataset.raster.stretch import Stretch
from buildseg_trainer.dataset.store import manifest
from buildseg_trainer.errors import Cancelled, InputError
from buildseg_trainer.runs.raster_recipe import describe

HOLE = (slice(100, 180), slice(60, 200))


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    """A window of the sample and its pixels."""
    path = window(tmp_path_factory.mktemp("base") / "base.tif")
    return path, pixels(path)


@pytest.fixture(scope="module")
def plain(base, tmp_path_factory):
    """A dataset of the window, its pixels as they are: 0.13 m."""
    return tile(base[0], tmp_path_factory.mktemp("plain") / "out").dataset


def write(path, values, like, kind=gdal.GDT_Byte, nodata=None, colours=None, mask=None, palette=None):
    reference = gdal.Open(like)
    target = gdal.GetDriverByName("GTiff").Create(str(path), values.shape[2], values.shape[1], len(values), kind)
    target.SetGeoTransform(reference.GetGeoTransform())
    target.SetSpatialRef(reference.GetSpatialRef())
    for number, band in enumerate(values, start=1):
        if palette is not None:
            table = gdal.ColorTable()
            for index, entry in enumerate(palette):
                table.SetColorEntry(index, tuple(int(value) for value in entry))
            target.GetRasterBand(number).SetColorTable(table)
        target.GetRasterBand(number).WriteArray(band)
        if nodata is not None:
            target.GetRasterBand(number).SetNoDataValue(nodata)
        if colours:
            target.GetRasterBand(number).SetColorInterpretation(colours[number - 1])
    if mask is not None:
        target.CreateMaskBand(gdal.GMF_PER_DATASET)
        target.GetRasterBand(1).GetMaskBand().WriteArray(mask)
    target.FlushCache()
    return str(path)


def holed(values, with_value):
    values = values.copy()
    values[(slice(None), *HOLE)] = with_value
    values[0, 300:330] = with_value  # one band only: valid for integers
    return values


def wide(values):
    return values.astype(np.uint16) * 40 + 300


def broken_floats(values):
    unit = (values.astype(np.float32) / 255) ** 2
    unit[(0, *HOLE)] = np.nan
    unit[1, 0, :7] = np.inf
    unit[2, 5, :9] = -np.inf
    return unit


RED_TO_ALPHA = [gdal.GCI_RedBand, gdal.GCI_GreenBand, gdal.GCI_BlueBand, gdal.GCI_AlphaBand]
VARIANTS = {
    "bytes": write,
    "bytes, nodata black": lambda path, v, like: write(path, holed(np.maximum(v, 1), 0), like, nodata=0),
    "bytes, nodata white": lambda path, v, like: write(path, holed(np.minimum(v, 254), 255), like, nodata=255),
    "bytes, nodata that cannot be": lambda path, v, like: write(path, holed(v, 0), like, nodata=-9999),
    "sixteen bits": lambda path, v, like: write(path, wide(v), like, gdal.GDT_UInt16),
    "sixteen bits, nodata": lambda path, v, like: write(path, holed(wide(v), 65535), like, gdal.GDT_UInt16, 65535),
    "sixteen bits, nodata low": lambda path, v, like: write(path, holed(wide(v), 0), like, gdal.GDT_UInt16, 0),
    "signed": lambda path, v, like: write(
        path, holed(wide(v).astype(np.int16) - 5000, -9999), like, gdal.GDT_Int16, -9999
    ),
    "long": lambda path, v, like: write(path, wide(v).astype(np.int32) * 70001, like, gdal.GDT_Int32),
    "unsigned long": lambda path, v, like: write(path, wide(v).astype(np.uint32) * 400001, like, gdal.GDT_UInt32),
    "floats": lambda path, v, like: write(path, np.sqrt(v.astype(np.float32)) - 3, like, gdal.GDT_Float32),
    "floats, NaN": lambda path, v, like: write(path, broken_floats(v), like, gdal.GDT_Float32),
    "floats, NaN nodata": lambda path, v, like: write(path, broken_floats(v), like, gdal.GDT_Float32, float("nan")),
    "floats, nodata": lambda path, v, like: write(
        path, holed(v.astype(np.float32) / 7, np.float32(-3.4e38)), like, gdal.GDT_Float32, float(np.float32(-3.4e38))
    ),
    "floats, nodata low and rounded": lambda path, v, like: write(
        path, holed(v.astype(np.float32) / 7, np.finfo(np.float32).min), like, gdal.GDT_Float32, -3.4e38
    ),
    "floats, nodata high and rounded": lambda path, v, like: write(
        path,
        holed(v.astype(np.float32) / 7, np.nextafter(np.float32(1e30), np.float32(0))),
        like,
        gdal.GDT_Float32,
        1e30,
    ),
    "one band of doubles, nodata rounded": lambda path, v, like: write(
        path, holed(v[:1] / 7.0, np.nextafter(1e30, 0)), like, gdal.GDT_Float64, 1e30
    ),
    "doubles": lambda path, v, like: write(path, v / 3.0 - 20, like, gdal.GDT_Float64),
    "one band": lambda path, v, like: write(path, v[:1], like),
    "one band of sixteen bits": lambda path, v, like: write(path, holed(wide(v[:1]), 9), like, gdal.GDT_UInt16, 9),
    "alpha": lambda path, v, like: write(
        path, np.concatenate([v, holed(np.full_like(v[:1], 255), 0)]), like, colours=RED_TO_ALPHA
    ),
    "alpha of sixteen bits": lambda path, v, like: write(
        path, np.concatenate([wide(v), holed(wide(v[:1]), 0)]), like, gdal.GDT_UInt16, colours=RED_TO_ALPHA
    ),
    "mask band": lambda path, v, like: write(path, v, like, mask=holed(np.full_like(v[:1], 255), 0)[0]),
    "palette": lambda path, v, like: write(
        path, v[:1] // 4, like, palette=np.random.default_rng(5).integers(1, 256, (64, 4))
    ),
    "palette, clear entries": lambda path, v, like: write(
        path,
        v[:1] // 4,
        like,
        palette=np.random.default_rng(5).integers(0, 256, (64, 4)) * [1, 1, 1, 0]
        + [0, 0, 0, 255] * (np.arange(64)[:, None] % 3 > 0),
    ),
    "palette, nodata": lambda path, v, like: write(
        path, v[:1] // 4, like, nodata=20, palette=np.random.default_rng(5).integers(1, 256, (64, 4))
    ),
    "blue first": lambda path, v, like: write(path, v, like, colours=RED_TO_ALPHA[2::-1]),
    "five bands": lambda path, v, like: write(path, np.concatenate([wide(v), wide(v[:2]) * 2]), like, gdal.GDT_UInt16),
}


def check_equal(raster, dataset, folder):
    image, _ = mosaic(dataset, "img", raster)
    for ending in ("vrt", "tif"):
        output = folder / ("prepared." + ending)
        result = prepare_raster(raster, dataset, output)
        assert result.output == str(output)
        opened, source = gdal.Open(str(output)), gdal.Open(str(raster))
        found = opened.ReadAsArray()
        assert found.dtype == np.uint8 and found.shape == image.shape
        assert np.array_equal(found, image), (ending, np.argwhere(found != image)[:5])
        assert opened.GetGeoTransform() == pytest.approx(source.GetGeoTransform())
        assert opened.GetSpatialRef().IsSame(source.GetSpatialRef())
        colours = [opened.GetRasterBand(band).GetColorInterpretation() for band in (1, 2, 3)]
        assert colours == RED_TO_ALPHA[:3]


@pytest.mark.parametrize("variant", VARIANTS)
def test_equal_to_the_tiles(base, tmp_path, variant):
    raster = VARIANTS[variant](tmp_path / "r.tif", base[1], base[0])
    dataset = tile(raster, tmp_path / "out", edge="pad").dataset
    check_equal(raster, dataset, tmp_path)


@pytest.mark.parametrize("bands", [[3, 1, 2], [2]])
def test_the_bands_of_the_dataset(base, tmp_path, bands):
    dataset = tile(base[0], tmp_path / "out", edge="pad", bands=bands).dataset
    check_equal(base[0], dataset, tmp_path)
    # Another raster gets the same bands.
    shutil.copy(base[0], tmp_path / "other.tif")
    prepare_raster(tmp_path / "other.tif", dataset, tmp_path / "other.vrt")
    order = [band - 1 for band in (bands if len(bands) == 3 else bands * 3)]
    assert np.array_equal(pixels(tmp_path / "other.vrt"), base[1][order])


@pytest.mark.parametrize("warp", [{"dstSRS": "EPSG:4326"}, {"dstSRS": "EPSG:32645", "dstAlpha": True}])
def test_other_places(base, tmp_path, warp):
    gdal.Warp(str(tmp_path / "r.tif"), base[0], **warp)
    check_equal(str(tmp_path / "r.tif"), tile(tmp_path / "r.tif", tmp_path / "out", edge="pad").dataset, tmp_path)


@pytest.mark.parametrize("turn", [(0.1, 0.06, 0.06, -0.1), (0.149, 0, 0, 0.149)], ids=["rotated", "south-up"])
def test_other_directions(base, tmp_path, turn):
    shutil.copy(base[0], tmp_path / "r.tif")
    opened = gdal.Open(str(tmp_path / "r.tif"), gdal.GA_Update)
    gt = opened.GetGeoTransform()
    opened.SetGeoTransform((gt[0], turn[0], turn[1], gt[3], turn[2], turn[3]))
    opened = None
    dataset = tile(tmp_path / "r.tif", tmp_path / "out", buildings=from_file(), edge="pad").dataset
    check_equal(str(tmp_path / "r.tif"), dataset, tmp_path)


def test_another_raster_gets_the_datasets_stretch(base, tmp_path):
    dataset = tile(write(tmp_path / "a.tif", wide(base[1]), base[0], gdal.GDT_UInt16), tmp_path / "out").dataset
    darker = write(tmp_path / "b.tif", wide(base[1]) // 2, base[0], gdal.GDT_UInt16)
    result = prepare_raster(darker, dataset, tmp_path / "b.vrt")
    assert result.warnings == []
    channels = manifest.open_dataset(dataset).stretch["channels"]
    recipe = Stretch(tuple(c["min"] for c in channels), tuple(c["max"] for c in channels))
    wanted = np.stack([recipe.apply(band, channel) for channel, band in enumerate(wide(base[1]) // 2)])
    assert np.array_equal(pixels(tmp_path / "b.vrt"), wanted)


def test_a_raster_that_loses_its_contrast_is_warned_of(base, tmp_path):
    """By the dataset's stretch, where its values are others; by its own, where a fill value takes it."""
    dataset = tile(write(tmp_path / "a.tif", wide(base[1]), base[0], gdal.GDT_UInt16), tmp_path / "out").dataset
    bright = write(tmp_path / "bright.tif", wide(base[1]) + 30000, base[0], gdal.GDT_UInt16)
    [told] = prepare_raster(bright, dataset, tmp_path / "bright.vrt").warnings
    assert "too little contrast" in told and "values of the dataset's rasters" in told
    filled = wide(base[1]) // 4
    filled[:, :60] = 65535
    path = write(tmp_path / "filled.tif", filled, base[0], gdal.GDT_UInt16)
    bytes_alone = tile(base[0], tmp_path / "bytes").dataset
    told = prepare_raster(path, bytes_alone, tmp_path / "filled.vrt").warnings
    assert "no stretch for UInt16" in told[0] and "too little contrast" in told[1] and "as nodata" in told[1]
    path = write(tmp_path / "declared.tif", filled, base[0], gdal.GDT_UInt16, nodata=65535)
    assert len(prepare_raster(path, bytes_alone, tmp_path / "declared.vrt").warnings) == 1


@pytest.mark.parametrize("resample", ["never", "always"])
def test_a_relative_name_is_found_from_elsewhere(base, plain, tmp_path, monkeypatch, resample):
    shutil.copy(base[0], tmp_path / "r.tif")
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path)
    prepare_raster("r.tif", plain, "elsewhere/p.vrt", resample=resample)
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert str(tmp_path / "r.tif") in Path("p.vrt").read_text(encoding="utf-8")
    assert pixels("p.vrt").std() > 30


def test_what_the_recipe_does_not_say_is_warned_of(base, tmp_path):
    dataset = tile(base[0], tmp_path / "out").dataset
    result = prepare_raster(
        write(tmp_path / "a.tif", wide(base[1]), base[0], gdal.GDT_UInt16), dataset, tmp_path / "a.vrt"
    )
    assert any("no stretch for UInt16" in warning for warning in result.warnings)
    assert pixels(tmp_path / "a.vrt").std() > 30
    result = prepare_raster(write(tmp_path / "b.tif", base[1][:1], base[0]), dataset, tmp_path / "b.vrt")
    assert any("no bands 1,2,3" in warning for warning in result.warnings)
    assert np.array_equal(pixels(tmp_path / "b.vrt"), np.repeat(base[1][:1], 3, 0))


def scaled(base, path, factor):
    """The window with pixels ``factor`` times as wide and high."""
    side = round(SIDE / factor)
    gdal.Translate(str(path), base[0], width=side, height=side, resampleAlg="average")
    return path


@pytest.mark.parametrize(
    ("resample", "factor", "resampled", "warned"),
    [
        ("auto", 1.0, False, False),
        ("auto", 1.05, False, False),
        ("auto", 1.2, True, False),
        ("auto", 0.5, True, False),
        ("auto", 20, False, True),
        ("never", 1.05, False, False),
        ("never", 1.2, False, True),
        ("never", 0.5, False, True),
        ("always", 1.05, True, False),
        ("always", 2, True, False),
    ],
)
def test_other_pixel_sizes(base, plain, tmp_path, resample, factor, resampled, warned):
    raster = scaled(base, tmp_path / "r.tif", factor)
    result = prepare_raster(raster, plain, tmp_path / "p.vrt", resample=resample)
    assert bool(result.warnings) == warned and all("pixels" in warning for warning in result.warnings)
    found, source = gdal.Open(str(tmp_path / "p.vrt")), gdal.Open(str(raster))
    wanted = gdal.Open(base[0]) if resampled else source
    # A pixel of Web Mercator is half a percent higher than wide on the ground; resampled ones are square.
    assert abs(found.RasterXSize - wanted.RasterXSize) <= 2
    assert found.GetGeoTransform() == pytest.approx(wanted.GetGeoTransform(), rel=0.01)
    if resampled:  # the picture is where it was
        side = min(found.RasterXSize, found.RasterYSize, SIDE)
        difference = found.ReadAsArray(0, 0, side, side).astype(float) - base[1][:, :side, :side]
        assert abs(difference.mean()) < 1 and np.abs(difference).mean() < 15


def test_sizes_that_cannot_be_reached(base, plain, tmp_path):
    coarse = scaled(base, tmp_path / "coarse.tif", 20)
    with pytest.raises(InputError, match="smaller pixels"):
        prepare_raster(coarse, plain, tmp_path / "p.vrt", resample="always")
    unplaced = tmp_path / "unplaced.tif"
    gdal.Translate(str(unplaced), base[0], outputSRS='LOCAL_CS["site",UNIT["metre",1]]')
    assert prepare_raster(unplaced, plain, tmp_path / "p.vrt").warnings == []
    with pytest.raises(InputError, match=r"size of .*unplaced\.tif on the ground is unknown"):
        prepare_raster(unplaced, plain, tmp_path / "p.vrt", resample="always")
    with pytest.raises(InputError, match="RESAMPLE is maybe"):
        prepare_raster(base[0], plain, tmp_path / "p.vrt", resample="maybe")


@pytest.mark.parametrize(
    ("variant", "gsd"),
    [
        ("bytes", 0.1),
        ("bytes, nodata white", 0.31),
        ("sixteen bits, nodata", 0.31),
        ("doubles", 0.31),
        ("floats, NaN", 0.1),
        ("alpha", 0.31),
        ("mask band", 0.31),
        ("palette", 0.1),
        ("palette", 0.31),
    ],
)
def test_equal_to_resampled_tiles(base, tmp_path, variant, gsd):
    """Also the virtual one, which refers to nothing but the raster."""
    raster = VARIANTS[variant](tmp_path / "r.tif", base[1], base[0])
    dataset = tile(raster, tmp_path / "out", edge="pad", gsd=gsd).dataset
    for ending in ("vrt", "tif"):
        output = tmp_path / ("p." + ending)
        assert prepare_raster(raster, dataset, output).warnings == []
        image, _ = mosaic(dataset, "img", output)
        assert np.array_equal(pixels(output), image)
    assert gdal.ReadDir("/vsimem/") is None or not any("buildseg" in name for name in gdal.ReadDir("/vsimem/"))


def test_resampled_to_the_tiles_even_where_sizes_are_alike(base, tmp_path):
    dataset = tile(base[0], tmp_path / "out", edge="pad", gsd=0.135).dataset
    prepare_raster(base[0], dataset, tmp_path / "p.vrt")
    assert np.array_equal(pixels(tmp_path / "p.vrt"), mosaic(dataset, "img", tmp_path / "p.vrt")[0])


def test_the_recipe_of_an_export_does_the_same(base, tmp_path):
    raster = write(tmp_path / "a.tif", np.concatenate([wide(base[1]), wide(base[1])]), base[0], gdal.GDT_UInt16)
    dataset = tile(raster, tmp_path / "out", bands=[6, 2, 1], gsd=0.2).dataset
    recipe = describe(dataset)
    prepare_raster(raster, dataset, tmp_path / "by_dataset.vrt")
    shutil.rmtree(dataset)
    result = prepare_raster(raster, "", tmp_path / "by_recipe.vrt", preparation=recipe)
    assert result.warnings == []
    assert np.array_equal(pixels(tmp_path / "by_recipe.vrt"), pixels(tmp_path / "by_dataset.vrt"))


@pytest.mark.parametrize(
    "change", [{"bands": None}, {"bands": [["red"]]}, {"stretch": {"method": "percentile"}}, {"gsd": ...}]
)
def test_a_damaged_recipe_is_one_sentence(base, plain, tmp_path, change):
    recipe = {**describe(plain), **change}
    recipe = {key: value for key, value in recipe.items() if value is not ...}
    with pytest.raises(InputError, match=r"is damaged .* give the DATASET"):
        prepare_raster(base[0], "", tmp_path / "p.vrt", preparation=recipe)


def test_geotiff_is_tiled_with_overviews(base, tmp_path):
    raster = str(tmp_path / "r.tif")
    gdal.Translate(raster, base[0], width=1200, height=1200)
    dataset = tile(base[0], tmp_path / "out").dataset
    prepare_raster(raster, dataset, tmp_path / "p.tif", resample="never")
    opened = gdal.Open(str(tmp_path / "p.tif"))
    assert opened.GetMetadataItem("LAYOUT", "IMAGE_STRUCTURE") == "COG"
    assert opened.GetRasterBand(1).GetBlockSize() == [512, 512] and opened.GetRasterBand(1).GetOverviewCount() > 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out", "p.tif", "r.tif"]


def test_cancel_and_refusals_leave_everything(base, tmp_path):
    dataset = tile(base[0], tmp_path / "out").dataset
    (tmp_path / "p.tif").write_bytes(b"older")
    with pytest.raises(Cancelled):
        prepare_raster(base[0], dataset, tmp_path / "p.tif", is_cancelled=lambda: True)
    calls = []

    def later():
        calls.append(1)
        return len(calls) > 2

    with pytest.raises(Cancelled):
        prepare_raster(base[0], dataset, tmp_path / "p.tif", is_cancelled=later)
    shutil.copy(base[0], tmp_path / "same.tif")
    for output, text in ((tmp_path / "p.jpg", r"neither in \.vrt"), (tmp_path / "same.tif", "is the input")):
        with pytest.raises(InputError, match=text):
            prepare_raster(tmp_path / "same.tif", dataset, output)
    with pytest.raises(InputError, match="cannot be written"):
        prepare_raster(base[0], dataset, tmp_path / "p.tif" / "x.vrt")
    assert (tmp_path / "p.tif").read_bytes() == b"older"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out", "p.tif", "same.tif"]


def test_the_sources_of_the_input_are_no_output(base, plain, tmp_path):
    source, inner, outer = tmp_path / "scene.tif", tmp_path / "inner.vrt", tmp_path / "outer.VRT"
    shutil.copy(base[0], source)
    gdal.BuildVRT(str(inner), [str(source)]).FlushCache()
    gdal.BuildVRT(str(outer), [str(inner)]).FlushCache()
    before = {path: path.read_bytes() for path in (source, inner, outer)}
    for raster in (inner, outer, f"GTIFF_DIR:1:{source}"):
        for output in (source, inner) if raster == outer else (source,):
            with pytest.raises(InputError, match="is the input or a part of it; choose another file"):
                prepare_raster(str(raster), plain, output)
    assert {path: path.read_bytes() for path in before} == before


@settings(max_examples=40, deadline=None, phases=[Phase.explicit, Phase.generate])  # shrinking takes minutes here
@given(
    st.sampled_from(["uint16", "int16", "int32", "float32", "float64"]),
    st.floats(-3e4, 3e4),
    st.floats(1e-3, 6e4),
    st.integers(0, 2**32 - 1),
)
def test_the_table_is_the_stretch(tmp_path_factory, kind, low, width, seed):
    """For any type and limits, values at and beside the steps come out as Stretch.apply has them."""
    recipe = Stretch((low, low - 1, low / 3), (low + width, low + 2 * width, low / 3 + width))
    steps = low + width * (np.arange(256) - 0.5) / 255
    random = np.random.default_rng(seed).uniform(low - width, low + 2 * width, 256)
    values = np.concatenate([steps, random])
    if kind.startswith("f"):
        values = values.astype(kind)
        values = np.concatenate([values, np.nextafter(values, -np.inf), np.nextafter(values, np.inf)])
    else:
        limits = np.iinfo(kind)
        whole = np.concatenate([np.floor(values), np.ceil(values)])
        values = np.clip(whole, limits.min, limits.max).astype(kind)
    folder = tmp_path_factory.mktemp("table")
    types = {"uint16": 2, "int16": 3, "int32": 5, "float32": 6, "float64": 7}
    raster = write(
        folder / "r.tif", np.stack([values[None]] * 3), window(folder / "like.tif", width=8, height=8), types[kind]
    )
    content = manifest.Manifest(state="complete", stretch=recipe.recipe())
    manifest.write_manifest(folder, content)
    prepare_raster(raster, folder, folder / "p.vrt")
    wanted = np.stack([recipe.apply(values[None], channel) for channel in range(3)])
    assert np.array_equal(pixels(folder / "p.vrt"), wanted)
    assert inspect_raster(raster, "r").data_type == types[kind] and Path(raster).exists()
