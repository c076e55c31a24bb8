"""The scores of a validation and of an evaluation, by key; ``worker/evaluation/metrics.py`` computes them.

From this table come the columns of metrics.csv, the events, the VisualDL log, the report and the outputs of
evaluatemodel. Keys are promises: files and saved models hold them.
"""

from typing import NamedTuple


class Metric(NamedTuple):
    """A score from 0 to 1 (kappa from -1), larger is better.

    ``title`` is its name within a sentence, ``meaning`` the sentence with which the report explains it.
    """

    key: str
    title: str
    meaning: str

    @property
    def heading(self):
        """The title with a capital letter."""
        return self.title[0].upper() + self.title[1:]

    def text(self, value):
        """Return a value as logs and reports show it."""
        return number_text(value)


METRICS = (
    Metric("miou", "mean IoU", "Mean of the IoU of building and background."),
    Metric("accuracy", "overall accuracy", "Share of all pixels that are classified correctly."),
    Metric("kappa", "kappa", "Agreement beyond what chance gives; 0 is chance, 1 is perfect."),
    Metric(
        "building_iou",
        "building IoU",
        "Area that is building in truth and prediction, divided by the area that is in either.",
    ),
    Metric("building_precision", "building precision", "Share of the predicted building area that is building."),
    Metric("building_recall", "building recall", "Share of the true building area that is predicted."),
    Metric("building_f1", "building F1", "Harmonic mean of building precision and recall, the Dice coefficient."),
)
TITLES = {**{metric.key: metric.title for metric in METRICS}, "loss": "validation loss"}


def number_text(value):
    """Return a score with four decimals, a dash for None: one that says nothing about the model."""
    return "-" if value is None else f"{value:.4f}"
