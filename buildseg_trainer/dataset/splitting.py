"""split_dataset: train.txt, val.txt and, when asked for, test.txt; by place, or by the notebook's shuffle."""

import random
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from buildseg_trainer.dataset import blocks, index, lists, manifest
from buildseg_trainer.dataset.overlaps import TileShapes
from buildseg_trainer.dataset.progress import never_cancelled, no_report, stop_if_cancelled
from buildseg_trainer.errors import InputError

METHODS = ("blocks", "shuffle")
TRAIN, VALIDATION, TEST, NONE = 0, 1, 2, 3
# What block sizes are weighed by, where a count that is off by its whole costs 4 (see blocks): leaving out all
# tiles, one block alone for validation, an empty part.
LEFT_OUT_COST, ONE_BLOCK_COST, EMPTY_COST = 2.0, 0.5, 100.0


class SplitResult(NamedTuple):
    """What split_dataset wrote; each warning is a sentence."""

    dataset: str
    train_count: int
    validation_count: int
    test_count: int
    warnings: list


@dataclass(frozen=True)
class _Request:
    method: str
    validation_percent: float
    validation_count: int
    test_percent: float
    seed: int
    block_size: int

    def checked(self):
        if self.method not in METHODS:
            raise InputError("METHOD is {}; choose {}.".format(self.method, " or ".join(METHODS)))
        if self.validation_count < 0:
            raise InputError(
                "VALIDATION_COUNT is {}; choose 0 (use the percentage) or more.".format(self.validation_count)
            )
        if not self.validation_count and not 0 < self.validation_percent < 100:
            raise InputError(
                "VALIDATION_PERCENT is {:g}; choose more than 0 and less than 100.".format(self.validation_percent)
            )
        if not 0 <= self.test_percent < 100:
            raise InputError("TEST_PERCENT is {:g}; choose 0 or more and less than 100.".format(self.test_percent))
        if not self.validation_count and self.validation_percent + self.test_percent >= 100:
            raise InputError(
                "VALIDATION_PERCENT {:g} and TEST_PERCENT {:g} leave nothing to train on; choose less.".format(
                    self.validation_percent, self.test_percent
                )
            )
        if self.block_size < 0:
            raise InputError("BLOCK_SIZE is {}; choose 0 (automatic) or more tiles.".format(self.block_size))
        return self

    def counts(self, tiles):
        """Return how many tiles validation and test get of ``tiles``; a part asked for gets at least one."""
        validation = self.validation_count or max(1, round(tiles * self.validation_percent / 100))
        test = max(1, round(tiles * self.test_percent / 100)) if self.test_percent else 0
        if validation + test >= tiles:
            raise InputError(
                "The dataset has {} tiles, too few for {} to validate, {} to test and at least one to train; ask for "
                "fewer, or cut or keep more tiles.".format(tiles, validation, test)
            )
        return validation, test


def split_dataset(
    dataset,
    method="blocks",
    validation_percent=20.0,
    validation_count=0,
    test_percent=0.0,
    seed=24,
    block_size=0,
    report=no_report,
    is_cancelled=never_cancelled,
):
    """Assign every kept tile to train, validation or test and write the lists and the index's ``split``.

    ``blocks``: whole blocks, ``block_size`` tiles wide and high (0: chosen), are held out at random, and tiles that
    share ground with a held-out tile are left out of all lists, so that no pixel of one part lies in another.
    ``shuffle``: the training notebook's rule, lists byte for byte: lines of train2.txt shuffled by ``random`` with
    the seed, the first for validation. ``validation_count`` 0 takes the percentage. Without train2.txt all tiles
    count as kept.
    Raises InputError and Cancelled; both leave the lists as they were.
    """
    request = _Request(method, validation_percent, validation_count, test_percent, seed, block_size).checked()
    content = manifest.open_dataset(dataset)
    report(0.0, "Reading the tile index")
    records = index.read_index(dataset)
    names, warnings = _kept_names(dataset, records)
    report(40.0, None)
    stop_if_cancelled(is_cancelled)
    counts = request.counts(len(names))
    by_name = {record.name: record for record in records}
    kept = [by_name[name] for name in names]
    shapes = TileShapes([record.outline for record in kept], content.tile_size)
    if method == "blocks":
        order = np.arange(len(kept))
        parts, block_size = _by_blocks(kept, shapes, content, request, counts)
        warnings += _left_out_warning(parts)
    else:
        order, parts = _by_shuffle(len(kept), counts, seed)
        warnings += _leak_warning(parts, shapes)
    _check_parts(parts, counts)
    stop_if_cancelled(is_cancelled)
    report(60.0, "Writing the lists")
    ordered = [(kept[position].name, parts[position]) for position in order]
    part_names = [[name for name, part in ordered if part == wanted] for wanted in (TRAIN, VALIDATION, TEST)]
    _write(dataset, content, request, block_size, kept, parts, part_names)
    if method == "blocks":
        text = "Blocks of {0} x {0} tiles: {1} tiles to validate (asked for: {2}), {3} to test, {4} to train"
        report(90.0, text.format(block_size, len(part_names[1]), counts[0], len(part_names[2]), len(part_names[0])))
    if validation_count and len(part_names[1]) != validation_count:
        warnings.append(
            "{} tiles were asked for validation; {} is the nearest that blocks allow.".format(
                validation_count, len(part_names[1])
            )
        )
    report(100.0, None)
    return SplitResult(str(dataset), *(len(names) for names in part_names), warnings)


def _kept_names(dataset, records):
    """Return the kept names in order (train2.txt, else the index) and warnings."""
    listed = lists.read_kept_names(dataset)
    if listed is None:
        return [record.name for record in records if record.keep is not False], []
    known = {record.name for record in records}
    for name in listed:
        if name not in known:
            raise InputError(
                "{} names {}, which is not in the tile index; run filtertiles again.".format(lists.KEPT_LIST, name)
            )
    if len(set(listed)) < len(listed):
        raise InputError("{} names a tile twice; run filtertiles again.".format(lists.KEPT_LIST))
    if not listed:
        raise InputError("{} is empty: no tile was kept; run filtertiles with lower limits.".format(lists.KEPT_LIST))
    kept = set(listed)
    changed = sum(record.keep is not None and record.keep != (record.name in kept) for record in records)
    if changed:
        return listed, [
            "{} tiles have another keep in the index than when they were filtered; run filtertiles to use it.".format(
                changed
            )
        ]
    return listed, []


def _by_shuffle(count, counts, seed):
    """Return ``(order, parts)`` as the notebook's ``random.seed(24); random.shuffle(names)`` gives them."""
    order = list(range(count))
    random.Random(seed).shuffle(order)  # nosec B311 - a reproducible order, no secret
    parts = np.zeros(count, dtype=np.int64)
    validation, test = counts
    parts[order[:validation]] = VALIDATION
    parts[order[validation : validation + test]] = TEST
    return order, parts


def _by_blocks(kept, shapes, content, request, counts):
    """Return ``(parts, block size)``; tiles that share ground with a held-out tile are in no part.

    Unless the user chose a block size, larger blocks are tried as long as tiles have to be left out.
    """
    centres = shapes.corners.mean(axis=1)
    step = shapes.side * content.stride / content.tile_size
    targets = [count for count in counts if count]
    sizes = [request.block_size]
    if not request.block_size:
        sizes = blocks.candidate_sizes(centres, step, [count / len(kept) for count in targets])
    building_shares = np.array([record.building_share for record in kept])
    best, best_size, best_cost = None, sizes[0], np.inf
    for size in sizes:
        numbers = blocks.block_numbers(centres, step, size)
        if numbers.max() + 1 <= len(targets):
            break
        parts, cost = blocks.choose(numbers, building_shares, targets, request.seed)
        left_out = _leave_out_overlapping(parts, shapes)
        held_out_blocks = len(np.unique(numbers[parts == VALIDATION]))
        cost += LEFT_OUT_COST * left_out / len(kept) + ONE_BLOCK_COST / held_out_blocks
        cost += EMPTY_COST * (_smallest(parts, counts) == 0)
        if cost < best_cost:
            best, best_size, best_cost = parts, size, cost
        if not left_out:
            break
    if best is None:
        raise InputError(
            "BLOCK_SIZE {} makes too few blocks of {} tiles to hold {} out; choose smaller blocks.".format(
                sizes[0], len(kept), "one" if len(targets) == 1 else "two"
            )
        )
    return best, best_size


def _leave_out_overlapping(parts, shapes):
    """Take tiles out of train and test that share ground with validation, and out of train those with test.

    Changes ``parts`` and returns how many were taken out.
    """
    out = shapes.overlapping(np.flatnonzero(parts == VALIDATION), (parts == TRAIN) | (parts == TEST))
    parts[out] = NONE
    more = shapes.overlapping(np.flatnonzero(parts == TEST), parts == TRAIN)
    parts[more] = NONE
    return int(out.sum() + more.sum())


def _left_out_warning(parts):
    count = int((parts == NONE).sum())
    if not count:
        return []
    return ["{} tiles share pixels with a validation or test tile and were left out of all lists.".format(count)]


def _leak_warning(parts, shapes):
    leaks = shapes.overlapping(np.flatnonzero(parts == VALIDATION), parts == TRAIN)
    if not leaks.any():
        return []
    return [
        "{} training tiles share pixels with validation tiles, so scores will be too good; METHOD blocks avoids "
        "that.".format(int(leaks.sum()))
    ]


def _smallest(parts, counts):
    """Return the tiles in the smallest of the parts that must not be empty."""
    wanted = [TRAIN, *(part for part, count in zip((VALIDATION, TEST), counts) if count)]
    return min(int((parts == part).sum()) for part in wanted)


def _check_parts(parts, counts):
    if not _smallest(parts, counts):
        got = [int((parts == part).sum()) for part in (TRAIN, VALIDATION, TEST)]
        raise InputError(
            "Of {} tiles {} would train, {} validate and {} test (asked for: {} and {}), the others overlap these; "
            "choose another BLOCK_SIZE or percentage, or cut tiles that overlap less.".format(len(parts), *got, *counts)
        )


def _write(dataset, content, request, block_size, kept, parts, part_names):
    with index.IndexUpdate(dataset) as update:
        update.clear("split")
        update.set("reason", None, [record.fid for record in kept if record.reason == index.LEFT_OUT])
        for part, name in ((TRAIN, "train"), (VALIDATION, "val"), (TEST, "test")):
            update.set("split", name, [record.fid for record, mine in zip(kept, parts) if mine == part])
        update.set("reason", index.LEFT_OUT, [record.fid for record, mine in zip(kept, parts) if mine == NONE])
        lists.write_lists(dataset, dict(zip(lists.PARTS, part_names)), content.image_ending)
    content.split = {
        "method": request.method,
        "validation_percent": request.validation_percent,
        "validation_count": request.validation_count,
        "test_percent": request.test_percent,
        "seed": request.seed,
        "block_size": block_size if request.method == "blocks" else None,
        "counts": dict(zip(lists.PARTS, (len(names) for names in part_names))),
    }
    manifest.write_manifest(dataset, content)
