"""Entry of a training process: registers in run.json before the imports that take seconds."""

import logging

from buildseg_trainer.errors import BuildsegTrainerError
from buildseg_trainer.worker.runtime import bootstrap, error_messages
from buildseg_trainer.worker.training.run_logger import RunLogger

log = logging.getLogger("buildseg_trainer")


def main(run, is_member=False):
    """Train a run, alone or as one of several processes (``is_member``); return the exit code.

    Raises ModuleNotFoundError when a package is missing.
    """
    bootstrap.set_up_log()
    bootstrap.log_crashes()
    group = None
    if is_member:
        group = _group(run)
        logger = RunLogger(run, enabled=group.is_first)
    else:
        # Before the run is signed in, so that the launcher gets the error of an interpreter without them.
        bootstrap.look_for_packages()
        logger = RunLogger(run)
    try:
        if is_member:  # its launcher has signed in
            logger.take_over()
        else:
            logger.sign_in()
    except (BuildsegTrainerError, OSError) as error:  # another worker may train the run: its state must stay
        log.error("%s", error_messages.sentence(error, run, None))
        return 1
    try:
        bootstrap.import_paddle()
        from buildseg_trainer.worker.distributed import process_group
        from buildseg_trainer.worker.training import trainer
    except ModuleNotFoundError as error:
        logger.fail(error_messages.missing_package(error))
        raise
    except Exception as error:
        logger.fail(error_messages.sentence(error, run, None))
        raise
    bootstrap.set_up_log()
    return trainer.main(run, group or process_group.ALONE, logger)


def _group(run):
    bootstrap.import_paddle()
    from buildseg_trainer.worker.distributed import process_group

    return process_group.enter(run)
