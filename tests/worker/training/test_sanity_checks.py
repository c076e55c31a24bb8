"""Before the first step: every problem in one message, one batch that leaves no trace."""

import os
import re
import shutil
import sys

import numpy as np
import pytest
from PIL import Image

from buildseg_trainer.errors import InputError, WorkerError
from buildseg_trainer.runs import launcher, monitor, run_folder
from buildseg_trainer.worker.models import build
from buildseg_trainer.worker.optim import dry_run
from buildseg_trainer.worker.optim.step import TrainingStep
from buildseg_trainer.worker.training import sanity_checks


@pytest.fixture
def dataset(tmp_path, small_dataset):
    return shutil.copytree(small_dataset, tmp_path / "dataset")


def check(dataset, resolve, **values):
    findings = sanity_checks.Findings()
    sanity_checks.check_dataset(resolve(dataset, **values), findings)
    return findings


def masks(dataset, split):
    return [dataset / line.split()[1] for line in (dataset / f"{split}.txt").read_text().splitlines()]


def images(dataset, split):
    return [dataset / line.split()[0] for line in (dataset / f"{split}.txt").read_text().splitlines()]


def damage(dataset):
    """Give the first mask of the validation tiles a value that no mask has."""
    Image.fromarray(np.full((96, 96), 7, dtype=np.uint8)).save(masks(dataset, "val")[0])


def test_tiles_of_another_size_than_the_input_are_a_warning(dataset, resolve):
    findings = check(dataset, resolve)
    assert (findings.problems, findings.warnings) == ([], [])
    findings.refuse()
    larger = check(dataset, resolve, input_size=128)
    assert any("Tiles of 96 px are smaller than the input size of 128" in text for text in larger.warnings)
    scaled = check(dataset, resolve, preset="notebook", input_size=128)
    (warning,) = [text for text in scaled.warnings if "Tiles of 96 px are scaled to the input size of 128 px" in text]
    assert warning.endswith("; give the size of the tiles as INPUT_SIZE, or choose a preset that crops.")
    as_they_are = check(dataset, resolve, preset="notebook", input_size=96)
    assert not any("px" in text for text in as_they_are.warnings)


def test_a_tile_size_that_no_network_takes_is_not_proposed(dataset, resolve):
    for path in [*dataset.glob("img/*.jpg"), *dataset.glob("gt/*.png")]:
        with Image.open(path) as image:
            image.resize((100, 100), Image.NEAREST).save(path)
    scaled = check(dataset, resolve, preset="notebook", input_size=128)
    assert any("of 100 px are scaled" in text and "INPUT_SIZE" not in text for text in scaled.warnings)


def test_all_problems_come_in_one_message(dataset, resolve):
    values = resolve(dataset)
    train = masks(dataset, "train")
    Image.fromarray(np.full((96, 96), 7, dtype=np.uint8)).save(train[0])
    Image.fromarray(np.zeros((50, 96), dtype=np.uint8)).save(train[1])
    images(dataset, "train")[2].write_bytes(b"no picture")
    (dataset / "train.txt").write_text("".join((dataset / "train.txt").read_text().splitlines(keepends=True)[:-1]))
    findings = sanity_checks.Findings()
    sanity_checks.check_dataset(values, findings)
    with pytest.raises(InputError) as caught:
        findings.refuse()
    for words in (
        "has 7 tiles now and had 8",
        "holds the value 7",
        "its mask 96 x 50",
        "cannot be decoded",
    ):
        assert words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_missing_lists_are_both_said(dataset, resolve):
    values = resolve(dataset)
    (dataset / "train.txt").unlink()
    (dataset / "val.txt").write_text("img/gone.jpg gt/gone.png\n")
    findings = sanity_checks.Findings()
    assert sanity_checks.check_dataset(values, findings) == ([], [])
    assert ["train.txt" in findings.problems[0], "gone.jpg" in findings.problems[1]] == [True, True]


def test_a_disk_without_room_is_said_before_the_start(tmp_path, dataset, resolve, monkeypatch):
    network = build.build("bisenet_v2")
    usage = shutil.disk_usage(tmp_path)

    def needed(keep, **others):
        run = run_folder.create_run(tmp_path / "runs", resolve(dataset, keep_checkpoints=keep, **others))
        findings = sanity_checks.Findings()
        sanity_checks.check_folder(run, run.config(), network, findings)
        return findings.problems

    assert needed(1) == []
    monkeypatch.setattr(sanity_checks.shutil, "disk_usage", lambda path: usage._replace(free=200_000_000))
    assert needed(1) == []
    (problem,) = needed(10)
    assert str(tmp_path / "runs") in problem and "200 MB are free" in problem
    megabytes = [int(re.search(r"about (\d+) MB", needed(10, ema_decay=decay)[0])[1]) for decay in (0.0, 0.9)]
    assert 1.2 < megabytes[1] / megabytes[0] < 4 / 3, "a checkpoint also holds the average"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_named(tmp_path, dataset, resolve):
    run = run_folder.create_run(tmp_path / "runs", resolve(dataset))
    run.vdl_dir.chmod(0o500)
    findings = sanity_checks.Findings()
    sanity_checks.check_folder(run, run.config(), build.build("bisenet_v2"), findings)
    assert str(run.vdl_dir) in findings.problems[0]


def test_a_tried_batch_leaves_no_trace(dataset, resolve):
    config = resolve(dataset)
    networks_and_losses = []
    for tries in (0, 2):
        network = build.build("bisenet_v2", 2, 5)
        step = TrainingStep(network, config, "cpu")
        step.prepare()
        batch = dry_run.made_up_batch(config, 2)
        for _ in range(tries):
            assert dry_run.one_batch(step, network, batch) > 0
        losses = [step(iteration, [batch]).item() for iteration in range(2)]
        networks_and_losses.append(({name: value.numpy() for name, value in network.state_dict().items()}, losses))
    (plain, plain_losses), (tried, tried_losses) = networks_and_losses
    assert plain_losses == tried_losses
    assert all(np.array_equal(plain[name], tried[name]) for name in plain)


def test_a_run_says_all_that_is_wrong_at_once(tmp_path, dataset, resolve, start):
    settings = resolve(dataset, weights="file", weights_file=images(dataset, "train")[0])
    damage(dataset)
    run, worker = start(tmp_path, settings)
    with pytest.raises(WorkerError) as caught:
        monitor.follow(run, worker)
    assert "holds the value 7" in str(caught.value) and "was refused" in str(caught.value)
    assert monitor.status(run).state == run_folder.FAILED and monitor.status(run).iteration == 0
    shutil.copy(masks(dataset, "train")[0], masks(dataset, "val")[0])
    with pytest.raises(WorkerError) as caught:
        monitor.follow(run, launcher.resume_training(run, sys.executable))
    assert "was refused" in str(caught.value) and "the value 7" not in str(caught.value)


def test_what_a_step_refuses_is_said_with_the_rest(tmp_path, dataset, resolve, start):
    damage(dataset)
    run, worker = start(tmp_path, resolve(dataset, freeze_iterations=3))
    with pytest.raises(WorkerError) as caught:
        monitor.follow(run, worker)
    assert "holds the value 7" in str(caught.value) and "no backbone" in str(caught.value)


def test_a_run_goes_on_with_the_lists_it_began_with_only(tmp_path, dataset, resolve, start):
    run, worker = start(tmp_path, resolve(dataset))
    monitor.follow(run, worker)
    lists = {name: (dataset / name).read_text(encoding="utf-8").splitlines(True) for name in ("train.txt", "val.txt")}
    lists["train.txt"][0], lists["val.txt"][0] = lists["val.txt"][0], lists["train.txt"][0]
    for changed in (["val.txt"], ["train.txt", "val.txt"]):
        for name in changed:
            (dataset / name).write_text("".join(lists[name]), encoding="utf-8")
        sentence = rf"not those that the run began with \({' and '.join(changed)}\)"
        with pytest.raises(InputError, match=sentence):
            launcher.resume_training(run, sys.executable, {"iterations": 3})
        assert run.state()["state"] == run_folder.FINISHED and run.state()["resumed"] == []
        # The worker looks as well: others may have split the dataset in between.
        with pytest.raises(WorkerError, match=sentence):
            monitor.follow(run, launcher.start_training(run, sys.executable))
        run.update_state(state=run_folder.FINISHED)
    # A run of an earlier version, on another machine.
    run.update_state(lists=None, threads=99, device="gpu:0", versions={"paddleseg": "0.1"})
    lines = []
    worker = launcher.resume_training(run, sys.executable, {"iterations": 3})
    assert monitor.follow(run, worker, lambda percent, text: lines.append(text or "")).iteration == 3
    for was in ("99 threads", "the device gpu:0", "paddleseg 0.1"):
        assert any(line.startswith(f"Warning: The run used {was} and resumes with ") for line in lines)


def test_a_removed_log_folder_comes_back(tmp_path, dataset, resolve):
    run = run_folder.create_run(tmp_path / "runs", resolve(dataset))
    run.vdl_dir.rmdir()
    findings = sanity_checks.Findings()
    sanity_checks.check_folder(run, run.config(), build.build("bisenet_v2"), findings)
    assert findings.problems == [] and run.vdl_dir.is_dir()
