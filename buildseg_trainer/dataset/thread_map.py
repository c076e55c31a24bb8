"""An ordered map over threads with a bounded number of pending items."""

import collections
import contextlib
from concurrent.futures import ThreadPoolExecutor, wait

from buildseg_trainer.common.cores import usable_cores
from buildseg_trainer.common.progress import stop_if_cancelled

MOST_THREADS = 4  # each may hold a large image in memory


def in_order(function, items, is_cancelled, pool=None, threads=None):
    """Yield ``function(item)`` of all items in their order. Raises what the function raises, and Cancelled.

    GDAL and zlib release the GIL, so threads help. ``pool`` is an executor with ``threads`` threads; without one a few
    threads are started. However the iteration ends, no thread is still processing an item afterwards.
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
