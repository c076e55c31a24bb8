"""Pixels that no tile needs are not read, and everything that comes out is as if they had been."""

import json
from pathlib import Path

import pytest
from dataset_helpers import TILE, checksums, from_wkt, index_rows, pixel_polygon, tile, window
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from osgeo import gdal

from buildseg_trainer.dataset.tiling import cutter, pipeline
from buildseg_trainer.errors import InputError

SIDE = 700


@pytest.fixture(scope="module")
def rasters(tmp_path_factory):
    """The same pixels without nodata, with a nodata value and black corners, and with an alpha band for these."""
    folder = tmp_path_factory.mktemp("rasters")
    plain = window(folder / "plain.tif", width=SIDE, height=SIDE)
    nodata = window(folder / "nodata.tif", width=SIDE, height=SIDE, noData=0)
    black = gdal.Open(nodata, gdal.GA_Update)
    for x, y, width, height in ((0, 0, 300, 150), (450, 400, 250, 300)):
        black.WriteRaster(x, y, width, height, bytes(3 * width * height))
    del black
    alpha = str(folder / "alpha.tif")
    gdal.Warp(alpha, nodata, dstAlpha=True)
    return {"plain": plain, "nodata": nodata, "alpha": alpha}


def everything(make):
    """What a tiling gives, or the sentence with which it is refused."""
    try:
        result = make()
    except InputError as error:
        return str(error)
    folder = Path(result.dataset)
    content = json.loads((folder / "dataset.json").read_text(encoding="utf-8"))
    rows = index_rows(folder, "name", "x", "y", "background_px", "building_px", "nodata_share", "building_area_px")
    files = {path.name: checksums(path) for path in folder.iterdir() if path.is_dir()}
    return result.tile_count, result.building_share, result.warnings, content, rows, files


def read_all(work):
    """In place of Work.__iter__: the images of all tiles are made before it is known which are wanted."""
    for piece in work._pieces:
        yield piece, work._cutter.pictures(piece)


sides = st.tuples(st.integers(0, SIDE), st.integers(0, SIDE)).filter(lambda side: side[0] < side[1])


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(["plain", "nodata", "alpha"]),
    st.none() | st.tuples(sides, sides),
    st.tuples(sides, sides),
    st.fixed_dictionaries(
        {
            "negatives": st.sampled_from(["all", "none", "share"]),
            "negative_share": st.just(50),
            "max_nodata_share": st.sampled_from([100, 60]),
            "edge": st.sampled_from(["shift", "pad", "drop"]),
            "stride": st.sampled_from([0, 90]),
            "instances": st.booleans(),
        }
    ),
)
def test_the_same_comes_out_as_if_all_was_read(tmp_path_factory, rasters, kind, area, building, options):
    folder, raster = tmp_path_factory.mktemp("unread"), rasters[kind]

    def polygon(across, down):
        return from_wkt(pixel_polygon(raster, across[0], down[0], across[1], down[1]))

    def make(name):
        labelled = polygon(*area) if area else None
        return everything(lambda: tile(raster, folder / name, polygon(*building), area=labelled, **options))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pipeline.TilePipeline, "begin_ahead", lambda work: None)
        found = make("some")
        patch.setattr(pipeline.TilePipeline, "__iter__", read_all)
        assert found == make("all")


@pytest.mark.parametrize(
    ("kind", "options", "most"),
    [
        ("plain", {"area": True}, 2 * TILE * 2 * TILE),
        ("nodata", {"area": True}, 2 * TILE * 2 * TILE),
        ("plain", {"negatives": "none"}, 2 * TILE * 2 * TILE),
        ("nodata", {"negatives": "none"}, SIDE * SIDE),  # each skipped tile is counted for what it is
    ],
)
def test_what_is_read(rasters, tmp_path, monkeypatch, kind, options, most):
    monkeypatch.setattr(pipeline.TilePipeline, "begin_ahead", lambda work: None)
    boxes, real = [], cutter.RasterReader.read
    monkeypatch.setattr(cutter.RasterReader, "read", lambda reader, box: boxes.append(box) or real(reader, box))
    place = from_wkt(pixel_polygon(rasters[kind], 150, 150, 300, 370))
    area = place if options.pop("area", None) else None
    result = tile(rasters[kind], tmp_path / "out", place, area=area, edge="drop", **options)
    read = sum(box.width * box.height for box in boxes)
    assert result.tile_count == 4 and most - SIDE * TILE < read <= most
