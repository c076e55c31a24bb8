"""The lock of the training environment, resources/requirements/training.txt: every package with its version.

A build of Paddle for GPUs may have a file of its own beside it, as cu129.txt, whose versions win.
"""

import hashlib
import re

from buildseg_trainer import about
from buildseg_trainer.environment.interpreter import APPLY, TRAIN

LOCK_FILE = about.RESOURCES_DIR / "requirements" / "training.txt"
OLDEST_PYTHON = (3, 9)
NEWEST_PYTHON = {TRAIN: (3, 13), APPLY: (3, 14)}
# What worker/scoring imports, and what an evaluation of an ONNX model imports beside that.
APPLYING = ("numpy", "onnxruntime", "pillow", "jinja2", "markupsafe")

_LINE = re.compile(r"^(?P<name>[a-z0-9-]+)==(?P<version>[^\s;]+)(?:\s*;\s*(?P<marker>.+))?$")
_COMPARISON = re.compile(
    r'^(?P<variable>python_version|sys_platform)\s*(?P<operator><|<=|==|!=|>=|>)\s*"(?P<value>[^"]+)"$'
)
_OPERATORS = {
    "<": lambda left, right: left < right,
    "<=": lambda left, right: left <= right,
    "==": lambda left, right: left == right,
    "!=": lambda left, right: left != right,
    ">=": lambda left, right: left >= right,
    ">": lambda left, right: left > right,
}


def pins(python_version, sys_platform, build="cpu", purpose=TRAIN):
    """Return ``{package: version}`` for one Python ("3.11" or "3.11.2"), ``sys.platform``, build of Paddle and purpose.

    Raises ValueError for a line that is not ``name==version`` with an optional marker of the few kinds that the head of
    the lock names.
    """
    minor = ".".join(python_version.split(".")[:2])
    found = {}
    for file in _files(build):
        found.update(_pins_of(file, minor, sys_platform))
    return {name: found[name] for name in APPLYING} if purpose == APPLY else found


def fingerprint(build="cpu"):
    """Return a digest of the lock's text, by which an environment made from another lock is recognised."""
    return hashlib.sha256(b"".join(file.read_bytes() for file in _files(build)).replace(b"\r\n", b"\n")).hexdigest()


def _files(build):
    own = LOCK_FILE.with_name(f"{build}.txt")
    return [LOCK_FILE, own] if own.is_file() else [LOCK_FILE]


def _pins_of(file, minor, sys_platform):
    found = {}
    for line in map(str.strip, file.read_text(encoding="utf-8").splitlines()):
        if not line or line.startswith("#"):
            continue
        match = _LINE.match(line)
        if match is None:
            raise ValueError(f"{file.name}: not a pinned package: {line}")
        if _applies(match["marker"], {"python_version": minor, "sys_platform": sys_platform}):
            if match["name"] in found:
                raise ValueError(f"{file.name}: {match['name']} is pinned twice for Python {minor}")
            found[match["name"]] = match["version"]
    return found


def normalised(name):
    """Return a package's name the way the lock writes it (PEP 503): ``opt_einsum`` becomes ``opt-einsum``."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _applies(marker, values):
    for comparison in marker.split(" and ") if marker else []:
        match = _COMPARISON.match(comparison.strip())
        if match is None:
            raise ValueError(f"Marker that the lock may not use: {comparison.strip()}")
        left, right = values[match["variable"]], match["value"]
        if match["variable"] == "python_version":
            left, right = _numbers(left), _numbers(right)
        if not _OPERATORS[match["operator"]](left, right):
            return False
    return True


def _numbers(version):
    return tuple(int(part) for part in version.split("."))
