"""Names of sources and tiles: ASCII, without spaces, and unique regardless of case."""

import re
import unicodedata
from pathlib import PurePath

LONGEST_STEM = 60


def source_names(paths, taken=()):
    """Return a name for each raster path: its file name in ASCII, numbered if it is not unique.

    Names that differ only in case are numbered too: on Windows and macOS they are one file. ``taken`` are names already
    in use.
    """
    taken = {name.lower() for name in taken}
    names = []
    for path in paths:
        stem = ascii_stem(path)
        name, number = stem, 1
        while name.lower() in taken:
            number += 1
            name = f"{stem}-{number}"
        taken.add(name.lower())
        names.append(name)
    return names


def tile_name(source, row, col, digits=4):
    """Return a tile's name without ending. With enough ``digits``, names sort by row and column."""
    return "{}_{:0{digits}d}_{:0{digits}d}".format(source, row, col, digits=digits)


def ascii_stem(path, fallback="raster"):
    """Return a file name without its ending in ASCII, without spaces, at most LONGEST_STEM characters long."""
    # A subdataset ("GPKG:/a/b.gpkg:layer") is not a path; its last component is the distinctive one.
    plain = unicodedata.normalize("NFKD", PurePath(str(path).rsplit(":", 1)[-1]).stem)
    plain = plain.encode("ascii", "ignore").decode("ascii")
    plain = re.sub(r"[^A-Za-z0-9-]+", "_", plain).strip("_-")
    return plain[:LONGEST_STEM] or fallback
