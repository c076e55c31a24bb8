"""Names with numbers, written as one line of text: ``bce weight=2; dice``, ``right_angle; scale min=0.8 max=1.25``."""

import difflib
import re
from dataclasses import dataclass

from buildseg_trainer.errors import InputError


@dataclass(frozen=True)
class Number:
    """A numeric option: its default and the range it may have."""

    default: float
    minimum: float = 0.0
    maximum: float = 1_000_000.0


def entry(name, definitions, **given):
    """Return ``{"type": name, option: value, ...}`` with the defaults of ``definitions[name]`` filled in."""
    return {"type": name, **{key: number.default for key, number in definitions[name].items()}, **given}


def parse(text, definitions, thing):
    """Return the entries (see ``entry``) that ``text`` names, in its order.

    Entries are separated by semicolons, an entry is a name and ``option=number`` pairs between spaces.
    ``definitions`` maps each name to its options (dict of Number). ``thing`` is the word for an entry in messages.
    Raises InputError, naming what is wrong and what there is, for anything else.
    """
    entries = []
    for part in re.sub(r"\s*=\s*", "=", text).split(";"):
        comma = re.search(r"=(\d*),(\d+)", part)
        if comma:
            raise InputError(f"There is a comma in {part.strip()}; write {comma[1] or 0}.{comma[2]}, with a point.")
        words = part.replace(",", " ").split()
        if not words:
            continue
        name, *options = words
        if name not in definitions:
            raise InputError(_unknown(f"There is no {thing} called '{name}'", name, definitions))
        values, given = entry(name, definitions), set()
        for option in options:
            key, equals, value = option.partition("=")
            if not equals and key in definitions:
                raise InputError(f"There is no semicolon between {name} and {key}; write {name}; {key}.")
            if not equals or key not in definitions[name]:
                raise InputError(_unknown(f"The {thing} {name} has no option '{key}'", key, definitions[name]))
            if key in given:
                raise InputError(f"The {key} of the {thing} {name} is given twice; give one.")
            given.add(key)
            values[key] = _number(value, definitions[name][key], f"{key} of the {thing} {name}")
        entries.append(values)
    if not entries:
        raise InputError(f"No {thing} is named; give one or more of {', '.join(definitions)}.")
    return entries


def write(entries):
    """Return ``entries`` as the text that ``parse`` reads."""
    return "; ".join(
        " ".join([item["type"], *(f"{key}={value:g}" for key, value in item.items() if key != "type")])
        for item in entries
    )


def _number(text, number, what):
    try:
        value = float(text)
    except ValueError:
        raise InputError(f"The {what} is '{text}'; give a number.") from None
    if not number.minimum <= value <= number.maximum:
        raise InputError(f"The {what} is {text}; give {number.minimum:g} to {number.maximum:.7g}.")
    return value


def _unknown(sentence, name, known):
    if not known:
        return f"{sentence}; it takes none."
    near = difflib.get_close_matches(name, known, n=1)
    meant = f" (did you mean {near[0]}?)" if near else ""
    return f"{sentence}{meant}; choose from {', '.join(known)}."
