"""The picture of augmented samples shows the training's own samples."""

import numpy as np
import pytest
from PIL import Image

from buildseg_trainer.worker.data import loader, sample_sheet
from buildseg_trainer.worker.data import tiles as tile_data

CELL = sample_sheet.THUMBNAIL + sample_sheet.MARGIN
ROW = sample_sheet.CAPTION + sample_sheet.THUMBNAIL + sample_sheet.MARGIN


@pytest.fixture
def sheet(small_dataset, resolve):
    pairs = tile_data.read_list(small_dataset, "train")

    def make(count=8, **values):
        config = resolve(small_dataset, **values)
        return np.asarray(sample_sheet.sheet(loader.TrainingTiles(pairs[:count], config), config)).astype(int)

    return make


def cell(picture, row, column):
    top = sample_sheet.HEADER + row * ROW + sample_sheet.CAPTION
    left = sample_sheet.MARGIN + (sample_sheet.MARGIN if column else 0) + column * CELL
    return picture[top : top + sample_sheet.THUMBNAIL, left : left + sample_sheet.THUMBNAIL]


def test_the_picture_is_the_same_for_the_same_run_and_another_for_another(small_dataset, resolve, tmp_path, sheet):
    config = resolve(small_dataset, augmentation="strong")
    tiles = loader.TrainingTiles(tile_data.read_list(small_dataset, "train"), config)
    for name in ("a.jpg", "b.jpg"):
        sample_sheet.write(tmp_path / name, tiles, config)
    first, second = ((tmp_path / name).read_bytes() for name in ("a.jpg", "b.jpg"))
    assert first == second and sorted(path.name for path in tmp_path.iterdir()) == ["a.jpg", "b.jpg"]
    with Image.open(tmp_path / "a.jpg") as picture:
        assert picture.format == "JPEG"
        assert picture.height == sample_sheet.HEADER + sample_sheet.TILES * ROW + sample_sheet.MARGIN
    plain = sheet(augmentation="strong")
    assert not np.array_equal(plain, sheet(augmentation="strong", seed=25))
    assert plain[: sample_sheet.HEADER].tobytes() != sheet(augmentation="flips")[: sample_sheet.HEADER].tobytes()


def test_without_augmentation_every_cell_is_the_tile(sheet):
    picture = sheet(count=2, augmentation="none", input_size=96)
    assert picture.shape[0] == sample_sheet.HEADER + 2 * ROW + sample_sheet.MARGIN
    for row in range(2):
        for column in range(1, 1 + sample_sheet.VARIANTS):
            assert np.array_equal(cell(picture, row, column), cell(picture, row, 0))
    assert not np.array_equal(cell(picture, 0, 0), cell(picture, 1, 0))


def test_buildings_are_outlined_and_ignored_pixels_hatched(sheet):
    picture = sheet(augmentation="none", input_size=128)  # larger than the tiles: filled up with ignore
    whole, padded = cell(picture, 0, 0), cell(picture, 0, 1)

    def share(pixels, colour):
        # Lines are softened at their edges.
        return (abs(pixels - colour).max(axis=-1) < 60).mean()

    assert share(whole, sample_sheet.OUTLINE) > 0.02 and share(whole, sample_sheet.IGNORED) < 0.005
    right = padded[:, sample_sheet.THUMBNAIL * 96 // 128 + 3 :]
    assert share(right, sample_sheet.OUTLINE) < 0.005 and share(right, sample_sheet.IGNORED) == pytest.approx(
        0.25, abs=0.03
    )
