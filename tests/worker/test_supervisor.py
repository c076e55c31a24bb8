"""The process beside one that trains: it sees its end, and finds the batch size that fits when the memory ran out."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace

import pytest
from PIL import Image
from waiting import wait_until

from buildseg_trainer.runs import exit_messages, launcher, monitor, processes, run_folder
from buildseg_trainer.runs.events import EventReader
from buildseg_trainer.worker import supervisor

GIGABYTE = 1 << 30
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="only there a limit of the address space is kept to")
# A supervisor whose training has just run out of memory.
OUT_OF_MEMORY = """
import sys
from buildseg_trainer.runs import exit_messages, launcher, run_folder
from buildseg_trainer.runs.events import EventReader
from buildseg_trainer.worker import supervisor
run = run_folder.open_run(sys.argv[1])
run.update_state(state=run_folder.RUNNING)
command = launcher.worker_command
def worker_command(python, name, *arguments):
    ended = [python, "-c", f"import sys; sys.exit({exit_messages.OUT_OF_MEMORY})"]
    return ended if name == "work" else command(python, name, *arguments)
launcher.worker_command = worker_command
sys.exit(supervisor.main(run))
"""


def supervise_out_of_memory(run):
    """Start the supervisor of a run whose training ends with the code for memory at once."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.Popen([sys.executable, "-c", OUT_OF_MEMORY, str(run.path)], env=environment)


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
    smaller = run_folder.create_run(tmp_path, replace(settings, batch_size=int(found[1])))
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


def test_the_search_names_a_batch_size_that_fits(tmp_path, small_dataset, resolve):
    run = run_folder.create_run(tmp_path, resolve(small_dataset, batch_size=8))
    assert supervise_out_of_memory(run).wait(120) == 1
    state = run.state()
    assert state["state"] == run_folder.FAILED and state["ended"] and not run.reserve_file.exists()
    assert state["error"].startswith(
        "The memory ran out with a batch size of 8; start a new run with a batch size of 4, or"
    )
    said = [event.get("text", "") for event in EventReader(run.events_file).read()]
    assert [text for text in said if text.startswith("Trying")] == [
        "Trying a batch size of 2.",
        "Trying a batch size of 4.",
    ]


@pytest.mark.parametrize(
    ("settings", "state", "words"),
    [
        ({"batch_size": 1}, {}, "a batch size of 1; start a new run with an input size under 64 px"),
        ({"batch_size": 8, "processes": 2}, {}, "start a new run with a batch size of 4 or less"),
        ({"batch_size": 8}, {"validating": [900, 600]}, "when tiles of 600 x 900 px were validated"),
        ({"batch_size": 0}, {"trying": {"batch_size": 4, "fitted": 2}}, "a batch size of 4; start a new run with a "),
    ],
)
def test_without_a_search_the_end_is_written_at_once(tmp_path, small_dataset, resolve, settings, state, words):
    run = run_folder.create_run(tmp_path, replace(resolve(small_dataset), **settings))
    run.update_state(**state)
    assert supervise_out_of_memory(run).wait(60) == 1
    assert run.state()["state"] == run_folder.FAILED and words in run.state()["error"]
    assert "Trying" not in run.events_file.read_text()


@pytest.mark.skipif(sys.platform == "win32", reason="no signals there")
def test_a_logout_during_the_search_leaves_an_end(tmp_path, small_dataset, resolve):
    run = run_folder.create_run(tmp_path, resolve(small_dataset, batch_size=8))
    searching = supervise_out_of_memory(run)
    wait_until(lambda: run.events_file.exists() and "looking for one that fits" in run.events_file.read_text())
    assert monitor.status(run).state == run_folder.RUNNING
    searching.terminate()
    assert searching.wait(30) == 1
    assert run.state()["state"] == run_folder.FAILED
    assert "a batch size of 8; start a new run with a batch size of" in run.state()["error"]


def test_a_stop_during_the_search_ends_it(tmp_path, small_dataset, resolve):
    run = run_folder.create_run(tmp_path, resolve(small_dataset, batch_size=8))
    searching = supervise_out_of_memory(run)
    wait_until(lambda: run.events_file.exists() and "looking for one that fits" in run.events_file.read_text())
    assert monitor.stop(run, 60).state == run_folder.CANCELLED
    assert searching.wait(30)


def test_a_search_that_fails_for_another_reason_leaves_an_end(tmp_path, small_dataset, resolve):
    run = run_folder.create_run(tmp_path, resolve(small_dataset, batch_size=8, device="gpu"))
    assert supervise_out_of_memory(run).wait(60) == 1
    assert run.state()["state"] == run_folder.FAILED and "a batch size of 4 or less" in run.state()["error"]


@pytest.mark.skipif(sys.platform == "win32", reason="no signals there")
def test_a_hard_end_that_was_asked_for_is_no_want_of_memory(tmp_path, small_dataset, resolve):
    run = run_folder.create_run(tmp_path, resolve(small_dataset))
    run.update_state(state=run_folder.RUNNING)
    assert supervisor.leaves_end_open(run, -signal.SIGKILL)
    run.request_cancel()
    assert not supervisor.leaves_end_open(run, -signal.SIGKILL)
    assert supervisor.leaves_end_open(run, exit_messages.OUT_OF_MEMORY), "which a process says itself"


@pytest.mark.skipif(sys.platform == "win32", reason="no signals there")
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_with_the_supervisor_the_training_ends_and_can_be_resumed(tmp_path, small_dataset, resolve, start, number):
    run, worker = start(tmp_path, resolve(small_dataset, iterations=100000, evaluation_interval=4))
    end = time.monotonic() + 60
    while monitor.status(run).iteration < 6 and time.monotonic() < end:
        time.sleep(0.02)
    state = run.state()
    assert state["supervisor"] == [worker.pid, processes.start_time(worker.pid)] and state["pid"] != worker.pid
    os.kill(worker.pid, number)
    assert worker.wait() == -number
    assert monitor.status(run).state == run_folder.INTERRUPTED
    worker = launcher.resume_training(run, sys.executable, {"iterations": 100001})
    assert not processes.is_alive(state["pid"], state["process_start"])
    assert monitor.stop(run, worker=worker).state == run_folder.CANCELLED
