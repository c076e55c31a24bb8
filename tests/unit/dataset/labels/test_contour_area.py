"""Contour areas that can be counted by hand; tests/worker/test_contour_area.py compares with OpenCV itself."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from buildseg_trainer.dataset.labels.contour_area import largest_contour_areas
from buildseg_trainer.dataset.labels.mask_statistics import measure_mask, measure_masks


def largest_contour_area(mask):
    return largest_contour_areas([mask])[0]


def mask_of(*rows):
    return np.array([[character == "#" for character in row] for row in rows])


def test_rectangle_is_measured_through_pixel_centres():
    mask = np.zeros((20, 30), dtype=bool)
    mask[3:13, 4:24] = True
    assert largest_contour_area(mask) == 9 * 19


def test_slants_count_half():
    assert largest_contour_area(mask_of("##", "#.")) == 0.5
    assert largest_contour_area(mask_of(".#.", "###", ".#.")) == 2.0


def test_lines_and_points_have_no_area():
    assert largest_contour_area(mask_of("#")) == 0.0
    assert largest_contour_area(mask_of("####")) == 0.0
    assert largest_contour_area(np.eye(9, dtype=bool)) == 0.0
    assert largest_contour_area(np.zeros((4, 4), dtype=bool)) == 0.0


def test_holes_are_filled_and_bays_are_not():
    ring = mask_of("#####", "#...#", "#.#.#", "#...#", "#####")
    bay = mask_of("#####", "#...#", "#.#.#", "#...#", "##.##")
    assert largest_contour_area(ring) == 16.0
    assert largest_contour_area(bay) < 4.0


def test_corners_connect():
    assert largest_contour_area(mask_of("##..", "##..", "..##", "..##")) == 2.0


def test_the_largest_of_several_counts():
    mask = np.zeros((50, 50), dtype=bool)
    mask[1:5, 1:5] = mask[10:20, 10:20] = mask[30:33, 30:33] = True
    assert largest_contour_area(mask) == 81.0


@given(st.integers(0, 2**32 - 1), st.floats(0.1, 0.9))
def test_mirrored_and_turned_masks_have_the_same_area(seed, share):
    mask = np.random.default_rng(seed).random((24, 31)) < share
    area = largest_contour_area(mask)
    for other in (mask[::-1], mask[:, ::-1], mask.T):
        assert largest_contour_area(other) == area


@given(st.integers(0, 2**32 - 1), st.integers(1, 6), st.floats(0.0, 1.0))
def test_several_masks_at_once_are_measured_as_each_alone(seed, count, share):
    generator = np.random.default_rng(seed)
    masks = [
        generator.choice(np.uint8([0, 1, 255]), (19, 23), p=[1 - share, share * 0.9, share * 0.1]) for _ in range(count)
    ]
    assert measure_masks(masks) == [measure_mask(mask) for mask in masks]


def test_ignored_pixels_count_for_neither_class():
    mask = np.zeros((40, 40), dtype=np.uint8)
    mask[5:15, 5:15] = 1
    mask[5:15, 15:40] = 255
    statistics = measure_mask(mask)
    assert statistics == (1600 - 100 - 250, 100, 250, 81.0)
    assert statistics.building_share == 100 / 1350
    assert statistics.nodata_share == 250 / 1600
