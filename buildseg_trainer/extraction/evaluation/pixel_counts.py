"""Pixels of the truth against those predicted, strip by strip: by class, by probability, along outlines, by block."""

from typing import NamedTuple

import numpy as np

from buildseg_trainer.common.classes import BUILDING
from buildseg_trainer.common.progress import stop_if_cancelled
from buildseg_trainer.dataset.raster.grid import PixelBox
from buildseg_trainer.extraction.polygonise import lowest_step
from buildseg_trainer.extraction.strips import NODATA, STEPS

HALF = lowest_step(0.5)  # the model's own decision between two classes
BOUNDARY_PX = 3
BOUNDARY_M = 1.0
BLOCK = 512  # pixels


class Blocks(NamedTuple):
    """Building pixels of blocks of BLOCK px, (rows, columns): of truth, of both, and of truth or prediction."""

    truth: np.ndarray
    intersection: np.ndarray
    union: np.ndarray


class Distance(NamedTuple):
    """A width of boundaries in pixels, and in metres where that is known."""

    pixels: int
    metres: float


def boundary_distances(pixel_size_m):
    """Return the Distances at which boundaries are compared: BOUNDARY_PX, and the nearest to BOUNDARY_M."""
    pixels = {BOUNDARY_PX, max(1, round(BOUNDARY_M / pixel_size_m))}
    return [Distance(count, count * pixel_size_m) for count in sorted(pixels)]


def count_pixels(strips, burner, geotransform, distances, is_cancelled):
    """Return ``(counts, Blocks)`` of strips against the polygons of a PolygonBurner.

    ``geotransform`` is the raster's, ``distances`` are Distances. Pixels that the strips do not know are not counted.
    A boundary is the building pixels within a distance (of chessboard) of one that is none, the edge of what is known
    being an outline too: boundary IoU of Cheng et al. 2021, arXiv:2103.16562. Raises InputError, Cancelled.
    """
    box, margin = strips.box, max(distance.pixels for distance in distances)
    histogram = np.zeros((2, STEPS + 1), dtype=np.int64)
    boundary = np.zeros((len(distances), 2), dtype=np.int64)
    blocks = Blocks(*np.zeros((3, -(-box.height // BLOCK), -(-box.width // BLOCK)), dtype=np.int64))
    for strip in range(len(strips.rows)):
        stop_if_cancelled(is_cancelled)
        top, bottom = strips.top(strip) - box.y0, strips.top(strip + 1) - box.y0
        wide = PixelBox(-margin, top - margin, box.width + margin, bottom + margin)
        values = strips.read(wide)
        known = values != NODATA
        truth = burner.burn(geotransform, shifted(wide, box)) == BUILDING
        truth &= known
        predicted = (values >= HALF) & known
        for number, distance in enumerate(distances):
            spare = margin - distance.pixels
            of_truth, of_predicted = (_boundary(_cut(mask, spare), distance.pixels) for mask in (truth, predicted))
            boundary[number] += (of_truth & of_predicted).sum(), (of_truth | of_predicted).sum()
        truth, predicted, values, known = (_cut(each, margin) for each in (truth, predicted, values, known))
        for label in (0, 1):
            histogram[label] += np.bincount(values[known & (truth == label)], minlength=STEPS + 1)
        _add_to_blocks(blocks, top, (truth, truth & predicted, truth | predicted))
    return {
        "confusion_matrix": [[int(row[:HALF].sum()), int(row[HALF:].sum())] for row in histogram],
        "histogram": histogram.tolist(),
        "boundary": [
            {"distance_px": pixels, "distance_m": metres, "intersection": int(both), "union": int(either)}
            for (pixels, metres), (both, either) in zip(distances, boundary)
        ],
    }, blocks


def shifted(box, origin):
    """Return a PixelBox of a raster of one whose first pixel is that of the PixelBox ``origin``."""
    return PixelBox(box.x0 + origin.x0, box.y0 + origin.y0, box.x1 + origin.x0, box.y1 + origin.y0)


def _cut(array, margin):
    """Return an array without ``margin`` rows and columns at each side."""
    return array[margin : len(array) - margin, margin : array.shape[1] - margin]


def _boundary(mask, distance):
    """Return the pixels of a mask within ``distance`` of one that is not set; smaller by that at each side."""
    inside = _all_within(_all_within(mask, distance).T, distance).T
    return _cut(mask, distance) & ~inside


def _all_within(mask, distance):
    """Return whether all rows within ``distance`` are set; that many fewer rows at each side."""
    rows, wanted = 1, 2 * distance + 1
    while rows < wanted:
        more = min(rows, wanted - rows)
        mask = mask[:-more] & mask[more:]
        rows += more
    return mask


def _add_to_blocks(blocks, top, masks):
    """Add masks, whose first row is ``top``, to the counts of the blocks that they cross."""
    height, width = masks[0].shape
    columns = np.arange(0, width, BLOCK)
    for row in range(top // BLOCK, -(-(top + height) // BLOCK)):
        part = slice(max(0, row * BLOCK - top), (row + 1) * BLOCK - top)
        for counts, mask in zip(blocks, masks):
            counts[row] += np.add.reduceat(mask[part].sum(axis=0), columns)
