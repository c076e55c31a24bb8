"""The static Paddle model of a network: traced, written as ``.pdmodel`` and ``.pdiparams``, and described."""

import paddle
import yaml

from buildseg_trainer.runs.config.constants import BLOCK


class ClassIds(paddle.nn.Layer):
    """A network reduced to the class ids of its first output; dy2static insists on the name ``self``."""

    def __init__(self, network):
        super().__init__()
        self.network = network

    def forward(self, x):
        return paddle.argmax(self.network(x)[0], axis=1, dtype="int32")


def write(network, prefix):
    """Write ``<prefix>.pdmodel`` and ``<prefix>.pdiparams``; return whether this Paddle does (3.2 and later do not).

    They give class ids for an ``x`` of 1 x 3 x 512 x 512.
    """
    trace(network, prefix)
    if prefix.with_suffix(".pdmodel").is_file():
        return True
    for path in prefix.parent.glob(f"{prefix.name}.*"):  # of the newer format, which buildseg does not load
        path.unlink()
    return False


def trace(network, prefix):
    """Write the files ``<prefix>.*`` of a network in the format of this process."""
    layer = ClassIds(network)
    layer.eval()
    spec = [paddle.static.InputSpec([1, 3, BLOCK, BLOCK], "float32", "x")]
    paddle.jit.save(paddle.jit.to_static(layer, input_spec=spec, full_graph=True), str(prefix))


def write_deploy(path, config):
    """Write PaddleSeg's deployment description of the static model."""
    deploy = {
        "Deploy": {
            "model": "model.pdmodel",
            "params": "model.pdiparams",
            "input_shape": [1, 3, BLOCK, BLOCK],
            "output_op": "argmax",
            "output_dtype": "int32",
            "transforms": [{"type": "Normalize", **config.normalize}],
        }
    }
    path.write_text(yaml.safe_dump(deploy, sort_keys=False), encoding="utf-8")
