"""Pictures of a tile for the report: its image, and where the prediction errs."""

import base64
import heapq
import io

import numpy as np
from PIL import Image

from buildseg_trainer.common.classes import BUILDING, IGNORE

SIDE = 320  # px, at most
# Name, colour and opacity, from dark over medium to bright: also in grey, and for those who mix up red and green,
# what is missed differs from what is a false alarm. The image between them is grey of medium brightness.
MISSED = ("missed building", (42, 8, 96), 0.9)
HIT = ("building, found", (66, 158, 222), 0.55)
FALSE_ALARM = ("false alarm", (255, 226, 40), 0.9)
IGNORED = ("not counted", (255, 255, 255), 0.9)


def legend():
    """Return (name, HTML colour) of everything that ``errors`` paints."""
    return [(name, "#{:02x}{:02x}{:02x}".format(*colour)) for name, colour, _ in (HIT, MISSED, FALSE_ALARM, IGNORED)]


def errors(image, truth, prediction):
    """Return the image H x W x 3 in grey, with hits, missed and falsely predicted pixels in colour; all are uint8."""
    grey = 80 + 0.45 * image.mean(axis=2, keepdims=True)
    picture = np.repeat(grey, 3, axis=2)
    is_building, is_predicted, is_ignored = truth == BUILDING, prediction == BUILDING, truth == IGNORE
    for chosen, (_, colour, opacity) in (
        (is_building & is_predicted, HIT),
        (is_building & ~is_predicted, MISSED),
        (~is_building & is_predicted, FALSE_ALARM),
        (is_ignored, IGNORED),
    ):
        picture[chosen] = (1 - opacity) * picture[chosen] + opacity * np.array(colour)
    return picture.round().astype(np.uint8)


def data_uri(pixels):
    """Return an image H x W x 3, uint8, as the address of a JPEG of at most SIDE pixels that a page can embed."""
    return "data:image/jpeg;base64," + base64.b64encode(_jpeg(pixels, (SIDE, SIDE))).decode("ascii")


class WorstTiles:
    """Pictures of the tiles with the most wrong pixels: image, mask, and prediction with its errors, side by side.

    They are NAME.jpg in a ``folder`` that is made; there are never more than MOST.
    """

    MOST = 300

    def __init__(self, folder):
        folder.mkdir()
        self._folder, self._kept = folder, []

    def add(self, name, tile):
        """Write the picture of a predictor's Tile, and remove that of the best tile where there are too many."""
        mask = np.select([tile.truth == BUILDING, tile.truth == IGNORE], [255, 128], 0).astype(np.uint8)
        parts = [tile.image, np.repeat(mask[:, :, np.newaxis], 3, axis=2), errors(*tile[:3])]
        self._file(name).write_bytes(_jpeg(np.concatenate(parts, axis=1), (3 * SIDE, SIDE)))
        heapq.heappush(self._kept, (int(tile.matrix[0, 1] + tile.matrix[1, 0]), name))
        if len(self._kept) > self.MOST:
            self._file(heapq.heappop(self._kept)[1]).unlink()

    def _file(self, name):
        return self._folder / f"{name}.jpg"


def _jpeg(pixels, size):
    """Return an image H x W x 3, uint8, as a JPEG of at most ``size`` (width, height)."""
    picture = Image.fromarray(pixels)
    picture.thumbnail(size, Image.BOX)
    content = io.BytesIO()
    picture.save(content, format="JPEG", quality=85, subsampling=0)
    return content.getvalue()
