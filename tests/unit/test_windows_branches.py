"""The branches for Windows, at their far edge: os.name, sys.platform, msvcrt, kernel32, Popen are stood in for.

No Windows Python can be had here, so what Windows itself does with these calls has been read, not run.
"""

import subprocess
import sys
from pathlib import Path, PureWindowsPath
from types import SimpleNamespace

import pytest
import windows_standin

from buildseg_trainer.common import nvidia_smi
from buildseg_trainer.environment import base_python, child_process, interpreter, uv
from buildseg_trainer.runs import launcher, processes, run_folder

HELPERS = Path(windows_standin.__file__).parent
ROOT = HELPERS.parents[1]
HOLDER = """
import sys
sys.path[:0] = sys.argv[1:3]
from windows_standin import windows_locks
print(windows_locks().acquire(sys.argv[3], shared=sys.argv[4] == "shared"), flush=True)
sys.stdin.read()
"""
NO_WINDOW, NEW_GROUP, BREAKAWAY = 0x08000000, 0x200, 0x01000000


@pytest.fixture
def flags(monkeypatch):
    """The flags that subprocess has on Windows only."""
    monkeypatch.setattr(subprocess, "CREATE_NO_WINDOW", NO_WINDOW, raising=False)
    monkeypatch.setattr(subprocess, "CREATE_NEW_PROCESS_GROUP", NEW_GROUP, raising=False)
    monkeypatch.setattr(subprocess, "CREATE_BREAKAWAY_FROM_JOB", BREAKAWAY, raising=False)


@pytest.fixture
def calls(monkeypatch, flags):
    """What is started by subprocess.run: (arguments, options)."""
    found = []

    def run(arguments, **options):
        found.append((arguments, options))
        return SimpleNamespace(stdout=b"", returncode=0)

    monkeypatch.setattr(subprocess, "run", run)
    return found


# Locks


def holder(path, kind):
    command = [sys.executable, "-c", HOLDER, str(HELPERS), str(ROOT), str(path), kind]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


@pytest.mark.parametrize(
    ("first", "second", "both"),
    [("alone", "alone", False), ("alone", "shared", False), ("shared", "alone", False), ("shared", "shared", True)],
)
def test_locks_of_two_processes(tmp_path, first, second, both):
    path = tmp_path / "some.lock"
    path.touch()
    with holder(path, first) as one:
        assert one.stdout.readline() == "True\n"
        with holder(path, second) as other:
            assert other.stdout.readline() == f"{both}\n"
            other.stdin.close()
        one.kill()
    locks = windows_standin.windows_locks()
    assert locks.acquire(path), "nothing stale is left of processes that were killed"
    locks.release(path, remove=True)
    assert not path.exists()


def test_two_locks_of_a_file_are_independent(tmp_path):
    locks = windows_standin.windows_locks()
    assert locks.acquire(tmp_path / "lock", locks.WORKER) and locks.acquire(tmp_path / "lock", locks.START)
    locks.release(tmp_path / "lock", locks.START)
    with holder(tmp_path / "lock", "alone") as other:
        assert other.stdout.readline() == "False\n"
        other.stdin.close()
    locks.release(tmp_path / "lock", locks.WORKER)


# Processes


def test_a_process_is_known_by_its_creation_time(monkeypatch):
    kernel32 = windows_standin.Kernel32()
    monkeypatch.setattr(processes.ctypes, "WinDLL", lambda *_, **__: kernel32, raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    assert [processes.start_time(pid) for pid in (1, 2, 3)] == ["7", None, None]
    assert processes.is_alive(1, "7") and not processes.is_alive(1, "8") and not processes.is_alive(2, "7")
    assert not kernel32.open_handles


def test_a_worker_is_killed_with_its_children_and_no_window(monkeypatch, calls):
    alive = [True, False]
    monkeypatch.setattr(processes, "is_alive", lambda *_: alive.pop(0))
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("SYSTEMROOT", "/windows")
    assert processes.kill(5, "7")
    ((arguments, options),) = calls
    assert arguments == ["/windows/System32/taskkill.exe", "/F", "/T", "/PID", "5"]
    assert options["creationflags"] == NO_WINDOW


@pytest.mark.parametrize(("detached", "wanted"), [(True, BREAKAWAY), (False, 0)])
def test_a_worker_has_a_group_of_its_own_leaves_the_job_and_opens_no_window(
    monkeypatch, flags, tmp_path, detached, wanted
):
    found = []
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(subprocess, "Popen", lambda *_, **options: found.append(options))
    launcher.spawn(["python.exe"], tmp_path / "log", detached)
    assert found[0]["creationflags"] == NO_WINDOW | NEW_GROUP | wanted
    assert found[0]["stdin"] == subprocess.DEVNULL and "start_new_session" not in found[0]


def test_a_worker_that_may_not_leave_the_job_starts_within_it(monkeypatch, flags, tmp_path):
    found = []

    def popen(*_, **options):
        found.append(options["creationflags"])
        if options["creationflags"] & BREAKAWAY:
            raise PermissionError(13, "Access is denied")

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(subprocess, "Popen", popen)
    launcher.spawn(["python.exe"], tmp_path / "log", detached=True)
    assert found == [NO_WINDOW | NEW_GROUP | BREAKAWAY, NO_WINDOW | NEW_GROUP]


def test_children_open_no_window_and_are_ended_as_a_tree(monkeypatch, calls):
    monkeypatch.setattr(child_process, "os", windows_standin.Os())
    monkeypatch.setenv("SYSTEMROOT", "/windows")
    assert child_process._own_group() == {"creationflags": NO_WINDOW | NEW_GROUP}
    child_process.end(SimpleNamespace(pid=5, wait=lambda *_: 0))
    ((arguments, options),) = calls
    assert arguments == ["/windows/System32/taskkill.exe", "/T", "/F", "/PID", "5"]
    assert options["creationflags"] == NO_WINDOW


def test_nvidia_smi_opens_no_window(monkeypatch, calls):
    monkeypatch.setattr(nvidia_smi, "os", windows_standin.Os())
    nvidia_smi._ask("nvidia-smi", ("name",), {})
    assert calls[0][1]["creationflags"] == NO_WINDOW


# Paths and words


def test_the_interpreter_of_an_environment(monkeypatch):
    monkeypatch.setattr(interpreter, "os", windows_standin.Os())
    assert interpreter.python_in("env") == Path("env/Scripts/python.exe")


def test_the_python_that_uv_brings(monkeypatch, tmp_path):
    python = tmp_path / uv.FOLDER / "cpython-3.12.9-windows-x86_64-none" / "python.exe"
    python.parent.mkdir(parents=True)
    python.touch()
    monkeypatch.setattr(uv, "os", windows_standin.Os())
    assert uv._installed(tmp_path) == python


def test_candidates_for_the_base(monkeypatch, tmp_path):
    monkeypatch.setattr(base_python, "os", windows_standin.Os())
    monkeypatch.setattr(base_python.sys, "base_exec_prefix", str(tmp_path))
    monkeypatch.setattr(sys, "_base_executable", str(tmp_path / "qgis-bin.exe"), raising=False)
    monkeypatch.setattr(base_python.shutil, "which", lambda name: f"/found/{name}" if name != "python3.exe" else None)
    assert list(base_python._own()) == [[str(tmp_path / "python.exe")], [str(tmp_path / "python3.exe")]]
    found = list(base_python._searched())
    assert found[0] == ["/found/py", "-3.11"] and found[-1] == ["/found/python.exe"]
    assert all(len(arguments) == 2 for arguments in found[:-1])


def test_a_folder_cannot_be_flushed(monkeypatch):
    monkeypatch.setattr(run_folder, "os", windows_standin.Os())
    run_folder._sync("no folder")


def test_commands_for_other_machines_are_quoted_for_its_shell(monkeypatch):
    monkeypatch.setattr(sys, "platform", "win32")
    run = SimpleNamespace(path=PureWindowsPath(r"C:\my runs\one"), config=lambda: SimpleNamespace(nodes=2))
    (command,) = launcher.cluster_commands(run, r"C:\my env\python.exe")
    assert command.startswith('"C:\\my env\\python.exe" ') and '--run "C:\\my runs\\one" --node 1' in command
