"""Checks that a request is feasible, by number of tiles and disk space, before anything is read or written."""

import shutil
from pathlib import Path

from buildseg_trainer.dataset.raster import grid
from buildseg_trainer.dataset.raster.info import CHANNELS
from buildseg_trainer.errors import InputError

# Beyond this, the tile index and the memory for the statistics of tiles are not sufficient.
MOST_TILES = 10_000_000
# Minimum of a tile's files: a disk block for the image, and NTFS's record of a small mask.
BYTES_A_TILE = (4 + 1) << 10
SMALL = 1_000_000_000  # bytes; smaller outputs are not checked, since the run itself soon fails on a full disk
DEFLATE = 1032  # the largest compression ratio of DEFLATE


def count_tiles(regions, wanted, options):
    """Return the number of windows to cut, without creating them.

    ``regions`` are ``(RasterInfo, PixelBox or None)``, ``wanted`` a PixelBox for each, the part that may have tiles, or
    None for none.
    """
    return sum(
        grid.count_windows(box, options.tile_size, options.stride, options.edge, within)
        for (_, box), within in zip(regions, wanted)
        if within is not None
    )


def check_tiles(regions, wanted, options, output, every_tile):
    """Raise InputError for more tiles than possible, or than the disk of ``output`` has space for.

    With ``every_tile`` all tiles except those of nodata will be written. For the other arguments see count_tiles.
    """
    count = count_tiles(regions, wanted, options)
    widest, box = max(((info, box) for info, box in regions if box is not None), key=lambda each: each[1].width)
    sentence = (
        f"The rasters ({widest.path} alone has {box.width:,} x {box.height:,} px to tile) give {count:,} tiles of "
        f"{options.tile_size} px, with {size_text(count * BYTES_A_TILE)} or more"
    )
    remedy = "give the EXTENT or the labelled AREA that you need, or choose larger pixels (GSD)."
    if count > MOST_TILES:
        raise InputError(f"{sentence}; more than {MOST_TILES:,} are not possible: {remedy}")
    # The tiles of rasters with nodata are unknown before they are read.
    certain = [
        within if every_tile and within is not None and not info.may_be_invalid(box) else None
        for (info, box), within in zip(regions, wanted)
    ]
    least, free = count_tiles(regions, certain, options) * BYTES_A_TILE, free_bytes(output)
    if least > max(free, SMALL):
        raise InputError(f"{sentence}, but the disk of {output} has {size_text(free)} free; {remedy}")


def check_pixels(info, output):
    """Raise InputError if three 8-bit bands of a raster's size cannot fit on the disk even if compressed."""
    least, free = CHANNELS * info.width * info.height // DEFLATE, free_bytes(output)
    if least > max(free, SMALL):
        raise InputError(
            f"The raster {info.path} has {info.width:,} x {info.height:,} px, which take {size_text(least)} or more, "
            f"but the disk of {output} has {size_text(free)} free; clip the raster to what you need first, or choose "
            "an output that ends in .vrt."
        )


def free_bytes(path):
    """Return the free bytes of the disk where ``path``, which need not exist yet, would be written."""
    path = Path(path).absolute()
    while not path.exists() and path != path.parent:
        path = path.parent
    return shutil.disk_usage(path).free


def size_text(count):
    """Return a number of bytes as text."""
    for unit, size in (("PB", 1e15), ("TB", 1e12), ("GB", 1e9)):
        if count >= size:
            return f"{count / size:,.1f} {unit}"
    return f"{count / 1e6:.1f} MB"
