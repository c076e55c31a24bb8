"""Starting over where a run that made a dataset was broken off, once it is sure that no run is still writing there."""

import contextlib
import os
import shutil
from pathlib import Path

from buildseg_trainer.common.files import left_aside, write_error
from buildseg_trainer.dataset.checking import contact_sheet
from buildseg_trainer.dataset.importing import finish
from buildseg_trainer.dataset.store import manifest, new_dataset, split_lists, tile_index
from buildseg_trainer.dataset.tiling import append, resume
from buildseg_trainer.errors import InputError

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None
    import msvcrt

_FILES = (
    manifest.FILE_NAME,
    resume.FILE_NAME,
    new_dataset.LABELS_FILE,
    finish.ORIGINS_FILE,
    contact_sheet.FILE_NAME,
    *(part + ".txt" for part in split_lists.PARTS),
)


@contextlib.contextmanager
def alone(output):
    """Hold a lock beside the folder ``output`` for the ``with`` block; the system frees it however the process ends.

    Raises InputError when another process, or another thread of this one, holds it. Where no file can be made beside
    the folder there is no lock: the folder cannot be made either, or is there already and its manifest is looked at.
    """
    path = Path(output)
    path = path.with_name(".{}.lock".format(path.name)) if path.name else path / ".lock"
    try:
        file = path.open("a")
    except OSError:
        yield
        return
    with file:
        try:
            if fcntl is not None:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            else:
                msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError as error:
            raise InputError(
                "Another run is writing into {}; wait for it, or choose another folder.".format(output)
            ) from error
        try:
            yield
        finally:
            if os.name == "nt":
                file.close()  # an open file cannot be removed there
            with contextlib.suppress(OSError):
                path.unlink()


def clear_broken_off(output):
    """Remove what a run that was broken off left in the folder ``output``; return whether there was anything.

    A dataset that is complete stays, and loses only what a broken-off append left. Raises InputError where the manifest
    is not surely of this plugin, files are there that no run makes, or something cannot be removed.
    """
    output = Path(output)
    path = manifest.manifest_path(output)
    if not path.is_file():
        return False
    state = manifest.state(path)
    if state is None:
        raise InputError(
            "{} is damaged or not of this plugin, so nothing was removed; choose another folder, or delete this one "
            "yourself.".format(path)
        )
    try:
        return _clear_append(output, path) if state == manifest.COMPLETE else _clear_all(output)
    except OSError as error:
        raise write_error(output, error) from error


def _clear_append(output, path):
    # Left by a run that ended between the manifest and the journal.
    (output / resume.FILE_NAME).unlink(missing_ok=True)
    staged = output / append.STAGING
    if not staged.is_dir():
        return False
    before = staged / path.name
    earlier = manifest.read(before)  # None: the run had not begun to change the dataset
    if earlier is not None:
        count = len(tile_index.read_index(output, with_outlines=False))
        if earlier.get("tile_count") == count != manifest.read(path).get("tile_count"):
            before.replace(path)  # the new tiles are not in the index
    shutil.rmtree(staged)
    return True


def _clear_all(output):
    ours = [output / name for name in (*new_dataset.TILE_FOLDERS, *new_dataset.INDEX_FILES, *_FILES)]
    ours += [each for name in _FILES for each in left_aside(output / name)]
    others = sorted(each.name for each in output.iterdir() if each not in ours)
    if others:
        raise InputError(
            "The folder {} holds {}, which no run that was broken off leaves; choose another folder, or delete it "
            "yourself.".format(output, others[0])
        )
    # The manifest last: until then the folder is marked as incomplete.
    for each in sorted(ours, key=lambda each: each.name == manifest.FILE_NAME):
        if each.is_dir():
            shutil.rmtree(each)
        else:
            each.unlink(missing_ok=True)
    return True
