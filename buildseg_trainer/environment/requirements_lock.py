"""The lock of the training environment, resources/requirements/training.txt: every package with its version and hashes.

A build of Paddle for GPUs may have a file of its own beside it, as cu129.txt, whose versions win. `make lock` writes
the hashes.
"""

import hashlib
import re
from dataclasses import dataclass

from buildseg_trainer import about
from buildseg_trainer.environment.interpreter import APPLY, TRAIN

LOCK_FILE = about.RESOURCES_DIR / "requirements" / "training.txt"
OLDEST_PYTHON = (3, 9)
NEWEST_PYTHON = {TRAIN: (3, 13), APPLY: (3, 14)}
# What worker/scoring imports, and what an evaluation of an ONNX model imports beside that.
APPLYING = ("numpy", "onnxruntime", "pillow", "jinja2", "markupsafe")

_LINE = re.compile(
    r"^(?P<name>[a-z0-9-]+)==(?P<version>[^\s;]+)(?:\s*;\s*(?P<marker>.+?))?(?P<hashes>(?:\s+--hash=sha256:[0-9a-f]{64})*)$"
)
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


@dataclass(frozen=True)
class Pin:
    """A package of the lock: its name and version, its marker, and the hashes of its wheels as options of pip."""

    name: str
    version: str
    marker: str = ""
    hashes: tuple = ()

    def __str__(self):
        return f"{self.name}=={self.version}" + (f" ; {self.marker}" if self.marker else "")


def pins(python_version, sys_platform, build="cpu", purpose=TRAIN):
    """Return ``{package: version}`` for one Python ("3.11" or "3.11.2"), ``sys.platform``, build of Paddle and purpose.

    Raises ValueError for a line that is not ``name==version`` with an optional marker of the few kinds that the head of
    the lock names.
    """
    return {pin.name: pin.version for pin in _chosen(python_version, sys_platform, build, purpose)}


def requirements(python_version, sys_platform, build="cpu", purpose=TRAIN):
    """Return the text of a requirements file for pip, with hashes: what `pins` gives, without Paddle's build for GPUs.

    That one comes from Paddle's own index, and the lock has no hashes of it.
    """
    chosen = _chosen(python_version, sys_platform, build, purpose)
    kept = [pin for pin in chosen if build == "cpu" or pin.name != "paddlepaddle"]
    return "".join(f"{' '.join([f'{pin.name}=={pin.version}', *pin.hashes])}\n" for pin in kept)


def fingerprint(build="cpu"):
    """Return a digest of the lock's text, by which an environment made from another lock is recognised."""
    return hashlib.sha256(b"".join(file.read_bytes() for file in _files(build)).replace(b"\r\n", b"\n")).hexdigest()


def read(text):
    """Return the list of :class:`Pin` s of a lock's text; raises ValueError for a line of another form."""
    found = []
    for line in map(str.strip, re.sub(r"\\\r?\n", " ", text).splitlines()):
        if not line or line.startswith("#"):
            continue
        match = _LINE.match(line)
        if match is None:
            raise ValueError(f"not a pinned package: {line}")
        found.append(Pin(match["name"], match["version"], match["marker"] or "", tuple(match["hashes"].split())))
    return found


def _chosen(python_version, sys_platform, build, purpose):
    found = {}
    for file in _files(build):
        own = {}
        for pin in read(file.read_text(encoding="utf-8")):
            if applies(pin.marker, python_version, sys_platform):
                if pin.name in own:
                    raise ValueError(f"{file.name}: {pin.name} is pinned twice for Python {python_version}")
                own[pin.name] = pin
        found.update(own)
    return [found[name] for name in APPLYING] if purpose == APPLY else list(found.values())


def _files(build):
    own = LOCK_FILE.with_name(f"{build}.txt")
    return [LOCK_FILE, own] if own.is_file() else [LOCK_FILE]


def normalised(name):
    """Return a package's name the way the lock writes it (PEP 503): ``opt_einsum`` becomes ``opt-einsum``."""
    return re.sub(r"[-_.]+", "-", name).lower()


def applies(marker, python_version, sys_platform):
    """Return whether a marker of the lock (may be empty) is true for a Python ("3.11" or "3.11.2") and platform."""
    values = {"python_version": ".".join(python_version.split(".")[:2]), "sys_platform": sys_platform}
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
