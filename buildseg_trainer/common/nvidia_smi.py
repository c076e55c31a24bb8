"""What NVIDIA's driver says of the cards, by its program nvidia-smi (standard library only)."""

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

TIMEOUT = 20.0
_FIELDS = ("driver_version", "compute_cap", "memory.total", "memory.free", "name")
_LINE = re.compile(
    r"(?P<driver>\d+\.\d[\d.]*)\s*, (?:(?P<capability>\d+\.\d+|\[[^\]]*\])\s*, )?"
    r"(?P<total>\d+|\[[^\]]*\])\s*, (?P<free>\d+|\[[^\]]*\])\s*, (?P<name>.+)"
)
# Where the program lies if it is not on the search path: older drivers for Windows, WSL.
_PLACES = (r"C:\Windows\System32", r"C:\Program Files\NVIDIA Corporation\NVSMI", "/usr/lib/wsl/lib")


@dataclass(frozen=True)
class Card:
    """A card: name, version of its driver, compute capability as (major, minor), total and free memory in bytes.

    What the driver does not say is None.
    """

    name: str
    driver: str
    capability: Optional[tuple]
    memory: Optional[int]
    free: Optional[int]

    def __str__(self):
        capability = ".".join(map(str, self.capability)) if self.capability else "unknown"
        return f"{self.name} (compute capability {capability}, driver {self.driver})"


def cards(environment=None):
    """Return (cards, sentence): the :class:`Card` s in the order of their slots, or why there are none.

    ``environment`` are the variables for nvidia-smi, by default those of this process. nvidia-smi is given TIMEOUT
    seconds: it can wait for a sleeping card.
    """
    program = _program()
    if program is None:
        return [], "no NVIDIA driver was found (there is no nvidia-smi)"
    found, said = [], ""
    # Drivers before 510 do not know compute_cap and refuse the whole query.
    for fields in (_FIELDS, tuple(field for field in _FIELDS if field != "compute_cap")):
        try:
            answer = _ask(program, fields, environment)
        except subprocess.TimeoutExpired:
            return [], f"nvidia-smi did not answer within {TIMEOUT:g} s"
        except OSError as error:
            return [], f"nvidia-smi could not be started ({error.strerror or error})"
        lines = [line.strip() for line in answer.splitlines() if line.strip()]
        found = [_card(match) for match in map(_LINE.fullmatch, lines) if match]
        said = lines[0].rstrip(".") if lines else "it wrote nothing"
        if found or "compute_cap" not in said:
            break
    return (found, "") if found else ([], f'nvidia-smi names no card: "{said[:200]}"')


def _program():
    found = shutil.which("nvidia-smi")
    for place in _PLACES:
        for name in ("nvidia-smi", "nvidia-smi.exe"):
            path = Path(place) / name
            if found is None and path.is_file():
                found = str(path)
    return found


def _ask(program, fields, environment):
    """Return what nvidia-smi writes; its exit code does not matter, since it writes either cards or the reason."""
    finished = subprocess.run(  # nosec B603 # a list of arguments, no shell
        [program, f"--query-gpu={','.join(fields)}", "--format=csv,noheader,nounits"],
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=environment,
        timeout=TIMEOUT,
        creationflags=subprocess.CREATE_NO_WINDOW if os.name == "nt" else 0,
    )
    return finished.stdout.decode("utf-8", "replace")


def _card(match):
    capability = match["capability"]
    return Card(
        name=match["name"].strip(),
        driver=match["driver"],
        capability=tuple(map(int, capability.split("."))) if capability and capability[0].isdigit() else None,
        memory=_bytes(match["total"]),
        free=_bytes(match["free"]),
    )


def _bytes(mebibytes):
    return int(mebibytes) << 20 if mebibytes.isdigit() else None
