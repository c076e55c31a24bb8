"""Doing the same for many things in a few threads, with results in order and a bounded number waiting."""

import collections
import contextlib
from concurrent.futures import ThreadPoolExecutor, wait

from buildseg_trainer.common.cores import usable_cores
from buildseg_trainer.common.progress import stop_if_cancelled

MOST_THREADS = 4  # each may hold a large picture


def in_order(function, items, is_cancelled, pool=None, threads=None):
    """Yield ``function(item)`` of all items in their order. Raises what the function raises, and Cancelled.

    GDAL and zlib release Python's lock, so threads help. ``pool`` is an executor with that many ``threads``; without
    one a few threads are started. Whatever ends this early, no thread is left working on an item.
    """
    threads = threads or min(MOST_THREADS, usable_cores())
    waiting = collections.deque()
    with contextlib.ExitStack() as stack:
        pool = pool or stack.enter_context(ThreadPoolExecutor(threads, thread_name_prefix="buildseg-map"))
        try:
            for item in items:
                stop_if_cancelled(is_cancelled)
                waiting.append(pool.submit(function, item))
                if len(waiting) > 4 * threads:
                    yield waiting.popleft().result()
            while waiting:
                stop_if_cancelled(is_cancelled)
                yield waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()
            wait(waiting)
