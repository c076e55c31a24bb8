"""Counts of whole buildings in tiles: how many of the true ones are found, how many of the predicted ones are right.

Objects are the connected parts (4 neighbours) of a mask. Truth and prediction are paired in order of decreasing IoU,
each once, down to an IoU of 0.5 (SpaceNet's rule; above 0.5 no other pairing is possible).
"""

import numpy as np

from buildseg_trainer.common.classes import BUILDING, IGNORE

IOU = 0.5
SQUARE_METRES = (50, 200, 1000)  # sheds, houses, large houses, halls
PIXELS = (32**2, 96**2)  # where the size of a pixel is unknown: COCO's small, medium and large
EDGE_RULE = (
    "An object is a connected part of the mask of one tile, so that buildings that touch are one. True objects that "
    "touch the edge of the tile or ignored pixels do not count; predicted ones that touch them, or that overlap such a "
    "true object most, are no false alarms."
)
KINDS = ("truths", "found", "predicted", "correct")


class ObjectCounts:
    """Counts of objects by their size, summed over tiles; ``pixel_size`` is in metres, None if it is unknown."""

    def __init__(self, pixel_size=None):
        self._edges = np.array(SQUARE_METRES if pixel_size else PIXELS)
        self._unit, self._area = ("m2", pixel_size**2) if pixel_size else ("px", 1.0)
        self._counts = {kind: np.zeros(len(self._edges) + 1, dtype=np.int64) for kind in KINDS}

    def add(self, truth, prediction):
        """Count the objects of a tile: masks H x W, uint8 with 0, 1 and, in the truth, IGNORE."""
        ignored = truth == IGNORE
        cut = _beside(ignored)
        real, made = _Parts(truth == BUILDING, cut), _Parts((prediction == BUILDING) & ~ignored, cut)
        pairs, overlap = _overlaps(real, made)
        matches = _matches(real, made, pairs, overlap)
        whole = [(one, other) for one, other in matches if not real.touches[one]]
        right = np.zeros(len(made.areas), dtype=bool)
        right[[other for _, other in whole]] = True
        # Of each prediction the truth that it overlaps most; 0, the background, where there is none.
        owner = np.zeros(len(made.areas), dtype=np.int64)
        by_overlap = pairs[np.argsort(overlap, kind="stable")]
        owner[by_overlap[:, 1]] = by_overlap[:, 0]
        excused = made.touches | np.where(owner > 0, real.touches[owner], False)
        self._count("truths", real.areas[1:][~real.touches[1:]])
        self._count("found", real.areas[[one for one, _ in whole]])
        self._count("predicted", made.areas[1:][(right | ~excused)[1:]])
        self._count("correct", made.areas[right])

    def _count(self, kind, areas):
        bins = np.searchsorted(self._edges, areas * self._area, side="right")
        self._counts[kind] += np.bincount(bins, minlength=len(self._edges) + 1)

    def to_json(self):
        """Return the "objects" of Counts (see evaluate.py)."""
        limits = [0, *self._edges.tolist(), None]
        return {
            "iou": IOU,
            "unit": self._unit,
            **{kind: int(counts.sum()) for kind, counts in self._counts.items()},
            "edge": EDGE_RULE,
            "bins": [
                {"from": limits[number], "to": limits[number + 1]}
                | {kind: int(counts[number]) for kind, counts in self._counts.items()}
                for number in range(len(limits) - 1)
            ],
        }


class _Parts:
    """The connected parts of a mask: ``labels`` (0 is the background), and by label ``areas`` and ``touches``."""

    def __init__(self, mask, cut):
        self.labels = _labels(mask)
        self.areas = np.bincount(self.labels.reshape(-1))
        self.touches = np.zeros(len(self.areas), dtype=bool)
        self.touches[self.labels[cut]] = True


def _beside(ignored):
    """Return the pixels at the edge of a tile and beside ignored pixels."""
    cut = np.ones(ignored.shape, dtype=bool)
    cut[1:-1, 1:-1] = False
    cut |= ignored
    cut[1:] |= ignored[:-1]
    cut[:-1] |= ignored[1:]
    cut[:, 1:] |= ignored[:, :-1]
    cut[:, :-1] |= ignored[:, 1:]
    return cut


def _labels(mask):
    """Return the number of the connected part (4 neighbours) of each pixel of a bool array, 0 outside of all."""
    # The runs of the rows are numbered, and each gets the smallest number of those that it is connected with.
    padded = np.pad(mask, ((0, 0), (0, 1)))  # which ends the run of a row
    starts = np.diff(padded.reshape(-1).astype(np.int8), prepend=0) == 1
    runs = (np.cumsum(starts, dtype=np.int32).reshape(padded.shape) * padded)[:, :-1]
    count = int(starts.sum()) + 1
    both = mask[1:] & mask[:-1]
    above, below = np.divmod(np.unique(runs[:-1][both] * np.int64(count) + runs[1:][both]), count)
    roots = np.arange(count)
    while (roots[above] != roots[below]).any():
        smaller = np.minimum(roots[above], roots[below])
        for side in (above, below):
            np.minimum.at(roots, roots[side], smaller)
        while (roots[roots] != roots).any():
            roots = roots[roots]
    return np.unique(roots, return_inverse=True)[1][runs]


def _overlaps(real, made):
    """Return the pairs of labels (truth, prediction), N x 2, that have pixels in common, and how many."""
    both = (real.labels > 0) & (made.labels > 0)
    keys = real.labels[both].astype(np.int64) * len(made.areas) + made.labels[both]
    keys, overlap = np.unique(keys, return_counts=True)
    return np.stack(np.divmod(keys, len(made.areas)), axis=1), overlap


def _matches(real, made, pairs, overlap):
    """Return the pairs of labels that belong together, each label once."""
    iou = overlap / (real.areas[pairs[:, 0]] + made.areas[pairs[:, 1]] - overlap)
    found, taken = [], [set(), set()]
    for number in np.argsort(-iou, kind="stable"):
        if iou[number] < IOU:
            break
        pair = pairs[number].tolist()
        if not any(label in labels for label, labels in zip(pair, taken)):
            found.append(pair)
            for label, labels in zip(pair, taken):
                labels.add(label)
    return found
