"""What takes long says how far it is."""

import os
import re
import subprocess
import sys

import pytest

from buildseg_trainer.runs import monitor, run_folder
from buildseg_trainer.runs.events import EventReader
from buildseg_trainer.worker.training import early_stopping, eta


@pytest.fixture
def clock(monkeypatch):
    """A clock that goes when it is told to."""
    now = [100.0]
    monkeypatch.setattr(eta.time, "monotonic", lambda: now[0])
    return now


def test_a_phase_speaks_when_it_is_due_and_not_more_often(clock):
    said = []
    progress = eta.PhaseProgress("Validation", 200, said.append)
    for done in range(0, 200, 10):
        progress.count(done)
        clock[0] += 8.0
    assert said[0] == "Validation 10 % done, about 2 min 24 s left."
    assert len(said) == 9, "every second time, as 8 s are too short"


def test_the_time_left_ends_with_the_limit_of_time(clock):
    def after_eleven_seconds(minutes, iterations=1000):
        limit = early_stopping.TimeLimit(minutes)
        limit.start(0.0)
        found = eta.Throughput(0, iterations, limit)
        for done in range(1, 12):
            clock[0] += 1.0
            found.count(done)
        return found

    endless = after_eleven_seconds(0)
    assert endless.figures() == {"seconds_per_iteration": 1.0, "seconds_left": 989.0, "time_share": 0.0}
    sentence, kind = endless.estimate()
    assert sentence.startswith("About 16 min 40 s for 1000 iterations at 1.00 s each") and kind == "message"
    limited = after_eleven_seconds(1)
    assert limited.figures()["seconds_left"] == 49.0 and limited.figures()["time_share"] == pytest.approx(11 / 60)
    assert limited.estimate()[0].endswith("not counted; the time limit ends them in 49 s.")
    seen = []
    event = {"type": "progress", "iteration": 11, "iterations": 1000, "loss": 1.0, "learning_rate": 0.1}
    monitor.forward({**event, **limited.figures()}, lambda percent, text: seen.append(percent))
    assert seen == [pytest.approx(100 * 11 / 60)]
    sentence, kind = after_eleven_seconds(0, 90000).estimate()
    assert sentence.startswith("About 25 h 00 min") and "give TIME_LIMIT" in sentence and kind == "warning"
    assert after_eleven_seconds(1, 90000).estimate()[1] == "message"


IMPATIENT = """
import sys
from buildseg_trainer.runs import run_folder
from buildseg_trainer.worker.runtime import bootstrap
bootstrap.prepare_environment()
from buildseg_trainer.worker.training import entry, eta
bootstrap.import_paddle()
from buildseg_trainer.worker.training import trainer
eta.PROGRESS_SECONDS = trainer.SAVE_SECONDS = 0.0
sys.exit(entry.main(run_folder.open_run(sys.argv[1])))
"""


def test_a_real_run_speaks_and_saves_also_where_it_is_slow(tmp_path, small_dataset, resolve):
    run = run_folder.create_run(tmp_path, resolve(small_dataset, find_learning_rate=True, evaluation_interval=2))
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run([sys.executable, "-c", IMPATIENT, str(run.path)], env=environment, check=True, timeout=120)
    events = EventReader(run.events_file).read()
    assert [event["iteration"] for event in events if event["type"] == "checkpoint"] == [1, 2]
    said = [event.get("text", "") for event in events]
    for name in ("Learning rate search", "Validation"):
        found = (re.fullmatch(rf"{name} (\d+) % done, about .* left\.", text) for text in said)
        shares = [int(share[1]) for share in found if share]
        assert shares and shares == sorted(shares)
