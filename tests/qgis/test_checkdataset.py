"""checkdataset through Processing."""

import shutil
from pathlib import Path

import pytest
from conftest import RecordingFeedback, run
from qgis.core import QgsProcessingException


@pytest.fixture
def dataset(split, tmp_path):
    shutil.copytree(split, tmp_path / "dataset")
    return tmp_path / "dataset"


def test_a_good_dataset_has_no_problems(dataset):
    feedback = RecordingFeedback()
    result = run("checkdataset", {"DATASET": str(dataset), "FAIL_ON_PROBLEMS": True}, feedback)
    assert set(result) == {
        *("DATASET", "REPORT", "PROBLEM_COUNT", "LEAK_COUNT"),
        *("DUPLICATE_COUNT", "TILE_COUNT", "BUILDING_SHARE", "CONTACT_SHEET"),
    }
    assert (result["PROBLEM_COUNT"], result["LEAK_COUNT"], result["DUPLICATE_COUNT"]) == (0, 0, 0)
    assert result["TILE_COUNT"] == 16 and 0.1 < result["BUILDING_SHARE"] < 0.9
    assert Path(result["REPORT"]) == dataset / "report" / "check.html"
    assert "No problems." in Path(result["REPORT"]).read_text(encoding="utf-8")
    assert Path(result["CONTACT_SHEET"]).stat().st_size > 1000
    assert feedback.warnings == []


def test_problems_are_warnings_or_a_failure_that_names_the_report(dataset, tmp_path):
    damaged = sorted((dataset / "gt").iterdir())[0]
    damaged.write_bytes(damaged.read_bytes()[:50])
    feedback = RecordingFeedback()
    report = tmp_path / "mine.html"
    result = run("checkdataset", {"DATASET": str(dataset), "REPORT": str(report)}, feedback)
    assert result["PROBLEM_COUNT"] == 1 and result["REPORT"] == str(report) and report.exists()
    assert any(damaged.stem in warning for warning in feedback.warnings)
    for path in (report, tmp_path / "mine_tiles.png"):
        path.unlink()
    with pytest.raises(QgsProcessingException, match=r"1 problems .*mine\.html"):
        run("checkdataset", {"DATASET": str(dataset), "REPORT": str(report), "FAIL_ON_PROBLEMS": True})
    assert report.exists()


def test_no_dataset_is_one_sentence(tmp_path):
    with pytest.raises(QgsProcessingException, match="is not a dataset"):
        run("checkdataset", {"DATASET": str(tmp_path)})
