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
from buildseg_trainer.algorithms.base import choice, is_given, push_warnings, warn_once
from buildseg_trainer.algorithms.extractbuildings import MODES
from buildseg_trainer.algorithms.layer_styler import style_on_load
from buildseg_trainer.algorithms.layers import (
    RasterParameter,
    polygon_source,
    polygons_at,
    raster_items,
    raster_sources,
    refuse_tile_index,
)
from buildseg_trainer.algorithms.vector_files import project_layers
from buildseg_trainer.dataset.raster.discovery import RasterSource
from buildseg_trainer.environment.interpreter import APPLY
from buildseg_trainer.errors import InputError
from buildseg_trainer.extraction.evaluation.evaluate_raster import evaluate_raster
from buildseg_trainer.extraction.merging import SEAMS
from buildseg_trainer.extraction.model import open_model
from buildseg_trainer.extraction.scored_raster import ScoringTask
from buildseg_trainer.runs import model_path, worker_jobs

RASTER, BUILDINGS, AREA, MODE, ERRORS = "RASTER", "BUILDINGS", "AREA", "MODE", "ERRORS"
ROLES = {BUILDINGS: "building layer", AREA: "labelled area"}


def inputs(tr):
    """Return the parameters of what a model is measured on."""
    polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
    return (
        RasterParameter(RASTER, tr("Raster (instead of a dataset)"), None, True),
        QgsProcessingParameterFeatureSource(BUILDINGS, tr("Building polygons of the raster"), polygons, None, True),
        QgsProcessingParameterFeatureSource(AREA, tr("Labelled area of the raster"), polygons, None, True),
        choice(MODE, tr("Mode (of a raster)"), MODES, MODES[0]),
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
    python = algorithm.training_python(parameters, context, APPLY)
    options = algorithm.values(parameters, ("ARCHITECTURE", "DEVICE"), context)
    push_warnings(feedback, model_path.unused(model.path, **options))
    output = algorithm.folder_to_make(parameters, "OUTPUT", context)
    target = worker_jobs.report_folder(given, output, "raster")
    sources = {name: polygon_source(algorithm, parameters, name, role, context) for name, role in ROLES.items()}
    refuse_tile_index(sources[BUILDINGS], ROLES[BUILDINGS])
    warn = warn_once(feedback)
    buildings, area = (
        None if source is None else polygons_at(source, ROLES[name], context, warn) for name, source in sources.items()
    )
    (raster,), remarks = raster_sources(items)
    push_warnings(feedback, remarks)
    errors = algorithm.parameterAsOutputLayer(parameters, ERRORS, context) or None
    _check_errors(errors, raster, parameters, context)
    how = {"report": report, "is_cancelled": feedback.isCanceled}
    with tempfile.TemporaryDirectory(prefix="buildseg_trainer_") as scratch:
        samples = Path(scratch) / "samples.npz"
        method = "buildseg" if algorithm.value(parameters, MODE, context) == "buildseg" else SEAMS[0]
        task, work = ScoringTask(raster, model, area, method=method), settings.unfinished_extractions()
        found = evaluate_raster(task, buildings, python, work, samples, errors, **how)
        push_warnings(feedback, found.warnings)
        labels = {"dataset": raster.path, "split": "raster", "images": found.windows, "device": found.device}
        request = {"counts": found.counts, "samples": str(samples), "labels": labels, "warnings": found.warnings}
        request["command"] = _shell_line(algorithm, raster, parameters, context)
        result = worker_jobs.evaluate_counts(python, model.path, request, target, **how)
    if errors is None:
        return result, {}
    style_on_load(errors, "errors.qml", context, name=algorithm.tr("Errors of {}").format(model.name))
    return result, {ERRORS: errors}


def _check_errors(errors, raster, parameters, context):
    """Raise InputError where the layer of errors would replace a file that is read."""
    texts = {name: _named(parameters.get(name), context)[0] or "" for name in (BUILDINGS, AREA)}
    for name, text in {RASTER: raster.path, **texts}.items():
        path = Path(text.partition("|")[0])
        if errors and path.is_file() and Path(errors).exists() and path.samefile(errors):
            raise InputError(f"ERRORS is {errors}, the file of {name}; choose another file.")


def _shell_line(algorithm, raster, parameters, context):
    """Return the qgis_process call that does the same, None where there is none: of selections and layers in memory."""
    layers = {name: _named(parameters[name], context) for name in (BUILDINGS, AREA) if is_given(parameters, name)}
    plain = raster._replace(attribution="") == RasterSource(raster.path)
    if not all(is_all for _, is_all in layers.values()) or not plain:
        return None
    texts = {name: text for name, (text, _) in layers.items()}
    files = {name: algorithm.parameterAsString(parameters, name, context) or None for name in ("OUTPUT", ERRORS)}
    values = {name: algorithm.value(parameters, name, context) for name in ("MODEL", MODE, "PYTHON")}
    return algorithm.shell_line(**{RASTER: raster.path}, **texts, **values, **files)


def _named(value, context):
    """Return ``(text that names a layer of polygons in a shell, whether it names all that is meant)``."""
    is_all = True
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        is_all, value = not value.selectedFeaturesOnly, value.source.staticValue()
    layer = next(iter(project_layers(value, context)), None) if isinstance(value, str) else value
    if layer is None:
        return value, is_all
    return layer.source(), is_all and layer.providerType() == "ogr" and not layer.subsetString()
