"""A contact sheet of augmented training samples, written before the first iteration."""

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from buildseg_trainer.common.classes import IGNORE
from buildseg_trainer.common.files import written_aside
from buildseg_trainer.runs.config import option_syntax

TILES, VARIANTS = 4, 6
LOOKED_AT = 24  # tiles, of which those with most buildings are shown
THUMBNAIL, MARGIN, CAPTION, HEADER = 208, 10, 22, 56  # px
OUTLINE, IGNORED, INK, QUIET = (255, 196, 0), (214, 64, 64), (33, 37, 41), (108, 117, 125)


def write(path, dataset, config):
    """Write a JPEG of some tiles, one a row: the whole tile, then its augmented samples in the first epochs.

    ``dataset`` is the run's TrainingTiles. Outlines of buildings are yellow, ignored pixels are hatched in red. Raises
    InputError when a tile cannot be read.
    """
    picture = sheet(dataset, config)
    with written_aside(path) as aside:
        picture.save(aside, format="JPEG", quality=85)


def sheet(dataset, config):
    """Return the sheet, which depends on tiles, seed and augmentation only."""
    chosen = _with_buildings(dataset)
    step = THUMBNAIL + MARGIN
    row = CAPTION + THUMBNAIL + MARGIN
    picture = Image.new("RGB", (2 * MARGIN + step * (1 + VARIANTS), HEADER + row * len(chosen) + MARGIN), "white")
    draw = ImageDraw.Draw(picture)
    title, text = ImageFont.load_default(18), ImageFont.load_default(13)
    size, steps = config.input_size, option_syntax.write(config.augmentation) or "none"
    draw.text((MARGIN, 8), f"Training samples of {size} x {size} px ({config.fit})", INK, title)
    draw.text((MARGIN, 33), _fitting(f"Augmentation: {steps}", text, picture.width - 2 * MARGIN), QUIET, text)
    for number, (index, name, image, mask) in enumerate(chosen):
        top = HEADER + number * row
        draw.text((MARGIN, top + 2), _fitting(name, text, THUMBNAIL), INK, text)
        picture.paste(_thumbnail(image, mask), (MARGIN, top + CAPTION))
        for epoch in range(VARIANTS):
            left = 2 * MARGIN + step * (1 + epoch)
            draw.text((left, top + 2), f"epoch {epoch + 1}", QUIET, text)
            picture.paste(_thumbnail(*dataset.pixels(epoch, index)), (left, top + CAPTION))
    return picture


def _with_buildings(dataset):
    """Return (index, name, image, mask) of some tiles spread over the list, in its order."""
    spread = np.unique(np.linspace(0, len(dataset) - 1, min(LOOKED_AT, len(dataset))).round().astype(int)).tolist()
    most = sorted(spread, key=lambda index: -dataset.building_pixels(index))[:TILES]
    return [(index, *dataset.tile(index)) for index in sorted(most)]


def _thumbnail(image, mask):
    """Return a square picture of an image with its mask's outlines drawn in."""
    side = (THUMBNAIL, THUMBNAIL)
    shrinks = max(mask.shape) > THUMBNAIL
    small = cv2.resize(image, side, interpolation=cv2.INTER_AREA if shrinks else cv2.INTER_CUBIC)
    labels = cv2.resize(mask, side, interpolation=cv2.INTER_NEAREST)
    rows, columns = np.indices(labels.shape)
    small[(labels == IGNORE) & ((rows + columns) % 8 < 2)] = IGNORED
    outlines, _ = cv2.findContours((mask == 1).astype(np.uint8), cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    scale = np.array(side) / mask.shape[::-1]
    # In sixteenths of a pixel, so that outlines of larger tiles stay smooth.
    lines = [np.rint(((outline + 0.5) * scale - 0.5) * 16).astype(np.int32) for outline in outlines]
    cv2.polylines(small, lines, True, OUTLINE, 1, cv2.LINE_AA, shift=4)
    return Image.fromarray(small)


def _fitting(text, font, width):
    """Return ``text``, shortened to ``width`` pixels."""
    if font.getlength(text) <= width:
        return text
    while text and font.getlength(text + "…") > width:
        text = text[:-1]
    return text + "…"
