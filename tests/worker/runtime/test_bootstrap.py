"""What every command of the worker does first."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from waiting import wait_until

from buildseg_trainer.environment.interpreter import read_state
from buildseg_trainer.errors import EnvironmentNotReadyError
from buildseg_trainer.runs import processes
from buildseg_trainer.worker import main
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


@pytest.mark.parametrize("home", ["/proc", "missing/{}", None])
def test_a_home_folder_that_cannot_be_written_is_moved_into_the_environment(tmp_path, monkeypatch, home):
    if home is None:
        monkeypatch.setattr(os.path, "expanduser", lambda path: path)  # what it returns for an unknown user
    else:
        monkeypatch.setenv("HOME", home.format(tmp_path))
    for none in (None, Path("/proc")):
        with pytest.raises(EnvironmentNotReadyError, match=r"^The home folder .* cannot be written, .* set"):
            bootstrap.prepare_home(none)
    bootstrap.prepare_home(tmp_path)
    assert os.environ["HOME"] == str(tmp_path / bootstrap.HOME)
    (tmp_path / bootstrap.HOME / "x").touch()


def test_everything_is_imported_with_a_home_folder_that_cannot_be_written():
    if read_state(sys.prefix) is None:
        pytest.skip("the training interpreter given is none that this plugin made")
    command = [sys.executable, main.__file__, "probe"]
    answer = subprocess.run(command, env={**os.environ, "HOME": "/proc"}, capture_output=True, check=True).stdout
    assert json.loads(answer.splitlines()[-1])["problems"] == []


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
