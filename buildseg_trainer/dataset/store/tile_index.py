"""The tile index: tiles.gpkg, layer ``tiles``, one polygon a tile with its statistics, filter result and split."""

import struct
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Optional

from osgeo import gdal, ogr

from buildseg_trainer.common.progress import never_cancelled, stop_if_cancelled
from buildseg_trainer.dataset.gdal_utils import attempt, quiet
from buildseg_trainer.dataset.indexstyle import add_style
from buildseg_trainer.dataset.raster.info import spatial_reference
from buildseg_trainer.errors import InputError

FILE_NAME = "tiles.gpkg"
LAYER = "tiles"
BUSY_TIMEOUT_MS = "1500"
IDS_PER_STATEMENT = 500
TILES_AT_ONCE = 1000  # between two looks whether to stop

LEFT_OUT = "shares pixels with validation or test"  # the reason of a kept tile that is in no list

_BOOLEAN = "boolean"
_CHOICE = "choice"  # 1, 0 or null, an integer: of a boolean QGIS's forms make yes and no, and store "true" as 0
_TILE_WKB = struct.Struct("<BIII10d")  # a polygon of one ring of five points
FIELDS = (
    ("name", ogr.OFTString, None),
    ("source", ogr.OFTString, None),
    ("row", ogr.OFTInteger, None),
    ("col", ogr.OFTInteger, None),
    ("x", ogr.OFTInteger, None),  # upper left pixel in the source
    ("y", ogr.OFTInteger, None),
    ("background_px", ogr.OFTInteger, None),
    ("building_px", ogr.OFTInteger, None),
    ("building_share", ogr.OFTReal, None),
    ("nodata_share", ogr.OFTReal, None),
    ("building_area_px", ogr.OFTReal, None),
    ("kept", ogr.OFTInteger, _BOOLEAN),
    ("reason", ogr.OFTString, None),
    ("split", ogr.OFTString, None),
    ("keep", ogr.OFTInteger, _CHOICE),
)
# Fields that an index gets once a step has something to put into them.
LATER_FIELDS = {
    "fold": ogr.OFTInteger,  # the fold that the tile validates in, counted from 1
    "sharpness": ogr.OFTReal,  # these three as quality.ImageQuality has them
    "flat_share": ogr.OFTReal,
    "white_share": ogr.OFTReal,
}


@dataclass
class TileRecord:
    """One feature of the index. ``outline`` has the four corners in the index's CRS, in ring order."""

    name: str
    source: str
    row: int
    col: int
    x: int
    y: int
    background_px: int
    building_px: int
    building_share: float
    nodata_share: float
    building_area_px: float
    outline: list
    fid: int = 0
    kept: Optional[bool] = None
    reason: Optional[str] = None
    split: Optional[str] = None
    keep: Optional[bool] = None


def index_path(dataset):
    """Return where a dataset's index is."""
    return Path(dataset) / FILE_NAME


def write_index(dataset, records, crs_wkt):
    """Write a new tiles.gpkg with the records in the order given and their style. Raises InputError.

    Records without outline get no geometry; ``crs_wkt`` is empty where none has one.
    """
    path = index_path(dataset)
    container, message = attempt(ogr.GetDriverByName("GPKG").CreateDataSource, str(path))
    if container is None:
        raise InputError("The tile index {} cannot be written ({}).".format(path, message))
    try:
        _checked(path, container.StartTransaction)
        layer = _new_layer(container, path, crs_wkt)
        _add_records(path, layer, records)
        add_style(container, layer, partial(_checked, path))
        _checked(path, container.CommitTransaction)
    finally:
        layer = container = None  # closes the file


def _add_records(path, layer, records):
    definition = layer.GetLayerDefn()
    feature = ogr.Feature(definition)
    decided_later = ("kept", "reason", "split", "keep")
    filled = [(definition.GetFieldIndex(name), name) for name, _, _ in FIELDS if name not in decided_later]
    for record in records:
        feature.SetFID(-1)
        for position, name in filled:
            feature.SetField(position, getattr(record, name))
        outline = ogr.CreateGeometryFromWkb(_polygon_wkb(record.outline)) if record.outline else None
        feature.SetGeometryDirectly(outline)
        _checked(path, layer.CreateFeature, feature)


def _new_layer(container, path, crs_wkt):
    options = ["FID=fid", "GEOMETRY_NAME=geom"]
    crs = spatial_reference(crs_wkt) if crs_wkt else None
    layer = _checked(path, container.CreateLayer, LAYER, crs, ogr.wkbPolygon, options)
    for name, kind, subtype in FIELDS:
        definition = ogr.FieldDefn(name, kind)
        if subtype == _BOOLEAN:
            definition.SetSubType(ogr.OFSTBoolean)
        _checked(path, layer.CreateField, definition)
    return layer


def _checked(path, function, *arguments):
    result, message = attempt(function, *arguments)
    if message:
        raise InputError("The tile index {} cannot be written ({}).".format(path, message))
    return result


def read_index(dataset, with_outlines=True, is_cancelled=never_cancelled):
    """Return the TileRecords of a dataset sorted by name, the one order of tiles everywhere.

    Raises InputError and Cancelled.
    """
    container, layer = _open(dataset, gdal.OF_VECTOR)  # the layer lives as long as its container
    names = [layer.GetLayerDefn().GetFieldDefn(i).GetName() for i in range(layer.GetLayerDefn().GetFieldCount())]
    missing = [name for name, _, _ in FIELDS if name not in names]
    if missing:
        raise InputError(
            "The tile index {} has lost the field {}; make the dataset again.".format(index_path(dataset), missing[0])
        )
    readers = [(name, names.index(name), _READERS[kind, subtype]) for name, kind, subtype in FIELDS]
    if not with_outlines:
        layer.SetIgnoredFields(["OGR_GEOMETRY"])
    records = []
    with quiet():
        for number, feature in enumerate(layer):
            if number % TILES_AT_ONCE == 0:
                stop_if_cancelled(is_cancelled)
            values = {name: read(feature, position) for name, position, read in readers}
            outline = _corners(feature.GetGeometryRef()) if with_outlines else []
            records.append(TileRecord(fid=feature.GetFID(), outline=outline, **values))
    del layer, container  # closes the file
    records.sort(key=lambda record: record.name)
    if not records:
        raise InputError("The tile index {} is empty; make the dataset again.".format(index_path(dataset)))
    return records


def class_pixels(dataset, names):
    """Return how many pixels (background, building) the tiles with these names have.

    Raises InputError when the index cannot be read or does not know one of them.
    """
    wanted = set(names)
    records = [record for record in read_index(dataset, with_outlines=False) if record.name in wanted]
    unknown = wanted.difference(record.name for record in records)
    if unknown:
        raise InputError(
            "The tile index {} does not know {} of the listed tiles, for example {}; balanced class weights count its "
            "pixels: make the dataset again, or leave the weights out.".format(
                index_path(dataset), len(unknown), min(unknown)
            )
        )
    return sum(record.background_px for record in records), sum(record.building_px for record in records)


def read_texts(dataset, field):
    """Return ``{fid: text or None}`` of a field, perhaps one the user added. Raises InputError if it is not there."""
    container, layer = _open(dataset, gdal.OF_VECTOR)
    position = layer.GetLayerDefn().GetFieldIndex(field)
    if position < 0:
        raise InputError("The tile index {} has no field {}; check its name.".format(index_path(dataset), field))
    with quiet():
        texts = {feature.GetFID(): _nullable_string(feature, position) for feature in layer}
    del layer, container  # closes the file
    return texts


class IndexUpdate:
    """Changes of the index in one transaction: everything at the ``with`` block's end, or nothing.

    The lock is taken at the beginning, so somebody else's shows before anything else of the dataset is touched.
    Whole values are set for many tiles at once by SQL through OGR; feature by feature takes ten times as long.
    """

    def __init__(self, dataset):
        self._dataset = dataset
        self._container = None

    def __enter__(self):
        self._container, _ = _open(self._dataset, gdal.OF_VECTOR | gdal.OF_UPDATE)
        self._run(self._container.StartTransaction)
        try:
            self._sql("UPDATE tiles SET name = name WHERE fid = -1")  # takes the write lock
        except InputError:
            self.__exit__(InputError, None, None)
            raise
        return self

    def __exit__(self, kind, error, trace):
        container, self._container = self._container, None
        if kind is None:
            self._run(container.CommitTransaction)
        else:
            attempt(container.RollbackTransaction)

    def add(self, records):
        """Add tiles: TileRecords with outlines in the index's CRS, names that it does not have yet."""
        layer = self._container.GetLayerByName(LAYER)
        _add_records(index_path(self._dataset), layer, records)

    def clear(self, field):
        """Set a field to null for all tiles; one of LATER_FIELDS need not be there."""
        if field in LATER_FIELDS and not self._has(field):
            return
        self._sql("UPDATE tiles SET {} = NULL".format(_column(field)))  # nosec B608 - one of FIELDS, checked

    def set(self, field, value, fids):
        """Set a field to one value (str, bool or None) for the tiles with these ids."""
        column, literal = _column(field), _literal(value)
        fids = [int(fid) for fid in fids]
        for start in range(0, len(fids), IDS_PER_STATEMENT):
            ids = ",".join(str(fid) for fid in fids[start : start + IDS_PER_STATEMENT])
            # Column and literal come from this module's fixed words, ids are integers.
            self._sql("UPDATE tiles SET {} = {} WHERE fid IN ({})".format(column, literal, ids))  # nosec B608

    def set_numbers(self, fields, rows):
        """Set ``fields``, all of LATER_FIELDS, to numbers; ``rows`` are ``(tile id, number, …)`` in the fields' order.

        Fields that the index does not have yet are added to it.
        """
        layer = self._container.GetLayerByName(LAYER)
        for field in fields:
            if not self._has(_column(field)):
                self._run(layer.CreateField, ogr.FieldDefn(field, LATER_FIELDS[field]))
        names = ", ".join(fields)
        # A table of its own, since one statement a tile takes ten times as long.
        self._sql("CREATE TEMP TABLE numbers (tile INTEGER PRIMARY KEY, {})".format(names))
        for start in range(0, len(rows), IDS_PER_STATEMENT):
            values = ", ".join(
                "({})".format(", ".join([str(int(fid)), *("{!r}".format(float(number)) for number in numbers)]))
                for fid, *numbers in rows[start : start + IDS_PER_STATEMENT]
            )
            self._sql("INSERT INTO numbers VALUES {}".format(values))  # nosec B608 - numbers only
        for field in fields:
            self._sql(
                "UPDATE tiles SET {0} = (SELECT {0} FROM numbers WHERE tile = fid) "  # nosec B608 - one of LATER_FIELDS
                "WHERE fid IN (SELECT tile FROM numbers)".format(field)
            )
        self._sql("DROP TABLE numbers")

    def _has(self, field):
        return self._container.GetLayerByName(LAYER).GetLayerDefn().GetFieldIndex(field) >= 0

    def _sql(self, statement):
        result = self._run(self._container.ExecuteSQL, statement)
        if result is not None:
            self._container.ReleaseResultSet(result)

    def _run(self, function, *arguments):
        result, message = attempt(function, *arguments)
        if message:
            raise _locked_or_broken(self._dataset, message)
        return result


def _open(dataset, flags):
    path = index_path(dataset)
    if not path.is_file():
        raise InputError("The dataset {} has no tile index {}; make the dataset again.".format(dataset, FILE_NAME))
    before = gdal.GetConfigOption("SQLITE_BUSY_TIMEOUT")
    gdal.SetConfigOption("SQLITE_BUSY_TIMEOUT", BUSY_TIMEOUT_MS)
    try:
        container, message = attempt(gdal.OpenEx, str(path), flags)
    finally:
        gdal.SetConfigOption("SQLITE_BUSY_TIMEOUT", before)
    layer = container.GetLayerByName(LAYER) if container is not None else None
    if layer is None:
        raise _locked_or_broken(dataset, message or "no layer named tiles")
    return container, layer


def _locked_or_broken(dataset, message):
    path = index_path(dataset)
    if "lock" in message.lower() or "busy" in message.lower():
        return InputError(
            "The tile index {} is locked by another program; save or close its edits there and run again.".format(path)
        )
    return InputError("The tile index {} cannot be used ({}); is it complete and writable?".format(path, message))


def _nullable_string(feature, position):
    return feature.GetFieldAsString(position) if feature.IsFieldSetAndNotNull(position) else None


def _nullable_flag(feature, position):
    return bool(feature.GetFieldAsInteger(position)) if feature.IsFieldSetAndNotNull(position) else None


# Typed getters: GetField() by name takes three times as long for a hundred thousand tiles.
_READERS = {
    (ogr.OFTInteger, None): lambda feature, position: feature.GetFieldAsInteger(position),
    (ogr.OFTReal, None): lambda feature, position: feature.GetFieldAsDouble(position),
    (ogr.OFTString, None): _nullable_string,
    (ogr.OFTInteger, _BOOLEAN): _nullable_flag,
    (ogr.OFTInteger, _CHOICE): _nullable_flag,
}


def _polygon_wkb(outline):
    return _TILE_WKB.pack(1, ogr.wkbPolygon, 1, 5, *(number for point in (*outline, outline[0]) for number in point))


def _corners(geometry):
    """Return the four corners of a tile's polygon, or an empty list for another or no shape (edited by hand)."""
    if geometry is None:
        return []
    wkb = bytes(geometry.ExportToWkb(ogr.wkbNDR))
    if len(wkb) != _TILE_WKB.size:
        return []
    _, kind, rings, points, *numbers = _TILE_WKB.unpack(wkb)
    if (kind, rings, points) != (ogr.wkbPolygon, 1, 5):
        return []
    return [(numbers[0], numbers[1]), (numbers[2], numbers[3]), (numbers[4], numbers[5]), (numbers[6], numbers[7])]


def _column(field):
    if field not in LATER_FIELDS and field not in [name for name, _, _ in FIELDS]:
        raise ValueError("The index has no field {}.".format(field))
    return field


def _literal(value):
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return "1" if value else "0"
    return "'{}'".format(str(value).replace("'", "''"))
