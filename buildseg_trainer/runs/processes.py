"""Identity, liveness and termination of processes on Linux, macOS and Windows (standard library only).

A process is identified by its id and its start time together: the system reuses ids, also after a restart.
"""

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

_PS = "/bin/ps"
# Identifies the parent of a worker process to it: id and start time.
PARENT_VARIABLE = "BUILDSEG_TRAINER_PARENT"


def start_time(pid):
    """Return a text that no other process with the same id has, or None when no such process runs.

    A zombie (ended, but not reaped by its parent) counts as gone.
    """
    if sys.platform == "linux":
        return _linux_start_time(pid)
    if sys.platform == "win32":
        return _windows_start_time(pid)
    return _ps_start_time(pid)


def identity():
    """Return the id and start time of this process, as a worker writes them into run.json."""
    return os.getpid(), start_time(os.getpid())


def parent():
    """Return [id, start time] of the process that started this one and whose end ends it, None without one."""
    pid, _, started = os.environ.get(PARENT_VARIABLE, "").partition(" ")
    return [int(pid), started] if pid else None


def is_alive(pid, started):
    """Return whether the process ``pid`` that was started at ``started`` (see start_time) still runs."""
    return bool(pid) and bool(started) and start_time(pid) == started


def kill(pid, started, wait=10.0):
    """Kill a process of the launcher and its children; return whether it is gone within ``wait`` seconds."""
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
                creationflags=subprocess.CREATE_NO_WINDOW,
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
    """Return the boot id and the start in clock ticks since boot (proc(5): field 22 of stat; field 3 is the state)."""
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
    """Return the start as ps prints it (macOS and others), None for a process that is gone."""
    try:
        # A fixed program and a number, no shell.
        found = subprocess.run(  # nosec B603
            [_PS, "-o", "stat=,lstart=", "-p", str(int(pid))],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            env={"LC_ALL": "C", "TZ": "UTC"},  # else a change of the time zone would change the text
            check=False,
        )
    except OSError:
        return None
    state, _, started = found.stdout.strip().partition(" ")
    return started.strip() if started and not state.startswith("Z") else None


def _windows_start_time(pid):
    """Return the creation time in 100 ns since 1601 (GetProcessTimes), None when the process has an exit code."""
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
