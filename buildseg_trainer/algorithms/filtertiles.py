"""Keep the tiles that are worth training on."""

from qgis.core import (
    QgsProcessingOutputFolder,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterNumber,
)

from buildseg_trainer.algorithms.base import push_warnings, reporter
from buildseg_trainer.algorithms.datasetstep import IndexStep
from buildseg_trainer.dataset.filtering.filter_tiles import filter_tiles


class FilterTiles(IndexStep):
    """Dataset folder in, the same folder with ``train2.txt`` and the index's ``kept`` out."""

    ID = "filtertiles"

    MIN_CLASS_PIXELS = "MIN_CLASS_PIXELS"
    MIN_BUILDING_PIXELS = "MIN_BUILDING_PIXELS"
    MIN_BUILDING_SHARE = "MIN_BUILDING_SHARE"
    MAX_BUILDING_SHARE = "MAX_BUILDING_SHARE"
    MAX_NODATA_SHARE = "MAX_NODATA_SHARE"
    MAX_FLAT_SHARE = "MAX_FLAT_SHARE"
    MAX_WHITE_SHARE = "MAX_WHITE_SHARE"
    MIN_SHARPNESS = "MIN_SHARPNESS"
    DUPLICATES = "DUPLICATES"
    KEPT_COUNT = "KEPT_COUNT"
    DROPPED_COUNT = "DROPPED_COUNT"

    def displayName(self):
        return self.tr("Filter tiles")

    def tags(self):
        return self.tr("filter,tile,background,empty,building,cloud,blur,duplicate,dataset,training").split(",")

    def add_parameters(self):
        number = QgsProcessingParameterNumber
        integer, double = number.Type.Integer, number.Type.Double
        self.add_dataset()
        self.addParameter(
            number(self.MIN_CLASS_PIXELS, self.tr("Each class must have more pixels than"), integer, 625, minValue=0)
        )
        self.addParameter(
            number(
                self.MIN_BUILDING_PIXELS,
                self.tr("The largest building outline must enclose more pixels than"),
                integer,
                256,
                minValue=0,
            )
        )
        self.addParameter(
            number(self.MIN_BUILDING_SHARE, self.tr("Building at least (percent)"), double, 0, False, 0, 100)
        )
        self.addParameter(
            number(self.MAX_BUILDING_SHARE, self.tr("Building at most (percent)"), double, 100, False, 0, 100)
        )
        self.addParameter(
            number(self.MAX_NODATA_SHARE, self.tr("Nodata at most (percent)"), double, 100, False, 0, 100)
        )
        self.add_advanced(
            number(self.MAX_FLAT_SHARE, self.tr("One flat colour at most (percent)"), double, 100, False, 0, 100)
        )
        self.add_advanced(
            number(
                self.MAX_WHITE_SHARE,
                self.tr("White, as clouds and overexposure, at most (percent)"),
                double,
                100,
                False,
                0,
                100,
            )
        )
        self.add_advanced(number(self.MIN_SHARPNESS, self.tr("Sharpness at least (0 = any)"), double, 0, minValue=0))
        self.add_advanced(
            QgsProcessingParameterBoolean(
                self.DUPLICATES, self.tr("Drop tiles with the same pixels as another"), defaultValue=False
            )
        )
        self.addOutput(QgsProcessingOutputFolder(self.DATASET, self.tr("Dataset folder")))
        self.add_index()
        self.addOutput(QgsProcessingOutputNumber(self.KEPT_COUNT, self.tr("Number of tiles kept")))
        self.addOutput(QgsProcessingOutputNumber(self.DROPPED_COUNT, self.tr("Number of tiles dropped")))

    def execute(self, parameters, context, feedback):
        result = filter_tiles(
            self.dataset_folder(parameters, context),
            report=reporter(feedback),
            is_cancelled=feedback.isCanceled,
            min_class_pixels=self.parameterAsInt(parameters, self.MIN_CLASS_PIXELS, context),
            min_building_pixels=self.parameterAsInt(parameters, self.MIN_BUILDING_PIXELS, context),
            min_building_share=self.parameterAsDouble(parameters, self.MIN_BUILDING_SHARE, context),
            max_building_share=self.parameterAsDouble(parameters, self.MAX_BUILDING_SHARE, context),
            max_nodata_share=self.parameterAsDouble(parameters, self.MAX_NODATA_SHARE, context),
            max_flat_share=self.parameterAsDouble(parameters, self.MAX_FLAT_SHARE, context),
            max_white_share=self.parameterAsDouble(parameters, self.MAX_WHITE_SHARE, context),
            min_sharpness=self.parameterAsDouble(parameters, self.MIN_SHARPNESS, context),
            drop_duplicates=self.parameterAsBool(parameters, self.DUPLICATES, context),
        )
        push_warnings(feedback, result.warnings)
        feedback.pushInfo(self.summary(result))
        return {
            self.DATASET: result.dataset,
            self.INDEX: self.use_index(result.dataset),
            self.KEPT_COUNT: result.kept_count,
            self.DROPPED_COUNT: result.dropped_count,
        }

    def summary(self, result):
        """One line that says what came out."""
        text = self.tr("{} of {} tiles kept").format(result.kept_count, result.kept_count + result.dropped_count)
        if result.reasons:
            dropped = ", ".join("{} {}".format(count, reason) for reason, count in result.reasons.items())
            text += self.tr("; dropped: {}").format(dropped)
        return text
