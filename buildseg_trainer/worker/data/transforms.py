"""Augmentation of training samples: one affine map for image and mask, then changes of colours.

All geometric steps are combined into one map from the window that a sample shows to the tile, so that the tile is
interpolated once (image bilinear, mask nearest), or not at all if the map only mirrors and rotates by right angles.
Coordinates are in pixels from the upper left corner; the centre of the first pixel is at 0.5.

The rules of flips, rotation, scale_aspect and blur are those of PaddleSeg 2.8.0's transforms, and so is the order in
which they draw their numbers.
"""

import math
import random
import threading
from dataclasses import dataclass

import cv2
import numpy as np

from buildseg_trainer.common.classes import IGNORE

PADDING_GREY = 128  # about 0 by normalising with mean and deviation 0.5, as PaddleSeg pads images

# Red, green, blue to luma and two chroma axes (YIQ of the NTSC standard): turning the chroma axes changes the hue.
_TO_YIQ = np.array([[0.299, 0.587, 0.114], [0.596, -0.274, -0.322], [0.211, -0.523, 0.312]])
_FROM_YIQ = np.linalg.inv(_TO_YIQ)


class Scratch(threading.local):
    """Buffers that each thread reuses for its next sample, as arrays by purpose.

    An allocator may return memory of that size to the system and request it again for every sample, which can take as
    long as the work done in it.
    """

    def __init__(self):
        self._found = {}

    def __call__(self, purpose, shape, dtype=np.uint8):
        """Return an uninitialised array; arrays of one purpose share memory if channels and type are the same."""
        key, count = (purpose, shape[2:], dtype), math.prod(shape)
        if key not in self._found or self._found[key].size < count:
            self._found[key] = np.empty(count, dtype)
        return self._found[key][:count].reshape(shape)


class Draws(threading.local):
    """The random numbers of one sample, from the two generators that PaddleSeg's transforms use; one pair a thread.

    They are seeded again for the next sample, since creating numpy's generator takes a hundred times as long.
    """

    def __init__(self, seed=0):
        self.chance = random.Random(seed)  # nosec B311 # augmentation, not a secret
        self.numbers = np.random.RandomState(seed)

    def begin(self, seed):
        """Seed the generators of the calling thread; return self."""
        self.chance.seed(seed)
        self.numbers.seed(seed)
        return self

    def happens(self, probability):
        """Return True with the given probability."""
        return self.chance.random() < probability


@dataclass
class Window:
    """What a sample shows: ``matrix`` (3 x 3) maps its coordinates to those of the tile."""

    matrix: np.ndarray
    width: int
    height: int

    def change(self, rows, width=None, height=None):
        """Put ``rows``, the 2 x 3 map from the new window's coordinates to this one's, before the map."""
        self.matrix = self.matrix @ np.array([*rows, (0.0, 0.0, 1.0)])
        self.width, self.height = width or self.width, height or self.height

    def resized(self, width, height):
        """Return the same part of the tile as a window of another size in pixels."""
        other = Window(self.matrix, self.width, self.height)
        other.change([(self.width / width, 0.0, 0.0), (0.0, self.height / height, 0.0)], width, height)
        return other


def place(height, width, size, scale, draws):
    """Return a window of ``size`` (width, height) at a random place of a tile that is scaled by ``scale``.

    Where the scaled tile is smaller than the window, it lies in its upper left corner.
    """
    scaled_width, scaled_height = max(1, round(width * scale)), max(1, round(height * scale))
    left = top = 0
    if size != (scaled_width, scaled_height):
        top = draws.numbers.randint(0, max(scaled_height - size[1], 0) + 1)
        left = draws.numbers.randint(0, max(scaled_width - size[0], 0) + 1)
    x, y = width / scaled_width, height / scaled_height
    return Window(np.array([(x, 0.0, left * x), (0.0, y, top * y), (0.0, 0.0, 1.0)]), *size)


def render(pixels, window, interpolation, fill, scratch):
    """Return what ``window`` shows of a tile's pixels (uint8 H x W or H x W x 3); outside of the tile is ``fill``.

    The result lies in ``scratch`` or in ``pixels``.
    """
    linear, offset = window.matrix[:2, :2], window.matrix[:2, 2]
    is_whole = np.array_equal(window.matrix, np.rint(window.matrix))
    if is_whole and (abs(linear).sum(axis=0) == 1).all():
        return _cut(pixels, linear, offset, window, fill, scratch)
    # OpenCV counts from the centre of the first pixel.
    rows = np.column_stack([linear, offset + linear @ (0.5, 0.5) - 0.5])
    size, colours = (window.height, window.width), pixels.ndim == 3
    if colours:  # four channels take OpenCV half the time of three
        pixels = cv2.cvtColor(pixels, cv2.COLOR_RGB2RGBA, scratch("padded", (*pixels.shape[:2], 4)))
    shown = cv2.warpAffine(
        pixels,
        rows,
        size[::-1],
        scratch("shown", (*size, 4) if colours else size),
        flags=interpolation | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_CONSTANT,
        borderValue=(fill,) * 4,
    )
    return cv2.cvtColor(shown, cv2.COLOR_RGBA2RGB, scratch("shown", (*size, 3))) if colours else shown


def _cut(pixels, linear, offset, window, fill, scratch):
    """Return the pixels of a window whose map only mirrors and rotates by right angles, without interpolation."""
    transposed = linear[0, 0] == 0
    across, down = (window.height, window.width) if transposed else (window.width, window.height)
    signs = linear.sum(axis=1)
    left = int(offset[0]) - (across if signs[0] < 0 else 0)
    top = int(offset[1]) - (down if signs[1] < 0 else 0)
    height, width = pixels.shape[:2]
    right, bottom = left + across, top + down
    part = pixels[max(top, 0) : max(bottom, 0), max(left, 0) : max(right, 0)]
    if left < 0 or top < 0 or right > width or bottom > height:
        margins = (max(-top, 0), max(bottom - height, 0), max(-left, 0), max(right - width, 0))
        framed = scratch("framed", (down, across, *pixels.shape[2:]))
        part = cv2.copyMakeBorder(part, *margins, cv2.BORDER_CONSTANT, framed, (fill,) * 3)
    if signs.min() < 0:
        part = cv2.flip(part, -1 if signs.max() < 0 else 1 if signs[0] < 0 else 0, scratch("flipped", part.shape))
    if transposed:
        part = cv2.transpose(part, scratch("transposed", (across, down, *pixels.shape[2:])))
    return part


def _horizontal_flip(window, draws, step, _grows):
    if draws.happens(step["prob"]):
        window.change([(-1.0, 0.0, window.width), (0.0, 1.0, 0.0)])


def _vertical_flip(window, draws, step, _grows):
    if draws.happens(step["prob"]):
        window.change([(1.0, 0.0, 0.0), (0.0, -1.0, window.height)])


def _right_angle(window, draws, _step, _grows):
    for _ in range(draws.chance.randrange(4)):
        window.change([(0.0, -1.0, window.width), (1.0, 0.0, 0.0)], window.height, window.width)


def _rotation(window, draws, step, grows):
    """Rotate about the centre; a window that ``grows`` gets the size of the rotated frame, as in PaddleSeg."""
    if not step["max_degrees"]:
        return
    angle = math.radians(draws.numbers.uniform(-step["max_degrees"], step["max_degrees"]))
    sine, cosine = math.sin(angle), math.cos(angle)
    width, height = window.width, window.height
    new_width, new_height = width, height
    if grows:
        new_width = int(height * abs(sine) + width * abs(cosine))
        new_height = int(height * abs(cosine) + width * abs(sine))
    x, y = new_width / 2, new_height / 2
    window.change(
        [
            (cosine, -sine, width / 2 - cosine * x + sine * y),
            (sine, cosine, height / 2 - sine * x - cosine * y),
        ],
        new_width,
        new_height,
    )


def _scale_aspect(window, draws, step, _grows):
    """Show a smaller part of a random share of the area and a random aspect ratio, scaled back to the window's size."""
    width, height = window.width, window.height
    for _ in range(10):
        area = width * height * draws.numbers.uniform(step["min_scale"], 1.0)
        ratio = draws.numbers.uniform(step["aspect_ratio"], 1.0 / step["aspect_ratio"])
        part_width, part_height = int(math.sqrt(area * ratio)), int(math.sqrt(area / ratio))
        if draws.numbers.randint(10) < 5:
            part_width, part_height = part_height, part_width
        if 0 < part_height < height and 0 < part_width < width:
            top, left = draws.numbers.randint(0, height - part_height), draws.numbers.randint(0, width - part_width)
            window.change([(part_width / width, 0.0, left), (0.0, part_height / height, top)])
            return


def _colour(image, draws, step, target, _scratch):
    """Change brightness, contrast, saturation and hue: together one affine map of the colours."""
    brightness, contrast, saturation = (
        draws.numbers.uniform(1.0 - step[key], 1.0 + step[key]) for key in ("brightness", "contrast", "saturation")
    )
    hue = math.radians(draws.numbers.uniform(-step["hue"], step["hue"]))
    cosine, sine = saturation * math.cos(hue), saturation * math.sin(hue)
    chroma = np.array([(1.0, 0.0, 0.0), (0.0, cosine, -sine), (0.0, sine, cosine)])
    # Contrast is about the image's mean luma, which hue and saturation do not change.
    luma = _TO_YIQ[0] @ cv2.mean(image)[:3]
    rows = np.empty((3, 4))
    rows[:, :3] = brightness * contrast * (_FROM_YIQ @ chroma @ _TO_YIQ)
    rows[:, 3] = brightness * (1.0 - contrast) * luma
    cv2.transform(image, rows, target)


def _blur(image, draws, _step, target, _scratch):
    """Blur by a Gaussian kernel of 3, 5, 7 or 9 px, of which 5, 7 and 9 are twice as likely."""
    size = draws.numbers.randint(3, 10)
    size += 1 - size % 2
    cv2.GaussianBlur(image, (size, size), 0, target)


def _noise(image, draws, step, target, scratch):
    """Add independent Gaussian noise to every value."""
    cv2.setRNGSeed(int(draws.numbers.randint(2**31 - 1)))  # of this thread alone
    noise = scratch("noise", image.shape, np.int16)
    cv2.randn(noise, (0.0,) * 3, (step["deviation"],) * 3)
    cv2.add(image, noise, target, dtype=cv2.CV_8U)


MOVING = {
    "horizontal_flip": _horizontal_flip,
    "vertical_flip": _vertical_flip,
    "right_angle": _right_angle,
    "rotation": _rotation,
    "scale_aspect": _scale_aspect,
}
COLOURING = {"colour": _colour, "blur": _blur, "noise": _noise}


class Augmentation:
    """Make network inputs of the run's input size from tiles.

    First the tile is scaled by the ``scale`` steps; under ``fit`` crop a window of the input size is put on it, under
    resize one of the tile's own size. Then come the other geometric steps, in their order, and then those that change
    colours. Under resize the result is scaled to the input size at the end.
    """

    def __init__(self, config):
        self._size, self._crops = config.input_size, config.fit == "crop"
        self._scales, self._moves, self._colours = [], [], []
        self._scratch = Scratch()
        for step in config.augmentation:
            if step["type"] == "scale":
                self._scales.append((math.log(step["min"]), math.log(step["max"])))
            elif step["type"] in MOVING:
                self._moves.append((MOVING[step["type"]], step))
            else:
                self._colours.append((COLOURING[step["type"]], step))

    def __call__(self, image, mask, draws):
        """Return (image, mask) of the input size, uint8, made from a tile's image H x W x 3 and mask H x W (uint8).

        They are valid until the same thread requests its next ones or changes the tile.
        """
        height, width = mask.shape
        scale = math.exp(sum(draws.numbers.uniform(*bounds) for bounds in self._scales))
        size = (self._size, self._size) if self._crops else (width, height)
        window = place(height, width, size, scale, draws)
        for move, step in self._moves:
            move(window, draws, step, not self._crops)
        final = window
        if (window.width, window.height) != (self._size, self._size):
            final = window.resized(self._size, self._size)
        mask = render(mask, final, cv2.INTER_NEAREST, IGNORE, self._scratch)
        happening = [(change, step) for change, step in self._colours if draws.happens(step.get("prob", 1.0))]
        if not happening:
            return render(image, final, cv2.INTER_LINEAR, PADDING_GREY, self._scratch), mask
        image = render(image, window, cv2.INTER_LINEAR, PADDING_GREY, self._scratch)
        for number, (change, step) in enumerate(happening):
            # Two buffers in turn: no step reads what it writes.
            target = self._scratch(("coloured", number % 2), image.shape)
            change(image, draws, step, target, self._scratch)
            image = target
        if final is not window:
            resized = self._scratch("resized", (self._size, self._size, 3))
            image = cv2.resize(image, (self._size, self._size), resized, interpolation=cv2.INTER_LINEAR)
        return image, mask
