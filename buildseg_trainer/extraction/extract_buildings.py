"""extract_buildings: a raster and a model in, a layer of footprints, a mask and probabilities out."""

from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import numpy as np

from buildseg_trainer.common.progress import never_cancelled, no_report
from buildseg_trainer.dataset.preparing.prepare_raster import files_of
from buildseg_trainer.dataset.raster.discovery import RasterSource
from buildseg_trainer.errors import InputError
from buildseg_trainer.extraction import footprints, strips
from buildseg_trainer.extraction.footprints import DRIVERS, THRESHOLD, FootprintOptions
from buildseg_trainer.extraction.polygonise import lowest_step, write_raster
from buildseg_trainer.extraction.scored_raster import SCORING_PERCENT, ScoringTask, opened, scored


class ExtractionResult(NamedTuple):
    """How many footprints there are; each warning is a sentence."""

    count: int
    warnings: list


def extract_buildings(  # noqa: PLR0913 - a keyword for each parameter of the algorithm
    raster,
    model,
    python,
    output,
    work,
    options=FootprintOptions(),  # noqa: B008 - it cannot be changed
    mask=None,
    probability=None,
    area=None,
    extent=None,
    orientations=1,
    method="crop",
    report=no_report,
    is_cancelled=never_cancelled,
):
    """Apply an AppliedModel to a raster and write the footprints of buildings; return an ExtractionResult.

    ``raster`` is a name or a RasterSource, ``python`` the training interpreter. ``output`` is the layer to write,
    ``mask`` (1 building, 0 background, 255 nodata) and ``probability`` (bytes of 1/200, 255 nodata) are GeoTIFFs or
    None. ``work`` is a folder in which unfinished work is kept: the same call goes on with it. ``area`` (polygons) and
    ``extent`` limit the work, as callables of a Place: see ``create_tiles``; for ``orientations`` see ``strips.score``,
    for ``method`` ``merging.METHODS``; "buildseg" knows no thresholds. Raises InputError, WorkerError, Cancelled.
    """
    output, raster = Path(output), RasterSource.of(raster)
    _check_outputs(raster, output, [Path(path) for path in (mask, probability) if path])
    task = ScoringTask(raster, model, area, extent, orientations, method)
    if method == "buildseg":
        options = replace(options, threshold=THRESHOLD)
    with opened(task, report, is_cancelled) as opened_raster:
        warnings = opened_raster.warnings
        with scored(opened_raster, python, work, report, is_cancelled) as found:
            report(SCORING_PERCENT, "Drawing footprints")
            count = _write(found, opened_raster, options, output, mask, probability, is_cancelled)
    report(100.0, None)
    if not count:
        warnings.append(
            f"No building was found in {raster.path} with a probability of {options.threshold:g} or more and "
            f"{options.min_area:g} m² or more; the layer is empty."
        )
    return ExtractionResult(count, warnings)


def _check_outputs(raster, output, rasters):
    """Raise InputError for files that cannot be written, or must not."""
    if output.suffix.lower() not in DRIVERS:
        raise InputError(f"The output {output} does not end in {', '.join(DRIVERS)}; choose one of these.")
    for path in rasters:
        if path.suffix.lower() not in (".tif", ".tiff"):
            raise InputError(f"The output {path} does not end in .tif; choose another name.")
        if path.exists() and any(Path(file).exists() and path.samefile(file) for file in files_of(raster.path)):
            raise InputError(f"The output {path} is the input or a part of it; choose another file.")


def _write(found, raster, options, output, mask, probability, is_cancelled):
    """Write all products of the Strips of an OpenedRaster, the layer last; return the number of footprints."""
    info, folder = raster.info, found.folder
    place, least = (raster.geotransform, info.crs_wkt), lowest_step(options.threshold)

    def to_mask(strip):
        return np.where(strip == strips.NODATA, strips.NODATA, strip >= least).astype(np.uint8)

    for path, convert, scale in ((mask, to_mask, None), (probability, np.asarray, 1 / strips.STEPS)):
        if path:
            write_raster(folder / "product.tif", found, convert, is_cancelled, strips.NODATA, place, scale)
            footprints.move(folder / "product.tif", Path(path))
    some = footprints.find_footprints(found, info, raster.geotransform, options, folder, is_cancelled)
    features = ((each.polygon, (*each[1:], raster.task.model.name)) for each in some)
    return footprints.write_layer(output, "footprints", footprints.FIELDS, features, info.crs_wkt, folder)
