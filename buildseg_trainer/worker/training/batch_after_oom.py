"""Find the batch size that fits after a training ran out of memory, and end the run with a sentence that names it.

It runs in a process of its own, started by the supervisor: the one that trained has not given its memory back.
"""

from buildseg_trainer.runs import exit_messages
from buildseg_trainer.worker.runtime import bootstrap
from buildseg_trainer.worker.training.run_logger import RunLogger


def main(run):
    """Try smaller batches and write the end of ``run``, which the supervisor has signed in; return the exit code."""
    bootstrap.set_up_log()
    bootstrap.log_crashes()
    logger, config = RunLogger(run), run.config()
    logger.take_over()
    logger.say(f"The memory ran out with a batch size of {config.batch_size}; looking for one that fits.")
    bootstrap.import_paddle()
    from buildseg_trainer.worker.models import build
    from buildseg_trainer.worker.optim import batch_size_finder
    from buildseg_trainer.worker.runtime import devices

    def before_trial(count, fitted):
        logger.say(f"Trying a batch size of {count}.")
        logger.update(trying={"batch_size": count, "fitted": fitted})

    device = devices.select(config.device)
    most = exit_messages.smaller_batch(config)
    try:
        network = build.build_for(config, run.path)
        fitting = batch_size_finder.find(network, config, device, before_trial, most).size
    except MemoryError:
        fitting = 0
    logger.fail(exit_messages.out_of_memory(config, fitting))
    return 1
