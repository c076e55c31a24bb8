"""extract_buildings: a raster and a model in, a layer of footprints, a mask and probabilities out."""

import contextlib
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import numpy as np

from buildseg_trainer.common import locks
from buildseg_trainer.common.files import write_error
from buildseg_trainer.common.progress import never_cancelled, no_report
from buildseg_trainer.dataset.labels.place import Place
from buildseg_trainer.dataset.labels.polygons import PolygonBurner, PolygonStore
from buildseg_trainer.dataset.preparing.prepare_raster import files_of, find_pixels
from buildseg_trainer.dataset.raster import grid
from buildseg_trainer.dataset.raster.discovery import RasterSource
from buildseg_trainer.dataset.raster.ground_size import pixel_size_in_metres
from buildseg_trainer.errors import InputError
from buildseg_trainer.extraction import footprints, strips, windows
from buildseg_trainer.extraction.footprints import DRIVERS, FootprintOptions
from buildseg_trainer.extraction.polygonise import lowest_step, write_raster
from buildseg_trainer.extraction.scorer import Scorer

MUCH_RESAMPLED = 2  # times
SCORING_PERCENT = 90  # of the progress


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
    report=no_report,
    is_cancelled=never_cancelled,
):
    """Apply an AppliedModel to a raster and write the footprints of buildings; return an ExtractionResult.

    ``raster`` is a name or a RasterSource, ``python`` the training interpreter. ``output`` is the layer to write,
    ``mask`` (1 building, 0 background, 255 nodata) and ``probability`` (bytes of 1/200, 255 nodata) are GeoTIFFs or
    None. ``work`` is a folder in which unfinished work is kept: the same call goes on with it. ``area`` (polygons) and
    ``extent`` limit the work, as callables of a Place: see ``create_tiles``; for ``orientations`` see ``strips.score``.
    Raises InputError, WorkerError, Cancelled.
    """
    output, raster = Path(output), RasterSource.of(raster)
    _check_outputs(raster, output, [Path(path) for path in (mask, probability) if path])
    if options.threshold is None:
        options = replace(options, threshold=model.threshold)
    with contextlib.ExitStack() as stack:
        info, stretch, warnings = find_pixels(raster, model.recipe, "auto", stack, report, is_cancelled)
        warnings = [*model.warnings, *warnings, *_size_warnings(info, model)]
        box, burner, area_key = _wanted(info, area, extent, is_cancelled, stack)
        pixels = strips.describe_source(info), stretch, box, area_key
        what = *pixels, strips.describe_file(model.path), model.normalize, orientations
        folder = _own_folder(Path(work), strips.key_of(*what))
        busy = f"Buildings of {raster.path} are being extracted by this model already; wait until that is done."
        stack.enter_context(locks.held(folder / "lock", busy))
        report(0.0, f"Loading {model.path}")
        with Scorer(python, model.path, model.normalize, is_cancelled) as scorer:
            rows = windows.rows_of_pieces(info.width, info.height, scorer.size, box)
            found = strips.Strips(folder, box, rows)
            report(None, f"Scoring {sum(map(len, rows))} windows of {scorer.size} px on {scorer.device}")
            strips.score(found, info, stretch, burner, orientations, scorer, _share(report), is_cancelled)
        report(SCORING_PERCENT, "Drawing footprints")
        count = _write(found, info, model, options, output, mask, probability, is_cancelled)
        found.remove()
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


def _size_warnings(info, model):
    """Check that the ground size of pixels is known, and return warnings where the raster's is far from the model's."""
    source = info.original or info
    size, wanted = pixel_size_in_metres(source), model.recipe.pixel_size_m
    if size is None:
        raise InputError(
            f"Areas at {source.path} cannot be measured, since {source.crs_title} has no place on Earth; assign "
            "another CRS first (Raster > Projections > Assign Projection)."
        )
    if not wanted or 1 / MUCH_RESAMPLED <= size / wanted <= MUCH_RESAMPLED:
        return []
    return [
        f"The pixels of {source.path} measure {size:.3g} m, those of the model {wanted:.3g} m; what is resampled by "
        f"more than a factor of {MUCH_RESAMPLED} looks unlike the images that the model was trained on."
    ]


def _wanted(info, area, extent, is_cancelled, stack):
    """Return ``(PixelBox, PolygonBurner of the area or None, key of the area)`` of what is to be scored."""
    box = grid.PixelBox(0, 0, info.width, info.height)
    if extent is not None:
        box = grid.pixel_box(info.geotransform, info.width, info.height, extent(_place(info, box)))
        if box is None:
            raise InputError(f"The raster {_path(info)} lies outside the EXTENT; choose another one.")
    if area is None:
        return box, None, None
    place, seen = _place(info, box), []

    def remembered():
        for wkb in area(place):
            seen.append(strips.key_of(wkb))
            yield wkb

    store = PolygonStore(remembered(), place.areas, place.areas[0], is_cancelled)
    stack.callback(store.close)
    covered = None
    if store.counts.any():
        covered = grid.pixel_box(info.geotransform, info.width, info.height, store.covered[0].tolist())
    if covered is None:
        raise InputError(f"The AREA has no polygon over {_path(info)} or its EXTENT; choose another layer.")
    box = grid.PixelBox(*map(max, covered[:2], box[:2]), *map(min, covered[2:], box[2:]))
    return box, PolygonBurner(store), strips.key_of(*seen)


def _place(info, box):
    outline = grid.outline(info.geotransform, box.x0, box.y0, box.width, box.height)
    return Place(info.crs_wkt, [grid.bounds(outline)], pixel_size_in_metres(info))


def _path(info):
    return (info.original or info).path


def _write(found, info, model, options, output, mask, probability, is_cancelled):
    """Write all products, the layer last; return the number of footprints."""
    x, y = grid.to_map(info.geotransform, found.box.x0, found.box.y0)
    geotransform = (x, *info.geotransform[1:3], y, *info.geotransform[4:])
    place, folder = (geotransform, info.crs_wkt), found.folder
    least = lowest_step(options.threshold)

    def to_mask(strip):
        return np.where(strip == strips.NODATA, strips.NODATA, strip >= least).astype(np.uint8)

    for path, convert, scale in ((mask, to_mask, None), (probability, np.asarray, 1 / strips.STEPS)):
        if path:
            write_raster(folder / "product.tif", found, convert, strips.NODATA, place, scale)
            footprints.move(folder / "product.tif", Path(path))
    some = footprints.find_footprints(found, info, geotransform, options, folder, is_cancelled)
    return footprints.write_layer(output, some, info.crs_wkt, model.name, folder)


def _own_folder(work, key):
    """Return the folder of one piece of work, made if it is not there; remove those that were given up."""
    strips.remove_old(work)
    try:
        (work / key).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise write_error(work / key, error) from error
    return work / key


def _share(report):
    def scaled(percent, text):
        report(None if percent is None else percent * SCORING_PERCENT / 100, text)

    return scaled
