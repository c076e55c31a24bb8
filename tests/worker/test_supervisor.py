"""The process beside one that trains: it sees its end, and finds the batch size that fits when the memory ran out."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time

import pytest
from PIL import Image

from buildseg_trainer.runs import exit_messages, launcher, monitor, processes, run_folder
from buildseg_trainer.worker import supervisor
from buildseg_trainer.worker.models import checkpoints
from buildseg_trainer.worker.runtime import memory
from buildseg_trainer.worker.training import short_run
from buildseg_trainer.worker.training.run_logger import RunLogger

GIGABYTE = 1 << 30
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="only there a limit of the address space is kept to")
FULL = """
import mmap, resource, sys, time
resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
kept = []
try:
    while True:
        kept.append(mmap.mmap(-1, 1 << 20))
except OSError:
    pass
end = time.monotonic() + 6
while time.monotonic() < end:
    if sys.argv[1] == "waits":
        time.sleep(0.2)
"""

# A guard whose training has just run out of memory.
OUT_OF_MEMORY = """
import sys
from buildseg_trainer.runs import run_folder, processes
from buildseg_trainer.worker import supervisor
run = run_folder.open_run(sys.argv[1])
run.update_state(state=run_folder.RUNNING)
start = supervisor.launcher.worker_command
CODE = f"import sys; sys.exit({exit_messages.OUT_OF_MEMORY})"
supervisor.launcher.worker_command = lambda *_: [sys.executable, "-c", CODE]
SupervisedProcess = supervisor.SupervisedProcess
def attended(*arguments):
    supervisor.launcher.worker_command, supervisor.SupervisedProcess = start, SupervisedProcess
    return SupervisedProcess(*arguments)
supervisor.SupervisedProcess = attended
sys.exit(supervisor.main(run))
"""


def train_within(run, limit):
    """Train a run where processes may have ``limit`` bytes of address space; return what its watcher says."""
    script = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[2]),) * 2)\n"
        "from buildseg_trainer.runs import run_folder, launcher, monitor\n"
        "from buildseg_trainer.errors import WorkerError\n"
        "run = run_folder.open_run(sys.argv[1])\n"
        "try:\n"
        "    print(monitor.follow(run, launcher.start_training(run, sys.executable)).state)\n"
        "except WorkerError as error:\n"
        "    print(error)\n"
    )
    # Every thread reserves some: with as many everywhere, the same limit leaves the same.
    threads = {"OMP_NUM_THREADS": "2", "OPENBLAS_NUM_THREADS": "2"}
    environment = {**os.environ, **threads, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", script, str(run.path), str(int(limit))]
    return subprocess.run(command, check=True, capture_output=True, text=True, env=environment, timeout=300).stdout


def attended(*command):
    return supervisor.SupervisedProcess([sys.executable, "-c", *command])


@LINUX
def test_the_batch_size_that_is_proposed_fits_where_the_other_did_not(tmp_path, small_dataset, resolve):
    settings = resolve(small_dataset, batch_size=16, input_size=256, iterations=12)
    run = run_folder.create_run(tmp_path, settings)
    said = train_within(run, 3.4 * GIGABYTE)
    found = re.search(r"The memory ran out with a batch size of 16; start a new run with a batch size of (\d),", said)
    assert found, said
    status = monitor.status(run)
    assert status.state == run_folder.FAILED and found[0] in status.message and run.config() == settings
    assert not list(run.path.rglob(".*.tmp")) and not run.reserve_file.exists()
    smaller = run_folder.create_run(tmp_path, {**settings, "batch_size": int(found[1])})
    assert train_within(smaller, 3.4 * GIGABYTE).strip() == run_folder.FINISHED


@LINUX
def test_where_no_batch_fits_the_input_size_is_to_be_smaller(tmp_path, small_dataset, resolve):
    run = run_folder.create_run(tmp_path, resolve(small_dataset, batch_size=2, input_size=512, iterations=2))
    said = train_within(run, 2.5 * GIGABYTE)
    assert "with a batch size of 2 and with smaller ones; start a new run with an input size under 512 px" in said
    assert monitor.status(run).state == run_folder.FAILED


@LINUX
def test_a_tile_that_is_too_large_to_be_validated_is_named_before_the_first_step(
    tmp_path, small_dataset, sample, resolve
):
    dataset = shutil.copytree(small_dataset, tmp_path / "dataset")
    for folder_name, content in (("img", sample[0]), ("gt", sample[1])):
        Image.fromarray(content[:3072, :3072]).save(dataset / folder_name / "huge.png")
    (dataset / "val.txt").write_text("img/huge.png gt/huge.png\n")
    run = run_folder.create_run(tmp_path, resolve(dataset, iterations=100))
    said = train_within(run, 3.4 * GIGABYTE)
    assert said.startswith("The memory ran out when tiles of 3072 x 3072 px were validated; start a new run with"), said
    status = monitor.status(run)
    assert status.state == run_folder.FAILED and status.iteration == 0 and "3072 px" in status.message


def test_a_search_that_is_not_wanted_any_more_ends_with_what_is_known(tmp_path, small_dataset, resolve):
    run = run_folder.create_run(tmp_path, resolve(small_dataset, batch_size=8))
    run.sign_in()
    journal = RunLogger(run)
    run.request_cancel()
    begun = time.monotonic()
    assert supervisor._find_batch(run, run.config(), journal) == (None, None)
    assert time.monotonic() - begun < 5
    assert "a batch size of 4 or less" in exit_messages.out_of_memory(run.config())


def test_a_rehearsal_is_a_whole_training_and_leaves_the_run_as_it_is(tmp_path, small_dataset, resolve):
    settings = resolve(
        small_dataset,
        batch_size=8,
        iterations=1000,
        model="pp_mobileseg_tiny",
        freeze_iterations=900,
        find_learning_rate=True,
    )
    run = run_folder.create_run(tmp_path, settings)
    before = {path: path.read_bytes() for path in run.path.rglob("*") if path.is_file()}
    with short_run.folder_for(run, 4) as rehearsed:
        attended = supervisor.SupervisedProcess(
            launcher.worker_command(sys.executable, "work", "--run", rehearsed.path)
        )
        assert attended.wait() == 0
        assert rehearsed.config() == {**rehearsed.config(), "batch_size": 4, "freeze_iterations": 1}
        assert monitor.status(rehearsed).state == run_folder.FINISHED
        assert rehearsed.state()["iteration"] == short_run.ITERATIONS
        assert rehearsed.metrics_file.read_text().count("\n") == 3, "two validations and the header"
        assert rehearsed.rate_search_file.read_text().count("\n") <= 1 + short_run.SEARCHED
        assert checkpoints.verify(rehearsed.last_dir) and checkpoints.verify(rehearsed.best_dir)
    assert {path: path.read_bytes() for path in run.path.rglob("*") if path.is_file()} == before
    assert not run.rehearsal_dir.exists()


@pytest.mark.parametrize(
    ("available", "reserved"), [(None, 256 << 20), (1 << 40, 256 << 20), (120_000_000, 10_000_000)]
)
def test_a_rehearsal_keeps_some_memory_aside(monkeypatch, available, reserved):
    monkeypatch.setattr(memory, "available", lambda: available)
    assert len(short_run.reserve()) == reserved


def test_a_rehearsal_is_short_but_never_shorter_than_two_iterations(tmp_path, small_dataset, resolve, monkeypatch):
    monkeypatch.setattr(short_run, "MINUTES", 1e-6)
    run = run_folder.create_run(tmp_path, resolve(small_dataset, batch_size=2, iterations=1000))
    with short_run.folder_for(run, 1) as rehearsed:
        attended = supervisor.SupervisedProcess(
            launcher.worker_command(sys.executable, "work", "--run", rehearsed.path)
        )
        assert attended.wait() == 0 and rehearsed.state()["iteration"] == short_run.FEWEST


def test_a_logout_during_the_search_leaves_an_end_and_no_rehearsal(tmp_path, small_dataset, resolve):
    run = run_folder.create_run(tmp_path, resolve(small_dataset, batch_size=8))
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    searching = subprocess.Popen([sys.executable, "-c", OUT_OF_MEMORY, str(run.path)], env=environment)
    end = time.monotonic() + 60
    while not list(run.rehearsal_dir.glob("*/train.log")) and not list(run.rehearsal_dir.glob("*/events.jsonl")):
        assert time.monotonic() < end and searching.poll() is None
        time.sleep(0.05)
    searching.terminate()
    assert searching.wait(30) == 1
    assert run.state()["state"] == run_folder.FAILED and "a batch size of 4 or less" in run.state()["error"]
    assert not run.rehearsal_dir.exists()


def test_of_a_rehearsal_that_fails_for_another_reason_nothing_follows(tmp_path, small_dataset, resolve):
    run = run_folder.create_run(tmp_path, resolve(small_dataset, batch_size=8))
    run.config_file.write_text(run.config_file.read_text().replace(small_dataset.name, "gone"), encoding="utf-8")
    run.sign_in()
    assert supervisor._find_batch(run, run.config(), RunLogger(run)) == (None, None)
    run.rehearsal_dir.write_text("a file where a folder is to be")
    assert supervisor._find_batch(run, run.config(), RunLogger(run)) == (None, None)


@LINUX
@pytest.mark.parametrize(("does", "is_stuck"), [("waits", True), ("works", False)])
def test_a_process_that_waits_without_memory_for_a_thread_is_ended(monkeypatch, tmp_path, does, is_stuck):
    # As a limit of this process would be, which a test cannot take back.
    monkeypatch.setattr(memory, "limit", lambda: GIGABYTE)
    monkeypatch.setattr(supervisor, "STUCK_SECONDS", 1.0)
    child = attended(FULL, does)
    assert child.wait() == (-signal.SIGKILL if is_stuck else 0)
    if is_stuck:
        assert child.ran_out_of_memory(run_folder.RunFolder(tmp_path))


@pytest.mark.skipif(sys.platform == "win32", reason="no signals there")
@pytest.mark.parametrize(
    ("number", "killed_by_system", "limit", "ran_out"),
    [
        (9, 1, None, True),
        (9, 0, None, False),
        (11, 0, None, False),
        (11, 0, 1 << 20, True),  # the interpreter alone takes more
        (11, 0, 1 << 50, False),
        (15, 1, 1 << 20, False),
    ],
)
def test_an_end_for_want_of_memory_is_told_from_others(monkeypatch, tmp_path, number, killed_by_system, limit, ran_out):
    # The system that ends processes for their memory is a made-up one: nobody wants that in a test.
    kills = iter([7, 7 + killed_by_system])
    monkeypatch.setattr(memory, "kills", lambda: next(kills))
    monkeypatch.setattr(memory, "limit", lambda: limit)
    child = attended("import os, sys, time; time.sleep(0.5); os.kill(os.getpid(), int(sys.argv[1]))", str(number))
    assert child.wait() == -number
    run = run_folder.create_run(tmp_path, {"model": "bisenet_v2"})
    assert child.ran_out_of_memory(run) == ran_out


@pytest.mark.skipif(sys.platform == "win32", reason="no signals there")
def test_a_hard_end_that_was_asked_for_is_no_want_of_memory(monkeypatch, tmp_path, small_dataset, resolve):
    run = run_folder.create_run(tmp_path, resolve(small_dataset))
    run.update_state(state=run_folder.RUNNING)
    assert supervisor._leaves_the_end_open(run, -signal.SIGKILL)
    run.request_cancel()
    assert not supervisor._leaves_the_end_open(run, -signal.SIGKILL)
    assert supervisor._leaves_the_end_open(run, exit_messages.OUT_OF_MEMORY), "which a process says itself"
    # What the system ended long before has nothing to do with it; the kills and the clock are made up.
    now, kills = [0.0], [7]
    monkeypatch.setattr(memory.time, "monotonic", lambda: now[0])
    monkeypatch.setattr(memory, "kills", lambda: kills[0])
    detector = memory.OomDetector()
    kills[0] += 1
    assert detector.ran_out(-signal.SIGKILL, "")
    for _ in range(3):
        now[0] += 6.0
        detector.look()
    assert not detector.ran_out(-signal.SIGKILL, "")
    kills[0] += 1
    now[0] += 6.0
    detector.look()
    assert detector.ran_out(-signal.SIGKILL, ""), "only just now"


@pytest.mark.skipif(sys.platform == "win32", reason="no signals there")
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_with_the_guard_the_training_ends_and_can_be_resumed_at_once(tmp_path, small_dataset, resolve, start, number):
    run, worker = start(tmp_path, resolve(small_dataset, iterations=100000, evaluation_interval=4))
    end = time.monotonic() + 60
    while monitor.status(run).iteration < 6 and time.monotonic() < end:
        time.sleep(0.02)
    state = run.state()
    assert state["guard"] == [worker.pid, processes.start_time(worker.pid)] and state["pid"] != worker.pid
    os.kill(worker.pid, number)
    assert worker.wait() == -number
    assert monitor.status(run).state == run_folder.INTERRUPTED
    worker = launcher.resume_training(run, sys.executable, {"iterations": 100001})
    assert not processes.is_alive(state["pid"], state["process_start"])
    assert monitor.stop(run, worker=worker).state == run_folder.CANCELLED


def test_what_the_system_tells_of_a_process():
    if sys.platform == "linux":
        pid = os.getpid()
        assert memory.work(pid) > 0 and 0 < memory.reserved(pid) <= memory.reserved_peak(pid)
    gone = 2**22 + 1  # beyond the largest there is
    assert memory.work(gone) is None and memory.reserved(gone) is None and memory.kills() >= 0
