"""Base classes of the algorithms that work on an existing dataset folder."""

from qgis.core import QgsProcessing, QgsProcessingOutputVectorLayer

from buildseg_trainer.algorithms.base import BuildsegAlgorithm, folder
from buildseg_trainer.algorithms.tile_index_layer import index_layers, show_index
from buildseg_trainer.dataset.store.layout import index_path


class DatasetStep(BuildsegAlgorithm):
    """An algorithm whose first parameter is a dataset folder, which it returns as ``DATASET`` for the next step."""

    GROUP_ID = "dataset"

    DATASET = "DATASET"

    def add_dataset(self, optional=False):
        """Add the parameter that names the dataset folder."""
        self.addParameter(folder(self.DATASET, self.tr("Dataset folder"), optional))

    def dataset_folder(self, parameters, context):
        """Return the dataset folder that the user chose."""
        return self.parameterAsFile(parameters, self.DATASET, context)


class IndexStep(DatasetStep):
    """A step that changes the tile index, returns it as ``INDEX`` and shows it on the map afterwards.

    ``execute`` ends with ``use_index``.
    """

    INDEX = "INDEX"

    def add_index(self):
        """Add the output that names the tile index."""
        self.addOutput(
            QgsProcessingOutputVectorLayer(
                self.INDEX, self.tr("Tile index"), QgsProcessing.SourceType.TypeVectorPolygon
            )
        )

    def checkParameterValues(self, parameters, context):
        accepted, message = super().checkParameterValues(parameters, context)
        if not accepted or context.project() is None:
            return accepted, message
        index = index_path(self.dataset_folder(parameters, context))
        for layer in index_layers(index, context.project()):
            if layer.isEditable() and layer.isModified():
                text = self.tr("The layer {} has edits of the tile index that are not saved; save or discard them.")
                return False, text.format(layer.name())
        return True, ""

    def postProcessAlgorithm(self, context, feedback):
        show_index(self.index, self.INDEX, context)
        return {}

    def use_index(self, dataset):
        """Remember the tile index of a dataset folder, to show it at the end, and return its path."""
        self.index = str(index_path(dataset))
        return self.index
