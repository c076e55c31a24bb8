"""A network as ONNX, by paddle2onnx in a process of its own, and the metadata of the file."""

import json
import logging
import subprocess  # nosec B404 # a list of arguments, no shell
import sys
from pathlib import Path

import onnx

from buildseg_trainer.errors import WorkerError
from buildseg_trainer.runs import exit_messages
from buildseg_trainer.runs.config.constants import BLOCK
from buildseg_trainer.worker.export import onnx_graph
from buildseg_trainer.worker.runtime import error_messages
from buildseg_trainer.worker.runtime.error_messages import blaming_full_disk
from buildseg_trainer.worker.scoring import outputs

OPSET = 11

# The converter's default optimiser takes minutes for SegFormer and the result is the same.
_CONVERT = """
import sys, paddle2onnx
model, parameters, target, opset = sys.argv[1:]
paddle2onnx.export(model, parameters, target, opset_version=int(opset), optimize_tool="None")
"""

log = logging.getLogger("buildseg_trainer")


def write(network, prefix, config, pixel_size):
    """Write ``<prefix>.onnx`` from the static model ``<prefix>.pdmodel`` of a network, with its metadata (describe).

    Raises WorkerError when the converter fails, MemoryError, OSError. The converter runs in a process of its own, since
    some networks make it abort.
    """
    files = [str(prefix.with_suffix(suffix)) for suffix in (".pdmodel", ".pdiparams", ".onnx")]
    with blaming_full_disk(prefix.parent):
        done = subprocess.run(  # nosec B603 # a list of arguments, no shell
            [sys.executable, "-c", _CONVERT, *files, str(OPSET)],
            check=False,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        log.info("%s", (done.stdout + done.stderr).strip())
        if done.returncode or not Path(files[-1]).is_file():
            raise _failed_conversion(done, network)
        model = onnx.load(files[-1])
        onnx_graph.finish(model, len(config.classes))
        describe(model, config, pixel_size)
        onnx.save(model, files[-1])


def _failed_conversion(done, network):
    """Return the error for a converter process that ended, ``done``, without writing a file."""
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


def describe(model, config, pixel_size):
    """Write into an onnx.ModelProto what other programs need to use it, as the metadata that the Deepness plugin reads.

    Values are JSON texts; ``resolution`` is ``pixel_size``, metres a pixel as the network sees it, in centimetres;
    it is left out where that is None. buildseg ignores them.
    """
    described = {
        outputs.METADATA_KEY: {"output": outputs.PROBABILITIES},
        "model_type": "Segmentor",
        "class_names": dict(enumerate(config.classes)),
        "tiles_size": BLOCK,
        "tiles_overlap": 10,
        "seg_thresh": 0.5,
        "standardization_mean": config.normalize["mean"],
        "standardization_std": config.normalize["std"],
    }
    if pixel_size:
        described["resolution"] = round(100.0 * pixel_size, 3)
    onnx.helper.set_model_props(model, {name: json.dumps(value) for name, value in described.items()})
