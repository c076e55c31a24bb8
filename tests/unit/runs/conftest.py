"""A run folder without Paddle, and a stand-in for the worker that needs nothing but the standard library.

The stand-in is a real process that signs in, beats, reads cancel.request and writes events where the worker does;
tests/worker runs the real one.
"""

import sys
import textwrap
from dataclasses import replace

import pytest

from buildseg_trainer.runs import launcher, run_folder
from buildseg_trainer.runs.config import resolve

STAND_IN = """
    import os, signal, sys, time
    sys.path.append({root!r})
    from buildseg_trainer.runs import run_folder
    from buildseg_trainer.runs.events import EventWriter

    run = run_folder.open_run(sys.argv[sys.argv.index("--run") + 1])
    how = (run.path / "how").read_text()
    print("stand-in", how, flush=True)
    if how == "dies":
        sys.exit("no paddle here")
    run.sign_in()
    if how == "prepares":
        run.reserve_file.touch()
        time.sleep(100)
    run.update_state(ready=True)
    events = EventWriter(run.events_file)
    total = run.config().iterations
    for iteration in range(run.state()["iteration"] + 1, total + 1):
        time.sleep(0.02)
        run.update_state(iteration=iteration, heartbeat=time.time(), iterations=total, seconds_per_iteration=0.02)
        events.write("progress", iteration=iteration, iterations=total, loss=1 / iteration, learning_rate=0.1,
                     seconds_per_iteration=0.02, seconds_left=0.02 * (total - iteration))
        if run.cancel_requested() and how != "deaf":
            run.update_state(state=run_folder.CANCELLED)
            sys.exit(0)
        if how == "silent" and iteration == 3:
            time.sleep(3)
        if how == "fails" and iteration == 3:
            run.update_state(state=run_folder.FAILED, error="The loss is no longer a number.")
            sys.exit(1)
        if how == "killed" and iteration == 3:
            os.kill(os.getpid(), signal.SIGKILL)
    events.write("evaluation", iteration=total, miou=0.7, building_iou=0.6, is_best=True)
    run.update_state(state=run_folder.FINISHED, best={{"iteration": total, "miou": 0.7, "building_iou": 0.6}})
"""


@pytest.fixture
def resolved(tmp_path):
    """A configuration of 30 iterations."""
    dataset = tmp_path / "dataset"
    dataset.mkdir()
    return resolve.resolve(dataset, "bisenet_v2", "quick", train_count=36, validation_count=12, iterations=30)


@pytest.fixture
def make_run(tmp_path, resolved):
    """Makes runs; ``how`` tells the stand-in what to do."""

    def make(how="works", **changes):
        run = run_folder.create_run(tmp_path / "runs", replace(resolved, **changes))
        (run.path / "how").write_text(how)
        return run

    return make


@pytest.fixture
def stand_in(tmp_path, monkeypatch):
    """Puts the stand-in in the worker's place; the value is the interpreter to give to the launcher."""
    root = str(launcher.WORKER_MAIN.parents[2])
    script = tmp_path / "stand_in.py"
    script.write_text(textwrap.dedent(STAND_IN.format(root=root)), encoding="utf-8")
    monkeypatch.setattr(launcher, "WORKER_MAIN", script)
    return sys.executable
