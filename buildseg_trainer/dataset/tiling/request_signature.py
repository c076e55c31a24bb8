"""What a run of create_tiles was asked for, so that another run can tell whether it would make the same tiles."""

import json
from dataclasses import asdict, fields
from pathlib import Path

from osgeo import gdal

from buildseg_trainer.dataset.gdal_utils import attempt
from buildseg_trainer.dataset.raster.info import open_raster

# Statistics and overviews beside a raster come and go when it is looked at, and no tile is made from them.
_NO_PIXELS = (".aux.xml", ".ovr")
_POLYGONS = {
    "buildings": "building polygons",
    "areas": "labelled area",
    "ignored": "unsure or small polygons",
}


def of_rasters(regions, options, plugin_version):
    """Return the part of a request that is known before polygons are read; JSON can hold it."""
    return {
        "made_by": [plugin_version, gdal.__version__],
        "options": {name.upper(): value for name, value in asdict(options).items()},
        "rasters": [_raster(info, box) for info, box in regions],
    }


def of_labels(stores, recipe):
    """Return the rest of a request: what ``stores``, LabelStores, hold, and the Stretch ``recipe`` or None."""
    return {
        "polygons": {kind: [store.digest() for store in by_crs.values()] for kind, by_crs in stores._asdict().items()},
        "stretch": recipe.recipe() if recipe else None,
    }


def differences(theirs, ours):
    """Return what request ``theirs`` had that ``ours``, perhaps only a part of one, has not, as a list of phrases."""
    if _differ(theirs, ours, "made_by"):
        # The rest may have another form.
        return ["version {} of this plugin with GDAL {}".format(*theirs["made_by"])]
    found = [
        "{} {}".format(name, _shown(theirs["options"].get(name)))
        for name in ours["options"]
        if _differ(theirs["options"], ours["options"], name)
    ]
    # What is known of a raster, and what of it is tiled, follows from the options too.
    found += _raster_differences(theirs["rasters"], ours["rasters"], ["files"] if found else ["files", "is", "window"])
    if "polygons" in ours:
        found += [
            ("other {}" if theirs["polygons"][kind] else "no {}").format(words)
            for kind, words in _POLYGONS.items()
            if _differ(theirs["polygons"], ours["polygons"], kind)
        ]
        if _differ(theirs, ours, "stretch"):
            found.append("another stretch")
    return found


def _raster_differences(theirs, ours, keys):
    before, now = ([raster["path"] for raster in rasters] for rasters in (theirs, ours))
    if before != now:
        gone, new = [path for path in before if path not in now], [path for path in now if path not in before]
        if gone:
            return ["the raster {}".format(gone[0])]
        return ["no raster {}".format(new[0]) if new else "the rasters in another order or number"]
    state = "another state of the raster {}"
    words = {"files": state, "is": state, "window": "another extent"}
    found = [
        words[key].format(path)
        for path, one, other in zip(now, theirs, ours)
        for key in keys
        if _differ(one, other, key)
    ]
    return list(dict.fromkeys(found))


def _raster(info, box):
    known = {each.name: getattr(info, each.name) for each in fields(info)}
    del known["opened_as"], known["original"]  # they follow from the options
    known["palette"] = None if info.palette is None else info.palette.tolist()
    return {"path": info.path, "files": _files(info), "window": box, "is": known}


def _files(info):
    """Return ``[[path, size, time of the last change], …]`` of the files that a raster is made of, as far as known."""
    names = attempt(open_raster(info.path).GetFileList)[0] or []
    return [[name, *_size_and_time(name)] for name in names if not name.lower().endswith(_NO_PIXELS)]


def _size_and_time(name):
    try:
        status = Path(name).stat()
        return status.st_size, status.st_mtime_ns
    except OSError:
        status = gdal.VSIStatL(name)  # inside an archive, or behind a URL
        return (status.size, status.mtime) if status else (None, None)


def _differ(theirs, ours, key):
    return json.dumps(theirs.get(key)) != json.dumps(ours.get(key))  # as text: NaN is not equal to itself


def _shown(value):
    if isinstance(value, list):
        return ",".join(map(str, value))
    return "empty" if value is None else str(value).lower() if isinstance(value, bool) else value
