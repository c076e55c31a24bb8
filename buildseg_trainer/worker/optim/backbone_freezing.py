"""Keeping the backbone of a network as it is for the first iterations."""

from buildseg_trainer.errors import InputError
from buildseg_trainer.runs.config.model_zoo import model_info
from buildseg_trainer.worker.models import build


class Backbone:
    """The backbone of a network: frozen, neither its weights nor its batch-norm statistics change.

    A frozen one also computes as in evaluation (no dropout, the statistics it came with), and nothing is computed
    backwards through it. ``model`` is the published name. Raises InputError for a network that has none.
    """

    def __init__(self, network, model):
        try:
            self._layer = build.backbone(network, model)
        except AttributeError:
            raise InputError(
                f"{model_info(model).title} has no backbone that could be frozen; give 0 iterations with a frozen one."
            ) from None
        self._trained = [parameter for parameter in self._layer.parameters() if not parameter.stop_gradient]

    def freeze(self, frozen):
        """Freeze the backbone of a network in training mode, or let it go again."""
        if frozen:
            self._layer.eval()
        for parameter in self._trained:
            parameter.stop_gradient = frozen
