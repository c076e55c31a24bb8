"""Install the locked packages into a virtual environment by its pip, from the package index or a folder of wheels."""

import re

from buildseg_trainer import about
from buildseg_trainer.environment import child_process, paddle_builds, pip_output, requirements_lock
from buildseg_trainer.environment.interpreter import APPLY, TRAIN, python_in

PIP_LOCK_FILE = about.RESOURCES_DIR / "requirements" / "pip.txt"
GPU_PACKAGE = "paddlepaddle-gpu"
GPU_PACKAGES = 15  # Paddle and NVIDIA's libraries, about
# The package whose wheels tell which Pythons a folder of wheels is for.
_TELLING = {TRAIN: "paddlepaddle(?:_gpu)?", APPLY: "numpy"}
# Phases of the work, in percent of the whole. Of a build for GPUs, four fifths are its own packages.
_INSTALL = {"cpu": (6.0, 60.0, 85.0), "gpu": (6.0, 15.0, 20.0)}  # download, installation, end
_INSTALL_GPU = (20.0, 75.0, 90.0)


class Installer:
    """pip of the environment ``folder``, and where it takes packages from.

    ``temporary`` is an existing folder for what is not kept, ``wheels`` a folder of wheels or None for the package
    index, ``run(arguments, what, environment, progress, explain)`` runs a command and raises EnvironmentNotReadyError
    when it fails (see setup).
    """

    def __init__(self, folder, temporary, wheels, run, report):
        self._folder = folder
        self._temporary = temporary
        self._wheels = wheels
        self._run = run
        self._report = report

    def install(self, base, build, purpose):
        """Install what the lock has for a BasePython, a build of Paddle and a purpose."""
        python = (base.version, base.platform)
        requirements = self._temporary / "requirements.txt"
        text = requirements_lock.requirements(*python, build, purpose)
        requirements.write_text(text, encoding="utf-8")
        is_gpu = build != paddle_builds.CPU
        percents = _INSTALL["gpu" if is_gpu else "cpu"]
        if self._wheels is None:
            self._pip(["--no-deps", "-r", PIP_LOCK_FILE], child_process.nothing, base)
        progress = self._progress(len(text.splitlines()), percents)
        self._pip(["--no-deps", "-r", requirements, *self._sources()], progress, base)
        if is_gpu:
            self._install_gpu(requirements_lock.pins(*python, build), build, base)

    def _install_gpu(self, pins, build, base):
        """Install Paddle's GPU build with the NVIDIA packages it asks for; what the lock pins stays as it is."""
        version = pins.pop("paddlepaddle")
        self._report(
            _INSTALL_GPU[0],
            f"Installing {GPU_PACKAGE} {version} for {build} with NVIDIA's libraries: about 4 GB are downloaded.",
        )
        # A file of its own, without hashes: with one of them pip would ask for hashes of all packages.
        constraints = self._temporary / "constraints.txt"
        constraints.write_text("".join(f"{name}=={pins[name]}\n" for name in pins), encoding="utf-8")
        sources = self._sources() or ["--extra-index-url", paddle_builds.GPU_INDEX.format(build)]
        # Through its cache, pip takes as much disk again.
        arguments = [f"{GPU_PACKAGE}=={version}", "--constraint", constraints, "--no-cache-dir", *sources]
        self._pip(arguments, self._progress(GPU_PACKAGES, _INSTALL_GPU), base)

    def _progress(self, total, percents):
        return pip_output.InstallProgress(self._report, self._folder, self._temporary, total, percents)

    def _sources(self):
        return [] if self._wheels is None else ["--no-index", "--find-links", self._wheels]

    def _pip(self, arguments, progress, base):
        # No bar, which is noise in a log; no compiling, since most modules of these packages are never imported, and
        # Python compiles the others when they are: see setup.
        options = [*pip_output.OPTIONS, "--only-binary", ":all:", "--progress-bar", "off", "--no-compile"]
        command = [python_in(self._folder), "-m", "pip", "install", *options, *arguments]

        def explain(finished):
            return pip_output.failure_reason(finished, base.version, self._wheels)

        self._run(command, "Installing", pip_output.environment(), progress, explain)


def pythons_of(wheels, purpose):
    """Return the Pythons, as ``(3, 12)``, that a folder of wheels is for; an empty set where it does not tell."""
    matches = (re.match(rf"{_TELLING[purpose]}-.*-cp3(\d+)-", wheel.name) for wheel in wheels.glob("*.whl"))
    return {(3, int(match[1])) for match in matches if match}
