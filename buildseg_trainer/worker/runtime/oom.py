"""Whether a process ended because the memory ran out, by the system's OOM killer, its exit code and its log."""

import signal
import time
from pathlib import Path

from buildseg_trainer.runs import exit_messages
from buildseg_trainer.worker.runtime import memory

# An OOM kill of the system up to twice as long before the end of a process is taken for its cause.
_LATELY_SECONDS = 5.0
# A crash with that share of the limit seen in use is due to memory; the last request is not among what is seen.
_NEAR_LIMIT = 0.75
# Without address space for a thread, a process whose main thread rests that long waits for one it could not create.
STUCK_SECONDS = 15.0
_ROOM_FOR_A_THREAD = 16 << 20  # twice the stack that Linux gives a thread
_CRASHES = tuple(-getattr(signal, name) for name in ("SIGSEGV", "SIGABRT", "SIGBUS") if hasattr(signal, name))


def kills():
    """Return the number of OOM kills since the start of the system, 0 if it is unknown.

    Those within containers and groups count, too (vmstat of Linux since 4.13).
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
        self._rest = None, 0.0  # work of the main thread, and since when it is that

    def look(self, pid=None):
        """Note the number of OOM kills, and with ``pid`` the address space of that process.

        To be called now and then while the process runs: only recent OOM kills count.
        """
        if pid and self._limit:
            self._peak = max(self._peak, memory.reserved_peak(pid) or 0)
        if time.monotonic() - self._looked > _LATELY_SECONDS:
            self._kills, self._lately, self._looked = self._lately, kills(), time.monotonic()

    def is_stuck(self, pid):
        """Return whether a process waits for a thread that its limit of address space does not allow (Linux).

        Paddle was seen to do so forever in trainings near such a limit.
        """
        if not self._limit:
            return False
        reserved, worked, now = memory.reserved(pid), memory.main_thread_work(pid), time.monotonic()
        if reserved is None or self._limit - reserved > _ROOM_FOR_A_THREAD or worked != self._rest[0]:
            self._rest = worked, now
        return now - self._rest[1] > STUCK_SECONDS

    def ran_out(self, code, log_tail):
        """Return whether a process with this exit code and end of its log ran out of memory."""
        if code == exit_messages.OUT_OF_MEMORY:
            return True
        if code in (-9, 137):
            return kills() > self._kills  # by the system, and not on request
        crashed = code in _CRASHES or code & 0xFFFFFFFF in exit_messages.WINDOWS_CRASHES
        if not self._limit or not crashed:
            return False
        return self._peak > _NEAR_LIMIT * self._limit or exit_messages.aborted_for_memory(log_tail)
