"""The models that can be trained, by their published names; worker/catalogue.py says how each is built."""

from dataclasses import dataclass, replace

from buildseg_trainer.errors import InputError


@dataclass(frozen=True)
class ModelInfo:
    """One entry of the catalogue.

    ``outputs`` is the number of score maps the PaddleSeg network returns while it trains (the first is the one used
    afterwards, the others are auxiliary). ``auxiliary_weights`` are the weights of the auxiliary outputs' losses where
    PaddleSeg's own configuration has others than 0.4, None means the preset's. ``learning_rate`` is the base rate for
    training from random weights with AdamW, ``fine_tuning_rate`` the one for going on from trained weights.
    ``backbone_url`` is the file with its ImageNet weights, empty where there is none, and ``backbone`` the part of the
    network that they belong to (a dotted path). ``divisor`` must divide the input size. ``parameters`` are millions,
    for two classes. ``relative_time`` is a training iteration's time over that of bisenet_v2, ``memory_mb`` the peak
    memory of a training process, both at 256 px and batch 2 on a CPU (tests/models/measure.py; the times of a busy
    machine, good to about a fifth); 0 for what nobody measured.
    """

    name: str
    title: str
    outputs: int
    learning_rate: float
    fine_tuning_rate: float
    backbone_url: str = ""
    divisor: int = 32
    auxiliary_weights: tuple = None
    backbone: str = "backbone"
    parameters: float = 0.0
    relative_time: float = 0.0
    memory_mb: int = 0

    def output_weights(self, auxiliary_weight):
        """Return the weight of every output's loss as a list; ``auxiliary_weight`` is the preset's."""
        auxiliary = self.auxiliary_weights or (auxiliary_weight,) * (self.outputs - 1)
        return [1.0, *auxiliary] if self.outputs else []


# Where PaddleSeg's own configurations fetch their backbones from.
_STORE = "https://bj.bcebos.com/paddleseg/dygraph"
_OTHER_STORE = "https://paddleseg.bj.bcebos.com/dygraph"


def _segformer(number):
    return ModelInfo(
        f"segformer_b{number}",
        f"SegFormer B{number}",
        outputs=1,
        learning_rate=3e-4,
        fine_tuning_rate=6e-5,
        backbone_url=f"{_STORE}/backbone/mix_vision_transformer_b{number}.tar.gz",
    )


def _convolutional(name, title, outputs, backbone_file="", learning_rate=1e-3, **more):
    """Return the entry of a network of convolutions; it may go on from trained weights at a tenth of its rate."""
    url = f"{_STORE}/{backbone_file}" if backbone_file else ""
    return ModelInfo(name, title, outputs, learning_rate, round(learning_rate / 10, 9), backbone_url=url, **more)


_RESNET50, _RESNET101 = "resnet50_vd_ssld_v2.tar.gz", "resnet101_vd_ssld.tar.gz"

# The 2021 notebook's three first.
_CATALOGUE = (
    _segformer(2),
    _convolutional("ocrnet_hrnet_w18", "OCRNet with HRNet W18", 2, "hrnet_w18_ssld.tar.gz"),
    _convolutional("bisenet_v2", "BiSeNet V2", 5, learning_rate=3e-3),
    _convolutional("pp_liteseg_stdc1", "PP-LiteSeg with STDC1", 3, "PP_STDCNet1.tar.gz", learning_rate=3e-3),
    _segformer(0),
    _segformer(1),
    _segformer(3),
    _segformer(4),
    _segformer(5),
    _convolutional("ocrnet_hrnet_w48", "OCRNet with HRNet W48", 2, "hrnet_w48_ssld.tar.gz"),
    _convolutional(
        "pp_liteseg_stdc2", "PP-LiteSeg with STDC2", 3, "PP_STDCNet2.tar.gz", 3e-3, auxiliary_weights=(1.0, 1.0)
    ),
    ModelInfo(
        "pp_mobileseg_tiny",
        "PP-MobileSeg Tiny",
        outputs=1,
        learning_rate=1e-3,
        fine_tuning_rate=3e-4,
        backbone_url=f"{_STORE}/ade20k/pp_mobileseg_tiny/pretrain/model.pdparams",
    ),
    ModelInfo(
        "pp_mobileseg_base",
        "PP-MobileSeg Base",
        outputs=1,
        learning_rate=1e-3,
        fine_tuning_rate=3e-4,
        backbone_url=f"{_STORE}/ade20k/pp_mobileseg/pretrain/model.pdparams",
    ),
    _convolutional("deeplabv3p_resnet50", "DeepLabV3+ with ResNet50", 1, _RESNET50),
    _convolutional("deeplabv3p_resnet101", "DeepLabV3+ with ResNet101", 1, _RESNET101),
    _convolutional("unet", "U-Net", 1),
    _convolutional("unet_plusplus", "U-Net++", 1),
    _convolutional("attention_unet", "Attention U-Net", 1),
    _convolutional("pspnet_resnet50", "PSPNet with ResNet50", 2, _RESNET50),
    _convolutional("fcn_hrnet_w18", "FCN with HRNet W18", 1, "hrnet_w18_ssld.tar.gz"),
    _convolutional("fcn_hrnet_w48", "FCN with HRNet W48", 1, "hrnet_w48_ssld.tar.gz"),
    _convolutional("ddrnet_23", "DDRNet 23", 2),
    ModelInfo(
        "topformer_base",
        "TopFormer Base",
        outputs=1,
        learning_rate=1e-3,
        fine_tuning_rate=3e-4,
        backbone_url=f"{_OTHER_STORE}/backbone/topformer_base_imagenet_pretrained.zip",
    ),
    ModelInfo(
        "mobileseg_mobilenet_v3",
        "MobileSeg with MobileNet V3",
        outputs=3,
        learning_rate=1e-3,
        fine_tuning_rate=1e-4,
        backbone_url=f"{_OTHER_STORE}/backbone/mobilenetv3_large_x1_0_ssld.tar.gz",
        auxiliary_weights=(1.0, 1.0),
    ),
    _convolutional(
        "stdcseg_stdc1",
        "STDCSeg with STDC1",
        3,
        "STDCNet1.tar.gz",
        3e-3,
        auxiliary_weights=(1.0, 1.0),
        backbone="cp.backbone",
    ),
    _convolutional("hardnet", "HarDNet", 1),
    _convolutional("fast_scnn", "Fast-SCNN", 2, learning_rate=3e-3),
)

# What the networks are and need: parameters, relative_time and memory_mb by name.
_FIGURES = {
    "segformer_b2": (27.3, 11.9, 1540),
    "ocrnet_hrnet_w18": (12.1, 5.1, 3180),
    "bisenet_v2": (2.5, 1.0, 950),
    "pp_liteseg_stdc1": (8.1, 0.8, 950),
    "segformer_b0": (3.7, 1.6, 660),
    "segformer_b1": (13.7, 4.1, 930),
    "segformer_b3": (47.2, 17.3, 2110),
    "segformer_b4": (64.0, 19.2, 2680),
    "segformer_b5": (84.6, 25.7, 3290),
    "ocrnet_hrnet_w48": (70.5, 13.3, 5750),
    "pp_liteseg_stdc2": (12.4, 1.0, 1190),
    "pp_mobileseg_tiny": (1.5, 0.6, 550),
    "pp_mobileseg_base": (6.0, 1.0, 680),
    "deeplabv3p_resnet50": (26.8, 5.3, 3860),
    "deeplabv3p_resnet101": (45.8, 11.7, 6070),
    "unet": (13.4, 7.5, 2870),
    "unet_plusplus": (8.4, 9.2, 5220),
    "attention_unet": (34.9, 15.5, 5240),
    "pspnet_resnet50": (67.9, 9.4, 4660),
    "fcn_hrnet_w18": (9.7, 4.3, 2410),
    "fcn_hrnet_w48": (65.9, 6.7, 4950),
    "ddrnet_23": (20.3, 1.4, 1470),
    "topformer_base": (5.1, 0.8, 600),
    "mobileseg_mobilenet_v3": (3.0, 1.1, 610),
    "stdcseg_stdc1": (8.9, 0.9, 980),
    "hardnet": (4.1, 2.1, 1680),
    "fast_scnn": (1.4, 0.3, 600),
}

# Published names never change: saved models and shell lines hold them.
MODELS = {
    info.name: replace(info, **dict(zip(("parameters", "relative_time", "memory_mb"), _FIGURES[info.name])))
    for info in _CATALOGUE
}

# A network of the user's own (MODEL_CONFIG): no choice of MODEL; how many outputs it has the worker finds out.
CUSTOM = "custom"
_CUSTOM_INFO = _convolutional(CUSTOM, "the model configuration", 0)


def model_info(name):
    """Return the catalogue entry of a published name, or that of CUSTOM; raises InputError for any other text."""
    if name == CUSTOM:
        return _CUSTOM_INFO
    try:
        return MODELS[name]
    except KeyError:
        raise InputError(f"There is no model called '{name}'; choose one of {', '.join(MODELS)}.") from None
