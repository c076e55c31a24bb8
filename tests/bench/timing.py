"""Timing of child processes, and medians of several rounds."""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple


class Run(NamedTuple):
    """One way, once: seconds of wall and CPU time, peak memory in MB, and what it printed."""

    wall: float
    cpu: float
    peak: float
    printed: str = ""


def timed(*commands):
    """Run commands one after the other and return their Run together; the peak is the largest one's."""
    runs = [_timed(command) for command in commands]
    return Run(
        sum(run.wall for run in runs),
        sum(run.cpu for run in runs),
        max(run.peak for run in runs),
        "".join(run.printed for run in runs),
    )


def _timed(command):
    started = time.perf_counter()
    process = subprocess.Popen([str(word) for word in command], stdout=subprocess.PIPE, text=True)
    printed = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit("{} failed".format(" ".join(map(str, command))))
    return Run(time.perf_counter() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, printed)


def put_aside(output):
    """Give way for the next output without deleting this one.

    For some minutes ext4 passes over the inodes of deleted files one by one: each new file then takes half a
    millisecond, a third of what create_tiles takes for a tile.
    """
    aside = output.parent / "earlier"
    aside.mkdir(exist_ok=True)
    output.rename(aside / str(sum(1 for _ in aside.iterdir())))


def python(script, *arguments):
    """The command of a script beside this one, by the Python that runs now."""
    return [sys.executable, Path(__file__).with_name(script), *arguments]


def median(values):
    return statistics.median(values)


def usable_cores():
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
