"""A stand-in for what uv downloads: the running Python, packed as python-build-standalone packs CPython.

There is no network where the tests run. uv itself is real, and takes the archive from a folder in place of its mirror.
"""

import hashlib
import json
import platform
import shutil
import sys
import sysconfig
import tarfile
from pathlib import Path
from urllib.parse import quote

MINOR = "{}.{}".format(*sys.version_info)
KEY = f"cpython-{platform.python_version()}-linux-x86_64-gnu"
_TAG = "20990101"
_LEFT_OUT = ("site-packages", "dist-packages", "__pycache__", "test", "idlelib", "tkinter")
_RELEASES = "https://github.com/astral-sh/python-build-standalone/releases/download"


def make(folder, sha256=None):
    """Pack the running Python into ``folder``/mirror and return the path of the list of downloads that names it.

    ``sha256`` is what the list says in place of the true digest.
    """
    tree = folder / "python"
    library = f"python{MINOR}"
    (tree / "bin").mkdir(parents=True)
    shutil.copy2(Path(sys.executable).resolve(), tree / "bin" / library)
    (tree / "bin" / "python3").symlink_to(library)
    ignored = shutil.ignore_patterns(*_LEFT_OUT, "config-*")
    # uv refuses absolute links, which Debian has in there: copytree copies what they lead to.
    shutil.copytree(sysconfig.get_path("stdlib"), tree / "lib" / library, ignore=ignored)
    (tree / "lib" / library / "site-packages").mkdir()
    name = f"cpython-{platform.python_version()}+{_TAG}-x86_64-unknown-linux-gnu-install_only_stripped.tar.gz"
    archive = folder / "mirror" / _TAG / name
    archive.parent.mkdir(parents=True)
    with tarfile.open(archive, "w:gz", compresslevel=1) as target:
        target.add(tree, "python")
    shutil.rmtree(tree)
    major, minor, patch = sys.version_info[:3]
    entry = {
        "name": "cpython",
        "arch": {"family": "x86_64", "variant": None},
        "os": "linux",
        "libc": "gnu",
        "major": major,
        "minor": minor,
        "patch": patch,
        "prerelease": "",
        "sha256": sha256 or hashlib.sha256(archive.read_bytes()).hexdigest(),
        "variant": None,
        "build": _TAG,
        "url": f"{_RELEASES}/{_TAG}/{quote(name)}",
    }
    listed = folder / "downloads.json"
    listed.write_text(json.dumps({KEY: entry}), encoding="utf-8")
    return listed
