"""What the algorithms that make a dataset folder share."""

from qgis.core import QgsProcessingOutputFile, QgsProcessingParameterBoolean

from buildseg_trainer.algorithms.base import BuildsegAlgorithm
from buildseg_trainer.dataset.contactsheet import write_contact_sheet
from buildseg_trainer.errors import InputError


class NewDataset(BuildsegAlgorithm):
    """An algorithm that makes a dataset folder, and a contact sheet in it unless the user wants none."""

    GROUP_ID = "dataset"

    CONTACT_SHEET = "CONTACT_SHEET"

    def add_contact_sheet(self):
        """Add the switch, and the output of the same name that holds the path."""
        self.add_advanced(
            QgsProcessingParameterBoolean(self.CONTACT_SHEET, self.tr("Write a contact sheet of some tiles"), True)
        )
        self.addOutput(QgsProcessingOutputFile(self.CONTACT_SHEET, self.tr("Contact sheet")))

    def contact_sheet(self, dataset, parameters, context, feedback):
        """Write the contact sheet of a complete dataset if wanted; its path, or an empty text."""
        if not self.parameterAsBool(parameters, self.CONTACT_SHEET, context):
            return ""
        try:
            path = write_contact_sheet(dataset)
        except InputError as error:
            feedback.pushWarning(str(error))  # the dataset is complete all the same
            return ""
        if path:
            feedback.pushInfo(self.tr("Look at some of its tiles before you train: {}").format(path))
        return path
