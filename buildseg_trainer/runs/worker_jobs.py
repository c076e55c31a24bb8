"""Evaluation and export: worker processes whose caller waits for the result."""

import contextlib
import errno
import glob
import shutil
import socket
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from buildseg_trainer.common import model_bundle
from buildseg_trainer.common.files import FULL, is_full, read_json, replace, write_json
from buildseg_trainer.common.progress import never_cancelled, no_report
from buildseg_trainer.errors import Cancelled, InputError, WorkerError
from buildseg_trainer.runs import exit_messages, launcher, monitor, processes, run_folder
from buildseg_trainer.runs.events import EventReader

PRODUCT, OLD, REQUEST = "product", "old", "request.json"
PICTURES = "pictures"  # folder in a report, with a NAME.jpg of each of the worst tiles


class Kind(NamedTuple):
    """The product of a command. A folder with its ``marker`` is an earlier product, which a new one may replace."""

    noun: str
    gerund: str
    marker: str  # a file that every product has
    marks: frozenset  # keys that every version of the plugin writes into it: other programs use that file name, too
    files: tuple  # the other files of a product; an export lists its own
    memory_remedy: str


KINDS = {
    "evaluate": Kind(
        "evaluation",
        "evaluating",
        "metrics.json",
        frozenset({"schema_version", "plugin_version", "confusion_matrix"}),
        ("report.html", "scores.csv", "tiles.csv", PICTURES, "samples.png"),  # the last one is of earlier versions
        "close other programs, or evaluate with a dataset of smaller tiles",
    ),
    "export": Kind(
        "export",
        "exporting",
        "export.json",
        frozenset({"schema_version", "plugin_version", "parity"}),
        (),
        "close other programs, or export where more memory is free",
    ),
}


def evaluate_model(  # noqa: PLR0913 - a keyword for each parameter of the algorithm
    python,
    model,
    *,
    dataset=None,
    split="val",
    output=None,
    architecture=None,
    device="auto",
    command=None,
    pictures=False,
    report=no_report,
    is_cancelled=never_cancelled,
):
    """Measure a model on one split of a dataset; return its metrics and the paths of the report.

    ``model`` is a run folder (its best checkpoint), an export folder, or a ``.onnx``, ``.pdmodel``, ``.pdiparams`` or
    ``.pdparams`` file, the last with ``architecture`` unless it lies in a run. ``dataset`` and ``output`` default to
    the run's own dataset and its report folder of that split; ``command`` is the line for a shell that does the same,
    for the report. With ``pictures`` the report has a folder of pictures of the worst tiles.
    Keys: those of METRICS, object_f1, best_threshold, baseline_building_iou, images, lines, metrics,
    report.
    """
    request = {**_request(model, dataset, architecture), "device": device, "split": split, "command": command}
    request["pictures"] = pictures
    target = _output(output, model, lambda run: run.report_dir_of(split))
    return _evaluate(python, request, target, report, is_cancelled)


def evaluate_counts(python, model, request, output, report=no_report, is_cancelled=never_cancelled):
    """Make the metrics and the report of counts that were made elsewhere; return as ``evaluate_model``.

    ``model`` is the file that was applied, ``request`` holds counts, samples, labels and warnings as
    ``worker/evaluation/evaluate.py`` takes them, ``output`` is a folder (see ``report_folder``).
    """
    return _evaluate(python, {**_request(model, None, None), **request}, output, report, is_cancelled)


def report_folder(model, output, split):
    """Return the folder of a report that can be written: ``output``, else the run's own for ``split``.

    Raises InputError.
    """
    target = _output(output, model, lambda run: run.report_dir_of(split))
    check_output(target, "evaluate")
    return target


def _evaluate(python, request, target, report, is_cancelled):
    result = run_job(python, "evaluate", request, target, report, is_cancelled)
    result.update(metrics=str(target / "metrics.json"), report=str(target / "report.html"))
    return result


def export_model(
    python,
    model,
    *,
    output=None,
    architecture=None,
    dataset=None,
    bundle=None,
    report=no_report,
    is_cancelled=never_cancelled,
):
    """Export a run's best checkpoint, or a ``.pdparams`` of ``architecture``, as static Paddle model and as ONNX.

    The parity check takes tiles of ``dataset`` (default: the run's own). ``output`` defaults to the run's ``export``.
    ``bundle`` is a file to put the export and its weights into (see common.model_bundle). Keys: export, onnx, pdmodel,
    pdiparams, deploy, parity; the files that this Paddle does not write are empty texts.
    """
    request = {**_request(model, dataset, architecture), "bundle": bool(bundle)}
    target = _output(output, model, lambda run: run.export_dir)
    if bundle:
        model_bundle.prepare(bundle)
    result = run_job(python, "export", request, target, report, is_cancelled)
    if bundle:
        report(None, f"Writing the bundle {bundle}.")
        model_bundle.write(bundle, target)
    result.update(
        export=str(target),
        onnx=str(target / "model.onnx"),
        **{
            key: str(target / name) if (target / name).is_file() else ""
            for key, name in (("pdmodel", "model.pdmodel"), ("pdiparams", "model.pdiparams"), ("deploy", "deploy.yaml"))
        },
    )
    return result


def run_job(python, command, request, output, report=no_report, is_cancelled=never_cancelled):
    """Run one worker command to its end and put its product in place at ``output``; return its result as a dict.

    The product is made in a folder beside ``output`` and renamed when it is complete; after a failure or a cancel
    nothing of it is left. When this process is killed, the worker ends by itself and removes that folder; where it
    could not, the next job of the same output does. Raises WorkerError with the worker's own sentence, InputError for
    the output folder and its disk.
    """
    output = Path(output)
    try:
        _remove_stale(output)
        check_output(output, command)
        output.parent.mkdir(parents=True, exist_ok=True)
        scratch = Path(tempfile.mkdtemp(prefix=f"{output.name}.partial-", dir=output.parent))
        try:
            result = _run(python, command, request, scratch, report, is_cancelled)
            _put_in_place(scratch, output, command)
        finally:
            _discard(scratch, output)
    except OSError as error:
        raise InputError(explain_disk(error, output.parent)) from error
    return result


def _run(python, command, request, scratch, report, is_cancelled):
    """Run a command in the folder ``scratch``; return its result.

    Raises WorkerError, InputError, Cancelled, and OSError where that folder cannot be written.
    """
    product = scratch / PRODUCT
    product.mkdir()
    ours = {"product": str(product), "caller": processes.identity(), "host": socket.gethostname()}
    write_json(scratch / REQUEST, {**request, **ours})
    worker = launcher.spawn(
        launcher.worker_command(python, command, "--job", scratch), scratch / "job.log", detached=False
    )
    _wait(worker, command, scratch, report, is_cancelled)
    result = read_json(scratch / "result.json")
    if "error" in result:
        raise WorkerError(result["error"])
    return result


def check_output(output, command):
    """Raise InputError unless ``output`` is absent, empty, or an earlier product of ``command`` and nothing else."""
    if output.is_file():
        raise InputError(f"{output} is a file; choose a folder.")
    if not output.is_dir():
        return
    kind = KINDS[command]
    known = _known_files(output, kind)
    for path in sorted(output.iterdir()):
        if path.name not in known or not (path.is_file() or _is_pictures(path)):
            raise InputError(
                f"The folder {output} is not empty and holds {path.name}, which no {kind.noun} of this plugin wrote; "
                "choose an empty folder."
            )


def _is_pictures(path):
    """Return whether a path is the folder of pictures of an evaluation, with nothing else in it."""
    return path.name == PICTURES and path.is_dir() and all(file.suffix == ".jpg" for file in path.iterdir())


def _known_files(output, kind):
    """Return the names of the files of an earlier product of a Kind at ``output``, empty without one."""
    try:
        content = read_json(output / kind.marker)
    except InputError:
        return ()
    if not kind.marks <= content.keys():
        return ()
    return (kind.marker, *kind.files, *content.get("files", ()))


def explain_disk(error, place):
    """Return the sentence for an OSError in the folder ``place`` in which a product is made."""
    if error.errno in FULL:
        return f"The disk of {place} is full; free some space there, or choose an output folder on another disk."
    return f"{place} cannot be written ({error.strerror or error}); choose another output folder."


def explain_memory(command, device="cpu"):
    """Return the sentence for a lack of memory in ``command`` on ``device``."""
    kind = KINDS[command]
    remedy = kind.memory_remedy
    if device != "cpu":
        remedy = f"choose DEVICE=cpu, or {remedy}"
    return f"The memory ran out while {kind.gerund}; {remedy}."


def _wait(worker, command, scratch, report, is_cancelled):
    """Forward the events of a job until it ends; raises WorkerError, Cancelled, or OSError for a full disk."""
    events = EventReader(scratch / "events.jsonl")
    started = processes.start_time(worker.pid)
    try:
        while True:
            over = worker.poll() is not None
            for event in events.read():
                monitor.forward(event, report)
            if over:
                break
            if is_cancelled():
                raise Cancelled("Stopped on request; nothing was written.")
            time.sleep(0.1)
    finally:
        if worker.poll() is None:
            processes.kill(worker.pid, started)
            worker.wait()
    if not (scratch / "result.json").is_file():
        _explain_end(worker.returncode, command, scratch)


def _explain_end(code, command, scratch):
    """Raise WorkerError for a job that ended without a result, OSError where the disk had no room for one."""
    log_tail = run_folder.tail(scratch / "job.log")
    if exit_messages.aborted_for_memory(log_tail):
        raise WorkerError(explain_memory(command))
    if code > 0 and code != exit_messages.ENVIRONMENT_NOT_READY and is_full(scratch):
        raise OSError(errno.ENOSPC, "the disk is full", str(scratch))
    raise WorkerError(exit_messages.explain_end(code, log_tail, KINDS[command].memory_remedy))


def _put_in_place(scratch, output, command):
    """Rename the complete product to ``output``, over an earlier one, which _discard restores after a failure."""
    check_output(output, command)  # again: other programs may have written there since the start of the job
    if output.exists():
        replace(output, scratch / OLD)
    replace(scratch / PRODUCT, output)


def _discard(scratch, output):
    """Remove a job's folder, after moving back an earlier product that could not be replaced. Raises OSError."""
    old = scratch / OLD
    if old.is_dir() and not output.exists():
        replace(old, output)
    remove(scratch)


def remove(scratch):
    """Remove a job's folder as far as possible, its request last: by it the next job recognises what is left."""
    with contextlib.suppress(OSError):
        others = [path for path in scratch.iterdir() if path.name != REQUEST]
        for path in others:
            if path.is_dir():
                shutil.rmtree(path, ignore_errors=True)
            else:
                with contextlib.suppress(OSError):
                    path.unlink()
        if not any(path.exists() for path in others):
            (scratch / REQUEST).unlink(missing_ok=True)
            scratch.rmdir()


def _remove_stale(output):
    """Remove the folders of earlier jobs of the same output whose caller was killed and whose worker could not."""
    for scratch in output.parent.glob(f"{glob.escape(output.name)}.partial-*"):
        try:
            request = read_json(scratch / REQUEST)
        except InputError:  # not a folder of ours
            continue
        pid, started = request.get("caller") or (None, None)
        is_ours = request.get("product") == str(scratch / PRODUCT) and request.get("host") == socket.gethostname()
        if is_ours and started and not processes.is_alive(pid, started):
            _discard(scratch, output)


def _request(model, dataset, architecture):
    """Return the common values of evaluation and export requests; raises InputError for missing files."""
    if not Path(model).exists():
        raise InputError(f"The model {model} does not exist; choose a run folder, an export folder or a model file.")
    if dataset is not None and not Path(dataset).is_dir():
        raise InputError(f"The dataset folder {dataset} does not exist; choose the folder of a dataset.")
    return {
        "model": str(Path(model).resolve()),
        "dataset": str(Path(dataset).resolve()) if dataset else None,
        "architecture": architecture or None,
    }


def _output(output, model, default):
    """Return the output folder: the one given, else ``default`` of the run; raises InputError where there is none."""
    if output:
        return Path(output).resolve()
    run = run_folder.RunFolder(Path(model).resolve())
    if not run.config_file.is_file():
        raise InputError(
            f"{model} is not a run folder, so there is no default place for the result; give an output folder."
        )
    return default(run).resolve()  # it may be a link to another disk
