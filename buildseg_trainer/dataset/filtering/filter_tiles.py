"""filter_tiles: keep or drop tiles by the rule of the training notebook and by optional further limits."""

from collections import Counter
from dataclasses import asdict
from typing import NamedTuple

import numpy as np

from buildseg_trainer.common.progress import never_cancelled, no_report, stop_if_cancelled
from buildseg_trainer.dataset.codecs.tile_formats import image_ending
from buildseg_trainer.dataset.filtering.image_quality import measure_tiles
from buildseg_trainer.dataset.filtering.rule import DUPLICATE, FilterLimits, decide, decide_by_image
from buildseg_trainer.dataset.store import manifest, split_lists, tile_index
from buildseg_trainer.dataset.store.splits import LEFT_OUT_REASONS


class FilterResult(NamedTuple):
    """The result of filter_tiles; each warning is a sentence, ``reasons`` counts the dropped tiles by reason."""

    dataset: str
    kept_count: int
    dropped_count: int
    warnings: list
    reasons: dict


def filter_tiles(
    dataset, min_class_pixels=625, min_building_pixels=256, report=no_report, is_cancelled=never_cancelled, **limits
):
    """Decide which tiles are worth training on; write train2.txt and the index's ``kept`` and ``reason``.

    ``limits`` are the further fields of FilterLimits. train2.txt has one name per line, in the order of file names.
    Masks are not read; images are read only for limits that need them and for tiles that the index alone does not
    decide, and their measures are stored in the index. Lists of an earlier split are removed, with a warning, unless
    all tiles of that split are still kept and all other kept tiles are new. Raises InputError and Cancelled; both leave
    everything unchanged.
    """
    limits = FilterLimits(min_class_pixels, min_building_pixels, **limits).checked()
    content = manifest.open_dataset(dataset)
    report(0.0, "Reading the tile index")
    records = tile_index.read_index(dataset, with_outlines=False, is_cancelled=is_cancelled)
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
    with tile_index.IndexUpdate(dataset) as update:
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
        split_lists.write_kept_names(dataset, kept_names)
        warnings = _new_tiles_warnings(len(in_no_list)) if split_holds else _remove_stale_lists(dataset)
    content.filter = asdict(limits)
    if not split_holds:
        content.split = None
    manifest.write_manifest(dataset, content)
    if not kept_names:
        warnings.append(
            f"No tile is left (most often: {reasons.most_common(1)[0][0]}); choose lower limits, such as of "
            "MIN_CLASS_PIXELS, or tile more of the raster."
        )
    report(100.0, None)
    return FilterResult(
        str(dataset), len(kept_names), len(records) - len(kept_names), warnings, dict(reasons.most_common())
    )


def _with_images(dataset, content, records, decisions, limits, report, is_cancelled):
    """Measure the images of the tiles that are kept so far and return ``(decisions, measured)``.

    ``measured`` holds ``(tile id, sharpness, flat share, white share)`` of each. Of tiles with equal pixels the one
    that the user keeps stays, else the first by name.
    """
    kept = [number for number, (keeps, _) in enumerate(decisions) if keeps]
    report(None, f"Reading {len(kept)} images")
    qualities = measure_tiles(
        dataset,
        [records[number] for number in kept],
        image_ending(content),
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
    """Report the range of the measures, so that the user can choose limits."""
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
    """Return the names of the tiles of the last split: those in a list, and those that it left out."""
    return {record.name for record in records if record.split or record.reason in LEFT_OUT_REASONS}


def _new_tiles_warnings(count):
    if not count:
        return []
    return [
        f'{count} new tiles are kept and in no list yet: run "Split dataset" (splitdataset); with KEEP_EXISTING '
        "the others keep their splits."
    ]


def _remove_stale_lists(dataset):
    names = split_lists.remove_lists(dataset)
    if not names:
        return []
    removed = [name for name in names if not name.startswith("fold_")]
    removed += ["the lists of the folds"] if len(removed) < len(names) else []
    return [
        "The kept tiles changed, so {} are out of date and were removed: split again.".format(
            " and ".join([", ".join(removed[:-1]), removed[-1]]) if len(removed) > 1 else removed[0]
        )
    ]
