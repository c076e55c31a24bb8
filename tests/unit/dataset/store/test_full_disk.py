"""A disk that is really full, a small tmpfs: one sentence, the old state, and no half tile in the lists."""

import contextlib
import os
from pathlib import Path

import pytest
from dataset_helpers import TILE, tile, window

from buildseg_trainer.dataset.checking.check_dataset import check_dataset
from buildseg_trainer.dataset.checking.contact_sheet import write_contact_sheet
from buildseg_trainer.dataset.filtering.filter_tiles import filter_tiles
from buildseg_trainer.dataset.importing.import_dataset import import_dataset
from buildseg_trainer.dataset.preparing.prepare_raster import prepare_raster
from buildseg_trainer.dataset.splitting.split_dataset import split_dataset
from buildseg_trainer.errors import InputError


def fill(disk, keep=0):
    """Fill the disk but for ``keep`` bytes."""
    free = os.statvfs(disk)
    count = free.f_bavail * free.f_frsize - keep
    with (disk / "filler").open("wb") as file, contextlib.suppress(OSError):
        file.write(b"\0" * count)


def state(dataset):
    return {
        path.relative_to(dataset).as_posix(): path.read_bytes()
        for path in sorted(Path(dataset).rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def raster(tmp_path):
    return window(tmp_path / "raster.tif", width=3 * TILE, height=3 * TILE)


@pytest.mark.parametrize("free", [0, 3_000, 20_000, 100_000, 300_000])
def test_new_datasets_leave_nothing(disk, raster, tmp_path, free):
    source = tile(raster, tmp_path / "source").dataset
    fill(disk, free)
    for make in (lambda: tile(raster, disk / "out"), lambda: import_dataset(source, disk / "out")):
        with pytest.raises(InputError, match=r"disk is full|cannot be written"):
            make()
        assert [path.name for path in disk.iterdir()] == ["filler"]


@pytest.mark.parametrize("free", [0, 8_000, 60_000])
def test_every_step_leaves_the_dataset_as_it_was(disk, raster, tmp_path, free):
    dataset = tile(raster, disk / "out", image_format="jpeg", jpeg_quality=60).dataset
    filter_tiles(dataset, 1, 1)
    split_dataset(dataset, method="shuffle")
    before = state(dataset)
    fill(disk, free)
    steps = {
        "append": lambda: tile(
            window(tmp_path / "b.tif", x=1500), dataset, image_format="jpeg", jpeg_quality=60, append=True
        ),
        "filter": lambda: filter_tiles(dataset, 2000, 1, min_sharpness=1),
        "split": lambda: split_dataset(dataset, block_size=1),
        "sheet": lambda: write_contact_sheet(dataset),
        "prepare": lambda: prepare_raster(raster, dataset, disk / "p.tif"),
    }
    for name, step in steps.items():
        try:
            step()
        except InputError as error:
            assert "disk is full" in str(error) or "cannot be" in str(error), name
            assert state(dataset) == before, name
            continue
        assert free, name  # without any room none of them can end
        before = state(dataset)
    (disk / "filler").unlink()
    assert check_dataset(dataset, tmp_path / "report.html").problem_count == 0
