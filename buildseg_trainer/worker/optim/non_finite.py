"""Taking back steps whose loss or gradients were no numbers, without waiting for the device."""

import paddle


class Undo:
    """Keeps the network and the optimiser as they were before a step, to go back to where the step was a bad one.

    It costs a copy of all weights and of all that the optimiser keeps for them.
    """

    def __init__(self, network, optimizer):
        self._tensors = [*network.state_dict().values(), *optimizer.state_dict().values()]
        self._before = []
        self.count = paddle.zeros([], "int64")

    def remember(self):
        """Keep everything as it is now."""
        self._before = [tensor.detach().clone() for tensor in self._tensors]

    @paddle.no_grad()
    def unless(self, good):
        """Go back to what was kept where ``good``, a 0-d bool tensor, is False, and count it."""
        for tensor, before in zip(self._tensors, self._before):
            paddle.assign(paddle.where(good, tensor, before), output=tensor)
        self._before = []
        self.count += paddle.logical_not(good).astype("int64")


def all_finite(tensors):
    """Return a 0-d bool tensor that tells whether the sum of every tensor is a number, as it is if all of them are."""
    return paddle.isfinite(paddle.stack([tensor.detach().sum() for tensor in tensors])).all()
