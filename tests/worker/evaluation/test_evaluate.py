"""Counts that were made elsewhere become figures, metrics.json and a report."""

import csv
import json
import sys

import numpy as np
import pytest

from buildseg_trainer.runs import worker_jobs
from buildseg_trainer.worker.evaluation import counts
from buildseg_trainer.worker.models import source

EDGE = "Nothing touches an edge."
OBJECTS = {
    **{"iou": 0.5, "unit": "m2", "truths": 8, "found": 6, "predicted": 9, "correct": 6, "edge": EDGE},
    "bins": [{"from": 0, "to": None, "truths": 8, "found": 6, "predicted": 9, "correct": 6}],
}
BOUNDARY = [{"distance_px": 3, "distance_m": 0.9, "intersection": 30, "union": 40}]


def histogram(**pixels):
    """The histogram with ``{"b100": 7}``: seven background pixels of step 100 (s: pixels of buildings)."""
    found = np.zeros((2, 201), dtype=int)
    for place, count in pixels.items():
        found["bs".index(place[0]), int(place[1:])] = count
    return found.tolist()


GIVEN = {
    "confusion_matrix": [[60, 0], [30, 10]],
    "histogram": histogram(b10=50, b70=10, s60=10, s80=20, s150=10),
    "boundary": BOUNDARY,
    "objects": OBJECTS,
}


def test_counts_become_figures():
    values, warning = counts.finish(GIVEN, threshold=0.3)
    assert warning is None and values["building_iou"] == 0.25 and values["building_f1"] == 0.4
    assert values["best_threshold"] == {"threshold": 0.3, "building_iou": 0.8, "building_f1": pytest.approx(8 / 9)}
    assert values["model_threshold"] == values["best_threshold"]
    assert counts.finish(GIVEN, threshold=0.5)[0]["model_threshold"]["building_iou"] == 0.25
    assert values["objects"]["precision"] == pytest.approx(6 / 9) and values["objects"]["recall"] == 0.75
    assert values["objects"]["f1"] == pytest.approx(12 / 17) and values["boundary"][0]["iou"] == 0.75
    assert [0.4, 1.0, 0.75] in values["pr_curve"] and values["counts"] == GIVEN
    lines = "\n".join(counts.text_lines(values))
    for words in ("6 of 8 found", "3 px (0.90 m): 0.7500", "Best threshold here: 0.3", "own threshold, 0.3", "0.4000"):
        assert words in lines


def test_what_is_not_known_is_left_out():
    values, _ = counts.finish({key: GIVEN[key] for key in GIVEN if key != "histogram"}, threshold=0.3)
    assert not {"best_threshold", "pr_curve", "model_threshold"} & values.keys()
    assert "model_threshold" not in counts.finish(GIVEN)[0]
    empty = {**GIVEN, "confusion_matrix": [[90, 10], [0, 0]], "histogram": histogram(b10=90, b180=10)}
    empty["objects"] = {**OBJECTS, "truths": 0, "found": 0, "correct": 0}
    values, warning = counts.finish(empty, threshold=0.3)
    assert "hold no building pixel" in warning and values["baseline_building_iou"] is None
    assert values["objects"]["f1"] is None and values["boundary"][0]["iou"] is None
    assert not {"best_threshold", "pr_curve", "model_threshold"} & values.keys()
    assert counts.text_lines(values) == []


def test_a_request_may_bring_counts(trained, tmp_path):
    image = np.full((2, 30, 20, 3), 90, dtype=np.uint8)
    masks = np.zeros((2, 30, 20), dtype=np.uint8)
    np.savez(tmp_path / "samples.npz", images=image, truths=masks, predictions=masks, names=["worst", "best"])
    request = {
        **{"model": str(trained.path), "architecture": None, "device": "cpu"},
        **{"counts": GIVEN, "samples": str(tmp_path / "samples.npz"), "warnings": ["Two houses are one."]},
        "labels": {"dataset": "town.tif with houses.gpkg", "split": "raster", "images": 2, "device": "the CPU"},
    }
    lines = []
    report = tmp_path / "report"
    result = worker_jobs.run_job(
        sys.executable, "evaluate", request, report, report=lambda _, text: lines.append(text or "")
    )
    assert result["building_iou"] == 0.25 and result["best_threshold"] == 0.3 and result["images"] == 2
    assert result["object_f1"] == pytest.approx(12 / 17)
    content = json.loads((report / "metrics.json").read_text(encoding="utf-8"))
    assert content["dataset"] == "town.tif with houses.gpkg" and content["split"] == "raster"
    assert content["model"].startswith(f"run {trained.path.name}") and content["objects"]["edge"] == EDGE
    assert "town.tif" in (report / "report.html").read_text(encoding="utf-8")
    assert sorted(path.name for path in report.iterdir()) == ["metrics.json", "report.html", "scores.csv"]
    assert content["warnings"] == ["Two houses are one."]
    assert any("#Images: 2" in line for line in lines) and any("6 of 8 found" in line for line in lines)


def test_a_run_keeps_the_threshold_that_was_best_on_its_validation_tiles(trained, tmp_path):
    state = json.loads((trained.best_dir / "state.json").read_text(encoding="utf-8"))
    lines = []
    report = tmp_path / "report"
    result = worker_jobs.evaluate_model(
        sys.executable, trained.path, output=report, report=lambda _, text: lines.append(text or "")
    )
    content = json.loads((report / "metrics.json").read_text(encoding="utf-8"))
    assert result["best_threshold"] == state["threshold"] == content["model_threshold"]["threshold"]
    assert content["model_threshold"]["building_iou"] == pytest.approx(state["threshold_building_iou"], abs=1e-3)
    assert content["best_threshold"] == content["model_threshold"], "the tiles are those that it was tuned on"
    assert content["best_threshold"]["building_iou"] >= content["building_iou"]
    assert any("At the model's own threshold" in line for line in lines)
    histogram_sum = np.sum(content["counts"]["histogram"], axis=1)
    assert histogram_sum.tolist() == np.sum(content["confusion_matrix"], axis=1).tolist()
    with (report / "tiles.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 3 and sum(int(row["missed_px"]) for row in rows) == content["confusion_matrix"][1][0]
    assert all(float(row["loss"]) > 0 for row in rows)


def test_every_kind_of_model_has_its_threshold(trained, tmp_path):
    wanted = json.loads((trained.best_dir / "state.json").read_text(encoding="utf-8"))["threshold"]
    assert source.find(trained.path).threshold == source.find(trained.best_dir).threshold == wanted
    assert source.find(trained.last_dir).threshold is None
    (tmp_path / "model.onnx").write_bytes(b"not read")
    assert source.find(tmp_path).threshold is None
    (tmp_path / "export.json").write_text('{"threshold": 0.4}', encoding="utf-8")
    assert source.find(tmp_path / "model.onnx").threshold == 0.4
