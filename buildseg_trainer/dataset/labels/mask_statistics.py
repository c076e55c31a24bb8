"""Statistics of masks, measured when tiles are cut, so that filtering does not read masks again."""

from typing import NamedTuple

import numpy as np

from buildseg_trainer.common.classes import BUILDING
from buildseg_trainer.dataset.labels.contour_area import largest_contour_areas


class TileStatistics(NamedTuple):
    """Pixel counts of a mask and the area of its largest building contour, in pixels."""

    background_px: int
    building_px: int
    ignore_px: int
    building_area_px: float

    @property
    def building_share(self):
        """Building pixels as a share (0..1) of the pixels that are background or building."""
        labelled = self.background_px + self.building_px
        return self.building_px / labelled if labelled else 0.0

    @property
    def nodata_share(self):
        """Ignored pixels (255) as a share (0..1) of all."""
        return self.ignore_px / (self.background_px + self.building_px + self.ignore_px)


def measure_mask(mask):
    """Return the TileStatistics of a mask (2D uint8 of 0, 1 and 255). Ignored pixels count for neither class."""
    return measure_masks([mask])[0]


def measure_masks(masks):
    """Return the TileStatistics of several masks of one shape; faster than one by one."""
    buildings = [mask == BUILDING for mask in masks]
    areas = largest_contour_areas(buildings)
    statistics = []
    for mask, building, area in zip(masks, buildings, areas):
        building_px = int(np.count_nonzero(building))
        background_px = mask.size - int(np.count_nonzero(mask))
        statistics.append(TileStatistics(background_px, building_px, mask.size - background_px - building_px, area))
    return statistics
