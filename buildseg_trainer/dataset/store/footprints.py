"""Footprints of tiles on the ground: overlaps and distances, for any rotation, fast for a hundred thousand tiles."""

import numpy as np

PAIRS_AT_ONCE = 200_000
TOLERANCE = 1e-3  # of a pixel: neighbours that share an edge do not overlap


class Footprints:
    """Outlines of tiles, an array (tiles, 4, 2) of map coordinates; tiles without outline (NaN) overlap nothing."""

    def __init__(self, outlines, tile_size, reach=0):
        """``outlines`` has four corners or an empty list for each tile; ``tile_size`` and ``reach`` are in pixels.

        ``reach`` is the largest ``distance`` that ``nearer`` will get.
        """
        self.corners = np.full((len(outlines), 4, 2), np.nan)
        for number, outline in enumerate(outlines):
            if len(outline) == 4:
                self.corners[number] = outline
        sides = np.hypot(*np.moveaxis(self.corners - np.roll(self.corners, 1, axis=1), 2, 0))
        self.side = float(np.nanmedian(sides)) if np.isfinite(sides).any() else 1.0
        self.pixel = self.side / tile_size  # map units
        self._tolerance = TOLERANCE * self.pixel
        self.low = self.corners.min(axis=1)
        self.high = self.corners.max(axis=1)
        self.placed = np.isfinite(self.low[:, 0])
        self._cells(reach * self.pixel)

    def _cells(self, reach):
        # Cells as large as the largest tile and the reach: tiles within reach of each other lie in cells that touch,
        # judged by their low corner.
        placed = self.placed
        size = np.nanmax(self.high - self.low, axis=0) + reach if placed.any() else np.ones(2)
        origin = np.nanmin(self.low, axis=0) if placed.any() else np.zeros(2)
        cells = np.full((len(self.low), 2), -10, dtype=np.int64)
        cells[placed] = np.floor((self.low[placed] - origin) / size)
        self._columns = int(cells[:, 0].max(initial=0)) + 3
        self._cell = np.where(placed, (cells[:, 1] + 1) * self._columns + cells[:, 0] + 1, -(10**15))
        self._order = np.argsort(self._cell, kind="stable")
        self._sorted_cells = self._cell[self._order]

    def overlapping(self, tiles, others):
        """Return a bool array over all tiles: true for those in ``others`` that overlap one of ``tiles``.

        ``tiles`` holds tile numbers, ``others`` is a bool array over all tiles. A tile does not overlap itself.
        """
        found = np.zeros(len(self.corners), dtype=bool)
        for mine, theirs in self._pairs(tiles, others):
            unknown = ~found[theirs]
            shared = self._shared_area(mine[unknown], theirs[unknown])
            found[theirs[unknown][shared > 0]] = True
        return found

    def nearer(self, tiles, others, distance):
        """Return, as ``overlapping`` does, those in ``others`` less than ``distance`` pixels from one of ``tiles``.

        Distances are between the nearest points of two outlines, 0 if they touch. A ``distance`` of 0 means overlap; it
        must not exceed ``reach``.
        """
        found = self.overlapping(tiles, others)
        limit = distance * self.pixel - self._tolerance
        if limit <= 0:
            return found
        for mine, theirs in self._pairs(tiles, others & ~found):
            gaps = np.maximum(self.low[mine], self.low[theirs]) - np.minimum(self.high[mine], self.high[theirs])
            # The distance of the bounding boxes is never larger than that of the outlines.
            near = (np.hypot(*np.maximum(gaps, 0).T) < limit) & ~found[theirs]
            distances = _distances(self.corners[mine[near]], self.corners[theirs[near]])
            found[theirs[near][distances < limit]] = True
        return found

    def shared_pixels(self, tiles, others):
        """Return the number of pixels that ``tiles`` share with ``others``, summed over pairs.

        Exact for parallel rectangles; otherwise the area of the bounding rectangle of the overlap.
        """
        area = sum(self._shared_area(mine, theirs).sum() for mine, theirs in self._pairs(tiles, others))
        return round(float(area) / self.pixel**2)

    def _pairs(self, tiles, others):
        """Yield ``(mine, theirs)``: tile numbers of pairs that may touch, in portions."""
        tiles = np.asarray(tiles)
        tiles = tiles[self.placed[tiles]]
        for step_y in (-1, 0, 1):
            for step_x in (-1, 0, 1):
                cells = self._cell[tiles] + step_y * self._columns + step_x
                first = np.searchsorted(self._sorted_cells, cells, side="left")
                counts = np.searchsorted(self._sorted_cells, cells, side="right") - first
                for part in _portions(counts):
                    mine = np.repeat(tiles[part], counts[part])
                    ends = np.cumsum(counts[part])
                    offsets = np.arange(len(mine)) - np.repeat(ends - counts[part], counts[part])
                    theirs = self._order[np.repeat(first[part], counts[part]) + offsets]
                    wanted = others[theirs] & (mine != theirs)
                    yield mine[wanted], theirs[wanted]

    def _shared_area(self, mine, theirs):
        """Return the overlap of the outlines of each pair in map units; 0 below the tolerance.

        Two convex outlines are apart if a side of one of them separates them (separating axis theorem).
        """
        area = np.zeros(len(mine))
        reach = np.minimum(self.high[mine], self.high[theirs]) - np.maximum(self.low[mine], self.low[theirs])
        near = np.flatnonzero((reach > self._tolerance).all(axis=1))
        a, b = self.corners[mine[near]], self.corners[theirs[near]]
        smallest = np.full(len(near), np.inf)
        for shape in (a, b):
            along_sides = []
            for side in range(4):
                edge = shape[:, (side + 1) % 4] - shape[:, side]
                normal = np.stack([edge[:, 1], -edge[:, 0]], axis=1) / np.hypot(edge[:, 0], edge[:, 1])[:, None]
                along_a = np.einsum("ncd,nd->nc", a, normal)
                along_b = np.einsum("ncd,nd->nc", b, normal)
                shared = np.minimum(along_a.max(1), along_b.max(1)) - np.maximum(along_a.min(1), along_b.min(1))
                along_sides.append(np.where(shared <= self._tolerance, 0.0, shared))
            # Opposite sides give the same length, except for outlines distorted by reprojection.
            lengths = np.minimum(along_sides[0], along_sides[2]), np.minimum(along_sides[1], along_sides[3])
            smallest = np.minimum(smallest, lengths[0] * lengths[1])
        area[near] = smallest
        return area


def _distances(first, second):
    """Return the distance of each pair of convex outlines (pairs, 4, 2) that do not overlap.

    The nearest points of two such shapes are a corner of one and a point on a side of the other.
    """
    nearest = np.full(len(first), np.inf)
    for corners, sides in ((first, second), (second, first)):
        for side in range(4):
            start = sides[:, side, None]
            along = sides[:, (side + 1) % 4, None] - start
            offset = corners - start
            position = np.clip((offset * along).sum(2) / (along**2).sum(2), 0, 1)
            gap = offset - position[..., None] * along
            nearest = np.minimum(nearest, np.hypot(gap[..., 0], gap[..., 1]).min(1))
    return nearest


def _portions(counts):
    """Yield slices of ``counts`` whose sums stay near PAIRS_AT_ONCE, to bound memory."""
    ends = np.cumsum(counts)
    start = 0
    while start < len(counts):
        done = ends[start - 1] if start else 0
        stop = max(start + 1, int(np.searchsorted(ends, done + PAIRS_AT_ONCE, side="right")))
        yield slice(start, stop)
        start = stop
