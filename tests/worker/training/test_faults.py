"""What happens to runs that things happen to: killed, damaged, copied, out of disk, out of data, started twice."""

import contextlib
import errno
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from waiting import wait_until

from buildseg_trainer.errors import InputError, WorkerError
from buildseg_trainer.runs import launcher, monitor, run_folder, worker_jobs
from buildseg_trainer.worker.models import checkpoints, params_io
from buildseg_trainer.worker.runtime import error_messages

ITERATIONS, INTERVAL = 96, 4  # enough to be killed three times before the end, at 0.05 s each
LONG = 100000


def parameters(run):
    return params_io.load(run.last_dir / "model.pdparams")


def same(left, right):
    return left.keys() == right.keys() and all(np.array_equal(left[name], right[name]) for name in left)


def finish(run, worker):
    lines = []
    assert monitor.follow(run, worker, lambda percent, text: lines.append(text)).state == run_folder.FINISHED
    return [line for line in lines if line]


@pytest.fixture(scope="module")
def settings(small_dataset, resolve):
    return resolve(small_dataset, iterations=ITERATIONS, evaluation_interval=INTERVAL, keep_checkpoints=3)


@pytest.fixture(scope="module")
def whole(tmp_path_factory, settings):
    """A run that nothing happened to, but that its launcher was killed and that two others watched it."""
    run = run_folder.create_run(tmp_path_factory.mktemp("whole"), settings)
    script = (
        "import sys; from buildseg_trainer.runs import run_folder, launcher, monitor\n"
        "run = run_folder.open_run(sys.argv[1])\n"
        "monitor.follow(run, launcher.start_training(run, sys.executable))\n"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    killed = subprocess.Popen([sys.executable, "-c", script, str(run.path)], env=environment, start_new_session=True)
    wait_until(lambda: monitor.status(run).iteration >= 1)
    os.killpg(killed.pid, signal.SIGKILL)
    killed.wait()
    assert monitor.status(run).state == run_folder.RUNNING
    ends = []
    watchers = [threading.Thread(target=lambda: ends.append(monitor.follow(run).state)) for _ in range(2)]
    for watcher in watchers:
        watcher.start()
    for watcher in watchers:
        watcher.join()
    assert ends == [run_folder.FINISHED] * 2
    return run


def test_a_run_outlives_its_launcher_and_keeps_as_many_checkpoints_as_asked(whole):
    assert whole.numbered_checkpoints() == [ITERATIONS - 2 * INTERVAL, ITERATIONS - INTERVAL]
    kept = [ITERATIONS - number * INTERVAL for number in range(3)]
    assert [checkpoints.verify(path)["iteration"] for path in whole.checkpoints()[:3]] == kept
    assert not list(whole.path.rglob(".*")) and not (whole.path / "reserve").exists()


def kill_somewhere(run, worker, generator, how):
    """End a worker after its next checkpoint, or while it writes one."""
    before = run.state()["iteration"]
    if generator.random() < 0.5:
        wait_until(lambda: run.state()["iteration"] > before + INTERVAL or worker.poll() is not None)
        time.sleep(generator.random() * 0.2)
    else:
        wait_until(lambda: run.state()["iteration"] > before or worker.poll() is not None)
        places = [run.checkpoints_dir / f".{name}.{ending}" for name in ("best", "last") for ending in ("new", "old")]
        place = generator.choice(places)
        # The best one may not become better any more.
        while not place.exists() and worker.poll() is None and run.state()["iteration"] <= before + 4 * INTERVAL:
            pass
    assert worker.poll() is None, "the run was to be killed before its end"
    if how == signal.SIGKILL:
        os.killpg(worker.pid, how)
    else:
        os.kill(run.state()["pid"], how)
    worker.wait()


@pytest.mark.parametrize("workers", [0, 2])
def test_a_run_killed_many_times_is_the_run_that_would_have_been(whole, tmp_path, settings, start, workers):
    generator = random.Random(workers)
    run, worker = start(tmp_path, replace(settings, workers=workers))
    for how, words in ((signal.SIGSEGV, "SIGSEGV"), (signal.SIGKILL, "memory"), (signal.SIGKILL, "memory")):
        kill_somewhere(run, worker, generator, how)
        with pytest.raises(WorkerError, match=words) as caught:
            monitor.follow(run, worker)
        assert "last lines of its log" in str(caught.value)
        if how == signal.SIGSEGV:  # and where in Python it was
            assert monitor.status(run).message.startswith("the worker crashed (Segmentation fault); resume")
            assert re.search(r"Fatal Python error: Segmentation fault.*File .* in \w+", str(caught.value), re.DOTALL)
        assert monitor.status(run).state == run_folder.INTERRUPTED
        worker = launcher.resume_training(run, sys.executable)
    finish(run, worker)
    assert same(parameters(whole), parameters(run))
    assert run.metrics_file.read_text().count("\n") == 1 + ITERATIONS // INTERVAL
    names = ("iteration", "building_iou", "miou")
    assert [run.state()["best"][name] for name in names] == [whole.state()["best"][name] for name in names]


def interrupted(whole, root, iteration):
    """Return a copy of a run as if it had been killed after ``iteration``: its later checkpoints were never written."""
    run = run_folder.open_run(shutil.copytree(whole.path, root / "copy"))
    shutil.rmtree(run.last_dir)
    for number in run.numbered_checkpoints():
        if number > iteration:
            shutil.rmtree(run.numbered_dir(number))
    run.numbered_dir(iteration).rename(run.last_dir)
    best = checkpoints.verify(run.best_dir)["iteration"]
    if best > iteration:
        shutil.rmtree(run.best_dir)
    run.update_state(state=run_folder.RUNNING, iteration=iteration + 1)
    return run


def test_a_damaged_checkpoint_falls_back_to_the_one_before_in_a_copied_folder(whole, tmp_path):
    run = interrupted(whole, tmp_path, ITERATIONS - INTERVAL)
    # A copy of a living run: the process belongs to the other folder.
    run.update_state(pid=os.getpid(), process_start=run_folder.processes.identity()[1], path=str(whole.path))
    assert monitor.status(run).state == run_folder.INTERRUPTED
    file = run.last_dir / "model.pdopt"
    with file.open("rb+") as stream:  # as a power failure leaves a file whose last blocks were never written
        stream.truncate(file.stat().st_size // 2)
    lines = finish(run, launcher.resume_training(run, sys.executable))
    warning = next(line for line in lines if "damaged" in line)
    assert str(run.last_dir) in warning and str(run.numbered_dir(ITERATIONS - 2 * INTERVAL)) in warning
    assert f"Resuming from the checkpoint at iteration {ITERATIONS - 2 * INTERVAL}." in lines
    assert same(parameters(whole), parameters(run))
    assert run.metrics_file.read_bytes().count(b"\n") == 1 + ITERATIONS // INTERVAL


class Weights:
    """As much of a network and its step as a checkpoint asks for."""

    def __init__(self, network):
        self.state_dict, self.set_state_dict = network.state_dict, network.set_state_dict

    def restore(self, values):
        assert values


def test_one_wrong_byte_is_noticed_and_nothing_usable_is_one_sentence(whole, tmp_path):
    from buildseg_trainer.worker.models import build

    run = interrupted(whole, tmp_path, ITERATIONS - 2 * INTERVAL)
    network = build.build("bisenet_v2")
    state, sentences = checkpoints.restore(run, network, Weights(network))
    assert state["iteration"] == ITERATIONS - 2 * INTERVAL and sentences == []
    expected = {name: value.numpy() for name, value in network.state_dict().items()}
    assert same(expected, {name: value for name, value in parameters(run).items() if name in expected})
    file = run.last_dir / "model.pdparams"
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    shutil.rmtree(run.best_dir, ignore_errors=True)
    with pytest.raises(InputError, match="last are damaged; start a new run"):
        checkpoints.restore(run, network, Weights(network))
    # A checkpoint of before there were checksums is read as it is.
    state = json.loads((run.last_dir / "state.json").read_text())
    del state["files"]
    run_folder.write_json(run.last_dir / "state.json", state)
    assert checkpoints.restore(run, network, Weights(network))[0]["iteration"] == state["iteration"]


@pytest.fixture
def small_disk(mount_disk):
    """A file system of 350 MB; the value is its folder and a function that makes it read-only."""
    place = mount_disk("350m")
    return place, lambda: subprocess.run(["mount", "-o", "remount,ro", str(place)], check=True)


def fill(place):
    """Leave no free block on a disk; return the file that takes them."""
    ballast = place / "ballast"
    with ballast.open("wb") as stream, contextlib.suppress(OSError):
        while True:
            stream.write(bytes(1 << 16))
            stream.flush()
    return ballast


def test_a_full_disk_then_a_read_only_one(whole, small_disk, settings, start):
    place, make_read_only = small_disk
    run, worker = start(place, settings)
    wait_until(run.last_dir.is_dir)
    ballast = fill(place)
    with pytest.raises(WorkerError, match="is full; free some space and resume") as caught:
        monitor.follow(run, worker)
    assert str(run.path) in str(caught.value) and "Traceback" not in str(caught.value)
    assert run.state()["state"] == run_folder.FAILED
    assert checkpoints.verify(run.checkpoint())["iteration"] % INTERVAL == 0
    assert not list(run.checkpoints_dir.glob(".*.new"))
    with pytest.raises(InputError, match="make room"):
        fill(place)
        run.request_cancel()  # takes no room
        launcher.resume_training(run, sys.executable)
    ballast.unlink()
    finish(run, launcher.resume_training(run, sys.executable))
    assert same(parameters(whole), parameters(run))
    make_read_only()
    with pytest.raises(InputError, match="cannot be written"):
        launcher.resume_training(run, sys.executable, {"iterations": ITERATIONS + 4})
    assert monitor.status(run).state == run_folder.FINISHED


class FailingDisk:
    """An ext4 file system at the folder ``place``, in a file in the folder ``room``."""

    def __init__(self, room, place):
        self.place, self._image = place, room / "disk.img"
        place.mkdir()
        with self._image.open("wb") as stream:
            stream.truncate(320 << 20)
        made = shutil.which("mkfs.ext4") and run_tool("mkfs.ext4", "-q", self._image)
        if not made or not self.mount():
            pytest.skip("there is no mkfs.ext4 or no loop device")

    def mount(self):
        return run_tool("mount", "-o", "loop,errors=remount-ro", self._image, self.place)

    def fail(self):
        """Let the kernel find an error; from then on nobody can write, not even to open files."""
        command = ["findmnt", "-no", "SOURCE", str(self.place)]
        device = Path(subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()).name
        try:
            Path("/sys/fs/ext4", device, "trigger_fs_error").write_text("1")
        except OSError:
            pytest.skip("file systems cannot be made to fail here")

    def mend(self):
        assert run_tool("umount", self.place)
        run_tool("e2fsck", "-fp", self._image)  # says by its exit that there was something to mend
        assert self.mount()


def run_tool(*command):
    return subprocess.run([*map(str, command)], check=False, capture_output=True).returncode == 0


@pytest.fixture
def failing_disk(tmp_path, small_disk):
    disk = FailingDisk(small_disk[0], tmp_path / "failing")
    yield disk
    assert run_tool("umount", "-l", disk.place)


def test_a_disk_that_fails_under_a_worker(whole, failing_disk):
    run = interrupted(whole, failing_disk.place, ITERATIONS - 2 * INTERVAL)
    run.events_file.unlink()
    assert run_tool("sync", "-f", run.path)  # a run's own checkpoints are on the disk, those of a copy are not
    worker = launcher.resume_training(run, sys.executable)
    wait_until(lambda: run.events_file.exists() and '"ready"' in run.events_file.read_text(encoding="utf-8"))
    failing_disk.fail()
    with pytest.raises(WorkerError, match="cannot be written any more; make it writable and resume") as caught:
        monitor.follow(run, worker)
    assert str(run.path) in str(caught.value) and "Traceback" not in str(caught.value)
    assert worker.returncode == 1, "not even its log could be written"
    found = monitor.status(run)
    assert found.state == run_folder.INTERRUPTED and "cannot be written any more" in found.message
    with pytest.raises(InputError, match="cannot be written"):
        launcher.resume_training(run, sys.executable)
    failing_disk.mend()
    assert checkpoints.verify(run.checkpoint())["iteration"] == ITERATIONS - 2 * INTERVAL
    assert "the worker disappeared" in monitor.status(run).message
    finish(run, launcher.resume_training(run, sys.executable))
    assert same(parameters(whole), parameters(run))


def test_a_read_only_disk_is_the_workers_sentence(tmp_path):
    refused = OSError(errno.EROFS, "Read-only file system", str(tmp_path / "events.jsonl"))
    sentence = error_messages.sentence(refused, run_folder.RunFolder(tmp_path), None)
    assert sentence.endswith(
        "events.jsonl cannot be written (Read-only file system); make it writable and resume the run."
    )


def test_a_dataset_that_goes_and_comes_back(whole, tmp_path, small_dataset, settings, start):
    dataset = shutil.copytree(small_dataset, tmp_path / "dataset")
    run, worker = start(tmp_path, replace(settings, dataset=str(dataset), workers=2))
    wait_until(run.last_dir.is_dir)
    dataset.rename(tmp_path / "away")
    with pytest.raises(WorkerError, match="is gone; put it back and resume"):
        monitor.follow(run, worker)
    assert run.state()["state"] == run_folder.FAILED
    assert checkpoints.verify(run.last_dir)["iteration"] == run.state()["iteration"], "no iteration is lost"
    with pytest.raises(InputError, match="is gone; put it back"):
        launcher.resume_training(run, sys.executable)
    other = shutil.copytree(small_dataset, tmp_path / "other")
    lines = (other / "val.txt").read_text().splitlines(keepends=True)
    (other / "val.txt").write_text("".join(lines[:-1]))
    with pytest.raises(InputError, match=r"other is not the dataset of the run, .*\(val.txt\)"):
        launcher.resume_training(run, sys.executable, {"dataset": str(other)})
    assert run.state()["resumed"] == []
    # It stays where it was moved to, also for the next resume.
    moved = tmp_path / "away"
    worker = launcher.resume_training(run, sys.executable, {"dataset": str(moved)})
    wait_until(lambda: '"ready"' in run.events_file.read_text(encoding="utf-8").splitlines()[-1])
    assert monitor.stop(run, 60, worker=worker).state == run_folder.CANCELLED
    finish(run, launcher.resume_training(run, sys.executable))
    assert run.config().dataset == str(moved) and run_folder.read_json(run.config_file)["dataset"] == str(dataset)
    assert same(parameters(whole), parameters(run))
    moved.rename(dataset)
    with pytest.raises(WorkerError, match=r"away of .* is gone; give the folder to which it was moved as DATASET"):
        worker_jobs.evaluate_model(sys.executable, run.path)
    assert worker_jobs.evaluate_model(sys.executable, run.path, dataset=dataset)["images"] == 3


def test_a_folder_that_is_moved_away_ends_its_worker_and_resumes_elsewhere(tmp_path, settings, start):
    run, worker = start(tmp_path, replace(settings, iterations=LONG))
    wait_until(run.last_dir.is_dir)
    moved = run_folder.open_run(run.path.rename(tmp_path / "moved"))
    assert monitor.status(moved).state == run_folder.INTERRUPTED
    assert worker.wait(60) == 1
    worker = launcher.resume_training(moved, sys.executable)
    wait_until(lambda: "Resuming from the checkpoint" in moved.events_file.read_text(encoding="utf-8"))
    # A request that comes while the network is traced and tried is met before the first iteration.
    stopped = monitor.stop(moved, 60, worker=worker)
    assert stopped.state == run_folder.CANCELLED
    assert moved.state()["iteration"] == run_folder.read_json(moved.checkpoint() / "state.json")["iteration"]
