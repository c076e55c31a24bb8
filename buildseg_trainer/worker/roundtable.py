"""Where the processes of a training meet: each brings an array of numbers, and all take the same result away.

Paddle's own means serve neither for waiting nor for small things: gloo gives up on a process that comes 30 s late, as
one does that writes a checkpoint to a slow disk, and every question to Paddle's store takes 40 ms.
"""

import os
from multiprocessing.connection import Client, Listener, wait

import numpy as np

from buildseg_trainer.worker.launch import LostError

_PORT, _KEY = "buildseg_trainer/port", "buildseg_trainer/key"


class Roundtable:
    """The connections between the first process, which listens at ``host``, and each of the others.

    ``store`` is Paddle's key-value store, by which the others learn where to come. A process that does not come
    within ``patience`` seconds numbers as gone.
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

    def exchange(self, numbers, combine):
        """Return ``combine`` (np.add, np.maximum) over all processes of their float64 arrays of one shape.

        The order is that of the ranks. Raises LostError when another process is gone.
        """
        try:
            if not self._is_first:
                self._send(numbers)
                return self._received(numbers.shape)[0]
            for brought in self._received(numbers.shape):
                numbers = combine(numbers, brought)
            self._send(numbers)
            return numbers
        except (EOFError, OSError) as error:
            raise LostError("Another process of the training ended before its time; resume the run.") from error

    def _send(self, numbers):
        for other in self._others:
            other.send_bytes(numbers.tobytes())

    def _received(self, shape):
        """Return what the others send, waiting for whoever is next, so that one that is gone is noticed at once."""
        brought = {}
        while len(brought) < len(self._others):
            ready = wait([other for other in self._others if other not in brought], self._patience)
            if not ready:
                raise LostError(
                    f"Nothing was heard of another process of the training for {self._patience / 60:.0f} minutes; "
                    "look at its machine and resume the run."
                )
            for other in ready:
                brought[other] = np.frombuffer(other.recv_bytes()).reshape(shape)
        return [brought[other] for other in self._others]
