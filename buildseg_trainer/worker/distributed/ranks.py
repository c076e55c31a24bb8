"""What the launcher and the processes of one training share: variables, log files, LostError."""

import os
from pathlib import Path

from buildseg_trainer.errors import WorkerError

DEVICE_VARIABLE = "BUILDSEG_TRAINER_DEVICE"
NOTES_VARIABLE = "BUILDSEG_TRAINER_NOTES"


class LostError(WorkerError):
    """Another process of the training ended or cannot be reached."""


def log_file(run, rank):
    """Return the log of a process; that of rank 0 is the run's own."""
    return run.log_file if rank == 0 else run.log_file.with_suffix(f".{rank}.log")


def note_failure(sentence):
    """Write why this process failed for its launcher (see launch.explain); for ranks other than 0."""
    note = Path(os.environ[NOTES_VARIABLE]) / f"error.{os.environ['PADDLE_TRAINER_ID']}"
    note.write_text(sentence, encoding="utf-8")
