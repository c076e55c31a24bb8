"""What the algorithms that make a dataset folder share."""

import contextlib

from qgis.core import QgsProcessingOutputFile, QgsProcessingParameterBoolean

from buildseg_trainer.algorithms.base import BuildsegAlgorithm
from buildseg_trainer.dataset.checking.contact_sheet import write_contact_sheet
from buildseg_trainer.dataset.store.cleanup import alone, clear_append, clear_incomplete
from buildseg_trainer.errors import InputError


class NewDataset(BuildsegAlgorithm):
    """An algorithm that makes a dataset folder, and a contact sheet in it unless the user wants none.

    ``execute`` writes within ``writing`` and ends with ``contact_sheet``.
    """

    GROUP_ID = "dataset"

    CONTACT_SHEET = "CONTACT_SHEET"

    def add_switches(self):
        """Add the parameters, and the output that is called as its switch and holds the path."""
        self.add_advanced(
            QgsProcessingParameterBoolean(self.CONTACT_SHEET, self.tr("Write a contact sheet of some tiles"), True)
        )
        self.addOutput(QgsProcessingOutputFile(self.CONTACT_SHEET, self.tr("Contact sheet")))

    @contextlib.contextmanager
    def writing(self, output, feedback, append=False):
        """Make sure that no other run writes the folder, and remove what an interrupted one left there."""
        clear = clear_append if append else clear_incomplete
        with alone(output) as is_alone:
            if is_alone and clear(output):
                feedback.pushInfo(self.tr("Removed from {} what an interrupted run had left").format(output))
            yield

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
