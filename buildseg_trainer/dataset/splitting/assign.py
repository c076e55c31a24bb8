"""From the tiles to divide and a request to the part of each tile: all tiles, or only those that have no part yet."""

from typing import NamedTuple, Optional

import numpy as np

from buildseg_trainer.dataset.labels.place import Place
from buildseg_trainer.dataset.splitting import methods
from buildseg_trainer.dataset.splitting.polygons import parts_by_regions
from buildseg_trainer.dataset.store import tile_index
from buildseg_trainer.dataset.store.footprints import TileShapes
from buildseg_trainer.dataset.store.subsets import LEFT_OUT_REASONS, LISTED, NO_PART, NONE, TRAIN, part_of_word
from buildseg_trainer.errors import InputError


class Divided(NamedTuple):
    """How tiles were divided. A division is ``(parts, reasons)``, arrays over all tiles; one, or one a fold."""

    order: object  # of the tiles in the lists: their numbers
    divisions: list
    block_size: Optional[int]  # tiles a side, where blocks were drawn
    asked: Optional[tuple]  # tiles for validation and test that were asked for, where they are drawn by lot
    new: np.ndarray  # numbers of the tiles that were divided


def divide(dataset, content, request, kept, shapes, is_cancelled):
    """Return the Divided of ``kept``, TileRecords, with ``shapes``, their TileShapes.

    With ``request.keep_existing`` tiles that have a part keep it, and those that were left out stay so.
    Raises InputError, also where a part would be empty, and Cancelled.
    """
    if request.keep_existing and any(record.split for record in kept):
        divided = _divide_new(dataset, content, request, kept, shapes, is_cancelled)
    else:
        divided = _divide_all(dataset, content, request, kept, shapes, is_cancelled)
    for parts, _ in divided.divisions:
        _check_parts(parts, request, divided.asked)
    return divided


def _divide_all(dataset, content, request, kept, shapes, is_cancelled):
    order, block_size = range(len(kept)), None
    asked = request.counts(len(kept)) if request.is_drawn else None
    if request.method == "shuffle":
        order, parts = methods.by_shuffle(len(kept), asked, request.seed)
        divisions = [(parts, np.full(len(kept), None, dtype=object))]
    elif request.method == "polygons":
        parts = parts_by_regions(shapes, request.regions(_place(shapes, content)))
        divisions = [(parts, methods.leave_out(parts, shapes, request.guard))]
    elif request.method == "attribute":
        words = tile_index.read_texts(dataset, request.field)
        parts, reasons = methods.by_words([words[record.fid] for record in kept], request.field)
        left_out = methods.leave_out(parts, shapes, request.guard)
        divisions = [(parts, np.where(reasons == NO_PART, NO_PART, left_out))]
    else:
        divisions, block_size = methods.by_lot(kept, shapes, content, request, asked, is_cancelled)
    return Divided(order, divisions, block_size, asked, np.arange(len(kept)))


def _place(shapes, content):
    """Return the Place of all tiles that have one."""
    low, high = shapes.low[shapes.placed], shapes.high[shapes.placed]
    areas = [(*low.min(axis=0).tolist(), *high.max(axis=0).tolist())] if len(low) else []
    return Place(content.index_crs, areas, content.pixel_size_m)


def _divide_new(dataset, content, request, kept, shapes, is_cancelled):
    parts = _parts_there(kept)
    reasons = np.array([record.reason if record.reason in LEFT_OUT_REASONS else None for record in kept], dtype=object)
    new = np.flatnonzero((parts == NONE) & (reasons == None))  # noqa: E711 - of each element
    divided = Divided(range(len(kept)), [(parts, reasons)], None, None, new)
    if len(new) == 1 and request.is_drawn:
        parts[new] = TRAIN
    elif len(new):
        some = [kept[number] for number in new]
        new_shapes = TileShapes([record.outline for record in some], content.tile_size, request.guard)
        mine = _divide_all(dataset, content, request, some, new_shapes, is_cancelled)
        ((parts[new], reasons[new]),) = mine.divisions
        divided = divided._replace(block_size=mine.block_size, asked=mine.asked)
    methods.give_way(parts, reasons, new, shapes, request.guard)
    return divided


def _parts_there(kept):
    try:
        return np.array([part_of_word(record.split) for record in kept], dtype=np.int64)
    except KeyError as error:
        raise InputError(
            "The field split of the tile index names the part {}; name train, val or test, or nothing.".format(error)
        ) from error


def _check_parts(parts, request, asked):
    if methods.smallest(parts, asked or (1, 0)):
        return
    got = [int((parts == part).sum()) for part in LISTED]
    if request.is_drawn:
        raise InputError(
            "Of {} tiles {} would train, {} validate and {} test (asked for: {} and {}), the others overlap these; "
            "choose another {} or percentage, or cut tiles that overlap less.".format(
                len(parts), *got, *(asked or (0, 0)), "GUARD" if request.guard else "BLOCK_SIZE"
            )
        )
    raise InputError(
        "Of {} kept tiles {} would train and {} validate; give {} that leave some for both.".format(
            len(parts), got[0], got[1], "REGIONS" if request.method == "polygons" else "parts in FIELD"
        )
    )
