"""The first iterations of a run with another batch size, to see whether they fit into memory; nothing is written."""

import itertools
import logging
import time
import traceback

import numpy as np

from buildseg_trainer.runs import process
from buildseg_trainer.worker import data, devices, failures, networks, validation
from buildseg_trainer.worker.step import TrainingStep

# The memory of a training on a CPU has grown to its full size after some ten iterations.
ITERATIONS = 12
SECONDS = 60.0  # the iterations end then, however few; never before the second one
FEWEST = 2
# What a whole training takes besides: pre-flight, samples, logs, checkpoints, and what its threads reserve. Of
# BiSeNetV2's at 256 px, 0.4 GB in memory and 0.7 GB of address space.
RESERVE = 750_000_000

log = logging.getLogger("buildseg_trainer")


def main(run, batch_size):
    """Make the first iterations of ``run`` with batches of ``batch_size`` and validate some tiles; return an exit code.

    0 when it fits, process.OUT_OF_MEMORY when it does not, 1 for anything else that goes wrong.
    """
    # A batch has to fit when the backbone is let go, too.
    config = {**run.config(), "batch_size": batch_size, "freeze_iterations": 0}
    try:
        _rehearse(run, config)
    except Exception as error:  # the boundary: the cause is in the log, what to do follows from the exit code
        log.error("%s", traceback.format_exc())
        return process.OUT_OF_MEMORY if failures.is_out_of_memory(error) else 1
    return 0


def _rehearse(run, config):
    device = devices.select(config["device"])
    network = networks.build_for(config, run.path, config["channels_last"])
    step = TrainingStep(network, config, device)
    pairs = {split: data.read_list(config["dataset"], split) for split in ("train", "val")}
    step.prepare()
    order = data.SampleOrder(len(pairs["train"]), config, 0, 0, 1)
    stream = data.Batches(data.TrainingTiles(pairs["train"], config), order, config["workers"])
    reserve = np.ones(RESERVE, dtype=np.uint8)  # written to, so that it counts
    begun = time.monotonic()
    try:
        for iteration in range(min(ITERATIONS, config["iterations"])):
            if iteration >= FEWEST and time.monotonic() - begun > SECONDS:
                break
            step(iteration, itertools.islice(stream, config["accumulation"]), stream.refill)
        predictor = validation.NetworkPredictor(network, config, device)
        with step.averaged():
            validation.evaluate(predictor, pairs["val"][: 2 * predictor.batch_size])
    finally:
        stream.close()
        del reserve
