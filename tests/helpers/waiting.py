"""Waiting for what another process or thread does. The bound only ends a test that would hang; nothing is timed."""

import time


def wait_until(condition, seconds=120):
    """Return once ``condition()`` is true; fails after ``seconds``."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.01)
