"""Areas of the contours of a mask, equal to OpenCV's, computed from runs of pixels.

The rule of the training notebook keeps a tile by ``cv2.contourArea`` of its contours (``findContours``, tree
retrieval, simple chain): the area of the polygon through the centres of an object's border pixels. QGIS has no
OpenCV, so the same number is computed here.

For an object without holes that polygon's area is the number of 2x2 pixel blocks with all four pixels set, plus
half a block for each with three: the polygon's edges run through pixel centres, horizontally, vertically or
diagonally, so every square between four centres is inside, outside, or cut in half. Where a run of set pixels in
one row and a run in the next share the columns L..R-1, that is R - L - 1 full blocks, and half a block at each end
at which the two runs do not end together. An outer contour ignores holes, so holes are filled first; the contours of
holes, and of objects inside holes, are inside it and never larger.

Several masks are measured at once, one below the other with an empty row between: a single mask has only a few thousand
runs, so that the overhead of numpy calls would dominate.
"""

import numpy as np


def largest_contour_areas(masks):
    """Return the area in pixels of the largest contour of each of ``masks`` (2D, one shape, true where building).

    Equals ``max(cv2.contourArea(c) for c in cv2.findContours(mask, RETR_TREE, CHAIN_APPROX_SIMPLE)[0])``, 0.0
    for an empty mask. Objects are 8-connected, as in OpenCV.
    """
    height, width = masks[0].shape
    row_length = _row_length(width)
    mask_length = (height + 1) * row_length
    starts, _, labels, areas = _objects(masks, row_length, mask_length)
    if not len(starts):
        return [0.0] * len(masks)
    mask_of_object = np.empty(len(areas), dtype=np.intp)
    mask_of_object[labels] = starts // mask_length
    largest = np.zeros(len(masks))
    np.maximum.at(largest, mask_of_object, areas)
    return largest.tolist()


def without_small_objects(mask, least):
    """Return a mask (2D, bool) without its objects, and all that is in their holes, of areas under ``least``.

    Equals filling each contour of ``cv2.findContours(mask, RETR_EXTERNAL, …)`` whose ``cv2.contourArea`` is smaller.
    """
    height, width = mask.shape
    row_length = _row_length(width)
    starts, ends, labels, areas = _objects([mask], row_length, (height + 1) * row_length)
    changes = np.zeros((height + 1) * row_length + 1, dtype=np.int8)
    small = areas[labels] < least
    changes[starts[small]] = 1
    changes[ends[small]] = -1  # no run begins where another ends
    dropped = np.cumsum(changes[:-1], dtype=np.int8).reshape(height + 1, row_length)[1:, :width]
    return mask & (dropped == 0)


def _row_length(width):
    return width // 8 * 8 + 8  # with empty columns, which end runs at the row's end


def _objects(masks, row_length, mask_length):
    """Return ``(starts, ends, labels, areas)``: the runs, holes filled, the object of each, the objects' areas."""
    starts, ends = _runs(masks, row_length, mask_length)
    if not len(starts):
        return starts, ends, np.empty(0, dtype=np.intp), np.empty(0)
    starts, ends = _without_holes(starts, ends, row_length)
    above, below = _touching(starts, ends, row_length, diagonal=True)
    labels, count = _components(len(starts), above, below)
    areas = np.bincount(labels[above], weights=_block_areas(starts, ends, above, below, row_length), minlength=count)
    return starts, ends, labels, areas


def _runs(masks, row_length, mask_length):
    """Return starts and ends (exclusive) of the runs of set pixels, as positions in the flattened tall array.

    Its first row is empty, and so is the one after each mask.
    """
    found = []
    padded = np.zeros((mask_length // row_length, row_length), dtype=bool)
    changed = np.zeros(mask_length, dtype=bool)
    for number, mask in enumerate(masks):
        padded[1:, : mask.shape[1]] = mask
        np.not_equal(padded.ravel()[1:], padded.ravel()[:-1], out=changed[1:])
        # Eight pixels at a time, since few are set in the whole array; numpy is slower pixel by pixel.
        words = changed.view(np.uint64)
        eights = np.flatnonzero(words != 0)
        inside = np.flatnonzero(words[eights].view(bool))
        found.append(8 * eights[inside >> 3] + (inside & 7) + number * mask_length)
    changes = np.concatenate(found)
    return changes[0::2], changes[1::2]  # the first and the last pixel are never set


def _touching(starts, ends, row_length, diagonal):
    """Return pairs (upper run, lower run) that touch; ``diagonal`` counts touching by a corner."""
    reach = 0 if diagonal else 1
    furthest = ends + (row_length - reach)  # where a run that touches from below starts at the latest
    beyond = np.append(starts, np.iinfo(starts.dtype).max)
    upper = np.arange(len(starts))
    lower = np.searchsorted(ends, starts + (row_length + reach), side="left")
    above, below = [], []
    # The first run below each run, then the second of those that have one, and so on; few have many.
    while len(upper):
        touch = np.flatnonzero(beyond[lower] <= furthest[upper])
        upper, lower = upper[touch], lower[touch]
        above.append(upper)
        below.append(lower)
        lower = lower + 1
    return np.concatenate(above), np.concatenate(below)


def _components(count, above, below):
    """Return the component number of each of ``count`` nodes, and the number of components.

    Edges are ``(above, below)``, with ``above < below``. Each node gets one of those above it as parent, which
    gives trees; this is repeated with the trees until no edge connects two of them.
    """
    numbers = np.arange(count)
    while True:
        parent = np.arange(count)
        # Of several edges the first one counts, which is written last: with the smallest parent trees merge soonest.
        parent[below[::-1]] = above[::-1]
        while True:
            grandparent = parent[parent]
            if np.array_equal(grandparent, parent):
                break
            parent = grandparent
        roots = parent == np.arange(count)
        count = int(np.count_nonzero(roots))
        trees = (np.cumsum(roots) - 1)[parent]
        numbers = trees[numbers]
        above, below = trees[above], trees[below]
        apart = np.flatnonzero(above != below)
        if not len(apart):
            return numbers, count
        above, below = np.minimum(above, below)[apart], np.maximum(above, below)[apart]
        order = np.argsort(above)
        above, below = above[order], below[order]


def _block_areas(starts, ends, above, below, row_length):
    """Return the area between each pair of touching runs."""
    left_above, right_above = starts[above] + row_length, ends[above] + row_length
    left_below, right_below = starts[below], ends[below]
    shared = np.minimum(right_above, right_below) - np.maximum(left_above, left_below)
    slanted = (left_above != left_below).astype(float) + (right_above != right_below)
    return np.where(shared > 0, shared - 1 + 0.5 * slanted, 0.0)


def _without_holes(starts, ends, row_length):
    """Return the runs with holes filled: gaps between runs that no 4-connected way leads out of the mask from."""
    rows = starts // row_length
    gaps = np.flatnonzero(rows[1:] == rows[:-1])  # gap i lies between runs i and i + 1 of the same row
    if not len(gaps):
        return starts, ends
    # Outside the first and last run of its row a pixel is open; an empty row is open from end to end.
    first_of_row = np.full(rows[-1] + 2, row_length)
    last_of_row = np.zeros(rows[-1] + 2, dtype=np.intp)
    first_of_row[rows[::-1]] = (starts - rows * row_length)[::-1]
    last_of_row[rows] = ends - rows * row_length
    gap_starts, gap_ends, gap_rows = ends[gaps], starts[gaps + 1], rows[gaps]
    from_column, to_column = gap_starts - gap_rows * row_length, gap_ends - gap_rows * row_length
    is_open = np.zeros(len(gaps), dtype=bool)
    for neighbour in (gap_rows - 1, gap_rows + 1):
        is_open |= (from_column < first_of_row[neighbour]) | (to_column > last_of_row[neighbour])
    labels, count = _components(len(gaps), *_touching(gap_starts, gap_ends, row_length, diagonal=False))
    leads_out = np.zeros(count, dtype=bool)
    leads_out[labels[is_open]] = True
    holes = gaps[~leads_out[labels]]
    return np.delete(starts, holes + 1), np.delete(ends, holes)
