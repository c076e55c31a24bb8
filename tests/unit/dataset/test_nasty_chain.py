"""Nasty rasters through every step: cut, filtered, split, checked, shown, and prepared as they were cut."""

from pathlib import Path

import numpy as np
import pytest
from dataset_helpers import SIDE, crs, mosaic, pixels, tile, window
from osgeo import gdal

from buildseg_trainer.dataset.checking.check_dataset import check_dataset
from buildseg_trainer.dataset.checking.contact_sheet import write_contact_sheet
from buildseg_trainer.dataset.filtering.filter_tiles import filter_tiles
from buildseg_trainer.dataset.preparing.prepare_raster import prepare_raster
from buildseg_trainer.dataset.splitting.split_dataset import split_dataset


def translated(path, base, **options):
    gdal.Translate(str(path), base, **options)
    return str(path)


def warped(path, base, **options):
    gdal.Warp(str(path), base, **options)
    return str(path)


def four_bands_of_16_bits(path, base):
    """Red, green, blue and near infrared, with nodata, in a COG."""
    deep = translated(path.with_name("deep.vrt"), base, outputType=gdal.GDT_UInt16, scaleParams=[[0, 255, 1000, 9000]])
    options = {"format": "COG", "bandList": [1, 2, 3, 1], "noData": 1000, "creationOptions": ["COMPRESS=LZW"]}
    return translated(path, deep, **options)


def float_in_degrees(path, base):
    """Turned into degrees, so that its edges are NaN."""
    unit = translated(
        path.with_name("unit.tif"), base, outputType=gdal.GDT_Float32, scaleParams=[[0, 255, 0, 1]], noData="nan"
    )
    return warped(path, unit, dstSRS="EPSG:4326", dstNodata="nan")


def rotated(path, base):
    """In a CRS without an authority's code, turned against the pixels: wedges of alpha 0."""
    return warped(path, base, dstSRS="+proj=omerc +lat_0=27.6 +lonc=85.5 +alpha=30 +gamma=0 +k=1", dstAlpha=True)


def esri_crs(path, base):
    """A CRS by the name and parameters that ArcGIS gives it."""
    written = gdal.Open(translated(path, base), gdal.GA_Update)
    reference = crs("EPSG:3857")
    reference.MorphToESRI()
    written.SetProjection(reference.ExportToWkt())
    return str(path)


def palette(path, base):
    """A palette made for the picture; the first colour is clear."""
    grey = gdal.Open(translated(path, base, bandList=[1]), gdal.GA_Update)
    grey.GetRasterBand(1).WriteArray(grey.ReadAsArray() // 8)
    table = gdal.ColorTable()
    for number in range(32):
        table.SetColorEntry(number, (8 * number, 255 - 7 * number, 4 * number, 255 if number else 0))
    grey.GetRasterBand(1).SetColorTable(table)
    return str(path)


def subdataset(path, base):
    """The second raster of a GeoPackage that holds two."""
    for name in ("first", "second"):
        options = ["RASTER_TABLE=" + name, "APPEND_SUBDATASET=YES" if path.exists() else "APPEND_SUBDATASET=NO"]
        gdal.Translate(str(path), base, format="GPKG", creationOptions=[*options, "TILE_FORMAT=PNG"])
    return f"GPKG:{path}:second"


def virtual(path, base):
    """A mosaic whose parts lie apart."""
    parts = [translated(path.with_name(f"part{x}.tif"), base, srcWin=[x, 0, 180, SIDE], noData=0) for x in (0, 220)]
    gdal.BuildVRT(str(path), parts).FlushCache()
    return str(path)


NASTY = {
    "MBTiles": ("a.mbtiles", lambda path, base: translated(path, base, format="MBTILES")),
    "JPEG named tif": (
        "a.tif",
        lambda path, base: translated(path, base, format="JPEG", creationOptions=["WORLDFILE=YES"]),
    ),
    "COG, 16 bits, four bands": ("a.tif", four_bands_of_16_bits),
    "NaN in degrees": ("a.tif", float_in_degrees),
    "rotated with alpha": ("a.tif", rotated),
    "CRS of ESRI": ("a.tif", esri_crs),
    "palette": ("a.tif", palette),
    "subdataset": ("a.gpkg", subdataset),
    "virtual with gaps": ("a.vrt", virtual),
}


RESAMPLED = ("COG, 16 bits, four bands", "NaN in degrees", "rotated with alpha", "palette")


@pytest.mark.parametrize(("kind", "gsd"), [*((kind, None) for kind in NASTY), *((kind, 0.2) for kind in RESAMPLED)])
def test_every_step(tmp_path, kind, gsd):
    name, make = NASTY[kind]
    raster = make(tmp_path / name, window(tmp_path / "base.tif"))
    dataset = tile(raster, tmp_path / "out", tile_size=64, edge="pad", gsd=gsd).dataset
    assert filter_tiles(dataset, 50, 20, min_sharpness=1).kept_count > 8
    split = split_dataset(dataset)
    assert split.train_count > split.validation_count > 0 and split.shared_pixels == 0
    assert check_dataset(dataset).problem_count == 0
    assert pixels(Path(write_contact_sheet(dataset)).with_suffix(".png")).std() > 30
    output = tmp_path / "prepared.vrt"
    assert prepare_raster(raster, dataset, output).warnings == []
    prepared, (image, times) = pixels(output), mosaic(dataset, "img", output, 64)
    # Where there are tiles; elsewhere there is nothing but nodata.
    assert np.array_equal(prepared, image) and not prepared[:, times == 0].any()
