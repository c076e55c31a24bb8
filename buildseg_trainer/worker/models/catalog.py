"""The published models as PaddleSeg configurations: what a user could write under ``model:`` of a MODEL_CONFIG.

The widths are those of PaddleSeg's own configurations where it has one; ``num_classes`` is added when a model is built.
"""


def _segformer(number, embedding_dim):
    # Decoders 256 wide for B0 and B1 and 768 for the others, as in the paper and in the 2021 notebook's SegFormer_B2.
    return {
        "type": "SegFormer",
        "backbone": {"type": f"MixVisionTransformer_B{number}"},
        "embedding_dim": embedding_dim,
    }


def _ocrnet(backbone):
    return {"type": "OCRNet", "backbone": {"type": backbone}, "backbone_indices": [0]}


def _fcn(backbone):
    return {"type": "FCN", "backbone": {"type": backbone}, "backbone_indices": [-1]}


def _deeplabv3p(backbone):
    return {
        "type": "DeepLabV3P",
        "backbone": {"type": backbone, "output_stride": 8, "multi_grid": [1, 2, 4]},
        "backbone_indices": [0, 3],
        "aspp_ratios": [1, 12, 24, 36],
    }


CATALOGUE = {
    "segformer_b2": _segformer(2, 768),
    "ocrnet_hrnet_w18": _ocrnet("HRNet_W18"),
    "bisenet_v2": {"type": "BiSeNetV2"},
    # PP-LiteSeg-T; the widths that the class takes by itself are those for STDC2 (PP-LiteSeg-B).
    "pp_liteseg_stdc1": {
        "type": "PPLiteSeg",
        "backbone": {"type": "STDC1"},
        "arm_out_chs": [32, 64, 128],
        "seg_head_inter_chs": [32, 64, 64],
    },
    "segformer_b0": _segformer(0, 256),
    "segformer_b1": _segformer(1, 256),
    "segformer_b3": _segformer(3, 768),
    "segformer_b4": _segformer(4, 768),
    "segformer_b5": _segformer(5, 768),
    "ocrnet_hrnet_w48": _ocrnet("HRNet_W48"),
    "pp_liteseg_stdc2": {"type": "PPLiteSeg", "backbone": {"type": "STDC2"}},
    "pp_mobileseg_tiny": {
        "type": "PPMobileSeg",
        "backbone": {"type": "MobileSeg_Tiny", "inj_type": "AAM", "out_feat_chs": [32, 64, 128]},
    },
    "pp_mobileseg_base": {
        "type": "PPMobileSeg",
        "backbone": {"type": "MobileSeg_Base", "inj_type": "AAMSx8", "out_feat_chs": [64, 128, 192]},
    },
    "deeplabv3p_resnet50": _deeplabv3p("ResNet50_vd"),
    "deeplabv3p_resnet101": _deeplabv3p("ResNet101_vd"),
    "unet": {"type": "UNet"},
    "unet_plusplus": {"type": "UNetPlusPlus"},
    "attention_unet": {"type": "AttentionUNet"},
    # The class pools into 1, 2, 3 and 6 bins; ONNX cannot pool the 64 cells of an exported input into 3 or 6.
    "pspnet_resnet50": {
        "type": "PSPNet",
        "backbone": {"type": "ResNet50_vd", "output_stride": 8},
        "bin_sizes": [1, 2, 4, 8],
    },
    "fcn_hrnet_w18": _fcn("HRNet_W18"),
    "fcn_hrnet_w48": _fcn("HRNet_W48"),
    "ddrnet_23": {"type": "DDRNet_23", "enable_auxiliary_loss": True},
    "topformer_base": {"type": "TopFormer", "backbone": {"type": "TopTransformer_Base"}},
    "mobileseg_mobilenet_v3": {
        "type": "MobileSeg",
        "backbone": {"type": "MobileNetV3_large_x1_0"},
        "cm_bin_sizes": [1, 2, 4],
        "cm_out_ch": 128,
        "arm_out_chs": [32, 64, 128],
        "seg_head_inter_chs": [32, 32, 32],
    },
    # Without its boundary output, which is not a score map of the classes and would need a loss of its own.
    "stdcseg_stdc1": {"type": "STDCSeg", "backbone": {"type": "STDC1"}, "use_boundary_8": False},
    "hardnet": {"type": "HarDNet"},
    "fast_scnn": {"type": "FastSCNN"},
}
