"""The training loop of a run folder."""

import faulthandler
import itertools
import logging
import math
import time
import traceback

import numpy as np

from buildseg_trainer.errors import BuildsegTrainerError, InputError, WorkerError
from buildseg_trainer.runs import config as run_config
from buildseg_trainer.runs import folder
from buildseg_trainer.runs.models import model_info
from buildseg_trainer.worker import (
    backbones,
    checkpoints,
    data,
    devices,
    distributed,
    metrics,
    networks,
    validation,
    weights,
)
from buildseg_trainer.worker.pace import Pace
from buildseg_trainer.worker.step import TrainingStep
from buildseg_trainer.worker.versions import versions

# Losses are fetched from the device at every log interval, and for slow iterations at least that often.
PROGRESS_SECONDS = 15.0

log = logging.getLogger("buildseg_trainer")


def main(run, team):
    """Train a run as one process of ``team``; return the exit code.

    Every end is written to run.json and events.jsonl.
    """
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s", force=True)
    faulthandler.enable()
    journal = team.journal(run)
    try:
        journal.sign_in()
    except BuildsegTrainerError as error:  # another worker is at it: its state must stay
        log.error("%s", error)
        return 1
    try:
        end = Training(run, journal, team).go()
        journal.finish(end)
        return 0
    except BuildsegTrainerError as error:
        log.error("%s", error)
        journal.fail(str(error))
        return distributed.exit_code(error)
    except MemoryError:
        log.error("%s", traceback.format_exc())
        journal.fail("The memory ran out; use a smaller batch size or input size.")
    except Exception as error:  # the boundary: one sentence for the user, the traceback for the log
        log.error("%s", traceback.format_exc())
        journal.fail(_sentence(error))
    return 1


def _sentence(error):
    """Return an unexpected error as one sentence."""
    text = str(error)
    if "ResourceExhaustedError" in text or "Out of memory" in text:
        return "The memory of the device ran out; use a smaller batch size or input size."
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    reason = lines[-1] if lines else "no text"
    return f"The training stopped by an unexpected {type(error).__name__}: {reason}; see train.log."


class Training:
    """One stretch of a run, from its last checkpoint (or the start) to its end or a request to stop."""

    def __init__(self, run, journal, team):
        self._run, self._journal, self._team = run, journal, team
        self._config = run.config()
        self._best = {}
        self._saved_at = None

    def go(self):
        """Train; return FINISHED or CANCELLED."""
        config, journal = self._config, self._journal
        device = devices.select(self._team.device(config["device"]))
        self._team.connect()
        journal.say(f"Training on {devices.describe(device)}{self._team.words()}.")
        journal.update(
            device=device,
            device_name=devices.describe(device),
            threads=devices.threads(),
            versions=versions(),
            iterations=config["iterations"],
        )
        train_pairs = data.read_list(config["dataset"], "train")
        self._validation_pairs = data.read_list(config["dataset"], "val")
        if len(train_pairs) != config["train_count"]:
            raise InputError(
                f"The list train.txt of {config['dataset']} has {len(train_pairs)} tiles now and had "
                f"{config['train_count']} when the run was made; start a new run."
            )
        journal.say(
            f"Model {config['model']}, preset {config['preset']}: {config['iterations']} iterations of "
            f"{config['batch_size']} samples of {config['input_size']} px from {len(train_pairs)} tiles; "
            f"{len(self._validation_pairs)} tiles to validate."
        )
        self._network = self._team.prepare(networks.build(config["model"], len(config["classes"]), config["seed"]))
        self._step = TrainingStep(self._network, config, device, self._team)
        start = self._starting_point()
        self._team.check_start(start)
        self._team.share_weights(self._network)
        self._predictor = validation.NetworkPredictor(self._network, config, device)
        dataset = data.TrainingTiles(train_pairs, config)
        order = data.SampleOrder(len(train_pairs), config, start, self._team.rank, self._team.size)
        stream = data.batches(dataset, order, config["workers"])
        try:
            return self._loop(start, stream)
        finally:
            stream.close()

    def _starting_point(self):
        """Load the checkpoint or the starting weights; return the iteration to go on from."""
        config, journal = self._config, self._journal
        source = self._run.checkpoint()
        if source is not None:
            state = checkpoints.restore(source, self._network, self._step)
            self._best = state.get("best") or {}
            best = self._run.best_state().get("best") or {}
            # A run killed between its two checkpoints has a newer best than its last one knows of.
            if best.get("building_iou", -1) > self._best.get("building_iou", -1):
                self._best = best
            self._saved_at = state["iteration"]
            threads = self._run.state().get("threads_before")
            if threads not in (None, devices.threads()):
                journal.say(
                    f"The run was made with {threads} threads and goes on with {devices.threads()}: its weights will "
                    "differ from those of an uninterrupted run in the last digits.",
                    "warning",
                )
            journal.say(f"Going on from the checkpoint at iteration {state['iteration']}.")
            journal.update(iteration=state["iteration"], best=self._best or None)
            return state["iteration"]
        if not self._team.is_first:  # it shares its weights
            return 0
        if config["weights"] == "file":
            path = config["weights_file"]
            for sentence in weights.apply(self._network, weights.load(path), path, strict=False):
                journal.say(sentence, "warning")
            journal.say(f"Starting from the weights {path}.")
        elif config["weights"] == "imagenet":
            path = backbones.fetch(model_info(config["model"]).backbone_url, journal.say)
            for sentence in weights.apply(self._network.backbone, weights.load(path), path, strict=False):
                journal.say(sentence, "warning")
            journal.say(f"Starting from the ImageNet backbone {path}.")
        return 0

    def _loop(self, start, stream):
        """Run the iterations; the host waits for the device only where a loss is shown or weights are saved."""
        config, journal = self._config, self._journal
        iterations = config["iterations"]
        self._step.prepare()
        pace = Pace(start, iterations)
        running, counted = None, 0
        for iteration in range(start, iterations):
            if self._team.agree(self._run.cancel_requested()):
                return self._cancel(iteration)
            rate = self._step.learning_rate(iteration)
            loss = self._step(iteration, list(itertools.islice(stream, config["accumulation"])))
            running = loss if running is None else running + loss
            counted += 1
            done = iteration + 1
            evaluate = done % config["evaluation_interval"] == 0 or done == iterations
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
                mean_loss = running.item() / counted
                running, counted = None, 0
                self._check_finite(mean_loss, done)
                pace.shown()
                journal.note(loss=mean_loss, learning_rate=rate, **pace.figures())
                journal.event(
                    "progress",
                    iteration=done,
                    iterations=iterations,
                    loss=mean_loss,
                    learning_rate=rate,
                    **pace.figures(),
                )
                log.info("iteration %d/%d loss %.4f rate %.3g %s", done, iterations, mean_loss, rate, pace.text())
                journal.scalars(done, {"train/loss": mean_loss, "train/learning_rate": rate})
            if evaluate:
                before = time.monotonic()
                if not self._validate(done, mean_loss, rate, pace.elapsed()):
                    return self._cancel(done)
                pace.pause(time.monotonic() - before)
        return folder.FINISHED

    def _check_finite(self, loss, iteration):
        """Raise WorkerError when the loss is no number any more; the last checkpoint is from before."""
        if not math.isfinite(loss):
            raise WorkerError(
                f"The loss is no longer a number at iteration {iteration}; the last checkpoint is kept: "
                "lower the learning rate, or look for damaged tiles."
            )

    def _cancel(self, iteration):
        """Keep what was reached; return CANCELLED."""
        self._save_last(iteration)
        self._journal.update(iteration=iteration)
        self._journal.say(f"Stopped on request at iteration {iteration}; the checkpoint is {self._run.last_dir}.")
        return folder.CANCELLED

    def _validate(self, iteration, loss, rate, seconds):
        """Measure, write the table and the checkpoints; return False when a request to stop came in between."""
        config, journal = self._config, self._journal
        count = len(self._validation_pairs)
        own = self._team.share(self._validation_pairs)
        self._team.share_weights(self._network)
        matrix = self._team.sum(
            validation.evaluate(self._predictor, own, lambda done, *_: done < len(own) and self._run.cancel_requested())
        )
        if matrix is None:
            return False
        values = metrics.figures(matrix)
        is_best = values["building_iou"] > self._best.get("building_iou", -1.0)
        if is_best:
            self._best = {"iteration": iteration, **{name: values[name] for name in ("miou", "building_iou")}}
        epoch = math.ceil(iteration * run_config.samples_per_iteration(config) / config["train_count"])
        row = {"epoch": epoch, "iteration": iteration, "seconds": seconds, "learning_rate": rate, "train_loss": loss}
        journal.metrics_line({**row, **values})
        for line in metrics.text_lines(values, count):
            log.info("%s", line)
        journal.scalars(
            iteration, {f"validation/{name}": values[name] for name in ("miou", "accuracy", "kappa", "building_iou")}
        )
        # Best first: a run killed between the two finds the newer best score beside the older last checkpoint.
        if is_best and self._team.is_first:
            checkpoints.save(self._run.best_dir, self._network, self._step, self._checkpoint_state(iteration))
        self._save_last(iteration)
        journal.update(iteration=iteration, best=self._best)
        shown = {name: values[name] for name in ("miou", "building_iou", "building_precision", "building_recall")}
        journal.event("evaluation", iteration=iteration, is_best=is_best, **shown)
        return True

    def _save_last(self, iteration):
        """Write the checkpoint to go on from, unless this very iteration has been saved."""
        if self._saved_at == iteration or not self._team.is_first:
            return
        for name, value in self._network.state_dict().items():
            if not np.isfinite(value.numpy()).all():
                raise WorkerError(
                    f"The weights {name} are no longer numbers at iteration {iteration}; the last checkpoint is kept: "
                    "lower the learning rate."
                )
        checkpoints.save(self._run.last_dir, self._network, self._step, self._checkpoint_state(iteration))
        self._saved_at = iteration
        self._journal.event("checkpoint", iteration=iteration, path=str(self._run.last_dir))

    def _checkpoint_state(self, iteration):
        return {"iteration": iteration, "best": self._best, "config": self._config, "threads": devices.threads()}
