"""Try everything of a training on this computer's graphics card, within ten minutes, and write one file to send us.

    python3 tests/tools/gpu_check.py OUTPUT [--python PYTHON | --folder FOLDER --device auto] [--minutes 10]

Run by any Python from 3.9 on; on Windows, which has no make, by that of the OSGeo4W shell. Without ``--python`` the
training environment is made in FOLDER first, which takes as long as 4 GB take to arrive. Names of users, passwords and
the computer's name are taken out of the file. On a computer without a card all of it runs on the CPU, with fewer steps
of fewer pixels.
"""

import argparse
import json
import os
import platform
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from buildseg_trainer import about
from buildseg_trainer.common import nvidia_smi
from buildseg_trainer.common.redaction import redacted
from buildseg_trainer.environment import child_process, paddle_builds, probe
from buildseg_trainer.environment import setup as environment_setup
from buildseg_trainer.environment.interpreter import LOG_FILE, clean_environment
from buildseg_trainer.errors import BuildsegTrainerError
from buildseg_trainer.runs.config import model_zoo

ROOT = Path(__file__).resolve().parents[2]
PARTS_FILE = Path(__file__).with_name("gpu_check_parts.py")
# Part, and the most seconds of it; the models take what is left.
PARTS = {"fp32": 90, "fp16": 90, "bf16": 90, "batch": 120, "numbers": 60, "operators": 60, "models": 600}
# Steps, pixels and samples.
ON_GPU, ON_CPU, QUICK = (200, 512, 8), (6, 128, 2), (3, 64, 2)
TAIL = 30  # lines of the log of a part that failed


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("output", type=Path)
    parser.add_argument("--python", help="of a training environment that is there")
    parser.add_argument("--folder", type=Path, default=ROOT / "build" / "gpu-environment")
    parser.add_argument("--device", default="auto", choices=environment_setup.DEVICES)
    parser.add_argument("--minutes", type=float, default=10.0, help="without the setup")
    parser.add_argument("--parts", default=",".join(PARTS))
    parser.add_argument("--models", default=",".join(model_zoo.MODELS))
    parser.add_argument("--quick", action="store_true", help="as few steps as possible, to try this script")
    options = parser.parse_args()
    report = Report(options.output)
    describe_computer(report)
    python = options.python or set_up(options.folder, options.device, report)
    if not python:
        return 1
    deadline = time.monotonic() + 60 * options.minutes
    device = verify(python, report)
    counts = QUICK if options.quick else ON_CPU if device == "cpu" else ON_GPU
    failed = []
    for part in options.parts.split(","):
        names = options.models.split(",") if part == "models" else []
        if not run_part(python, part, device, counts, names, deadline, report):
            failed.append(part)
    report.write("Result", f"Failed: {', '.join(failed)}." if failed else "All parts ran to their end.")
    print(f"Send us this file, after a look into it: {options.output}")
    return 1 if failed or not device else 0


class Report:
    """The file, written after each section, so that it is there whatever happens next."""

    def __init__(self, path):
        self._path = path
        self._sections = [f"# GPU check, buildseg_trainer {about.metadata('version')}, {time.strftime('%Y-%m-%d')}\n"]
        path.parent.mkdir(parents=True, exist_ok=True)

    def write(self, title, text, fenced=False):
        """Add a section."""
        print(f"== {title}", flush=True)
        body = f"```\n{text.rstrip()}\n```" if fenced else text.rstrip()
        self._sections.append(f"## {title}\n\n{body}\n")
        whole = redacted("\n".join(self._sections))
        computer = re.escape(platform.node() or "localhost")
        self._path.write_text(re.sub(rf"\b{computer}\b", "COMPUTER", whole), encoding="utf-8")


def describe_computer(report):
    """Record the system, and the driver's own texts as the plugin gets them."""
    cards, problem = nvidia_smi.cards(clean_environment())
    builds, why = paddle_builds.suiting()
    known = {
        "system": platform.platform(),
        "processors": os.cpu_count(),
        "python": platform.python_version(),
        "cards": [str(card) for card in cards] or problem,
        "builds": f"{', '.join(builds)}, since {why}",
    }
    report.write("Computer", "\n".join(f"- {name}: {value}" for name, value in known.items()))
    program = nvidia_smi._program()
    for arguments in ([], [f"--query-gpu={','.join(nvidia_smi._FIELDS)}", "--format=csv,noheader,nounits"]):
        report.write(f"nvidia-smi {' '.join(arguments)}".strip(), said_by([program, *arguments]), fenced=True)


def said_by(command):
    """Return all that a program writes, and its exit code."""
    if command[0] is None:
        return "not found"
    try:
        done = subprocess.run(
            command, check=False, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=60
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return str(error)
    return f"{done.stdout.decode('utf-8', 'replace')}(exit code {done.returncode})"


def set_up(folder, device, report):
    """Make the training environment; return its Python, None if that failed."""
    started, lines = time.monotonic(), []

    def say(_percent, text):
        if text:
            lines.append(f"{time.monotonic() - started:6.0f} s  {text}")
            print(lines[-1], flush=True)

    try:
        created = environment_setup.create(folder, device, report=say)
    except BuildsegTrainerError as error:
        log = folder / LOG_FILE
        tail = log.read_text(encoding="utf-8", errors="replace").splitlines()[-TAIL:] if log.is_file() else []
        report.write("Setup", "\n".join([*lines, str(error), "", *tail]), fenced=True)
        return None
    report.write("Setup", "\n".join([*lines, *created.warnings]), fenced=True)
    return created.python


def verify(python, report):
    """Verify the environment; return the device to go on with."""
    started = time.monotonic()
    found = probe.check(python, train_step=True, timeout=environment_setup.GPU_PROBE_TIMEOUT)
    text = found.report_markdown().replace("\n#", "\n##").lstrip("# ")
    report.write("Verification", f"{text}\nIt took {time.monotonic() - started:.0f} s.")
    devices = {step["device"] for step in found.train_steps}
    return min(devices - {"cpu"}, default="cpu")


def run_part(python, part, device, counts, names, deadline, report):
    """Run one part; return whether it came to its end. After a crash the models go on behind the one that caused it."""
    findings, notes, is_complete, started = [], [], True, time.monotonic()
    while True:
        seconds = min(PARTS[part], deadline - time.monotonic())
        if seconds < 1:
            notes.append(f"No time was left{' for ' + ', '.join(names) if names else ''}.")
            break
        found, problem = one_process([python, PARTS_FILE, part, device, *counts, *names], seconds)
        findings += [finding for finding in found if "begins" not in finding]
        is_complete = is_complete and not problem and not any("failed" in finding for finding in findings)
        begun = [finding["begins"] for finding in found if "begins" in finding]
        if problem:
            notes.append(f"{begun[-1]}: {problem}" if begun else problem)
        if not problem or not begun:
            break
        names = names[names.index(begun[-1]) + 1 :]
        if not names:
            break
    text = "\n".join([*map(json.dumps, findings), *notes, f"({time.monotonic() - started:.0f} s)"])
    report.write(f"Part {part}", text, fenced=True)
    return is_complete


def one_process(command, seconds):
    """Run a process of a part; return (findings, problem): dicts, and why it did not come to its end, or None."""
    with tempfile.TemporaryDirectory(prefix="buildseg_trainer_") as folder:
        log = Path(folder) / "part.log"
        try:
            finished = child_process.run(command, log, clean_environment(), timeout=seconds)
        except subprocess.TimeoutExpired:
            lines, problem = log.read_text(encoding="utf-8", errors="replace").splitlines(), "It took too long."
        else:
            lines, problem = finished.lines, f"Exit code {finished.code}." if finished.code else None
    findings = [json.loads(line) for line in lines if line.startswith("{") and line.endswith("}")]
    log = [line for line in lines if not line.startswith("{")]
    return findings, "\n".join([problem, *log[-TAIL:]]) if problem else None


if __name__ == "__main__":
    sys.exit(main())
