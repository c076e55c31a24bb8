"""Pixels that are 0 in all bands and count as image: as a rule, a nodata value 0 that was forgotten."""

import threading

MUCH_PERCENT = 5


class BlackPixels:
    """Counts them by raster. Threads may share one."""

    def __init__(self):
        self._counts = {}
        self._lock = threading.Lock()

    def add(self, path, bands, valid):
        """Count pixels of the raster ``path``: (bands, rows, columns), and ``valid`` (rows, columns), None for all."""
        black = ~bands.any(axis=0)
        seen = black.size if valid is None else int(valid.sum())
        number = int((black if valid is None else black & valid).sum())
        with self._lock:
            before = self._counts.get(path, (0, 0))
            self._counts[path] = before[0] + number, before[1] + seen

    def warnings(self):
        """Return a sentence, in a list, where rasters look as if their nodata value had been forgotten."""
        shares = {path: 100 * black / seen for path, (black, seen) in self._counts.items() if seen > 0}
        much = [path for path, share in shares.items() if share > MUCH_PERCENT]
        if not much:
            return []
        most = max(much, key=shares.get)
        begin = "{:.0f} % of the pixels of {} are".format(shares[most], most)
        if len(much) > 1:
            begin = "In {} rasters up to {:.0f} % of the pixels (most in {}) are".format(len(much), shares[most], most)
        return [begin + " 0 in all bands and count as image; if nothing was recorded there, give NODATA 0."]
