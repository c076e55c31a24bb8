"""How many threads a command computes with."""

import os
import subprocess
import sys

import pytest

from buildseg_trainer.common import cores
from buildseg_trainer.runs import launcher
from buildseg_trainer.worker.runtime import bootstrap, devices


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
    assert devices.threads() == (threads or cores.usable_cores())
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
