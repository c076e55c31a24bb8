"""File locks: alone, shared, and freed with their process. Windows has its own in test_windows_branches.py."""

import subprocess
import sys
from pathlib import Path

import pytest

from buildseg_trainer.common import locks
from buildseg_trainer.errors import InputError

ROOT = Path(__file__).resolve().parents[3]
HOLDER = """
import sys
sys.path.append(sys.argv[1])
from buildseg_trainer.common import locks
print(locks.acquire(sys.argv[2], shared=sys.argv[3] == "shared"), flush=True)
sys.stdin.read()
"""


class Holder:
    """Another process that tries to take a lock, and holds it until it is killed."""

    def __init__(self, path, kind):
        command = [sys.executable, "-c", HOLDER, str(ROOT), str(path), kind]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.has_it = self._process.stdout.readline() == "True\n"

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._process.kill()
        self._process.wait()
        self._process.stdin.close()
        self._process.stdout.close()


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "some.lock"
    yield path
    locks.release(path)


@pytest.mark.parametrize(
    ("first", "second", "both"),
    [("alone", "alone", False), ("alone", "shared", False), ("shared", "alone", False), ("shared", "shared", True)],
)
def test_two_processes(path, first, second, both):
    with Holder(path, first) as one, Holder(path, second) as other:
        assert one.has_it
        assert other.has_it == both
    assert locks.acquire(path), "nothing stale is left of processes that were killed"


def test_a_process_shares_with_itself_but_does_not_hold_a_lock_alone_twice(path):
    assert locks.acquire(path, shared=True) and locks.acquire(path, shared=True)
    assert not locks.acquire(path)
    locks.release(path)
    assert locks.acquire(path) and not locks.acquire(path) and not locks.acquire(path, shared=True)


def test_held_refuses_in_the_callers_words_and_frees_the_lock(path):
    with (
        locks.held(path, "It is busy."),
        pytest.raises(InputError, match="It is busy"),
        locks.held(path, "It is busy."),
    ):
        pass
    with Holder(path, "alone") as other:
        assert other.has_it


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(InputError, match=r"gone cannot be written \(No such file"):
        locks.acquire(tmp_path / "gone" / "some.lock")
