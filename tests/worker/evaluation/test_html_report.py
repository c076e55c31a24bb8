"""The report of an evaluation: which tiles it shows, its sections, and that it is a self-contained page."""

import csv
import json
import zlib
from html.parser import HTMLParser

import numpy as np
import pytest

from buildseg_trainer.common.classes import IGNORE
from buildseg_trainer.runs import processes, run_folder
from buildseg_trainer.worker.evaluation import charts, html_report, metrics, overlays, provenance
from buildseg_trainer.worker.models.source import Source

VOID = {"meta", "img", "br", "path", "circle", "polyline"}
MATRIX = [[700, 60], [40, 200]]
ODD = """<script>alert('x')</script> & "Größe" {{ 7 * 7 }}"""


class Page(HTMLParser):
    """A parsed page: text, cells of tables, sections and what it refers to; every element has to be closed."""

    def __init__(self, text):
        super().__init__()
        self.sections, self.references, self.elements, self.text, self._open = [], [], [], "", []
        self.cells = []
        self.feed(text)
        self.close()
        assert not self._open, self._open

    def handle_starttag(self, tag, attributes):
        self.elements.append(tag)
        attributes = dict(attributes)
        if tag == "section":
            self.sections.append(attributes["id"])
        if tag == "td":
            self.cells.append("")
        self.references += [attributes[name] for name in ("src", "href", "xlink:href", "data") if name in attributes]
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self._open.pop()

    def handle_endtag(self, tag):
        assert tag == self._open.pop()

    def handle_data(self, data):
        self.text += data
        if self._open and self._open[-1] == "td":
            self.cells[-1] += data


def sample(name, wrong, building=50, size=16):
    """Return a Sample whose truth has ``building`` pixels of which ``wrong`` are missed."""
    truth = np.zeros((size, size), dtype=np.uint8)
    truth.flat[:building] = 1
    prediction = truth.copy()
    prediction.flat[:wrong] = 0
    iou = metrics.building_iou(metrics.confusion_matrix(truth, prediction))
    return html_report.Sample(name, np.zeros((size, size, 3), dtype=np.uint8), truth, prediction, iou)


def names(samples):
    extremes = html_report.Extremes()
    for one in samples:
        extremes.add(one)
    return [one.name for one in extremes.samples()]


def least(**more):
    """Return the keys that every metrics.json has."""
    values, _ = metrics.with_gaps(metrics.figures(MATRIX), MATRIX)
    return {
        "plugin_version": "0.1.0",
        "model": "run somewhere, best checkpoint (iteration 40)",
        "model_path": "/runs/somewhere/checkpoints/best/model.pdparams",
        "dataset": "/data/somewhere",
        "split": "val",
        "images": 38,
        "device": "CPU",
        "warnings": [],
        "baseline_building_iou": 0.24,
        **{key: values[key] for key in ("building_iou", "building_precision", "building_recall", "miou")},
        **more,
    }


def objects(truths=100, found=86, predicted=96, correct=86):
    counts = {"truths": truths, "found": found, "predicted": predicted, "correct": correct}
    return {
        **{"iou": 0.5, "unit": "m2", "edge": "Buildings at the edge do not count."},
        **{"precision": 0.896, "recall": 0.86, "f1": 0.878, **counts},
        "bins": [{"from": 0, "to": 50, **counts}, {"from": 50, "to": None, **dict.fromkeys(counts, 0)}],
    }


@pytest.fixture
def run(tmp_path):
    """A run folder with three validations."""
    path = tmp_path / "run"
    path.mkdir()
    lines = ["iteration,train_loss,building_iou,miou,validation_loss", "10,2.0,0.4,0.5,", "20,1.5,0.6,0.7,"]
    (path / "metrics.csv").write_text("\n".join([*lines, "30,1.2,0.5,0.6,"]), encoding="utf-8")
    state = {"schema_version": 1, "state": "FINISHED", "created": 1.0, "best": {"iteration": 20}}
    (path / "run.json").write_text(json.dumps(state))
    return path


@pytest.fixture
def full(run):
    """Return the keys of a metrics.json of a run, and those of everything that may be missing."""
    values, _ = metrics.with_gaps(metrics.figures(MATRIX), MATRIX)
    optional = {
        "objects": objects(),
        "confusion_matrix": MATRIX,
        **{key: values[key] for key in metrics.PER_CLASS},
        "boundary": [{"distance_px": 3, "distance_m": 0.39, "intersection": 1, "union": 2, "iou": 0.4123}],
        "pr_curve": [[0.25, 0.7, 0.9], [0.5, 0.8, 0.85], [0.75, 0.9, 0.5], [1.0, None, 0.0]],
        "best_threshold": {"threshold": 0.25, "building_iou": 0.6712, "building_f1": 0.7812},
        "model_threshold": {"threshold": 0.31, "building_iou": 0.6701, "building_f1": 0.7801},
        "run": str(run),
        "settings": {"model": "bisenet_v2", "losses": [{"type": "bce", "weight": 1.0}], "weights_file": None},
        "versions": {"python": "3.11.2", "paddlepaddle": "3.1.1"},
        "lists": {"train": 0xAB, "val": 0xCD},
        "trained_lists": {"train": 0xAB, "val": 0xCE},
        "evaluated": "2026-11-30T22:30:00+05:45",
        "command": "qgis_process run buildseg_trainer:evaluatemodel -- MODEL=/runs/somewhere",
    }
    return least(**optional)


SAMPLES = [sample("a.jpg", 20), sample("b.jpg", 2)]
SECTIONS = ["tiles", "scores", "objects", "pixels", "threshold", "curves", "settings", "facts", "command", "lines"]


# The tiles


def test_three_worst_and_three_best_tiles_are_kept():
    tiles = [sample(f"t{number}", number) for number in range(20)]
    np.random.default_rng(1).shuffle(tiles)
    assert names(tiles) == ["t19", "t18", "t17", "t2", "t1", "t0"]


def test_few_tiles_are_shown_once_and_those_without_a_building_not_at_all():
    empty = sample("empty", 0, building=0)
    assert empty.building_iou is None
    assert names([sample("a", 3), empty, sample("b", 30), sample("c", 1), sample("d", 2)]) == ["b", "a", "d", "c"]
    assert names([empty]) == []


def test_of_tiles_with_equal_iou_the_one_with_most_wrong_pixels_is_worse():
    ignored = sample("ignored", 40, building=40)
    ignored.truth[ignored.truth == 1] = IGNORE
    assert names([sample("few", 4, building=4), sample("many", 40, building=40), ignored]) == ["many", "few", "ignored"]


def test_errors_differ_in_brightness_on_dark_and_on_bright_ground():
    truth = np.array([[1, 1, 0, 0, IGNORE]], dtype=np.uint8)
    prediction = np.array([[1, 0, 1, 0, 1]], dtype=np.uint8)
    for ground in (0, 255):
        image = np.full((1, 5, 3), ground, dtype=np.uint8)
        hit, missed, false_alarm, nothing, ignored = overlays.errors(image, truth, prediction)[0].astype(int)
        weights = np.array([0.2126, 0.7152, 0.0722])
        assert missed @ weights < 50 < nothing @ weights < 200 < false_alarm @ weights
        assert len(set(nothing)) == 1 and hit[2] - hit[0] > 40, "hits are blue, the rest is grey"
        assert ignored.min() > 230
    assert [name for name, _ in overlays.legend()] == [
        "building, found",
        "missed building",
        "false alarm",
        "not counted",
    ]


# The page


def test_every_section_is_there_and_the_page_is_self_contained(full):
    text = html_report.page(full, SAMPLES, ["[EVAL] #Images: 38"])
    page = Page(text)
    assert page.sections == SECTIONS
    assert len(page.references) == 4 and all(one.startswith("data:image/jpeg;base64,") for one in page.references)
    assert "://" not in text and "@import" not in text and "url(" not in text
    assert not {"script", "link", "iframe", "object"} & set(page.elements)
    assert page.elements.count("polyline") == 4, "precision over recall, loss, two IoU; there is no validation loss"
    for wanted in (
        *("[EVAL] #Images: 38", full["command"], "Evaluated 2026-11-30 22:30:00+05:45", "losses bce weight=1"),
        *("0.4123", "3 px (0.39 m)", "83.3 %", "best checkpoint", "best threshold 0.25", "0.6712", "0.7801"),
        *("000000ab (CRC-32), as at training", "000000cd (CRC-32), not as at training", "paddlepaddle 3.1.1"),
        *("under\xa050\xa0m²", "from\xa050\xa0m²", "Buildings at the edge do not count.", "a.jpg: ", "Best tiles"),
    ):
        assert wanted in page.text, wanted


@pytest.mark.parametrize(
    ("keys", "section"),
    [
        (["objects"], "objects"),
        (["confusion_matrix", *metrics.PER_CLASS], "pixels"),
        (["pr_curve"], "threshold"),
        (["run"], "curves"),
        (["settings"], "settings"),
        (["command"], "command"),
    ],
)
def test_a_section_without_its_keys_is_left_out(full, keys, section):
    values = {key: value for key, value in full.items() if key not in keys}
    assert Page(html_report.page(values, SAMPLES, [])).sections == [one for one in SECTIONS if one != section]


def test_the_least_that_there_is_makes_a_page_too():
    assert Page(html_report.page(least(), [], [])).sections == ["scores", "facts", "lines"]
    for number in (1, 2):
        text = Page(html_report.page(least(), SAMPLES[:number], [])).text
        assert ("Worst tiles" in text, "Best tiles" in text) == (True, number == 2)


def test_scores_that_have_no_value_are_dashes():
    empty, sentence = metrics.with_gaps(metrics.figures([[10, 2], [0, 0]]), [[10, 2], [0, 0]])
    values = least(confusion_matrix=[[10, 2], [0, 0]], baseline_building_iou=None, warnings=[sentence])
    values |= {key: empty[key] for key in (*metrics.PER_CLASS, "building_iou", "building_precision", "building_recall")}
    page = Page(html_report.page(values, [], []))
    assert "No verdict" in page.text and sentence in page.text
    assert page.cells[:3] == ["Building IoU", "-", html_report.SCORES["building_iou"][1]]
    assert page.cells[-5:] == ["building", "-", "-", "-", "-"]


def test_names_are_escaped_and_no_template(full):
    full |= dict.fromkeys(("model", "model_path", "dataset", "device", "command", "plugin_version"), ODD)
    full |= {"warnings": [ODD], "settings": {"weights_file": ODD}, "versions": {"platform": ODD}}
    full["objects"]["edge"] = ODD
    page = Page(html_report.page(full, [sample(ODD, 3)], [ODD]))
    assert page.text.count(ODD) == 15 and "script" not in page.elements
    assert page.sections == SECTIONS


def test_the_title_is_the_models_name():
    text = html_report.page(least(model="exported model <new>.onnx"), [], [])
    assert "<title>Evaluation of exported model &lt;new&gt;.onnx</title>" in text


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (
            {"objects": objects()},
            "Finds 86 of 100 buildings; 10 of the 96 footprints that it draws match no building; building IoU 0.67 on "
            "38 validation tiles.",
        ),
        (
            {"objects": objects(truths=1, found=1, predicted=9, correct=8), "split": "test", "images": 1},
            "Finds 1 of 1 building; 1 of the 9 footprints that it draws matches no building; building IoU 0.67 on 1 "
            "test tile.",
        ),
        (
            {"objects": objects(truths=0, found=0), "split": "raster", "images": 1200},
            "Finds 83 % of the building area; 23 % of the area that it calls building is none; building IoU 0.67 on "
            "1,200 windows.",
        ),
        ({"building_iou": None}, "No verdict on how well buildings are found: see the warning."),
    ],
)
def test_the_verdict_is_one_plain_sentence(change, sentence):
    assert html_report.verdict(least(**change)) == sentence


def test_scores_are_written_as_a_table(full, tmp_path):
    html_report.write(tmp_path, full, SAMPLES, [])
    with (tmp_path / "scores.csv").open(encoding="utf-8", newline="") as stream:
        rows = {row["score"]: row for row in csv.DictReader(stream)}
    assert float(rows["building_iou"]["value"]) == full["building_iou"]
    assert float(rows["objects_f1"]["value"]) == 0.878 and float(rows["boundary_iou_3px"]["value"]) == 0.4123
    assert all(row["meaning"] for row in rows.values())
    assert (tmp_path / "report.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "-"),
        ("", "-"),
        (True, "yes"),
        (0.0001, "0.0001"),
        ([1.0, 0.4], "1, 0.4"),
        ([{"type": "bce", "weight": 1.0}, {"type": "dice"}], "bce weight=1; dice"),
        ({"type": "adamw", "beta1": 0.9}, "adamw beta1=0.9"),
        ({"mean": [0.5, 0.5], "std": [0.25, 0.25]}, "mean 0.5, 0.5; std 0.25, 0.25"),
    ],
)
def test_settings_are_text(value, text):
    assert html_report.setting_text(value) == text


# The charts and what was evaluated


@pytest.mark.parametrize("low", [0.0, -3.0, 0.0123, 7.0, 1e-9])
@pytest.mark.parametrize("span", [0.0, 1e-6, 0.37, 1.0, 12345.0])
def test_ticks_are_round_few_and_enclose_the_values(low, span):
    found = charts.ticks(low, low + span)
    assert 2 <= len(found) <= charts.MOST_STEPS + 1
    assert found[0] <= low + 1e-9 * abs(low) + 1e-12 and found[-1] >= low + span - 1e-6 * (abs(low) + span)
    steps = np.diff(found)
    assert np.allclose(steps, steps[0])
    assert f"{steps[0]:.0e}"[0] in "125" or f"{steps[0]:.1e}".startswith("2.5")


def test_the_best_checkpoint_is_marked(run):
    loss, iou = charts.learning_curves(provenance.history(run), provenance.best_iteration(run))
    assert loss.lines == [charts.Line("training loss", [(10, 2.0), (20, 1.5), (30, 1.2)])]
    assert loss.marks == [charts.Mark("best checkpoint", 20, 1.5)] and iou.marks[0].y == 0.6
    assert [iou.y.share(value) for value in (0, 0.5, 1)] == [0, 0.5, 1]


def test_a_damaged_table_of_a_run_costs_its_damaged_lines_only(run):
    table = run / "metrics.csv"
    table.write_bytes(table.read_bytes() + b"\n40,nan,0.7,,\n\0\0\0\0\n50,x,1\n60,1.1")
    assert [row["iteration"] for row in provenance.history(run)] == [10, 20, 30, 40, 60]
    assert provenance.history(run)[3]["train_loss"] is None
    assert provenance.history(run.parent) == [] and provenance.best_iteration(run.parent) is None


def test_a_run_that_is_still_training_is_said_to_be_that(run):
    source = Source("network", run / "model.pdparams", "run", run_path=run)
    assert provenance.unfinished(source) is None
    pid, started = processes.identity()
    run_folder.RunFolder(run).update_state(state="RUNNING", pid=pid, process_start=started)
    assert "The run run is still training" in provenance.unfinished(source)
    assert provenance.unfinished(Source("onnx", run / "model.onnx", "exported model")) is None


def test_the_lists_that_are_known_are_told_also_that_of_the_test_tiles(tmp_path):
    for split in ("train", "val", "test"):
        (tmp_path / f"{split}.txt").write_text(split)
    found = provenance.lists(Source("onnx", "model.onnx", "exported model", lists={"train": 5}), tmp_path)
    assert found == {
        "lists": {one: zlib.crc32(one.encode()) for one in ("train", "val", "test")},
        "trained_lists": {"train": 5},
    }
    assert provenance.lists(Source("onnx", "model.onnx", "exported model"), tmp_path / "none") == {"lists": {}}


def test_what_is_not_known_of_a_model_is_not_told():
    source = Source("onnx", "model.onnx", "exported model")
    assert set(provenance.facts(source, {"command": None})) == {"evaluated", "versions"}
    assert provenance.facts(source, {"command": "qgis_process"})["command"] == "qgis_process"
