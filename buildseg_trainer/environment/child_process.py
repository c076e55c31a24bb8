"""Run a child process with its output in a log file, so that it can be followed, cancelled and read afterwards."""

import contextlib
import os
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from buildseg_trainer.common.progress import never_cancelled
from buildseg_trainer.errors import Cancelled

POLL_SECONDS = 0.1
GRACE_SECONDS = 1.0


@dataclass(frozen=True)
class Finished:
    """How a child ended: its exit code (negative: the signal, on POSIX) and the lines that it wrote."""

    code: int
    lines: list


def nothing(*_arguments):
    """The default of ``on_line`` and ``on_wait``."""


def run(arguments, log_file, environment, on_line=nothing, on_wait=nothing, is_cancelled=never_cancelled, timeout=None):
    """Run ``arguments`` to the end and return a :class:`Finished`.

    stdout and stderr are appended to ``log_file`` (a pipe that is not read would block the child) and each line is
    given to ``on_line``; ``on_wait`` is called between. stdin is closed and no console window opens. The child leads a
    process group of its own, and the whole group is ended when ``is_cancelled()`` becomes true (raises Cancelled) or
    after ``timeout`` seconds (raises subprocess.TimeoutExpired). Raises OSError when the program cannot be started.
    """
    lines = []
    started = time.monotonic()
    with Path(log_file).open("ab") as output, Path(log_file).open("rb") as log:
        log.seek(0, os.SEEK_END)
        child = subprocess.Popen(  # nosec B603 # a list of arguments, no shell
            [str(argument) for argument in arguments],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            env=environment,
            **_own_group(),
        )
        try:
            rest = b""
            while True:
                over = child.poll() is not None
                *complete, rest = (rest + log.read()).split(b"\n")
                if over and rest:
                    complete.append(rest)
                for line in (raw.decode("utf-8", "replace").rstrip() for raw in complete):
                    lines.append(line)
                    on_line(line)
                if over:
                    return Finished(child.returncode, lines)
                on_wait()
                if is_cancelled():
                    raise Cancelled("Cancelled.")
                if timeout is not None and time.monotonic() - started > timeout:
                    raise subprocess.TimeoutExpired(child.args, timeout)
                time.sleep(POLL_SECONDS)
        finally:
            if child.poll() is None:
                end(child)


def start(arguments, log_file, environment):
    """Start ``arguments`` and return the Popen, its stdin and stdout pipes of bytes, its stderr appended to a file.

    The child should end with its stdin. No console window opens. Raises OSError when the program cannot be started.
    """
    with Path(log_file).open("ab") as log:
        return subprocess.Popen(  # nosec B603 # a list of arguments, no shell
            [str(argument) for argument in arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            env=environment,
            **_own_group(),
        )


def _own_group():
    if os.name == "nt":
        return {"creationflags": subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP}
    return {"start_new_session": True}


def end(child):
    """Terminate the child and its own children; kill them after a second."""
    if os.name == "nt":
        taskkill = Path(os.environ.get("SYSTEMROOT", "C:\\Windows")) / "System32" / "taskkill.exe"
        subprocess.run(  # nosec B603 # a list of arguments, no shell
            [str(taskkill), "/T", "/F", "/PID", str(child.pid)],
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            creationflags=subprocess.CREATE_NO_WINDOW,
        )
    else:
        _signal_group(child.pid, signal.SIGTERM)
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.wait(GRACE_SECONDS)
        # Also when the leader has gone: a child of its own may still be there.
        _signal_group(child.pid, signal.SIGKILL)
    child.wait()


def _signal_group(leader, number):
    # No such group: it has ended meanwhile. macOS says "not permitted" for a group of zombies.
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(leader, number)
