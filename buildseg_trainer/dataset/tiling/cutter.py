"""Cutting the tiles of a raster: read, burn, measure, encode and write, in threads, piece after piece.

A piece is a few neighbouring windows of one row of the grid, so memory depends on threads and tile size only. A
thread does everything for its piece; GDAL and zlib release Python's lock, so the threads run side by side. Where a
raster's blocks are wider than a piece (strips, mostly) all threads read through one handle under a lock, in row-major
order: each block is then decoded once and found in GDAL's cache by the next piece.

Polygons come from one thread, the caller's, and no mask can be made before the last one is there. Meanwhile the other
cores read and encode the first images; these wait in memory for their masks.
"""

import collections
import functools
import math
import threading
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path
from typing import NamedTuple, Optional

import numpy as np

from buildseg_trainer.common.classes import IGNORE
from buildseg_trainer.common.cores import usable_cores
from buildseg_trainer.common.progress import stop_if_cancelled
from buildseg_trainer.dataset.codecs.png import encode_labels, encode_png
from buildseg_trainer.dataset.codecs.tile_formats import FORMATS
from buildseg_trainer.dataset.labels.mask_statistics import TileStatistics, measure_masks
from buildseg_trainer.dataset.labels.masks import MaskMaker, instance_labels
from buildseg_trainer.dataset.raster import grid
from buildseg_trainer.dataset.raster.black_pixels import FillPixels
from buildseg_trainer.dataset.raster.contrast import Levels
from buildseg_trainer.dataset.raster.info import RasterReader, to_rgb
from buildseg_trainer.dataset.store import layout
from buildseg_trainer.dataset.store.names import tile_name
from buildseg_trainer.dataset.store.new_dataset import write_tile_file
from buildseg_trainer.dataset.tiling.skip_rules import OUTSIDE, reason_to_skip

PIECE_PIXELS = 1 << 20  # of one band; at least one tile
MOST_THREADS = 16
MOST_PIXELS_AT_ONCE = 1 << 25  # of one band, in all threads together: tiles of 8192 px are cut one by one
SPARSE = 16  # of so many rows and columns one is looked at for fill values and contrast
MOST_BYTES_AHEAD = 64 << 20  # of images that wait for their masks
TILED_CACHE, MOST_CACHE = 64 << 20, 256 << 20  # bytes of GDAL's block cache


class Piece(NamedTuple):
    """Neighbouring windows of one row of a raster's grid."""

    source: int  # number of the raster
    windows: list


class CutTile(NamedTuple):
    """What became of a window: its statistics, or why it was skipped."""

    source: int
    window: grid.Window
    name: str
    statistics: Optional[TileStatistics]
    skipped: Optional[str]


class Pictures(NamedTuple):
    """The images of a piece, encoded, and which of its pixels are valid (rows, columns), None for all."""

    files: list
    valid: Optional[np.ndarray]

    @property
    def size(self):
        """Bytes in memory."""
        return sum(map(len, self.files)) + (0 if self.valid is None else self.valid.nbytes)


class TileCutter:
    """Cuts pieces into tile files. One object serves all threads."""

    def __init__(self, infos, options):
        self._infos = infos
        self._options = options
        self._format = FORMATS[options.image_format]
        self._local = threading.local()
        self._lock = threading.Lock()
        self._shared = (None, None)
        self._stretch = None
        self.tile_size = options.tile_size
        self.fills, self.levels = FillPixels(), Levels()
        self.stop = threading.Event()

    def begin(self, folder, stores, stretch, digits):
        """Take what ``cut`` needs besides: ``stores`` are LabelStores of all the rasters' CRSs."""
        self._folder = Path(folder)
        self._stores = stores
        self._stretch = stretch
        self._digits = digits

    def pictures(self, piece):
        """Return the Pictures of a piece, which need no polygons (but a stretch, unless the raster is 8-bit)."""
        box, parts = self._place(piece)
        image, valid = self._image(piece, box)
        return Pictures([self._encode(image[:, :, columns]) for columns in parts], valid)

    def cut(self, piece, pictures=None):
        """Cut one piece, whose Pictures may be there already, and return its CutTiles.

        Of an image that is not there only what matters is read: tiles that touch the labelled area, and where no pixel
        can be nodata, so that the mask says everything, only tiles that will be written.
        """
        info = self._infos[piece.source]
        box, parts = self._place(piece)
        names = [tile_name(info.name, window.row, window.col, self._digits) for window in piece.windows]
        labelled = self._masks().labelled(info, box)
        in_area = [labelled is None or bool(labelled[:, columns].any()) for columns in parts]
        if not any(in_area):
            return [CutTile(piece.source, window, name, None, OUTSIDE) for window, name in zip(piece.windows, names)]
        mask, ids = self._masks().make(info, box, labelled)
        judged, wanted = None, in_area
        if pictures is None and not info.may_be_invalid(box):
            judged = self._judge(names, mask, parts, in_area)
            wanted = [not skipped for _, skipped in judged]
        image, valid, begin = None, pictures and pictures.valid, 0
        if pictures is None and any(wanted):
            image, valid, begin = self._wanted_image(piece, box, wanted)
        if valid is not None:
            mask = mask.copy()
            mask[:, begin : begin + valid.shape[1]][~valid] = IGNORE
        judged = judged or self._judge(names, mask, parts, in_area)
        tiles = []
        for number, (window, name, columns) in enumerate(zip(piece.windows, names, parts)):
            if self.stop.is_set():
                break
            statistics, skipped = judged[number]
            if not skipped:
                if pictures:
                    picture = pictures.files[number]
                else:
                    picture = self._encode(image[:, :, columns.start - begin : columns.stop - begin])
                self._write(name, picture, mask[:, columns], statistics)
                if self._options.instances:
                    self._write_instances(name, ids[:, columns], mask[:, columns])
            tiles.append(CutTile(piece.source, window, name, None if skipped else statistics, skipped))
        return tiles

    def _judge(self, names, mask, parts, in_area):
        """Return each tile's ``(TileStatistics, why it is skipped or None)``."""
        measured = measure_masks([mask[:, columns] for columns in parts])
        return [
            (statistics, reason_to_skip(name, statistics, inside, self._options))
            for name, statistics, inside in zip(names, measured, in_area)
        ]

    def _wanted_image(self, piece, box, wanted):
        """Return image and valid pixels from the first to the last tile that is ``wanted``, and where in ``box``."""
        numbers = [number for number, each in enumerate(wanted) if each]
        piece = piece._replace(windows=piece.windows[numbers[0] : numbers[-1] + 1])
        part, _ = self._place(piece)
        return (*self._image(piece, part), part.x0 - box.x0)

    def _place(self, piece):
        """Return the PixelBox of a piece, and the columns of each window in it."""
        size = self.tile_size
        first, last = piece.windows[0], piece.windows[-1]
        box = grid.PixelBox(first.x, first.y, last.x + size, last.y + size)
        return box, [slice(window.x - box.x0, window.x - box.x0 + size) for window in piece.windows]

    def _image(self, piece, box):
        info = self._infos[piece.source]
        values, valid = self._read(piece.source, box)
        image = to_rgb(info, values, valid, self._stretch)
        sparse = (slice(SPARSE // 2, None, SPARSE),) * 2
        some = None if valid is None else valid[sparse]
        if info.palette is None:  # else the values are no brightness
            self.fills.add(info.path, values[(slice(None), *sparse)], some)
        self.levels.add(info.path, image[(slice(None), *sparse)], some)
        return image, valid

    def _encode(self, image):
        return self._format.encode(image, self._options.jpeg_quality)

    def _write(self, name, picture, mask, statistics):
        empty = statistics.background_px == mask.size
        write_tile_file(self._folder, layout.image_name(name, self._format.ending), picture)
        write_tile_file(self._folder, layout.mask_name(name), _empty_mask(mask.shape) if empty else encode_png(mask))

    def _write_instances(self, name, ids, mask):
        ending, content = encode_labels(instance_labels(ids, mask))
        write_tile_file(self._folder, "{}/{}{}".format(layout.INSTANCES, name, ending), content)

    def _masks(self):
        """Return this thread's MaskMaker."""
        if not hasattr(self._local, "masks"):
            self._local.masks = MaskMaker(self._stores, self._options.boundary, self._options.instances)
        return self._local.masks

    def _read(self, source, box):
        info = self._infos[source]
        if info.block_size[0] <= max(box.width, self.tile_size):
            if getattr(self._local, "source", None) != source:
                self._local.reader, self._local.source = RasterReader(info), source
            return self._local.reader.read(box)
        with self._lock:
            if self._shared[0] != source:
                self._shared = (source, RasterReader(info))
            return self._shared[1].read(box)


def pieces(regions, wanted, options):
    """Yield the Pieces of ``regions``, a list of ``(RasterInfo, PixelBox or None)``, in row-major order.

    ``wanted`` has the PixelBox of each that the windows have to touch, or None.
    """
    size = options.tile_size
    at_once = max(1, PIECE_PIXELS // (size * size))
    for source, ((_, box), within) in enumerate(zip(regions, wanted)):
        if within is None:
            continue
        for row in grid.window_rows(box, size, options.stride, options.edge, within):
            for start in range(0, len(row), at_once):
                yield Piece(source, row[start : start + at_once])


class Work:
    """The pieces to cut, in order. The first ones are read and encoded ahead, while polygons are being prepared.

    The threads that read ahead are those that cut later: their memory is used on.
    """

    def __init__(self, cutter, work):
        """``work`` yields Pieces."""
        self._cutter = cutter
        self._work = work
        self._ahead = collections.deque()
        self._size = 0
        self._lock = threading.Lock()
        self._stop = threading.Event()
        self._readers = []
        self.threads = _threads(cutter.tile_size)
        self.pool = ThreadPoolExecutor(self.threads, thread_name_prefix="buildseg-tiles")

    def begin_ahead(self):
        """Start threads that read ahead, until ``close`` or MOST_BYTES_AHEAD."""
        # The caller's thread is busy with the polygons.
        for _ in range(max(1, min(usable_cores() - 1, self.threads))):
            self._readers.append(self.pool.submit(self._go_ahead))

    def _go_ahead(self):
        while not self._stop.is_set():
            with self._lock:
                piece = next(self._work, None) if self._size < MOST_BYTES_AHEAD else None
                if piece is None:
                    return
                entry = [piece, None]
                self._ahead.append(entry)
            # A piece that cannot be read stays without pictures; cutting it says why.
            entry[1] = self._cutter.pictures(piece)
            with self._lock:
                self._size += entry[1].size

    def close(self):
        """Stop reading ahead and wait for the threads."""
        self._stop.set()
        self.pool.shutdown()

    def __iter__(self):
        """Yield ``(piece, pictures or None)``."""
        self._stop.set()
        while self._ahead and self._ahead[0][1]:
            yield self._ahead.popleft()
        wait(self._readers)  # those in the making were finished meanwhile, mostly
        while self._ahead:
            yield self._ahead.popleft()
        for piece in self._work:
            yield piece, None


def run(cutter, work, is_cancelled):
    """Cut all pieces of ``work``, a Work, in its threads and yield the CutTiles of each in order.

    Only a few pieces wait at a time. An error in a thread, and ``Cancelled``, end the other threads' pieces first.
    """
    waiting = collections.deque()
    try:
        for piece, pictures in work:
            stop_if_cancelled(is_cancelled)
            waiting.append(work.pool.submit(cutter.cut, piece, pictures))
            if len(waiting) > 2 * work.threads:
                yield waiting.popleft().result()
        while waiting:
            stop_if_cancelled(is_cancelled)
            yield waiting.popleft().result()
    finally:
        cutter.stop.set()
        for future in waiting:
            future.cancel()
        wait(waiting)


def block_cache_size(regions, options):
    """Return how large GDAL's block cache should be for ``regions`` (see pieces), in bytes, at most 256 MB."""
    return max(_cache_for(info, box, options) for info, box in regions if box is not None)


def _cache_for(info, box, options):
    """Return what a raster needs of GDAL's block cache, so that no block is decoded for two rows of tiles.

    For strips that is a row of tiles. Where tiles and blocks begin together nothing has to be kept: a small cache uses
    its memory again and again, which is faster than to take new one (4 % of the whole time).
    """
    columns, rows = info.block_size
    bytes_a_pixel = (1 if info.is_byte else 4) * len(info.distinct_bands)
    if columns > options.tile_size * 4:
        row = info.width * (options.tile_size + rows) * bytes_a_pixel
        return min(max(TILED_CACHE, row * 5 // 4), MOST_CACHE)
    across, down = math.gcd(box.x0, options.stride), math.gcd(box.y0, options.stride)
    if info.is_virtual or across % columns or down % rows:
        return TILED_CACHE
    pixels = max(PIECE_PIXELS, options.tile_size * options.tile_size)
    return min(_threads(options.tile_size) * pixels * bytes_a_pixel * 5 // 4, TILED_CACHE)


def _threads(tile_size):
    """Return how many threads cut: one more than cores, for when one waits for the disk or for Python's lock."""
    most = max(1, MOST_PIXELS_AT_ONCE // max(PIECE_PIXELS, tile_size * tile_size))
    return min(usable_cores() + 1, MOST_THREADS, most)


@functools.lru_cache(maxsize=1)
def _empty_mask(shape):
    """Return the file of a mask without building: most tiles' of open country."""
    return encode_png(np.zeros(shape, dtype=np.uint8))
