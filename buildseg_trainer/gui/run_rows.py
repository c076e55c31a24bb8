"""What the dock shows of runs, read from their folders by a thread: nothing of Qt in here."""

import csv
from pathlib import Path
from typing import NamedTuple, Optional

from buildseg_trainer.errors import BuildsegTrainerError
from buildseg_trainer.runs import monitor
from buildseg_trainer.runs.events import EventReader
from buildseg_trainer.runs.run_folder import RunFolder

LOG_BYTES = 20_000
CURVES, LOG, SETTINGS, SAMPLES = range(4)
NO_SETTINGS = ("schema_version", "plugin_version")


class RunRow(NamedTuple):
    """One run; ``created`` is in seconds since 1970, ``seconds_left`` and ``building_iou`` are None if not known."""

    path: str
    state: str
    model: str
    dataset: str
    building_iou: Optional[float]
    iteration: int
    iterations: int
    created: float
    seconds_left: Optional[float]
    message: str
    is_over: bool

    @property
    def name(self):
        """Name of the run's folder."""
        return Path(self.path).name


class RowReader:
    """Reads the rows of runs; that of a run that is over only when its run.json has changed."""

    def __init__(self):
        self._over = {}  # path -> (time of run.json, row)

    def rows(self, roots, paths):
        """Return the RunRows of the runs in the folders ``roots`` and of the run folders ``paths``, the newest first.

        Folders that are gone, unreadable or no runs are left out.
        """
        folders = {Path(path) for path in paths}
        for root in map(Path, roots):
            try:
                folders.update(root.iterdir())
            except OSError:
                continue
        rows = [self._row(RunFolder(folder)) for folder in {folder.resolve() for folder in folders}]
        return sorted(filter(None, rows), key=lambda row: (row.created, row.path), reverse=True)

    def _row(self, run):
        try:
            changed = run.state_file.stat().st_mtime_ns
            known = self._over.get(run.path)
            if known and known[0] == changed:
                return known[1]
            row = _read(run)
        except (BuildsegTrainerError, OSError):
            return None
        if row.is_over:
            self._over[run.path] = changed, row
        return row


def _read(run):
    status, config = monitor.status(run), run.config()
    return RunRow(
        str(run.path),
        status.state,
        config.model,
        config.dataset,
        status.best_building_iou,
        status.iteration,
        status.iterations,
        run.state().get("created", 0.0),
        None if status.is_over else status.seconds_left,
        status.message,
        status.is_over,
    )


class CurveReader:
    """Reads the curves of one run: ``loss`` and ``scores``, lists of (iteration, value), grow with each ``read``."""

    def __init__(self, path):
        self._run = RunFolder(path)
        self._events = EventReader(self._run.events_file)
        self.loss, self.scores = [], []

    def read(self):
        """Read what was written since the last call: the training loss, and the building IoU of validations."""
        for event in self._events.read():
            if event["type"] == "progress":
                # A resumed run begins again at its checkpoint.
                while self.loss and self.loss[-1][0] >= event["iteration"]:
                    self.loss.pop()
                self.loss.append((event["iteration"], event["loss"]))
        try:
            with self._run.metrics_file.open(encoding="utf-8", newline="") as stream:
                lines = [(line["iteration"], line["building_iou"]) for line in csv.DictReader(stream)]
            self.scores = [(int(iteration), float(iou)) for iteration, iou in lines if iteration and iou]
        except (OSError, ValueError, KeyError):
            self.scores = []  # before the first validation


class DetailReader:
    """Reads what the tabs of the dock show of the chosen runs."""

    def __init__(self):
        self._curves = {}  # path -> CurveReader

    def read(self, tab, paths):
        """Return the content of a tab.

        CURVES: ``[(name, loss, scores)]``; SETTINGS: see ``settings_of``; of one run, or None, LOG: its last lines,
        SAMPLES: the bytes of its picture.
        """
        if tab == CURVES:
            return [self._curve(path) for path in paths]
        if tab == SETTINGS:
            return settings_of(paths)
        if len(paths) != 1:
            return None
        if tab == LOG:
            return log_end(paths[0])
        try:
            return RunFolder(paths[0]).samples_file.read_bytes()
        except OSError:
            return b""

    def _curve(self, path):
        curves = self._curves.setdefault(path, CurveReader(path))
        curves.read()
        return Path(path).name, list(curves.loss), list(curves.scores)


def log_end(path):
    """Return the last lines of a run's log, about 20 kB."""
    try:
        with RunFolder(path).log_file.open("rb") as stream:
            stream.seek(max(0, stream.seek(0, 2) - LOG_BYTES))
            return stream.read().decode("utf-8", errors="replace")
    except OSError:
        return ""


def settings_of(paths):
    """Return ``[(setting, [value of each run], whether they differ)]`` of some runs, those that differ first."""
    configs = []
    for path in paths:
        try:
            configs.append(RunFolder(path).config().to_json())
        except (BuildsegTrainerError, OSError):
            configs.append({})
    found = []
    for key in dict.fromkeys(key for config in configs for key in config if key not in NO_SETTINGS):
        values = ["" if config.get(key) is None else str(config[key]) for config in configs]
        found.append((key, values, len(set(values)) > 1))
    return sorted(found, key=lambda row: not row[2])
