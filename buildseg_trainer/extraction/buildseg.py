"""What the buildseg plugin does with each block of a raster (versions 0.2 to 0.3.1), without OpenCV.

Blocks overlap by its default, and the raster is not scaled. Beyond the right and the bottom edge blocks are black. A
pixel is a building where one of the blocks that have it says so.
"""

import numpy as np

from buildseg_trainer.dataset.labels.contour_area import without_small_objects

OVERLAP = 16  # px, of the 1 to 256 that its dialog offers
KERNEL = 7  # px: three times 3 x 3
SMALLEST = 64  # px of contour area
MEDIAN = 5  # px


def postprocess(mask):
    """Return the mask that buildseg makes of the classes of a block, both bool (rows, columns).

    As ``cv2.morphologyEx`` with 3 x 3 ones and three iterations, opening before closing, the removal of outer contours
    with a smaller area than 64 px, and ``cv2.medianBlur`` of 5 x 5.
    """
    opened = _dilated(~_dilated(~mask))
    closed = ~_dilated(~_dilated(opened))
    return _median(without_small_objects(closed, SMALLEST))


def _dilated(mask):
    """Return where there is a set pixel in the window around; what is beyond the edge is none."""
    return _window_sums(np.pad(mask, KERNEL // 2), KERNEL) > 0


def _median(mask):
    """Return the median of the window around each pixel; beyond the edge the pixels at the edge are repeated."""
    return _window_sums(np.pad(mask, MEDIAN // 2, mode="edge"), MEDIAN) > MEDIAN**2 // 2


def _window_sums(values, size):
    """Return the sums of all windows of ``size`` x ``size`` values."""
    values = values.astype(np.uint8)
    for _ in range(2):
        count = len(values) - size + 1
        values = sum(values[first : first + count] for first in range(size)).T
    return values
