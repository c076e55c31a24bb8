"""Remove what an interrupted run left in a dataset folder, under a lock that excludes a run in progress."""

import contextlib
import shutil
from pathlib import Path

from buildseg_trainer.common import locks
from buildseg_trainer.common.files import left_aside, replace, write_error
from buildseg_trainer.dataset.store import layout, manifest, tile_index
from buildseg_trainer.errors import InputError

_FILES = (
    layout.MANIFEST,
    layout.LABELS,
    layout.ORIGINS,
    layout.CONTACT_SHEET,
    layout.CONTACT_SHEET_PAGE,
    *(split + ".txt" for split in layout.SPLITS),
)


@contextlib.contextmanager
def alone(output):
    """Hold a lock file beside the folder ``output`` during the ``with`` block; it ends with the process in any case.

    The value is False if no file can be created beside the folder, so that there is no lock. Raises InputError if
    another process or another thread holds it.
    """
    path = Path(output).absolute()
    path = path.with_name(f".{path.name}.lock") if path.name else path / ".lock"
    try:
        is_free = locks.acquire(path)
    except InputError:
        yield False
        return
    if not is_free:
        raise InputError(f"Another run is writing into {output}; wait for it, or choose another folder.")
    try:
        yield True
    finally:
        locks.release(path, remove=True)


def clear_incomplete(output):
    """Remove the incomplete dataset that an interrupted run left in ``output``; return whether it was there.

    Only for callers that hold the lock (see alone). A complete dataset stays, and so does a folder whose manifest is
    not surely of this plugin. Raises InputError where it has files that no run makes, or one that cannot be removed.
    """
    output = Path(output)
    if manifest.state(layout.manifest_path(output)) != manifest.INCOMPLETE:
        return False
    try:
        _clear_all(output)
    except OSError as error:
        raise write_error(output, error) from error
    return True


def clear_append(output):
    """Remove what an interrupted append left in the complete dataset ``output``; return whether there was anything.

    Only for callers that hold the lock (see alone). Raises InputError.
    """
    output = Path(output)
    path = layout.manifest_path(output)
    staged = output / layout.STAGING
    if manifest.state(path) != manifest.COMPLETE or not staged.is_dir():
        return False
    before = staged / path.name
    earlier = manifest.read(before)  # None: the run had not changed the dataset yet
    try:
        if earlier is not None:
            count = len(tile_index.read_index(output, with_outlines=False))
            if earlier.get("tile_count") == count != manifest.read(path).get("tile_count"):
                replace(before, path)  # the new tiles are not in the index
        shutil.rmtree(staged)
    except OSError as error:
        raise write_error(output, error) from error
    return True


def _clear_all(output):
    ours = [output / name for name in (*layout.TILE_FOLDERS, *layout.INDEX_FILES, *_FILES)]
    ours += [each for name in _FILES for each in left_aside(output / name)]
    others = sorted(each.name for each in output.iterdir() if each not in ours)
    if others:
        raise InputError(
            f"The folder {output} holds {others[0]}, which no interrupted run leaves; choose another folder, or "
            "delete it yourself."
        )
    # The manifest last, so that until then the folder is marked as incomplete.
    for each in sorted(ours, key=lambda each: each.name == layout.MANIFEST):
        if each.is_dir():
            shutil.rmtree(each)
        else:
            each.unlink(missing_ok=True)
