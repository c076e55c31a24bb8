"""The tile index: tiles.gpkg, layer ``tiles``, one polygon per tile with its statistics, filter result and split."""

import struct
from dataclasses import MISSING, dataclass, fields
from functools import partial
from typing import NewType, Optional

from osgeo import gdal, ogr

from buildseg_trainer.common.progress import never_cancelled, stop_if_cancelled
from buildseg_trainer.dataset.gdal_utils import attempt, quiet, spatial_reference
from buildseg_trainer.dataset.store import layout
from buildseg_trainer.dataset.store.index_style import add_style
from buildseg_trainer.errors import InputError

BUSY_TIMEOUT_MS = "1500"
IDS_PER_STATEMENT = 500
TILES_AT_ONCE = 1000  # between two checks for cancellation

LEFT_OUT = "shares pixels with validation or test"  # the reason of a kept tile that is in no list

# 1, 0 or null, stored as an integer: QGIS's forms for booleans have no null and store "true" as 0.
Choice = NewType("Choice", bool)
_TILE_WKB = struct.Struct("<BIII10d")  # a polygon of one ring of five points
# Fields that are added to an index when a step sets them.
LATER_FIELDS = {
    "fold": ogr.OFTInteger,  # the fold in which the tile is for validation, counted from 1
    "sharpness": ogr.OFTReal,  # these three: see image_quality.ImageQuality
    "flat_share": ogr.OFTReal,
    "white_share": ogr.OFTReal,
}


@dataclass
class TileRecord:
    """One feature of the index; each field is a column, except ``outline`` and ``fid``.

    A new column needs a default here: datasets of earlier versions lack it. ``outline`` has the four corners in the
    index's CRS, in ring order.
    """

    name: str
    source: str
    row: int
    col: int
    x: int  # upper left pixel in the source
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
    keep: Optional[Choice] = None

    @classmethod
    def of_tile(cls, statistics, **place):
        """Return the record of a new tile; fields not in ``place`` come from ``statistics``, TileStatistics."""
        measured = {name: getattr(statistics, name) for name, _, _ in FIELDS if hasattr(statistics, name)}
        return cls(**place, **measured)


_TYPES = {  # of a field in TileRecord -> in the index
    str: (ogr.OFTString, ogr.OFSTNone),
    int: (ogr.OFTInteger, ogr.OFSTNone),
    float: (ogr.OFTReal, ogr.OFSTNone),
    Optional[str]: (ogr.OFTString, ogr.OFSTNone),
    Optional[float]: (ogr.OFTReal, ogr.OFSTNone),
    Optional[bool]: (ogr.OFTInteger, ogr.OFSTBoolean),
    Optional[Choice]: (ogr.OFTInteger, ogr.OFSTNone),
}
_COLUMNS = [each for each in fields(TileRecord) if each.name not in ("outline", "fid")]
FIELDS = tuple((each.name, *_TYPES[each.type]) for each in _COLUMNS)


def write_index(dataset, records, crs_wkt):
    """Write a new tiles.gpkg with the records in the order given and their style. Raises InputError.

    Records without outline get no geometry; ``crs_wkt`` is empty if no record has one.
    """
    path = layout.index_path(dataset)
    container, message = attempt(ogr.GetDriverByName("GPKG").CreateDataSource, str(path))
    if container is None:
        raise InputError(f"The tile index {path} cannot be written ({message}).")
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
    filled = [
        (definition.GetFieldIndex(name), name)
        for name, _, _ in FIELDS
        if definition.GetFieldIndex(name) >= 0 and any(getattr(record, name) is not None for record in records)
    ]
    for record in records:
        feature.SetFID(-1)
        for position, name in filled:
            value = getattr(record, name)
            if value is None:
                feature.SetFieldNull(position)
            else:
                feature.SetField(position, value)
        outline = ogr.CreateGeometryFromWkb(_polygon_wkb(record.outline)) if record.outline else None
        feature.SetGeometryDirectly(outline)
        _checked(path, layer.CreateFeature, feature)


def _new_layer(container, path, crs_wkt):
    options = ["FID=fid", "GEOMETRY_NAME=geom"]
    crs = spatial_reference(crs_wkt) if crs_wkt else None
    layer = _checked(path, container.CreateLayer, layout.INDEX_LAYER, crs, ogr.wkbPolygon, options)
    for name, _, _ in FIELDS:
        _checked(path, layer.CreateField, _definition(name))
    return layer


def _checked(path, function, *arguments):
    result, message = attempt(function, *arguments)
    if message:
        raise InputError(f"The tile index {path} cannot be written ({message}).")
    return result


def read_index(dataset, with_outlines=True, is_cancelled=never_cancelled):
    """Return the TileRecords of a dataset sorted by name, the order of tiles everywhere.

    Raises InputError and Cancelled.
    """
    container, layer = _open(dataset, gdal.OF_VECTOR)  # the layer lives as long as its container
    names = [layer.GetLayerDefn().GetFieldDefn(i).GetName() for i in range(layer.GetLayerDefn().GetFieldCount())]
    missing = [each.name for each in _COLUMNS if each.default is MISSING and each.name not in names]
    if missing:
        raise InputError(
            f"The tile index {layout.index_path(dataset)} has lost the field {missing[0]}; make the dataset again."
        )
    readers = [(each.name, names.index(each.name), _READERS[each.type]) for each in _COLUMNS if each.name in names]
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
        raise InputError(f"The tile index {layout.index_path(dataset)} is empty; make the dataset again.")
    return records


def read_texts(dataset, field):
    """Return ``{fid: text or None}`` of a field, which the user may have added. Raises InputError if it is missing."""
    container, layer = _open(dataset, gdal.OF_VECTOR)
    position = layer.GetLayerDefn().GetFieldIndex(field)
    if position < 0:
        raise InputError(f"The tile index {layout.index_path(dataset)} has no field {field}; check its name.")
    with quiet():
        texts = {feature.GetFID(): _nullable_string(feature, position) for feature in layer}
    del layer, container  # closes the file
    return texts


class IndexUpdate:
    """Changes of the index in one transaction, which is committed at the end of the ``with`` block.

    The write lock is taken at the beginning, so that a lock of another program raises InputError before the dataset is
    changed. Values are set for many tiles at once by SQL through OGR; feature by feature takes ten times as long.
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
        """Add TileRecords with outlines in the index's CRS and names that it does not have yet."""
        layer = self._container.GetLayerByName(layout.INDEX_LAYER)
        _add_records(layout.index_path(self._dataset), layer, records)

    def clear(self, field):
        """Set a field to null for all tiles; it may be missing."""
        if not self._has(field):
            return
        self._sql(f"UPDATE tiles SET {_column(field)} = NULL")  # nosec B608 - one of FIELDS, checked

    def set(self, field, value, fids):
        """Set a field to a value (str, bool or None) for the tiles with these ids; adds the field if it is missing."""
        self._add_field(field)
        column, literal = _column(field), _literal(value)
        fids = [int(fid) for fid in fids]
        for start in range(0, len(fids), IDS_PER_STATEMENT):
            ids = ",".join(str(fid) for fid in fids[start : start + IDS_PER_STATEMENT])
            # Column and literal come from this module's constants, ids are integers.
            self._sql(f"UPDATE tiles SET {column} = {literal} WHERE fid IN ({ids})")  # nosec B608

    def set_numbers(self, fields, rows):
        """Set ``fields``, all of LATER_FIELDS, to numbers; ``rows`` are ``(tile id, number, …)`` in the fields' order.

        Missing fields are added.
        """
        for field in fields:
            self._add_field(field)
        names = ", ".join(fields)
        # A temporary table, since one statement per tile takes ten times as long.
        self._sql(f"CREATE TEMP TABLE numbers (tile INTEGER PRIMARY KEY, {names})")
        for start in range(0, len(rows), IDS_PER_STATEMENT):
            values = ", ".join(
                "({})".format(", ".join([str(int(fid)), *(f"{float(number)!r}" for number in numbers)]))
                for fid, *numbers in rows[start : start + IDS_PER_STATEMENT]
            )
            self._sql(f"INSERT INTO numbers VALUES {values}")  # nosec B608 - numbers only
        for field in fields:
            self._sql(
                f"UPDATE tiles SET {field} = (SELECT {field} FROM numbers WHERE tile = fid) "  # nosec B608 - one of LATER_FIELDS
                "WHERE fid IN (SELECT tile FROM numbers)"
            )
        self._sql("DROP TABLE numbers")

    def _add_field(self, field):
        if not self._has(field):
            self._run(self._container.GetLayerByName(layout.INDEX_LAYER).CreateField, _definition(field))

    def _has(self, field):
        return self._container.GetLayerByName(layout.INDEX_LAYER).GetLayerDefn().GetFieldIndex(field) >= 0

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
    path = layout.index_path(dataset)
    if not path.is_file():
        raise InputError(f"The dataset {dataset} has no tile index {layout.INDEX}; make the dataset again.")
    before = gdal.GetConfigOption("SQLITE_BUSY_TIMEOUT")
    gdal.SetConfigOption("SQLITE_BUSY_TIMEOUT", BUSY_TIMEOUT_MS)
    try:
        container, message = attempt(gdal.OpenEx, str(path), flags)
    finally:
        gdal.SetConfigOption("SQLITE_BUSY_TIMEOUT", before)
    layer = container.GetLayerByName(layout.INDEX_LAYER) if container is not None else None
    if layer is None:
        raise _locked_or_broken(dataset, message or "no layer named tiles")
    return container, layer


def _locked_or_broken(dataset, message):
    path = layout.index_path(dataset)
    if "lock" in message.lower() or "busy" in message.lower():
        return InputError(
            f"The tile index {path} is locked by another program; save or close its edits there and run again."
        )
    return InputError(f"The tile index {path} cannot be used ({message}); is it complete and writable?")


def _nullable_string(feature, position):
    return feature.GetFieldAsString(position) if feature.IsFieldSetAndNotNull(position) else None


def _nullable_number(feature, position):
    return feature.GetFieldAsDouble(position) if feature.IsFieldSetAndNotNull(position) else None


def _nullable_flag(feature, position):
    return bool(feature.GetFieldAsInteger(position)) if feature.IsFieldSetAndNotNull(position) else None


# Typed getters: GetField() by name takes three times as long for a hundred thousand tiles.
_READERS = {
    str: _nullable_string,
    int: lambda feature, position: feature.GetFieldAsInteger(position),
    float: lambda feature, position: feature.GetFieldAsDouble(position),
    Optional[str]: _nullable_string,
    Optional[float]: _nullable_number,
    Optional[bool]: _nullable_flag,
    Optional[Choice]: _nullable_flag,
}


def _polygon_wkb(outline):
    return _TILE_WKB.pack(1, ogr.wkbPolygon, 1, 5, *(number for point in (*outline, outline[0]) for number in point))


def _corners(geometry):
    """Return the four corners of a tile's polygon, or an empty list for no or another geometry (edited by the user)."""
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
    return _definition(field).GetName()


def _definition(field):
    """Return the OGR definition of one of FIELDS or LATER_FIELDS; raises KeyError for another name."""
    types = {name: (kind, subtype) for name, kind, subtype in FIELDS}
    kind, subtype = types[field] if field in types else (LATER_FIELDS[field], ogr.OFSTNone)
    definition = ogr.FieldDefn(field, kind)
    definition.SetSubType(subtype)
    return definition


def _literal(value):
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return "1" if value else "0"
    return "'{}'".format(str(value).replace("'", "''"))
