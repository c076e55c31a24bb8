"""Ending the process at once on request, in the midst of what cannot be asked: imports, tracing, a trial batch."""

import contextlib
import faulthandler
import logging
import os
import shutil
import signal
import sys
import threading

from buildseg_trainer.errors import BuildsegTrainerError

POLL_SECONDS = 0.25

# Held by whoever must not be cut off; the one who ends the process takes it and never gives it back.
_door = threading.RLock()


def import_paddle():
    """Import Paddle, and take its signal handlers away again; on the main thread, before all that imports Paddle.

    They ask for memory. Where the signal comes in the midst of such a request, as SIGTERM does half of the time in a
    process that is busy with Python objects, they wait for ever for a lock that their own thread holds. Crashes are
    left to Python's own handlers, which ask for nothing and write down where in Python it was.
    """
    with _deaf_to_sigterm():
        import paddle

        paddle.disable_signal_handler()
    faulthandler.disable()  # it forgets that it was on before
    log_crashes()


def log_crashes():
    """Let a crash write the Python calls of its thread to the standard error output (see folder.tail)."""
    faulthandler.enable(all_threads=False)


@contextlib.contextmanager
def _deaf_to_sigterm():
    """Put SIGTERM off until the end of the block; Windows has no such signal."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def undisturbed():
    """Return a context within which the process is not ended: for files that are written aside, and last words."""
    return _door


class Watch:
    """A thread that ends the process with exit code 0 once ``is_asked()`` is true, until ``end`` is called.

    ``last_words()`` is called before; nobody else gets beyond ``undisturbed`` from then on. It has to do without
    imports, since the thread that is cut off may be in the midst of one.
    """

    def __init__(self, is_asked, last_words):
        self._is_asked, self._last_words = is_asked, last_words
        self._over = threading.Event()
        threading.Thread(target=self._watch, name="leaving", daemon=True).start()

    def end(self):
        """Leave it to the caller from now on to look for the request."""
        with _door:
            self._over.set()

    def _watch(self):
        while not self._over.is_set():
            if self._is_asked():
                with _door:
                    if not self._over.is_set():
                        self._leave()
            self._over.wait(POLL_SECONDS)

    def _leave(self):
        try:
            self._last_words()
        except (OSError, BuildsegTrainerError) as error:
            logging.getLogger("buildseg_trainer").error("The end could not be written down (%s).", error)
        _drop_traced_sources()
        with contextlib.suppress(OSError, ValueError):
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(0)


def _drop_traced_sources():
    """Remove the sources that Paddle wrote while it traced, as its exit would have done."""
    utils = sys.modules.get("paddle.jit.dy2static.utils")
    try:
        place = utils.get_temp_dir()
    except (AttributeError, OSError):  # not imported, or not all of it
        return
    utils.get_temp_dir = _door.acquire  # who traces just now waits there for the end
    for _ in range(3):  # a file that is just being written may keep the folder once
        shutil.rmtree(place, ignore_errors=True)
