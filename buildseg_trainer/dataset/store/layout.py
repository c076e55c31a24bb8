"""The layout of a dataset folder: the name and path of every file in it."""

from pathlib import Path

from buildseg_trainer.common.lists import SPLITS
from buildseg_trainer.errors import InputError

MANIFEST = "dataset.json"
LABELS = "labels.txt"
IMAGES, MASKS, INSTANCES = "img", "gt", "inst"
TILE_FOLDERS = (IMAGES, MASKS, INSTANCES)
MASK_ENDING = ".png"
INDEX, INDEX_LAYER = "tiles.gpkg", "tiles"
# Including temporary files of SQLite, and of newer GDAL for its spatial index.
INDEX_FILES = tuple(INDEX + ending for ending in ("", "-wal", "-shm", "-journal", f".tmp_rtree_{INDEX_LAYER}.db"))
FOLD_SPLITS = ("train", "val")
KEPT_LIST = "train2.txt"
ORIGINS = "imported.csv"  # the source files of each imported tile
CONTACT_SHEET = "contact_sheet.png"
CONTACT_SHEET_PAGE = "contact_sheet.html"
REPORT = "report/check.html"
STAGING = "append.part"  # tiles of an append in progress; inside the dataset, so that they are moved by a rename


def manifest_path(dataset):
    """Return the path of a dataset's manifest."""
    return Path(dataset) / MANIFEST


def index_path(dataset):
    """Return the path of a dataset's tile index."""
    return Path(dataset) / INDEX


def image_name(tile, ending):
    """Return the path of a tile's image relative to the dataset, as in lists; ``ending`` includes the dot."""
    return f"{IMAGES}/{tile}{ending}"


def mask_name(tile):
    """Return the path of a tile's mask relative to the dataset, as in lists."""
    return f"{MASKS}/{tile}{MASK_ENDING}"


def list_path(dataset, split):
    """Return the path of the list of ``train``, ``val`` or ``test``; raises InputError for another split."""
    if split not in SPLITS:
        raise InputError("There is no split named {}; choose one of {}.".format(split, ", ".join(SPLITS)))
    return Path(dataset) / f"{split}.txt"


def fold_path(dataset, number, split):
    """Return the path of the list of ``train`` or ``val`` of a fold; folds are counted from 1."""
    return Path(dataset) / f"fold_{number}_{split}.txt"


def list_paths(dataset):
    """Return the paths of the existing lists of all splits and folds."""
    splits = [list_path(dataset, split) for split in SPLITS]
    folds = [path for split in FOLD_SPLITS for path in Path(dataset).glob(f"fold_[0-9]*_{split}.txt")]
    return [path for path in splits + sorted(folds) if path.exists()]
