"""Import ready-made images and masks into a dataset."""

from buildseg_trainer.algorithms.base import choice, folder, integer, reporter, text
from buildseg_trainer.algorithms.new_dataset import NewDataset
from buildseg_trainer.dataset.importing.archive_reader import check_source
from buildseg_trainer.dataset.importing.import_dataset import FORMATS, ImportOptions, import_dataset


class ImportDataset(NewDataset):
    """Zip archives or folders of images and masks in, dataset folder out."""

    ID = "importdataset"

    def add_parameters(self):
        # A folder's selector: Processing's file selector takes either files or folders, and a typed path may be both.
        tr = self.tr
        self.add(folder("INPUT", tr("Zip archive or folder")))
        self.add_advanced(
            text("IMAGE_FOLDER", tr("Name of image folder")),
            text("MASK_FOLDER", tr("Name of mask folder")),
            text("BUILDING_VALUE", tr("Building value (as 1 or 255,0,0)")),
            text("IGNORE_VALUE", tr("Ignore value")),
            choice("IMAGE_FORMAT", tr("Image format"), FORMATS, "auto"),
            integer("JPEG_QUALITY", tr("JPEG quality"), 95, 1, 100),
        )
        self.add_destination()

    def execute(self, parameters, context, feedback):
        output = self.output_folder(parameters, context)
        source = self.parameterAsString(parameters, "INPUT", context)
        check_source(source)  # before the folder is cleared
        with self.writing(output, feedback):
            result = import_dataset(
                source,
                output,
                ImportOptions(
                    image_format=self.value(parameters, "IMAGE_FORMAT", context),
                    jpeg_quality=self.value(parameters, "JPEG_QUALITY", context),
                    image_folder=self.parameterAsString(parameters, "IMAGE_FOLDER", context),
                    mask_folder=self.parameterAsString(parameters, "MASK_FOLDER", context),
                    building_value=self.parameterAsString(parameters, "BUILDING_VALUE", context),
                    ignore_value=self.parameterAsString(parameters, "IGNORE_VALUE", context),
                ),
                report=reporter(feedback),
                is_cancelled=feedback.isCanceled,
            )
        return self.outputs(result, parameters, context, feedback)
