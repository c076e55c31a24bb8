"""Real training steps of two networks on random tiles: whether an environment trains what its users train."""

import logging
import math
import time

import numpy as np

from buildseg_trainer.errors import WorkerError
from buildseg_trainer.runs.config import resolve
from buildseg_trainer.worker.models import build
from buildseg_trainer.worker.optim.amp import can_compute_in
from buildseg_trainer.worker.optim.step import TrainingStep
from buildseg_trainer.worker.runtime import error_messages
from buildseg_trainer.worker.training import early_stopping

# The pooling of the second fails on cards and builds on which the first trains (Paddle#78663).
MODELS = ("bisenet_v2", "pp_liteseg_stdc1")
BATCH = 2
# cuDNN chooses its kernels by the size: on a GPU that of a usual training. On a CPU the size does not matter.
GPU_SIZE, CPU_SIZE = 512, 64

log = logging.getLogger("buildseg_trainer")


def verify(device):
    """Train each of MODELS on a selected device for a step; return (steps, failures).

    ``steps`` are dicts of model, precision, size (px), device, loss and seconds, ``failures`` of model, precision and a
    ``sentence`` that says what failed. In fp32, and where the device can, in fp16, too.
    """
    precisions = ("fp32", "fp16") if can_compute_in("fp16", device) else ("fp32",)
    steps, failures = [], []
    for precision in precisions:
        for model in MODELS:
            started = time.monotonic()
            try:
                size, loss = _train(model, precision, device)
            except Exception as error:
                log.exception("%s does not train in %s", model, precision)
                why = error_messages.gpu_sentence(error, "try again") or error_messages.reason(error)
                sentence = f"A training step of {model} in {precision} failed: {why.rstrip('.')}."
                failures.append({"model": model, "precision": precision, "sentence": sentence})
                continue
            seconds = round(time.monotonic() - started, 3)
            made = {"model": model, "precision": precision, "size": size, "device": device}
            steps.append({**made, "loss": loss, "seconds": seconds})
    return steps, failures


def _train(model, precision, device):
    """Make a step; return (size, loss). Raises ArithmeticError or WorkerError where it computes nonsense.

    In fp16 another step comes first, whose gradients overflow: it has to leave the weights as they are.
    """
    size = CPU_SIZE if device == "cpu" else GPU_SIZE
    settings = {"batch_size": BATCH, "input_size": size, "iterations": 10, "precision": precision}
    config = resolve.resolve("verification", model, train_count=BATCH, validation_count=1, **settings)
    network = build.build_for(config)
    step = TrainingStep(network, config, device)
    step.prepare()
    random = np.random.default_rng(0)
    images = random.integers(0, 256, (BATCH, 3, size, size), dtype=np.uint8)
    batch = images, random.integers(0, 2, (BATCH, size, size), dtype=np.uint8)
    before = _weights(network)
    if step.precision.scaler:
        scale = step.precision.scaler.get_init_loss_scaling()
        step.precision.scaler.set_init_loss_scaling(math.inf)
        step(0, [batch])
        if not all(map(np.array_equal, before, _weights(network))):
            raise ArithmeticError("gradients that overflowed have changed the weights")
        step.precision.scaler.set_init_loss_scaling(scale)
    loss = step(1, [batch]).item()
    if not math.isfinite(loss):
        raise WorkerError(f"the loss is {loss}")
    early_stopping.check_weights(network, 1)
    if all(map(np.array_equal, before, _weights(network))):
        raise ArithmeticError("the weights did not move")
    return size, loss


def _weights(network):
    # Without the running statistics, which are parameters to Paddle, but change in every forward pass.
    return [weight.numpy().copy() for weight in network.parameters() if not weight.stop_gradient]
