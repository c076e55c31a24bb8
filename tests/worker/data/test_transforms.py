"""Every augmentation step moves image and mask together, every option of it has an effect, PaddleSeg's rules hold."""

import random
import tracemalloc

import cv2
import numpy as np
import pytest
from conftest import config_of
from paddleseg import transforms

from buildseg_trainer.runs.config.augmentation import AUGMENTATIONS, STEPS
from buildseg_trainer.runs.config.option_syntax import entry
from buildseg_trainer.worker.data import tiles
from buildseg_trainer.worker.data import transforms as tile_transforms

SIZE = 96
MOVING = ("horizontal_flip", "vertical_flip", "right_angle", "rotation", "scale", "scale_aspect")


def augment(steps, image, mask, seed=0, fit="resize", size=SIZE):
    """Apply steps, (name, options) pairs, with the random numbers of ``seed``."""
    entries = [entry(name, STEPS, **given) for name, given in steps]
    config = config_of(input_size=size, fit=fit, augmentation=entries)
    return tile_transforms.Augmentation(config)(image, mask, tile_transforms.Draws(seed))


@pytest.fixture(scope="module")
def pair(small_dataset):
    """A real tile and its mask."""
    return tiles.read_pair(tiles.read_list(small_dataset, "train")[1])


def places():
    """An image whose red is twice the row and whose green twice the column, and an empty mask."""
    rows, columns = np.mgrid[0:SIZE, 0:SIZE].astype(np.uint8)
    return np.stack([rows * 2, columns * 2, np.zeros_like(rows)], axis=2), np.zeros((SIZE, SIZE), np.uint8)


def steepness(image):
    """Return how many rows and columns of ``places`` lie between neighbouring pixels, by a fit inside of the image."""
    inside = image[24:72, 24:72].astype(float) / 2
    return tuple(np.polyfit(np.arange(48), inside[:, :, channel].mean(axis=1 - channel), 1)[0] for channel in (0, 1))


def test_all_published_steps_are_there():
    assert {*tile_transforms.MOVING, *tile_transforms.COLOURING, "scale"} == STEPS.keys()
    assert {step["type"] for steps in AUGMENTATIONS.values() for step in steps} <= STEPS.keys()


@pytest.mark.parametrize("fit", ["crop", "resize"])
@pytest.mark.parametrize("name", MOVING)
def test_image_and_mask_move_together(pair, name, fit):
    mask = pair[1]
    image = np.repeat(mask[:, :, np.newaxis] * 200, 3, axis=2)
    size = 64 if fit == "crop" else SIZE
    changed = 0
    for seed in range(8):
        moved, labels = augment([(name, {})], image, mask, seed, fit, size)
        assert moved.shape == (size, size, 3) and labels.shape == (size, size)
        assert moved.dtype == labels.dtype == np.uint8
        known = labels != 255
        # Interpolated pixels of an outline may fall to either side.
        assert ((moved[:, :, 0] > 100) == labels)[known].mean() > 0.985
        if (~known).any():
            assert abs(np.median(moved[~known].astype(int)) - 127.5) < 1
        changed += not np.array_equal(labels, augment([], image, mask, seed, fit, size)[1])
    assert changed >= 3


@pytest.mark.parametrize("name", ["colour", "blur", "noise"])
def test_colours_change_without_the_mask(pair, name):
    image, mask = pair
    for fit, size in (("crop", 64), ("resize", SIZE), ("resize", 64)):
        plain = augment([], image, mask, 3, fit, size)
        found = augment([(name, {"prob": 1.0})], image, mask, 3, fit, size)
        assert np.array_equal(found[1], plain[1])
        assert found[0].shape == plain[0].shape and not np.array_equal(found[0], plain[0])


@pytest.mark.parametrize("name", [name for name, options in STEPS.items() if "prob" in options])
def test_probabilities(pair, name):
    plain = augment([], *pair)[0]
    changed = {
        prob: sum(not np.array_equal(augment([(name, {"prob": prob})], *pair, seed)[0], plain) for seed in range(40))
        for prob in (0.0, 0.4, 1.0)
    }
    assert changed[0.0] == 0 and 6 < changed[0.4] < 27 and changed[1.0] == 40


def test_flips_and_right_angles_are_exact(pair):
    image, mask = pair
    for name, turned in (("horizontal_flip", np.s_[:, ::-1]), ("vertical_flip", np.s_[::-1])):
        found = augment([(name, {"prob": 1.0})], image, mask)
        assert np.array_equal(found[0], image[turned]) and np.array_equal(found[1], mask[turned])
    steps = [("right_angle", {}), ("horizontal_flip", {}), ("vertical_flip", {})]
    wanted = {np.rot90(side, turns).tobytes() for side in (image, image[:, ::-1]) for turns in range(4)}
    assert {augment(steps, image, mask, seed)[0].tobytes() for seed in range(60)} == wanted
    # The same for windows of tiles, also those that look out of them.
    for size in (40, 128):
        crops = {augment([("right_angle", {})], image[:, :80], mask[:, :80], 7, "crop", size)[1].tobytes()}
        whole = augment([], image[:, :80], mask[:, :80], 7, "crop", size)[1]
        assert crops <= {np.rot90(whole, turns).tobytes() for turns in range(4)}


def test_rotation_turns_up_to_its_angle():
    angles = {}
    for limit in (0.0, 10.0, 80.0):
        angles[limit] = []
        for seed in range(20):
            image, _ = augment([("rotation", {"max_degrees": limit})], *places(), seed, "crop", 48)
            row, column = (image[20:28, 30].astype(float) - image[20:28, 18]).mean(axis=0)[:2]
            angles[limit].append(np.degrees(np.arctan2(row, column)))
    assert np.ptp(angles[0.0]) == 0
    assert 6 < max(angles[10.0]) <= 11 and -11 <= min(angles[10.0]) < -6
    assert max(angles[80.0]) > 50 and min(angles[80.0]) < -50


def test_a_turned_window_shows_what_is_around_it_in_the_tile(pair):
    image, mask = pair
    for seed in range(10):
        shares = [
            (augment([("rotation", {"max_degrees": 40.0})], image, mask, seed, fit, size)[1] == 255).mean()
            for fit, size in (("crop", 48), ("resize", SIZE))
        ]
        assert shares[0] <= shares[1]
    window = tile_transforms.Window(np.array([(1.0, 0, 24), (0, 1.0, 24), (0, 0, 1.0)]), 48, 48)
    tile_transforms.MOVING["rotation"](window, tile_transforms.Draws(1), {"max_degrees": 40.0}, False)
    found = tile_transforms.render(mask, window, cv2.INTER_NEAREST, 255, tile_transforms.Scratch())
    assert set(np.unique(found)) <= {0, 1}


@pytest.mark.parametrize("fit", ["crop", "resize"])
def test_scale_is_the_same_in_both_directions_and_within_its_bounds(fit):
    for low, high in ((0.5, 1.0), (1.0, 2.0), (0.8, 1.25)):
        found = []
        for seed in range(25):
            image, mask = augment([("scale", {"min": low, "max": high})], *places(), seed, fit)
            # Where the scaled tile is smaller than the window, the rest is ignored.
            side = round(np.sqrt((mask == 0).sum()))
            inside = image[2 : side - 2, 2 : side - 2].astype(float) / 2
            down, across = (np.diff(inside[:, :, channel], axis=channel).mean() for channel in (0, 1))
            assert down == pytest.approx(across, rel=0.03)
            found.append(1 / down)
            assert side == SIZE if down < 0.99 else abs(side - SIZE / down) < 3
        assert low * 0.97 < min(found) < low * 1.2 and high / 1.2 < max(found) < high * 1.03


def test_scale_aspect_shows_a_share_of_the_area():
    for least, aspect in ((0.3, 0.33), (0.8, 0.33), (0.3, 1.0)):
        found = [
            steepness(augment([("scale_aspect", {"min_scale": least, "aspect_ratio": aspect})], *places(), seed)[0])
            for seed in range(25)
        ]
        areas, ratios = [down * across for down, across in found], [max(f) / min(f) for f in found]
        assert least * 0.94 < min(areas) < least * 1.3 and max(areas) < 1.04
        assert max(ratios) < 1 / aspect * 1.08
        assert max(ratios) > 1.15 or aspect == 1.0


NOTHING = {"brightness": 0.0, "contrast": 0.0, "saturation": 0.0, "hue": 0.0, "prob": 1.0}


def luma(image):
    return image.astype(float) @ (0.299, 0.587, 0.114)


def coloured(pair, **given):
    """Return a softened tile, so that nothing is clipped, and what ``colour`` with one option makes of it, 20 times."""
    image = (pair[0] // 3 + 80).astype(np.uint8)
    changed = [augment([("colour", {**NOTHING, **given})], image, pair[1], seed)[0] for seed in range(20)]
    return image, [one.astype(float) for one in changed]


def test_no_colour_change_is_none(pair):
    image, changed = coloured(pair)
    assert all(np.array_equal(one, image) for one in changed)


def test_brightness_multiplies(pair):
    image, changed = coloured(pair, brightness=0.3)
    factors = [(one / image).mean() for one in changed]
    assert 0.69 < min(factors) < 0.85 and 1.15 < max(factors) < 1.31
    assert max((one / image).std() for one in changed) < 0.01


def test_contrast_spreads_about_the_mean(pair):
    image, changed = coloured(pair, contrast=0.3)
    assert all(luma(one).mean() == pytest.approx(luma(image).mean(), abs=0.6) for one in changed)
    factors = [one.std() / image.std() for one in changed]
    assert 0.65 < min(factors) < 0.85 and 1.15 < max(factors) < 1.35


def chroma(image):
    """Return the two chroma values of every pixel as complex numbers."""
    return image.astype(float) @ np.array([0.596 + 0.211j, -0.274 - 0.523j, -0.322 + 0.312j])


def test_saturation_and_hue_leave_the_luma(pair):
    for given, stretches, turns in (({"saturation": 0.5}, True, False), ({"hue": 30.0}, False, True)):
        image, changed = coloured(pair, **given)
        strong = abs(chroma(image)) > 8
        quotients = [(chroma(one)[strong] / chroma(image)[strong]).mean() for one in changed]
        assert all(abs(luma(one) - luma(image)).max() < 2 for one in changed)
        sizes, angles = np.abs(quotients), np.degrees(np.angle(quotients))
        if stretches:
            assert 0.48 < sizes.min() < 0.75 and 1.25 < sizes.max() < 1.52 and abs(angles).max() < 3
        if turns:
            assert -31 < angles.min() < -15 and 15 < angles.max() < 31 and abs(sizes - 1).max() < 0.06


def test_noise_has_its_deviation():
    grey = np.full((SIZE, SIZE, 3), 128, np.uint8), np.zeros((SIZE, SIZE), np.uint8)
    for deviation in (2.0, 12.0):
        found = augment([("noise", {"deviation": deviation, "prob": 1.0})], *grey)[0].astype(float) - 128
        assert found.std() == pytest.approx(deviation, rel=0.05) and abs(found.mean()) < 0.2
        assert not np.array_equal(found[:, :, 0], found[:, :, 1])


def test_colour_steps_follow_one_another_however_many_there_are(pair):
    names = ("noise", "colour", "blur", "noise", "colour")
    steps = [entry(name, STEPS, prob=1.0) for name in names]
    found = augment([(name, {"prob": 1.0}) for name in names], *pair, 4)[0]
    image, draws = pair[0], tile_transforms.Draws(4)
    assert all([draws.happens(step["prob"]) for step in steps])  # noqa: C419 - a number is drawn for each
    for step in steps:
        target = np.empty_like(image)
        tile_transforms.COLOURING[step["type"]](image, draws, step, target, tile_transforms.Scratch())
        image = target
    assert np.array_equal(found, image)


def test_draws_begin_anew_as_if_they_were_new():
    draws = tile_transforms.Draws()
    for seed in (5, 2**32 - 1, 5):
        draws.begin(seed)
        assert draws.chance.random() == random.Random(seed).random()
        assert np.array_equal(draws.numbers.randint(1000, size=9), np.random.RandomState(seed).randint(1000, size=9))


@pytest.mark.parametrize("name", [*AUGMENTATIONS, "all of them"])
@pytest.mark.parametrize("fit", ["crop", "resize"])
def test_the_next_sample_of_a_thread_lies_in_the_memory_of_the_last_one(real_dataset, name, fit):
    steps = AUGMENTATIONS.get(name, [entry(step, STEPS) for step in STEPS])
    sure = [{**step, "prob": 1.0} if "prob" in step else step for step in steps]
    config = config_of(input_size=480, fit=fit, augmentation=sure)
    augment, pair = tile_transforms.Augmentation(config), tiles.read_pair(tiles.read_list(real_dataset, "train")[0])
    augment(*pair, tile_transforms.Draws(0))
    tracemalloc.start()
    try:
        augment(*pair, tile_transforms.Draws(0))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 60_000, "an image of 480 px has 691 200 bytes"


def by_paddleseg(steps, image, mask, seed):
    random.seed(seed)
    np.random.seed(seed)
    values = {"img": image.astype(np.float32), "label": mask, "gt_fields": ["label"], "trans_info": []}
    for step in steps:
        values = step(values)
    return values["img"], values["label"]


@pytest.mark.parametrize("blur", [0.0, 1.0])
def test_the_notebooks_samples_are_paddlesegs(real_dataset, blur):
    """The same random numbers give the same sample, but for one interpolation in the place of three."""
    pair = tiles.read_pair(tiles.read_list(real_dataset, "train")[0])
    theirs = [
        transforms.RandomHorizontalFlip(),
        transforms.RandomVerticalFlip(),
        transforms.RandomRotation(),
        transforms.RandomScaleAspect(),
        transforms.RandomBlur(prob=blur),
        transforms.Resize(target_size=(512, 512)),
    ]
    steps = [*AUGMENTATIONS["notebook"][:-1], {"type": "blur", "prob": blur}]
    config = config_of(input_size=512, fit="resize", augmentation=steps)
    ours = tile_transforms.Augmentation(config)
    for seed in range(4):
        image, mask = by_paddleseg(theirs, *pair, seed)
        found, labels = ours(*pair, tile_transforms.Draws(seed))
        error, moved = (abs(image[:-2] - other).mean() for other in (found[:-2].astype(float), found[2:].astype(float)))
        assert error < 5 and error < 0.45 * moved
        assert (labels == mask).mean() > 0.96
        assert (labels == 255).mean() == pytest.approx((mask == 255).mean(), abs=0.005)
    assert config.augmentation[1]["prob"] == 0.1 and AUGMENTATIONS["notebook"][-1]["prob"] == 0.1


def test_crops_and_flips_are_paddlesegs_to_the_pixel(pair):
    image, mask = pair
    theirs = [
        transforms.RandomPaddingCrop(crop_size=(64, 64)),
        transforms.RandomHorizontalFlip(),
        transforms.RandomVerticalFlip(prob=0.5),
    ]
    steps = [("horizontal_flip", {}), ("vertical_flip", {})]
    for seed in range(10):
        found = augment(steps, image, mask, seed, "crop", 64)
        assert all(map(np.array_equal, found, by_paddleseg(theirs, image, mask, seed)))
    large = [transforms.RandomPaddingCrop(crop_size=(128, 128), im_padding_value=128)]
    assert all(map(np.array_equal, augment([], image, mask, 0, "crop", 128), by_paddleseg(large, image, mask, 0)))
