"""filter_tiles: the rule of the training notebook, from the statistics in the index."""

from typing import NamedTuple

from buildseg_trainer.dataset import index, lists, manifest
from buildseg_trainer.dataset.progress import never_cancelled, no_report, stop_if_cancelled
from buildseg_trainer.errors import InputError

ONE_CLASS = "one class only"
FEW_PIXELS = "too few pixels of a class"
SMALL_BUILDINGS = "buildings too small"
USER_KEEPS, USER_DROPS = "kept by user", "dropped by user"


class FilterResult(NamedTuple):
    """What filter_tiles decided; each warning is a sentence."""

    dataset: str
    kept_count: int
    dropped_count: int
    warnings: list


def decide(record, min_class_pixels, min_building_pixels):
    """Return ``(kept, reason)`` of a TileRecord; the reason is None for a tile that the rule keeps.

    A tile is kept when both classes have more than ``min_class_pixels`` pixels and the largest contour is larger
    than ``min_building_pixels`` (training notebook, ``label`` helper; both strictly more). Ignored pixels count for
    neither class. The user's own ``keep`` wins.
    """
    if record.keep is not None:
        return record.keep, USER_KEEPS if record.keep else USER_DROPS
    if not record.background_px or not record.building_px:
        return False, ONE_CLASS
    if min(record.background_px, record.building_px) <= min_class_pixels:
        return False, FEW_PIXELS
    if record.building_area_px <= min_building_pixels:
        return False, SMALL_BUILDINGS
    return True, None


def filter_tiles(
    dataset, min_class_pixels=625, min_building_pixels=256, report=no_report, is_cancelled=never_cancelled
):
    """Decide which tiles are worth training on; write train2.txt and the index's ``kept`` and ``reason``.

    Names go to train2.txt in the order of file names, one a line. Masks are not read. Lists of an earlier split that
    no longer hold are removed, with a warning. Raises InputError and Cancelled; both leave everything as it was.
    """
    for name, value in (("MIN_CLASS_PIXELS", min_class_pixels), ("MIN_BUILDING_PIXELS", min_building_pixels)):
        if value < 0:
            raise InputError("{} is {}; choose 0 or more.".format(name, value))
    content = manifest.open_dataset(dataset)
    report(0.0, "Reading the tile index")
    records = index.read_index(dataset, with_outlines=False)
    report(40.0, None)
    stop_if_cancelled(is_cancelled)
    decisions = [decide(record, min_class_pixels, min_building_pixels) for record in records]
    kept_names = [record.name for record, (kept, _) in zip(records, decisions) if kept]
    split_holds = _is_split(records) == set(kept_names)
    if split_holds:
        decisions = [
            (kept, record.reason if record.reason == index.LEFT_OUT else reason)
            for record, (kept, reason) in zip(records, decisions)
        ]

    report(50.0, "Writing the tile index")
    with index.IndexUpdate(dataset) as update:
        for decision in sorted(set(decisions), key=str):
            fids = [record.fid for record, mine in zip(records, decisions) if mine == decision]
            update.set("kept", decision[0], fids)
            update.set("reason", decision[1], fids)
        if not split_holds:
            update.clear("split")
        stop_if_cancelled(is_cancelled)
        lists.write_kept_names(dataset, kept_names)
        warnings = [] if split_holds else _remove_stale_lists(dataset)
    content.filter = {"min_class_pixels": min_class_pixels, "min_building_pixels": min_building_pixels}
    if not split_holds:
        content.split = None
    manifest.write_manifest(dataset, content)
    if not kept_names:
        warnings.append("No tile is left; lower MIN_CLASS_PIXELS or MIN_BUILDING_PIXELS, or tile more of the raster.")
    report(100.0, None)
    return FilterResult(str(dataset), len(kept_names), len(records) - len(kept_names), warnings)


def _is_split(records):
    """Return the names of the tiles that the last split knew: those in a part, and those left out for overlap."""
    return {record.name for record in records if record.split or record.reason == index.LEFT_OUT}


def _remove_stale_lists(dataset):
    removed = ["{}.txt".format(part) for part in lists.PARTS if lists.remove_list(dataset, part)]
    if not removed:
        return []
    return [
        "Other tiles are kept than before, so {} no longer hold and were removed: split again.".format(
            " and ".join([", ".join(removed[:-1]), removed[-1]]) if len(removed) > 1 else removed[0]
        )
    ]
