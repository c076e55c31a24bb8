"""The training loop of a run folder."""

import csv
import faulthandler
import logging
import math
import platform
import threading
import time
import traceback
from importlib import metadata

import numpy as np
import paddle

from buildseg_trainer.errors import BuildsegTrainerError, InputError, WorkerError
from buildseg_trainer.runs import folder
from buildseg_trainer.runs.events import EventWriter
from buildseg_trainer.runs.models import model_info
from buildseg_trainer.worker import (
    acceleration,
    backbones,
    checkpoints,
    data,
    devices,
    metrics,
    networks,
    validation,
    weights,
)
from buildseg_trainer.worker.losses import OutputLosses
from buildseg_trainer.worker.schedules import learning_rate

HEARTBEAT_SECONDS = 3.0
# Losses are fetched from the device at every log interval, and for slow iterations at least that often.
PROGRESS_SECONDS = 15.0
METRICS = ("epoch", "iteration", "seconds", "learning_rate", "train_loss", "miou", "accuracy", "kappa")
BUILDING_METRICS = ("building_iou", "building_precision", "building_recall")
PACKAGES = (
    "paddlepaddle",
    "paddlepaddle-gpu",
    "paddleseg",
    "numpy",
    "opencv-python-headless",
    "onnxruntime",
    "paddle2onnx",
)

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
    try:
        end = Training(run, journal).go()
        journal.finish(end)
        return 0
    except BuildsegTrainerError as error:
        log.error("%s", error)
        journal.fail(str(error))
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


def versions():
    """Return the versions of what a training depends on."""
    found = {"python": platform.python_version(), "platform": platform.platform()}
    for name in PACKAGES:
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue
    return found


class Journal:
    """Writes what the run folder tells others: state and heartbeat, events, the metrics table, the VisualDL log."""

    def __init__(self, run):
        self._run = run
        self._events = EventWriter(run.events_file)
        self._state = {}
        self._lock = threading.Lock()
        self._over = threading.Event()
        self._vdl = None

    def sign_in(self):
        """Say in run.json that this process is at it now, and keep saying so."""
        self._run.sign_in()
        self._state = self._run.state()
        threading.Thread(target=self._beat, name="heartbeat", daemon=True).start()

    def update(self, **values):
        """Change values of run.json."""
        with self._lock:
            self._state.update(values, heartbeat=time.time())
            folder.write_json(self._run.state_file, self._state)

    def note(self, **values):
        """Change values of run.json that may wait for the next heartbeat."""
        with self._lock:
            self._state.update(values)

    def event(self, kind, **values):
        """Append an event for whoever watches."""
        self._events.write(kind, **values)

    def say(self, text, kind="message"):
        """Write a line to the log and to the watchers."""
        log.log(logging.WARNING if kind == "warning" else logging.INFO, "%s", text)
        self.event(kind, text=text)

    def scalars(self, iteration, values):
        """Add values to the VisualDL log."""
        if self._vdl is None:
            from visualdl import LogWriter

            self._vdl = LogWriter(str(self._run.vdl_dir))
        for tag, value in values.items():
            self._vdl.add_scalar(tag, value, iteration)

    def metrics_line(self, values):
        """Append one line to metrics.csv, the header first."""
        columns = (*METRICS, *BUILDING_METRICS)
        new = not self._run.metrics_file.exists()
        with self._run.metrics_file.open("a", encoding="utf-8", newline="") as stream:
            writer = csv.writer(stream)
            if new:
                writer.writerow(columns)
            writer.writerow(
                [f"{values[name]:.6g}" if isinstance(values[name], float) else values[name] for name in columns]
            )

    def finish(self, state):
        """Write the last state of a run that ended in order."""
        self.event("done", state=state, iteration=self._state.get("iteration"))
        self._end(state=state)

    def fail(self, sentence):
        """Write the last state of a run that could not go on."""
        self.event("error", text=sentence)
        self._end(state=folder.FAILED, error=sentence)

    def _end(self, **values):
        self._over.set()
        if self._vdl is not None:
            self._vdl.close()
        self.update(ended=time.time(), seconds_left=None, **values)

    def _beat(self):
        while not self._over.wait(HEARTBEAT_SECONDS):
            with self._lock:
                if self._over.is_set():
                    return
                self._state["heartbeat"] = time.time()
                folder.write_json(self._run.state_file, self._state)


class Training:
    """One stretch of a run, from its last checkpoint (or the start) to its end or a request to stop."""

    def __init__(self, run, journal):
        self._run, self._journal = run, journal
        self._config = run.config()
        self._best = {}
        self._saved_at = None

    def go(self):
        """Train; return FINISHED or CANCELLED."""
        config, journal = self._config, self._journal
        device = devices.select(config["device"])
        journal.say(f"Training on {devices.describe(device)}.")
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
        self._network = networks.build(config["model"], len(config["classes"]), config["seed"])
        self._optimizer = paddle.optimizer.AdamW(
            learning_rate=config["learning_rate"],
            beta1=config["optimizer"]["beta1"],
            beta2=config["optimizer"]["beta2"],
            weight_decay=config["optimizer"]["weight_decay"],
            parameters=self._network.parameters(),
        )
        start = self._starting_point()
        self._predictor = validation.NetworkPredictor(self._network, config, device)
        losses = OutputLosses(config["losses"], config["auxiliary_weight"], config["outputs"], config["ignore_index"])
        dataset = data.TrainingTiles(train_pairs, config)
        order = data.SampleOrder(len(train_pairs), config, start)
        stream = data.batches(dataset, order, config["workers"])
        try:
            return self._loop(start, stream, losses, device)
        finally:
            stream.close()

    def _starting_point(self):
        """Load the checkpoint or the starting weights; return the iteration to go on from."""
        config, journal = self._config, self._journal
        source = self._run.checkpoint()
        if source is not None:
            state = checkpoints.restore(source, self._network, self._optimizer)
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

    def _loop(self, start, stream, losses, device):
        """Run the iterations; the host waits for the device only where a loss is shown or weights are saved."""
        config, journal = self._config, self._journal
        iterations, seed = config["iterations"], config["seed"]
        size = config["input_size"]
        forward = acceleration.accelerate(self._network, config["model"], device, [config["batch_size"], 3, size, size])
        pace = Pace(start, iterations)
        running, counted = None, 0
        for iteration in range(start, iterations):
            if self._run.cancel_requested():
                return self._cancel(iteration)
            images, labels = next(stream)
            rate = learning_rate(iteration, config)
            self._network.train()
            # So that dropout depends on the seed and the iteration alone, wherever the run goes on from.
            paddle.seed(seed + iteration)
            self._optimizer.set_lr(rate)
            loss = losses(forward(paddle.to_tensor(images)), paddle.to_tensor(labels))
            loss.backward()
            self._optimizer.step()
            self._optimizer.clear_grad()
            running = loss.detach() if running is None else running + loss.detach()
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
        matrix = validation.evaluate(
            self._predictor, self._validation_pairs, lambda done, *_: done < count and self._run.cancel_requested()
        )
        if matrix is None:
            return False
        values = metrics.figures(matrix)
        is_best = values["building_iou"] > self._best.get("building_iou", -1.0)
        if is_best:
            self._best = {"iteration": iteration, **{name: values[name] for name in ("miou", "building_iou")}}
        epoch = math.ceil(iteration * config["batch_size"] / config["train_count"])
        row = {"epoch": epoch, "iteration": iteration, "seconds": seconds, "learning_rate": rate, "train_loss": loss}
        journal.metrics_line({**row, **values})
        for line in metrics.text_lines(values, count):
            log.info("%s", line)
        journal.scalars(
            iteration, {f"validation/{name}": values[name] for name in ("miou", "accuracy", "kappa", "building_iou")}
        )
        # Best first: a run killed between the two finds the newer best score beside the older last checkpoint.
        if is_best:
            checkpoints.save(self._run.best_dir, self._network, self._optimizer, self._checkpoint_state(iteration))
        self._save_last(iteration)
        journal.update(iteration=iteration, best=self._best)
        shown = {name: values[name] for name in ("miou", "building_iou", "building_precision", "building_recall")}
        journal.event("evaluation", iteration=iteration, is_best=is_best, **shown)
        return True

    def _save_last(self, iteration):
        """Write the checkpoint to go on from, unless this very iteration has been saved."""
        if self._saved_at == iteration:
            return
        for name, value in self._network.state_dict().items():
            if not np.isfinite(value.numpy()).all():
                raise WorkerError(
                    f"The weights {name} are no longer numbers at iteration {iteration}; the last checkpoint is kept: "
                    "lower the learning rate."
                )
        checkpoints.save(self._run.last_dir, self._network, self._optimizer, self._checkpoint_state(iteration))
        self._saved_at = iteration
        self._journal.event("checkpoint", iteration=iteration, path=str(self._run.last_dir))

    def _checkpoint_state(self, iteration):
        return {"iteration": iteration, "best": self._best, "config": self._config, "threads": devices.threads()}


class Pace:
    """How fast the iterations go and how long the rest will take; the first one, which warms up, does not count."""

    ESTIMATE_AFTER = 3

    def __init__(self, start, iterations):
        self._start, self._iterations = start, iterations
        self._began = self._shown = time.monotonic()
        self._first = None
        self._paused = 0.0
        self._done = start
        self.estimate_is_due = False

    def count(self, done):
        """An iteration has ended."""
        self._done = done
        if done == self._start + 1:
            self._first = time.monotonic()
        self.estimate_is_due = done == self._start + self.ESTIMATE_AFTER < self._iterations

    def pause(self, seconds):
        """Time that went to something else, for example a validation."""
        self._paused += seconds

    def shown(self):
        """The progress has been shown now."""
        self._shown = time.monotonic()

    def is_due(self, seconds):
        """Tell whether the progress was last shown ``seconds`` ago or longer."""
        return time.monotonic() - self._shown >= seconds

    def elapsed(self):
        """Return the seconds since the start of this stretch."""
        return time.monotonic() - self._began

    def per_iteration(self):
        """Return the seconds an iteration takes."""
        counted = self._done - self._start - 1
        if counted < 1:
            return time.monotonic() - self._began
        return (time.monotonic() - self._first - self._paused) / counted

    def figures(self):
        """Return the figures of a progress event."""
        pace = self.per_iteration()
        return {"seconds_per_iteration": pace, "seconds_left": pace * (self._iterations - self._done)}

    def text(self):
        """Return the figures as text."""
        return "{seconds_per_iteration:.2f} s/iteration, {seconds_left:.0f} s left".format(**self.figures())

    def estimate(self):
        """Return the estimate of the whole time as a sentence."""
        total = self.per_iteration() * (self._iterations - self._start)
        return (
            f"About {total / 60:.1f} minutes for {self._iterations - self._start} iterations at "
            f"{self.per_iteration():.2f} s each, validation not counted."
        )
