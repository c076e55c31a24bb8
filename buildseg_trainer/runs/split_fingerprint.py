"""Fingerprints of a dataset's lists: a run is resumed only with those with which it started."""

import zlib
from pathlib import Path

SPLITS = ("train", "val")
# The remedy where the lists of a run no longer exist.
NEW_RUN = (
    "start a new run: from the weights of this one (WEIGHTS=run) its scores may look too good, since they may have "
    "seen tiles that are validation tiles now."
)


def fingerprints(dataset, splits=SPLITS):
    """Return the CRC-32 of the lists of a dataset by split; those of training and validation tiles by default."""
    paths = {split: Path(dataset) / f"{split}.txt" for split in splits}
    return {split: zlib.crc32(path.read_bytes()) for split, path in paths.items() if path.is_file()}


def changed(before, dataset):
    """Return the names of the lists of a dataset that are not those with the fingerprints ``before``.

    With other lists, training tiles could become validation tiles, and scores could not be compared.
    """
    now = fingerprints(dataset)
    return [f"{split}.txt" for split in SPLITS if before.get(split) != now.get(split)]


def refusal(before, dataset):
    """Return why a run that started with the fingerprints ``before`` cannot continue with a dataset, None when it can.

    ``before`` is None in older runs, which did not record them.
    """
    others = changed(before, dataset) if before else ()
    if not others:
        return None
    return (
        f"The lists of {dataset} are not those that the run began with ({' and '.join(others)}), so that its scores "
        f"could not be trusted; put them back, or {NEW_RUN}"
    )


def gone(dataset):
    """Return the sentence for a run whose dataset folder does not exist, None when it does."""
    if Path(dataset).is_dir():
        return None
    return (
        f"The dataset {dataset} is gone; put it back and resume the run, or resume it with the folder to which the "
        "dataset was moved as DATASET."
    )
