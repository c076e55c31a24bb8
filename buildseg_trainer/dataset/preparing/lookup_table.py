"""A contrast stretch as the look-up table of a VRT, exact for every value of the data type."""

import numpy as np

from buildseg_trainer.dataset.raster.info import NUMPY_TYPES


def lookup_table(info, stretch, channel):
    """Return the stretch as a step-shaped look-up table with the rounding of Stretch.apply instead of GDAL's.

    It has for each grey level the first value and the preceding value of the data type, so that GDAL never
    interpolates.
    """
    kind = np.dtype(NUMPY_TYPES[info.data_type])
    first = _first_values(lambda values: stretch.apply(values[None], channel)[0], kind)
    greys = stretch.apply(first[None], channel)[0]
    pieces = []
    for position in range(len(first)):
        if position and _before(first[position]) != first[position - 1]:
            pieces.append((_before(first[position]), greys[position - 1]))
        pieces.append((first[position], greys[position]))
    return ",".join(f"{_number(value)}:{grey}" for value, grey in pieces)


def _first_values(function, kind):
    """Return, ascending, the lowest value of the type and each first value from which ``function`` gives more."""
    if kind.kind != "f" and kind.itemsize <= 2:
        every = np.arange(np.iinfo(kind).min, np.iinfo(kind).max + 1).astype(kind)
        return every[np.concatenate([[0], np.flatnonzero(np.diff(function(every).astype(int))) + 1])]
    ends = [-np.inf, np.inf] if kind.kind == "f" else [np.iinfo(kind).min, np.iinfo(kind).max]
    lowest, highest = _to_order(np.array(ends, dtype=kind))
    darkest, brightest = function(np.array(ends, dtype=kind)).astype(int)
    greys = np.arange(darkest + 1, brightest + 1)
    # Bisection of all steps at once: the function is below the grey at low, and not at high.
    low, high = np.full(len(greys), lowest), np.full(len(greys), highest)
    while (high > low + 1).any():
        middle = (low >> 1) + (high >> 1) + (low & high & 1)  # their sum may overflow
        reached = function(_from_order(middle, kind)) >= greys
        high, low = np.where(reached, middle, high), np.where(reached, low, middle)
    return _from_order(np.unique(np.concatenate([[lowest], high])), kind)


def _to_order(values):
    """Return integers (int64) in the order of values: for floats their bits, reversed for negative ones."""
    if values.dtype.kind != "f":
        return values.astype(np.int64)
    whole = np.dtype(f"i{values.itemsize}")
    bits = values.view(whole)
    return np.where(bits >= 0, bits, np.iinfo(whole).min - bits).astype(np.int64)


def _from_order(order, kind):
    if kind.kind != "f":
        return order.astype(kind)
    whole = np.dtype(f"i{kind.itemsize}")
    return np.where(order >= 0, order, np.iinfo(whole).min - order).astype(whole).view(kind)


def _before(value):
    return np.nextafter(value, value.dtype.type(-np.inf)) if value.dtype.kind == "f" else value - 1


def _number(value):
    return f"{float(value):.17g}" if value.dtype.kind == "f" else str(int(value))
