"""The run folder: paths, configuration, state and checkpoints of one training run."""

import dataclasses
import os
import shutil
import socket
import time
from pathlib import Path

from buildseg_trainer.common import locks
from buildseg_trainer.common.files import read_json, replace, write_json
from buildseg_trainer.errors import InputError
from buildseg_trainer.runs import exit_messages, processes
from buildseg_trainer.runs.config import resolve, run_config
from buildseg_trainer.runs.config.run_config import RunConfig

SCHEMA_VERSION = 1

QUEUED, RUNNING, FINISHED, FAILED, CANCELLED = "QUEUED", "RUNNING", "FINISHED", "FAILED", "CANCELLED"
# Only reported, never written: the file still says QUEUED or RUNNING, but the process is gone.
INTERRUPTED = "INTERRUPTED"

# Other programs use these file names too: the keys that every version has written.
_STATE_KEYS = {"schema_version", "state", "created"}
_CONFIG_KEYS = {"schema_version", "model", "dataset", "iterations", "batch_size"}

# A worker on another machine is alive while its heartbeat, written every few seconds, is not older; shared folders lag.
HEARTBEAT_SECONDS = 180.0
EXIT_SECONDS = 5.0  # a killed worker may take that long to release its memory

NUMBERED = "iteration-"  # name of an earlier checkpoint that is kept, its iteration behind
# Renaming a checkpoint is retried for a minute: evaluation, a virus scanner or a backup may read its large files.
_PATIENT = 3000
CHECKPOINT_FILES = ("model.pdparams", "model.pdopt", "state.json")


def _read_own(path, keys, newest):
    """Return the values of a JSON file that a training wrote; raises InputError for any other file.

    ``keys`` have to be present, unless the schema version is after ``newest``.
    """
    values = read_json(path)
    version = values.get("schema_version")
    if not isinstance(version, int) or (version <= newest and not values.keys() >= keys):
        raise InputError(f"{path} is not of a training; choose the folder of one.")
    return values


class RunFolder:
    """Paths, configuration and state of one run."""

    def __init__(self, path):
        self.path = Path(path)
        self.config_file = self.path / "config.json"
        self.state_file = self.path / "run.json"
        self.events_file = self.path / "events.jsonl"
        self.metrics_file = self.path / "metrics.csv"
        self.log_file = self.path / "train.log"
        self.samples_file = self.path / "samples.jpg"
        self.model_config_file = self.path / "model.yml"  # of a custom model, with everything it inherits
        self.cancel_file = self.path / "cancel.request"
        self.lock_file = self.path / "run.lock"
        self.reserve_file = self.path / "reserve"
        self.vdl_dir = self.path / "vdl"
        self.checkpoints_dir = self.path / "checkpoints"
        self.last_dir = self.checkpoints_dir / "last"
        self.best_dir = self.checkpoints_dir / "best"
        self.rate_search_file = self.path / "learning_rate_search.csv"
        self.report_dir = self.path / "report"
        self.export_dir = self.path / "export"

    def __str__(self):
        return str(self.path)

    def config(self):
        """Return the configuration in force: that asked for, with the iterations planned by its time limit."""
        planned = self.state().get("planned")
        config = self.asked_config()
        return dataclasses.replace(config, iterations=planned["iterations"]) if planned else config

    def asked_config(self):
        """Return the configuration asked for: config.json, what the worker found, the changes of every resume."""
        config = RunConfig.from_json(_read_own(self.config_file, _CONFIG_KEYS, run_config.SCHEMA_VERSION))
        found = self.state().get("found")
        if found:
            config = resolve.apply_found(config, found)
        for resumed in self.state().get("resumed", []):
            config = resolve.changed(config, resumed.get("changes", {}))
        return config

    def state(self):
        """Return the content of run.json."""
        values = _read_own(self.state_file, _STATE_KEYS, SCHEMA_VERSION)
        if values["schema_version"] > SCHEMA_VERSION:
            raise InputError(f"{self.path} was made by a newer version of buildseg trainer; update the plugin.")
        return values

    def update_state(self, **changes):
        """Change some values of run.json. Only one process at a time writes it: the worker while it lives."""
        write_json(self.state_file, {**self.state(), **changes})

    def report_dir_of(self, split):
        """Return where the report of a split has its place: each its own, so that none replaces another."""
        return self.report_dir if split == "val" else self.path / f"report_{split}"

    def request_cancel(self):
        """Ask the worker to stop; an earlier request keeps its time."""
        if not self.cancel_file.exists():
            self.cancel_file.touch()  # no content: a full disk has room for the name

    def cancel_requested(self):
        """Return whether a stop was requested."""
        return self.cancel_file.exists()

    def cancel_age(self):
        """Return the age of the request to stop in seconds, None without one."""
        try:
            return max(0.0, time.time() - self.cancel_file.stat().st_mtime)
        except FileNotFoundError:
            return None

    def clear_cancel(self):
        """Remove the request to stop; done at each start of the run."""
        self.cancel_file.unlink(missing_ok=True)

    def checkpoint(self):
        """Return the folder of the checkpoint to resume from, or None when none was saved yet."""
        return next(iter(self.checkpoints()), None)

    def checkpoints(self):
        """Return the folders of all complete checkpoints, the one to resume from first, the best one last."""
        earlier = [self.numbered_dir(number) for number in sorted(self.numbered_checkpoints(), reverse=True)]
        candidates = (self.last_dir, _old(self.last_dir), *earlier, self.best_dir, _old(self.best_dir))
        return [candidate for candidate in candidates if _is_complete(candidate)]

    def numbered_dir(self, iteration):
        """Return the folder for the kept checkpoint of an iteration."""
        return self.checkpoints_dir / f"{NUMBERED}{iteration:06d}"

    def numbered_checkpoints(self):
        """Return the iterations of the earlier checkpoints that are kept, ascending."""
        endings = (path.name[len(NUMBERED) :] for path in self.checkpoints_dir.glob(f"{NUMBERED}*"))
        return sorted(int(ending) for ending in endings if ending.isdigit())

    def best_checkpoint(self):
        """Return the folder of the best checkpoint, or None when the run was never validated."""
        # The second is the one before, left by a process that was killed in the middle of swap.
        return next((path for path in (self.best_dir, _old(self.best_dir)) if _is_complete(path)), None)

    def worker_is_alive(self, state=None):
        """Return whether the worker of this folder still runs; ``state`` is the content of run.json, if known."""
        state = self.state() if state is None else state
        return worker_is_alive(state) and self._is_ours(state)

    def _is_ours(self, state):
        """Return whether the worker signed in at this path, and not where the folder was moved or copied from."""
        place = state.get("path")
        if not place or state.get("host") not in (None, socket.gethostname()):
            return True
        try:
            return os.path.samefile(place, self.path)  # noqa: PTH121 - one call for two paths
        except OSError:
            return False

    def sign_in(self):
        """Register this process in run.json as the run's worker; raises InputError while another one is alive."""
        state = self.state()
        end = time.monotonic() + EXIT_SECONDS
        while self.worker_is_alive(state) or not locks.acquire(self.lock_file, locks.WORKER):
            if self.worker_is_alive(state) or time.monotonic() > end:
                raise InputError(f"The run {self.path} is still running (process {state.get('pid')}); stop it first.")
            time.sleep(0.02)
        pid, started = processes.identity()
        now = time.time()
        self.update_state(
            state=RUNNING,
            pid=pid,
            process_start=started,
            supervisor=processes.parent(),
            path=str(self.path),
            host=socket.gethostname(),
            started=state.get("started") or now,
            heartbeat=now,
            ended=None,
            error=None,
            message="",
            ready=False,
            validating=None,
        )

    def remove_leftovers(self):
        """Remove what a worker that was killed had no time to remove."""
        for path in (self.reserve_file, *self.path.glob(".*.tmp")):
            path.unlink(missing_ok=True)

    def log_tail(self, lines=12):
        """Return the last lines that the current worker wrote to the log, as one text (see tail)."""
        return tail(self.log_file, lines, self.state().get("log_from", 0))


def tail(path, lines=12, start=0):
    """Return the last lines of a worker's log from byte ``start`` on as one text, empty when there is no file.

    If the log ends with a crash report of Python's faulthandler, these are the lines around the start of the report,
    which begins with the innermost call and ends with a long list of modules.
    """
    try:
        with Path(path).open("rb") as stream:
            stream.seek(0, os.SEEK_END)
            stream.seek(max(start, stream.tell() - 32768))
            text = stream.read().decode("utf-8", errors="replace")
    except OSError:
        return ""
    found = text.splitlines()
    crashes = [number for number, line in enumerate(found) if line.startswith(exit_messages.CRASHES)]
    if crashes:
        found = found[: crashes[-1] + lines // 2]
    return "\n".join(found[-lines:])


def create_run(runs_root, config):
    """Make ``<runs_root>/<model>-YYYYMMDD-HHMMSS`` with its configuration, state QUEUED; return the RunFolder.

    An existing folder is never reused. Raises InputError when the folder of runs cannot be written.
    """
    stem = f"{config.model}-{time.strftime('%Y%m%d-%H%M%S')}"
    root = Path(runs_root).resolve()
    try:
        root.mkdir(parents=True, exist_ok=True)
        for number in range(1, 1000):
            path = root / (stem if number == 1 else f"{stem}-{number}")
            try:
                path.mkdir()
                break
            except FileExistsError:
                continue
        run = RunFolder(path)
        write_json(run.config_file, config.to_json())
        run.vdl_dir.mkdir()
        run.last_dir.parent.mkdir()
        write_json(
            run.state_file,
            {"schema_version": SCHEMA_VERSION, "state": QUEUED, "created": time.time(), "iteration": 0, "resumed": []},
        )
    except OSError as error:
        raise InputError(
            f"The folder of runs {root} cannot be written ({error.strerror}); choose another one."
        ) from error
    return run


def open_run(path):
    """Return the RunFolder at ``path``; raises InputError when it is not a run folder."""
    run = RunFolder(Path(path).resolve())
    if not run.config_file.is_file() or not run.state_file.is_file():
        raise InputError(
            f"{path} is not a run folder (config.json or run.json is missing); choose the folder of a training."
        )
    run.config()  # which reads the state, too
    return run


def worker_is_alive(state):
    """Return whether the worker named in the content of a run.json still runs."""
    if state.get("host") not in (None, socket.gethostname()):
        recent = time.time() - (state.get("heartbeat") or 0) < HEARTBEAT_SECONDS
        return state.get("state") == RUNNING and recent
    supervisor = state.get("supervisor")
    if supervisor and not processes.is_alive(*supervisor):  # its end ends the worker
        return False
    return processes.is_alive(state.get("pid"), state.get("process_start"))


def aside(target):
    """Return an empty folder beside ``target`` to write its next content into (see swap)."""
    old = _old(target)
    if old.exists() and not target.exists():  # a process was killed in the middle of swap
        replace(old, target)
    fresh = target.with_name(f".{target.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    return fresh


def swap(fresh, target, keep_as=None):
    """Replace the folder ``target`` by the complete folder ``fresh``; at any moment one of them exists.

    The earlier content is removed, or kept as the folder ``keep_as``. After a power failure, too, one of them exists.
    """
    old = _old(target)
    _sync(fresh)
    if target.exists():
        shutil.rmtree(old, ignore_errors=True)
        replace(target, old, _PATIENT)
    replace(fresh, target, _PATIENT)
    _sync(target.parent)
    if keep_as and old.exists():
        shutil.rmtree(keep_as, ignore_errors=True)
        replace(old, keep_as)
    shutil.rmtree(old, ignore_errors=True)


def _sync(directory):
    """Flush a folder's entries to the disk; Windows does so by itself."""
    if os.name == "nt":
        return
    handle = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _is_complete(checkpoint):
    return all((checkpoint / name).is_file() for name in CHECKPOINT_FILES)


def _old(target):
    """Return where swap keeps the earlier content for a moment."""
    return target.with_name(f".{target.name}.old")
