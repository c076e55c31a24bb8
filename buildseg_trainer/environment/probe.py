"""Probe a training environment: versions, devices, and real training steps."""

import os
import platform
import shutil
import subprocess
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from buildseg_trainer import about
from buildseg_trainer.common.progress import never_cancelled
from buildseg_trainer.environment import base_python, child_process, requirements_lock
from buildseg_trainer.environment.interpreter import APPLY, REMEDY, TRAIN, clean_environment, purpose_of, read_state
from buildseg_trainer.errors import EnvironmentNotReadyError

WORKER = about.PACKAGE_DIR / "worker" / "main.py"
# Importing Paddle from a cold, slow disk takes minutes; one training step of a small model, seconds.
TIMEOUT = 300.0

# Without these it is of no use. What else is missing shows as a remark.
REQUIRED = {
    TRAIN: ("paddlepaddle", "paddleseg", "numpy", "opencv-python-headless"),
    APPLY: requirements_lock.APPLYING,
}
_STANDS_FOR = {
    "paddlepaddle": ("paddlepaddle-gpu",),
    "opencv-python-headless": ("opencv-python", "opencv-contrib-python", "opencv-contrib-python-headless"),
}


@dataclass
class Probe:
    """The result of probing a training Python.

    ``versions`` and ``expected`` map package names (as the lock writes them) to versions; ``devices`` are Paddle's
    names ("cpu", "gpu:0"); ``gpus`` are dicts of name, capability, memory (bytes) and driver of the cards, and
    ``gpu_build`` what Paddle is built for (cuda, cudnn, cudnn_package, architectures; empty where that is the CPU);
    ``train_steps`` are dicts of model, precision, size, device, loss and seconds of the steps that were asked for and
    made; ``free_disk`` is in bytes. ``problems`` are sentences that name the remedy: with one of them it is not ready.
    ``remarks`` are sentences on what is unusual.
    """

    python: str
    purpose: str = TRAIN
    python_version: str = ""
    platform: str = ""
    versions: dict = field(default_factory=dict)
    expected: dict = field(default_factory=dict)
    devices: list = field(default_factory=list)
    gpus: list = field(default_factory=list)
    gpu_build: dict = field(default_factory=dict)
    train_steps: list = field(default_factory=list)
    free_disk: int = 0
    problems: list = field(default_factory=list)
    remarks: list = field(default_factory=list)

    @property
    def ready(self):
        """Whether it can do what it is for."""
        return not self.problems

    @property
    def trains(self):
        """Whether it can train."""
        return self.ready and self.purpose == TRAIN

    def report_markdown(self):
        """Return all of it as Markdown, to read and to paste into an issue."""
        lines = [
            f"# {'Training environment' if self.purpose == TRAIN else 'Environment for applying models'}:"
            f" {'ready' if self.ready else 'not ready'}",
            "",
            f"- interpreter: `{self.python}`",
            f"- Python: {self.python_version or 'unknown'}",
            f"- platform: {self.platform or platform.platform()}",
            f"- devices: {', '.join(self.devices) or 'unknown'}",
        ]
        if self.purpose == APPLY:
            lines.append(f"- it applies exported models only: to train, {REMEDY} with PURPOSE={TRAIN}")
        lines += [f"- GPU {number}: {_card(card)}" for number, card in enumerate(self.gpus)]
        if self.gpu_build:
            lines.append(f"- Paddle's build: {_build(self.gpu_build)}")
        lines.append(f"- processors: {os.cpu_count()}")
        lines.append(f"- free disk beside it: {self.free_disk / 1e9:.1f} GB")
        for step in self.train_steps:
            line = (
                "- training step of {model} in {precision}, {size} px, on {device}: loss {loss:.4f} in {seconds:.1f} s"
            )
            lines.append(line.format(**step))
        lines.append(f"- plugin: buildseg_trainer {about.metadata('version')}")
        for title, sentences in (("Problems", self.problems), ("Remarks", self.remarks)):
            if sentences:
                lines += ["", f"## {title}", "", *(f"- {sentence}" for sentence in sentences)]
        if self.expected:
            lines += ["", "## Packages", "", "| package | found | lock |", "|---|---|---|"]
            # Beside those of the lock, what stands for one of them or decides about the GPU.
            others = {name for name in self.versions if name.startswith(("paddle", "opencv", "nvidia"))}
            for name in sorted({*self.expected, *others}):
                lines.append(f"| {name} | {self.versions.get(name, 'missing')} | {self.expected.get(name, '')} |")
        return "\n".join(lines) + "\n"


def check(
    python,
    train_step=False,
    device="auto",
    is_cancelled=never_cancelled,
    timeout=TIMEOUT,
    log_file=None,
    environment=None,
):
    """Run the worker's probe in ``python`` and return a :class:`Probe`; whatever is wrong stands in its ``problems``.

    ``train_step`` makes it do real training steps of two small models on random data, on ``device`` ("auto", "cpu",
    "gpu"). What the probe writes is appended to ``log_file``, if one is given; ``environment`` are its environment
    variables instead of ``clean_environment()``. Raises Cancelled, and nothing else: a file that is missing or no
    Python is a problem as well.
    """
    result = Probe(python=str(python), free_disk=_free_disk(python))
    try:
        base = base_python.ask([str(python)])
    except EnvironmentNotReadyError as error:
        result.problems.append(f"{_clause(error)}, or {REMEDY}.")
        return result
    result.python_version = base.version
    state = read_state(Path(python).parent.parent)
    result.purpose = purpose_of(state)
    result.expected = _expected(base, state)
    train_step = train_step and result.purpose == TRAIN
    options = ["--apply"] if result.purpose == APPLY else ["--train", "--device", device] if train_step else []
    arguments = [str(python), str(WORKER), "probe", *options]
    with tempfile.TemporaryDirectory(prefix="buildseg_trainer_") as folder:
        try:
            finished = child_process.run(
                arguments,
                log_file or Path(folder) / "probe.log",
                environment or clean_environment(),
                is_cancelled=is_cancelled,
                timeout=timeout,
            )
        except OSError as error:
            result.problems.append(f"{python} could not be started ({error.strerror or error}): {REMEDY}.")
            return result
        except subprocess.TimeoutExpired:
            result.problems.append(
                f"{python} did not answer within {timeout:.0f} seconds when Paddle was tried: {REMEDY}."
            )
            return result
    answer = base_python.last_json(finished.lines)
    if answer is None or "packages" not in answer:
        result.problems.append(f"Trying Paddle in {python} {_ending(finished)}: {REMEDY}.")
        return result
    result.platform = answer.get("platform", "")
    result.versions = {
        requirements_lock.normalised(name): version for name, version in answer["packages"].items() if version
    }
    result.devices = answer.get("devices", [])
    result.gpus, result.gpu_build = answer.get("gpus", []), answer.get("gpu_build", {})
    result.train_steps = answer.get("train_steps", [])
    result.remarks += answer.get("remarks", [])
    missing = [name for name in REQUIRED[result.purpose] if not _has(result.versions, name)]
    if missing:
        # Then everything else that fails follows from it.
        result.problems.append(f"{python} has no {' and no '.join(missing)}: {REMEDY}.")
    else:
        result.problems += [f"{problem.rstrip('.')}: {REMEDY}." for problem in answer.get("problems", [])]
    if train_step and not result.train_steps and not result.problems:
        result.problems.append(f"{python} did not finish the training steps that it was asked for: {REMEDY}.")
    result.remarks += _differences(result)
    return result


def _expected(base, state):
    """Return the versions that the lock has for this Python; for a GPU environment of ours, Paddle's other name."""
    build = (state or {}).get("device", "cpu")
    expected = requirements_lock.pins(base.version, base.platform, build, purpose_of(state))
    if build != "cpu":
        expected["paddlepaddle-gpu"] = expected.pop("paddlepaddle")
    return expected


def _has(versions, name):
    return any(candidate in versions for candidate in (name, *_STANDS_FOR.get(name, ())))


def _differences(result):
    """One remark that lists the packages of another version than the lock's, or that are not there."""
    different = []
    for name, version in sorted(result.expected.items()):
        if name not in result.versions and not _has(result.versions, name):
            different.append(f"{name} missing")
        elif result.versions.get(name, version) != version:
            different.append(f"{name} {result.versions[name]} instead of {version}")
    if not different:
        return []
    return [f"Not as in the lock, which is what this plugin is tested with: {', '.join(different)}."]


def _card(card):
    memory, driver = f"{card['memory'] / 1e9:.1f} GB", card["driver"] or "unknown"
    return f"{card['name']}, compute capability {card['capability']}, {memory}, driver {driver}"


def _build(build):
    codes = ", ".join(map(str, build["architectures"])) or "unknown architectures"
    cudnn = f"cuDNN {build['cudnn']} (installed: {build['cudnn_package'] or 'unknown'})"
    return f"CUDA {build['cuda']}, {cudnn}, code for {codes}"


def _ending(finished):
    """Return how a probe without an answer ended, with its last line."""
    last = next((line for line in reversed(finished.lines) if line.strip()), "no output")
    how = f"was killed by signal {-finished.code}" if finished.code < 0 else f"ended with exit code {finished.code}"
    return f"{how} and no answer ({last.strip()[:200]})"


def _clause(error):
    return str(error).rstrip(".")


def _free_disk(python):
    """Bytes free on the disk of the nearest existing folder above ``python``."""
    for folder in Path(python).absolute().parents:
        if folder.is_dir():
            return shutil.disk_usage(folder).free
    return 0
