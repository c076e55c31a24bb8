"""Footprints of given probabilities: what is measured of each, what is filled, dropped and kept."""

import math
import time

import numpy as np
import pytest
from extraction_helpers import strips_of
from hypothesis import given, settings
from hypothesis import strategies as st
from osgeo import gdal, ogr, osr

from buildseg_trainer.common.progress import never_cancelled
from buildseg_trainer.dataset.raster.grid import to_map
from buildseg_trainer.dataset.raster.info import describe
from buildseg_trainer.extraction.footprints import FootprintOptions, find_footprints
from buildseg_trainer.extraction.polygonise import lowest_step

UTM = (32645, (340000.0, 0.5, 0, 3060000.0, 0, -0.5))


def found(folder, values, place=UTM, rows=7, is_cancelled=never_cancelled, **options):
    crs, geotransform = place
    raster = gdal.GetDriverByName("MEM").Create("", values.shape[1], values.shape[0], 1)
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(crs)
    raster.SetProjection(reference.ExportToWkt())
    info = describe(raster, "town.tif", "town", geotransform)
    options = FootprintOptions(**{"threshold": 0.5, "min_area": 0, "fill_holes": 0, **options})
    strips = strips_of(folder / "work", values, rows)
    return list(find_footprints(strips, info, geotransform, options, folder / "work", is_cancelled))


def town():
    values = np.full((60, 80), 20, np.uint8)
    values[10:30, 10:40] = 180
    values[14:18, 15:19] = 60  # a hole of 4 m²
    values[40:50, 50:70] = 150
    return values


@pytest.mark.parametrize("regularise", ["none", "right_angles", "diagonals"])
def test_what_is_measured(tmp_path, regularise):
    large, small = found(tmp_path, town(), regularise=regularise)
    for footprint, area, probability, vertices in ((large, 150 - 4, 0.9, 8), (small, 50, 0.75, 4)):
        # Projected metres are 0.9996 to 1.0 metres on the ground here.
        assert footprint.area_m2 == pytest.approx(area, rel=2e-3)
        assert footprint.probability == pytest.approx(probability)
        assert footprint.vertices == vertices and not footprint.touches_edge
        assert footprint.regularised == (regularise != "none")
    assert small.polygon.GetEnvelope() == (340025, 340035, 3059975, 3059980)


def test_holes_and_minimum(tmp_path):
    (kept, _), (filled, _) = found(tmp_path, town(), fill_holes=3.9), found(tmp_path, town(), fill_holes=4.1)
    assert kept.polygon.GetGeometryCount() == 2 and filled.polygon.GetGeometryCount() == 1
    assert filled.area_m2 == pytest.approx(150, rel=2e-3)
    assert filled.probability == pytest.approx(0.9)  # of what the mask has
    assert len(found(tmp_path, town(), min_area=49)) == 2 and len(found(tmp_path, town(), min_area=51)) == 1
    assert len(found(tmp_path, town(), min_area=49, fill_holes=49)) == 2  # sieved
    assert len(found(tmp_path, town(), threshold=0.8)) == 1 and not found(tmp_path, town(), threshold=0.95)


def test_touching_the_edge(tmp_path):
    values = np.full((40, 40), 20, np.uint8)
    values[0:5, 10:20] = values[15:20, 35:40] = values[30:35, 10:20] = values[15:20, 10:20] = 200
    values[35:, 12:14] = 255
    touching = [footprint.touches_edge for footprint in found(tmp_path, values)]
    assert touching.count(True) == 3 and touching.count(False) == 1
    values[20:25, 20:25] = 255  # a corner is no edge
    assert [footprint.touches_edge for footprint in found(tmp_path, values)].count(True) == 3


@pytest.mark.parametrize(
    ("crs", "x", "y", "pixel", "per_unit"),
    [
        (4326, 85.5, 27.6, 5e-6, (111320 * math.cos(math.radians(27.6)) * 1.0007, 110790)),
        (3857, 9519926.0, 3202940.0, 0.5, (math.cos(math.radians(27.63)),) * 2),
        (32645, 340000.0, 3060000.0, 0.5, (1, 1)),
    ],
)
def test_areas_are_of_the_ground(tmp_path, crs, x, y, pixel, per_unit):
    values = np.full((60, 80), 20, np.uint8)
    values[10:30, 10:40] = 180
    (footprint,) = found(tmp_path, values, (crs, (x, pixel, 0, y, 0, -pixel)))
    assert footprint.area_m2 == pytest.approx(600 * pixel**2 * per_unit[0] * per_unit[1], rel=5e-3)


def test_rotated_rasters(tmp_path):
    geotransform = (340000.0, 0.4, 0.3, 3060000.0, 0.3, -0.4)
    large, _ = found(tmp_path, town(), (32645, geotransform))
    assert large.area_m2 == pytest.approx(146, rel=2e-3) and large.vertices == 8
    corners = [to_map(geotransform, *corner) for corner in ((10, 10), (40, 10), (40, 30), (10, 30))]
    for point in large.polygon.GetGeometryRef(0).GetPoints():
        assert min(math.dist(point[:2], corner) for corner in corners) < 1e-6


@settings(max_examples=30)
@given(st.integers(0, 10**6), st.integers(1, 30), st.integers(1, 30), st.sampled_from([3, 7, 100]))
def test_means_and_edges_of_any_mask(tmp_path_factory, seed, height, width, rows):
    """The sums along outlines are those over pixels."""
    random = np.random.default_rng(seed)
    values = random.choice([0, 99, 100, 150, 200, 255], (height, width)).astype(np.uint8)
    folder = tmp_path_factory.mktemp("random")
    footprints = found(folder, values, rows=rows, regularise="none")
    mask = (values >= 100) & (values != 255)
    pixels = sum(round(each.polygon.Area() / 0.25) for each in footprints)
    assert pixels == mask.sum()
    mean = sum(each.probability * each.polygon.Area() for each in footprints) / 0.25
    assert mean == pytest.approx(values[mask].astype(float).sum() / 200)
    padded = np.pad(values, 1, constant_values=255) == 255
    beside = padded[:-2, 1:-1] | padded[2:, 1:-1] | padded[1:-1, :-2] | padded[1:-1, 2:]
    for each in footprints:
        burnt = burn(each.polygon, values.shape)
        assert each.touches_edge == bool((beside & burnt).any())


def burn(polygon, shape):
    raster = gdal.GetDriverByName("MEM").Create("", shape[1], shape[0], 1)
    raster.SetGeoTransform(UTM[1])
    memory = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = memory.CreateLayer("one")
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetGeometry(polygon)
    layer.CreateFeature(feature)
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    gdal.RasterizeLayer(raster, [1], layer, burn_values=[1])
    gdal.PopErrorHandler()
    return raster.ReadAsArray() == 1


def test_thresholds():
    assert [lowest_step(value) for value in (0, 0.005, 0.29, 0.5, 0.501, 1)] == [0, 1, 58, 100, 101, 200]


def test_a_blob_with_a_long_outline_can_be_cancelled(tmp_path):
    """Between two questions whether to cancel there are at most two seconds."""
    coarse = np.random.default_rng(0).random((400, 400)) < 0.65
    values = np.where(np.kron(coarse, np.ones((4, 4))), 180, 20).astype(np.uint8)
    times = []

    def is_cancelled():
        times.append(time.monotonic())
        return False

    footprints = found(tmp_path, values, rows=384, regularise="right_angles", is_cancelled=is_cancelled)
    largest = max(footprints, key=lambda footprint: footprint.vertices)
    assert largest.vertices > 50_000 and largest.polygon.GetGeometryCount() > 1000
    assert not largest.regularised and largest.probability == pytest.approx(0.9)
    assert sum(footprint.area_m2 for footprint in footprints) == pytest.approx((values == 180).sum() / 4, rel=2e-3)
    assert max(np.diff(times)) < 2
