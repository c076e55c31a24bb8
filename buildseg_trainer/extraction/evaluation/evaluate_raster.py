"""evaluate_raster: a raster, its buildings and a model in, counts of what the model gets right out."""

import contextlib
from pathlib import Path
from typing import NamedTuple

from osgeo import ogr

from buildseg_trainer.common.progress import never_cancelled, no_report
from buildseg_trainer.dataset.labels.polygons import PolygonBurner
from buildseg_trainer.errors import InputError
from buildseg_trainer.extraction.evaluation import pixel_counts, samples
from buildseg_trainer.extraction.evaluation.match_objects import NONE, Building, count, count_doubles, match
from buildseg_trainer.extraction.evaluation.truths import find_truths, store_buildings
from buildseg_trainer.extraction.footprints import DRIVERS, FootprintOptions, find_footprints, write_layer
from buildseg_trainer.extraction.scored_raster import SCORING_PERCENT, opened, scored

MISSED, FALSE_ALARM = "missed", "false alarm"
FIELDS = (
    ("error", ogr.OFTString, ogr.OFSTNone),
    ("iou", ogr.OFTReal, ogr.OFSTNone),
    ("area_m2", ogr.OFTReal, ogr.OFSTNone),
)


class RasterEvaluation(NamedTuple):
    """``counts`` as the worker makes metrics of them, of how many ``windows`` they are, and on which ``device``.

    Each warning is a sentence.
    """

    counts: dict
    windows: int
    device: str
    warnings: list


def evaluate_raster(
    task, buildings, python, work, samples_file, errors=None, report=no_report, is_cancelled=never_cancelled
):
    """Compare what a model finds with the buildings of a raster; return a RasterEvaluation.

    ``task`` is a ScoringTask, whose area is where every building was mapped; ``buildings`` are polygons as a callable
    of a Place. Pixels are compared at a probability of 0.5, the model's own decision; objects are the footprints that
    ``extract_buildings`` draws by default. ``work`` is as for ``extract_buildings``. ``samples_file`` is a .npz file
    (see ``write_samples``), ``errors`` the layer of missed buildings and false alarms, or None. Raises InputError,
    WorkerError, Cancelled.
    """
    if errors is not None and Path(errors).suffix.lower() not in DRIVERS:
        raise InputError(f"The output {errors} does not end in {', '.join(DRIVERS)}; choose one of these.")
    options = FootprintOptions()
    with contextlib.ExitStack() as stack:
        raster = stack.enter_context(opened(task, report, is_cancelled))
        info, warnings = raster.info, raster.warnings
        report(None, "Reading the buildings")
        store = store_buildings(buildings, raster, is_cancelled, stack)
        strips = stack.enter_context(scored(raster, python, work, report, is_cancelled))
        report(SCORING_PERCENT, "Counting pixels")
        burner, distances = PolygonBurner(store), pixel_counts.boundary_distances(raster.place.pixel_size_m)
        counts, blocks = pixel_counts.count_pixels(strips, burner, info.geotransform, distances, is_cancelled)
        if task.method == "buildseg":
            del counts["histogram"]  # it gives no probabilities
        samples.write_samples(samples_file, samples.choose(blocks), strips, raster, burner)
        report((SCORING_PERCENT + 100) / 2, "Matching buildings and footprints")
        truths = find_truths(store, strips, raster, options.min_area, is_cancelled)
        drawn = find_footprints(strips, info, raster.geotransform, options, strips.folder, is_cancelled)
        found = [Building(each.polygon, each.area_m2, not each.touches_edge) for each in drawn]
        matching = match(truths, found, is_cancelled)
        counts["objects"] = {**count(truths, found, matching), "edge": _rule(options)}
        if errors is not None:
            write_layer(errors, "errors", FIELDS, _errors(truths, found, matching), info.crs_wkt, strips.folder)
        warnings += _doubts(store, truths, is_cancelled)
    report(100.0, None)
    return RasterEvaluation(counts, sum(map(len, strips.rows)), strips.device, warnings)


def _rule(options):
    """Return what is counted as an object, as a sentence."""
    return (
        f"Footprints are those of a probability of {options.threshold:g} or more, as they are extracted by default; "
        "buildings and footprints that touch nodata or the edge of the raster or of the labelled area are not counted, "
        f"nor are buildings under {options.min_area:g} m² and footprints that lie by half or more within any of these."
    )


def _errors(truths, footprints, matching):
    """Yield (polygon, values of FIELDS) of the Buildings that count and have no partner."""
    for kind, buildings, partners, counted in (
        (MISSED, truths, matching.truths, matching.counted_truths),
        (FALSE_ALARM, footprints, matching.footprints, matching.counted_footprints),
    ):
        for number in ((partners.number == NONE) & counted).nonzero()[0].tolist():
            building = buildings[number]
            yield building.polygon, (kind, float(partners.iou[number]), building.area_m2)


def _doubts(store, truths, is_cancelled):
    """Return warnings about the buildings that are known."""
    warnings, doubles = [], count_doubles(truths, is_cancelled)
    if store.skipped_count:
        warnings.append(f"{store.skipped_count} features of BUILDINGS have no area and were left out.")
    if doubles:
        warnings.append(
            f"{doubles} polygons of BUILDINGS are nearly the same as another one, of which one can be found only; "
            "remove them, so that they do not count as missed."
        )
    return warnings
