"""How much memory there is: of the machine, of a group of processes, of a limit; and how much a process has taken."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from buildseg_trainer.runs import run_folder
from buildseg_trainer.worker.runtime import memory

GIGABYTE = 1 << 30


LIMIT = """
import resource, sys
sys.path.insert(0, sys.argv[1])
from buildseg_trainer.worker.runtime import memory
for kind in (None, resource.RLIMIT_AS, resource.RLIMIT_DATA):
    if kind is not None:
        resource.setrlimit(kind, ({gigabyte} * (4 if kind == resource.RLIMIT_AS else 3),) * 2)
    print(memory.limit())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only there a limit of the address space is kept to")
def test_it_is_known_whether_memory_can_be_refused():
    command = [
        sys.executable,
        "-c",
        LIMIT.format(gigabyte=GIGABYTE),
        str(run_folder.__file__.rpartition("buildseg_tr")[0]),
    ]
    first, *others = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    never_overcommits = Path("/proc/sys/vm/overcommit_memory").read_text(encoding="ascii").strip() == "2"
    assert (first == "None") != never_overcommits
    assert others == [str(4 * GIGABYTE), str(3 * GIGABYTE)] or never_overcommits


PEAK = """
import sys
sys.path.insert(0, sys.argv[1])
from buildseg_trainer.worker.runtime import memory
before = memory.peak()
taken = bytearray(before + 200_000_000)  # a process may start with the peak of the one that started it
taken[::4096] = b"x" * len(taken[::4096])
print(memory.available(), before, memory.peak())
"""


def test_memory_is_known():
    """In a process of its own, whose peak nothing else has raised before."""
    root = str(run_folder.__file__.rpartition("buildseg_tr")[0])
    ended = subprocess.run([sys.executable, "-c", PEAK, root], check=True, capture_output=True, text=True)
    available, before, after = map(int, ended.stdout.split())
    assert available > 0 and 0 < before < 100 * GIGABYTE and 200_000_000 <= after - before < 300_000_000


GROUPED = """
import os, sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from buildseg_trainer.worker.runtime import memory
before = memory.available()
Path(sys.argv[2], "cgroup.procs").write_text(str(os.getpid()))
print(before, memory.available())
"""


@pytest.fixture
def memory_group():
    """A group of processes that may have 800 MB together, of either version."""
    version_1, version_2 = Path("/sys/fs/cgroup/memory"), Path("/sys/fs/cgroup")
    root, limit = (version_1, "memory.limit_in_bytes") if version_1.is_dir() else (version_2, "memory.max")
    group = root / f"buildseg_trainer-{os.getpid()}"
    try:
        group.mkdir()
    except OSError:
        pytest.skip("groups cannot be made here")
    try:
        try:
            (group / limit).write_text("800000000")
        except OSError:
            pytest.skip("groups cannot have a limit of memory here")
        yield group
    finally:
        group.rmdir()


def test_what_a_container_leaves_is_known(memory_group):
    root = str(run_folder.__file__.rpartition("buildseg_tr")[0])
    command = [sys.executable, "-c", GROUPED, root, str(memory_group)]
    found = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    assert int(found[0]) > 800_000_000 > int(found[1]) > 500_000_000


@pytest.mark.parametrize(
    ("lines", "files", "left"),
    [
        (
            "0::/user",
            {"user/memory.max": "1000", "user/memory.current": "400", "user/memory.stat": "inactive_file 50"},
            650,
        ),
        # Seen from within a container.
        ("0::/outside", {"memory.max": "1000", "memory.current": "400", "memory.stat": "inactive_file 50"}, 650),
        # The group around it leaves less.
        (
            "0::/user/own",
            {
                "user/memory.max": "500",
                "user/memory.current": "100",
                "user/memory.stat": "inactive_file 0",
                "user/own/memory.max": "1000",
                "user/own/memory.current": "100",
                "user/own/memory.stat": "inactive_file 0",
            },
            400,
        ),
        ("0::/user", {"user/memory.max": "max"}, None),
        ("5:cpu:/\n4:memory:/a", {"memory/a/memory.limit_in_bytes": "9223372036854771712"}, None),
        ("", {}, None),
    ],
)
def test_the_limit_of_a_group_is_found(tmp_path, monkeypatch, lines, files, left):
    """Files as Linux has them, made up: a machine has one of these only."""
    (tmp_path / "self").mkdir()
    (tmp_path / "self/cgroup").write_text(lines)
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(f"{text}\n")
    monkeypatch.setattr(memory, "_PROC", tmp_path)
    monkeypatch.setattr(memory, "_CGROUP", tmp_path)
    assert memory.left_by_groups() == left
