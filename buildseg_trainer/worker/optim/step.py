"""One step of training: forward, loss, backward, optimiser."""

import contextlib
from dataclasses import replace

import paddle

from buildseg_trainer.worker.data.device_images import DeviceNormalizer
from buildseg_trainer.worker.distributed.process_group import ALONE
from buildseg_trainer.worker.models import build, tracing
from buildseg_trainer.worker.optim import optimizers
from buildseg_trainer.worker.optim.amp import Precision
from buildseg_trainer.worker.optim.backbone_freezing import Backbone
from buildseg_trainer.worker.optim.ema import WeightEma
from buildseg_trainer.worker.optim.losses import OutputLosses
from buildseg_trainer.worker.optim.lr_schedules import learning_rate

_AVERAGE, _SCALER = "average/", "scaler/"


class TrainingStep:
    """Makes the optimisation steps of one run; ``state`` holds what passes from step to step.

    ``precision`` is their Precision.
    Raises InputError when the network or the device cannot do what the configuration asks for.
    """

    def __init__(self, network, config, device, team=ALONE):
        self._network, self._config, self._device, self._team = network, config, device, team
        self._weights = network.parameters()  # Paddle walks through all layers for them, each time
        self.precision = Precision(config.precision, device)
        self._optimizer = optimizers.build(config, network)
        self._losses = OutputLosses(
            config.losses,
            build.output_weights(network, config),
            config.ignore_index,
            config.class_weights,
        )
        self._normalized = DeviceNormalizer(config.normalize)
        freezes, averages = config.freeze_iterations, config.ema_decay
        self._backbone = Backbone(network, config.model) if freezes else None
        self._average = WeightEma(network, averages) if averages else None
        self._forward, self._forward_is_frozen = None, None

    def prepare(self, iteration=0):
        """Prepare the network for the batches of an iteration (counted from 0), which can take some seconds.

        It is prepared again when the backbone is unfrozen.
        """
        size = self._config.input_size
        shape = [self._config.batch_size, 3, size, size]
        self._forward_is_frozen = self._set_mode(iteration)
        self._forward = tracing.accelerate(self._network, self._config.model, self._device, shape)

    def __call__(self, iteration, batches, meanwhile=None):
        """Make the step of an iteration (counted from 0); return its mean loss, a tensor, without waiting for it.

        ``batches`` gives the ``accumulation`` pairs (images float32 N x 3 x H x W, labels int64 N x H x W), of which
        only one is needed at a time; or both as uint8, which the device normalises (see loader.TrainingTiles).
        ``meanwhile`` is called before each backward pass, to let threads start work that needs the GIL.
        """
        if self._set_mode(iteration) != self._forward_is_frozen:
            self.prepare(iteration)
        # Dropout depends on the seed and the iteration alone, from whichever iteration the run resumes.
        paddle.seed(self._team.seed(self._config.seed + iteration))
        self._optimizer.set_lr(self.learning_rate(iteration))
        total = self._team.average_gradients(
            self._weights, self._gradients(batches, self._config.accumulation, meanwhile)
        )
        self.precision.update(self._optimizer)
        # Dropped, not filled with zeros, to which the next backward pass would add: two kernels less for each weight.
        self._optimizer.clear_grad(set_to_zero=False)
        if self._average:
            self._average.update(iteration + 1)
        return total

    def trial(self, batch):
        """Make a prepared step without the update; return the loss, waiting for the device.

        The weights do not change; the running statistics of the network do.
        """
        try:
            return self._gradients([batch], 1).item()
        finally:
            self._optimizer.clear_grad(set_to_zero=False)

    def _gradients(self, batches, count, meanwhile=None):
        """Add up the gradients of the mean loss of ``count`` batches; return that loss as a tensor."""
        total = None
        for batch in batches:
            # Before the forward pass: a GPU finishes all that it has to do before it takes a copy. Page-locked memory
            # would not change that, and save half of the 1.4 ms for 8 MB (8 samples of 512 px) at most.
            images, labels = map(paddle.to_tensor, batch)
            if images.dtype == paddle.uint8:
                images, labels = self._normalized(images), labels.astype("int64")
            with self.precision.forward():
                scores = self._forward(images)
            loss = self._losses(scores, labels) / count
            if meanwhile:
                meanwhile()
            self.precision.backward(loss)
            total = loss.detach() if total is None else total + loss.detach()
        return total

    def _set_mode(self, iteration):
        """Put the network into training mode as it is in an iteration; return whether its backbone is frozen."""
        frozen = self._backbone is not None and iteration < self._config.freeze_iterations
        if self._network.training and frozen == self._forward_is_frozen:
            return frozen  # setting all layers takes 0.4 % of a short iteration
        self._network.train()
        if self._backbone is not None:
            self._backbone.freeze(frozen)
        return frozen

    def plan(self, iterations):
        """Let the learning rate come down within another number of iterations from now on."""
        self._config = replace(self._config, iterations=iterations)

    def learning_rate(self, iteration):
        """Return the rate of an iteration (counted from 0)."""
        return learning_rate(iteration, self._config)

    @property
    def averages(self):
        """Whether the run keeps an average of its weights, which is used instead of the last ones."""
        return self._average is not None

    def averaged(self):
        """Return a context within which the network has the averaged weights; without an average, nothing changes."""
        return self._average.in_place() if self._average else contextlib.nullcontext()

    def state(self):
        """Return what has to be saved besides the network's weights for an exact resume, in one flat dict.

        The optimiser's tensors by their Paddle names, those of the average as ``average/NAME``, the values of the loss
        scaler as ``scaler/NAME``.
        """
        state = dict(self._optimizer.state_dict())
        if self._average:
            state.update({f"{_AVERAGE}{name}": value for name, value in self._average.state().items()})
        state.update({f"{_SCALER}{name}": value for name, value in self.precision.state().items()})
        return state

    def restore(self, state):
        """Restore what ``state`` returned earlier; raises InputError if it belongs to another model."""
        own = {name: value for name, value in state.items() if not name.startswith((_AVERAGE, _SCALER))}
        optimizers.restore(self._optimizer, own)
        if self._average:
            self._average.restore(_part(state, _AVERAGE))
        self.precision.restore(_part(state, _SCALER))


def _part(state, prefix):
    """Return the entries of ``state`` whose name begins with ``prefix``, by the rest of their names."""
    return {name[len(prefix) :]: value for name, value in state.items() if name.startswith(prefix)}
