"""Evaluate a model on the tiles of a dataset, or on a raster with building polygons."""

from pathlib import Path

from qgis.core import (
    QgsProcessingOutputFile,
    QgsProcessingOutputHtml,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFolderDestination,
)

from buildseg_trainer.algorithms import raster_evaluation
from buildseg_trainer.algorithms.base import BuildsegAlgorithm, choice, folder, push_warnings, reporter
from buildseg_trainer.dataset.store.manifest import open_dataset
from buildseg_trainer.dataset.store.split_lists import read_list
from buildseg_trainer.runs import model_path, worker_jobs
from buildseg_trainer.runs.config import choices, model_zoo
from buildseg_trainer.runs.config.metrics import METRICS

WARNING = "Warning: "


class EvaluateModel(BuildsegAlgorithm):
    """Run, export folder or model file in; metrics, a JSON file and a report out."""

    ID = "evaluatemodel"
    GROUP_ID = "model"

    def add_parameters(self):
        tr = self.tr
        self.add(
            folder("MODEL", tr("Model (run, export folder or file)")),
            folder("DATASET", tr("Dataset folder"), optional=True),
            choice("SPLIT", tr("Split"), ["val", "test", "train"], "val"),
            *raster_evaluation.inputs(tr),
        )
        self.add_advanced(
            choice("ARCHITECTURE", tr("Architecture of a bare .pdparams file"), model_zoo.MODELS),
            choice("DEVICE", tr("Device"), choices.DEVICES, "auto"),
        )
        output = QgsProcessingParameterFolderDestination("OUTPUT", tr("Report folder"), optional=True)
        output.setCreateByDefault(False)
        self.add(output, raster_evaluation.destination(tr))
        self.add_python()
        self.add_outputs(
            QgsProcessingOutputNumber,
            *((metric.key.upper(), metric.heading) for metric in METRICS),
            ("OBJECT_F1", tr("F1 of whole buildings")),
            ("BEST_THRESHOLD", tr("Best threshold")),
        )
        self.add_outputs(QgsProcessingOutputFile, ("METRICS", tr("Metrics (JSON)")))
        self.add_outputs(QgsProcessingOutputHtml, ("REPORT", tr("Report (HTML)")))

    def prepareAlgorithm(self, parameters, context, feedback):
        self.raster_items = raster_evaluation.read_items(parameters, context)
        return True

    def execute(self, parameters, context, feedback):
        if raster_evaluation.is_wanted(parameters):
            report = warning_reporter(feedback)
            result, outputs = raster_evaluation.evaluate(self, self.raster_items, parameters, context, feedback, report)
        else:
            result, outputs = self.evaluate_tiles(parameters, context, feedback), {}
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
        """Return the result of ``worker_jobs.evaluate_model``."""
        python = self.training_python(parameters, context)
        model = self.value(parameters, "MODEL", context)
        options = self.values(parameters, ("DATASET", "SPLIT", "ARCHITECTURE", "DEVICE"), context)
        if options["dataset"]:
            open_dataset(options["dataset"])
            read_list(options["dataset"], options["split"])
        push_warnings(feedback, model_path.unused(model, options["architecture"], options["device"]))
        output = self.parameterAsString(parameters, "OUTPUT", context) or None
        given = {**options, "output": output, "python": self.value(parameters, "PYTHON", context)}
        return worker_jobs.evaluate_model(
            python,
            model,
            output=output,
            **options,
            command=self.shell_line(MODEL=model, **{name.upper(): value for name, value in given.items()}),
            report=warning_reporter(feedback),
            is_cancelled=feedback.isCanceled,
        )


def warning_reporter(feedback):
    """Return the ``report(percent, text)`` callable for a worker, whose warnings start with the word Warning."""
    report = reporter(feedback)

    def with_warnings(percent, text=None):
        if text and text.startswith(WARNING):
            feedback.pushWarning(text[len(WARNING) :])
            text = None
        report(percent, text)

    return with_warnings
