"""How fast a training goes, and how long it will still take."""

import time

from buildseg_trainer.runs.monitor import duration

# The longest time without news, unless an iteration or a batch takes longer. Losses are fetched from the device at
# every log interval, and for slow iterations at least that often.
PROGRESS_SECONDS = 15.0


class Throughput:
    """How fast the iterations go and how long the rest will take; the first one, which warms up, does not count.

    ``limit`` is the TimeLimit of the run.
    """

    ESTIMATE_AFTER = 3

    def __init__(self, start, iterations, limit):
        self._start, self._iterations, self._limit = start, iterations, limit
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

    def is_due(self):
        """Tell whether the progress was last shown so long ago that it is due again."""
        return time.monotonic() - self._shown >= PROGRESS_SECONDS

    def per_iteration(self):
        """Return the seconds an iteration takes."""
        counted = self._done - self._start - 1
        if counted < 1:
            return time.monotonic() - self._began
        return (time.monotonic() - self._first - self._paused) / counted

    def figures(self):
        """Return the figures of a progress event."""
        pace = self.per_iteration()
        left = min(pace * (self._iterations - self._done), self._limit.seconds_left())
        return {"seconds_per_iteration": pace, "seconds_left": left, "time_share": self._limit.share()}

    def text(self):
        """Return the figures as text."""
        return "{seconds_per_iteration:.2f} s/iteration, {seconds_left:.0f} s left".format(**self.figures())

    def estimate(self):
        """Return the estimate of the whole time as a sentence."""
        pace, count = self.per_iteration(), self._iterations - self._start
        sentence = f"About {duration(pace * count)} for {count} iterations at {pace:.2f} s each, validation not counted"
        left = self._limit.seconds_left()
        if left < pace * (self._iterations - self._done):
            sentence += f"; the time limit ends them in {duration(left)}"
        return f"{sentence}."


class PhaseProgress:
    """How far a long piece of work between two iterations is, for example a validation."""

    def __init__(self, name, total, tell):
        self._name, self._total, self._tell = name, total, tell
        self._began = self._told = time.monotonic()

    def count(self, done):
        """``done`` of ``total`` are done; ``tell`` is called with a sentence when it is due."""
        now = time.monotonic()
        if now - self._told >= PROGRESS_SECONDS:
            self._told = now
            left = (now - self._began) * (self._total - done) / max(1, done)
            self._tell(f"{self._name} {100 * done // self._total} % done, about {duration(left)} left.")
