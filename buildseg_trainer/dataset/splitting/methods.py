"""The split methods: blocks or sources drawn at random, splits named by the user, or the notebook's shuffle.

Every method returns one array of splits per division (one, or one per fold). ``leave_out`` removes tiles that overlap a
held-out tile or are within its guard band.
"""

import random

import numpy as np

from buildseg_trainer.dataset.splitting import blocks
from buildseg_trainer.dataset.store.splits import NO_SPLIT, NONE, TEST, TOO_NEAR, TRAIN, VALIDATION, split_of_word
from buildseg_trainer.dataset.store.tile_index import LEFT_OUT
from buildseg_trainer.errors import InputError

# Costs by which block sizes are compared, where a count that is off by 100 % costs 4 (see blocks): leaving out all
# tiles, a single validation block, an empty split.
LEFT_OUT_COST, ONE_BLOCK_COST, EMPTY_COST = 2.0, 0.5, 100.0


def leave_out(splits, shapes, guard, first=VALIDATION):
    """Remove tiles from their splits that overlap a held-out tile or are less than ``guard`` pixels from one.

    ``first`` (VALIDATION or TEST) stays complete; tiles of the other are removed near it, and training tiles near both.
    Changes ``splits`` in place and returns the reasons: an object array with None for tiles that stay.
    """
    reasons = np.full(len(splits), None, dtype=object)
    second = TEST if first == VALIDATION else VALIDATION
    for held, others in ((first, (TRAIN, second)), (second, (TRAIN,))):
        tiles = np.flatnonzero(splits == held)
        near = shapes.nearer(tiles, np.isin(splits, others), guard)
        reasons[near] = TOO_NEAR
        reasons[shapes.overlapping(tiles, near) if guard else near] = LEFT_OUT
        splits[near] = NONE
    return reasons


def leave_out_new(splits, reasons, new, shapes, guard):
    """Remove those of the ``new`` tiles (numbers) from their splits that are too near to older tiles of another split.

    Too near is overlapping or within the guard band; older tiles keep their splits. Changes ``splits`` and ``reasons``.
    """
    is_new = np.zeros(len(splits), dtype=bool)
    is_new[new] = True
    for split in (TRAIN, VALIDATION, TEST):
        there = np.flatnonzero((splits == split) & ~is_new)
        near = shapes.nearer(there, is_new & (splits != split) & (splits != NONE), guard)
        reasons[near] = TOO_NEAR
        reasons[shapes.overlapping(there, near) if guard else near] = LEFT_OUT
        splits[near] = NONE


def by_shuffle(count, counts, seed):
    """Return ``(order, splits)`` as the notebook's ``random.seed(24); random.shuffle(names)`` does."""
    order = list(range(count))
    random.Random(seed).shuffle(order)  # nosec B311 - reproducible order, not a secret
    splits = np.zeros(count, dtype=np.int64)
    validation, test = counts
    splits[order[:validation]] = VALIDATION
    splits[order[validation : validation + test]] = TEST
    return order, splits


def by_words(words, field):
    """Return ``(splits, reasons)`` from each tile's text in a field; an empty text means no split."""
    try:
        splits = np.array([split_of_word(word) for word in words], dtype=np.int64)
    except KeyError as error:
        raise InputError(
            f"The field {field} of the tile index names the split {error}; name train, val or test, or nothing."
        ) from error
    reasons = np.full(len(splits), None, dtype=object)
    reasons[splits == NONE] = NO_SPLIT
    return splits, reasons


def by_draw(kept, shapes, content, request, counts, is_cancelled):
    """Draw whole blocks or sources and return ``(divisions, block size)``; a division is ``(splits, reasons)``.

    There is one division, or one per fold. Unless the user set a block size, larger blocks are tried while tiles have
    to be left out; the size is None for sources. Raises InputError and Cancelled.
    """
    validation, test = counts
    targets = [validation, test] if test else [validation]
    if request.folds:
        targets = ([test] if test else []) + [validation] * (request.folds - 1)
    building_shares = np.array([record.building_share for record in kept])
    numberings = _sources(kept) if request.method == "source" else _blocks(shapes, content, request, targets)
    best, best_size, best_cost = None, None, np.inf
    for size, numbers in numberings:
        if numbers.max() + 1 <= len(targets):
            if best is None:
                raise _too_few(request, size, numbers, len(targets))
            break  # larger blocks are fewer still
        drawn, cost = blocks.choose(numbers, building_shares, targets, request.seed, is_cancelled)
        all_splits = _fold_splits(drawn, request.folds, bool(test)) if request.folds else [drawn]
        first = TEST if request.folds else VALIDATION  # the test split is the same for all folds
        divisions = [(splits, leave_out(splits, shapes, request.guard, first)) for splits in all_splits]
        left_out = np.mean([(splits == NONE).sum() for splits in all_splits])
        cost += LEFT_OUT_COST * left_out / len(kept)
        cost += ONE_BLOCK_COST / max(1, min(len(np.unique(numbers[splits == VALIDATION])) for splits in all_splits))
        cost += EMPTY_COST * any(smallest(splits, counts) == 0 for splits in all_splits)
        if cost < best_cost:
            best, best_size, best_cost = divisions, size, cost
        if not left_out:
            break
    return best, best_size


def _sources(kept):
    yield None, np.unique([record.source for record in kept], return_inverse=True)[1].ravel()


def _blocks(shapes, content, request, targets):
    centres = shapes.corners.mean(axis=1)
    step = shapes.side * content.stride / content.tile_size
    sizes = [request.block_size]
    if not request.block_size:
        sizes = blocks.candidate_sizes(centres, step, [count / len(centres) for count in targets])
    for size in sizes:
        yield size, blocks.block_numbers(centres, step, size)


def _fold_splits(drawn, folds, has_test):
    """Return the splits of each fold from the drawn numbers: 0 is the last fold, 1 the test split if there is one."""
    first_fold = 2 if has_test else 1
    all_splits = []
    for mine in (*range(first_fold, first_fold + folds - 1), 0):
        splits = np.where(drawn == mine, VALIDATION, TRAIN)
        if has_test:
            splits[drawn == 1] = TEST
        all_splits.append(splits)
    return all_splits


def _too_few(request, size, numbers, wanted):
    if request.method == "source":
        return InputError(
            f"The kept tiles come from {numbers.max() + 1} raster(s), too few to hold {wanted} out and train; choose "
            "METHOD blocks."
        )
    return InputError(
        "BLOCK_SIZE {} makes too few blocks of {} tiles to hold {} out; choose smaller blocks.".format(
            size, len(numbers), {1: "one", 2: "two"}.get(wanted, wanted)
        )
    )


def smallest(splits, counts):
    """Return the number of tiles in the smallest split that must not be empty: train, and those with a count."""
    wanted = [TRAIN, *(split for split, count in zip((VALIDATION, TEST), counts) if count)]
    return min(int((splits == split).sum()) for split in wanted)
