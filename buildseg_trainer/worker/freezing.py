"""Keeping the backbone of a network as it is for the first iterations."""

from buildseg_trainer.errors import InputError


class Backbone:
    """The backbone of a network: frozen, neither its weights nor its batch-norm statistics change.

    A frozen one also computes as in evaluation (no dropout, the statistics it came with), and nothing is computed
    backwards through it. Raises InputError for a network that has none.
    """

    def __init__(self, network, title):
        self._layer = getattr(network, "backbone", None)
        if self._layer is None:
            raise InputError(f"{title} has no backbone that could be frozen; give 0 iterations with a frozen backbone.")
        self._trained = [parameter for parameter in self._layer.parameters() if not parameter.stop_gradient]

    def freeze(self, frozen):
        """Freeze the backbone of a network in training mode, or let it go again."""
        if frozen:
            self._layer.eval()
        for parameter in self._trained:
            parameter.stop_gradient = frozen
