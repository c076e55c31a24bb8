"""Blended windows and buildseg's blocks: against plain loops over the whole array, in parts, and continued."""

import subprocess
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from extraction_helpers import probabilities, square, town, write_raster
from hypothesis import given
from hypothesis import strategies as st

from buildseg_trainer.dataset.raster.grid import PixelBox
from buildseg_trainer.environment.interpreter import clean_environment
from buildseg_trainer.errors import Cancelled, InputError
from buildseg_trainer.extraction.footprints import FootprintOptions
from buildseg_trainer.extraction.merging import Blend
from buildseg_trainer.extraction.model import open_model

SIZE, STRIDE = 64, 48
REFERENCE = Path(__file__).resolve().parents[2] / "helpers" / "opencv_buildseg.py"


def blended(image):
    """Return the mean probability of the windows over each pixel, weighted by sin² along both axes."""
    height, width = image.shape[1:]
    padded = np.pad(image, ((0, 0), (0, max(SIZE - height, 0)), (0, max(SIZE - width, 0))))
    side = np.sin(np.pi * (np.arange(SIZE) + 0.5) / SIZE) ** 2
    hann = np.outer(side, side)
    sums, weights = np.zeros(padded.shape[1:]), np.zeros(padded.shape[1:])
    rows, columns = ([*range(0, length - SIZE, STRIDE), max(length - SIZE, 0)] for length in (height, width))
    for y in rows:
        for x in columns:
            place = slice(y, y + SIZE), slice(x, x + SIZE)
            sums[place] += hann * probabilities(padded[(slice(None), *place)])
            weights[place] += hann
    return (sums / weights)[:height, :width]


def is_within_rounding(found, wanted):
    low, high = np.floor(wanted * 200 - 1e-2), np.floor(wanted * 200 + 1e-2)  # float32 against float64
    return ((found == low) | (found == high)).all() and (low == high).mean() > 0.3


@pytest.mark.parametrize("shape", [(300, 250), (113, 64), (40, 150), (30, 30)])
def test_blended_as_in_a_plain_loop(extraction, model, tmp_path, shape):
    image = town(*shape, houses=shape[0] * shape[1] // 1000)
    raster = write_raster(tmp_path / "town.tif", image)
    extraction.run(raster, model, method="blend")
    found = extraction.probability
    assert is_within_rounding(found, blended(image))
    extraction.run(raster, model)
    assert np.array_equal(extraction.probability, found) == (max(shape) <= SIZE)


def test_nodata_is_not_blended(extraction, model, tmp_path):
    image = town(200, 250)
    image[:, 20:, :125] = 0
    extraction.run(write_raster(tmp_path / "town.tif", image, nodata=0), model, method="blend")
    valid, found = image.any(axis=0), extraction.probability
    assert is_within_rounding(found[valid], blended(image)[valid])
    assert (found[~valid] == 255).all() and (extraction.mask[~valid] == 255).all()


PLACE = 340000 + 30 * 0.3, 3060000 - 211 * 0.3, 340000 + 141 * 0.3, 3060000 - 70 * 0.3


def test_a_part_is_what_the_whole_has_there(extraction, model, tmp_path):
    raster = write_raster(tmp_path / "town.tif", town(301, 250))
    extraction.run(raster, model, method="blend")
    whole = extraction.probability
    extraction.run(raster, model, method="blend", extent=lambda _: PLACE)
    assert np.array_equal(extraction.probability, whole[70:211, 30:141])
    extraction.run(raster, model, method="blend", area=lambda _: [square(10, 280, 60, 299), square(100, 120, 200, 270)])
    wanted = np.full_like(whole, 255)
    wanted[280:299, 10:60], wanted[120:270, 100:200] = whole[280:299, 10:60], whole[120:270, 100:200]
    assert np.array_equal(extraction.probability, wanted[120:299, 10:200])


def test_continued_after_any_strip(extraction, model, tmp_path):
    raster = write_raster(tmp_path / "town.tif", town(301, 250))
    extraction.run(raster, model, method="blend")
    whole = extraction.probability
    for share in (20, 40, 60, 80):
        percents = []
        with pytest.raises(Cancelled):
            extraction.run(
                raster,
                model,
                method="blend",
                report=lambda percent, _, percents=percents: percents.append(percent or 0),
                is_cancelled=lambda share=share, percents=percents: max(percents, default=0) > share,
            )
        assert len(list((tmp_path / "work").glob("*/rest-*.npy"))) == 1
        extraction.run(raster, model, method="blend")
        assert any("earlier run" in (line or "") for line in extraction.lines)
        assert np.array_equal(extraction.probability, whole)


@given(st.integers(1, 400), st.integers(1, 400), st.sampled_from([16, 64]), st.data())
def test_weights_of_a_pixel_add_up_to_1(width, height, size, data):
    x0, y0 = data.draw(st.integers(0, width - 1)), data.draw(st.integers(0, height - 1))
    box = PixelBox(x0, y0, data.draw(st.integers(x0 + 1, width)), data.draw(st.integers(y0 + 1, height)))
    method, sums, last = Blend(width, height, size), np.zeros((height + size, width + size)), box.y0 - 1
    for pieces in method.rows(box):
        assert {piece.kept.y0 for piece in pieces} == {pieces[0].kept.y0} and pieces[0].kept.y0 > last
        last = pieces[0].kept.y0
        for piece in pieces:
            (rx0, ry0, *_), (x0, y0, x1, y1) = piece
            weights = method.weigh(piece, np.ones((size, size)))
            sums[y0:y1, x0:x1] += weights[y0 - ry0 : y1 - ry0, x0 - rx0 : x1 - rx0]
    inside = sums[box.y0 : box.y1, box.x0 : box.x1]
    assert np.allclose(inside, 1, atol=1e-5) and np.isclose(sums.sum(), inside.sum())


@pytest.fixture(scope="module")
def full_size_model(make_onnx, tmp_path_factory):
    return open_model(make_onnx(tmp_path_factory.mktemp("model") / "full.onnx", shape=(1, 3, 512, 512)))


def blobs(height, width):
    """Return an image in which the model finds blobs with ragged outlines, specks and holes, at the edges too."""
    random, rows, columns = np.random.default_rng(3), np.arange(height)[:, None], np.arange(width)
    waves = np.sin(rows / 9) + np.sin(columns / 7) + np.sin((rows + columns) / 23)
    return np.clip(110 + 60 * waves + random.normal(0, 25, (3, height, width)), 0, 255).astype(np.uint8)


# The last block is 4 pixels wide, is one pixel high, and is as high as the first one.
@pytest.mark.parametrize("shape", [(700, 500), (993, 300), (90, 1100)])
@pytest.mark.parametrize("nodata", [None, 0])
def test_equal_to_buildseg(extraction, full_size_model, training_python, tmp_path, shape, nodata):
    image = blobs(*shape)
    image[:, 30:80, 40:200] = 0  # black to buildseg, declared or not
    extraction.run(write_raster(tmp_path / "town.tif", image, nodata), full_size_model, method="buildseg")
    np.save(tmp_path / "image.npy", image)
    command = [training_python, REFERENCE, tmp_path / "image.npy", full_size_model.path, tmp_path / "wanted.npy"]
    subprocess.run(command, check=True, env=clean_environment())
    wanted = np.load(tmp_path / "wanted.npy")
    assert np.array_equal(extraction.mask, wanted) and 0.2 < wanted.mean() < 0.8
    assert np.array_equal(extraction.probability, 200 * wanted)
    whole = extraction.mask
    extraction.run(
        str(tmp_path / "town.tif"), full_size_model, method="buildseg", area=lambda _: [square(9, 10, 99, 60)]
    )
    assert np.array_equal(extraction.mask, whole[10:60, 9:99])


def test_what_buildseg_does_not_know_has_no_effect(extraction, full_size_model, tmp_path):
    raster, masks = write_raster(tmp_path / "town.tif", blobs(300, 300)), []
    for model, options in (
        (full_size_model, FootprintOptions()),
        (replace(full_size_model, normalize={"mean": [0.1] * 3, "std": [0.2] * 3}), FootprintOptions(threshold=0.9)),
    ):
        extraction.run(raster, model, options, method="buildseg")
        masks.append(extraction.mask)
    assert np.array_equal(*masks)


def test_windows_of_another_size(extraction, model, tmp_path):
    raster = write_raster(tmp_path / "town.tif", town(100, 100))
    with pytest.raises(InputError, match="takes windows of 64 px, but buildseg gives blocks of 512 px"):
        extraction.run(raster, model, method="buildseg")
