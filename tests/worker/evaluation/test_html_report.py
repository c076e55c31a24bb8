"""The report of an evaluation: which tiles it shows, its sections, and that it is a self-contained page."""

import numpy as np

from buildseg_trainer.common.classes import IGNORE
from buildseg_trainer.worker.evaluation import html_report, metrics


def sample(name, wrong, building=50, size=16):
    """Return a Sample whose truth has ``building`` pixels of which ``wrong`` are missed."""
    truth = np.zeros((size, size), dtype=np.uint8)
    truth.flat[:building] = 1
    prediction = truth.copy()
    prediction.flat[:wrong] = 0
    iou = metrics.building_iou(metrics.confusion_matrix(truth, prediction))
    return html_report.Sample(name, np.zeros((size, size, 3), dtype=np.uint8), truth, prediction, iou)


def names(samples):
    extremes = html_report.Extremes()
    for one in samples:
        extremes.add(one)
    return [one.name for one in extremes.samples()]


def test_three_worst_and_three_best_tiles_are_kept():
    tiles = [sample(f"t{number}", number) for number in range(20)]
    np.random.default_rng(1).shuffle(tiles)
    assert names(tiles) == ["t19", "t18", "t17", "t2", "t1", "t0"]


def test_few_tiles_are_shown_once_and_those_without_a_building_not_at_all():
    empty = sample("empty", 0, building=0)
    assert empty.building_iou is None
    assert names([sample("a", 3), empty, sample("b", 30), sample("c", 1), sample("d", 2)]) == ["b", "a", "d", "c"]
    assert names([empty]) == []


def test_of_tiles_with_equal_iou_the_one_with_most_wrong_pixels_is_worse():
    ignored = sample("ignored", 40, building=40)
    ignored.truth[ignored.truth == 1] = IGNORE
    assert names([sample("few", 4, building=4), sample("many", 40, building=40), ignored]) == ["many", "few", "ignored"]
