"""Tiles as network input: list files, decoding, PaddleSeg's transforms, and an order that depends on the seed only."""

import queue
import random
import threading
from pathlib import Path

import cv2
import numpy as np
import paddle
from paddleseg import transforms
from PIL import Image

from buildseg_trainer.errors import InputError

PADDING_GREY = 127.5  # becomes 0 by normalising, as PaddleSeg pads images


def read_list(dataset, split):
    """Return the pairs (image path, mask path) that ``<split>.txt`` of a dataset folder names, in its order.

    A line is ``img/NAME.jpg gt/NAME.png`` with one space (or a tab) between. Raises InputError when the list is
    missing, empty or broken, or names a file that is not there.
    """
    root = Path(dataset)
    path = root / f"{split}.txt"
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError:
        raise InputError(f"The list {path} is missing; split the dataset first.") from None
    pairs = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        names = line.strip().replace("\\", "/").split("\t" if "\t" in line else " ")
        if len(names) != 2:
            raise InputError(
                f"Line {number} of {path} is not 'image mask' with one space between; split the dataset again."
            )
        pair = (root / names[0], root / names[1])
        for file in pair:
            if not file.is_file():
                raise InputError(
                    f"Line {number} of {path} names {file.relative_to(root)}, which does not exist; split again."
                )
        pairs.append(pair)
    if not pairs:
        raise InputError(f"The list {path} is empty; split the dataset so that it gets tiles.")
    return pairs


def read_image(path):
    """Return an image as uint8 array H x W x 3 (red, green, blue); raises InputError when it cannot be decoded."""
    # Not cv2.imread: it fails on non-ASCII paths on Windows and turns pictures by their EXIF data.
    content = np.fromfile(path, dtype=np.uint8)
    image = cv2.imdecode(content, cv2.IMREAD_COLOR | cv2.IMREAD_IGNORE_ORIENTATION) if content.size else None
    if image is None:
        raise InputError(f"The image {path} cannot be decoded; make the dataset again or take the tile off the lists.")
    return cv2.cvtColor(image, cv2.COLOR_BGR2RGB)


def read_mask(path):
    """Return a mask as uint8 array H x W with 0, 1 and 255 (ignore); raises InputError for anything else."""
    try:
        with Image.open(path) as picture:
            mask = np.asarray(picture)
    except (OSError, ValueError, SyntaxError) as error:
        raise InputError(f"The mask {path} cannot be decoded ({error}); make the dataset again.") from error
    if mask.ndim != 2:
        raise InputError(f"The mask {path} has {mask.shape[-1]} channels instead of one; bring it in by importdataset.")
    mask = mask.astype(np.uint8)
    wrong = mask[(mask > 1) & (mask != 255)]
    if wrong.size:
        raise InputError(
            f"The mask {path} holds the value {wrong[0]}; only 0 (background), 1 (building) and 255 (ignore) may stand "
            "there: bring it in by importdataset."
        )
    return mask


def read_pair(pair):
    """Return (image, mask) of one line of a list; raises InputError when their sizes differ."""
    image, mask = read_image(pair[0]), read_mask(pair[1])
    if image.shape[:2] != mask.shape:
        raise InputError(
            f"The image {pair[0]} has {image.shape[1]} x {image.shape[0]} px and its mask {mask.shape[1]} x "
            f"{mask.shape[0]}; make the dataset again."
        )
    return image, mask


class RightAngle:
    """Turns image and mask by 0, 90, 180 or 270 degrees: free of interpolation and padding."""

    def __call__(self, data):
        turns = random.randrange(4)  # nosec B311 - augmentation, seeded for every sample
        for key in ["img", *data.get("gt_fields", [])]:
            data[key] = np.rot90(data[key], turns)
        return data


STEPS = {
    "horizontal_flip": lambda step: transforms.RandomHorizontalFlip(prob=step["prob"]),
    "vertical_flip": lambda step: transforms.RandomVerticalFlip(prob=step["prob"]),
    "right_angle": lambda step: RightAngle(),
    "rotation": lambda step: transforms.RandomRotation(max_rotation=step["max_degrees"]),
    "scale_aspect": lambda step: transforms.RandomScaleAspect(step["min_scale"], step["aspect_ratio"]),
    "blur": lambda step: transforms.RandomBlur(prob=step["prob"]),
}


def build_steps(config):
    """Return the list of PaddleSeg transforms of a run: crop or augmentation first, normalised last."""
    size = (config["input_size"], config["input_size"])
    steps = [STEPS[step["type"]](step) for step in config["augmentation"]]
    if config["fit"] == "crop":
        # First, so that the other steps work on fewer pixels.
        steps.insert(0, transforms.RandomPaddingCrop(crop_size=size))
    else:
        steps.append(transforms.Resize(target_size=size))
    return [*steps, _normalizer(config)]


def normalize(image, config):
    """Return a uint8 image H x W x 3 as float32 3 x H x W: value / 255, minus mean, over deviation."""
    return np.ascontiguousarray(_normalizer(config)({"img": image.astype(np.float32)})["img"].transpose(2, 0, 1))


def _normalizer(config):
    return transforms.Normalize(mean=config["normalize"]["mean"], std=config["normalize"]["std"])


class TrainingTiles(paddle.io.Dataset):
    """Augmented samples; ``self[epoch, index]`` depends on the run's seed, the epoch and the index only."""

    def __init__(self, pairs, config):
        super().__init__()
        self._pairs = pairs
        self._seed = config["seed"]
        self._steps = build_steps(config)

    def __len__(self):
        return len(self._pairs)

    def __getitem__(self, key):
        """Return (image float32 3 x H x W, labels int64 H x W)."""
        epoch, index = key
        image, mask = read_pair(self._pairs[index])
        # PaddleSeg's transforms draw from the global generators of random and numpy.
        seed = int(np.random.SeedSequence([self._seed, epoch, index]).generate_state(1)[0])
        random.seed(seed)
        np.random.seed(seed)
        data = {"img": image.astype(np.float32), "label": mask, "gt_fields": ["label"], "trans_info": []}
        for step in self._steps:
            data = step(data)
        return np.ascontiguousarray(data["img"].transpose(2, 0, 1), dtype=np.float32), data["label"].astype(np.int64)


class SampleOrder(paddle.io.BatchSampler):
    """Batches of keys (epoch, index) for the iterations from ``start`` on, ``accumulation`` batches each.

    The epochs, each a permutation of its own, follow one another without a gap, so that every sample is used equally
    often and iteration i always gets the same batches, wherever a run goes on from. Of several processes each takes
    every ``size``-th batch, so that together they take what one would that accumulates ``size`` times as many.
    """

    def __init__(self, count, config, start=0, rank=0, size=1):
        self._count, self._batch = count, config["batch_size"]
        self._rank, self._size = rank, size
        # Counted in batches: an iteration may take several.
        self._start, self._end = start * config["accumulation"], config["iterations"] * config["accumulation"]
        self._seed = config["seed"]

    def __len__(self):
        return self._end - self._start

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


def batches(dataset, order, workers):
    """Yield (images N x 3 x H x W, labels N x H x W) as numpy arrays, prepared ahead.

    ``workers`` loader processes, or with 0 one thread of this process. Raises what the dataset raised.
    """
    if workers == 0:
        yield from _prefetched(dataset, order)
        return
    loader = paddle.io.DataLoader(
        _Guarded(dataset), batch_sampler=order, num_workers=workers, collate_fn=_guarded_stack, return_list=True
    )
    for batch in loader:
        arrays = [tensor.numpy() for tensor in batch]
        if len(arrays) == 1:
            raise InputError(arrays[0].tobytes().decode("utf-8"))
        yield tuple(arrays)


class _Guarded(paddle.io.Dataset):
    """Hands errors over as texts: one that is raised in a loader process only kills Paddle's queue."""

    def __init__(self, dataset):
        super().__init__()
        self._dataset = dataset

    def __len__(self):
        return len(self._dataset)

    def __getitem__(self, key):
        try:
            return self._dataset[key]
        except InputError as error:
            return str(error)


def _guarded_stack(samples):
    """Return the arrays of a batch, or one array with the bytes of an error's text."""
    for sample in samples:
        if isinstance(sample, str):
            return [np.frombuffer(sample.encode("utf-8"), dtype=np.uint8)]
    return list(_stack(samples))


def _stack(samples):
    images, labels = zip(*samples)
    return np.stack(images), np.stack(labels)


def _prefetched(dataset, order, ahead=2):
    """Prepare batches in one thread, ``ahead`` of them in store."""
    store = queue.Queue(maxsize=ahead)
    stopped = threading.Event()

    def offer(item):
        while not stopped.is_set():
            try:
                store.put(item, timeout=0.2)
                return
            except queue.Full:
                continue

    def fill():
        try:
            for keys in order:
                if stopped.is_set():
                    return
                offer(_stack([dataset[key] for key in keys]))
            offer(None)
        except BaseException as error:  # handed over to the thread that asked
            offer(error)

    thread = threading.Thread(target=fill, name="loader", daemon=True)
    thread.start()
    try:
        while True:
            item = store.get()
            if item is None:
                return
            if isinstance(item, BaseException):
                raise item
            yield item
    finally:
        stopped.set()
        thread.join(timeout=30)
