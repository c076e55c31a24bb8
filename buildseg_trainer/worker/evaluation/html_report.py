"""The report of an evaluation: an image of samples and a self-contained HTML page."""

import base64
import html
import io
from typing import NamedTuple, Optional

import numpy as np
from PIL import Image, ImageDraw

from buildseg_trainer.common import html_page
from buildseg_trainer.common.classes import CLASSES, IGNORE
from buildseg_trainer.runs.config.metrics import METRICS, number_text
from buildseg_trainer.worker.evaluation.metrics import PER_CLASS

THUMBNAIL = 320  # px
MARGIN, CAPTION = 8, 18  # px
# Background, building, ignored: quiet grey, the orange of building maps, white.
COLOURS = np.full((256, 3), 255, dtype=np.uint8)
COLOURS[0], COLOURS[1] = (38, 44, 52), (244, 144, 48)
HEADINGS = ("image", "truth", "prediction")

BODY = """<p>{subtitle}</p>
{warnings}<table>
<tr>{headings}</tr>
<tr class="big">{scores}</tr>
</table>
<p class="note">A model that calls every pixel building would have a building IoU of {baseline}.</p>
<h2>Classes</h2>
<table>
<tr><th>Class</th><th>IoU</th><th>Precision</th><th>Recall</th></tr>
{classes}
</table>
<h2>Confusion matrix (pixels)</h2>
<table>
<tr><th>Truth</th><th>predicted background</th><th>predicted building</th></tr>
{matrix}
</table>
<h2>Samples</h2>
<p class="note">Image, truth and prediction; buildings are orange, ignored pixels white.</p>
<img alt="samples: image, truth, prediction" src="data:image/png;base64,{picture}">
<h2>As text</h2>
<pre>{lines}</pre>
"""


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


def write(folder, values, samples, lines):
    """Write samples.png and report.html.

    ``values`` is the content of metrics.json; ``samples`` is a list of Sample; ``lines`` are the text lines of the
    evaluation.
    """
    picture = io.BytesIO()
    sheet(samples).save(picture, format="PNG", optimize=True)
    (folder / "samples.png").write_bytes(picture.getvalue())
    classes = "\n".join(
        html_page.row(name, *(number_text(values[key][number]) for key in PER_CLASS))
        for number, name in enumerate(CLASSES)
    )
    matrix = "\n".join(
        html_page.row(name, *(f"{count:,}" for count in counts))
        for name, counts in zip(CLASSES, values["confusion_matrix"])
    )
    body = BODY.format(
        subtitle=html.escape(
            f"{values['model']}; {values['images']} tiles of the split '{values['split']}' of {values['dataset']}"
        ),
        warnings="".join(f'<p class="warning">{html.escape(sentence)}</p>\n' for sentence in values["warnings"]),
        headings="".join(f"<th>{metric.heading}</th>" for metric in METRICS),
        scores="".join(f"<td>{metric.text(values[metric.key])}</td>" for metric in METRICS),
        baseline=number_text(values["baseline_building_iou"]),
        classes=classes,
        matrix=matrix,
        picture=base64.b64encode(picture.getvalue()).decode("ascii"),
        lines=html.escape("\n".join(lines)),
    )
    page = html_page.page("Evaluation of a building segmentation model", body)
    (folder / "report.html").write_text(page, encoding="utf-8")


def sheet(samples):
    """Return the samples as one picture: a row each, image, truth and prediction side by side, with captions."""
    step = THUMBNAIL + MARGIN
    width, row = MARGIN + 3 * step, THUMBNAIL + CAPTION + MARGIN
    picture = Image.new("RGB", (width, MARGIN + row * len(samples)), "white")
    draw = ImageDraw.Draw(picture)
    for number, (name, image, truth, prediction, _) in enumerate(samples):
        top = MARGIN + number * row
        # Ignored pixels count for nothing, so the prediction shows none either.
        shown = np.where(truth == IGNORE, IGNORE, prediction)
        for column, (heading, pixels) in enumerate(zip(HEADINGS, (image, COLOURS[truth], COLOURS[shown]))):
            left = MARGIN + column * step
            draw.text((left, top + 2), f"{name}: {heading}" if column == 0 else heading, fill="black")
            tile = Image.fromarray(pixels)
            tile.thumbnail((THUMBNAIL, THUMBNAIL), Image.BILINEAR if column == 0 else Image.NEAREST)
            picture.paste(tile, (left, top + CAPTION))
    return picture
