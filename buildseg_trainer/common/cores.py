"""The number of CPU cores that this process may use."""

import os


def usable_cores():
    """Return the number of cores that this process may use, at least 1; an affinity mask counts where there is one."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
