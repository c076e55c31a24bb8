"""Check that every package of the training lock, and uv, has a wheel for every Python and platform that we name.

Asks pip, which asks the configured package index, by `pip install --dry-run --no-deps --only-binary :all:` for a
foreign Python and platform; nothing is installed. Prints one line a combination and ends with 1 when one of them lacks
a package. Run by `make lock-check`.
"""

import argparse
import itertools
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from buildseg_trainer.environment import requirements_lock, uv  # noqa: E402 - the checkout is not installed

PYTHONS = ("3.9", "3.10", "3.11", "3.12", "3.13")
# name -> (sys.platform, the wheel tags that an up-to-date system of that kind takes)
PLATFORMS = {
    "linux-x86_64": ("linux", [f"manylinux_2_{n}_x86_64" for n in range(28, 4, -1)] + ["manylinux2014_x86_64"]),
    "linux-aarch64": ("linux", [f"manylinux_2_{n}_aarch64" for n in range(31, 16, -1)] + ["manylinux2014_aarch64"]),
    "windows-x86_64": ("win32", ["win_amd64"]),
    "macos-arm64": (
        "darwin",
        [f"macosx_{n}_0_{kind}" for n in range(14, 10, -1) for kind in ("arm64", "universal2")]
        + ["macosx_10_13_universal2", "macosx_10_9_universal2"],
    ),
}


# platform -> the builds to check: the CPU's, and those with a file of their own, whose paddlepaddle is asked for as the
# CPU's of the same version. (The package index has no builds for GPUs of it.)
BUILDS = {"linux-x86_64": ("cpu", "cu129"), "windows-x86_64": ("cpu", "cu129")}


def missing_wheels(python, platform_name, build="cpu", purpose="train"):
    """Return pip's complaints (lines, none when all wheels exist) for one Python, platform, build and purpose."""
    pins = requirements_lock.pins(python, PLATFORMS[platform_name][0], build, purpose)
    return complaints_of_pip(python, platform_name, [f"{name}=={version}" for name, version in pins.items()])


def complaints_of_pip(python, platform_name, wanted):
    """Return pip's complaints when it is asked for ``wanted`` (its arguments), for one Python and platform."""
    tags = PLATFORMS[platform_name][1]
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pip", "install", "--dry-run", "--quiet", "--ignore-installed", "--no-deps"]
        command += ["--only-binary", ":all:", "--python-version", python, "--implementation", "cp", "--target", folder]
        command += [argument for tag in tags for argument in ("--platform", tag)]
        result = subprocess.run(command + wanted, check=False, capture_output=True, text=True)
    if result.returncode == 0:
        return []
    return [line for line in result.stderr.splitlines() if line.startswith("ERROR")] or ["pip failed"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--python", nargs="*", default=PYTHONS)
    parser.add_argument("--platform", nargs="*", default=list(PLATFORMS), choices=list(PLATFORMS))
    options = parser.parse_args()
    failed = False
    for platform_name in options.platform:
        for build, python in itertools.product(BUILDS.get(platform_name, ("cpu",)), options.python):
            complaints = missing_wheels(python, platform_name, build)
            count = len(requirements_lock.pins(python, PLATFORMS[platform_name][0], build))
            verdict = "; ".join(complaints) or "all have wheels"
            print(f"{platform_name:15} {build:5} {python:5} {count} packages: {verdict}", flush=True)
            failed = failed or bool(complaints)
        complaints = missing_wheels("3.14", platform_name, purpose="apply")
        print(f"{platform_name:15} 3.14, to apply models: {'; '.join(complaints) or 'all have wheels'}", flush=True)
        failed = failed or bool(complaints)
        complaints = complaints_of_pip("3.14", platform_name, ["--require-hashes", "-r", str(uv.LOCK_FILE)])
        print(f"{platform_name:15} uv: {'; '.join(complaints) or 'the wheel of the lock'}", flush=True)
        failed = failed or bool(complaints)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
