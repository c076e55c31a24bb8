"""Batches for training: samples augmented ahead by threads, in an order that depends on the seed only."""

import collections
import itertools
from concurrent.futures import ThreadPoolExecutor

import cv2
import numpy as np
import paddle

from buildseg_trainer.common.cores import usable_cores
from buildseg_trainer.worker.data import tiles
from buildseg_trainer.worker.data.transforms import Augmentation, Draws

AHEAD = 3  # batches prepared or in preparation while the network processes one


class TrainingTiles:
    """Augmented samples; ``self[epoch, index]`` depends on the run's seed, the epoch and the index only.

    Batches ``for_gpu`` are uint8: a fifth of the bytes to copy, and the GPU normalises them (see optim.step).
    """

    def __init__(self, pairs, config, for_gpu=False):
        self._pairs, self._config, self._for_gpu = pairs, config, for_gpu
        self._augment, self._draws = Augmentation(config), Draws()

    def __len__(self):
        return len(self._pairs)

    def __getitem__(self, key):
        """Return (image float32 3 x H x W, labels int64 H x W), or both uint8 for a GPU."""
        images, labels = self.empty_batch(1)
        self.write(key, images, labels, 0)
        return images[0], labels[0]

    def tile(self, index):
        """Return (name, image H x W x 3, mask H x W) of a tile as it is, uint8."""
        return (self._pairs[index][0].stem, *tiles.read_pair(self._pairs[index]))

    def building_pixels(self, index):
        """Return the number of building pixels of a tile."""
        return np.count_nonzero(tiles.read_mask(self._pairs[index][1]) == 1)

    def pixels(self, epoch, index):
        """Return (image H x W x 3, labels H x W) of a sample, uint8, before they are normalised.

        They are valid until the same thread requests its next sample.
        """
        seed = int(np.random.SeedSequence([self._config.seed, epoch, index]).generate_state(1)[0])
        return self._augment(*tiles.read_pair(self._pairs[index]), self._draws.begin(seed))

    def empty_batch(self, count):
        """Return arrays (images float32 N x 3 x H x W, labels int64 N x H x W, or both uint8) for ``write`` to fill."""
        size = self._config.input_size
        types = (np.uint8, np.uint8) if self._for_gpu else (np.float32, np.int64)
        return np.empty((count, 3, size, size), dtype=types[0]), np.empty((count, size, size), dtype=types[1])

    def write(self, key, images, labels, position):
        """Put the sample of ``key`` (epoch, index) into a batch."""
        image, mask = self.pixels(*key)
        if self._for_gpu:
            cv2.split(image, list(images[position]))
        else:
            tiles.normalize(image, self._config.normalize, images[position])
        labels[position] = mask


class SampleOrder:
    """Batches of keys (epoch, index) for the iterations from ``start`` on, ``accumulation`` batches each.

    The epochs, each a permutation of its own, follow one another without a gap, so that every sample is used equally
    often and iteration i always gets the same batches, from whichever iteration a run resumes. Each of several
    processes takes every ``size``-th batch, so that together they take the batches of one process that accumulates
    ``size`` times as many.
    """

    def __init__(self, count, config, start=0, rank=0, size=1):
        self._count, self._batch = count, config.batch_size
        self._rank, self._size = rank, size
        # Counted in batches: an iteration may take several.
        self._start, self._end = (number * config.accumulation for number in (start, config.iterations))
        self._seed = config.seed

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
    """An iterator of the batches (images, labels) of ``dataset``, TrainingTiles, for every list of keys of ``order``.

    ``workers`` threads (0 is ``default_workers``) prepare them ahead: OpenCV releases the GIL while it decodes and
    augments, and threads share arrays without copying. The arrays are reused: a batch is valid until the next one is
    taken. Raises what the dataset raised.

    The threads start new batches when ``refill`` is called, or when none is left. The best time is the backward pass,
    in which the GIL is free; in the forward pass the loader and the network's many small operations compete for it
    (4 % of an iteration of pp_mobileseg_tiny on two cores).
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
        """Let the threads start new batches until AHEAD are prepared."""
        for keys in itertools.islice(self._keys, AHEAD - len(self._prepared)):
            arrays = self._free.pop() if self._free else self._dataset.empty_batch(len(keys))
            tasks = [self._pool.submit(self._dataset.write, key, *arrays, at) for at, key in enumerate(keys)]
            self._prepared.append((arrays, tasks))

    def close(self):
        """Stop the threads."""
        self._pool.shutdown(cancel_futures=True)


def default_workers():
    """Return the number of loader threads for the device in use: one for training on a CPU, up to 8 on a GPU."""
    return 1 if paddle.device.get_device() == "cpu" else min(8, usable_cores())
