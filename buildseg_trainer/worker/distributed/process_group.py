"""The processes of one training: their ranks, and what they average, sum and agree on.

Every process computes the gradients of its own batches; they are averaged before the optimizer step, so that all
processes keep the same weights. Gradients and weights are exchanged by Paddle: gloo on CPUs, NCCL on GPUs. Rank 0 alone
writes the run folder, except for the logs ``train.RANK.log`` of the others.

On GPUs the batch norms take their statistics over all processes. Paddle has no such layer for CPUs: there each process
normalises by its own batches, and the running statistics that are validated and saved are those of rank 0.
"""

import contextlib
import logging
import os
import sys
from pathlib import Path

import numpy as np
import paddle
from paddle.distributed.fleet.utils.hybrid_parallel_util import fused_allreduce_gradients
from paddle.distributed.parallel import sync_params_buffers

from buildseg_trainer.errors import WorkerError
from buildseg_trainer.worker.distributed.ranks import DEVICE_VARIABLE, LostError, log_file
from buildseg_trainer.worker.distributed.tcp_exchange import TcpAllReduce

# A process that sends nothing for that long is lost, as when its machine has lost power.
PATIENCE_SECONDS = 1800.0
# Difference between the seeds of two ranks: more than a run has iterations. Paddle uses the lowest 32 bits of a seed.
SEED_STRIDE = 10_000_019

log = logging.getLogger("buildseg_trainer")


class ProcessGroup:
    """Process ``rank`` of the ``size`` processes of a training; with one process all methods return at once.

    From ``connect`` on, every process has to call the methods in the same order. They raise LostError when another
    process is lost.
    """

    def __init__(self, rank=0, size=1, all_reduce=None):
        self.rank, self.size = rank, size
        self._all_reduce = all_reduce

    @property
    def is_first(self):
        """Whether this process writes the run folder."""
        return self.rank == 0

    def device(self, wanted):
        """Return the device of this process where the configuration says ``wanted``."""
        if self.size == 1:
            return wanted
        if os.environ[DEVICE_VARIABLE] == "cpu":
            return "cpu"
        return f"gpu:{paddle.distributed.ParallelEnv().device_id}"

    def description(self):
        """Return what to add to the description of this process's device."""
        return f" in each of {self.size} processes" if self.size > 1 else ""

    def connect(self):
        """Connect to the other processes, waiting for them; Paddle's device must be set."""
        if self.size == 1:
            return
        with _lost():
            paddle.distributed.init_parallel_env()
            store = paddle.base.core.create_or_get_global_tcp_store()
            host = os.environ["PADDLE_MASTER"].rpartition(":")[0]
            self._all_reduce = TcpAllReduce(self.rank, self.size, host, store, PATIENCE_SECONDS)

    def seed(self, seed):
        """Return the seed of this process if that of rank 0 is ``seed``."""
        return seed + self.rank * SEED_STRIDE

    def share(self, items):
        """Return this process's share of a list; the shares differ by at most one item."""
        return items[self.rank :: self.size]

    def prepare(self, network):
        """Return ``network`` with batch norms over all processes on GPUs, unchanged on CPUs."""
        if self.size == 1 or not paddle.get_device().startswith("gpu"):
            return network
        return paddle.nn.SyncBatchNorm.convert_sync_batchnorm(network)

    def share_weights(self, network):
        """Give every process the weights and running statistics of rank 0."""
        if self.size > 1:
            self.agree(False)  # wait for all here, since gloo gives up after 30 s
            with _lost():
                sync_params_buffers(network)

    def average_gradients(self, parameters, loss):
        """Replace each gradient by its mean over all processes; return the mean of the tensor ``loss``."""
        if self.size == 1:
            return loss
        self.agree(False)
        with _lost():
            fused_allreduce_gradients(list(parameters), None)
            loss = loss / self.size
            paddle.distributed.all_reduce(loss)
        return loss

    def sum(self, counts):
        """Return the sum of an array over all processes, None if it is None on any of them."""
        if self.size == 1:
            return counts
        if self.agree(counts is None):
            return None
        return self._all_reduce.exchange(counts, np.add)

    def agree(self, flag):
        """Return True on every process if ``flag`` is true on any of them."""
        if self.size == 1:
            return flag
        return bool(self._all_reduce.exchange(np.array([flag]), np.maximum)[0])

    def check_start(self, iteration):
        """Raise WorkerError unless every process starts from the same iteration."""
        if self.size == 1:
            return
        latest, earliest = self._all_reduce.exchange(np.array([iteration, -iteration]), np.maximum) * (1, -1)
        if latest != earliest:
            raise WorkerError(
                f"The processes of the training found different checkpoints (iterations {earliest} and {latest}); "
                "put the run folder on a disk that all machines share, and resume."
            )


@contextlib.contextmanager
def _lost():
    """Turn errors of Paddle's connections, RuntimeErrors of many kinds and OSErrors of NCCL, into LostError."""
    try:
        yield
    except (RuntimeError, OSError) as error:
        if isinstance(error, OSError) and "NCCL" not in str(error):
            raise
        log.error("%s", error)
        raise LostError("The connection to another process of the training broke; resume the run.") from error


ALONE = ProcessGroup()


def enter(run):
    """Return the ProcessGroup of this process, started by Paddle's launcher, and redirect its output to its log."""
    environment = paddle.distributed.ParallelEnv()
    _write_output_to(log_file(run, environment.rank))
    return ProcessGroup(environment.rank, environment.world_size)


def _write_output_to(path):
    """Append the output of this process, that of C++ included, to a file."""
    sys.stdout.flush()
    sys.stderr.flush()
    with Path(path).open("ab") as stream:
        os.dup2(stream.fileno(), 1)
        os.dup2(stream.fileno(), 2)
