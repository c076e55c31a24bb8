"""Which of Paddle's builds suits this computer: the CPU's, or one of those for an NVIDIA GPU.

Not verified on hardware: architectures, drivers and the choice are those of Paddle's and NVIDIA's documents and of
users' reports.
"""

import platform
import sys

from buildseg_trainer.common import nvidia_smi
from buildseg_trainer.environment.interpreter import clean_environment

CPU = "cpu"
AUTO = "auto"
# Build -> the oldest driver that Paddle names for it, by sys.platform (Paddle's installation guide; for cu129 NVIDIA's
# "CUDA Toolkit and Corresponding Driver Versions", Blackwell).
OLDEST_DRIVER = {
    "cu118": {"linux": (450, 80), "win32": (452, 39)},
    "cu126": {"linux": (550, 54), "win32": (550, 0)},
    "cu129": {"linux": (570, 26), "win32": (570, 65)},
}
# Build -> the compute capabilities that it has machine code for, by sys.platform; none has code for others (PTX).
# Paddle#74088, #76037 (Linux), #75016, #73687 (Windows); cu129 is Paddle 3.2.2, see resources/requirements/cu129.txt.
ARCHITECTURES = {
    "cu118": {"linux": (60, 61, 70, 75, 80, 86), "win32": (61, 75, 80, 86)},
    "cu126": {"linux": (75, 80, 86, 89, 90), "win32": (75, 80, 86, 89)},
    "cu129": {"linux": (75, 80, 86, 89, 90, 100, 120), "win32": (75, 80, 86, 89, 100, 120)},
}
CHOICES = (AUTO, CPU, *sorted(OLDEST_DRIVER))
# What "auto" tries on a card, in this order; the other is for cards that these have no code for.
_PREFERRED, _NEWEST = ("cu126", "cu118"), "cu129"
GPU_INDEX = "https://www.paddlepaddle.org.cn/packages/stable/{}/"
EXPERIMENTAL = {
    "cu129": (
        "The build cu129 is experimental: it has Paddle 3.2.2, which RTX 50 cards need, while all else is tested with "
        "3.1.1. It trains; a model is exported by another environment, made with DEVICE=cpu."
    )
}


def suiting():
    """Return (builds, sentence): the builds that suit this computer, the best first and "cpu" the last, and why.

    The card that decides is the one with most memory of those that a build suits. The platform must have GPU builds at
    all: macOS and arm64 have none.
    """
    if sys.platform not in ("linux", "win32") or platform.machine().lower() not in ("x86_64", "amd64"):
        return [CPU], "Paddle has no builds for GPUs on this platform"
    cards, problem = nvidia_smi.cards(clean_environment())
    if not cards:
        return [CPU], problem
    found = [(builds_for(card), card) for card in cards]
    builds, best = max(found, key=lambda pair: (len(pair[0]) > 1, pair[1].memory or 0))
    if builds == [CPU]:
        return builds, "; ".join(_refusal(card) for card in cards)
    unused = [str(card) for suited, card in found if builds[0] not in suited]
    others = f"; this build cannot use {', '.join(unused)}" if unused else ""
    return builds, f"{best} takes {builds[0]}{others}"


def builds_for(card):
    """Return the builds that suit an ``nvidia_smi.Card``, the best first and "cpu" the last.

    Of a card whose capability its driver does not tell, only the driver counts: the verification decides.
    """
    return [build for build in _with_code(card) if _driver_is_new_enough(build, card)] + [CPU]


def _with_code(card):
    """Return the builds that have code for a card, the best first."""
    found = [build for build in _PREFERRED if _has_code(build, card)]
    return found or [build for build in (_NEWEST,) if _has_code(build, card)]


def _has_code(build, card):
    """Return whether a build has code for a card: that of its own generation, of the same or an earlier revision."""
    if card.capability is None:
        return build == "cu118"  # the driver is older than the others need
    major, minor = card.capability
    return any(code // 10 == major and code % 10 <= minor for code in ARCHITECTURES[build][sys.platform])


def _driver_is_new_enough(build, card):
    return tuple(int(part) for part in card.driver.split(".")[:2]) >= OLDEST_DRIVER[build][sys.platform]


def _refusal(card):
    """Return why no build suits a card."""
    with_code = _with_code(card)
    if not with_code:
        return f"no build of Paddle has code for {card}"
    oldest = OLDEST_DRIVER[with_code[-1]][sys.platform][0]
    return f"the driver of {card} is too old: {with_code[-1]} needs {oldest} or later, update it"
