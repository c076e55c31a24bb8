"""A Python that uv brings: the real uv, and a stand-in for the Python that it downloads (see uv_standin)."""

import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
import uv_standin

from buildseg_trainer.environment import base_python, child_process, requirements_lock, uv
from buildseg_trainer.environment import setup as environment_setup
from buildseg_trainer.environment.child_process import Finished
from buildseg_trainer.environment.interpreter import TRAIN, python_in, read_state
from buildseg_trainer.errors import EnvironmentNotReadyError

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux") or os.uname().machine != "x86_64", reason="the stand-in is for Linux, x86-64"
)


@pytest.fixture(scope="module")
def real_uv():
    found = shutil.which("uv", path=os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]))
    return found or pytest.fail("uv is missing: run the tests by `make test`")


@pytest.fixture(scope="module")
def standin(tmp_path_factory):
    folder = tmp_path_factory.mktemp("standin")
    uv_standin.make(folder)
    (folder / "bad").mkdir()
    uv_standin.make(folder / "bad", sha256="0" * 64)
    return folder


@pytest.fixture
def nothing_fits(request, monkeypatch, standin):
    """A computer with a Python 3.14 alone (the running one says that it is), and a mirror of uv's in a folder.

    A parameter is another version.
    """
    version = getattr(request, "param", "3.14.1")
    real = base_python.ask

    def ask(arguments):
        found = real(arguments)
        brought = uv.FOLDER in str(arguments[0])
        return found if brought else base_python.BasePython(found.path, version, found.platform)

    monkeypatch.setattr(base_python, "ask", ask)
    monkeypatch.setattr(uv, "PYTHON_VERSION", uv_standin.MINOR)
    monkeypatch.setenv("PATH", "/usr/bin:/bin")
    monkeypatch.setenv("UV_PYTHON_DOWNLOADS_JSON_URL", str(standin / "downloads.json"))
    monkeypatch.setenv("UV_PYTHON_INSTALL_MIRROR", (standin / "mirror").as_uri())
    monkeypatch.setenv("UV_OFFLINE", "1")
    monkeypatch.setenv("HOME", "/proc/none")  # nothing may be put outside of the folder


def on_path(real_uv, tmp_path, monkeypatch):
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "uv").symlink_to(real_uv)
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:{os.environ['PATH']}")


def make_uv_wheel(folder, real_uv, monkeypatch):
    """Put uv as a wheel into ``folder``, and lock that: the true wheel is in the package index only."""
    folder.mkdir()
    wheel = folder / "uv-9.9-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.write(real_uv, "uv-9.9.data/scripts/uv")
        archive.writestr("uv-9.9.dist-info/METADATA", "Metadata-Version: 2.1\nName: uv\nVersion: 9.9\n")
        archive.writestr("uv-9.9.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: false\nTag: py3-none-any\n")
        archive.writestr("uv-9.9.dist-info/RECORD", "")
    lock = folder.parent / "uv.txt"
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    lock.write_text(f"uv==9.9 --hash=sha256:{digest}\n", encoding="utf-8")
    monkeypatch.setattr(uv, "LOCK_FILE", lock)
    return lock


def create(folder, wheels=None):
    return environment_setup.create(folder, device="cpu", wheels=wheels)


def run(arguments, _what, environment, explain=None):
    log = Path(environment.get("UV_CACHE_DIR", "/tmp")).parent / "log"
    finished = child_process.run(arguments, log, environment)
    if finished.code:
        raise EnvironmentNotReadyError(explain(finished))


def test_the_environment_is_based_on_it(tmp_path, real_uv, nothing_fits, monkeypatch):
    """From an unfit Python alone to an environment, with uv from a folder of wheels; the packages are missing there."""
    wheels = tmp_path / "wheels"
    make_uv_wheel(wheels, real_uv, monkeypatch)
    folder = tmp_path / "my environment é"
    with pytest.raises(EnvironmentNotReadyError, match="wheels has no wheel of paddlepaddle"):
        create(folder, wheels)
    state = read_state(folder)
    brought = Path(state["base_python"])
    assert brought.is_relative_to(folder / uv.FOLDER)
    assert state["python_version"].startswith(uv_standin.MINOR + ".")
    code = "import sys, ssl, venv; print(sys.base_prefix)"
    printed = subprocess.run([python_in(folder), "-c", code], check=True, capture_output=True, text=True).stdout
    assert Path(printed.strip()).is_relative_to(folder / uv.FOLDER)
    assert not (folder / environment_setup.TEMPORARY).exists()
    # It stays there, and uv is not needed again.
    assert uv.bring_python(folder, None, None).path == str(brought)


def test_uv_of_the_search_path_and_an_archive_in_the_folder_of_wheels(
    tmp_path, real_uv, nothing_fits, monkeypatch, standin
):
    on_path(real_uv, tmp_path, monkeypatch)
    monkeypatch.delenv("UV_PYTHON_INSTALL_MIRROR")
    base = uv.bring_python(tmp_path, tmp_path, run, standin / "mirror")
    assert base.version.startswith(uv_standin.MINOR)
    assert base.problem("apply") == ""


@pytest.mark.parametrize(
    ("nothing_fits", "purpose", "is_brought"),
    [
        ("3.13.5", "train", False),
        ("3.14.1", "train", True),
        ("3.14.1", "apply", False),
        ("3.15.0", "apply", True),
    ],
    indirect=["nothing_fits"],
)
def test_the_python_that_is_there_is_taken_if_it_serves(
    tmp_path, real_uv, nothing_fits, monkeypatch, purpose, is_brought
):
    on_path(real_uv, tmp_path, monkeypatch)
    base = uv.choose(None, purpose, tmp_path, tmp_path / "tmp", None, run, lambda *_: None)
    assert (uv.FOLDER in base.path) == is_brought


@pytest.mark.parametrize(
    ("variables", "reason"),
    [
        ({"UV_PYTHON_DOWNLOADS_JSON_URL": "{}/bad/downloads.json"}, r"Hash mismatch for `cpython-"),
        ({"UV_PYTHON_INSTALL_MIRROR": "file:///nowhere"}, r"No such file or directory"),
        ({"UV_PYTHON_DOWNLOADS": "never"}, r"downloads are not allowed"),
    ],
)
def test_where_uv_cannot_bring_it_three_ways_out_are_named(
    tmp_path, real_uv, nothing_fits, monkeypatch, standin, variables, reason
):
    on_path(real_uv, tmp_path, monkeypatch)
    for name, value in variables.items():
        monkeypatch.setenv(name, value.format(standin))
    ways = r"give it as INTERPRETER, .*UV_PYTHON_INSTALL_MIRROR.*, or give a folder WHEELS"
    with pytest.raises(EnvironmentNotReadyError, match=rf"uv cannot bring one \(.*{reason}.*{ways}"):
        create(tmp_path / "new")
    # What is left is no hindrance to the next try.
    with pytest.raises(EnvironmentNotReadyError, match="uv cannot bring one"):
        create(tmp_path / "new")


def test_a_wheel_of_uv_with_another_hash_is_refused(tmp_path, real_uv, nothing_fits, monkeypatch):
    lock = make_uv_wheel(tmp_path / "wheels", real_uv, monkeypatch)
    lock.write_text(f"uv==9.9 --hash=sha256:{'0' * 64}\n", encoding="utf-8")
    with pytest.raises(
        EnvironmentNotReadyError, match=r"uv cannot bring one \(Installing uv failed: uv==9\.9 is not the file"
    ):
        create(tmp_path / "new", tmp_path / "wheels")


def test_without_venv_and_uv_it_is_said_what_is_missing(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")
    lacking = base_python.BasePython("/usr/bin/python3", "3.11.2", "linux", missing=("ensurepip",))
    monkeypatch.setattr(base_python, "ask", lambda arguments: lacking)
    with pytest.raises(EnvironmentNotReadyError, match="install the package python3-venv"):
        create(tmp_path / "new")


def test_the_lock_of_uv_has_hashes_and_the_python_is_one_of_ours():
    text = uv.LOCK_FILE.read_text(encoding="utf-8")
    assert text.count("--hash=sha256:") == 6
    minor = tuple(int(part) for part in uv.PYTHON_VERSION.split("."))
    assert requirements_lock.OLDEST_PYTHON <= minor <= requirements_lock.NEWEST_PYTHON[TRAIN]


def test_reasons():
    lines = ["error: Failed to install cpython-3.12.16-linux-x86_64-gnu", "  cause: dns error", "  cause: no name."]
    expected = "Failed to install cpython-3.12.16-linux-x86_64-gnu: no name"
    assert uv.failure_reason(Finished(1, lines)) == expected
    assert uv.failure_reason(Finished(1, [])) == "exit code 1"
