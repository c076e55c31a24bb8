"""Builds the PaddleSeg networks behind the published model names."""

import paddle
from paddleseg import models
from paddleseg.models import backbones

from buildseg_trainer.errors import InputError


def _segformer_b2(classes):
    # The SegFormer_B2 of the 2021 notebook; 768 is the decoder width of B2 to B5.
    return models.SegFormer(num_classes=classes, backbone=backbones.MixVisionTransformer_B2(), embedding_dim=768)


def _ocrnet_hrnet_w18(classes):
    return models.OCRNet(num_classes=classes, backbone=backbones.HRNet_W18(), backbone_indices=[0])


def _bisenet_v2(classes):
    return models.BiSeNetV2(num_classes=classes)


def _pp_liteseg_stdc1(classes):
    # The widths of PaddleSeg's own configuration for this backbone (PP-LiteSeg-T); the class's defaults are for STDC2.
    return models.PPLiteSeg(
        num_classes=classes, backbone=backbones.STDC1(), arm_out_chs=[32, 64, 128], seg_head_inter_chs=[32, 64, 64]
    )


BUILDERS = {
    "segformer_b2": _segformer_b2,
    "ocrnet_hrnet_w18": _ocrnet_hrnet_w18,
    "bisenet_v2": _bisenet_v2,
    "pp_liteseg_stdc1": _pp_liteseg_stdc1,
}


def build(name, classes=2, seed=0):
    """Return the network of a published model name with random weights that depend on ``seed`` only.

    In training mode it returns a list of score maps N x classes x H x W (see ModelInfo.outputs), in evaluation mode a
    list of one. Raises InputError for an unknown name.
    """
    if name not in BUILDERS:
        raise InputError(f"There is no model called '{name}'; choose one of {', '.join(BUILDERS)}.")
    paddle.seed(seed)
    # Parameter names count up per process; the saved optimiser state needs the same ones in every process.
    with paddle.utils.unique_name.guard():
        network = BUILDERS[name](classes)
    _freeze_cancelled_biases(network)
    return network


def _freeze_cancelled_biases(network):
    """Keep the biases of convolutions in front of a batch norm at their start.

    The batch norm subtracts them again, so that their gradient is nothing but rounding noise, which Adam would blow up
    to steps of the full rate, and which costs a sum over every feature map.
    """
    for layer in network.sublayers():
        convolution, norm = getattr(layer, "_conv", None), getattr(layer, "_batch_norm", None)
        if norm is not None and isinstance(convolution, paddle.nn.Conv2D) and convolution.bias is not None:
            convolution.bias.stop_gradient = True
