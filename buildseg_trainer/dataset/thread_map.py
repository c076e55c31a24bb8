"""Doing the same for many things in a few threads, with results in order and a bounded number waiting."""

import collections
from concurrent.futures import ThreadPoolExecutor

from buildseg_trainer.common.cores import usable_cores
from buildseg_trainer.common.progress import stop_if_cancelled

MOST_THREADS = 4  # each may hold a large picture


def in_order(function, items, is_cancelled):
    """Yield ``function(item)`` of all items in their order. Raises what the function raises, and Cancelled.

    GDAL and zlib release Python's lock, so threads help. Whatever ends this early, no thread is left working.
    """
    threads = min(MOST_THREADS, usable_cores())
    waiting = collections.deque()
    with ThreadPoolExecutor(threads, thread_name_prefix="buildseg-pictures") as pool:
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
