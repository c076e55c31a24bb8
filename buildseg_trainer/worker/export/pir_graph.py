"""Traces a network into Paddle's newer program format (PIR), which the converter p2o reads, in a process of its own.

Paddle has one of its two formats for a whole process. p2o drops sizes that are computed, and does not know two
operators: while the network is traced, others stand for them that give the same.
"""

import contextlib

import numpy as np
import paddle
import paddle.nn.functional as functional

from buildseg_trainer.worker.export import static_graph
from buildseg_trainer.worker.models import source
from buildseg_trainer.worker.runtime import devices


def main(model, architecture, prefix):
    """Write ``<prefix>.json`` and ``<prefix>.pdiparams`` of a model (see models.source), which give class ids."""
    devices.select("cpu")
    network = source.find(model, architecture).network()
    with _substitutes():
        static_graph.trace(network, prefix)
    return 0


@contextlib.contextmanager
def _substitutes():
    plain = paddle.shape, functional.adaptive_avg_pool2d, functional.relu6
    paddle.shape = _shape
    functional.adaptive_avg_pool2d = adaptive_average
    functional.relu6 = _relu6
    try:
        yield
    finally:
        paddle.shape, functional.adaptive_avg_pool2d, functional.relu6 = plain


def _shape(x):
    """Return the sizes of a tensor as numbers: those of the input are fixed, and so are all others."""
    return [int(size) for size in x.shape]


def _relu6(x, name=None):
    return paddle.clip(x, 0.0, 6.0, name)


def adaptive_average(x, output_size, data_format="NCHW", name=None, plain=functional.adaptive_avg_pool2d):
    """Return what ``adaptive_avg_pool2d`` gives for N x C x H x W, by a plain pooling or by two matrices."""
    height, width = x.shape[2:]
    rows, columns = output_size if isinstance(output_size, (list, tuple)) else (output_size, output_size)
    rows, columns = int(rows or height), int(columns or width)
    if (rows, columns) == (1, 1):
        return plain(x, 1, data_format, name)
    if height % rows == 0 and width % columns == 0:
        window = [height // rows, width // columns]
        return functional.avg_pool2d(x, window, window)
    left, right = (paddle.to_tensor(_averages(*sizes)) for sizes in ((rows, height), (columns, width)))
    return paddle.matmul(paddle.matmul(left, x), right, transpose_y=True)


def _averages(count, size):
    """Return the float32 matrix, count x size, that averages ``size`` values within ``count`` equal windows."""
    matrix = np.zeros((count, size), dtype=np.float32)
    for number in range(count):
        window = slice(number * size // count, -(-(number + 1) * size // count))
        matrix[number, window] = 1.0 / (window.stop - window.start)
    return matrix
