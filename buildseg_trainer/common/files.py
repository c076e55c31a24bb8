"""Writing small files so that nobody ever sees half of one."""

import contextlib
import errno
import os
from pathlib import Path

from buildseg_trainer.errors import InputError

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG} if hasattr(errno, "EDQUOT") else {errno.ENOSPC, errno.EFBIG}


def write_text(path, text):
    """Write a text file aside and rename it over ``path``; UTF-8, line ends as in ``text``. Raises InputError."""
    write_texts({Path(path): text})


def write_texts(texts):
    """Write several text files, ``{path: text}``: all aside, then all renamed. Raises InputError."""
    _write_all({path: text.encode("utf-8") for path, text in texts.items()})


def write_bytes(path, content):
    """Write a file aside and rename it over ``path``. Raises InputError."""
    _write_all({Path(path): content})


def _write_all(contents):
    asides = {path: path.with_name("{}.{}.part".format(path.name, os.getpid())) for path in contents}
    path = None
    try:
        for path, content in contents.items():
            with asides[path].open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        for path, aside in asides.items():
            aside.replace(path)
    except OSError as error:
        for aside in asides.values():
            with contextlib.suppress(OSError):
                aside.unlink()
        raise write_error(path, error) from error


def make_folders(parent, names):
    """Make new folders in ``parent``. Raises InputError."""
    for name in names:
        try:
            (Path(parent) / name).mkdir()
        except OSError as error:
            raise write_error(Path(parent) / name, error) from error


def write_error(path, error):
    """Return the InputError that says why ``path`` cannot be written."""
    if error.errno in _FULL:
        return InputError("The disk is full at {}; free some space or choose another folder.".format(path))
    return InputError(
        "{} cannot be written ({}); choose a folder you may write to.".format(path, error.strerror or error)
    )
