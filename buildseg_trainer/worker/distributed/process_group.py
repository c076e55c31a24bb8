"""The processes of one training among themselves: who is first, and what they average, add up and agree on.

Every process computes the gradients of its own batches; they are averaged before the step of the optimiser, so that
all processes keep the same weights. The work between the processes is Paddle's: gloo on CPUs, NCCL on GPUs. The first
process alone writes the run folder, but for the log ``train.RANK.log`` of each other one.

On GPUs every batch norm takes its statistics over all processes. Paddle has no such layer for CPUs: there each process
normalises by its own batches, and the running statistics that are validated and saved are those of the first one.
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

# A process that was not there for so long will not come any more: another machine is gone without a word.
MEETING_SECONDS = 1800.0
# Between the seeds of two processes: more than a run has iterations. Paddle takes the lowest 32 bits of a seed.
SEED_STRIDE = 10_000_019

log = logging.getLogger("buildseg_trainer")


class ProcessGroup:
    """One process among the ``size`` of a training, numbered by ``rank``; a group of one talks to nobody.

    From ``share_weights`` on, every process has to call the methods in the same order. They raise LostError
    when another process is gone.
    """

    def __init__(self, rank=0, size=1):
        self.rank, self.size = rank, size
        self._table = None

    @property
    def is_first(self):
        """True for the process that writes the run folder."""
        return self.rank == 0

    def device(self, wanted):
        """Return the device of this process where the configuration says ``wanted``."""
        if self.size == 1:
            return wanted
        if os.environ[DEVICE_VARIABLE] == "cpu":
            return "cpu"
        return f"gpu:{paddle.distributed.ParallelEnv().device_id}"

    def words(self):
        """Return what to add to a description of this process's device."""
        return f" in each of {self.size} processes" if self.size > 1 else ""

    def connect(self):
        """Wait for the other processes; the device must have been chosen."""
        if self.size == 1:
            return
        with _lost():
            paddle.distributed.init_parallel_env()
            store = paddle.base.core.create_or_get_global_tcp_store()
            host = os.environ["PADDLE_MASTER"].rpartition(":")[0]
            self._table = TcpAllReduce(self.rank, self.size, host, store, MEETING_SECONDS)

    def seed(self, seed):
        """Return the seed of this process where that of the first one is ``seed``."""
        return seed + self.rank * SEED_STRIDE

    def share(self, items):
        """Return this process's part of a list, about as many as every other process gets."""
        return items[self.rank :: self.size]

    def prepare(self, network):
        """Return ``network`` with batch norms over all processes, where Paddle has them (GPUs)."""
        if self.size == 1 or not paddle.get_device().startswith("gpu"):
            return network
        return paddle.nn.SyncBatchNorm.convert_sync_batchnorm(network)

    def share_weights(self, network):
        """Give every process the weights and running statistics of the first one."""
        if self.size > 1:
            self.agree(False)  # all are here, so that nobody waits inside gloo
            with _lost():
                sync_params_buffers(network)

    def average_gradients(self, parameters, loss):
        """Put the mean over all processes in the place of each gradient; return the mean of the tensor ``loss``."""
        if self.size == 1:
            return loss
        self.agree(False)
        with _lost():
            fused_allreduce_gradients(list(parameters), None)
            loss = loss / self.size
            paddle.distributed.all_reduce(loss)
        return loss

    def sum(self, counts):
        """Return the sum of an array over all processes, None when any of them has None instead."""
        if self.size == 1:
            return counts
        if self.agree(counts is None):
            return None
        return self._table.exchange(counts, np.add)

    def agree(self, flag):
        """Return True on every process when ``flag`` is true on any of them."""
        if self.size == 1:
            return flag
        return bool(self._table.exchange(np.array([flag]), np.maximum)[0])

    def check_start(self, iteration):
        """Raise WorkerError unless every process goes on from the same iteration."""
        if self.size == 1:
            return
        latest, earliest = self._table.exchange(np.array([iteration, -iteration]), np.maximum) * (1, -1)
        if latest != earliest:
            raise WorkerError(
                f"The processes of the training found different checkpoints (iterations {earliest} and {latest}); "
                "put the run folder on a disk that all machines share, and resume."
            )


@contextlib.contextmanager
def _lost():
    """Turn the errors of Paddle's connections, which are RuntimeErrors of many kinds, into LostError."""
    try:
        yield
    except RuntimeError as error:
        log.error("%s", error)
        raise LostError("The connection to another process of the training broke; resume the run.") from error


ALONE = ProcessGroup()


def enter(run):
    """Make this process, started by Paddle's launcher, a member of the group of ``run``; return its ProcessGroup."""
    environment = paddle.distributed.ParallelEnv()
    _write_output_to(log_file(run, environment.rank))
    return ProcessGroup(environment.rank, environment.world_size)


def _write_output_to(path):
    """Append everything that this process prints, also from C++, to a file."""
    sys.stdout.flush()
    sys.stderr.flush()
    with Path(path).open("ab") as stream:
        os.dup2(stream.fileno(), 1)
        os.dup2(stream.fileno(), 2)
