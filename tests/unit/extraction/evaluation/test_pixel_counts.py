"""Pixel counts in strips against the same by plain loops over the whole array."""

import contextlib

import numpy as np
import pytest
from extraction_helpers import strips_of
from hypothesis import given, settings
from hypothesis import strategies as st
from osgeo import ogr

from buildseg_trainer.common.progress import never_cancelled
from buildseg_trainer.dataset.labels.polygons import PolygonBurner, PolygonStore
from buildseg_trainer.errors import Cancelled
from buildseg_trainer.extraction.evaluation import pixel_counts
from buildseg_trainer.extraction.evaluation.pixel_counts import Distance, boundary_distances, count_pixels

GEOTRANSFORM = (340000.0, 0.5, 0, 3060000.0, 0, -0.5)
DISTANCES = [Distance(1, 0.5), Distance(3, 1.5)]


def rectangle(x0, y0, x1, y1):
    """Return the WKB of a rectangle of pixels."""
    left, right, top, bottom = 340000 + x0 / 2, 340000 + x1 / 2, 3060000 - y0 / 2, 3060000 - y1 / 2
    text = f"POLYGON(({left} {top},{right} {top},{right} {bottom},{left} {bottom},{left} {top}))"
    return bytes(ogr.CreateGeometryFromWkt(text).ExportToWkb())


@contextlib.contextmanager
def burner_of(rectangles):
    everywhere = (339000.0, 3059000.0, 341000.0, 3061000.0)
    store = PolygonStore((rectangle(*each) for each in rectangles), [everywhere], everywhere, never_cancelled)
    try:
        yield PolygonBurner(store)
    finally:
        store.close()


def near_others(mask, distance):
    """Return the pixels of a mask within a chessboard distance of one that is not set, by a loop over all pixels."""
    padded, found = np.pad(mask, distance), np.zeros_like(mask)
    for y, x in zip(*np.nonzero(mask)):
        found[y, x] = not padded[y : y + 2 * distance + 1, x : x + 2 * distance + 1].all()
    return found


def plain_counts(values, truth, distances):
    known = values != 255
    predicted, truth = known & (values >= 100), known & truth
    matrix, histogram = [[0, 0], [0, 0]], [[0] * 201 for _ in range(2)]
    for y, x in zip(*np.nonzero(known)):
        matrix[int(truth[y, x])][int(predicted[y, x])] += 1
        histogram[int(truth[y, x])][values[y, x]] += 1
    boundary = []
    for pixels, metres in distances:
        one, other = near_others(truth, pixels), near_others(predicted, pixels)
        counts = {"intersection": int((one & other).sum()), "union": int((one | other).sum())}
        boundary.append({"distance_px": pixels, "distance_m": metres, **counts})
    return {"confusion_matrix": matrix, "histogram": histogram, "boundary": boundary}


@settings(max_examples=40)
@given(st.integers(0, 10**6), st.integers(1, 40), st.integers(1, 40), st.sampled_from([1, 3, 7, 100]))
def test_any_values(tmp_path_factory, seed, height, width, rows):
    random = np.random.default_rng(seed)
    values = np.repeat(np.repeat(random.choice([0, 99, 100, 150, 200, 255], (40, 40)), 6, 0), 6, 1)[:height, :width]
    values = np.where(random.random(values.shape) < 0.05, 255 - values, values).clip(0, 255).astype(np.uint8)
    values[(values > 200) & (values < 255)] = 200
    corners = random.integers(-5, 45, (random.integers(0, 6), 2))
    rectangles = [(*corner, *(corner + random.integers(1, 20, 2))) for corner in corners]
    truth = np.zeros((60, 60), dtype=bool)  # from -10
    for x0, y0, x1, y1 in rectangles:
        truth[y0 + 10 : y1 + 10, x0 + 10 : x1 + 10] = True
    strips = strips_of(tmp_path_factory.mktemp("random") / "work", values, rows)
    with burner_of(rectangles) as burner:
        counts, blocks = count_pixels(strips, burner, GEOTRANSFORM, DISTANCES, never_cancelled)
    truth = np.pad(truth, ((0, 40), (0, 40)))[10 : 10 + height, 10 : 10 + width]
    assert counts == plain_counts(values, truth, DISTANCES)
    (_, alarm), (missed, hit) = counts["confusion_matrix"]
    assert [int(each.sum()) for each in blocks] == [missed + hit, hit, missed + hit + alarm]


def test_blocks(tmp_path, monkeypatch):
    monkeypatch.setattr(pixel_counts, "BLOCK", 8)
    values = np.random.default_rng(4).choice([0, 200, 255], (29, 21)).astype(np.uint8)
    with burner_of([(2, 3, 19, 27)]) as burner:
        _, blocks = count_pixels(
            strips_of(tmp_path / "work", values, 6), burner, GEOTRANSFORM, DISTANCES, lambda: False
        )
    truth = np.zeros(values.shape, dtype=bool)
    truth[3:27, 2:19] = True
    truth &= values != 255
    predicted = values == 200
    assert blocks.truth.shape == (4, 3)
    for row in range(4):
        for column in range(3):
            part = slice(8 * row, 8 * row + 8), slice(8 * column, 8 * column + 8)
            one, other = truth[part], predicted[part]
            wanted = [one.sum(), (one & other).sum(), (one | other).sum()]
            assert [each[row, column] for each in blocks] == wanted


@pytest.mark.parametrize(
    ("pixel", "wanted"),
    [(0.3, [(3, 0.9)]), (0.5, [(2, 1.0), (3, 1.5)]), (0.1, [(3, 0.3), (10, 1.0)]), (10.0, [(1, 10.0), (3, 30.0)])],
)
def test_distances(pixel, wanted):
    assert [(pixels, pytest.approx(metres)) for pixels, metres in boundary_distances(pixel)] == wanted


def test_cancelled(tmp_path):
    strips = strips_of(tmp_path / "work", np.zeros((9, 9), np.uint8), 3)
    with burner_of([(0, 0, 5, 5)]) as burner, pytest.raises(Cancelled):
        count_pixels(strips, burner, GEOTRANSFORM, DISTANCES, lambda: True)
