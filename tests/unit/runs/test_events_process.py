"""Events are whole lines; a process is its id and its start time together."""

import os
import signal
import subprocess
import sys
import time

from buildseg_trainer.runs import process
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
    pid, started = process.identity()
    assert pid == os.getpid() and process.is_alive(pid, started)
    assert not process.is_alive(pid, "something else")
    assert not process.is_alive(None, None)
    child = sleeper()
    try:
        started = process.start_time(child.pid)
        assert started and process.is_alive(child.pid, started)
        child.send_signal(signal.SIGKILL)
        end = time.monotonic() + 5
        while process.is_alive(child.pid, started) and time.monotonic() < end:
            time.sleep(0.01)
        assert not process.is_alive(child.pid, started), "a zombie is no living process"
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
        started, child_started = process.start_time(parent.pid), process.start_time(child)
        assert child_started and process.kill(parent.pid, started)
    end = time.monotonic() + 5
    while process.is_alive(child, child_started) and time.monotonic() < end:
        time.sleep(0.01)
    assert not process.is_alive(parent.pid, started) and not process.is_alive(child, child_started)
    assert process.kill(parent.pid, started), "ending what has ended is fine"


def test_kill_spares_a_process_that_only_has_the_same_id():
    child = sleeper()
    try:
        assert process.kill(child.pid, "another start")
        assert child.poll() is None
    finally:
        child.kill()
        child.wait()


def test_exits_are_explained():
    assert "memory" in process.explain_exit(-9)
    assert "SIGSEGV" in process.explain_exit(-11)
    assert "exit code 3" in process.explain_exit(3)


def test_an_abort_for_memory_is_known_by_the_log_of_that_process():
    log = (
        "0   paddle::pybind::ThrowExceptionToPython(std::__exception_ptr::exception_ptr)\n"
        "FatalError: `Process abort signal` is detected by the operating system.\n"
        "  [SignalInfo: *** SIGABRT (@0x104a) received by PID 4170 (TID 0x7f582ad67040) from PID 4170 ***]"
    )
    assert process.aborted_for_memory(4170, log)
    assert not process.aborted_for_memory(417, log), "an earlier worker of the run"
    assert not process.aborted_for_memory(4170, log.replace("ThrowExceptionToPython", "free"))
