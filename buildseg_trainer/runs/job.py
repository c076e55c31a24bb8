"""Short jobs of the worker that somebody waits for: evaluation and export."""

import shutil
import tempfile
import time
from pathlib import Path

from buildseg_trainer.errors import Cancelled, InputError, WorkerError
from buildseg_trainer.runs import folder, launcher, monitor, process
from buildseg_trainer.runs.events import EventReader

GRACE_SECONDS = 1.5  # a job sees the request at once, but while its converter works
PRODUCT = "product"

# The file that marks a folder as an earlier product of the same command, which a new one may replace.
MARKERS = {"evaluate": "metrics.json", "export": "export.json"}


def _no_report(percent, text):
    """Report nothing."""


def _never():
    """Never cancel."""
    return False


def evaluate_model(
    python,
    model,
    *,
    dataset=None,
    split="val",
    output=None,
    architecture=None,
    device="auto",
    report=_no_report,
    is_cancelled=_never,
):
    """Measure a model on one split of a dataset; return its figures and the paths of the report.

    ``model`` is a run folder (its best checkpoint), an export folder, or a ``.onnx``, ``.pdmodel``, ``.pdiparams`` or
    ``.pdparams`` file, the last with ``architecture`` unless it lies in a run. ``dataset`` and ``output`` default to
    the run's own dataset and its ``report`` folder. Keys: miou, accuracy, kappa, building_iou, building_precision,
    building_recall, baseline_building_iou, images, lines, metrics, report, samples.
    """
    request = _request(model, dataset, architecture, device)
    request["split"] = split
    target = _output(output, model, "report_dir")
    result = run_job(python, "evaluate", request, target, report, is_cancelled)
    result.update(
        metrics=str(target / "metrics.json"), report=str(target / "report.html"), samples=str(target / "samples.png")
    )
    return result


def export_model(
    python, model, *, output=None, architecture=None, dataset=None, device="cpu", report=_no_report, is_cancelled=_never
):
    """Export a run's best checkpoint, or a ``.pdparams`` of ``architecture``, as static Paddle model and as ONNX.

    The parity check takes tiles of ``dataset`` (default: the run's own). ``output`` defaults to the run's ``export``.
    Keys: export, onnx, pdmodel, pdiparams, deploy, parity.
    """
    request = _request(model, dataset, architecture, device)
    target = _output(output, model, "export_dir")
    result = run_job(python, "export", request, target, report, is_cancelled)
    result.update(
        export=str(target),
        onnx=str(target / "model.onnx"),
        pdmodel=str(target / "model.pdmodel"),
        pdiparams=str(target / "model.pdiparams"),
        deploy=str(target / "deploy.yaml"),
    )
    return result


def run_job(python, command, request, output, report=_no_report, is_cancelled=_never):
    """Run one worker command to its end and put its product in place at ``output``; return its result as a dict.

    The product is made in a folder beside ``output`` and renamed when it is complete; after a failure or a cancel
    nothing of it is left. Raises WorkerError with the worker's own sentence, InputError for the output folder.
    """
    output = Path(output)
    check_output(output, MARKERS[command])
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        scratch = Path(tempfile.mkdtemp(prefix=f"{output.name}.partial-", dir=output.parent))
    except OSError as error:
        raise InputError(
            f"{output.parent} cannot be written ({error.strerror}); choose another output folder."
        ) from error
    try:
        product = scratch / PRODUCT
        product.mkdir()
        folder.write_json(scratch / "request.json", {**request, "product": str(product)})
        worker = launcher.spawn(
            launcher.worker_command(python, command, "--job", scratch), scratch / "job.log", detached=False
        )
        _wait(worker, scratch, report, is_cancelled)
        result = folder.read_json(scratch / "result.json")
        if "error" in result:
            raise WorkerError(result["error"])
        _put_in_place(product, output)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    return result


def check_output(output, marker):
    """Raise InputError unless ``output`` is absent, empty, or an earlier product (holds ``marker``)."""
    if output.is_file():
        raise InputError(f"{output} is a file; choose a folder.")
    if output.is_dir() and any(output.iterdir()) and not (output / marker).is_file():
        raise InputError(f"The folder {output} is not empty and holds no earlier {marker}; choose an empty one.")


def _wait(worker, scratch, report, is_cancelled):
    """Forward the events of a job until it ends; raises WorkerError or Cancelled."""
    events = EventReader(scratch / "events.jsonl")
    started = process.start_time(worker.pid)
    try:
        while True:
            over = worker.poll() is not None
            for event in events.read():
                monitor.forward(event, report)
            if over:
                break
            if is_cancelled():
                (scratch / "cancel.request").touch()
                end = time.monotonic() + GRACE_SECONDS
                while worker.poll() is None and time.monotonic() < end:
                    time.sleep(0.05)
                raise Cancelled("Stopped on request; nothing was written.")
            time.sleep(0.1)
    finally:
        if worker.poll() is None:
            process.kill(worker.pid, started)
            worker.wait()
    if not (scratch / "result.json").is_file():
        raise WorkerError(process.explain_end(worker.returncode, folder.tail(scratch / "job.log")))


def _put_in_place(product, output):
    """Rename the complete product to ``output``, over an earlier one."""
    if output.exists():
        old = product.parent / "old"
        folder.replace(output, old)
        try:
            folder.replace(product, output)
        except OSError:
            folder.replace(old, output)
            raise
    else:
        folder.replace(product, output)


def _request(model, dataset, architecture, device):
    """Return the part of a request that evaluation and export share; raises InputError for what is not there."""
    if not Path(model).exists():
        raise InputError(f"The model {model} does not exist; choose a run folder, an export folder or a model file.")
    if dataset is not None and not Path(dataset).is_dir():
        raise InputError(f"The dataset folder {dataset} does not exist; choose the folder of a dataset.")
    return {
        "model": str(Path(model).resolve()),
        "dataset": str(Path(dataset).resolve()) if dataset else None,
        "architecture": architecture or None,
        "device": device,
    }


def _output(output, model, default):
    """Return the output folder: the one given, else the run's own; raises InputError where there is none."""
    if output:
        return Path(output).resolve()
    run = folder.RunFolder(Path(model).resolve())
    if not run.config_file.is_file():
        raise InputError(
            f"{model} is no run folder, so there is no default place for the result; give an output folder."
        )
    return getattr(run, default)
