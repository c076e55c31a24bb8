"""Locks on a file that end with their process, so that no stale one is ever left (standard library only)."""

import contextlib
import sys
import threading
from pathlib import Path

from buildseg_trainer.errors import InputError

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

# A byte of the run's lock file each: who trains, and who starts a worker.
WORKER, START = 0, 1

_guard = threading.Lock()
_held = {}  # (path, byte) -> open file; the locks of one process do not exclude each other, so it keeps account


def acquire(path, byte):
    """Lock a byte of the file ``path`` for this process until release or its end; False when somebody else has it.

    Where the file system knows no locks, nobody is excluded. Raises InputError when the file cannot be opened.
    """
    with _guard:
        if (path, byte) in _held:
            return False
        # Closing any other handle of the file would end a lock of this process: keep the one there is.
        stream = next((stream for (other, _), stream in _held.items() if other == path), None)
        if stream is None:
            try:
                stream = Path(path).open("ab+")  # noqa: SIM115 - open as long as the lock is held
            except OSError as error:
                raise InputError(
                    f"The folder {Path(path).parent} cannot be written ({error.strerror}); "
                    "make it writable, or copy it to where it is."
                ) from error
        if _is_locked_elsewhere(stream, byte):
            if stream not in _held.values():
                stream.close()
            return False
        _held[path, byte] = stream
        return True


def release(path, byte):
    """Give a lock back that this process holds."""
    with _guard:
        stream = _held.pop((path, byte), None)
        if stream is None:
            return
        with contextlib.suppress(OSError):
            _unlock(stream, byte)
        if stream not in _held.values():
            stream.close()


if sys.platform == "win32":

    def _is_locked_elsewhere(stream, byte):
        stream.seek(byte)
        try:
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return True
        except OSError:
            return False
        return False

    def _unlock(stream, byte):
        stream.seek(byte)
        msvcrt.locking(stream.fileno(), msvcrt.LK_UNLCK, 1)

else:

    def _is_locked_elsewhere(stream, byte):
        # Not flock: a process that the worker forks would keep the lock when the worker was killed.
        try:
            fcntl.lockf(stream, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, byte)
        except (BlockingIOError, PermissionError):
            return True
        except OSError:
            return False
        return False

    def _unlock(stream, byte):
        fcntl.lockf(stream, fcntl.LOCK_UN, 1, byte)
