"""Import ready-made images and masks into a dataset."""

from buildseg_trainer.about import metadata
from buildseg_trainer.algorithms.base import choice, folder, integer, reporter, text
from buildseg_trainer.algorithms.new_dataset import NewDataset
from buildseg_trainer.dataset.importing.archive_reader import check_source
from buildseg_trainer.dataset.importing.import_dataset import FORMATS, ImportOptions, import_dataset


class ImportDataset(NewDataset):
    """Zip archives or folders of images and masks in, dataset folder out."""

    ID = "importdataset"

    INPUT = "INPUT"
    IMAGE_FOLDER = "IMAGE_FOLDER"
    MASK_FOLDER = "MASK_FOLDER"
    BUILDING_VALUE = "BUILDING_VALUE"
    IGNORE_VALUE = "IGNORE_VALUE"
    IMAGE_FORMAT = "IMAGE_FORMAT"
    JPEG_QUALITY = "JPEG_QUALITY"

    def displayName(self):
        return self.tr("Import images and masks")

    def tags(self):
        return self.tr("import,zip,archive,image,mask,label,dataset,building,training").split(",")

    def add_parameters(self):
        # A folder's selector: Processing's file selector takes either files or folders, and a typed path may be both.
        tr = self.tr
        self.add(folder(self.INPUT, tr("Zip archive or folder")))
        self.add_advanced(
            text(self.IMAGE_FOLDER, tr("Name of image folder")),
            text(self.MASK_FOLDER, tr("Name of mask folder")),
            text(self.BUILDING_VALUE, tr("Building value (as 1 or 255,0,0)")),
            text(self.IGNORE_VALUE, tr("Ignore value")),
            choice(self.IMAGE_FORMAT, tr("Image format"), FORMATS, "auto"),
            integer(self.JPEG_QUALITY, tr("JPEG quality"), 95, 1, 100),
        )
        self.add_destination()

    def execute(self, parameters, context, feedback):
        output = self.parameterAsString(parameters, self.OUTPUT, context)
        source = self.parameterAsString(parameters, self.INPUT, context)
        check_source(source)  # before the folder is cleared
        with self.writing(output, feedback):
            result = import_dataset(
                source,
                output,
                ImportOptions(
                    image_format=self.value(parameters, self.IMAGE_FORMAT, context),
                    jpeg_quality=self.value(parameters, self.JPEG_QUALITY, context),
                    image_folder=self.parameterAsString(parameters, self.IMAGE_FOLDER, context),
                    mask_folder=self.parameterAsString(parameters, self.MASK_FOLDER, context),
                    building_value=self.parameterAsString(parameters, self.BUILDING_VALUE, context),
                    ignore_value=self.parameterAsString(parameters, self.IGNORE_VALUE, context),
                ),
                plugin_version=metadata("version"),
                report=reporter(feedback),
                is_cancelled=feedback.isCanceled,
            )
        return self.outputs(result, parameters, context, feedback)
