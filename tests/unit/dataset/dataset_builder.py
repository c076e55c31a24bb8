"""Datasets of an index alone, made in milliseconds: for filter and split, which never open a tile."""

from pathlib import Path

import numpy as np
from dataset_helpers import crs, index_rows, lines

from buildseg_trainer.dataset.store.manifest import Manifest, write_manifest
from buildseg_trainer.dataset.store.tile_index import TileRecord, write_index

SIZE = 512


def record(name, x=0, y=0, background=200_000, building=62_144, area=5000.0, row=0, col=0, source="a", outline=None):
    """A TileRecord at pixel x, y of a raster with pixels of one unit."""
    labelled = background + building
    square = [(x, -y), (x + SIZE, -y), (x + SIZE, -y - SIZE), (x, -y - SIZE)]
    return TileRecord(
        name=name,
        source=source,
        row=row,
        col=col,
        x=x,
        y=y,
        background_px=background,
        building_px=building,
        building_share=building / labelled if labelled else 0.0,
        nodata_share=1 - labelled / SIZE**2,
        building_area_px=area,
        outline=outline or square,
    )


def grid_records(columns, rows, stride=SIZE, building=lambda row, col: 62_144, source="a", origin=(0, 0)):
    return [
        record(
            f"{source}_{row:04d}_{col:04d}",
            origin[0] + col * stride,
            origin[1] + row * stride,
            background=SIZE**2 - building(row, col),
            building=building(row, col),
            row=row,
            col=col,
            source=source,
        )
        for row in range(rows)
        for col in range(columns)
    ]


def build(folder, records, stride=SIZE):
    """Write a complete dataset folder (without tiles) and return its path."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    records = sorted(records, key=lambda each: each.name)
    write_index(folder, records, crs("EPSG:3857").ExportToWkt())
    write_manifest(
        folder, Manifest(state="complete", tile_size=SIZE, stride=stride, tile_count=len(records), image_format="jpeg")
    )
    return str(folder)


def parts_of(dataset):
    """{part: names} from the lists, checked against the index."""
    found = {}
    for part in ("train", "val", "test"):
        path = Path(dataset) / (part + ".txt")
        names = [line.split(" ")[0][4:-4] for line in lines(path)] if path.exists() else []
        found[part] = names
        assert lines(path) == [f"img/{name}.jpg gt/{name}.png" for name in names] if names else True
    in_index = {name: split for name, split in index_rows(dataset, "name", "split") if split}
    assert in_index == {name: part for part, names in found.items() for name in names}
    return found


def places_of(dataset):
    """{name: (x, y)} of all tiles, in pixels."""
    return {name: (x, y) for name, x, y in index_rows(dataset, "name", "x", "y")}


def shared_pixels(dataset, first, second, positions=None):
    """Area that tiles of two parts share, counted on a raster of pixels: brute force.

    ``positions`` are ``places_of`` the dataset, for those who ask often.
    """
    positions = positions or places_of(dataset)
    height = max(y for _, y in positions.values()) + SIZE
    width = max(x for x, _ in positions.values()) + SIZE
    covered = np.zeros((height // 16 + 1, width // 16 + 1), dtype=bool)
    for name in first:
        x, y = positions[name]
        covered[y // 16 : (y + SIZE) // 16, x // 16 : (x + SIZE) // 16] = True
    total = 0
    for name in second:
        x, y = positions[name]
        total += covered[y // 16 : (y + SIZE) // 16, x // 16 : (x + SIZE) // 16].sum()
    return total
