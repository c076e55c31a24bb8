"""Bring a Python of its own into the environment's folder by uv, where no Python on the computer fits well.

uv is the one on ``PATH``, else a pinned wheel (``resources/requirements/uv.txt``) that any Python with ``venv`` can
install, whatever its version. It brings CPython as python-build-standalone publishes it. uv's variables count
(UV_PYTHON_INSTALL_MIRROR, UV_PYTHON_DOWNLOADS_JSON_URL, UV_PYTHON_DOWNLOADS …); nothing is put outside of the folder.

The packages are installed by pip all the same. From a fast index, uv takes 3 to 7 s for them and pip 11 to 19 s, in a
setup of 35 s that downloads 360 MB; a second installer would need its own progress, reasons of failure, settings of the
index, and the way back to pip for what it cannot install.
"""

import os
import shutil

from buildseg_trainer import about
from buildseg_trainer.environment import base_python, installer, pip_output
from buildseg_trainer.environment.interpreter import clean_environment, python_in
from buildseg_trainer.errors import EnvironmentNotReadyError

LOCK_FILE = about.RESOURCES_DIR / "requirements" / "uv.txt"
PYTHON_VERSION = "3.12"  # every package has wheels for it
FOLDER = "uv-python"  # in the folder of the environment: its base, which has to stay as long as the environment


def choose(given, purpose, folder, temporary, wheels, run, report):
    """Return the :class:`BasePython` that is given or found for ``purpose``, else one that uv brings (see below).

    Raises EnvironmentNotReadyError when none can be had.
    """
    minors = installer.pythons_of(wheels, purpose) if wheels else ()
    try:
        return base_python.choose(given, purpose, minors)
    except base_python.NoPythonFits as error:
        problem = error
    report(0.0, f"No Python on this computer fits: uv brings Python {PYTHON_VERSION}.")
    temporary.mkdir(exist_ok=True)
    try:
        brought = bring_python(folder, temporary, run, wheels)
    except EnvironmentNotReadyError as failure:
        raise EnvironmentNotReadyError(
            f"This computer has no {base_python.supported(purpose)} to make the environment from, and uv cannot bring"
            f" one ({str(failure).rstrip('.')}): install one and give it as INTERPRETER, let uv reach it (network,"
            " proxy, or a mirror as UV_PYTHON_INSTALL_MIRROR), or give a folder WHEELS that holds uv and Python."
        ) from failure
    if brought is None:
        raise problem
    return brought


def bring_python(folder, temporary, run, wheels=None):
    """Return a :class:`BasePython` below ``folder``/uv-python, where uv puts it; None where uv is out of reach.

    ``temporary`` is an existing folder for what is not kept, ``run(arguments, what, environment, explain=…)`` runs a
    command and raises EnvironmentNotReadyError when it fails (see setup), ``wheels`` is a folder that holds the wheel
    of uv, and may hold the archive of CPython in a subfolder, as a mirror of the releases does.
    """
    python = _installed(folder)
    if python is None:
        # A folder of wheels has the uv that asks for the very archive of Python that lies beside it.
        brings_uv = wheels is not None and any(wheels.glob("uv-*.whl"))
        uv = (None if brings_uv else shutil.which("uv")) or _from_index(temporary, run, wheels)
        if uv is None:
            return None
        environment = _environment(folder, temporary, wheels)
        run([uv, "python", "install", PYTHON_VERSION], "Bringing Python", environment, explain=failure_reason)
        python = _installed(folder)
    return base_python.ask([python])


def failure_reason(finished):
    """Return why uv (a :class:`child_process.Finished`) failed: its error, and the last of its causes."""
    lines = [line.strip() for line in finished.lines if line.strip()]
    errors = [line.partition("error: ")[2] for line in lines if line.startswith("error: ")] or lines[-1:]
    causes = [line.partition("cause: ")[2] for line in lines if line.startswith(("cause: ", "Caused by: "))]
    reason = (errors or [f"exit code {finished.code}"])[0].rstrip(".")
    return f"{reason}: {causes[-1].rstrip('.')}" if causes else reason


def _installed(folder):
    """Return the interpreter that uv has put below ``folder``, or None."""
    minor = "python.exe" if os.name == "nt" else f"bin/python{PYTHON_VERSION}"
    found = sorted((folder / FOLDER).glob(f"cpython-{PYTHON_VERSION}.*/{minor}"))
    return found[-1] if found else None


def _from_index(temporary, run, wheels):
    """Install uv into a virtual environment below ``temporary`` and return its path; None without any Python for it."""
    base = base_python.any_with_venv()
    if base is None:
        return None
    venv = temporary / "uv"
    run([base.path, "-m", "venv", venv], "Making a virtual environment for uv", clean_environment())
    sources = [] if wheels is None else ["--no-index", "--find-links", wheels]
    command = [python_in(venv), "-m", "pip", "install", *pip_output.OPTIONS, "--progress-bar", "off"]
    command += ["--only-binary", ":all:", "--no-deps", "--require-hashes", "-r", LOCK_FILE, *sources]

    def explain(finished):
        return pip_output.failure_reason(finished, base.version, wheels)

    run(command, "Installing uv", pip_output.environment(), explain=explain)
    return python_in(venv).with_name("uv.exe" if os.name == "nt" else "uv")


def _environment(folder, temporary, wheels):
    # As variables, since a uv of PATH may be too old to know them as options.
    extra = {
        "UV_PYTHON_INSTALL_DIR": str(folder / FOLDER),
        "UV_PYTHON_INSTALL_BIN": "0",
        "UV_PYTHON_INSTALL_REGISTRY": "0",
        "UV_CACHE_DIR": str(temporary / "uv-cache"),
        "UV_NO_PROGRESS": "1",
    }
    if wheels is not None and any(wheels.glob("*/cpython-*.tar.gz")):
        extra["UV_PYTHON_INSTALL_MIRROR"] = wheels.as_uri()
    return clean_environment(extra)
