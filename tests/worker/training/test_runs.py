"""Real runs: detached, watched, stopped, killed and resumed; the resumed run is the one that would have been."""

import csv
import json
import os
import shutil
import signal
import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest
from conftest import write_dataset
from waiting import wait_until

from buildseg_trainer.common.files import read_json, write_json
from buildseg_trainer.errors import Cancelled, InputError, WorkerError
from buildseg_trainer.runs import launcher, monitor, run_folder
from buildseg_trainer.runs.events import EventReader
from buildseg_trainer.worker.models import checkpoints, params_io
from buildseg_trainer.worker.optim.lr_schedules import learning_rate

LONG = 100000


def parameters(run):
    return params_io.load(run.checkpoint() / "model.pdparams")


def same(left, right):
    return left.keys() == right.keys() and all(np.array_equal(left[name], right[name]) for name in left)


def test_a_finished_run_holds_everything(trained):
    state = trained.state()
    assert state["state"] == run_folder.FINISHED and state["iteration"] == 6
    assert state["device"] == "cpu" and state["threads"] == len(os.sched_getaffinity(0))
    assert state["versions"]["paddlepaddle"] and state["versions"]["paddleseg"]
    assert trained.lines[0].startswith("Training on CPU")
    assert any(line.startswith("About ") for line in trained.lines)
    assert "Trying the validation of tiles of 512 x 512 px." in trained.lines, "larger than a batch to train on"
    for directory in (trained.last_dir, trained.best_dir):
        assert sorted(path.name for path in directory.iterdir()) == sorted(run_folder.CHECKPOINT_FILES)
    assert list(trained.vdl_dir.iterdir())
    assert trained.samples_file.read_bytes()[:2] == b"\xff\xd8", "a JPEG"
    with trained.metrics_file.open(newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [int(row["iteration"]) for row in rows] == [3, 6]
    best = max(rows, key=lambda row: float(row["building_iou"]))
    assert float(best["building_iou"]) == pytest.approx(state["best"]["building_iou"], abs=1e-5)
    assert int(best["iteration"]) == state["best"]["iteration"]
    kinds = [event["type"] for event in EventReader(trained.events_file).read()]
    assert kinds[-1] == "done" and {"progress", "evaluation", "checkpoint", "message"} <= set(kinds)
    log = trained.log_file.read_text(encoding="utf-8")
    assert "Training on CPU" in log and "[EVAL] #Images: 3 mIoU" in log
    assert monitor.status(trained).best_miou == state["best"]["miou"]
    assert not list(trained.path.rglob(".*"))


def scores_of(run):
    """Return the lines of metrics.csv without their times, and the iteration and scores of the best checkpoint."""
    with run.metrics_file.open(newline="") as stream:
        rows = [{**row, "seconds": None} for row in csv.DictReader(stream)]
    return rows, checkpoints.best_state(run)[0]["best"]


STOPPED = """
import sys
from buildseg_trainer.runs import run_folder
from buildseg_trainer.worker.runtime import bootstrap
bootstrap.prepare_environment()
from buildseg_trainer.worker.training import entry, eta
run = run_folder.open_run(sys.argv[1])
run.clear_cancel()
batches = []
def count(progress, done):
    batches.append(done)
    if len(batches) > int(sys.argv[2]):
        run.request_cancel()
eta.PhaseProgress.count = count
sys.exit(entry.main(run))
"""


KILLED = """
import os, signal, sys
from buildseg_trainer.runs import run_folder
from buildseg_trainer.worker.runtime import bootstrap
bootstrap.prepare_environment()
from buildseg_trainer.worker.training import entry
bootstrap.import_paddle()
from buildseg_trainer.worker.training import trainer; from buildseg_trainer.worker.evaluation import predictor
trainer.LONG_SECONDS = 0.0
predictor.evaluate = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
sys.exit(entry.main(run_folder.open_run(sys.argv[1])))
"""


def test_a_stop_in_the_midst_of_a_validation_loses_nothing_of_it(tmp_path, sample, resolve, start):
    dataset = write_dataset(tmp_path / "dataset", sample, 64, {"train": 8, "val": 9})
    settings = resolve(dataset, iterations=4, evaluation_interval=2, keep_checkpoints=3)
    whole, worker = start(tmp_path, settings)
    monitor.follow(whole, worker)

    stopped = run_folder.create_run(tmp_path, settings)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    # The validation that is made up for can be stopped too; it has three batches.
    for batches, iteration in ((0, 2), (1, 2), (3, 4)):
        command = [sys.executable, "-c", STOPPED, str(stopped.path), str(batches)]
        subprocess.run(command, env=environment, check=True, timeout=120)
        state = read_json(stopped.last_dir / "state.json")
        assert monitor.status(stopped).state == run_folder.CANCELLED
        assert state["iteration"] == iteration and state["validation_due"]
    monitor.follow(stopped, launcher.resume_training(stopped, sys.executable))
    assert same(parameters(whole), parameters(stopped)) and scores_of(whole) == scores_of(stopped)
    assert stopped.numbered_checkpoints() == [2] == whole.numbered_checkpoints()
    assert not read_json(stopped.last_dir / "state.json")["validation_due"]


def test_a_damaged_checkpoint_of_a_run_that_has_nothing_left_to_do_is_put_right(
    tmp_path, small_dataset, resolve, start
):
    run, worker = start(tmp_path, resolve(small_dataset, iterations=4, evaluation_interval=4))
    monitor.follow(run, worker)
    run.update_state(state=run_folder.RUNNING, ended=None)  # as a kill before the last words leaves it
    (run.last_dir / "model.pdopt").write_bytes(b"")
    assert monitor.follow(run, launcher.resume_training(run, sys.executable)).state == run_folder.FINISHED
    assert checkpoints.verify(run.last_dir)["iteration"] == 4


def test_a_damaged_best_checkpoint_is_made_again(tmp_path, small_dataset, resolve, start):
    run, worker = start(tmp_path, resolve(small_dataset, iterations=4, evaluation_interval=2))
    monitor.follow(run, worker)
    flip_a_byte(run.best_dir / "model.pdparams")
    run.update_state(state=run_folder.RUNNING, ended=None)  # as a kill before the last words leaves it
    lines = []
    end = monitor.follow(run, launcher.resume_training(run, sys.executable), lambda _, text: lines.append(text or ""))
    assert end.state == run_folder.FINISHED and any("best is damaged; the next validation" in line for line in lines)
    assert checkpoints.verify(run.best_dir)["iteration"] == 4 == run.state()["best"]["iteration"]
    assert [row["iteration"] for row in csv.DictReader(run.metrics_file.read_text().splitlines())] == ["2", "4"]
    # The scores and all else are lost with this file; where the run goes on it makes a best one whatever its score.
    (run.best_dir / "state.json").write_bytes(b"")
    assert monitor.follow(run, launcher.resume_training(run, sys.executable, {"iterations": 6})).iteration == 6
    assert checkpoints.verify(run.best_dir)["iteration"] == 6


def flip_a_byte(path):
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def test_a_long_validation_that_is_killed_costs_no_iteration(tmp_path, small_dataset, resolve):
    run = run_folder.create_run(tmp_path, resolve(small_dataset, iterations=2, evaluation_interval=1))
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    killed = subprocess.run([sys.executable, "-c", KILLED, str(run.path)], env=environment, check=False, timeout=120)
    assert killed.returncode == -signal.SIGKILL
    state = checkpoints.verify(run.last_dir)
    assert state["iteration"] == 1 and state["validation_due"] and run.best_checkpoint() is None
    monitor.follow(run, launcher.resume_training(run, sys.executable))
    assert [row["iteration"] for row in csv.DictReader(run.metrics_file.read_text().splitlines())] == ["1", "2"]


def test_a_run_killed_just_before_its_early_end_ends_there(tmp_path, small_dataset, resolve, start):
    settings = resolve(small_dataset, iterations=12, evaluation_interval=2, patience=1, learning_rate=1e-9)
    run, worker = start(tmp_path, settings)
    end = monitor.follow(run, worker)
    assert end.iteration < 12
    # As a kill leaves it that comes after the last checkpoint and before the last words.
    run.update_state(state=run_folder.RUNNING, ended=None, message="", ended_by=None)
    again = monitor.follow(run, launcher.resume_training(run, sys.executable))
    assert (again.state, again.iteration, again.message) == (run_folder.FINISHED, end.iteration, end.message)


def test_the_chain_of_a_run_resumed_by_hand_is_the_run_that_would_have_been(tmp_path, small_dataset, resolve, start):
    settings = resolve(small_dataset, iterations=9, evaluation_interval=4)
    whole, worker = start(tmp_path, settings)
    monitor.follow(whole, worker)

    stopped, worker = start(tmp_path, settings)
    wait_until(lambda: stopped.state()["iteration"] >= 2)
    stopped.request_cancel()
    worker.wait()
    at = stopped.state()["iteration"]
    assert monitor.status(stopped).state == run_folder.CANCELLED and 2 <= at < 9
    assert read_json(stopped.checkpoint() / "state.json")["iteration"] == at
    assert stopped.config().iterations == 9
    monitor.follow(stopped, launcher.resume_training(stopped, sys.executable))
    assert same(parameters(whole), parameters(stopped))

    killed, worker = start(tmp_path, settings)
    wait_until(lambda: killed.checkpoint() is not None)
    os.killpg(worker.pid, signal.SIGKILL)
    worker.wait()
    assert monitor.status(killed).state == run_folder.INTERRUPTED
    best = checkpoints.best_state(killed)[0]["best"]
    monitor.follow(killed, launcher.resume_training(killed, sys.executable, {"workers": 2}))
    assert same(parameters(whole), parameters(killed))
    assert killed.state()["best"]["building_iou"] >= best["building_iou"]
    optimizers = [params_io.load(run.checkpoint() / "model.pdopt") for run in (whole, killed)]
    assert same(*({name: v for name, v in o.items() if isinstance(v, np.ndarray)} for o in optimizers))

    with pytest.raises(InputError, match="all of its 9 iterations"):
        launcher.resume_training(whole, sys.executable)
    lines = []
    worker = launcher.resume_training(whole, sys.executable, {"iterations": 11})
    monitor.follow(whole, worker, lambda percent, text: lines.append(text or ""))
    assert whole.state()["iteration"] == 11 and len(whole.state()["resumed"]) == 1
    # More iterations stretch the schedule, which is said.
    rates = learning_rate(8, settings), learning_rate(9, replace(settings, iterations=11))
    assert rates[1] > rates[0] * 1.1
    words = f"instead of 9: the learning rate was {rates[0]:.3g} and continues at {rates[1]:.3g}"
    assert any("spans 11 iterations" in line and words in line for line in lines)


def test_a_detached_run_outlives_its_launcher_and_stops_quickly(tmp_path, small_dataset, resolve):
    run = run_folder.create_run(tmp_path, resolve(small_dataset, iterations=LONG, evaluation_interval=LONG))
    script = (
        "import sys; from buildseg_trainer.runs import run_folder, launcher\n"
        "launcher.start_training(run_folder.open_run(sys.argv[1]), sys.executable)\n"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run([sys.executable, "-c", script, str(run.path)], check=True, timeout=30, env=environment)
    assert monitor.status(run).state == run_folder.RUNNING
    wait_until(lambda: monitor.status(run).iteration > 3)
    found = monitor.status(run)
    assert found.iterations == LONG and found.loss > 0 and found.device.startswith("CPU")
    stopped = monitor.stop(run, 30)
    assert stopped.state == run_folder.CANCELLED and stopped.iteration > 3
    assert run.checkpoint() is not None


def test_cancel_while_following(tmp_path, small_dataset, resolve, start):
    run, worker = start(tmp_path, resolve(small_dataset, iterations=LONG, evaluation_interval=LONG))
    seen = []
    with pytest.raises(Cancelled, match=run.path.name):
        monitor.follow(
            run, worker, lambda percent, text: seen.append(text), lambda: any("loss" in text for text in seen if text)
        )
    assert worker.poll() == 0 and run.checkpoint() is not None


def fails(run, worker):
    with pytest.raises(WorkerError) as caught:
        monitor.follow(run, worker)
    assert monitor.status(run).state == run_folder.FAILED
    assert "Traceback" not in str(caught.value) and "\n" not in run.state()["error"]
    assert "Traceback" not in run.events_file.read_text(encoding="utf-8")
    return run.state()["error"]


def test_a_loss_that_is_no_number_stops_the_run(tmp_path, small_dataset, resolve, start):
    settings = resolve(small_dataset, iterations=30, learning_rate=9.9, preset="notebook", epochs=None)
    settings.optimizer["weight_decay"] = 1e20  # a rate at which no network survives
    error = fails(*start(tmp_path, settings))
    assert "learning rate" in error and "became NaN or infinite" in error


def test_bad_datasets_are_the_workers_sentence(tmp_path, small_dataset, resolve, start):
    settings = resolve(small_dataset)
    assert "does not exist" in fails(*start(tmp_path, replace(settings, dataset=str(broken(tmp_path, small_dataset)))))
    assert "start a new run" in fails(*start(tmp_path, replace(settings, train_count=7)))
    assert "sees 0 GPUs" in fails(*start(tmp_path, replace(settings, device="gpu")))
    wrong = tmp_path / "wrong.pdparams"
    wrong.write_bytes(b"no weights")
    assert "wrong.pdparams" in fails(*start(tmp_path, replace(settings, weights="file", weights_file=str(wrong))))


def broken(tmp_path, dataset):
    copy = tmp_path / "broken"
    copy.mkdir()
    for name in ("train.txt", "val.txt"):
        (copy / name).write_text((dataset / name).read_text())
    return copy


def test_starting_from_the_weights_of_a_run(tmp_path, trained, small_dataset, resolve, start):
    source = trained.best_dir / "model.pdparams"
    settings = resolve(small_dataset, iterations=1, weights="file", weights_file=source, learning_rate=1e-9)
    run, worker = start(tmp_path, settings)
    monitor.follow(run, worker)
    before, after = params_io.load(source), parameters(run)
    name = next(name for name in before if name.endswith("weight"))
    assert np.allclose(before[name], after[name], atol=1e-6)

    # Split again since: what the weights have learnt from may be validated with now.
    earlier = run_folder.open_run(shutil.copytree(trained.path, tmp_path / "earlier"))
    write_json(earlier.config_file, replace(earlier.config(), dataset=str(small_dataset)).to_json())
    settings = replace(settings, weights="run", weights_file=str(earlier.best_dir / "model.pdparams"))
    lines = []
    monitor.follow(*start(tmp_path, settings), lambda _percent, text: lines.append(text or ""))
    assert any("About the initial weights: the dataset was split again" in line for line in lines)

    damaged = shutil.copytree(trained.best_dir, tmp_path / "damaged") / "model.pdparams"
    flip_a_byte(damaged)
    assert "is damaged" in fails(*start(tmp_path, replace(settings, weights_file=str(damaged))))


@pytest.mark.parametrize("model", ["segformer_b2", "ocrnet_hrnet_w18", "pp_liteseg_stdc1"])
def test_other_models_train_by_the_notebooks_values(tmp_path, small_dataset, resolve, start, model):
    run, worker = start(tmp_path, resolve(small_dataset, model, "notebook"))
    assert monitor.follow(run, worker).state == run_folder.FINISHED


def test_probe_makes_real_steps():
    command = [*launcher.worker_command(sys.executable, "probe"), "--train", "--device", "cpu"]
    found = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    answer = json.loads(found.stdout.strip().splitlines()[-1])
    assert answer["problems"] == [] and answer["devices"] == ["cpu"]
    assert answer["packages"]["paddlepaddle"] and not answer["remarks"]
    assert [step["loss"] > 0 for step in answer["train_steps"]] == [True, True]
