"""How many iterations a time limit allows, so that the learning rate has come down when the time is over."""

import itertools
import time

from buildseg_trainer.worker.evaluation import predictor as prediction

# Shares of the time limit from which on the iterations are planned: at the first the learning rate has hardly fallen,
# the second corrects a pace that has changed since.
PLAN_AT = (0.05, 0.5)


class IterationPlan:
    """The plan of a run under ``limit``, its TimeLimit; ``validation_seconds`` is the time of its last validation."""

    def __init__(self, run, limit):
        self._run, self._limit = run, limit
        planned_at = (run.state().get("planned") or {}).get("share", 0.0)
        self._due = [share for share in PLAN_AT if share > planned_at]
        self.validation_seconds = None

    def is_due(self):
        """Return whether the iterations are to be planned, which never is the case without a limit."""
        return bool(self._due) and self._limit.share() >= self._due[0]

    def make(self, done, pace, config, predictor, pairs):
        """Return how many iterations the limit allows after ``done`` of them, up to those of the run's configuration.

        ``pace`` is in seconds per iteration. Without an earlier validation, the time of one is estimated from some of
        the ``pairs`` that ``predictor`` validates.
        """
        share = self._limit.share()
        self._due = [each for each in self._due[1:] if each > share]
        validation = self.validation_seconds
        if validation is None:
            validation = _estimate(predictor, pairs)
        most = self._run.asked_config().iterations
        return allowed(done, most, self._limit.seconds_left(), pace, validation, config.evaluation_interval)

    def sentence(self, iterations):
        """Return why the run ends after ``iterations``, all that were planned; empty if that is all it was set to."""
        asked = self._run.asked_config().iterations
        return self._limit.allowance(iterations, asked) if iterations < asked else ""


def allowed(done, most, seconds, pace, validation, interval):
    """Return how many iterations a run has that has ``seconds`` left after ``done``: at least one more, up to ``most``.

    An iteration takes ``pace`` seconds; a validation, after every ``interval`` iterations and at the end, takes
    ``validation`` seconds.
    """
    more = int((seconds - validation) / (pace + validation / interval))
    return min(most, done + max(1, more))


def _estimate(predictor, pairs):
    """Return the seconds that ``predictor`` takes for all ``pairs``, measured with up to two batches of them."""
    seconds = 0.0
    for images, _ in itertools.islice(prediction.tiles(pairs, predictor), 2):
        before = time.monotonic()
        predictor(images)
        seconds = (time.monotonic() - before) / len(images)  # the first batch may have been slower: it warms up
    return seconds * len(pairs)
