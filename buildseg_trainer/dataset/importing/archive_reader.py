"""The files of an import, from folders and zip archives, read by name without unpacking anything to disk.

This module never writes, and names in an archive never become paths, so that none can lead outside. Limits prevent a
small archive from filling memory (zip bombs).
"""

import lzma
import os
import re
import stat
import struct
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from buildseg_trainer.common.progress import stop_if_cancelled
from buildseg_trainer.dataset.importing.split_zip import is_archive, is_volume, main_file, open_archive_file
from buildseg_trainer.errors import InputError

PICTURES = (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".bmp")
LISTS = (".txt",)
SIDE_FILES = (".jgw", ".jpgw", ".jpegw", ".pgw", ".pngw", ".tfw", ".tifw", ".bpw", ".bmpw", ".wld", ".xml")
_WANTED = PICTURES + LISTS + SIDE_FILES
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)
_ENCRYPTED = 0x1
_UNIX = 3


MOST_FILE_BYTES = 1 << 29  # of one picture


@dataclass(frozen=True)
class Limits:
    """Limits beyond which an archive is refused as a zip bomb. Folders have no such limits."""

    entries: int = 2_000_000
    bytes: int = 200 << 30
    ratio: int = 200  # unpacked to packed, once ``ratio_from`` bytes would be unpacked
    ratio_from: int = 1 << 30


USUAL_LIMITS = Limits()


class Entry(NamedTuple):
    """One file. ``path`` is relative to the input, with "/"; an archive is a folder of its name without ending."""

    path: str
    size: int
    container: object
    key: object

    @property
    def suffix(self):
        """The ending in lower case, with its dot."""
        return PurePosixPath(self.path).suffix.lower()

    @property
    def bare(self):
        """The path without the ending."""
        return self.path[: len(self.path) - len(PurePosixPath(self.path).suffix)]

    def read(self, most=None):
        """Return the content, or its first ``most`` bytes. Raises InputError when it cannot be read or is too large."""
        if most is None and self.size > MOST_FILE_BYTES:
            raise InputError(f"{self.path} has {_size(self.size)}, more than a tile can have")
        return self.container.read(self, most)


class Collection:
    """All files that an import may use, and warnings about skipped ones. Must be closed after use."""

    def __init__(self, limits):
        self.entries = []
        self.warnings = []
        self.limits = limits
        self.archives = []
        self._links, self._unsafe, self._nested = [], [], []

    def close(self):
        """Close the archives."""
        for archive in self.archives:
            archive.close()

    def passed_over(self):
        """Return warnings about skipped files."""
        return [
            f"{len(names)} {text} ({shown(names)})."
            for names, text in (
                (self._links, "links in archives were skipped"),
                (self._unsafe, "files with names that lead outside their archive were skipped"),
                (self._nested, "archives inside archives were skipped; unpack these yourself"),
            )
            if names
        ]

    def add_folder(self, root, is_cancelled):
        """Add the files below a folder, and those in its archives. Links to folders are not followed."""
        files = _Files()
        for folder, folders, names in os.walk(root):
            stop_if_cancelled(is_cancelled)
            folders[:] = sorted(name for name in folders if not _hidden(name))
            inside = Path(folder).relative_to(root).as_posix()
            prefix = "" if inside == "." else inside + "/"
            for name in sorted(names):
                path = Path(folder) / name
                if is_archive(name):
                    self.add_archive(path, prefix + re.sub(r"\.zip(\.\d+)?$", "", name, flags=re.IGNORECASE) + "/")
                elif name.lower().endswith(_WANTED) and not _hidden(name) and path.is_file():
                    self.entries.append(Entry(prefix + name, path.stat().st_size, files, path))

    def add_archive(self, path, prefix=""):
        """Add the files of a zip archive; raises InputError for one that is broken, encrypted or too large."""
        container = _Zip(path)
        self.archives.append(container)
        # A damaged directory may have empty names, for which zipfile's is_dir raises an error.
        members = [info for info in container.archive.infolist() if info.filename and not info.is_dir()]
        self._check_limits(path, members, container.size)
        for info in members:
            name = info.filename.replace("\\", "/")
            if info.create_system == _UNIX and stat.S_ISLNK(info.external_attr >> 16):
                self._links.append(name)
            elif name.startswith("/") or ":" in name.split("/")[0] or ".." in name.split("/"):
                self._unsafe.append(name)
            elif is_archive(name) or is_volume(name):
                self._nested.append(name)
            elif name.lower().endswith(_WANTED) and not any(_hidden(part) for part in name.split("/")):
                self.entries.append(Entry(prefix + re.sub(r"/(\./|/)*", "/", name), info.file_size, container, info))

    def _check_limits(self, path, members, archive_size):
        unpack = "if you trust it, unpack it yourself and give the folder."
        if any(info.flag_bits & _ENCRYPTED for info in members):
            raise InputError(f"The archive {path} is encrypted; unpack it yourself and give the folder.")
        total = sum(info.file_size for info in members)
        # Relative to the size of the archive: non-recursive bombs have overlapping entries and false packed sizes.
        ratio = total // max(1, archive_size)
        if len(members) > self.limits.entries or len(self.entries) + len(members) > self.limits.entries:
            raise InputError(f"The archive {path} holds more than {self.limits.entries} files; {unpack}")
        if total + sum(entry.size for entry in self.entries) > self.limits.bytes:
            raise InputError(
                f"The archive {path} would be {_size(total)} when unpacked, more than {_size(self.limits.bytes)} in "
                f"all; {unpack}"
            )
        if total > self.limits.ratio_from and ratio > self.limits.ratio:
            raise InputError(
                f"The archive {path} would be {_size(total)} when unpacked, {ratio} times its size, as archives made "
                f"to do harm; {unpack}"
            )


def check_source(source):
    """Raise InputError unless ``source`` exists."""
    if not os.fspath(source) or not Path(source).exists():
        raise InputError("The input {} does not exist; give a zip archive or a folder.".format(source or "''"))


def open_collection(source, limits, is_cancelled):
    """Return the Collection of a folder, a zip archive or one volume of it. Raises InputError and Cancelled."""
    check_source(source)
    source = Path(source)
    collection = Collection(limits)
    try:
        if source.is_dir():
            collection.add_folder(source, is_cancelled)
        elif is_archive(source) or is_volume(source):
            collection.add_archive(main_file(source))
        elif zipfile.is_zipfile(source):
            collection.add_archive(source)
        else:
            raise InputError(f"The input {source} is neither a zip archive nor a folder; give one of these.")
    except BaseException:
        collection.close()
        raise
    return collection


def shown(names, most=5):
    """Return the first names of a list for a message."""
    return ", ".join(names[:most]) + (", …" if len(names) > most else "")


class _Files:
    def read(self, entry, most):
        try:
            with entry.key.open("rb") as file:
                return file.read(-1 if most is None else most)
        except OSError as error:
            raise InputError(f"{entry.path} cannot be read ({error.strerror or error})") from error


class _Zip:
    def __init__(self, path):
        try:
            self._file = open_archive_file(path)
        except OSError as error:
            raise InputError(f"The archive {path} cannot be opened ({error.strerror or error}).") from error
        try:
            self.archive = zipfile.ZipFile(self._file)
        except _BROKEN as error:
            self._file.close()
            raise InputError(
                f"The archive {path} cannot be opened ({error}); it is incomplete or not a zip archive."
            ) from error
        self.size = self._file.seek(0, os.SEEK_END)

    def read(self, entry, most):
        try:
            with self.archive.open(entry.key) as file:
                # Not more than the size in the archive's directory: if that is false, the file is broken.
                return file.read(entry.size if most is None else most)
        except _BROKEN as error:
            raise InputError(f"{entry.path} cannot be unpacked ({error})") from error

    def close(self):
        self.archive.close()
        self._file.close()


def _hidden(name):
    return name.startswith(".") or name == "__MACOSX"


def _size(count):
    return f"{count / (1 << 30):.1f} GB" if count >= 1 << 30 else f"{count / (1 << 20):.1f} MB"
