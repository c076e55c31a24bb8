"""Export a trained model to the files that the buildseg plugin loads."""

from qgis.core import QgsProcessingOutputFile, QgsProcessingOutputFolder, QgsProcessingParameterFileDestination

from buildseg_trainer.algorithms.base import BuildsegAlgorithm, choice, folder, push_warnings, reporter
from buildseg_trainer.dataset.store.manifest import open_dataset
from buildseg_trainer.runs import model_path, worker_jobs
from buildseg_trainer.runs.config import model_zoo


class ExportModel(BuildsegAlgorithm):
    """Run folder or ``.pdparams`` file in; ONNX and static Paddle model with verified parity out."""

    ID = "exportmodel"
    GROUP_ID = "model"

    def add_parameters(self):
        tr = self.tr
        self.addParameter(folder("MODEL", tr("Model (run folder or .pdparams file)")))
        self.add_advanced(choice("ARCHITECTURE", tr("Architecture of a bare .pdparams file"), model_zoo.MODELS))
        self.addParameter(folder("DATASET", tr("Dataset folder for the parity check"), optional=True))
        # No destination: its dialog would say that an empty one is skipped.
        output = folder("OUTPUT", tr("Export folder"), optional=True)
        bundle = QgsProcessingParameterFileDestination(
            "BUNDLE", tr("Bundle: the model in one file"), "Bundles (*.zip)", None, True, False
        )
        self.add(output, bundle)
        self.add_python()
        self.add_outputs(QgsProcessingOutputFolder, *((name, tr("Export folder")) for name in ("OUTPUT", "EXPORT")))
        self.add_outputs(
            QgsProcessingOutputFile,
            ("ONNX", tr("ONNX model (buildseg 0.2 and later)")),
            ("PDMODEL", tr("Static Paddle model: topology (buildseg 0.1)")),
            ("PDIPARAMS", tr("Static Paddle model: parameters (buildseg 0.1)")),
        )

    def execute(self, parameters, context, feedback):
        python = self.training_python(parameters, context)
        model = self.value(parameters, "MODEL", context)
        architecture = self.value(parameters, "ARCHITECTURE", context)
        dataset = self.value(parameters, "DATASET", context)
        if dataset:
            open_dataset(dataset)
        bundle = self.parameterAsFileOutput(parameters, "BUNDLE", context) or None
        push_warnings(feedback, model_path.unused(model, architecture))
        result = worker_jobs.export_model(
            python,
            model,
            output=self.folder_to_make(parameters, "OUTPUT", context),
            architecture=architecture,
            dataset=dataset,
            bundle=bundle,
            report=reporter(feedback),
            is_cancelled=feedback.isCanceled,
        )
        return {
            "OUTPUT": result["export"],
            "EXPORT": result["export"],
            "ONNX": result["onnx"],
            "PDMODEL": result["pdmodel"],
            "PDIPARAMS": result["pdiparams"],
            **({"BUNDLE": bundle} if bundle else {}),
        }
