"""Reading, augmenting and ordering samples."""

import random
import shutil
import threading
from concurrent.futures import wait

import numpy as np
import pytest
from paddleseg import transforms
from PIL import Image

from buildseg_trainer.errors import InputError
from buildseg_trainer.runs.config import presets
from buildseg_trainer.worker.data import tiles as tile_data


def test_lists_are_read_as_they_stand(small_dataset):
    pairs = tile_data.read_list(small_dataset, "train")
    assert len(pairs) == 8
    image, mask = tile_data.read_pair(pairs[0])
    assert image.shape == (96, 96, 3) and mask.shape == (96, 96)
    assert set(np.unique(mask)) == {0, 1}


@pytest.mark.parametrize("line", ["img/{0}.jpg\tgt/{0}.png", "img\\{0}.jpg gt\\{0}.png"])
def test_lists_made_elsewhere_are_read(damaged, line):
    as_they_stand = tile_data.read_list(damaged, "train")
    names = [image.stem for image, _ in as_they_stand]
    (damaged / "train.txt").write_text("".join(line.format(name) + "\n" for name in names), encoding="utf-8")
    assert tile_data.read_list(damaged, "train") == as_they_stand


def test_colours_are_red_green_blue(tmp_path):
    Image.new("RGB", (8, 8), (250, 120, 10)).save(tmp_path / "a.png")
    assert tile_data.read_image(tmp_path / "a.png")[0, 0].tolist() == [250, 120, 10]


@pytest.fixture
def damaged(small_dataset, tmp_path):
    shutil.copytree(small_dataset, tmp_path / "damaged")
    return tmp_path / "damaged"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (None, "is missing"),
        ("", "is empty"),
        ("img/nothing.jpg gt/nothing.png\n", r"names img/nothing\.jpg"),
        ("img/banepa_r000_c000.jpg\n", "Line 1 of"),
        ("a b c\n", "Line 1 of"),
        ("/elsewhere/a.jpg gt/a.png\n", r"names /elsewhere/a\.jpg"),
    ],
)
def test_broken_lists_are_one_sentence(damaged, text, words):
    if text is None:
        (damaged / "train.txt").unlink()
    else:
        (damaged / "train.txt").write_text(text)
    with pytest.raises(InputError, match=words):
        tile_data.read_list(damaged, "train")
    (damaged / "train.txt").write_bytes("img/Größe.jpg gt/Größe.png\n".encode("latin-1"))
    with pytest.raises(InputError, match="no text in UTF-8"):
        tile_data.read_list(damaged, "train")
    (damaged / "train.txt").write_bytes(b"\xef\xbb\xbf" + (damaged / "val.txt").read_bytes())  # as Windows writes it
    assert tile_data.read_list(damaged, "train") == tile_data.read_list(damaged, "val")


def test_broken_files_are_one_sentence(damaged):
    image, mask = tile_data.read_list(damaged, "train")[0]
    Image.fromarray(np.full((96, 96), 7, np.uint8)).save(mask)
    with pytest.raises(InputError, match="value 7"):
        tile_data.read_mask(mask)
    Image.fromarray(np.full((96, 96), 257, np.uint16)).save(mask)
    with pytest.raises(InputError, match="value 257"):
        tile_data.read_mask(mask)
    Image.new("RGB", (96, 96)).save(mask)
    with pytest.raises(InputError, match="3 channels"):
        tile_data.read_mask(mask)
    Image.new("L", (90, 96)).save(mask)
    with pytest.raises(InputError, match="96 x 96 px and its mask 90 x 96"):
        tile_data.read_pair((image, mask))
    for content in (b"", image.read_bytes()[:500]):
        mask.write_bytes(content)
        with pytest.raises(InputError, match="cannot be decoded"):
            tile_data.read_mask(mask)
    image.write_bytes(b"no picture")
    with pytest.raises(InputError, match="cannot be decoded"):
        tile_data.read_image(image)


@pytest.mark.parametrize("kind", ["grey", "one bit", "palette", "transparent grey", "tiff", "bmp"])
def test_masks_of_any_kind_are_read_as_their_values(tmp_path, kind, monkeypatch):
    values = np.random.default_rng(0).choice([0, 1] if kind == "one bit" else [0, 1, 255], (40, 56)).astype(np.uint8)
    picture, options = Image.fromarray(values), {}
    if kind == "one bit":
        picture = Image.fromarray(values.astype(bool))
    elif kind == "palette":
        picture.putpalette([200, 10, 30] * 256)
    elif kind == "transparent grey":
        options["transparency"] = 0
    path = tmp_path / f"mask.{kind if kind in ('tiff', 'bmp') else 'png'}"
    picture.save(path, **options)
    if kind == "grey":  # what the tilings write goes without Pillow, which is slower
        monkeypatch.setattr(tile_data.Image, "open", None)
    found = tile_data.read_mask(path)
    assert found.dtype == np.uint8 and np.array_equal(found, values)


def test_a_cut_off_mask_is_one_sentence_at_any_length(small_dataset, tmp_path):
    content = tile_data.read_list(small_dataset, "train")[0][1].read_bytes()
    path = tmp_path / "mask.png"
    for length in (1, 20, 30, 60, len(content) // 2):
        path.write_bytes(content[:length])
        with pytest.raises(InputError, match=r"^The mask .*mask\.png cannot be decoded \(.*\); make the dataset again"):
            tile_data.read_mask(path)


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
    config["augmentation"] = [step for step in config["augmentation"] if step["type"] != "colour"]
    tiles = tile_data.TrainingTiles(coordinates(tmp_path), config)
    looks = set()
    for epoch in range(12):
        image, mask = tiles[epoch, 0]
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
    image, mask = tile_data.TrainingTiles(coordinates(tmp_path), resolve(small_dataset, input_size=128))[0, 0]
    assert image.shape == (3, 128, 128)
    assert (mask == 255).sum() == 128 * 128 - 96 * 96


def test_samples_depend_on_seed_epoch_and_index_only(small_dataset, resolve):
    pairs = tile_data.read_list(small_dataset, "train")
    config = resolve(small_dataset)
    first = tile_data.TrainingTiles(pairs, config)
    again = tile_data.TrainingTiles(pairs, config)
    random.seed(99)
    np.random.seed(99)
    a, b = first[3, 2], [again[key] for key in ((0, 1), (3, 2))][1]
    assert all(np.array_equal(left, right) for left, right in zip(a, b))
    other = tile_data.TrainingTiles(pairs, {**config, "seed": 25})[3, 2]
    assert not np.array_equal(a[0], other[0]) or not np.array_equal(a[0], first[4, 2][0])


def test_order_goes_on_where_it_was_and_uses_every_sample_equally(small_dataset, resolve):
    config = resolve(small_dataset, batch_size=3, iterations=16)
    whole = list(tile_data.SampleOrder(8, config))
    assert list(tile_data.SampleOrder(8, config, start=5)) == whole[5:]
    keys = [key for batch in whole for key in batch]
    assert len(whole) == 16 and sorted(keys) == sorted((epoch, index) for epoch in range(6) for index in range(8))
    assert [index for epoch, index in keys if epoch == 0] != [index for epoch, index in keys if epoch == 1]


def test_a_batch_larger_than_the_dataset(small_dataset, resolve):
    assert len(next(iter(tile_data.SampleOrder(2, resolve(small_dataset, batch_size=5))))) == 5


def test_any_number_of_loader_threads_gives_the_same_batches(small_dataset, resolve):
    config = resolve(small_dataset, iterations=5, augmentation="strong")
    tiles = tile_data.TrainingTiles(tile_data.read_list(small_dataset, "train"), config)
    streams = [tile_data.Batches(tiles, tile_data.SampleOrder(len(tiles), config), workers) for workers in (0, 1, 5)]
    runs = [[(images.copy(), labels.copy()) for images, labels in stream] for stream in streams]
    for batches in runs:
        assert len(batches) == 5
        for (images, labels), (first_images, first_labels) in zip(batches, runs[0]):
            assert images.shape == (2, 3, 64, 64) and images.dtype == np.float32
            assert labels.shape == (2, 64, 64) and labels.dtype == np.int64
            assert np.array_equal(images, first_images) and np.array_equal(labels, first_labels)


def test_a_batch_lasts_until_the_next_is_taken_and_its_arrays_are_used_again(small_dataset, resolve):
    config = resolve(small_dataset, iterations=8, accumulation=2, augmentation="strong")
    tiles = tile_data.TrainingTiles(tile_data.read_list(small_dataset, "train"), config)
    order = tile_data.SampleOrder(len(tiles), config)
    expected = [np.stack([tiles[key][0] for key in keys]) for keys in order]
    stream, taken = tile_data.Batches(tiles, order, 2), []
    for number in range(16):
        taken.append(next(stream)[0])
        stream.refill()
        for _, tasks in stream._prepared:
            wait(tasks)
        assert np.array_equal(taken[number], expected[number])
    assert next(stream, None) is None
    stream.close()
    assert len({images.ctypes.data for images in taken}) == tile_data.AHEAD + 1


def test_threads_begin_batches_only_when_told_or_when_none_is_left(small_dataset, resolve, monkeypatch):
    config = resolve(small_dataset, iterations=9)
    tiles = tile_data.TrainingTiles(tile_data.read_list(small_dataset, "train"), config)
    begun, write = [], tiles.write
    monkeypatch.setattr(tiles, "write", lambda key, *rest: (begun.append(key), write(key, *rest)))
    stream = tile_data.Batches(tiles, tile_data.SampleOrder(len(tiles), config), 1)
    for _ in range(tile_data.AHEAD):
        next(stream)
    assert len(begun) == tile_data.AHEAD * config["batch_size"]
    next(stream)
    for _, tasks in stream._prepared:
        wait(tasks)
    assert len(begun) == 2 * tile_data.AHEAD * config["batch_size"]
    stream.refill()
    for _, tasks in stream._prepared:
        wait(tasks)
    assert len(begun) == (2 * tile_data.AHEAD + 1) * config["batch_size"]
    stream.close()


def loader_threads():
    return [thread for thread in threading.enumerate() if thread.name.startswith(("loader", "reader"))]


def test_workers_are_threads_and_end_with_the_stream(small_dataset, resolve):
    config = resolve(small_dataset, iterations=50)
    tiles = tile_data.TrainingTiles(tile_data.read_list(small_dataset, "train"), config)
    for workers, expected in ((0, tile_data.default_workers()), (3, 3)):
        stream = tile_data.Batches(tiles, tile_data.SampleOrder(len(tiles), config), workers)
        next(stream)
        assert len(loader_threads()) == expected
        stream.close()
        assert not loader_threads()
    assert tile_data.default_workers() == 1  # on a CPU


def test_pairs_are_read_ahead_in_order(small_dataset):
    pairs = tile_data.read_list(small_dataset, "train")
    for found, pair in zip(tile_data.read_ahead(pairs, 3), pairs, strict=True):
        assert all(np.array_equal(left, right) for left, right in zip(found, tile_data.read_pair(pair)))
    assert not loader_threads()


@pytest.mark.parametrize("workers", [0, 2])
def test_what_the_dataset_raises_arrives(damaged, resolve, workers):
    config = resolve(damaged, iterations=9)
    pairs = tile_data.read_list(damaged, "train")
    tiles = tile_data.TrainingTiles(pairs, config)
    for image, _ in pairs[:4]:
        image.write_bytes(b"broken")
    with pytest.raises(InputError, match=r"^The image .* cannot be decoded; .*\.$"):
        list(tile_data.Batches(tiles, tile_data.SampleOrder(len(tiles), config), workers))
    with pytest.raises(InputError, match="cannot be decoded"):
        list(tile_data.read_ahead(pairs, 2))
    for image, _ in pairs:
        image.unlink()
    with pytest.raises(InputError, match=r"^The image .* cannot be read \(.*\); .*\.$"):
        list(tile_data.Batches(tiles, tile_data.SampleOrder(len(tiles), config), workers))


def test_normalising_is_paddlesegs(small_dataset, resolve):
    image = tile_data.read_image(tile_data.read_list(small_dataset, "train")[0][0])
    config = {**resolve(small_dataset), "normalize": {"mean": [0.5, 0.4, 0.3], "std": [0.5, 0.2, 0.3]}}
    expected = transforms.Normalize(**config["normalize"])({"img": image.astype(np.float32)})["img"]
    found = tile_data.normalize(image, config)
    assert found.dtype == np.float32 and found.flags["C_CONTIGUOUS"]
    np.testing.assert_allclose(found, expected.transpose(2, 0, 1), atol=1e-6)
