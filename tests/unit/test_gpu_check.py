"""The script for the first real card. There was none: nvidia-smi is a stand-in, and its parts run on the CPU."""

import os
import sys
import time

import gpu_check
import pytest

from buildseg_trainer.common import nvidia_smi
from buildseg_trainer.environment.interpreter import PYTHON_VARIABLE

CARD = "560.94, 8.9, 12282, 11000, NVIDIA GeForce RTX 4070"


@pytest.fixture
def check(tmp_path, monkeypatch):
    """Runs the script with arguments; returns (exit code, the file). The verification has tests of its own."""
    monkeypatch.setattr(gpu_check, "verify", lambda python, report: "cpu")

    def run(python, *arguments):
        output = tmp_path / "out" / "gpu-check.md"
        monkeypatch.setattr(sys, "argv", ["gpu_check.py", str(output), "--python", str(python), "--quick", *arguments])
        return gpu_check.main(), output.read_text(encoding="utf-8")

    return run


def test_texts_of_the_driver_and_a_model_that_trains_and_one_that_does_not(check, tmp_path, monkeypatch):
    program = tmp_path / "nvidia-smi"
    program.write_text(f"#!/bin/sh\necho '{CARD}'\necho '/home/anna/x of {gpu_check.platform.node()}.'\n")
    program.chmod(0o755)
    monkeypatch.setattr(nvidia_smi, "_program", lambda: str(program))
    code, text = check(os.environ[PYTHON_VARIABLE], "--parts", "models", "--models", "fast_scnn,missing")
    assert code == 1 and "Failed: models." in text
    assert text.count(CARD) == 2 and "- builds: cu126, cu118, cpu, since NVIDIA GeForce RTX 4070" in text
    assert text.count("/home/***/x of COMPUTER.") == 2
    trained, failed = [line for line in text.splitlines() if line.startswith('{"model"')]
    assert '"fast_scnn"' in trained and '"loss": ' in trained
    assert '"missing"' in failed and "There is no model called" in failed


def test_a_crash_ends_one_model_and_no_time_left_the_others(check, tmp_path, monkeypatch):
    part = tmp_path / "part.py"
    part.write_text(
        "import json, os, sys, time\n"
        "for name in sys.argv[6:]:\n"
        "    print(json.dumps({'begins': name}), flush=True)\n"
        "    if name == 'crashes': os.abort()\n"
        "    if name == 'hangs': time.sleep(60)\n"
        "    print(json.dumps({'model': name, 'device': sys.argv[2]}), flush=True)\n"
    )
    monkeypatch.setattr(gpu_check, "PARTS_FILE", part)
    monkeypatch.setitem(gpu_check.PARTS, "models", 3)
    started = time.monotonic()
    names = ["first", "crashes", "second", "hangs", "third"]
    code, text = check(sys.executable, "--parts", "models", "--models", ",".join(names), "--minutes", "0.1")
    assert code == 1 and time.monotonic() - started < 20
    for name in ("first", "second"):
        assert f'{{"model": "{name}", "device": "cpu"}}' in text
    assert "crashes: Exit code -6." in text and "hangs: It took too long." in text
    assert '"third"' in text or "No time was left for third." in text
