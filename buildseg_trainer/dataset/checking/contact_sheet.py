"""The contact sheet: many tiles in one image with the outlines of their masks, to look at before training."""

from pathlib import Path

import numpy as np
from osgeo import gdal

from buildseg_trainer.common import html_page
from buildseg_trainer.common.classes import BUILDING, IGNORE
from buildseg_trainer.common.files import write_bytes, write_error, write_text
from buildseg_trainer.common.progress import never_cancelled
from buildseg_trainer.dataset.codecs.decode import opened
from buildseg_trainer.dataset.codecs.png import encode_png
from buildseg_trainer.dataset.codecs.tile_formats import image_ending
from buildseg_trainer.dataset.gdal_utils import attempt
from buildseg_trainer.dataset.raster.info import CHANNELS
from buildseg_trainer.dataset.store import layout, manifest
from buildseg_trainer.dataset.thread_map import in_order
from buildseg_trainer.errors import InputError

COLUMNS, MOST_TILES = 8, 48
# The contact sheet of a new dataset must take little time: this many tiles with up to this many pixels per side.
GLANCE_TILES, GLANCE_SIDE, FEWEST_TILES = 24, 1024, 4
THUMBNAIL, FRAME, GAP = 144, 3, 4  # pixels
OUTLINE = (255, 196, 0)
_PAGE = """<p>Tiles from all over the dataset. Buildings are outlined, ignored pixels are hatched.</p>
<img src="{}" alt="">
"""
# As in the style of the tile index: training, validation, test, none.
SPLIT_COLOURS = {"train": (47, 127, 181), "val": (230, 140, 20), "test": (140, 70, 170), "": (150, 150, 150)}


def write_contact_sheet(dataset):
    """Write contact_sheet.png and a page with it into a dataset folder.

    Returns the path of the page, contact_sheet.html; "" when no tile can be shown.

    Takes a fraction of a second for any size of dataset: few tiles, found by their file names. Raises InputError.
    """
    content = manifest.open_dataset(dataset)
    ending = image_ending(content)
    names = sorted(path.stem for path in (Path(dataset) / layout.IMAGES).glob("*" + ending))
    most = int(GLANCE_TILES * (GLANCE_SIDE / max(1, content.tile_size)) ** 2)
    sheet = contact_sheet(dataset, names, {}, ending, never_cancelled, min(GLANCE_TILES, max(FEWEST_TILES, most)))
    picture, page = (Path(dataset) / name for name in (layout.CONTACT_SHEET, layout.CONTACT_SHEET_PAGE))
    if sheet is None:
        for path in (page, picture):
            try:
                path.unlink(missing_ok=True)
            except OSError as error:
                raise write_error(path, error) from error
        return ""
    write_bytes(picture, sheet)
    write_text(page, html_page.page(f"Contact sheet of {Path(dataset).name}", _PAGE.format(layout.CONTACT_SHEET)))
    return str(page)


def contact_sheet(dataset, names, splits, ending, is_cancelled, most=MOST_TILES):
    """Return the bytes of a PNG of up to ``most`` evenly chosen tiles, sorted by split; None if none can be read.

    ``names`` are the tiles' names, ``splits`` is ``{name: split}``. The colour of the frame is that of the split
    (SPLIT_COLOURS); buildings are outlined, ignored pixels are hatched. Raises Cancelled.
    """
    order = {"train": 0, "val": 1, "test": 2, "": 3}
    chosen = sorted(_evenly(names, most), key=lambda name: (order[splits.get(name, "")], name))
    thumbnails = in_order(lambda name: _thumbnail(Path(dataset), name, ending), chosen, is_cancelled)
    cells = [
        _framed(thumbnail, SPLIT_COLOURS[splits.get(name, "")])
        for name, thumbnail in zip(chosen, thumbnails)
        if thumbnail is not None
    ]
    if not cells:
        return None
    side = THUMBNAIL + 2 * FRAME + GAP
    columns = min(COLUMNS, len(cells))
    sheet = np.full((3, GAP + side * -(-len(cells) // columns), GAP + side * columns), 255, dtype=np.uint8)
    for number, cell in enumerate(cells):
        top, left = GAP + side * (number // columns), GAP + side * (number % columns)
        sheet[:, top : top + cell.shape[1], left : left + cell.shape[2]] = cell
    return encode_png(sheet)


def _evenly(names, count):
    positions = np.unique(np.linspace(0, len(names) - 1, min(count, len(names))).round().astype(int))
    return [names[position] for position in positions]


def _thumbnail(folder, name, ending):
    """Return a tile (3, THUMBNAIL, THUMBNAIL) with the outline of its mask, or None if it cannot be read."""
    image = _small(folder / layout.image_name(name, ending), gdal.GRIORA_Average)
    mask = _small(folder / layout.mask_name(name), gdal.GRIORA_NearestNeighbour)
    if image is None or mask is None or image.shape[1:] != mask.shape[1:]:
        return None
    image = np.array(image[:CHANNELS] if len(image) >= CHANNELS else np.repeat(image[:1], CHANNELS, axis=0))
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
