"""Turn a trained model into the files that the buildseg plugin loads."""

from qgis.core import (
    QgsProcessingOutputFile,
    QgsProcessingOutputFolder,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
)

from buildseg_trainer.algorithms.base import BuildsegAlgorithm, push_warnings, reporter
from buildseg_trainer.algorithms.modelpath import unused
from buildseg_trainer.dataset.store.manifest import open_dataset
from buildseg_trainer.runs import worker_jobs
from buildseg_trainer.runs.config import model_zoo


class ExportModel(BuildsegAlgorithm):
    """Run folder or ``.pdparams`` in; ONNX and static Paddle model, checked for parity, out."""

    ID = "exportmodel"
    GROUP_ID = "model"

    MODEL = "MODEL"
    ARCHITECTURE = "ARCHITECTURE"
    DATASET = "DATASET"
    OUTPUT = "OUTPUT"
    EXPORT = "EXPORT"
    ONNX = "ONNX"
    PDMODEL = "PDMODEL"
    PDIPARAMS = "PDIPARAMS"

    def displayName(self):
        return self.tr("Export model for buildseg")

    def tags(self):
        return self.tr("export,onnx,pdmodel,pdiparams,static,deploy,buildseg").split(",")

    def add_parameters(self):
        file = QgsProcessingParameterFile
        label = self.tr("Model (run folder, or paste the path of a .pdparams file)")
        self.addParameter(file(self.MODEL, label, file.Behavior.Folder))
        self.add_advanced(
            QgsProcessingParameterEnum(
                self.ARCHITECTURE,
                self.tr("Architecture of a bare .pdparams file"),
                list(model_zoo.MODELS),
                optional=True,
                usesStaticStrings=True,
            )
        )
        self.addParameter(
            file(self.DATASET, self.tr("Dataset folder for the parity check"), file.Behavior.Folder, optional=True)
        )
        output = QgsProcessingParameterFolderDestination(self.OUTPUT, self.tr("Export folder"), optional=True)
        output.setCreateByDefault(False)
        self.addParameter(output)
        self.add_python()
        self.addOutput(QgsProcessingOutputFolder(self.EXPORT, self.tr("Export folder")))
        self.addOutput(QgsProcessingOutputFile(self.ONNX, self.tr("ONNX model (buildseg 0.2 and later)")))
        self.addOutput(QgsProcessingOutputFile(self.PDMODEL, self.tr("Static Paddle model: topology (buildseg 0.1)")))
        self.addOutput(
            QgsProcessingOutputFile(self.PDIPARAMS, self.tr("Static Paddle model: parameters (buildseg 0.1)"))
        )

    def execute(self, parameters, context, feedback):
        python = self.training_python(parameters, context)
        dataset = self.parameterAsString(parameters, self.DATASET, context) or None
        if dataset:
            open_dataset(dataset)
        model = self.parameterAsString(parameters, self.MODEL, context)
        architecture = self.parameterAsEnumString(parameters, self.ARCHITECTURE, context) or None
        push_warnings(feedback, unused(model, architecture))
        result = worker_jobs.export_model(
            python,
            model,
            output=self.parameterAsString(parameters, self.OUTPUT, context) or None,
            architecture=architecture,
            dataset=dataset,
            report=reporter(feedback),
            is_cancelled=feedback.isCanceled,
        )
        return {
            self.OUTPUT: result["export"],
            self.EXPORT: result["export"],
            self.ONNX: result["onnx"],
            self.PDMODEL: result["pdmodel"],
            self.PDIPARAMS: result["pdiparams"],
        }
