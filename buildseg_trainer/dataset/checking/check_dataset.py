"""check_dataset: read every tile and list of a dataset, find problems, and write a report."""

import hashlib
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, Optional

import numpy as np
from osgeo import gdal

from buildseg_trainer.common.classes import BACKGROUND, BUILDING, IGNORE
from buildseg_trainer.common.progress import never_cancelled, no_report, stop_if_cancelled
from buildseg_trainer.dataset.checking import contact_sheet as contact_sheets
from buildseg_trainer.dataset.checking import html_report
from buildseg_trainer.dataset.codecs import decode
from buildseg_trainer.dataset.codecs.tile_formats import image_ending
from buildseg_trainer.dataset.gdal_utils import attempt
from buildseg_trainer.dataset.raster.contrast import FEW_LEVELS, Levels
from buildseg_trainer.dataset.raster.info import CHANNELS
from buildseg_trainer.dataset.store import layout, manifest, split_lists, tile_index
from buildseg_trainer.dataset.store.footprints import Footprints
from buildseg_trainer.dataset.thread_map import in_order
from buildseg_trainer.errors import InputError

SPLIT_TITLES = {"train": "training", "val": "validation", "test": "test"}
# Difference in building share from the training split that is remarked on.
UNLIKE_SHARES = 0.15


class Finding(NamedTuple):
    """A problem or remark about several tiles, files or lines: the beginning of a sentence, and their names."""

    text: str
    names: list


class CheckResult(NamedTuple):
    """The result of check_dataset. ``problems`` affect a training or its evaluation, ``remarks`` may not."""

    dataset: str
    problem_count: int
    leak_count: int
    duplicate_count: int
    tile_count: int
    building_share: float
    problems: list
    remarks: list
    report: str
    contact_sheet: str


class TileContent(NamedTuple):
    """The content of a tile's files; with a ``problem``, (kind, detail), the rest may be missing."""

    problem: Optional[tuple] = None
    counts: Optional[tuple] = None  # pixels of background, building and ignore
    histograms: Optional[np.ndarray] = None  # (3, 256) over pixels that are not ignored
    digest: bytes = b""


@dataclass
class Summary:
    """Numbers for the report, and for the outputs."""

    shares: dict = field(default_factory=lambda: defaultdict(list))  # split -> building share of each tile
    pixels: dict = field(default_factory=lambda: defaultdict(lambda: np.zeros(3, dtype=np.int64)))  # split -> counts
    histogram: np.ndarray = field(default_factory=lambda: np.zeros((3, 256), dtype=np.int64))
    levels: Levels = field(default_factory=Levels)  # of each source

    def add(self, split, source, content):
        """Add a tile without problem."""
        background, building, _ = content.counts
        self.shares[split].append(building / max(1, background + building))
        self.pixels[split] += content.counts
        self.histogram += content.histograms
        self.levels.add_counts(source, content.histograms)

    @property
    def all_pixels(self):
        """Pixels of background, building and ignore."""
        return sum(self.pixels.values(), np.zeros(3, dtype=np.int64))

    def bands(self):
        """Return ``(means, deviations)`` of red, green and blue, 0..255, over pixels that are not ignored."""
        count, levels = max(1, int(self.all_pixels[:2].sum())), np.arange(256.0)
        means = self.histogram @ levels / count
        return means, np.sqrt(np.maximum(self.histogram @ levels**2 / count - means**2, 0.0))

    def building_share(self, split=None):
        """Return building pixels as a share of labelled pixels, of one split or of all."""
        background, building, _ = self.pixels[split] if split is not None else self.all_pixels
        return float(building) / max(1, int(background + building))


def check_dataset(dataset, report_path="", report=no_report, is_cancelled=never_cancelled):
    """Check a dataset folder and return a CheckResult; only the report and its contact sheet are written.

    An empty ``report_path`` means report/check.html in the dataset. Checks: image and mask of every tile (existing,
    completely decodable, 8-bit RGB, 8-bit with 0, 1 and 255, sizes, counts as in the index), lists, pixels shared by
    splits, equal images, georeference. Raises InputError (no dataset, report not writable) and Cancelled.
    """
    content = manifest.open_dataset(dataset)
    report_path, sheet_path = _places(dataset, report_path)
    report(0.0, "Reading the tile index")
    records = tile_index.read_index(dataset, is_cancelled=is_cancelled)
    problems, remarks = [], []
    splits = _check_lists(dataset, records, content, problems, remarks)
    _check_files(dataset, records, content, problems, remarks)
    report(3.0, f"Reading {len(records)} tiles")
    summary, digests = _check_tiles(dataset, records, content, splits, problems, report, is_cancelled)
    leak_count = _check_leaks(records, content, splits, problems)
    duplicate_count = _check_duplicates(digests, splits, problems, remarks)
    _check_balance(summary, problems, remarks)
    _check_places(records, remarks)
    _add(
        problems,
        f"Nearly all pixels of the images lie in {FEW_LEVELS} of the 256 grey levels or fewer, too little contrast to "
        "learn from; make the tiles again, with NODATA or STRETCH_RANGE where rasters are not 8-bit",
        summary.levels.flat(),
    )
    stop_if_cancelled(is_cancelled)
    report(93.0, "Writing the report")
    names = [record.name for record in records]
    sheet = contact_sheets.contact_sheet(dataset, names, splits, image_ending(content), is_cancelled)
    result = CheckResult(
        str(dataset),
        sum(max(1, len(finding.names)) for finding in problems),
        leak_count,
        duplicate_count,
        len(records),
        summary.building_share(),
        problems,
        remarks,
        str(report_path),
        str(sheet_path),
    )
    html_report.write(result, content, summary, sheet)
    report(100.0, None)
    return result


def _places(dataset, report_path):
    """Return the paths of page and contact sheet; raises InputError if the sheet would replace another file.

    If the page replaces an earlier one, the sheet beside it may be replaced too.
    """
    own = Path(dataset) / layout.REPORT
    page = Path(report_path) if report_path else own
    sheet = page.with_name(page.stem + "_tiles.png")
    if page != own and sheet.exists() and not page.exists():
        raise InputError(
            f"The contact sheet of the report would replace {sheet}; remove it, or give the REPORT another name."
        )
    return page, sheet


def _check_lists(dataset, records, content, problems, remarks):
    """Return ``{tile name: split}`` from the lists, and add to ``problems`` and ``remarks``."""
    known = {record.name for record in records}
    splits, bad_lines, unknown, twice = {}, [], [], []
    found_any = False
    for split in layout.SPLITS:
        path = layout.list_path(dataset, split)
        if not path.exists():
            continue
        found_any = True
        for number, fields in split_lists.read_pairs(path):
            place = f"{path.name} line {number}"
            if len(fields) != 2:
                bad_lines.append(place)
                continue
            unknown += [f"{place}: {name}" for name in fields if not (Path(dataset) / name).is_file()]
            name = Path(fields[0]).stem
            if name in splits:
                twice.append(f"{name} ({SPLIT_TITLES[splits[name]]} and {SPLIT_TITLES[split]})")
            elif name not in known:
                unknown.append(f"{place}: {name} is not in the index")
            else:
                splits[name] = split
    _add(problems, "Lines of lists are not a pair of image and mask", bad_lines)
    _add(problems, "Lists name missing files or tiles", unknown)
    _add(problems, "Tiles are in lists more than once", twice)
    if not found_any:
        remarks.append(Finding("The dataset is not split yet: there is no train.txt", []))
        return splits
    differing = [record.name for record in records if (record.split or None) != splits.get(record.name)]
    _add(problems, "The index has another split than the lists", differing)
    kept = split_lists.read_kept_names(dataset)
    if kept is not None:
        _add(problems, "Tiles are in lists that the filter dropped", sorted(set(splits) - set(kept)))
    return splits


def _check_files(dataset, records, content, problems, remarks):
    """Find missing and surplus files; missing files are reported only here."""
    for folder, ending, title in (
        (layout.IMAGES, image_ending(content), "images"),
        (layout.MASKS, layout.MASK_ENDING, "masks"),
    ):
        wanted = {record.name + ending for record in records}
        found = {path.name for path in (Path(dataset) / folder).glob("*")}
        _add(problems, f"Tiles have no file among the {title}", sorted(wanted - found))
        _add(remarks, f"Files among the {title} are not in the index", sorted(found - wanted))
    if len(records) != content.tile_count:
        problems.append(Finding(f"The index has {len(records)} tiles, the manifest says {content.tile_count}", []))


def _check_tiles(dataset, records, content, splits, problems, report, is_cancelled):
    summary, digests, found = Summary(), defaultdict(list), defaultdict(list)

    def look(record):
        return _read_tile(Path(dataset), record, content)

    for done, (record, tile) in enumerate(zip(records, in_order(look, records, is_cancelled)), start=1):
        report(3.0 + 87.0 * done / len(records), None)
        if tile.problem:
            kind, detail = tile.problem
            if kind:
                found[kind].append(f"{record.name} ({detail})" if detail else record.name)
            continue
        summary.add(splits.get(record.name, ""), record.source, tile)
        digests[tile.digest].append(record.name)
    for kind, names in found.items():
        _add(problems, kind, names)
    return summary, digests


def _read_tile(folder, record, content):
    """Return the TileContent of one tile."""
    paths = [folder / layout.image_name(record.name, image_ending(content)), folder / layout.mask_name(record.name)]
    try:
        contents = [path.read_bytes() for path in paths]
    except FileNotFoundError:
        return TileContent(problem=("", ""))  # reported by _check_files
    except OSError as error:
        return TileContent(problem=("Files cannot be read", error.strerror))
    arrays = []
    for what, path, data in zip(("Images", "Masks"), paths, contents):
        try:
            with decode.opened(data, path.name) as (opened, _):
                wanted = CHANNELS if what == "Images" else 1
                is_byte = opened.GetRasterBand(1).DataType == gdal.GDT_Byte
                if opened.RasterCount != wanted or not is_byte:
                    kind = "{} are not 8-bit {}".format(what, "RGB" if wanted == CHANNELS else "with one band")
                    detail = f"{opened.RasterCount} bands of {gdal.GetDataTypeName(opened.GetRasterBand(1).DataType)}"
                    return TileContent(problem=(kind, detail))
                arrays.append(_pixels(opened, path.name))
        except InputError as error:
            return TileContent(problem=(f"{what} cannot be decoded", str(error)))
    image, mask = arrays
    return _measured(image, mask.reshape(mask.shape[-2:]), record, content)


def _measured(image, mask, record, content):
    if image.shape[1:] != mask.shape:
        sizes = "{} x {} and {} x {} px".format(*image.shape[:0:-1], *mask.shape[::-1])
        return TileContent(problem=("Image and mask have different sizes", sizes))
    histogram = np.bincount(mask.ravel(), minlength=256)
    counts = tuple(int(histogram[value]) for value in (BACKGROUND, BUILDING, IGNORE))
    if sum(counts) != mask.size:
        wrong = [value for value in np.flatnonzero(histogram) if value not in (BACKGROUND, BUILDING, IGNORE)]
        detail = "{}{}".format(", ".join(map(str, wrong[:5])), ", …" if len(wrong) > 5 else "")
        return TileContent(problem=("Masks hold values other than 0, 1 and 255", detail))
    if content.imported is None and mask.shape != (content.tile_size, content.tile_size):
        size = f"{mask.shape[1]} x {mask.shape[0]} px"
        return TileContent(problem=("Tiles have another size than the dataset", size))
    if counts[:2] != (record.background_px, record.building_px):
        return TileContent(problem=("Masks were changed since the index was made", "filter counts no longer hold"))
    valid = mask.ravel() != IGNORE
    flat = image.reshape(CHANNELS, -1)[:, valid] if counts[2] else image.reshape(CHANNELS, -1)
    histograms = np.stack([np.bincount(band, minlength=256) for band in flat])
    digest = hashlib.blake2b(np.ascontiguousarray(image).tobytes(), digest_size=16).digest()
    return TileContent(None, counts, histograms, digest)


def _pixels(opened, name):
    values, message = attempt(opened.ReadAsArray)
    if values is None:
        raise InputError(message or f"{name} is damaged")
    return values


def _check_leaks(records, content, splits, problems):
    """Find training and test tiles that share pixels with a held-out split; return their number."""
    shapes = Footprints([record.outline for record in records], content.tile_size)
    is_split = {split: np.array([splits.get(record.name) == split for record in records]) for split in layout.SPLITS}
    leaking = np.zeros(len(records), dtype=bool)
    for held_out, other in (("val", "train"), ("test", "train"), ("val", "test")):
        if is_split[held_out].any() and is_split[other].any():
            found = shapes.overlapping(np.flatnonzero(is_split[held_out]), is_split[other])
            text = (
                f"Tiles for {SPLIT_TITLES[other]} share pixels with {SPLIT_TITLES[held_out]} tiles, so that scores "
                "are too good"
            )
            _add(problems, text, [records[number].name for number in np.flatnonzero(found)])
            leaking |= found
    return int(leaking.sum())


def _check_duplicates(digests, splits, problems, remarks):
    """Find tiles with equal images; return the number of duplicates."""
    across, within, count = [], [], 0
    for names in digests.values():
        if len(names) < 2:
            continue
        count += len(names) - 1
        listed = {splits[name] for name in names if name in splits}
        (across if len(listed) > 1 else within).append(" = ".join(names[:5]) + (" = …" if len(names) > 5 else ""))
    _add(problems, "Equal images are in different splits, so that scores are too good", across)
    _add(remarks, "Images are equal, pixel by pixel", within)
    return count


def _check_balance(summary, problems, remarks):
    counts = summary.all_pixels
    if not counts[1]:
        problems.append(Finding("No tile has a building pixel", []))
    elif not counts[0]:
        problems.append(Finding("No tile has a background pixel", []))
    shares = {split: summary.building_share(split) for split in layout.SPLITS if summary.shares.get(split)}
    for split, share in shares.items():
        if not summary.pixels[split][1]:
            problems.append(Finding(f"The {SPLIT_TITLES[split]} tiles have no building pixel", []))
        elif split != "train" and "train" in shares and abs(share - shares["train"]) > UNLIKE_SHARES:
            remarks.append(
                Finding(
                    "{:.0f} % of the {} pixels are building, {:.0f} % of the training pixels".format(
                        100 * share, SPLIT_TITLES[split], 100 * shares["train"]
                    ),
                    [],
                )
            )


def _check_places(records, remarks):
    without = [record.name for record in records if not record.outline]
    if len(without) == len(records):
        remarks.append(Finding("No tile has a place, so shared pixels between splits cannot be found", []))
    else:
        _add(remarks, "Tiles have no place, so pixels that they share cannot be found", without)


def _add(findings, text, names):
    if names:
        findings.append(Finding(text, list(names)))
