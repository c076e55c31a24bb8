"""The numbers of the report's line charts, which the macro of resources/templates/charts.html draws."""

import math
from typing import NamedTuple

from buildseg_trainer.runs.config.metrics import TITLES

MOST_STEPS = 5  # of an axis


class Axis(NamedTuple):
    """An axis of a chart from ``low`` to ``high``."""

    title: str
    ticks: list

    def share(self, value):
        """Return where a value lies on the axis, from 0 at its first tick to 1 at its last."""
        return (value - self.ticks[0]) / (self.ticks[-1] - self.ticks[0])


class Line(NamedTuple):
    """A line through (x, y) points."""

    title: str
    points: list


class Mark(NamedTuple):
    """A point that is marked by a dot."""

    title: str
    x: float
    y: float


class Chart(NamedTuple):
    """Lines and marks on two axes; ``title`` is read out by screen readers."""

    title: str
    x: Axis
    y: Axis
    lines: list
    marks: list


SHARES = [0.0, 0.2, 0.4, 0.6, 0.8, 1.0]


def learning_curves(history, best=None):
    """Return the charts of the losses and of the IoU over the iterations of a run, without those that have no value.

    ``history`` are the lines of metrics.csv as dicts of floats or None; ``best`` is the best checkpoint's iteration.
    """
    losses = [_line(history, "train_loss", "training loss"), _line(history, "validation_loss", TITLES["loss"])]
    scores = [_line(history, key, TITLES[key]) for key in ("building_iou", "miou")]
    charts = []
    for title, lines, steps in (("loss", losses, None), ("IoU", scores, SHARES)):
        shown = [line for line in lines if line.points]
        if shown:
            heights = [y for line in shown for _, y in line.points]
            iterations = [x for line in shown for x, _ in line.points]
            y_axis = Axis(title, steps or ticks(min(heights), max(heights)))
            marks = [Mark("best checkpoint", x, y) for x, y in shown[0].points if x == best]
            charts.append(Chart(title, Axis("iteration", ticks(0, max(iterations))), y_axis, shown, marks))
    return charts


def precision_recall(curve, best=None):
    """Return the chart of a precision-recall curve.

    ``curve`` are [threshold, precision, recall], None where a figure has no value; the points of the thresholds 0.5 and
    ``best`` are marked.
    """
    points = {
        threshold: (recall, precision) for threshold, precision, recall in curve if None not in (precision, recall)
    }
    if not points:
        return None
    marks = []
    for title, wanted in (("threshold 0.5", 0.5), ("best threshold", best)):
        if wanted is not None:
            nearest = min(points, key=lambda threshold: abs(threshold - wanted))
            marks.append(Mark(title if wanted == 0.5 else f"{title} {wanted:g}", *points[nearest]))
    line = Line("buildings", [points[threshold] for threshold in sorted(points)])
    return Chart("Precision over recall", Axis("recall", SHARES), Axis("precision", SHARES), [line], marks)


def ticks(low, high):
    """Return round numbers at equal steps, at most MOST_STEPS of them, from ``low`` or below to ``high`` or above."""
    span = (high - low) or abs(high) or 1.0
    power = 10.0 ** (math.floor(math.log10(span / MOST_STEPS)))
    for factor in (1, 2, 2.5, 5, 10, 20):
        step = factor * power
        first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
        last = max(last, first + 1)
        if last - first <= MOST_STEPS:
            break
    return [number * step for number in range(first, last + 1)]


def _line(history, key, title):
    """Return the Line of a column of metrics.csv."""
    points = [(row["iteration"], row[key]) for row in history if row.get(key) is not None]
    return Line(title, points)
