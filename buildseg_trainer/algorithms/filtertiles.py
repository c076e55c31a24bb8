"""Keep the tiles that are worth training on."""

from qgis.core import QgsProcessingOutputNumber

from buildseg_trainer.algorithms.base import decimal, integer, push_warnings, reporter, switch
from buildseg_trainer.algorithms.dataset_step import IndexStep
from buildseg_trainer.dataset.filtering.filter_tiles import filter_tiles
from buildseg_trainer.translation import message


class FilterTiles(IndexStep):
    """Dataset folder in, the same folder with ``train2.txt`` and the index's ``kept`` out."""

    ID = "filtertiles"

    def add_parameters(self):
        tr = self.tr
        self.add_dataset()
        self.add(
            integer("MIN_CLASS_PIXELS", tr("Minimum pixels of each class"), 625),
            integer("MIN_BUILDING_PIXELS", tr("Minimum largest building area (pixels)"), 256),
            decimal("MIN_BUILDING_SHARE", tr("Minimum building share (%)"), 0, 0, 100, decimals=1),
            decimal("MAX_BUILDING_SHARE", tr("Maximum building share (%)"), 100, 0, 100, decimals=1),
            decimal("MAX_NODATA_SHARE", tr("Maximum nodata share (%)"), 100, 0, 100, decimals=1),
        )
        self.add_advanced(
            decimal("MAX_FLAT_SHARE", tr("Maximum share of one colour (%)"), 100, 0, 100, decimals=1),
            decimal("MAX_WHITE_SHARE", tr("Maximum share of white, as clouds (%)"), 100, 0, 100, decimals=1),
            decimal("MIN_SHARPNESS", tr("Minimum sharpness (0 = any)"), 0, 0, decimals=1),
            switch("DUPLICATES", tr("Drop duplicate images")),
        )
        self.add_index()
        self.add_outputs(
            QgsProcessingOutputNumber,
            ("KEPT_COUNT", tr("Number of tiles kept")),
            ("DROPPED_COUNT", tr("Number of tiles dropped")),
        )

    def execute(self, parameters, context, feedback):
        result = filter_tiles(
            self.dataset_folder(parameters, context),
            report=reporter(feedback),
            is_cancelled=feedback.isCanceled,
            drop_duplicates=self.value(parameters, "DUPLICATES", context),
            **self.values_except(parameters, ("DATASET", "DUPLICATES"), context),
        )
        push_warnings(feedback, result.warnings)
        feedback.pushInfo(self.summary(result))
        return {
            "DATASET": result.dataset,
            "INDEX": self.use_index(result.dataset),
            "KEPT_COUNT": result.kept_count,
            "DROPPED_COUNT": result.dropped_count,
        }

    def summary(self, result):
        """Return the result in one line."""
        text = self.tr("{} of {} tiles kept").format(result.kept_count, result.kept_count + result.dropped_count)
        if result.reasons:
            dropped = ", ".join("{} {}".format(count, message(reason)) for reason, count in result.reasons.items())
            text += self.tr("; dropped: {}").format(dropped)
        return text
