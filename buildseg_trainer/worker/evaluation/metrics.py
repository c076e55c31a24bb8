"""Figures of one global confusion matrix, by PaddleSeg 2.8.0's definitions (numpy only).

Areas are summed over all images before anything is divided. A quotient whose divisor is empty counts as 0, as there
(PaddleSeg 2.9 counts the IoU of a class that is nowhere as 1).
"""

import numpy as np

from buildseg_trainer.common.classes import IGNORE


def confusion_matrix(truth, prediction, classes=2, ignore_index=IGNORE):
    """Return the counts as int64 array ``[true class, predicted class]``; pixels of ``ignore_index`` do not count."""
    truth = np.asarray(truth).reshape(-1)
    prediction = np.asarray(prediction).reshape(-1)
    valid = truth != ignore_index
    pairs = truth[valid].astype(np.int64) * classes + prediction[valid]
    return np.bincount(pairs, minlength=classes * classes).reshape(classes, classes)


def figures(matrix):
    """Return the figures of a confusion matrix as a dict of plain floats and lists (one value a class).

    Keys: those of METRICS (``building_*`` are of class 1), dice (mean), class_iou, class_precision, class_recall,
    pixels.
    """
    matrix = np.asarray(matrix, dtype=np.float64)
    hit = np.diag(matrix)
    predicted, labelled, total = matrix.sum(axis=0), matrix.sum(axis=1), matrix.sum()
    iou = _divide(hit, predicted + labelled - hit)
    precision, recall = _divide(hit, predicted), _divide(hit, labelled)
    observed = hit.sum() / total if total else 0.0
    expected = (predicted * labelled).sum() / total**2 if total else 0.0
    kappa = (observed - expected) / (1.0 - expected) if expected < 1.0 else 0.0
    return {
        "miou": float(iou.mean()),
        "accuracy": float(observed),
        "kappa": float(kappa),
        "dice": float(_divide(2 * hit, predicted + labelled).mean()),
        "class_iou": iou.tolist(),
        "class_precision": precision.tolist(),
        "class_recall": recall.tolist(),
        "building_iou": float(iou[1]),
        "building_precision": float(precision[1]),
        "building_recall": float(recall[1]),
        "pixels": int(total),
    }


def baseline_building_iou(matrix):
    """Return the building IoU of a model that calls every pixel building: the share of building pixels."""
    matrix = np.asarray(matrix)
    total = matrix.sum()
    return float(matrix[1].sum() / total) if total else 0.0


def text_lines(values, images):
    """Return the figures as the lines that PaddleSeg's evaluation prints ("Class Acc" is the precision there)."""
    return [
        f"[EVAL] #Images: {images} mIoU: {values['miou']:.4f} Acc: {values['accuracy']:.4f} "
        f"Kappa: {values['kappa']:.4f} Dice: {values['dice']:.4f}",
        f"[EVAL] Class IoU: {_row(values['class_iou'])}",
        f"[EVAL] Class Acc: {_row(values['class_precision'])}",
        f"[EVAL] Class Precision: {_row(values['class_precision'])}",
        f"[EVAL] Class Recall: {_row(values['class_recall'])}",
    ]


def _divide(numerator, denominator):
    """Divide arrays, 0 where the divisor is 0."""
    return np.divide(numerator, denominator, out=np.zeros_like(numerator), where=denominator > 0)


def _row(values):
    """Return one value a class as text."""
    return "[" + " ".join(f"{value:.4f}" for value in values) + "]"
