"""The begin of a training process: it signs in and can be stopped before the imports that take seconds."""

import importlib.util
import logging

from buildseg_trainer.errors import BuildsegTrainerError
from buildseg_trainer.worker import failures, leaving
from buildseg_trainer.worker.journal import Journal

# Looked for before the run is signed in, so that whoever starts it hears at once of an interpreter without them.
PACKAGES = ("numpy", "paddle", "paddleseg", "cv2", "PIL", "visualdl")

log = logging.getLogger("buildseg_trainer")


def main(run, is_member=False):
    """Train a run, alone or as one of several processes (``is_member``); return the exit code.

    Raises ModuleNotFoundError when a package is missing.
    """
    set_up_log()
    leaving.log_crashes()
    team = None
    if is_member:
        team = _team(run)
        journal = team.journal(run)
    else:
        look_for_packages()
        journal = Journal(run)
    try:
        journal.sign_in()
    except (BuildsegTrainerError, OSError) as error:  # another worker may be at it: its state must stay
        log.error("%s", failures.sentence(error, run, None))
        return 1
    if not is_member:  # else it is the launcher that looks for a request to stop
        journal.leave_when_asked()
    try:
        leaving.import_paddle()
        from buildseg_trainer.worker import distributed, train
    except ModuleNotFoundError as error:
        journal.fail(failures.missing_package(error))
        raise
    except Exception as error:
        journal.fail(failures.sentence(error, run, None))
        raise
    set_up_log()
    return train.main(run, team or distributed.ALONE, journal)


def set_up_log():
    """Log to the standard error output; once more after Paddle was imported, which sets up logging in its own way."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s", force=True)


def _team(run):
    leaving.import_paddle()
    from buildseg_trainer.worker import distributed

    return distributed.enter(run)


def look_for_packages():
    """Raise ModuleNotFoundError for a package that this interpreter does not have, without importing it."""
    for name in PACKAGES:
        if importlib.util.find_spec(name) is None:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
