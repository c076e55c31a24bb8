"""The lists of a dataset: a run goes on only with those that it began with (standard library only)."""

import zlib
from pathlib import Path

SPLITS = ("train", "val")
# What to do where the lists of a run are not there any more.
NEW_RUN = (
    "start a new run: from the weights of this one (WEIGHTS=run) its scores may look too good, since they may have "
    "seen tiles that are validation tiles now."
)


def fingerprints(dataset):
    """Return the CRC-32 of the lists of training and validation tiles of a dataset, by split."""
    paths = {split: Path(dataset) / f"{split}.txt" for split in SPLITS}
    return {split: zlib.crc32(path.read_bytes()) for split, path in paths.items() if path.is_file()}


def changed(before, dataset):
    """Return the names of the lists of a dataset that are not those with the fingerprints ``before``.

    With others, tiles that a run has been trained on would be validated with, and scores of other tiles compared.
    """
    now = fingerprints(dataset)
    return [f"{split}.txt" for split in SPLITS if before.get(split) != now.get(split)]


def refusal(before, dataset):
    """Return why a run that began with the fingerprints ``before`` cannot go on with a dataset, None when it can.

    ``before`` is None in older runs, of which nobody knows.
    """
    others = changed(before, dataset) if before else ()
    if not others:
        return None
    return (
        f"The lists of {dataset} are not those that the run began with ({' and '.join(others)}), so that its scores "
        f"could not be trusted; put them back, or {NEW_RUN}"
    )


def gone(dataset):
    """Return what to do when the folder of a run's dataset is not there, None when it is."""
    if Path(dataset).is_dir():
        return None
    return (
        f"The dataset {dataset} is gone; put it back and resume the run, or resume it with the folder to which the "
        "dataset was moved as DATASET."
    )
