"""Histograms of the probability of building, for each class of the truth, and what they say of thresholds (numpy only).

A histogram is int64 ``[true class, step]``, 2 x 201: pixels by probability in steps of 1/200, rounded down, so that
"probability >= threshold" is exact for the thresholds that are multiples of 0.005. Ignored pixels do not count.
"""

import numpy as np

from buildseg_trainer.common.classes import IGNORE
from buildseg_trainer.worker.evaluation import metrics

STEPS = 200  # those of extraction/strips.py, too
THRESHOLDS = np.arange(1, STEPS)  # in steps: those that call neither everything building nor nearly nothing


def to_steps(probability):
    """Return probabilities of building, an array of 0 to 1, in steps as uint8."""
    return (probability * STEPS).astype(np.uint8)


def count(truth, steps):
    """Return the histogram of a mask, uint8 with 0, 1 and IGNORE, and the steps of its pixels, uint8 of equal shape."""
    index = truth.astype(np.uint16) * 256 + steps
    return np.bincount(index[truth != IGNORE].reshape(-1), minlength=512).reshape(2, 256)[:, : STEPS + 1]


def matrix_at(histogram, threshold):
    """Return the confusion matrix, int64 2 x 2, of "building is where the probability is at least ``threshold``"."""
    histogram = np.asarray(histogram, dtype=np.int64)
    step = round(threshold * STEPS)
    return np.stack([histogram[:, :step].sum(axis=1), histogram[:, step:].sum(axis=1)], axis=1)


def result_at(histogram, threshold):
    """Return threshold, building_iou and building_f1 at a threshold as a dict of floats, None without a building."""
    if not np.any(histogram[1]):
        return None
    values = metrics.figures(matrix_at(histogram, threshold))
    return {"threshold": float(threshold), **{key: values[key] for key in ("building_iou", "building_f1")}}


def best_result(histogram):
    """Return the ``result_at`` the threshold of the largest building IoU, of equal ones that nearest to 0.5."""
    hit, predicted, labelled = _areas(histogram)
    iou = hit / np.maximum(1, predicted + labelled - hit)
    nearest_first = sorted(THRESHOLDS, key=lambda step: abs(int(step) - STEPS // 2))
    return result_at(histogram, max(nearest_first, key=lambda step: iou[step]) / STEPS)


def pr_curve(histogram):
    """Return (threshold, precision, recall) of the building class for every threshold at which it is predicted."""
    hit, predicted, labelled = _areas(histogram)
    if not labelled:
        return None
    steps = np.flatnonzero(predicted)
    return np.stack([steps / STEPS, hit[steps] / predicted[steps], hit[steps] / labelled], axis=1).tolist()


def cross_entropy(histogram):
    """Return the mean of -log(probability of the true class) of the pixels, None without pixels.

    The probabilities are taken at the middle of their steps, so that it is at most 6.
    """
    histogram = np.asarray(histogram)
    total = histogram.sum()
    if not total:
        return None
    middles = np.minimum((np.arange(STEPS + 1) + 0.5) / STEPS, 1 - 0.5 / STEPS)
    return float(-(histogram[0] @ np.log(1 - middles) + histogram[1] @ np.log(middles)) / total)


def _areas(histogram):
    """Return pixels that are hit and that are predicted as building, for each step as threshold, and true ones."""
    background, building = np.asarray(histogram, dtype=np.int64)
    hit, false = (np.cumsum(counts[::-1])[::-1] for counts in (building, background))
    return hit, hit + false, building.sum()
