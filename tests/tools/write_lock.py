"""Write or check the hashes of the lock files: every wheel for every Python and platform that we name.

The versions and their markers are chosen by hand, in resources/requirements/*.txt; below each of them this writes the
SHA-256 of every wheel that fits, as uv learns them from the configured package index. A package without a wheel for one
of the Pythons and platforms is an error. Run by `make lock`, and by `make lock-check`, which writes nothing and ends
with 1 where the files are not what it would write.
"""

import argparse
import itertools
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import unquote

import tomllib
from packaging.utils import parse_wheel_filename

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from buildseg_trainer.environment import requirements_lock  # noqa: E402 - the checkout is not installed

FOLDER = ROOT / "resources" / "requirements"
PYTHONS = ("3.9", "3.10", "3.11", "3.12", "3.13")
APPLY_PYTHONS = (*PYTHONS, "3.14")
ANY_PYTHON = (*APPLY_PYTHONS, "3.15")  # uv is installed by whatever Python there is
# name -> (sys.platform, pattern of the wheel tags that a system of that kind takes: glibc 2.28, or 2.31; macOS 14)
PLATFORMS = {
    "linux-x86_64": ("linux", r"any|manylinux(1|2010|2014|_2_([5-9]|1\d|2[0-8]))_x86_64"),
    "linux-aarch64": ("linux", r"any|manylinux(2014|_2_(1[7-9]|2\d|3[01]))_aarch64"),
    "windows-x86_64": ("win32", r"any|win_amd64"),
    "macos-arm64": ("darwin", r"any|macosx_(10_\d+|1[1-4]_0)_(arm64|universal2)"),
}
# Those of Paddle's builds for GPUs.
GPU_PLATFORMS = ("linux-x86_64", "windows-x86_64")
# Also macOS on Intel, which has no Paddle of this version: its Python is looked for before that is known.
UV_PLATFORMS = {**PLATFORMS, "macos-x86_64": ("darwin", r"any|macosx_(10_\d+|1[1-4]_0)_(x86_64|universal2)")}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing; say what would change")
    options = parser.parse_args()
    problems = []
    for file in sorted(FOLDER.glob("*.txt")):
        old = file.read_text(encoding="utf-8")
        bare = without_hashes(old)
        pins = requirements_lock.read(bare)
        wheels = wheels_of(pins)
        texts, missing = {}, []
        for pin in pins:
            digests, lacking = hashes_of(file.name, pin, wheels[pin.name, pin.version])
            texts[str(pin)] = " \\\n".join([str(pin), *(f"    --hash=sha256:{digest}" for digest in digests)])
            missing += [f"{file.name}: {pin} has no wheel for Python {python}, {name}" for python, name in lacking]
        new = "".join(f"{texts.get(line, line)}\n" for line in bare.splitlines())
        if options.check and new != old:
            problems.append(f"{file.name} is not what `make lock` writes: run it, and look at what it changes.")
        elif not missing:
            file.write_text(new, encoding="utf-8")
        problems += missing
        print(f"{file.name}: {len(pins)} pins, {new.count('--hash=')} wheels", flush=True)
    print("\n".join(problems), end="\n" if problems else "")
    return 1 if problems else 0


def wheels_of(pins):
    """Return ``{(package, version): {file name: sha256}}`` of all wheels that the package index has of the pins."""
    with tempfile.TemporaryDirectory() as folder:
        wanted, answer = Path(folder) / "wanted.in", Path(folder) / "pylock.toml"
        wanted.write_text("".join(f"{pin}\n" for pin in pins), encoding="utf-8")
        command = [Path(sys.executable).with_name("uv"), "pip", "compile", "--quiet", "--no-config", "--no-deps"]
        command += ["--universal", "--python-version", PYTHONS[0], "--only-binary", ":all:"]
        command += ["--format", "pylock.toml", "--output-file", answer, wanted]
        if subprocess.run(command, check=False).returncode:
            sys.exit("uv cannot find these versions, see above.")
        found = tomllib.loads(answer.read_text(encoding="utf-8"))
    return {
        (package["name"], package["version"]): {
            unquote(wheel["url"].rsplit("/", 1)[-1]): wheel["hashes"]["sha256"] for wheel in package["wheels"]
        }
        for package in found["packages"]
    }


def without_hashes(text):
    """Return the text of a lock file as it was before the hashes, also where a version was exchanged since."""
    kept = [line.rstrip("\\ ") for line in text.splitlines() if not line.lstrip().startswith("--hash=")]
    return "".join(f"{line}\n" for line in kept)


def hashes_of(file_name, pin, wheels):
    """Return the digests of a pin's wheels that fit, and the (Python, platform) pairs that none of them fits."""
    fitting, lacking = {}, []
    for python, platform in itertools.product(pythons_for(file_name, pin.name), platforms_for(file_name)):
        sys_platform, pattern = UV_PLATFORMS[platform]
        if not requirements_lock.applies(pin.marker, python, sys_platform):
            continue
        found = {wheel: digest for wheel, digest in wheels.items() if fits(wheel, python, pattern)}
        fitting.update(found)
        if not found:
            lacking.append((python, platform))
    # Paddle's builds for GPUs are not in this index: these are wheels of the CPU's.
    digests = [] if is_gpu_build(file_name, pin.name) else [fitting[wheel] for wheel in sorted(fitting)]
    return digests, lacking


def is_gpu_build(file_name, package):
    return file_name.startswith("cu") and package == "paddlepaddle"


def pythons_for(file_name, package):
    if file_name in ("pip.txt", "uv.txt"):
        return ANY_PYTHON
    return APPLY_PYTHONS if package in requirements_lock.APPLYING else PYTHONS


def platforms_for(file_name):
    if file_name == "uv.txt":
        return tuple(UV_PLATFORMS)
    return GPU_PLATFORMS if file_name.startswith("cu") else tuple(PLATFORMS)


def fits(wheel, python, pattern):
    """Return whether CPython ``python`` takes the wheel of this file name on the platform of a pattern."""
    minor = int(python.split(".")[1])
    for tag in parse_wheel_filename(wheel)[3]:
        if not re.fullmatch(pattern, tag.platform):
            continue
        if tag.interpreter == f"cp3{minor}" and tag.abi in (f"cp3{minor}", "abi3", "none"):
            return True
        if tag.abi == "none" and tag.interpreter in ("py3", *(f"py3{earlier}" for earlier in range(minor + 1))):
            return True
        if tag.abi == "abi3" and re.fullmatch(r"cp3\d+", tag.interpreter) and int(tag.interpreter[3:]) <= minor:
            return True
    return False


if __name__ == "__main__":
    sys.exit(main())
