"""Names of imported tiles and of their sources."""

import collections
from pathlib import Path

from buildseg_trainer.dataset.store.names import ascii_stem


def source_names(pairs, source):
    """Return ``{pair: source name}``: its folders (an archive counts as one), otherwise the input's name."""
    folders = sorted({pair.place.rpartition("/")[0] for pair in pairs})
    names = _unique([_ascii(folder.replace("/", "_") or Path(source).stem, "source") for folder in folders])
    by_folder = dict(zip(folders, names))
    return {pair: by_folder[pair.place.rpartition("/")[0]] for pair in pairs}


def tile_names(pairs, source_names):
    """Return ``{pair: tile name}``: the image's name in ASCII, with that of its source if it is not unique."""
    stems = [_ascii(pair.place.rpartition("/")[2], "tile") for pair in pairs]
    times = collections.Counter(stem.lower() for stem in stems)
    names = [stem if times[stem.lower()] == 1 else f"{source_names[pair]}_{stem}" for pair, stem in zip(pairs, stems)]
    return dict(zip(pairs, _unique(names)))


def _unique(names):
    """Number names that differ only in case."""
    taken, counts, unique = {name.lower() for name in names}, collections.Counter(), []
    for name in names:
        key = name.lower()
        counts[key] += 1
        if counts[key] > 1:
            number = counts[key]
            while f"{key}-{number}" in taken:
                number += 1
            counts[key] = number
            taken.add(f"{key}-{number}")
            unique.append(f"{name}-{number}")
        else:
            unique.append(name)
    return unique


def _ascii(text, fallback):
    # A full stop in a tile's name is not an ending, and a colon not a data source.
    return ascii_stem(text.replace(":", "_").replace(".", "_"), fallback)
