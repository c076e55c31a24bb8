"""Everything of a training before its first iteration: checks, network, weights, batch size, learning rate."""

import logging
import math
from dataclasses import replace

import numpy as np

from buildseg_trainer.errors import Cancelled
from buildseg_trainer.runs import split_fingerprint
from buildseg_trainer.runs.config.model_zoo import CUSTOM
from buildseg_trainer.runs.config.run_config import RunConfig
from buildseg_trainer.runs.config.validate import remarks
from buildseg_trainer.worker.data import loader, sample_sheet
from buildseg_trainer.worker.distributed.process_group import ALONE
from buildseg_trainer.worker.evaluation import network_predictor, predictor
from buildseg_trainer.worker.models import build, checkpoints, paddleseg_config
from buildseg_trainer.worker.optim import batch_size_finder, lr_finder
from buildseg_trainer.worker.optim.lr_schedules import learning_rate
from buildseg_trainer.worker.optim.step import TrainingStep
from buildseg_trainer.worker.runtime import devices, memory, processor
from buildseg_trainer.worker.runtime.versions import versions
from buildseg_trainer.worker.training import early_stopping, initial_weights, sanity_checks
from buildseg_trainer.worker.training.eta import PhaseProgress

log = logging.getLogger("buildseg_trainer")


class TrainingSetup:
    """Prepares a run; after ``make`` its attributes are what a training needs.

    ``config``, ``device``, ``network``, ``step``; ``pairs`` to train on and to validate with; ``dataset``, the
    TrainingTiles; ``predictor``, which validates; ``best_score``, a BestScore; ``start``, the iteration to start from,
    ``seconds`` trained until then, ``saved_at``, the iteration of the last checkpoint unless that is damaged, and
    ``validation_due``, the loss and the rate of that iteration if it still has to be validated; ``best_is_gone``,
    whether the best checkpoint of the run is missing or damaged.
    """

    def __init__(self, run, logger, group=ALONE):
        self._run, self._logger, self._group = run, logger, group
        self.config = run.config()
        self._earlier = run.state()  # as the last session left it, until the device is selected
        self.device = self.network = self.step = self.pairs = self.dataset = self.predictor = None
        self._sizes = None  # a Counter of the (height, width) of all tiles to validate with
        self._large_tile = None  # (height, width) of one that takes more memory than a batch to train on
        self.saved_at = self.validation_due = None
        self.best_is_gone = False
        self.start, self.seconds = 0, 0.0
        self.best_score = early_stopping.BestScore(self.config)

    def make(self):
        """Prepare the run; raises InputError with all problems at once, Cancelled on a request to stop."""
        findings = sanity_checks.Findings()
        with findings.collect():
            self._select_device()
        self.pairs = sanity_checks.check_dataset(self.config, findings)
        self._sizes = predictor.sizes(self.pairs[1])
        if not self.device:
            findings.refuse()
        self._leave_if_asked()
        with findings.collect():
            self._build()
        if self.network is None:
            findings.refuse()
        if not self.config.batch_size:
            findings.refuse()
            self._find_batch_size()
        self._introduce()
        sanity_checks.check_folder(self._run, self.config, self.network, findings)
        with findings.collect():
            self.step = TrainingStep(self.network, self.config, self.device, self._group)
        if self.step is None:
            findings.refuse()
        with findings.collect():
            self._go_to_start()
        self._group.check_start(self.start)
        self._group.share_weights(self.network)
        self._check_lists(findings)
        self._leave_if_asked()
        for sentence in findings.warnings:
            self._logger.say(sentence, "warning")
        findings.refuse()
        self.dataset = loader.TrainingTiles(self.pairs[0], self.config, self.device != "cpu")
        if not self.start:
            self._show_samples()
            if self.config.find_learning_rate and "learning_rate" not in self._found():
                self._find_learning_rate()
        self._leave_if_asked()
        self._prepare_validation()
        self.step.prepare(self.start)
        self._leave_if_asked()

    def note_validation(self, begins=True):
        """Note in run.json the start or end of a validation of tiles that may need more memory than there is."""
        if self._large_tile:
            self._logger.update(validating=self._large_tile if begins else None)

    def plan(self, iterations, share, pace):
        """Take over the number of iterations that the time limit allows, planned at a share of it.

        ``pace`` is in seconds per iteration.
        """
        before, self.config = self.config, replace(self.config, iterations=iterations)
        self._logger.update(iterations=iterations, planned={"iterations": iterations, "share": share})
        self._logger.say(
            f"At {pace:.2f} s each the time limit allows {iterations} of {self._run.asked_config().iterations} "
            "iterations, within which the learning rate comes down."
        )
        for sentence in sorted({*remarks(self.config)} - {*remarks(before)}):
            self._logger.say(sentence, "warning")

    def batches(self, config=None):
        """Return the stream of batches from the start on, by ``config`` or that of the run."""
        config = config or self._run.asked_config()  # a plan may become longer again
        order = loader.SampleOrder(len(self.pairs[0]), config, self.start, self._group.rank, self._group.size)
        return loader.Batches(self.dataset, order, config.workers)

    def _prepare_validation(self):
        """Make the predictor; try it with the largest tiles if these have more pixels than a batch to train on.

        With as many pixels, a forward pass takes less memory than a training step.
        """
        config, sizes = self.config, self._sizes
        trained = config.batch_size * config.input_size**2
        common = sizes.most_common(1)[0][0] if sizes else None
        self.predictor = network_predictor.NetworkPredictor(self.network, config, self.device, trained, common)
        counts = {size: min(number, self.predictor.batch_size(*size)) for size, number in sizes.items()}
        largest = max(counts, key=lambda size: counts[size] * math.prod(size), default=(0, 0))
        if config.fit == "resize" or counts.get(largest, 0) * math.prod(largest) <= trained:
            return
        self._large_tile = largest
        self._leave_if_asked()
        self._logger.say("Trying the validation of tiles of {1} x {0} px.".format(*largest))
        self.note_validation()
        self.predictor([np.zeros((*largest, 3), dtype=np.uint8)] * counts[largest])
        self.note_validation(begins=False)

    def _select_device(self):
        device = devices.select(self._group.device(self.config.device))
        self._group.connect()
        self._logger.say(f"Training on {devices.describe(device)}{self._group.description()}.")
        warning = devices.missing_gpu(self.config.device, device)
        if warning:
            self._logger.say(warning, "warning")
        self._logger.update(
            device=device,
            device_name=devices.describe(device),
            threads=processor.threads(),
            versions=versions(),
            memory_limit=memory.limit(),
        )
        self.device = device

    def _build(self):
        """Build the network; the user's configuration of a custom model is copied into the run folder for a resume."""
        copy = self._run.model_config_file
        if self.config.model == CUSTOM:
            if self._group.is_first and not copy.exists():
                for sentence in paddleseg_config.freeze(self.config.model_config, copy):
                    self._logger.say(sentence, "warning")
            self._group.agree(False)  # now the copy is there for every process
        self.network = self._group.prepare(build.build_for(self.config, self._run.path))

    def _show_samples(self):
        """Write a picture of some augmented tiles."""
        if self._group.is_first:
            sample_sheet.write(self._run.samples_file, self.dataset, self.config)
            self._logger.say(f"Augmented samples: {self._run.samples_file}.")

    def _leave_if_asked(self):
        """Raise Cancelled on a request to stop."""
        if self._group.agree(self._run.cancel_requested()):
            raise Cancelled

    def _found(self):
        """Return the values found by trials, in this or an earlier session."""
        return self._run.state().get("found") or {}

    def _take_over(self, **found):
        """Write found values to run.json and use them."""
        self._logger.update(found={**self._found(), **found})
        self.config = self._run.config()

    def _find_batch_size(self):
        """Find the largest batch that fits."""
        found = batch_size_finder.find(self.network, self.config, self.device, self._before_trial)
        self._logger.say(f"Batch size {found.size}: {found.reason}.")
        self._logger.note(trying=None)
        self._take_over(batch_size=found.size)

    def _before_trial(self, count, fitted):
        """Note the trial in run.json, in case it ends the process."""
        self._leave_if_asked()
        self._logger.say(f"Trying a batch size of {count}.")
        self._logger.update(trying={"batch_size": count, "fitted": fitted})

    def _find_learning_rate(self):
        """Search the learning rate with the first batches of the run; keep the configured one if none is found."""
        steps = lr_finder.length(self.config)
        self._logger.say(f"Searching the learning rate in up to {steps} steps.")
        progress = PhaseProgress("Learning rate search", steps, self._logger.say)

        def is_cancelled(done):
            progress.count(done)
            return self._run.cancel_requested()

        stream = self.batches(replace(self.config, iterations=steps))
        try:
            rate, curve = lr_finder.search(
                self.network, self.config, self.device, stream, is_cancelled, stream.refill, steps
            )
        finally:
            stream.close()
        self._leave_if_asked()
        lr_finder.write(curve, self._run.rate_search_file)
        if rate is None:
            rate = self.config.learning_rate
            self._logger.say(
                f"The loss fell at none of the learning rates tried; the learning rate stays {rate:.3g}.", "warning"
            )
        else:
            self._logger.say(f"Learning rate {rate:.3g}, found in {len(curve)} steps: {self._run.rate_search_file}.")
        self._take_over(learning_rate=rate)
        self.step = TrainingStep(self.network, self.config, self.device, self._group)

    def _introduce(self):
        config = self.config
        self._logger.update(iterations=config.iterations)
        self._logger.say(
            f"Model {config.model}, preset {config.preset}: {config.iterations} iterations of "
            f"{config.samples_per_iteration} samples of {config.input_size} px from "
            f"{config.train_count} tiles; {config.validation_count} tiles to validate."
        )

    def _go_to_start(self):
        """Load the checkpoint to resume from, or the initial weights."""
        logger = self._logger
        state, sentences = checkpoints.restore(self._run, self.network, self.step)
        for sentence in sentences:
            logger.say(sentence, "warning")
        if state is None:
            if self._group.is_first:  # the others get its weights
                initial_weights.apply(self.network, self.config, logger.say)
            logger.update(iteration=0)
            logger.forget_after(0)
            return
        best, damage = checkpoints.best_state(self._run)
        self.best_score.restore(state, best)
        if state.get("best") and not best:
            self.best_is_gone = True
            damage = damage or "The best checkpoint is gone"
            logger.say(f"{damage}; the next validation makes a new one.", "warning")
        self.saved_at = None if sentences else state["iteration"]
        for before, now in self._changes_since():
            logger.say(
                f"The run used {before} and resumes with {now}: its weights will differ from those of an "
                "uninterrupted run in the last digits.",
                "warning",
            )
        logger.say(f"Resuming from the checkpoint at iteration {state['iteration']}.")
        self._report_longer_schedule(state)
        logger.update(iteration=state["iteration"], best=self.best_score.best or None)
        self.start, self.seconds = state["iteration"], state.get("seconds", 0.0)
        self.validation_due = state.get("validation_due")
        logger.forget_after(self.start - 1 if self.validation_due else self.start)

    def _report_longer_schedule(self, state):
        """Report how more iterations change the learning rate, whose schedule spans all of them."""
        before = RunConfig.from_json(state["config"]) if state.get("config") else self.config
        iteration = state["iteration"]
        if before.iterations == self.config.iterations or iteration >= self.config.iterations:
            return
        rates = learning_rate(max(0, iteration - 1), before), learning_rate(iteration, self.config)
        self._logger.say(
            f"The schedule now spans {self.config.iterations} iterations instead of {before.iterations}: the "
            f"learning rate was {rates[0]:.3g} and continues at {rates[1]:.3g}."
        )

    def _changes_since(self):
        """Yield (before, now) as text for changes since the last session that the numerical results depend on."""
        earlier, found = self._earlier, versions()
        if earlier.get("threads") not in (None, processor.threads()):
            yield f"{earlier['threads']} threads", f"{processor.threads()}"
        if earlier.get("device") not in (None, self.device):
            yield f"the device {earlier['device']}", self.device
        for name in ("paddlepaddle", "paddlepaddle-gpu", "paddleseg"):
            before, now = earlier.get("versions", {}).get(name), found.get(name)
            if before and now and before != now:
                yield f"{name} {before}", now

    def _check_lists(self, findings):
        """Check that a resumed run has the lists that it started with; note those of a new run."""
        dataset = self.config.dataset
        if self.start:
            sanity_checks.check_lists(self._run.state().get("lists"), dataset, findings)
        else:
            self._logger.update(lists=split_fingerprint.fingerprints(dataset))
            findings.warnings.extend(remarks(self.config))
