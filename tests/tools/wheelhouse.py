"""Collect a folder of wheels for a computer without a network: the locked packages, uv, and the Python that uv brings.

"Set up training environment" installs from it (WHEELS). pip checks the wheels against the lock; the archive of Python
is checked by uv when it is installed. What is in the folder already is not downloaded again. Run by `make wheelhouse`.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path
from urllib.parse import unquote

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from buildseg_trainer.environment import installer, paddle_builds, requirements_lock, uv
from buildseg_trainer.environment.interpreter import PURPOSES, TRAIN

# name -> (sys.platform; os, arch and libc as uv names them; the tags of the wheels that it takes)
PLATFORMS = {
    "linux-x86_64": ("linux", ("linux", "x86_64", "gnu"), [f"manylinux_2_{n}_x86_64" for n in range(28, 4, -1)]),
    "linux-aarch64": ("linux", ("linux", "aarch64", "gnu"), [f"manylinux_2_{n}_aarch64" for n in range(31, 16, -1)]),
    "windows-x86_64": ("win32", ("windows", "x86_64", "none"), ["win_amd64"]),
    "macos-arm64": (
        "darwin",
        ("macos", "aarch64", "none"),
        [f"macosx_{n}_0_{kind}" for n in (14, 13, 12, 11) for kind in ("arm64", "universal2")]
        + [f"macosx_10_{n}_universal2" for n in range(15, 8, -1)],
    ),
}
_OLDER_TAGS = {"linux-x86_64": ["manylinux2014_x86_64"], "linux-aarch64": ["manylinux2014_aarch64"]}


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--platform", choices=list(PLATFORMS), default="linux-x86_64")
    parser.add_argument(
        "--device", choices=[choice for choice in paddle_builds.CHOICES if choice != "auto"], default="cpu"
    )
    parser.add_argument("--purpose", choices=PURPOSES, default=TRAIN)
    parser.add_argument(
        "--python", default=uv.PYTHON_VERSION, help="such as 3.11; the Python itself comes for the default"
    )
    options = parser.parse_args(arguments)
    sys_platform = PLATFORMS[options.platform][0]
    if options.device != "cpu" and sys_platform != sys.platform:
        sys.exit("pip can tell what a build for GPUs needs on its own platform only: run this on such a computer.")
    options.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        wanted = Path(folder) / "requirements.txt"
        lock = (options.python, sys_platform, options.device, options.purpose)
        wanted.write_text(requirements_lock.requirements(*lock), encoding="utf-8")
        download(options, ["--no-deps", "-r", wanted])
        download(options, ["--no-deps", "-r", uv.LOCK_FILE])
        if options.device != "cpu":
            pins = requirements_lock.pins(*lock)
            version = pins.pop("paddlepaddle")
            wanted.write_text("".join(f"{name}=={pins[name]}\n" for name in pins), encoding="utf-8")
            index = paddle_builds.GPU_INDEX.format(options.device)
            download(
                options, [f"{installer.GPU_PACKAGE}=={version}", "--constraint", wanted, "--extra-index-url", index]
            )
    if options.python == uv.PYTHON_VERSION:
        fetch_python(options)
    wheels = list(options.folder.glob("*.whl"))
    size = sum(file.stat().st_size for file in options.folder.rglob("*") if file.is_file()) / 1e6
    print(f"{options.folder}: {len(wheels)} wheels, {size:.0f} MB in all. Give this folder as WHEELS.")


def download(options, arguments):
    """Download wheels for another Python and platform by pip."""
    tags = [*PLATFORMS[options.platform][2], *_OLDER_TAGS.get(options.platform, [])]
    command = [
        sys.executable,
        "-m",
        "pip",
        "download",
        "--quiet",
        "--disable-pip-version-check",
        "--dest",
        options.folder,
    ]
    command += ["--only-binary", ":all:", "--implementation", "cp", "--python-version", options.python]
    command += [argument for tag in tags for argument in ("--platform", tag)]
    if subprocess.run([*command, *arguments], check=False).returncode:
        sys.exit("The wheels could not be downloaded, see above.")


def fetch_python(options):
    """Download the archive of Python that uv would, into the subfolder that it has at a mirror."""
    command = [shutil.which("uv", path=os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]))]
    command += ["python", "list", "--no-config", "--only-downloads", "--all-platforms", "--all-arches"]
    listed = subprocess.run([*command, "--output-format", "json", options.python], check=True, stdout=subprocess.PIPE)
    wanted = ("cpython", "default", *PLATFORMS[options.platform][1])
    for entry in json.loads(listed.stdout):
        if tuple(entry[key] for key in ("implementation", "variant", "os", "arch", "libc")) == wanted:
            break
    else:
        sys.exit(f"uv has no Python {options.python} for {options.platform}.")
    *_, release, name = unquote(entry["url"]).split("/")
    target = options.folder / release / name
    if not target.exists():
        target.parent.mkdir(exist_ok=True)
        part = target.with_name(f"{name}.part")
        try:
            with urllib.request.urlopen(entry["url"], timeout=60) as source, part.open("wb") as copy:
                shutil.copyfileobj(source, copy)
        except OSError as error:
            remedy = "run this again, or name a mirror as UV_PYTHON_INSTALL_MIRROR"
            sys.exit(f"{entry['url']} could not be downloaded ({error}): {remedy}.")
        part.replace(target)


if __name__ == "__main__":
    main()
