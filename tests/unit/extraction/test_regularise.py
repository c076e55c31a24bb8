"""Regularising: what it makes of rotated houses whose shape is known, and what holds for any mask."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from osgeo import gdal, ogr

from buildseg_trainer.extraction.footprints import _iou
from buildseg_trainer.extraction.regularise import regularise, simplify
from buildseg_trainer.extraction.rings import areas, joined, to_polygon

SHAPES = {
    "house": [(0, 0), (40, 0), (40, 25), (0, 25)],
    "l-shape": [(0, 0), (50, 0), (50, 20), (25, 20), (25, 45), (0, 45)],
    "u-shape": [(0, 0), (60, 0), (60, 40), (42, 40), (42, 18), (18, 18), (18, 40), (0, 40)],
}
CHAMFERED = [(0, 0), (40, 0), (60, 20), (60, 50), (0, 50)]


def turned(shape, degrees):
    angle = math.radians(degrees)
    turn = np.array([[math.cos(angle), math.sin(angle)], [-math.sin(angle), math.cos(angle)]])
    return np.array(shape, dtype=float) @ turn + 100


def outlines_of(mask):
    """Return the outlines of a mask, each a list of rings, as int arrays."""
    height, width = mask.shape
    raster = gdal.GetDriverByName("MEM").Create("", width, height, 1)
    raster.GetRasterBand(1).WriteArray(mask.astype(np.uint8))
    memory = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = memory.CreateLayer("outlines", None, ogr.wkbPolygon)
    gdal.Polygonize(raster.GetRasterBand(1), raster.GetRasterBand(1), layer, -1)
    return [
        [np.array(polygon.GetGeometryRef(n).GetPoints())[:-1, :2] for n in range(polygon.GetGeometryCount())]
        for polygon in (feature.GetGeometryRef() for feature in layer)
    ]


def mask_of(shape):
    raster = gdal.GetDriverByName("MEM").Create("", 220, 220, 1)
    raster.SetGeoTransform((0, 1, 0, 0, 0, 1))
    memory = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = memory.CreateLayer("shape", None, ogr.wkbPolygon)
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetGeometry(to_polygon([shape]))
    layer.CreateFeature(feature)
    gdal.PushErrorHandler("CPLQuietErrorHandler")  # neither side has a CRS
    gdal.RasterizeLayer(raster, [1], layer, burn_values=[1])
    gdal.PopErrorHandler()
    return raster.ReadAsArray()


def walls(ring):
    return np.roll(ring, -1, axis=0) - ring


@pytest.mark.parametrize("degrees", [0, 3, 17, 30, 45, 71, 88])
@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize("diagonals", [False, True])
def test_houses_get_their_walls_back(name, degrees, diagonals):
    truth = turned(SHAPES[name], degrees)
    (outline,) = outlines_of(mask_of(truth))
    (ring,) = regularise(outline, diagonals)
    assert len(ring) == len(truth)
    assert _iou(to_polygon([ring]), to_polygon([truth])) > 0.95
    nearest = np.hypot(*(ring[:, None] - truth[None]).transpose(2, 0, 1)).min(axis=1)
    assert nearest.max() < 1.5  # pixels
    cosines = [a @ b / math.hypot(*a) / math.hypot(*b) for a, b in zip(walls(ring), np.roll(walls(ring), -1, axis=0))]
    assert np.abs(cosines).max() < 1e-9


def test_diagonal_walls_only_where_asked_for():
    truth = turned(CHAMFERED, 12)
    (outline,) = outlines_of(mask_of(truth))
    (ring,) = regularise(outline, diagonals=True)
    assert len(ring) == 5 and _iou(to_polygon([ring]), to_polygon([truth])) > 0.97
    (square,) = regularise(outline, diagonals=False)
    assert _iou(to_polygon([square]), to_polygon([truth])) < 0.97


def test_holes_are_straight_in_the_same_directions():
    mask = mask_of(turned([(0, 0), (80, 0), (80, 60), (0, 60)], 20))
    yard = mask_of(turned([(20, 20), (60, 20), (60, 45), (20, 45)], 20))
    (outline,) = outlines_of(mask & ~yard)
    shell, hole = regularise(outline, False)
    assert len(shell) == len(hole) == 4
    angles = np.degrees([math.atan2(*wall) % (math.pi / 2) for wall in np.concatenate([walls(shell), walls(hole)])])
    assert np.ptp((angles + 45 - angles[0]) % 90) < 1e-6


@st.composite
def blobs(draw):
    """Masks of a few boxes, with noise along their edges."""
    mask = np.zeros((60, 60), dtype=bool)
    for _ in range(draw(st.integers(1, 5))):
        y, x = draw(st.integers(2, 40)), draw(st.integers(2, 40))
        mask[y : y + draw(st.integers(3, 17)), x : x + draw(st.integers(3, 17))] = True
    noise = np.random.default_rng(draw(st.integers(0, 1000))).random(mask.shape)
    return mask ^ (noise < draw(st.sampled_from([0, 0.02, 0.1])))


@given(blobs(), st.booleans())
def test_any_mask(mask, diagonals):
    """What passes the gate is valid, of an area within bounds, and the same every time."""
    for outline in outlines_of(mask):
        ring = regularise(outline, diagonals)
        if ring is None:
            continue
        again = regularise([part.copy() for part in outline], diagonals)
        assert all(np.array_equal(one, other) for one, other in zip(ring, again))
        assert all(len(part) >= 3 and np.isfinite(part).all() for part in ring)
        original, polygon = to_polygon(outline), to_polygon(ring)
        if _iou(polygon, original) >= 0.8:
            assert polygon.IsValid() and 0.8 <= polygon.Area() / original.Area() <= 1.25
        assert len(simplify(outline[0])) <= len(outline[0])


def test_simplified_outlines_stay_within_the_tolerance():
    (outline,) = outlines_of(mask_of(turned(SHAPES["u-shape"], 33)))
    simple, raw = to_polygon([simplify(outline[0])]), to_polygon(outline[:1])
    assert simple.Boundary().Buffer(2.001).Contains(raw.Boundary())
    assert abs(areas(*joined(outline[:1]))[0] - raw.Area()) < 1e-6
