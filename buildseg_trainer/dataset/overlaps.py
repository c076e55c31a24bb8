"""Which tiles share ground: exact for tiles of any rotation, fast for a hundred thousand of them."""

import numpy as np

PAIRS_AT_ONCE = 1_000_000
TOLERANCE = 1e-3  # of a pixel: neighbours that share an edge do not overlap


class TileShapes:
    """Outlines of tiles as an array (tiles, 4, 2) of map coordinates; tiles without outline (NaN) overlap nothing."""

    def __init__(self, outlines, tile_size):
        """``outlines`` is a list of four corners each, or an empty list; ``tile_size`` in pixels."""
        self.corners = np.full((len(outlines), 4, 2), np.nan)
        for number, outline in enumerate(outlines):
            if len(outline) == 4:
                self.corners[number] = outline
        sides = np.hypot(*np.moveaxis(self.corners - np.roll(self.corners, 1, axis=1), 2, 0))
        self.side = float(np.nanmedian(sides)) if np.isfinite(sides).any() else 1.0
        self._tolerance = TOLERANCE * self.side / tile_size
        self.low = self.corners.min(axis=1)
        self.high = self.corners.max(axis=1)
        self._cells()

    def _cells(self):
        # Cells as large as the largest tile: tiles that overlap lie in cells that touch, judged by their low corner.
        placed = np.isfinite(self.low[:, 0])
        size = np.nanmax(self.high - self.low, axis=0) if placed.any() else np.ones(2)
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
        tiles = np.asarray(tiles)
        tiles = tiles[np.isfinite(self.low[tiles, 0])]
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
                    wanted = others[theirs] & ~found[theirs] & (mine != theirs)
                    mine, theirs = mine[wanted], theirs[wanted]
                    found[theirs[self._overlap(mine, theirs)]] = True
        return found

    def _overlap(self, mine, theirs):
        """Return whether the outlines of each pair overlap by more than the tolerance (separating axis theorem)."""
        reach = np.minimum(self.high[mine], self.high[theirs]) - np.maximum(self.low[mine], self.low[theirs])
        overlap = (reach > self._tolerance).all(axis=1)
        near = np.flatnonzero(overlap)
        a, b = self.corners[mine[near]], self.corners[theirs[near]]
        apart = np.zeros(len(near), dtype=bool)
        for shape in (a, b):
            for side in range(4):
                edge = shape[:, (side + 1) % 4] - shape[:, side]
                normal = np.stack([edge[:, 1], -edge[:, 0]], axis=1) / np.hypot(edge[:, 0], edge[:, 1])[:, None]
                along_a = np.einsum("ncd,nd->nc", a, normal)
                along_b = np.einsum("ncd,nd->nc", b, normal)
                shared = np.minimum(along_a.max(1), along_b.max(1)) - np.maximum(along_a.min(1), along_b.min(1))
                apart |= shared <= self._tolerance
        overlap[near[apart]] = False
        return overlap


def _portions(counts):
    """Yield slices of ``counts`` whose sums stay near PAIRS_AT_ONCE, to bound memory."""
    ends = np.cumsum(counts)
    start = 0
    while start < len(counts):
        done = ends[start - 1] if start else 0
        stop = max(start + 1, int(np.searchsorted(ends, done + PAIRS_AT_ONCE, side="right")))
        yield slice(start, stop)
        start = stop
