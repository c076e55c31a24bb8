"""Probabilities of a raster, strip by strip: a finished strip is a file, which the next run of the same work reuses.

A strip is what one row of windows completes, uint8 (rows, columns): the probability in steps of 1/200, rounded down, so
that ``value >= 200 * threshold`` is exact for thresholds in steps of 0.005; 255 where nothing is known.
"""

import contextlib
import functools
import hashlib
import shutil
import time
from dataclasses import replace
from pathlib import Path

import numpy as np

from buildseg_trainer.common.files import write_error, written_aside
from buildseg_trainer.common.progress import stop_if_cancelled
from buildseg_trainer.dataset.gdal_utils import block_cache, no_side_files
from buildseg_trainer.dataset.raster.reader import RasterReader, to_rgb

STEPS = 200
NODATA = 255
CACHE = 64 << 20  # bytes of GDAL's block cache; larger ones are no faster
KEPT_SECONDS = 7 * 86400.0
# Whether rows, columns are reversed, and whether rows become columns before that; the first four are the flips.
ORIENTATIONS = [(rows, columns, turned) for turned in (False, True) for rows in (1, -1) for columns in (1, -1)]


class Strips:
    """The strips of a PixelBox of a raster, in a folder that is there; they cover it from the top to the bottom."""

    def __init__(self, folder, box, rows, device=""):
        """``rows`` are the Pieces of each strip (see ``merging``), ``device`` says what scores them."""
        self.folder, self.box, self.rows, self.device = Path(folder), box, rows, device
        self._tops = [pieces[0].kept.y0 for pieces in rows]
        self._load = functools.lru_cache(4)(self._load)

    def top(self, number):
        """Return the first row of a strip; for the number after the last, the row after all strips."""
        return self._tops[number] if number < len(self._tops) else self.box.y1

    def missing(self):
        """Return the numbers of the strips from the first that is not there yet."""
        there = (self._file(number).is_file() for number in range(len(self.rows)))
        return range(
            next((number for number, exists in enumerate(there) if not exists), len(self.rows)), len(self.rows)
        )

    def store(self, number, values, rest=()):
        """Keep a finished strip, and what its windows add to the next one (see ``rest``).

        Raises InputError where they cannot be written.
        """
        if len(rest):
            self._save(self._rest_file(number), rest)
        self._save(self._file(number), values)
        self._rest_file(number - 1).unlink(missing_ok=True)

    def rest(self, number):
        """Return the sums (rows, columns) that the windows of a strip leave to the next one, from its top."""
        file = self._rest_file(number)
        return np.load(file) if file.is_file() else np.zeros((0, self.box.width), dtype=np.float32)

    def all(self):
        """Yield all strips from the top."""
        for number in range(len(self.rows)):
            yield self._load(number)

    def read(self, box):
        """Return the values of a PixelBox, whose first pixel is that of ``self.box``; NODATA beyond the strips."""
        values = np.full((box.height, box.width), NODATA, dtype=np.uint8)
        x0, x1 = max(box.x0, 0), min(box.x1, self.box.width)
        for number in self._numbers(box):
            top = self._tops[number] - self.box.y0
            strip = self._load(number)
            y0, y1 = max(box.y0, top), min(box.y1, top + len(strip))
            values[y0 - box.y0 : y1 - box.y0, x0 - box.x0 : x1 - box.x0] = strip[y0 - top : y1 - top, x0:x1]
        return values

    def remove(self):
        """Remove the files, once the products are written."""
        self._load.cache_clear()  # closes them
        shutil.rmtree(self.folder, ignore_errors=True)

    def _numbers(self, box):
        first = np.searchsorted(self._tops, max(box.y0, 0) + self.box.y0, "right") - 1
        return range(first, np.searchsorted(self._tops, box.y1 + self.box.y0))

    @staticmethod
    def _save(path, values):
        try:
            with written_aside(path) as aside, aside.open("wb") as file:
                np.save(file, values)
        except OSError as error:
            raise write_error(path, error) from error

    def _load(self, number):
        return np.load(self._file(number), mmap_mode="r")

    def _file(self, number):
        return self.folder / f"strip-{number:06d}.npy"

    def _rest_file(self, number):
        return self.folder / f"rest-{number:06d}.npy"


def key_of(*parts):
    """Return a name for the same work: of what it depends on, as values with a repr of their own."""
    return hashlib.sha256(repr(parts).encode("utf-8")).hexdigest()[:16]


def describe_source(info):
    """Return what the pixels of a RasterInfo depend on, for ``key_of``."""
    source = info.original or info
    # The CRS changes no pixel, and GDAL gives one CRS in more than one text.
    unused = {"opened_as": "", "original": None, "palette": None, "crs_wkt": "", "crs_title": "", "attribution": ""}
    plain = [replace(each, **unused) for each in (info, source)]
    palette = None if info.palette is None else info.palette.tobytes()
    return (*plain, palette, describe_file(source.path))


def describe_file(path):
    """Return path, size and time of a file, for ``key_of``; the name alone where it is no file."""
    path = Path(path)
    return (str(path), path.stat().st_size, path.stat().st_mtime_ns) if path.is_file() else str(path)


def remove_old(folder):
    """Remove the work in a folder that no run has taken over for a week."""
    for each in Path(folder).glob("*"):
        with contextlib.suppress(OSError):  # another process removes it
            if time.time() - each.stat().st_mtime > KEPT_SECONDS:
                shutil.rmtree(each, ignore_errors=True)


def score(strips, raster, method, orientations, scorer, report, is_cancelled):
    """Make all strips that are missing.

    ``raster`` is a ``scored_raster.OpenedRaster``, ``method`` one of ``merging``; ``orientations`` is 1, 4 or 8: in how
    many each window is scored, the mean probability being taken. A window whose kept part is all outside the area is
    not scored, nor, unless the method does, one that is all nodata. Raises InputError, WorkerError and Cancelled;
    strips that are finished stay.
    """
    missing, done = strips.missing(), len(strips.rows)
    if len(missing) < done:
        report(None, f"{done - len(missing)} of {done} strips were made by an earlier run")
    with no_side_files(), block_cache(CACHE):
        reader = RasterReader(raster.info)
        for position, number in enumerate(missing):
            stop_if_cancelled(is_cancelled)
            row, x0, top = strips.rows[number], strips.box.x0, strips.top(number)
            shape = max(piece.kept.y1 for piece in row) - top, strips.box.width
            sums, known = np.zeros(shape, dtype=np.float32), np.zeros(shape, dtype=bool)
            rest = strips.rest(number - 1)
            sums[: len(rest)] = rest
            blocks = _oriented(_blocks(row, reader, raster, method), ORIENTATIONS[:orientations])
            means = _means(scorer.probabilities(blocks), orientations)
            for count, ((piece, wanted), found) in enumerate(means):
                read, kept = piece
                place = slice(kept.y0 - top, kept.y1 - top), slice(kept.x0 - x0, kept.x1 - x0)
                weighed = method.weigh(piece, found)
                sums[place] += weighed[kept.y0 - read.y0 : kept.y1 - read.y0, kept.x0 - read.x0 : kept.x1 - read.x0]
                known[place] |= True if wanted is None else wanted
                report(100.0 * (position + (count + 1) / len(row)) / len(missing), None)
            end = strips.top(number + 1) - top
            steps = np.floor(np.clip(sums[:end], 0, 1) * np.float32(STEPS)).astype(np.uint8)
            strips.store(number, np.where(known[:end], steps, np.uint8(NODATA)), sums[end:])


def _blocks(row, reader, raster, method):
    """Yield ``((piece, wanted), block)`` of the Pieces that have wanted pixels, wanted being None for all of them."""
    info = raster.info
    for piece in row:
        wanted = None
        if raster.burner is not None:
            wanted = raster.burner.burn(info.geotransform, piece.kept) == 1
            if not wanted.any():
                continue
        values, valid = reader.read(piece.read)
        if valid is not None and not method.scores_nodata:
            x0, y0, kept = piece.read.x0, piece.read.y0, piece.kept
            seen = valid[kept.y0 - y0 : kept.y1 - y0, kept.x0 - x0 : kept.x1 - x0]
            wanted = seen if wanted is None else seen & wanted
            if not wanted.any():
                continue
        yield (piece, wanted), to_rgb(info, values, valid, raster.stretch)


def _oriented(items, orientations):
    """Yield each ``(key, block)`` in all orientations, as ``((key, orientation), block)``."""
    for key, block in items:
        for rows, columns, turned in orientations:
            oriented = block.swapaxes(1, 2) if turned else block
            yield (key, (rows, columns, turned)), oriented[:, ::rows, ::columns]


def _means(scored, count):
    """Yield ``(key, mean)`` of each ``count`` results of oriented blocks, turned back."""
    total = 0.0
    for number, ((key, (rows, columns, turned)), found) in enumerate(scored, start=1):
        upright = found[::rows, ::columns]
        total = total + (upright.T if turned else upright)
        if number % count == 0:
            yield key, total / np.float32(count)
            total = 0.0
