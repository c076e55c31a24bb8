"""The exponential moving average of a network's weights."""

import contextlib

import paddle


class WeightEma:
    """Averages the floating-point weights and buffers of a network over the steps, without waiting for the device.

    It starts as the weights after the first step. After the n-th one: average = d * average + (1 - d) * weights with
    d = min(decay, (1 + n) / (10 + n)), so that short trainings forget their first weights (the rule of TensorFlow's
    ExponentialMovingAverage with num_updates).
    """

    def __init__(self, network, decay):
        self._decay = decay
        self._weights = {name: value for name, value in network.state_dict().items() if value.is_floating_point()}
        self._values = {}

    @paddle.no_grad()
    def update(self, steps):
        """Add the current weights, after ``steps`` steps (counted from 1)."""
        if not self._values:
            self._values = self._copy()
        decay = min(self._decay, (1 + steps) / (10 + steps))
        for name, value in self._values.items():
            value.scale_(decay)
            value.add_(self._weights[name] * (1.0 - decay))

    @contextlib.contextmanager
    def in_place(self):
        """Within this context the tensors of the network hold the averaged weights."""
        kept = self._copy()
        self._put(self._values)
        try:
            yield
        finally:
            self._put(kept)

    def _copy(self):
        return {name: weight.detach().clone() for name, weight in self._weights.items()}

    @paddle.no_grad()
    def _put(self, values):
        for name, value in values.items():
            paddle.assign(value, output=self._weights[name])

    def state(self):
        """Return the averaged weights by their names in the network, empty before the first step."""
        return self._values

    def restore(self, state):
        """Restore what ``state`` returned earlier: names to arrays."""
        self._values = {name: paddle.to_tensor(value) for name, value in state.items()}
