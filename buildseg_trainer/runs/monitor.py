"""Watching and stopping runs: everything is read from, and asked through, the run folder."""

import errno
import os
import socket
import time
from dataclasses import dataclass
from typing import Optional

from buildseg_trainer.errors import Cancelled, InputError, WorkerError
from buildseg_trainer.runs import exit_messages, processes, run_folder
from buildseg_trainer.runs.config.metrics import METRICS
from buildseg_trainer.runs.events import EventReader, EventWriter

POLL_SECONDS = 0.2
GRACE_SECONDS = 60.0
# A queued run whose launcher died before the worker could sign in; launcher.SIGN_IN_SECONDS and some more.
QUEUE_SECONDS = 240.0
BEFORE_START = "stopped before the first iteration"
followed = set()  # paths of runs that an algorithm in this process follows: the task manager shows it already
SILENCE_SECONDS = 600.0  # a worker reports progress every 15 s, unless a single iteration takes longer


def _no_report(percent, text):
    """Report nothing."""


def _never():
    """Never cancel."""
    return False


@dataclass(frozen=True)
class RunStatus:
    """The status of a run. ``best_*`` are those of the best checkpoint, None before the first validation."""

    run: str
    state: str
    iteration: int
    iterations: int
    best_miou: Optional[float] = None
    best_building_iou: Optional[float] = None
    best_iteration: Optional[int] = None
    loss: Optional[float] = None
    learning_rate: Optional[float] = None
    seconds_left: Optional[float] = None
    device: str = ""
    message: str = ""

    @property
    def is_over(self):
        """Whether no worker trains the run."""
        return self.state not in (run_folder.QUEUED, run_folder.RUNNING)

    def summary(self):
        """Return the status as one line for a log."""
        parts = [f"{self.state}: iteration {self.iteration} of {self.iterations}"]
        if self.loss is not None:
            parts.append(f"loss {self.loss:.4f}")
        if self.best_building_iou is not None:
            scores = f"building IoU {self.best_building_iou:.4f}, mean IoU {self.best_miou:.4f}"
            parts.append(f"best {scores} at iteration {self.best_iteration}")
        if not self.is_over and self.seconds_left is not None:
            parts.append(f"about {duration(self.seconds_left)} left")
        if self.message:
            parts.append(self.message)
        return "; ".join(parts)


def duration(seconds):
    """Return a number of seconds as text, for example ``2 min 05 s``."""
    seconds = round(seconds)
    if seconds < 120:
        return f"{seconds} s"
    if seconds < 7200:
        return f"{seconds // 60} min {seconds % 60:02d} s"
    return f"{seconds // 3600} h {seconds % 3600 // 60:02d} min"


def status(run):
    """Return the current RunStatus of a run folder."""
    state = run.state()
    written = state["state"]
    message = state.get("error") or state.get("message") or ""
    if written == run_folder.RUNNING and not run.worker_is_alive(state):
        # The worker may have written its last state between the two reads.
        state = run.state()
        written = state["state"]
        if written == run_folder.RUNNING and run.cancel_requested() and not state.get("ready"):
            written, message = run_folder.CANCELLED, BEFORE_START  # the process that killed it is about to write that
        elif written == run_folder.RUNNING:
            written = run_folder.INTERRUPTED
            message = _unwritable(run) or _aborted(run) or _absent(run)
    elif written == run_folder.QUEUED and time.time() - state.get("queued", state.get("created", 0)) > QUEUE_SECONDS:
        written = run_folder.INTERRUPTED
        message = "the worker never started; start the run again"
    best = state.get("best") or {}
    return RunStatus(
        run=str(run.path),
        state=written,
        iteration=state.get("iteration") or 0,
        iterations=state.get("iterations") or run.config().iterations,
        best_miou=best.get("miou"),
        best_building_iou=best.get("building_iou"),
        best_iteration=best.get("iteration"),
        loss=state.get("loss"),
        learning_rate=state.get("learning_rate"),
        seconds_left=state.get("seconds_left"),
        device=state.get("device_name") or "",
        message=message,
    )


def follow(run, worker=None, report=_no_report, is_cancelled=_never, grace=GRACE_SECONDS):
    """Forward the progress of a run until it is over; return its last RunStatus.

    ``worker`` is the Popen of the launcher, or None for a run that another process started. When ``is_cancelled`` turns
    true, the run is asked to stop, given time for its iteration and a checkpoint (``grace`` seconds or four iterations,
    whichever is longer), then ended hard, and Cancelled is raised. A run that failed raises WorkerError.
    """
    events = EventReader(run.events_file, run.state().get("events_from", 0) if worker else None)
    heard = time.monotonic()
    while True:
        over = _is_gone(run, worker)
        for event in events.read():
            forward(event, report)
            heard = time.monotonic()
        if over:
            break
        silence = time.monotonic() - heard
        if silence > SILENCE_SECONDS and silence > _iterations_seconds(run, 4):
            heard = time.monotonic()
            report(
                None,
                f"Warning: no progress was reported for {duration(silence)}. If {run.log_file} does not grow "
                "either, stop the training and resume it from its last checkpoint.",
            )
        if is_cancelled():
            report(None, "Stopping …" if _is_preparing(run.state()) else "Stopping after this iteration …")
            stopped = stop(run, max(grace, _iterations_seconds(run, 4)), worker=worker, hard=True)
            for event in events.read():
                forward(event, report)
            raise Cancelled(
                f"The training was stopped at iteration {stopped.iteration} of {stopped.iterations}; "
                f'"Resume training" continues it (resumetraining with RUN={run.path}).'
            )
        time.sleep(POLL_SECONDS)
    last = status(run)
    if last.state in (run_folder.FAILED, run_folder.INTERRUPTED) or not last.is_over:
        raise WorkerError(explain_end(run, worker.returncode if worker else None))
    report(100.0 if last.state == run_folder.FINISHED else None, last.summary())
    return last


def stop(run, timeout=GRACE_SECONDS, is_cancelled=_never, worker=None, hard=False):
    """Ask a run to stop and wait up to ``timeout`` seconds for its end; return the RunStatus then.

    A worker that is not ready for its first iteration is ended at once. Later, it ends its iteration and saves a
    checkpoint first. Where that does not happen, the process is ended hard: after the timeout if ``hard`` is set, else
    by a second call once an earlier request is older than the grace time.
    Raises Cancelled when ``is_cancelled`` turns true; the request to stop stays.
    """
    if status(run).is_over:
        return status(run)
    age = run.cancel_age()
    overdue = age is not None and age > max(GRACE_SECONDS, _iterations_seconds(run, 4))
    try:
        run.request_cancel()
    except OSError as error:
        raise InputError(
            f"The request to stop cannot be written into {run.path} ({error.strerror}); make room, or the folder "
            f"writable, or end the process {run.state().get('pid')} by hand."
        ) from error
    end = time.monotonic() + (0 if overdue else timeout)
    while not _is_gone(run, worker):
        if is_cancelled():
            raise Cancelled(f"The run {run.path} was asked to stop; this step no longer waits for its end.")
        if _is_preparing(run.state()):
            _end_hard(run, worker, BEFORE_START)
            break
        if time.monotonic() >= end:
            if hard or overdue:
                _end_hard(run, worker, "ended hard, since it did not stop in time; the last checkpoint is kept")
            break
        time.sleep(0.05)
    return status(run)


def forward(event, report):
    """Turn one event into a progress report."""
    kind = event["type"]
    if kind == "progress":
        share = max(event["iteration"] / max(1, event["iterations"]), event.get("time_share", 0.0))
        report(
            100.0 * min(1.0, share),
            f"iteration {event['iteration']}/{event['iterations']}, loss {event['loss']:.4f}, "
            f"rate {event['learning_rate']:.3g}, {event['seconds_per_iteration']:.2f} s/iteration, "
            f"{duration(event['seconds_left'])} left",
        )
    elif kind == "step":
        report(event.get("percent"), event.get("text"))
    elif kind == "evaluation":
        scores = ", ".join(
            f"{metric.title} {metric.text(event[metric.key])}" for metric in METRICS if metric.key in event
        )
        report(
            None,
            f"validation at iteration {event['iteration']}: {scores}{', best so far' if event.get('is_best') else ''}",
        )
    elif kind == "warning":
        report(None, f"Warning: {event['text']}")
    elif kind == "message":
        report(None, event["text"])


def explain_end(run, code):
    """Return why a run failed: its own sentence, or its exit explained and the last lines of the log."""
    error = run.state().get("error") or _aborted(run)
    if error:
        return f"{error} (run folder: {run.path})"
    unwritable = _unwritable(run)
    if unwritable:  # neither its last state nor its log could be written
        ended = "is gone" if code is None else exit_messages.explain_exit(code)
        return f"The worker {ended}: {unwritable}."
    return f"{exit_messages.explain_end(code, run.log_tail())}\n(run folder: {run.path})"


def _unwritable(run):
    """Return what to do about a run folder whose disk failed or became read-only; empty for any other."""
    try:
        os.utime(run.path)  # Linux reports a disk that it made read-only after an error as writable
    except OSError as error:
        if error.errno in (errno.EROFS, errno.EIO):
            return f"the run folder {run.path} cannot be written any more; make it writable and resume the run"
    return ""


def _aborted(run):
    """Return what to do about a worker that Paddle aborted because the memory ran out; empty when it did not."""
    state = run.state()
    # Where the worker could not be refused any memory, what Paddle aborted for was something else.
    if not state.get("memory_limit", True) or not exit_messages.aborted_for_memory(run.log_tail()):
        return ""
    return exit_messages.out_of_memory_in(run.config(), state)


def _absent(run):
    """Return what to do about a worker that disappeared."""
    reason = exit_messages.explain_absence(run.log_tail())
    return f"the worker {reason}; resume the run from its last checkpoint"


def _is_gone(run, worker):
    """Return whether the worker has ended; polling also reaps a child process."""
    if worker is not None:
        return worker.poll() is not None
    return status(run).is_over


def _iterations_seconds(run, count):
    """Return the seconds that ``count`` iterations take, 0 when that is not known yet."""
    return count * (run.state().get("seconds_per_iteration") or 0.0)


def _is_preparing(state):
    """Return whether a worker on this machine has no iteration to lose yet: all it writes is written aside first."""
    is_here = state.get("host") in (None, socket.gethostname())
    return state["state"] == run_folder.RUNNING and is_here and not state.get("ready")


def _end_hard(run, worker, message):
    """Kill the worker and write the end of the run, with ``message``."""
    state = run.state()
    if state.get("host") not in (None, socket.gethostname()):
        raise WorkerError(
            f"The worker of {run.path} runs on {state['host']} and was asked to stop; if it does not, "
            "end it on that machine."
        )
    if not processes.kill(state.get("pid"), state.get("process_start")):
        raise WorkerError(f"The worker of {run.path} (process {state.get('pid')}) could not be ended; end it by hand.")
    if worker is not None:
        worker.wait()
    run.remove_leftovers()
    state = run.state()
    if state["state"] in (run_folder.QUEUED, run_folder.RUNNING):
        run.update_state(state=run_folder.CANCELLED, ended=time.time(), seconds_left=None, message=message)
        EventWriter(run.events_file).write("done", state=run_folder.CANCELLED, iteration=state["iteration"])
