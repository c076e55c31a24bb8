"""Which Python runs the training, and the environment variables that a child process of ours starts with."""

import fnmatch
import json
import os
from pathlib import Path

from buildseg_trainer.errors import EnvironmentNotReadyError

PYTHON_VARIABLE = "BUILDSEG_TRAINER_PYTHON"
STATE_FILE = "environment.json"
LOG_FILE = "setup.log"
SCHEMA_VERSION = 1
# What an environment is for: "train" does everything; "apply" is small, and applies exported models only.
TRAIN, APPLY = PURPOSES = ("train", "apply")
INCOMPLETE = "incomplete"
READY = "ready"
# What every state of ours has said since the first one.
_KEYS = {"schema_version", "state", "lock"}
REMEDY = 'run the algorithm "Set up training environment"'
NONE_YET = f"There is no training environment yet: {REMEDY}, or give the PYTHON of one."

# QGIS, and the packages that bring it, set these for QGIS's own Python and libraries. By them another Python would load
# the wrong standard library, the wrong packages or the wrong shared libraries.
_DROPPED = frozenset(
    {
        "PYTHONHOME",
        "PYTHONPATH",
        "PYTHONEXECUTABLE",
        "PYTHONUSERBASE",
        "PYTHONSTARTUP",
        "PYTHONPLATLIBDIR",
        "__PYVENV_LAUNCHER__",
        "VIRTUAL_ENV",
        "QGIS_PREFIX_PATH",
        "QGIS_PLUGINPATH",
        "QT_PLUGIN_PATH",
        "PROJ_LIB",
        "PROJ_DATA",
        "GDAL_DATA",
        "GDAL_DRIVER_PATH",
        "LD_LIBRARY_PATH",
        "LD_PRELOAD",
    }
)
# onnxruntime 1.31 and later send telemetry unless told not to.
NO_TELEMETRY = {"ORT_DISABLE_TELEMETRY": "1"}
_DROPPED_PREFIXES = ("PIP_", "DYLD_")
# Libraries of CUDA and cuDNN on Windows. Paddle brings its own, and loads those of the search path where they are found
# first: "[WinError 127] The specified procedure could not be found" (Paddle#75939).
_CUDA_LIBRARIES = ("cudnn*.dll", "cublas64_*.dll", "cudart64_*.dll")
_DRIVER = "libcuda.so.1"  # of NVIDIA's driver, on Linux
_CERTIFICATE_VARIABLES = ("SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")


def clean_environment(extra=None):
    """Return the environment variables for a child Python that has nothing to do with QGIS's.

    Variables that point Python, pip, Qt, GDAL or the dynamic linker at QGIS's own installation are left out,
    certificate variables only where their file or folder is missing, and on Windows the folders of OSGeo4W and of any
    CUDA or cuDNN are taken out of ``PATH``. ``LD_LIBRARY_PATH`` keeps the folders of NVIDIA's driver, which containers,
    clusters and NixOS name there.
    Text is UTF-8 and unbuffered in the child, and onnxruntime sends no telemetry. ``extra`` is a mapping whose values
    win over everything else.
    """
    environment = {
        name: value
        for name, value in os.environ.items()
        if name.upper() not in _DROPPED and not name.upper().startswith(_DROPPED_PREFIXES)
    }
    for name in _CERTIFICATE_VARIABLES:
        if name in environment and not os.path.exists(environment[name]):  # noqa: PTH110 - any text may stand there
            del environment[name]
    if os.name == "nt":
        environment["PATH"] = _path_without(environment.get("PATH", ""), environment.pop("OSGEO4W_ROOT", ""))
        toolkits = [environment.pop(name) for name in list(environment) if name.upper().startswith("CUDA_PATH")]
        environment["PATH"] = _path_without_cuda(environment["PATH"], toolkits, environment.get("SYSTEMROOT", ""))
    drivers = _with_driver(os.environ.get("LD_LIBRARY_PATH", ""))
    if drivers:
        environment["LD_LIBRARY_PATH"] = drivers
    environment.update({"PYTHONIOENCODING": "utf-8", "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1", **NO_TELEMETRY})
    environment.update(extra or {})
    return environment


def _path_without(search_path, root):
    """Return a Windows search path without the folders in ``root`` (an OSGeo4W installation; may be empty)."""
    return ";".join(folder for folder in search_path.split(";") if not _is_within(folder, root))


def _path_without_cuda(search_path, toolkits, system):
    """Return a Windows search path without the folders in ``toolkits`` (of CUDA), and those with libraries of CUDA.

    What is in ``system``, Windows' own folder, stays.
    """
    return ";".join(
        folder
        for folder in search_path.split(";")
        if _is_within(folder, system) or not (any(_is_within(folder, root) for root in toolkits) or _has_cuda(folder))
    )


def _is_within(folder, root):
    """Return whether a folder of Windows is ``root`` (may be empty: then it is not) or in it."""
    root, folder = (path.replace("/", "\\").rstrip("\\").lower() for path in (root, folder))
    return bool(root) and (folder == root or folder.startswith(root + "\\"))


def _has_cuda(folder):
    try:
        names = [name.lower() for name in os.listdir(folder)] if folder else []  # noqa: PTH208 - any text may stand there
    except OSError:
        return False
    return any(fnmatch.filter(names, pattern) for pattern in _CUDA_LIBRARIES)


def _with_driver(search_path):
    """Return of a search path of Linux the folders that hold the library of NVIDIA's driver."""
    folders = search_path.split(os.pathsep)
    return os.pathsep.join(folder for folder in folders if folder and (Path(folder) / _DRIVER).is_file())


def find_python(explicit=None, setting=None, default_folder=None, purpose=TRAIN):
    """Return the path of the Python that has the packages for ``purpose``.

    Looked at in this order, the first that is given decides: ``explicit`` (the algorithm's parameter), the environment
    variable ``BUILDSEG_TRAINER_PYTHON``, ``setting`` (from QGIS's settings), ``default_folder`` (the environment that
    "Set up training environment" makes by default). Each may be an interpreter or the folder of a virtual environment.

    Raises EnvironmentNotReadyError when the one that decides is missing, or is an environment of ours that was not
    finished or is for another purpose. Whether Paddle works in it is told by
    :func:`buildseg_trainer.environment.probe.check`.
    """
    named = (
        # Whatever is set up, these two would still win.
        (explicit, "given as PYTHON", "correct or remove it"),
        (
            os.environ.get(PYTHON_VARIABLE),
            f"named by the environment variable {PYTHON_VARIABLE}",
            "correct or remove it",
        ),
        (setting, "from the settings", REMEDY),
    )
    for path, origin, remedy in named:
        if path and str(path).strip():
            return _checked(Path(str(path).strip()).expanduser(), origin, remedy, purpose)
    if default_folder is None or not (Path(default_folder) / STATE_FILE).exists():
        raise EnvironmentNotReadyError(NONE_YET)
    return _checked(Path(default_folder), "in its default folder", REMEDY, purpose)


def overriding(python):
    """Return what the environment variable names if that is not an interpreter of ``python``'s environment, or None.

    It wins over the environment that "Set up training environment" has just made.
    """
    named = os.environ.get(PYTHON_VARIABLE, "").strip()
    path = Path(named).expanduser().absolute()
    # The folders are compared, since the interpreters of two environments may be links to the same base Python.
    folder = python_in(path).parent if path.is_dir() else path.parent
    return named if named and folder.resolve() != Path(python).parent.resolve() else None


def python_in(folder):
    """Return the path of the interpreter of the virtual environment ``folder``, whether it exists or not."""
    return Path(folder) / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def read_state(folder):
    """Return what ``environment.json`` of an environment of ours says, or None for any other folder.

    Others have files of that name, too: ours is known by its content, and a damaged one by the log of the setup beside
    it. That one gives ``{"state": "incomplete"}``: the environment cannot be relied on and has to be repaired.
    """
    path = Path(folder) / STATE_FILE
    if not path.is_file():
        return None
    try:
        state = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {"state": INCOMPLETE} if (Path(folder) / LOG_FILE).is_file() else None
    return state if isinstance(state, dict) and state.keys() >= _KEYS else None


def purpose_of(state):
    """Return what the environment with this state (see read_state) is for."""
    return (state or {}).get("purpose", TRAIN)


def device_of(python):
    """Return the device that the environment of an interpreter was made for ("cpu", "cu126"), "" where unknown."""
    return (read_state(Path(python).parent.parent) or {}).get("device", "") if python else ""


def _checked(path, origin, remedy, purpose):
    """Return the interpreter at ``path`` (itself or its venv folder) as text, or raise EnvironmentNotReadyError.

    ``remedy`` is for an interpreter that is missing.
    """
    # absolute() and not resolve(): a venv's interpreter is a link, and followed it would be the base Python.
    path = path.absolute()
    folder, python = (path, python_in(path)) if path.is_dir() else (path.parent.parent, path)
    state = read_state(folder)
    if state is not None and state.get("state") != READY:
        raise EnvironmentNotReadyError(
            f"The training environment {folder} ({origin}) was not finished: {REMEDY} again with the same folder."
        )
    if purpose_of(state) == APPLY and purpose != APPLY:
        raise EnvironmentNotReadyError(
            f"The environment {folder} ({origin}) has no Paddle, since it was made to apply models: {REMEDY} with"
            f" PURPOSE={TRAIN}."
        )
    if not python.is_file():
        raise EnvironmentNotReadyError(f"The training Python {python} ({origin}) does not exist: {remedy}.")
    return str(python)
