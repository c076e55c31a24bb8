"""Learning rates as a plain function of the iteration, so that a resumed run needs no state of a scheduler."""


def learning_rate(iteration, config):
    """Return the rate of one iteration (counted from 0) of a run's configuration.

    ``schedule.type``:

    * ``polynomial``: linear warm-up over ``warmup_iterations`` (or that share of all, ``warmup_share``), then
      polynomial decay with ``power`` to ``end_factor`` times the base rate at the last iteration.
    * ``notebook``: the training notebook's rule, linear decay over iterations // epochs steps to ``end_factor`` times
      the base rate, constant afterwards (paddle.optimizer.lr.PolynomialDecay, power 1, no cycle).
    """
    schedule = config["schedule"]
    base, iterations = config["learning_rate"], config["iterations"]
    end = base * schedule["end_factor"]
    if schedule["type"] == "notebook":
        steps, power = max(1, iterations // max(1, config["epochs"])), 1.0
    else:
        warmup = schedule.get("warmup_iterations", int(iterations * schedule.get("warmup_share", 0)))
        warmup = min(warmup, iterations // 5)
        if iteration < warmup:
            return base * (iteration + 1) / warmup
        iteration -= warmup
        steps, power = max(1, iterations - warmup), schedule["power"]
    done = min(iteration, steps) / steps
    return (base - end) * (1.0 - done) ** power + end
