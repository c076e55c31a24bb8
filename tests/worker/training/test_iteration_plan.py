"""A time limit plans the iterations that fit, and the learning rate comes down within them."""

import csv
import os
import shutil
import signal
import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest

from buildseg_trainer.common.files import read_json
from buildseg_trainer.runs import launcher, monitor, run_folder
from buildseg_trainer.runs.events import EventReader
from buildseg_trainer.worker.models import params_io
from buildseg_trainer.worker.optim.lr_schedules import learning_rate
from buildseg_trainer.worker.training.iteration_plan import allowed

# The worker on a machine of a known speed: the fake is its clock alone, which real steps and predictions move on.
# Arguments: run folder; seconds of an iteration, and from which on they are others; the iteration before which to die.
SLOW = """
import os, signal, sys, time
from buildseg_trainer.runs import run_folder
from buildseg_trainer.worker.runtime import bootstrap
bootstrap.prepare_environment()
from buildseg_trainer.worker.training import entry
bootstrap.import_paddle()
from buildseg_trainer.worker.evaluation.network_predictor import NetworkPredictor
from buildseg_trainer.worker.optim.step import TrainingStep
first, later, change, kill = map(float, sys.argv[2:])
now = [0.0]
time.monotonic = lambda: now[0]
step, predict = TrainingStep.__call__, NetworkPredictor.__call__
def slow_step(self, iteration, *given):
    if iteration == kill:
        os.kill(os.getpid(), signal.SIGKILL)
    now[0] += 20.0 * (iteration == 0) + (first if iteration < change else later)
    return step(self, iteration, *given)
def slow_predict(self, images):
    now[0] += 2.0 * len(images)
    return predict(self, images)
TrainingStep.__call__, NetworkPredictor.__call__ = slow_step, slow_predict
sys.exit(entry.main(run_folder.open_run(sys.argv[1])))
"""


def train(run, first, later=0.0, change=1e9, kill=-1):
    """Train a run at ``first`` seconds an iteration, 20 more for the first one, and 2 a tile; return the exit code."""
    command = [sys.executable, "-c", SLOW, *map(str, (run.path, first, later, change, kill))]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.run(command, env=environment, check=False, timeout=120).returncode


def rows(run):
    with run.metrics_file.open(newline="") as stream:
        return list(csv.DictReader(stream))


def parameters(run):
    return params_io.load(run.checkpoint() / "model.pdparams")


def said(run):
    return [event["text"] for event in EventReader(run.events_file).read() if "text" in event]


def test_what_is_left_of_the_time_is_shared_by_iterations_and_validations():
    assert allowed(10, 1000, 100.0, 1.0, 0.0, 1000) == 110
    assert allowed(10, 1000, 100.0, 1.0, 20.0, 1000) == 10 + int(80 / 1.02)
    assert allowed(10, 1000, 100.0, 1.0, 20.0, 20) == 50, "two validations within, one at the end"
    assert allowed(10, 60, 100.0, 1.0, 0.0, 1000) == 60, "never more than asked for"
    assert allowed(10, 60, 5.0, 9.0, 20.0, 10) == 11, "the one that ends the run"


@pytest.fixture
def settings(small_dataset, resolve):
    """A run of 40 iterations, which take 410 s where one takes 9.75 s, within 200 s."""
    return resolve(small_dataset, iterations=40, evaluation_interval=30, time_limit=200 / 60)


def test_on_a_slow_machine_the_learning_rate_comes_down_in_time(tmp_path, settings):
    run = run_folder.create_run(tmp_path, settings)
    written = run.config_file.read_bytes()
    # After three iterations of 6 s, the first one of 26 s, 162 s are left, 12 of them for a part of the validation
    # (which is tried), then 6 for a whole one. At half of the time an iteration has taken 7.5 s on the average.
    assert train(run, 6.0, 9.0, change=6) == 0
    status, state = monitor.status(run), run.state()
    texts = [text for text in said(run) if "the time limit allows" in text]
    assert len(texts) == 2 and texts[0].startswith("At 6.00 s each the time limit allows 27 of 40 iterations")
    count = state["planned"]["iterations"]
    assert 20 <= count < 24 and f"allows {count} of 40" in texts[1] and state["planned"]["share"] > 0.5
    assert (status.state, status.iteration, status.iterations) == (run_folder.FINISHED, count, count)
    assert status.message == f"the time limit of 3.33333 minutes allowed {count} of 40 iterations"
    assert state["ended_by"] == "time_limit" and run.config_file.read_bytes() == written
    (row,) = rows(run)
    planned = replace(settings, iterations=count)
    assert int(row["iteration"]) == count and 180 < float(row["seconds"]) < 210
    assert float(row["learning_rate"]) == pytest.approx(learning_rate(count - 1, planned), rel=1e-4)
    assert float(row["learning_rate"]) < 0.1 * settings.learning_rate
    shown = [event for event in EventReader(run.events_file).read() if event["type"] == "progress"]
    assert shown[0]["iterations"] == 40 and shown[-1]["iterations"] == count and shown[-1]["seconds_left"] == 0
    assert run.config() == planned and read_json(run.checkpoint() / "state.json")["config"] == planned.to_json()
    assert any("only validation comes at the end, since the run has 27 iterations" in text for text in said(run))


def test_a_killed_run_follows_its_plan_to_the_weights_that_would_have_been(tmp_path, settings):
    whole, killed = (run_folder.create_run(tmp_path, settings) for _ in range(2))
    assert train(whole, 10.0) == 0
    assert train(killed, 10.0, kill=6) == -signal.SIGKILL
    assert killed.checkpoint() and monitor.status(killed).state == run_folder.INTERRUPTED
    faster = run_folder.open_run(shutil.copytree(killed.path, tmp_path / "faster"))
    count = killed.state()["planned"]["iterations"]
    assert monitor.status(whole).iteration == count < 20
    # On a machine that is fast, without a second plan, since it does not come to half of the time.
    last = monitor.follow(killed, launcher.resume_training(killed, sys.executable))
    assert (last.iteration, last.iterations) == (count, count)
    left, right = parameters(whole), parameters(killed)
    assert left.keys() == right.keys() and all(np.array_equal(left[name], right[name]) for name in left)
    assert rows(killed)[-1]["learning_rate"] == rows(whole)[-1]["learning_rate"]
    # One that is faster, but comes to half of the time, plans more of the iterations asked for.
    assert train(faster, 5.0) == 0
    assert count < faster.state()["planned"]["iterations"] == faster.state()["iteration"] < 40
