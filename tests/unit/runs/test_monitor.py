"""Starting, watching and stopping a run through its folder, with a stand-in worker that is a real process."""

import os
import subprocess
import sys
import time

import pytest
from waiting import wait_until

from buildseg_trainer.errors import Cancelled, InputError, WorkerError
from buildseg_trainer.runs import events, launcher, monitor, processes, run_folder


def test_follow_forwards_progress_to_the_end(make_run, stand_in):
    run = make_run()
    lines, percents = [], []

    def report(percent, text):
        percents.append(percent)
        lines.append(text)

    worker = launcher.start_training(run, stand_in)
    last = monitor.follow(run, worker, report)
    assert (last.state, last.iteration, last.iterations) == ("FINISHED", 30, 30)
    assert (last.best_miou, last.best_building_iou, last.best_iteration) == (0.7, 0.6, 30)
    assert [value for value in percents if value is not None] == sorted(
        value for value in percents if value is not None
    )
    assert percents[-1] == 100.0
    assert any("iteration 30/30" in line and "loss" in line for line in lines)
    assert any("mean IoU 0.7000, building IoU 0.6000" in line for line in lines)
    assert "FINISHED" in last.summary()
    assert run.log_tail() == "stand-in works"


def test_a_worker_that_says_nothing_for_long_is_a_warning(make_run, stand_in, monkeypatch):
    monkeypatch.setattr(monitor, "SILENCE_SECONDS", 1.0)
    run, lines = make_run("silent"), []
    monitor.follow(run, launcher.start_training(run, stand_in), lambda percent, text: lines.append(text))
    warnings = [line for line in lines if line.startswith("Warning: no progress was reported for 1 s.")]
    assert 1 <= len(warnings) <= 3 and str(run.log_file) in warnings[0]


def test_start_returns_at_once_and_the_run_outlives_its_launcher(make_run, stand_in):
    run = make_run(iterations=100)
    script = (
        "import sys; sys.path.insert(0, sys.argv[1]); from pathlib import Path\n"
        "from buildseg_trainer.runs import run_folder, launcher\n"
        "launcher.WORKER_MAIN = Path(sys.argv[2])\n"
        "launcher.start_training(run_folder.open_run(sys.argv[3]), sys.executable)\n"
    )
    root = str(run_folder.__file__).rsplit("/buildseg_trainer/", 1)[0]
    subprocess.run(
        [sys.executable, "-c", script, root, str(launcher.WORKER_MAIN), str(run.path)], check=True, timeout=20
    )
    assert monitor.status(run).state == run_folder.RUNNING
    assert os.getsid(run.state()["pid"]) != os.getsid(0)
    wait_until(lambda: monitor.status(run).is_over, 20)
    assert monitor.status(run).state == run_folder.FINISHED


def test_a_living_run_is_not_started_again(make_run, stand_in):
    run = make_run(iterations=500)
    worker = launcher.start_training(run, stand_in)
    with pytest.raises(InputError, match="still running"):
        launcher.start_training(run, stand_in)
    with pytest.raises(InputError, match="still running"):
        launcher.resume_training(run, stand_in, {"iterations": 900})
    assert monitor.stop(run, 10, worker=worker).state == run_folder.CANCELLED


def test_cancel_stops_the_run_and_says_where_it_is(make_run, stand_in):
    run = make_run(iterations=1000)
    worker = launcher.start_training(run, stand_in)
    seen = []
    with pytest.raises(Cancelled, match=str(run.path)):
        monitor.follow(run, worker, lambda percent, text: seen.append(text), lambda: len(seen) > 5)
    assert worker.poll() == 0
    assert monitor.status(run).state == run_folder.CANCELLED


def test_a_deaf_worker_is_ended_hard_after_the_grace_time(make_run, stand_in):
    run = make_run("deaf", iterations=100000)
    worker = launcher.start_training(run, stand_in)
    with pytest.raises(Cancelled):
        monitor.follow(run, worker, is_cancelled=lambda: True, grace=1.0)
    assert monitor.status(run).state == run_folder.CANCELLED
    assert not run_folder.worker_is_alive(run.state())


def test_stop_from_elsewhere_waits_then_a_late_second_request_ends_it(make_run, stand_in):
    run = make_run("deaf", iterations=100000)
    launcher.start_training(run, stand_in)
    wait_until(lambda: run.state().get("ready"))
    assert monitor.stop(run, 0.5).state == run_folder.RUNNING
    assert monitor.stop(run, 0.5).state == run_folder.RUNNING, "the grace time is not over"
    os.utime(run.cancel_file, (1, 1))
    assert monitor.stop(run, 0.5).state == run_folder.CANCELLED


def test_a_worker_that_is_not_ready_is_ended_at_once(make_run, stand_in):
    run = make_run("prepares")
    worker = launcher.start_training(run, stand_in)
    found = monitor.stop(run, 60, worker=worker)
    assert (found.state, found.message) == (run_folder.CANCELLED, monitor.BEFORE_START)
    assert worker.returncode not in (None, 0) and not run.reserve_file.exists()
    assert [event["state"] for event in events.EventReader(run.events_file).read()] == [run_folder.CANCELLED]
    # A second watcher may see the process gone before that is written.
    run.update_state(state=run_folder.RUNNING)
    assert monitor.status(run).state == run_folder.CANCELLED
    run.update_state(ready=True)
    assert monitor.status(run).state == run_folder.INTERRUPTED


def test_a_worker_on_another_machine_is_asked_but_not_called_ended(make_run):
    run = make_run()
    run.sign_in()
    run.update_state(host="elsewhere")
    assert monitor.stop(run, 0.1).state == run_folder.RUNNING and run.cancel_requested()
    os.utime(run.cancel_file, (1, 1))
    with pytest.raises(WorkerError, match="runs on elsewhere"):
        monitor.stop(run, 0.1)
    assert monitor.status(run).state == run_folder.RUNNING


def test_follow_without_a_process_of_ours(make_run, stand_in):
    run = make_run(iterations=60)
    launcher.start_training(run, stand_in)
    assert monitor.follow(run).state == run_folder.FINISHED


def test_failure_is_the_workers_own_sentence(make_run, stand_in):
    run = make_run("fails")
    with pytest.raises(WorkerError, match="no longer a number") as caught:
        monitor.follow(run, launcher.start_training(run, stand_in))
    assert str(run.path) in str(caught.value)
    assert monitor.status(run).state == run_folder.FAILED


def test_a_killed_worker_is_interrupted_and_explained(make_run, stand_in):
    run = make_run("killed")
    with pytest.raises(WorkerError, match="memory") as caught:
        monitor.follow(run, launcher.start_training(run, stand_in))
    assert "stand-in killed" in str(caught.value), "the last lines of the log"
    assert run.state()["state"] == run_folder.RUNNING
    found = monitor.status(run)
    assert found.state == run_folder.INTERRUPTED and found.is_over
    assert monitor.stop(run).state == run_folder.INTERRUPTED


def test_a_worker_that_cannot_start_is_one_error_with_its_log(make_run, stand_in):
    with pytest.raises(WorkerError, match="no paddle here"):
        launcher.start_training(make_run("dies"), stand_in)
    with pytest.raises(WorkerError, match="/nowhere/python"):
        launcher.start_training(make_run(), "/nowhere/python")


def test_a_worker_that_never_signs_in_is_given_up(make_run, stand_in, monkeypatch):
    monkeypatch.setattr(launcher, "SIGN_IN_SECONDS", -1.0)
    run = make_run()
    with pytest.raises(WorkerError, match="did not start within"):
        launcher.start_training(run, stand_in)
    assert monitor.status(run).state == run_folder.FAILED


def test_a_queued_run_nobody_starts_is_interrupted_in_the_end(make_run):
    run = make_run()
    assert monitor.status(run).state == run_folder.QUEUED
    run.update_state(created=time.time() - 1000)
    assert monitor.status(run).state == run_folder.INTERRUPTED


ABORT = """terminate called after throwing an instance of 'std::exception'
  what():  std::exception
Fatal Python error: Aborted
"""


@pytest.mark.parametrize(
    ("batch_size", "state", "words"),
    [
        (8, {}, "a batch size of 8; start a new run with a batch size of 4"),
        (8, {"memory_limit": 1 << 30}, "a batch size of 8; start a new run with a batch size of 4"),
        (8, {"memory_limit": None}, "the worker crashed (Aborted); resume"),
        (0, {}, "The memory ran out; give a batch size"),
        (0, {"trying": {"batch_size": 8, "fitted": 6}}, "a batch size of 8; start a new run with a batch size of 6"),
        (0, {"trying": {"batch_size": 2, "fitted": 0}}, "a batch size of 2; start a new run with a batch size of 1"),
        (0, {"trying": {"batch_size": 1, "fitted": 0}}, "a batch size of 1; start a new run with an input size"),
        (3, {"trying": {"batch_size": 8, "fitted": 6}}, "a batch size of 3; start a new run with a batch size of 1"),
    ],
)
def test_an_abort_for_memory_is_explained_by_what_was_tried(make_run, batch_size, state, words):
    run = make_run(batch_size=batch_size)
    pid = 2**22 + 1  # beyond the largest there is
    run.update_state(state=run_folder.RUNNING, pid=pid, process_start="an earlier boot:17", **state)
    run.log_file.write_text(ABORT, encoding="utf-8")
    found = monitor.status(run)
    assert found.state == run_folder.INTERRUPTED and words in found.message
    run.update_state(log_from=len(ABORT))  # that was an earlier worker
    assert "the worker disappeared" in monitor.status(run).message


def test_a_used_again_process_id_is_not_the_worker(make_run):
    run = make_run()
    run.update_state(state=run_folder.RUNNING, pid=os.getpid(), process_start="an earlier boot:17")
    assert monitor.status(run).state == run_folder.INTERRUPTED
    assert processes.is_alive(*processes.identity())


def test_resume_rules(make_run, stand_in):
    run = make_run()
    monitor.follow(run, launcher.start_training(run, stand_in))
    with pytest.raises(InputError, match="all of its 30 iterations"):
        launcher.resume_training(run, stand_in)
    with pytest.raises(InputError, match="no complete checkpoint"):
        launcher.resume_training(run, stand_in, {"iterations": 40})
    write_checkpoint(run)
    with pytest.raises(InputError, match="only"):
        launcher.resume_training(run, stand_in, {"batch_size": 4})
    lines = []
    worker = launcher.resume_training(run, stand_in, {"iterations": 40, "workers": None})
    last = monitor.follow(run, worker, lambda percent, text: lines.append(text))
    assert [f"iteration {number}/40" in line for number, line in zip(range(31, 41), lines)] == [True] * 10, (
        "no old ones"
    )
    assert (last.state, last.iteration, last.iterations) == ("FINISHED", 40, 40)
    assert [entry["changes"] for entry in run.state()["resumed"]] == [{"iterations": 40}]
    run.config_file.write_text(run.config_file.read_text().replace("/dataset", "/gone"))
    with pytest.raises(InputError, match="is gone"):
        launcher.resume_training(run, stand_in, {"iterations": 50})


def test_a_run_killed_before_its_first_checkpoint_starts_over(make_run, stand_in):
    run = make_run()
    run.update_state(state=run_folder.RUNNING, iteration=12, saved=8)
    with pytest.raises(InputError, match="no complete checkpoint"):
        launcher.resume_training(run, stand_in)
    run.update_state(saved=None)
    assert monitor.follow(run, launcher.resume_training(run, stand_in)).state == run_folder.FINISHED


def test_of_two_resumes_at_the_same_time_one_starts(make_run, stand_in):
    run = make_run(iterations=200)
    run.update_state(state=run_folder.RUNNING)
    script = (
        "import sys; sys.path.insert(0, sys.argv[1]); from pathlib import Path\n"
        "from buildseg_trainer.errors import InputError\n"
        "from buildseg_trainer.runs import run_folder, launcher\n"
        "launcher.WORKER_MAIN = Path(sys.argv[2])\n"
        "try:\n"
        "    launcher.resume_training(run_folder.open_run(sys.argv[3]), sys.executable)\n"
        "    print('started')\n"
        "except InputError as error:\n"
        "    print(error)\n"
    )
    root = str(run_folder.__file__).rsplit("/buildseg_trainer/", 1)[0]
    command = [sys.executable, "-c", script, root, str(launcher.WORKER_MAIN), str(run.path)]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    said = sorted(process.communicate(timeout=60)[0].strip() for process in both)
    assert said[1] == "started" and ("being started" in said[0] or "still running" in said[0])
    assert len(run.state()["resumed"]) == 1
    assert monitor.stop(run, 20).state == run_folder.CANCELLED


def test_what_ended_a_run_early_has_to_change_for_a_resume(make_run, stand_in):
    run = make_run(time_limit=30.0)
    write_checkpoint(run)
    run.update_state(state=run_folder.FINISHED, iteration=12, ended_by="time_limit")
    for changes in ({}, {"time_limit": 30.0}, {"iterations": 90}):
        with pytest.raises(InputError, match="ended by its time limit of 30 minutes; give a larger one"):
            launcher.resume_training(run, stand_in, changes)
    assert monitor.follow(run, launcher.resume_training(run, stand_in, {"time_limit": 0.0})).iteration == 30
    assert run.state()["ended_by"] is None


def test_a_resume_follows_the_planned_iterations_unless_it_changes_what_they_follow_from(make_run, stand_in):
    planned = {"iterations": 12, "share": 0.05}
    run = make_run(time_limit=30.0)
    write_checkpoint(run)
    run.update_state(state=run_folder.CANCELLED, iteration=10, planned=planned)
    last = monitor.follow(run, launcher.resume_training(run, stand_in, {"workers": 1}))
    assert (last.iteration, last.iterations) == (12, 12) and run.state()["planned"] == planned
    run.update_state(ended_by="time_limit")
    with pytest.raises(InputError, match="ended by its time limit of 30 minutes; give a larger one"):
        launcher.resume_training(run, stand_in)
    with pytest.raises(InputError, match="it was set to 30 iterations, 20 are fewer"):
        launcher.resume_training(run, stand_in, {"iterations": 20})
    last = monitor.follow(run, launcher.resume_training(run, stand_in, {"time_limit": 60.0}))
    assert (last.iteration, last.iterations) == (30, 30) and run.state()["planned"] is None


def test_a_read_only_folder_is_one_sentence(make_run, stand_in, monkeypatch):
    run = make_run()

    def refuse(*_, **__):
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(run_folder, "write_json", refuse)
    with pytest.raises(InputError, match=r"cannot be written .Read-only file system"):
        launcher.start_training(run, stand_in)
    monkeypatch.setattr(run_folder.RunFolder, "request_cancel", refuse)
    monkeypatch.setattr(monitor, "status", lambda run: monitor.RunStatus("", run_folder.RUNNING, 1, 2))
    with pytest.raises(InputError, match=r"cannot be written into .* .Read-only"):
        monitor.stop(run)


def write_checkpoint(run):
    fresh = run_folder.aside(run.last_dir)
    for name in run_folder.CHECKPOINT_FILES:
        (fresh / name).write_text("{}")
    run_folder.swap(fresh, run.last_dir)


def test_a_cancelled_run_resumes_and_forgets_the_request(make_run, stand_in):
    run = make_run(iterations=300)
    worker = launcher.start_training(run, stand_in)
    wait_until(lambda: run.state()["iteration"] > 3)
    stopped = monitor.stop(run, 10, worker=worker)
    write_checkpoint(run)
    worker = launcher.resume_training(run, stand_in)
    assert not run.cancel_requested()
    wait_until(lambda: run.state()["iteration"] > stopped.iteration + 3)
    monitor.stop(run, 10, worker=worker)


def test_command_is_a_list_without_a_shell():
    command = launcher.worker_command("/env/bin/python", "train", "--run", "/a b/ü")
    assert command == ["/env/bin/python", str(launcher.WORKER_MAIN), "train", "--run", "/a b/ü"]


def test_status_line_tells_how_to_stop(make_run):
    run = make_run()
    assert str(run.path) in launcher.how_to_stop(run)
    assert "stoptraining" in launcher.how_to_stop(run)


@pytest.mark.parametrize(("seconds", "text"), [(5, "5 s"), (125, "2 min 05 s"), (7300, "2 h 01 min")])
def test_durations(seconds, text):
    assert monitor.duration(seconds) == text
