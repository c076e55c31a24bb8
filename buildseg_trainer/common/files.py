"""Small files that a reader sees as they were or as they are, never in part: written aside, then renamed."""

import contextlib
import errno
import glob
import json
import os
import tempfile
import time
from pathlib import Path

from buildseg_trainer.errors import InputError

# A full disk, a full quota, a file larger than the file system allows.
FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_PROBE_BYTES = 1 << 20


def replace(source, target, attempts=50):
    """``os.replace``, tried again, for a second by default, where Windows refuses because a reader has a file open."""
    for attempt in range(attempts):
        try:
            os.replace(source, target)  # noqa: PTH105 - the function that the design names
            return
        except PermissionError:
            if os.name != "nt" or attempt == attempts - 1:
                raise
            time.sleep(0.02)


@contextlib.contextmanager
def written_aside(path):
    """Give a path beside ``path`` to write to in the ``with`` block, then rename it over ``path``.

    After an exception the file aside is removed and ``path`` is as it was.
    """
    with all_written_aside([path]) as (aside,):
        yield aside


@contextlib.contextmanager
def all_written_aside(paths):
    """Give the list of paths to write to for several files, which are renamed once all are written."""
    paths = [Path(path) for path in paths]
    asides = [path.with_name(f".{path.name}.{os.getpid()}.tmp") for path in paths]
    try:
        yield asides
        for aside in asides:
            _sync(aside)
        for aside, path in zip(asides, paths):
            replace(aside, path)
    except BaseException:
        for aside in asides:
            with contextlib.suppress(OSError):
                aside.unlink()
        raise


def left_aside(path):
    """Return what processes that were killed while they wrote ``path`` left beside it."""
    return sorted(Path(path).parent.glob(f".{glob.escape(Path(path).name)}.*.tmp"))


def write_text(path, text):
    """Replace a text file; UTF-8, line ends as in ``text``. Raises InputError."""
    write_texts({Path(path): text})


def write_texts(texts):
    """Replace several text files, ``{path: text}``, once all are written. Raises InputError."""
    _write_all({path: text.encode("utf-8") for path, text in texts.items()})


def write_bytes(path, content):
    """Replace a file. Raises InputError."""
    _write_all({Path(path): content})


def _write_all(contents):
    path = None
    try:
        with all_written_aside(contents) as asides:
            for path, aside in zip(contents, asides):
                aside.write_bytes(contents[path])
    except OSError as error:
        raise write_error(path, error) from error


def write_json(path, values):
    """Replace a JSON file. Raises OSError."""
    with written_aside(path) as aside:
        aside.write_text(json.dumps(values, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def _sync(path):
    """Have a file's content on the disk, before a name promises it."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def read_json(path):
    """Return the object of a JSON file; raises InputError when it is missing or damaged."""
    try:
        values = json.loads(Path(path).read_text(encoding="utf-8-sig"))  # some editors put a mark in front
    except FileNotFoundError:
        raise InputError(f"{path} does not exist; choose another folder.") from None
    except (OSError, ValueError) as error:
        raise InputError(f"{path} cannot be read ({error}); choose another folder or restore the file.") from error
    if not isinstance(values, dict):
        raise InputError(f"{path} does not hold what it should; choose another folder or restore the file.")
    return values


def make_folders(parent, names):
    """Make new folders in ``parent``. Raises InputError."""
    for name in names:
        try:
            (Path(parent) / name).mkdir()
        except OSError as error:
            raise write_error(Path(parent) / name, error) from error


def write_error(path, error):
    """Return the InputError that says why ``path`` cannot be written."""
    if error.errno in FULL:
        return InputError(f"The disk is full at {path}; free some space or choose another folder.")
    return InputError(f"{path} cannot be written ({error.strerror or error}); choose a folder you may write to.")


def is_full(folder):
    """Return whether the disk of a folder has no room for a megabyte; writing shows it, since users have quotas."""
    try:
        with tempfile.TemporaryFile(dir=folder) as stream:
            stream.write(bytes(_PROBE_BYTES))
            stream.flush()
    except OSError as error:
        return error.errno in FULL
    return False
