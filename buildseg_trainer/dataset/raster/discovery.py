"""Which rasters a user means: data source names as GDAL has them, and folders for all rasters in them."""

from pathlib import Path

from osgeo import gdal

from buildseg_trainer.dataset.gdal_utils import attempt
from buildseg_trainer.errors import InputError


def expand_folders(rasters):
    """Return ``(names, warnings)``: the data source names with each folder replaced by the rasters in it.

    Only files directly in the folder count, in order of name. Left out are files that belong to another raster there
    (the parts of a VRT, overviews, masks); with a warning those without a place on the map. A folder that GDAL
    itself opens as a raster stays. Raises InputError where a folder holds no raster.
    """
    names, warnings = [], []
    for raster in map(str, rasters):
        if Path(raster).is_dir() and _open(raster) is None:
            found, without_place = _rasters_in(Path(raster))
            if not found:
                raise InputError(
                    "{} is a folder that holds no georeferenced raster; give a folder of images such as GeoTIFFs, or "
                    "the files.".format(raster)
                )
            names += found
            if without_place:
                warnings.append(
                    "Left out of the folder {}, since they have no geotransform: {}.".format(
                        raster, ", ".join(without_place)
                    )
                )
        else:
            names.append(raster)
    return names, warnings


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
