"""A process is its id and its start time together."""

import os
import signal
import subprocess
import sys
import time

from buildseg_trainer.runs import processes


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
