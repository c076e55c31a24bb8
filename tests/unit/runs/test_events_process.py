"""Events are whole lines; a process is its id and its start time together."""

import os
import signal
import subprocess
import sys
import time

import pytest

from buildseg_trainer.runs import exit_messages, processes, run_folder
from buildseg_trainer.runs.events import EventReader, EventWriter


def test_events_come_back_in_order_and_once(tmp_path):
    path = tmp_path / "events.jsonl"
    reader = EventReader(path)
    assert reader.read() == []
    writer = EventWriter(path)
    writer.write("progress", iteration=1)
    writer.write("message", text="Zürich ✓\nsecond line")
    assert [event["type"] for event in reader.read()] == ["progress", "message"]
    assert reader.read() == []
    with path.open("a", encoding="utf-8") as stream:
        stream.write('{"type": "half')
        stream.flush()
        assert reader.read() == []
        stream.write('"}\nno json\n[1]\n')
    assert [event["type"] for event in reader.read()] == ["half"]
    assert [event["type"] for event in EventReader(path).read()] == ["progress", "message", "half"]
    assert EventReader(path, None).read() == []


def sleeper():
    return subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"], start_new_session=True)


def test_identity_of_processes():
    pid, started = processes.identity()
    assert pid == os.getpid() and processes.is_alive(pid, started)
    assert not processes.is_alive(pid, "something else")
    assert not processes.is_alive(None, None)
    child = sleeper()
    try:
        started = processes.start_time(child.pid)
        assert started and processes.is_alive(child.pid, started)
        child.send_signal(signal.SIGKILL)
        end = time.monotonic() + 5
        while processes.is_alive(child.pid, started) and time.monotonic() < end:
            time.sleep(0.01)
        assert not processes.is_alive(child.pid, started), "a zombie is no living process"
    finally:
        child.kill()
        child.wait()


def test_kill_ends_children_too():
    script = (
        "import subprocess, sys, time\n"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])\n"
        "print(child.pid, flush=True)\n"
        "time.sleep(60)"
    )
    parent = subprocess.Popen([sys.executable, "-c", script], start_new_session=True, stdout=subprocess.PIPE, text=True)
    with parent:
        child = int(parent.stdout.readline())
        started, child_started = processes.start_time(parent.pid), processes.start_time(child)
        assert child_started and processes.kill(parent.pid, started)
    end = time.monotonic() + 5
    while processes.is_alive(child, child_started) and time.monotonic() < end:
        time.sleep(0.01)
    assert not processes.is_alive(parent.pid, started) and not processes.is_alive(child, child_started)
    assert processes.kill(parent.pid, started), "ending what has ended is fine"


def test_kill_spares_a_process_that_only_has_the_same_id():
    child = sleeper()
    try:
        assert processes.kill(child.pid, "another start")
        assert child.poll() is None
    finally:
        child.kill()
        child.wait()


def test_exits_are_explained():
    assert "memory" in exit_messages.explain_exit(-9)
    assert "SIGSEGV" in exit_messages.explain_exit(-11)
    assert "exit code 3" in exit_messages.explain_exit(3)
    for code in (0xC0000005, 0xC0000005 - 2**32):  # as Windows and Python's sys.exit have it
        assert exit_messages.explain_exit(code) == "crashed (access violation)"
    for line in ("Fatal Python error: Aborted", "Windows fatal exception: access violation"):
        assert exit_messages.explain_absence(f"before\n{line}\nafter") == f"crashed ({line.partition(': ')[2]})"


@pytest.mark.parametrize(
    ("name", "is_for_memory"),
    [
        ("std::exception", True),
        ("std::bad_alloc", True),
        ("St9bad_alloc", True),
        ("std::system_error", True),
        ("std::out_of_range", False),
    ],
)
def test_an_abort_for_memory_is_known_by_the_exception_that_nobody_caught(name, is_for_memory):
    log = f"INFO Iteration 3\nterminate called after throwing an instance of '{name}'\nFatal Python error: Aborted\n"
    assert exit_messages.aborted_for_memory(log) == is_for_memory
    assert not exit_messages.aborted_for_memory(log.replace("terminate", "never"))


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
