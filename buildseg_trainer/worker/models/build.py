"""Builds networks: the published models by name, others by a configuration file."""

import functools

import numpy as np
import paddle
from paddleseg.models.backbones import transformer_utils

from buildseg_trainer.errors import InputError
from buildseg_trainer.runs import run_folder
from buildseg_trainer.runs.config import model_zoo
from buildseg_trainer.runs.config.constants import BLOCK
from buildseg_trainer.worker.models import paddleseg_config
from buildseg_trainer.worker.models.catalog import CATALOGUE
from buildseg_trainer.worker.runtime import error_messages


def build(name, classes=2, seed=0):
    """Return the network of a published model name with random weights that depend on ``seed`` only.

    In training mode it returns a list of score maps N x classes x H x W (see ModelInfo.outputs), in evaluation mode a
    list that begins with the one to use. Raises InputError for an unknown name.
    """
    if name not in CATALOGUE:
        raise InputError(f"There is no model called '{name}'; choose one of {', '.join(CATALOGUE)}.")
    return _build(CATALOGUE[name], classes, seed)


def build_from_config(path, classes=2, seed=0):
    """Return the network of a PaddleSeg configuration file, as build() does; raises InputError when it cannot be."""
    model, _ = paddleseg_config.resolve(path)
    return _build(model, classes, seed)


def build_for(config, run_path=None):
    """Return the network of a run's configuration.

    The configuration file of a ``custom`` model is the copy in the run folder where there is one: a resume, an
    evaluation and an export do not need the file it came from. Raises InputError when neither is there.
    """
    classes, seed = len(config.classes), config.seed
    if config.model != model_zoo.CUSTOM:
        return build(config.model, classes, seed)
    frozen = run_folder.RunFolder(run_path).model_config_file if run_path else None
    return build_from_config(frozen if frozen and frozen.is_file() else config.model_config, classes, seed)


def _build(model, classes, seed):
    paddle.seed(seed)
    # Parameter names count up per process; the saved optimiser state needs the same ones in every process.
    with paddle.utils.unique_name.guard():
        network = paddleseg_config.build(model, classes)
    _freeze_cancelled_biases(network)
    return network


def _drop_path(x, drop_prob=0.0, training=False):
    """Return ``x`` with each sample zeroed by ``drop_prob`` and the others scaled up to the same mean, in training.

    PaddleSeg's, bit for bit, but for its copy of a number from the computer, for which a GPU finishes all that it has
    to do: 30 times in a forward pass of segformer_b2.
    """
    if not drop_prob or not training:
        return x
    keep = paddle.full([], 1 - drop_prob, dtype=x.dtype)
    random = paddle.rand([x.shape[0]] + [1] * (x.ndim - 1)).astype(x.dtype)
    return x.divide(keep) * paddle.floor(keep + random)


transformer_utils.drop_path = _drop_path


def backbone(network, name):
    """Return the part of the network of a published model that its ImageNet weights belong to."""
    return functools.reduce(getattr, model_zoo.model_info(name).backbone.split("."), network)


def output_weights(network, config):
    """Return the weight of the loss of every output of a network in training mode.

    They are the configuration's; where it has none (custom models, runs of earlier versions) the output used afterwards
    counts once and every other one ``auxiliary_weight`` times. Raises InputError for a custom model whose outputs are
    not score maps (see examine).
    """
    if config.output_weights:
        return list(config.output_weights)
    outputs, used = config.outputs, 0
    if config.model == model_zoo.CUSTOM:
        outputs, used = examine(network, len(config.classes), config.input_size)
    return [1.0 if number == used else config.auxiliary_weight for number in range(outputs)]


def examine(network, classes, size):
    """Return how many score maps a network gives in training mode, and which of them evaluation mode gives first.

    Tried with images of ``size`` px, and of 512 px as the export needs them; weights, statistics and mode stay as they
    are. Raises InputError, in one sentence, unless all outputs are scores N x classes x H x W, the same each time.
    """
    statistics = [(value, value.numpy().copy()) for value in network.state_dict().values() if value.stop_gradient]
    training = network.training
    try:
        network.train()
        outputs = len(_scores(network, classes, 2, size))
        network.eval()
        if size != BLOCK:
            _scores(network, classes, 1, BLOCK)
        first, again = (_scores(network, classes, 1, size)[0] for _ in range(2))
        if not _same(first, again):
            raise InputError(
                f"{_name(network)} gives other scores each time it sees the same image, so that no export can be "
                "checked against it; choose another model."
            )
        # All outputs, computed as in evaluation: the one that is equal is the one used afterwards.
        network.training = True
        equal = [number for number, scores in enumerate(_scores(network, classes, 1, size)) if _same(scores, first)]
        return outputs, equal[0] if equal else 0
    finally:
        network.train() if training else network.eval()
        for value, before in statistics:
            value.set_value(before)


def _same(scores, others):
    """Return whether scores are equal up to rounding, since a GPU adds in any order."""
    return float((scores - others).abs().max()) <= 1e-3 * float(others.abs().max())


def _scores(network, classes, count, size):
    """Return the outputs of a network for ``count`` images of ``size`` px; raises InputError for other than scores."""
    images = np.random.default_rng(0).standard_normal((count, 3, size, size)).astype(np.float32)
    wanted = [count, classes, size, size]
    try:
        with paddle.no_grad():
            outputs = network(paddle.to_tensor(images))
    except Exception as error:  # networks raise anything for an input they do not accept
        raise InputError(
            f"{_name(network)} cannot be used on images of 3 bands and {size} px ({error_messages.reason(error)}); "
            "correct the model configuration or take another input size."
        ) from error
    if not isinstance(outputs, (list, tuple)) or not outputs:
        raise InputError(f"{_name(network)} does not return a list of score maps; choose another model.")
    for number, output in enumerate(outputs, 1):
        shape = list(output.shape) if isinstance(output, paddle.Tensor) else type(output).__name__
        if shape != wanted:
            raise InputError(
                f"Output {number} of {_name(network)} is {shape} where scores {wanted} are needed; switch that output "
                "off in the model configuration or choose another model."
            )
    return outputs


def _name(network):
    return type(network).__name__


def _freeze_cancelled_biases(network):
    """Freeze the biases of convolutions before a batch norm.

    The batch norm subtracts them again, so that their gradient is rounding noise, which Adam would scale to steps of
    the full rate, and which takes a sum over every feature map.
    """
    for layer in network.sublayers():
        convolution, norm = getattr(layer, "_conv", None), getattr(layer, "_batch_norm", None)
        if norm is not None and isinstance(convolution, paddle.nn.Conv2D) and convolution.bias is not None:
            convolution.bias.stop_gradient = True
