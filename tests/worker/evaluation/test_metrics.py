"""The figures of a confusion matrix by hand, and one global matrix instead of means of means."""

import numpy as np
import paddle
import pytest
from paddleseg.utils import metrics as paddleseg_metrics

from buildseg_trainer.runs.config.metrics import METRICS
from buildseg_trainer.worker.evaluation import metrics


def test_confusion_matrix_ignores_255():
    truth = np.array([[0, 1, 1, 255], [0, 0, 1, 255]], dtype=np.uint8)
    prediction = np.array([[0, 1, 0, 1], [1, 0, 1, 0]], dtype=np.uint8)
    assert metrics.confusion_matrix(truth, prediction).tolist() == [[2, 1], [1, 2]]


def test_figures_by_hand():
    values = metrics.figures([[50, 10], [5, 35]])
    assert values["class_iou"] == pytest.approx([50 / 65, 35 / 50])
    assert values["miou"] == pytest.approx((50 / 65 + 35 / 50) / 2)
    assert values["accuracy"] == pytest.approx(0.85)
    assert values["class_precision"] == pytest.approx([50 / 55, 35 / 45])
    assert values["class_recall"] == pytest.approx([50 / 60, 35 / 40])
    assert values["dice"] == pytest.approx((100 / 115 + 70 / 85) / 2)
    expected = (55 * 60 + 45 * 40) / 100**2
    assert values["kappa"] == pytest.approx((0.85 - expected) / (1 - expected))
    assert values["building_iou"] == values["class_iou"][1]
    assert values["class_f1"] == pytest.approx([100 / 115, 70 / 85]) and values["building_f1"] == values["class_f1"][1]
    assert metrics.baseline_building_iou([[50, 10], [5, 35]]) == pytest.approx(0.4)


def test_every_metric_of_the_table_has_a_formula():
    assert {metric.key for metric in METRICS} <= metrics.figures(np.zeros((2, 2))).keys()


def test_equal_to_paddleseg():
    generator = np.random.default_rng(3)
    matrix = generator.integers(1, 10000, (2, 2))
    hit, predicted, labelled = np.diag(matrix), matrix.sum(axis=0), matrix.sum(axis=1)
    values = metrics.figures(matrix)
    hit, predicted, labelled = (paddle.to_tensor(area) for area in (hit, predicted, labelled))
    class_iou, miou = paddleseg_metrics.mean_iou(hit, predicted, labelled)
    accuracy, precision, recall = paddleseg_metrics.class_measurement(hit, predicted, labelled)
    assert values["miou"] == pytest.approx(miou) and values["class_iou"] == pytest.approx(list(class_iou))
    assert values["accuracy"] == pytest.approx(accuracy)
    assert values["class_precision"] == pytest.approx(list(precision))
    assert values["class_recall"] == pytest.approx(list(recall))
    assert values["kappa"] == pytest.approx(paddleseg_metrics.kappa(hit, predicted, labelled))


def test_empty_classes_count_as_zero():
    values = metrics.figures([[10, 0], [0, 0]])
    assert values["class_iou"] == [1.0, 0.0] and values["miou"] == 0.5 and values["kappa"] == 0.0
    assert metrics.figures(np.zeros((2, 2)))["miou"] == 0.0


@pytest.mark.parametrize("matrix", [[[90, 0], [0, 0]], [[80, 10], [0, 0]]])
def test_without_a_building_nothing_is_said_of_buildings(matrix):
    """Neither of a perfect model nor of another: only the accuracy and the background's figures tell them apart."""
    values, sentence = metrics.with_gaps(metrics.figures(matrix), matrix)
    names = "miou", "kappa", "dice", "building_iou", "building_precision", "building_recall", "building_f1"
    assert [values[name] for name in names] == [None] * 7
    share = matrix[0][0] / 90
    assert values["accuracy"] == pytest.approx(share) and values["class_iou"] == [pytest.approx(share), None]
    assert values["class_precision"] == [1, None] and values["class_recall"] == [pytest.approx(share), None]
    assert values["pixels"] == 90 and "hold no building pixel" in sentence and "DATASET" in sentence
    lines = metrics.text_lines(values, 3)
    assert lines[0].startswith("[EVAL] #Images: 3 mIoU: - Acc: ") and lines[0].endswith(" Kappa: - Dice: -")
    assert lines[1] == f"[EVAL] Class IoU: [{share:.4f} -]"


def test_without_background_or_without_anything():
    values, sentence = metrics.with_gaps(metrics.figures([[0, 0], [10, 30]]), [[0, 0], [10, 30]])
    assert values["building_iou"] == 0.75 and values["building_recall"] == 0.75 and values["miou"] is None
    assert values["class_iou"] == [None, 0.75] and "hold no background pixel" in sentence
    values, sentence = metrics.with_gaps(metrics.figures(np.zeros((2, 2))), np.zeros((2, 2)))
    assert values["accuracy"] is None and values["class_iou"] == [None, None] and "no labelled pixel" in sentence
    both = metrics.figures([[50, 10], [5, 35]])
    assert metrics.with_gaps(both, [[50, 10], [5, 35]]) == (both, None)


def test_text_lines_are_the_notebooks():
    lines = metrics.text_lines(metrics.figures([[50, 10], [5, 35]]), 12)
    assert lines[0] == "[EVAL] #Images: 12 mIoU: 0.7346 Acc: 0.8500 Kappa: 0.6939 Dice: 0.8465"
    assert lines[1:3] == ["[EVAL] Class IoU: [0.7692 0.7000]", "[EVAL] Class Acc: [0.9091 0.7778]"]
