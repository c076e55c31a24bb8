"""The manifest dataset.json: content of a dataset folder, how it was made, and whether it is complete."""

import json
import os
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Optional

from buildseg_trainer.about import metadata
from buildseg_trainer.common.classes import CLASSES, IGNORE
from buildseg_trainer.common.files import write_text
from buildseg_trainer.dataset.store import layout
from buildseg_trainer.errors import InputError

SCHEMA_VERSION = 1
INCOMPLETE, COMPLETE = "incomplete", "complete"
# The beginning of every first manifest that claim_folder writes.
_BEGINNING = f'{{\n  "schema_version": {SCHEMA_VERSION},\n  "state": "{INCOMPLETE}",'


@dataclass
class Manifest:
    """The content of dataset.json, key for key."""

    schema_version: int = SCHEMA_VERSION
    state: str = INCOMPLETE
    plugin_version: str = field(default_factory=lambda: metadata("version"))
    tile_size: int = 0  # pixels
    stride: int = 0  # pixels
    edge: str = "shift"
    image_format: str = "jpeg"
    jpeg_quality: int = 95
    classes: list = field(default_factory=lambda: list(CLASSES))
    ignore_index: int = IGNORE
    tile_count: int = 0
    pixel_size_m: Optional[float] = None  # ground size, of the first source
    stretch: Optional[dict] = None  # None: 8-bit values are used as they are
    index_crs: str = ""  # WKT of the tile index
    sources: list = field(default_factory=list)
    counts: dict = field(default_factory=dict)
    filter: Optional[dict] = None  # limits of the last filter
    split: Optional[dict] = None  # settings and seed of the last split
    imported: Optional[dict] = None  # how importdataset read masks; None: the tiles were cut from rasters
    gsd: Optional[float] = None  # metres per pixel after resampling; None: not resampled
    min_building_area: float = 0.0  # m²; smaller polygons are ignored
    boundary: int = 0  # pixels; ignored on both sides of outlines
    instances: bool = False  # whether inst/ has instance masks
    labels_attribution: list = field(default_factory=list)  # and licences of the building layers; sources have theirs

    def attribution(self):
        """Return the texts on attribution and licence of all rasters and building layers, each once."""
        return sorted(
            {*self.labels_attribution, *(each["attribution"] for each in self.sources if each.get("attribution"))}
        )


def write_manifest(dataset, manifest):
    """Write dataset.json in one step (aside, then renamed)."""
    write_text(layout.manifest_path(dataset), _text(manifest))


def claim_folder(dataset, manifest):
    """Create the first, incomplete manifest of a new dataset; of two concurrent calls one raises InputError.

    Raises OSError if it cannot be written, and leaves nothing behind then.
    """
    path = layout.manifest_path(dataset)
    try:
        file = path.open("x", encoding="utf-8")
    except FileExistsError as error:
        raise InputError(f"Another run is writing into {dataset}; choose another folder.") from error
    try:
        with file:
            file.write(_text(manifest))
            file.flush()
            os.fsync(file.fileno())  # so that a partial manifest is the only file in its folder, even after a power cut
    except OSError:
        path.unlink()
        raise


def _text(manifest):
    return json.dumps(asdict(manifest), indent=2, ensure_ascii=False) + "\n"


def read(path):
    """Return the content of the manifest ``path`` as a dict, or None if it is not readable JSON of an object."""
    try:
        content = json.loads(path.read_text(encoding="utf-8-sig"))  # with the byte order mark of Windows editors
    except (OSError, ValueError):
        return None
    return content if isinstance(content, dict) else None


def state(path):
    """Return the state of the dataset with the manifest ``path``: INCOMPLETE, COMPLETE, or None.

    None means that the file is missing, damaged or possibly not of this plugin, so that the folder must be left alone.
    """
    content = read(path)
    if content is None:
        return INCOMPLETE if _is_half_claim(path) else None
    known = isinstance(content.get("schema_version"), int) and content.get("state") in (INCOMPLETE, COMPLETE)
    return content["state"] if known else None


def _is_half_claim(path):
    """Return whether claim_folder was interrupted while it wrote ``path``: a partial file alone in its folder."""
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
        alone = list(path.parent.iterdir()) == [path]
    except OSError:
        return False
    return alone and (text.startswith(_BEGINNING) or _BEGINNING.startswith(text))


def open_dataset(dataset):
    """Return the Manifest of a complete dataset; raises InputError if it is missing, damaged or of a newer version."""
    path = layout.manifest_path(dataset)
    if not os.fspath(dataset) or not Path(dataset).is_dir():
        raise InputError(
            'The dataset folder {} does not exist; make it with "Create image and mask tiles" (createtiles).'.format(
                dataset or "''"
            )
        )
    try:
        content = json.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as error:
        raise InputError(
            f"{dataset} is not a dataset: it has no {layout.MANIFEST}; give a folder "
            'made by "Create image and mask tiles" (createtiles).'
        ) from error
    except (OSError, ValueError) as error:
        raise InputError(f"{path} cannot be read ({error}); make the dataset again.") from error
    version = content.get("schema_version") if isinstance(content, dict) else None
    if not isinstance(version, int):
        raise InputError(f"{path} is not a manifest of this plugin; make the dataset again.")
    if version > SCHEMA_VERSION:
        raise InputError(f"The dataset {dataset} was made by a newer version of this plugin; update it.")
    if content.get("state") != COMPLETE:
        raise InputError(
            f"The dataset {dataset} is incomplete: the run that makes it is still in progress or was interrupted; "
            "wait for it, or make the dataset again."
        )
    known = Manifest.__dataclass_fields__
    return Manifest(**{key: value for key, value in content.items() if key in known})
