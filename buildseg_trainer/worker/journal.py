"""What a run tells the world through its folder: state and heartbeat, events, metrics table, VisualDL log."""

import csv
import logging
import threading
import time

from buildseg_trainer.runs import folder
from buildseg_trainer.runs.events import EventWriter

HEARTBEAT_SECONDS = 3.0
METRICS = ("epoch", "iteration", "seconds", "learning_rate", "train_loss", "miou", "accuracy", "kappa")
BUILDING_METRICS = ("building_iou", "building_precision", "building_recall")

log = logging.getLogger("buildseg_trainer")


class Journal:
    """Writes what the run folder tells others: state and heartbeat, events, the metrics table, the VisualDL log."""

    def __init__(self, run):
        self._run = run
        self._events = EventWriter(run.events_file)
        self._state = {}
        self._lock = threading.Lock()
        self._over = threading.Event()
        self._vdl = None

    def sign_in(self):
        """Say in run.json that this process is at it now, and keep saying so."""
        self._run.sign_in()
        self.take_over()

    def take_over(self):
        """Be the one who writes run.json, as which this process or its launcher has signed in."""
        self._state = self._run.state()
        threading.Thread(target=self._beat, name="heartbeat", daemon=True).start()

    def update(self, **values):
        """Change values of run.json."""
        with self._lock:
            self._state.update(values, heartbeat=time.time())
            folder.write_json(self._run.state_file, self._state)

    def note(self, **values):
        """Change values of run.json that may wait for the next heartbeat."""
        with self._lock:
            self._state.update(values)

    def event(self, kind, **values):
        """Append an event for whoever watches."""
        self._events.write(kind, **values)

    def say(self, text, kind="message"):
        """Write a line to the log and to the watchers."""
        log.log(logging.WARNING if kind == "warning" else logging.INFO, "%s", text)
        self.event(kind, text=text)

    def scalars(self, iteration, values):
        """Add values to the VisualDL log."""
        if self._vdl is None:
            from visualdl import LogWriter

            self._vdl = LogWriter(str(self._run.vdl_dir))
        for tag, value in values.items():
            self._vdl.add_scalar(tag, value, iteration)

    def metrics_line(self, values):
        """Append one line to metrics.csv, the header first."""
        columns = (*METRICS, *BUILDING_METRICS)
        new = not self._run.metrics_file.exists()
        with self._run.metrics_file.open("a", encoding="utf-8", newline="") as stream:
            writer = csv.writer(stream)
            if new:
                writer.writerow(columns)
            writer.writerow(
                [f"{values[name]:.6g}" if isinstance(values[name], float) else values[name] for name in columns]
            )

    def finish(self, state):
        """Write the last state of a run that ended in order."""
        self.event("done", state=state, iteration=self._state.get("iteration"))
        self._end(state=state)

    def fail(self, sentence):
        """Write the last state of a run that could not go on."""
        self.event("error", text=sentence)
        self._end(state=folder.FAILED, error=sentence)

    def _end(self, **values):
        self._over.set()
        if self._vdl is not None:
            self._vdl.close()
        self.update(ended=time.time(), seconds_left=None, **values)

    def _beat(self):
        while not self._over.wait(HEARTBEAT_SECONDS):
            with self._lock:
                if self._over.is_set():
                    return
                self._state["heartbeat"] = time.time()
                folder.write_json(self._run.state_file, self._state)
