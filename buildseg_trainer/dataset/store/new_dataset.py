"""Create the folder of a new dataset, write files into it, and remove it after a failure."""

import contextlib
import shutil

from buildseg_trainer.common.files import make_folders, write_error, write_text
from buildseg_trainer.dataset.store import layout, manifest
from buildseg_trainer.errors import InputError


def check_output(output):
    """Raise InputError unless a new dataset can be created at ``output``."""
    if output.exists() and not output.is_dir():
        raise InputError(f"The output {output} is a file; choose a new folder.")
    if output.is_dir() and manifest.state(layout.manifest_path(output)) is not None:
        raise InputError(
            f"The output folder {output} already holds a dataset; delete it, choose a new folder, or append to it."
        )
    if output.is_dir() and any(output.iterdir()):
        raise InputError(f"The output folder {output} is not empty; choose a new or empty folder.")


@contextlib.contextmanager
def new_folder(output, content, folders=(layout.IMAGES, layout.MASKS)):
    """Create a dataset folder with an incomplete manifest and ``folders``; on any failure remove what was created."""
    existed = output.is_dir()
    try:
        output.mkdir(parents=True, exist_ok=True)
        manifest.claim_folder(output, content)
    except OSError as error:
        if not existed and output.is_dir():
            output.rmdir()
        raise write_error(output, error) from error
    try:
        make_folders(output, folders)
        write_text(output / layout.LABELS, "".join(name + "\n" for name in content.classes))
        yield output
    except BaseException:
        _remove_made(output, remove_folder=not existed)
        raise


def write_tile_file(folder, name, content):
    """Write bytes to the path ``name`` in the folder of an incomplete dataset. Raises InputError."""
    path = folder / name
    try:
        path.write_bytes(content)
    except OSError as error:
        raise write_error(path, error) from error


def _remove_made(output, remove_folder):
    """Remove what this run created. If something cannot be removed, the manifest stays and marks it as incomplete."""
    for name in layout.TILE_FOLDERS:
        shutil.rmtree(output / name, ignore_errors=True)
    with contextlib.suppress(OSError):
        for name in (*layout.INDEX_FILES, layout.LABELS, layout.MANIFEST):
            (output / name).unlink(missing_ok=True)
        if remove_folder:
            output.rmdir()
