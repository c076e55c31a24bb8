"""Which training environments are at work: one that is must not be removed to be made anew (standard library only).

Every process that trains, evaluates or exports shares a lock on a file of the environment until it ends; who makes the
environment anew takes the lock alone.
"""

import contextlib
import sys
from pathlib import Path

from buildseg_trainer.environment.interpreter import read_state
from buildseg_trainer.errors import InputError

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

FILE = "in-use.lock"
_held = []  # open files: their locks end with this process


def hold_environment():
    """Keep the environment of this interpreter, if the plugin made it, as long as this process lives.

    Raises InputError when it is being made anew.
    """
    folder = Path(sys.prefix)
    if read_state(folder) is None:  # of somebody else: nothing is written into it, and nobody else removes it
        return
    path = folder / FILE
    try:
        # Reading is enough, so that those are seen, too, who may not write into a shared environment.
        stream = path.open("rb" if path.exists() else "ab+")
    except OSError:
        return
    if not _take(stream, alone=False):
        stream.close()
        raise InputError(f"The training environment {folder} is being made anew; wait for its end.")
    _held.append(stream)


@contextlib.contextmanager
def unused(folder):
    """Keep others from beginning to use the environment ``folder``; raises InputError when one uses it already."""
    with (folder / FILE).open("ab+") as stream:
        if not _take(stream, alone=True):
            raise InputError(
                f"A training, evaluation or export is using the environment {folder}, which has to be made anew: wait "
                "for its end or stop it, or give another folder."
            )
        yield


if sys.platform == "win32":
    _BYTES = 64  # Windows' C library knows no shared locks: each takes a byte, and who wants to be alone takes all

    def _take(stream, alone):
        places = [(0, _BYTES)] if alone else [(byte, 1) for byte in range(_BYTES)]
        for start, length in places:
            stream.seek(start)
            with contextlib.suppress(OSError):
                msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, length)
                return True
        return False

else:

    def _take(stream, alone):
        try:
            fcntl.lockf(stream, (fcntl.LOCK_EX if alone else fcntl.LOCK_SH) | fcntl.LOCK_NB)
        except (BlockingIOError, PermissionError):
            return False
        except OSError:  # a file system that knows no locks
            return True
        return True
