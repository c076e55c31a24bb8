"""Area of the largest contour of a mask, as OpenCV measures it, from runs of pixels.

The rule of the training notebook keeps a tile by ``cv2.contourArea`` of its contours (``findContours``, tree
retrieval, simple chain): the area of the polygon through the centres of an object's border pixels. QGIS has no
OpenCV, so the same number is counted here.

For an object without holes that polygon's area is the number of 2x2 pixel blocks with all four pixels set, plus
half a block for each with three: the polygon's edges run through pixel centres, horizontally, vertically or
diagonally, so every square between four centres is inside, outside, or cut in half. Where a run of set pixels in
one row and a run in the next share the columns L..R-1, that is R - L - 1 full blocks, and half a block at each end
at which the two runs do not end together. An outer contour does not know of holes, so holes are filled first; the
contours of holes, and objects inside holes, lie inside it and are never larger.
"""

import numpy as np


def largest_contour_area(mask):
    """Return the area in pixels of the largest contour of ``mask`` (2D, true where building).

    Equals ``max(cv2.contourArea(c) for c in cv2.findContours(mask, RETR_TREE, CHAIN_APPROX_SIMPLE)[0])``, 0.0
    for an empty mask. Objects are 8-connected, as in OpenCV.
    """
    height, width = mask.shape
    padded = np.zeros((height, width + 1), dtype=bool)  # the empty last column ends runs at the row's end
    padded[:, :width] = mask
    starts, ends = _runs(padded)
    if not len(starts):
        return 0.0
    above, below = _touching(starts, ends, width + 1, diagonal=True)
    labels, count = _components(len(starts), above, below)
    # Each closed loop in the graph of touching runs goes round a hole (Euler's formula).
    if len(above) - len(starts) + count > 0:
        starts, ends = _without_holes(starts, ends, height, width + 1)
        above, below = _touching(starts, ends, width + 1, diagonal=True)
        labels, count = _components(len(starts), above, below)
    areas = np.bincount(labels[above], weights=_block_areas(starts, ends, above, below, width + 1), minlength=count)
    return float(areas.max())


def _runs(padded):
    """Return starts and ends (exclusive) of the runs of set pixels, as positions in the flattened array."""
    flat = padded.ravel()
    changes = np.flatnonzero(flat[1:] != flat[:-1]) + 1
    if flat[0]:
        changes = np.concatenate(([0], changes))
    return changes[0::2], changes[1::2]  # the last pixel is never set, so every run ends


def _touching(starts, ends, row_length, diagonal):
    """Return pairs (upper run, lower run) that touch; ``diagonal`` counts touching by a corner."""
    reach = 0 if diagonal else 1
    first = np.searchsorted(ends, starts + row_length + reach, side="left")
    last = np.searchsorted(starts, ends + row_length - reach, side="right")
    counts = np.maximum(last - first, 0)
    above = np.repeat(np.arange(len(starts)), counts)
    below = np.arange(len(above)) - np.repeat(np.cumsum(counts) - counts, counts) + np.repeat(first, counts)
    return above, below


def _components(count, above, below):
    """Return the component number of each run and the number of components (hooking and pointer jumping)."""
    parent = np.arange(count)
    while True:
        upper, lower = parent[above], parent[below]
        apart = np.flatnonzero(upper != lower)
        if not len(apart):
            break
        upper, lower = upper[apart], lower[apart]
        # Roots hang under smaller roots only, so no loop can form, whichever of several wins.
        parent[np.maximum(upper, lower)] = np.minimum(upper, lower)
        while True:
            jumped = parent[parent]
            if np.array_equal(jumped, parent):
                break
            parent = jumped
    roots = parent == np.arange(count)
    numbers = np.cumsum(roots) - 1
    return numbers[parent], int(roots.sum())


def _block_areas(starts, ends, above, below, row_length):
    """Return the area between each pair of touching runs."""
    left_above, right_above = starts[above] + row_length, ends[above] + row_length
    left_below, right_below = starts[below], ends[below]
    shared = np.minimum(right_above, right_below) - np.maximum(left_above, left_below)
    slanted = (left_above != left_below).astype(float) + (right_above != right_below)
    return np.where(shared > 0, shared - 1 + 0.5 * slanted, 0.0)


def _without_holes(starts, ends, height, row_length):
    """Return the runs with holes filled: gaps between runs that no 4-connected way leads out of the mask from."""
    rows = starts // row_length
    gaps = np.flatnonzero(rows[1:] == rows[:-1])  # gap i lies between runs i and i + 1 of the same row
    gap_starts, gap_ends = ends[gaps], starts[gaps + 1]
    gap_rows = rows[gaps]
    # Outside the first and last run of its row a pixel is open; an empty row is open from end to end.
    first_of_row = np.full(height + 2, row_length)  # one row more above and below: beyond the mask all is open
    last_of_row = np.zeros(height + 2, dtype=np.int64)
    first_of_row[rows[::-1] + 1] = (starts - rows * row_length)[::-1]
    last_of_row[rows + 1] = ends - rows * row_length
    from_column, to_column = gap_starts - gap_rows * row_length, gap_ends - gap_rows * row_length
    is_open = np.zeros(len(gaps), dtype=bool)
    for neighbour in (gap_rows, gap_rows + 2):
        is_open |= (from_column < first_of_row[neighbour]) | (to_column > last_of_row[neighbour])
    labels, count = _components(len(gaps), *_touching(gap_starts, gap_ends, row_length, diagonal=False))
    leads_out = np.bincount(labels, weights=is_open, minlength=count) > 0
    holes = gaps[~leads_out[labels]]
    return np.delete(starts, holes + 1), np.delete(ends, holes)
