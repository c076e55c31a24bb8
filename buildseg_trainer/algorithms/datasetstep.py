"""What the algorithms that work on an existing dataset folder share."""

from qgis.core import QgsProcessingParameterFile

from buildseg_trainer.algorithms.base import BuildsegAlgorithm


class DatasetStep(BuildsegAlgorithm):
    """An algorithm whose first parameter is a dataset folder, which it returns as ``DATASET`` for the next step."""

    GROUP_ID = "dataset"

    DATASET = "DATASET"

    def add_dataset(self):
        """Add the parameter that names the dataset folder."""
        self.addParameter(
            QgsProcessingParameterFile(
                self.DATASET, self.tr("Dataset folder"), QgsProcessingParameterFile.Behavior.Folder
            )
        )

    def dataset_folder(self, parameters, context):
        """The dataset folder the user named."""
        return self.parameterAsFile(parameters, self.DATASET, context)
