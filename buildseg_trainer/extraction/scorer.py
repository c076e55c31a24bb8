"""The process of the training environment that scores blocks (worker/scoring), as a context manager."""

import collections
import concurrent.futures
import json
import tempfile
from pathlib import Path

import numpy as np

from buildseg_trainer.about import PACKAGE_DIR
from buildseg_trainer.common.progress import stop_if_cancelled
from buildseg_trainer.environment import child_process
from buildseg_trainer.environment.interpreter import clean_environment
from buildseg_trainer.errors import EnvironmentNotReadyError, InputError, WorkerError
from buildseg_trainer.runs import exit_messages

POLL_SECONDS = 0.1
MOST_WAITING = 2  # blocks: one in the process, one that it gets next


class Scorer:
    """``size`` is the side of its blocks in pixels, ``device`` says in words what it runs on.

    The process is ended at the end of the ``with`` block, and ends by itself when this process does.
    """

    def __init__(self, python, model, normalize, is_cancelled):
        """``python`` is the training interpreter, ``model`` an ONNX file; for ``normalize`` see scoring.engine."""
        command = [python, PACKAGE_DIR / "worker" / "main.py", "score"]
        self._command = [*command, "--model", model, "--normalize", json.dumps(normalize)]
        self._is_cancelled = is_cancelled

    def __enter__(self):
        """Start the process. Raises InputError for a model that cannot be used, WorkerError, Cancelled."""
        self._folder = tempfile.TemporaryDirectory(prefix="buildseg_trainer_")
        self._log = Path(self._folder.name) / "score.log"
        try:
            self._child = child_process.start(self._command, self._log, clean_environment())
        except OSError as error:
            self._folder.cleanup()
            raise EnvironmentNotReadyError(
                f"The training Python {self._command[0]} cannot be started ({error.strerror or error})."
            ) from error
        self._pool = concurrent.futures.ThreadPoolExecutor(1, thread_name_prefix="buildseg-scorer")
        try:
            first = self._result(self._pool.submit(self._child.stdout.readline))
            if not first:
                raise self._failure()
            said = json.loads(first)
            if "error" in said:
                raise InputError(said["error"])
        except BaseException:
            self.__exit__()
            raise
        self.size, self.device = said["size"], said["device"]
        return self

    def __exit__(self, *_error):
        child_process.end(self._child)
        self._pool.shutdown()  # its thread, if it still waits, reads the end of the output now
        for pipe in (self._child.stdin, self._child.stdout):
            try:
                pipe.close()
            except OSError:  # what was not read any more
                continue
        self._folder.cleanup()

    def probabilities(self, items):
        """Yield ``(key, probabilities)`` of ``(key, block)`` in their order, while the next block is being made.

        A block is uint8 (3, size, size), the probabilities of building are float32 (size, size). Raises Cancelled,
        and WorkerError when the process ends.
        """
        waiting = collections.deque()
        for key, block in items:
            waiting.append((key, self._pool.submit(self._exchange, block)))
            if len(waiting) >= MOST_WAITING:
                first, future = waiting.popleft()
                yield first, self._result(future)
        for key, future in waiting:
            yield key, self._result(future)

    def _exchange(self, block):
        try:
            self._child.stdin.write(np.ascontiguousarray(block))
            self._child.stdin.flush()
            data = self._child.stdout.read(4 * self.size * self.size)
        except (OSError, ValueError):  # the process, or this one's end of the pipe, is gone
            data = b""
        if len(data) < 4 * self.size * self.size:
            raise self._failure()
        return np.frombuffer(data, dtype=np.float32).reshape(self.size, self.size)

    def _result(self, future):
        while True:
            stop_if_cancelled(self._is_cancelled)
            try:
                return future.result(POLL_SECONDS)
            except concurrent.futures.TimeoutError:
                continue

    def _failure(self):
        lines = self._log.read_text(encoding="utf-8", errors="replace").split("\n")
        last = next((line.strip() for line in reversed(lines) if line.strip()), "it says nothing")
        if self._child.wait() == exit_messages.ENVIRONMENT_NOT_READY:
            return EnvironmentNotReadyError(last)
        return WorkerError(
            f"The process that applies the model has ended ({last[:300]}); start again, finished parts are kept."
        )
