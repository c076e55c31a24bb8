"""What an evaluation was made of, for metrics.json and the report: run, settings, versions, lists, date."""

import csv
import io
import math
from datetime import datetime

from buildseg_trainer.runs import run_folder, split_fingerprint
from buildseg_trainer.worker.runtime import versions

SPLITS = ("train", "val", "test")
NO_SETTINGS = ("schema_version", "plugin_version", "dataset", "train_count", "validation_count")


def facts(source, request):
    """Return the keys of metrics.json that tell when a Source was evaluated, with what and how it was made.

    ``command`` is there if the caller gave it, ``run`` and ``settings`` if the model is of a run.
    """
    found = {
        "evaluated": datetime.now().astimezone().isoformat(timespec="seconds"),
        "versions": versions.versions(),
    }
    if request.get("command"):
        found["command"] = request["command"]
    if source.run_path:
        settings = source.config.to_json()
        found["run"] = str(source.run_path)
        found["settings"] = {name: value for name, value in settings.items() if name not in NO_SETTINGS}
    return found


def lists(source, dataset):
    """Return the fingerprints of lists (see runs.split_fingerprint) as keys of metrics.json.

    ``lists`` are those of a dataset, ``trained_lists`` those that the Source was trained with, if they are known.
    """
    found = {"lists": split_fingerprint.fingerprints(dataset, SPLITS)}
    return {**found, "trained_lists": source.lists} if source.lists else found


def unfinished(source):
    """Return the warning about a run that is still training, None for every other model."""
    if source.run_path is None:
        return None
    run = run_folder.RunFolder(source.run_path)
    if not run.state_file.is_file() or not run.worker_is_alive():
        return None
    return f"The run {run.path.name} is still training: a later checkpoint may have better scores."


def history(run_path):
    """Return the lines of a run's metrics.csv as dicts of floats, None for an empty cell; none without that file.

    Lines that a power failure damaged, and one that is being written, are left out.
    """
    path = run_folder.RunFolder(run_path).metrics_file
    if not path.is_file():
        return []
    text = path.read_text(encoding="utf-8", errors="replace").replace("\0", "")
    rows = []
    for row in csv.DictReader(io.StringIO(text)):
        try:
            rows.append({name: _number(cell) for name, cell in row.items()})
        except (TypeError, ValueError):
            continue
    return [row for row in rows if row.get("iteration") is not None]


def _number(cell):
    """Return a cell of metrics.csv as float, None if it is empty or not finite."""
    value = float(cell) if cell else math.nan
    return value if math.isfinite(value) else None


def best_iteration(run_path):
    """Return the iteration of a run's best checkpoint, None before there is one."""
    run = run_folder.RunFolder(run_path)
    return (run.state().get("best") or {}).get("iteration") if run.state_file.is_file() else None
