"""Run the job of a job folder: read request.json, write events.jsonl meanwhile and result.json at the end."""

import contextlib
import logging
import shutil
import tempfile
import threading
import time
import traceback
from pathlib import Path

from buildseg_trainer.common.files import FULL, is_full, read_json, write_json
from buildseg_trainer.errors import BuildsegTrainerError
from buildseg_trainer.runs import model_path, processes
from buildseg_trainer.runs import worker_jobs as waiting
from buildseg_trainer.runs.events import EventWriter
from buildseg_trainer.worker.runtime import bootstrap, error_messages

WATCH_SECONDS = 1.0  # between checks of the caller: on macOS each starts a process

log = logging.getLogger("buildseg_trainer")


class Job:
    """Request and progress of a job; the command sets ``device`` to the one that it uses."""

    def __init__(self, path):
        self.path = Path(path)
        self.request = read_json(self.path / waiting.REQUEST)
        self.product = Path(self.request["product"])
        self.device = "cpu"
        self._events = EventWriter(self.path / "events.jsonl")

    def report(self, percent=None, text=None):
        """Report the progress (0 to 100, None for unchanged) and a line for the log."""
        if text:
            log.info("%s", text)
        self._events.write("step", percent=percent, text=text)


def _end_with_caller(job):
    """End this process and its children when the caller is gone, after removing the job's folder."""
    pid, started = job.request["caller"]

    def watch():
        while processes.is_alive(pid, started):
            time.sleep(WATCH_SECONDS)
        for _ in range(3):  # the main thread may be writing there
            waiting.remove(job.path)
        processes.kill(*processes.identity())

    if started:  # None if the system does not give start times
        threading.Thread(target=watch, name="caller", daemon=True).start()


def main(command, path):
    """Run ``evaluate`` or ``export``; return the exit code. Every end is written to result.json."""
    bootstrap.set_up_log()
    bootstrap.log_crashes()
    job = Job(path)
    _end_with_caller(job)
    try:
        if command != "evaluate" or _needs_paddle(job.request):
            bootstrap.import_paddle()
        if command == "evaluate":
            from buildseg_trainer.worker.evaluation import evaluate as module
        else:
            from buildseg_trainer.worker.export import export_model as module
        with error_messages.blaming_full_disk(job.path):
            result = module.run(job)
    except ModuleNotFoundError:  # main.py says what to do
        raise
    except Exception as error:  # one sentence for the user, the traceback for the log
        if not isinstance(error, BuildsegTrainerError):
            log.error("%s", traceback.format_exc())
        result = {"error": explain(error, command, job)}
        log.error("%s", result["error"])
    if "error" in result:
        shutil.rmtree(job.product, ignore_errors=True)  # room for the result on a disk that it has filled
    try:
        write_json(job.path / "result.json", result)
    except OSError as error:  # the caller checks for a full disk itself
        log.error("The result could not be written (%s).", error)
        result = {"error": str(error)}
    return 1 if "error" in result else 0


def _needs_paddle(request):
    """Return whether an evaluation needs Paddle: an ONNX model does not, nor do counts that were made elsewhere."""
    return "counts" not in request and model_path.resolve(request["model"]).kind != model_path.ONNX


def explain(error, command, job):
    """Return what ended a job as one sentence."""
    if isinstance(error, BuildsegTrainerError):
        return str(error)
    if error_messages.is_out_of_memory(error):
        return waiting.explain_memory(command, job.device)
    of_gpu = error_messages.gpu_sentence(error, "try again")
    if of_gpu:
        return of_gpu
    if isinstance(error, OSError) and error.errno:
        return _of_the_disk(error, job)
    return f"The {command} command failed: {error_messages.reason(error)}."


def _of_the_disk(error, job):
    """Return what to do about an OSError: about the disk of the output or of temporary files, or about a file."""
    if error.errno in FULL:
        with contextlib.suppress(OSError):  # there may be no folder for temporary files
            if not is_full(job.path) and is_full(tempfile.gettempdir()):
                return f"The disk of the temporary files in {tempfile.gettempdir()} is full; free some space there."
    elif error.filename and job.path not in Path(error.filename).parents:
        return f"{error.filename} cannot be used ({error.strerror}); mend that and try again."
    return waiting.explain_disk(error, job.path.parent)
