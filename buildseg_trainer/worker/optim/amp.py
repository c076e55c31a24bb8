"""Automatic mixed precision (Paddle's level O1), in which the weights stay in single precision.

fp16 and bf16 need a GPU: Paddle 3.1's ``auto_cast`` has no effect on a CPU. Not verified on hardware.
"""

import contextlib

import paddle

from buildseg_trainer.errors import InputError
from buildseg_trainer.worker.runtime import devices

_DTYPES = {"fp16": "float16", "bf16": "bfloat16"}
# The compute capability from which on auto_cast has an effect (paddle/amp/auto_cast.py): below, it only warns at every
# step and computes in single precision, also where paddle.amp.is_float16_supported (from 5.3 on) says otherwise.
_LEAST_CAPABILITY = {"fp16": (7, 0), "bf16": (8, 0)}
# Where PaddleSeg's own training starts; the scaler doubles and halves it.
_FIRST_SCALE = 1024.0
# A resumed run keeps its precision.
REMEDY = (
    "choose a GPU that can, or start a new run with the precision fp32 (it can begin with the weights of another one: "
    "WEIGHTS=run)."
)


class _LossScaler(paddle.amp.GradScaler):
    """Paddle's scaler of the loss, without the line that it prints at an overflow.

    That line makes a float of a tensor of shape [1], which raises TypeError with numpy 2.4 (Paddle 3.1 to 3.3): the
    first overflow, which fp16 has to survive by a smaller scale, would end the training.
    """

    def _update(self):
        """Make the scale smaller after overflows, and larger after many steps without one; rules as in Paddle's."""
        if not self._enable:
            return
        if self._cache_found_inf:
            self._incr_count = 0
            self._decr_count += 1
            if self._decr_count == self._decr_every_n_nan_or_inf:
                self._scale = self._scale * self._decr_ratio
                self._decr_count = 0
        else:
            self._decr_count = 0
            self._incr_count += 1
            if self._incr_count == self._incr_every_n_steps:
                self._scale = self._scale * self._incr_ratio
                self._incr_count = 0


def can_compute_in(name, device):
    """Return whether a device computes in a precision other than fp32."""
    return device != "cpu" and devices.capability(int(device.partition(":")[2])) >= _LEAST_CAPABILITY[name]


class Precision:
    """The arithmetic of a run's steps: ``fp32``, or ``fp16`` (with a scaled loss) or ``bf16`` where those pay.

    Raises InputError where the device cannot do what is asked for.
    """

    def __init__(self, name, device):
        self._dtype = _DTYPES.get(name)
        self.scaler = None
        if self._dtype is None:
            return
        if device == "cpu":
            raise InputError(f"Paddle cannot train in {name} on a CPU; {REMEDY}")
        if not can_compute_in(name, device):
            least = _LEAST_CAPABILITY[name]
            raise InputError(
                f"{devices.describe(device)} cannot train in {name}, which takes a compute capability of "
                f"{least[0]}.{least[1]}; {REMEDY}"
            )
        if name == "fp16":
            self.scaler = _LossScaler(init_loss_scaling=_FIRST_SCALE)

    def forward(self):
        """Return the context in which the network computes its scores."""
        if self._dtype is None:
            return contextlib.nullcontext()
        return paddle.amp.auto_cast(level="O1", dtype=self._dtype)

    def backward(self, loss):
        """Add the gradients of a loss to those of the weights."""
        (self.scaler.scale(loss) if self.scaler else loss).backward()

    def update(self, optimizer):
        """Make the optimiser's step; in fp16 Paddle waits for the device and skips the step if gradients overflowed."""
        if self.scaler:
            self.scaler.step(optimizer)
            self.scaler.update()
        else:
            optimizer.step()

    def state(self):
        """Return what has to be saved for an exact resume."""
        return self.scaler.state_dict() if self.scaler else {}

    def restore(self, state):
        """Restore what ``state`` returned earlier."""
        if self.scaler and state:
            self.scaler.load_state_dict(state)
