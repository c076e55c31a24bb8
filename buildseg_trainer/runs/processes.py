"""Who a process is, whether it still lives, and how to end it, on Linux, macOS and Windows (standard library only).

A process is known by its id and its start time together: ids are used again, also after a restart of the machine.
"""

import contextlib
import ctypes
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

_PS = "/bin/ps"
# Exit code of worker/main.py when the interpreter lacks a package; the last line of its log is the sentence to show.
MISSING_PACKAGE = 3
# Exit code of a process that trains where the memory ran out; worker/guard.py has the last word then.
OUT_OF_MEMORY = 5
# Names that process to the one that it starts.
GUARD_VARIABLE = "BUILDSEG_TRAINER_GUARD"
# How Python's faulthandler begins, before the name of the signal or, on Windows, of the exception.
CRASHES = ("Fatal Python error: ", "Windows fatal exception: ")
# Exit codes of Windows (NTSTATUS) that a crash ends with.
WINDOWS_CRASHES = {
    0xC0000005: "access violation",
    0xC000001D: "illegal instruction",
    0xC00000FD: "stack overflow",
    0xC0000374: "heap corruption",
    0xC0000409: "abort",
}
# What libstdc++ says of an exception that nobody caught, by its raw name where memory for the readable one is short.
_UNCAUGHT = re.compile(
    r"^terminate called .* instance of '(std::|St9|St12)(exception|bad_alloc|system_error)'", re.MULTILINE
)


def start_time(pid):
    """Return a text that tells this process from any other with the same id, or None when there is none.

    A zombie (ended, its parent has not asked yet) counts as gone.
    """
    if sys.platform == "linux":
        return _linux_start_time(pid)
    if sys.platform == "win32":
        return _windows_start_time(pid)
    return _ps_start_time(pid)


def identity():
    """Return the id and start time of this very process, as a worker signs them into run.json."""
    return os.getpid(), start_time(os.getpid())


def guard():
    """Return the id and start time of the process that started this one and ends it with itself, None without one."""
    pid, _, started = os.environ.get(GUARD_VARIABLE, "").partition(" ")
    return [int(pid), started] if pid else None


def is_alive(pid, started):
    """Tell whether the process ``pid`` that began at ``started`` (see start_time) still runs."""
    return bool(pid) and bool(started) and start_time(pid) == started


def kill(pid, started, wait=10.0):
    """End a process of the launcher and its children at once; True when it is gone within ``wait`` seconds."""
    if is_alive(pid, started):
        if sys.platform == "win32":
            taskkill = str(Path(os.environ.get("SYSTEMROOT", r"C:\Windows")) / "System32" / "taskkill.exe")
            # An argument list of our own making, the full path of the system's own tool and a number.
            subprocess.run(  # nosec B603
                [taskkill, "/F", "/T", "/PID", str(pid)],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                check=False,
            )
        else:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                # The launcher made it the leader of a session, so that its child processes share its group.
                if os.getpgid(pid) == pid:
                    os.killpg(pid, signal.SIGKILL)
                else:
                    os.kill(pid, signal.SIGKILL)
    end = time.monotonic() + wait
    while is_alive(pid, started):
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


def _linux_start_time(pid):
    """Boot id and start in clock ticks since boot (proc(5): field 22 of stat, the state being field 3)."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    except OSError:
        return None
    fields = stat[stat.rfind(")") + 2 :].split()  # the name, field 2, may hold spaces and brackets
    if len(fields) < 20 or fields[0] in ("Z", "X"):
        return None
    return f"{boot}:{fields[19]}"


def _ps_start_time(pid):
    """macOS and others: the start as ps prints it, empty for a process that is gone."""
    try:
        # A fixed program and a number, no shell.
        found = subprocess.run(  # nosec B603
            [_PS, "-o", "stat=,lstart=", "-p", str(int(pid))],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            env={"LC_ALL": "C", "TZ": "UTC"},  # else a laptop that travels would have other processes at its arrival
            check=False,
        )
    except OSError:
        return None
    state, _, started = found.stdout.strip().partition(" ")
    return started.strip() if started and not state.startswith("Z") else None


def _windows_start_time(pid):
    """The creation time in 100 ns since 1601 (GetProcessTimes); None when it has an exit code."""
    query_limited_information, still_active = 0x1000, 259
    kernel32 = ctypes.WinDLL("kernel32", use_last_error=True)
    kernel32.OpenProcess.restype = ctypes.c_void_p
    handle = kernel32.OpenProcess(query_limited_information, False, int(pid))
    if not handle:
        return None
    handle = ctypes.c_void_p(handle)
    try:
        code = ctypes.c_ulong()
        if not kernel32.GetExitCodeProcess(handle, ctypes.byref(code)) or code.value != still_active:
            return None
        created, ended, kernel, user = (ctypes.c_ulonglong() for _ in range(4))
        if not kernel32.GetProcessTimes(
            handle, ctypes.byref(created), ctypes.byref(ended), ctypes.byref(kernel), ctypes.byref(user)
        ):
            return None
        return str(created.value)
    finally:
        kernel32.CloseHandle(handle)


def explain_end(code, log_tail, memory_remedy=None):
    """Return in words why a worker ended without a word of its own: its exit, and the last lines of its log.

    ``memory_remedy`` is what to do when the memory ran out, by default that of a training (see explain_exit).
    """
    if code == MISSING_PACKAGE and log_tail:
        return log_tail.splitlines()[-1]
    reason = explain_absence(log_tail) if code is None else explain_exit(code, memory_remedy)
    return f"The worker {reason}; the last lines of its log:\n{log_tail}"


def aborted_for_memory(log_tail):
    """Tell whether a worker's log ends with an abort because the memory ran out.

    An allocation of C++'s own that fails in a traced program loses its name on the way (bad_alloc becomes a plain
    std::exception), and Paddle lets the process abort since it knows no such error; those of tensors arrive in Python
    as they are. A system_error is a thread that could not be made, for want of memory for its stack.
    """
    return bool(_UNCAUGHT.search(log_tail))


def smaller_batch(config):
    """Return the batch size to try where the run's own does not fit, 0 where there is none."""
    present = config["batch_size"]
    return min(present // 2, config.get("train_count", present))


def out_of_memory(config, fitting=None, tile=None):
    """Return what to do when the memory ran out.

    ``fitting`` is the batch size that is known to fit, 0 when all smaller ones were tried in vain, None when nothing is
    known. ``tile`` is the height and width of the tile whose validation takes too much, whatever the batch.
    """
    if tile and not fitting:
        smaller = min(512, max(64, max(tile) // 64 * 32))
        return (
            f"The memory ran out when tiles of {tile[1]} x {tile[0]} px were validated; start a new run with a dataset "
            f"of smaller tiles, for example of {smaller} px, or with a smaller model, or resume this one where more "
            "memory is free."
        )
    if not config or not config["batch_size"]:
        return "The memory ran out; give a batch size or a smaller input size."
    present = config["batch_size"]
    smaller = fitting if fitting and fitting < present else smaller_batch(config)
    if not smaller or fitting == 0:
        size = present if present == 1 else f"{present} and with smaller ones"
        return (
            f"The memory ran out with a batch size of {size}; start a new run with an input size under "
            f"{config['input_size']} px or a smaller model, or resume this one where more memory is free."
        )
    words = f"{smaller}" if fitting else f"{smaller} or less"
    return (
        f"The memory ran out with a batch size of {present}; start a new run with a batch size of {words}, or resume "
        "this one where more memory is free."
    )


def explain_absence(log_tail):
    """Return in words how a worker ended whose exit nobody saw, by its log."""
    crash = re.search(f"^(?:{'|'.join(CRASHES)})(.*)", log_tail, re.MULTILINE)
    if crash:
        return f"crashed ({crash[1]})"
    return "is gone without a word, as when the machine was switched off or the memory ran out"


def explain_exit(code, memory_remedy=None):
    """Return the exit code of an ended process in words.

    ``memory_remedy`` is what to do when the memory ran out; the default is for trainings, which have a batch size.
    """
    if code in (-9, 137):
        remedy = memory_remedy or "try a smaller batch size or input size"
        return f"was killed (signal 9), most often because the memory ran out: {remedy}"
    if code & 0xFFFFFFFF in WINDOWS_CRASHES:
        return f"crashed ({WINDOWS_CRASHES[code & 0xFFFFFFFF]})"
    if code < 0:
        try:
            name = signal.Signals(-code).name
        except ValueError:
            name = "unknown"
        return f"crashed with signal {-code} ({name})"
    return f"ended with exit code {code}"
