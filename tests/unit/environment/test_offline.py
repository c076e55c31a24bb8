"""A small environment on a computer with neither network nor a Python that fits, from what `make wheelhouse` collects.

All is real, the network is cut, and the folder is collected from the package index; only the archive of CPython is a
stand-in (see uv_standin). The large environment is installed like this by `make test-install`.
"""

import os
import sys
from pathlib import Path

import pytest
import uv_standin
from offline import collect, without_network

from buildseg_trainer.environment import uv
from buildseg_trainer.environment.interpreter import read_state

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux") or os.uname().machine != "x86_64", reason="the stand-in is for Linux, x86-64"
)


def test_an_environment_to_apply_models_from_a_collected_folder(tmp_path, monkeypatch):
    wheels, folder = collect(tmp_path, "apply", monkeypatch), tmp_path / "Häuser 家" / "my environment"
    printed = without_network(folder, wheels, "apply")
    assert f"Ready to apply models: Python {uv_standin.MINOR}." in printed
    state = read_state(folder)
    assert state["state"] == "ready" and Path(state["base_python"]).is_relative_to(folder / uv.FOLDER)
