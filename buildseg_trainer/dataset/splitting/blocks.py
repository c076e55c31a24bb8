"""Draw blocks of neighbouring tiles for validation and test, so that splits are apart and alike in building share."""

import math

import numpy as np

from buildseg_trainer.common.progress import stop_if_cancelled

DRAWS = 64  # random draws; the one with the lowest cost is used
FEWEST_BLOCKS = 12
BLOCKS_IN_SMALLEST_SPLIT = 4


def block_numbers(centres, step, block_size):
    """Return a block number for each tile: square blocks on one grid over all sources.

    A block is ``block_size`` tiles wide and high. ``centres`` (tiles, 2) are map coordinates, ``step`` the distance
    between neighbouring tiles in map units. Each tile without coordinates (NaN) is a block.
    """
    numbers = np.empty(len(centres), dtype=np.int64)
    placed = np.isfinite(centres[:, 0])
    if placed.any():
        # Half a step before the first centre, so that tiles of an unrotated raster are in the middle of their cells.
        origin = centres[placed].min(axis=0) - step / 2
        cells = np.floor((centres[placed] - origin) / (step * block_size)).astype(np.int64)
        numbers[placed] = np.unique(cells, axis=0, return_inverse=True)[1].ravel()
    numbers[~placed] = np.arange((~placed).sum()) + (numbers[placed].max() + 1 if placed.any() else 0)
    return numbers


def candidate_sizes(centres, step, shares):
    """Return candidate block sizes (tiles per side), starting with the best one for tiles that do not overlap.

    ``shares`` are the positive shares (0..1) of the held-out splits. The first size is the largest that gives at least
    twelve blocks, and four in the smallest split, so that a split covers several neighbourhoods. Larger sizes follow:
    if tiles overlap, each block costs the tiles around it, and fewer and larger blocks may be better.
    """
    wanted = max(FEWEST_BLOCKS, math.ceil(BLOCKS_IN_SMALLEST_SPLIT / min(shares)))
    size = max(1, int(math.sqrt(len(centres) / wanted)))
    while size > 1 and block_numbers(centres, step, size).max() + 1 < wanted:
        size -= 1
    return sorted({size, size + 1, size + 2, 2 * size, 3 * size, 4 * size})


def choose(blocks, building_shares, targets, seed, is_cancelled):
    """Return ``(splits, cost)``: the split of each tile, 0 for the rest, 1, 2, … for the splits of ``targets``.

    ``targets`` are the requested numbers of tiles. Whole blocks are drawn in random order (by ``seed``) until a split
    is as near to its number as possible. Of DRAWS draws the one with the lowest cost is returned: deviation from the
    numbers first, then differences in building share. Raises Cancelled.
    """
    generator = np.random.default_rng(seed)
    sizes = np.bincount(blocks)
    buildings = np.bincount(blocks, weights=building_shares)
    best, best_cost = None, math.inf
    for _ in range(DRAWS):
        stop_if_cancelled(is_cancelled)
        splits, cost = _draw(generator.permutation(len(sizes)), sizes, buildings, targets)
        if cost < best_cost:
            best, best_cost = splits, cost
    return best[blocks], best_cost


def _draw(order, sizes, buildings, targets):
    splits = np.zeros(len(sizes), dtype=np.int64)
    cost = 0.0
    for split, target in enumerate(targets, start=1):
        count = 0
        for block in order:
            # At least one block, and more while they bring the count nearer to its target.
            nearer = abs(count + sizes[block] - target) < abs(count - target)
            if splits[block] == 0 and (nearer or not count):
                splits[block] = split
                count += sizes[block]
            if count >= target:
                break
        cost += 4.0 * abs(count - target) / target if target else 0.0
    mean = buildings.sum() / sizes.sum()
    for split in range(len(targets) + 1):
        tiles = sizes[splits == split].sum()
        cost += abs(buildings[splits == split].sum() / tiles - mean) if tiles else 10.0
    return splits, cost
