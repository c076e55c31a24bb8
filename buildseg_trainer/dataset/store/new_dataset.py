"""The folder of a new dataset: whether it can be made, its first files, and its end where that fails."""

import contextlib
import shutil

from buildseg_trainer.common.files import left_aside, make_folders, write_error, write_text
from buildseg_trainer.dataset.store import manifest, tile_index
from buildseg_trainer.dataset.tiling import resume
from buildseg_trainer.errors import InputError

LABELS_FILE = "labels.txt"
TILE_FOLDERS = ("img", "gt", "inst")
# With what SQLite, and newer GDAL for its spatial index, write beside it for a while.
INDEX_FILES = tuple(
    tile_index.FILE_NAME + ending
    for ending in ("", "-wal", "-shm", "-journal", ".tmp_rtree_{}.db".format(tile_index.LAYER))
)


def check_output(output):
    """Raise InputError unless a new dataset can be made at ``output``."""
    if output.exists() and not output.is_dir():
        raise InputError("The output {} is a file; choose a new folder.".format(output))
    if output.is_dir() and manifest.state(manifest.manifest_path(output)) is not None:
        raise InputError(
            "The output folder {} already holds a dataset, complete or broken off; delete it, choose a new folder, "
            "append to it, or start a broken-off one over by RESTART.".format(output)
        )
    if output.is_dir() and any(output.iterdir()):
        raise InputError("The output folder {} is not empty; choose a new or empty folder.".format(output))


@contextlib.contextmanager
def new_folder(output, content, folders=("img", "gt"), continued=False):
    """Make a dataset's folder with an incomplete manifest and ``folders``; on any failure remove what was made.

    A folder to be ``continued`` is there already, with tiles of the run that was broken off; on failure it stays, to be
    continued once more.
    """
    existed = output.is_dir()
    try:
        output.mkdir(parents=True, exist_ok=True)
        if continued:
            _remove_ends(output)
        else:
            manifest.claim_folder(output, content)
    except OSError as error:
        if not existed and output.is_dir():
            output.rmdir()
        raise write_error(output, error) from error
    try:
        if continued:
            manifest.write_manifest(output, content)
        make_folders(output, folders, exist_ok=continued)
        write_text(output / LABELS_FILE, "".join(name + "\n" for name in content.classes))
        yield output
    except BaseException:
        if not continued:
            _remove_made(output, remove_folder=not existed)
        raise


def _remove_ends(output):
    """Remove what a run that was broken off wrote of the index, and of files that were to be renamed."""
    asides = [path for name in (manifest.FILE_NAME, LABELS_FILE) for path in left_aside(output / name)]
    for path in [*(output / name for name in INDEX_FILES), *asides]:
        path.unlink(missing_ok=True)


def _remove_made(output, remove_folder):
    """Remove what this run made. What cannot be removed stays with the manifest's mark that it is incomplete."""
    for name in TILE_FOLDERS:
        shutil.rmtree(output / name, ignore_errors=True)
    with contextlib.suppress(OSError):
        for name in (*INDEX_FILES, resume.FILE_NAME, LABELS_FILE, manifest.FILE_NAME):
            (output / name).unlink(missing_ok=True)
        if remove_folder:
            output.rmdir()
