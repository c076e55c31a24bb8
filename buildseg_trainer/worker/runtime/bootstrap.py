"""What every command of the worker does first: environment variables, packages, log, Paddle."""

import contextlib
import faulthandler
import importlib.util
import logging
import os
import shutil
import signal
import sys
import time
import warnings
from pathlib import Path

from buildseg_trainer.common.cores import usable_cores
from buildseg_trainer.runs import processes

THREADS_VARIABLE = "BUILDSEG_TRAINER_THREADS"
TRACED_SECONDS = 86400.0
# What a training imports.
PACKAGES = ("numpy", "paddle", "paddleseg", "cv2", "PIL", "visualdl")


def prepare_environment():
    """Set the variables that libraries read once, while they are imported; the user's own ones for Paddle win."""
    # Paddle takes one thread where nothing is said, and says so for any other number: devices.select sets it later.
    # A list, as clusters set it, is of nested threads: the first number is that of ours.
    wanted = os.environ.pop("OMP_NUM_THREADS", "").partition(",")[0].strip()
    threads = int(wanted) if wanted.isdecimal() else 0
    os.environ.setdefault(THREADS_VARIABLE, str(threads or usable_cores()))
    # Idle OpenMP threads sleep instead of burning the core that the data loader needs.
    os.environ.setdefault("KMP_BLOCKTIME", "1")
    # Only Paddle's classic program format gives the .pdmodel that buildseg 0.1 loads, and takes oneDNN convolutions.
    os.environ.setdefault("FLAGS_enable_pir_api", "0")
    os.environ.setdefault("GLOG_minloglevel", "2")
    # Also where this is started by hand (see environment.interpreter).
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    for text in ("No ccache found", "When training, we now always track global mean and variance"):
        warnings.filterwarnings("ignore", message=text)


def look_for_packages():
    """Raise ModuleNotFoundError for a package that this interpreter does not have, without importing it."""
    for name in PACKAGES:
        if importlib.util.find_spec(name) is None:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)


def set_up_log():
    """Log to the standard error output; once more after Paddle was imported, which sets up logging in its own way."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s", force=True)


def remove_traced_sources():
    """Remove the sources that Paddle writes while it traces a network, of processes that were ended before they did.

    Only old ones: where machines share a home folder, the process may run on another one.
    """
    for folder in Path("~/.cache/paddle/to_static_tmp").expanduser().glob("*"):
        with contextlib.suppress(OSError, ValueError):  # another process removes it, or it is not named by a process
            is_old = time.time() - folder.stat().st_mtime > TRACED_SECONDS
            if is_old and processes.start_time(int(folder.name)) is None:
                shutil.rmtree(folder, ignore_errors=True)


def import_paddle():
    """Import Paddle, and take its signal handlers away again; on the main thread, before all that imports Paddle.

    They ask for memory. Where the signal comes in the midst of such a request, as SIGTERM does half of the time in a
    process that is busy with Python objects, they wait for ever for a lock that their own thread holds. Crashes are
    left to Python's own handlers, which ask for nothing and write down where in Python it was.
    """
    with _deaf_to_sigterm():
        import paddle

        paddle.disable_signal_handler()
    faulthandler.disable()  # it forgets that it was on before
    log_crashes()


def log_crashes():
    """Let a crash write the Python calls of its thread to the standard error output (see folder.tail)."""
    faulthandler.enable(all_threads=False)


@contextlib.contextmanager
def _deaf_to_sigterm():
    """Put SIGTERM off until the end of the block; Windows has no such signal."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
