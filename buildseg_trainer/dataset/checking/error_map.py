"""The error map of an evaluation: the outlines of the tiles that were measured, with what is wrong in each."""

import csv
import tempfile
from pathlib import Path

from osgeo import ogr

from buildseg_trainer.common.files import replace, write_error
from buildseg_trainer.common.progress import never_cancelled
from buildseg_trainer.dataset.gdal_utils import attempt, spatial_reference
from buildseg_trainer.dataset.store import layout, tile_index
from buildseg_trainer.dataset.store.manifest import open_dataset
from buildseg_trainer.errors import InputError

LAYER = "tiles"
# Of tiles.csv; ``rank`` is 1 for the tile with the most wrong pixels.
FIELDS = (
    ("name", ogr.OFTString),
    ("rank", ogr.OFTInteger),
    ("building_iou", ogr.OFTReal),
    ("loss", ogr.OFTReal),
    ("missed_px", ogr.OFTInteger),
    ("false_px", ogr.OFTInteger),
    ("truth_px", ogr.OFTInteger),
    ("picture", ogr.OFTString),
)
PICTURES = "pictures"  # folder beside the table, with NAME.jpg of the worst tiles


def check_output(dataset, output):
    """Raise InputError unless the error map ``output`` of a dataset can be made: a GeoPackage that is not its index."""
    output = Path(output)
    if output.suffix.lower() != ".gpkg":
        raise InputError(f"The output {output} of the tiles does not end in .gpkg; choose a GeoPackage.")
    index = layout.index_path(dataset)
    if output.resolve() == index.resolve():
        raise InputError(f"{output} is the tile index of the dataset; choose another file for TILES.")
    if not index.is_file():
        raise InputError(f"The dataset {dataset} has no tile index {layout.INDEX}; leave TILES empty.")


def write_error_map(dataset, table, output, is_cancelled=never_cancelled):
    """Write the tiles of ``table``, a tiles.csv, with their outlines in the index of ``dataset`` as a GeoPackage.

    The tiles come in the order of their rank, the worst first; those without a place on Earth have no geometry.
    ``picture`` is the path of a tile's picture, where there is one beside the table.
    Raises InputError and Cancelled.
    """
    check_output(dataset, output)
    crs = open_dataset(dataset).index_crs
    outlines = {record.name: record.outline for record in tile_index.read_index(dataset, is_cancelled=is_cancelled)}
    rows = _ranked(table)
    missing = [row["name"] for row in rows if row["name"] not in outlines]
    if missing:
        raise InputError(
            f"The tile index of {dataset} has no tile {missing[0]}; make the dataset again, or leave TILES empty."
        )
    output = Path(output)
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".", suffix=".tmp", dir=output.parent) as scratch:
            aside = Path(scratch) / "tiles.gpkg"
            _write(aside, rows, outlines, crs, output)
            replace(aside, output)
    except OSError as error:
        raise write_error(output, error) from error


def _ranked(table):
    """Return the lines of a tiles.csv as dicts with their ``rank``, the most wrong pixels first."""
    with Path(table).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    rows.sort(key=lambda row: (-int(row["missed_px"]) - int(row["false_px"]), row["name"]))
    for number, row in enumerate(rows, start=1):
        picture = Path(table).absolute().with_name(PICTURES) / f"{row['name']}.jpg"
        row.update(rank=number, picture=str(picture) if picture.is_file() else "")
    return rows


def _write(path, rows, outlines, crs, output):
    container = _checked(output, ogr.GetDriverByName("GPKG").CreateDataSource, str(path))
    layer = _checked(
        output, container.CreateLayer, LAYER, spatial_reference(crs) if crs else None, ogr.wkbPolygon, ["FID=fid"]
    )
    for name, kind in FIELDS:
        _checked(output, layer.CreateField, ogr.FieldDefn(name, kind))
    layer.StartTransaction()
    for row in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        for name, _ in FIELDS:
            if row[name] != "":
                feature.SetField(name, row[name])
        if outlines[row["name"]]:
            feature.SetGeometry(_polygon(outlines[row["name"]]))
        _checked(output, layer.CreateFeature, feature)
    _checked(output, layer.CommitTransaction)
    feature = layer = container = None  # closes the file


def _polygon(corners):
    ring = ogr.Geometry(ogr.wkbLinearRing)
    for x, y in (*corners, corners[0]):
        ring.AddPoint_2D(x, y)
    polygon = ogr.Geometry(ogr.wkbPolygon)
    polygon.AddGeometry(ring)
    return polygon


def _checked(output, function, *arguments):
    result, message = attempt(function, *arguments)
    if message:
        raise InputError(f"The layer {output} cannot be written ({message}).")
    return result
