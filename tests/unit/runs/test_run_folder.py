"""The run folder: never used twice, written so that readers see whole files, checkpoints that survive a kill."""

import json
import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from buildseg_trainer.common import locks
from buildseg_trainer.common.files import replace
from buildseg_trainer.errors import InputError
from buildseg_trainer.runs import processes, run_folder


def test_create_writes_everything_before_the_first_step(make_run, resolved):
    run = make_run()
    assert run.config() == resolved
    assert run.state()["state"] == run_folder.QUEUED
    assert next(iter(json.loads(run.config_file.read_text()))) == "schema_version"
    assert next(iter(json.loads(run.state_file.read_text()))) == "schema_version"
    assert run.vdl_dir.is_dir()


def test_a_folder_is_never_used_again(make_run):
    assert len({make_run().path for _ in range(4)}) == 4


def test_a_relative_place_becomes_an_absolute_one(tmp_path, resolved, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert run_folder.create_run("runs", resolved).path.parent == tmp_path.resolve() / "runs"


def test_create_refuses_a_place_that_cannot_be_written(tmp_path, resolved):
    blocked = tmp_path / "file"
    blocked.write_text("")
    with pytest.raises(InputError, match=str(blocked)):
        run_folder.create_run(blocked / "runs", resolved)


def test_open_refuses_what_is_no_run(tmp_path):
    with pytest.raises(InputError, match="not a run folder"):
        run_folder.open_run(tmp_path)


@pytest.mark.parametrize("name", ["run.json", "config.json"])
@pytest.mark.parametrize(
    "content", ['{"name": "of another tool"}', '{"schema_version": "1.0"}', '{"schema_version": 1}']
)
def test_files_of_the_same_names_are_no_run(make_run, name, content):
    run = make_run()
    (run.path / name).write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=rf"{name} is not of a training; choose the folder of one\.$"):
        run_folder.open_run(run.path)


def test_a_file_that_was_saved_by_another_editor_is_read(make_run):
    run = make_run()
    before = run.config()
    run.config_file.write_bytes(b"\xef\xbb\xbf" + run.config_file.read_bytes())
    assert run_folder.open_run(run.path).config() == before


def test_a_damaged_or_newer_state_is_one_sentence(make_run):
    run = make_run()
    run.state_file.write_text('{"schema_version": 99}')
    with pytest.raises(InputError, match="newer version"):
        run_folder.open_run(run.path)
    run.state_file.write_text('{"schema')
    with pytest.raises(InputError, match=r"run\.json"):
        run_folder.open_run(run.path)


def test_readers_never_see_half_a_state(make_run):
    run = make_run()
    over = threading.Event()
    failures = []

    def read():
        while not over.is_set():
            try:
                run.state()
            except InputError as error:
                failures.append(error)

    reader = threading.Thread(target=read)
    reader.start()
    for number in range(200):
        run.update_state(iteration=number, message="x" * 5000)
    over.set()
    reader.join()
    assert not failures
    assert not list(run.path.glob(".*tmp"))


def test_config_never_changes_but_resumes_add_to_it(make_run):
    run = make_run()
    before = run.config_file.read_bytes()
    run.update_state(resumed=[{"changes": {"iterations": 40}}, {"changes": {"iterations": 60, "workers": 1}}])
    assert (run.config().iterations, run.config().workers) == (60, 1)
    run.update_state(planned={"iterations": 45, "share": 0.05})
    assert (run.config().iterations, run.asked_config().iterations, run.config().workers) == (45, 60, 1)
    assert run.config_file.read_bytes() == before


def write_checkpoint(target, text):
    fresh = run_folder.aside(target)
    for name in run_folder.CHECKPOINT_FILES:
        (fresh / name).write_text(text)
    return fresh


def test_a_checkpoint_is_there_at_every_moment(make_run, monkeypatch):
    run = make_run()
    assert run.checkpoint() is None
    run_folder.swap(write_checkpoint(run.last_dir, "one"), run.last_dir)
    assert (run.checkpoint() / "state.json").read_text() == "one"

    # Killed while the second was being written, then between the two renames.
    second = write_checkpoint(run.last_dir, "two")
    assert (run.checkpoint() / "state.json").read_text() == "one"
    renames = []
    real = replace

    def killed(source, target, attempts=50):
        if renames:
            raise KeyboardInterrupt
        renames.append(target)
        real(source, target)

    monkeypatch.setattr(run_folder, "replace", killed)
    with pytest.raises(KeyboardInterrupt):
        run_folder.swap(second, run.last_dir)
    monkeypatch.undo()
    assert not run.last_dir.exists()
    assert (run.checkpoint() / "state.json").read_text() == "one"
    run_folder.swap(write_checkpoint(run.last_dir, "three"), run.last_dir)
    assert (run.checkpoint() / "state.json").read_text() == "three"


def test_an_incomplete_checkpoint_does_not_count(make_run):
    run = make_run()
    run.last_dir.mkdir()
    (run.last_dir / "model.pdparams").write_text("")
    assert run.checkpoint() is None


def test_only_one_worker_signs_in(make_run):
    run = make_run()
    run.sign_in()
    state = run.state()
    assert state["state"] == run_folder.RUNNING
    assert processes.is_alive(state["pid"], state["process_start"])
    with pytest.raises(InputError, match="still running"):
        run.sign_in()
    run.update_state(process_start="another boot:1")  # the same id, used again by somebody else
    with pytest.raises(InputError, match="still running"):
        run.sign_in()  # whatever run.json says, this process holds the lock
    locks.release(run.lock_file, locks.WORKER)
    run.sign_in()


def test_locks_end_with_their_process_and_exclude_others(make_run):
    run = make_run()
    script = (
        "import sys, time; sys.path.insert(0, sys.argv[2]); from pathlib import Path\n"
        "from buildseg_trainer.common import locks\n"
        "print(locks.acquire(Path(sys.argv[1]), locks.START), flush=True); time.sleep(60)\n"
    )
    root = str(Path(run_folder.__file__).parents[2])
    command = [sys.executable, "-c", script, str(run.lock_file), root]
    holder = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert holder.stdout.readline() == "True\n"
    assert not locks.acquire(run.lock_file, locks.START)
    assert locks.acquire(run.lock_file, locks.WORKER), "each byte is a lock of its own"
    holder.kill()
    holder.communicate()
    assert locks.acquire(run.lock_file, locks.START)
    assert not locks.acquire(run.lock_file, locks.START), "threads of one process exclude each other"
    locks.release(run.lock_file, locks.WORKER)
    second = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert second.stdout.readline() == "False\n", "giving one back keeps the other"
    second.kill()
    second.communicate()
    locks.release(run.lock_file, locks.START)


def test_a_copied_or_moved_folder_has_no_worker(make_run, tmp_path):
    run = make_run()
    run.sign_in()
    copy = run_folder.open_run(shutil.copytree(run.path, tmp_path / "copy"))
    link = tmp_path / "link"
    link.symlink_to(run.path)
    assert run.worker_is_alive() and run_folder.RunFolder(link).worker_is_alive()
    assert not copy.worker_is_alive()
    run.path.rename(tmp_path / "moved")
    assert not run_folder.open_run(tmp_path / "moved").worker_is_alive()
    locks.release(run.lock_file, locks.WORKER)


def write_numbered(run, *iterations):
    for iteration in iterations:
        run_folder.swap(write_checkpoint(run.last_dir, str(iteration)), run.last_dir, run.numbered_dir(iteration - 1))


def test_checkpoints_come_newest_first_and_the_best_last(make_run):
    run = make_run()
    write_numbered(run, 8, 9, 10, 11)
    run_folder.swap(write_checkpoint(run.best_dir, "9"), run.best_dir)
    assert run.numbered_checkpoints() == [8, 9, 10]
    assert [(path / "state.json").read_text() for path in run.checkpoints()] == ["11", "10", "9", "8", "9"]
    (run.last_dir / "model.pdopt").unlink()
    assert run.checkpoint() == run.numbered_dir(10)


def test_a_run_of_another_machine_lives_by_its_heartbeat(make_run):
    run = make_run()
    run.sign_in()
    state = {**run.state(), "host": "elsewhere", "pid": 1}
    assert run_folder.worker_is_alive(state)
    assert not run_folder.worker_is_alive({**state, "heartbeat": state["heartbeat"] - 3600})


def test_cancel_request_keeps_its_time(make_run):
    run = make_run()
    assert run.cancel_age() is None
    run.request_cancel()
    os.utime(run.cancel_file, (1, 1))
    run.request_cancel()
    assert run.cancel_requested() and run.cancel_age() > 1e6
    run.clear_cancel()
    assert not run.cancel_requested()


def test_of_a_crash_the_innermost_calls_are_shown(tmp_path):
    log = tmp_path / "train.log"
    before = [f"INFO Iteration {number}" for number in range(20)]
    crash = ["Fatal Python error: Segmentation fault", "", "Stack (most recent call first):"]
    calls = [f'  File "step.py", line {number} in call' for number in range(40)]
    log.write_text("\n".join([*before, *crash, *calls, "", "Extension modules: " + "numpy, " * 80]), encoding="utf-8")
    assert run_folder.tail(log).splitlines() == [*before[-6:], *crash, *calls[:3]]
    assert run_folder.tail(log, 3, start=log.stat().st_size) == ""
    log.write_text("\n".join(before), encoding="utf-8")
    assert run_folder.tail(log, 3, start=1).splitlines() == before[-3:]
