"""Detect fill values that are not declared as nodata: many pixels with one value in all bands."""

import threading

import numpy as np

MUCH_PERCENT = 5
# Values that programs write where there are no data, also in wider types, besides 0 and the limits of a type.
USUAL_FILLS = (0, -9999, -32767, -32768, 65535)


def fill_values(data_type):
    """Return the typical fill values of a numpy type, ascending: for bytes 0 and 255."""
    limits = np.finfo(data_type) if np.dtype(data_type).kind == "f" else np.iinfo(data_type)
    usual = {value for value in USUAL_FILLS if limits.min <= value <= limits.max}
    return sorted(usual | {limits.min, limits.max})


class UndeclaredNodata:
    """Counts pixels with typical fill values by raster. Thread-safe."""

    def __init__(self):
        self._seen = {}  # path -> pixels
        self._counts = {}  # (value, path) -> pixels
        self._lock = threading.Lock()

    def add(self, path, bands, valid):
        """Count pixels of the raster ``path``: (bands, rows, columns), and ``valid`` (rows, columns), None for all."""
        pixels = bands.reshape(len(bands), -1) if valid is None else bands[:, valid]
        values = fill_values(bands.dtype)
        counts = [int((pixels == bands.dtype.type(value)).all(axis=0).sum()) for value in values]
        with self._lock:
            self._seen[path] = self._seen.get(path, 0) + pixels.shape[1]
            for value, count in zip(values, counts):
                self._counts[value, path] = self._counts.get((value, path), 0) + count

    def warnings(self):
        """Return a warning for each value that is probably an undeclared nodata value."""
        shares = {key: 100 * count / self._seen[key[1]] for key, count in self._counts.items() if count}
        much = {key: share for key, share in shares.items() if share > MUCH_PERCENT}
        return [
            _sentence(value, {path: share for (each, path), share in much.items() if each == value})
            for value in sorted({value for value, _ in much})
        ]


def _sentence(value, shares):
    most = max(shares, key=shares.get)
    begin = f"{shares[most]:.0f} % of the pixels of {most} are"
    if len(shares) > 1:
        begin = f"In {len(shares)} rasters up to {shares[most]:.0f} % of the pixels (most in {most}) are"
    text = f"{value:.9g}" if isinstance(value, np.floating) else str(value)
    return f"{begin} {text} in all bands and count as image; if nothing was recorded there, give NODATA {text}."
