"""Resolve the rasters given by the user: GDAL data source names, and folders for all rasters in them."""

from pathlib import Path
from typing import NamedTuple, Optional

from osgeo import gdal

from buildseg_trainer.dataset.gdal_utils import attempt
from buildseg_trainer.errors import InputError


class RasterSource(NamedTuple):
    """A raster by GDAL's data source name, with settings of the user that override those of the file."""

    path: str
    crs_wkt: str = ""  # empty: the file's
    nodata: Optional[tuple] = None  # a value or None for each band of the file; None: the file's
    attribution: str = ""  # and licence; empty: what the file says

    @classmethod
    def of(cls, raster):
        """Return the RasterSource of a name, or a RasterSource itself."""
        return raster if isinstance(raster, cls) else cls(str(raster))


def missing_raster(path):
    """Return the error message for a missing raster, also for several rasters in one value."""
    several = any(sign in str(path) for sign in ",;*?")
    return "The raster {} does not exist; check its path{}.".format(
        path,
        ", or give several one by one, from a shell RASTERS=a.tif RASTERS=b.tif, or their folder" if several else "",
    )


def why_not_opened(path, message):
    """Return the error message for a data source that GDAL does not open as a raster; ``message`` is GDAL's."""
    path = str(path)
    if Path(path).is_dir():
        return f"{path} is a folder; give the raster files in it."
    if not Path(path).exists() and not path.startswith("/vsi") and ":" not in path[2:]:
        return missing_raster(path)
    vector, _ = attempt(gdal.OpenEx, path, gdal.OF_VECTOR)
    if vector is not None:
        return f"{path} is a vector file, not a raster; give an image such as a GeoTIFF."
    ending = Path(path).suffix.lower()
    if ending and not _has_driver(ending[1:]):
        return (
            "{} cannot be opened: this GDAL has no driver for {} files; convert it to a GeoTIFF with a program that "
            "has one.".format(path, {".ecw": "ECW", ".sid": "MrSID"}.get(ending, ending))
        )
    return "{} cannot be opened as a raster; check that the file is complete ({}).".format(
        path, message or "no format of GDAL fits"
    )


def _has_driver(ending):
    """Whether this GDAL has a raster driver for files with this ending."""
    drivers = (gdal.GetDriver(number) for number in range(gdal.GetDriverCount()))
    return any(
        driver.GetMetadataItem("DCAP_RASTER") and ending in (driver.GetMetadataItem("DMD_EXTENSIONS") or "").split()
        for driver in drivers
    )


def expand_folders(rasters):
    """Return ``(sources, warnings)``: RasterSources of names or RasterSources, each folder as the rasters in it.

    Only files directly in the folder count, in order of name. Files that belong to another raster there (sources of a
    VRT, overviews, masks) are left out, and with a warning those without georeference. A folder that GDAL itself opens
    as a raster is kept. Raises InputError if a folder has no raster.
    """
    sources, warnings = [], []
    for source in map(RasterSource.of, rasters):
        raster = source.path
        if Path(raster).is_dir() and _open(raster) is None:
            found, without_place = _rasters_in(Path(raster))
            if not found:
                raise InputError(
                    f"{raster} is a folder that holds no georeferenced raster; give a folder of images such as "
                    "GeoTIFFs, or the files."
                )
            sources += map(RasterSource, found)
            if without_place:
                warnings.append(
                    "Left out of the folder {}, since they have no geotransform: {}.".format(
                        raster, ", ".join(without_place)
                    )
                )
        else:
            sources.append(source)
    return sources, warnings


def _rasters_in(folder):
    """Return ``(paths, names of images without geotransform)`` of a folder, in order of name."""
    placed, without_place, parts = [], [], set()
    for path in sorted(folder.iterdir()):
        dataset = _open(path) if path.is_file() else None
        if dataset is None:
            continue
        parts.update(Path(name).resolve() for name in (dataset.GetFileList() or [])[1:])
        if dataset.GetGeoTransform(can_return_null=True) is None and not dataset.GetGCPCount():
            without_place.append(path)
        else:
            placed.append(path)
    return (
        [str(path) for path in placed if path.resolve() not in parts],
        [path.name for path in without_place if path.resolve() not in parts],
    )


def _open(path):
    """Return an open dataset with bands, or None."""
    dataset, _ = attempt(gdal.OpenEx, str(path), gdal.OF_RASTER)
    return dataset if dataset is not None and dataset.RasterCount else None
