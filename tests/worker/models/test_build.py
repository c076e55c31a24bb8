"""Published models build, train a step with their number of outputs, and are the same for the same seed.

Here the notebook's three and two small ones; ``make test-models`` takes the whole list.
"""

import os
import runpy
from dataclasses import replace
from pathlib import Path

import numpy as np
import paddle
import pytest
from conftest import config_of
from paddle.base.framework import Variable
from paddleseg.models.backbones import transformer_utils
from paddleseg.models.layers import tensor_fusion_helper

from buildseg_trainer.errors import InputError
from buildseg_trainer.runs.config import model_zoo
from buildseg_trainer.worker.models import build, tracing
from buildseg_trainer.worker.models.catalog import CATALOGUE
from buildseg_trainer.worker.optim.losses import OutputLosses
from buildseg_trainer.worker.optim.lr_schedules import learning_rate

PARTS = [{"type": "bce", "weight": 1.0}, {"type": "dice", "weight": 1.0}]
SHAPE = [2, 3, 64, 64]
TRIED = ["segformer_b2", "ocrnet_hrnet_w18", "bisenet_v2", "pp_liteseg_stdc1", "fast_scnn"]


def batch():
    generator = np.random.default_rng(0)
    images = generator.standard_normal(SHAPE).astype(np.float32)
    return paddle.to_tensor(images), paddle.to_tensor((images[:, 0] > 0).astype(np.int64))


def two_steps(name, fast):
    network = build.build(name, seed=7)
    sources = Path.home() / ".cache" / "paddle" / "to_static_tmp" / str(os.getpid())
    before = set(sources.glob("*"))  # of tests that let Paddle translate
    forward = tracing.accelerate(network, name, "cpu" if fast else "gpu:0", SHAPE)
    assert (forward is not network) == (fast and model_zoo.MODELS[name].traced)
    assert set(sources.glob("*")) == before, "a process that is killed would leave them"
    network.train()
    optimizer = paddle.optimizer.AdamW(learning_rate=1e-3, parameters=network.parameters())
    losses = OutputLosses(PARTS, model_zoo.MODELS[name].output_weights(0.4))
    images, labels = batch()
    values = []
    for iteration in range(2):
        paddle.seed(iteration)
        loss = losses(forward(images), labels)
        loss.backward()
        optimizer.step()
        optimizer.clear_grad()
        values.append(loss.item())
    return values, network


def test_catalogue_and_published_names_are_the_same():
    assert list(CATALOGUE) == list(model_zoo.MODELS)
    with pytest.raises(InputError, match="unet9"):
        build.build("unet9")


@pytest.mark.parametrize("name", TRIED)
def test_two_steps_and_an_evaluation(name):
    values, network = two_steps(name, fast=True)
    assert np.isfinite(values).all() and values[0] != values[1]
    network.eval()
    with paddle.no_grad():
        scores = network(batch()[0])
    assert scores[0].shape == [2, 2, 64, 64]


def operators(program):
    """What a program computes: its operators with their inputs, outputs and attributes, by the order of the names."""
    numbers, found = {}, []
    for operator in program.global_block().ops:
        names = [*operator.input_arg_names, *operator.output_arg_names]
        attributes = {
            key: str(operator.attr(key)) for key in operator.attr_names if key not in ("op_callstack", "use_mkldnn")
        }
        found.append((operator.type, [numbers.setdefault(name, len(numbers)) for name in names], attributes))
    return found


@pytest.mark.parametrize("training", [True, False])
@pytest.mark.parametrize("name", ["ocrnet_hrnet_w18", "bisenet_v2", "fast_scnn"])
def test_the_program_is_the_one_that_paddles_translation_gives(name, training):
    network = build.build(name)
    traced = tracing.accelerate(network, name, "cpu", SHAPE, training=training)
    shape = paddle.static.InputSpec(SHAPE, "float32", "images")
    translated = paddle.jit.to_static(network.forward, input_spec=[shape], full_graph=True)
    programs = [
        function.get_concrete_program(paddle.zeros(SHAPE), is_train=training)[1]._origin_main_program
        for function in (traced, translated)
    ]
    assert len(operators(programs[0])) > 100 and operators(programs[0]) == operators(programs[1])


class Undecided(paddle.nn.Layer):
    """Takes the other way for bright images, as only a network that is not traced can."""

    def forward(self, images):
        if images.mean() > 0:
            return [images * 2]
        return [images * 3]


def test_a_network_that_decides_by_what_it_computes_is_not_traced(caplog):
    network = Undecided()
    forward = tracing.accelerate(network, "bisenet_v2", "cpu", SHAPE)
    assert forward is network and forward(paddle.full(SHAPE, -1.0))[0].mean().item() == -3.0
    (message,) = caplog.messages
    assert "\n" not in message and "depends on a condition that it computes); it runs" in message
    assert not hasattr(Variable, "__bool__")


def test_the_fast_maximum_is_for_training_alone():
    own = tensor_fusion_helper.avg_max_reduce_channel_helper
    traced = tracing.accelerate(build.build("pp_liteseg_stdc1"), "pp_liteseg_stdc1", "cpu", SHAPE)
    _, program = traced.get_concrete_program(paddle.zeros(SHAPE), is_train=True)
    assert "maxout" in [operator.type for operator in program._origin_main_program.global_block().ops]
    assert tensor_fusion_helper.avg_max_reduce_channel_helper is own  # ONNX knows no maxout


@pytest.mark.parametrize("name", ["bisenet_v2", "fast_scnn"])
def test_what_the_list_says_of_a_model_is_so(name):
    info = model_zoo.MODELS[name]
    network = build.build(name)
    assert build.examine(network, 2, 64) == (info.outputs, 0)
    count = sum(int(np.prod(parameter.shape)) for parameter in network.parameters())
    assert count / 1e6 == pytest.approx(info.parameters, abs=0.06)


def test_backbones_are_where_the_list_says():
    for name, kind in (("pp_liteseg_stdc1", "STDCNet"), ("stdcseg_stdc1", "STDCNet"), ("segformer_b0", "MixVis")):
        assert type(build.backbone(build.build(name), name)).__name__.startswith(kind)


def test_no_network_copies_numbers_to_the_device(monkeypatch):
    """A GPU finishes all that it has to do before a copy. SegFormer drops whole samples from its branches by chance."""

    def outputs():
        network = build.build("segformer_b0", seed=3).train()
        images = batch()[0]
        paddle.seed(5)
        copies.clear()
        return network(images)[0].numpy()

    copies, to_tensor = [], paddle.to_tensor
    monkeypatch.setattr(paddle, "to_tensor", lambda *given, **options: copies.append(1) or to_tensor(*given, **options))
    own = outputs()
    assert not copies
    monkeypatch.setattr(transformer_utils, "drop_path", runpy.run_path(transformer_utils.__file__)["drop_path"])
    assert np.array_equal(own, outputs()) and len(copies) == 14, "PaddleSeg's is the same, with a copy in each call"


def test_examining_a_network_changes_nothing_of_it():
    network = build.build("fast_scnn").eval()
    before = {name: value.numpy().copy() for name, value in network.state_dict().items()}
    build.examine(network, 2, 64)
    assert not network.training and not any(layer.training for layer in network.sublayers())
    assert all(np.array_equal(value.numpy(), before[name]) for name, value in network.state_dict().items())


def test_weights_of_the_outputs():
    assert model_zoo.MODELS["bisenet_v2"].output_weights(0.4) == [1.0, 0.4, 0.4, 0.4, 0.4]
    assert model_zoo.MODELS["segformer_b2"].output_weights(0.4) == [1.0]
    assert model_zoo.MODELS["stdcseg_stdc1"].output_weights(0.4) == [1.0, 1.0, 1.0]
    config = config_of(model="ocrnet_hrnet_w18", outputs=2, auxiliary_weight=0.3)
    assert build.output_weights(None, config) == [1.0, 0.3]
    assert build.output_weights(None, replace(config, output_weights=[1.0, 0.5])) == [1.0, 0.5]


def test_fast_convolutions_give_the_same_training_and_it_is_repeatable():
    slow, _ = two_steps("bisenet_v2", fast=False)
    fast, network = two_steps("bisenet_v2", fast=True)
    again, other = two_steps("bisenet_v2", fast=True)
    assert fast == pytest.approx(slow, rel=1e-4)
    assert fast == again
    assert all(np.array_equal(a.numpy(), b.numpy()) for a, b in zip(network.parameters(), other.parameters()))


def test_notebook_schedule_is_paddles():
    schedule = {"type": "notebook", "end_factor": 0.2}
    config = config_of(schedule=schedule, learning_rate=3e-5, iterations=50, epochs=2)
    theirs = paddle.optimizer.lr.PolynomialDecay(3e-5, decay_steps=25, end_lr=3e-5 / 5)
    for iteration in range(50):
        assert learning_rate(iteration, config) == pytest.approx(theirs.get_lr(), rel=1e-9)
        theirs.step()
    warmed = replace(config, schedule={**config.schedule, "warmup_share": 0.2})
    rates = [learning_rate(iteration, warmed) for iteration in range(50)]
    assert rates[:10] == pytest.approx([3e-6 * count for count in range(1, 11)])
    theirs = paddle.optimizer.lr.PolynomialDecay(3e-5, decay_steps=25, end_lr=3e-5 / 5)
    theirs = paddle.optimizer.lr.LinearWarmup(theirs, 10, 0.0, 3e-5)
    for iteration in range(50):
        if iteration >= 10:
            assert rates[iteration] == pytest.approx(theirs.get_lr(), rel=1e-9)
        theirs.step()
    long = replace(warmed, schedule={**config.schedule, "warmup_share": 0.8})
    assert learning_rate(49, long) == pytest.approx(3e-5 - 0.9 * (3e-5 - 6e-6)), "it ends at its lowest rate"


def test_polynomial_schedule_warms_up_and_ends_low():
    schedule = {"type": "polynomial", "warmup_iterations": 10, "power": 0.9, "end_factor": 0.0}
    config = config_of(schedule=schedule, learning_rate=1.0, iterations=100)
    rates = [learning_rate(iteration, config) for iteration in range(100)]
    assert rates[0] == pytest.approx(0.1) and rates[10] == 1.0 and 0 < rates[-1] < 0.02
    assert rates[:11] == sorted(rates[:11]) and rates[10:] == sorted(rates[10:], reverse=True)
    assert all(learning_rate(0, replace(config, iterations=count)) > 0 for count in range(1, 12))
