"""The processes of a Linux machine, without ps, which a minimal system lacks."""

import contextlib
from pathlib import Path


def command_lines():
    """Return the command lines of all processes."""
    return [text.replace("\0", " ") for text in _read("cmdline").values()]


def children(parent):
    """Return the ids of the child processes of ``parent``."""
    # After the name of the program, which stands in brackets and may hold anything: its state, its parent.
    parents = {pid: int(text.rpartition(")")[2].split()[1]) for pid, text in _read("stat").items()}
    return [pid for pid, found in parents.items() if found == parent]


def _read(name):
    texts = {}
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):  # it has ended meanwhile
            texts[int(folder.name)] = (folder / name).read_text(encoding="utf-8", errors="replace")
    return texts
