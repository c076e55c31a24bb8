"""The ready-made models: several of our algorithms in one, kept as files of QGIS's model designer."""

from qgis.core import (
    QgsProcessingModelAlgorithm,
    QgsProcessingOutputFile,
    QgsProcessingOutputFolder,
    QgsProcessingOutputHtml,
    QgsProcessingOutputNumber,
)

from buildseg_trainer.about import RESOURCES_DIR
from buildseg_trainer.algorithms.base import BuildsegAlgorithm

MODELS = ("rastertomodel", "archivetomodel", "retrainmodel")
# Of every model, under the names that its steps have for them.
OUTPUTS = (
    (QgsProcessingOutputFolder, "DATASET", "Dataset folder"),
    (QgsProcessingOutputFolder, "RUN", "Run folder"),
    (QgsProcessingOutputNumber, "BUILDING_IOU", "Building IoU"),
    (QgsProcessingOutputHtml, "REPORT", "Evaluation report"),
    (QgsProcessingOutputFolder, "EXPORT", "Export folder"),
    (QgsProcessingOutputFile, "ONNX", "ONNX model (buildseg 0.2 and later)"),
)


class ReadyModel(QgsProcessingModelAlgorithm):
    """The model of ``resources/models/<ID>.model3``, with texts, icon and group as our other algorithms have them."""

    GROUP_ID = "models"

    # QGIS's bindings allow one base class of QGIS.
    tr = BuildsegAlgorithm.tr
    name = BuildsegAlgorithm.name
    groupId = BuildsegAlgorithm.groupId
    group = BuildsegAlgorithm.group
    icon = BuildsegAlgorithm.icon
    svgIconPath = BuildsegAlgorithm.svgIconPath
    displayName = BuildsegAlgorithm.displayName
    tags = BuildsegAlgorithm.tags
    shortDescription = BuildsegAlgorithm.shortDescription
    shortHelpString = BuildsegAlgorithm.shortHelpString
    helpUrl = BuildsegAlgorithm.helpUrl
    initAlgorithm = BuildsegAlgorithm.initAlgorithm

    def __init__(self, model_id):
        super().__init__()
        self.ID = model_id

    def createInstance(self):
        return ReadyModel(self.ID)

    def add_parameters(self):
        """Read the file. Labels are those of the steps, and translated as those."""
        self.fromFile(str(RESOURCES_DIR / "models" / (self.ID + ".model3")))
        for definition in self.parameterDefinitions():
            definition.setDescription(self.tr(definition.description()))
        for kind, name, label in OUTPUTS:
            self.addOutput(kind(name, self.tr(label)))

    def processAlgorithm(self, parameters, context, feedback):
        results = super().processAlgorithm(parameters, context, feedback)
        # QGIS names them step:OUTPUT.
        return {name: results.get("{}:{}".format(step, name)) for step, name in self.outputs_of_steps()}

    def outputs_of_steps(self):
        """Yield ``(step, name)`` of the model's outputs."""
        for step, child in self.childAlgorithms().items():
            for name in child.modelOutputs():
                yield step, name
