"""A training step without the update; the network is the same afterwards, bit for bit."""

import contextlib
import time

import numpy as np
import paddle

from buildseg_trainer.worker.runtime import error_messages


def made_up_batch(config, count):
    """Return a batch of noise: images float32 count x 3 x S x S, labels int64 count x S x S of both classes."""
    size = config.input_size
    generator = np.random.default_rng(config.seed)
    images = generator.standard_normal((count, 3, size, size), dtype=np.float32)
    return images, generator.integers(0, 2, (count, size, size), dtype=np.int64)


def one_batch(step, network, batch, times=1):
    """Make a dry run of a prepared step with ``batch``, ``times`` times; return the seconds of the last one.

    Raises MemoryError if the memory of the device does not suffice.
    """
    before = {name: value.numpy() for name, value in network.state_dict().items()}
    try:
        for _ in range(times):
            started = time.monotonic()
            step.trial(batch)
            seconds = time.monotonic() - started
    except Exception as error:
        with contextlib.suppress(Exception):  # a device that failed fails again: the first error tells why
            _undo(network, before)
        if not error_messages.is_out_of_memory(error):
            raise
        raise MemoryError(str(error)) from error
    _undo(network, before)
    return seconds


def _undo(network, before):
    network.set_state_dict(before)
    if paddle.is_compiled_with_cuda():
        paddle.device.cuda.empty_cache()
