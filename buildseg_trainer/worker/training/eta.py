"""Throughput of a training and the time it still takes."""

import time

from buildseg_trainer.runs.monitor import duration

# Longest time between progress reports, unless an iteration or a batch takes longer. Losses are fetched from the device
# at every log interval, and for slow iterations at least that often.
PROGRESS_SECONDS = 15.0
DAY_SECONDS = 86400.0


class Throughput:
    """Seconds per iteration, without the first one, a warm-up, and the time remaining.

    ``iterations``, the last one, may change; ``limit`` is the TimeLimit of the run.
    """

    ESTIMATE_AFTER = 3

    def __init__(self, start, iterations, limit):
        self._start, self.iterations, self._limit = start, iterations, limit
        self._started = self._shown = time.monotonic()
        self._first = None
        self._paused = 0.0
        self._done = start
        self.estimate_is_due = False

    def count(self, done):
        """Note that ``done`` iterations of the run are done."""
        self._done = done
        if done == self._start + 1:
            self._first = time.monotonic()
        self.estimate_is_due = done == self._start + self.ESTIMATE_AFTER < self.iterations

    def pause(self, seconds):
        """Do not count ``seconds`` that went to something else, for example a validation."""
        self._paused += seconds

    def shown(self):
        """Note that the progress was reported now."""
        self._shown = time.monotonic()

    @property
    def has_pace(self):
        """Whether enough iterations are done to estimate from."""
        return self._done >= self._start + self.ESTIMATE_AFTER

    def is_due(self):
        """Return whether the next progress report is due."""
        return time.monotonic() - self._shown >= PROGRESS_SECONDS

    def per_iteration(self):
        """Return the seconds that an iteration takes."""
        counted = self._done - self._start - 1
        if counted < 1:
            return time.monotonic() - self._started
        return (time.monotonic() - self._first - self._paused) / counted

    def figures(self):
        """Return the figures of a progress event."""
        seconds = self.per_iteration()
        left = min(seconds * (self.iterations - self._done), self._limit.seconds_left())
        return {"seconds_per_iteration": seconds, "seconds_left": left, "time_share": self._limit.share()}

    def text(self):
        """Return the figures as text."""
        return "{seconds_per_iteration:.2f} s/iteration, {seconds_left:.0f} s left".format(**self.figures())

    def estimate(self):
        """Return (sentence with the estimated time of the whole training, its kind): a warning above a day."""
        seconds, count = self.per_iteration(), self.iterations - self._start
        sentence = (
            f"About {duration(seconds * count)} for {count} iterations at {seconds:.2f} s each, validation not counted"
        )
        left = self._limit.seconds_left()
        if left < seconds * (self.iterations - self._done):
            sentence += f"; the time limit ends them in {duration(left)}"
        elif seconds * count > DAY_SECONDS:
            return f"{sentence}; to end earlier, stop it and give TIME_LIMIT or fewer ITERATIONS.", "warning"
        return f"{sentence}.", "message"


class PhaseProgress:
    """Reports progress of a long phase between two iterations, for example a validation."""

    def __init__(self, name, total, say):
        self._name, self._total, self._say = name, total, say
        self._started = self._said = time.monotonic()

    def count(self, done):
        """Note that ``done`` of ``total`` are done; call ``say`` with a sentence when it is due."""
        now = time.monotonic()
        if now - self._said >= PROGRESS_SECONDS:
            self._said = now
            left = (now - self._started) * (self._total - done) / max(1, done)
            self._say(f"{self._name} {100 * done // self._total} % done, about {duration(left)} left.")
