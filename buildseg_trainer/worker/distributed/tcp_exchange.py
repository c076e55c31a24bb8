"""All-reduce of small arrays between the processes of a training, over TCP.

Paddle's own means do not serve: gloo gives up on a process that is 30 s late, as when it writes a checkpoint to a slow
disk, NCCL would synchronise the GPU in every iteration, and each request to Paddle's store takes 40 ms.
"""

import os
from multiprocessing.connection import Client, Listener, wait

import numpy as np

from buildseg_trainer.worker.distributed.ranks import LostError

_PORT, _KEY = "buildseg_trainer/port", "buildseg_trainer/key"


class TcpAllReduce:
    """Connections between rank 0, which listens at ``host``, and each other rank.

    ``store`` is Paddle's key-value store, which passes port and key to the others. Once all are connected, a process
    that sends nothing for ``patience`` seconds counts as lost; before, the launchers end processes that wait.
    """

    def __init__(self, rank, size, host, store, patience):
        self._is_first, self._patience = rank == 0, patience
        if self._is_first:
            key = os.urandom(32)
            with Listener((host, 0), backlog=size, authkey=key) as listener:
                store.set(_KEY, key.hex())
                store.set(_PORT, str(listener.address[1]))
                came = [listener.accept() for _ in range(1, size)]
            self._others = sorted(came, key=lambda other: int(other.recv_bytes()))
        else:
            port, key = int(store.get(_PORT)), bytes.fromhex(store.get(_KEY).decode())
            self._others = [Client((host, port), authkey=key)]
            self._others[0].send_bytes(str(rank).encode())

    def exchange(self, counts, combine):
        """Return ``combine`` (np.add, np.maximum) over all processes of their arrays of one shape and type.

        They are combined in the order of the ranks, so that sums of floats do not depend on which comes first. Raises
        LostError when another process is lost.
        """
        counts = np.ascontiguousarray(counts)
        try:
            if not self._is_first:
                self._send(counts)
                return self._received(counts)[0]
            for other in self._received(counts):
                counts = combine(counts, other)
            self._send(counts)
            return counts
        except (EOFError, OSError) as error:
            raise LostError("Another process of the training ended early; resume the run.") from error

    def _send(self, counts):
        for other in self._others:
            other.send_bytes(counts.tobytes())

    def _received(self, like):
        """Return the arrays, of the shape and type of ``like``, that the others send, in the order of the ranks.

        All connections are waited for at the same time, so that a lost process is noticed at once.
        """
        received = {}
        while len(received) < len(self._others):
            ready = wait([other for other in self._others if other not in received], self._patience)
            if not ready:
                raise LostError(
                    f"Another process of the training sent nothing for {self._patience / 60:.0f} minutes; "
                    "check its machine and resume the run."
                )
            for other in ready:
                received[other] = np.frombuffer(other.recv_bytes(), dtype=like.dtype).reshape(like.shape)
        return [received[other] for other in self._others]
