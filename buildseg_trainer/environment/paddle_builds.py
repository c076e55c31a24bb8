"""Which of Paddle's builds suits this computer: the CPU's, or one of those for an NVIDIA GPU."""

import platform
import shutil
import subprocess
import tempfile
from pathlib import Path

from buildseg_trainer.environment import child_process
from buildseg_trainer.environment.interpreter import clean_environment

CPU = "cpu"
AUTO = "auto"
# CUDA version of a build of paddlepaddle-gpu -> the oldest driver it works with, from NVIDIA's table "CUDA Toolkit and
# Corresponding Driver Versions" (Linux; the Windows numbers differ after the dot only). Newest first.
OLDEST_DRIVER = {"cu129": 575, "cu126": 560, "cu118": 520}
CHOICES = (AUTO, CPU, *sorted(OLDEST_DRIVER))
GPU_INDEX = "https://www.paddlepaddle.org.cn/packages/stable/{}/"
TIMEOUT = 20.0


def resolve(wanted):
    """Return the build to install for ``wanted`` (one of CHOICES): "cpu" or a CUDA version such as "cu126".

    "auto" asks NVIDIA's driver for its version and takes the newest CUDA build that it can run, and the CPU's where
    there is no driver, it is too old, or the platform has no GPU builds (macOS, arm64).
    """
    if wanted != AUTO:
        return wanted
    driver = driver_version()
    return CPU if driver is None else newest_build(driver)


def newest_build(driver):
    """Return the newest build that a driver (its version as text, "560.28.03") can run, else "cpu"."""
    try:
        major = int(driver.split(".")[0])
    except ValueError:
        return CPU
    return next((build for build, oldest in OLDEST_DRIVER.items() if major >= oldest), CPU)


def driver_version():
    """Return the version of NVIDIA's driver as text, or None without one, or where Paddle has no GPU builds."""
    program = shutil.which("nvidia-smi")
    if program is None or platform.machine().lower() not in ("x86_64", "amd64"):
        return None
    with tempfile.TemporaryDirectory(prefix="buildseg_trainer_") as folder:
        try:
            finished = child_process.run(
                [program, "--query-gpu=driver_version", "--format=csv,noheader"],
                Path(folder) / "driver.log",
                clean_environment(),
                timeout=TIMEOUT,
            )
        except (OSError, subprocess.TimeoutExpired):
            return None
    return finished.lines[0].strip() if finished.code == 0 and finished.lines else None
