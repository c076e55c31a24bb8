"""Source rasters: what they are, whether they can be used, and reading windows of them with their valid pixels."""

import math
from dataclasses import dataclass, replace
from typing import Optional

import numpy as np
from osgeo import gdal, osr

from buildseg_trainer.dataset.gdal_utils import attempt
from buildseg_trainer.dataset.raster.discovery import RasterSource, why_not_opened
from buildseg_trainer.errors import InputError

# Complex numbers are left out on purpose: they have no brightness. Numbers of types that GDAL has since 3.5 and 3.7.
NUMPY_TYPES = {
    gdal.GDT_Byte: np.uint8,
    gdal.GDT_UInt16: np.uint16,
    gdal.GDT_Int16: np.int16,
    gdal.GDT_UInt32: np.uint32,
    gdal.GDT_Int32: np.int32,
    gdal.GDT_Float32: np.float32,
    gdal.GDT_Float64: np.float64,
    12: np.uint64,
    13: np.int64,
    14: np.int8,
}


@dataclass(frozen=True)
class RasterInfo:
    """What is known of a raster before any pixel is read. Bands count from 1."""

    path: str
    name: str  # unique, ASCII; begins the names of its tiles
    width: int
    height: int
    geotransform: tuple
    crs_wkt: str
    crs_title: str
    bands: tuple  # three band numbers: red, green, blue
    data_type: int  # GDAL type in which the bands are read
    nodata: tuple  # one value or None for each of the distinct bands
    alpha_band: int  # 0: none
    has_mask_band: bool
    palette: Optional[np.ndarray]  # (256 or more, 4) uint8 RGBA, for a paletted band
    block_size: tuple  # columns, rows
    is_virtual: bool = False  # its blocks are made of those of other files
    opened_as: str = ""  # what GDAL opens instead of ``path``: a virtual raster with another grid
    original: Optional["RasterInfo"] = None  # the raster as it is in the file, where ``opened_as`` is set

    @property
    def is_byte(self):
        """Whether pixel values are brightness as they are, so that no stretch is needed."""
        return self.data_type == gdal.GDT_Byte or self.palette is not None

    @property
    def distinct_bands(self):
        """The bands to read, without repeats, in ascending order."""
        return sorted(set(self.bands))

    def may_be_invalid(self, box):
        """Whether pixels of a PixelBox may be nodata or beyond the raster, as far as that is known without reading."""
        return bool(
            self.alpha_band
            or self.has_mask_band
            or any(value is not None for value in self.nodata)
            or np.dtype(NUMPY_TYPES[self.data_type]).kind == "f"
            or (self.palette is not None and not self.palette[:, 3].all())
            or box.x1 > self.width
            or box.y1 > self.height
        )


def inspect_raster(raster, name, bands=None):
    """Open a raster (a name or a RasterSource), check that it can be tiled, and return its RasterInfo.

    ``bands`` is a list of one or three band numbers; None takes red, green and blue by colour interpretation,
    else the first three (alpha aside); a raster with fewer than three gives three times its first.
    Raises InputError with the raster's name and the remedy.
    """
    source = RasterSource.of(raster)
    path = source.path
    dataset = open_raster(path)
    if dataset.RasterXSize < 1 or dataset.RasterYSize < 1:
        raise InputError("The raster {} has no pixels; give another raster.".format(path))
    geotransform = _checked_geotransform(dataset, path)
    if dataset.GetSpatialRef() is None and not source.crs_wkt:
        raise InputError(
            "The raster {} has no coordinate reference system; assign one first "
            "(Raster > Projections > Assign Projection).".format(path)
        )
    return _settled(describe(dataset, path, name, geotransform, bands), source)


def _settled(info, source):
    """Return a RasterInfo with what a RasterSource says in place of the file."""
    if source.nodata is not None:
        info = replace(info, nodata=tuple(source.nodata[band - 1] for band in info.distinct_bands))
    if not source.crs_wkt:
        return info
    crs = spatial_reference(source.crs_wkt)
    return replace(info, crs_wkt=_wkt(crs), crs_title=_crs_title(crs))


def _wkt(crs):
    return crs.ExportToWkt(["FORMAT=WKT2_2019"]) or crs.ExportToWkt()


def describe(dataset, path, name, geotransform, bands=None):
    """Return the RasterInfo of an open dataset, which may have no CRS (``crs_wkt`` is empty then).

    Raises InputError for bands that do not exist and pixel types without brightness.
    """
    crs = dataset.GetSpatialRef()
    chosen = _choose_bands(dataset, path, bands)
    distinct = sorted(set(chosen))
    data_type = _common_type(dataset, path, distinct)
    palette = _palette(dataset.GetRasterBand(distinct[0])) if len(distinct) == 1 else None
    alpha = _alpha_band(dataset)
    flags = dataset.GetRasterBand(distinct[0]).GetMaskFlags()
    return RasterInfo(
        path=str(path),
        name=name,
        width=dataset.RasterXSize,
        height=dataset.RasterYSize,
        geotransform=geotransform,
        crs_wkt=_wkt(crs) if crs else "",
        crs_title=_crs_title(crs) if crs else "no CRS",
        bands=chosen,
        data_type=data_type,
        nodata=tuple(dataset.GetRasterBand(band).GetNoDataValue() for band in distinct),
        alpha_band=0 if alpha in distinct else alpha,
        has_mask_band=bool(flags & gdal.GMF_PER_DATASET) and not flags & gdal.GMF_ALPHA,
        palette=palette,
        block_size=tuple(dataset.GetRasterBand(distinct[0]).GetBlockSize()),
        is_virtual=dataset.GetDriver().ShortName == "VRT",
    )


def open_raster(path):
    """Return an open GDAL dataset with at least one band; raises InputError otherwise."""
    dataset, message = attempt(gdal.OpenEx, str(path), gdal.OF_RASTER)
    if dataset is not None and dataset.RasterCount > 0:
        return dataset
    if dataset is not None and dataset.GetSubDatasets():
        raise InputError(
            "{} holds several rasters; give one of them, for example {}.".format(path, dataset.GetSubDatasets()[0][0])
        )
    raise InputError(why_not_opened(path, message))


class RasterReader:
    """One open handle of a raster. GDAL's handles must not be shared between threads without a lock."""

    def __init__(self, info, dataset=None):
        """Open the raster, unless its open ``dataset`` is given."""
        self.info = info
        self._dataset = dataset or open_raster(info.opened_as or info.path)

    def read(self, box):
        """Read a PixelBox, which may reach beyond the raster.

        Returns ``(values, valid)``: values (distinct bands, rows, columns) in the raster's type, zero beyond the
        raster; valid (rows, columns) bool, false for nodata, or None when every pixel is valid. Nodata is what
        the alpha band or mask band has as 0, where every band has its nodata value, or where any band is NaN or
        infinite. Raises InputError when the file cannot be read there.
        """
        info = self.info
        width, height = min(box.x1, info.width) - box.x0, min(box.y1, info.height) - box.y0
        values = self._read_bands(info.distinct_bands, info.data_type, box, width, height)
        valid = self._valid(values, box, width, height)
        if (width, height) == (box.width, box.height):
            return values, valid
        padded = np.zeros((len(values), box.height, box.width), dtype=values.dtype)
        padded[:, :height, :width] = values
        inside = np.zeros((box.height, box.width), dtype=bool)
        inside[:height, :width] = True if valid is None else valid
        return padded, inside

    def _read_bands(self, bands, data_type, box, width, height):
        data, message = attempt(
            self._dataset.ReadRaster, box.x0, box.y0, width, height, buf_type=data_type, band_list=bands
        )
        if data is None:
            raise self._unreadable(box, message)
        return np.frombuffer(data, dtype=NUMPY_TYPES[data_type]).reshape(len(bands), height, width)

    def _valid(self, values, box, width, height):
        info = self.info
        invalid = None
        if any(value is not None for value in info.nodata):
            invalid = np.ones(values.shape[1:], dtype=bool)
            for band, nodata in zip(values, info.nodata):
                if nodata is not None:
                    invalid &= _equals(band, nodata)
        if values.dtype.kind == "f":
            broken = ~np.isfinite(values).all(axis=0)
            invalid = broken if invalid is None else invalid | broken
        if info.palette is not None and not info.palette[:, 3].all():
            clear = _look_up(info.palette[:, 3], values[0]) == 0
            invalid = clear if invalid is None else invalid | clear
        if info.alpha_band:
            alpha = self._read_bands([info.alpha_band], gdal.GDT_Float32, box, width, height)[0]
            invalid = alpha == 0 if invalid is None else invalid | (alpha == 0)
        if info.has_mask_band:
            mask = self._read_mask(box, width, height)
            invalid = mask == 0 if invalid is None else invalid | (mask == 0)
        if invalid is None or not invalid.any():
            return None
        return ~invalid

    def _read_mask(self, box, width, height):
        band = self._dataset.GetRasterBand(self.info.distinct_bands[0]).GetMaskBand()
        data, message = attempt(band.ReadRaster, box.x0, box.y0, width, height, buf_type=gdal.GDT_Byte)
        if data is None:
            raise self._unreadable(box, message)
        return np.frombuffer(data, dtype=np.uint8).reshape(height, width)

    def _unreadable(self, box, message):
        return InputError(
            "The raster {} cannot be read at column {}, row {}; the file seems damaged ({}).".format(
                self.info.path, box.x0, box.y0, message or "GDAL gives no reason"
            )
        )


def to_rgb(info, values, valid, stretch):
    """Return an image (3, rows, columns) uint8: palette expanded, stretched unless 8-bit, black where not valid.

    ``stretch`` is a Stretch or None; it is used for rasters that are not 8-bit only.
    """
    if info.palette is not None:
        image = np.stack([_look_up(info.palette[:, channel], values[0]) for channel in range(3)])
    else:
        if not info.is_byte:
            order = [info.bands.index(band) for band in info.distinct_bands]
            values = np.stack([stretch.apply(band, channel) for band, channel in zip(values, order)])
        positions = [info.distinct_bands.index(band) for band in info.bands]
        image = values if positions == [0, 1, 2] else values[positions]
    if valid is not None:
        image = image * valid  # a copy: what GDAL gave is read-only
    return image


def pixel_size_in_metres(info):
    """Return the ground size of a pixel at the raster's centre, in metres, or None where its CRS has no place on Earth.

    The root of the ground area of a pixel, from its corners' positions on the WGS 84 ellipsoid; so a pixel of
    Web Mercator comes out smaller than its units say.
    """
    steps = _steps_on_earth(info)
    if steps is None:
        return None
    (lon1, lat1), (lon2, lat2), per_lon, per_lat = steps
    return math.sqrt(abs((lon1 * lat2 - lon2 * lat1) * per_lon * per_lat)) or None


def pixel_sides_in_metres(info):
    """Return the width and height of a pixel at the raster's centre on the ground, in metres, or None."""
    steps = _steps_on_earth(info)
    if steps is None:
        return None
    (lon1, lat1), (lon2, lat2), per_lon, per_lat = steps
    across, down = math.hypot(lon1 * per_lon, lat1 * per_lat), math.hypot(lon2 * per_lon, lat2 * per_lat)
    return (across, down) if across and down else None


def _steps_on_earth(info):
    """Return the steps of one pixel to the right and one down, in degrees, and metres per degree; None off Earth."""
    source, wgs84 = spatial_reference(info.crs_wkt), osr.SpatialReference()
    wgs84.ImportFromEPSG(4326)
    wgs84.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    gt, x, y = info.geotransform, info.width / 2, info.height / 2
    points = [(gt[0] + px * gt[1] + py * gt[2], gt[3] + px * gt[4] + py * gt[5]) for px, py in _unit_corners(x, y)]
    transformation, _ = attempt(osr.CoordinateTransformation, source, wgs84)
    placed = attempt(transformation.TransformPoints, points)[0] if transformation is not None else None
    if not placed or not all(math.isfinite(value) for point in placed for value in point[:2]):
        return None
    (lon0, lat0), (lon1, lat1), (lon2, lat2) = (point[:2] for point in placed)
    # Metres per degree of longitude and latitude on the WGS 84 ellipsoid at this latitude.
    sine = math.sin(math.radians(lat0))
    curve = 1 - 0.00669437999014 * sine * sine
    per_lon = math.radians(1) * 6378137.0 / math.sqrt(curve) * math.cos(math.radians(lat0))
    per_lat = math.radians(1) * 6378137.0 * (1 - 0.00669437999014) / curve**1.5
    return (lon1 - lon0, lat1 - lat0), (lon2 - lon0, lat2 - lat0), per_lon, per_lat


def spatial_reference(wkt):
    """Return an osr.SpatialReference whose coordinates are x, y as GIS programs have them."""
    reference = osr.SpatialReference()
    reference.ImportFromWkt(wkt)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def _unit_corners(x, y):
    return (x, y), (x + 1, y), (x, y + 1)


def _checked_geotransform(dataset, path):
    geotransform = dataset.GetGeoTransform(can_return_null=True)
    if geotransform is None:
        if dataset.GetGCPCount():
            raise InputError(
                "The raster {} has ground control points only; warp it first (Raster > Projections > Warp).".format(
                    path
                )
            )
        raise InputError("The raster {} has no geotransform; georeference it first.".format(path))
    determinant = geotransform[1] * geotransform[5] - geotransform[2] * geotransform[4]
    if not all(math.isfinite(value) for value in geotransform) or determinant == 0:
        raise InputError(
            "The raster {} has pixels without size in its geotransform; georeference it anew.".format(path)
        )
    return tuple(geotransform)


def _choose_bands(dataset, path, wanted):
    count = dataset.RasterCount
    if wanted:
        for band in wanted:
            if not 1 <= band <= count:
                raise InputError(
                    "The raster {} has no band {}; it has {}: choose BANDS among them.".format(
                        path, band, "one band" if count == 1 else "bands 1 to {}".format(count)
                    )
                )
        return tuple(wanted) if len(wanted) == 3 else (wanted[0],) * 3
    meaning = {dataset.GetRasterBand(band).GetColorInterpretation(): band for band in range(count, 0, -1)}
    colours = [meaning.get(colour) for colour in (gdal.GCI_RedBand, gdal.GCI_GreenBand, gdal.GCI_BlueBand)]
    if all(colours):
        return tuple(colours)
    alpha = _alpha_band(dataset)
    visible = [band for band in range(1, count + 1) if band != alpha] or [1]
    return tuple(visible[:3]) if len(visible) >= 3 else (visible[0],) * 3


def _alpha_band(dataset):
    for band in range(1, dataset.RasterCount + 1):
        if dataset.GetRasterBand(band).GetColorInterpretation() == gdal.GCI_AlphaBand:
            return band
    return 0


def _common_type(dataset, path, bands):
    types = {dataset.GetRasterBand(band).DataType for band in bands}
    for data_type in types:
        if data_type not in NUMPY_TYPES:
            raise InputError(
                "The raster {} has pixels of type {}, which are no brightness; convert it first.".format(
                    path, gdal.GetDataTypeName(data_type)
                )
            )
    return types.pop() if len(types) == 1 else gdal.GDT_Float64


def _palette(band):
    table = band.GetColorTable()
    if table is None:
        return None
    palette = np.zeros((max(256, table.GetCount()), 4), dtype=np.uint8)
    for index in range(table.GetCount()):
        palette[index] = table.GetColorEntry(index)
    palette[table.GetCount() :, 3] = 255
    return palette


def _look_up(column, values):
    return np.take(column, values, mode="clip")


def _equals(band, nodata):
    """Return where ``band`` holds ``nodata``, by the rules of GDAL's own nodata masks.

    Floats are converted to the band's precision, and equal as by GDAL's ARE_REAL_EQUAL where they differ by the
    rounding of single precision alone: nodata is often stored as text with a few digits.
    """
    if math.isnan(nodata):
        return np.isnan(band) if band.dtype.kind == "f" else np.zeros(band.shape, dtype=bool)
    if band.dtype.kind == "f":
        with np.errstate(over="ignore", invalid="ignore"):
            value = band.dtype.type(nodata)
            tolerance = band.dtype.type(2 * np.finfo(np.float32).eps)  # of doubles, too
            return (band == value) | (np.abs(band - value) < np.abs(band + value) * tolerance)
    limits = np.iinfo(band.dtype)
    if nodata != int(nodata) if math.isfinite(nodata) else True:
        return np.zeros(band.shape, dtype=bool)
    if not limits.min <= nodata <= limits.max:
        return np.zeros(band.shape, dtype=bool)
    return band == band.dtype.type(int(nodata))


def _crs_title(crs):
    authority, code = crs.GetAuthorityName(None), crs.GetAuthorityCode(None)
    name = crs.GetName() or "unnamed"
    return "{}:{} ({})".format(authority, code, name) if authority and code else name
