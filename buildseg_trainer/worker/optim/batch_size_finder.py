"""Find the largest batch that fits into memory, by dry runs of training steps."""

from dataclasses import dataclass, replace

from buildseg_trainer.worker.optim import dry_run
from buildseg_trainer.worker.optim.step import TrainingStep
from buildseg_trainer.worker.runtime import error_messages, memory

# On a CPU larger batches are not faster. On a GPU the learning rates of the presets are made for 4 to 16 samples, and
# a batch that is prepared ahead takes 5 MB of the computer's memory for every sample of 512 px.
MOST_ON_CPU = 16
MOST_ON_GPU = 32
# A sample that takes that many times as long as in a smaller batch: the card is at its limit, or its driver has begun
# to use the computer's memory in place of its own, which is ten times as slow (Windows, WSL).
SLOWER = 1.1
# Of the free memory, for the loader, the validation and everything else that runs on the machine.
SHARE_ON_CPU = 0.8
SHARE_ON_GPU = 0.9
TRIED_ON_CPU = (2, 4)


@dataclass(frozen=True)
class Found:
    """A batch size and the reason why it is not larger."""

    size: int
    reason: str


def find(network, config, device, before_trial, most=None):
    """Return the Found batch size for a run on ``device``; the network is the same afterwards, bit for bit.

    ``before_trial(count, fitted)`` is called with the batch that is tried next and the largest one that fitted so far,
    or 0, and may raise. ``most`` is the largest batch that may be found, by default the number of tiles. Raises
    MemoryError when not even one sample fits.
    """
    seconds, most = {}, most or config.train_count

    def try_batch(count):
        """Try a batch; return whether it fitted, and note the seconds that one of its samples takes."""
        before_trial(count, max(seconds, default=0))
        # The batch has to fit with the backbone unfrozen, too.
        attempt = replace(config, batch_size=count, freeze_iterations=0)
        try:
            step = TrainingStep(network, attempt, device)  # with the optimiser's state
            step.prepare()
            # On a GPU the first step also loads the kernels and reserves the memory: the second one is timed.
            steps = 1 if device == "cpu" else 2
            seconds[count] = dry_run.one_batch(step, network, dry_run.made_up_batch(attempt, count), steps) / count
        except Exception as error:
            is_too_large = error_messages.is_out_of_memory(error) or (
                seconds and error_messages.is_library_limit(error)
            )
            if not is_too_large:
                raise
            return False
        return True

    if device == "cpu":
        return by_growth(try_batch, most)
    return by_speed(try_batch, seconds, most)


def by_speed(try_batch, seconds, most):
    """Return the Found batch size, up to ``most``, by trials that fit and whose samples take no longer.

    ``seconds`` maps the batches that fitted to the time of a sample, filled by ``try_batch``.
    """
    bound, ran_out = min(MOST_ON_GPU, most), False

    def pays(count):
        nonlocal ran_out
        if not try_batch(count):
            ran_out = True
            return False
        return seconds[count] <= SLOWER * min(seconds.values())

    size = largest(pays, bound)
    if not size:
        raise MemoryError("not even one sample fits")
    if size == bound:
        return Found(size, "there are no more tiles" if bound == most else "more does not pay on a GPU")
    if ran_out:
        return Found(max(1, int(size * SHARE_ON_GPU)), f"a batch of {size} fitted into the memory of the device once")
    return Found(size, "a sample of larger ones takes longer")


def largest(fits, most):
    """Return the largest count up to ``most`` for which ``fits(count)`` is true, by doubling and halving, or 0."""
    good, bad = 0, most + 1
    count = min(2, most)
    while count < bad:
        if fits(count):
            good, count = count, min(count * 2, most)
            if good == most:
                return most
        else:
            bad = count
    while bad - good > 1:
        middle = (good + bad) // 2
        if fits(middle):
            good = middle
        else:
            bad = middle
    return good


def by_growth(try_batch, most):
    """Return the Found batch size, up to ``most``, by how the memory of this process grows with the batch."""
    most = min(MOST_ON_CPU, most)
    free, base = memory.available(), memory.peak()
    taken = {}
    for count in sorted({min(count, most) for count in TRIED_ON_CPU}):
        if taken:
            fewer, less = max(taken.items())
            each = max(1, less / fewer)  # at most: some is taken whatever the batch
            # A trial that needs more than there is may end the process. Where memory has a limit, some of it must stay
            # free for what the trials have left behind.
            if count * each > (free if memory.limit() is None else SHARE_ON_CPU * free):
                size = max(1, min(fewer, int(SHARE_ON_CPU * free / each)))
                return Found(size, f"more may not fit into the free memory of {free / 1e9:.1f} GB")
        if not try_batch(count):
            size = max(taken) if taken else largest(try_batch, count - 1)
            if not size:
                raise MemoryError("not even one sample fits beside what the trials before it have left")
            return Found(size, f"{count} samples did not fit into the memory")
        taken[count] = memory.peak() - base
    if len(taken) > 1:
        size = fitting(taken, SHARE_ON_CPU * free, most)
    else:
        size = min(most, int(SHARE_ON_CPU * free * most / max(1, taken[most])))
        if not size:  # a training takes more than a trial
            raise MemoryError("one sample takes nearly all of the memory")
    if size == most:
        return Found(size, "more does not pay on a CPU" if most == MOST_ON_CPU else "there are no more tiles")
    return Found(size, f"{size} samples take about {SHARE_ON_CPU:.0%} of the free memory of {free / 1e9:.1f} GB")


def fitting(taken, room, most):
    """Return the largest batch up to ``most`` that ``room`` bytes hold, at least 1.

    ``taken`` has the bytes that batches of two sizes took: the memory is taken to grow evenly with the batch.
    """
    (fewer, less), (more, much) = sorted(taken.items())
    each = max(1, (much - less) / (more - fewer))
    return max(1, min(most, int((room - less) / each + fewer)))
