"""Write the state, heartbeat, events, metrics table and VisualDL log of a run into its folder.

Nothing heavy is imported here: a worker registers in run.json before it imports Paddle.
"""

import contextlib
import csv
import io
import logging
import threading
import time

from buildseg_trainer.common.files import write_json, written_aside
from buildseg_trainer.runs import run_folder
from buildseg_trainer.runs.config.metrics import METRICS
from buildseg_trainer.runs.events import EventWriter
from buildseg_trainer.worker.distributed import ranks

HEARTBEAT_SECONDS = 3.0
# Columns of metrics.csv, to be read by name.
COLUMNS = (
    *("epoch", "iteration", "seconds", "learning_rate", "train_loss"),
    *(metric.key for metric in METRICS),
    "validation_loss",
)
LAST_OF_OLDEST = "building_recall"  # the last column of the first version
# Size of a file that is removed to write the end of a run on a disk that it filled.
RESERVE_BYTES = 65536

log = logging.getLogger("buildseg_trainer")


class RunLogger:
    """Writes state and heartbeat, events, the metrics table and the VisualDL log of a run into its folder.

    Of several processes of a run only the first one is ``enabled``; the others log to their own log file alone, and
    leave the reason of a failure to the launcher.
    """

    def __init__(self, run, enabled=True):
        self._run, self._enabled = run, enabled
        self._events = EventWriter(run.events_file)
        self._state = {}
        self._lock = threading.Lock()  # of the state; never held while writing, so that the loop need not wait
        self._writing = threading.Lock()  # of run.json; taken before the other lock
        self._over = threading.Event()
        self._vdl = None
        self._reserve = run.reserve_file

    def sign_in(self):
        """Register this process as the run's worker and write a heartbeat from now on."""
        self._run.sign_in()
        self.take_over()

    def take_over(self):
        """Write run.json and a heartbeat from now on; this process or its parent has registered."""
        if not self._enabled:
            return
        self._state = {**self._run.state(), "message": ""}
        self._reserve.write_bytes(bytes(RESERVE_BYTES))
        threading.Thread(target=self._beat, name="heartbeat", daemon=True).start()

    def ready(self, iteration):
        """Write that the run is ready for ``iteration``: from now on a stop waits for a checkpoint."""
        if not self._enabled:
            return
        from visualdl import LogWriter  # takes some 20 ms

        self._vdl = LogWriter(str(self._run.vdl_dir))
        self.update(ready=True)
        self.event("ready", iteration=iteration)

    def cancel_before_start(self):
        """Write the end of a run that is stopped before its first iteration."""
        self.say("Stopped on request before the first iteration.")
        self.finish(run_folder.CANCELLED)

    def update(self, **values):
        """Change values of run.json."""
        if not self._enabled:
            return
        with self._writing:
            self.note(**values)
            self._write_state()

    def note(self, **values):
        """Change values of run.json that may wait for the next heartbeat."""
        with self._lock:
            self._state.update(values)

    def event(self, kind, **values):
        """Append an event to events.jsonl."""
        if self._enabled:
            self._events.write(kind, **values)

    def say(self, text, kind="message"):
        """Write a line to the log and, as an event, to events.jsonl."""
        log.log(logging.WARNING if kind == "warning" else logging.INFO, "%s", text)
        self.event(kind, text=text)

    def scalars(self, iteration, values):
        """Add values to the VisualDL log, from ``ready`` on."""
        for tag, value in values.items() if self._enabled else ():
            self._vdl.add_scalar(tag, value, iteration)

    def metrics_line(self, values):
        """Append one line to metrics.csv, after a header in a new file; cells without a value stay empty."""
        if not self._enabled:
            return
        new = not self._run.metrics_file.exists()
        with self._run.metrics_file.open("a", encoding="utf-8", newline="") as stream:
            writer = csv.writer(stream)
            if new:
                writer.writerow(COLUMNS)
            writer.writerow([_cell(values.get(name)) for name in COLUMNS])

    def forget_after(self, iteration):
        """Remove the lines after ``iteration`` from metrics.csv, which are measured again."""
        if not self._enabled:
            return
        with contextlib.suppress(FileNotFoundError):
            # A power failure may leave anything in place of the last line, most often zeros.
            text = self._run.metrics_file.read_text(encoding="utf-8", errors="replace").replace("\0", "")
            rows = [row for row in csv.DictReader(io.StringIO(text)) if _is_up_to(row, iteration)]
            file = self._run.metrics_file
            with written_aside(file) as aside, aside.open("w", encoding="utf-8", newline="") as stream:
                writer = csv.writer(stream)
                writer.writerow(COLUMNS)
                writer.writerows([row.get(name) for name in COLUMNS] for row in rows)

    def finish(self, state, message="", ended_by=None):
        """Write the end of a run without an error; ``ended_by`` is the key of the setting that ended it early."""
        if not self._enabled:
            return
        self._reserve.unlink(missing_ok=True)
        self.event("done", state=state, iteration=self._state.get("iteration"))
        self._end(state=state, message=message, ended_by=ended_by)

    def fail(self, sentence):
        """Write the end of a run that failed, also on a full disk."""
        if not self._enabled:
            ranks.note_failure(sentence)
            return
        self._reserve.unlink(missing_ok=True)
        with contextlib.suppress(OSError):
            self.event("error", text=sentence)
        self._end(state=run_folder.FAILED, error=sentence)

    def _end(self, **values):
        self._over.set()
        self._reserve.unlink(missing_ok=True)
        with contextlib.suppress(OSError):
            if self._vdl is not None:
                self._vdl.close()
        self.update(ended=time.time(), seconds_left=None, **values)

    def _beat(self):
        while not self._over.wait(HEARTBEAT_SECONDS):
            with self._writing:
                if self._over.is_set():
                    return
                # A full disk is reported by the next checkpoint; there may be room by then.
                with contextlib.suppress(OSError):
                    self._write_state()

    def _write_state(self):
        with self._lock:
            self._state["heartbeat"] = time.time()
            state = dict(self._state)
        write_json(self._run.state_file, state)


def _cell(value):
    """Return a value as metrics.csv shows it."""
    if value is None:
        return ""
    return f"{value:.6g}" if isinstance(value, float) else value


def _is_up_to(row, iteration):
    """Return whether a complete line of metrics.csv is of an iteration up to ``iteration``."""
    try:
        return row[LAST_OF_OLDEST] is not None and int(row["iteration"]) <= iteration
    except (KeyError, TypeError, ValueError):
        return False
