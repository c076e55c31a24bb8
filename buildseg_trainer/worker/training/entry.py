"""The begin of a training process: it signs in and can be stopped before the imports that take seconds."""

import importlib.util
import logging

from buildseg_trainer.errors import BuildsegTrainerError
from buildseg_trainer.worker.runtime import error_messages, shutdown
from buildseg_trainer.worker.training.run_logger import Journal

# Looked for before the run is signed in, so that whoever starts it hears at once of an interpreter without them.
PACKAGES = ("numpy", "paddle", "paddleseg", "cv2", "PIL", "visualdl")

log = logging.getLogger("buildseg_trainer")


def main(run, is_member=False):
    """Train a run, alone or as one of several processes (``is_member``); return the exit code.

    Raises ModuleNotFoundError when a package is missing.
    """
    set_up_log()
    shutdown.log_crashes()
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
        log.error("%s", error_messages.sentence(error, run, None))
        return 1
    if not is_member:  # else it is the launcher that looks for a request to stop
        journal.leave_when_asked()
    try:
        shutdown.import_paddle()
        from buildseg_trainer.worker.distributed import process_group
        from buildseg_trainer.worker.training import trainer
    except ModuleNotFoundError as error:
        journal.fail(error_messages.missing_package(error))
        raise
    except Exception as error:
        journal.fail(error_messages.sentence(error, run, None))
        raise
    set_up_log()
    return trainer.main(run, team or process_group.ALONE, journal)


def set_up_log():
    """Log to the standard error output; once more after Paddle was imported, which sets up logging in its own way."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s", force=True)


def _team(run):
    shutdown.import_paddle()
    from buildseg_trainer.worker.distributed import process_group

    return process_group.enter(run)


def look_for_packages():
    """Raise ModuleNotFoundError for a package that this interpreter does not have, without importing it."""
    for name in PACKAGES:
        if importlib.util.find_spec(name) is None:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
