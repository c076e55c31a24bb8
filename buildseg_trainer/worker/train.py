"""The training loop of a run folder."""

import contextlib
import faulthandler
import itertools
import logging
import math
import time
import traceback

from buildseg_trainer.errors import BuildsegTrainerError, Cancelled, InputError, WorkerError
from buildseg_trainer.runs import config as run_config
from buildseg_trainer.runs import folder
from buildseg_trainer.worker import (
    batch_size,
    checkpoints,
    data,
    devices,
    failures,
    metrics,
    networks,
    preflight,
    starting,
    stopping,
    trial,
    validation,
)
from buildseg_trainer.worker.journal import Journal
from buildseg_trainer.worker.losses import OutputLosses
from buildseg_trainer.worker.pace import Pace
from buildseg_trainer.worker.step import TrainingStep
from buildseg_trainer.worker.versions import versions

# Losses are fetched from the device at every log interval, and for slow iterations at least that often.
PROGRESS_SECONDS = 15.0

log = logging.getLogger("buildseg_trainer")


def main(path):
    """Train the run of a run folder; return the exit code. Every end is written to run.json and events.jsonl."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s", force=True)
    faulthandler.enable()
    run = folder.open_run(path)
    journal = Journal(run)
    try:
        journal.sign_in()
    except BuildsegTrainerError as error:  # another worker is at it: its state must stay
        log.error("%s", error)
        return 1
    except OSError as error:
        log.error("%s", failures.sentence(error, run, None))
        return 1
    training = None
    try:
        training = Training(run, journal)
        journal.finish(*training.go())
        return 0
    except Cancelled as error:
        journal.say(str(error))
        journal.finish(folder.CANCELLED)
        return 0
    except BuildsegTrainerError as error:
        log.error("%s", error)
        sentence = str(error)
    except Exception as error:  # the boundary: one sentence for the user, the traceback for the log
        log.error("%s", traceback.format_exc())
        sentence = failures.sentence(error, run, training.config if training else None)
    try:
        journal.fail(sentence)
    except OSError as error:  # the folder is read-only or gone: the log is all that is left
        log.error("%s The end could not be written to run.json (%s).", sentence, error)
    return 1


class Training:
    """One stretch of a run, from its last checkpoint (or the start) to its end or a request to stop."""

    def __init__(self, run, journal):
        self._run, self._journal = run, journal
        self.config = run.config()
        self._device = self._network = self._step = self._predictor = self._pairs = None
        self._scores = stopping.Scores(self.config)
        self._limit = stopping.TimeLimit(self.config["time_limit"])
        self._saved_at = None

    def go(self):
        """Train; return the state at the end, FINISHED or CANCELLED, a sentence why, and the key of what ended it.

        Raises Cancelled for a request to stop before the first iteration.
        """
        findings = preflight.Findings()
        with findings.collect():
            self._select_device()
        self._pairs = preflight.check_dataset(self.config, findings)
        if not self._device:
            findings.refuse()
        self._leave_if_asked()
        self._network = networks.build(self.config["model"], len(self.config["classes"]), self.config["seed"])
        if not self.config["batch_size"]:
            findings.refuse()
            self._find_batch_size()
        self._introduce()
        self._step = TrainingStep(self._network, self.config, self._device)
        start, seconds = 0, 0.0
        with findings.collect():
            start, seconds = self._starting_point()
        preflight.check_folder(self._run, self.config, self._network, findings)
        self._leave_if_asked()
        self._step.prepare(start)
        if findings.problems:
            self._try_one_batch(findings)
        for sentence in findings.warnings:
            self._journal.say(sentence, "warning")
        findings.refuse()
        self._leave_if_asked()
        self._predictor = validation.NetworkPredictor(self._network, self.config, self._device)
        stream = data.batches(*self._samples(start), self.config["workers"])
        try:
            self._limit.begin(seconds)
            self._journal.event("ready", iteration=start)
            return self._loop(start, stream)
        finally:
            stream.close()

    def _select_device(self):
        device = devices.select(self.config["device"])
        self._journal.say(f"Training on {devices.describe(device)}.")
        self._journal.update(
            device=device, device_name=devices.describe(device), threads=devices.threads(), versions=versions()
        )
        self._device = device

    def _leave_if_asked(self):
        """Raise Cancelled when a request to stop is there."""
        if self._run.cancel_requested():
            raise Cancelled("Stopped on request before the first iteration.")

    def _find_batch_size(self):
        """Find the largest batch that fits, write it to run.json for good, and take it over."""
        found = batch_size.find(self._network, self.config, self._device, self._leave_if_asked)
        self._journal.say(f"Batch size {found.size}: {found.reason}.")
        self._journal.update(found={**(self._run.state().get("found") or {}), "batch_size": found.size})
        self.config = self._run.config()

    def _introduce(self):
        config = self.config
        self._journal.update(iterations=config["iterations"])
        self._journal.say(
            f"Model {config['model']}, preset {config['preset']}: {config['iterations']} iterations of "
            f"{run_config.samples_per_iteration(config)} samples of {config['input_size']} px from "
            f"{config['train_count']} tiles; {config['validation_count']} tiles to validate."
        )

    def _starting_point(self):
        """Load the checkpoint or the starting weights; return (iteration to go on from, seconds trained until then)."""
        journal = self._journal
        state, sentences = checkpoints.restore(self._run, self._network, self._step)
        for sentence in sentences:
            journal.say(sentence, "warning")
        if state is None:
            starting.apply(self._network, self.config, journal.say)
            journal.update(iteration=0)
            journal.forget_after(0)
            return 0, 0.0
        self._scores.restore(state, self._run.best_state())
        self._saved_at = None if sentences else state["iteration"]
        threads = self._run.state().get("threads_before")
        if threads not in (None, devices.threads()):
            journal.say(
                f"The run was made with {threads} threads and goes on with {devices.threads()}: its weights will "
                "differ from those of an uninterrupted run in the last digits.",
                "warning",
            )
        journal.say(f"Going on from the checkpoint at iteration {state['iteration']}.")
        journal.update(iteration=state["iteration"], best=self._scores.best or None)
        journal.forget_after(state["iteration"])
        return state["iteration"], state.get("seconds", 0.0)

    def _try_one_batch(self, findings):
        """See whether a batch fits into memory, so that a run that is refused says that too.

        Of a run that nothing else is wrong with, the first iteration is the trial: it changes the weights only after
        its forward and backward pass went well, and would take as long once more.
        """
        try:
            batch = trial.made_up_batch(self.config, self.config["batch_size"])
            trial.one_batch(self._step, self._network, batch)
        except MemoryError:
            findings.problems.append(failures.out_of_memory(self.config, self._fitting_batch_size()))

    def _make_step(self, iteration, batches):
        """Make a step; raises WorkerError with the batch size that would fit when the memory runs out."""
        try:
            return self._step(iteration, batches)
        except Exception as error:
            if not failures.is_out_of_memory(error):
                raise
            log.error("%s", traceback.format_exc())
            raise WorkerError(failures.out_of_memory(self.config, self._fitting_batch_size())) from error

    def _fitting_batch_size(self):
        """Return the batch size to propose where the run's own does not fit, None when none is known."""
        if self.config["batch_size"] <= max(batch_size.TRIED_ON_CPU):
            return None
        with contextlib.suppress(InputError):
            return batch_size.find(self._network, self.config, self._device, self._leave_if_asked).size
        return None

    def _samples(self, start):
        """Return the training samples and the order they are taken in from iteration ``start`` on."""
        dataset = data.TrainingTiles(self._pairs[0], self.config)
        return dataset, data.SampleOrder(len(self._pairs[0]), self.config, start)

    def _loop(self, start, stream):
        """Run the iterations; the host waits for the device only where a loss is shown or weights are saved."""
        config, journal = self.config, self._journal
        iterations = config["iterations"]
        pace = Pace(start, iterations)
        running = stopping.RunningLoss(config["non_finite"], self._step.skipped())
        for iteration in range(start, iterations):
            if self._run.cancel_requested():
                return self._cancel(iteration)
            rate = self._step.learning_rate(iteration)
            running.add(self._make_step(iteration, list(itertools.islice(stream, config["accumulation"]))))
            done = iteration + 1
            time_is_over = self._limit.is_over()
            evaluate = done % config["evaluation_interval"] == 0 or done == iterations or time_is_over
            journal.note(iteration=done)
            pace.count(done)
            if pace.estimate_is_due:
                journal.say(pace.estimate())
            if (
                done % config["log_interval"] == 0
                or done in (1, iterations)
                or evaluate
                or pace.is_due(PROGRESS_SECONDS)
            ):
                mean_loss = running.take(done, self._step.skipped())
                self._show(done, mean_loss, rate, pace)
            if evaluate:
                before = time.monotonic()
                if not self._validate(done, mean_loss, rate, pace.elapsed()):
                    return self._cancel(done)
                pace.pause(time.monotonic() - before)
                end = self._early_end(done, time_is_over) if done < iterations else None
                if end:
                    return end
        return folder.FINISHED, "", None

    def _show(self, done, loss, rate, pace):
        """Tell log, events and run.json how far the run is; ``loss`` is the mean since it was last shown."""
        pace.shown()
        self._journal.note(loss=loss, learning_rate=rate, **pace.figures())
        self._journal.event(
            "progress",
            iteration=done,
            iterations=self.config["iterations"],
            loss=loss,
            learning_rate=rate,
            **pace.figures(),
        )
        log.info("iteration %d/%d loss %.4f rate %.3g %s", done, self.config["iterations"], loss, rate, pace.text())
        self._journal.scalars(done, {"train/loss": loss, "train/learning_rate": rate})

    def _early_end(self, iteration, time_is_over):
        """Return what ``go`` returns when the run ends before its last iteration, else None."""
        sentence, key = self._scores.end(iteration), "patience"
        if time_is_over:
            sentence, key = self._limit.sentence(iteration), "time_limit"
        if not sentence:
            return None
        self._journal.say(f"The training ends: {sentence}.")
        return folder.FINISHED, sentence, key

    def _cancel(self, iteration):
        """Keep what was reached; return what ``go`` returns."""
        self._save_last(iteration)
        self._journal.update(iteration=iteration)
        self._journal.say(f"Stopped on request at iteration {iteration}; the checkpoint is {self._run.last_dir}.")
        return folder.CANCELLED, "", None

    def _validate(self, iteration, loss, rate, seconds):
        """Measure, write the table and the checkpoints; return False when a request to stop came in between.

        What is measured and becomes the best checkpoint are the averaged weights, if the run keeps an average.
        """
        config, journal = self.config, self._journal
        with self._step.averaged():
            values = self._measure()
        if values is None:
            return False
        stopping.check_weights(self._network, iteration)
        is_best = self._scores.add(iteration, values)
        epoch = math.ceil(iteration * run_config.samples_per_iteration(config) / config["train_count"])
        row = {"epoch": epoch, "iteration": iteration, "seconds": seconds, "learning_rate": rate, "train_loss": loss}
        journal.metrics_line({**row, **values, "validation_loss": values["loss"]})
        for line in metrics.text_lines(values, len(self._pairs[1])):
            log.info("%s", line)
        shown = {name: values[name] for name in ("miou", "accuracy", "kappa", "building_iou", "loss")}
        journal.scalars(iteration, {f"validation/{name}": value for name, value in shown.items() if value is not None})
        # Best first: a run killed between the two finds the newer best score beside the older last checkpoint.
        if is_best:
            with self._step.averaged():
                state = self._checkpoint_state(iteration, averaged=self._step.averages)
                checkpoints.save(self._run.best_dir, self._network, self._step, state)
        self._save_last(iteration)
        journal.update(iteration=iteration, best=self._scores.best)
        names = ("miou", "building_iou", "building_precision", "building_recall", "loss")
        shown = {name: values[name] for name in names if values[name] is not None}
        journal.event("evaluation", iteration=iteration, is_best=is_best, **shown)
        return True

    def _measure(self):
        """Return the figures of the validation tiles, "loss" among them where it decides; None on a request to stop."""
        config, pairs = self.config, self._pairs[1]
        losses = None
        if config["best_metric"] == "loss":
            # In evaluation mode a network has its main output only.
            losses = OutputLosses(
                config["losses"], config["auxiliary_weight"], 1, config["ignore_index"], config["class_weights"]
            )
        found = validation.evaluate(
            self._predictor, pairs, lambda done, *_: done < len(pairs) and self._run.cancel_requested(), losses
        )
        if found is None:
            return None
        matrix, loss = found if losses else (found, None)
        return {**metrics.figures(matrix), "loss": loss}

    def _save_last(self, iteration):
        """Write the checkpoint to go on from, unless this very iteration has been saved."""
        if self._saved_at == iteration:
            return
        stopping.check_weights(self._network, iteration)
        keep = self.config["keep_checkpoints"]
        checkpoints.save_last(self._run, self._network, self._step, self._checkpoint_state(iteration), keep)
        self._saved_at = iteration
        self._journal.note(saved=iteration)
        self._journal.event("checkpoint", iteration=iteration, path=str(self._run.last_dir))

    def _checkpoint_state(self, iteration, averaged=False):
        """Return the state.json of a checkpoint; ``averaged`` says which weights its model.pdparams holds."""
        return {
            "iteration": iteration,
            **self._scores.state(),
            "seconds": self._limit.seconds(),
            "config": self.config,
            "threads": devices.threads(),
            "averaged": averaged,
        }
