"""Measures a model on one split of a dataset and writes metrics.json, report.html and samples.png."""

from buildseg_trainer import about
from buildseg_trainer.common.files import write_json
from buildseg_trainer.runs.config.metrics import METRICS
from buildseg_trainer.worker.data import tiles
from buildseg_trainer.worker.evaluation import html_report, metrics
from buildseg_trainer.worker.evaluation import predictor as prediction
from buildseg_trainer.worker.models import source as model_source
from buildseg_trainer.worker.runtime import devices

SCHEMA_VERSION = 1
SAMPLES = 6


def run(job):
    """Do what an evaluate request says; return its result (see runs.job.evaluate_model)."""
    request = job.request
    source = model_source.find(request["model"], request["architecture"])
    dataset = source.dataset_for(request["dataset"])
    pairs = tiles.read_list(dataset, request["split"])
    job.device = device = devices.select(request["device"] if source.kind == "network" else "cpu")
    job.report(
        0, f"Evaluating {source.title} on {len(pairs)} tiles ({request['split']}) with {devices.describe(device)}."
    )

    doubt = source.doubt(dataset, request["split"])
    warnings = [doubt] if doubt else []
    for sentence in warnings:
        job.report(None, f"Warning: {sentence}")

    # Spread over the list, so that the samples come from different places.
    shown = {round(number * (len(pairs) - 1) / max(1, SAMPLES - 1)) for number in range(SAMPLES)}
    samples = []

    def on_batch(done, images, masks, predictions):
        first = done - len(images)
        for offset, sample in enumerate(zip(images, masks, predictions)):
            if first + offset in shown:
                samples.append((pairs[first + offset][0].name, *sample))
        job.report(95.0 * done / len(pairs))

    matrix = prediction.evaluate(predictor(source, device, pairs), pairs, on_batch)
    values, gap = metrics.with_gaps(metrics.figures(matrix), matrix)
    baseline = None if values["building_iou"] is None else metrics.baseline_building_iou(matrix)
    lines = metrics.text_lines(values, len(pairs))
    if gap:
        warnings.append(gap)
        job.report(None, f"Warning: {gap}")
    else:
        iou = values["building_iou"]
        lines.append(f"Building IoU {iou:.4f}; a model that calls everything building would have {baseline:.4f}.")
    for line in lines:
        job.report(None, line)
    product = {
        "schema_version": SCHEMA_VERSION,
        "plugin_version": about.metadata("version"),
        "model": source.title,
        "model_path": str(source.path),
        "dataset": str(dataset),
        "split": request["split"],
        "images": len(pairs),
        "device": devices.describe(device),
        "confusion_matrix": matrix.tolist(),
        "baseline_building_iou": baseline,
        "warnings": warnings,
        **values,
    }
    html_report.write(job.product, product, samples, lines)
    write_json(job.product / "metrics.json", product)
    scores = {metric.key: values[metric.key] for metric in METRICS}
    return {**scores, "images": len(pairs), "baseline_building_iou": baseline, "lines": lines}


def predictor(source, device, pairs):
    """Return the predictor (images -> class ids) of a Source, for the tiles of ``pairs``."""
    if source.kind == "network":
        ((size, _),) = prediction.sizes(pairs).most_common(1) or [(None, 0)]
        # As much at once as the run was trained with: it has validated itself within that memory, too.
        pixels = source.config.batch_size * source.config.input_size**2
        return prediction.NetworkPredictor(source.network(), source.config, device, pixels, size)
    # Only here, so that networks are measured also where onnxruntime is missing.
    from buildseg_trainer.worker.evaluation import exported_models

    if source.kind == "onnx":
        return exported_models.BlockPredictor(exported_models.OnnxProbabilities(source.path))
    return exported_models.BlockPredictor(exported_models.StaticIds(source.path, source.path.with_suffix(".pdiparams")))
