"""Augmenting, ordering and loading samples."""

import random
import shutil
import threading
from concurrent.futures import wait
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from buildseg_trainer.errors import InputError
from buildseg_trainer.runs.config import presets
from buildseg_trainer.worker.data import loader, tiles


def coordinates(tmp_path):
    """A pair whose image says where every pixel came from and whose mask is a function of that."""
    rows, columns = np.mgrid[0:96, 0:96].astype(np.uint8)
    image = np.stack([rows * 2, columns * 2, np.full_like(rows, 128)], axis=2)
    mask = ((rows // 8 + columns // 8) % 2).astype(np.uint8)
    Image.fromarray(image).save(tmp_path / "i.png")
    Image.fromarray(mask).save(tmp_path / "m.png")
    return [(tmp_path / "i.png", tmp_path / "m.png")]


@pytest.mark.parametrize("preset", presets.PRESETS)
def test_image_and_mask_change_together(tmp_path, small_dataset, resolve, preset):
    config = resolve(small_dataset, preset=preset, input_size=64)
    config = replace(config, augmentation=[step for step in config.augmentation if step["type"] != "colour"])
    samples = loader.TrainingTiles(coordinates(tmp_path), config)
    looks = set()
    for epoch in range(12):
        image, mask = samples[epoch, 0]
        assert image.shape == (3, 64, 64) and image.dtype == np.float32
        assert mask.shape == (64, 64) and mask.dtype == np.int64
        assert image.min() >= -1.01 and image.max() <= 1.01
        looks.add(image.tobytes())
        # Undo the normalising: the colour tells the source pixel, and that the expected label.
        rows, columns = ((image[:2] * 0.5 + 0.5) * 255 / 2).clip(0, 95)
        edge = lambda values: np.abs(((values % 8) + 4) % 8 - 4) < 2.2  # noqa: E731 - interpolated across a border
        inside = (mask != 255) & ~edge(rows) & ~edge(columns) & (np.abs(image[2]) < 0.02)
        expected = (rows // 8 + columns // 8) % 2
        assert inside.sum() > 200
        assert (mask[inside] == expected[inside]).mean() > 0.95
    assert len(looks) > 6


def test_a_tile_smaller_than_the_crop_is_filled_with_ignore(tmp_path, small_dataset, resolve):
    image, mask = loader.TrainingTiles(coordinates(tmp_path), resolve(small_dataset, input_size=128))[0, 0]
    assert image.shape == (3, 128, 128)
    assert (mask == 255).sum() == 128 * 128 - 96 * 96


def test_samples_depend_on_seed_epoch_and_index_only(small_dataset, resolve):
    pairs = tiles.read_list(small_dataset, "train")
    config = resolve(small_dataset)
    first = loader.TrainingTiles(pairs, config)
    again = loader.TrainingTiles(pairs, config)
    random.seed(99)
    np.random.seed(99)
    a, b = first[3, 2], [again[key] for key in ((0, 1), (3, 2))][1]
    assert all(np.array_equal(left, right) for left, right in zip(a, b))
    other = loader.TrainingTiles(pairs, replace(config, seed=25))[3, 2]
    assert not np.array_equal(a[0], other[0]) or not np.array_equal(a[0], first[4, 2][0])


def test_batches_for_a_gpu_are_the_same_pixels_before_they_are_normalised(small_dataset, resolve):
    config, pairs = resolve(small_dataset), tiles.read_list(small_dataset, "train")
    image, labels = loader.TrainingTiles(pairs, config)[2, 3]
    raw, raw_labels = loader.TrainingTiles(pairs, config, for_gpu=True)[2, 3]
    assert raw.dtype == raw_labels.dtype == np.uint8 and np.array_equal(raw_labels, labels)
    assert np.array_equal(tiles.normalize(raw.transpose(1, 2, 0).copy(), config.normalize), image)


def test_order_goes_on_where_it_was_and_uses_every_sample_equally(small_dataset, resolve):
    config = resolve(small_dataset, batch_size=3, iterations=16)
    whole = list(loader.SampleOrder(8, config))
    assert list(loader.SampleOrder(8, config, start=5)) == whole[5:]
    keys = [key for batch in whole for key in batch]
    assert len(whole) == 16 and sorted(keys) == sorted((epoch, index) for epoch in range(6) for index in range(8))
    assert [index for epoch, index in keys if epoch == 0] != [index for epoch, index in keys if epoch == 1]


def test_a_batch_larger_than_the_dataset(small_dataset, resolve):
    assert len(next(iter(loader.SampleOrder(2, resolve(small_dataset, batch_size=5))))) == 5


def test_any_number_of_loader_threads_gives_the_same_batches(small_dataset, resolve):
    config = resolve(small_dataset, iterations=5, augmentation="strong")
    samples = loader.TrainingTiles(tiles.read_list(small_dataset, "train"), config)
    streams = [loader.Batches(samples, loader.SampleOrder(len(samples), config), workers) for workers in (0, 1, 5)]
    runs = [[(images.copy(), labels.copy()) for images, labels in stream] for stream in streams]
    for batches in runs:
        assert len(batches) == 5
        for (images, labels), (first_images, first_labels) in zip(batches, runs[0]):
            assert images.shape == (2, 3, 64, 64) and images.dtype == np.float32
            assert labels.shape == (2, 64, 64) and labels.dtype == np.int64
            assert np.array_equal(images, first_images) and np.array_equal(labels, first_labels)


def test_a_batch_lasts_until_the_next_is_taken_and_its_arrays_are_used_again(small_dataset, resolve):
    config = resolve(small_dataset, iterations=8, accumulation=2, augmentation="strong")
    samples = loader.TrainingTiles(tiles.read_list(small_dataset, "train"), config)
    order = loader.SampleOrder(len(samples), config)
    expected = [np.stack([samples[key][0] for key in keys]) for keys in order]
    stream, taken = loader.Batches(samples, order, 2), []
    for number in range(16):
        taken.append(next(stream)[0])
        stream.refill()
        for _, tasks in stream._prepared:
            wait(tasks)
        assert np.array_equal(taken[number], expected[number])
    assert next(stream, None) is None
    stream.close()
    assert len({images.ctypes.data for images in taken}) == loader.AHEAD + 1


def test_threads_begin_batches_only_when_told_or_when_none_is_left(small_dataset, resolve, monkeypatch):
    config = resolve(small_dataset, iterations=9)
    samples = loader.TrainingTiles(tiles.read_list(small_dataset, "train"), config)
    begun, write = [], samples.write
    monkeypatch.setattr(samples, "write", lambda key, *rest: (begun.append(key), write(key, *rest)))
    stream = loader.Batches(samples, loader.SampleOrder(len(samples), config), 1)
    for _ in range(loader.AHEAD):
        next(stream)
    assert len(begun) == loader.AHEAD * config.batch_size
    next(stream)
    for _, tasks in stream._prepared:
        wait(tasks)
    assert len(begun) == 2 * loader.AHEAD * config.batch_size
    stream.refill()
    for _, tasks in stream._prepared:
        wait(tasks)
    assert len(begun) == (2 * loader.AHEAD + 1) * config.batch_size
    stream.close()


def loader_threads():
    return [thread for thread in threading.enumerate() if thread.name.startswith(("loader", "reader"))]


def test_workers_are_threads_and_end_with_the_stream(small_dataset, resolve):
    config = resolve(small_dataset, iterations=50)
    samples = loader.TrainingTiles(tiles.read_list(small_dataset, "train"), config)
    for workers, expected in ((0, loader.default_workers()), (3, 3)):
        stream = loader.Batches(samples, loader.SampleOrder(len(samples), config), workers)
        next(stream)
        assert len(loader_threads()) == expected
        stream.close()
        assert not loader_threads()
    assert loader.default_workers() == 1  # on a CPU


def test_pairs_are_read_ahead_in_order(small_dataset):
    pairs = tiles.read_list(small_dataset, "train")
    for found, pair in zip(tiles.read_ahead(pairs, 3), pairs, strict=True):
        assert all(np.array_equal(left, right) for left, right in zip(found, tiles.read_pair(pair)))
    assert not loader_threads()


@pytest.mark.parametrize("workers", [0, 2])
def test_what_the_dataset_raises_arrives(small_dataset, tmp_path, resolve, workers):
    damaged = shutil.copytree(small_dataset, tmp_path / "damaged")
    config = resolve(damaged, iterations=9)
    pairs = tiles.read_list(damaged, "train")
    samples = loader.TrainingTiles(pairs, config)
    for image, _ in pairs[:4]:
        image.write_bytes(b"broken")
    with pytest.raises(InputError, match=r"^The image .* cannot be decoded; .*\.$"):
        list(loader.Batches(samples, loader.SampleOrder(len(samples), config), workers))
    with pytest.raises(InputError, match="cannot be decoded"):
        list(tiles.read_ahead(pairs, 2))
    for image, _ in pairs:
        image.unlink()
    with pytest.raises(InputError, match=r"^The image .* cannot be read \(.*\); .*\.$"):
        list(loader.Batches(samples, loader.SampleOrder(len(samples), config), workers))
