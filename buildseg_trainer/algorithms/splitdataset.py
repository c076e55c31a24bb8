"""Divide the kept tiles into training, validation and test tiles."""

from qgis.core import (
    NULL,
    QgsProcessing,
    QgsProcessingOutputFolder,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from buildseg_trainer.algorithms.base import push_warnings, reporter, warn_once
from buildseg_trainer.algorithms.datasetstep import IndexStep
from buildseg_trainer.algorithms.layers import features_at, polygon_source
from buildseg_trainer.dataset.splitting.options import METHODS
from buildseg_trainer.dataset.splitting.split_dataset import split_dataset


class SplitDataset(IndexStep):
    """Dataset folder in, the same folder with ``train.txt``, ``val.txt`` and, if asked for, ``test.txt`` out."""

    ID = "splitdataset"

    METHOD = "METHOD"
    VALIDATION_PERCENT = "VALIDATION_PERCENT"
    VALIDATION_COUNT = "VALIDATION_COUNT"
    TEST_PERCENT = "TEST_PERCENT"
    GUARD = "GUARD"
    REGIONS = "REGIONS"
    REGION_FIELD = "REGION_FIELD"
    FIELD = "FIELD"
    BLOCK_SIZE = "BLOCK_SIZE"
    SEED = "SEED"
    FOLDS = "FOLDS"
    FOLD = "FOLD"
    KEEP_EXISTING = "KEEP_EXISTING"
    TRAIN_COUNT = "TRAIN_COUNT"
    TEST_COUNT = "TEST_COUNT"
    LEFT_OUT_COUNT = "LEFT_OUT_COUNT"
    SHARED_PIXELS = "SHARED_PIXELS"

    def displayName(self):
        return self.tr("Split dataset")

    def tags(self):
        return self.tr("split,train,validation,test,block,fold,cross-validation,partition,dataset").split(",")

    def add_parameters(self):
        number = QgsProcessingParameterNumber
        integer, double = number.Type.Integer, number.Type.Double
        self.add_dataset()
        self.addParameter(
            QgsProcessingParameterEnum(
                self.METHOD, self.tr("Method"), list(METHODS), defaultValue="blocks", usesStaticStrings=True
            )
        )
        self.addParameter(
            number(self.VALIDATION_PERCENT, self.tr("Validation tiles (percent)"), double, 20, False, 0, 99)
        )
        self.addParameter(
            number(self.VALIDATION_COUNT, self.tr("Validation tiles (number, 0 = by percent)"), integer, 0, minValue=0)
        )
        self.addParameter(number(self.TEST_PERCENT, self.tr("Test tiles (percent)"), double, 0, False, 0, 99))
        for name in (self.VALIDATION_PERCENT, self.TEST_PERCENT):
            self.parameterDefinition(name).setMetadata({"widget_wrapper": {"decimals": 1}})
        self.addParameter(
            number(self.GUARD, self.tr("Guard between the parts (pixels)"), integer, 0, False, 0, 100_000)
        )
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                self.REGIONS, self.tr("Polygons to validate in (method polygons)"), polygons, optional=True
            )
        )
        self.add_advanced(
            QgsProcessingParameterField(
                self.REGION_FIELD,
                self.tr("Field of the polygons that names the part"),
                None,
                self.REGIONS,
                QgsProcessingParameterField.DataType.String,
                optional=True,
            )
        )
        self.add_advanced(
            QgsProcessingParameterString(
                self.FIELD, self.tr("Field of the tile index that names the part (method attribute)"), "split"
            )
        )
        self.add_advanced(
            number(self.BLOCK_SIZE, self.tr("Block side (tiles, 0 = automatic)"), integer, 0, False, 0, 1000)
        )
        self.add_advanced(number(self.SEED, self.tr("Random seed"), integer, 24, minValue=0))
        self.add_advanced(number(self.FOLDS, self.tr("Folds (0 = none)"), integer, 0, False, 0, 20))
        self.add_advanced(number(self.FOLD, self.tr("Fold to train with"), integer, 1, False, 1, 20))
        self.add_advanced(
            QgsProcessingParameterBoolean(self.KEEP_EXISTING, self.tr("Divide only tiles that have no part yet"), False)
        )
        self.addOutput(QgsProcessingOutputFolder(self.DATASET, self.tr("Dataset folder")))
        self.add_index()
        for name, title in (
            (self.TRAIN_COUNT, self.tr("Number of training tiles")),
            (self.VALIDATION_COUNT, self.tr("Number of validation tiles")),
            (self.TEST_COUNT, self.tr("Number of test tiles")),
            (self.LEFT_OUT_COUNT, self.tr("Number of tiles left out")),
            (self.SHARED_PIXELS, self.tr("Number of pixels shared between parts")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def execute(self, parameters, context, feedback):
        result = split_dataset(
            self.dataset_folder(parameters, context),
            report=reporter(feedback),
            is_cancelled=feedback.isCanceled,
            method=self.parameterAsEnumString(parameters, self.METHOD, context),
            validation_percent=self.parameterAsDouble(parameters, self.VALIDATION_PERCENT, context),
            validation_count=self.parameterAsInt(parameters, self.VALIDATION_COUNT, context),
            test_percent=self.parameterAsDouble(parameters, self.TEST_PERCENT, context),
            seed=self.parameterAsInt(parameters, self.SEED, context),
            block_size=self.parameterAsInt(parameters, self.BLOCK_SIZE, context),
            guard=self.parameterAsInt(parameters, self.GUARD, context),
            regions=self.regions(parameters, context, feedback),
            field=self.parameterAsString(parameters, self.FIELD, context),
            folds=self.parameterAsInt(parameters, self.FOLDS, context),
            fold=self.parameterAsInt(parameters, self.FOLD, context),
            keep_existing=self.parameterAsBool(parameters, self.KEEP_EXISTING, context),
        )
        push_warnings(feedback, result.warnings)
        feedback.pushInfo(self.summary(result))
        return {
            self.DATASET: result.dataset,
            self.INDEX: self.use_index(result.dataset),
            self.TRAIN_COUNT: result.train_count,
            self.VALIDATION_COUNT: result.validation_count,
            self.TEST_COUNT: result.test_count,
            self.LEFT_OUT_COUNT: result.left_out_count,
            self.SHARED_PIXELS: result.shared_pixels,
        }

    def regions(self, parameters, context, feedback):
        """The callable of REGIONS as split_dataset takes it, or None."""
        source = polygon_source(self, parameters, self.REGIONS, "layer of regions", context)
        if source is None:
            return None
        field = self.parameterAsString(parameters, self.REGION_FIELD, context)
        return regions_at(source, field, context, warn_once(feedback))

    def summary(self, result):
        """One line that says what came out."""
        shares = ", ".join("{:.1f} %".format(100 * share) for share in result.building_shares if share is not None)
        text = self.tr("{} training, {} validation, {} test tiles, {} left out; building share {}; ").format(
            result.train_count, result.validation_count, result.test_count, result.left_out_count, shares
        )
        if result.shared_pixels:
            return text + self.tr("{} pixels are shared between parts").format(result.shared_pixels)
        if result.unplaced_count:
            return text + self.tr("no pixel is shared between parts, as far as tiles have a place")
        return text + self.tr("no pixel is shared between parts")


def regions_at(source, field, context, warn):
    """Return a callable ``read(place)`` that yields ``(wkb, word)`` of the source's features in the CRS of a Place.

    The word is the value of ``field``, None without one.
    """

    def read(place):
        columns = [field] if field else []
        for feature, geometry in features_at(source, "layer of regions", place, context, warn, columns):
            word = feature[field] if field else None
            yield (
                None if geometry is None else bytes(geometry.asWkb()),
                None if word is None or word == NULL else str(word),
            )

    return read
