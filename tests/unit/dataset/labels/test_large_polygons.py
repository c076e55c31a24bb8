"""Polygons of very many vertices: the masks are those of the whole polygon, though no tile burns all of it."""

import numpy as np
import pytest
from dataset_helpers import SIDE, from_wkt, mosaic, pixel_polygon, tile, window
from hypothesis import given, settings
from hypothesis import strategies as st
from osgeo import gdal, ogr

from buildseg_trainer.dataset.labels import large_polygons
from buildseg_trainer.dataset.labels import polygons as label_polygons
from buildseg_trainer.dataset.raster.grid import PixelBox, bounds, outline

GT = (10.0, 0.5, 0.0, 90.0, 0.0, -0.5)


@pytest.fixture(scope="module")
def raster(tmp_path_factory):
    return window(tmp_path_factory.mktemp("raster") / "window.tif")


def star(x, y, radius, count, teeth=40, depth=0.3):
    """Points (count + 1, 2) of a closed ring with teeth."""
    turn = np.linspace(0, 2 * np.pi, count, endpoint=False)
    far = radius * (1 + depth * np.sin(teeth * turn))
    ring = np.stack([x + far * np.cos(turn), y + far * np.sin(turn)], axis=1)
    return np.concatenate([ring, ring[:1]])


def wkt(*rings):
    return "POLYGON({})".format(
        ",".join("({})".format(",".join(f"{float(x)!r} {float(y)!r}" for x, y in ring)) for ring in rings)
    )


def burnt(rings, box, geotransform=GT):
    """GDAL's own burning of a polygon into a PixelBox."""
    target = gdal.GetDriverByName("MEM").Create("", box.width, box.height)
    gt = geotransform
    corner = gt[0] + box.x0 * gt[1] + box.y0 * gt[2], gt[3] + box.x0 * gt[4] + box.y0 * gt[5]
    target.SetGeoTransform((corner[0], gt[1], gt[2], corner[1], gt[4], gt[5]))
    if rings:
        polygon = ogr.CreateGeometryFromWkb(large_polygons.wkb_of(rings))
        dataset, layer = large_polygons.memory_layer([(1, polygon)], "id")
        gdal.PushErrorHandler("CPLQuietErrorHandler")
        gdal.RasterizeLayer(target, [1], layer, burn_values=[1])
        gdal.PopErrorHandler()
        del layer, dataset
    return target.ReadAsArray()


@settings(max_examples=150, deadline=None)
@given(
    st.tuples(st.floats(-20, 60), st.floats(40, 120)),
    st.floats(0.5, 60),
    st.integers(3, 300),
    st.integers(0, 50),
    st.floats(0, 0.9),
    st.floats(-0.4, 0.4),
    st.tuples(st.integers(0, 60), st.integers(0, 60), st.integers(1, 60), st.integers(1, 60)),
)
def test_reduced_polygons_burn_the_same(centre, radius, count, teeth, depth, turn, place):
    rings = [star(*centre, radius, count, teeth, depth), star(*centre, radius / 3, count, teeth, depth)]
    gt = (GT[0], GT[1], turn, GT[3], turn, GT[5])
    box = PixelBox(place[0], place[1], place[0] + place[2], place[1] + place[3])
    reduced = large_polygons.reduced(rings, bounds(outline(gt, box.x0, box.y0, box.width, box.height)))
    assert np.array_equal(burnt(rings, box, gt), burnt(reduced, box, gt))


def test_what_lies_beyond_goes():
    far = star(0, 0, 1000, 100000)
    [ring] = large_polygons.reduced([far], (0, 0, 10, 10))
    assert len(ring) < 20
    assert large_polygons.reduced([far], (2000, 0, 2010, 10)) == []
    # Round the corner: beyond the left side, then above. The straight way would cut through.
    corner = np.array([[-1, 5], [-1, 9], [-1, 11], [5, 11], [9, 11], [5, 20], [-9, 20], [-1, 5]], dtype=float)
    assert not burnt(
        large_polygons.reduced([corner], (0, 0, 10, 10)), PixelBox(0, 0, 10, 10), (0, 1, 0, 10, 0, -1)
    ).any()


def test_wkb_there_and_back():
    rings = [star(5, 5, 3, 50), star(5, 5, 1, 9)]
    wkb = large_polygons.wkb_of(rings)
    assert bytes(ogr.CreateGeometryFromWkb(wkb).ExportToWkb(ogr.wkbNDR)) == wkb
    assert all(np.array_equal(one, other) for one, other in zip(rings, large_polygons.rings_of(wkb)))
    with pytest.raises(ValueError, match="plain polygon"):
        large_polygons.rings_of(bytes(ogr.CreateGeometryFromWkt("POINT(1 2)").ExportToWkb()))


def coast(raster, x, y, radius, **options):
    """A star, in pixels of the raster, as points of its CRS."""
    gt = gdal.Open(raster).GetGeoTransform()
    points = star(x, y, radius, 20000, **options)
    return np.stack([gt[0] + points[:, 0] * gt[1], gt[3] + points[:, 1] * gt[5]], axis=1)


@pytest.mark.parametrize(
    "options",
    [{}, {"boundary": 3}, {"instances": True, "boundary": 1}, {"rotation": 20}, {"stride": 100, "edge": "shift"}],
)
def test_tiles_are_the_same_as_with_the_whole_polygons(raster, tmp_path, monkeypatch, options):
    """As area, as building and as unsure polygon, beside small ones and a multipolygon with a hole."""
    lake = wkt(coast(raster, 150, 170, 90), coast(raster, 150, 170, 30))
    multi = f"MULTIPOLYGON({lake[7:]},{wkt(coast(raster, 350, 90, 60, teeth=9))[7:]})"
    boxes = (10, 10, 40, 30), (300, 250, 340, 300), (20, 300, 60, 380), (200, 330, 260, 390)
    sources = {
        "buildings": from_wkt(multi, *(pixel_polygon(raster, *box) for box in boxes)),
        "area": from_wkt(wkt(coast(raster, 200, 200, 230, teeth=600, depth=0.05))),
        "unsure": from_wkt(wkt(coast(raster, 300, 300, 40))),
    }
    shares, masks = [], []
    for name, least in (("reduced", large_polygons.LARGE_WKB), ("whole", 1 << 40)):
        monkeypatch.setattr(label_polygons, "LARGE_WKB", least)
        result = tile(raster, tmp_path / name, **sources, **{"edge": "pad", **options})
        folder = tmp_path / name
        masks.append(
            {(part, path.name): path.read_bytes() for part in ("gt", "inst") for path in folder.glob(part + "/*")}
        )
        shares.append(result.building_share)
    assert masks[0] == masks[1] and shares[0] == shares[1] > 0.1
    values = {
        value for (part, _), content in masks[0].items() if part == "gt" for value in np.unique(_decoded(content))
    }
    assert values == {0, 1, 255}


def _decoded(content):
    gdal.FileFromMemBuffer("/vsimem/large_polygons_test", content)
    try:
        return gdal.Open("/vsimem/large_polygons_test").ReadAsArray()
    finally:
        gdal.Unlink("/vsimem/large_polygons_test")


def test_no_tile_burns_a_polygon_around_everything(raster, tmp_path, monkeypatch):
    """A labelled area of 300 000 vertices far around the raster comes down to a few of them before the first tile."""
    burnt_points = []
    real = label_polygons.memory_layer
    monkeypatch.setattr(
        label_polygons,
        "memory_layer",
        lambda polygons, field: (
            burnt_points.append(sum(each.GetGeometryRef(0).GetPointCount() for _, each in polygons))
            or real(polygons, field)
        ),
    )
    gt = gdal.Open(raster).GetGeoTransform()
    around = from_wkt(wkt(star(gt[0], gt[3], 60000, 300000, teeth=5000, depth=0.001)))
    result = tile(raster, tmp_path / "area", area=around, edge="pad")
    assert burnt_points and max(burnt_points) < 50
    assert mosaic(result.dataset, "gt", raster)[0].shape[1:] == (SIDE, SIDE)
    plain = tile(raster, tmp_path / "plain", edge="pad")
    assert np.array_equal(mosaic(result.dataset, "gt", raster)[0], mosaic(plain.dataset, "gt", raster)[0])
