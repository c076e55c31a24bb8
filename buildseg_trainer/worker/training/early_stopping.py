"""When a training ends before its last iteration: best score, patience, time limit, losses that are not finite."""

import math
import time

import paddle

from buildseg_trainer.errors import WorkerError
from buildseg_trainer.runs.config.choices import BEST_METRICS
from buildseg_trainer.runs.config.metrics import TITLES

REMEDY = (
    "start a new run with a lower learning rate or without damaged tiles; what was saved before is kept, and "
    "WEIGHTS=run starts from its best checkpoint if it was validated before"
)


class BestScore:
    """The best validation of a run, and the number of later ones that were not better."""

    def __init__(self, config):
        self._metric, self._patience = config.best_metric, config.patience
        self.best = {}  # what the best checkpoint holds
        self._before = {}  # the best validation so far; that of the best checkpoint may still be repeated
        self._waited = 0

    def restore(self, state, best_state):
        """Restore from the checkpoint ``state``; ``best_state`` is that of the best checkpoint, or empty.

        A run that was killed between its two checkpoints, or resumes from an earlier one, has a newer best one than
        ``state`` says. Without a best checkpoint, the next validation makes it.
        """
        self._before, self._waited = state.get("best") or {}, state.get("validations_waited", 0)
        self.best = best_state.get("best") or {}

    def add(self, iteration, values):
        """Add a validation, a dict with miou, building_iou, loss; return whether it is the best so far."""
        found = {"iteration": iteration, **{name: values[name] for name in BEST_METRICS}}
        # A validation is repeated when a run is resumed from before it.
        self._waited += 1
        if self._is_better(found, self._before) or self._before.get("iteration") == iteration:
            self._before, self._waited = found, 0
        is_best = self._is_better(found, self.best) or self.best.get("iteration") == iteration
        if is_best:
            self.best = found
        return is_best

    def state(self):
        """Return what a checkpoint has to hold of this."""
        return {"best": self._before, "validations_waited": self._waited}

    def end(self, iteration):
        """Return the sentence why the run ends now, None if it continues."""
        if not self._patience or self._waited < self._patience:
            return None
        better = f"a better {TITLES[self._metric]} than that of iteration {self._before.get('iteration')}"
        if not self._before:
            better = f"any {TITLES[self._metric]}"
        return f"stopped early at iteration {iteration}: {self._waited} validations without {better}"

    def _is_better(self, values, other):
        """Return whether ``values`` are better than ``other``; either may lack the score."""
        value, before = values.get(self._metric), other.get(self._metric)
        if value is None or not math.isfinite(value):
            return False
        if before is None:
            return True
        return value < before if self._metric == "loss" else value > before


class TimeLimit:
    """The time of training and validation over all sessions of a run, and its limit."""

    def __init__(self, minutes):
        self._minutes = minutes
        self._before = 0.0
        self._started = time.monotonic()

    def start(self, seconds):
        """Count from now on, after the ``seconds`` of earlier sessions up to their checkpoint."""
        self._before, self._started = seconds, time.monotonic()

    def seconds(self):
        """Return the seconds so far."""
        return self._before + time.monotonic() - self._started

    def is_over(self):
        """Return whether the limit is reached."""
        return self.share() >= 1

    def share(self):
        """Return the used share of the limit, 0 without a limit."""
        return self.seconds() / (60 * self._minutes) if self._minutes else 0.0

    def seconds_left(self):
        """Return the seconds to the limit, infinity without one."""
        return max(0.0, 60 * self._minutes - self.seconds()) if self._minutes else math.inf

    def sentence(self, iteration):
        """Return why the run ends."""
        return f"the time limit of {self._minutes:g} minutes was reached at iteration {iteration}"

    def allowance(self, iterations, asked):
        """Return why a run ends after fewer iterations than asked for."""
        return f"the time limit of {self._minutes:g} minutes allowed {iterations} of {asked} iterations"


class RunningLoss:
    """The mean loss since it was last shown, kept on the device; ends a run whose loss became NaN or infinite."""

    def __init__(self):
        self._sum, self._count = None, 0

    def add(self, loss):
        """Add the loss of an iteration, a tensor that the device may still be computing."""
        self._sum = loss if self._sum is None else self._sum + loss
        self._count += 1

    def take(self, iteration):
        """Return the mean loss since the last call, waiting for the device; raises WorkerError unless it is finite."""
        total, count = self._sum.item(), self._count
        self._sum, self._count = None, 0
        if not math.isfinite(total):
            raise WorkerError(f"The loss became NaN or infinite at iteration {iteration}: {REMEDY}.")
        return total / count


def check_weights(network, iteration):
    """Raise WorkerError when weights are NaN or infinite: they must not become a checkpoint.

    The device is waited for once, not for every tensor.
    """
    weights = network.state_dict()
    finite = paddle.stack([paddle.isfinite(value).all() for value in weights.values()]).numpy()
    if not finite.all():
        name = list(weights)[int(finite.argmin())]
        raise WorkerError(f"The weights {name} became NaN or infinite at iteration {iteration}: {REMEDY}.")
