"""import_dataset: make a dataset folder of existing images and masks in archives or folders."""

import collections
import contextlib
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, Optional

import numpy as np
from osgeo import gdal

from buildseg_trainer.common.classes import IGNORE
from buildseg_trainer.common.progress import never_cancelled, no_report, stop_if_cancelled
from buildseg_trainer.dataset.codecs import decode, tile_formats
from buildseg_trainer.dataset.codecs.png import encode_png
from buildseg_trainer.dataset.importing import mask_values
from buildseg_trainer.dataset.importing.archive_reader import USUAL_LIMITS, Limits, open_collection, shown
from buildseg_trainer.dataset.importing.finish import complete
from buildseg_trainer.dataset.importing.names import source_names, tile_names
from buildseg_trainer.dataset.importing.pairing import find_pairs
from buildseg_trainer.dataset.labels.mask_statistics import TileStatistics, measure_mask
from buildseg_trainer.dataset.raster.reader import to_rgb
from buildseg_trainer.dataset.raster.stretch import HIGH_PERCENTILE, LOW_PERCENTILE, SAMPLE_PIXELS, Stretch
from buildseg_trainer.dataset.store import layout, manifest
from buildseg_trainer.dataset.store.new_dataset import check_output, new_folder, write_tile_file
from buildseg_trainer.dataset.thread_map import in_order
from buildseg_trainer.errors import InputError

STRETCH_SAMPLE = 32  # images
FORMATS = ("auto", *tile_formats.FORMATS)


@dataclass(frozen=True)
class ImportOptions:
    """Options of an import. Empty texts mean automatic detection; see pairing and mask_values."""

    image_format: str = "auto"
    jpeg_quality: int = 95
    image_folder: str = ""
    mask_folder: str = ""
    building_value: str = ""
    ignore_value: str = ""
    limits: Limits = USUAL_LIMITS

    def checked(self):
        """Return the options themselves; raises InputError for values out of range."""
        if self.image_format not in FORMATS:
            raise InputError("IMAGE_FORMAT is {}; choose one of {}.".format(self.image_format, ", ".join(FORMATS)))
        if not 1 <= self.jpeg_quality <= 100:
            raise InputError(f"JPEG_QUALITY is {self.jpeg_quality}; choose 1 to 100.")
        mask_values.parse_value("BUILDING_VALUE", self.building_value)
        mask_values.parse_value("IGNORE_VALUE", self.ignore_value)
        return self


class ImportResult(NamedTuple):
    """The result of import_dataset; each warning is a sentence."""

    dataset: str
    index: str
    tile_count: int
    building_share: float
    warnings: list


class _Tile(NamedTuple):
    """An imported pair. ``info`` is the image's RasterInfo."""

    name: str
    pair: object
    info: object
    statistics: TileStatistics


class _Look(NamedTuple):
    """Result of the first pass over a pair: the values of its mask, or a problem."""

    summary: Optional[tuple]
    image_driver: Optional[str]
    is_deep: bool
    problem: Optional[str]


def import_dataset(source, output, options=None, report=no_report, is_cancelled=never_cancelled):
    """Bring images and masks into a new dataset folder, and return an ImportResult.

    ``source`` is a zip archive (or a volume of a split one) or a folder of images and masks, archives or both. Masks
    are converted to 0, 1 and 255 by one rule for all of them (mask_values.find_rule), which is reported. Images that
    already have the format of the tiles (8-bit RGB) are copied byte for byte. Pairs that cannot be used are named in a
    warning. Tiles are named after their images, in ASCII; imported.csv has the source files of each. Lists that name
    every pair once become the split. Raises InputError, for example if no pair can be used, and Cancelled; both leave
    nothing behind.
    """
    options = (options or ImportOptions()).checked()
    output = Path(output)
    check_output(output)
    report(0.0, f"Looking through {source}")
    with contextlib.closing(open_collection(source, options.limits, is_cancelled)) as collection:
        pairing = find_pairs(collection.entries, options.image_folder, options.mask_folder)
        warnings = collection.passed_over() + pairing.warnings
        report(2.0, f"Reading the values of {len(pairing.pairs)} masks")
        job = _Import(output, options, pairing, source_names(pairing.pairs, source))
        warnings += job.survey(report, is_cancelled)
        content = manifest.Manifest(
            edge="",
            image_format=job.image_format,
            jpeg_quality=options.jpeg_quality,
            stretch=job.stretch.recipe() if job.stretch else None,
            imported={"from": str(source), "masks": job.rule.text},
        )
        with new_folder(output, content):
            tiles = job.convert(report, is_cancelled)
            warnings += job.problem_warnings() + _size_warnings(tiles)
            report(96.0, "Writing the tile index")
            complete(output, content, tiles, job, warnings, is_cancelled)
    report(100.0, None)
    counts = content.counts
    labelled = counts["building_px"] + counts["background_px"]
    return ImportResult(
        str(output), str(layout.index_path(output)), len(tiles), counts["building_px"] / max(1, labelled), warnings
    )


class _Import:
    """The conversion of pairs to tiles. ``problems`` maps a pair to a description of what is wrong with it."""

    def __init__(self, output, options, pairing, source_names):
        self._output, self._options, self._pairing = output, options, pairing
        self.source_names = source_names
        self.names = tile_names(pairing.pairs, source_names)
        self.problems = {}
        self.rule = self.stretch = self._format = None
        self.image_format = ""

    def survey(self, report, is_cancelled):
        """Determine the rule of the masks, the format of images and the stretch; return warnings."""
        pairs = self._pairing.pairs
        survey, deep, drivers = mask_values.MaskSurvey(), [], set()
        for done, (pair, look) in enumerate(zip(pairs, in_order(_look, pairs, is_cancelled)), start=1):
            report(2.0 + 28.0 * done / len(pairs), None)
            if look.problem:
                self.problems[pair] = look.problem
                continue
            survey.add(look.summary)
            drivers.add(look.image_driver)
            if look.is_deep:
                deep.append(pair)
        if len(self.problems) == len(pairs):
            raise InputError(self._all_bad())
        self.rule, warnings = mask_values.find_rule(survey, self._options.building_value, self._options.ignore_value)
        report(30.0, self.rule.text + ".")
        self.stretch = _measure_stretch(deep, is_cancelled)
        automatic = "jpeg" if "JPEG" in drivers else "png"
        self.image_format = automatic if self._options.image_format == "auto" else self._options.image_format
        self._format = tile_formats.FORMATS[self.image_format]
        return warnings

    def convert(self, report, is_cancelled):
        """Write the tiles of all usable pairs and return them as _Tiles, sorted by name."""
        pairs = [pair for pair in self._pairing.pairs if pair not in self.problems]
        report(30.0, f"Importing {len(pairs)} pairs")
        tiles = []
        for done, (pair, (tile, problem)) in enumerate(
            zip(pairs, in_order(self._converted, pairs, is_cancelled)), start=1
        ):
            report(30.0 + 65.0 * done / len(pairs), None)
            if problem:
                self.problems[pair] = problem
            else:
                tiles.append(tile)
        if not tiles:
            raise InputError(self._all_bad())
        return sorted(tiles, key=lambda tile: tile.name)

    def problem_warnings(self):
        """Return a warning with the pairs that could not be used."""
        if not self.problems:
            return []
        return [
            f"{len(self.problems)} of {len(self._pairing.pairs)} pairs cannot be used and were left out: "
            f"{shown(list(self.problems.values()))}."
        ]

    def split(self, tiles):
        """Return ``{split: names}`` of the lists of the input, without the pairs that cannot be used, or None."""
        if self._pairing.split is None:
            return None
        imported = {tile.name for tile in tiles}
        return {
            split: [self.names[pair] for pair in pairs if self.names[pair] in imported]
            for split, pairs in self._pairing.split.items()
        }

    def _all_bad(self):
        return f"None of the {len(self._pairing.pairs)} pairs can be used: {shown(list(self.problems.values()))}."

    def _converted(self, pair):
        try:
            content = pair.image.read()
            side_files = [(entry.suffix, entry.read()) for entry in self._pairing.side_files.get(pair.image.bare, [])]
            picture = decode.read_picture(content, pair.image.path, side_files)
            mask = self._mask(pair, picture)
            image_content = self._encoded(picture, content)
        except InputError as error:
            return None, str(error)
        name = self.names[pair]
        write_tile_file(self._output, layout.image_name(name, self._format.ending), image_content)
        write_tile_file(self._output, layout.mask_name(name), encode_png(mask))
        return _Tile(name, pair, picture.info, measure_mask(mask)), None

    def _mask(self, pair, picture):
        channels, palette, driver = decode.read_mask(pair.mask.read(), pair.mask.path)
        height, width = channels.shape[1:]
        if (width, height) != (picture.info.width, picture.info.height):
            raise InputError(
                f"{pair.image.path} has {picture.info.width} x {picture.info.height} px, its mask {width} x {height}"
            )
        mask = self.rule.apply(channels, palette, driver == "JPEG")
        if picture.valid is not None:
            mask[~picture.valid] = IGNORE
        return mask

    def _encoded(self, picture, content):
        if picture.is_plain and picture.driver == self._format.driver:
            return content
        image = to_rgb(picture.info, picture.values, picture.valid, self.stretch)
        return self._format.encode(image, self._options.jpeg_quality)


def _look(pair):
    try:
        content = pair.mask.read()
        channels, palette, driver = decode.read_mask(content, pair.mask.path)
        try:
            summary = mask_values.summarise(channels, palette, driver == "JPEG")
        except InputError as error:
            raise InputError(f"{pair.mask.path} {error}") from error
        beginning = pair.image.read(decode.SIGNATURE_BYTES)
        is_deep = decode.is_deep(beginning) and _is_not_byte(pair.image)
        return _Look(summary, decode.driver_of(beginning), is_deep, None)
    except InputError as error:
        return _Look(None, None, False, str(error))


def _is_not_byte(entry):
    with decode.opened(entry.read(), entry.path) as (dataset, _):
        return dataset.GetRasterBand(1).DataType != gdal.GDT_Byte


def _measure_stretch(pairs, is_cancelled):
    """Return the Stretch of images that are not 8-bit, from some of them: percentiles 2 and 98, or None without any."""
    chosen = pairs[:: max(1, -(-len(pairs) // STRETCH_SAMPLE))]
    parts = ([], [], [])
    for pair in chosen:
        stop_if_cancelled(is_cancelled)
        try:
            picture = decode.read_picture(pair.image.read(), pair.image.path)
        except InputError:
            continue  # reported when the pair is converted
        for channel, band in enumerate(picture.info.bands):
            values = picture.values[picture.info.distinct_bands.index(band)]
            values = values.ravel() if picture.valid is None else values[picture.valid]
            parts[channel].append(values[:: max(1, values.size * len(chosen) // SAMPLE_PIXELS)])
    samples = [np.concatenate(part) if part else np.empty(0) for part in parts]
    if not all(len(sample) for sample in samples):
        return None
    limits = [np.percentile(sample, (LOW_PERCENTILE, HIGH_PERCENTILE)) for sample in samples]
    return Stretch(
        lows=tuple(float(low) for low, _ in limits),
        highs=tuple(float(high) if high > low else float(low) + 1.0 for low, high in limits),
        percentiles=(LOW_PERCENTILE, HIGH_PERCENTILE),
    )


def _size_warnings(tiles):
    sizes = collections.Counter((tile.info.width, tile.info.height) for tile in tiles)
    if len(sizes) == 1:
        return []
    return [
        "The tiles have {} sizes, most of them {} x {} px; training brings them to one.".format(
            len(sizes), *sizes.most_common(1)[0][0]
        )
    ]
