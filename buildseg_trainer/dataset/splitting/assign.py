"""Assign a split to each kept tile, or with KEEP_EXISTING only to tiles that have none yet."""

from typing import NamedTuple, Optional

import numpy as np

from buildseg_trainer.dataset.labels.place import Place
from buildseg_trainer.dataset.splitting import methods
from buildseg_trainer.dataset.splitting.polygons import splits_by_regions
from buildseg_trainer.dataset.store import tile_index
from buildseg_trainer.dataset.store.footprints import Footprints
from buildseg_trainer.dataset.store.splits import LEFT_OUT_REASONS, LISTED, NO_SPLIT, NONE, TRAIN, split_of_word
from buildseg_trainer.errors import InputError


class Assignment(NamedTuple):
    """The splits of tiles. A division is ``(splits, reasons)``, arrays over all tiles; one, or one per fold."""

    order: object  # tile numbers in the order of the lists
    divisions: list
    block_size: Optional[int]  # tiles per side, for METHOD blocks
    asked: Optional[tuple]  # requested numbers of validation and test tiles, for methods that draw at random
    new: np.ndarray  # numbers of the tiles that got a split now


def divide(dataset, content, request, kept, shapes, is_cancelled):
    """Return the Assignment of ``kept``, TileRecords, with ``shapes``, their Footprints.

    With ``request.keep_existing`` tiles that have a split keep it, and tiles that were left out stay left out.
    Raises InputError, for example if a split would be empty, and Cancelled.
    """
    if request.keep_existing and any(record.split for record in kept):
        divided = _divide_new(dataset, content, request, kept, shapes, is_cancelled)
    else:
        divided = _divide_all(dataset, content, request, kept, shapes, is_cancelled)
    for splits, _ in divided.divisions:
        _check_splits(splits, request, divided.asked)
    return divided


def _divide_all(dataset, content, request, kept, shapes, is_cancelled):
    order, block_size = range(len(kept)), None
    asked = request.counts(len(kept)) if request.is_drawn else None
    if request.method == "shuffle":
        order, splits = methods.by_shuffle(len(kept), asked, request.seed)
        divisions = [(splits, np.full(len(kept), None, dtype=object))]
    elif request.method == "polygons":
        splits = splits_by_regions(shapes, request.regions(_place(shapes, content)))
        divisions = [(splits, methods.leave_out(splits, shapes, request.guard))]
    elif request.method == "attribute":
        words = tile_index.read_texts(dataset, request.field)
        splits, reasons = methods.by_words([words[record.fid] for record in kept], request.field)
        left_out = methods.leave_out(splits, shapes, request.guard)
        divisions = [(splits, np.where(reasons == NO_SPLIT, NO_SPLIT, left_out))]
    else:
        divisions, block_size = methods.by_draw(kept, shapes, content, request, asked, is_cancelled)
    return Assignment(order, divisions, block_size, asked, np.arange(len(kept)))


def _place(shapes, content):
    """Return the Place that covers all tiles with an outline."""
    low, high = shapes.low[shapes.placed], shapes.high[shapes.placed]
    areas = [(*low.min(axis=0).tolist(), *high.max(axis=0).tolist())] if len(low) else []
    return Place(content.index_crs, areas, content.pixel_size_m)


def _divide_new(dataset, content, request, kept, shapes, is_cancelled):
    splits = _splits_there(kept)
    reasons = np.array([record.reason if record.reason in LEFT_OUT_REASONS else None for record in kept], dtype=object)
    new = np.flatnonzero((splits == NONE) & (reasons == None))  # noqa: E711 - of each element
    divided = Assignment(range(len(kept)), [(splits, reasons)], None, None, new)
    if len(new) == 1 and request.is_drawn:
        splits[new] = TRAIN
    elif len(new):
        some = [kept[number] for number in new]
        new_shapes = Footprints([record.outline for record in some], content.tile_size, request.guard)
        mine = _divide_all(dataset, content, request, some, new_shapes, is_cancelled)
        ((splits[new], reasons[new]),) = mine.divisions
        divided = divided._replace(block_size=mine.block_size, asked=mine.asked)
    methods.leave_out_new(splits, reasons, new, shapes, request.guard)
    return divided


def _splits_there(kept):
    try:
        return np.array([split_of_word(record.split) for record in kept], dtype=np.int64)
    except KeyError as error:
        raise InputError(
            f"The field split of the tile index names the split {error}; name train, val or test, or nothing."
        ) from error


def _check_splits(splits, request, asked):
    if methods.smallest(splits, asked or (1, 0)):
        return
    got = [int((splits == split).sum()) for split in LISTED]
    if request.is_drawn:
        raise InputError(
            "Of {} tiles {} would train, {} validate and {} test (asked for: {} and {}), the others overlap these; "
            "choose another {} or percentage, or cut tiles that overlap less.".format(
                len(splits), *got, *(asked or (0, 0)), "GUARD" if request.guard else "BLOCK_SIZE"
            )
        )
    raise InputError(
        "Of {} kept tiles {} would train and {} validate; give {} that leave some for both.".format(
            len(splits), got[0], got[1], "REGIONS" if request.method == "polygons" else "splits in FIELD"
        )
    )
