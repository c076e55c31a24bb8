"""Figures of one global confusion matrix, by PaddleSeg 2.8.0's definitions, and of other counts (numpy only).

Areas are summed over all images before anything is divided. A quotient whose divisor is empty counts as 0, as there
(PaddleSeg 2.9 counts the IoU of a class that is nowhere as 1).
"""

import numpy as np

from buildseg_trainer.common.classes import IGNORE
from buildseg_trainer.runs.config.metrics import number_text

PER_CLASS = ("class_iou", "class_precision", "class_recall", "class_f1")


def confusion_matrix(truth, prediction, classes=2, ignore_index=IGNORE):
    """Return the counts as int64 array ``[true class, predicted class]``; pixels of ``ignore_index`` do not count."""
    truth = np.asarray(truth).reshape(-1)
    prediction = np.asarray(prediction).reshape(-1)
    valid = truth != ignore_index
    pairs = truth[valid].astype(np.int64) * classes + prediction[valid]
    return np.bincount(pairs, minlength=classes * classes).reshape(classes, classes)


def figures(matrix):
    """Return the figures of a confusion matrix as a dict of plain floats and lists (one value a class).

    Keys: those of METRICS (``building_*`` are of class 1), dice (the mean of the classes' F1), those of PER_CLASS,
    pixels.
    """
    matrix = np.asarray(matrix, dtype=np.float64)
    hit = np.diag(matrix)
    predicted, labelled, total = matrix.sum(axis=0), matrix.sum(axis=1), matrix.sum()
    iou = _divide(hit, predicted + labelled - hit)
    precision, recall = _divide(hit, predicted), _divide(hit, labelled)
    f1 = _divide(2 * hit, predicted + labelled)
    observed = hit.sum() / total if total else 0.0
    expected = (predicted * labelled).sum() / total**2 if total else 0.0
    kappa = (observed - expected) / (1.0 - expected) if expected < 1.0 else 0.0
    return {
        "miou": float(iou.mean()),
        "accuracy": float(observed),
        "kappa": float(kappa),
        "dice": float(f1.mean()),
        "class_iou": iou.tolist(),
        "class_precision": precision.tolist(),
        "class_recall": recall.tolist(),
        "class_f1": f1.tolist(),
        "building_iou": float(iou[1]),
        "building_precision": float(precision[1]),
        "building_recall": float(recall[1]),
        "building_f1": float(f1[1]),
        "pixels": int(total),
    }


def building_iou(matrix):
    """Return the building IoU of a confusion matrix, None where neither truth nor prediction has a building."""
    union = int(matrix.sum() - matrix[0, 0])
    return int(matrix[1, 1]) / union if union else None


def with_gaps(values, matrix):
    """Return ``figures`` with None for those that say nothing, and a sentence on why, or None where all do.

    Of a class that the truth has no pixel of nothing is to be found, and what is predicted of it is wrong, however good
    the model: its own figures, the means of both classes and kappa have the same value for a model of any quality.
    """
    there = (np.asarray(matrix).sum(axis=1) > 0).tolist()
    if all(there):
        return values, None
    if not any(there):
        return dict.fromkeys(values, None) | {key: [None, None] for key in PER_CLASS} | {"pixels": 0}, (
            "The tiles hold no labelled pixel, so that there is nothing to measure a model by; choose other tiles "
            "(SPLIT, DATASET)."
        )
    found = dict(values) | dict.fromkeys(("miou", "kappa", "dice"))
    for key in PER_CLASS:
        found[key] = [value if is_there else None for value, is_there in zip(values[key], there)]
    found |= {f"building_{key[len('class_') :]}": found[key][1] for key in PER_CLASS}
    lacking, other = ("building", "buildings") if there[0] else ("background", "the background")
    return found, (
        f"The tiles hold no {lacking} pixel, so that IoU, precision, recall and F1 of {other}, the mean IoU and kappa "
        f"say nothing about the model and are left empty; choose tiles with {other} (SPLIT, DATASET)."
    )


def object_figures(objects):
    """Return the "objects" of Counts with precision, recall and F1, and precision and recall of each bin.

    None are those that say nothing: all of them without a true object, and those of a bin without an object.
    """
    truths, predicted = objects["truths"], objects["predicted"]
    figures_of_all = dict.fromkeys(("precision", "recall", "f1"))
    if truths:
        figures_of_all = {
            "precision": objects["correct"] / max(1, predicted),
            "recall": objects["found"] / truths,
            "f1": 2 * objects["correct"] / (truths + predicted),
        }
    bins = [
        {
            **each,
            "precision": _share(each["correct"], each["predicted"]),
            "recall": _share(each["found"], each["truths"]),
        }
        for each in objects["bins"]
    ]
    return {**objects, **figures_of_all, "bins": bins}


def boundary_figures(boundary):
    """Return the "boundary" of Counts with the boundary IoU of each distance, None where there is no outline."""
    return [{**each, "iou": _share(each["intersection"], each["union"])} for each in boundary]


def baseline_building_iou(matrix):
    """Return the building IoU of a model that calls every pixel building: the share of building pixels."""
    matrix = np.asarray(matrix)
    total = matrix.sum()
    return float(matrix[1].sum() / total) if total else 0.0


def text_lines(values, images):
    """Return the figures as the lines that PaddleSeg's evaluation prints ("Class Acc" is the precision there)."""
    return [
        f"[EVAL] #Images: {images} mIoU: {number_text(values['miou'])} Acc: {number_text(values['accuracy'])} "
        f"Kappa: {number_text(values['kappa'])} Dice: {number_text(values['dice'])}",
        f"[EVAL] Class IoU: {_row(values['class_iou'])}",
        f"[EVAL] Class Acc: {_row(values['class_precision'])}",
        f"[EVAL] Class Precision: {_row(values['class_precision'])}",
        f"[EVAL] Class Recall: {_row(values['class_recall'])}",
    ]


def _divide(numerator, denominator):
    """Divide arrays, 0 where the divisor is 0."""
    return np.divide(numerator, denominator, out=np.zeros_like(numerator), where=denominator > 0)


def _share(part, whole):
    return part / whole if whole else None


def _row(values):
    """Return one value a class as text."""
    return "[" + " ".join(map(number_text, values)) + "]"
