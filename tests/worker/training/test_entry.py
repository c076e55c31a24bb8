"""The start of a run: a request to stop ends the process at once whatever it does, and nothing is left over."""

import subprocess
import sys
import time

import pytest
from waiting import wait_until

from buildseg_trainer.errors import Cancelled, WorkerError
from buildseg_trainer.runs import events, exit_messages, launcher, monitor, run_folder, worker_jobs

# In the midst of the imports; of building and tracing the network, which takes long for this one; at the very start.
MOMENTS = {"start": 0.0, "imports": 0.3, "tracing": None}
TRACED = "ocrnet_hrnet_w18"


def stop(run, worker):
    """Ask a worker to stop, which ends it before it could do so itself; return its events."""
    status = monitor.stop(run, 60, worker=worker)
    assert status.state == run_folder.CANCELLED and status.iteration == 0 and worker.returncode not in (None, 0)
    state = run.state()
    assert state["ended"] and not state["error"] and not state["ready"]
    assert state["message"] == "stopped before the first iteration"
    found = events.EventReader(run.events_file).read()
    assert (found[-1]["type"], found[-1]["state"]) == ("done", run_folder.CANCELLED)
    assert not list(run.path.rglob(".*")) and not run.reserve_file.exists() and run.checkpoint() is None
    return found


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_request_to_stop_is_met_at_any_moment_before_the_first_iteration(
    moment, tmp_path, small_dataset, resolve, start
):
    run, worker = start(tmp_path, resolve(small_dataset, TRACED, input_size=96))
    if MOMENTS[moment] is None:
        wait_until(run.samples_file.is_file)  # what comes before the tracing
        time.sleep(0.3)
    else:
        time.sleep(MOMENTS[moment])
    found = stop(run, worker)
    kinds = {event["type"] for event in found}
    assert not kinds & {"ready", "progress", "checkpoint"}
    assert (len(found) > 1) == (moment == "tracing"), "the others come before the first word"
    if moment == "start":  # the lock is free, and the run as good as new
        worker = launcher.resume_training(run, sys.executable)
        assert monitor.status(run).state == run_folder.RUNNING
        stop(run, worker)


def test_several_processes_stop_before_their_first_iteration_too(tmp_path, small_dataset, resolve, start):
    settings = resolve(small_dataset, TRACED, processes=2)
    for moment in ("imports", "start of the processes"):
        run, worker = start(tmp_path, settings)
        while moment != "imports" and not run.state().get("device"):  # until the first process is at it
            assert worker.poll() is None
            time.sleep(0.05)
        stop(run, worker)


@pytest.mark.parametrize("seconds", [0.0, 0.5])
def test_a_job_stops_during_its_imports_and_leaves_nothing(seconds, tmp_path, trained):
    asked = []

    def is_cancelled():
        asked.append(time.monotonic())
        return asked[-1] - asked[0] >= seconds

    with pytest.raises(Cancelled):
        worker_jobs.export_model(sys.executable, trained.path, output=tmp_path / "export", is_cancelled=is_cancelled)
    assert not list(tmp_path.iterdir())


def interpreter(place, script):
    """Return an interpreter that runs ``script`` first."""
    (place / "site").mkdir(parents=True)
    (place / "site" / "sitecustomize.py").write_text(script, encoding="utf-8")
    python = place / "python"
    python.write_text(f'#!/bin/sh\nPYTHONPATH="{place / "site"}" exec "{sys.executable}" "$@"\n', encoding="utf-8")
    python.chmod(0o755)
    return python


def test_a_folder_that_is_no_run_is_one_sentence(tmp_path):
    command = launcher.worker_command(sys.executable, "train", "--run", tmp_path, "--node", 1)
    ended = subprocess.run(command, check=False, capture_output=True, text=True, timeout=60)
    assert ended.returncode == 1 and ended.stderr.count("\n") == 1
    assert ended.stderr.startswith(f"{tmp_path} is not a run folder")


HIDDEN = """
import sys
class Hide:
    def find_spec(self, name, path=None, target=None):
        if name == {name!r}:
            raise ModuleNotFoundError(f"No module named {{name!r}}", name=name)
sys.meta_path.insert(0, Hide())
"""


def test_a_package_that_is_missing_is_one_sentence(tmp_path, small_dataset, resolve):
    run = run_folder.create_run(tmp_path, resolve(small_dataset))
    bare = interpreter(tmp_path / "bare", HIDDEN.format(name="paddle"))
    with pytest.raises(WorkerError, match="has no package paddle: run the algorithm"):
        launcher.start_training(run, bare)
    assert run.state()["state"] == run_folder.FAILED and "has no package paddle" in run.state()["error"]

    # One that is noticed after the run was signed in.
    run = run_folder.create_run(tmp_path, resolve(small_dataset))
    worker = launcher.start_training(run, interpreter(tmp_path / "yaml", HIDDEN.format(name="yaml")))
    with pytest.raises(WorkerError, match="has no package yaml: run the algorithm"):
        monitor.follow(run, worker)
    assert worker.returncode == exit_messages.ENVIRONMENT_NOT_READY and monitor.status(run).state == run_folder.FAILED
    assert not run.reserve_file.exists()
