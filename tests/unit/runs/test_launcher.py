"""A resume is refused before anything is written where the worker would refuse it afterwards."""

import sys
from pathlib import Path

import pytest

from buildseg_trainer.errors import InputError, WorkerError
from buildseg_trainer.runs import launcher, monitor, run_folder, split_fingerprint


@pytest.fixture
def finished(make_run, stand_in):
    """A run that has finished, with a checkpoint and the fingerprints of its lists."""
    run = make_run()
    dataset = Path(run.config().dataset)
    for name in ("train.txt", "val.txt"):
        (dataset / name).write_text(name, encoding="utf-8")
    monitor.follow(run, launcher.start_training(run, stand_in))
    run.update_state(lists=split_fingerprint.fingerprints(dataset))
    run.last_dir.mkdir()
    for name in run_folder.CHECKPOINT_FILES:
        (run.last_dir / name).write_text("{}")
    return run, dataset


def test_a_finished_run_stays_one_when_its_lists_have_changed(finished, stand_in):
    run, dataset = finished
    (dataset / "val.txt").write_text("others", encoding="utf-8")
    before = run.state()
    with pytest.raises(InputError, match=r"not those that the run began with \(val.txt\).*put them back") as caught:
        launcher.resume_training(run, stand_in, {"iterations": 40})
    assert "WEIGHTS=run" in str(caught.value) and "look too good" in str(caught.value)
    assert run.state() == before and before["state"] == run_folder.FINISHED and before["resumed"] == []
    (dataset / "val.txt").write_text("val.txt", encoding="utf-8")
    assert monitor.follow(run, launcher.resume_training(run, stand_in, {"iterations": 40})).iteration == 40


def test_a_worker_sends_no_telemetry(tmp_path, monkeypatch):
    monkeypatch.delenv("ORT_DISABLE_TELEMETRY", raising=False)
    log = tmp_path / "log"
    code = "import os; print(os.environ['ORT_DISABLE_TELEMETRY'])"
    assert launcher.spawn([sys.executable, "-c", code], log, detached=False).wait(60) == 0
    assert log.read_text(encoding="utf-8").strip() == "1"


def test_a_worker_that_cannot_be_started_leaves_no_run_that_waits_for_it(finished, make_run, tmp_path, stand_in):
    no_program = tmp_path / "python"
    no_program.write_text("no program")
    run, _ = finished
    before = run.state()
    with pytest.raises(WorkerError, match="could not be started"):
        launcher.resume_training(run, no_program, {"iterations": 40})
    assert run.state() == before
    new = make_run()
    with pytest.raises(WorkerError, match="could not be started"):
        launcher.start_training(new, no_program)
    assert monitor.status(new).state == run_folder.FAILED and "could not be started" in monitor.status(new).message
    assert monitor.follow(new, launcher.resume_training(new, stand_in)).state == run_folder.FINISHED


def test_a_dataset_in_another_place_has_to_be_the_same(finished, stand_in, tmp_path):
    run, dataset = finished
    other = tmp_path / "other"
    other.mkdir()
    for name in ("train.txt", "val.txt"):
        (other / name).write_text(name, encoding="utf-8")
    changes = {"iterations": 40, "dataset": str(other)}
    (other / "val.txt").write_text("others", encoding="utf-8")
    with pytest.raises(InputError, match=r"other is not the dataset .*leave DATASET empty, or .*look too good"):
        launcher.resume_training(run, stand_in, changes)
    run.update_state(lists=None)
    with pytest.raises(InputError, match="lists that the run started with are unknown"):
        launcher.resume_training(run, stand_in, changes)
    # Where it was, an older run goes on with what is there.
    (dataset / "val.txt").write_text("others", encoding="utf-8")
    assert monitor.follow(run, launcher.resume_training(run, stand_in, {"iterations": 40})).iteration == 40


def test_a_run_without_a_checkpoint_starts_over_with_other_lists(finished, stand_in):
    run, dataset = finished
    (run.last_dir / run_folder.CHECKPOINT_FILES[0]).unlink()
    run.update_state(state=run_folder.FAILED, saved=None, best=None, iteration=0)
    (dataset / "val.txt").write_text("others", encoding="utf-8")
    assert monitor.follow(run, launcher.resume_training(run, stand_in)).state == run_folder.FINISHED
