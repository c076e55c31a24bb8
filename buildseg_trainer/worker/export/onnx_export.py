"""A network as ONNX, by paddle2onnx or p2o in processes of their own, since some networks make them abort."""

import importlib.util
import logging
import os
import subprocess  # nosec B404 # a list of arguments, no shell
import sys
import tempfile
from importlib import metadata
from pathlib import Path

import onnx

from buildseg_trainer.errors import EnvironmentNotReadyError, WorkerError
from buildseg_trainer.runs import exit_messages, launcher
from buildseg_trainer.worker.export import onnx_graph
from buildseg_trainer.worker.runtime import error_messages
from buildseg_trainer.worker.runtime.error_messages import blaming_full_disk

OPSET = 11
# p2o writes layer normalisation, which SegFormer and TopFormer have, with this opset only.
NEWER_OPSET = 17

# The converter's default optimiser takes minutes for SegFormer and the result is the same.
_CONVERT = """
import sys, paddle2onnx
model, parameters, target, opset = sys.argv[1:]
paddle2onnx.export(model, parameters, target, opset_version=int(opset), optimize_tool="None")
"""

log = logging.getLogger("buildseg_trainer")


def converter(has_static):
    """Return the name of the converter to use; ``has_static`` is whether Paddle wrote a ``.pdmodel``.

    Raises EnvironmentNotReadyError where there is none.
    """
    if has_static and importlib.util.find_spec("paddle2onnx"):
        return "paddle2onnx"
    if _p2o():
        return "p2o"
    raise EnvironmentNotReadyError(
        "The training environment has no converter to ONNX for this Python and Paddle (paddle2onnx, p2o): run the "
        'algorithm "Set up training environment".'
    )


def write(network, prefix, classes, texts, request, by="paddle2onnx"):
    """Write ``<prefix>.onnx`` of a network with a converter; return the opset.

    paddle2onnx takes ``<prefix>.pdmodel``; for p2o the ``model`` of a ``request`` is traced again. ``texts`` are the
    metadata by key, ``classes`` is the number of classes. Raises WorkerError when the converter fails, MemoryError,
    OSError.
    """
    target = prefix.with_suffix(".onnx")
    with blaming_full_disk(prefix.parent):
        if by == "p2o":
            model, opset = _by_p2o(network, target, request)
        else:
            files = [str(prefix.with_suffix(suffix)) for suffix in (".pdmodel", ".pdiparams", ".onnx")]
            _run([sys.executable, "-c", _CONVERT, *files, str(OPSET)], network, by)
            model, opset = _loaded(target, network, by), OPSET
        onnx_graph.finish(model, classes)
        onnx.helper.set_model_props(model, texts)
        onnx.save(model, str(target))
    return opset


def _by_p2o(network, target, request):
    """Return (onnx.ModelProto, opset): the lower opset where the result is valid."""
    with tempfile.TemporaryDirectory(prefix="trace-", dir=target.parent) as scratch:
        traced = Path(scratch) / "model"
        command = [sys.executable, str(launcher.WORKER_MAIN), "trace", "--model", request["model"]]
        command += ["--prefix", str(traced)]
        if request.get("architecture"):
            command += ["--architecture", request["architecture"]]
        _run(command, network, "p2o", {"FLAGS_enable_pir_api": "1"})
        sources = [str(traced.with_suffix(suffix)) for suffix in (".json", ".pdiparams")]
        for opset in (OPSET, NEWER_OPSET):
            _run([str(_p2o()), *sources, str(target), "--opset", str(opset)], network, "p2o")
            model = _loaded(target, network, "p2o")
            try:
                onnx.checker.check_model(model)
            except onnx.checker.ValidationError as error:
                log.info("Opset %d: %s", opset, error)
                continue
            return model, opset
    raise _refusal(network, "p2o", "its result is not valid")


def _p2o():
    """Return the path of the program p2o, None where it is not installed."""
    try:
        files = metadata.files("p2o") or ()
    except metadata.PackageNotFoundError:
        return None
    programs = (Path(each.locate()).resolve() for each in files if each.stem == "p2o")
    return next((path for path in programs if path.is_file()), None)


def _loaded(path, network, by):
    if not path.is_file():
        raise _refusal(network, by, "it wrote nothing")
    return onnx.load(str(path))


def _run(command, network, by, variables=None):
    done = subprocess.run(  # nosec B603 # a list of arguments, no shell
        command,
        check=False,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
        env={**os.environ, **(variables or {})},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    log.info("%s", (done.stdout + done.stderr).strip())
    if done.returncode:
        raise _failed_conversion(done, network, by)


def _failed_conversion(done, network, by):
    """Return the error for a converter process that failed, ``done``."""
    said = done.stdout + done.stderr
    refused = (
        exit_messages.aborted_for_memory(said)
        or error_messages.is_out_of_memory(RuntimeError(said))
        or "MemoryError" in said
    )
    if done.returncode == -9 or refused:
        return MemoryError()
    return _refusal(network, by, f"it ended with {done.returncode}")


def _refusal(network, by, reason):
    return WorkerError(
        f"The ONNX converter ({by}) cannot convert this network ({type(network).__name__}, {reason}); train another "
        "model if buildseg is to load it."
    )
