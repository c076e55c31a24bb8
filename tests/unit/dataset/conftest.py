"""Its folder on the import path: the helpers beside it serve the tests of every package of dataset."""

import os
import subprocess

import pytest


@pytest.fixture
def disk(tmp_path):
    """An empty disk of 1 MB; needs root."""
    place = tmp_path / "disk"
    place.mkdir()
    made = None
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        command = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(place)]
        made = subprocess.run(command, capture_output=True, check=False)
    if made is None or made.returncode:
        pytest.skip("no small disk can be mounted here")
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)
