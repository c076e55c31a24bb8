"""What an export tells of its model, in export.json and in the metadata of the ONNX file; it names no folder."""

import json
from pathlib import Path

from buildseg_trainer import about
from buildseg_trainer.common.files import read_json
from buildseg_trainer.runs import raster_recipe
from buildseg_trainer.runs.config.constants import BLOCK
from buildseg_trainer.worker.runtime.versions import versions
from buildseg_trainer.worker.scoring import outputs

THRESHOLD = 0.5  # which other programs start with; the one that was best for pixels is told beside it


def describe(source, trained_on, pixel_size):
    """Return the description of a network's Source as a dict for JSON.

    ``trained_on`` is the folder of its dataset, None where that is not there; ``pixel_size`` is in metres as the
    network sees the ground, or None. ``lists`` are fingerprints, by which the dataset is recognised; ``scores`` are
    those of the checkpoint on the validation tiles, None if it is not the best one of its run; ``attribution`` has the
    texts of the layers that the dataset was made of, as far as they have one.
    """
    state = source.state
    best = state.get("best") or {}
    dataset = trained_on or source.dataset
    return {
        "plugin_version": about.metadata("version"),
        "model": Path(source.run_path).name if source.run_path else source.path.name,
        "architecture": source.config.model,
        "checkpoint": {"name": source.path.parent.name if state else None, "iteration": state.get("iteration")},
        "classes": source.config.classes,
        "input": {"name": "x", "shape": [1, 3, BLOCK, BLOCK], "normalize": source.config.normalize},
        "output": outputs.PROBABILITIES,
        "threshold": source.threshold or THRESHOLD,
        "scores": best if best and best.get("iteration") == state.get("iteration") else None,
        "dataset_name": Path(dataset).name if dataset else None,
        "lists": source.lists,
        "preparation": raster_recipe.describe(trained_on) if trained_on else None,
        "seen_pixel_size_m": pixel_size,
        "attribution": source.config.attribution,
        "versions": versions(),
    }


def settings(config):
    """Return a RunConfig as a dict for JSON that names files and folders without their place, and no computer."""
    values = {**config.to_json(), "master": ""}
    for key in ("dataset", "model_config", "weights_file"):
        values[key] = Path(values[key]).name if values[key] else values[key]
    return values


def dataset_content(dataset):
    """Return what dataset.json of a folder holds, empty where there is none."""
    manifest = Path(dataset) / raster_recipe.MANIFEST
    return read_json(manifest) if manifest.is_file() else {}


def metadata(described):
    """Return the metadata of an ONNX file, JSON texts by key: the description, and what the Deepness plugin reads.

    ``resolution`` is in centimetres on the ground, and left out where the pixel size is not known. Deepness reads
    ``tile_size``, and its documentation says ``tiles_size``.
    """
    values = {
        outputs.METADATA_KEY: described,
        "model_type": "Segmentor",
        "class_names": dict(enumerate(described["classes"])),
        "tile_size": BLOCK,
        "tiles_size": BLOCK,
        "tiles_overlap": 10,
        "seg_thresh": THRESHOLD,
        "standardization_mean": described["input"]["normalize"]["mean"],
        "standardization_std": described["input"]["normalize"]["std"],
    }
    if described["seen_pixel_size_m"]:
        values["resolution"] = round(100.0 * described["seen_pixel_size_m"], 3)
    return {name: json.dumps(value) for name, value in values.items()}
