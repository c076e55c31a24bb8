"""The meaning of the values of imported masks: one rule for an import, determined from all its masks."""

import re
from dataclasses import dataclass, field
from typing import Optional

import numpy as np

from buildseg_trainer.common.classes import BACKGROUND, BUILDING, IGNORE
from buildseg_trainer.errors import InputError

MOST_VALUES = 4096  # distinct ones that are kept of a mask
NEAR_EXTREMES = 0.95  # of the pixels of a smooth black and white mask


@dataclass(frozen=True)
class MaskRule:
    """The values that become 1 and 255; with ``threshold``, grey values from it on become 1. ``text`` describes it."""

    building: tuple
    ignore: Optional[int]
    threshold: Optional[int]
    in_colour: bool
    text: str

    def apply(self, channels, palette, lossy):
        """Return a mask of 0, 1 and 255, (rows, columns) uint8, from the result of decode.read_mask."""
        if lossy or self.threshold is not None:
            values = _grey(channels)
        else:
            values, is_colour = _values(channels, palette)
            if self.in_colour and not is_colour:
                values = values.astype(np.int64) * 0x10101
        if values.dtype == np.uint8:
            return np.take(self._marked(np.arange(256)), values)
        return self._marked(values)

    def _marked(self, values):
        mask = np.full(values.shape, BACKGROUND, dtype=np.uint8)
        mask[values >= self.threshold if self.threshold is not None else np.isin(values, self.building)] = BUILDING
        if self.ignore is not None:
            mask[values == self.ignore] = IGNORE
        return mask


@dataclass
class MaskSurvey:
    """The values of all masks. They are colours, 0xRRGGBB, as soon as one mask has a colour that is not grey."""

    grey: dict = field(default_factory=dict)  # value -> pixels
    colours: dict = field(default_factory=dict)
    lossy: int = 0
    one_and_255: int = 0  # masks with both
    ones: int = 0
    full: int = 0  # masks with 255

    def add(self, summary):
        """Add the result of ``summarise`` for one mask."""
        counts, is_colour, lossy = summary
        target = self.colours if is_colour else self.grey
        for value, count in counts.items():
            target[value] = target.get(value, 0) + count
        self.lossy += lossy
        self.ones += 1 in counts
        self.full += 255 in counts
        self.one_and_255 += 1 in counts and 255 in counts

    def values(self):
        """Return ``({value: pixels}, whether they are colours)``."""
        if not self.colours:
            return self.grey, False
        found = dict(self.colours)
        for value, count in self.grey.items():
            found[value * 0x10101] = found.get(value * 0x10101, 0) + count
        return found, True


def summarise(channels, palette, lossy):
    """Return ``({value: pixels}, is colour, lossy)`` of a mask, the result of decode.read_mask. Raises InputError."""
    values, is_colour = (_grey(channels), False) if lossy else _values(channels, palette)
    if values.dtype == np.uint8:
        every = np.bincount(values.ravel(), minlength=256)
        found = np.flatnonzero(every)
        counts = every[found]
    else:
        found, counts = np.unique(values, return_counts=True)
    if len(found) > MOST_VALUES:
        raise InputError(f"has {len(found)} different values and is not a mask")
    return dict(zip(found.tolist(), counts.tolist())), is_colour, lossy


def parse_value(name, text):
    """Return a value typed by the user: a number, or a colour such as 255,0,0 as 0xRRGGBB; None for an empty text."""
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    if not text.strip():
        return None, False
    if not re.fullmatch(r"\s*\d+(\s*[,;\s]\s*\d+\s*[,;\s]\s*\d+)?\s*", text) or (
        len(numbers) == 3 and max(numbers) > 255
    ):
        raise InputError(f"{name} is {text!r}; give a number, or a colour as 255,0,0.")
    if len(numbers) == 1:
        return numbers[0], False
    return numbers[0] << 16 | numbers[1] << 8 | numbers[2], True


def find_rule(survey, building_value="", ignore_value=""):
    """Return ``(MaskRule, warnings)`` for all masks of an import.

    If masks have 0 and one other value (1, 255, a colour), that is building. 0, 1 and 255 are background, building and
    ignored if at least one mask has both 1 and 255; otherwise both are building. Black and white masks with smooth or
    lossy edges get a threshold halfway. ``building_value`` and ``ignore_value`` (texts) take precedence. Anything else
    raises InputError, which names the values.
    """
    counts, in_colour = survey.values()
    building, ignore = _given(counts, in_colour, building_value, ignore_value)
    if building is not None:
        if building not in counts:
            raise InputError(f"No mask has the BUILDING_VALUE {building_value}; they hold {_named(counts, in_colour)}.")
        return _rule((building,), ignore, None, in_colour, counts), []
    rest = {value: count for value, count in counts.items() if value != ignore}
    others = sorted(value for value in rest if value)
    if not others:
        raise InputError(f"No mask has a building: all hold {_named(counts, in_colour)} only; check the masks.")
    if survey.lossy or (len(others) > 1 and _is_smooth(rest, in_colour)):
        threshold = (max(others) + 1) // 2
        if max(others) < 100 or in_colour:
            raise InputError(_unclear(counts, in_colour))
        return _rule((), ignore, threshold, False, counts), []
    if len(others) == 1:
        return _rule((others[0],), ignore, None, in_colour, counts), []
    if others == [1, 255] and ignore is None and not in_colour:
        if survey.one_and_255:
            return _rule((1,), 255, None, False, counts), []
        return _rule((1, 255), None, None, False, counts), [
            f"{survey.ones} masks hold 0 and 1, {survey.full} hold 0 and 255, none both: 1 and 255 were both taken as "
            "building; if 255 means ignored, set IGNORE_VALUE to 255."
        ]
    raise InputError(_unclear(counts, in_colour))


def _given(counts, in_colour, building_value, ignore_value):
    found = []
    for name, text in (("BUILDING_VALUE", building_value), ("IGNORE_VALUE", ignore_value)):
        value, is_colour = parse_value(name, text)
        if value is not None and in_colour and not is_colour:
            value *= 0x10101  # a grey
        elif is_colour and not in_colour:
            grey = value & 0xFF
            if value != grey * 0x10101:
                raise InputError(f"{name} is a colour, but the masks hold {_named(counts, False)}.")
            value = grey
        found.append(value)
    if found[0] is not None and found[0] == found[1]:
        raise InputError("BUILDING_VALUE and IGNORE_VALUE are the same; choose two values.")
    return found


def _rule(building, ignore, threshold, in_colour, counts):
    if threshold is not None:
        text = f"Masks are black and white with smooth edges: {threshold} and above becomes 1 (building)"
    else:
        names = " and ".join(_name(value, in_colour) for value in building)
        text = f"Masks hold {_named(counts, in_colour)}: {names} becomes 1 (building)"
    if ignore is not None:
        text += f", {_name(ignore, in_colour)} becomes 255 (ignored)"
    return MaskRule(building, ignore, threshold, in_colour, text + ", all else 0 (background)")


def _is_smooth(counts, in_colour):
    if in_colour:
        return False
    highest = max(counts)
    near = sum(count for value, count in counts.items() if value <= 0.1 * highest or value >= 0.9 * highest)
    return 0 in counts and highest >= 200 and near >= NEAR_EXTREMES * sum(counts.values()) and len(counts) > 8


def _unclear(counts, in_colour):
    return f"The masks hold {_named(counts, in_colour)}, and it is not clear which is building; set BUILDING_VALUE."


def _named(counts, in_colour, most=8):
    values = sorted(counts)
    return ", ".join(_name(value, in_colour) for value in values[:most]) + (
        f" and {len(values) - most} more" if len(values) > most else ""
    )


def _name(value, in_colour):
    if in_colour:
        return f"({value >> 16},{value >> 8 & 255},{value & 255})"
    return str(value)


def _grey(channels):
    return channels.max(axis=0)


def _values(channels, palette):
    """Return ``(values, is colour)``: grey values, palette indices, or 0xRRGGBB where a pixel has a colour."""
    if channels.dtype.kind == "f" and not (np.isfinite(channels).all() and (channels == np.rint(channels)).all()):
        raise InputError("has values that are not integers and is not a mask")
    if channels.dtype != np.uint8:
        channels = channels.astype(np.int64)
    if len(channels) == 1:
        if palette is not None and _is_black_and_white(palette):
            return palette[np.clip(channels[0], 0, len(palette) - 1), 0].astype(np.int64), False
        return channels[0], False
    if (channels[0] == channels[1]).all() and (channels[1] == channels[2]).all():
        return channels[0], False
    if channels.max() > 255 or channels.min() < 0:
        raise InputError("has colours of more than 8 bits and is not a mask")
    red, green, blue = channels.astype(np.int64)
    return red << 16 | green << 8 | blue, True


def _is_black_and_white(palette):
    """Whether a palette has pure black and white only; other palettes only display the numbers in colour."""
    colours = palette[:, :3]
    return bool(np.isin(colours, (0, 255)).all() and (colours == colours[:, :1]).all())
