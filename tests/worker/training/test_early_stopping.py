"""When runs end early: without a better score, at the time limit, by losses that are no numbers."""

import math
import sys

import paddle
import pytest
from conftest import config_of

from buildseg_trainer.common.files import read_json
from buildseg_trainer.errors import InputError, WorkerError
from buildseg_trainer.runs import launcher, monitor, run_folder
from buildseg_trainer.worker.training import early_stopping

LONG = 100000


def scores(metric="building_iou", patience=0):
    return early_stopping.BestScore(config_of(best_metric=metric, patience=patience))


def values(building_iou=0.5, miou=0.5, loss=None):
    return {"building_iou": building_iou, "miou": miou, "loss": loss}


@pytest.mark.parametrize(("metric", "better"), [("building_iou", 0.6), ("miou", 0.6), ("loss", 0.4)])
def test_the_best_is_by_the_metric_asked_for(metric, better):
    found = scores(metric)
    assert found.add(1, values(loss=0.5))
    assert not found.add(2, values(loss=0.5)), "as good is not better"
    assert found.add(3, {**values(loss=0.5), metric: better})
    assert not found.add(4, {**values(0.1, 0.1, 0.9)})
    assert found.best["iteration"] == 3 and found.best[metric] == better
    assert not found.add(5, {**values(loss=0.5), metric: math.nan})


def test_patience_counts_validations_and_survives_a_resume():
    found = scores(patience=3)
    for iteration, score in ((1, 0.5), (2, 0.4), (3, 0.5)):
        found.add(iteration, values(score))
        assert found.end(iteration) is None
    resumed = scores(patience=3)
    resumed.restore(found.state(), {})
    assert resumed.end(3) is None
    resumed.add(4, values(0.3))
    assert resumed.end(4) == (
        "stopped early at iteration 4: 3 validations without a better building IoU than that of iteration 1"
    )
    resumed.add(5, values(0.6))
    assert resumed.end(5) is None
    without = scores()
    without.restore(found.state(), {})
    assert without.end(3) is None


def test_a_run_that_goes_on_from_far_back_is_as_patient_as_it_was():
    whole, states = scores(patience=1), {}
    for iteration, score in ((10, 0.4), (20, 0.5), (30, 0.6)):
        whole.add(iteration, values(score))
        states[iteration] = whole.state()
    again = scores(patience=1)
    again.restore(states[10], {"best": whole.best})  # the checkpoints of 20 and 30 are damaged
    assert not again.add(20, values(0.5)), "the best checkpoint of iteration 30 stays"
    assert again.end(20) is None and again.state() == states[20]
    assert again.add(30, values(0.6)) and again.end(30) is None and again.state() == states[30]


def test_without_its_best_checkpoint_a_run_makes_another():
    before = scores(patience=2)
    before.add(10, values(0.6))
    again = scores(patience=2)
    again.restore(before.state(), {})
    assert again.best == {} and again.add(20, values(0.5)) and not again.add(30, values(0.4))
    assert "2 validations without a better building IoU than that of iteration 10" in again.end(30)
    later = scores(patience=2)
    later.restore(again.state(), {"best": again.best})
    assert later.best["iteration"] == 20


def test_a_validation_that_is_made_again_is_the_best_again():
    before = scores(patience=1)
    before.add(4, values(0.5))
    killed = scores(patience=1)
    # Killed after the best checkpoint of iteration 8 was written and before the last one was.
    killed.restore(before.state(), {"best": {"iteration": 8, **values(0.7)}})
    assert killed.best["iteration"] == 8
    assert killed.add(8, values(0.7)) and killed.end(8) is None


def test_the_time_counts_over_all_stretches(monkeypatch):
    now = [100.0]
    monkeypatch.setattr(early_stopping.time, "monotonic", lambda: now[0])
    limit = early_stopping.TimeLimit(30)
    limit.start(20 * 60)
    now[0] += 9 * 60
    assert not limit.is_over() and limit.seconds() == 29 * 60
    assert limit.seconds_left() == 60 and limit.share() == pytest.approx(29 / 30)
    now[0] += 60
    assert limit.is_over()
    assert limit.sentence(77) == "the time limit of 30 minutes was reached at iteration 77"
    endless = early_stopping.TimeLimit(0.0)
    endless.start(1e9)
    assert not endless.is_over() and endless.seconds_left() == math.inf and endless.share() == 0


def test_losses_are_averaged_and_one_that_is_not_finite_stops():
    running = early_stopping.RunningLoss()
    for loss in (1.0, 3.0):
        running.add(paddle.to_tensor(loss))
    assert running.take(2) == 2.0
    running.add(paddle.to_tensor(5.0))
    assert running.take(3) == 5.0
    running.add(paddle.to_tensor(math.inf))
    running.add(paddle.to_tensor(1.0))
    with pytest.raises(WorkerError, match=r"became NaN or infinite at iteration 5.*lower learning rate"):
        running.take(5)


def test_a_run_ends_at_its_time_limit_and_goes_on_with_a_larger_one(tmp_path, small_dataset, resolve, start):
    # 1.2 seconds: the first iteration or the second.
    settings = resolve(small_dataset, iterations=LONG, evaluation_interval=LONG, time_limit=0.02, best_metric="loss")
    run, worker = start(tmp_path, settings)
    status = monitor.follow(run, worker)
    assert status.state == run_folder.FINISHED and 1 <= status.iteration < LONG
    assert f"the time limit of 0.02 minutes was reached at iteration {status.iteration}" in status.summary()
    before = read_json(run.checkpoint() / "state.json")
    assert before["iteration"] == status.iteration and before["seconds"] >= 1.2
    assert before["best"]["loss"] > 0 and run.best_checkpoint()
    assert float(run.metrics_file.read_text().splitlines()[-1].split(",")[-1]) == pytest.approx(
        before["best"]["loss"], rel=1e-4
    )
    with pytest.raises(InputError, match=r"time limit of 0.02 minutes; give a larger one"):
        launcher.resume_training(run, sys.executable, {"iterations": LONG + 1})
    # The time before counts: a limit that is over by the first iteration ends there.
    limit = before["seconds"] / 60 + 0.0001
    after = monitor.follow(run, launcher.resume_training(run, sys.executable, {"time_limit": limit}))
    assert after.state == run_folder.FINISHED and after.iteration == status.iteration + 1


def test_a_run_without_better_scores_ends_early(tmp_path, small_dataset, resolve, start):
    settings = resolve(
        small_dataset, iterations=LONG, evaluation_epochs=1, patience=2, learning_rate=1e-9, best_metric="miou"
    )
    assert settings.evaluation_interval == 4, "eight tiles in batches of two"
    run, worker = start(tmp_path, settings)
    status = monitor.follow(run, worker)
    assert status.state == run_folder.FINISHED and run.state()["ended_by"] == "patience"
    lines = run.metrics_file.read_text().splitlines()[1:]
    iterations = [int(line.split(",")[1]) for line in lines]
    assert iterations == list(range(4, status.iteration + 1, 4))
    best = run.state()["best"]["iteration"]
    assert status.iteration == best + 2 * 4
    assert f"2 validations without a better mean IoU than that of iteration {best}" in status.message
    with pytest.raises(InputError, match="patience of 2 validations"):
        launcher.resume_training(run, sys.executable)
