"""Setting up an environment with the network cut, on a computer without a Python that fits.

All is real but the archive of CPython (see uv_standin).
"""

import os
import subprocess
import sys
from pathlib import Path

import uv_standin
import wheelhouse

from buildseg_trainer.environment import uv

ROOT = Path(__file__).resolve().parents[2]

# Every Python but those in the folder says that it is 3.99.
_CHILD = f"""
import dataclasses, sys
sys.path[:0] = [{str(ROOT)!r}, {str(ROOT / "tests" / "helpers")!r}]
import uv_standin
from buildseg_trainer.environment import base_python, setup, uv
folder, wheels, purpose = sys.argv[1:]
real = base_python.ask
def ask(arguments):
    found = real(arguments)
    return found if str(arguments[0]).startswith(folder) else dataclasses.replace(found, version="3.99.0")
base_python.ask = ask
uv.PYTHON_VERSION = uv_standin.MINOR
setup.create(folder, "cpu", None, wheels, lambda percent, text: text and print(text, flush=True), purpose=purpose)
"""


def collect(folder, purpose, monkeypatch):
    """Collect ``folder``/wheels, with the stand-in, by the tool of `make wheelhouse`; return the folder of wheels."""
    standin = folder / "standin"
    if not standin.exists():
        standin.mkdir()
        uv_standin.make(standin)
    with monkeypatch.context() as patched:
        patched.setattr(uv, "PYTHON_VERSION", uv_standin.MINOR)
        patched.setenv("UV_PYTHON_DOWNLOADS_JSON_URL", str(standin / "downloads.json"))
        patched.setenv("UV_PYTHON_INSTALL_MIRROR", (standin / "mirror").as_uri())
        wheelhouse.main([str(folder / "wheels"), "--purpose", purpose])
    return folder / "wheels"


def without_network(folder, wheels, purpose):
    """Set up the environment ``folder`` from a folder of wheels without a network; return what is reported."""
    child = start_without_network(folder, wheels, purpose)
    printed, _ = child.communicate()
    assert child.returncode == 0, printed
    return printed


def start_without_network(folder, wheels, purpose):
    """Start that and return its Popen."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "UV_"))}
    environment["UV_PYTHON_DOWNLOADS_JSON_URL"] = str(wheels.parent / "standin" / "downloads.json")
    # The kernel cuts it where that is permitted; elsewhere every connection goes to a port where nothing listens.
    cut = ["unshare", "--map-root-user", "--net"]
    if subprocess.run([*cut, "true"], check=False, capture_output=True).returncode:
        cut = []
        environment.update({f"{kind}_proxy": "http://127.0.0.1:9" for kind in ("http", "https", "all")})
    command = [*cut, sys.executable, "-c", _CHILD, str(folder), str(wheels), purpose]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
    return subprocess.Popen(command, env=environment, **pipes)
