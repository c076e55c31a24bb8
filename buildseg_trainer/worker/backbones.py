"""ImageNet backbones: fetched once into a cache folder, resumable, read without running code from them."""

import http.client
import os
import sys
import tarfile
import urllib.error
import urllib.request
from pathlib import Path

from buildseg_trainer.errors import InputError
from buildseg_trainer.runs import folder

TIMEOUT = 30  # seconds without a byte
CHUNK = 1 << 20


def cache_folder():
    """Return the folder of downloaded weights: BUILDSEG_TRAINER_WEIGHTS, else in the user's cache."""
    if os.environ.get("BUILDSEG_TRAINER_WEIGHTS"):
        return Path(os.environ["BUILDSEG_TRAINER_WEIGHTS"])
    if sys.platform == "win32":
        root = os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local"
    else:
        root = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(root) / "buildseg_trainer" / "weights"


def fetch(url, say, cache=None):
    """Return the path of the .pdparams in the archive at ``url``, downloaded when the cache does not have it.

    A download that broke off goes on where it was. ``say`` takes a line for the log. Raises InputError, naming the URL
    and where to put the file by hand, when it cannot be had.
    """
    cache = Path(cache or cache_folder())
    name = url.rsplit("/", 1)[-1]
    target = cache / name.replace(".tar.gz", ".pdparams")
    if target.is_file():
        return target
    archive, part = cache / name, cache / f"{name}.part"
    try:
        cache.mkdir(parents=True, exist_ok=True)
        if not archive.is_file():
            say(f"Downloading {url} into {cache}.")
            _download(url, part)
            folder.replace(part, archive)
        _unpack(archive, target)
    except (OSError, EOFError, tarfile.TarError, urllib.error.URLError) as error:
        if isinstance(error, (EOFError, tarfile.TarError)):
            archive.unlink(missing_ok=True)  # whatever it is, it is not the archive
        reason = getattr(error, "reason", None) or error
        raise InputError(
            f"The ImageNet backbone cannot be fetched from {url} ({reason}); put that file into {cache} by hand, "
            "or start from none."
        ) from error
    return target


def _download(url, part):
    """Write the file at ``url`` to ``part``, from where an earlier attempt ended."""
    done = part.stat().st_size if part.exists() else 0
    request = urllib.request.Request(url, headers={"Range": f"bytes={done}-"} if done else {})
    # The address is one of the catalogue's own, all of them https.
    with urllib.request.urlopen(request, timeout=TIMEOUT) as answer:  # nosec B310
        goes_on = answer.status == 206
        with part.open("ab" if goes_on else "wb") as stream:
            while True:
                try:
                    chunk = answer.read(CHUNK)
                except http.client.IncompleteRead as error:
                    chunk = error.partial
                if not chunk:
                    break
                stream.write(chunk)
            wanted = answer.headers.get("Content-Length")
            if wanted and stream.tell() != int(wanted) + (done if goes_on else 0):
                raise OSError("the download broke off; start the training again to go on with it")


def _unpack(archive, target):
    """Write the one .pdparams of ``archive`` to ``target``; nothing else of it touches the disk."""
    with tarfile.open(archive, "r:gz") as content:
        members = [member for member in content if member.isfile() and member.name.endswith(".pdparams")]
        if len(members) != 1:
            raise tarfile.TarError(f"it holds {len(members)} .pdparams files instead of one")
        aside = target.with_name(f".{target.name}.{os.getpid()}.tmp")
        aside.write_bytes(content.extractfile(members[0]).read())
    folder.replace(aside, target)
    archive.unlink()
