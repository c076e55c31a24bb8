"""Children: their output, their end, and that nothing of them is left."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from buildseg_trainer.environment import child_process
from buildseg_trainer.errors import Cancelled


def run(tmp_path, code, **arguments):
    return child_process.run([sys.executable, "-c", code], tmp_path / "log", dict(os.environ), **arguments)


def is_alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"


def test_lines_and_code(tmp_path):
    seen = []
    finished = run(tmp_path, "import sys; print('one\\n'); sys.stderr.write('two'); sys.exit(3)", on_line=seen.append)
    assert finished.code == 3
    assert finished.lines == seen
    assert sorted(seen) == ["", "one", "two"]
    assert "one" in (tmp_path / "log").read_text()


def test_the_log_is_appended_and_only_new_lines_are_seen(tmp_path):
    run(tmp_path, "print('first')")
    assert run(tmp_path, "print('second')").lines == ["second"]
    assert (tmp_path / "log").read_text().split() == ["first", "second"]


def test_much_output_does_not_block(tmp_path):
    """A pipe that nobody empties holds 64 KiB on Linux."""
    assert len(run(tmp_path, "for i in range(20000): print('x' * 100)").lines) == 20000


def test_undecodable_output(tmp_path):
    assert run(tmp_path, "import os; os.write(1, b'a\\xffb\\n')").lines == ["a\ufffdb"]


def test_stdin_is_closed(tmp_path):
    assert run(tmp_path, "import sys; print(repr(sys.stdin.read()))").lines == ["''"]


STUBBORN_FAMILY = """
import signal, subprocess, sys, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
child = subprocess.Popen([sys.executable, "-c",
    "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('up', flush=True); time.sleep(60)"])
print(child.pid, flush=True)
time.sleep(60)
"""


def test_cancel_ends_the_whole_family(tmp_path):
    seen = []
    asked = []

    def cancelled():
        if len(seen) == 2 and not asked:
            asked.append(True)
        return bool(asked)

    with pytest.raises(Cancelled):
        run(tmp_path, STUBBORN_FAMILY, on_line=seen.append, is_cancelled=cancelled)
    child = int(next(line for line in seen if line.isdigit()))
    # Killed, but its new parent may take a moment to notice.
    for _ in range(20):
        if not is_alive(child):
            return
        time.sleep(0.1)
    pytest.fail("the child's child is still there")


def test_timeout(tmp_path):
    with pytest.raises(subprocess.TimeoutExpired):
        run(tmp_path, "import time; time.sleep(60)", timeout=0.3)


def test_a_program_that_is_none(tmp_path):
    with pytest.raises(OSError):
        child_process.run([str(tmp_path / "missing")], tmp_path / "log", {})
