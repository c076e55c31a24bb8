"""filter_tiles: the rule of the training notebook from the statistics in the index, and further limits on request."""

from collections import Counter
from dataclasses import asdict, dataclass
from typing import NamedTuple

import numpy as np

from buildseg_trainer.dataset import index, lists, manifest
from buildseg_trainer.dataset.parts import LEFT_OUT_REASONS
from buildseg_trainer.dataset.progress import never_cancelled, no_report, stop_if_cancelled
from buildseg_trainer.dataset.quality import measure_tiles
from buildseg_trainer.errors import InputError

ONE_CLASS = "one class only"
FEW_PIXELS = "too few pixels of a class"
SMALL_BUILDINGS = "buildings too small"
LITTLE_BUILDING, MUCH_BUILDING = "too little building", "too much building"
MUCH_NODATA = "too much nodata"
FLAT, WHITE, BLURRED = "flat colour", "too white", "blurred"
DUPLICATE = "same pixels as another tile"
USER_KEEPS, USER_DROPS = "kept by user", "dropped by user"


@dataclass(frozen=True)
class FilterLimits:
    """What a tile is kept by. Shares are percent; the defaults of all but the first two keep every tile."""

    min_class_pixels: int = 625  # more than this
    min_building_pixels: int = 256  # more than this, area of the largest contour
    min_building_share: float = 0.0  # at least, of the labelled pixels
    max_building_share: float = 100.0  # at most
    max_nodata_share: float = 100.0  # at most, of all pixels
    max_flat_share: float = 100.0  # at most, see quality.ImageQuality
    max_white_share: float = 100.0  # at most
    min_sharpness: float = 0.0  # at least
    drop_duplicates: bool = False

    def checked(self):
        """Return the limits themselves; raises InputError for values out of range."""
        for name in ("min_class_pixels", "min_building_pixels", "min_sharpness"):
            value = getattr(self, name)
            if value < 0:
                raise InputError("{} is {:g}; choose 0 or more.".format(name.upper(), value))
        for name in (
            "min_building_share",
            "max_building_share",
            "max_nodata_share",
            "max_flat_share",
            "max_white_share",
        ):
            value = getattr(self, name)
            if not 0 <= value <= 100:
                raise InputError("{} is {:g}; choose 0 to 100 percent.".format(name.upper(), value))
        if self.min_building_share > self.max_building_share:
            raise InputError(
                "MIN_BUILDING_SHARE {:g} is more than MAX_BUILDING_SHARE {:g}; choose less.".format(
                    self.min_building_share, self.max_building_share
                )
            )
        return self

    @property
    def need_images(self):
        """Whether the images have to be read."""
        return self.max_flat_share < 100 or self.max_white_share < 100 or self.min_sharpness > 0 or self.drop_duplicates


class FilterResult(NamedTuple):
    """What filter_tiles decided; each warning is a sentence, ``reasons`` counts the dropped tiles by reason."""

    dataset: str
    kept_count: int
    dropped_count: int
    warnings: list
    reasons: dict


def decide(record, limits):
    """Return ``(kept, reason)`` of a TileRecord; the reason is None for a tile that the rule keeps.

    A tile is kept when both classes have more than ``min_class_pixels`` pixels and the largest contour is larger
    than ``min_building_pixels`` (training notebook, ``label`` helper; both strictly more), and the shares are within
    their limits. Ignored pixels count for neither class. The user's own ``keep`` wins.
    """
    if record.keep is not None:
        return record.keep, USER_KEEPS if record.keep else USER_DROPS
    if not record.background_px or not record.building_px:
        return False, ONE_CLASS
    if min(record.background_px, record.building_px) <= limits.min_class_pixels:
        return False, FEW_PIXELS
    if record.building_area_px <= limits.min_building_pixels:
        return False, SMALL_BUILDINGS
    if 100 * record.building_share < limits.min_building_share:
        return False, LITTLE_BUILDING
    if 100 * record.building_share > limits.max_building_share:
        return False, MUCH_BUILDING
    if 100 * record.nodata_share > limits.max_nodata_share:
        return False, MUCH_NODATA
    return True, None


def decide_by_image(quality, limits):
    """Return ``(kept, reason)`` from a tile's ImageQuality."""
    if 100 * quality.flat_share > limits.max_flat_share:
        return False, FLAT
    if 100 * quality.white_share > limits.max_white_share:
        return False, WHITE
    if quality.sharpness < limits.min_sharpness:
        return False, BLURRED
    return True, None


def filter_tiles(
    dataset, min_class_pixels=625, min_building_pixels=256, report=no_report, is_cancelled=never_cancelled, **limits
):
    """Decide which tiles are worth training on; write train2.txt and the index's ``kept`` and ``reason``.

    ``limits`` are the further fields of FilterLimits. Names go to train2.txt in the order of file names, one a line.
    Masks are not read, images only for limits that need them, and then only of tiles that the index alone does not
    decide; what was measured then goes into the index. Lists of an earlier split that no longer hold are removed, with
    a warning; they hold as long as the tiles they know are kept, and others only that were not there yet.
    Raises InputError and Cancelled; both leave everything as it was.
    """
    limits = FilterLimits(min_class_pixels, min_building_pixels, **limits).checked()
    content = manifest.open_dataset(dataset)
    report(0.0, "Reading the tile index")
    records = index.read_index(dataset, with_outlines=False, is_cancelled=is_cancelled)
    report(10.0 if limits.need_images else 40.0, None)
    stop_if_cancelled(is_cancelled)
    decisions = [decide(record, limits) for record in records]
    measured = []
    if limits.need_images:
        decisions, measured = _with_images(dataset, content, records, decisions, limits, report, is_cancelled)
    reasons = Counter(reason for kept, reason in decisions if not kept)
    kept_names = [record.name for record, (kept, _) in zip(records, decisions) if kept]
    known, new = _is_split(records), {record.name for record in records if record.kept is None}
    in_no_list = set(kept_names) - known
    split_holds = not known - set(kept_names) and not in_no_list - (new if known else set())
    if split_holds:
        decisions = [
            (kept, record.reason if record.reason in LEFT_OUT_REASONS else reason)
            for record, (kept, reason) in zip(records, decisions)
        ]

    report(80.0, "Writing the tile index")
    with index.IndexUpdate(dataset) as update:
        for decision in sorted(set(decisions), key=str):
            fids = [record.fid for record, mine in zip(records, decisions) if mine == decision]
            update.set("kept", decision[0], fids)
            update.set("reason", decision[1], fids)
        if not split_holds:
            update.clear("split")
            update.clear("fold")
        if measured:
            update.set_numbers(("sharpness", "flat_share", "white_share"), measured)
        stop_if_cancelled(is_cancelled)
        lists.write_kept_names(dataset, kept_names)
        warnings = _new_tiles_warnings(len(in_no_list)) if split_holds else _remove_stale_lists(dataset)
    content.filter = asdict(limits)
    if not split_holds:
        content.split = None
    manifest.write_manifest(dataset, content)
    if not kept_names:
        warnings.append(
            "No tile is left (most often: {}); choose lower limits, such as of MIN_CLASS_PIXELS, or tile more of the "
            "raster.".format(reasons.most_common(1)[0][0])
        )
    report(100.0, None)
    return FilterResult(
        str(dataset), len(kept_names), len(records) - len(kept_names), warnings, dict(reasons.most_common())
    )


def _with_images(dataset, content, records, decisions, limits, report, is_cancelled):
    """Return ``(decisions, measured)`` after a look at the images of the tiles that are kept so far.

    ``measured`` holds ``(tile id, sharpness, flat share, white share)`` of each. Of tiles with the same pixels the one
    the user keeps stays, else the first by name.
    """
    kept = [number for number, (keeps, _) in enumerate(decisions) if keeps]
    report(None, "Reading {} images".format(len(kept)))
    qualities = measure_tiles(
        dataset,
        [records[number] for number in kept],
        content.image_ending,
        lambda share: report(10 + 70 * share),
        is_cancelled,
    )
    _report_range(qualities, report)
    decisions = list(decisions)
    seen = {q.digest for number, q in zip(kept, qualities) if records[number].keep}
    for number, quality in zip(kept, qualities):
        if records[number].keep:
            continue
        decisions[number] = decide_by_image(quality, limits)
        if limits.drop_duplicates and decisions[number][0]:
            if quality.digest in seen:
                decisions[number] = False, DUPLICATE
            seen.add(quality.digest)
    measured = [
        (records[number].fid, quality.sharpness, quality.flat_share, quality.white_share)
        for number, quality in zip(kept, qualities)
    ]
    return decisions, measured


def _report_range(qualities, report):
    """Tell what the images are like, so that limits can be chosen."""
    if not qualities:
        return
    text = "{}: lowest {:.4g}, half of the tiles up to {:.4g}, highest {:.4g}"
    for title, values in (
        ("Sharpness", [quality.sharpness for quality in qualities]),
        ("Most common colour (percent)", [100 * quality.flat_share for quality in qualities]),
        ("White (percent)", [100 * quality.white_share for quality in qualities]),
    ):
        report(None, text.format(title, min(values), float(np.median(values)), max(values)))


def _is_split(records):
    """Return the names of the tiles that the last split knew: those in a part, and those it left out."""
    return {record.name for record in records if record.split or record.reason in LEFT_OUT_REASONS}


def _new_tiles_warnings(count):
    if not count:
        return []
    return [
        "{} new tiles are kept and in no list yet: run splitdataset; with KEEP_EXISTING the others keep their "
        "parts.".format(count)
    ]


def _remove_stale_lists(dataset):
    names = lists.remove_lists(dataset)
    if not names:
        return []
    removed = [name for name in names if not name.startswith("fold_")]
    removed += ["the lists of the folds"] if len(removed) < len(names) else []
    return [
        "Other tiles are kept than before, so {} no longer hold and were removed: split again.".format(
            " and ".join([", ".join(removed[:-1]), removed[-1]]) if len(removed) > 1 else removed[0]
        )
    ]
