"""The begin of a run: a request to stop is met within a second whatever the process is at, and nothing is left over."""

import os
import signal
import subprocess
import sys
import time

import pytest
from PIL import Image

from buildseg_trainer.errors import Cancelled, WorkerError
from buildseg_trainer.runs import events, exit_messages, launcher, monitor, processes, run_folder, worker_jobs
from buildseg_trainer.worker.runtime import bootstrap

# In the midst of the imports; of building and tracing the network, which takes long for this one; at the very start.
MOMENTS = {"start": 0.0, "imports": 0.3, "tracing": None}
TRACED = "ocrnet_hrnet_w18"


def wait_until(condition, seconds=60):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.01)


def stop(run, worker):
    """Ask a worker to stop; return its last events, and the seconds it took."""
    began = time.monotonic()
    status = monitor.stop(run, 60, worker=worker)
    seconds = time.monotonic() - began
    assert status.state == run_folder.CANCELLED and status.iteration == 0 and worker.returncode is not None
    state = run.state()
    assert state["ended"] and not state["error"] and not state["ready"]
    assert state["message"] == "stopped before the first iteration"
    found = events.EventReader(run.events_file).read()
    assert (found[-1]["type"], found[-1]["state"]) == ("done", run_folder.CANCELLED)
    assert not list(run.path.rglob(".*")) and not run.reserve_file.exists() and run.checkpoint() is None
    return found, seconds


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
    found, seconds = stop(run, worker)
    # Alone it takes half a second; a machine that does other things as well is given some more.
    assert seconds < 5, f"ended {seconds:.1f} s after the request during {moment}"
    print(f"ended {seconds:.2f} s after the request during {moment}")
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
        _, seconds = stop(run, worker)
        assert seconds < 10, f"ended {seconds:.1f} s after the request during the {moment}"
        print(f"ended {seconds:.2f} s after the request during the {moment}")


BUSY = """
import os
from buildseg_trainer.worker.runtime import bootstrap
bootstrap.import_paddle()
for _ in range(12):
    if not os.fork():
        os.write(1, b"%d\\n" % os.getpid())
        while True:
            [bytearray(2000 + number) for number in range(2000)]
"""


@pytest.mark.parametrize("name", ["SIGTERM", "SIGABRT", "SIGSEGV"])
def test_a_signal_ends_a_process_in_the_midst_of_a_request_for_memory(name):
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "GLOG_minloglevel": "2"}
    command = [sys.executable, "-c", BUSY]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as parent:
        pids = [int(parent.stdout.readline()) for _ in range(12)]
        started = {pid: processes.start_time(pid) for pid in pids}
        for pid in pids:
            os.kill(pid, getattr(signal, name))
            time.sleep(0.02)
        try:
            wait_until(lambda: not any(processes.is_alive(pid, started[pid]) for pid in pids), 10)
        finally:
            for pid in pids:
                processes.kill(pid, started[pid])


@pytest.mark.parametrize("seconds", [0.0, 0.5])
def test_a_job_stops_during_its_imports_and_leaves_nothing(seconds, tmp_path, trained):
    asked = []

    def is_cancelled():
        asked.append(time.monotonic())
        return asked[-1] - asked[0] >= seconds

    with pytest.raises(Cancelled):
        worker_jobs.export_model(sys.executable, trained.path, output=tmp_path / "export", is_cancelled=is_cancelled)
    assert time.monotonic() - asked[-1] < 2 and not list(tmp_path.iterdir())


def test_old_traced_sources_of_processes_that_are_gone_are_removed(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    sources = tmp_path / ".cache" / "paddle" / "to_static_tmp"
    gone, living = str(2**22 + 1), str(os.getpid())  # the first beyond the largest id there is
    for name in (gone, living, "notes"):
        (sources / name).mkdir(parents=True)
        (sources / name / "source.py").touch()
    bootstrap.remove_traced_sources()
    assert len(list(sources.iterdir())) == 3, "they are new"
    for name in (gone, living, "notes"):
        os.utime(sources / name, (1, 1))
    bootstrap.remove_traced_sources()
    assert sorted(path.name for path in sources.iterdir()) == sorted([living, "notes"])


def interpreter(place, script):
    """Return an interpreter that runs ``script`` first."""
    (place / "site").mkdir(parents=True)
    (place / "site" / "sitecustomize.py").write_text(script, encoding="utf-8")
    python = place / "python"
    python.write_text(f'#!/bin/sh\nPYTHONPATH="{place / "site"}" exec "{sys.executable}" "$@"\n', encoding="utf-8")
    python.chmod(0o755)
    return python


WATCHED = """
import os
import sys
notes = open({notes!r}, "a", buffering=1)
def note(event, values):
    if event == "open" and isinstance(values[0], (str, os.PathLike)) and os.fspath(values[0]).startswith({root!r}):
        notes.write(os.path.relpath(values[0], {root!r}) + chr(10))
sys.addaudithook(note)
"""

# What is opened first by a part of the pre-flight, and what how many times when it is over.
PARTS = {"lists": ("train.txt", "img", 1), "tiles": ("img", "img", 32), "masks": ("gt", "gt", 400)}


def laborious_dataset(root, part):
    """Write a dataset without an index, that takes a part of the pre-flight many seconds: few files in long lists."""
    side, lines = {"lists": (64, 400_000), "tiles": (6000, 40), "masks": (6000, 400)}[part]
    for name, mode in (("img", "RGB"), ("gt", "L")):
        (root / name).mkdir(parents=True)
        for tile in "ab":
            Image.new(mode, (side, side)).save(root / name / f"{tile}.png")
    if part == "masks":  # what cannot be decoded is not opened together with its mask
        for tile in "ab":
            (root / "img" / f"{tile}.png").write_bytes(b"no picture")
    (root / "train.txt").write_text("img/a.png gt/a.png\n" * lines, encoding="utf-8")
    (root / "val.txt").write_text("img/b.png gt/b.png\n" * lines, encoding="utf-8")
    return root


@pytest.mark.parametrize("part", PARTS)
def test_a_request_to_stop_is_met_in_the_midst_of_the_preflight(part, tmp_path, resolve):
    dataset, notes = laborious_dataset(tmp_path / "dataset", part), tmp_path / "notes"
    first, last, times = PARTS[part]
    run = run_folder.create_run(tmp_path, resolve(dataset))
    python = interpreter(tmp_path / "watched", WATCHED.format(notes=str(notes), root=str(dataset)))
    worker = launcher.start_training(run, python)
    opened = lambda: [line.split("/")[0] for line in notes.read_text(encoding="utf-8").splitlines()]  # noqa: E731
    wait_until(lambda: first in opened())
    _, seconds = stop(run, worker)
    assert opened().count(last) < times, "that part was over already"
    assert seconds < 2, f"ended {seconds:.1f} s after the request while {part} were read"
    print(f"ended {seconds:.2f} s after the request while {part} were read")


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
    assert worker.returncode == exit_messages.MISSING_PACKAGE and monitor.status(run).state == run_folder.FAILED
    assert not run.reserve_file.exists()
