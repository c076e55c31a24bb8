"""Split the kept tiles into training, validation and test tiles."""

from qgis.core import (
    NULL,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
)

from buildseg_trainer.algorithms.base import (
    choice,
    decimal,
    integer,
    push_warnings,
    reporter,
    switch,
    text,
    warn_once,
)
from buildseg_trainer.algorithms.dataset_step import IndexStep
from buildseg_trainer.algorithms.layers import features_at, polygon_source
from buildseg_trainer.dataset.splitting.options import METHODS
from buildseg_trainer.dataset.splitting.split_dataset import split_dataset


class SplitDataset(IndexStep):
    """Dataset folder in, the same folder with ``train.txt``, ``val.txt`` and, optionally ``test.txt`` out."""

    ID = "splitdataset"

    def add_parameters(self):
        tr = self.tr
        self.add_dataset()
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        self.add(
            choice("METHOD", tr("Method"), METHODS, "blocks"),
            decimal("VALIDATION_PERCENT", tr("Validation tiles (%)"), 20, 0, 99, decimals=1),
            integer("VALIDATION_COUNT", tr("Validation tiles (number, 0 = by %)"), 0),
            decimal("TEST_PERCENT", tr("Test tiles (%)"), 0, 0, 99, decimals=1),
            integer("GUARD", tr("Guard band between splits (pixels)"), 0, 0, 100_000),
            QgsProcessingParameterFeatureSource(
                "REGIONS", tr("Validation polygons (method polygons)"), polygons, optional=True
            ),
        )
        self.add_advanced(
            QgsProcessingParameterField(
                "REGION_FIELD",
                tr("Polygon field with the split"),
                None,
                "REGIONS",
                QgsProcessingParameterField.DataType.String,
                optional=True,
            ),
            text("FIELD", tr("Tile index field (method attribute)"), "split"),
            integer("BLOCK_SIZE", tr("Block size (tiles, 0 = automatic)"), 0, 0, 1000),
            integer("SEED", tr("Random seed"), 24),
            integer("FOLDS", tr("Folds (0 = none)"), 0, 0, 20),
            integer("FOLD", tr("Fold to validate with"), 1, 1, 20),
            switch("KEEP_EXISTING", tr("Split only tiles without a split")),
        )
        self.add_index()
        self.add_outputs(
            QgsProcessingOutputNumber,
            ("TRAIN_COUNT", tr("Number of training tiles")),
            ("VALIDATION_COUNT", tr("Number of validation tiles")),
            ("TEST_COUNT", tr("Number of test tiles")),
            ("LEFT_OUT_COUNT", tr("Number of tiles left out")),
            ("SHARED_PIXELS", tr("Number of pixels shared between splits")),
        )

    def execute(self, parameters, context, feedback):
        result = split_dataset(
            self.dataset_folder(parameters, context),
            report=reporter(feedback),
            is_cancelled=feedback.isCanceled,
            regions=self.regions(parameters, context, feedback),
            **self.values_except(parameters, ("DATASET", "REGIONS", "REGION_FIELD"), context),
        )
        push_warnings(feedback, result.warnings)
        feedback.pushInfo(self.summary(result))
        return {
            "DATASET": result.dataset,
            "INDEX": self.use_index(result.dataset),
            "TRAIN_COUNT": result.train_count,
            "VALIDATION_COUNT": result.validation_count,
            "TEST_COUNT": result.test_count,
            "LEFT_OUT_COUNT": result.left_out_count,
            "SHARED_PIXELS": result.shared_pixels,
        }

    def regions(self, parameters, context, feedback):
        """The callable of REGIONS as split_dataset takes it, or None."""
        source = polygon_source(self, parameters, "REGIONS", "layer of regions", context)
        if source is None:
            return None
        field = self.parameterAsString(parameters, "REGION_FIELD", context)
        return regions_at(source, field, context, warn_once(feedback))

    def summary(self, result):
        """Return the result in one line."""
        shares = ", ".join("{:.1f} %".format(100 * share) for share in result.building_shares if share is not None)
        text = self.tr("{} training, {} validation, {} test tiles, {} left out; building share {}; ").format(
            result.train_count, result.validation_count, result.test_count, result.left_out_count, shares
        )
        if result.shared_pixels:
            return text + self.tr("{} pixels are shared between splits").format(result.shared_pixels)
        if result.unplaced_count:
            return text + self.tr("no pixel is shared between splits, as far as tiles are georeferenced")
        return text + self.tr("no pixel is shared between splits")


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
