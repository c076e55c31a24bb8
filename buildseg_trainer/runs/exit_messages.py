"""Exit codes of worker processes, and what they and a log's last lines mean, in sentences for the user."""

import re
import signal
from dataclasses import replace

# Exit code of worker/main.py when the interpreter lacks a package, or the packages have no folder to write into; the
# last line of its log is the sentence to show.
ENVIRONMENT_NOT_READY = 3
# Exit code of a training process whose memory ran out; worker/supervisor.py writes the end of the run.
OUT_OF_MEMORY = 5
# Exit code of a process that ended because another process of its training was gone.
LOST = 4
# First line of a report of Python's faulthandler, before the name of the signal or, on Windows, of the exception.
CRASHES = ("Fatal Python error: ", "Windows fatal exception: ")
# Exit codes of crashes on Windows (NTSTATUS).
WINDOWS_CRASHES = {
    0xC0000005: "access violation",
    0xC000001D: "illegal instruction",
    0xC00000FD: "stack overflow",
    0xC0000374: "heap corruption",
    0xC0000409: "abort",
}
# What libstdc++ prints for an uncaught exception, with the mangled name if there is no memory to demangle it.
_UNCAUGHT = re.compile(
    r"^terminate called .* instance of '(std::|St9|St12)(exception|bad_alloc|system_error)'", re.MULTILINE
)


def explain_end(code, log_tail, memory_remedy=None):
    """Return why a worker ended that gave no reason itself: its exit, and the last lines of its log.

    ``memory_remedy`` is what to do when the memory ran out, by default that of a training (see explain_exit).
    """
    if code == ENVIRONMENT_NOT_READY and log_tail:
        return log_tail.splitlines()[-1]
    reason = explain_absence(log_tail) if code is None else explain_exit(code, memory_remedy)
    return f"The worker {reason}; the last lines of its log:\n{log_tail}"


def aborted_for_memory(log_tail):
    """Return whether a worker's log ends with an abort because the memory ran out.

    An allocation of C++'s own that fails in a traced program loses its name on the way (bad_alloc becomes a plain
    std::exception), and Paddle lets the process abort since it knows no such error; those of tensors arrive in Python
    as they are. A system_error is a thread that could not be created without memory for its stack.
    """
    return bool(_UNCAUGHT.search(log_tail))


def smaller_batch(config):
    """Return the batch size to try where the run's own does not fit, 0 where there is none."""
    present = config.batch_size
    return min(present // 2, config.train_count)


def out_of_memory(config, fitting=None, tile=None):
    """Return what to do when the memory ran out.

    ``fitting`` is a batch size that fits, 0 when no smaller one does, None when that is not known. ``tile`` is the
    height and width of the tile whose validation takes too much, whatever the batch.
    """
    if tile and not fitting:
        smaller = min(512, max(64, max(tile) // 64 * 32))
        return (
            f"The memory ran out when tiles of {tile[1]} x {tile[0]} px were validated; start a new run with a dataset "
            f"of smaller tiles, for example of {smaller} px, or with a smaller model, or resume this one where more "
            "memory is free."
        )
    if not config or not config.batch_size:
        return "The memory ran out; give a batch size or a smaller input size."
    present = config.batch_size
    smaller = fitting if fitting and fitting < present else smaller_batch(config)
    if not smaller or fitting == 0:
        size = present if present == 1 else f"{present} and with smaller ones"
        return (
            f"The memory ran out with a batch size of {size}; start a new run with an input size under "
            f"{config.input_size} px or a smaller model, or resume this one where more memory is free."
        )
    proposal = f"{smaller}" if fitting else f"{smaller} or less"
    return (
        f"The memory ran out with a batch size of {present}; start a new run with a batch size of {proposal}, or "
        "resume this one where more memory is free."
    )


def out_of_memory_in(config, state):
    """Return what to do when the memory ran out in a run, by its configuration and what its run.json says of trials."""
    tile, trying = state.get("validating"), state.get("trying")
    if tile or not trying:
        return out_of_memory(config, tile=tile)
    if not config.batch_size:  # in the search for the largest batch
        config = replace(config, batch_size=trying["batch_size"])
    return out_of_memory(config, trying["fitted"] or trying["batch_size"] // 2)


def explain_absence(log_tail):
    """Return how a worker ended whose exit code is unknown, by its log."""
    crash = re.search(f"^(?:{'|'.join(CRASHES)})(.*)", log_tail, re.MULTILINE)
    if crash:
        return f"crashed ({crash[1]})"
    return "disappeared, as when the machine was switched off or the memory ran out"


def explain_exit(code, memory_remedy=None):
    """Return an exit code as text.

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
