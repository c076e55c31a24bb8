"""Learning rates as a function of the iteration, so that a resumed run needs no scheduler state."""

import math


def learning_rate(iteration, config):
    """Return the rate of one iteration (counted from 0) of a run's configuration.

    It begins with a linear warm-up over ``schedule.warmup_share`` of the iterations. Then, by
    ``schedule.type``, with t from 0 to 1 over the rest:

    * ``polynomial``: (1 - t) ** power down to ``end_factor`` times the base rate.
    * ``cosine``: half a cosine down to ``end_factor`` times the base rate (Loshchilov and Hutter 2017, one period).
    * ``step``: times ``factor`` at the end of each of ``steps`` equal parts.
    * ``constant``: the base rate.
    * ``notebook``: the training notebook's rule, linear decay over iterations // epochs steps to ``end_factor`` times
      the base rate, constant afterwards (paddle.optimizer.lr.PolynomialDecay, power 1, no cycle).
    """
    schedule = config.schedule
    base, iterations = config.learning_rate, config.iterations
    end = base * schedule.get("end_factor", 1.0)
    warmup = _warmup_iterations(schedule, iterations)
    if iteration < warmup:
        return base * (iteration + 1) / warmup
    if schedule["type"] == "notebook":
        steps = max(1, min(iterations // max(1, config.epochs), iterations - warmup))
        return (base - end) * (1.0 - min(iteration - warmup, steps) / steps) + end
    done = (iteration - warmup) / max(1, iterations - warmup)
    if schedule["type"] == "cosine":
        return (base - end) * 0.5 * (1.0 + math.cos(math.pi * done)) + end
    if schedule["type"] == "step":
        return base * schedule["factor"] ** int(done * schedule["steps"])
    if schedule["type"] == "constant":
        return base
    return (base - end) * (1.0 - done) ** schedule["power"] + end


def _warmup_iterations(schedule, iterations):
    """Return the length of the warm-up; runs of schema version 1 may name it, bounded by a fifth of all."""
    if "warmup_iterations" in schedule:
        return min(schedule["warmup_iterations"], iterations // 5)
    return int(iterations * schedule.get("warmup_share", 0))
