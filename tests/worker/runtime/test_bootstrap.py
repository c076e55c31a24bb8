"""What every command of the worker does first."""

import os
import signal
import subprocess
import sys
import time

import pytest
from waiting import wait_until

from buildseg_trainer.runs import processes
from buildseg_trainer.worker.runtime import bootstrap

BUSY = """
import os
import signal
from buildseg_trainer.worker.runtime import bootstrap
bootstrap.import_paddle()
for _ in range(12):
    if not os.fork():
        os.write(1, b"%d\\n" % os.getpid())
        while True:
            [bytearray(2000 + number) for number in range(2000)]
"""


@pytest.mark.parametrize("name", ["SIGTERM", "SIGABRT", "SIGSEGV"])
def test_a_signal_ends_a_process_in_the_midst_of_a_request_for_memory(name):
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "GLOG_minloglevel": "2"}
    command = [sys.executable, "-c", BUSY]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as parent:
        pids = [int(parent.stdout.readline()) for _ in range(12)]
        started = {pid: processes.start_time(pid) for pid in pids}
        for pid in pids:
            os.kill(pid, getattr(signal, name))
            time.sleep(0.02)
        try:
            wait_until(lambda: not any(processes.is_alive(pid, started[pid]) for pid in pids), 10)
        finally:
            for pid in pids:
                processes.kill(pid, started[pid])


def test_old_traced_sources_of_processes_that_are_gone_are_removed(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    sources = tmp_path / ".cache" / "paddle" / "to_static_tmp"
    gone, living = str(2**22 + 1), str(os.getpid())  # the first beyond the largest id there is
    for name in (gone, living, "notes"):
        (sources / name).mkdir(parents=True)
        (sources / name / "source.py").touch()
    bootstrap.remove_traced_sources()
    assert len(list(sources.iterdir())) == 3, "they are new"
    for name in (gone, living, "notes"):
        os.utime(sources / name, (1, 1))
    bootstrap.remove_traced_sources()
    assert sorted(path.name for path in sources.iterdir()) == sorted([living, "notes"])
