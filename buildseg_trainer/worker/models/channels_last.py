"""Networks that compute with the channels last, N x H x W x C, as the tensor cores of GPUs take them.

Only what PaddleSeg itself can build so: DeepLabV3+ with a ResNet-vd. From outside such a network is like any other: it
takes and returns N x C x H x W, and its weights have the same names and shapes, so that a checkpoint fits both.

Not verified on hardware. On a CPU it is slower than the channels first, and cannot be accelerated: oneDNN, set for the
convolutions of a traced program as in worker/acceleration.py, gives the right scores, but 69 of the 209 gradients of
deeplabv3p_resnet50 come in another order of their axes (Paddle 3.1.1), and traced without oneDNN it is as slow as
before. CPU seconds of a forward and backward pass of deeplabv3p_resnet50, two cores, all in one run: at 128 px and
batch 2 channels first 2.36, accelerated 0.80, channels last 2.56; at 256 px and batch 2 8.3, 2.5 and 9.5; at 256 px and
batch 4 17.3, 5.6 and 19.3.
"""

import paddle

from buildseg_trainer.errors import InputError

_MODEL = "DeepLabV3P"
_BACKBONES = ("ResNet18_vd", "ResNet50_vd", "ResNet101_vd")
_FIRST, _LAST = "NCHW", "NHWC"


def arranged(section, channels_last):
    """Return a model section (see model_config) whose network computes with the channels last, or first.

    A section that can do both may name either. Raises InputError where the channels cannot be last.
    """
    backbone = section.get("backbone")
    kind = backbone.get("type") if isinstance(backbone, dict) else None
    if section["type"] == _MODEL and kind in _BACKBONES:
        order = {"data_format": _LAST if channels_last else _FIRST}
        return {**section, **order, "backbone": {**backbone, **order}}
    if channels_last:
        title = f"{section['type']} with {kind}" if kind else section["type"]
        raise InputError(
            f"{title} cannot be trained with the channels last; PaddleSeg can do that for {_MODEL} with one of "
            f"{', '.join(_BACKBONES)}: choose one of them, or leave CHANNELS_LAST off."
        )
    return section


def is_channels_last(network):
    """Tell whether a network computes with the channels last; ``data_format`` is PaddleSeg's own mark of that."""
    return getattr(network, "data_format", _FIRST) == _LAST


def keep_outside(network):
    """Let a network that computes with the channels last take and return N x C x H x W."""
    network.register_forward_pre_hook(lambda _, inputs: paddle.transpose(inputs[0], [0, 2, 3, 1]))
    network.register_forward_post_hook(
        lambda _, inputs, outputs: [paddle.transpose(scores, [0, 3, 1, 2]) for scores in outputs]
    )
