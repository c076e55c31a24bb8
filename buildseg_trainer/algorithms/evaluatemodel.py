"""Evaluate a model on the tiles of a dataset, or on a raster with building polygons."""

from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputFile,
    QgsProcessingOutputFolder,
    QgsProcessingOutputHtml,
    QgsProcessingOutputNumber,
    QgsProcessingParameterVectorDestination,
)

from buildseg_trainer.algorithms import raster_evaluation
from buildseg_trainer.algorithms.base import BuildsegAlgorithm, choice, folder, is_given, push_warnings, reporter
from buildseg_trainer.algorithms.layer_styler import style_on_load
from buildseg_trainer.common.files import read_json
from buildseg_trainer.dataset.checking import error_map
from buildseg_trainer.dataset.store.manifest import open_dataset
from buildseg_trainer.dataset.store.split_lists import read_list
from buildseg_trainer.environment.interpreter import APPLY, TRAIN
from buildseg_trainer.errors import InputError
from buildseg_trainer.runs import model_path, worker_jobs
from buildseg_trainer.runs.config import choices, model_zoo
from buildseg_trainer.runs.config.metrics import METRICS
from buildseg_trainer.translation import translate_report

WARNING = "Warning: "
TILES = "TILES"


class EvaluateModel(BuildsegAlgorithm):
    """Run, export folder or model file in; metrics, a JSON file and a report out."""

    ID = "evaluatemodel"
    GROUP_ID = "model"
    REPORT = ("REPORT", "MODEL")

    def add_parameters(self):
        tr = self.tr
        self.add(
            folder("MODEL", tr("Model (run, export, bundle or file)")),
            folder("DATASET", tr("Dataset folder"), optional=True),
            choice("SPLIT", tr("Split"), ["val", "test", "train"], "val"),
            *raster_evaluation.inputs(tr),
        )
        self.add_advanced(
            choice("ARCHITECTURE", tr("Architecture of a bare .pdparams file"), model_zoo.MODELS),
            choice("DEVICE", tr("Device"), choices.DEVICES, "auto"),
        )
        polygons = QgsProcessing.SourceType.TypeVectorPolygon
        tiles = QgsProcessingParameterVectorDestination(TILES, tr("Tiles by their errors"), polygons, None, True, False)
        # No destination: its dialog would say that an empty one is skipped.
        output = folder("OUTPUT", tr("Report folder"), optional=True)
        self.add(output, raster_evaluation.destination(tr), tiles)
        self.add_python()
        self.add_outputs(
            QgsProcessingOutputNumber,
            *((metric.key.upper(), metric.heading) for metric in METRICS),
            ("OBJECT_F1", tr("F1 of whole buildings")),
            ("BEST_THRESHOLD", tr("Best threshold")),
        )
        self.add_outputs(QgsProcessingOutputFolder, ("OUTPUT", tr("Report folder")))
        self.add_outputs(QgsProcessingOutputFile, ("METRICS", tr("Metrics (JSON)")))
        self.add_outputs(QgsProcessingOutputHtml, ("REPORT", tr("Evaluation report")))

    def prepareAlgorithm(self, parameters, context, feedback):
        self.raster_items = raster_evaluation.read_items(parameters, context)
        return True

    def execute(self, parameters, context, feedback):
        if raster_evaluation.is_wanted(parameters):
            if is_given(parameters, TILES):
                raise InputError("TILES is given with a RASTER, which has no tiles; leave one of them empty.")
            report = warning_reporter(feedback)
            result, outputs = raster_evaluation.evaluate(self, self.raster_items, parameters, context, feedback, report)
        else:
            result, outputs = self.evaluate_tiles(parameters, context, feedback)
        translate_report(result["report"])
        return {
            "OUTPUT": str(Path(result["metrics"]).parent),
            **{metric.key.upper(): result[metric.key] for metric in METRICS},
            "OBJECT_F1": result["object_f1"],
            "BEST_THRESHOLD": result["best_threshold"],
            "METRICS": result["metrics"],
            "REPORT": result["report"],
            **outputs,
        }

    def evaluate_tiles(self, parameters, context, feedback):
        """Return the result of ``worker_jobs.evaluate_model``, and the outputs of QGIS that are no part of it."""
        model = self.value(parameters, "MODEL", context)
        found = model_path.resolve(model)
        python = self.training_python(parameters, context, APPLY if found.kind == model_path.ONNX else TRAIN)
        options = self.values(parameters, ("DATASET", "SPLIT", "ARCHITECTURE", "DEVICE"), context)
        if options["dataset"]:
            open_dataset(options["dataset"])
            read_list(options["dataset"], options["split"])
        push_warnings(feedback, model_path.unused(model, options["architecture"], options["device"]))
        tiles = self.parameterAsOutputLayer(parameters, TILES, context) or None
        dataset = options["dataset"] or found.config.get("dataset")
        if tiles and dataset:  # before the tiles are measured, which takes long
            error_map.check_output(dataset, tiles)
        output = self.folder_to_make(parameters, "OUTPUT", context)
        given = {**options, "output": output, TILES: tiles, "python": self.value(parameters, "PYTHON", context)}
        result = worker_jobs.evaluate_model(
            python,
            model,
            output=output,
            **options,
            pictures=tiles is not None,
            command=self.shell_line(MODEL=model, **{name.upper(): value for name, value in given.items()}),
            report=warning_reporter(feedback),
            is_cancelled=feedback.isCanceled,
        )
        if tiles is None:
            return result, {}
        table = Path(result["metrics"]).with_name("tiles.csv")
        error_map.write_error_map(read_json(Path(result["metrics"]))["dataset"], table, tiles, feedback.isCanceled)
        style_on_load(tiles, "tile_errors.qml", context, name=self.tr("Errors of tiles"))
        return result, {TILES: tiles}


def warning_reporter(feedback):
    """Return the ``report(percent, text)`` callable for a worker, whose warnings start with the word Warning."""
    report = reporter(feedback)

    def with_warnings(percent, text=None):
        if text and text.startswith(WARNING):
            feedback.pushWarning(text[len(WARNING) :])
            text = None
        report(percent, text)

    return with_warnings
