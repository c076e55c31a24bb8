"""Automatic mixed precision (Paddle's level O1), in which the weights stay in single precision.

fp16 and bf16 need a GPU: Paddle 3.1's ``auto_cast`` has no effect on a CPU. Not verified on hardware.
"""

import contextlib

import paddle

from buildseg_trainer.errors import InputError

_DTYPES = {"fp16": "float16", "bf16": "bfloat16"}
# Where PaddleSeg's own training starts; the scaler doubles and halves it.
_FIRST_SCALE = 1024.0
# A resumed run keeps its precision.
REMEDY = (
    "choose a GPU that can, or start a new run with the precision fp32 (it can begin with the weights of another one: "
    "WEIGHTS=run)."
)


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
        supported = {"fp16": paddle.amp.is_float16_supported, "bf16": paddle.amp.is_bfloat16_supported}[name]
        if not supported(device):
            raise InputError(f"The device {device} cannot train in {name}; {REMEDY}")
        if name == "fp16":
            self.scaler = paddle.amp.GradScaler(init_loss_scaling=_FIRST_SCALE)

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
