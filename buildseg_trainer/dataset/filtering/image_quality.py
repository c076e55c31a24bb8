"""Measures of a tile's image: sharpness, most common colour, share of white, and a digest of its pixels."""

import hashlib
from pathlib import Path
from typing import NamedTuple

import numpy as np
from osgeo import gdal

from buildseg_trainer.common.classes import IGNORE
from buildseg_trainer.dataset.gdal_utils import attempt, no_side_files
from buildseg_trainer.dataset.raster.info import CHANNELS
from buildseg_trainer.dataset.store import layout
from buildseg_trainer.dataset.thread_map import in_order
from buildseg_trainer.errors import InputError

WHITE = 240  # a pixel with at least this value in every band counts as white
COLOUR_STEP = 8  # colours are rounded to this step, since JPEG does not preserve them exactly


class ImageQuality(NamedTuple):
    """Measures over a tile's labelled pixels; ``digest`` is over all pixels of its image."""

    sharpness: float  # variance of the Laplacian of the grey values (0..255), over pixels with four labelled neighbours
    flat_share: float  # 0..1, of the most common colour
    white_share: float  # 0..1
    digest: bytes


def measure_image(image, labelled):
    """Return the ImageQuality of ``image``, (3, rows, columns) uint8; ``labelled`` is bool (rows, columns) or None.

    Sharpness is the variance of the Laplacian with the kernel 0 1 0 / 1 -4 1 / 0 1 0 (Pech-Pacheco et al. 2000).
    """
    digest = hashlib.blake2b(np.ascontiguousarray(image).tobytes(), digest_size=16).digest()
    # Grey as in ITU-R BT.601, in integers of 1/256.
    grey = ((77 * image[0].astype(np.int32) + 150 * image[1] + 29 * image[2]) >> 8).astype(np.int32)
    inner = grey[1:-1, 1:-1]
    laplacian = grey[:-2, 1:-1] + grey[2:, 1:-1] + grey[1:-1, :-2] + grey[1:-1, 2:] - 4 * inner
    steps = (image // COLOUR_STEP).astype(np.int32)
    colours = (steps[0] * 32 + steps[1]) * 32 + steps[2]
    white = image.min(axis=0) >= WHITE
    if labelled is not None:
        whole = labelled[1:-1, 1:-1] & labelled[:-2, 1:-1] & labelled[2:, 1:-1] & labelled[1:-1, :-2]
        laplacian, colours, white = laplacian[whole & labelled[1:-1, 2:]], colours[labelled], white[labelled]
    return ImageQuality(
        sharpness=float(laplacian.var()) if laplacian.size else 0.0,
        flat_share=float(np.bincount(colours.ravel()).max() / colours.size) if colours.size else 1.0,
        white_share=float(white.mean()) if white.size else 0.0,
        digest=digest,
    )


def measure_tiles(dataset, records, image_ending, report_share, is_cancelled):
    """Return the ImageQuality of each TileRecord, read in threads; ``report_share`` takes 0..1.

    Raises InputError for a tile that cannot be read, and Cancelled.
    """
    qualities = []
    for quality in in_order(lambda record: _measure_tile(dataset, record, image_ending), records, is_cancelled):
        qualities.append(quality)
        report_share(len(qualities) / len(records))
    return qualities


def _measure_tile(dataset, record, image_ending):
    with no_side_files():
        image = _read(Path(dataset) / layout.image_name(record.name, image_ending))
        image = np.broadcast_to(image, (CHANNELS, *image.shape)) if image.ndim == 2 else image[:CHANNELS]
        if len(image) < CHANNELS:
            raise _unreadable(record.name, "it has two bands")
        labelled = None
        if record.nodata_share:
            labelled = _read(Path(dataset) / layout.mask_name(record.name)) != IGNORE
            if labelled.shape != image.shape[1:]:
                raise _unreadable(record.name, "image and mask differ in size")
    return measure_image(image, labelled)


def _read(path):
    opened, message = attempt(gdal.OpenEx, str(path), gdal.OF_RASTER)
    pixels, message = attempt(opened.ReadAsArray) if opened is not None else (None, message)
    if pixels is None or pixels.dtype != np.uint8:
        raise _unreadable(path, message or "it is not 8-bit")
    return pixels


def _unreadable(name, why):
    return InputError(
        f'The tile {name} cannot be read ({why}); run "Check dataset" (checkdataset), or make the dataset again.'
    )
