"""Names of sources and tiles: ASCII, no spaces, unique even where upper and lower case are the same."""

import re
import unicodedata
from pathlib import PurePath

LONGEST_STEM = 60


def source_names(paths, taken=()):
    """Return one name a raster path: its file name in ASCII, numbered where two would be the same.

    Names that differ in case only are numbered too: Windows and macOS would write both to one file. ``taken`` are
    names that others have already.
    """
    taken = {name.lower() for name in taken}
    names = []
    for path in paths:
        stem = ascii_stem(path)
        name, number = stem, 1
        while name.lower() in taken:
            number += 1
            name = "{}-{}".format(stem, number)
        taken.add(name.lower())
        names.append(name)
    return names


def tile_name(source, row, col, digits=4):
    """Return a tile's name, without ending. With enough ``digits``, file-name order is row after row."""
    return "{}_{:0{digits}d}_{:0{digits}d}".format(source, row, col, digits=digits)


def ascii_stem(path, fallback="raster"):
    """Return a file name without its ending in ASCII, without spaces, at most LONGEST_STEM characters long."""
    # A subdataset ("GPKG:/a/b.gpkg:layer") is no path; its last piece is what tells it apart.
    plain = unicodedata.normalize("NFKD", PurePath(str(path).rsplit(":", 1)[-1]).stem)
    plain = plain.encode("ascii", "ignore").decode("ascii")
    plain = re.sub(r"[^A-Za-z0-9-]+", "_", plain).strip("_-")
    return plain[:LONGEST_STEM] or fallback
