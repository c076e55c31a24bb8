"""Where the processes of a training meet: each brings an array of counts, and all take the same result away.

Paddle's own means serve neither for waiting nor for small things: gloo gives up on a process that comes 30 s late, as
one does that writes a checkpoint to a slow disk, and every question to Paddle's store takes 40 ms.
"""

import os
from multiprocessing.connection import Client, Listener, wait

import numpy as np

from buildseg_trainer.worker.distributed.ranks import LostError

_PORT, _KEY = "buildseg_trainer/port", "buildseg_trainer/key"


class TcpAllReduce:
    """The connections between the first process, which listens at ``host``, and each of the others.

    ``store`` is Paddle's key-value store, by which the others learn where to come. Once all are there, one that is
    not heard of for ``patience`` seconds counts as gone; before, it is for the launchers to end those that wait.
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

        They are combined in the order of the ranks, so that sums of floats do not depend on who comes first. Raises
        LostError when another process is gone.
        """
        counts = np.ascontiguousarray(counts)
        try:
            if not self._is_first:
                self._send(counts)
                return self._received(counts)[0]
            for brought in self._received(counts):
                counts = combine(counts, brought)
            self._send(counts)
            return counts
        except (EOFError, OSError) as error:
            raise LostError("Another process of the training ended before its time; resume the run.") from error

    def _send(self, counts):
        for other in self._others:
            other.send_bytes(counts.tobytes())

    def _received(self, like):
        """Return the array, of the shape and type of ``like``, that each of the others sends.

        It is waited for whoever comes next, so that one that is gone is noticed at once.
        """
        brought = {}
        while len(brought) < len(self._others):
            ready = wait([other for other in self._others if other not in brought], self._patience)
            if not ready:
                raise LostError(
                    f"Nothing was heard of another process of the training for {self._patience / 60:.0f} minutes; "
                    "look at its machine and resume the run."
                )
            for other in ready:
                brought[other] = np.frombuffer(other.recv_bytes(), dtype=like.dtype).reshape(like.shape)
        return [brought[other] for other in self._others]
