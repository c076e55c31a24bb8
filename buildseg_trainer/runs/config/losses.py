"""The losses that can be mixed, and their options; ``worker/losses.py`` computes them."""

from buildseg_trainer.runs.config.option_syntax import Number, entry

_WEIGHT = {"weight": Number(1.0, 0.0)}

LOSSES = {
    "bce": _WEIGHT,
    "cross_entropy": _WEIGHT,
    "dice": _WEIGHT,
    "lovasz_hinge": _WEIGHT,
    "lovasz_softmax": _WEIGHT,
    # Lin et al. 2017: well classified pixels count (1 - p) ** gamma times.
    "focal": {**_WEIGHT, "gamma": Number(2.0, 0.0, 10.0)},
    # Cross-entropy of the hardest pixels: those below the threshold, at least that share of all.
    "ohem": {**_WEIGHT, "threshold": Number(0.7, 0.0, 1.0), "min_share": Number(0.1, 0.001, 1.0)},
    # Cross-entropy in which pixels within width px of an outline count factor times.
    "boundary": {**_WEIGHT, "width": Number(3.0, 1.0, 64.0), "factor": Number(4.0, 1.0, 100.0)},
}

CLASS_WEIGHTED = ("bce", "cross_entropy", "focal", "ohem", "boundary")  # dice and Lovász weigh the classes themselves


def mix(**weights):
    """Return the entries of a mix of losses, name to weight."""
    return [entry(name, LOSSES, weight=float(weight)) for name, weight in weights.items()]
