"""Making the environment: real venvs and a real pip, with a wheelhouse of one tiny wheel where no package matters.

The real thing, all packages and a training step, is what the Makefile does to get the training environment of the
tests; here it is verified once more.
"""

import contextlib
import hashlib
import json
import os
import re
import socket
import subprocess
import sys
import threading
import types
import zipfile
from collections import namedtuple
from pathlib import Path

import pytest

from buildseg_trainer.environment import base_python, in_use, installer, pip_output, requirements_lock
from buildseg_trainer.environment import setup as environment_setup
from buildseg_trainer.environment.child_process import Finished
from buildseg_trainer.environment.interpreter import PYTHON_VARIABLE, STATE_FILE, python_in, read_state
from buildseg_trainer.errors import Cancelled, EnvironmentNotReadyError, InputError


@pytest.fixture
def tiny_lock(tmp_path, monkeypatch):
    """A lock of one package."""
    path = tmp_path / "training.txt"
    path.write_text("paddlepaddle==1.0\n", encoding="utf-8")
    monkeypatch.setattr(requirements_lock, "LOCK_FILE", path)


@pytest.fixture
def no_index(monkeypatch):
    """pip without the configuration of this machine, asking a port where nobody listens."""
    for name in [name for name in os.environ if name.startswith("PIP_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    monkeypatch.setenv("PIP_RETRIES", "1")


@pytest.fixture
def wheels(tmp_path):
    """A wheelhouse with a package that has Paddle's name and nothing else of it."""
    return make_wheel(tmp_path / "wheels", "py3-none-any")


def make_wheel(folder, tag):
    folder.mkdir(exist_ok=True)
    info = "paddlepaddle-1.0.dist-info"
    with zipfile.ZipFile(folder / f"paddlepaddle-1.0-{tag}.whl", "w") as wheel:
        wheel.writestr("paddle.py", "")
        wheel.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\nName: paddlepaddle\nVersion: 1.0\n")
        wheel.writestr(f"{info}/WHEEL", f"Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: {tag}\n")
        wheel.writestr(f"{info}/RECORD", "")
    return folder


class Reports:
    """Keeps what is reported."""

    def __init__(self):
        self.percents = []
        self.lines = []

    def __call__(self, percent, text):
        if percent is not None:
            self.percents.append(percent)
        if text:
            self.lines.append(text)


def own_python():
    """Return the tests' own Python as the base of an environment; skips where it is newer than the packages."""
    problem = base_python.ask([sys.executable]).problem()
    return pytest.skip(problem) if problem else sys.executable


def make(folder, **arguments):
    return environment_setup.create(folder, device="cpu", interpreter=own_python(), **arguments)


def installed(folder):
    return [path.name for path in Path(folder).glob("lib/python*/site-packages/paddlepaddle*")]


def test_installs_offline_and_is_not_ready_before_it_trains(tmp_path, tiny_lock, no_index, wheels):
    """What is installed here has Paddle's name only: the verification must find out."""
    folder = tmp_path / "my environment é"
    reports = Reports()
    with pytest.raises(EnvironmentNotReadyError, match=r"was installed in .* but does not train .*setup\.log\.$"):
        make(folder, wheels=wheels, report=reports)
    assert read_state(folder)["state"] == "incomplete"
    assert installed(folder) == ["paddlepaddle-1.0.dist-info"]
    assert reports.percents == sorted(reports.percents)
    assert any("Package 1 of 1: paddlepaddle" in line for line in reports.lines)
    assert "Successfully installed paddlepaddle-1.0" in (folder / environment_setup.LOG_FILE).read_text(
        encoding="utf-8"
    )
    assert not (folder / environment_setup.TEMPORARY).exists()


OURS = json.dumps({"schema_version": 1, "state": "ready", "lock": "of an earlier version", "device": "cpu"})


@pytest.mark.parametrize("state", [OURS, '{"schema_version": 1,'], ids=["earlier", "damaged"])
def test_makes_its_own_anew_and_removes_nothing_else(tmp_path, tiny_lock, no_index, wheels, state):
    folder = tmp_path / "environment"
    (folder / "lib").mkdir(parents=True)
    (folder / "lib" / "left over").touch()
    (folder / STATE_FILE).write_text(state, encoding="utf-8")
    (folder / environment_setup.LOG_FILE).touch()
    for name in ("runs/bisenet_v2/run.json", "tmp/a.tif", "scripts/mine.py", "notes.txt"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("mine", encoding="utf-8")
    with pytest.raises(EnvironmentNotReadyError, match="does not train"):
        make(folder, wheels=wheels)
    assert not (folder / "lib" / "left over").exists()
    assert installed(folder)
    for name in ("runs/bisenet_v2/run.json", "tmp/a.tif", "scripts/mine.py", "notes.txt"):
        assert (folder / name).read_text(encoding="utf-8") == "mine"


# The worker's own entry, up to where Paddle would be imported.
WORKER = """
import sys
from argparse import Namespace
from buildseg_trainer.worker import main
def work(*_):
    print("works", flush=True)
    sys.stdin.read()
main.train = work
sys.modules["buildseg_trainer.worker.job_runner"] = Namespace(main=work)
main.run(Namespace(command=sys.argv[1], job=None))
"""


@pytest.fixture
def worker(tmp_path):
    """An environment without packages, and what starts a worker in it that says so and works until it is killed."""
    folder = tmp_path / "environment"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
    (folder / STATE_FILE).write_text(OURS, encoding="utf-8")
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    root = str(Path(environment_setup.__file__).parents[2])

    def start(command):
        arguments = [python_in(folder), "-c", WORKER, command]
        return subprocess.Popen(arguments, env={**os.environ, "PYTHONPATH": root}, **pipes)

    return folder, start


@pytest.mark.parametrize("command", ["train", "evaluate", "export"])
def test_what_is_at_work_is_not_removed(worker, tiny_lock, wheels, command):
    folder, start = worker
    with start(command) as one, start(command) as other:
        assert one.stdout.readline().strip() == other.stdout.readline().strip() == b"works"
        one.kill()
        one.wait()
        with pytest.raises(InputError, match=r"using the environment .*: wait until it ends or stop it"):
            make(folder, wheels=wheels)
        assert read_state(folder) == json.loads(OURS)
        assert python_in(folder).exists()
        other.kill()
    # Nothing stale is left of processes that were killed.
    with in_use.unused(folder):
        pass


def test_nothing_begins_to_work_with_what_is_being_removed(worker):
    folder, start = worker
    with in_use.unused(folder), start("train") as late:
        assert late.wait() == 1
        assert (
            f"The training environment {folder} is being rebuilt; wait until that is done."
            in late.stderr.read().decode()
        )
    with start("train") as later:
        assert later.stdout.readline().strip() == b"works"
        later.kill()


def test_nothing_is_written_into_the_environment_of_somebody_else(worker):
    folder, start = worker
    (folder / STATE_FILE).write_text('{"name": "staging"}', encoding="utf-8")
    with start("train") as other:
        assert other.stdout.readline().strip() == b"works"
        assert not (folder / in_use.FILE).exists()
        other.kill()


@pytest.mark.parametrize("content", ["a.txt", "pyvenv.cfg", "sub/b.txt", STATE_FILE])
def test_refuses_a_folder_of_someone_else(tmp_path, content):
    file = tmp_path / "folder" / content
    file.parent.mkdir(parents=True)
    file.write_text("mine")
    with pytest.raises(InputError, match="not empty and holds no environment made by this plugin"):
        make(tmp_path / "folder")
    assert [path for path in (tmp_path / "folder").rglob("*") if path.is_file()] == [file]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"folder": ""}, "No folder"),
        ({"folder": "{tmp}/file"}, "is a file"),
        ({"folder": "{tmp}/file/below"}, "cannot be written"),
        ({"folder": "{tmp}/new", "device": "cu11"}, "Unknown DEVICE cu11: choose one of auto, cpu, cu118"),
        ({"folder": "{tmp}/new", "wheels": "{tmp}"}, "holds no .whl file"),
        ({"folder": "{tmp}/new", "purpose": "look"}, "Unknown PURPOSE look: choose one of train, apply"),
        ({"folder": "{tmp}/new", "purpose": "apply", "device": "cu118"}, "has no packages for a GPU"),
    ],
)
def test_bad_input(tmp_path, arguments, message):
    (tmp_path / "file").touch()
    with pytest.raises(InputError, match=message):
        environment_setup.create(**{name: value.format(tmp=tmp_path) for name, value in arguments.items()})
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(("allowed", "length", "is_taken"), [(0, 107, False), (0, 106, True), (1, 200, True)])
def test_windows_takes_no_long_paths_unless_they_are_allowed(tmp_path, monkeypatch, allowed, length, is_taken):
    """The registry of Windows is a stand-in."""
    registry = types.ModuleType("winreg")
    registry.HKEY_LOCAL_MACHINE = None
    registry.OpenKey = lambda key, name: contextlib.nullcontext()
    registry.QueryValueEx = lambda key, name: (allowed, 4)
    monkeypatch.setitem(sys.modules, "winreg", registry)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.chdir(tmp_path)
    folder = f"/{'x' * (length - 1)}" if not is_taken else f"/proc/{'x' * (length - 6)}"
    message = "cannot be written" if is_taken else "of at most 106 characters, such as C:.buildseg_trainer"
    with pytest.raises(InputError, match=message):
        environment_setup.create(folder, device="cpu")


def test_bad_interpreter(tmp_path):
    with pytest.raises(EnvironmentNotReadyError, match="missing does not exist"):
        environment_setup.create(tmp_path / "new", device="cpu", interpreter=tmp_path / "missing")
    # What is left is no hindrance to the next try.
    with pytest.raises(EnvironmentNotReadyError, match="is not a working Python"):
        environment_setup.create(tmp_path / "new", device="cpu", interpreter="/bin/true")


def test_full_disk(tmp_path, monkeypatch):
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(environment_setup.shutil, "disk_usage", lambda path: usage(10e9, 9.6e9, 0.4e9))
    with pytest.raises(InputError, match=r"needs about 2.5 GB, but the disk of .* has 0.4 GB free"):
        make(tmp_path / "new")


@pytest.mark.parametrize("retries", ["0", "1"])
def test_no_network(tmp_path, tiny_lock, no_index, monkeypatch, retries):
    monkeypatch.setenv("PIP_RETRIES", retries)
    with pytest.raises(
        EnvironmentNotReadyError, match=r"the package index could not be reached.* network .*setup\.log"
    ):
        make(tmp_path / "new")
    assert read_state(tmp_path / "new")["state"] == "incomplete"


def test_no_wheel_for_this_python(tmp_path, tiny_lock, no_index):
    wheels = make_wheel(tmp_path / "wheels", "cp{}{}-none-win32".format(*sys.version_info))
    with pytest.raises(EnvironmentNotReadyError, match=r"wheels has no wheel of paddlepaddle==1\.0 for Python 3\."):
        make(tmp_path / "new", wheels=wheels)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device", "the disk is full"),
        ("SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate", "SSL certificate"),
        (
            "NewConnectionError('<...>: Failed to establish: [Errno -3] Temporary failure in name resolution')",
            "reached",
        ),
        ("ERROR: No matching distribution found for numpy==9", "index has no wheel of numpy==9 for Python 3.11.2"),
        (
            "ERROR: No matching distribution found for nvidia-cudnn-cu12==9.5.1.17",
            "as old as this one: choose DEVICE=cu",
        ),
        ('SSLError("Can\'t connect to HTTPS URL because the SSL module is not available.")', "another INTERPRETER"),
        ("ERROR: Something new.", "ERROR: Something new"),
        ("", "exit code 1"),
    ],
)
def test_reasons(line, reason):
    lines = ["Collecting numpy==9", line, ""] if line else []
    assert reason in pip_output.failure_reason(Finished(1, lines), "3.11.2")


@pytest.mark.parametrize(
    ("glibc", "reason"), [("2.27", "as old as this one"), ("2.28", "another Python"), ("", "another")]
)
def test_a_system_that_is_too_old_for_the_wheels_is_told(monkeypatch, glibc, reason):
    monkeypatch.setattr(pip_output.platform, "libc_ver", lambda: ("glibc" if glibc else "", glibc))
    lines = ["ERROR: No matching distribution found for numpy==2.4.6"]
    assert reason in pip_output.failure_reason(Finished(1, lines), "3.11.2")


def test_the_users_index_is_kept_and_targets_are_not(monkeypatch):
    monkeypatch.setenv("PIP_INDEX_URL", "https://mirror.example/simple")
    monkeypatch.setenv("PIP_PROXY", "http://proxy.example:3128")
    for name in ("PIP_TARGET", "PIP_PREFIX", "PIP_REQUIRE_VIRTUALENV", "PIP_NO_DEPS"):
        monkeypatch.setenv(name, "/elsewhere")
    monkeypatch.setenv("PIP_USER", "1")
    environment = pip_output.environment()
    assert environment["PIP_INDEX_URL"] == "https://mirror.example/simple"
    assert environment["PIP_PROXY"] == "http://proxy.example:3128"
    assert environment["PIP_USER"] == "0"
    assert not {"PIP_TARGET", "PIP_PREFIX", "PIP_REQUIRE_VIRTUALENV", "PIP_NO_DEPS"} & set(environment)


def test_cancel_while_pip_waits(tmp_path, tiny_lock, no_index, wheels, monkeypatch):
    """pip hangs in a package index that never answers: cancelled at once, and repaired by the next call."""
    asked = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:{}/simple".format(server.getsockname()[1]))
        accepted = threading.Thread(target=lambda: asked.append(server.accept()), daemon=True)
        accepted.start()
        with pytest.raises(Cancelled, match="is incomplete; running this again repairs it"):
            make(tmp_path / "new", is_cancelled=lambda: bool(asked))
    assert read_state(tmp_path / "new")["state"] == "incomplete"
    with pytest.raises(EnvironmentNotReadyError, match="does not train"):
        make(tmp_path / "new", wheels=wheels)
    assert installed(tmp_path / "new")


def test_two_at_once(tmp_path, tiny_lock, wheels):
    folder = tmp_path / "new"
    folder.mkdir()
    holder = (
        "import fcntl, sys; handle = open(sys.argv[1], 'a+b'); fcntl.lockf(handle, fcntl.LOCK_EX, 1, 0);"
        " print('held', flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", holder, str(folder / environment_setup.LOCK_FILE)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(InputError, match="Something else is setting up"):
            make(folder, wheels=wheels)
    assert not (folder / STATE_FILE).exists()


def test_gpu_build_comes_from_paddles_index(tmp_path, tiny_lock):
    """No GPU and no such index here: what pip would be asked for."""
    commands = []
    folder = tmp_path / "new"
    folder.mkdir()
    tool = installer.Installer(
        folder, folder, None, lambda arguments, *_: commands.append([str(part) for part in arguments]), lambda *_: None
    )
    digest = "0" * 64
    requirements_lock.LOCK_FILE.write_text(f"paddlepaddle==1.0\nsix==1.0 --hash=sha256:{digest}\n")
    requirements_lock.LOCK_FILE.with_name("cu129.txt").write_text("paddlepaddle==2.0\nother==1.0\n")
    base = base_python.ask([sys.executable])
    tool.install(base, "cu126", "train")
    own, locked, gpu = commands
    assert own[-1].endswith("pip.txt")
    assert "--no-deps" in locked
    assert (folder / "requirements.txt").read_text() == f"six==1.0 --hash=sha256:{digest}\n"
    assert "paddlepaddle-gpu==1.0" in gpu
    assert "--no-deps" not in gpu
    assert "--no-cache-dir" in gpu and "--no-cache-dir" not in locked
    assert gpu[gpu.index("--extra-index-url") + 1].endswith("/packages/stable/cu126/")
    assert gpu[gpu.index("--constraint") + 1].endswith("constraints.txt")
    assert (folder / "constraints.txt").read_text() == "six==1.0\n"
    tool.install(base, "cu129", "train")
    assert (folder / "constraints.txt").read_text() == "six==1.0\nother==1.0\n"
    assert "paddlepaddle-gpu==2.0" in commands[-1] and commands[-1][-1].endswith("/packages/stable/cu129/")


def test_a_wheel_that_is_not_the_locked_one_is_refused_in_one_sentence(tmp_path, tiny_lock, no_index, wheels):
    requirements_lock.LOCK_FILE.write_text(f"paddlepaddle==1.0 --hash=sha256:{'0' * 64}\n")
    message = (
        r"Installing failed: paddlepaddle==1\.0 is not the file that this plugin was tested with.*folder of wheels"
    )
    with pytest.raises(EnvironmentNotReadyError, match=message) as caught:
        make(tmp_path / "new", wheels=wheels)
    assert "\n" not in str(caught.value)
    assert not installed(tmp_path / "new")
    digest = hashlib.sha256((wheels / "paddlepaddle-1.0-py3-none-any.whl").read_bytes()).hexdigest()
    requirements_lock.LOCK_FILE.write_text(f"paddlepaddle==1.0 --hash=sha256:{digest}\n")
    with pytest.raises(EnvironmentNotReadyError, match="does not train"):
        make(tmp_path / "new", wheels=wheels)
    assert installed(tmp_path / "new")


def test_proxies_reach_every_command(tmp_path, tiny_lock, monkeypatch):
    given = []

    def run(arguments, log, environment, *_):
        given.append(environment.get("HTTPS_PROXY"))
        return Finished(len(given) - 1, ["stop"])

    monkeypatch.setattr(environment_setup.child_process, "run", run)
    monkeypatch.setattr(base_python, "choose", lambda *_: base_python.BasePython(sys.executable, "3.11.2", "linux"))
    with pytest.raises(EnvironmentNotReadyError, match="Installing failed: stop"):
        environment_setup.create(tmp_path / "new", "cpu", proxies={"HTTPS_PROXY": "http://proxy.example:1"})
    assert given == ["http://proxy.example:1"] * 2


def test_a_folder_of_wheels_for_another_python_is_told_before_anything_is_made(tmp_path, wheels):
    make_wheel(wheels, "cp38-cp38-manylinux1_x86_64")
    with pytest.raises(EnvironmentNotReadyError, match=r"but the folder of wheels is for Python 3\.8: give"):
        make(tmp_path / "new", wheels=wheels)
    assert not (tmp_path / "new" / "bin").exists()


@pytest.fixture
def computer(tmp_path, monkeypatch):
    """A computer with a GPU, as far as the setup sees of it: what suits, what trains there. No card was there.

    ``computer.trains`` are the builds that pass the verification, "gpu off" that the GPU's builds train on the CPU
    only. Nothing is installed, not even a venv; folder and state are real.
    """

    class Computer:
        suiting, trains = (["cu126", "cu118", "cpu"], "RTX 3090 takes cu126"), {"cu126", "cu118", "cpu"}

        problem = "This build of Paddle has no code for the GPU."

        def __init__(self):
            self.installed = []

        def set_up(self, device="auto", folder=tmp_path / "environment", report=lambda *_: None):
            self.installed = []
            return environment_setup.create(folder, device, own_python(), report=report)

    found = Computer()

    def install(setup, base):
        found.installed.append(setup.device)

    def check(python, train_step, device, is_cancelled, timeout, log_file, environment):
        build = read_state(tmp_path / "environment")["device"]
        assert timeout == (300 if build == "cpu" else 900)
        runs = "gpu off" in found.trains if device == "cpu" != build else build in found.trains
        steps = [{"model": "bisenet_v2", "precision": "fp32", "seconds": 1.0}]
        problems = [] if runs else [found.problem]
        return environment_setup.probe.Probe(python=str(python), train_steps=steps, problems=problems)

    monkeypatch.setattr(environment_setup._Setup, "_run", lambda *_: None)
    monkeypatch.setattr(environment_setup._Setup, "_install", install)
    monkeypatch.setattr(environment_setup.probe, "check", check)
    monkeypatch.setattr(environment_setup.paddle_builds, "suiting", lambda: found.suiting)
    return found


@pytest.mark.parametrize(
    ("trains", "tried"),
    [({"cu126", "cpu"}, ["cu126"]), ({"cu118", "cpu"}, ["cu126", "cu118"]), ({"cpu"}, ["cu126", "cu118", "cpu"])],
)
def test_a_build_that_does_not_train_is_replaced_with_a_warning(computer, trains, tried):
    reports = Reports()
    computer.trains = trains
    created = computer.set_up(report=reports)
    assert (created.device, computer.installed) == (tried[-1], tried)
    assert reports.lines[0] == "Paddle's build: cu126, since RTX 3090 takes cu126."
    assert len(created.warnings) == len(tried) - 1
    for build, warning in zip(tried[1:], created.warnings):
        assert warning.endswith(f"(This build of Paddle has no code for the GPU); the build {build} takes its place.")
    state = read_state(Path(created.python).parent.parent)
    assert (state["state"], state["device"]) == ("ready", tried[-1])


def test_a_library_that_the_system_lacks_is_named_with_its_remedy(computer):
    computer.trains = set()
    computer.problem = (
        "The package paddle (training) cannot be imported: libgomp.so.1: cannot open shared object file: No such file"
        " or directory."
    )
    with pytest.raises(EnvironmentNotReadyError, match=r"libgomp\.so\.1: .*: install that library .*libgomp1"):
        computer.set_up(device="cpu")


def test_a_build_that_was_asked_for_is_not_replaced(computer):
    computer.trains = {"cpu"}
    with pytest.raises(EnvironmentNotReadyError, match=r"no code for the GPU.* another INTERPRETER or DEVICE"):
        computer.set_up("cu126")
    assert computer.installed == ["cu126"]


def test_the_line_of_newer_cards_is_marked_as_experimental(computer):
    computer.suiting, computer.trains = (["cu129", "cpu"], "RTX 5070 Ti takes cu129"), {"cu129"}
    (warning,) = computer.set_up().warnings
    assert "experimental" in warning and "DEVICE=cpu" in warning


def test_an_environment_that_works_is_kept_whatever_the_driver_says(computer):
    assert computer.set_up().device == "cu126"
    computer.suiting = ["cu118", "cpu"], "another driver"
    assert (computer.set_up().device, computer.installed) == ("cu126", [])
    computer.suiting = ["cpu"], "nvidia-smi did not answer within 20 s"
    assert (computer.set_up().warnings, computer.installed) == ([], [])
    computer.trains = {"gpu off"}
    created = computer.set_up()
    assert (created.device, computer.installed) == ("cu126", []) and "trains on the CPU meanwhile" in created.warnings[
        0
    ]
    # Another card, which needs another build; and none at all, with an environment that is broken, too.
    computer.suiting, computer.trains = (["cu118", "cpu"], "GTX 1080 takes cu118"), {"cu118", "gpu off"}
    assert (computer.set_up().device, computer.installed) == ("cu118", ["cu118"])
    computer.suiting, computer.trains = (["cpu"], "No devices were found"), {"cpu"}
    assert (computer.set_up().device, computer.installed) == ("cpu", ["cpu"])


def test_an_environment_for_the_cpu_is_kept_and_the_way_to_the_gpu_told(computer):
    assert computer.set_up("cpu").warnings == []
    created = computer.set_up()
    assert (created.device, computer.installed) == ("cpu", [])
    assert "although RTX 3090 takes cu126: choose DEVICE=cu126" in created.warnings[0]
    assert computer.set_up("cu126").device == "cu126"


@pytest.fixture
def made():
    """The environment that the Makefile made by this very code."""
    folder = Path(os.environ[PYTHON_VARIABLE]).parent.parent
    if read_state(folder) is None:
        pytest.skip("the training interpreter given is none that this plugin made")
    return folder


def test_again_on_a_good_environment_verifies_only(made):
    before = json.loads((made / STATE_FILE).read_text(encoding="utf-8"))
    reports = Reports()
    created = environment_setup.create(made, device="cpu", report=reports)
    assert created.python == str(python_in(made))
    assert created.device == "cpu"
    assert not created.warnings
    assert "is up to date" in reports.lines[0]
    assert re.search(r"it trains bisenet_v2 in fp32 \(.* s\), pp_liteseg_stdc1 in fp32 \(.* s\)\.$", reports.lines[-1])
    assert json.loads((made / STATE_FILE).read_text(encoding="utf-8")) == before
    assert before["state"] == "ready"
    assert before["lock"] == requirements_lock.fingerprint()


@pytest.mark.parametrize(
    ("there", "build", "wanted", "kept"),
    [
        ("train", "cpu", "apply", True),
        ("train", "cu126", "apply", True),
        ("apply", "cpu", "apply", True),
        ("apply", "cpu", "train", False),
        (None, "cpu", "train", True),
    ],
)
def test_a_large_environment_serves_both_purposes(tmp_path, there, build, wanted, kept):
    state = {"state": "ready", "lock": requirements_lock.fingerprint(build), "device": build, "purpose": there}
    if there is None:  # as earlier versions wrote it
        del state["purpose"]
    setup = environment_setup._Setup(tmp_path, "cpu", None, None, lambda *_: None, lambda: False, wanted)
    assert setup._is_as_wanted(state) == kept


def test_what_a_training_imports_is_compiled_even_where_python_is_not_to_do_that(made, tmp_path, monkeypatch):
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setenv("PYTHONPYCACHEPREFIX", str(tmp_path))
    environment_setup.create(made, device="cpu")
    compiled = {path.name.partition(".")[0] for path in tmp_path.rglob("*.pyc")}
    assert {"program_translator", "bisenet", "writer"} <= compiled  # of Paddle, PaddleSeg and VisualDL


def test_cancelled_verification_leaves_it_ready(made):
    with pytest.raises(Cancelled, match="is as it was"):
        environment_setup.create(made, device="cpu", is_cancelled=lambda: True)
    assert read_state(made)["state"] == "ready"
