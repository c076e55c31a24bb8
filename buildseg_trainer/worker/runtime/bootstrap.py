"""What every command of the worker does first: environment variables, packages, log, Paddle."""

import contextlib
import ctypes
import faulthandler
import importlib.util
import logging
import os
import shutil
import signal
import sys
import tempfile
import threading
import time
import warnings
from pathlib import Path

from buildseg_trainer.common.cores import usable_cores
from buildseg_trainer.errors import EnvironmentNotReadyError
from buildseg_trainer.runs import exit_messages, processes

THREADS_VARIABLE = "BUILDSEG_TRAINER_THREADS"
TRACED_SECONDS = 86400.0  # how old the traced sources of an ended process have to be to be removed
WATCH_SECONDS = 0.5
HOME = "worker-home"  # in the environment, where the user's home folder cannot be written
_PR_SET_PDEATHSIG = 1  # prctl(2)
# What a training imports.
PACKAGES = ("numpy", "paddle", "paddleseg", "cv2", "PIL", "visualdl")


def prepare_environment():
    """Set the variables that libraries read at import; those that the user has set for Paddle win."""
    # Paddle takes one thread by default and warns of any other number: devices.select sets it later.
    # Clusters set a list for nested threads: the first number is for this level.
    wanted = os.environ.pop("OMP_NUM_THREADS", "").partition(",")[0].strip()
    threads = int(wanted) if wanted.isdecimal() else 0
    os.environ.setdefault(THREADS_VARIABLE, str(threads or usable_cores()))
    # Idle OpenMP threads sleep instead of burning the core that the data loader needs.
    os.environ.setdefault("KMP_BLOCKTIME", "1")
    # Only Paddle's classic program format gives the .pdmodel that buildseg 0.1 loads, and takes oneDNN convolutions.
    os.environ.setdefault("FLAGS_enable_pir_api", "0")
    os.environ.setdefault("GLOG_minloglevel", "2")
    # A full card: Paddle would wait 10 s for another thread to free memory, and none does.
    os.environ.setdefault("FLAGS_gpu_allocator_retry_time", "0")
    # CUDA 11.8 would load all kernels of Paddle at the start: seconds, and some hundred MB of the card.
    os.environ.setdefault("CUDA_MODULE_LOADING", "LAZY")
    # Also where this is started by hand (see environment.interpreter).
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    for text in ("No ccache found", "When training, we now always track global mean and variance"):
        warnings.filterwarnings("ignore", message=text)


def prepare_home(environment):
    """Move the home folder of this process into its environment where the user's is missing or cannot be written.

    PaddleSeg and VisualDL make folders in it when they are imported. ``environment`` is the environment's folder (a
    Path) if the plugin made it, else None: no other is written into. Raises EnvironmentNotReadyError where there is no
    place for them.
    """
    home = os.path.expanduser("~")  # noqa: PTH111 - Path.home() raises an error if there is none
    if _can_be_written(home):
        return
    own = environment and environment / HOME
    if own:
        with contextlib.suppress(OSError):
            own.mkdir(exist_ok=True)
    if not own or not _can_be_written(own):
        raise EnvironmentNotReadyError(
            f"The home folder {home} cannot be written, but PaddleSeg needs one: set the environment variable HOME to a"
            " folder that can be written."
        )
    os.environ["HOME"] = str(own)


def _can_be_written(folder):
    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


def look_for_packages():
    """Raise ModuleNotFoundError for a package that this interpreter lacks, without importing any."""
    for name in PACKAGES:
        if importlib.util.find_spec(name) is None:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)


def set_up_log():
    """Log to the standard error output; call it again after Paddle was imported, which changes the logging."""
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
    """Import Paddle and remove its signal handlers; on the main thread, before any module that imports Paddle.

    They allocate memory. If a signal arrives during an allocation, as SIGTERM does half of the time in a process that
    is busy with Python objects, they wait forever for a lock that their own thread holds. Crashes are left to Python's
    faulthandler, which allocates nothing and writes the Python calls to the log.
    """
    with _deaf_to_sigterm():
        import paddle

        paddle.disable_signal_handler()
    faulthandler.disable()  # Paddle has replaced its handlers: enable() alone would do nothing
    log_crashes()


def log_crashes():
    """Let a crash write the Python calls of its thread to the standard error output (see run_folder.tail)."""
    faulthandler.enable(all_threads=False)


@contextlib.contextmanager
def _deaf_to_sigterm():
    """Block SIGTERM until the end of the block; Windows has no such signal."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def end_with_parent():
    """End this process when the one that started it ends: Paddle's launcher gives each process its own session."""
    if sys.platform == "linux":
        # The kernel does it before the parent counts as gone; nothing writes to the run folder after that.
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    parent = processes.parent()

    def watch():
        while processes.is_alive(*parent):
            time.sleep(WATCH_SECONDS)
        os._exit(exit_messages.LOST)

    threading.Thread(target=watch, name="parent", daemon=True).start()
