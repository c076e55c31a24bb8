"""Learning-rate finder: the range test of Smith 2017, "Cyclical learning rates for training networks".

The rate grows from step to step by a constant factor while the loss is recorded. fastai's ``lr_find`` suggests two
rates: the one at which the loss falls fastest, and a tenth of the one at which it is lowest. The first is wrong if the
loss is noisy, the second if it does not rise again (as with batch norms); the result is their geometric mean.
"""

import csv
import itertools
import math
from dataclasses import replace

import paddle

from buildseg_trainer.common.files import written_aside
from buildseg_trainer.worker.optim.step import TrainingStep

# From rates without effect to rates at which every network diverges.
RANGES = {"adamw": (1e-6, 1.0), "sgd": (1e-5, 10.0)}
STEPS = 100
FEWEST_STEPS = 20
EPOCHS = 2  # of data at most, unless that is less than the fewest steps
WINDOW = 6  # the curve is averaged over this fraction (1 / WINDOW) of its points
SMOOTHING = 0.9  # decay of the averaged loss
DIVERGED = 4.0  # times the lowest smoothed loss: the search ends


class _Trial(TrainingStep):
    """The steps of a search: those of the run with another rate, without average and frozen backbone."""

    def __init__(self, network, config, device, rates):
        super().__init__(network, replace(config, ema_decay=0.0, freeze_iterations=0), device)
        self._rates = rates

    def learning_rate(self, iteration):
        return self._rates[iteration]


def search(network, config, device, batches, cancelled=lambda done: False, meanwhile=None, steps=None):
    """Return (rate, curve) for a network with its initial weights; the network is the same afterwards, bit for bit.

    ``curve`` is a list of (rate, loss), one a step; the last loss may be NaN or infinite. ``rate`` is None if the
    loss never fell, or when ``cancelled(done)``, asked before every step, returned True. ``batches`` is an iterator
    of (images, labels), see TrainingStep, as is ``meanwhile``; up to ``steps`` (``length(config)`` by default) times
    ``accumulation`` of them are taken.
    """
    rates = growing(*RANGES[config.optimizer["type"]], steps or length(config))
    weights = [*network.state_dict().values()]
    kept = [weight.detach().clone() for weight in weights]
    try:
        step = _Trial(network, config, device, rates)
        step.prepare()
        curve = _curve(step, rates, lambda: itertools.islice(batches, config.accumulation), cancelled, meanwhile)
    finally:
        with paddle.no_grad():
            for weight, value in zip(weights, kept):
                paddle.assign(value, output=weight)
    return (None if curve is None else pick(curve)), curve or []


def length(config):
    """Return the largest number of steps that a search makes."""
    return max(FEWEST_STEPS, min(STEPS, EPOCHS * config.train_count // config.samples_per_iteration))


def growing(lowest, highest, steps):
    """Return ``steps`` rates from ``lowest`` to ``highest``, each the same factor above the one before."""
    return [lowest * (highest / lowest) ** (number / (steps - 1)) for number in range(steps)]


def _curve(step, rates, batches, cancelled, meanwhile):
    """Return the (rate, loss) of the steps until the loss diverges, or None when it was cancelled.

    ``batches`` is called for those of each step.
    """
    curve = []
    for iteration, rate in enumerate(rates):
        if cancelled(iteration):
            return None
        loss = step(iteration, batches(), meanwhile).item()
        curve.append((rate, loss))
        smoothed = smooth([loss for _, loss in curve])
        if not math.isfinite(loss) or smoothed[-1] > DIVERGED * min(smoothed):
            break
    return curve


def smooth(losses):
    """Return the exponential moving average of losses, corrected for its start at 0."""
    average, smoothed = 0.0, []
    for number, loss in enumerate(losses, start=1):
        average = SMOOTHING * average + (1.0 - SMOOTHING) * loss
        smoothed.append(average / (1.0 - SMOOTHING**number))
    return smoothed


def pick(curve):
    """Return the rate that a list of (rate, loss) suggests, None if the loss never falls.

    A loss that is NaN or infinite and the points after it are ignored.
    """
    finite = list(itertools.takewhile(lambda point: math.isfinite(point[1]), curve))
    width = max(2, len(finite) // WINDOW)
    means = [math.fsum(loss for _, loss in finite[k : k + width]) for k in range(len(finite) - width + 1)]
    falls = [before - behind for before, behind in zip(means, means[width:])]
    if not falls or max(falls) <= 0:
        return None
    fall = falls.index(max(falls)) + width  # the first point behind it
    fastest = math.sqrt(finite[fall - 1][0] * finite[fall][0])
    lowest = finite[means.index(min(means)) + width // 2][0]
    return math.sqrt(fastest * lowest / 10)


def write(curve, path):
    """Write the curve of a search as a table: learning rate, loss, smoothed loss."""
    with written_aside(path) as aside, aside.open("w", encoding="utf-8", newline="") as stream:
        table = csv.writer(stream)
        table.writerow(("learning_rate", "loss", "smoothed_loss"))
        for (rate, loss), smoothed in zip(curve, smooth([loss for _, loss in curve])):
            table.writerow((f"{rate:.6g}", f"{loss:.6g}", f"{smoothed:.6g}"))
