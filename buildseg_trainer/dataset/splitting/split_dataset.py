"""split_dataset: write train.txt, val.txt and optionally test.txt and folds, by location or as the notebook does."""

from typing import NamedTuple

import numpy as np

from buildseg_trainer.common.progress import never_cancelled, no_report, stop_if_cancelled
from buildseg_trainer.dataset.codecs.tile_formats import image_ending
from buildseg_trainer.dataset.splitting.assign import divide
from buildseg_trainer.dataset.splitting.options import SplitRequest
from buildseg_trainer.dataset.store import layout, manifest, split_lists, tile_index
from buildseg_trainer.dataset.store.footprints import Footprints
from buildseg_trainer.dataset.store.splits import LEFT_OUT_REASONS, LISTED, NONE, TEST, TRAIN, VALIDATION
from buildseg_trainer.errors import InputError


class SplitResult(NamedTuple):
    """What split_dataset wrote; each warning is a sentence."""

    dataset: str
    train_count: int
    validation_count: int
    test_count: int
    warnings: list
    left_out_count: int  # kept tiles that are in no list
    shared_pixels: int  # summed over pairs of tiles of different splits, over all folds
    building_shares: list  # 0..1 of the labelled pixels, of train, val and test; None for an empty split
    unplaced_count: int  # tiles without outline, whose overlaps are unknown


def split_dataset(dataset, report=no_report, is_cancelled=never_cancelled, **options):
    """Assign every kept tile to train, validation or test and write the lists and the index's ``split``.

    ``options`` are the fields of SplitRequest. Methods: ``blocks`` holds out randomly drawn blocks, ``block_size``
    tiles wide and high (0: automatic); ``source`` holds out whole rasters; ``polygons`` holds out the tiles in
    ``regions``, a callable that takes a Place and yields ``(wkb, split)`` in its CRS; ``attribute`` uses the splits in
    ``field`` of the index. Tiles that overlap a held-out tile, or are less than ``guard`` pixels from one, are left out
    of all lists, so that no pixel of one split is in another. ``shuffle`` is the training notebook's rule and gives its
    lists byte for byte: lines of train2.txt shuffled by ``random`` with the seed, the first for validation.
    ``validation_count`` 0 uses the percentage. Without train2.txt all tiles count as kept.

    ``folds`` of 2 or more puts blocks or sources into that many groups, each of which is the validation split of one
    fold, writes fold_1_train.txt, fold_1_val.txt and so on, and uses fold number ``fold`` for train.txt and val.txt;
    the index's ``fold`` is the fold in which a tile is for validation. ``keep_existing`` splits only tiles that have no
    split yet, such as appended ones; percentages and counts refer to these, and new tiles too near to others are left
    out. Raises InputError and Cancelled; both leave the lists unchanged.
    """
    request = SplitRequest(**options).checked()
    content = manifest.open_dataset(dataset)
    report(0.0, "Reading the tile index")
    records = tile_index.read_index(dataset, is_cancelled=is_cancelled)
    names, warnings = _kept_names(dataset, records)
    report(40.0, None)
    stop_if_cancelled(is_cancelled)
    by_name = {record.name: record for record in records}
    kept = [by_name[name] for name in names]
    shapes = Footprints([record.outline for record in kept], content.tile_size, request.guard)
    divided = divide(dataset, content, request, kept, shapes, is_cancelled)
    stop_if_cancelled(is_cancelled)
    report(55.0, "Measuring the overlap of the splits")
    shared_pixels = sum(_shared_pixels(splits, shapes) for splits, _ in divided.divisions)
    report(65.0, "Writing the lists")
    listed = [_names_of_splits(kept, divided.order, splits) for splits, _ in divided.divisions]
    chosen = request.fold - 1 if request.folds else 0
    splits, reasons = divided.divisions[chosen]
    stop_if_cancelled(is_cancelled)
    _write(dataset, content, request, divided, kept, chosen, listed)
    got = [len(names) for names in listed[chosen].values()]
    got_new = [int((splits[divided.new] == split).sum()) for split in LISTED]
    report(90.0, _what_came_out(request, divided, listed, got_new, len(kept)))
    warnings += _left_out_warnings(reasons)
    if request.method == "shuffle":
        warnings += _leak_warning(splits, shapes)
    if request.validation_count and got_new[1] != request.validation_count:
        warnings.append(
            "{} tiles were requested for validation; {} is the nearest number that {} allow.".format(
                request.validation_count, got_new[1], "rasters" if request.method == "source" else "blocks"
            )
        )
    unplaced = int((~shapes.placed).sum())
    if unplaced:
        warnings.append(f"{unplaced} tiles have no place on the map, so their overlap with others is unknown.")
    report(100.0, None)
    left_out = int((splits == NONE).sum())
    shares = [_building_share(kept, splits == split) for split in LISTED]
    return SplitResult(str(dataset), *got, warnings, left_out, shared_pixels, shares, unplaced)


def _kept_names(dataset, records):
    """Return the kept names in order (train2.txt, else the index) and warnings."""
    listed = split_lists.read_kept_names(dataset)
    if listed is None:
        return [record.name for record in records if record.keep is not False], []
    known = {record.name for record in records}
    for name in listed:
        if name not in known:
            raise InputError(
                f"{layout.KEPT_LIST} names {name}, which is not in the tile index; "
                'run "Filter tiles" (filtertiles) again.'
            )
    if len(set(listed)) < len(listed):
        raise InputError(f'{layout.KEPT_LIST} names a tile twice; run "Filter tiles" (filtertiles) again.')
    if not listed:
        raise InputError(
            f'{layout.KEPT_LIST} is empty: no tile was kept; run "Filter tiles" (filtertiles) with lower limits.'
        )
    kept = set(listed)
    changed = sum(record.keep is not None and record.keep != (record.name in kept) for record in records)
    if changed:
        return listed, [
            f"{changed} tiles have another keep in the index than when they were filtered; "
            'run "Filter tiles" (filtertiles) to use it.'
        ]
    return listed, []


def _what_came_out(request, divided, listed, got, kept_count):
    """Return a line for the log, or None. ``got`` are the numbers of new tiles in each split."""
    if request.folds:
        sizes = ", ".join(str(len(names["val"])) for names in listed)
        return (
            f"{request.folds} folds with {sizes} validation tiles; train.txt and val.txt are those of fold "
            f"{request.fold}"
        )
    if len(divided.new) < kept_count:
        return (
            f"{kept_count - len(divided.new)} tiles keep their split; of {len(divided.new)} others {got[1]} are for "
            f"validation, {got[2]} for test, {got[0]} for training"
        )
    if request.method == "blocks":
        return (
            f"Blocks of {divided.block_size} x {divided.block_size} tiles: {got[1]} validation tiles (requested: "
            f"{divided.asked[0]}), {got[2]} test and {got[0]} training tiles"
        )
    return None


def _names_of_splits(kept, order, splits):
    ordered = [(kept[position].name, splits[position]) for position in order]
    return {word: [name for name, split in ordered if split == wanted] for word, wanted in zip(layout.SPLITS, LISTED)}


def _building_share(kept, chosen):
    pixels = [(kept[n].building_px, kept[n].background_px) for n in np.flatnonzero(chosen)]
    building, background = map(sum, zip(*pixels)) if pixels else (0, 0)
    return building / (building + background) if building + background else None


def _shared_pixels(splits, shapes):
    validation, test = np.flatnonzero(splits == VALIDATION), np.flatnonzero(splits == TEST)
    return shapes.shared_pixels(validation, (splits == TRAIN) | (splits == TEST)) + shapes.shared_pixels(
        test, splits == TRAIN
    )


def _left_out_warnings(reasons):
    sentences = (
        "{} tiles share pixels with a validation or test tile and were left out of all lists.",
        "{} tiles are nearer to a validation or test tile than GUARD and were left out of all lists.",
        "{} kept tiles have no split in FIELD and are in no list.",
    )
    counts = [int((reasons == reason).sum()) for reason in LEFT_OUT_REASONS]
    return [sentence.format(count) for sentence, count in zip(sentences, counts) if count]


def _leak_warning(splits, shapes):
    leaks = shapes.overlapping(np.flatnonzero(splits == VALIDATION), splits == TRAIN)
    if not leaks.any():
        return []
    return [
        f"{int(leaks.sum())} training tiles share pixels with validation tiles, so scores will be too good; METHOD "
        "blocks avoids that."
    ]


def _write(dataset, content, request, divided, kept, chosen, listed):
    splits, reasons = divided.divisions[chosen]
    with tile_index.IndexUpdate(dataset) as update:
        update.clear("split")
        update.set("reason", None, [record.fid for record in kept if record.reason in LEFT_OUT_REASONS])
        for split, name in zip(LISTED, layout.SPLITS):
            update.set("split", name, [record.fid for record, mine in zip(kept, splits) if mine == split])
        for reason in LEFT_OUT_REASONS:
            update.set("reason", reason, [record.fid for record, mine in zip(kept, reasons) if mine == reason])
        update.clear("fold")
        if request.folds:
            update.set_numbers(["fold"], _validating_folds(kept, divided.divisions))
        split_lists.write_lists(dataset, listed[chosen], image_ending(content), listed if request.folds else [])
    content.split = {
        "method": request.method,
        "validation_percent": request.validation_percent,
        "validation_count": request.validation_count,
        "test_percent": request.test_percent,
        "seed": request.seed,
        "block_size": divided.block_size,
        "guard": request.guard,
        "field": request.field if request.method == "attribute" else None,
        "folds": request.folds,
        "fold": request.fold if request.folds else None,
        "keep_existing": request.keep_existing,
        "counts": {split: len(names) for split, names in listed[chosen].items()},
    }
    manifest.write_manifest(dataset, content)


def _validating_folds(kept, divisions):
    """Return ``(tile id, fold)`` of all validation tiles; each is in one fold."""
    return [
        (kept[position].fid, number)
        for number, (splits, _) in enumerate(divisions, start=1)
        for position in np.flatnonzero(splits == VALIDATION)
    ]
