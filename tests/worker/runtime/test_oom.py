"""Whether a process ended because the memory ran out."""

import signal
import sys
from pathlib import Path

import pytest

from buildseg_trainer.runs import run_folder
from buildseg_trainer.worker import supervisor
from buildseg_trainer.worker.runtime import memory, oom


@pytest.mark.skipif(sys.platform == "win32", reason="no signals there")
@pytest.mark.parametrize(
    ("number", "killed_by_system", "limit", "ran_out"),
    [
        (9, 1, None, True),
        (9, 0, None, False),
        (11, 0, None, False),
        (11, 0, 1 << 20, True),  # the interpreter alone takes more
        (11, 0, 1 << 50, False),
        (15, 1, 1 << 20, False),
    ],
)
def test_an_end_for_memory_is_told_from_others(
    monkeypatch, tmp_path, small_dataset, resolve, number, killed_by_system, limit, ran_out
):
    # The system that ends processes for their memory is a made-up one: nobody wants that in a test.
    kills = iter([7, 7 + killed_by_system])
    monkeypatch.setattr(oom, "kills", lambda: next(kills))
    monkeypatch.setattr(memory, "limit", lambda: limit)
    child = supervisor.SupervisedProcess(
        [
            sys.executable,
            "-c",
            "import os, sys, time; time.sleep(0.5); os.kill(os.getpid(), int(sys.argv[1]))",
            str(number),
        ]
    )
    assert child.wait() == -number
    run = run_folder.create_run(tmp_path, resolve(small_dataset))
    assert child.ran_out_of_memory(run) == ran_out


FULL = """
import mmap, resource, sys, time
resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
kept = []
try:
    while True:
        kept.append(mmap.mmap(-1, 1 << 20))
except OSError:
    pass
end = time.monotonic() + 6
while time.monotonic() < end:
    if sys.argv[1] == "waits":
        time.sleep(60)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only there a limit of the address space is kept to")
@pytest.mark.parametrize(("does", "is_stuck"), [("waits", True), ("works", False)])
def test_a_process_that_waits_without_memory_for_a_thread_is_ended(monkeypatch, tmp_path, does, is_stuck):
    # As a limit of this process would be, which a test cannot take back.
    monkeypatch.setattr(memory, "limit", lambda: 1 << 30)
    monkeypatch.setattr(oom, "STUCK_SECONDS", 3.0)
    child = supervisor.SupervisedProcess([sys.executable, "-c", FULL, does])
    assert child.wait() == (-signal.SIGKILL if is_stuck else 0)
    if is_stuck:
        assert child.ran_out_of_memory(run_folder.RunFolder(tmp_path))


@pytest.mark.skipif(sys.platform == "win32", reason="no signals there")
def test_only_what_the_system_ended_lately_counts(monkeypatch):
    """The kills and the clock are made up."""
    now, kills = [0.0], [7]
    monkeypatch.setattr(oom.time, "monotonic", lambda: now[0])
    monkeypatch.setattr(oom, "kills", lambda: kills[0])
    detector = oom.OomDetector()
    kills[0] += 1
    assert detector.ran_out(-signal.SIGKILL, "")
    for _ in range(3):
        now[0] += 6.0
        detector.look()
    assert not detector.ran_out(-signal.SIGKILL, "")
    kills[0] += 1
    now[0] += 6.0
    detector.look()
    assert detector.ran_out(-signal.SIGKILL, ""), "only just now"


@pytest.mark.skipif(sys.platform != "linux", reason="only there the number is known")
def test_the_number_of_processes_that_the_system_ended_is_read():
    lines = dict(line.split() for line in Path("/proc/vmstat").read_text(encoding="ascii").splitlines())
    assert oom.kills() == int(lines["oom_kill"])
