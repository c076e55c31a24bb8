"""Append new tiles to an existing dataset: all of them, or the dataset stays unchanged."""

import contextlib
import shutil
from pathlib import Path

from buildseg_trainer.common.files import make_folders, replace, write_bytes, write_error
from buildseg_trainer.dataset.raster.compatibility import is_grey
from buildseg_trainer.dataset.store import layout, manifest, tile_index
from buildseg_trainer.errors import InputError

# The parameters that images and masks depend on, and the manifest's key of each.
SAME_SETTINGS = (
    ("TILE_SIZE", "tile_size"),
    ("STRIDE", "stride"),
    ("EDGE", "edge"),
    ("IMAGE_FORMAT", "image_format"),
    ("JPEG_QUALITY", "jpeg_quality"),
    ("GSD", "gsd"),
    ("MIN_BUILDING_AREA", "min_building_area"),
    ("BOUNDARY", "boundary"),
    ("INSTANCES", "instances"),
)


def open_earlier(dataset, options):
    """Return the Manifest of the dataset to append to.

    Raises InputError if there is none, if another program locks its index, or if the checked ``options`` differ from
    those of its tiles.
    """
    content = manifest.open_dataset(dataset)
    for parameter, key in SAME_SETTINGS:
        theirs, ours = getattr(content, key), getattr(options, key)
        if theirs != ours:
            raise InputError(
                f"The dataset {dataset} was made with {parameter} {_shown(theirs)}, not {_shown(ours)}; give "
                f"{parameter} {_shown(theirs)} to append to it."
            )
    if not content.index_crs:
        raise InputError(
            f"The tiles of {dataset} have no place on the map, so rasters cannot be appended; tile them into a "
            "dataset of their own."
        )
    with tile_index.IndexUpdate(dataset):
        pass  # fails now instead of after cutting where another program has locked the index
    return content


def check_bands(dataset, content, regions):
    """Raise InputError if new rasters give grey images and the dataset has colour images, or vice versa."""
    earlier = {len(set(source["bands"])) == 1 for source in content.sources if source.get("bands")}
    for info, box in regions:
        grey = is_grey(info)
        if box is not None and earlier and grey not in earlier:
            raise InputError(
                "The raster {} gives {} images, but the dataset {} has {} ones; choose other BANDS, or tile it into a "
                "dataset of its own.".format(
                    info.path, *(("grey", dataset, "colour") if grey else ("colour", dataset, "grey"))
                )
            )


def taken_names(dataset, content):
    """Return the source names in use: those of the manifest, and of files in the image folder."""
    stems = (path.stem for path in (Path(dataset) / layout.IMAGES).glob("*"))
    return {source["name"] for source in content.sources} | {stem.rsplit("_", 2)[0] for stem in stems}


def overlap_warnings(content, regions):
    """Return a warning for each raster that the dataset already has tiles of in the same place."""
    warnings = []
    for info, box in regions:
        for source in content.sources:
            x0, y0, x1, y1 = source.get("window") or (0, 0, 0, 0)
            same_grid = source.get("path") == info.path and source.get("geotransform") == list(info.geotransform)
            if box is not None and same_grid and box.x0 < x1 and x0 < box.x1 and box.y0 < y1 and y0 < box.y1:
                warnings.append(f"The dataset already has tiles of this area of {info.path}, which are duplicates now.")
                break
    return warnings


@contextlib.contextmanager
def staging(dataset, folders=()):
    """Create a folder inside the dataset, with subfolders ``folders``, for new tiles; removed after the block.

    It also excludes a second run that appends to the dataset: raises InputError if the folder exists.
    """
    folder = Path(dataset) / layout.STAGING
    try:
        folder.mkdir()
    except FileExistsError as error:
        raise InputError(
            f"Another run is appending to {dataset}, or one was interrupted; if none is running, delete the folder "
            f"{folder}."
        ) from error
    except OSError as error:
        raise write_error(folder, error) from error
    try:
        make_folders(folder, folders)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def commit(dataset, staged, folders, records, added):
    """Bring the staged tiles into the dataset and return its new Manifest.

    ``folders`` are the names of the staged folders, ``records`` the TileRecords of the new tiles, ``added`` a Manifest
    of the new tiles alone. Files are moved and index and manifest written while the index is locked; on any failure
    all of it is undone. Filter results, splits and lists of the earlier tiles stay; new tiles have none.
    """
    path = layout.manifest_path(dataset)
    before = Path(staged) / path.name
    moved = []
    try:
        write_bytes(before, path.read_bytes())
    except OSError as error:
        raise write_error(before, error) from error
    try:
        with tile_index.IndexUpdate(dataset) as update:
            content = _merged(
                manifest.open_dataset(dataset), added
            )  # read again: a split may have finished in the meantime
            update.add(records)
            for folder in folders:
                for new in sorted((Path(staged) / folder).iterdir()):
                    moved.append(new.replace(Path(dataset) / folder / new.name))
            manifest.write_manifest(dataset, content)
    except BaseException as error:
        for target in moved:
            target.unlink(missing_ok=True)
        replace(before, path)
        if isinstance(error, OSError):
            raise write_error(dataset, error) from error
        raise
    return content


def list_warnings(dataset, content, count):
    """Return a warning if the dataset was filtered or split before, since the new tiles are in no list."""
    listed = any(layout.list_path(dataset, split).exists() for split in layout.SPLITS)
    if not (listed or content.filter or content.split):
        return []
    return [
        f'The {count} new tiles are in no list yet, and training does not see them: run "Filter tiles" (filtertiles) '
        'and "Split dataset" (splitdataset) again, with KEEP_EXISTING to keep the splits of the other tiles.'
    ]


def _merged(content, added):
    content.tile_count += added.tile_count
    content.sources += added.sources
    content.labels_attribution = sorted({*content.labels_attribution, *added.labels_attribution})
    content.stretch = content.stretch or added.stretch
    for key, number in added.counts.items():
        content.counts[key] = content.counts.get(key, 0) + number
    return content


def _shown(value):
    return {True: "true", False: "false", None: "empty"}.get(value, value) if not isinstance(value, str) else value
