"""The static Paddle model of a network: traced, written as ``.pdmodel`` and ``.pdiparams``, and described."""

import paddle
import yaml

from buildseg_trainer.errors import EnvironmentNotReadyError
from buildseg_trainer.runs.config.constants import BLOCK


class ClassIds(paddle.nn.Layer):
    """A network reduced to the class ids of its first output; dy2static insists on the name ``self``."""

    def __init__(self, network):
        super().__init__()
        self.network = network

    def forward(self, x):
        return paddle.argmax(self.network(x)[0], axis=1, dtype="int32")


def write(network, prefix):
    """Write ``<prefix>.pdmodel`` and ``<prefix>.pdiparams``, which give class ids for an ``x`` of 1 x 3 x 512 x 512.

    Raises EnvironmentNotReadyError when this Paddle writes its newer format instead (3.2 and later do).
    """
    layer = ClassIds(network)
    layer.eval()
    spec = [paddle.static.InputSpec([1, 3, BLOCK, BLOCK], "float32", "x")]
    paddle.jit.save(paddle.jit.to_static(layer, input_spec=spec, full_graph=True), str(prefix))
    for suffix in (".pdmodel", ".pdiparams"):
        if not prefix.with_suffix(suffix).is_file():
            raise EnvironmentNotReadyError(
                f"Paddle {paddle.__version__} does not write {suffix} files any more; export with the CPU environment "
                "(paddlepaddle 3.1.1) that the setup makes: the checkpoint of any version will do."
            )


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
