"""The report of an evaluation: a self-contained HTML page, and the scores as CSV."""

import csv
from pathlib import Path
from typing import NamedTuple, Optional

import jinja2
import numpy as np

from buildseg_trainer.about import RESOURCES_DIR
from buildseg_trainer.common import html_page
from buildseg_trainer.common.classes import CLASSES, IGNORE
from buildseg_trainer.runs.config import option_syntax
from buildseg_trainer.runs.config.metrics import METRICS, number_text
from buildseg_trainer.worker.evaluation import charts, overlays, provenance
from buildseg_trainer.worker.evaluation.metrics import PER_CLASS

# By the split of metrics.json, what was evaluated on.
UNITS = {"train": "training tile", "val": "validation tile", "test": "test tile", "raster": "window"}
# Title and meaning of the scores, in the order of the report: those of buildings first.
_METRICS = {metric.key: (metric.heading, metric.meaning) for metric in METRICS}
SCORES = {
    **{key: texts for key, texts in _METRICS.items() if key.startswith("building_")},
    "baseline_building_iou": (
        "Baseline building IoU",
        "Of a model that calls every pixel building: any useful model has more.",
    ),
    **_METRICS,
    "dice": ("Mean Dice", "Mean of the Dice coefficients of building and background."),
    "objects_precision": ("Object precision", "Share of the footprints that match a building."),
    "objects_recall": ("Object recall", "Share of the buildings that are matched by a footprint."),
    "objects_f1": ("Object F1", "Harmonic mean of object precision and recall."),
}
CARDS = ("building_iou", "objects_f1", "building_precision", "building_recall", "miou")
# Blue for what is right, orange for what is wrong; the larger the share, the stronger.
RIGHT, WRONG = "rgba(0, 114, 178, {:.2f})", "rgba(213, 94, 0, {:.2f})"


class Sample(NamedTuple):
    """A tile of the report: image H x W x 3, truth H x W and prediction H x W, uint8.

    ``building_iou`` is None for a tile that has no building in truth and prediction.
    """

    name: str
    image: np.ndarray
    truth: np.ndarray
    prediction: np.ndarray
    building_iou: Optional[float]


class Extremes:
    """The tiles of the lowest and of the highest building IoU among all that are added."""

    COUNT = 3  # of each

    def __init__(self):
        self._worst, self._best = [], []

    def add(self, sample):
        """Consider a Sample; one without a building IoU shows neither."""
        if sample.building_iou is None:
            return
        self._worst = sorted([*self._worst, sample], key=_rank)[: self.COUNT]
        self._best = sorted([*self._best, sample], key=_rank)[-self.COUNT :]

    def samples(self):
        """Return the kept Samples by ascending building IoU, each once."""
        return sorted({sample.name: sample for sample in [*self._worst, *self._best]}.values(), key=_rank)


def _rank(sample):
    """Return the key by which samples are sorted, the worst first: of equal IoU the one with most wrong pixels."""
    wrong = np.count_nonzero((sample.truth != sample.prediction) & (sample.truth != IGNORE))
    return sample.building_iou, -wrong, sample.name


class Score(NamedTuple):
    """A score of the report's table: its key in scores.csv, and what is shown."""

    key: str
    title: str
    value: Optional[float]
    meaning: str

    @property
    def text(self):
        """The value as reports show it."""
        return number_text(self.value)


def write(folder, values, samples, lines):
    """Write report.html and scores.csv into a folder.

    ``values`` is the content of metrics.json; ``samples`` is a list of Sample; ``lines`` are the text lines of the
    evaluation. What ``values`` does not have is left out of the page.
    """
    (folder / "report.html").write_text(page(values, samples, lines), encoding="utf-8")
    with (folder / "scores.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(("score", "value", "meaning"))
        writer.writerows((score.key, score.value, score.meaning) for score in scores(values))


def page(values, samples, lines):
    """Return the report as HTML (see ``write``)."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(RESOURCES_DIR / "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(score=number_text, setting=setting_text)
    shown = scores(values)
    body = environment.get_template("evaluation.html").render(
        values=values,
        subtitle=f"{_where(values)} of {values['dataset']}",
        verdict=verdict(values),
        cards=[score for key in CARDS for score in shown if score.key == key],
        scores=shown,
        tiles=_tiles(samples),
        overlay_legend=overlays.legend(),
        objects=_object_rows(values.get("objects")),
        classes=_class_rows(values),
        class_names=CLASSES,
        matrix=_matrix_rows(values.get("confusion_matrix")),
        threshold_chart=_threshold_chart(values),
        thresholds=_threshold_rows(values),
        curves=_curves(values.get("run")),
        facts=_facts(values),
        lines=lines,
    )
    return html_page.page(f"Evaluation of {values['model']}", body)


def verdict(values):
    """Return the result in one sentence."""
    if values["building_iou"] is None:
        return "No verdict on how well buildings are found: see the warning."
    objects = values.get("objects")
    if objects and objects["truths"]:
        predicted, wrong = objects["predicted"], objects["predicted"] - objects["correct"]
        found = f"Finds {objects['found']:,} of {_count(objects['truths'], 'building')}"
        of = f"{wrong:,} of the {predicted:,} footprints" if predicted > 1 else f"{wrong} of {predicted} footprints"
        errors = f"{of} that it draws {'matches' if wrong == 1 else 'match'} no building"
    else:
        found = f"Finds {100 * values['building_recall']:.0f} % of the building area"
        errors = f"{100 * (1 - values['building_precision']):.0f} % of the area that it calls building is none"
    return f"{found}; {errors}; building IoU {values['building_iou']:.2f} on {_where(values)}."


def scores(values):
    """Return the Scores of metrics.json, those of objects and boundaries included."""
    flat = dict(values)
    for key in ("precision", "recall", "f1"):
        if key in values.get("objects", {}):
            flat[f"objects_{key}"] = values["objects"][key]
    found = [Score(key, title, flat[key], meaning) for key, (title, meaning) in SCORES.items() if key in flat]
    for row in values.get("boundary", ()):
        pixels = row["distance_px"]
        metres = "" if row["distance_m"] is None else f" ({row['distance_m']:.2f} m)"
        meaning = f"IoU of the building pixels that are at most {pixels} px{metres} inside of a wall."
        found.append(Score(f"boundary_iou_{pixels}px", f"Boundary IoU, {pixels} px", row["iou"], meaning))
    return found


def setting_text(value):
    """Return a value of a run's configuration as plain text; losses and the like as the dialog takes them."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        if "type" in value:
            return option_syntax.write([value])
        return "; ".join(f"{name} {setting_text(one)}" for name, one in value.items())
    if isinstance(value, list):
        if value and isinstance(value[0], dict):
            return option_syntax.write(value)
        return ", ".join(map(setting_text, value))
    if isinstance(value, float):
        return f"{value:g}"
    return "-" if value in (None, "") else str(value)


def _where(values):
    """Return what was evaluated on, as a part of a sentence."""
    return _count(values["images"], UNITS[values["split"]])


def _count(number, noun):
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _tiles(samples):
    """Return (heading, tiles) of the samples' lower and upper half by building IoU, worst and best first."""
    ascending = [
        {
            "name": sample.name,
            "iou": number_text(sample.building_iou),
            "image": overlays.data_uri(sample.image),
            "errors": overlays.data_uri(overlays.errors(sample.image, sample.truth, sample.prediction)),
        }
        for sample in sorted((one for one in samples if one.building_iou is not None), key=_rank)
    ]
    middle = (len(ascending) + 1) // 2
    halves = (("Worst tiles", ascending[:middle]), ("Best tiles", ascending[: middle - 1 : -1]))
    return [half for half in halves if half[1]]


def _object_rows(objects):
    """Return the rows of the table of buildings by size, the last one of all."""
    if not objects:
        return []
    unit = {"m2": "m²"}.get(objects["unit"], objects["unit"])
    rows = []
    for counts in [*objects["bins"], objects]:
        row = {key: counts[key] for key in ("truths", "found", "predicted", "correct")}
        size = "all" if counts is objects else _size(counts["from"], counts["to"], unit)
        row["recall"] = row["found"] / row["truths"] if row["truths"] else None
        row["precision"] = row["correct"] / row["predicted"] if row["predicted"] else None
        rows.append({"size": size, **row})
    return rows


def _size(low, high, unit):
    """Return a class of sizes as text, which no line break divides."""
    if high is None:
        text = f"from {low:g} {unit}"
    else:
        text = f"{low:g} to {high:g} {unit}" if low else f"under {high:g} {unit}"
    return text.replace(" ", "\N{NO-BREAK SPACE}")


def _class_rows(values):
    """Return (class, its figures) for the table of classes."""
    keys = [key for key in PER_CLASS if key in values]
    return [(name, [values[key][number] for key in keys]) for number, name in enumerate(CLASSES)] if keys else []


def _matrix_rows(matrix):
    """Return (true class, cells) of the confusion matrix."""
    rows = []
    for number, (name, counts) in enumerate(zip(CLASSES, matrix or ())):
        cells = []
        for place, count in enumerate(counts):
            share = count / sum(counts) if sum(counts) else 0.0
            colour = (RIGHT if place == number else WRONG).format(0.6 * share)
            cells.append({"colour": colour, "share": f"{100 * share:.1f} %", "pixels": f"{count:,}"})
        rows.append((name, cells))
    return rows


def _threshold_chart(values):
    """Return the Chart of precision over recall, None without a curve."""
    return charts.precision_recall(values.get("pr_curve", ()), values.get("best_threshold", {}).get("threshold"))


def _threshold_rows(values):
    """Return (name, {"threshold", "building_iou", "building_f1"}) of the usual, the model's own and the best one."""
    usual = {"threshold": 0.5, "building_iou": values["building_iou"], "building_f1": values.get("building_f1")}
    own, best = values.get("model_threshold"), values.get("best_threshold")
    rows = (("usual", usual), ("the model's own", own), ("best of these tiles", best))
    return [(name, row) for name, row in rows if row]


def _curves(run):
    """Return the Charts of the learning curves of a run folder."""
    if run is None or not Path(run).is_dir():
        return []
    return charts.learning_curves(provenance.history(run), provenance.best_iteration(run))


def _facts(values):
    """Return (name, value) of model, data and environment."""
    rows = [("Model", values["model"]), ("File", values["model_path"]), ("Dataset", values["dataset"])]
    trained = values.get("trained_lists", {})
    for split, number in values.get("lists", {}).items():
        known = (
            "" if split not in trained else ", as at training" if trained[split] == number else ", not as at training"
        )
        rows.append((f"Fingerprint of {split}.txt", f"{number:08x} (CRC-32){known}"))
    if "evaluated" in values:
        rows.append(("Evaluated", values["evaluated"].replace("T", " ")))
    rows += [("Device", values["device"]), ("buildseg trainer", values["plugin_version"])]
    return rows + list(values.get("versions", {}).items())
