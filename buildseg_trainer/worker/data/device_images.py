"""Images that go to a GPU as uint8, a quarter of the bytes to copy, and become float32 there."""

import paddle


class DeviceNormalizer:
    """Normalises images on the device in use as ``tiles.normalize`` does in the computer's memory.

    ``normalization`` has ``mean`` and ``std``, one number a band.
    """

    def __init__(self, normalization):
        # Paddle multiplies by the rounded reciprocal of a number, but divides by a tensor.
        self._levels, self._mean, self._deviation = (
            paddle.to_tensor(values, dtype="float32").reshape([3, 1, 1])
            for values in ([255.0] * 3, normalization["mean"], normalization["std"])
        )

    def __call__(self, images):
        """Return uint8 images N x 3 x H x W, a tensor, as float32: value / 255, minus mean, over deviation."""
        return (images.astype("float32") / self._levels - self._mean) / self._deviation
