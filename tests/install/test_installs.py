"""Real installations of the whole training environment: with the network cut, repaired, by pip, by uv.

Ten minutes on two quiet cores. Run by `make test-install`, not by `make test`. Only the archive of CPython is a
stand-in (see uv_standin).
"""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import uv_standin
from offline import collect, start_without_network, without_network

from buildseg_trainer.environment import probe, requirements_lock, uv
from buildseg_trainer.environment import setup as environment_setup
from buildseg_trainer.environment.interpreter import find_python, python_in, read_state
from buildseg_trainer.errors import EnvironmentNotReadyError


@pytest.fixture(scope="module")
def wheels(tmp_path_factory):
    with pytest.MonkeyPatch.context() as monkeypatch:
        return collect(tmp_path_factory.mktemp("collected"), "train", monkeypatch)


@pytest.fixture(scope="module")
def offline(tmp_path_factory, wheels):
    """An environment made with the network cut, in a folder with a space and other letters."""
    folder = tmp_path_factory.mktemp("José Peña 家") / "my environment"
    printed = without_network(folder, wheels, "train")
    assert f"Ready: Python {uv_standin.MINOR}." in printed
    return folder


def package(folder, name):
    (found,) = folder.glob(f"lib/python3.*/site-packages/{name}")
    return found


def test_with_the_network_cut_from_the_python_on(offline):
    state = read_state(offline)
    assert state["state"] == "ready" and Path(state["base_python"]).is_relative_to(offline / uv.FOLDER)
    assert find_python(offline) == str(python_in(offline))


def test_what_has_been_collected_is_not_downloaded_again(wheels):
    def files():
        return {path: path.stat().st_ino for path in wheels.rglob("*") if path.is_file()}

    before = files()
    with pytest.MonkeyPatch.context() as monkeypatch:
        collect(wheels.parent, "train", monkeypatch)
    assert files() == before


def delete(folder):
    package(folder, "paddle/nn/__init__.py").unlink()


def truncate(folder):
    os.truncate(package(folder, "paddle/base/libpaddle.so"), 1_000_000)


def lose_python(folder):
    shutil.rmtree(folder / "bin")


def lose_base(folder):
    shutil.rmtree(folder / uv.FOLDER)


@pytest.mark.parametrize("damage", [delete, truncate, lose_python, lose_base])
def test_a_damaged_environment_is_repaired(offline, wheels, damage):
    damage(offline)
    printed = without_network(offline, wheels, "train")
    assert "is broken and will be rebuilt" in printed and "Ready: Python" in printed
    assert read_state(offline)["state"] == "ready"


def test_a_moved_environment_is_repaired(offline, wheels, tmp_path):
    moved = tmp_path / "moved"
    offline.rename(moved)
    try:
        assert "Ready: Python" in without_network(moved, wheels, "train")
        assert find_python(moved) == str(python_in(moved))
    finally:
        moved.rename(offline)


@pytest.mark.parametrize("what", ["all", "parent"])
def test_a_killed_installation_is_repaired(tmp_path, wheels, what):
    """Killed while packages are put in place; pip leads a group of its own, survives its parent and ends later."""
    folder = tmp_path / "environment"
    child = start_without_network(folder, wheels, "train")
    while len(list(folder.glob("lib/python3.*/site-packages/*.dist-info"))) < 5:
        assert child.poll() is None
        time.sleep(0.05)
    (pip,) = map(int, Path(f"/proc/{child.pid}/task/{child.pid}/children").read_text().split())
    child.kill()
    child.communicate()
    if what == "all":
        os.killpg(pip, signal.SIGKILL)
    while Path(f"/proc/{pip}/exe").exists():
        time.sleep(0.2)
    with pytest.raises(EnvironmentNotReadyError, match="was not finished"):
        find_python(folder)
    assert "Ready: Python" in without_network(folder, wheels, "train")


def test_online_by_pip(tmp_path):
    created = environment_setup.create(tmp_path / "environment", "cpu", sys.executable, purpose="train")
    assert created.warnings == []
    assert probe.check(created.python, True, "cpu").trains


def test_uv_installs_the_lock_as_it_is(tmp_path):
    program = Path(sys.executable).with_name("uv")
    subprocess.run([program, "venv", "--quiet", "--python", sys.executable, tmp_path / "environment"], check=True)
    python = python_in(tmp_path / "environment")
    command = [program, "pip", "install", "--quiet", "--no-config", "--python", python, "--no-deps", "--require-hashes"]
    subprocess.run([*command, "-r", requirements_lock.LOCK_FILE], check=True)
    found = probe.check(python, True, "cpu")
    assert found.trains and not found.remarks
