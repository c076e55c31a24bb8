"""The filter's rule and its contour area are those of OpenCV; runs where OpenCV is, in the training environment."""

from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

cv2 = pytest.importorskip("cv2")

# None of these need GDAL, which the training environment does not have.
from buildseg_trainer.dataset.filtering import rule  # noqa: E402
from buildseg_trainer.dataset.labels import contour_area  # noqa: E402
from buildseg_trainer.dataset.labels.mask_statistics import measure_mask  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "tests" / "data" / "banepa"


def area(mask):
    return contour_area.largest_contour_areas([mask])[0]


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
    areas = contour_area.largest_contour_areas([mask == 1 for mask in masks])
    assert areas == [opencv_area(mask) for mask in masks]
    assert len(set(areas)) > 100 and min(areas) > 0


def notebook_keeps(mask, pixels=625, area=256):
    """The training notebook's helper, by its own means: numpy's counts and OpenCV's contours."""
    values, counts = np.unique(mask, return_counts=True)
    if not {0, 1} <= set(values):
        return False
    sizes = dict(zip(values, counts))
    return min(sizes[0], sizes[1]) > pixels and opencv_area(mask == 1) > area


def our_rule_keeps(mask, **limits):
    measures = measure_mask(mask)
    tile = SimpleNamespace(
        keep=None,
        **{key: getattr(measures, key) for key in ("background_px", "building_px", "building_area_px")},
        building_share=measures.building_share,
        nodata_share=measures.nodata_share,
    )
    return rule.decide(tile, rule.FilterLimits(**limits))[0]


@pytest.mark.parametrize("size", [64, 512])
def test_the_filter_keeps_what_the_notebook_keeps(size):
    """On all windows of real masks, most with buildings cut at the edges, some partly ignored."""
    generator = np.random.default_rng(size)
    decisions = []
    for whole in banepa_masks()[::9]:
        for y in range(0, 512, size):
            for x in range(0, 512, size):
                mask = whole[y : y + size, x : x + size].copy()
                if generator.random() < 0.3:
                    mask[:, : generator.integers(1, size)] = 255
                # Limits beside the mask's own numbers as well, where more and at least would differ.
                edge = int(min((mask == 0).sum(), (mask == 1).sum())), int(opencv_area(mask == 1))
                for pixels, area in ((625, 256), (0, 0), edge, (edge[0] - 1, edge[1] - 1), (0, edge[1]), (edge[0], 0)):
                    if min(pixels, area) < 0:
                        continue
                    ours = our_rule_keeps(mask, min_class_pixels=pixels, min_building_pixels=area)
                    assert ours == notebook_keeps(mask, pixels, area)
                    decisions.append(ours)
    assert 0.02 < np.mean(decisions) < 0.98


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
