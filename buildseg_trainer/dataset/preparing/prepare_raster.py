"""prepare_raster: convert a raster to the 8-bit RGB that a model was trained on, as VRT or GeoTIFF."""

import contextlib
import math
import os
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import numpy as np
from osgeo import gdal

from buildseg_trainer.common.files import replace as replace_file
from buildseg_trainer.common.files import write_error, write_text
from buildseg_trainer.common.progress import never_cancelled, no_report, stop_if_cancelled
from buildseg_trainer.dataset.gdal_utils import attempt, block_cache, no_side_files
from buildseg_trainer.dataset.preparing.lookup_table import lookup_table
from buildseg_trainer.dataset.preparing.recipe import of_dataset, of_export
from buildseg_trainer.dataset.raster.compatibility import are_unlike
from buildseg_trainer.dataset.raster.contrast import FEW_LEVELS
from buildseg_trainer.dataset.raster.discovery import RasterSource
from buildseg_trainer.dataset.raster.grid import PixelBox
from buildseg_trainer.dataset.raster.ground_size import pixel_size_in_metres
from buildseg_trainer.dataset.raster.info import NUMPY_TYPES, inspect_raster, open_raster
from buildseg_trainer.dataset.raster.resample import MOST_ENLARGED, regrid, text_of_grid
from buildseg_trainer.dataset.raster.stretch import find, leaves_contrast
from buildseg_trainer.dataset.raster.vrt import band_xml, dataset_xml, source_xml
from buildseg_trainer.dataset.raster.workload import check_pixels
from buildseg_trainer.errors import InputError

RESAMPLINGS = ("auto", "always", "never")
COLOURS = ("Red", "Green", "Blue")
# 0 for infinite values and NaN (GDAL uses the first entry for NaN); 1 for all others.
FINITE = "<LUT>-inf:0,-1e300:1,1e300:1,inf:0</LUT>"
ENDINGS = (".vrt", ".tif", ".tiff")
CACHE = 64 << 20  # bytes; GDAL's default is a share of the total memory, and not faster


class PrepareResult(NamedTuple):
    """The written raster; each warning is a sentence."""

    output: str
    warnings: list


def prepare_raster(
    raster, dataset, output, preparation=None, resample="auto", report=no_report, is_cancelled=never_cancelled
):
    """Write ``raster`` as createtiles would have cut it for ``dataset``, pixel by pixel, and return a PrepareResult.

    ``raster`` is a name or a RasterSource. The output has the same bands, the dataset's stretch for rasters that are
    not 8-bit, palettes expanded, and invalid pixels black. ``preparation`` is the recipe of an exported model;
    ``dataset`` is empty then. ``resample`` to the dataset's pixel size: ``always``, ``never``, or ``auto`` (if the
    sizes differ by more than a tenth, or if the tiles were resampled). ``output`` ends in .vrt (references the raster,
    written at once) or .tif (cloud-optimised GeoTIFF, lossless). Raises InputError and Cancelled; both leave no output,
    and an existing one unchanged.
    """
    output = Path(output)
    if output.suffix.lower() not in ENDINGS:
        raise InputError(f"The output {output} ends neither in .vrt nor in .tif; choose one of these.")
    if resample not in RESAMPLINGS:
        raise InputError(f"RESAMPLE is {resample}; choose auto, always or never.")
    raster = RasterSource.of(raster)
    if output.exists() and any(Path(file).exists() and output.samefile(file) for file in files_of(raster.path)):
        raise InputError(f"The output {output} is the input or a part of it; choose another file.")
    recipe = of_dataset(dataset) if preparation is None else of_export(preparation)
    with contextlib.ExitStack() as stack:
        info, stretch, warnings = find_pixels(raster, recipe, resample, stack, report, is_cancelled)
        text = _vrt(replace(info, path=text_of_grid(info)) if info.opened_as else info, stretch)
    if output.suffix.lower() != ".vrt":
        check_pixels(info, output)
    stop_if_cancelled(is_cancelled)
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise write_error(output, error) from error
    if output.suffix.lower() == ".vrt":
        write_text(output, text)
    else:
        report(0.0, f"Writing {output}")
        _write_geotiff(text, output, report, is_cancelled)
    report(100.0, None)
    return PrepareResult(str(output), warnings)


def find_pixels(raster, recipe, resample, stack, report, is_cancelled):
    """Return ``(RasterInfo, Stretch or None, warnings)`` by which a RasterSource looks like the tiles of a Recipe.

    For the rest see ``prepare_raster``. A raster that is resampled can be read until ``stack`` closes.
    """
    info, warnings = _inspected(raster, recipe)
    if Path(info.path).exists():
        info = replace(info, path=str(Path(info.path).absolute()))  # the output may be opened from anywhere
    stretch, more = _stretch(info, recipe, is_cancelled)
    info, and_more = _resampled(info, recipe, resample, stack, report)
    return info, stretch, [*warnings, *more, *and_more]


def files_of(raster):
    """Return all files of a raster: itself, its side files, and recursively the sources of VRTs."""
    found, unread = set(), [raster]
    while unread:
        path = unread.pop()
        if path in found:
            continue
        found.add(path)
        if path == raster or path.lower().endswith(".vrt"):
            unread += open_raster(path).GetFileList() or []
    return found


def _inspected(raster, recipe):
    """Return ``(RasterInfo, warnings)`` with the dataset's bands, or those of createtiles if it has none."""
    info = inspect_raster(raster, "raster")
    wanted = recipe.bands_for(raster.path)
    if wanted is None:
        return info, []
    if max(wanted) <= open_raster(raster.path).RasterCount:
        return inspect_raster(raster, "raster", list(wanted)), []
    return info, [
        "The raster {} has no bands {}, which the dataset was made of; bands {} were taken.".format(
            raster.path, ",".join(map(str, wanted)), ",".join(map(str, info.bands))
        )
    ]


def _stretch(info, recipe, is_cancelled):
    """Return ``(Stretch or None, warnings)``: the dataset's, or the raster's own if it has none."""
    if info.is_byte:
        return None, []
    warnings, box = [], PixelBox(0, 0, info.width, info.height)
    stretch, remedy = recipe.stretch, "bring it to the values of the dataset's rasters first"
    if not stretch:
        stretch = find([(info, box)], is_cancelled)
        remedy = "give its fill value as nodata to it, or bring it to 8 bits first"
        warnings.append(
            f"The dataset was made of 8-bit images and has no stretch for {gdal.GetDataTypeName(info.data_type)}; the "
            "raster's own 2nd and 98th percentiles were taken, so check that it looks like the tiles."
        )
    if not leaves_contrast(stretch, info, box, is_cancelled):
        warnings.append(
            f"Nearly all pixels of {info.path} come out in {FEW_LEVELS} of the 256 grey levels or fewer, which is too "
            f"little contrast to find buildings in; {remedy}."
        )
    return stretch, warnings


def _resampled(info, recipe, resample, stack, report):
    """Return ``(RasterInfo, warnings)`` with the dataset's pixel size if wanted."""
    size, wanted = pixel_size_in_metres(info), recipe.pixel_size_m
    if not size or not wanted:
        if resample == "always":
            raise InputError(
                "The pixel size of {} on the ground is unknown, so RESAMPLE always cannot be done; choose "
                "never.".format("the dataset" if size else info.path)
            )
        return info, []
    unlike = are_unlike(size, wanted)
    if resample == "never" or (resample == "auto" and not unlike and not recipe.is_resampled):
        return info, [_unlike_warning(info, size, wanted, "choose RESAMPLE auto")] if unlike else []
    if size / wanted > MOST_ENLARGED:
        problem = _unlike_warning(info, size, wanted, "give a raster with smaller pixels")
        if resample == "always":
            raise InputError(problem)
        return info, [problem]
    grid = regrid(info, wanted, 0.0, stack)
    report(None, f"Pixels of {size:.3g} m are resampled to the dataset's {wanted:.3g} m")
    return grid, []


def _unlike_warning(info, size, wanted, remedy):
    return (
        f"The pixels of {info.path} measure {size:.3g} m, those of the dataset {wanted:.3g} m; a model sees buildings "
        f"in another size than it has learnt, so {remedy}."
    )


def _vrt(info, stretch):
    """Return the text of the VRT. If pixels may be invalid, it contains another VRT, which masks them."""
    bands = []
    # GDAL looks up values in single precision for byte output, unless a pixel function requires doubles.
    in_double = {"pixel_function": "real", "read_as": "Float64"} if _needs_double(info) else {}
    for channel, (band, colour) in enumerate(zip(info.bands, COLOURS)):
        inside = ""
        if info.palette is not None:
            inside = f"<ColorTableComponent>{channel + 1}</ColorTableComponent>"
        elif stretch is not None:
            inside = f"<LUT>{lookup_table(info, stretch, channel)}</LUT>"
        bands.append(band_xml(channel + 1, colour, [source_xml(info.path, band, inside)], **in_double))
    validity = _validity(info, stretch)
    if not validity:
        return dataset_xml(info, bands)
    # The pixel function needs at least two sources.
    mask = band_xml(None, None, validity, pixel_function="mul" if len(validity) > 1 else "")
    masked = dataset_xml(info, bands, mask, with_crs=False)
    outer = [
        band_xml(number, colour, [source_xml(masked, number, "<UseMaskBand>true</UseMaskBand>")])
        for number, colour in enumerate(COLOURS, start=1)
    ]
    return dataset_xml(info, outer)


def _needs_double(info):
    return np.dtype(NUMPY_TYPES[info.data_type]) not in (np.uint8, np.int8, np.uint16, np.int16, np.float32)


def _validity(info, stretch):
    """Return sources that are 0 at invalid pixels (see RasterReader.read) and larger elsewhere."""
    found = []
    if _has_nodata(info) and not _nodata_is_black(info, stretch):
        found.append(_nodata_source(info))
    if np.dtype(NUMPY_TYPES[info.data_type]).kind == "f":
        found += [source_xml(info.path, band, FINITE) for band in info.distinct_bands]
    if info.palette is not None and not info.palette[:, 3].all():
        found.append(source_xml(info.path, info.bands[0], "<ColorTableComponent>4</ColorTableComponent>"))
    if info.alpha_band:
        found.append(source_xml(info.path, info.alpha_band, "<LUT>0:0,1e-30:1</LUT>"))
    if info.has_mask_band:
        found.append(source_xml(info.path, f"mask,{info.distinct_bands[0]}", "<LUT>0:0,1:1</LUT>"))
    return found


def _has_nodata(info):
    """Whether a pixel can be nodata by the values of its bands: the data type must be able to hold each value."""
    values = [value for value in info.nodata if value is not None]
    kind = np.dtype(NUMPY_TYPES[info.data_type])
    if kind.kind == "f":
        return bool(values) and not any(math.isnan(value) for value in values)  # NaN is never valid, in any band
    limits = np.iinfo(kind)
    return bool(values) and all(
        math.isfinite(value) and value == int(value) and limits.min <= value <= limits.max for value in values
    )


def _nodata_is_black(info, stretch):
    """Whether invalid pixels become black without a mask, as in most rasters."""
    if info.palette is not None or any(value is None for value in info.nodata):
        return False
    values = [info.nodata[info.distinct_bands.index(band)] for band in info.bands]
    if stretch is None:
        return not any(values)
    return not any(stretch.apply(np.array([[value]]), channel)[0, 0] for channel, value in enumerate(values))


def _nodata_source(info):
    """Return a source that is 0 where all bands with a nodata value hold it, by GDAL's nodata masks of the bands.

    NODATA_VALUES, for all bands at once, would compare floats bit by bit.
    """
    kind = np.dtype(NUMPY_TYPES[info.data_type])
    masks = []
    for band, value in zip(info.distinct_bands, info.nodata):
        if value is None:
            continue
        text = f"{value:.17g}" if kind.kind == "f" else str(int(value))
        inner = band_xml(
            1, None, [source_xml(info.path, band)], data_type=gdal.GetDataTypeName(info.data_type), nodata=text
        )
        masks.append(source_xml(dataset_xml(info, [inner], with_crs=False), "mask,1", "<LUT>0:0,1:1</LUT>"))
    if len(masks) == 1:
        return masks[0]
    any_band = band_xml(1, None, masks, pixel_function="sum")
    return source_xml(dataset_xml(info, [any_band], with_crs=False), 1, "<LUT>0:0,1:1</LUT>")


def _write_geotiff(text, output, report, is_cancelled):
    aside = output.with_name(f"{output.stem}.{os.getpid()}.part.tif")
    options = ["COMPRESS=DEFLATE", "PREDICTOR=YES", "BIGTIFF=IF_SAFER", "NUM_THREADS=ALL_CPUS"]

    def progress(share, _message, _data):
        report(100.0 * share, None)
        return 0 if is_cancelled() else 1

    try:
        with no_side_files(), block_cache(CACHE):
            source = open_raster(text)
            written, message = attempt(
                gdal.GetDriverByName("COG").CreateCopy, str(aside), source, 0, options, callback=progress
            )
            failed = written is None
            written = source = None  # closes the files
            stop_if_cancelled(is_cancelled)
            if failed:
                raise InputError(f"The raster {output} cannot be written ({message}).")
        replace_file(aside, output)
    except OSError as error:
        raise write_error(output, error) from error
    finally:
        for path in [aside, *output.parent.glob(aside.name + ".*")]:
            with contextlib.suppress(OSError):
                path.unlink()
