"""The search for a Python that an environment can be made from."""

import re
import stat
import sys

import pytest

from buildseg_trainer.environment import base_python
from buildseg_trainer.environment.base_python import BasePython
from buildseg_trainer.errors import EnvironmentNotReadyError


def script(path, text):
    path.write_text(text)
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def test_this_python():
    found = base_python.ask([sys.executable])
    assert found.version.startswith("{}.{}.".format(*sys.version_info))
    assert found.platform == sys.platform
    assert found.problem("apply") == ""


def test_one_is_found_and_works():
    """On the machine of the tests there is one: QGIS's own."""
    assert base_python.choose(purpose="apply").problem("apply") == ""


def test_inside_qgis_on_windows_and_macos(monkeypatch, tmp_path):
    """There sys.executable is QGIS; it must not be started, a second QGIS would open."""
    qgis = script(tmp_path / "QGIS", "#!/bin/sh\ntouch started\n")
    monkeypatch.setattr(sys, "executable", str(qgis))
    monkeypatch.setattr(sys, "_base_executable", str(qgis))
    monkeypatch.chdir(tmp_path)
    assert all(arguments[0] != str(qgis) for arguments in base_python._candidates())
    with pytest.raises(EnvironmentNotReadyError, match="is QGIS itself"):
        base_python.choose(qgis)
    assert not (tmp_path / "started").exists()


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("missing", None, "does not exist"),
        ("silent", "#!/bin/sh\n", "is not a working Python"),
        ("chatty", "#!/bin/sh\necho '{}'\necho '{broken'\n", "is not a working Python"),
        ("nonsense", "no program at all", "could not be started"),
    ],
)
def test_no_python(tmp_path, name, text, message):
    path = tmp_path / name
    if text is not None:
        script(path, text)
    with pytest.raises(EnvironmentNotReadyError, match=f"{name}.* {message}.*: give the path of a"):
        base_python.choose(path)


def test_one_that_hangs(tmp_path, monkeypatch):
    monkeypatch.setattr(base_python, "TIMEOUT", 0.5)
    with pytest.raises(EnvironmentNotReadyError, match="did not answer within"):
        base_python.choose(script(tmp_path / "python", "#!/bin/sh\nsleep 30\n"))


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"version": "3.8.18"}, r"CPython 3.8.18 \(64 bit\), but .* Python 3.9 to 3.13"),
        ({"version": "3.14.0"}, "Python 3.9 to 3.13"),
        ({"version": "3.15.0", "purpose": "apply"}, "Python 3.9 to 3.14"),
        ({"implementation": "PyPy"}, "is PyPy"),
        ({"wide": False}, r"\(32 bit\)"),
        ({"platform": "win32", "path": r"C:\Users\me\Microsoft\WindowsApps\python.exe"}, "of the Microsoft Store"),
        ({"missing": ("ensurepip",)}, "ensurepip is missing.*apt install python3-venv"),
    ],
)
def test_unusable_ones_say_why(values, message):
    assert BasePython(**{"path": "/p", "version": "3.11.2", "platform": "linux"}).problem() == ""
    purpose = values.pop("purpose", "train")
    found = BasePython(**{"path": "/p", "version": "3.11.2", "platform": "linux", **values})
    assert re.search(message, found.problem(purpose))


def test_the_newest_python_only_applies_models(monkeypatch):
    known = {"/a": BasePython("/a", "3.14.0", "linux"), "/b": BasePython("/b", "3.11.2", "linux")}
    monkeypatch.setattr(base_python, "ask", lambda arguments: known[arguments[0]])
    monkeypatch.setattr(base_python, "_candidates", lambda: [["/a"], ["/b"]])
    assert base_python.choose().path == "/b"
    assert base_python.choose(purpose="apply").path == "/a"


def test_the_first_one_that_can_be_used_is_taken(monkeypatch):
    known = {
        "/a": BasePython("/a", "3.13.5", "linux"),
        "/b": BasePython("/b", "3.8.1", "linux"),
        "/c": BasePython("/c", "3.12.1", "linux"),
    }
    monkeypatch.setattr(base_python, "ask", lambda arguments: known[arguments[0]])
    monkeypatch.setattr(base_python, "_candidates", lambda: [["/b"], ["/c"], ["/a"]])
    assert base_python.choose().path == "/c"
    monkeypatch.setattr(base_python, "_candidates", lambda: [["/b"], ["/a"]])
    assert base_python.choose().path == "/a"
    monkeypatch.setattr(base_python, "_candidates", lambda: [["/b"]])
    with pytest.raises(EnvironmentNotReadyError, match=r"3\.8\.1"):
        base_python.choose()
    monkeypatch.setattr(base_python, "_candidates", lambda: [])
    with pytest.raises(EnvironmentNotReadyError, match=r"No Python 3.9 to 3.13.*INTERPRETER"):
        base_python.choose()
