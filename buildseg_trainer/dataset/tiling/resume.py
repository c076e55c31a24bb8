"""Continuing a run of create_tiles that was broken off: a journal of what is finished, beside the tiles.

Its first line is what the run was asked for (see fingerprint); each further one is a piece, written once all of its
files are. It is not forced to the disk line by line, so a power cut may take its last lines, or leave files empty that
it lists: files count only if they have the size that it says.
"""

import contextlib
import json
from pathlib import Path

from buildseg_trainer.common.files import write_error
from buildseg_trainer.dataset.labels.mask_statistics import TileStatistics
from buildseg_trainer.dataset.store import manifest
from buildseg_trainer.dataset.tiling.cutter import CutTile
from buildseg_trainer.dataset.tiling.request_signature import differences
from buildseg_trainer.errors import InputError

FILE_NAME = "unfinished.jsonl"


class Journal:
    """The journal in the folder that tiles are written to: that of an earlier run, once it was read, or a new one."""

    def __init__(self, folder):
        self._folder = Path(folder)
        self._path = self._folder / FILE_NAME
        self._file = None
        self._request = None  # of the run that was broken off
        self._entries = []  # of its tiles
        self._end = 0  # bytes of the journal that are whole

    def read(self):
        """Return whether a run was broken off in the folder that can be continued, and read how far it came.

        That is one with a journal, or one that had not written any tile. Raises InputError.
        """
        try:
            with self._path.open("rb") as file:
                for line in file:
                    entry = _parsed(line)
                    if entry is None:
                        break
                    if self._request is None:
                        self._request = entry
                    else:
                        self._entries += entry
                    self._end += len(line)
        except FileNotFoundError:
            pass
        except OSError as error:
            raise InputError(
                "{} cannot be read ({}); start over by RESTART, or choose another folder.".format(
                    self._path, error.strerror
                )
            ) from error
        return self._request is not None or not any(self._folder.glob("*/*"))

    def check(self, request):
        """Raise InputError unless the run that was broken off, if any, was asked for ``request`` or more than it."""
        found = differences(self._request, request) if self._request else []
        if found:
            raise InputError(
                "The run that was broken off in {} had {}; give the same again to continue it, or start over by "
                "RESTART, or choose another folder.".format(self._folder, " and ".join(found))
            )

    def take_over(self, pieces):
        """Return ``(tiles, pieces)``: the CutTiles that are finished, and an iterator of the Pieces still to cut."""
        if not self._entries:
            return [], iter(pieces)
        finished = {tuple(entry[:3]): entry[3:] for entry in self._entries}
        tiles, rest = [], []
        for piece in pieces:
            found = [finished.get((piece.source, window.row, window.col)) for window in piece.windows]
            if all(entry is not None and self._has_files(entry) for entry in found):
                tiles += [_tile(piece.source, window, entry) for window, entry in zip(piece.windows, found)]
            else:
                rest.append(piece)
        return tiles, iter(rest)

    def _has_files(self, entry):
        try:
            return all((self._folder / name).stat().st_size == size for name, size in entry[-1])
        except OSError:
            return False

    @contextlib.contextmanager
    def writing(self, request):
        """Open the journal for the ``with`` block: a new one for ``request``, or the earlier one where it ends."""
        try:
            # Without a buffer: a line is with the system at once, and closing has nothing left that could fail.
            self._file = self._path.open("r+b" if self._end else "wb", buffering=0)
            self._file.truncate(self._end)
            self._file.seek(self._end)
        except OSError as error:
            raise write_error(self._path, error) from error
        with self._file:
            if not self._end:
                self._write(request)
            yield

    def add(self, tiles):
        """Write down that the CutTiles of a piece, with their files, are finished."""
        self._write([[tile.source, tile.window.row, tile.window.col, *tile[2:]] for tile in tiles])

    def _write(self, content):
        try:
            self._file.write(json.dumps(content, separators=(",", ":")).encode("ascii") + b"\n")
        except OSError as error:
            raise write_error(self._path, error) from error

    def remove(self):
        """Remove the journal: the dataset is complete."""
        self._file.close()
        with contextlib.suppress(OSError):
            self._path.unlink()


def was_broken_off(output):
    """Return whether the folder ``output`` has the manifest of a dataset of this plugin that is not complete."""
    return manifest.state(manifest.manifest_path(output)) == manifest.INCOMPLETE


def _parsed(line):
    """Return the content of a line of a journal, or None where it was cut off or is damaged."""
    if not line.endswith(b"\n"):
        return None
    try:
        return json.loads(line)
    except ValueError:
        return None


def _tile(source, window, entry):
    name, statistics, skipped, files = entry
    return CutTile(source, window, name, statistics and TileStatistics(*statistics), skipped, files)
