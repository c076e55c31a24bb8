"""A PaddleSeg configuration file becomes a network of registered components, or one sentence; never code that runs."""

import numpy as np
import pytest
import yaml
from conftest import config_of

from buildseg_trainer.errors import InputError
from buildseg_trainer.runs import run_folder
from buildseg_trainer.worker.models import build, paddleseg_config

LITE = {"type": "PPLiteSeg", "num_classes": 19, "backbone": {"type": "STDC1", "pretrained": "https://host/file.tar.gz"}}


@pytest.fixture
def write(tmp_path):
    """Writes a YAML file (a dict, or its text) and returns its path."""

    def write_file(content, name="model.yml"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content if isinstance(content, str) else yaml.safe_dump(content), encoding="utf-8")
        return path

    return write_file


def refused(path, size=64):
    with pytest.raises(InputError) as caught:
        build.examine(build.build_from_config(path), 2, size)
    text = str(caught.value)
    assert "\n" not in text and text.endswith(".")
    return text


def test_a_network_is_built_with_our_classes_and_without_foreign_weights(write):
    path = write({"model": LITE, "loss": {"types": []}, "batch_size": 2})
    model, remarks = paddleseg_config.resolve(path)
    assert model == {"type": "PPLiteSeg", "num_classes": 19, "backbone": {"type": "STDC1"}}
    assert "not used: batch_size, loss." in remarks[0] and "model.backbone.pretrained" in remarks[1]
    network = build.build_from_config(path, classes=2, seed=3)
    assert build.examine(network, 2, 64) == (3, 0)
    again = build.build_from_config(path, classes=2, seed=3)
    names = [parameter.name for parameter in network.parameters()]
    assert names == [parameter.name for parameter in again.parameters()]
    assert all(np.array_equal(a.numpy(), b.numpy()) for a, b in zip(network.parameters(), again.parameters()))


def test_inheritance_is_paddlesegs(write, tmp_path):
    """Against PaddleSeg's own reader, with two bases, one of them in another folder, and a section that starts anew."""
    from paddleseg.cvlibs.config import parse_from_yaml

    write({"model": {"type": "UNet", "align_corners": True}, "iters": 5, "optimizer": {"type": "sgd"}}, "base/a.yml")
    write({"_base_": "a.yml", "batch_size": 4, "model": {"type": "UNet", "use_deconv": True}}, "base/b.yml")
    write({"model": {"in_channels": 3, "use_deconv": False}}, "c.yml")
    inheriting = write({"_base_": ["base/b.yml", "c.yml"], "model": {"align_corners": False}}, "d.yml")
    assert paddleseg_config.resolve(inheriting)[0] == parse_from_yaml(str(inheriting))["model"]
    assert paddleseg_config.resolve(inheriting)[0]["use_deconv"] is True
    anew = write({"_base_": "d.yml", "model": {"_inherited_": False, "type": "BiSeNetV2"}}, "e.yml")
    assert paddleseg_config.resolve(anew)[0] == parse_from_yaml(str(anew))["model"] == {"type": "BiSeNetV2"}


def test_a_frozen_configuration_needs_no_other_file(write, tmp_path):
    write({"model": {"backbone": {"type": "STDC1"}, "type": "PPLiteSeg"}}, "base.yml")
    source = write({"_base_": "base.yml", "model": {"cm_out_ch": 64}})
    run = tmp_path / "run"
    run.mkdir()
    paddleseg_config.freeze(source, run_folder.RunFolder(run).model_config_file)
    assert [path.name for path in run.iterdir()] == ["model.yml"]
    config = config_of(model="custom", model_config=str(source), seed=1, outputs=0, input_size=64)
    before = build.build_for(config, run).state_dict()
    source.unlink()
    after = build.build_for(config, run)
    assert all(np.array_equal(before[name].numpy(), value.numpy()) for name, value in after.state_dict().items())
    assert build.output_weights(after, config) == [1.0, 0.4, 0.4]
    with pytest.raises(InputError, match="does not exist; choose another file"):
        build.build_for(config)


def test_the_output_used_afterwards_counts_once_wherever_it_stands(write):
    """BiSeNetV1 gives it last while it trains."""
    path = write({"model": {"type": "BiseNetV1", "backbone": {"type": "ResNet18_vd", "output_stride": 8}}})
    config = config_of(model="custom", model_config=str(path), outputs=0, auxiliary_weight=0.4, input_size=64)
    assert build.output_weights(build.build_for(config), config) == [0.4, 0.4, 1.0]


@pytest.mark.parametrize(
    ("model", "words"),
    [
        ({"type": "PPLiteSge"}, ["no model called 'PPLiteSge'", "PPLiteSeg"]),
        ({"type": "STDC1"}, ["no model called 'STDC1'"]),
        ({"type": ["UNet"]}, ["no model called"]),
        ({**LITE, "backbone": {"type": "SDTC1"}}, ["no component called 'SDTC1'", "STDC1"]),
        ({**LITE, "backbone": {"type": "HRNet_W18", "algin_corners": 1}}, ["'algin_corners'", "align_corners"]),
        ({**LITE, "arm_out_ch": [1]}, ["PPLiteSeg", "'arm_out_ch'", "arm_out_chs"]),
        ({"type": "SegFormer", "backbone": {"type": "MixVisionTransformer_B0"}}, ["embedding_dim"]),
        ({"type": "UNet", "in_channels": 4}, ["images of 3 bands and 64 px"]),
        ({"type": "STDCSeg", "backbone": {"type": "STDC1"}}, ["Output 4 of STDCSeg is [2, 1, 8, 8]"]),
        (
            {
                "type": "SegNeXt",
                "backbone": {"type": "MSCAN_T"},
                "decoder_cfg": {"channels": 32, "ham_channels": 32, "ham_kwargs": {"MD_R": 4}},
            },
            ["SegNeXt gives other scores each time"],
        ),
    ],
)
def test_what_is_no_network_of_ours_is_one_sentence(write, model, words):
    text = refused(write({"model": model}))
    assert all(word in text for word in words), text


def test_a_file_cannot_run_code(write, tmp_path):
    """PaddleSeg's VisionTransformer gives norm_layer to eval(), and YAML knows tags that call Python."""
    proof = tmp_path / "proof"
    call = f"__import__('pathlib').Path('{proof}').touch"
    model = {"type": "LinearSegmenter", "backbone": {"type": "VisionTransformer", "norm_layer": call}}
    assert "not a plain name" in refused(write({"model": model}))
    assert "cannot be read" in refused(write(f"model: !!python/object/apply:pathlib.Path.touch ['{proof}']"))
    assert not proof.exists()


def test_what_is_no_configuration_is_one_sentence(write, tmp_path):
    assert "cannot be read" in refused(write("model: [unclosed"))
    assert "cannot be read" in refused(tmp_path)
    assert "holds no sections" in refused(write("- UNet"))
    assert "no section 'model'" in refused(write({"loss": {}}))
    assert "inherits from itself" in refused(write({"_base_": "model.yml"}))
    assert "holds itself" in refused(write("model: &model {type: UNet, backbone: *model}"))
    assert "is not a file name" in refused(write({"_base_": 3}))
    text = refused(write({"_base_": "../_base_/cityscapes.yml", "model": LITE}))
    assert "cityscapes.yml, which" in text and "one file" in text
