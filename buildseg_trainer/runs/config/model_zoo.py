"""The models that can be trained, by their published names; worker/catalogue.py says how each is built."""

from dataclasses import dataclass
from typing import Optional

from buildseg_trainer.errors import InputError
from buildseg_trainer.runs.config.constants import DIVISOR


@dataclass(frozen=True)
class ModelInfo:
    """One entry of the catalogue.

    ``outputs`` is the number of score maps the PaddleSeg network returns while it trains (the first is the one used
    afterwards, the others are auxiliary). ``auxiliary_weights`` are the weights of the auxiliary outputs' losses where
    PaddleSeg's own configuration has others than 0.4, None means the preset's. ``learning_rate`` is the base rate for
    training from random weights with AdamW, ``fine_tuning_rate`` the one for fine-tuning trained weights.
    ``backbone_url`` is the file with its ImageNet weights, empty where there is none, and ``backbone`` the part of the
    network that they belong to (a dotted path). ``divisor`` must divide the input size. ``parameters`` are millions,
    for two classes. ``relative_time`` is a training iteration's time over that of bisenet_v2, ``memory_mb`` the peak
    memory of a training process, both at 256 px and batch 2 on a CPU (tests/models/measure.py; the times of a busy
    machine, good to about a fifth); 0 where not measured. ``traced`` says whether a
    traced network is faster on a CPU (see worker/models/tracing.py).
    """

    name: str
    title: str
    outputs: int
    learning_rate: float
    fine_tuning_rate: float
    backbone_url: str = ""
    divisor: int = DIVISOR
    auxiliary_weights: Optional[tuple] = None
    backbone: str = "backbone"
    parameters: float = 0.0
    relative_time: float = 0.0
    memory_mb: int = 0
    traced: bool = False

    def output_weights(self, auxiliary_weight):
        """Return the weight of every output's loss as a list; ``auxiliary_weight`` is the preset's."""
        auxiliary = self.auxiliary_weights or (auxiliary_weight,) * (self.outputs - 1)
        return [1.0, *auxiliary] if self.outputs else []


# Where PaddleSeg's own configurations fetch their backbones from; "@" in the table is the second one.
_STORE, _OTHER_STORE = "https://bj.bcebos.com/paddleseg/dygraph/", "https://paddleseg.bj.bcebos.com/dygraph/"
# Base rate and fine-tuning rate.
_SLOW, _MOBILE, _CONVOLUTIONAL, _REAL_TIME = (3e-4, 6e-5), (1e-3, 3e-4), (1e-3, 1e-4), (3e-3, 3e-4)


def _model(name, title, outputs, rates, weights, parameters, relative_time, memory_mb, **more):
    """Return a row of the table; ``rates`` are two, ``weights`` the backbone's file below its store, or empty."""
    url = _OTHER_STORE + weights[1:] if weights.startswith("@") else weights and _STORE + weights
    figures = {"parameters": parameters, "relative_time": relative_time, "memory_mb": memory_mb}
    return ModelInfo(name, title, outputs, *rates, url, **figures, **more)


def _traced(*row, **more):
    return _model(*row, traced=True, **more)


# Published names never change: saved models and shell lines hold them. The 2021 notebook's three come first.
# fmt: off
_CATALOGUE = (
    _model("segformer_b2", "SegFormer B2", 1, _SLOW, "backbone/mix_vision_transformer_b2.tar.gz", 27.3, 11.9, 1540),
    _traced("ocrnet_hrnet_w18", "OCRNet with HRNet W18", 2, _CONVOLUTIONAL, "hrnet_w18_ssld.tar.gz", 12.1, 5.1, 3180),
    _traced("bisenet_v2", "BiSeNet V2", 5, _REAL_TIME, "", 2.5, 1.0, 950),
    _traced("pp_liteseg_stdc1", "PP-LiteSeg with STDC1", 3, _REAL_TIME, "PP_STDCNet1.tar.gz", 8.1, 0.8, 950),
    _model("segformer_b0", "SegFormer B0", 1, _SLOW, "backbone/mix_vision_transformer_b0.tar.gz", 3.7, 1.6, 660),
    _model("segformer_b1", "SegFormer B1", 1, _SLOW, "backbone/mix_vision_transformer_b1.tar.gz", 13.7, 4.1, 930),
    _model("segformer_b3", "SegFormer B3", 1, _SLOW, "backbone/mix_vision_transformer_b3.tar.gz", 47.2, 17.3, 2110),
    _model("segformer_b4", "SegFormer B4", 1, _SLOW, "backbone/mix_vision_transformer_b4.tar.gz", 64.0, 19.2, 2680),
    _model("segformer_b5", "SegFormer B5", 1, _SLOW, "backbone/mix_vision_transformer_b5.tar.gz", 84.6, 25.7, 3290),
    _traced("ocrnet_hrnet_w48", "OCRNet with HRNet W48", 2, _CONVOLUTIONAL, "hrnet_w48_ssld.tar.gz", 70.5, 13.3, 5750),
    _traced("pp_liteseg_stdc2", "PP-LiteSeg with STDC2", 3, _REAL_TIME, "PP_STDCNet2.tar.gz", 12.4, 1.0, 1190,
        auxiliary_weights=(1.0, 1.0)),
    _model("pp_mobileseg_tiny", "PP-MobileSeg Tiny", 1, _MOBILE,
        "ade20k/pp_mobileseg_tiny/pretrain/model.pdparams", 1.5, 0.6, 550),
    _model("pp_mobileseg_base", "PP-MobileSeg Base", 1, _MOBILE, "ade20k/pp_mobileseg/pretrain/model.pdparams",
        6.0, 1.0, 680),
    _traced("deeplabv3p_resnet50", "DeepLabV3+ with ResNet50", 1, _CONVOLUTIONAL, "resnet50_vd_ssld_v2.tar.gz",
        26.8, 5.3, 3860),
    _traced("deeplabv3p_resnet101", "DeepLabV3+ with ResNet101", 1, _CONVOLUTIONAL, "resnet101_vd_ssld.tar.gz",
        45.8, 11.7, 6070),
    _traced("unet", "U-Net", 1, _CONVOLUTIONAL, "", 13.4, 7.5, 2870),
    _traced("unet_plusplus", "U-Net++", 1, _CONVOLUTIONAL, "", 8.4, 9.2, 5220),
    _traced("attention_unet", "Attention U-Net", 1, _CONVOLUTIONAL, "", 34.9, 15.5, 5240),
    _traced("pspnet_resnet50", "PSPNet with ResNet50", 2, _CONVOLUTIONAL, "resnet50_vd_ssld_v2.tar.gz", 67.9, 9.4,
        4660),
    _traced("fcn_hrnet_w18", "FCN with HRNet W18", 1, _CONVOLUTIONAL, "hrnet_w18_ssld.tar.gz", 9.7, 4.3, 2410),
    _traced("fcn_hrnet_w48", "FCN with HRNet W48", 1, _CONVOLUTIONAL, "hrnet_w48_ssld.tar.gz", 65.9, 6.7, 4950),
    _traced("ddrnet_23", "DDRNet 23", 2, _CONVOLUTIONAL, "", 20.3, 1.4, 1470),
    _model("topformer_base", "TopFormer Base", 1, _MOBILE, "@backbone/topformer_base_imagenet_pretrained.zip", 5.1,
        0.8, 600),
    _model("mobileseg_mobilenet_v3", "MobileSeg with MobileNet V3", 3, _CONVOLUTIONAL,
        "@backbone/mobilenetv3_large_x1_0_ssld.tar.gz", 3.0, 1.1, 610, auxiliary_weights=(1.0, 1.0)),
    _traced("stdcseg_stdc1", "STDCSeg with STDC1", 3, _REAL_TIME, "STDCNet1.tar.gz", 8.9, 0.9, 980,
        auxiliary_weights=(1.0, 1.0), backbone="cp.backbone"),
    _traced("hardnet", "HarDNet", 1, _CONVOLUTIONAL, "", 4.1, 2.1, 1680),
    _traced("fast_scnn", "Fast-SCNN", 2, _REAL_TIME, "", 1.4, 0.3, 600),
)
# fmt: on
MODELS = {info.name: info for info in _CATALOGUE}

# A network of the user's own (MODEL_CONFIG): no choice of MODEL; how many outputs it has the worker finds out.
CUSTOM = "custom"
_CUSTOM_INFO = ModelInfo(CUSTOM, "the model configuration", 0, *_CONVOLUTIONAL)


def model_info(name):
    """Return the catalogue entry of a published name, or that of CUSTOM; raises InputError for any other text."""
    if name == CUSTOM:
        return _CUSTOM_INFO
    try:
        return MODELS[name]
    except KeyError:
        raise InputError(f"There is no model called '{name}'; choose one of {', '.join(MODELS)}.") from None
