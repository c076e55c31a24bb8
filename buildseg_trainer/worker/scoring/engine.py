"""An ONNX model as a function: a block of pixels in, the probability of building out."""

import numpy as np
import onnxruntime

from buildseg_trainer.common import model_bundle
from buildseg_trainer.common.cores import usable_cores
from buildseg_trainer.errors import InputError
from buildseg_trainer.worker.scoring import outputs

DEFAULT_SIZE = 512  # px a side, where the model takes blocks of any size
BUILDING = 1  # class of buildings in the model's output
WANTED = "it has to take 1 x 3 x H x W float values, H = W, and to give 1 x C x H x W values of two or more classes"


class Engine:
    """An onnxruntime session on the GPU where its provider loads, else on all cores of the CPU.

    ``size`` is the side of a block in pixels, ``device`` says in words what it runs on.
    """

    def __init__(self, path, normalize):
        """Load an ONNX file or bundle; ``normalize`` has ``mean`` and ``std`` of three channels, for values of 0 to 1.

        Raises InputError for a file that onnxruntime does not load, and for a model with another input or output.
        """
        self._path = path
        self._session = _session(path)
        self._input, self.size = self._checked_input()
        self._mean, self._deviation = (
            np.array(normalize[key], dtype=np.float32)[:, None, None] for key in ("mean", "std")
        )
        self._gives_probabilities = outputs.are_probabilities(self._session, self._checked_output())
        cores = usable_cores()
        provider = self._session.get_providers()[0]
        self.device = "the GPU" if provider.startswith("CUDA") else f"the CPU ({cores} threads)"

    def probabilities(self, block):
        """Return the probability of building, float32 (size, size), of a block, uint8 (3, size, size)."""
        # Rounded as buildseg and PaddleSeg do: another order of these steps changes a few pixels in a million.
        output = self._output((block / np.float32(255) - self._mean) / self._deviation)
        return (output if self._gives_probabilities else outputs.softmax(output))[0, BUILDING]

    def _output(self, values):
        return self._session.run(None, {self._input: values[None]})[0]

    def _checked_input(self):
        inputs = self._session.get_inputs()
        if len(inputs) == 1 and inputs[0].type == "tensor(float)" and len(inputs[0].shape) == 4:
            batch, channels, *sides = inputs[0].shape
            # A side that is not fixed is a name or None.
            fixed = {side for side in sides if isinstance(side, int)}
            if not (isinstance(batch, int) and batch != 1) and channels == 3 and len(fixed) < 2:
                return inputs[0].name, next(iter(fixed), DEFAULT_SIZE)
        found = ", ".join(f"{each.type} {each.shape}" for each in inputs)
        raise InputError(f"The model {self._path} takes {found}; {WANTED}.")

    def _checked_output(self):
        """Return what the model gives for a block of noise."""
        block = np.random.default_rng(0).normal(size=(3, self.size, self.size)).astype(np.float32)
        try:
            output = self._output(block)
        except Exception as error:  # onnxruntime's errors have no base of their own
            raise InputError(f"The model {self._path} cannot be run ({_reason(error)}); {WANTED}.") from error
        shape = output.shape
        if len(shape) != 4 or shape[0] != 1 or shape[1] < 2 or shape[2:] != block.shape[1:]:
            raise InputError(f"The model {self._path} gives {' x '.join(map(str, shape))} values; {WANTED}.")
        return output


def _session(path):
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_ALL
    options.intra_op_num_threads = usable_cores()
    options.inter_op_num_threads = 1
    # Idle threads sleep: QGIS reads and stretches the next block meanwhile.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.log_severity_level = 3
    wanted = ("CUDAExecutionProvider", "CPUExecutionProvider")
    providers = [name for name in wanted if name in onnxruntime.get_available_providers()]
    model = model_bundle.onnx(path)
    try:
        return onnxruntime.InferenceSession(model, options, providers=providers)
    except Exception as error:  # onnxruntime's errors have no base of their own
        raise InputError(
            f"The model {path} cannot be loaded ({_reason(error)}); the file seems damaged: export the model again."
        ) from error


def _reason(error):
    return " ".join(str(error).split())[:200]
