"""Predictors that need Paddle: of networks, and of exported static models."""

import cv2
import numpy as np
import paddle
import paddle.nn.functional as functional
from paddle import inference

from buildseg_trainer.runs.config.constants import BLOCK, DIVISOR
from buildseg_trainer.worker.data import loader
from buildseg_trainer.worker.data import tiles as tile_data
from buildseg_trainer.worker.data.device_images import DeviceNormalizer
from buildseg_trainer.worker.evaluation import histogram
from buildseg_trainer.worker.models import tracing

MOST_TILES = 4  # at once: more are not faster on a CPU
MOST_TILES_ON_GPU = 16
# Of all tiles that are predicted at once, so that the memory is bounded.
FEWEST_PIXELS, MOST_PIXELS = BLOCK**2, MOST_TILES * BLOCK**2


class NetworkPredictor:
    """Class ids and probabilities of whole tiles by a dynamic Paddle network.

    About ``pixels`` are computed at once, but at least one tile.

    Tiles of ``size`` (height, width), or else of that of the first ones, are computed by a traced network, which is
    faster. Others are not: each size would take seconds to trace, and memory until the end.
    Under ``fit`` crop a tile is seen at native resolution (padded to a multiple of 32 px on the right and at the
    bottom, cut off again); under resize it is scaled to the input size and the scores are scaled back first.
    A GPU gets the tiles as uint8 and normalises them itself.
    """

    def __init__(self, network, config, device, pixels=MOST_PIXELS, size=None):
        self._network, self._config, self._device = network, config, device
        self._tiles = MOST_TILES if device == "cpu" else MOST_TILES_ON_GPU
        self._pixels = max(FEWEST_PIXELS, min(pixels, self._tiles * BLOCK**2))
        self._size, self._traced = size, None
        self._normalized = DeviceNormalizer(config.normalize)
        self.readers = loader.default_workers()

    def batch_size(self, height, width):
        """Return how many tiles of a size are to be predicted at once."""
        larger = height * width
        if self._config.fit == "resize":
            larger = max(larger, self._config.input_size**2)
        return max(1, min(self._tiles, self._pixels // larger))

    def __call__(self, images):
        """Return (class ids, probabilities of building in steps of 1/200) of equally large uint8 images H x W x 3.

        Both are uint8 N x H x W.
        """
        with paddle.no_grad():
            return self._classes(self._tile_scores(images))

    def with_losses(self, images, masks, losses):
        """Return (class ids, steps, losses): as ``__call__``, and for every tile the loss of its scores.

        ``losses`` takes ([scores 1 x 2 x H x W], labels int64 1 x H x W) and returns a 0-d tensor.
        """
        with paddle.no_grad():
            labels = paddle.to_tensor(np.stack(masks)).astype("int64")  # before the forward pass, as in a step
            scores = self._tile_scores(images)
            of_tiles = [slice(number, number + 1) for number in range(len(masks))]
            found = paddle.stack([losses([scores[tile]], labels[tile]) for tile in of_tiles])
            return (*self._classes(scores), found.tolist())

    def _tile_scores(self, images):
        """Return the scores, float32 N x 2 x H x W, of equally large images at the images' own size."""
        height, width = images[0].shape[:2]
        full = self.batch_size(height, width)
        self._size = self._size or (height, width)
        scores_of = self._traced_scores if (height, width) == self._size else self._plain_scores
        if self._config.fit == "resize":
            size = self._config.input_size
            images = [cv2.resize(image, (size, size)) for image in images]
        rows, columns = images[0].shape[:2]
        self._network.eval()
        scores = scores_of(self._batch(images), full)[:, :, :rows, :columns]
        if self._config.fit == "resize":
            scores = functional.interpolate(scores, (height, width), mode="bilinear")
        return scores

    def _batch(self, images):
        """Return images of one size as a normalised batch, on a CPU an array, on a GPU a tensor.

        It is filled up with zeros at the right and at the bottom, to a multiple of DIVISOR px.
        """
        rows, columns = images[0].shape[:2]
        below, right = -rows % DIVISOR, -columns % DIVISOR
        if self._device != "cpu":
            raw = paddle.to_tensor(np.stack([image.transpose(2, 0, 1) for image in images]))
            return functional.pad(self._normalized(raw), [0, right, 0, below])
        batch = np.zeros((len(images), 3, rows + below, columns + right), dtype=np.float32)
        for image, target in zip(images, batch[:, :, :rows, :columns]):
            tile_data.normalize(image, self._config.normalize, target)
        return batch

    def _classes(self, scores):
        """Return the class of the larger score, that of the background where they are equal, and the steps."""
        library = paddle
        if self._device == "cpu":
            # numpy is faster; a GPU is faster than copying the scores
            scores, library = scores.numpy(), np
        ids = (scores[:, 1] > scores[:, 0]).astype("uint8")
        # The softmax of two scores, without overflow: 1 / (1 + exp(-d)) = (1 + tanh(d / 2)) / 2.
        half = (library.tanh((scores[:, 1] - scores[:, 0]) * 0.5) + 1) * (histogram.STEPS / 2)
        with np.errstate(invalid="ignore"):  # weights may be NaN; the training checks them
            return np.asarray(ids), np.asarray(half.astype("uint8"))

    def _plain_scores(self, batch, _full):
        """Return the scores of a normalised batch by the network as it is."""
        return self._network(batch if paddle.is_tensor(batch) else paddle.to_tensor(batch))[0]

    def _traced_scores(self, batch, full):
        """Return the scores of a normalised batch of up to ``full`` tiles, filled up to that where it was traced."""
        count = len(batch)
        if self._traced is None:
            shape = [full, *batch.shape[1:]]
            self._traced = tracing.accelerate(self._network, self._config.model, self._device, shape, training=False)
        if self._traced is self._network:
            return self._plain_scores(batch, full)
        if count < full:
            batch = np.pad(batch, ((0, full - count), (0, 0), (0, 0), (0, 0)))
        return self._traced(paddle.to_tensor(batch))[0][:count]


class StaticIds:
    """Class ids of an exported ``model.pdmodel``, loaded the way buildseg 0.1 does (paddle.inference on the CPU)."""

    def __init__(self, pdmodel, pdiparams):
        config = inference.Config(str(pdmodel), str(pdiparams))
        config.disable_gpu()
        config.disable_glog_info()
        self._predictor = inference.create_predictor(config)
        self._input = self._predictor.get_input_handle(self._predictor.get_input_names()[0])
        self._output = self._predictor.get_output_handle(self._predictor.get_output_names()[0])

    def __call__(self, block):
        """Return the class ids, uint8 512 x 512, of a normalised block 1 x 3 x 512 x 512."""
        self._input.reshape(block.shape)
        self._input.copy_from_cpu(block)
        self._predictor.run()
        return self._output.copy_to_cpu().astype(np.uint8).squeeze()
