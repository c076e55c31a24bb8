"""Checks of a dataset before a training, by its lists and tile index; checkdataset also decodes the tiles."""

import zlib
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple, Optional

import numpy as np

from buildseg_trainer.common.progress import never_cancelled
from buildseg_trainer.dataset.store import manifest, split_lists, tile_index
from buildseg_trainer.dataset.store.footprints import Footprints
from buildseg_trainer.errors import InputError

FEW_TILES, FEW_VALIDATION_TILES = 20, 5
FILES_COMPARED = 400  # at most, to find the same image in both lists


class TrainingData(NamedTuple):
    """Facts about a dataset that a training needs."""

    train_count: int  # tiles
    validation_count: int
    class_pixels: Optional[tuple]  # (background, building) of the training tiles; None where the index lacks one
    attribution: list  # texts on attribution and licence
    warnings: list


def check_for_training(dataset, is_cancelled=never_cancelled):
    """Check the lists of a dataset and return its TrainingData.

    Raises InputError if a training is impossible (no dataset, no lists, a tile in both lists, a class missing in a
    list), and Cancelled.
    """
    content = manifest.open_dataset(dataset)
    pairs = {split: split_lists.read_list(dataset, split) for split in ("train", "val")}
    names = {split: [Path(image).stem for image, _ in listed] for split, listed in pairs.items()}
    both = set(names["train"]) & set(names["val"])
    if both:
        raise InputError(
            f"{len(both)} tiles are in train.txt and in val.txt, for example {min(both)}: the scores would be "
            "worthless; split the dataset again."
        )
    warnings = []
    pixels = _check_index(dataset, content, names, warnings, is_cancelled)
    _check_images(dataset, pairs, warnings)
    counts = len(names["train"]), len(names["val"])
    if counts[0] < FEW_TILES:
        warnings.append(f"{counts[0]} tiles are few to learn from; a usable model needs hundreds.")
    if counts[1] < FEW_VALIDATION_TILES:
        warnings.append(f"The scores come from {counts[1]} validation tiles and are not reliable.")
    return TrainingData(*counts, pixels, content.attribution(), warnings)


def _check_index(dataset, content, names, warnings, is_cancelled):
    """Check by the tile index that both lists have both classes and share no pixel; return TrainingData.class_pixels.

    ``names`` are the tiles of each list.
    """
    try:
        records = {record.name: record for record in tile_index.read_index(dataset, is_cancelled=is_cancelled)}
        unknown = {name for listed in names.values() for name in listed if name not in records}
        problem = "The tile index lacks {} of the listed tiles, for example {}".format(
            len(unknown), min(unknown, default="")
        )
    except InputError as error:
        unknown, problem = True, str(error).rstrip(".")
    if unknown:
        warnings.append(f"{problem}. Classes and shared pixels of the lists were not checked; make the dataset again.")
        return None
    listed = [records[name] for split in ("train", "val") for name in names[split]]
    pixels = np.array([(record.background_px, record.building_px) for record in listed])
    is_validation = np.arange(len(listed)) >= len(names["train"])
    lacking = [
        f"the tiles of {split}.txt have no {title} pixel"
        for split, chosen in (("train", ~is_validation), ("val", is_validation))
        for title, count in zip(content.classes, pixels[chosen].sum(axis=0))
        if not count
    ]
    if lacking:
        raise InputError(
            "By the tile index of {}, {}; split the dataset so that both classes are in each list.".format(
                dataset, " and ".join(lacking)
            )
        )
    shapes = Footprints([record.outline for record in listed], content.tile_size)
    shared = shapes.overlapping(np.flatnonzero(~is_validation), is_validation)
    if shared.any():
        warnings.append(
            f"{int(shared.sum())} validation tiles share pixels with training tiles: the scores will be too good; "
            "split the dataset by blocks."
        )
    return tuple(int(count) for count in pixels[~is_validation].sum(axis=0))


def _check_images(dataset, pairs, warnings):
    """Find images that are in both lists under different names: files of equal size, compared up to a limit."""
    by_size = defaultdict(lambda: ([], []))
    for number, split in enumerate(("train", "val")):
        for image, _ in pairs[split]:
            by_size[(Path(dataset) / image).stat().st_size][number].append(image)
    compared, equal = 0, []
    for train, validation in by_size.values():
        if not train or not validation:
            continue
        compared += len(train) + len(validation)
        if compared > FILES_COMPARED:
            break
        known = {_checksum(dataset, image): image for image in train}
        checksums = ((image, _checksum(dataset, image)) for image in validation)
        equal += [(image, known[checksum]) for image, checksum in checksums if checksum in known]
    if equal:
        warnings.append(
            "{} validation images equal a training image, for example {} and {}: the scores will be too good; split "
            "the dataset again.".format(len(equal), *(Path(image).name for image in equal[0]))
        )


def _checksum(dataset, image):
    return zlib.crc32((Path(dataset) / image).read_bytes())
