"""What every command of the worker does first: environment variables, packages, log."""

import importlib.util
import logging
import os
import warnings

from buildseg_trainer.common.cores import usable_cores

THREADS_VARIABLE = "BUILDSEG_TRAINER_THREADS"
# What a training imports.
PACKAGES = ("numpy", "paddle", "paddleseg", "cv2", "PIL", "visualdl")


def prepare_environment():
    """Set the variables that Paddle and its libraries read once, while they are imported; the user's own ones win."""
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
