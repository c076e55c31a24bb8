"""Every published model builds, trains a step with its number of outputs, and is the same for the same seed."""

import numpy as np
import paddle
import pytest

from buildseg_trainer.errors import InputError
from buildseg_trainer.runs import models
from buildseg_trainer.worker import acceleration, networks
from buildseg_trainer.worker.losses import OutputLosses
from buildseg_trainer.worker.schedules import learning_rate

PARTS = [{"type": "bce", "weight": 1.0}, {"type": "dice", "weight": 1.0}]
SHAPE = [2, 3, 64, 64]


def batch():
    generator = np.random.default_rng(0)
    images = generator.standard_normal(SHAPE).astype(np.float32)
    return paddle.to_tensor(images), paddle.to_tensor((images[:, 0] > 0).astype(np.int64))


def two_steps(name, fast):
    network = networks.build(name, seed=7)
    forward = acceleration.accelerate(network, name, "cpu" if fast else "gpu:0", SHAPE)
    assert (forward is not network) == (fast and name in acceleration.WORTHWHILE)
    network.train()
    optimizer = paddle.optimizer.AdamW(learning_rate=1e-3, parameters=network.parameters())
    losses = OutputLosses(PARTS, 0.4, models.MODELS[name].outputs)
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


def test_catalogue_and_builders_are_the_same():
    assert set(networks.BUILDERS) == set(models.MODELS)
    assert set(acceleration.WORTHWHILE) <= set(models.MODELS)
    with pytest.raises(InputError, match="unet9"):
        networks.build("unet9")


@pytest.mark.parametrize("name", models.MODELS)
def test_two_steps_and_an_evaluation(name):
    values, network = two_steps(name, fast=True)
    assert np.isfinite(values).all() and values[0] != values[1]
    network.eval()
    with paddle.no_grad():
        scores = network(batch()[0])
    assert len(scores) == 1 and scores[0].shape == [2, 2, 64, 64]


def test_fast_convolutions_give_the_same_training_and_it_is_repeatable():
    slow, _ = two_steps("bisenet_v2", fast=False)
    fast, network = two_steps("bisenet_v2", fast=True)
    again, other = two_steps("bisenet_v2", fast=True)
    assert fast == pytest.approx(slow, rel=1e-4)
    assert fast == again
    assert all(np.array_equal(a.numpy(), b.numpy()) for a, b in zip(network.parameters(), other.parameters()))


def test_notebook_schedule_is_paddles():
    config = {
        "schedule": {"type": "notebook", "end_factor": 0.2},
        "learning_rate": 3e-5,
        "iterations": 50,
        "epochs": 2,
    }
    theirs = paddle.optimizer.lr.PolynomialDecay(3e-5, decay_steps=25, end_lr=3e-5 / 5)
    for iteration in range(50):
        assert learning_rate(iteration, config) == pytest.approx(theirs.get_lr(), rel=1e-9)
        theirs.step()


def test_polynomial_schedule_warms_up_and_ends_low():
    config = {
        "schedule": {"type": "polynomial", "warmup_iterations": 10, "power": 0.9, "end_factor": 0.0},
        "learning_rate": 1.0,
        "iterations": 100,
    }
    rates = [learning_rate(iteration, config) for iteration in range(100)]
    assert rates[0] == pytest.approx(0.1) and rates[10] == 1.0 and 0 < rates[-1] < 0.02
    assert rates[:11] == sorted(rates[:11]) and rates[10:] == sorted(rates[10:], reverse=True)
    assert all(learning_rate(0, {**config, "iterations": count}) > 0 for count in range(1, 12))
