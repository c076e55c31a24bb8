"""What a command computes with: threads, and the memory of a card."""

import os
import platform
import subprocess
import sys

import paddle
import pytest

from buildseg_trainer.common import cores, nvidia_smi
from buildseg_trainer.errors import EnvironmentNotReadyError
from buildseg_trainer.runs import launcher
from buildseg_trainer.worker.runtime import bootstrap, devices, processor


@pytest.mark.parametrize(
    ("wanted", "threads"),
    [("3", 3), ("4,2", 4), (" 2 , 1", 2), ("", None), ("0", None), ("all", None), ("-1", None), (None, None)],
)
def test_the_users_threads_are_taken_where_they_are_a_number(monkeypatch, wanted, threads):
    environment = {name: value for name, value in os.environ.items() if name != bootstrap.THREADS_VARIABLE}
    environment.pop("OMP_NUM_THREADS", None)
    if wanted is not None:
        environment["OMP_NUM_THREADS"] = wanted
    monkeypatch.setattr(os, "environ", environment)
    bootstrap.prepare_environment()
    assert processor.threads() == (threads or cores.usable_cores())
    assert "OMP_NUM_THREADS" not in environment


WATCHED = """
import os, runpy, sys

class Watch:
    def find_spec(self, name, path=None, target=None):
        if name == "onnxruntime":
            print("telemetry off:", os.environ.get("ORT_DISABLE_TELEMETRY"), flush=True)

sys.meta_path.insert(0, Watch())
sys.argv = [sys.argv[1], "probe"]
runpy.run_path(sys.argv[0], run_name="__main__")
"""


def test_onnxruntime_sends_no_telemetry_also_where_the_worker_is_started_by_hand():
    environment = {name: value for name, value in os.environ.items() if name != "ORT_DISABLE_TELEMETRY"}
    command = [sys.executable, "-c", WATCHED, str(launcher.WORKER_MAIN)]
    said = subprocess.run(command, check=True, capture_output=True, text=True, env=environment, timeout=300).stdout
    assert "telemetry off: 1" in said.splitlines()


@pytest.mark.parametrize(
    ("archs", "wanted", "device"),
    [
        ([75, 80, 86, 89], "auto", "gpu:1"),
        ([75, 80, 86, 89], "gpu", "gpu:1"),
        ([75, 80, 86, 89], "gpu:1", "gpu:1"),
        (["60", "61", "70", "75", "80", "86"], "auto", "gpu:0"),
        ([], "gpu", "gpu:0"),
        ([75, 80, 86, 89], "gpu:0", None),
        ([70, 90, 120], "auto", None),
    ],
)
def test_the_first_gpu_that_the_build_has_code_for(monkeypatch, archs, wanted, device):
    """A GTX 1080 and an RTX 4070, as far as Paddle tells of them."""
    monkeypatch.setattr(paddle, "is_compiled_with_cuda", lambda: True)
    monkeypatch.setattr(paddle.device.cuda, "device_count", lambda: 2)
    monkeypatch.setattr(paddle.device.cuda, "get_device_capability", lambda number: [(6, 1), (8, 9)][number])
    monkeypatch.setattr(paddle.device.cuda, "get_device_name", lambda number: ["GTX 1080", "RTX 4070"][number])
    monkeypatch.setattr(paddle.version, "cuda_archs", lambda: archs)
    monkeypatch.setattr(paddle, "set_device", lambda name: None)
    if device:
        assert devices.select(wanted) == device
    else:
        with pytest.raises(
            EnvironmentNotReadyError, match=r"no code for GPU 0: GTX 1080, .* is 6\.1 .*there is code for \d\d"
        ):
            devices.select(wanted)


GIGA = 1 << 30


@pytest.mark.parametrize(
    ("system", "release", "cards", "set_by_user", "limit"),
    [
        ("win32", "10", [("RTX 4070", 11 * GIGA), ("RTX 3050", GIGA)], None, 11 * 1024 - 400 - 615),
        ("win32", "10", [("RTX 4070", 11 * GIGA), ("RTX 4070", 4 * GIGA)], None, 4 * 1024 - 400 - 615),
        ("win32", "10", [("RTX 4070", GIGA // 8)], None, 1),
        ("win32", "10", [], None, 12 * 1024 - 400 - 615),
        ("win32", "10", [("RTX 4070", 11 * GIGA)], "5000", 0),
        ("linux", "5.15.153.1-microsoft-standard-WSL2", [("RTX 4070", 11 * GIGA)], None, 11 * 1024 - 400 - 615),
        ("linux", "6.1.0-18-amd64", [("RTX 4070", 11 * GIGA)], None, 0),
    ],
)
def test_paddle_stays_within_a_card_where_its_driver_would_not(monkeypatch, system, release, cards, set_by_user, limit):
    """A card of 12 GB and other systems, as far as Paddle, Python and nvidia-smi tell of them; the flag is real."""

    class Properties:
        name, total_memory = "RTX 4070", 12 * GIGA

    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(platform, "release", lambda: release)
    monkeypatch.setattr(paddle.device.cuda, "device_count", lambda: 1)
    monkeypatch.setattr(paddle, "is_compiled_with_cuda", lambda: True)
    monkeypatch.setattr(paddle.device.cuda, "get_device_properties", lambda number: Properties)
    monkeypatch.setattr(paddle, "set_device", lambda name: None)
    monkeypatch.setattr(paddle.device.cuda, "get_device_capability", lambda number: (8, 9))
    found = [nvidia_smi.Card(name, "552.22", (8, 9), 12 * GIGA, free) for name, free in cards]
    monkeypatch.setattr(nvidia_smi, "cards", lambda: (found, ""))
    monkeypatch.delenv("FLAGS_gpu_memory_limit_mb", raising=False)
    if set_by_user:
        monkeypatch.setenv("FLAGS_gpu_memory_limit_mb", set_by_user)
    try:
        assert devices.select("auto") == "gpu:0"
        assert paddle.get_flags(["FLAGS_gpu_memory_limit_mb"])["FLAGS_gpu_memory_limit_mb"] == limit
    finally:
        paddle.set_flags({"FLAGS_gpu_memory_limit_mb": 0})
