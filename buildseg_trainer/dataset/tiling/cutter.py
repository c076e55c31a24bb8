"""Cut the tiles of a piece: read the image, burn the mask, measure, encode and write.

If a raster's blocks are wider than a piece (mostly strips), all threads read through one handle under a lock, in
row-major order, so that each block is decoded once and the next piece finds it in GDAL's cache.
"""

import functools
import threading
from pathlib import Path
from typing import NamedTuple, Optional

import numpy as np

from buildseg_trainer.common.classes import IGNORE
from buildseg_trainer.dataset.codecs.png import encode_labels, encode_png
from buildseg_trainer.dataset.codecs.tile_formats import FORMATS
from buildseg_trainer.dataset.labels.mask_statistics import TileStatistics, measure_masks
from buildseg_trainer.dataset.labels.masks import MaskMaker, instance_labels
from buildseg_trainer.dataset.raster import grid
from buildseg_trainer.dataset.raster.contrast import Levels
from buildseg_trainer.dataset.raster.reader import RasterReader, to_rgb
from buildseg_trainer.dataset.raster.undeclared_nodata import UndeclaredNodata
from buildseg_trainer.dataset.store import layout
from buildseg_trainer.dataset.store.names import tile_name
from buildseg_trainer.dataset.store.new_dataset import write_tile_file
from buildseg_trainer.dataset.tiling.skip_rules import OUTSIDE, reason_to_skip

SPARSE = 16  # every 16th row and column is sampled for fill values and contrast


class Piece(NamedTuple):
    """Neighbouring windows of one row of a raster's grid."""

    source: int  # number of the raster
    windows: list


class CutTile(NamedTuple):
    """The result for a window: its statistics, or why it was skipped."""

    source: int
    window: grid.Window
    name: str
    statistics: Optional[TileStatistics]
    skipped: Optional[str]


class Pictures(NamedTuple):
    """The encoded images of a piece, and the valid pixels, bool (rows, columns), None if all are."""

    files: list
    valid: Optional[np.ndarray]

    @property
    def size(self):
        """Bytes in memory."""
        return sum(map(len, self.files)) + (0 if self.valid is None else self.valid.nbytes)


class TileCutter:
    """Cuts pieces into tile files. All threads share one object."""

    def __init__(self, infos, options):
        self._infos = infos
        self._options = options
        self._format = FORMATS[options.image_format]
        self._local = threading.local()
        self._lock = threading.Lock()
        self._shared = (None, None)
        self._stretch = None
        self.tile_size = options.tile_size
        self.fills, self.levels = UndeclaredNodata(), Levels()

    def begin(self, folder, stores, stretch, digits):
        """Set what ``cut`` needs: ``stores`` are LabelStores of the CRSs of all rasters."""
        self._folder = Path(folder)
        self._stores = stores
        self._stretch = stretch
        self._digits = digits

    def pictures(self, piece):
        """Return the Pictures of a piece; they need no polygons (but a stretch, unless the raster is 8-bit)."""
        box, parts = self._place(piece)
        image, valid = self._image(piece, box)
        return Pictures([self._encode(image[:, :, columns]) for columns in parts], valid)

    def cut(self, piece, pictures=None):
        """Cut one piece, whose Pictures may have been made ahead, and return its CutTiles.

        Without them only the necessary part of the image is read: tiles that touch the labelled area, and if no pixel
        can be nodata, so that the mask alone decides, only tiles that will be written.
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
        """Return ``(TileStatistics, reason to skip it or None)`` of each tile."""
        measured = measure_masks([mask[:, columns] for columns in parts])
        return [
            (statistics, reason_to_skip(name, statistics, inside, self._options))
            for name, statistics, inside in zip(names, measured, in_area)
        ]

    def _wanted_image(self, piece, box, wanted):
        """Return image and valid pixels of the first to the last ``wanted`` tile, and their first column in ``box``."""
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
        if info.palette is None:  # palette indices are not brightness
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
        write_tile_file(self._folder, f"{layout.INSTANCES}/{name}{ending}", content)

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


@functools.lru_cache(maxsize=1)
def _empty_mask(shape):
    """Return the encoded mask without building, the same for most tiles of open country."""
    return encode_png(np.zeros(shape, dtype=np.uint8))
