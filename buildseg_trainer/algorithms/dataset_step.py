"""Base classes of the algorithms that take a dataset folder, and show its tile index."""

from qgis.core import QgsProcessing, QgsProcessingOutputFolder, QgsProcessingOutputVectorLayer

from buildseg_trainer import settings
from buildseg_trainer.algorithms.base import BuildsegAlgorithm, folder
from buildseg_trainer.algorithms.tile_index_layer import index_layers, show_index
from buildseg_trainer.dataset.store.layout import index_path


class DatasetStep(BuildsegAlgorithm):
    """An algorithm that returns its dataset folder as ``DATASET`` for the next step.

    One that makes or changes the tile index calls ``add_index``, and ``use_index`` for its output: the index is shown
    on the map afterwards.
    """

    GROUP_ID = "dataset"

    index = None  # path of the tile index to show

    def add_dataset(self, optional=False):
        """Add the parameter that names the dataset folder."""
        self.addParameter(folder("DATASET", self.tr("Dataset folder"), optional))

    def dataset_folder(self, parameters, context):
        """Return the dataset folder that the user chose."""
        return self.parameterAsFile(parameters, "DATASET", context)

    def add_index(self):
        """Add the outputs that name the dataset folder and the tile index."""
        polygons = QgsProcessing.SourceType.TypeVectorPolygon
        self.addOutput(QgsProcessingOutputFolder("DATASET", self.tr("Dataset folder")))
        self.addOutput(QgsProcessingOutputVectorLayer("INDEX", self.tr("Tile index"), polygons))

    def use_index(self, dataset):
        """Remember the tile index of a dataset folder, to show it at the end, and return its path.

        The next dialogs propose the dataset.
        """
        self.index = str(index_path(dataset))
        settings.remember_dataset(dataset)
        return self.index

    def postProcessAlgorithm(self, context, feedback):
        if self.index:
            show_index(self.index, "INDEX", context)
        return {}


class IndexStep(DatasetStep):
    """A step that changes the tile index of an existing dataset."""

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
