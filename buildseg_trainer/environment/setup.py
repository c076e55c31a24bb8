"""Create or repair the training environment: a venv with the locked packages, verified by a real training step."""

import shutil
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from buildseg_trainer import about
from buildseg_trainer.common import files, locks
from buildseg_trainer.common.progress import never_cancelled, no_report
from buildseg_trainer.environment import (
    base_python,
    child_process,
    in_use,
    installer,
    paddle_builds,
    pip_output,
    probe,
    requirements_lock,
    uv,
)
from buildseg_trainer.environment.interpreter import (
    APPLY,
    INCOMPLETE,
    LOG_FILE,
    PURPOSES,
    READY,
    REMEDY,
    SCHEMA_VERSION,
    STATE_FILE,
    TRAIN,
    clean_environment,
    purpose_of,
    python_in,
    read_state,
)
from buildseg_trainer.errors import Cancelled, EnvironmentNotReadyError, InputError

LOCK_FILE = "setup.lock"
TEMPORARY = "setup-tmp"
# What venv makes in the folder of an environment, and pip fills, on any platform. Everything else belongs to the user,
# who may have put runs and datasets there.
_MADE = frozenset({"bin", "lib", "lib64", "include", "Scripts", "Lib", "Include", "pyvenv.cfg", TEMPORARY})
# Measured with CPython 3.11 on Linux, rounded up: the packages, and the wheels unpacked from pip's cache meanwhile.
NEEDED_DISK = {"cpu": 2.5e9, "gpu": 14e9, APPLY: 0.5e9}
DEVICES = paddle_builds.CHOICES

# Characters of the longest path in an environment on Windows (a script of VisualDL, a header of Paddle), and those that
# a path may have there unless the system allows more.
LONGEST_PATH, MOST_CHARACTERS = 152, 259
# A GPU's libraries are read from a cold disk, and looked through by a virus scanner, in the first step.
GPU_PROBE_TIMEOUT = 900.0

# Phases of the work, in percent of the whole; between them is the installation (installer.py).
_VENV_AT, _VERIFY_AT = 2.0, 90.0


@dataclass(frozen=True)
class Created:
    """A verified environment: its interpreter, Paddle's build in it ("cpu", "cu126", …), and remarks for the user."""

    python: str
    device: str
    warnings: list = field(default_factory=list)


def create(
    folder,
    device="auto",
    interpreter=None,
    wheels=None,
    report=no_report,
    is_cancelled=never_cancelled,
    purpose=TRAIN,
    proxies=None,
):
    """Create the training environment in ``folder``, or repair an existing one, and return a :class:`Created`.

    ``purpose`` is "train", or "apply" for a small environment without Paddle, which applies and evaluates ONNX models
    on the CPU. One for training serves that, too, and is not replaced by a small one. ``device`` is one of
    :data:`DEVICES`, ``interpreter`` the Python to make it from (default: one is looked for), ``wheels`` a folder with
    all the wheels, which makes pip ask no package index. ``report(percent, text)`` is told of every package,
    ``is_cancelled()`` is asked ten times a second. ``proxies`` are variables as HTTPS_PROXY, for pip and uv.

    An environment made by this plugin from the same lock is only verified, under "auto" whatever its build is; any
    other of ours in ``folder`` is rebuilt, and nothing else that lies there is touched; a folder that holds only other
    things is refused. Until it is verified by a real training step, ``environment.json`` in it says "incomplete", which
    :func:`interpreter.find_python` refuses. Under "auto" a build for GPUs that does not train is replaced by the next
    that suits the card, and in the end by the CPU's, with a warning. Everything that pip says stands in ``setup.log``.

    Not verified on hardware: the CUDA builds, from Paddle's own package index with the NVIDIA packages they ask for.

    Raises InputError (folder, device, wheels or disk space unusable, or a training is using what has to be removed),
    EnvironmentNotReadyError (no base Python, and uv cannot bring one; the installation failed, or does not train),
    Cancelled (the folder is left incomplete; the next call repairs it).
    """
    setup = _Setup(folder, device, interpreter, wheels, report, is_cancelled, purpose)
    setup.proxies = dict(proxies or {})
    return setup.run()


class _Setup:
    """One call of :func:`create`: folder, request and progress."""

    def __init__(self, folder, wanted, interpreter, wheels, report, is_cancelled, purpose=TRAIN):
        if wanted not in DEVICES:
            raise InputError(f"Unknown DEVICE {wanted}: choose one of {', '.join(DEVICES)}.")
        if purpose not in PURPOSES:
            raise InputError(f"Unknown PURPOSE {purpose}: choose one of {', '.join(PURPOSES)}.")
        if purpose == APPLY and wanted not in (paddle_builds.AUTO, paddle_builds.CPU):
            raise InputError(f"PURPOSE={APPLY} has no packages for a GPU: leave DEVICE as it is, or choose cpu.")
        if not folder or not str(folder).strip():
            raise InputError("No folder for the training environment was given: name one as FOLDER.")
        self.folder = Path(str(folder).strip()).expanduser().absolute()
        self.wheels = Path(wheels).expanduser().absolute() if wheels else None
        self.wanted = paddle_builds.CPU if purpose == APPLY else wanted
        self.interpreter = interpreter
        self.report = report
        self.is_cancelled = is_cancelled
        self.purpose = purpose
        self.log = self.folder / LOG_FILE
        self.device = None
        self.proxies = {}
        self.warnings = []

    def run(self):
        self._check_input()
        refusal = f"Something else is setting up {self.folder}: wait until it ends or give another folder."
        with locks.held(self.folder / LOCK_FILE, refusal):
            try:
                return self._verified_or_made()
            except OSError as error:
                raise EnvironmentNotReadyError(
                    f"Setting up {self.folder} failed ({error.strerror or error}): remove what is in the way and run"
                    f" this again; details are in {self.log}."
                ) from error
            finally:
                shutil.rmtree(self._temporary, ignore_errors=True)

    def _verified_or_made(self):
        is_auto = self.wanted == paddle_builds.AUTO
        builds, why = paddle_builds.suiting() if is_auto else ([self.wanted], "")
        state = read_state(self.folder)
        if self._is_as_wanted(state):
            self.device = state["device"]
            self.report(_VERIFY_AT, f"The environment in {self.folder} is up to date: verifying it.")
            found = self._probe()
            if found.ready:
                if is_auto and self.device == paddle_builds.CPU != builds[0]:
                    self.warnings.append(
                        f"The environment is kept with the CPU's build of Paddle, although {why}: choose "
                        f"DEVICE={builds[0]} for the GPU."
                    )
                return self._finished(found)
            if is_auto and builds == [paddle_builds.CPU] and self.device != paddle_builds.CPU:
                without_gpu = self._probe(paddle_builds.CPU)
                if without_gpu.ready:  # some GB that will work again when the driver does
                    self.warnings.append(
                        f"The GPU cannot be used now ({why}): the environment is kept, and trains on the CPU meanwhile."
                    )
                    return self._finished(without_gpu)
            self.report(0.0, f"It is broken and will be rebuilt: {found.problems[0]}")
        if is_auto:
            self.report(None, f"Paddle's build: {builds[0]}, since {why}.")
        return self._make(builds)

    def _make(self, builds):
        self.device = builds[0]
        self._check_disk()
        base = uv.choose(
            self.interpreter, self.purpose, self.folder, self._temporary, self.wheels, self._run, self.report
        )
        with in_use.unused(self.folder):
            for self.device in builds:
                state, found = self._make_with(base)
                if found.ready:
                    self._write_state({**state, "state": READY})
                    return self._finished(found)
                problem = found.problems[0].replace(f": {REMEDY}", "").rstrip(".")
                if self.device != builds[-1]:
                    following = builds[builds.index(self.device) + 1]
                    self.warnings.append(
                        f"Paddle's build {self.device} does not train on this computer's GPU ({problem}); the build "
                        f"{following} takes its place."
                    )
                    self.report(0.0, self.warnings[-1])
        remedy = "try another INTERPRETER or DEVICE"
        if "cannot open shared object file" in problem:
            remedy = "install that library (libgomp.so.1: sudo apt install libgomp1) and run this again"
        raise EnvironmentNotReadyError(
            f"The environment was installed in {self.folder}, but does not train ({problem}): {remedy}; details are in"
            f" {self.log}."
        )

    def _make_with(self, base):
        """Install the build ``self.device`` and verify it; return its state, still incomplete, and the Probe."""
        state = {
            "schema_version": SCHEMA_VERSION,
            "state": INCOMPLETE,
            "plugin_version": about.metadata("version"),
            "device": self.device,
            "purpose": self.purpose,
            "base_python": base.path,
            "python_version": base.version,
            "lock": requirements_lock.fingerprint(self.device),
        }
        # Marked before anything is removed: whatever happens from here on, the folder is known as ours and unfinished.
        self._write_state(state)
        self._remove_environment()
        self._temporary.mkdir(exist_ok=True)
        self.report(_VENV_AT, f"Making a virtual environment in {self.folder} with {base.path} ({base.version}).")
        self._run([base.path, "-m", "venv", self.folder], "Making the virtual environment", clean_environment())
        self._install(base)
        step = "applying a model" if self.purpose == APPLY else "training steps"
        self.report(_VERIFY_AT, f"Verifying the environment by {step}.")
        return state, self._probe()

    def _finished(self, found):
        steps = found.train_steps
        wanted = "paddle" if steps else "onnxruntime"
        packages = ", ".join(f"{name} {version}" for name, version in found.versions.items() if wanted in name)
        text = f"Ready{'' if steps else ' to apply models'}: Python {found.python_version}, {packages}"
        if steps:
            made = [f"{step['model']} in {step['precision']} ({step['seconds']:.1f} s)" for step in steps]
            text += f"; devices {', '.join(found.devices)}; it trains {', '.join(made)}"
        self.report(100.0, f"{text}.")
        experimental = paddle_builds.EXPERIMENTAL.get(self.device)
        warnings = [*self.warnings, *([experimental] if experimental else []), *found.remarks]
        return Created(python=found.python, device=self.device, warnings=warnings)

    # What is there, what is given

    def _check_input(self):
        if self.wheels is not None and not any(self.wheels.glob("*.whl")):
            raise InputError(f"The folder of wheels {self.wheels} holds no .whl file: give the folder that holds them.")
        if self.folder.exists() and not self.folder.is_dir():
            raise InputError(f"{self.folder} is a file: give a folder for the training environment.")
        if self.folder.is_dir() and read_state(self.folder) is None and not _is_empty(self.folder):
            raise InputError(
                f"The folder {self.folder} is not empty and holds no environment made by this plugin: give a new or"
                " empty folder."
            )
        most = MOST_CHARACTERS - LONGEST_PATH - 1
        if len(str(self.folder)) > most and self.purpose == TRAIN and not _long_paths_work():
            raise InputError(
                f"The path of the folder {self.folder} is too long: Windows takes {MOST_CHARACTERS} characters, and "
                f"the packages need {LONGEST_PATH} of them; give a FOLDER of at most {most} characters, such as "
                "C:\\buildseg_trainer."
            )
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self.log.touch()
        except OSError as error:
            reason = error.strerror or error
            raise InputError(f"The folder {self.folder} cannot be written ({reason}): give another one.") from error

    def _check_disk(self):
        needed = NEEDED_DISK["gpu" if self.device != paddle_builds.CPU else APPLY if self.purpose == APPLY else "cpu"]
        free = shutil.disk_usage(self.folder).free
        if free < needed:
            raise InputError(
                f"The environment needs about {needed / 1e9:.1f} GB, but the disk of {self.folder} has"
                f" {free / 1e9:.1f} GB free: free some space or give another folder."
            )

    def _is_as_wanted(self, state):
        if state is None or state.get("state") != READY:
            return False
        if purpose_of(state) not in (TRAIN, self.purpose):
            return False
        same_base = True
        if self.interpreter:
            same_base = state.get("base_python") == base_python.choose(self.interpreter, self.purpose).path
        build = state.get("device")
        is_any_build = self.purpose == APPLY or self.wanted == paddle_builds.AUTO
        same_build = build == self.wanted or (is_any_build and build in DEVICES)
        return same_base and same_build and state.get("lock") == requirements_lock.fingerprint(build)

    def _remove_environment(self):
        for entry in self.folder.iterdir():
            if entry.name not in _MADE:
                continue
            if entry.is_dir() and not entry.is_symlink():
                shutil.rmtree(entry)
            else:
                entry.unlink()

    def _write_state(self, state):
        files.write_json(self.folder / STATE_FILE, state)

    # Installing

    @property
    def _temporary(self):
        return self.folder / TEMPORARY

    def _install(self, base):
        tool = installer.Installer(self.folder, self._temporary, self.wheels, self._run, self.report)
        tool.install(base, self.device, self.purpose)

    def _run(self, arguments, what, environment, progress=child_process.nothing, explain=pip_output.failure_reason):
        """Run a command to its end; ``explain`` makes the reason of a failure of what it has said (a Finished)."""
        # Temporary files go beside the environment: a small system folder fills up, and a cancelled pip leaves its own.
        environment.update(self.proxies)
        environment.update(dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(self._temporary)))
        with self.log.open("a", encoding="utf-8") as log:
            log.write(f"\n{time.strftime('%Y-%m-%d %H:%M:%S')} {' '.join(map(str, arguments))}\n")
        on_wait = getattr(progress, "wait", child_process.nothing)
        try:
            finished = child_process.run(arguments, self.log, environment, progress, on_wait, self.is_cancelled)
        except Cancelled as error:
            raise self._cancelled() from error
        if finished.code != 0:
            raise EnvironmentNotReadyError(f"{what} failed: {explain(finished)}; details are in {self.log}.")

    # Verifying

    def _probe(self, build=None):
        """Verify the environment on the device of its build, or of ``build``."""
        wanted = "cpu" if (build or self.device) == paddle_builds.CPU else "gpu"
        # What a training imports stays compiled, also where the user, or the image of a container, does not want that
        # of Python: else half of the time of every start would be spent on compiling the same sources again.
        environment = clean_environment()
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        try:
            return probe.check(
                python_in(self.folder),
                True,
                wanted,
                self.is_cancelled,
                probe.TIMEOUT if self.device == paddle_builds.CPU else GPU_PROBE_TIMEOUT,
                self.log,
                environment,
            )
        except Cancelled as error:
            raise self._cancelled() from error

    def _cancelled(self):
        state = read_state(self.folder) or {}
        if state.get("state") == READY:
            return Cancelled(f"Cancelled: the environment in {self.folder} is as it was, but was not verified.")
        return Cancelled(f"Cancelled: the environment in {self.folder} is incomplete; running this again repairs it.")


def _long_paths_work():
    """Return whether paths may have more than 259 characters: everywhere but on Windows, and there on request."""
    if sys.platform != "win32":
        return True
    import winreg

    try:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SYSTEM\CurrentControlSet\Control\FileSystem") as key:
            return winreg.QueryValueEx(key, "LongPathsEnabled")[0] == 1
    except OSError:
        return False


def _is_empty(folder):
    # What an earlier try leaves that failed before it made anything.
    ours = (LOG_FILE, LOCK_FILE, in_use.FILE, TEMPORARY, uv.FOLDER)
    return all(entry.name in ours for entry in folder.iterdir())
