"""How much memory this process has taken and may still take, in bytes.

psutil is imported where it is used: the supervisor, which needs none of it on Linux and macOS, starts without it.
"""

import contextlib
import sys
from pathlib import Path

_CGROUP = Path("/sys/fs/cgroup")
# Files with the limit and the usage, and the entry of memory.stat for cached files, by version.
_VERSION_1 = ("memory.limit_in_bytes", "memory.usage_in_bytes", "total_inactive_file")
_VERSION_2 = ("memory.max", "memory.current", "inactive_file")
_NO_LIMIT = 1 << 60  # version 1 has a number that large for no limit
_PROC = Path("/proc")


def available():
    """Return the bytes that this process may still take before the machine, its group or its own limit is full."""
    import psutil

    found = (psutil.virtual_memory().available, left_by_groups(), _of_limit())
    return max(0, min(value for value in found if value is not None))


def limit():
    """Return the bytes above which an allocation fails, None if none fails.

    In that case the system kills a process that uses more memory than there is.
    """
    if sys.platform == "win32":
        import psutil

        return psutil.virtual_memory().total + psutil.swap_memory().total
    if sys.platform != "linux":
        return None
    import resource

    found = [resource.getrlimit(kind)[0] for kind in (resource.RLIMIT_AS, resource.RLIMIT_DATA)]
    found = [value for value in found if value != resource.RLIM_INFINITY]
    with contextlib.suppress(OSError):
        # 2: the sum of what all processes may ask for is limited (proc_sys_vm(5)).
        if (_PROC / "sys/vm/overcommit_memory").read_text(encoding="ascii").strip() == "2":
            found.append(_kilobytes("meminfo", "CommitLimit"))
    return min(filter(None, found), default=None)


def peak():
    """Return the largest number of bytes that this process ever had, of the kind that ``limit`` is about."""
    if sys.platform == "win32":
        import psutil

        return psutil.Process().memory_info().peak_wset
    import resource

    if resource.getrlimit(resource.RLIMIT_AS)[0] != resource.RLIM_INFINITY:
        reserved = _kilobytes("self/status", "VmPeak")  # address space counts there, used or not
        if reserved is not None:
            return reserved
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


def reserved_peak(pid):
    """Return the most bytes of address space that a process ever had, None when it is gone or not on Linux."""
    return _kilobytes(f"{pid}/status", "VmPeak")


def reserved(pid):
    """Return the bytes of address space that a process has, None when it is gone or not on Linux."""
    return _kilobytes(f"{pid}/status", "VmSize")


def main_thread_work(pid):
    """Return the CPU time of a process's main thread in nanoseconds, None when it is gone or not on Linux."""
    try:
        return int((_PROC / str(pid) / "schedstat").read_text(encoding="ascii").split()[0])
    except (OSError, ValueError):
        return None


def _kilobytes(name, key):
    """Return in bytes a figure that a file below /proc gives in kilobytes, None on other systems."""
    try:
        lines = (_PROC / name).read_text(encoding="utf-8").splitlines()
        return next(int(line.split()[1]) * 1024 for line in lines if line.startswith(f"{key}:"))
    except (OSError, StopIteration, ValueError):
        return None


def left_by_groups():
    """Return what the limit of a container or service leaves (cgroup versions 1 and 2), None without one."""
    try:
        lines = [
            line.split(":", 2)
            for line in (_PROC / "self/cgroup").read_text(encoding="utf-8", errors="replace").splitlines()
        ]
    except OSError:
        return None
    places = [(_CGROUP, path, _VERSION_2) for _, controllers, path in lines if not controllers]
    places += [(_CGROUP / "memory", path, _VERSION_1) for _, names, path in lines if "memory" in names.split(",")]
    found = []
    for root, path, names in places:
        # The limits of all enclosing groups count, too. Within a container its own group is the root, although the
        # path is that outside of it.
        own = root / path.lstrip("/")
        for group in (own, *own.parents):
            if group.is_relative_to(root):
                with contextlib.suppress(OSError, ValueError, StopIteration):
                    found.append(_left_in(group, *names))
    return min(found, default=None)


def _left_in(group, most, used, cached):
    """Return what a group leaves, by its files of these names; raises ValueError if it has no limit."""
    limit = int((group / most).read_text(encoding="ascii"))  # raises ValueError for the word max
    if limit >= _NO_LIMIT:
        raise ValueError("no limit")
    lines = (group / "memory.stat").read_text(encoding="ascii").splitlines()
    # Cached files that are not in use count as used, but are dropped when memory is needed.
    cache = next(int(line.split()[1]) for line in lines if line.startswith(f"{cached} "))
    return limit - int((group / used).read_text(encoding="ascii")) + cache


def _of_limit():
    """Return what the limit of the address space (``ulimit -v``) leaves, None without one."""
    if sys.platform == "win32":
        return None
    import resource

    allowed = resource.getrlimit(resource.RLIMIT_AS)[0]
    reserved = _kilobytes("self/status", "VmSize")
    return None if allowed == resource.RLIM_INFINITY or reserved is None else allowed - reserved
