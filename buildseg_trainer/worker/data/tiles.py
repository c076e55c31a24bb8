"""Tiles as network input: list files, decoding, batches prepared ahead, an order that depends on the seed only."""

import collections
import itertools
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import cv2
import numpy as np
import paddle
from PIL import Image

from buildseg_trainer.common import lists
from buildseg_trainer.errors import InputError
from buildseg_trainer.worker.data.transforms import Augmentation, Draws
from buildseg_trainer.worker.main import usable_cores

PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
GREY_8_BIT = [8, 0]  # bit depth and colour type, behind the size at the begin of a PNG
AHEAD = 3  # batches that are prepared or being prepared while the network works on one


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
        remedy = "with a part to test, and then train a new model" if split == "test" else "first"
        raise InputError(f"The list {path} is missing; split the dataset {remedy}.") from None
    except UnicodeDecodeError:
        raise InputError(f"The list {path} is no text in UTF-8; split the dataset again.") from None
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
    # Not cv2.imread: it fails on non-ASCII paths on Windows and turns pictures by their EXIF data.
    try:
        content = np.fromfile(path, dtype=np.uint8)
    except OSError as error:
        raise InputError(f"The image {path} cannot be read ({error.strerror}); put it back.") from error
    image = cv2.imdecode(content, cv2.IMREAD_COLOR | cv2.IMREAD_IGNORE_ORIENTATION) if content.size else None
    if image is None:
        raise InputError(
            f"The image {path} cannot be decoded; put a readable one of this name there, or take the tile off the "
            "lists and start a new run."
        )
    return cv2.cvtColor(image, cv2.COLOR_BGR2RGB)


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
        raise InputError(f"The mask {path} has {mask.shape[-1]} channels instead of one; bring it in by importdataset.")
    if mask.dtype != np.uint8 or mask.max() > 1:
        wrong = mask[(mask != 0) & (mask != 1) & (mask != 255)]
        if wrong.size:
            raise InputError(
                f"The mask {path} holds the value {wrong[0]}; only 0 (background), 1 (building) and 255 (ignore) may "
                "stand there: bring it in by importdataset."
            )
    return mask.astype(np.uint8, copy=False)


def _read_grey_png(path):
    """Return the pixels of a PNG of 8-bit grey, as masks of the tilings are, or None: OpenCV is faster than Pillow.

    Anything else, also what is broken, is for Pillow: OpenCV would make colours of a palette, and does not say why.
    """
    content = np.fromfile(path, dtype=np.uint8)
    if content[:8].tobytes() != PNG_SIGNATURE or content[24:26].tolist() != GREY_8_BIT:
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


def read_ahead(pairs, count):
    """Yield what ``read_pair`` returns for every pair, ``count`` of them read or being read ahead by threads."""
    pool = ThreadPoolExecutor(default_workers(), thread_name_prefix="reader")
    waiting = iter(pairs)
    tasks = collections.deque(pool.submit(read_pair, pair) for pair in itertools.islice(waiting, count))
    try:
        while tasks:
            found = tasks.popleft().result()
            tasks.extend(pool.submit(read_pair, pair) for pair in itertools.islice(waiting, 1))
            yield found
    finally:
        pool.shutdown(cancel_futures=True)


def normalize(image, config, out=None):
    """Return a uint8 image H x W x 3 as float32 3 x H x W: value / 255, minus mean, over deviation.

    ``out`` is an array to write into.
    """
    if out is None:
        out = np.empty((3, *image.shape[:2]), dtype=np.float32)
    levels = np.arange(256, dtype=np.float32) / 255.0
    for plane, target, mean, deviation in zip(
        cv2.split(image), out, config["normalize"]["mean"], config["normalize"]["std"]
    ):
        cv2.LUT(plane, (levels - np.float32(mean)) / np.float32(deviation), dst=target)
    return out


class TrainingTiles:
    """Augmented samples; ``self[epoch, index]`` depends on the run's seed, the epoch and the index only."""

    def __init__(self, pairs, config):
        self._pairs, self._config = pairs, config
        self._augment, self._draws = Augmentation(config), Draws()

    def __len__(self):
        return len(self._pairs)

    def __getitem__(self, key):
        """Return (image float32 3 x H x W, labels int64 H x W)."""
        images, labels = self.empty_batch(1)
        self.write(key, images, labels, 0)
        return images[0], labels[0]

    def tile(self, index):
        """Return (name, image H x W x 3, mask H x W) of a tile as it is, uint8."""
        return (self._pairs[index][0].stem, *read_pair(self._pairs[index]))

    def building_pixels(self, index):
        """Return the number of building pixels of a tile."""
        return np.count_nonzero(read_mask(self._pairs[index][1]) == 1)

    def pixels(self, epoch, index):
        """Return (image H x W x 3, labels H x W) of a sample, uint8, before they are normalised.

        They last until the calling thread asks for its next sample.
        """
        seed = int(np.random.SeedSequence([self._config["seed"], epoch, index]).generate_state(1)[0])
        return self._augment(*read_pair(self._pairs[index]), self._draws.begin(seed))

    def empty_batch(self, count):
        """Return arrays (images float32 N x 3 x H x W, labels int64 N x H x W) for ``write`` to fill."""
        size = self._config["input_size"]
        return np.empty((count, 3, size, size), dtype=np.float32), np.empty((count, size, size), dtype=np.int64)

    def write(self, key, images, labels, position):
        """Put the sample of ``key`` (epoch, index) into a batch."""
        image, mask = self.pixels(*key)
        normalize(image, self._config, images[position])
        labels[position] = mask


class SampleOrder:
    """Batches of keys (epoch, index) for the iterations from ``start`` on, ``accumulation`` batches each.

    The epochs, each a permutation of its own, follow one another without a gap, so that every sample is used equally
    often and iteration i always gets the same batches, wherever a run goes on from. Of several processes each takes
    every ``size``-th batch, so that together they take what one would that accumulates ``size`` times as many.
    """

    def __init__(self, count, config, start=0, rank=0, size=1):
        self._count, self._batch = count, config["batch_size"]
        self._rank, self._size = rank, size
        # Counted in batches: an iteration may take several.
        self._start, self._end = (number * config["accumulation"] for number in (start, config["iterations"]))
        self._seed = config["seed"]

    def __iter__(self):
        epoch, order = -1, None
        for own in range(self._start, self._end):
            batch, keys = own * self._size + self._rank, []
            for position in range(batch * self._batch, (batch + 1) * self._batch):
                if position // self._count != epoch:
                    epoch = position // self._count
                    order = np.random.default_rng([self._seed, epoch]).permutation(self._count)
                keys.append((epoch, int(order[position % self._count])))
            yield keys


class Batches:
    """An iterator of (images float32 N x 3 x H x W, labels int64 N x H x W) for every list of keys of ``order``.

    ``workers`` threads (0 is ``default_workers``) prepare them ahead: decoding and augmenting happens in OpenCV, which
    runs beside Python, and a thread shares its arrays without copying them. The arrays are used again: a batch lasts
    until the next one is taken. Raises what the dataset raised.

    The threads begin new batches when ``refill`` is called, or when none is left. The time for it is when a step goes
    backwards: Python's lock is free then, while on the way forwards the loader and the network's many small operations
    take it from each other (4 % of an iteration of pp_mobileseg_tiny on two cores).
    """

    def __init__(self, dataset, order, workers):
        cv2.setNumThreads(1)  # the threads here and Paddle's are enough
        self._dataset, self._keys = dataset, iter(order)
        self._prepared, self._taken, self._free = collections.deque(), None, []
        self._pool = ThreadPoolExecutor(workers or default_workers(), thread_name_prefix="loader")
        self.refill()

    def __iter__(self):
        return self

    def __next__(self):
        if not self._prepared:
            self.refill()
        if not self._prepared:
            raise StopIteration
        arrays, tasks = self._prepared.popleft()
        for task in tasks:
            task.result()
        if self._taken:
            self._free.append(self._taken)
        self._taken = arrays
        return arrays

    def refill(self):
        """Let the threads begin as many batches as there is room for."""
        for keys in itertools.islice(self._keys, AHEAD - len(self._prepared)):
            arrays = self._free.pop() if self._free else self._dataset.empty_batch(len(keys))
            tasks = [self._pool.submit(self._dataset.write, key, *arrays, at) for at, key in enumerate(keys)]
            self._prepared.append((arrays, tasks))

    def close(self):
        """End the threads."""
        self._pool.shutdown(cancel_futures=True)


def default_workers():
    """Return the number of loader threads by the device in use: one beside a CPU's training, more beside a GPU's."""
    return 1 if paddle.device.get_device() == "cpu" else min(8, usable_cores())
