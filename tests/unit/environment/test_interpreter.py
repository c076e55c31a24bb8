"""Which interpreter is taken, and what a child process inherits."""

import json
import os
import subprocess
import sys

import pytest

from buildseg_trainer.environment import interpreter
from buildseg_trainer.errors import EnvironmentNotReadyError


@pytest.fixture(autouse=True)
def no_variable(monkeypatch):
    monkeypatch.delenv(interpreter.PYTHON_VARIABLE, raising=False)


def make_environment(folder, state):
    """A folder that looks like one of ours: an interpreter and its state."""
    python = interpreter.python_in(folder)
    python.parent.mkdir(parents=True)
    python.touch()
    (folder / interpreter.STATE_FILE).write_text(state, encoding="utf-8")
    (folder / interpreter.LOG_FILE).touch()
    return str(python)


READY = json.dumps({"schema_version": 1, "state": "ready", "lock": "abc"})
INCOMPLETE = json.dumps({"schema_version": 1, "state": "incomplete", "lock": "abc"})


def test_order(tmp_path, monkeypatch):
    names = ("explicit", "variable", "setting", "default")
    pythons = {name: make_environment(tmp_path / name, READY) for name in names}
    arguments = {"setting": pythons["setting"], "default_folder": tmp_path / "default"}
    assert interpreter.find_python(default_folder=tmp_path / "default") == pythons["default"]
    assert interpreter.find_python(**arguments) == pythons["setting"]
    monkeypatch.setenv(interpreter.PYTHON_VARIABLE, pythons["variable"])
    assert interpreter.find_python(**arguments) == pythons["variable"]
    assert interpreter.find_python(pythons["explicit"], **arguments) == pythons["explicit"]


@pytest.mark.parametrize("empty", [None, "", "  "])
def test_empty_values_do_not_decide(tmp_path, empty):
    python = make_environment(tmp_path / "default", READY)
    assert interpreter.find_python(empty, empty, tmp_path / "default") == python


def test_a_folder_stands_for_its_interpreter(tmp_path):
    python = make_environment(tmp_path / "with space and é", READY)
    assert interpreter.find_python(str(tmp_path / "with space and é")) == python


def test_a_link_is_not_followed(tmp_path):
    """A venv's interpreter is a link to the base Python, which has none of the packages."""
    link = tmp_path / "python"
    link.symlink_to(sys.executable)
    assert interpreter.find_python(str(link)) == str(link)


def test_nothing_there(tmp_path):
    with pytest.raises(EnvironmentNotReadyError, match=r"no training environment yet.*Set up training environment"):
        interpreter.find_python(default_folder=tmp_path / "missing")


def test_missing_file(tmp_path):
    with pytest.raises(EnvironmentNotReadyError, match=r"python \(from the settings\) does not exist: .*Set up"):
        interpreter.find_python(setting=str(tmp_path / "nowhere" / "python"))


def test_a_missing_file_that_would_win_over_any_environment(tmp_path, monkeypatch):
    missing = str(tmp_path / "nowhere" / "python")
    ready = make_environment(tmp_path / "ready", READY)
    with pytest.raises(EnvironmentNotReadyError, match=r"given as PYTHON\) does not exist: correct or remove it\.$"):
        interpreter.find_python(missing, ready)
    monkeypatch.setenv(interpreter.PYTHON_VARIABLE, missing)
    with pytest.raises(EnvironmentNotReadyError, match=r"_TRAINER_PYTHON\) does not exist: correct or remove it\.$"):
        interpreter.find_python(setting=ready)


def test_a_variable_that_wins_over_an_environment(tmp_path, monkeypatch):
    python = make_environment(tmp_path / "made", READY)
    other = make_environment(tmp_path / "other", READY)
    assert interpreter.overriding(python) is None
    for named in (python, str(tmp_path / "made"), f" {python}3 ", ""):
        monkeypatch.setenv(interpreter.PYTHON_VARIABLE, named)
        assert interpreter.overriding(python) is None, named
    for named in (other, str(tmp_path / "other"), str(tmp_path / "nowhere")):
        monkeypatch.setenv(interpreter.PYTHON_VARIABLE, named)
        assert interpreter.overriding(python) == named


def test_an_environment_that_applies_models_does_not_train(tmp_path):
    state = json.dumps({**json.loads(READY), "purpose": "apply"})
    python = make_environment(tmp_path / "environment", state)
    assert interpreter.find_python(python, purpose="apply") == python
    for arguments in ((python,), (None, python), (None, None, tmp_path / "environment")):
        with pytest.raises(EnvironmentNotReadyError, match=r"has no Paddle, .*environment\" with PURPOSE=train\.$"):
            interpreter.find_python(*arguments)


def test_the_device_of_an_environment(tmp_path):
    python = make_environment(tmp_path / "environment", json.dumps({**json.loads(READY), "device": "cu126"}))
    assert interpreter.device_of(python) == "cu126"
    assert interpreter.device_of("") == interpreter.device_of(str(tmp_path / "bin" / "python")) == ""


@pytest.mark.parametrize("state", [INCOMPLETE, "{", ""])
@pytest.mark.parametrize("named_by", ["folder", "python", "default"])
def test_unfinished(tmp_path, state, named_by):
    folder = tmp_path / "environment"
    python = make_environment(folder, state)
    arguments = {"folder": (folder,), "python": (python,), "default": (None, None, folder)}[named_by]
    with pytest.raises(EnvironmentNotReadyError, match=r"was not finished.*Set up training environment"):
        interpreter.find_python(*arguments)


@pytest.mark.parametrize("state", ['{"name": "staging"}', "[]", '{"state": "incomplete"}'])
def test_an_environment_of_somebody_else_may_have_a_file_of_that_name(tmp_path, state):
    python = make_environment(tmp_path / "environment", state)
    assert interpreter.read_state(tmp_path / "environment") is None
    assert interpreter.find_python(python) == python


def test_qgis_variables_are_dropped(monkeypatch):
    dropped = (
        *("PYTHONHOME", "PYTHONPATH", "PYTHONEXECUTABLE", "PYTHONUSERBASE", "VIRTUAL_ENV", "PIP_TARGET", "PIP_USER"),
        *("QGIS_PREFIX_PATH", "QGIS_PLUGINPATH", "PROJ_LIB", "PROJ_DATA", "GDAL_DATA", "GDAL_DRIVER_PATH"),
        *("LD_LIBRARY_PATH", "LD_PRELOAD", "DYLD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH"),
    )
    for name in dropped:
        monkeypatch.setenv(name, "/somewhere")
    monkeypatch.setenv("SSL_CERT_FILE", "/nowhere/certificates.pem")
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", __file__)
    monkeypatch.setenv("OMP_NUM_THREADS", "2")
    environment = interpreter.clean_environment({"EXTRA": "1"})
    assert not set(dropped) & set(environment)
    assert "SSL_CERT_FILE" not in environment
    assert environment["REQUESTS_CA_BUNDLE"] == __file__
    assert environment["OMP_NUM_THREADS"] == "2"
    assert environment["EXTRA"] == "1"
    assert environment["PYTHONUTF8"] == environment["PYTHONUNBUFFERED"] == "1"
    assert environment["PYTHONIOENCODING"] == "utf-8"
    assert environment["ORT_DISABLE_TELEMETRY"] == "1"


def test_a_child_runs_with_it(monkeypatch):
    """With the variables as they are inside QGIS, Python would not even start."""
    monkeypatch.setenv("PYTHONHOME", "/nowhere")
    question = [sys.executable, "-c", "print('grüß')"]
    broken = subprocess.run(question, env=dict(os.environ), capture_output=True, check=False)
    works = subprocess.run(question, env=interpreter.clean_environment(), capture_output=True, check=False)
    assert broken.returncode != 0
    assert works.stdout.decode("utf-8").strip() == "grüß"


def test_osgeo4w_folders_leave_the_path():
    path = r"C:\OSGeo4W\bin;C:\Windows;C:\osgeo4w\apps\Python39\Scripts;C:\OSGeo4W2\bin;C:/OSGeo4W/apps"
    assert interpreter._path_without(path, "C:\\OSGeo4W\\") == r"C:\Windows;C:\OSGeo4W2\bin"
    assert interpreter._path_without(path, "") == path


def test_foreign_cuda_leaves_the_path_of_windows(tmp_path):
    """As where there are a toolkit, a copied cuDNN and a package with a CUDA of its own; the files are empty."""
    files = {
        "cudnn/bin": "cudnn_cnn64_9.dll",
        "package": "cublas64_12.DLL",
        "windows/System32": "cudart64_110.dll",
        "tools": "git.exe",
    }
    for folder, name in files.items():
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / name).touch()
    toolkit = r"C:\Program Files\NVIDIA GPU Computing Toolkit\CUDA\v12.6"
    folders = [str(tmp_path / folder) for folder in files]
    path = ";".join([toolkit + "\\bin", *folders, "", r"C:\gone", toolkit.lower()])
    kept = interpreter._path_without_cuda(path, [toolkit], str(tmp_path / "windows"))
    assert kept == ";".join([*folders[2:], "", r"C:\gone"])


def test_the_folders_of_nvidias_driver_stay_on_the_library_path(tmp_path, monkeypatch):
    """In containers and on clusters the driver's library (empty here) may be found by nothing else."""
    for folder, name in (("qgis", "libgdal.so"), ("driver", "libcuda.so.1")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / name).touch()
    monkeypatch.setenv("LD_LIBRARY_PATH", f"{tmp_path}/qgis::{tmp_path}/driver:/nowhere")
    assert interpreter.clean_environment()["LD_LIBRARY_PATH"] == f"{tmp_path}/driver"
