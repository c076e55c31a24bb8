"""buildseg's steps after the model, without OpenCV: runs where OpenCV is, in the training environment."""

import cv2
import numpy as np
import pytest
from opencv_buildseg import steps, without_small

# Of the plugin's side, but neither needs GDAL, which the training environment does not have.
from buildseg_trainer.dataset.labels.contour_area import without_small_objects
from buildseg_trainer.extraction import buildseg


def is_as_in_opencv(mask):
    return np.array_equal(buildseg.postprocess(mask), steps(mask.astype(np.uint8)) == 1)


def is_removed_as_in_opencv(mask):
    return np.array_equal(without_small_objects(mask, 64), without_small(mask.astype(np.uint8), 64) == 1)


def blobs(random, shape, cell, share):
    """Return a mask of blobs of about ``cell`` pixels, at the edges too, some with holes and specks."""
    coarse = random.random((shape[0] // cell + 2, shape[1] // cell + 2)).astype(np.float32)
    smooth = cv2.resize(coarse, None, fx=cell, fy=cell, interpolation=cv2.INTER_CUBIC)[: shape[0], : shape[1]]
    return (smooth < np.quantile(smooth, share)) ^ (random.random(shape) < 0.003)


@pytest.mark.parametrize("cell", [1, 3, 6, 12, 40])
def test_equal_to_opencv(cell):
    random = np.random.default_rng(cell)
    shares, removed = [], 0
    for number in range(40):
        shape = (512, 512) if number < 6 else tuple(random.integers(8, 120, 2))
        mask = blobs(random, shape, cell, random.uniform(0.1, 0.9))
        assert is_as_in_opencv(mask) and is_removed_as_in_opencv(mask)
        shares.append(buildseg.postprocess(mask).mean())
        removed += np.count_nonzero(mask & ~without_small_objects(mask, 64))
    assert removed and (cell < 6 or 0.02 < np.mean(shares) < 0.98)


@pytest.mark.parametrize("side", [1, 5, 6, 7, 8, 9, 10, 20])
@pytest.mark.parametrize("x", [0, 1, 2, 30, 43])
def test_squares_in_the_middle_and_at_the_edge(side, x):
    mask = np.zeros((64, 64), dtype=bool)
    mask[10 : 10 + side, x : x + side] = True
    assert all(map(is_as_in_opencv, (mask, ~mask, mask.T, mask[::-1, ::-1])))


def test_objects_in_holes_go_with_what_is_around_them():
    mask = np.zeros((40, 40), dtype=bool)
    mask[4:12, 4:12] = True
    mask[5:11, 5:11] = False
    mask[7:9, 7:9] = True
    mask[20:36, 20:36] = True
    mask[22:34, 22:34] = False
    mask[27:29, 27:29] = True
    assert is_removed_as_in_opencv(mask)
    kept = without_small_objects(mask, 64)
    assert not kept[:16].any() and kept[28, 28]
