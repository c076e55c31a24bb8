"""Freezing the backbone of a network for the first iterations."""

from buildseg_trainer.errors import InputError
from buildseg_trainer.runs.config.model_zoo import model_info
from buildseg_trainer.worker.models import build


class Backbone:
    """The backbone of a network; if frozen, neither its weights nor its batch-norm statistics change.

    A frozen one computes as in evaluation (no dropout, fixed statistics) and has no backward pass. ``model`` is the
    published name. Raises InputError for a network without one.
    """

    def __init__(self, network, model):
        try:
            self._layer = build.backbone(network, model)
        except AttributeError:
            raise InputError(
                f"{model_info(model).title} has no backbone that could be frozen; give FREEZE_ITERATIONS=0."
            ) from None
        self._trained = [parameter for parameter in self._layer.parameters() if not parameter.stop_gradient]

    def freeze(self, frozen):
        """Freeze or unfreeze the backbone of a network in training mode."""
        if frozen:
            self._layer.eval()
        for parameter in self._trained:
            parameter.stop_gradient = frozen
