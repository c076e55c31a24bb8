"""The training loop of a run folder."""

import itertools
import logging
import math
import time
import traceback
from typing import NamedTuple, Optional

import numpy as np

from buildseg_trainer.errors import BuildsegTrainerError, Cancelled, InputError
from buildseg_trainer.runs import exit_messages, run_folder
from buildseg_trainer.runs.config.metrics import TITLES
from buildseg_trainer.worker.distributed.ranks import LostError
from buildseg_trainer.worker.evaluation import histogram, metrics, predictor
from buildseg_trainer.worker.models import checkpoints
from buildseg_trainer.worker.optim.losses import OutputLosses
from buildseg_trainer.worker.runtime import error_messages, processor
from buildseg_trainer.worker.training import early_stopping
from buildseg_trainer.worker.training.eta import PhaseProgress, Throughput
from buildseg_trainer.worker.training.iteration_plan import IterationPlan
from buildseg_trainer.worker.training.setup import TrainingSetup

SAVE_SECONDS = 600.0  # the most training time that a kill can cost if validations are further apart
LONG_SECONDS = 60.0  # after that long without a checkpoint one is saved before a validation, too, which may be slow

log = logging.getLogger("buildseg_trainer")


class RunEnd(NamedTuple):
    """How a session of a run ended: FINISHED or CANCELLED, why, and the key of the setting that ended it early."""

    state: str
    message: str = ""
    ended_by: Optional[str] = None


def main(run, group, logger):
    """Train a run, registered by ``logger``, as one process of ``group``; return the exit code.

    Every end is written to run.json and events.jsonl.
    """
    trainer, code = None, 1
    try:
        trainer = Trainer(run, logger, group)
        logger.finish(*trainer.go())
        return 0
    except Cancelled:
        logger.cancel_before_start()
        return 0
    except LostError as error:
        log.error("%s", error)
        if trainer.config.nodes == 1:
            return exit_messages.LOST  # the launcher knows which process failed
        sentence, code = error_messages.sentence(error, run, trainer.config), exit_messages.LOST
    except BuildsegTrainerError as error:
        sentence = error_messages.sentence(error, run, trainer.config if trainer else None)
        log.error("%s", sentence)
    except Exception as error:  # one sentence for the user, the traceback for the log
        log.error("%s", traceback.format_exc())
        if error_messages.is_out_of_memory(error) and trainer and trainer.config.nodes == 1:
            return exit_messages.OUT_OF_MEMORY  # the supervisor finds what fits, once this memory is free
        sentence = error_messages.sentence(error, run, trainer.config if trainer else None)
    try:
        logger.fail(sentence)
    except OSError as error:  # the folder is read-only or gone
        log.error("%s The end could not be written to run.json (%s).", sentence, error)
    return code


class Trainer:
    """One session of a run, from its last checkpoint (or the start) to its end or a request to stop."""

    def __init__(self, run, logger, group):
        self._run, self._logger, self._group = run, logger, group
        self._prepared = TrainingSetup(run, logger, group)
        self._network = self._step = self._saved_at = self._reached = None
        self._saved = time.monotonic()
        self._best_score = self._prepared.best_score
        self._limit = early_stopping.TimeLimit(self.config.time_limit)
        self._plan = IterationPlan(run, self._limit)

    @property
    def config(self):
        """The configuration in force, with the values found before the first iteration and the iterations planned."""
        return self._prepared.config

    def go(self):
        """Train; return the RunEnd.

        Raises Cancelled for a request to stop before the first iteration.
        """
        prepared = self._prepared
        prepared.make()
        self._network, self._step, self._saved_at = prepared.network, prepared.step, prepared.saved_at
        stream = prepared.batches()
        try:
            self._limit.start(prepared.seconds)
            self._logger.ready(prepared.start)
            self._reached = prepared.start
            end = self._loop(prepared.start, stream)
            if end.state == run_folder.FINISHED and prepared.best_is_gone and not self._best_score.best:
                end = self._renew_best(self._reached) or end
            if end.state == run_folder.FINISHED and self._group.is_first:
                self._save_last(self._reached)  # without iterations left, a damaged checkpoint is replaced
            return end
        finally:
            stream.close()

    def _make_step(self, iteration, stream):
        """Make the step of an iteration; if a tile cannot be read, save the checkpoint before it."""
        batches = itertools.islice(stream, self.config.accumulation)
        try:
            return self._step(iteration, batches, stream.refill)
        except InputError:
            # Otherwise earlier batches of this iteration have changed the network's running statistics.
            if self.config.accumulation == 1:
                self._save_last(iteration)
            raise

    def _loop(self, start, stream):
        """Run the iterations; the host waits for the device only when a loss is shown or weights are saved."""
        config, logger = self.config, self._logger
        throughput = Throughput(start, config.iterations, self._limit)
        running = early_stopping.RunningLoss()
        end = self._catch_up(start)
        if end:
            return end
        for iteration in itertools.takewhile(lambda each: each < self.config.iterations, itertools.count(start)):
            if self._group.agree(self._run.cancel_requested()):
                return self._cancel(iteration)
            rate = self._step.learning_rate(iteration)
            running.add(self._make_step(iteration, stream))
            done = self._reached = iteration + 1
            time_is_over = self._group.agree(self._limit.is_over())
            is_last = done == self.config.iterations
            evaluate = done % config.evaluation_interval == 0 or is_last or time_is_over
            logger.note(iteration=done)
            throughput.count(done)
            plan = self._plan_is_due(done, throughput)
            if throughput.estimate_is_due:
                logger.say(*throughput.estimate())
            if done % config.log_interval == 0 or done == 1 or evaluate or plan or throughput.is_due():
                mean_loss = running.take(done)
                self._show(done, mean_loss, rate, throughput)
            if evaluate:
                before = time.monotonic()
                if not self._validate(done, mean_loss, rate):
                    return self._cancel(done, {"loss": mean_loss, "rate": rate})
                self._plan.validation_seconds = time.monotonic() - before
                throughput.pause(self._plan.validation_seconds)
                end = None if is_last else self._early_end(done, time_is_over)
                if end:
                    return end
            elif time.monotonic() - self._saved > SAVE_SECONDS:
                self._save_last(done)
            if plan:
                self._make_plan(done, throughput)
        sentence = self._plan.sentence(self.config.iterations)
        return RunEnd(run_folder.FINISHED, sentence, "time_limit" if sentence else None)

    def _plan_is_due(self, done, throughput):
        if not self.config.time_limit or not throughput.has_pace or done == self.config.iterations:
            return False
        return self._group.agree(self._plan.is_due())

    def _make_plan(self, done, throughput):
        """Plan how many iterations the time limit allows, and save the checkpoint from which a resume follows it."""
        before, pace = time.monotonic(), throughput.per_iteration()
        own = self._group.share(self._prepared.pairs[1])
        planned = self._plan.make(done, pace, self.config, self._prepared.predictor, own)
        iterations = int(self._group.sum(np.array([planned if self._group.is_first else 0]))[0])
        if iterations != self.config.iterations:
            self._prepared.plan(iterations, self._limit.share(), pace)
            self._step.plan(iterations)
            throughput.iterations = iterations
            self._save_last(done)
        throughput.pause(time.monotonic() - before)

    def _catch_up(self, start):
        """Do what the last session left undone at its last checkpoint; return the RunEnd, or None.

        That is a validation that a stop interrupted, and an end that a kill prevented.
        """
        due, time_is_over = self._prepared.validation_due, False
        if due:
            time_is_over = self._group.agree(self._limit.is_over())
            self._saved_at = None  # the checkpoint has to be saved again with the scores
            if not self._validate(start, due["loss"], due["rate"]):
                return self._cancel(start, due)
        return self._early_end(start, time_is_over) if start < self.config.iterations else None

    def _show(self, done, loss, rate, throughput):
        """Report progress to log, events and run.json; ``loss`` is the mean since the last report."""
        throughput.shown()
        self._logger.note(loss=loss, learning_rate=rate, **throughput.figures())
        self._logger.event(
            "progress",
            iteration=done,
            iterations=self.config.iterations,
            loss=loss,
            learning_rate=rate,
            **throughput.figures(),
        )
        speed = throughput.text()
        log.info("iteration %d/%d loss %.4f rate %.3g %s", done, self.config.iterations, loss, rate, speed)
        self._logger.scalars(done, {"train/loss": loss, "train/learning_rate": rate})

    def _early_end(self, iteration, time_is_over):
        """Return the RunEnd if the run ends before its last iteration, else None."""
        sentence, key = self._best_score.end(iteration), "patience"
        if time_is_over:
            sentence, key = self._limit.sentence(iteration), "time_limit"
        if not sentence:
            return None
        self._logger.say(f"The training ends: {sentence}.")
        return RunEnd(run_folder.FINISHED, sentence, key)

    def _cancel(self, iteration, validation_due=None):
        """Save the checkpoint; return the RunEnd.

        ``validation_due`` holds the loss and the rate of an iteration that still has to be validated.
        """
        self._save_last(iteration, validation_due)
        self._logger.update(iteration=iteration)
        self._logger.say(f"Stopped on request at iteration {iteration}; the checkpoint is {self._run.last_dir}.")
        return RunEnd(run_folder.CANCELLED)

    def _validate(self, iteration, loss, rate):
        """Validate, write the table and the checkpoints; return False if a request to stop interrupted it.

        If the run keeps averaged weights, these are validated and become the best checkpoint.
        """
        config, logger = self.config, self._logger
        if time.monotonic() - self._saved > LONG_SECONDS:
            self._save_last(iteration, {"loss": loss, "rate": rate})
            self._saved_at = None  # saved again with the scores
        self._prepared.note_validation()
        with self._step.averaged():
            values = self._measure()
        self._prepared.note_validation(begins=False)
        if values is None:
            return False
        early_stopping.check_weights(self._network, iteration)
        is_best = self._best_score.add(iteration, values)
        epoch = math.ceil(iteration * config.samples_per_iteration / config.train_count)
        row = {
            "epoch": epoch,
            "iteration": iteration,
            "seconds": self._limit.seconds(),
            "learning_rate": rate,
            "train_loss": loss,
        }
        logger.metrics_line({**row, **values, "validation_loss": values["loss"]})
        for line in metrics.text_lines(values, len(self._prepared.pairs[1])):
            log.info("%s", line)
        shown = {name: values[name] for name in TITLES if values[name] is not None}
        logger.scalars(iteration, {f"validation/{name}": value for name, value in shown.items()})
        # Best first: a run killed between the two has the newer best score beside the older last checkpoint.
        if is_best:
            self._save_best(iteration, values["best_threshold"])
        self._save_last(iteration)
        logger.update(iteration=iteration, best=self._best_score.best)
        logger.event("evaluation", iteration=iteration, is_best=is_best, **shown)
        return True

    def _renew_best(self, iteration):
        """Make the last weights the best checkpoint of a finished run that has lost that checkpoint.

        Return the RunEnd if a request to stop interrupted it, else None.
        """
        with self._step.averaged():
            values = self._measure()
        if values is None:
            return self._cancel(iteration)
        if self._best_score.add(iteration, values):
            self._save_best(iteration, values["best_threshold"])
        self._logger.update(best=self._best_score.best)
        return None

    def _save_best(self, iteration, tuned):
        """Save the best checkpoint; ``tuned`` is the ``result_at`` the best threshold, None without buildings."""
        if not self._group.is_first:
            return
        with self._step.averaged():
            state = self._checkpoint_state(iteration, averaged=self._step.averages)
            state["best"] = self._best_score.best
            if tuned:
                state |= {"threshold": tuned["threshold"], "threshold_building_iou": tuned["building_iou"]}
            checkpoints.save(self._run.best_dir, self._network, self._step, state)

    def _measure(self):
        """Return the metrics of the validation tiles, "loss" if that is the best metric; None on a request to stop."""
        config, pairs = self.config, self._prepared.pairs[1]
        losses = None
        if config.best_metric == "loss":
            # In evaluation mode a network has one output.
            losses = OutputLosses(config.losses, [1.0], config.ignore_index, config.class_weights)
        own, group = self._group.share(pairs), self._group
        group.share_weights(self._network)
        progress = PhaseProgress("Validation", len(own), self._logger.say)

        def on_batch(done, *_):
            progress.count(done)
            return done < len(own) and self._run.cancel_requested()

        found = predictor.evaluate(self._prepared.predictor, own, on_batch, losses)
        matrix = group.sum(found and found.matrix)
        if matrix is None:
            return None
        best = histogram.best_result(group.sum(found.histogram))
        loss = found.loss
        if losses:
            (total,) = group.sum(np.array([loss * len(own)]))
            loss = float(total) / len(pairs)
        return {**metrics.figures(matrix), "loss": loss, "best_threshold": best}

    def _save_last(self, iteration, validation_due=None):
        """Save the checkpoint to resume from, unless this iteration was saved."""
        if self._saved_at == iteration or not self._group.is_first:
            return
        early_stopping.check_weights(self._network, iteration)
        keep = self.config.keep_checkpoints
        state = {**self._checkpoint_state(iteration), "validation_due": validation_due}
        checkpoints.save_last(self._run, self._network, self._step, state, keep)
        self._saved_at, self._saved = iteration, time.monotonic()
        self._logger.note(saved=iteration)
        self._logger.event("checkpoint", iteration=iteration, path=str(self._run.last_dir))

    def _checkpoint_state(self, iteration, averaged=False):
        """Return the state.json of a checkpoint; ``averaged`` says which weights its model.pdparams holds."""
        return {
            "iteration": iteration,
            **self._best_score.state(),
            "seconds": self._limit.seconds(),
            "config": self.config.to_json(),
            "threads": processor.threads(),
            "averaged": averaged,
        }
