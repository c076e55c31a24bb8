"""Properties of source rasters, and checks whether they can be used."""

import math
from dataclasses import dataclass, replace
from typing import Optional

import numpy as np
from osgeo import gdal

from buildseg_trainer.dataset.gdal_utils import attempt, spatial_reference
from buildseg_trainer.dataset.raster.discovery import RasterSource, why_not_opened
from buildseg_trainer.errors import InputError

CHANNELS = 3  # of a tile's image: red, green and blue
# Without complex types, which are not brightness. The types given by numbers exist since GDAL 3.5 and 3.7.
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
    """Properties of a raster, without reading pixels. Bands are counted from 1."""

    path: str
    name: str  # unique, ASCII; prefix of the names of its tiles
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
    is_virtual: bool = False  # its blocks are computed from those of other files
    opened_as: str = ""  # what GDAL opens instead of ``path``: a virtual raster with another grid
    original: Optional["RasterInfo"] = None  # the raster as it is in the file, if ``opened_as`` is set
    attribution: str = ""  # and licence, where they are told

    @property
    def is_byte(self):
        """Whether pixel values are 8-bit brightness, so that no stretch is needed."""
        return self.data_type == gdal.GDT_Byte or self.palette is not None

    @property
    def distinct_bands(self):
        """The bands to read, without repeats, in ascending order."""
        return sorted(set(self.bands))

    def may_be_invalid(self, box):
        """Whether pixels of a PixelBox may be nodata or beyond the raster, as far as is known without reading."""
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

    ``bands`` is a list of one or three band numbers; None selects red, green and blue by colour interpretation,
    otherwise the first three without alpha; of a raster with fewer bands the first is used three times. Raises
    InputError with the raster's name and the remedy.
    """
    source = RasterSource.of(raster)
    path = source.path
    dataset = open_raster(path)
    if dataset.RasterXSize < 1 or dataset.RasterYSize < 1:
        raise InputError(f"The raster {path} has no pixels; give another raster.")
    geotransform = _checked_geotransform(dataset, path)
    if dataset.GetSpatialRef() is None and not source.crs_wkt:
        raise InputError(
            f"The raster {path} has no coordinate reference system; assign one first (Raster > Projections > Assign "
            "Projection)."
        )
    return _settled(describe(dataset, path, name, geotransform, bands), source)


def _settled(info, source):
    """Return a RasterInfo with the settings of a RasterSource that override the file's."""
    if source.nodata is not None:
        info = replace(info, nodata=tuple(source.nodata[band - 1] for band in info.distinct_bands))
    if source.attribution:
        info = replace(info, attribution=source.attribution)
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
        attribution=_attribution(dataset),
    )


def _attribution(dataset):
    """Return the copyright that a file states as one line, or ""."""
    texts = (dataset.GetMetadataItem(key) for key in ("TIFFTAG_COPYRIGHT", "EXIF_Copyright", "Copyright"))
    return " ".join(next(filter(None, texts), "").split())


def open_raster(path):
    """Return an open GDAL dataset with at least one band; raises InputError otherwise."""
    dataset, message = attempt(gdal.OpenEx, str(path), gdal.OF_RASTER)
    if dataset is not None and dataset.RasterCount > 0:
        return dataset
    if dataset is not None and dataset.GetSubDatasets():
        raise InputError(
            f"{path} holds several rasters; give one of them, for example {dataset.GetSubDatasets()[0][0]}."
        )
    raise InputError(why_not_opened(path, message))


def _checked_geotransform(dataset, path):
    geotransform = dataset.GetGeoTransform(can_return_null=True)
    if geotransform is None:
        if dataset.GetGCPCount():
            raise InputError(
                f"The raster {path} has ground control points only; warp it first (Raster > Projections > Warp)."
            )
        raise InputError(f"The raster {path} has no geotransform; georeference it first.")
    determinant = geotransform[1] * geotransform[5] - geotransform[2] * geotransform[4]
    if not all(math.isfinite(value) for value in geotransform) or determinant == 0:
        raise InputError(f"The raster {path} has pixels without size in its geotransform; georeference it again.")
    return tuple(geotransform)


def _choose_bands(dataset, path, wanted):
    count = dataset.RasterCount
    if wanted:
        for band in wanted:
            if not 1 <= band <= count:
                raise InputError(
                    "The raster {} has no band {}; it has {}: choose BANDS among them.".format(
                        path, band, "one band" if count == 1 else f"bands 1 to {count}"
                    )
                )
        return tuple(wanted) if len(wanted) == CHANNELS else (wanted[0],) * CHANNELS
    meaning = {dataset.GetRasterBand(band).GetColorInterpretation(): band for band in range(count, 0, -1)}
    colours = [meaning.get(colour) for colour in (gdal.GCI_RedBand, gdal.GCI_GreenBand, gdal.GCI_BlueBand)]
    if all(colours):
        return tuple(colours)
    alpha = _alpha_band(dataset)
    visible = [band for band in range(1, count + 1) if band != alpha] or [1]
    return tuple(visible[:CHANNELS]) if len(visible) >= CHANNELS else (visible[0],) * CHANNELS


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
                f"The raster {path} has pixels of type {gdal.GetDataTypeName(data_type)}, which are not brightness; "
                "convert it first."
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


def _crs_title(crs):
    authority, code = crs.GetAuthorityName(None), crs.GetAuthorityCode(None)
    name = crs.GetName() or "unnamed"
    return f"{authority}:{code} ({name})" if authority and code else name
