"""ImageNet backbones: downloaded once into a cache folder, resumable, checked, read without running code from them.

PaddleSeg publishes no checksums of them. Checked are the length that the server reports, the checksum inside a .tar.gz
or .zip, and that there is one file of weights, which holds only arrays.
"""

import contextlib
import gzip
import http.client
import os
import sys
import tarfile
import time
import urllib.error
import urllib.request
import zipfile
import zlib
from pathlib import Path

from buildseg_trainer.common import locks
from buildseg_trainer.common.files import written_aside
from buildseg_trainer.errors import InputError
from buildseg_trainer.worker.models import params_io

TIMEOUT = 30  # seconds without a byte
WAIT = 0.5  # seconds between looks at another process's download
CHUNK = 1 << 20
WEIGHTS = ".pdparams"
RANGE_NOT_SATISFIABLE = 416
_DAMAGED = (EOFError, gzip.BadGzipFile, tarfile.TarError, zipfile.BadZipFile, zlib.error, InputError)


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
    """Return the path of the weights at ``url`` (.pdparams, or a .tar.gz or .zip with one), downloaded unless cached.

    An interrupted download is continued. ``say`` takes a line for the log. Raises InputError, naming the URL and where
    to put the file by hand, if the download fails.
    """
    cache = Path(cache or cache_folder())
    name = local_name(url)
    target = cache / (next(name[: -len(ending)] for ending in ENDINGS if name.endswith(ending)) + WEIGHTS)
    if target.is_file():
        return target
    source = cache / name  # put there by hand
    try:
        cache.mkdir(parents=True, exist_ok=True)
        with _alone(cache / f".{name}.lock", say):
            if target.is_file():
                return target
            if not source.is_file():
                say(f"Downloading {url} into {cache}.")
                source = cache / f"{name}.part"
                _download(url, source)
            _unpack(source, name, target)
    except (OSError, *_DAMAGED) as error:
        if isinstance(error, _DAMAGED):
            source.unlink(missing_ok=True)  # damaged, or another file
        reason = str(getattr(error, "reason", None) or error).rstrip(".")
        raise InputError(
            f"The ImageNet backbone cannot be fetched from {url} ({reason}); put that file into {cache} as {name} by "
            "hand, or choose WEIGHTS=none."
        ) from error
    return target


@contextlib.contextmanager
def _alone(lock_file, say):
    """Let one process at a time download a file: two would write to the same partial file."""
    if not locks.acquire(lock_file, 0):
        say("Another training is downloading the same backbone; waiting for it.")
        while not locks.acquire(lock_file, 0):
            time.sleep(WAIT)
    try:
        yield
    finally:
        locks.release(lock_file, 0)


def local_name(url):
    """Return the name of the file at ``url`` in the cache: many are model.pdparams in different folders."""
    parts = url.split("/")
    return "-".join(parts[-3:]) if parts[-1] == f"model{WEIGHTS}" else parts[-1]


def _download(url, part):
    """Write the file at ``url`` to ``part``, continuing an earlier attempt."""
    done = part.stat().st_size if part.exists() else 0
    request = urllib.request.Request(url, headers={"Range": f"bytes={done}-"} if done else {})
    try:
        # The URL is one of the catalogue, all of them https.
        answer = urllib.request.urlopen(request, timeout=TIMEOUT)  # nosec B310
    except urllib.error.HTTPError as error:
        if error.code != RANGE_NOT_SATISFIABLE or not done:
            raise
        error.close()
        if error.headers.get("Content-Range") == f"bytes */{done}":  # it was complete already
            return
        part.unlink()  # the file on the server has changed
        _download(url, part)
        return
    with answer:
        goes_on = answer.status == http.client.PARTIAL_CONTENT
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
                raise OSError("the download was interrupted; start the training again to continue it")


def _unpack(source, name, target):
    """Write the weights in the file ``source``, which ends as ``name`` does, to ``target``, and remove the file."""
    content = next(read for ending, read in ENDINGS.items() if name.endswith(ending))(source)
    with written_aside(target) as aside:
        aside.write_bytes(content)
        params_io.load(aside)
    source.unlink()


def _from_tar(path):
    """Return the one .pdparams of a .tar.gz, without unpacking the archive."""
    with gzip.open(path) as stream:
        with tarfile.open(fileobj=stream, mode="r:") as content:
            member = _only([member.name for member in content if member.isfile()])
            found = content.extractfile(member).read()
        while stream.read(CHUNK):  # the checksum is at its end
            pass
    return found


def _from_zip(path):
    """Return the one .pdparams of a .zip."""
    with zipfile.ZipFile(path) as content:
        return content.read(_only(content.namelist()))


def _only(names):
    """Return the one name of weights; macOS puts a hidden companion beside every file that it packs."""
    found = [name for name in names if name.endswith(WEIGHTS) and not name.rsplit("/", 1)[-1].startswith("._")]
    if len(found) != 1:
        raise tarfile.TarError(f"it holds {len(found)} {WEIGHTS} files instead of one")
    return found[0]


# How to read what the addresses of the catalogue end in.
ENDINGS = {".tar.gz": _from_tar, ".zip": _from_zip, WEIGHTS: Path.read_bytes}
