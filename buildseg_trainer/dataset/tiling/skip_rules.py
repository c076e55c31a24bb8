"""Rules by which tiles are skipped instead of written."""

import hashlib

NODATA, OUTSIDE, MUCH_IGNORED, NEGATIVE = "nodata", "outside", "much ignored", "negative"


def reason_to_skip(name, statistics, in_area, options):
    """Return why a tile is not written, or None.

    ``statistics`` are its TileStatistics, ``in_area`` whether it touches the labelled area. Of the tiles without a
    building, a share is kept by their names and the seed: the same ones in whatever order tiles are cut.
    """
    if not statistics.background_px and not statistics.building_px:
        return NODATA if in_area else OUTSIDE
    if 100 * statistics.nodata_share > options.max_nodata_share:
        return MUCH_IGNORED
    if not statistics.building_px:
        share = {"all": 100, "none": 0, "share": options.negative_share}[options.negatives]
        if 100 * _draw(name, options.seed) >= share:
            return NEGATIVE
    return None


def _draw(name, seed):
    """Return a number from 0 up to 1 that looks random and is always the same for a name and a seed."""
    digest = hashlib.blake2b(f"{seed}:{name}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") / 2**64
