"""Divide the kept tiles into training, validation and test tiles."""

from qgis.core import (
    QgsProcessingOutputFolder,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
)

from buildseg_trainer.algorithms.base import push_warnings, reporter
from buildseg_trainer.algorithms.datasetstep import DatasetStep
from buildseg_trainer.dataset.splitting import split_dataset


class SplitDataset(DatasetStep):
    """Dataset folder in, the same folder with ``train.txt``, ``val.txt`` and, if asked for, ``test.txt`` out."""

    ID = "splitdataset"

    METHOD = "METHOD"
    VALIDATION_PERCENT = "VALIDATION_PERCENT"
    VALIDATION_COUNT = "VALIDATION_COUNT"
    TEST_PERCENT = "TEST_PERCENT"
    BLOCK_SIZE = "BLOCK_SIZE"
    SEED = "SEED"
    TRAIN_COUNT = "TRAIN_COUNT"
    TEST_COUNT = "TEST_COUNT"

    def displayName(self):
        return self.tr("Split dataset")

    def tags(self):
        return self.tr("split,train,validation,test,block,partition,dataset").split(",")

    def add_parameters(self):
        number = QgsProcessingParameterNumber
        integer, double = number.Type.Integer, number.Type.Double
        self.add_dataset()
        self.addParameter(
            QgsProcessingParameterEnum(
                self.METHOD, self.tr("Method"), ["blocks", "shuffle"], defaultValue="blocks", usesStaticStrings=True
            )
        )
        self.addParameter(
            number(self.VALIDATION_PERCENT, self.tr("Validation tiles (percent)"), double, 20, False, 0, 99)
        )
        self.addParameter(
            number(self.VALIDATION_COUNT, self.tr("Validation tiles (number, 0 = by percent)"), integer, 0, minValue=0)
        )
        self.addParameter(number(self.TEST_PERCENT, self.tr("Test tiles (percent)"), double, 0, False, 0, 99))
        self.add_advanced(
            number(
                self.BLOCK_SIZE,
                self.tr("Block side (tiles, 0 = automatic)"),
                integer,
                0,
                minValue=0,
                maxValue=1000,
            )
        )
        self.add_advanced(number(self.SEED, self.tr("Random seed"), integer, 24, minValue=0))
        self.addOutput(QgsProcessingOutputFolder(self.DATASET, self.tr("Dataset folder")))
        self.addOutput(QgsProcessingOutputNumber(self.TRAIN_COUNT, self.tr("Number of training tiles")))
        self.addOutput(QgsProcessingOutputNumber(self.VALIDATION_COUNT, self.tr("Number of validation tiles")))
        self.addOutput(QgsProcessingOutputNumber(self.TEST_COUNT, self.tr("Number of test tiles")))

    def execute(self, parameters, context, feedback):
        result = split_dataset(
            self.dataset_folder(parameters, context),
            method=self.parameterAsEnumString(parameters, self.METHOD, context),
            validation_percent=self.parameterAsDouble(parameters, self.VALIDATION_PERCENT, context),
            validation_count=self.parameterAsInt(parameters, self.VALIDATION_COUNT, context),
            test_percent=self.parameterAsDouble(parameters, self.TEST_PERCENT, context),
            seed=self.parameterAsInt(parameters, self.SEED, context),
            block_size=self.parameterAsInt(parameters, self.BLOCK_SIZE, context),
            report=reporter(feedback),
            is_cancelled=feedback.isCanceled,
        )
        push_warnings(feedback, result.warnings)
        return {
            self.DATASET: result.dataset,
            self.TRAIN_COUNT: result.train_count,
            self.VALIDATION_COUNT: result.validation_count,
            self.TEST_COUNT: result.test_count,
        }
