"""Predictors of exported models, called as those of networks: class ids and probabilities of whole tiles."""

import numpy as np
import onnxruntime
from paddle import inference

from buildseg_trainer.common import model_bundle
from buildseg_trainer.common.classes import BUILDING
from buildseg_trainer.runs.config.constants import BLOCK, NORMALIZE
from buildseg_trainer.worker.data import tiles
from buildseg_trainer.worker.evaluation import histogram
from buildseg_trainer.worker.scoring import outputs


class OnnxProbabilities:
    """Probabilities by an ONNX file or bundle, loaded the way buildseg 0.2 and later do (onnxruntime, first input)."""

    def __init__(self, path):
        self._session = onnxruntime.InferenceSession(model_bundle.onnx(path), providers=["CPUExecutionProvider"])
        self._input = self._session.get_inputs()[0].name

    def __call__(self, block):
        """Return the probabilities, float32 1 x 2 x 512 x 512, of a normalised block 1 x 3 x 512 x 512."""
        output = self._session.run(None, {self._input: block})[0]
        return output if outputs.are_probabilities(self._session, output) else outputs.softmax(output)


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


class BlockPredictor:
    """Class ids and probabilities of whole tiles, block by block.

    Right and bottom edges are filled up with zeros as buildseg does.
    """

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
                result = self._engine(tiles.normalize(filled[place], NORMALIZE)[np.newaxis])
                if result.ndim == 4:
                    ids[place] = result[0].argmax(axis=0)
                    steps[place] = histogram.to_steps(result[0, BUILDING])
                else:  # class ids, which have no class axis
                    ids[place], steps = result, None
        return ids[:height, :width], None if steps is None else steps[:height, :width]
