"""Find a Python that a virtual environment can be made from.

Inside QGIS ``sys.executable`` may be QGIS itself (Windows, macOS) or some other Python of ``PATH`` (Debian), so every
candidate is really started and asked before it is used.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from buildseg_trainer.environment import child_process, requirements_lock
from buildseg_trainer.environment.interpreter import TRAIN, clean_environment
from buildseg_trainer.errors import EnvironmentNotReadyError

TIMEOUT = 20.0

_QUESTION = """
import json, platform, sys
missing = []
for module in ("venv", "ensurepip"):
    try:
        __import__(module)
    except ImportError:
        missing.append(module)
print(json.dumps({"executable": sys.executable, "version": platform.python_version(), "platform": sys.platform,
                  "implementation": platform.python_implementation(), "wide": sys.maxsize > 2**32, "missing": missing}))
"""


class NoPythonFits(EnvironmentNotReadyError):  # noqa: N818 - a sentence, as the errors of errors.py are
    """No Python on this computer can be the base of an environment."""


@dataclass(frozen=True)
class BasePython:
    """A Python that answered: its path, version ("3.11.2") and ``sys.platform``, and the modules it lacks."""

    path: str
    version: str
    platform: str
    implementation: str = "CPython"
    wide: bool = True
    missing: tuple = ()

    def problem(self, purpose=TRAIN, minors=()):
        """Return one sentence that says why no environment can be made from it; empty when one can.

        ``minors`` are the only Pythons there are wheels for, as ``(3, 12)``; empty where there are some for all.
        """
        minor = tuple(int(part) for part in self.version.split(".")[:2])
        if (
            self.implementation != "CPython"
            or not self.wide
            or not requirements_lock.OLDEST_PYTHON <= minor <= requirements_lock.NEWEST_PYTHON[purpose]
        ):
            width = 64 if self.wide else 32
            return (
                f"{self.path} is {self.implementation} {self.version} ({width} bit), but the packages exist for"
                f" {supported(purpose)}: give the INTERPRETER of one of those."
            )
        if minors and minor not in minors:
            known = " and ".join("{}.{}".format(*each) for each in sorted(minors))
            return (
                f"{self.path} is Python {self.version}, but the folder of wheels is for Python {known}: give the"
                " INTERPRETER of that one, or another folder."
            )
        return self.venv_problem()

    def venv_problem(self):
        """Return one sentence that says why it can make no virtual environment; empty when it can."""
        if self.platform == "win32" and "windowsapps" in self.path.lower():
            return (
                f"{self.path} is a Python of the Microsoft Store, and Windows hides from other programs what it writes"
                " into the user's profile: give the INTERPRETER of another one, such as that of python.org."
            )
        if self.missing:
            return (
                f"{self.path} cannot make virtual environments, since its module {self.missing[0]} is missing: on"
                f" Debian and Ubuntu install the package python3-venv (sudo apt install python3-venv), or give another"
                f" INTERPRETER."
            )
        return ""


def ask(arguments):
    """Start a Python (a list: the program and its first arguments) and return what it is as a :class:`BasePython`.

    Raises EnvironmentNotReadyError, with one sentence, when there is no such file, when it does not start, does not
    answer like a Python, or not within 20 seconds.
    """
    program = str(arguments[0])
    if not Path(program).is_file():
        raise EnvironmentNotReadyError(f"The interpreter {program} does not exist: give the path of a Python.")
    if "qgis" in Path(program).name.lower():
        raise EnvironmentNotReadyError(f"{program} is QGIS itself, not a Python: give the path of a Python.")
    with tempfile.TemporaryDirectory(prefix="buildseg_trainer_") as folder:
        try:
            finished = child_process.run(
                [*arguments, "-c", _QUESTION], Path(folder) / "answer.log", clean_environment(), timeout=TIMEOUT
            )
        except OSError as error:
            raise EnvironmentNotReadyError(
                f"{program} could not be started ({error.strerror or error}): give the path of a Python."
            ) from error
        except subprocess.TimeoutExpired as error:
            raise EnvironmentNotReadyError(
                f"{program} did not answer within {TIMEOUT:.0f} seconds: give the path of a working Python."
            ) from error
    answer = last_json(finished.lines)
    if answer is None or "executable" not in answer:
        raise EnvironmentNotReadyError(f"{program} is not a working Python: give the path of a Python.")
    return BasePython(
        path=answer["executable"],
        version=answer["version"],
        platform=answer["platform"],
        implementation=answer["implementation"],
        wide=answer["wide"],
        missing=tuple(answer["missing"]),
    )


def supported(purpose=TRAIN):
    """Return the Pythons that have the packages for ``purpose``, in words."""
    first, last = requirements_lock.OLDEST_PYTHON, requirements_lock.NEWEST_PYTHON[purpose]
    return "Python {}.{} to {}.{} (64 bit)".format(*first, *last)


def choose(given=None, purpose=TRAIN, minors=()):
    """Return the :class:`BasePython` to make an environment from: ``given``, or the best one that is found.

    The best is the first in order of search that fits; ``minors`` as in BasePython.problem. Raises
    EnvironmentNotReadyError when ``given`` cannot be used, and NoPythonFits when nothing is found.
    """
    if given:
        base = ask([Path(given).expanduser().absolute()])
        problem = base.problem(purpose, minors)
        if problem:
            raise EnvironmentNotReadyError(problem)
        return base
    problems = []
    for base in _found():
        problem = base.problem(purpose, minors)
        if not problem:
            return base
        problems.append(problem)
    if problems:
        raise NoPythonFits(problems[0])
    raise NoPythonFits(f"No {supported(purpose)} was found on this computer: install one and give it as INTERPRETER.")


def any_with_venv():
    """Return the first :class:`BasePython` that can make virtual environments, whatever its version, or None."""
    return next((base for base in _found() if not base.venv_problem()), None)


def _found():
    for arguments in _candidates():
        try:
            yield ask(arguments)
        except EnvironmentNotReadyError:
            continue  # a candidate of ours, not something the user gave


def last_json(lines):
    """Return the last of ``lines`` that is a JSON object, as a dict, or None."""
    for line in reversed(lines):
        if line.startswith("{"):
            try:
                return json.loads(line)
            except ValueError:
                continue
    return None


def _candidates():
    """Yield the argument lists to try, QGIS's own Python first, each program once."""
    seen = set()
    for arguments in (*_own(), *_searched()):
        key = (os.path.realpath(arguments[0]), *arguments[1:])
        if Path(arguments[0]).is_file() and key not in seen:
            seen.add(key)
            yield arguments


def _own():
    """The interpreter that belongs to the running Python, wherever its platform keeps it.

    Inside QGIS on Linux ``sys.executable`` is whatever Python is first on ``PATH``, so the installation's own folders
    come before it.
    """
    running = getattr(sys, "_base_executable", None) or sys.executable or ""
    version = "{}.{}".format(*sys.version_info)
    prefix = Path(sys.base_exec_prefix)
    if os.name == "nt":
        yield from ([str(prefix / name)] for name in ("python.exe", "python3.exe"))
    else:
        # On macOS the second is the bundle's: QGIS.app/Contents/MacOS/bin/python3.
        for folder in (prefix / "bin", Path(running).parent / "bin"):
            yield from ([str(folder / name)] for name in (f"python{version}", "python3"))
    if Path(running).name.lower().startswith("python"):
        yield [running]


def _searched():
    """Pythons on the search path and in usual places, the versions that most packages are tried with first."""
    versions = ("3.11", "3.12", "3.10", "3.9", "3.13", "3.14")
    if os.name == "nt":
        launcher = shutil.which("py")
        if launcher:
            yield from ([launcher, f"-{version}"] for version in versions)
        names = ("python.exe", "python3.exe")
    else:
        yield ["/usr/bin/python3"]
        names = (*(f"python{version}" for version in versions), "python3")
    yield from ([found] for found in map(shutil.which, names) if found)
    if os.name != "nt":
        for folder in ("/usr/local/bin", "/opt/homebrew/bin"):
            yield from ([f"{folder}/{name}"] for name in names)
