"""Turns a trained network into the files that buildseg loads, and proves on real tiles that they say the same.

``model.pdmodel`` and ``model.pdiparams`` hold class ids (the argmax is inside) and are what buildseg 0.1 loads;
``model.onnx`` holds scores, opset 11, one input ``x`` of 1 x 3 x 512 x 512, and is what buildseg 0.2 and later load.
"""

import importlib.util
import json
import logging
import platform
import subprocess  # nosec B404 # a list of arguments, no shell
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import paddle
import yaml

from buildseg_trainer import about
from buildseg_trainer.errors import EnvironmentNotReadyError, InputError, WorkerError
from buildseg_trainer.runs import exit_messages, raster_recipe, run_folder, split_fingerprint
from buildseg_trainer.worker.data import tiles as tile_data
from buildseg_trainer.worker.evaluation import exported_models, predictor
from buildseg_trainer.worker.models import source as model_source
from buildseg_trainer.worker.runtime import devices, error_messages
from buildseg_trainer.worker.runtime.error_messages import blaming_full_disk
from buildseg_trainer.worker.runtime.versions import versions

SCHEMA_VERSION = 1
SIZE = exported_models.BLOCK
OPSET = 11
PARITY_TILES = 12
# ONNX scores may differ by this times the largest score (at least 1); see check_parity.
TOLERANCE = 1e-4

# The converter's default optimiser takes minutes for SegFormer and the result is the same.
_CONVERT = """
import sys, paddle2onnx
model, parameters, target, opset = sys.argv[1:]
paddle2onnx.export(model, parameters, target, opset_version=int(opset), optimize_tool="None")
"""

log = logging.getLogger("buildseg_trainer")


class _Scores(paddle.nn.Layer):
    """A network reduced to its first output, the scores; dy2static insists on the name ``self``."""

    def __init__(self, network):
        super().__init__()
        self.network = network

    def forward(self, x):
        return self.network(x)[0]


class _ClassIds(_Scores):
    """The same with the argmax inside."""

    def forward(self, x):
        return paddle.argmax(self.network(x)[0], axis=1, dtype="int32")


def run(job):
    """Do what an export request says; return its result (see runs.job.export_model)."""
    if importlib.util.find_spec("paddle2onnx") is None:
        raise EnvironmentNotReadyError(
            f"The environment's Python {platform.python_version()} has no paddle2onnx, which writes ONNX: set up "
            "an environment with an INTERPRETER of Python 3.9 to 3.12 and export this run with it."
        )
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

    write_static(_ClassIds(network), job.product / "model")
    job.report(25, "Static Paddle model written (class ids).")
    started = time.monotonic()
    write_onnx(network, job.product / "model.onnx")
    job.report(50, f"ONNX model written (scores, opset {OPSET}) in {time.monotonic() - started:.0f} s.")
    describe_onnx(job.product / "model.onnx", source.config, trained_on)
    write_deploy(job.product / "deploy.yaml", source.config)

    parity = check_parity(network, job.product, blocks(pairs), job)
    for line in parity["lines"]:
        job.report(None, line)
    if parity["failure"]:
        raise WorkerError(f"The exported models do not say what the trained one says: {parity['failure']}.")
    run_folder.write_json(
        job.product / "export.json",
        {
            "schema_version": SCHEMA_VERSION,
            "plugin_version": about.metadata("version"),
            "model": source.title,
            "architecture": source.config["model"],
            "weights": str(source.path),
            "classes": source.config["classes"],
            "input": {"name": "x", "shape": [1, 3, SIZE, SIZE], "normalize": source.config["normalize"]},
            # The one it was trained on; another one may have been given for the parity check.
            "dataset": str(trained_on or source.dataset),
            "lists": source.lists,
            "preparation": raster_recipe.describe(trained_on) if trained_on else None,
            "versions": versions(),
            "files": sorted(file.name for file in job.product.iterdir()),
            "parity": parity,
        },
    )
    return {"parity": parity}


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
    """Say so when the network saw tiles scaled: buildseg feeds it pixels as they are.

    ``pairs`` are tiles of ``dataset``, to look at where the dataset it was trained on does not tell their size.
    """
    if config["fit"] != "resize" or not trained_on:
        return
    size = _described(trained_on).get("tile_size")
    if not size and Path(dataset) == trained_on:
        ((found, _),) = predictor.sizes(pairs).most_common(1) or [((0, 0), 0)]
        size = max(found)
    if size and size != config["input_size"]:
        # Networks take multiples of 32 px only, so that other tiles cannot be taken unscaled but by a window.
        remedy = "PRESET=standard" if size % predictor.DIVISOR else f"INPUT_SIZE={size}, the tile size,"
        job.report(
            None,
            f"Warning: the model was trained on tiles of {size} px that were scaled to {config['input_size']} px, and "
            "buildseg feeds pixels as they are, so that buildings appear to it at another scale; train with "
            f"{remedy} if buildseg is to use it.",
        )


def _described(dataset):
    """Return the content of a dataset's description, empty where there is none."""
    manifest = dataset / raster_recipe.MANIFEST
    return run_folder.read_json(manifest) if manifest.is_file() else {}


def write_static(layer, prefix):
    """Write ``<prefix>.pdmodel`` and ``<prefix>.pdiparams`` for an input ``x`` of 1 x 3 x 512 x 512.

    Raises EnvironmentNotReadyError when this Paddle writes its newer format instead (3.2 and later do).
    """
    layer.eval()
    spec = [paddle.static.InputSpec([1, 3, SIZE, SIZE], "float32", "x")]
    paddle.jit.save(paddle.jit.to_static(layer, input_spec=spec, full_graph=True), str(prefix))
    for suffix in (".pdmodel", ".pdiparams"):
        if not prefix.with_suffix(suffix).is_file():
            raise EnvironmentNotReadyError(
                f"Paddle {paddle.__version__} does not write {suffix} files any more; export with the CPU environment "
                "(paddlepaddle 3.1.1) that the setup makes: the checkpoint of any version will do."
            )


def write_onnx(network, path):
    """Write the scores of a network as ONNX; raises WorkerError when the converter fails, MemoryError, OSError.

    It works in a process of its own, since there are networks that make it end its process.
    """
    with tempfile.TemporaryDirectory(prefix="scores-", dir=path.parent) as scratch, blaming_full_disk(scratch):
        prefix = Path(scratch) / "scores"
        write_static(_Scores(network), prefix)
        files = [prefix.with_suffix(".pdmodel"), prefix.with_suffix(".pdiparams"), path]
        command = [sys.executable, "-c", _CONVERT, *map(str, files), str(OPSET)]
        done = subprocess.run(  # nosec B603 # a list of arguments, no shell
            command,
            check=False,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        log.info("%s", (done.stdout + done.stderr).strip())
        if done.returncode or not path.is_file():
            raise _failed_conversion(done, network)


def _failed_conversion(done, network):
    """Return the error for a converter that is ``done`` and has written nothing."""
    said = done.stdout + done.stderr
    refused = (
        exit_messages.aborted_for_memory(said)
        or error_messages.is_out_of_memory(RuntimeError(said))
        or "MemoryError" in said
    )
    if done.returncode == -9 or refused:
        return MemoryError()
    return WorkerError(
        f"The ONNX converter (paddle2onnx) cannot convert this network ({type(network).__name__}, it ended with "
        f"{done.returncode}); train another model if buildseg is to load it."
    )


def describe_onnx(path, config, dataset):
    """Write into an ONNX file what other programs need to use it, as the metadata that the Deepness plugin reads.

    Values are JSON texts; ``resolution`` is in centimetres a pixel, as the network sees it, and left out where
    ``dataset``, the one it was trained on (None when that is not known), does not tell. buildseg takes no notice of
    them.
    """
    import onnx

    described = {
        "model_type": "Segmentor",
        "class_names": dict(enumerate(config["classes"])),
        "tiles_size": SIZE,
        "tiles_overlap": 10,
        "seg_thresh": 0.5,
        "standardization_mean": config["normalize"]["mean"],
        "standardization_std": config["normalize"]["std"],
    }
    pixel_size = seen_pixel_size(config, _described(dataset)) if dataset else None
    if pixel_size:
        described["resolution"] = round(100.0 * pixel_size, 3)
    model = onnx.load(str(path))
    onnx.helper.set_model_props(model, {name: json.dumps(value) for name, value in described.items()})
    onnx.save(model, str(path))


def seen_pixel_size(config, description):
    """Return the pixel size in metres at which a network saw the tiles of a dataset, None where that is not known."""
    pixel_size, tile_size = description.get("pixel_size_m"), description.get("tile_size")
    if config["fit"] != "resize" or not pixel_size:
        return pixel_size
    return pixel_size * tile_size / config["input_size"] if tile_size else None


def write_deploy(path, config):
    """Write PaddleSeg's deployment description of the static model."""
    deploy = {
        "Deploy": {
            "model": "model.pdmodel",
            "params": "model.pdiparams",
            "input_shape": [1, 3, SIZE, SIZE],
            "output_op": "argmax",
            "output_dtype": "int32",
            "transforms": [{"type": "Normalize", **config["normalize"]}],
        }
    }
    path.write_text(yaml.safe_dump(deploy, sort_keys=False), encoding="utf-8")


def blocks(pairs):
    """Return up to 12 blocks of real pixels, normalised float32 1 x 3 x 512 x 512, spread over a list of pairs."""
    count = min(PARITY_TILES, len(pairs))
    chosen = [pairs[round(number * (len(pairs) - 1) / max(1, count - 1))][0] for number in range(count)]
    found = []
    for path in chosen:
        image = tile_data.read_image(path)[:SIZE, :SIZE]
        image = np.pad(image, ((0, SIZE - image.shape[0]), (0, SIZE - image.shape[1]), (0, 0)))
        found.append(tile_data.normalize(image, exported_models.CONFIG)[np.newaxis])
    return found


def check_parity(network, product, tiles, job):
    """Compare the dynamic network with the static and the ONNX model on ``tiles``; return the figures.

    The ONNX scores must lie within 1e-4 x max(1, largest score) of the dynamic ones, and the class ids of both exports
    must equal the dynamic ones wherever the two scores are further apart than twice that (nearer ones are ties).
    ``failure`` says what is wrong and by how much, None when nothing is.
    """
    static = exported_models.StaticIds(product / "model.pdmodel", product / "model.pdiparams")
    onnx = exported_models.OnnxScores(product / "model.onnx")
    network.eval()
    largest = worst = 0.0
    pixels = ties = 0
    differing = {"static": 0, "onnx": 0}
    beyond = {"static": 0, "onnx": 0}
    excess = 0.0
    for number, block in enumerate(tiles):
        with paddle.no_grad():
            scores = network(paddle.to_tensor(block))[0].numpy()
        onnx_scores = onnx(block)
        tolerance = TOLERANCE * max(1.0, float(np.abs(scores).max()))
        difference = float(np.abs(scores - onnx_scores).max())
        largest, worst = max(largest, float(np.abs(scores).max())), max(worst, difference)
        excess = max(excess, difference / tolerance)
        ids = scores.argmax(axis=1)[0]
        clear = np.abs(scores[0, 1] - scores[0, 0]) > 2 * tolerance
        pixels += ids.size
        ties += int(ids.size - clear.sum())
        for name, other in (("static", static(block)), ("onnx", onnx_scores.argmax(axis=1)[0])):
            unequal = ids != other
            differing[name] += int(unequal.sum())
            beyond[name] += int((unequal & clear).sum())
        job.report(50 + 45.0 * (number + 1) / len(tiles))
    problems = []
    if not excess <= 1.0:  # also true for a score that is no number
        problems.append(f"ONNX scores differ by up to {worst:.3g}, {excess:.1f} times what is allowed")
    for name, count in beyond.items():
        if count:
            problems.append(f"the class of {count} of {pixels} pixels differs in the {name} model")
    return {
        "tiles": len(tiles),
        "pixels": pixels,
        "largest_score": largest,
        "largest_onnx_difference": worst,
        "share_of_tolerance": excess,
        "ties": ties,
        "differing_pixels": differing,
        "differing_pixels_beyond_ties": beyond,
        "failure": "; ".join(problems) or None,
        "lines": [
            f"Parity on {len(tiles)} tiles of {SIZE} px: largest score {largest:.4g}, largest ONNX difference "
            f"{worst:.3g} ({excess:.1%} of what is allowed).",
            f"Pixels whose class differs: static {differing['static']}, ONNX {differing['onnx']} of {pixels} "
            f"({ties} pixels are ties).",
        ],
    }
