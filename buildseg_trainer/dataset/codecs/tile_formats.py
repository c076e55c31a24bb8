"""The table of tile formats, from which parameters, file names, encoding and recognition follow."""

from typing import Callable, NamedTuple

from buildseg_trainer.dataset.codecs.jpeg import encode_jpeg
from buildseg_trainer.dataset.codecs.png import encode_png
from buildseg_trainer.errors import InputError


class TileFormat(NamedTuple):
    """``encode(image, quality)`` returns the bytes of (3, rows, columns) uint8; lossless formats ignore the quality."""

    ending: str  # of its files, with the dot
    driver: str  # GDAL's name
    signature: bytes  # what its files begin with
    encode: Callable


# By the name in parameters and in the manifest.
FORMATS = {
    "jpeg": TileFormat(".jpg", "JPEG", b"\xff\xd8\xff", encode_jpeg),
    "png": TileFormat(".png", "PNG", b"\x89PNG\r\n\x1a\n", lambda image, _: encode_png(image)),
}


def image_ending(manifest):
    """Return the ending, with its dot, of the image files of the dataset with this Manifest. Raises InputError."""
    if manifest.image_format not in FORMATS:
        raise InputError(f"The dataset has images of the format {manifest.image_format!r}; update the plugin.")
    return FORMATS[manifest.image_format].ending
