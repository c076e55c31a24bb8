"""Histograms of probabilities: what they say of thresholds, by hand and beside a loop over all thresholds."""

import numpy as np
import pytest

from buildseg_trainer.worker.evaluation import histogram, metrics


def masks(seed=5):
    """A truth with ignored pixels and probabilities that follow it loosely, but too low."""
    generator = np.random.default_rng(seed)
    truth = (generator.random((60, 70)) < 0.3).astype(np.uint8)
    probability = np.clip(0.2 + 0.25 * truth + generator.normal(0, 0.1, truth.shape), 0, 1).astype(np.float32)
    truth[10:20, 10:30] = 255
    return truth, probability


def test_pixels_are_counted_by_class_and_step():
    truth = np.array([[0, 1, 1, 255], [0, 0, 1, 255]], dtype=np.uint8)
    probability = np.array([[0, 1, 0.4999, 1], [0.5, 0.0051, 0.5, 0]])
    found = histogram.count(truth, histogram.to_steps(probability))
    assert found.shape == (2, 201) and found.sum() == 6
    assert {(i, k): found[i, k] for i, k in np.argwhere(found)} == {
        **{(0, 0): 1, (0, 100): 1, (0, 1): 1},
        **{(1, 200): 1, (1, 99): 1, (1, 100): 1},
    }


def test_every_threshold_is_that_of_the_probabilities_themselves():
    truth, probability = masks()
    found = histogram.count(truth, histogram.to_steps(probability))
    curve = {round(200 * threshold): values for threshold, *values in histogram.pr_curve(found)}
    ious = {}
    for step in range(1, 200):
        wanted = metrics.confusion_matrix(truth, (probability * 200 >= step).astype(np.uint8))
        assert np.array_equal(histogram.matrix_at(found, step / 200), wanted)
        figures = metrics.figures(wanted)
        ious[step] = figures["building_iou"]
        if wanted[:, 1].any():
            assert curve[step] == pytest.approx([figures["building_precision"], figures["building_recall"]])
        else:
            assert step not in curve
    assert curve[0] == pytest.approx([metrics.baseline_building_iou(wanted), 1])
    best = histogram.best_result(found)
    assert best["building_iou"] == max(ious.values()) > ious[100] + 0.1
    assert ious[round(200 * best["threshold"])] == best["building_iou"] and 0.2 < best["threshold"] < 0.45
    assert best["building_f1"] == pytest.approx(2 * best["building_iou"] / (1 + best["building_iou"]))


def test_of_equal_thresholds_the_one_nearest_to_a_half_is_the_best():
    truth = np.array([[0, 0, 1, 1]], dtype=np.uint8)
    for low, high, best in ((20, 180, 0.5), (20, 60, 0.3), (140, 180, 0.705)):
        found = histogram.count(truth, np.array([[low, low, high, high]], dtype=np.uint8))
        assert histogram.best_result(found) == {"threshold": best, "building_iou": 1.0, "building_f1": 1.0}


def test_without_a_building_nothing_is_said_of_thresholds():
    found = histogram.count(np.zeros((4, 4), dtype=np.uint8), np.full((4, 4), 120, dtype=np.uint8))
    assert histogram.best_result(found) is None and histogram.pr_curve(found) is None
    assert histogram.cross_entropy(np.zeros((2, 201), dtype=int)) is None


def test_the_cross_entropy_is_that_of_the_probabilities():
    truth, probability = masks()
    valid = truth != 255
    probability = np.clip(probability, 0.01, 0.99)
    wanted = -np.log(np.where(truth == 1, probability, 1 - probability)[valid]).mean()
    assert histogram.cross_entropy(histogram.count(truth, histogram.to_steps(probability))) == pytest.approx(
        wanted, rel=1e-2
    )
    certain = np.where(truth == 1, 0, 200).astype(np.uint8)
    assert histogram.cross_entropy(histogram.count(truth, certain)) == pytest.approx(-np.log(0.0025))
