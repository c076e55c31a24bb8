"""Datasets of an index alone, made in milliseconds: for filter and split, which never open a tile."""

from pathlib import Path

from dataset_helpers import crs

from buildseg_trainer.dataset.index import TileRecord, write_index
from buildseg_trainer.dataset.manifest import Manifest, write_manifest

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
            "{}_{:04d}_{:04d}".format(source, row, col),
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
