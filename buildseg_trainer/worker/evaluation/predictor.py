"""Prediction of whole tiles, their confusion matrix and their histogram of probabilities. Needs no Paddle."""

import collections
import contextlib
from typing import NamedTuple, Optional

import numpy as np
from PIL import Image

from buildseg_trainer.common import model_bundle
from buildseg_trainer.common.classes import BUILDING
from buildseg_trainer.runs.config.constants import BLOCK, NORMALIZE
from buildseg_trainer.worker.data import tiles as tile_data
from buildseg_trainer.worker.evaluation import histogram, metrics
from buildseg_trainer.worker.scoring import outputs

READ_AHEAD = 4  # tiles


class Tile(NamedTuple):
    """A predicted tile: image H x W x 3, truth and class ids H x W, uint8; its confusion matrix and its histogram.

    The histogram (see histogram.py) is None for a model that gives no probabilities.
    """

    image: np.ndarray
    truth: np.ndarray
    prediction: np.ndarray
    matrix: np.ndarray
    histogram: Optional[np.ndarray]


class Sums(NamedTuple):
    """Confusion matrix, histogram (None without probabilities) and mean loss of a tile (None unless asked for)."""

    matrix: np.ndarray
    histogram: Optional[np.ndarray]
    loss: Optional[float]


class OnnxProbabilities:
    """Probabilities by an ONNX file or bundle, loaded the way buildseg 0.2 and later do (onnxruntime, first input)."""

    def __init__(self, path):
        import onnxruntime  # only here: networks are measured also where it is missing

        self._session = onnxruntime.InferenceSession(model_bundle.onnx(path), providers=["CPUExecutionProvider"])
        self._input = self._session.get_inputs()[0].name

    def __call__(self, block):
        """Return the probabilities, float32 1 x 2 x 512 x 512, of a normalised block 1 x 3 x 512 x 512."""
        output = self._session.run(None, {self._input: block})[0]
        return output if outputs.are_probabilities(self._session, output) else outputs.softmax(output)


class BlockPredictor:
    """Class ids and probabilities of whole tiles, block by block.

    Right and bottom edges are filled up with zeros as buildseg does.
    """

    readers = 1

    def __init__(self, engine):
        self._engine = engine

    def batch_size(self, _height, _width):
        """Return how many tiles are predicted at once: always 1."""
        return 1

    def __call__(self, images):
        """Return (class ids, probabilities of building in steps of 1/200) of equally large uint8 images H x W x 3.

        Both are uint8 N x H x W; the second is None for an engine that gives class ids.
        """
        ids, steps = zip(*map(self._tile, images))
        return np.stack(ids), None if steps[0] is None else np.stack(steps)

    def _tile(self, image):
        height, width = image.shape[:2]
        filled = np.pad(image, ((0, -height % BLOCK), (0, -width % BLOCK), (0, 0)))
        ids, steps = (np.empty(filled.shape[:2], dtype=np.uint8) for _ in range(2))
        for top in range(0, filled.shape[0], BLOCK):
            for left in range(0, filled.shape[1], BLOCK):
                place = np.s_[top : top + BLOCK, left : left + BLOCK]
                result = self._engine(tile_data.normalize(filled[place], NORMALIZE)[np.newaxis])
                if result.ndim == 4:
                    ids[place] = result[0].argmax(axis=0) == BUILDING
                    steps[place] = histogram.to_steps(result[0, BUILDING])
                else:  # class ids, which have no class axis
                    ids[place], steps = result, None
        return ids[:height, :width], None if steps is None else steps[:height, :width]


def sizes(pairs):
    """Return a Counter of the (height, width) of the images of ``pairs``, by their headers, without broken ones."""
    found = collections.Counter()
    for image, _ in pairs:
        with contextlib.suppress(OSError), Image.open(image) as picture:
            found[picture.height, picture.width] += 1
    return found


def tiles(pairs, predictor):
    """Yield (images, masks) lists of equally large tiles in the order of the list, read ahead.

    ``predictor.batch_size(height, width)`` is how many tiles of a size there are at most in one, ``predictor.readers``
    how many threads read them.
    """
    images, masks = [], []
    for image, mask in tile_data.read_ahead(pairs, READ_AHEAD, predictor.readers):
        if images and (image.shape != images[0].shape or len(images) == predictor.batch_size(*mask.shape)):
            yield images, masks
            images, masks = [], []
        images.append(image)
        masks.append(mask)
    if images:
        yield images, masks


def evaluate(predictor, pairs, on_batch=None, losses=None):
    """Return the Sums of ``predictor`` over ``pairs`` (see data.read_list).

    ``on_batch(done, tiles)`` is called after every batch with its Tiles; when it returns True, None is returned.
    With ``losses`` (see network_predictor) the loss is computed, too.
    """
    matrix, counts = np.zeros((2, 2), dtype=np.int64), np.zeros((2, histogram.STEPS + 1), dtype=np.int64)
    done, total = 0, 0.0
    for images, masks in tiles(pairs, predictor):
        if losses is None:
            predictions, steps = predictor(images)
        else:
            predictions, steps, found = predictor.with_losses(images, masks, losses)
            total += sum(found)
        batch = []
        for number, (image, mask, prediction) in enumerate(zip(images, masks, predictions)):
            of_tile = None if steps is None else histogram.count(mask, steps[number])
            batch.append(Tile(image, mask, prediction, metrics.confusion_matrix(mask, prediction), of_tile))
            matrix += batch[-1].matrix
            counts = None if of_tile is None else counts + of_tile
        done += len(images)
        if on_batch and on_batch(done, batch):
            return None
    return Sums(matrix, counts, None if losses is None else total / max(1, done))
