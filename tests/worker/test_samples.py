"""The picture of augmented samples shows the training's own samples."""

import numpy as np
import pytest
from PIL import Image

from buildseg_trainer.worker import data, samples

CELL = samples.THUMBNAIL + samples.MARGIN
ROW = samples.CAPTION + samples.THUMBNAIL + samples.MARGIN


@pytest.fixture
def sheet(small_dataset, resolve):
    pairs = data.read_list(small_dataset, "train")

    def make(count=8, **values):
        config = resolve(small_dataset, **values)
        return np.asarray(samples.sheet(data.TrainingTiles(pairs[:count], config), config)).astype(int)

    return make


def cell(picture, row, column):
    top = samples.HEADER + row * ROW + samples.CAPTION
    left = samples.MARGIN + (samples.MARGIN if column else 0) + column * CELL
    return picture[top : top + samples.THUMBNAIL, left : left + samples.THUMBNAIL]


def test_the_picture_is_the_same_for_the_same_run_and_another_for_another(small_dataset, resolve, tmp_path, sheet):
    config = resolve(small_dataset, augmentation="strong")
    tiles = data.TrainingTiles(data.read_list(small_dataset, "train"), config)
    for name in ("a.jpg", "b.jpg"):
        samples.write(tmp_path / name, tiles, config)
    first, second = ((tmp_path / name).read_bytes() for name in ("a.jpg", "b.jpg"))
    assert first == second and sorted(path.name for path in tmp_path.iterdir()) == ["a.jpg", "b.jpg"]
    with Image.open(tmp_path / "a.jpg") as picture:
        assert picture.format == "JPEG"
        assert picture.height == samples.HEADER + samples.TILES * ROW + samples.MARGIN
    plain = sheet(augmentation="strong")
    assert not np.array_equal(plain, sheet(augmentation="strong", seed=25))
    assert plain[: samples.HEADER].tobytes() != sheet(augmentation="flips")[: samples.HEADER].tobytes()


def test_without_augmentation_every_cell_is_the_tile(sheet):
    picture = sheet(count=2, augmentation="none", input_size=96)
    assert picture.shape[0] == samples.HEADER + 2 * ROW + samples.MARGIN
    for row in range(2):
        for column in range(1, 1 + samples.VARIANTS):
            assert np.array_equal(cell(picture, row, column), cell(picture, row, 0))
    assert not np.array_equal(cell(picture, 0, 0), cell(picture, 1, 0))


def test_buildings_are_outlined_and_ignored_pixels_hatched(sheet):
    picture = sheet(augmentation="none", input_size=128)  # larger than the tiles: filled up with ignore
    whole, padded = cell(picture, 0, 0), cell(picture, 0, 1)

    def share(pixels, colour):
        # Lines are softened at their edges.
        return (abs(pixels - colour).max(axis=-1) < 60).mean()

    assert share(whole, samples.OUTLINE) > 0.02 and share(whole, samples.IGNORED) < 0.005
    right = padded[:, samples.THUMBNAIL * 96 // 128 + 3 :]
    assert share(right, samples.OUTLINE) < 0.005 and share(right, samples.IGNORED) == pytest.approx(0.25, abs=0.03)
