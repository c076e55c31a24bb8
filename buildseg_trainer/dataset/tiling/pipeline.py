"""Cut all tiles in threads, piece by piece.

A piece is a few neighbouring windows of one row of the grid, so that memory depends only on the number of threads and
the tile size. A thread processes its piece completely; GDAL and zlib release the GIL, so the threads run in parallel.

The caller's thread reads the polygons, and no mask can be made before the last one. In the meantime the other cores
read and encode the first images, which are kept in memory until their masks are made.
"""

import collections
import math
import threading
from concurrent.futures import ThreadPoolExecutor, wait

from buildseg_trainer.common.cores import usable_cores
from buildseg_trainer.dataset.raster import grid
from buildseg_trainer.dataset.thread_map import in_order
from buildseg_trainer.dataset.tiling.cutter import Piece

PIECE_PIXELS = 1 << 20  # of one band; at least one tile
MOST_THREADS = 16
MOST_PIXELS_AT_ONCE = 1 << 25  # of one band, in all threads together: tiles of 8192 px are cut one by one
MOST_BYTES_AHEAD = 64 << 20  # of images that wait for their masks
TILED_CACHE, MOST_CACHE = 64 << 20, 256 << 20  # bytes of GDAL's block cache


def pieces(regions, wanted, options):
    """Yield the Pieces of ``regions``, a list of ``(RasterInfo, PixelBox or None)``, in row-major order.

    ``wanted`` has for each the PixelBox that windows must touch, or None.
    """
    size = options.tile_size
    at_once = max(1, PIECE_PIXELS // (size * size))
    for source, ((_, box), within) in enumerate(zip(regions, wanted)):
        if within is None:
            continue
        for row in grid.window_rows(box, size, options.stride, options.edge, within):
            for start in range(0, len(row), at_once):
                yield Piece(source, row[start : start + at_once])


class TilePipeline:
    """Cuts pieces in order. The images of the first ones are read and encoded ahead, while polygons are being read.

    The threads that read ahead are those that cut later, so that their memory is reused.
    """

    def __init__(self, cutter, pieces):
        """``cutter`` is a TileCutter, ``pieces`` yields Pieces."""
        self._cutter = cutter
        self._pieces = iter(pieces)
        self._ahead = collections.deque()
        self._size = 0
        self._lock = threading.Lock()
        self._stop = threading.Event()
        self._readers = []
        self._threads = _threads(cutter.tile_size)
        self._pool = ThreadPoolExecutor(self._threads, thread_name_prefix="buildseg-tiles")

    def begin_ahead(self):
        """Start threads that read ahead, until ``close`` or MOST_BYTES_AHEAD."""
        # One core is left to the caller's thread, which reads the polygons.
        for _ in range(max(1, min(usable_cores() - 1, self._threads))):
            self._readers.append(self._pool.submit(self._go_ahead))

    def _go_ahead(self):
        while not self._stop.is_set():
            with self._lock:
                piece = next(self._pieces, None) if self._size < MOST_BYTES_AHEAD else None
                if piece is None:
                    return
                entry = [piece, None]
                self._ahead.append(entry)
            # After an error here the piece has no pictures; cutting it raises the error again.
            entry[1] = self._cutter.pictures(piece)
            with self._lock:
                self._size += entry[1].size

    def close(self):
        """Stop reading ahead and wait for the threads."""
        self._stop.set()
        self._pool.shutdown()

    def cut(self, is_cancelled):
        """Cut all pieces and yield the CutTiles of each in order; raises what cutting raises, and Cancelled."""
        return in_order(lambda each: self._cutter.cut(*each), self, is_cancelled, self._pool, self._threads)

    def __iter__(self):
        """Yield ``(piece, pictures or None)``."""
        self._stop.set()
        while self._ahead and self._ahead[0][1]:
            yield self._ahead.popleft()
        wait(self._readers)  # most of those in progress have finished in the meantime
        while self._ahead:
            yield self._ahead.popleft()
        for piece in self._pieces:
            yield piece, None


def block_cache_size(regions, options):
    """Return the size of GDAL's block cache for ``regions`` (see pieces) in bytes, at most 256 MB."""
    return max(_cache_for(info, box, options) for info, box in regions if box is not None)


def _cache_for(info, box, options):
    """Return the block cache that a raster needs so that no block is decoded for two rows of tiles.

    For strips that is a row of tiles. If tiles and blocks are aligned, nothing has to be kept: a small cache reuses its
    memory, which is faster than allocating new memory (4 % of the total time).
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
    """Return the number of threads: one more than cores, since one may wait for the disk or for the GIL."""
    most = max(1, MOST_PIXELS_AT_ONCE // max(PIECE_PIXELS, tile_size * tile_size))
    return min(usable_cores() + 1, MOST_THREADS, most)
