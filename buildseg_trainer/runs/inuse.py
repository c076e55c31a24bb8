"""Which training environments are at work: one that is must not be removed to be made anew (standard library only).

Every process that trains, evaluates or exports holds a byte of the environment's lock file until it ends.
"""

import contextlib
import sys
from pathlib import Path

from buildseg_trainer.errors import InputError
from buildseg_trainer.runs import lock

FILE = "in-use.lock"
_BYTES = range(64)  # more processes than one computer trains with at a time; those beyond are not seen


def hold_environment():
    """Hold the environment of this interpreter as long as this process lives, if the plugin made it and lets write."""
    folder = Path(sys.prefix)
    # Into the environment of somebody else nothing is written, and nobody but its owner removes it.
    if not (folder / "environment.json").is_file():
        return
    with contextlib.suppress(InputError):
        for byte in _BYTES:
            if lock.acquire(folder / FILE, byte):
                break


@contextlib.contextmanager
def unused(folder):
    """Keep the environment ``folder`` from being used; raises InputError when a process is at work with it."""
    held = []
    try:
        for byte in _BYTES:
            if not lock.acquire(folder / FILE, byte):
                raise InputError(
                    f"A training, evaluation or export is using the environment {folder}, which has to be made anew: "
                    "wait for its end or stop it, or give another folder."
                )
            held.append(byte)
        yield
    finally:
        for byte in held:
            lock.release(folder / FILE, byte)
