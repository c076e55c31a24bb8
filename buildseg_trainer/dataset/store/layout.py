"""Where everything in a dataset folder is: the name of every file, and nothing of what is in it."""

from pathlib import Path

from buildseg_trainer.common.lists import SPLITS
from buildseg_trainer.errors import InputError

MANIFEST = "dataset.json"
LABELS = "labels.txt"
IMAGES, MASKS, INSTANCES = "img", "gt", "inst"
TILE_FOLDERS = (IMAGES, MASKS, INSTANCES)
MASK_ENDING = ".png"
INDEX, INDEX_LAYER = "tiles.gpkg", "tiles"
# With what SQLite, and newer GDAL for its spatial index, write beside it for a while.
INDEX_FILES = tuple(
    INDEX + ending for ending in ("", "-wal", "-shm", "-journal", ".tmp_rtree_{}.db".format(INDEX_LAYER))
)
FOLD_SPLITS = ("train", "val")
KEPT_LIST = "train2.txt"
ORIGINS = "imported.csv"  # which file each imported tile came from
CONTACT_SHEET = "contact_sheet.png"
REPORT = "report/check.html"
STAGING = "append.part"  # tiles of an append in progress; inside the dataset, so that they are moved by a rename


def manifest_path(dataset):
    """Return where a dataset's manifest is."""
    return Path(dataset) / MANIFEST


def index_path(dataset):
    """Return where a dataset's tile index is."""
    return Path(dataset) / INDEX


def image_name(tile, ending):
    """Return the path of a tile's image in its dataset, as lists have it; ``ending`` with its dot."""
    return "{}/{}{}".format(IMAGES, tile, ending)


def mask_name(tile):
    """Return the path of a tile's mask in its dataset, as lists have it."""
    return "{}/{}{}".format(MASKS, tile, MASK_ENDING)


def list_path(dataset, split):
    """Return where the list of ``train``, ``val`` or ``test`` is."""
    if split not in SPLITS:
        raise InputError("There is no split named {}; choose one of {}.".format(split, ", ".join(SPLITS)))
    return Path(dataset) / "{}.txt".format(split)


def fold_path(dataset, number, split):
    """Return where the list of ``train`` or ``val`` of a fold is; folds are counted from 1."""
    return Path(dataset) / "fold_{}_{}.txt".format(number, split)


def list_paths(dataset):
    """Return the lists that a dataset has: of all its splits and folds."""
    splits = [list_path(dataset, split) for split in SPLITS]
    folds = [path for split in FOLD_SPLITS for path in Path(dataset).glob("fold_[0-9]*_{}.txt".format(split))]
    return [path for path in splits + sorted(folds) if path.exists()]
