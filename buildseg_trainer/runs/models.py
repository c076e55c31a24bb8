"""The models that can be trained, by their published names."""

from dataclasses import dataclass

from buildseg_trainer.errors import InputError


@dataclass(frozen=True)
class ModelInfo:
    """One entry of the catalogue.

    ``outputs`` is the number of score maps the PaddleSeg network returns while it trains (the first is the one used
    afterwards, the others are auxiliary). ``learning_rate`` is the base rate for training from random weights with
    AdamW, ``fine_tuning_rate`` the one for going on from trained weights. ``backbone_url`` is the archive with its
    ImageNet backbone, empty where there is none. ``divisor`` must divide the input size.
    """

    name: str
    title: str
    outputs: int
    learning_rate: float
    fine_tuning_rate: float
    backbone_url: str = ""
    divisor: int = 32


# Where PaddleSeg's own configurations fetch their backbones from.
_STORE = "https://bj.bcebos.com/paddleseg/dygraph"

_CATALOGUE = (
    ModelInfo(
        "segformer_b2",
        "SegFormer B2",
        outputs=1,
        learning_rate=3e-4,
        fine_tuning_rate=6e-5,
        backbone_url=f"{_STORE}/backbone/mix_vision_transformer_b2.tar.gz",
    ),
    ModelInfo(
        "ocrnet_hrnet_w18",
        "OCRNet with HRNet W18",
        outputs=2,
        learning_rate=1e-3,
        fine_tuning_rate=1e-4,
        backbone_url=f"{_STORE}/hrnet_w18_ssld.tar.gz",
    ),
    ModelInfo("bisenet_v2", "BiSeNet V2", outputs=5, learning_rate=3e-3, fine_tuning_rate=3e-4),
    ModelInfo(
        "pp_liteseg_stdc1",
        "PP-LiteSeg with STDC1",
        outputs=3,
        learning_rate=3e-3,
        fine_tuning_rate=3e-4,
        backbone_url=f"{_STORE}/PP_STDCNet1.tar.gz",
    ),
)

# Published names never change: saved models and shell lines hold them.
MODELS = {info.name: info for info in _CATALOGUE}

# A network of PaddleSeg that a YAML file of the user describes; the worker finds out its outputs.
CUSTOM = "custom"
_CUSTOM = ModelInfo(CUSTOM, "The model of your configuration", outputs=0, learning_rate=1e-3, fine_tuning_rate=1e-4)


def model_info(name):
    """Return the catalogue entry of a published name, or CUSTOM's; raises InputError for any other text."""
    if name == CUSTOM:
        return _CUSTOM
    try:
        return MODELS[name]
    except KeyError:
        raise InputError(f"There is no model called '{name}'; choose one of {', '.join(MODELS)}.") from None
