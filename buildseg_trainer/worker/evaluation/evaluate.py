"""Measures a model on one split of a dataset; writes metrics.json, tiles.csv, scores.csv and report.html.

A request may bring Counts that were made elsewhere, as those of a raster are, instead of a dataset:

    "model", "architecture", "device": as with a dataset; the model is named, not used
    "counts": see counts.py
    "samples": path of an .npz with ``images`` uint8 N x H x W x 3, ``truths`` and ``predictions`` uint8 N x H x W with
               0, 1 and 255, and ``names``, N texts; the worst first, the best last
    "labels": {"dataset": what was measured on, as text, "split": "raster", "images": number of windows,
               "device": what the model ran on, as text}; these keys of metrics.json
    "warnings": sentences that were shown already, for the report
    "command": the line for a shell that does the same, or null

There is no tiles.csv then. Paddle is imported for networks and static models only.
"""

from typing import NamedTuple

import numpy as np

from buildseg_trainer import about
from buildseg_trainer.common.files import write_json
from buildseg_trainer.errors import InputError
from buildseg_trainer.runs import raster_recipe, worker_jobs
from buildseg_trainer.runs.config.constants import BLOCK, NORMALIZE
from buildseg_trainer.runs.config.metrics import METRICS
from buildseg_trainer.worker.data import tiles
from buildseg_trainer.worker.evaluation import counts, html_report, metrics, overlays, provenance
from buildseg_trainer.worker.evaluation import predictor as prediction
from buildseg_trainer.worker.evaluation.tile_counts import TileCounts
from buildseg_trainer.worker.models import source as model_source
from buildseg_trainer.worker.runtime import processor

SCHEMA_VERSION = 1


class Measured(NamedTuple):
    """Counts (see counts.py), samples for the report, labels (keys of metrics.json) and warnings."""

    counts: dict
    samples: list
    labels: dict
    warnings: list


def run(job):
    """Do what an evaluate request says; return its result (see runs.job.evaluate_model)."""
    request = job.request
    source = model_source.find(request["model"], request["architecture"])
    unfinished = provenance.unfinished(source)
    if unfinished:
        job.report(None, f"Warning: {unfinished}")
    found = _given(request) if "counts" in request else _measure(job, source)
    values, gap = counts.finish(found.counts, source.threshold)
    warnings = [*found.warnings, *filter(None, [unfinished])]
    if gap:
        warnings.append(gap)
        job.report(None, f"Warning: {gap}")
    lines = [*metrics.text_lines(values, found.labels["images"]), *counts.text_lines(values)]
    for line in lines:
        job.report(None, line)
    product = {
        "schema_version": SCHEMA_VERSION,
        "plugin_version": about.metadata("version"),
        "model": source.title,
        "model_path": str(source.path),
        **found.labels,
        "warnings": warnings,
        **provenance.facts(source, request),
        **values,
    }
    html_report.write(job.product, product, found.samples, lines)
    write_json(job.product / "metrics.json", product)
    keys = [*(metric.key for metric in METRICS), "images", "baseline_building_iou"]
    return {
        **{key: product[key] for key in keys},
        "object_f1": values["objects"]["f1"],
        "best_threshold": values.get("best_threshold", {}).get("threshold"),
        "lines": lines,
    }


def _given(request):
    """Return what a request brings as Measured."""
    with np.load(request["samples"]) as content:
        samples = [content[key] for key in ("names", "images", "truths", "predictions")]
    names, *arrays = samples
    extremes = html_report.Extremes()
    for name, image, truth, found in zip(names.tolist(), *arrays):
        iou = metrics.building_iou(metrics.confusion_matrix(truth, found))
        extremes.add(html_report.Sample(name, image, truth, found, iou))
    return Measured(request["counts"], extremes.samples(), request["labels"], request["warnings"])


def _measure(job, source):
    """Predict the tiles of a split; return Measured."""
    request = job.request
    dataset = source.dataset_for(request["dataset"])
    pairs = tiles.read_list(dataset, request["split"])
    predict, description = predictor(source, request["device"], pairs, job)
    labels = {
        "dataset": str(dataset),
        "split": request["split"],
        "images": len(pairs),
        "device": description,
        **provenance.lists(source, dataset),
    }
    job.report(0, f"Evaluating {source.title} on {len(pairs)} tiles ({request['split']}) with {labels['device']}.")
    doubt = source.doubt(dataset, request["split"])
    if doubt:
        job.report(None, f"Warning: {doubt}")

    ((size, _),) = prediction.sizes(pairs).most_common(1) or [((0, 0), 0)]
    recipe = raster_recipe.describe(dataset) or {}
    pictures = overlays.WorstTiles(job.product / worker_jobs.PICTURES) if request.get("pictures") else None
    of_tiles, extremes = TileCounts(size, recipe.get("pixel_size_m")), html_report.Extremes()

    def on_batch(done, batch):
        for (path, _), tile in zip(pairs[done - len(batch) : done], batch):
            of_tiles.add(path.stem, tile)
            if pictures:
                pictures.add(path.stem, tile)
            iou = metrics.building_iou(tile.matrix)
            extremes.add(html_report.Sample(path.name, tile.image, tile.truth, tile.prediction, iou))
        job.report(95.0 * done / len(pairs))

    sums = prediction.evaluate(predict, pairs, on_batch)
    of_tiles.write(job.product / "tiles.csv")
    return Measured(of_tiles.to_json(sums), extremes.samples(), labels, [doubt] if doubt else [])


def predictor(source, wanted, pairs, job):
    """Return the predictor (images -> class ids) of a Source for the tiles of ``pairs``, and its device as text.

    A network is computed on the device that is ``wanted``, which becomes that of the ``job``, others on the CPU.
    Raises InputError for an ONNX file that is damaged, or has another input or output.
    """
    if source.kind == "onnx":
        _check_onnx(source.path)
        return prediction.BlockPredictor(prediction.OnnxProbabilities(source.path)), processor.describe()
    from buildseg_trainer.worker.evaluation import network_predictor
    from buildseg_trainer.worker.runtime import devices

    job.device = device = devices.select(wanted if source.kind == "network" else "cpu")
    if source.kind == "static":
        weights = source.path.with_suffix(".pdiparams")
        found = prediction.BlockPredictor(network_predictor.StaticIds(source.path, weights))
    else:
        ((size, _),) = prediction.sizes(pairs).most_common(1) or [(None, 0)]
        # As much at once as the run was trained with: it has validated itself within that memory, too.
        pixels = source.config.batch_size * source.config.input_size**2
        found = network_predictor.NetworkPredictor(source.network(), source.config, device, pixels, size)
    return found, devices.describe(device)


def _check_onnx(path):
    from buildseg_trainer.worker.scoring.engine import Engine  # only here: networks need no onnxruntime

    size = Engine(path, NORMALIZE).size
    if size != BLOCK:
        raise InputError(
            f"The model {path} takes blocks of {size} px, but tiles are measured in blocks of {BLOCK} px; measure it "
            "on a raster, with RASTER and BUILDINGS."
        )
