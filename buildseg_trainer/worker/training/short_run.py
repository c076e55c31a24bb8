"""A whole training of a few iterations in a folder of its own, to see whether its batch size fits into memory."""

import contextlib
import shutil

from buildseg_trainer.runs import run_folder
from buildseg_trainer.runs.config import resolve as run_config
from buildseg_trainer.worker.runtime import memory

# The memory of a training on a CPU has grown to its full size after some ten iterations.
ITERATIONS = 12
MINUTES = 1.0  # the iterations end then, however few, but never before the second one
FEWEST = 2
# More take longer, but no more memory: tiles that are validated (two batches), steps that search the learning rate.
VALIDATED, SEARCHED = 8, 4
# What is kept aside meanwhile, of the memory that there is: near a limit one training fits and the next one does not.
_RESERVED_SHARE, _MOST_RESERVED = 1 / 12, 256 << 20


@contextlib.contextmanager
def folder_for(run, batch_size):
    """Give the RunFolder of a rehearsal of ``run`` with another batch size, to be trained as any other run.

    It lies in the run's own folder and is removed in the end. Raises InputError or OSError when it cannot be made.
    """
    try:
        rehearsal = run_folder.create_run(run.rehearsal_dir, _configuration(run, batch_size))
        rehearsal.update_state(rehearsal=True)
        yield rehearsal
    finally:
        shutil.rmtree(run.rehearsal_dir, ignore_errors=True)


def reserve():
    """Return bytes that are to be kept until the rehearsal in this process is over."""
    available = memory.available()
    share = _MOST_RESERVED if available is None else int(_RESERVED_SHARE * available)
    return b"\x01" * min(_MOST_RESERVED, share)  # written, so that the memory is really taken


def is_one(state):
    """Tell by the content of a run.json whether the run is only a rehearsal."""
    return bool(state.get("rehearsal"))


def _configuration(run, batch_size):
    """Return the configuration of ``run`` for a short training that takes all the memory that a long one takes."""
    config = run_config.derive({**run.config(), "batch_size": batch_size})
    iterations = min(ITERATIONS, config["iterations"])
    # A custom model's own file may be gone by now.
    custom = {"model_config": str(run.model_config_file)} if run.model_config_file.is_file() else {}
    return {
        **config,
        **custom,
        "iterations": iterations,
        "evaluation_interval": max(1, iterations // 2),  # what comes after a validation counts, too
        "log_interval": 1,
        "time_limit": MINUTES,
        "patience": 0,
        "keep_checkpoints": 1,
        # The batch has to fit with a frozen backbone and after it is let go.
        "freeze_iterations": min(config["freeze_iterations"], 1),
        # Nothing is to be learnt; the run's own rate, without a long warm-up, could end in NaN.
        "learning_rate": 1e-8,
        "schedule": {"type": "constant"},
    }
