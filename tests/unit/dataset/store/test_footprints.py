"""Overlap, distance and shared pixels of tiles, against OGR's geometry."""

import numpy as np
import pytest
from dataset_builder import SIZE, grid_records, record
from hypothesis import given, settings
from hypothesis import strategies as st
from osgeo import ogr

from buildseg_trainer.dataset.store.footprints import Footprints


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_overlap_is_found_as_geometry_finds_it(seed):
    generator = np.random.default_rng(seed)
    outlines = []
    for _ in range(25):
        angle, side = generator.uniform(0, np.pi), generator.uniform(40, 100)
        turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]]) * side
        outlines.append((np.array([(0, 0), (1, 0), (1, 1), (0, 1)]) @ turn.T + generator.uniform(0, 400, 2)).tolist())
    shapes = Footprints(outlines, 512)
    polygons = []
    for outline in outlines:
        text = ",".join("{!r} {!r}".format(*point) for point in [*outline, outline[0]])
        polygons.append(ogr.CreateGeometryFromWkt(f"POLYGON(({text}))"))
    held = np.arange(5)
    others = np.arange(25) >= 5
    found = shapes.overlapping(held, others)
    for number in range(25):
        wanted = number >= 5 and any(polygons[number].Intersection(polygons[h]).GetArea() > 0.5 for h in held)
        if wanted:
            assert found[number]
        if found[number]:
            assert any(polygons[number].Intersects(polygons[h]) for h in held)


def test_neighbours_do_not_overlap():
    outlines = [each.outline for each in grid_records(5, 5, origin=(9_519_926, -3_202_940))]
    shapes = Footprints(outlines, SIZE)
    assert not shapes.overlapping([12], np.ones(25, dtype=bool)).any()


def test_tiles_without_a_place_overlap_nothing():
    shapes = Footprints([[], record("a").outline, [], record("b", x=10).outline], SIZE)
    assert shapes.overlapping([0, 1, 2], np.ones(4, dtype=bool)).tolist() == [False, False, False, True]


def random_squares(seed, count=25, turned=True):
    generator = np.random.default_rng(seed)
    outlines = []
    for _ in range(count):
        angle, side = generator.uniform(0, np.pi) if turned else 0.0, generator.uniform(40, 100)
        turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]]) * side
        outlines.append((np.array([(0, 0), (1, 0), (1, 1), (0, 1)]) @ turn.T + generator.uniform(0, 400, 2)).tolist())
    return outlines


def polygon(outline):
    text = ",".join("{!r} {!r}".format(*point) for point in [*outline, outline[0]])
    return ogr.CreateGeometryFromWkt(f"POLYGON(({text}))")


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32 - 1), st.sampled_from([0, 5, 40, 300]))
def test_nearness_is_the_distance_of_geometry(seed, distance):
    outlines = random_squares(seed)
    shapes = Footprints(outlines, 64, reach=distance)
    polygons = [polygon(outline) for outline in outlines]
    found = shapes.nearer(np.arange(5), np.arange(25) >= 5, distance)
    assert not found[:5].any()
    for number in range(5, 25):
        real = min(polygons[number].Distance(polygons[held]) for held in range(5))
        overlap = max(polygons[number].Intersection(polygons[held]).GetArea() for held in range(5))
        if real < distance * shapes.pixel * (1 - 1e-3) or overlap > 0.5:
            assert found[number]
        if real > distance * shapes.pixel:
            assert not found[number]


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_shared_pixels_are_the_area_of_what_is_shared(seed):
    for turned in (False, True):
        outlines = random_squares(seed, turned=turned)
        shapes = Footprints(outlines, 64)
        polygons = [polygon(outline) for outline in outlines]
        real = sum(polygons[a].Intersection(polygons[b]).GetArea() for a in range(5) for b in range(5, 25))
        found = shapes.shared_pixels(np.arange(5), np.arange(25) >= 5) * shapes.pixel**2
        if turned:
            assert found >= real * (1 - 1e-3) - 5  # never less; more where tiles are turned against each other
        else:
            assert found == pytest.approx(real, abs=5)


def test_neighbours_share_no_pixel_and_are_near():
    records = grid_records(5, 5, origin=(9_519_926, -3_202_940))
    shapes = Footprints([each.outline for each in records], SIZE, reach=600)
    everything = np.ones(25, dtype=bool)
    assert shapes.shared_pixels([12], everything) == 0
    assert shapes.nearer([12], everything, 1).sum() == 8
    assert shapes.nearer([12], everything, 513).sum() == 20  # the far corners are 724 pixels away
    assert shapes.nearer([12], everything, 512).sum() == 8
    overlapping = Footprints([each.outline for each in grid_records(3, 1, 256)], SIZE)
    assert overlapping.shared_pixels([0], np.ones(3, dtype=bool)) == 256 * 512
