"""What is wrong with a run before its first step, all of it at once: dataset, run folder, disk."""

import contextlib
import os
import shutil
import sqlite3
import zlib
from collections import defaultdict
from pathlib import Path

import numpy as np

from buildseg_trainer.errors import EnvironmentNotReadyError, InputError
from buildseg_trainer.runs import run_folder, split_fingerprint
from buildseg_trainer.runs.config.resolve import model_info
from buildseg_trainer.worker.data import tiles
from buildseg_trainer.worker.models import checkpoints

INDEX_NAME, MANIFEST_NAME = "tiles.gpkg", "dataset.json"
TILES_OPENED = 32  # of each dataset, evenly over its lists
MASKS_READ = 200  # at most, where no index knows the pixels of the classes
FILES_COMPARED = 400  # at most, to find the same image in both lists
SHOWN = 3
FEW_TILES, FEW_VALIDATION_TILES = 20, 5
LOG_BYTES = 32 << 20  # log, events, VisualDL


class Findings:
    """Problems, which prevent a run, and warnings, in sentences."""

    def __init__(self):
        self.problems, self.warnings = [], []

    @contextlib.contextmanager
    def collect(self):
        """Take down an InputError or EnvironmentNotReadyError instead of letting it out."""
        try:
            yield
        except (InputError, EnvironmentNotReadyError) as error:
            self.problems.append(str(error))

    def refuse(self):
        """Raise InputError with all the problems, if there are any."""
        if self.problems:
            raise InputError(" ".join(self.problems))


def check_dataset(config, findings):
    """Return the pairs (see data.read_list) to train on and to validate with; a list that cannot be used is empty."""
    pairs = {"train": [], "val": []}
    gone = split_fingerprint.gone(config["dataset"])
    if gone:
        findings.problems.append(gone)
        return [], []
    for split in pairs:
        with findings.collect():
            pairs[split] = tiles.read_list(config["dataset"], split)
    train, validation = pairs["train"], pairs["val"]
    if train and len(train) != config["train_count"]:
        findings.problems.append(
            f"The list train.txt of {config['dataset']} has {len(train)} tiles now and had {config['train_count']} "
            "when the run was made; start a new run."
        )
    if train and validation:
        counted = _check_tiles(train, validation, config, findings)
        _check_leaks(train, validation, findings)
        _check_index(train, validation, counted, config, findings)
        if len(train) < FEW_TILES:
            findings.warnings.append(f"{len(train)} tiles are few to learn from; a usable model needs hundreds.")
        if len(validation) < FEW_VALIDATION_TILES:
            findings.warnings.append(f"The scores come from {len(validation)} validation tiles and say little.")
    return train, validation


def check_folder(run, config, network, findings):
    """Check that the run's folder can be written and that its disk has room for all that will be."""
    for directory in (run.path, run.checkpoints_dir, run.vdl_dir):
        with contextlib.suppress(OSError):
            directory.mkdir(exist_ok=True)  # whoever made room may have taken all of it away
        if not os.access(directory, os.W_OK):
            findings.problems.append(f"The folder {directory} cannot be written; make it writable.")
    # The weights, at most two numbers of the optimiser for each of them, and the average if the run keeps one.
    copies = 4 if config["ema_decay"] else 3
    values = sum(int(np.prod(value.shape)) for value in network.state_dict().values())
    # The last ones, the best one, and the one that is written while the others stay.
    needed = copies * 4 * values * (config["keep_checkpoints"] + 2) + LOG_BYTES - checkpoints.size(run)
    free = shutil.disk_usage(run.path).free
    if needed > free:
        findings.problems.append(
            f"The run needs about {needed / 1e6:.0f} MB more in {run.path}, and {free / 1e6:.0f} MB are free; make "
            "room, or start it in another folder of runs."
        )


def check_lists(before, dataset, findings):
    """Check that the lists are those that a run began with; ``before`` is None in older runs (see runs.lists)."""
    refusal = split_fingerprint.refusal(before, dataset)
    if refusal:
        findings.problems.append(refusal)


def _check_tiles(train, validation, config, findings):
    """Open some tiles of both lists: they have to be readable, of one size, with the values of masks.

    Return {tile name: (background pixels, building pixels)} of those.
    """
    wrong, sizes, counted = [], [], {}
    for pairs in (train, validation):
        for number in np.unique(np.linspace(0, len(pairs) - 1, TILES_OPENED // 2).astype(int)):
            try:
                _, mask = tiles.read_pair(pairs[number])
            except InputError as error:
                wrong.append(str(error))
                continue
            sizes.append(mask.shape)
            counted[pairs[number][0].stem] = _class_pixels(mask)
    findings.problems.extend(wrong[:SHOWN])
    if len(wrong) > SHOWN:
        findings.problems.append(f"{len(wrong) - SHOWN} more of {TILES_OPENED} opened tiles are like that.")
    smallest = min(map(min, sizes), default=config["input_size"])
    if config["fit"] == "crop" and smallest < config["input_size"]:
        findings.warnings.append(
            f"Tiles of {smallest} px are smaller than the input size of {config['input_size']} px and are filled up "
            "with grey; a smaller input size trains faster and as well."
        )
    scaled = sorted({max(size) for size in sizes} - {config["input_size"]})
    if config["fit"] == "resize" and scaled:
        # Networks take multiples of some pixels only; other tiles cannot be taken unscaled but by a window.
        is_taken = scaled[0] % model_info(config["model"]).divisor == 0
        unscaled = "give the size of the tiles as INPUT_SIZE, or " if is_taken else ""
        findings.warnings.append(
            f"Tiles of {scaled[0]} px are scaled to the input size of {config['input_size']} px: buildseg, which feeds "
            "blocks as they are, shows the model buildings of another size; "
            f"{unscaled}choose a preset that crops."
        )
    return counted


def _class_pixels(mask):
    """Return the (background, building) pixels of a mask."""
    return np.count_nonzero(mask == 0), np.count_nonzero(mask == 1)


def _check_leaks(train, validation, findings):
    """Look for tiles that are in both lists, by name and by content."""
    both = {image for image, _ in train} & {image for image, _ in validation}
    if both:
        findings.problems.append(
            f"{len(both)} tiles are in train.txt and in val.txt, for example {min(both).name}: the scores would be "
            "worthless; split the dataset again."
        )
        return
    by_size = defaultdict(list)
    for image, _ in train:
        by_size[image.stat().st_size].append(image)
    budget, found = FILES_COMPARED, []
    checksums = {}
    for image, _ in validation:
        for other in by_size.get(image.stat().st_size, ()):
            budget -= len({image, other} - checksums.keys())
            if budget < 0:
                break
            for path in (image, other):
                if path not in checksums:
                    checksums[path] = zlib.crc32(path.read_bytes())
            if checksums[image] == checksums[other]:
                found.append((image, other))
                break
    if found:
        findings.warnings.append(
            f"{len(found)} validation tiles have the same picture as a tile to train on, for example "
            f"{found[0][0].name} and {found[0][1].name}: the scores will be too good; split the dataset again."
        )


def _check_index(train, validation, counted, config, findings):
    """Look by the tile index, or by the masks without one, for both classes, and for pixels in both lists.

    ``counted`` are the pixels of some masks: what an index says otherwise is not believed.
    """
    rows = _read_index(Path(config["dataset"]))
    pairs_of = {"train.txt": train, "val.txt": validation}
    names = {name: [image.stem for image, _ in pairs] for name, pairs in pairs_of.items()}
    is_complete = all(stem in rows for stems in names.values() for stem in stems)
    is_stale = is_complete and any(rows[stem][:2] != pixels for stem, pixels in counted.items())
    if is_stale:
        findings.warnings.append(
            f"Masks of {config['dataset']} are others than when {INDEX_NAME} was written, so that its numbers are not "
            "used; check the dataset."
        )
    for name, pairs in pairs_of.items():
        if is_complete and not is_stale:
            pixels = np.sum([rows[stem][:2] for stem in names[name]], axis=0)
            _check_classes(name, pixels, len(pairs), len(pairs), config, findings)
        else:
            _check_masks(name, pairs, config, findings)
    shared = _overlapping(*[[rows[stem][2:] for stem in stems] for stems in names.values()]) if is_complete else 0
    if shared:
        findings.warnings.append(
            f"{shared} validation tiles share pixels with tiles to train on: the scores will be too good; split "
            "the dataset by blocks."
        )


def _check_masks(name, pairs, config, findings):
    """Look by some masks of a list for both classes."""
    pixels, read = np.zeros(2, dtype=np.int64), 0
    for number in np.unique(np.linspace(0, len(pairs) - 1, MASKS_READ).astype(int)):
        with contextlib.suppress(InputError):  # said by _check_tiles, or met by the loader
            pixels += _class_pixels(tiles.read_mask(pairs[number][1]))
            read += 1
        if pixels.all():
            break
    if read:
        _check_classes(name, pixels, read, len(pairs), config, findings)


def _check_classes(name, pixels, seen, count, config, findings):
    """Both classes have to be in a list; ``pixels`` are those of ``seen`` of its ``count`` tiles."""
    lacking = [title for title, number in zip(config["classes"], pixels) if not number]
    if not lacking:
        return
    sentence = (
        f"The tiles of {name} have no {' and no '.join(lacking)} pixel; split the dataset so that both classes are in "
        "each part."
    )
    if seen == count:
        findings.problems.append(sentence)
    else:
        findings.warnings.append(f"{seen} of {count} tiles looked at: {sentence}")


def _read_index(dataset):
    """Return {tile name: (background pixels, building pixels, source, x, y, size)} of a dataset's index, if it can."""
    path = dataset / INDEX_NAME
    if not path.is_file():
        return {}
    query = "SELECT name, background_px, building_px, source, x, y FROM tiles"
    try:
        manifest = run_folder.read_json(dataset / MANIFEST_NAME)
        # Tiles that were imported have no place in a source that is known.
        size = 0 if manifest.get("imported") else int(manifest.get("tile_size") or 0)
        address = f"{path.absolute().as_uri()}?mode=ro"
        with contextlib.closing(sqlite3.connect(address, uri=True, timeout=1)) as index:
            return {row[0]: (int(row[1]), int(row[2]), *row[3:], size) for row in index.execute(query)}
    except (InputError, sqlite3.Error, TypeError, ValueError):
        return {}


def _overlapping(train, validation):
    """Return how many validation tiles (source, x, y, size) share pixels with a tile to train on."""
    cells = defaultdict(list)
    for source, x, y, size in train:
        if size and x is not None and y is not None:
            cells[source, x // size, y // size].append((x, y))
    count = 0
    for source, x, y, size in validation:
        if not size or x is None or y is None:
            continue
        near = (
            other
            for column in (-1, 0, 1)
            for row in (-1, 0, 1)
            for other in cells.get((source, x // size + column, y // size + row), ())
        )
        count += any(abs(x - left) < size and abs(y - top) < size for left, top in near)
    return count
