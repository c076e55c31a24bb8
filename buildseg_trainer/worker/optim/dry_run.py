"""A training step without the update; the network is the same afterwards, bit for bit."""

import numpy as np
import paddle

from buildseg_trainer.worker.runtime import error_messages


def made_up_batch(config, count):
    """Return a batch of noise: images float32 count x 3 x S x S, labels int64 count x S x S of both classes."""
    size = config.input_size
    generator = np.random.default_rng(config.seed)
    images = generator.standard_normal((count, 3, size, size), dtype=np.float32)
    return images, generator.integers(0, 2, (count, size, size), dtype=np.int64)


def one_batch(step, network, batch):
    """Make a dry run of a prepared step with ``batch``; return its loss.

    Raises MemoryError if the memory of the device does not suffice.
    """
    before = {name: value.numpy() for name, value in network.state_dict().items()}
    try:
        return step.trial(batch)
    except Exception as error:
        if not error_messages.is_out_of_memory(error):
            raise
        raise MemoryError(str(error)) from error
    finally:
        network.set_state_dict(before)
        if paddle.is_compiled_with_cuda():
            paddle.device.cuda.empty_cache()
