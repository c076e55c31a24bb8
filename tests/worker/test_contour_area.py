"""The contour area counted from runs of pixels equals OpenCV's; runs where OpenCV is, in the training environment."""

import importlib.util
from pathlib import Path

import numpy as np
import pytest

cv2 = pytest.importorskip("cv2")

ROOT = Path(__file__).resolve().parents[2]
_spec = importlib.util.spec_from_file_location("contours", ROOT / "buildseg_trainer" / "dataset" / "contours.py")
contours = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(contours)

DATA = ROOT / "tests" / "data" / "banepa"


def area(mask):
    return contours.largest_contour_areas([mask])[0]


def opencv_area(mask):
    found, _ = cv2.findContours(mask.astype(np.uint8), cv2.RETR_TREE, cv2.CHAIN_APPROX_SIMPLE)
    return max((cv2.contourArea(contour) for contour in found), default=0.0)


def banepa_masks():
    """Masks of 512 px like those createtiles makes: the outlines of the sample, drawn by OpenCV, cut at many places."""
    import json

    outlines = json.loads((DATA / "buildings.geojson").read_text(encoding="utf-8"))["features"]
    size = 6378137.0 * np.pi / 180
    left, top, pixel = 9519926.124805562, 3202940.7962337397, 0.14929107086948487
    whole = np.zeros((4096, 3072), dtype=np.uint8)
    for outline in outlines:
        for ring in outline["geometry"]["coordinates"][:1]:
            lon, lat = np.array(ring).T
            x = (lon * size - left) / pixel
            y = (top - np.log(np.tan(np.pi / 4 + np.radians(lat) / 2)) * 6378137.0) / pixel
            cv2.fillPoly(whole, [np.stack([x, y], axis=1).round().astype(np.int32)], 1)
    return [whole[y : y + 512, x : x + 512] for y in range(0, 3585, 256) for x in range(0, 2561, 256)]


def test_equals_opencv_on_real_masks():
    masks = banepa_masks()
    areas = contours.largest_contour_areas([mask == 1 for mask in masks])
    assert areas == [opencv_area(mask) for mask in masks]
    assert len(set(areas)) > 100 and min(areas) > 0


@pytest.mark.parametrize("share", [0.02, 0.2, 0.4, 0.5, 0.6, 0.8, 0.98])
def test_equals_opencv_on_noise(share):
    generator = np.random.default_rng(int(share * 100))
    for height, width in ((1, 1), (1, 9), (9, 1), (2, 2), (5, 7), (16, 16), (40, 33), (64, 128)):
        for _ in range(40):
            mask = generator.random((height, width)) < share
            assert area(mask) == opencv_area(mask), mask.astype(int)


@pytest.mark.parametrize("share", [0.3, 0.5, 0.7])
def test_equals_opencv_on_blobs_with_holes_and_islands(share):
    generator = np.random.default_rng(int(share * 10))
    for _ in range(40):
        coarse = (generator.random((20, 24)) < share).astype(np.uint8)
        mask = cv2.resize(coarse, (120, 100), interpolation=cv2.INTER_NEAREST) == 1
        mask ^= generator.random(mask.shape) < 0.01
        assert area(mask) == opencv_area(mask)


def test_special_masks():
    ring = np.zeros((30, 30), dtype=bool)
    ring[2:28, 2:28] = True
    ring[4:26, 4:26] = False
    ring[10:15, 10:15] = True  # an island in its hole
    thin = np.zeros((10, 10), dtype=bool)
    thin[3, 1:9] = True
    for mask in (ring, ~ring, thin, np.zeros((8, 8), bool), np.ones((8, 8), bool), np.eye(12, dtype=bool)):
        assert area(mask) == opencv_area(mask)
    assert area(ring) == 25 * 25
