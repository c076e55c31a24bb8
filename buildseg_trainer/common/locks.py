"""Locks on a file that the operating system frees when their process ends, so that none is ever left stale.

A process holds a lock once: its threads exclude each other. On a file system without locks every call succeeds.
"""

import contextlib
import os
import sys
import threading
from pathlib import Path

from buildseg_trainer.errors import InputError

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

# Numbers of the locks of a run's lock file: training, and starting a worker.
WORKER, START = 0, 1

_SHARES = 64  # on Windows: the most processes that can share a lock

_mutex = threading.Lock()
_held = {}  # (path, number) -> (open file, is shared, place on Windows)


def acquire(path, number=0, shared=False):
    """Take lock ``number`` of the file ``path``, alone or ``shared``, until release or the end of this process.

    Return False when another process or thread holds it. Sharing needs no right to write where the file exists.
    Raises InputError when the file cannot be opened.
    """
    path = Path(path)
    with _mutex:
        if (path, number) in _held:
            return shared and _held[path, number][1]
        # Closing any other handle of the file would end a lock of this process: use the open one.
        opened = next((held[0] for (other, _), held in _held.items() if other == path), None)
        while True:
            stream = opened or _open(path, shared)
            place = _lock(stream, number, shared)
            if place is None:
                _close_unused(stream)
                return False
            if opened or _is_at(stream, path):
                _held[path, number] = stream, shared, place
                return True
            stream.close()  # its holder removed the file in between: locking it excludes nothing


def release(path, number=0, remove=False):
    """Free a lock that this process holds, and ``remove`` its file, in which no other lock must be held then."""
    with _mutex:
        stream, _, place = _held.pop((Path(path), number), (None, False, None))
        if stream is None:
            return
        if remove and sys.platform != "win32":
            _remove(path)  # before another process can lock it
        with contextlib.suppress(OSError):
            _unlock(stream, place)
        _close_unused(stream)
        if remove and sys.platform == "win32":
            _remove(path)  # fails where another process has it open


@contextlib.contextmanager
def held(path, refusal):
    """Hold a file's lock during the ``with`` block; raises InputError with the text ``refusal`` when it is taken."""
    if not acquire(path):
        raise InputError(refusal)
    try:
        yield
    finally:
        release(path)


def _open(path, shared):
    try:
        return path.open("rb" if shared and path.exists() else "ab+")
    except OSError as error:
        raise InputError(
            f"The folder {path.parent} cannot be written ({error.strerror}); make it writable, or copy it to a folder "
            "that is."
        ) from error


def _is_at(stream, path):
    try:
        return os.path.samestat(os.fstat(stream.fileno()), Path(path).stat())
    except OSError:
        return False


def _remove(path):
    with contextlib.suppress(OSError):
        Path(path).unlink()


def _close_unused(stream):
    if all(stream is not held[0] for held in _held.values()):
        stream.close()


if sys.platform == "win32":

    def _lock(stream, number, shared):
        """Lock bytes of the file; return (start, length), None when they are taken.

        The C library knows no shared locks: a lock is a row of bytes, of which each sharing process takes one.
        """
        start = number * _SHARES
        for place in [(start + byte, 1) for byte in range(_SHARES)] if shared else [(start, _SHARES)]:
            stream.seek(place[0])
            try:
                msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, place[1])
            except PermissionError:
                continue
            except OSError:
                pass  # a file system without locks
            return place
        return None

    def _unlock(stream, place):
        stream.seek(place[0])
        msvcrt.locking(stream.fileno(), msvcrt.LK_UNLCK, place[1])

else:

    def _lock(stream, number, shared):
        """Lock a byte of the file; return (start, length), None when it is taken."""
        # Not flock: a process that the worker forks would keep the lock when the worker was killed.
        try:
            fcntl.lockf(stream, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB, 1, number)
        except (BlockingIOError, PermissionError):
            return None
        except OSError:
            pass  # a file system without locks
        return number, 1

    def _unlock(stream, place):
        fcntl.lockf(stream, fcntl.LOCK_UN, place[1], place[0])
