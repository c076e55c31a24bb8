"""Locks on training environments in use, which must not be removed.

Training, evaluation and export hold a shared lock on the environment; setup takes it alone before it rebuilds one.
"""

import sys
from pathlib import Path

from buildseg_trainer.common import locks
from buildseg_trainer.environment.interpreter import read_state
from buildseg_trainer.errors import InputError

FILE = "in-use.lock"


def own_environment():
    """Return the folder of this interpreter's environment if the plugin made it, else None: it is not written into."""
    folder = Path(sys.prefix)
    return None if read_state(folder) is None else folder


def hold_environment():
    """Keep the environment of this interpreter, if the plugin made it, until this process ends.

    Raises InputError when it is being rebuilt.
    """
    folder = own_environment()
    if folder is None:
        return
    try:
        free = locks.acquire(folder / FILE, shared=True)
    except InputError:  # no lock can be made there
        return
    if not free:
        raise InputError(f"The training environment {folder} is being rebuilt; wait until that is done.")


def unused(folder):
    """Return a context that keeps new processes out of the environment ``folder``.

    Raises InputError on entry when a process is using it.
    """
    return locks.held(
        folder / FILE,
        f"A training, evaluation or export is using the environment {folder}, which has to be rebuilt: wait until it "
        "ends or stop it, or give another folder.",
    )
