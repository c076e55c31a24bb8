"""Whether a process ended because the memory ran out, as far as the system, its exit code and its log say."""

import signal
import time
from pathlib import Path

from buildseg_trainer.runs import exit_messages
from buildseg_trainer.worker.runtime import memory

# What the system ended up to twice as long before a process was seen to end has to do with it.
_LATELY_SECONDS = 5.0
# A crash with that share of the limit seen in use is due to memory; the last request is not among what is seen.
_NEAR_LIMIT = 0.75
_CRASHES = tuple(-getattr(signal, name) for name in ("SIGSEGV", "SIGABRT", "SIGBUS") if hasattr(signal, name))


def kills():
    """Return how many processes the system has ended since its start because the memory ran out, 0 if it does not tell.

    Those of containers and groups are among them (vmstat of Linux since 4.13).
    """
    try:
        lines = Path("/proc/vmstat").read_text(encoding="ascii").splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("oom_kill "))
    except (OSError, StopIteration, ValueError):
        return 0


class OomDetector:
    """Whether a process that started after it was made ended because the memory ran out."""

    def __init__(self):
        self._limit, self._peak = memory.limit(), 0
        self._kills = self._lately = kills()
        self._looked = time.monotonic()

    def look(self, pid=None):
        """To be called now and then while the process runs: only processes that the system ended lately count.

        With ``pid``, the address space of that process is watched, too.
        """
        if pid and self._limit:
            self._peak = max(self._peak, memory.reserved_peak(pid) or 0)
        if time.monotonic() - self._looked > _LATELY_SECONDS:
            self._kills, self._lately, self._looked = self._lately, kills(), time.monotonic()

    def ran_out(self, code, log_tail):
        """Return it by the exit code and the end of the log."""
        if code == exit_messages.OUT_OF_MEMORY:
            return True
        if code in (-9, 137):
            return kills() > self._kills  # by the system, and not on request
        crashed = code in _CRASHES or code & 0xFFFFFFFF in exit_messages.WINDOWS_CRASHES
        if not self._limit or not crashed:
            return False
        return self._peak > _NEAR_LIMIT * self._limit or exit_messages.aborted_for_memory(log_tail)
