"""Base class of the algorithms that make a dataset folder."""

import contextlib

from qgis.core import (
    QgsProcessingOutputFolder,
    QgsProcessingOutputHtml,
    QgsProcessingOutputNumber,
    QgsProcessingUtils,
)

from buildseg_trainer import settings
from buildseg_trainer.algorithms.base import folder, push_warnings, switch
from buildseg_trainer.algorithms.dataset_step import DatasetStep
from buildseg_trainer.dataset.checking.contact_sheet import write_contact_sheet
from buildseg_trainer.dataset.store.cleanup import alone, clear_append, clear_incomplete
from buildseg_trainer.errors import InputError
from buildseg_trainer.translation import message, translate_report

MOST_BUILDING = 0.95  # of the labelled pixels: the densest towns have less


class NewDataset(DatasetStep):
    """An algorithm that makes a dataset folder and, by default, a contact sheet in it.

    ``execute`` writes within ``writing`` and returns ``outputs``.
    """

    REPORT = ("CONTACT_SHEET", "OUTPUT")

    def add_destination(self):
        """Add the last parameters and all outputs; parameter and output of the contact sheet have one name."""
        tr = self.tr
        self.add_advanced(switch("CONTACT_SHEET", tr("Write contact sheet"), True))
        # No destination: left empty, so also in History, it is a new folder each time and never a temporary one.
        self.add(folder("OUTPUT", tr("Dataset folder"), optional=True))
        self.add_outputs(QgsProcessingOutputFolder, ("OUTPUT", tr("Dataset folder")))
        self.add_outputs(QgsProcessingOutputHtml, ("CONTACT_SHEET", tr("Contact sheet")))
        self.add_index()
        self.add_outputs(
            QgsProcessingOutputNumber,
            ("TILE_COUNT", tr("Number of tiles")),
            ("BUILDING_SHARE", tr("Share of building pixels")),
        )

    def output_folder(self, parameters, context):
        """Return the folder of the dataset to make."""
        return self.folder_to_make(parameters, "OUTPUT", context) or settings.new_dataset_folder()

    @contextlib.contextmanager
    def writing(self, output, feedback, append=False):
        """Make sure that no other run writes the folder, and remove the files of an interrupted one."""
        if output.startswith(QgsProcessingUtils.tempFolder()):
            feedback.pushWarning(
                self.tr("The dataset folder is temporary and is removed when QGIS closes; name a folder to keep it.")
            )
        clear = clear_append if append else clear_incomplete
        with alone(output) as is_alone:
            if is_alone and clear(output):
                feedback.pushInfo(self.tr("Removed the files of an interrupted run from {}").format(output))
            yield

    def outputs(self, result, parameters, context, feedback):
        """Return the outputs of a complete dataset by its TilingResult or ImportResult, and log a summary."""
        push_warnings(feedback, result.warnings)
        if result.building_share > MOST_BUILDING:
            text = self.tr("{:.1f} % of the labelled pixels are building: check that the polygons are buildings.")
            feedback.pushWarning(text.format(100 * result.building_share))
        feedback.pushInfo(
            self.tr("{} tiles in {}; {:.1f} % of the labelled pixels are building.").format(
                result.tile_count, result.dataset, 100 * result.building_share
            )
        )
        return {
            "OUTPUT": result.dataset,
            "DATASET": result.dataset,
            "INDEX": self.use_index(result.dataset),
            "TILE_COUNT": result.tile_count,
            "BUILDING_SHARE": result.building_share,
            "CONTACT_SHEET": self.contact_sheet(result.dataset, parameters, context, feedback),
        }

    def contact_sheet(self, dataset, parameters, context, feedback):
        """Write the contact sheet of a complete dataset if asked for; return its path, or an empty text."""
        if not self.value(parameters, "CONTACT_SHEET", context):
            return ""
        try:
            path = write_contact_sheet(dataset)
        except InputError as error:
            feedback.pushWarning(message(error))  # the dataset is complete without it
            return ""
        if path:
            translate_report(path)
            feedback.pushInfo(self.tr("Look at some of its tiles before the training: {}").format(path))
        return path
