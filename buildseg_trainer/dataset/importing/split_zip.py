"""Multi-volume zip archives as one seekable file that Python's zipfile can read; nothing is joined on disk.

Two kinds: NAME.z01, NAME.z02, …, NAME.zip (Info-ZIP, WinZip), whose directory counts offsets from the beginning of a
volume, and NAME.zip.001, NAME.zip.002, … (7-Zip), a plain archive cut into pieces. Source: PKWARE's APPNOTE 6.3,
sections 4.3.12 to 4.3.16, 4.5.3 and 8.
"""

import bisect
import io
import itertools
import re
import struct
from pathlib import Path

from buildseg_trainer.errors import InputError

_END = struct.Struct("<4s4H2IH")
_END_64 = struct.Struct("<4sQ2H2I4Q")
_LOCATOR_64 = struct.Struct("<4sIQI")
_HEADER = struct.Struct("<4s6H3I5H2I")
_LONGEST_COMMENT = 65535
_LARGEST_DIRECTORY = 1 << 29  # bytes: millions of files
_WHOLE_ZIP_PIECE = re.compile(r"\.zip\.\d{3,}$", re.IGNORECASE)
_VOLUME = re.compile(r"\.z\d{2,}$", re.IGNORECASE)


def is_archive(path):
    """Whether an archive is opened by this file: its .zip, or the first of .zip.001, .zip.002, …"""
    name = Path(path).name.lower()
    return name.endswith(".zip") or bool(_WHOLE_ZIP_PIECE.search(name) and int(name.rsplit(".", 1)[1]) == 1)


def is_volume(path):
    """Whether a file is another volume of an archive, for which ``is_archive`` is false."""
    name = Path(path).name
    return bool(_VOLUME.search(name) or _WHOLE_ZIP_PIECE.search(name)) and not is_archive(name)


def main_file(path):
    """Return the file by which an archive is opened, given any of its volumes."""
    path = Path(path)
    if _VOLUME.search(path.name):
        return _sibling(path, path.stem + ".zip") or path.with_suffix(".zip")
    if _WHOLE_ZIP_PIECE.search(path.name):
        digits = len(path.suffix) - 1
        return path.with_suffix(".{:0{}d}".format(1, digits))
    return path


def open_archive_file(path):
    """Return a seekable binary file of a whole zip archive, joined in memory where it has several volumes.

    Raises InputError for a missing volume and a broken directory, and OSError.
    """
    path = Path(path)
    if _WHOLE_ZIP_PIECE.search(path.name):
        digits = len(path.suffix) - 1
        names = ("{}.{:0{}d}".format(path.stem, number, digits) for number in itertools.count(1))
        return io.BufferedReader(_Joined(list(_existing(path, names))))
    count = _volume_count(path)
    if count == 1:
        return path.open("rb")
    names = [f"{path.stem}.z{number:02d}" for number in range(1, count)]
    volumes = list(_existing(path, names))
    if len(volumes) < len(names):
        raise InputError(
            f"The archive {path} has {count} volumes, and {names[len(volumes)]} is missing; put all of them into one "
            "folder."
        )
    volumes.append(path)
    joined = io.BufferedReader(_Joined(volumes))
    try:
        return _with_one_directory(joined, volumes, path)
    except (struct.error, IndexError) as error:
        raise InputError(f"The directory of the archive {path} is damaged; get the file again.") from error
    finally:
        joined.close()


class _Joined(io.RawIOBase):
    """Files and bytes one after the other, as one read-only file of ``size`` bytes at most."""

    def __init__(self, parts, size=None, tail=b""):
        self._files = [part.open("rb") for part in parts]
        sizes = [part.stat().st_size for part in parts]
        if size is not None:
            # The tail takes the place of what lies behind ``size``.
            self._files.append(io.BytesIO(tail))
            starts = [0, *itertools.accumulate(sizes)]
            sizes = [max(0, min(length, size - start)) for start, length in zip(starts, sizes)] + [len(tail)]
        self._starts = [0, *itertools.accumulate(sizes)]
        self._position = 0

    def readable(self):
        return True

    def seekable(self):
        return True

    def seek(self, offset, whence=io.SEEK_SET):
        origin = {io.SEEK_SET: 0, io.SEEK_CUR: self._position, io.SEEK_END: self._starts[-1]}[whence]
        if origin + offset < 0:
            raise OSError("a position before the beginning of the file")
        self._position = origin + offset
        return self._position

    def readinto(self, buffer):
        number = bisect.bisect_right(self._starts, self._position) - 1
        if number >= len(self._files):
            return 0
        count = min(len(buffer), self._starts[number + 1] - self._position)
        self._files[number].seek(self._position - self._starts[number])
        data = self._files[number].read(count)
        buffer[: len(data)] = data
        self._position += len(data)
        return len(data)

    def close(self):
        for file in self._files:
            file.close()
        super().close()


def _existing(path, names):
    for name in names:
        found = _sibling(path, name)
        if found is None:
            return
        yield found


def _sibling(path, name):
    """Return the file of this name, in any case, in the folder of ``path``, or None."""
    exact = path.with_name(name)
    if exact.exists():
        return exact
    return next((other for other in path.parent.iterdir() if other.name.lower() == name.lower()), None)


def _volume_count(path):
    """Return the number of volumes from the archive's end record; 1 if it has none."""
    with path.open("rb") as file:
        _, end, locator = _end_records(file)
    if locator is not None:
        return max(1, locator[3])
    return 1 if end is None or end[1] == 0xFFFF else end[1] + 1


def _end_records(file):
    """Return ``(position, end record, zip64 locator)``; None for missing ones."""
    size = file.seek(0, io.SEEK_END)
    start = max(0, size - _LONGEST_COMMENT - _END.size - _LOCATOR_64.size)
    file.seek(start)
    tail = file.read()
    position = tail.rfind(b"PK\x05\x06", 0, len(tail) - _END.size + 4)
    if position < 0:
        return 0, None, None
    locator = None
    if position >= _LOCATOR_64.size and tail[position - _LOCATOR_64.size :].startswith(b"PK\x06\x07"):
        locator = _LOCATOR_64.unpack_from(tail, position - _LOCATOR_64.size)
    return start + position, _END.unpack_from(tail, position), locator


def _with_one_directory(joined, volumes, path):
    """Return the joined volumes with a directory whose offsets count from the beginning of the first volume."""
    starts = [0, *itertools.accumulate(volume.stat().st_size for volume in volumes)]
    _, end, locator = _end_records(joined)
    disk, count, size, offset = end[2], end[4], end[5], end[6]
    if locator is not None:
        joined.seek(starts[locator[1]] + locator[2])
        end_64 = _END_64.unpack(joined.read(_END_64.size))
        disk, count, size, offset = end_64[5], end_64[7], end_64[8], end_64[9]
    begin = starts[disk] + offset
    if size > _LARGEST_DIRECTORY or begin + size > starts[-1]:
        raise InputError(f"The directory of the archive {path} is damaged; get the file again.")
    joined.seek(begin)
    directory = _one_volume_directory(joined.read(size), count, starts)
    tail = directory + _END_64.pack(b"PK\x06\x06", _END_64.size - 12, 45, 45, 0, 0, count, count, len(directory), begin)
    tail += _LOCATOR_64.pack(b"PK\x06\x07", 0, begin + len(directory), 1)
    tail += _END.pack(b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    return io.BufferedReader(_Joined(volumes, begin, tail))


def _one_volume_directory(directory, count, starts):
    records, position = [], 0
    for _ in range(count):
        header = list(_HEADER.unpack_from(directory, position))
        name_length, extra_length, comment_length = header[10:13]
        names_at = position + _HEADER.size
        position = names_at + name_length + extra_length + comment_length
        name = directory[names_at : names_at + name_length]
        extra = directory[names_at + name_length : names_at + name_length + extra_length]
        comment = directory[position - comment_length : position]
        sizes, offset, disk, rest = _zip64_numbers(extra, header)
        # The place always as zip64: it fits whatever the volumes' size.
        extra = struct.pack(f"<2H{len(sizes) + 1}Q", 1, 8 * len(sizes) + 8, *sizes, starts[disk] + offset)
        header[11], header[13], header[16] = len(extra) + len(rest), 0, 0xFFFFFFFF
        records.append(_HEADER.pack(*header) + name + extra + rest + comment)
    return b"".join(records)


def _zip64_numbers(extra, header):
    """Return ``(sizes, offset, volume, other extra fields)``; sizes are those too large for the header."""
    offset, disk = header[16], header[13]
    sizes, rest = [], b""
    while len(extra) >= 4:
        kind, length = struct.unpack_from("<2H", extra)
        field, whole = extra[4 : 4 + length], extra[: 4 + length]
        extra = extra[4 + length :]
        if kind != 1:
            rest += whole
            continue
        wide = sum(header[place] == 0xFFFFFFFF for place in (8, 9))
        sizes = list(struct.unpack_from(f"<{wide}Q", field))
        field = field[8 * wide :]
        if offset == 0xFFFFFFFF:
            (offset,) = struct.unpack_from("<Q", field)
            field = field[8:]
        if disk == 0xFFFF:
            (disk,) = struct.unpack_from("<I", field)
    return sizes, offset, disk, rest
