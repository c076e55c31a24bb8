"""The CPU that a command runs on."""

import os
import platform
from pathlib import Path

from buildseg_trainer.worker.runtime.bootstrap import THREADS_VARIABLE


def threads():
    """Return the number of threads that Paddle computes with on the CPU."""
    return int(os.environ[THREADS_VARIABLE])


def describe():
    """Return the CPU's name and the threads as text."""
    return f"CPU ({_name()}), {threads()} threads"


def _name():
    """Return the processor's name, or its architecture if the name is unknown."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.machine())
