"""Exports a trained network to the files that buildseg loads, and checks on real tiles that they predict the same.

``model.pdmodel`` and ``model.pdiparams`` hold class ids (the argmax is inside) and are what buildseg 0.1 loads;
``model.onnx`` holds probabilities, opset 11, input ``x`` of 1 x 3 x 512 x 512, and is what buildseg 0.2 and later load.
"""

import time
from pathlib import Path

import paddle

from buildseg_trainer.common import model_bundle
from buildseg_trainer.common.files import write_json, write_text
from buildseg_trainer.errors import InputError, WorkerError
from buildseg_trainer.runs import split_fingerprint
from buildseg_trainer.runs.config.constants import DIVISOR
from buildseg_trainer.worker.data import tiles as tile_data
from buildseg_trainer.worker.evaluation import predictor, provenance
from buildseg_trainer.worker.export import card, description, onnx_export, parity, static_graph
from buildseg_trainer.worker.models import params_io
from buildseg_trainer.worker.models import source as model_source
from buildseg_trainer.worker.runtime import devices

SCHEMA_VERSION = 1


def run(job):
    """Do what an export request says; return its result (see runs.job.export_model)."""
    request = job.request
    source = model_source.find(request["model"], request["architecture"])
    if source.kind != "network":
        raise InputError(f"{request['model']} is exported already; choose a run folder or a .pdparams file.")
    dataset = source.dataset_for(request["dataset"])
    pairs = tile_data.read_list(dataset, "val")
    device = devices.select("cpu")
    job.report(0, f"Exporting {source.title} with {devices.describe(device)}.")
    network = source.network()
    trained_on = own_dataset(source, dataset)
    warn_of_scale(source.config, trained_on, dataset, pairs, job)
    unfinished = provenance.unfinished(source)
    if unfinished:
        job.report(None, f"Warning: {unfinished} The checkpoint of this export: {source.title}.")

    has_static = static_graph.write(network, job.product / "model")
    if has_static:
        static_graph.write_deploy(job.product / "deploy.yaml", source.config)
        job.report(25, "Static Paddle model written (class ids).")
    else:
        job.report(25, f"Paddle {paddle.__version__} writes no .pdmodel (for buildseg 0.1): the export is ONNX alone.")
    by = onnx_export.converter(has_static)
    started = time.monotonic()
    pixel_size = seen_pixel_size(source.config, description.dataset_content(trained_on)) if trained_on else None
    described = description.describe(source, trained_on, pixel_size)
    described["converter"] = by
    texts = description.metadata(described)
    opset = onnx_export.write(network, job.product / "model", len(described["classes"]), texts, request, by)
    seconds = time.monotonic() - started
    job.report(50, f"ONNX model written by {by} (probabilities, opset {opset}) in {seconds:.0f} s.")

    figures = parity.check(network, job.product, parity.blocks(pairs), job)
    for line in figures["lines"]:
        job.report(None, line)
    if figures["failure"]:
        raise WorkerError(f"The exported models predict other values than the trained one: {figures['failure']}.")
    if request["bundle"]:
        params_io.save(network.state_dict(), job.product / model_bundle.WEIGHTS)
    values = {**described, "opset": opset, "still_training": bool(unfinished)}
    values["settings"] = description.settings(source.config)
    write_text(job.product / model_bundle.CARD, card.text(values))
    files = sorted(file.name for file in job.product.iterdir())
    write_json(
        job.product / model_bundle.DESCRIPTION,
        {"schema_version": SCHEMA_VERSION, **values, "files": files, "parity": figures},
    )
    return {"parity": figures}


def own_dataset(source, given):
    """Return the folder of the dataset that a Source was trained on, None when that is not there or not known.

    ``given`` is the one of the parity check: the same where nothing is known, or where it has only been moved.
    """
    if source.dataset and Path(source.dataset).is_dir():
        return Path(source.dataset)
    if source.dataset and source.lists and split_fingerprint.changed(source.lists, given):
        return None
    return Path(given)


def warn_of_scale(config, trained_on, dataset, pairs, job):
    """Report a warning if the network was trained on scaled tiles: buildseg feeds pixels as they are.

    ``pairs`` are tiles of ``dataset``, to measure if the description of the training dataset lacks their size.
    """
    if config.fit != "resize" or not trained_on:
        return
    size = description.dataset_content(trained_on).get("tile_size")
    if not size and Path(dataset) == trained_on:
        ((found, _),) = predictor.sizes(pairs).most_common(1) or [((0, 0), 0)]
        size = max(found)
    if size and size != config.input_size:
        # Networks take multiples of 32 px only, so that other tiles cannot be taken unscaled but by a window.
        remedy = "PRESET=standard" if size % DIVISOR else f"INPUT_SIZE={size}, the tile size,"
        job.report(
            None,
            f"Warning: the model was trained on tiles of {size} px that were scaled to {config.input_size} px, and "
            "buildseg feeds pixels as they are, so that buildings appear to it at another scale; train with "
            f"{remedy} if buildseg is to use it.",
        )


def seen_pixel_size(config, description):
    """Return the pixel size in metres at which a network saw the tiles of a dataset, None where that is not known."""
    pixel_size, tile_size = description.get("pixel_size_m"), description.get("tile_size")
    if config.fit != "resize" or not pixel_size:
        return pixel_size
    return pixel_size * tile_size / config.input_size if tile_size else None
