"""Starting worker processes: by path, with an argument list, a cleaned environment and files for their output."""

import contextlib
import os
import shlex
import subprocess
import sys
import time
from pathlib import Path

from buildseg_trainer.common import locks
from buildseg_trainer.common.files import write_json
from buildseg_trainer.environment.interpreter import clean_environment
from buildseg_trainer.errors import BuildsegTrainerError, InputError, WorkerError
from buildseg_trainer.runs import monitor, run_folder, split_fingerprint
from buildseg_trainer.runs.config import resolve

WORKER_MAIN = Path(__file__).resolve().parent.parent / "worker" / "main.py"
SIGN_IN_SECONDS = 180.0  # the interpreter alone takes long on a cold or busy disk
EXIT_SECONDS = 20.0
_PLANNED_FROM = {"iterations", "epochs", "time_limit"}  # a plan of iterations does not outlast a change of these


def worker_command(python, command, *arguments):
    """Return the argument list that runs one command of the worker in the interpreter ``python``."""
    return [str(python), str(WORKER_MAIN), command, *(str(argument) for argument in arguments)]


def cluster_commands(run, python):
    """Return the command line for each node but the first one of a run on several machines, none for other runs.

    Each is started by hand on a machine of its own, with the same plugin, environment, dataset and run folder at the
    same paths.
    """
    for_shell = subprocess.list2cmdline if sys.platform == "win32" else shlex.join
    command = worker_command(python, "train", "--run", run.path)
    return [for_shell([*command, "--node", str(node)]) for node in range(1, run.config().nodes)]


def start_training(run, python):
    """Start the worker of a run, detached; return its Popen once the worker has signed in to run.json.

    The process outlives this one, also when its terminal or session ends. Raises WorkerError when it ended before it
    signed in, InputError when another worker still runs in that folder, is being started, or the folder cannot be
    written.
    """
    with _alone(run):
        return _start(run, python)


def _start(run, python, resume=None):
    """Start the worker, with the start lock held; ``resume`` is the record of a resume."""
    _leave_time_to_exit(run)
    if run.worker_is_alive():
        raise InputError(f"The run {run.path} is still running; wait for its end or stop it first.")
    run.clear_cancel()
    before = run.state()
    replan = resume and _PLANNED_FROM & resume["changes"].keys()
    run.update_state(
        planned=None if replan else before.get("planned"),
        resumed=[*before["resumed"], *([resume] if resume else [])],
        state=run_folder.QUEUED,
        queued=time.time(),
        events_from=run.events_file.stat().st_size if run.events_file.exists() else 0,
        log_from=run.log_file.stat().st_size if run.log_file.exists() else 0,
        pid=None,
        process_start=None,
        error=None,
        message="",
        ended_by=None,
    )
    try:
        started = spawn(worker_command(python, "train", "--run", run.path), run.log_file, detached=True)
    except BuildsegTrainerError as error:
        # Nothing was trained: a resumed run is as before, and a new one can be resumed.
        ended = {"state": run_folder.FAILED, "ended": time.time(), "error": str(error)}
        write_json(run.state_file, before if resume else {**before, **ended})
        raise
    end = time.monotonic() + SIGN_IN_SECONDS
    # Not compared with our child's id: the python.exe of a Windows venv starts the real interpreter as its own child.
    while not run.state().get("pid"):
        if started.poll() is not None:
            reason = monitor.explain_end(run, started.returncode)
            run.update_state(state=run_folder.FAILED, ended=time.time(), error=reason.splitlines()[0])
            raise WorkerError(reason)
        if time.monotonic() > end:
            started.kill()
            reason = f"The worker of {run.path} did not start within {SIGN_IN_SECONDS:.0f} s; see {run.log_file}."
            run.update_state(state=run_folder.FAILED, ended=time.time(), error=reason)
            raise WorkerError(reason)
        time.sleep(0.02)
    return started


def resume_training(run, python, changes=None):
    """Resume a run from its last checkpoint; see config.CHANGEABLE for what ``changes`` may hold.

    The saved configuration wins; the changes are recorded in run.json. Raises InputError, with nothing written, when
    the run is still active, has lost its checkpoints or is complete, when its dataset is gone or has other lists, or
    when a change is not allowed.
    """
    with _alone(run):
        status = monitor.status(run)
        if not status.is_over:
            raise InputError(f"The run {run.path} is still running; wait for its end or stop it first.")
        wanted = {key: value for key, value in (changes or {}).items() if value is not None}
        before = run.asked_config()
        after = resolve.apply_changes(before, wanted)
        state = run.state()
        if status.state == run_folder.FINISHED:
            _refuse_finished(run, status, state, before, after)
        # A run that ended before its first checkpoint starts over; one that had some has lost them.
        had_one = status.state == run_folder.FINISHED or state.get("saved") or state.get("best")
        if had_one and run.checkpoint() is None:
            raise InputError(f"The run {run.path} has no complete checkpoint to resume from; start a new run.")
        _check_dataset(after.dataset)
        # A run without a checkpoint starts over, with whatever is there.
        if run.checkpoint() is not None:
            _check_lists(state.get("lists"), after.dataset, "dataset" in wanted)
        record = {"time": time.time(), "iteration": status.iteration, "changes": wanted}
        return _start(run, python, record)


def _check_dataset(dataset):
    """Raise InputError unless the dataset is there."""
    gone = split_fingerprint.gone(dataset)
    if gone:
        raise InputError(gone)


def _check_lists(before, dataset, is_another):
    """Raise InputError unless the dataset has the lists that the run started with.

    ``before`` are their fingerprints, None in older runs, which can only be resumed with the dataset in its old place;
    ``is_another`` says that it is in another one.
    """
    if is_another and not before:
        raise InputError(
            "The lists that the run started with are unknown, so it cannot be resumed with a dataset in another place; "
            f"put the dataset back, or {split_fingerprint.NEW_RUN}"
        )
    changed = split_fingerprint.changed(before, dataset) if is_another else ()
    if changed:
        raise InputError(
            f"{dataset} is not the dataset of the run, whose lists were others ({' and '.join(changed)}); leave "
            f"DATASET empty, or {split_fingerprint.NEW_RUN}"
        )
    refusal = split_fingerprint.refusal(before, dataset)
    if refusal:
        raise InputError(refusal)


def _refuse_finished(run, status, state, before, after):
    """Raise InputError when a finished run would end at once again because the setting that ended it is unchanged."""
    if status.iteration >= after.iterations:
        raise InputError(
            f"The run {run.path} has finished all of its {after.iterations} iterations; "
            "give more iterations or epochs to resume it."
        )
    key = state.get("ended_by")
    limit = getattr(before, key) if key else None
    if key and getattr(after, key) and getattr(after, key) <= limit:
        unit = {"patience": "validations", "time_limit": "minutes"}[key]
        raise InputError(
            f"The run {run.path} was ended by its {key.replace('_', ' ')} of {limit:g} {unit}; give a larger one "
            "to resume it."
        )


@contextlib.contextmanager
def _alone(run):
    """Hold the lock for starting a worker of the run; raises InputError when it is taken or the folder read-only."""
    if not locks.acquire(run.lock_file, locks.START):
        raise InputError(f"The run {run.path} is being started by another process at this moment.")
    try:
        yield
    except OSError as error:
        raise InputError(
            f"The run folder {run.path} cannot be written ({error.strerror or error}); make room or make it writable."
        ) from error
    finally:
        locks.release(run.lock_file, locks.START)


def _leave_time_to_exit(run):
    """Wait for the exit of a worker that has already written its last state."""
    end = time.monotonic() + EXIT_SECONDS
    state = run.state()
    while state["state"] not in (run_folder.QUEUED, run_folder.RUNNING) and time.monotonic() < end:
        if not run.worker_is_alive(state):
            return
        time.sleep(0.05)


def how_to_stop(run):
    """Return the line to print first: where the run is and how to end it."""
    return f'Run folder: {run.path}. To stop the training, run "Stop training" (stoptraining with RUN={run.path}).'


def spawn(command, log_file, detached):
    """Start a worker with closed stdin and its output appended to ``log_file``; return the Popen.

    ``detached`` gives it a session (on Windows a process group and no console) of its own; an attached one also gets
    its own, so that it can be ended together with its children.
    """
    options = {}
    if sys.platform == "win32":
        options["creationflags"] = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
        if detached:
            # Out of the job object of QGIS where that is allowed, else the end of QGIS may end it.
            options["creationflags"] |= subprocess.CREATE_BREAKAWAY_FROM_JOB
    else:
        options["start_new_session"] = True
    try:
        log = Path(log_file).open("ab")  # noqa: SIM115 - closed below, its errors are others than those of the start
    except OSError as error:
        raise InputError(f"{log_file} cannot be written ({error.strerror}); make its folder writable.") from error
    with log:
        try:
            return _popen(command, log, options)
        except OSError as error:
            raise WorkerError(
                f"{command[0]} could not be started ({error.strerror or error}); check the training environment."
            ) from error


def _popen(command, log, options):
    """Popen, on Windows once more without leaving the job where the job forbids that."""
    arguments = {
        "stdin": subprocess.DEVNULL,
        "stdout": log,
        "stderr": subprocess.STDOUT,
        "env": clean_environment(),
        "cwd": os.path.abspath(os.sep),  # noqa: PTH100 - a folder that is never removed or unmounted under the worker
        "close_fds": True,
    }
    try:
        # An argument list of our own making: interpreter, our own script, its options.
        return subprocess.Popen(command, **arguments, **options)  # nosec B603
    except PermissionError:
        if sys.platform != "win32" or not options["creationflags"] & subprocess.CREATE_BREAKAWAY_FROM_JOB:
            raise
        options = {"creationflags": options["creationflags"] & ~subprocess.CREATE_BREAKAWAY_FROM_JOB}
        return subprocess.Popen(command, **arguments, **options)  # nosec B603
