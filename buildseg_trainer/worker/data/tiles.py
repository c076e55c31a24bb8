"""Reading tiles: list files, images, masks, and their normalised values."""

import collections
import io
import itertools
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
from PIL import Image

from buildseg_trainer.common import lists
from buildseg_trainer.common.classes import IGNORE
from buildseg_trainer.errors import InputError

try:
    import cv2
except ModuleNotFoundError:  # in an environment that applies models only: Pillow decodes to the same pixels, but slower
    cv2 = None

PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
GREY_8_BIT = [8, 0]  # bit depth and colour type, behind the size at the start of a PNG


def read_list(dataset, split):
    """Return the pairs (image path, mask path) that ``<split>.txt`` of a dataset folder names, in its order.

    A line is ``img/NAME.jpg gt/NAME.png`` with one space (or a tab) between. Raises InputError when the list is
    missing, empty or broken, or names a file that is not there.
    """
    root = Path(dataset)
    path = root / f"{split}.txt"
    try:
        lines = lists.read_pairs(path)
    except OSError:
        remedy = "with a TEST_PERCENT, and then train a new model" if split == "test" else "first"
        raise InputError(f"The list {path} is missing; split the dataset {remedy}.") from None
    except UnicodeDecodeError:
        raise InputError(f"The list {path} is not UTF-8 text; split the dataset again.") from None
    pairs = []
    for number, names in lines:
        if len(names) != 2:
            raise InputError(
                f"Line {number} of {path} is not 'image mask' with one space between; split the dataset again."
            )
        pair = (root / names[0], root / names[1])
        for name, file in zip(names, pair):
            if not file.is_file():
                raise InputError(f"Line {number} of {path} names {name}, which does not exist; split again.")
        pairs.append(pair)
    if not pairs:
        raise InputError(f"The list {path} is empty; split the dataset so that it gets tiles.")
    return pairs


def read_image(path):
    """Return an image as uint8 array H x W x 3 (red, green, blue); raises InputError when it cannot be decoded."""
    # Not cv2.imread: it fails on non-ASCII paths on Windows and rotates images by their EXIF data.
    try:
        content = np.fromfile(path, dtype=np.uint8)
    except OSError as error:
        raise InputError(f"The image {path} cannot be read ({error.strerror}); put it back.") from error
    image = _decoded(content)
    if image is None:
        raise InputError(
            f"The image {path} cannot be decoded; put a readable one of this name there, or take the tile off the "
            "lists and start a new run."
        )
    return image


def _decoded(content):
    """Return the pixels of an image file's bytes, uint8 H x W x 3, or None."""
    if cv2 is None:
        try:
            with Image.open(io.BytesIO(content)) as picture:
                return np.asarray(picture.convert("RGB"))
        except (OSError, ValueError, SyntaxError):
            return None
    image = cv2.imdecode(content, cv2.IMREAD_COLOR | cv2.IMREAD_IGNORE_ORIENTATION) if content.size else None
    return None if image is None else cv2.cvtColor(image, cv2.COLOR_BGR2RGB)


def read_mask(path):
    """Return a mask as uint8 array H x W with 0, 1 and 255 (ignore); raises InputError for anything else."""
    try:
        mask = _read_grey_png(path)
        if mask is None:
            with Image.open(path) as picture:
                mask = np.asarray(picture)
    except (OSError, ValueError, SyntaxError) as error:
        raise InputError(f"The mask {path} cannot be decoded ({error}); make the dataset again.") from error
    if mask.ndim != 2:
        raise InputError(
            f"The mask {path} has {mask.shape[-1]} channels instead of one; "
            'bring it in by "Import images and masks" (importdataset).'
        )
    if mask.dtype != np.uint8 or mask.max() > 1:
        wrong = mask[(mask != 0) & (mask != 1) & (mask != IGNORE)]
        if wrong.size:
            raise InputError(
                f"The mask {path} holds the value {wrong[0]}; only 0 (background), 1 (building) and 255 (ignore) may "
                'stand there: bring it in by "Import images and masks" (importdataset).'
            )
    return mask.astype(np.uint8, copy=False)


def _read_grey_png(path):
    """Return the pixels of a PNG of 8-bit grey, as masks of the tilings are, or None: OpenCV is faster than Pillow.

    Anything else, also what is broken, is for Pillow: OpenCV would make colours of a palette, and does not say why.
    """
    content = np.fromfile(path, dtype=np.uint8)
    if cv2 is None or content[:8].tobytes() != PNG_SIGNATURE or content[24:26].tolist() != GREY_8_BIT:
        return None
    mask = cv2.imdecode(content, cv2.IMREAD_UNCHANGED)
    return None if mask is None or mask.ndim != 2 else mask


def read_pair(pair):
    """Return (image, mask) of one line of a list; raises InputError when their sizes differ."""
    image, mask = read_image(pair[0]), read_mask(pair[1])
    if image.shape[:2] != mask.shape:
        raise InputError(
            f"The image {pair[0]} has {image.shape[1]} x {image.shape[0]} px and its mask {mask.shape[1]} x "
            f"{mask.shape[0]}; make the dataset again."
        )
    return image, mask


def read_ahead(pairs, count, workers=1):
    """Yield what ``read_pair`` returns for every pair; ``workers`` threads read up to ``count`` pairs ahead."""
    pool = ThreadPoolExecutor(workers, thread_name_prefix="reader")
    waiting = iter(pairs)
    tasks = collections.deque(pool.submit(read_pair, pair) for pair in itertools.islice(waiting, count))
    try:
        while tasks:
            found = tasks.popleft().result()
            tasks.extend(pool.submit(read_pair, pair) for pair in itertools.islice(waiting, 1))
            yield found
    finally:
        pool.shutdown(cancel_futures=True)


def normalize(image, normalization, out=None):
    """Return a uint8 image H x W x 3 as float32 3 x H x W: value / 255, minus mean, over deviation.

    ``normalization`` has them as ``mean`` and ``std``, one number a band; ``out`` is an array to write into.
    """
    if out is None:
        out = np.empty((3, *image.shape[:2]), dtype=np.float32)
    levels = np.arange(256, dtype=np.float32) / 255.0
    for channel, (target, mean, deviation) in enumerate(zip(out, normalization["mean"], normalization["std"])):
        np.take((levels - np.float32(mean)) / np.float32(deviation), image[:, :, channel], out=target, mode="clip")
    return out
