"""PaddleSeg's losses, mixed and applied to every output of a network, with the ignore index really ignored."""

from paddleseg.models import losses as paddleseg_losses

LOSSES = {
    "bce": paddleseg_losses.BCELoss,
    "dice": paddleseg_losses.DiceLoss,
    "lovasz_hinge": paddleseg_losses.LovaszHingeLoss,
}


class OutputLosses:
    """The weighted sum of losses over all outputs of a network.

    ``parts`` is a list of ``{"type", "weight"}``. The first output counts once, every further (auxiliary) one
    ``auxiliary_weight`` times. ``outputs`` is how many the network has to return.
    """

    def __init__(self, parts, auxiliary_weight, outputs, ignore_index=255):
        self._parts = [(part["weight"], LOSSES[part["type"]](ignore_index=ignore_index)) for part in parts]
        self._weights = [1.0] + [auxiliary_weight] * (outputs - 1)

    def __call__(self, scores, labels):
        """Return the loss (0-d tensor) of ``scores``, a list of N x C x H x W, against ``labels`` N x H x W (int64)."""
        if len(scores) != len(self._weights):
            raise ValueError(f"The network returned {len(scores)} outputs where {len(self._weights)} were expected.")
        total = 0.0
        for output_weight, output in zip(self._weights, scores):
            if output_weight == 0:
                continue
            for part_weight, loss in self._parts:
                # A copy for each: PaddleSeg's DiceLoss sets ignored labels to 0 in place, and whatever comes after it
                # would take them for background.
                total = total + output_weight * part_weight * loss(output, labels.clone())
        return total
