"""Checks before the first iteration, all reported together: tiles, run folder, disk."""

import contextlib
import os
import shutil

import numpy as np

from buildseg_trainer.errors import EnvironmentNotReadyError, InputError
from buildseg_trainer.runs import split_fingerprint
from buildseg_trainer.runs.config.resolve import model_info
from buildseg_trainer.worker.data import tiles
from buildseg_trainer.worker.models import checkpoints

TILES_OPENED = 32  # spread evenly over both lists
SHOWN = 3
LOG_BYTES = 32 << 20  # log, events, VisualDL


class Findings:
    """Sentences: problems, which prevent a run, and warnings."""

    def __init__(self):
        self.problems, self.warnings = [], []

    @contextlib.contextmanager
    def collect(self):
        """Collect an InputError or EnvironmentNotReadyError instead of raising it."""
        try:
            yield
        except (InputError, EnvironmentNotReadyError) as error:
            self.problems.append(str(error))

    def refuse(self):
        """Raise InputError with all the problems, if there are any."""
        if self.problems:
            raise InputError(" ".join(self.problems))


def check_dataset(config, findings):
    """Return the pairs (see tiles.read_list) to train on and to validate with; an unusable list is empty."""
    pairs = {"train": [], "val": []}
    gone = split_fingerprint.gone(config.dataset)
    if gone:
        findings.problems.append(gone)
        return [], []
    for split in pairs:
        with findings.collect():
            pairs[split] = tiles.read_list(config.dataset, split)
    train, validation = pairs["train"], pairs["val"]
    if train and len(train) != config.train_count:
        findings.problems.append(
            f"The list train.txt of {config.dataset} has {len(train)} tiles now and had {config.train_count} "
            "when the run was made; start a new run."
        )
    if train and validation:
        _check_tiles(train, validation, config, findings)
    return train, validation


def check_folder(run, config, network, findings):
    """Check that the run folder can be written and that its disk has room for log and checkpoints."""
    for directory in (run.path, run.checkpoints_dir, run.vdl_dir):
        with contextlib.suppress(OSError):
            directory.mkdir(exist_ok=True)  # the user may have removed all of it to free space
        if not os.access(directory, os.W_OK):
            findings.problems.append(f"The folder {directory} cannot be written; make it writable.")
    # The weights, at most two optimizer values for each of them, and their moving average if the run keeps one.
    copies = 4 if config.ema_decay else 3
    values = sum(int(np.prod(value.shape)) for value in network.state_dict().values())
    # The last ones, the best one, and a new one that is written before an old one is removed.
    needed = copies * 4 * values * (config.keep_checkpoints + 2) + LOG_BYTES - checkpoints.size(run)
    free = shutil.disk_usage(run.path).free
    if needed > free:
        findings.problems.append(
            f"The run needs about {needed / 1e6:.0f} MB more in {run.path}, and {free / 1e6:.0f} MB are free; make "
            "room, or start it in another folder of runs."
        )


def check_lists(before, dataset, findings):
    """Check that the lists are those with which a run started (see split_fingerprint.refusal)."""
    refusal = split_fingerprint.refusal(before, dataset)
    if refusal:
        findings.problems.append(refusal)


def _check_tiles(train, validation, config, findings):
    """Open some tiles of both lists: they must be readable, with valid masks, and should fit the input size."""
    wrong, sizes = [], []
    for pairs in (train, validation):
        for number in np.unique(np.linspace(0, len(pairs) - 1, TILES_OPENED // 2).astype(int)):
            try:
                _, mask = tiles.read_pair(pairs[number])
            except InputError as error:
                wrong.append(str(error))
                continue
            sizes.append(mask.shape)
    findings.problems.extend(wrong[:SHOWN])
    if len(wrong) > SHOWN:
        findings.problems.append(f"{len(wrong) - SHOWN} more of {TILES_OPENED} opened tiles are like that.")
    smallest = min(map(min, sizes), default=config.input_size)
    if config.fit == "crop" and smallest < config.input_size:
        findings.warnings.append(
            f"Tiles of {smallest} px are smaller than the input size of {config.input_size} px and are filled up "
            "with grey; a smaller input size trains faster and as well."
        )
    scaled = sorted({max(size) for size in sizes} - {config.input_size})
    if config.fit == "resize" and scaled:
        # Networks take multiples of some pixels only; other tiles cannot be taken unscaled but by a window.
        is_taken = scaled[0] % model_info(config.model).divisor == 0
        unscaled = "give the size of the tiles as INPUT_SIZE, or " if is_taken else ""
        findings.warnings.append(
            f"Tiles of {scaled[0]} px are scaled to the input size of {config.input_size} px: buildseg, which feeds "
            "blocks as they are, shows the model buildings of another size; "
            f"{unscaled}choose a preset that crops."
        )
