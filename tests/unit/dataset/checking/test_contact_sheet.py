"""The contact sheet that a new dataset gets: real tiles, their outlines, at next to no cost."""

import time
from pathlib import Path

import numpy as np
import pytest
from dataset_helpers import TILE, pixels, tile, window

from buildseg_trainer.dataset.checking import contact_sheet
from buildseg_trainer.dataset.checking.contact_sheet import FRAME, GAP, OUTLINE, THUMBNAIL, write_contact_sheet
from buildseg_trainer.errors import InputError


@pytest.fixture
def dataset(tmp_path):
    """16 tiles of 128 px."""
    return tile(window(tmp_path / "a.tif", width=4 * TILE, height=4 * TILE), tmp_path / "out").dataset


def sheet(dataset):
    """The picture of the page."""
    return str(Path(write_contact_sheet(dataset)).with_suffix(".png"))


def cells(sheet):
    side = THUMBNAIL + 2 * FRAME + GAP
    rows, columns = (sheet.shape[1] - GAP) // side, (sheet.shape[2] - GAP) // side
    inside = slice(GAP + FRAME, GAP + FRAME + THUMBNAIL)
    return [
        np.roll(sheet, (-row * side, -column * side), axis=(1, 2))[:, inside, inside]
        for row in range(rows)
        for column in range(columns)
    ]


def test_every_tile_of_a_small_dataset_is_shown_with_its_outlines(dataset, tmp_path):
    page = write_contact_sheet(dataset)
    path = str(tmp_path / "out" / "contact_sheet.png")
    assert page == str(tmp_path / "out" / "contact_sheet.html")
    assert '<img src="contact_sheet.png"' in Path(page).read_text(encoding="utf-8")
    found = cells(pixels(path))
    names = sorted(file.stem for file in (tmp_path / "out" / "img").iterdir())
    assert len(found) == len(names) == 16
    for name, cell in zip(names, found):
        outlined = (cell == np.array(OUTLINE)[:, None, None]).all(axis=0)
        mask = pixels(tmp_path / "out" / "gt" / (name + ".png"))
        assert outlined.any() == (mask == 1).any()
        image = pixels(tmp_path / "out" / "img" / (name + ".png"))
        # Apart from the outlines it is the tile, enlarged: its colours on the average.
        assert np.abs(cell[:, ~outlined].mean(axis=1) - image.mean(axis=(1, 2))).max() < 12


def test_a_large_dataset_is_shown_by_some_of_its_tiles(tmp_path):
    output = tmp_path / "out"
    tile(window(tmp_path / "a.tif", width=640, height=640), output, tile_size=64)
    found = cells(pixels(sheet(output)))
    images = [pixels(file).mean() for file in sorted((output / "img").iterdir())]
    assert len(images) == 100 and len(found) == 24
    for cell, image in ((found[0], images[0]), (found[-1], images[-1])):
        assert abs(cell.mean() - image) < 25


def test_large_tiles_are_fewer(tmp_path, monkeypatch):
    output = tmp_path / "out"
    tile(window(tmp_path / "a.tif", width=256, height=256), output, tile_size=64)
    monkeypatch.setattr(contact_sheet, "GLANCE_SIDE", 32)
    assert len(cells(pixels(sheet(output)))) == 6


def test_it_costs_next_to_nothing(tmp_path):
    output = tmp_path / "out"
    tile(window(tmp_path / "a.tif", 0, 0, 3072, 2048), output, tile_size=512, image_format="jpeg")
    started = time.process_time()
    write_contact_sheet(output)
    assert time.process_time() - started < 2


def test_broken_tiles_are_left_out_and_none_is_no_sheet(dataset, tmp_path):
    images = sorted((tmp_path / "out" / "img").iterdir())
    images[0].write_bytes(b"broken")
    assert len(cells(pixels(sheet(dataset)))) == 16  # the last cell of 2 x 8 is white
    for image in images:
        image.write_bytes(b"broken")
    assert write_contact_sheet(dataset) == ""
    assert not (tmp_path / "out" / "contact_sheet.png").exists()


def test_what_cannot_be_written_is_one_sentence(dataset, tmp_path):
    (tmp_path / "out" / "contact_sheet.png").mkdir()
    with pytest.raises(InputError, match=r"contact_sheet\.png cannot be written"):
        write_contact_sheet(dataset)
