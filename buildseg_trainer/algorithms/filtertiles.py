"""Keep the tiles that are worth training on."""

from qgis.core import QgsProcessingOutputFolder, QgsProcessingOutputNumber, QgsProcessingParameterNumber

from buildseg_trainer.algorithms.base import push_warnings, reporter
from buildseg_trainer.algorithms.datasetstep import DatasetStep
from buildseg_trainer.dataset.filtering import filter_tiles


class FilterTiles(DatasetStep):
    """Dataset folder in, the same folder with ``train2.txt`` and the index's ``kept`` out."""

    ID = "filtertiles"

    MIN_CLASS_PIXELS = "MIN_CLASS_PIXELS"
    MIN_BUILDING_PIXELS = "MIN_BUILDING_PIXELS"
    KEPT_COUNT = "KEPT_COUNT"
    DROPPED_COUNT = "DROPPED_COUNT"

    def displayName(self):
        return self.tr("Filter tiles")

    def tags(self):
        return self.tr("filter,tile,background,empty,building,dataset,training").split(",")

    def add_parameters(self):
        integer = QgsProcessingParameterNumber.Type.Integer
        self.add_dataset()
        self.addParameter(
            QgsProcessingParameterNumber(
                self.MIN_CLASS_PIXELS,
                self.tr("Each class must have more pixels than"),
                integer,
                625,
                minValue=0,
            )
        )
        self.addParameter(
            QgsProcessingParameterNumber(
                self.MIN_BUILDING_PIXELS,
                self.tr("The largest building outline must enclose more pixels than"),
                integer,
                256,
                minValue=0,
            )
        )
        self.addOutput(QgsProcessingOutputFolder(self.DATASET, self.tr("Dataset folder")))
        self.addOutput(QgsProcessingOutputNumber(self.KEPT_COUNT, self.tr("Number of tiles kept")))
        self.addOutput(QgsProcessingOutputNumber(self.DROPPED_COUNT, self.tr("Number of tiles dropped")))

    def execute(self, parameters, context, feedback):
        result = filter_tiles(
            self.dataset_folder(parameters, context),
            min_class_pixels=self.parameterAsInt(parameters, self.MIN_CLASS_PIXELS, context),
            min_building_pixels=self.parameterAsInt(parameters, self.MIN_BUILDING_PIXELS, context),
            report=reporter(feedback),
            is_cancelled=feedback.isCanceled,
        )
        push_warnings(feedback, result.warnings)
        return {
            self.DATASET: result.dataset,
            self.KEPT_COUNT: result.kept_count,
            self.DROPPED_COUNT: result.dropped_count,
        }
