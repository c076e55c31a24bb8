"""The part of evaluatemodel that measures a model on a raster with building polygons."""

import tempfile
from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterVectorDestination,
)

from buildseg_trainer import settings
from buildseg_trainer.algorithms.base import is_given, push_warnings, warn_once
from buildseg_trainer.algorithms.layer_styler import style_on_load
from buildseg_trainer.algorithms.layers import (
    RasterParameter,
    polygon_source,
    polygons_at,
    raster_items,
    raster_sources,
    refuse_tile_index,
)
from buildseg_trainer.errors import InputError
from buildseg_trainer.extraction.evaluation.evaluate_raster import evaluate_raster
from buildseg_trainer.extraction.model import open_model
from buildseg_trainer.extraction.scored_raster import ScoringTask
from buildseg_trainer.runs import model_path, worker_jobs

RASTER, BUILDINGS, AREA, ERRORS = "RASTER", "BUILDINGS", "AREA", "ERRORS"
ROLES = {BUILDINGS: "building layer", AREA: "labelled area"}


def inputs(tr):
    """Return the parameters of what a model is measured on."""
    polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
    return (
        RasterParameter(RASTER, tr("Raster (instead of a dataset)"), None, True),
        QgsProcessingParameterFeatureSource(BUILDINGS, tr("Building polygons of the raster"), polygons, None, True),
        QgsProcessingParameterFeatureSource(AREA, tr("Labelled area of the raster"), polygons, None, True),
    )


def destination(tr):
    """Return the parameter of the layer of errors."""
    polygons = QgsProcessing.SourceType.TypeVectorPolygon
    return QgsProcessingParameterVectorDestination(
        ERRORS, tr("Missed buildings and false alarms"), polygons, None, True, False
    )


def is_wanted(parameters):
    """Whether a raster is to be measured on. Raises InputError where it is not clear."""
    if not is_given(parameters, RASTER):
        for name in (BUILDINGS, AREA, ERRORS):
            if is_given(parameters, name):
                raise InputError(f"{name} is given without a RASTER; give both, or a DATASET alone.")
        return False
    if is_given(parameters, "DATASET"):
        raise InputError("RASTER and DATASET are both given; a model is measured on one of them, so leave one empty.")
    if not is_given(parameters, BUILDINGS):
        raise InputError("RASTER is given without BUILDINGS; give the polygons of its buildings, too.")
    return True


def read_items(parameters, context):
    """Return the ``raster_items`` of RASTER, which belong to the main thread; none where it is empty."""
    return raster_items(parameters[RASTER], context) if is_given(parameters, RASTER) else []


def evaluate(algorithm, items, parameters, context, feedback, report):
    """Return the result of ``worker_jobs.evaluate_counts``, and the outputs of QGIS that are no part of it."""
    given = algorithm.value(parameters, "MODEL", context)
    model = open_model(given)
    python = algorithm.training_python(parameters, context)
    options = algorithm.values(parameters, ("ARCHITECTURE", "DEVICE"), context)
    push_warnings(feedback, model_path.unused(model.path, **options))
    output = algorithm.parameterAsString(parameters, "OUTPUT", context) or None
    target = worker_jobs.report_folder(given, output, "raster")
    sources = {name: polygon_source(algorithm, parameters, name, role, context) for name, role in ROLES.items()}
    refuse_tile_index(sources[BUILDINGS], ROLES[BUILDINGS])
    warn = warn_once(feedback)
    buildings, area = (source and polygons_at(source, ROLES[name], context, warn) for name, source in sources.items())
    (raster,), remarks = raster_sources(items)
    push_warnings(feedback, remarks)
    errors = algorithm.parameterAsOutputLayer(parameters, ERRORS, context) or None
    how = {"report": report, "is_cancelled": feedback.isCanceled}
    with tempfile.TemporaryDirectory(prefix="buildseg_trainer_") as scratch:
        samples = Path(scratch) / "samples.npz"
        task, work = ScoringTask(raster, model, area), settings.unfinished_extractions()
        found = evaluate_raster(task, buildings, python, work, samples, errors, **how)
        push_warnings(feedback, found.warnings)
        labels = {"dataset": raster.path, "split": "raster", "images": found.windows, "device": found.device}
        request = {"counts": found.counts, "samples": str(samples), "labels": labels, "warnings": found.warnings}
        request["command"] = _command(algorithm, parameters, context, raster.path, errors)
        result = worker_jobs.evaluate_counts(python, model.path, request, target, **how)
    if errors is None:
        return result, {}
    style_on_load(errors, "errors.qml", context, name=algorithm.tr("Errors of {}").format(model.name))
    return result, {ERRORS: errors}


def _command(algorithm, parameters, context, raster, errors):
    """Return the line for a shell that does the same; None for polygons that only this QGIS has.

    These are layers in memory and selections of features.
    """
    layers = {}
    for name in (BUILDINGS, AREA):
        if is_given(parameters, name):
            value = parameters[name]
            layer = algorithm.parameterAsVectorLayer(parameters, name, context)
            is_selection = isinstance(value, QgsProcessingFeatureSourceDefinition) and value.selectedFeaturesOnly
            if layer is None or layer.providerType() == "memory" or is_selection:
                return None
            layers[name] = layer.source()
    others = {name: algorithm.value(parameters, name, context) for name in ("MODEL", "OUTPUT", "PYTHON")}
    return algorithm.shell_line(RASTER=raster, **layers, **others, ERRORS=errors)
