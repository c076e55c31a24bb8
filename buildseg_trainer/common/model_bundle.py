"""A model in one file to hand on: a zip of its export, its weights and its card, read where it is, never unpacked.

A bundle holds the files of MEMBERS and a manifest with their SHA-256, all of them stored: weights hardly get smaller by
compression, and so no member can be larger than the file.
"""

import hashlib
import json
import zipfile
from pathlib import Path

from buildseg_trainer.common.files import write_error, written_aside
from buildseg_trainer.errors import InputError

SUFFIX = ".zip"
ONNX, WEIGHTS, DESCRIPTION, CARD = "model.onnx", "model.pdparams", "export.json", "card.md"
MEMBERS = (DESCRIPTION, CARD, ONNX, WEIGHTS)
MANIFEST = "manifest.json"
SCHEMA_VERSION = 1
_TIME = (1980, 1, 1, 0, 0, 0)  # the same files give the same bundle


def is_bundle(path):
    """Return whether a path is that of a bundle, by its ending."""
    return Path(path).suffix.lower() == SUFFIX


def prepare(path):
    """Make the folder for a new bundle. Raises InputError where a bundle cannot be written."""
    if not is_bundle(path):
        raise InputError(f"The bundle {path} has another ending than {SUFFIX}; give it that one.")
    try:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise write_error(path, error) from error


def write(path, folder):
    """Write the bundle of an export folder that has all MEMBERS. Raises InputError."""
    files = {}
    try:
        with written_aside(path) as aside, zipfile.ZipFile(aside, "w") as archive:
            for name in MEMBERS:
                content = (Path(folder) / name).read_bytes()
                files[name] = hashlib.sha256(content).hexdigest()
                archive.writestr(zipfile.ZipInfo(name, _TIME), content)
            manifest = {"schema_version": SCHEMA_VERSION, "files": files}
            archive.writestr(zipfile.ZipInfo(MANIFEST, _TIME), json.dumps(manifest, indent=2))
    except OSError as error:
        raise write_error(path, error) from error


def read(path, name):
    """Return the bytes of a member of a bundle, once all of the bundle is checked. Raises InputError."""
    found = None
    try:
        with zipfile.ZipFile(path) as archive:
            _check_members(archive.infolist(), Path(path).stat().st_size)
            manifest = json.loads(archive.read(MANIFEST))
            if manifest["schema_version"] > SCHEMA_VERSION:
                raise InputError(f"The bundle {path} was made by a newer version of this plugin; update it.")
            for member in MEMBERS:
                content = archive.read(member)
                if hashlib.sha256(content).hexdigest() != manifest["files"][member]:
                    raise zipfile.BadZipFile(f"{member} is not what its manifest says")
                found = content if member == name else found
    except OSError as error:
        raise InputError(f"{path} cannot be read ({error.strerror or error}); choose another file.") from error
    # What zipfile raises for damaged and encrypted files, and what a manifest of another form does.
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError, KeyError, TypeError) as error:
        raise InputError(
            f"{path} is not a bundle as exportmodel writes it, or is damaged ({error}); get it once more from where "
            "it was made."
        ) from error
    return found


def onnx(path):
    """Return what onnxruntime loads of a model file: its path as text, or the content of a bundle's ONNX file."""
    return read(path, ONNX) if is_bundle(path) else str(path)


def _check_members(infos, size):
    """Raise BadZipFile unless these are the members of a bundle whose file has ``size`` bytes."""
    names = [info.filename for info in infos]
    missing = [name for name in (*MEMBERS, MANIFEST) if name not in names]
    if missing:
        raise zipfile.BadZipFile(f"{missing[0]} is missing")
    if len(names) > len(MEMBERS) + 1:
        other = next((name for name in names if name not in (*MEMBERS, MANIFEST)), "a file twice")
        raise zipfile.BadZipFile(f"it holds {other}, which is no part of one")
    if any(info.compress_type != zipfile.ZIP_STORED for info in infos) or sum(info.file_size for info in infos) > size:
        raise zipfile.BadZipFile("its files are packed in another way")
