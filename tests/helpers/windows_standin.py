"""Stand-ins for what only Windows has: the far edge of the branches that no test can run here."""

import errno
import fcntl
import importlib.util
import os
import sys
import types
from unittest import mock

_kept = []


class Os:
    """The module ``os`` of a module under test, which takes itself to be on Windows (paths stay those of here)."""

    name = "nt"

    def __getattr__(self, attribute):
        return getattr(os, attribute)


def _locking(descriptor, mode, length):
    """``msvcrt.locking``: bytes from the position of the file on, PermissionError where another process has them."""
    # Windows locks bytes of a file that is open for reading only; POSIX wants one that is open for writing.
    path = f"/proc/self/fd/{descriptor}"
    writable = os.open(path, os.O_RDWR)
    _kept.append(writable)  # POSIX ends all locks of the process on a file when any of its handles is closed
    kind = fcntl.LOCK_UN if mode == 0 else fcntl.LOCK_EX | fcntl.LOCK_NB
    try:
        fcntl.lockf(writable, kind, length, os.lseek(descriptor, 0, os.SEEK_CUR))
    except BlockingIOError:
        raise PermissionError(errno.EACCES, "Permission denied") from None


def windows_locks():
    """Return a copy of the module ``common.locks`` as it is imported on Windows."""
    msvcrt = types.SimpleNamespace(LK_UNLCK=0, LK_NBLCK=2, locking=_locking)
    spec = importlib.util.find_spec("buildseg_trainer.common.locks")
    module = importlib.util.module_from_spec(spec)
    with mock.patch.object(sys, "platform", "win32"), mock.patch.dict(sys.modules, msvcrt=msvcrt):
        spec.loader.exec_module(module)
    return module


class Kernel32:
    """Processes 1 (runs, created at 7) and 2 (has ended); records the handles that stay open."""

    def __init__(self):
        self.open_handles = set()
        self.OpenProcess = mock.Mock(side_effect=self._open)

    def _open(self, _access, _inherit, pid):
        if pid not in (1, 2):
            return None
        self.open_handles.add(100 + pid)
        return 100 + pid

    def GetExitCodeProcess(self, handle, code):
        code._obj.value = 259 if handle.value == 101 else 0
        return 1

    def GetProcessTimes(self, _handle, created, *_others):
        created._obj.value = 7
        return 1

    def CloseHandle(self, handle):
        self.open_handles.remove(handle.value)
