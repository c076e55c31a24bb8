"""Measure a model against the masks of a dataset."""

from pathlib import Path

from qgis.core import (
    QgsProcessingOutputFile,
    QgsProcessingOutputHtml,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
)

from buildseg_trainer.algorithms.base import BuildsegAlgorithm, push_warnings, reporter
from buildseg_trainer.algorithms.modelpath import unused
from buildseg_trainer.dataset.store.manifest import open_dataset
from buildseg_trainer.dataset.store.split_lists import read_list
from buildseg_trainer.runs import worker_jobs
from buildseg_trainer.runs.config import choices, model_zoo
from buildseg_trainer.runs.config.metrics import METRICS

WARNING = "Warning: "


class EvaluateModel(BuildsegAlgorithm):
    """Run, export folder or model file in; numbers, a JSON file and a report out."""

    ID = "evaluatemodel"
    GROUP_ID = "model"

    MODEL = "MODEL"
    DATASET = "DATASET"
    SPLIT = "SPLIT"
    ARCHITECTURE = "ARCHITECTURE"
    DEVICE = "DEVICE"
    OUTPUT = "OUTPUT"
    METRICS = "METRICS"
    REPORT = "REPORT"

    def displayName(self):
        return self.tr("Evaluate model")

    def tags(self):
        return self.tr("evaluate,accuracy,iou,kappa,precision,recall,confusion matrix,validation").split(",")

    def add_parameters(self):
        file, enum = QgsProcessingParameterFile, QgsProcessingParameterEnum
        label = self.tr("Model (run or export folder, or paste the path of a file)")
        self.addParameter(file(self.MODEL, label, file.Behavior.Folder))
        self.addParameter(file(self.DATASET, self.tr("Dataset folder"), file.Behavior.Folder, optional=True))
        self.addParameter(
            enum(
                self.SPLIT,
                self.tr("Tiles"),
                ["val", "test", "train"],
                defaultValue="val",
                usesStaticStrings=True,
            )
        )
        self.add_advanced(
            enum(
                self.ARCHITECTURE,
                self.tr("Architecture of a bare .pdparams file"),
                list(model_zoo.MODELS),
                optional=True,
                usesStaticStrings=True,
            )
        )
        self.add_advanced(
            enum(self.DEVICE, self.tr("Device"), list(choices.DEVICES), defaultValue="auto", usesStaticStrings=True)
        )
        output = QgsProcessingParameterFolderDestination(self.OUTPUT, self.tr("Report folder"), optional=True)
        output.setCreateByDefault(False)
        self.addParameter(output)
        self.add_python()
        for metric in METRICS:
            self.addOutput(QgsProcessingOutputNumber(metric.key.upper(), metric.heading))
        self.addOutput(QgsProcessingOutputFile(self.METRICS, self.tr("Metrics (JSON)")))
        self.addOutput(QgsProcessingOutputHtml(self.REPORT, self.tr("Report (HTML)")))

    def execute(self, parameters, context, feedback):
        python = self.training_python(parameters, context)
        dataset = self.parameterAsString(parameters, self.DATASET, context) or None
        split = self.parameterAsEnumString(parameters, self.SPLIT, context)
        if dataset:
            open_dataset(dataset)
            read_list(dataset, split)
        model = self.parameterAsString(parameters, self.MODEL, context)
        architecture = self.parameterAsEnumString(parameters, self.ARCHITECTURE, context) or None
        device = self.parameterAsEnumString(parameters, self.DEVICE, context)
        push_warnings(feedback, unused(model, architecture, device))
        result = worker_jobs.evaluate_model(
            python,
            model,
            dataset=dataset,
            split=split,
            output=self.parameterAsString(parameters, self.OUTPUT, context) or None,
            architecture=architecture,
            device=device,
            report=warning_reporter(feedback),
            is_cancelled=feedback.isCanceled,
        )
        return {
            self.OUTPUT: str(Path(result["metrics"]).parent),
            **{metric.key.upper(): result[metric.key] for metric in METRICS},
            self.METRICS: result["metrics"],
            self.REPORT: result["report"],
        }


def warning_reporter(feedback):
    """The ``report(percent, text)`` callable for a worker, whose lines tell warnings by their first word."""
    report = reporter(feedback)

    def with_warnings(percent, text=None):
        if text and text.startswith(WARNING):
            feedback.pushWarning(text[len(WARNING) :])
            text = None
        report(percent, text)

    return with_warnings
