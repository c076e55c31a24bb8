"""A contact sheet: many tiles in one picture with the outlines of their masks, to look at before training."""

from pathlib import Path

import numpy as np
from osgeo import gdal

from buildseg_trainer.dataset.gdalcalls import attempt
from buildseg_trainer.dataset.images import encode_png
from buildseg_trainer.dataset.pictures import opened
from buildseg_trainer.dataset.progress import stop_if_cancelled
from buildseg_trainer.dataset.statistics import BUILDING, IGNORE
from buildseg_trainer.errors import InputError

COLUMNS, ROWS = 8, 6
THUMBNAIL, FRAME, GAP = 144, 3, 4  # pixels
OUTLINE = (255, 196, 0)
# As in the style of the tile index: training, validation, test, none.
PART_COLOURS = {"train": (47, 127, 181), "val": (230, 140, 20), "test": (140, 70, 170), "": (150, 150, 150)}


def contact_sheet(dataset, records, parts, image_ending, is_cancelled):
    """Return a PNG's bytes of some tiles, evenly from all, sorted by part; None when none can be read.

    ``parts`` is ``{tile name: part}``. The frame's colour tells the part (PART_COLOURS); buildings are outlined,
    ignored pixels are hatched.
    """
    order = {"train": 0, "val": 1, "test": 2, "": 3}
    chosen = _evenly(records, COLUMNS * ROWS)
    chosen.sort(key=lambda record: (order[parts.get(record.name, "")], record.name))
    cells = []
    for record in chosen:
        stop_if_cancelled(is_cancelled)
        thumbnail = _thumbnail(Path(dataset), record.name, image_ending)
        if thumbnail is not None:
            cells.append(_framed(thumbnail, PART_COLOURS[parts.get(record.name, "")]))
    if not cells:
        return None
    side = THUMBNAIL + 2 * FRAME + GAP
    columns = min(COLUMNS, len(cells))
    sheet = np.full((3, GAP + side * -(-len(cells) // columns), GAP + side * columns), 255, dtype=np.uint8)
    for number, cell in enumerate(cells):
        top, left = GAP + side * (number // columns), GAP + side * (number % columns)
        sheet[:, top : top + cell.shape[1], left : left + cell.shape[2]] = cell
    return encode_png(sheet)


def _evenly(records, count):
    positions = np.unique(np.linspace(0, len(records) - 1, min(count, len(records))).round().astype(int))
    return [records[position] for position in positions]


def _thumbnail(folder, name, image_ending):
    """Return a tile (3, THUMBNAIL, THUMBNAIL) with its mask's outline, or None when it cannot be read."""
    image = _small(folder / "img" / (name + image_ending), gdal.GRIORA_Average)
    mask = _small(folder / "gt" / (name + ".png"), gdal.GRIORA_NearestNeighbour)
    if image is None or mask is None or image.shape[1:] != mask.shape[1:]:
        return None
    image = np.array(image[:3] if len(image) >= 3 else np.repeat(image[:1], 3, axis=0))
    rows, columns = np.indices(image.shape[1:])
    image[:, (mask[0] == IGNORE) & ((rows + columns) % 6 < 2)] = 255
    building = np.pad(mask[0] == BUILDING, 1, mode="edge")
    inside = building[1:-1, 1:-1]
    inner = inside & building[:-2, 1:-1] & building[2:, 1:-1] & building[1:-1, :-2] & building[1:-1, 2:]
    for channel, level in zip(image, OUTLINE):
        channel[inside & ~inner] = level
    return image


def _small(path, resampling):
    try:
        with opened(path.read_bytes(), path.name) as (dataset, _):
            scale = THUMBNAIL / max(dataset.RasterXSize, dataset.RasterYSize)
            size = [max(1, round(length * scale)) for length in (dataset.RasterXSize, dataset.RasterYSize)]
            values, _ = attempt(dataset.ReadAsArray, buf_xsize=size[0], buf_ysize=size[1], resample_alg=resampling)
    except (OSError, InputError):
        return None
    if values is None or values.dtype != np.uint8:
        return None
    return values.reshape(-1, size[1], size[0])


def _framed(image, colour):
    framed = np.empty((3, image.shape[1] + 2 * FRAME, image.shape[2] + 2 * FRAME), dtype=np.uint8)
    framed[:] = np.array(colour, dtype=np.uint8)[:, None, None]
    framed[:, FRAME:-FRAME, FRAME:-FRAME] = image
    return framed
