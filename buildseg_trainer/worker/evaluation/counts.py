"""From Counts, the sums that an evaluation makes over its pixels and objects, to figures.

Counts are plain JSON, so that they can be made elsewhere (``extraction`` makes those of a raster):

    "confusion_matrix": [[tn, fp], [fn, tp]] by the model's larger score, [truth][prediction]; pixels
    "histogram": see histogram.py; absent for a model that gives no probabilities
    "boundary": [{"distance_px", "distance_m" or null, "intersection", "union"}, ...]; see tile_counts.py
    "objects": {"iou", "unit": "m2" or "px", "truths", "found", "predicted", "correct", "edge": the rule as a sentence,
                "bins": [{"from", "to" or null, "truths", "found", "predicted", "correct"}, ...]}; see objects.py
"""

from buildseg_trainer.worker.evaluation import histogram, metrics


def finish(counts, threshold=None):
    """Return (values, warning): the keys of metrics.json that come from Counts, and why some are None, or None.

    ``threshold`` is the one that was tuned for the model; the result at it becomes "model_threshold".
    Keys: those of ``metrics.figures``, confusion_matrix, baseline_building_iou, counts, boundary, objects, and, for a
    model that gives probabilities and tiles that hold buildings, best_threshold, pr_curve, model_threshold.
    """
    matrix = counts["confusion_matrix"]
    values, gap = metrics.with_gaps(metrics.figures(matrix), matrix)
    has_buildings = any(matrix[1])
    values |= {
        "confusion_matrix": matrix,
        "baseline_building_iou": metrics.baseline_building_iou(matrix) if has_buildings else None,
        "boundary": metrics.boundary_figures(counts["boundary"]),
        "objects": metrics.object_figures(counts["objects"]),
        "counts": counts,
    }
    if not has_buildings:
        for each in values["boundary"]:
            each["iou"] = None
    elif "histogram" in counts:
        values["best_threshold"] = histogram.best_result(counts["histogram"])
        values["pr_curve"] = histogram.pr_curve(counts["histogram"])
        if threshold is not None:
            values["model_threshold"] = histogram.result_at(counts["histogram"], threshold)
    return values, gap


def text_lines(values):
    """Return what the ``values`` of ``finish`` say beyond the lines of PaddleSeg, as lines of text."""
    text = metrics.number_text
    lines = []
    if values["building_iou"] is not None:
        lines.append(
            f"Building IoU {text(values['building_iou'])}, F1 {text(values['building_f1'])}; a model that calls "
            f"everything building would have an IoU of {text(values['baseline_building_iou'])}."
        )
    objects = values["objects"]
    if objects["truths"]:
        lines.append(
            f"Buildings: {objects['found']} of {objects['truths']} found, {objects['correct']} of "
            f"{objects['predicted']} predicted ones correct (IoU at least {objects['iou']}); F1 {text(objects['f1'])}."
        )
    for each in values["boundary"]:
        if each["iou"] is not None:
            metres = f" ({each['distance_m']:.2f} m)" if each["distance_m"] else ""
            lines.append(f"Boundary IoU within {each['distance_px']} px{metres}: {text(each['iou'])}.")
    if "best_threshold" in values:
        best = values["best_threshold"]
        lines.append(
            f"Best threshold here: {best['threshold']:g}, with a building IoU of {text(best['building_iou'])}."
        )
    if "model_threshold" in values:
        own = values["model_threshold"]
        lines.append(
            f"At the model's own threshold, {own['threshold']:g}, tuned on the validation tiles of its training: "
            f"building IoU {text(own['building_iou'])}, F1 {text(own['building_f1'])}."
        )
    return lines
