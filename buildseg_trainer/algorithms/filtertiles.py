"""Keep the tiles that are worth training on."""

from qgis.core import QgsProcessingOutputNumber

from buildseg_trainer.algorithms.base import decimal, integer, push_warnings, reporter, switch
from buildseg_trainer.algorithms.dataset_step import IndexStep
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
        tr = self.tr
        self.add_dataset()
        self.add(
            integer(self.MIN_CLASS_PIXELS, tr("Minimum pixels of each class"), 625),
            integer(self.MIN_BUILDING_PIXELS, tr("Minimum largest building area (pixels)"), 256),
            decimal(self.MIN_BUILDING_SHARE, tr("Minimum building share (%)"), 0, 0, 100),
            decimal(self.MAX_BUILDING_SHARE, tr("Maximum building share (%)"), 100, 0, 100),
            decimal(self.MAX_NODATA_SHARE, tr("Maximum nodata share (%)"), 100, 0, 100),
        )
        self.add_advanced(
            decimal(self.MAX_FLAT_SHARE, tr("Maximum share of one colour (%)"), 100, 0, 100),
            decimal(self.MAX_WHITE_SHARE, tr("Maximum share of white, as clouds (%)"), 100, 0, 100),
            decimal(self.MIN_SHARPNESS, tr("Minimum sharpness (0 = any)"), 0, 0),
            switch(self.DUPLICATES, tr("Drop duplicate images")),
        )
        self.add_index()
        self.add_outputs(
            QgsProcessingOutputNumber,
            (self.KEPT_COUNT, tr("Number of tiles kept")),
            (self.DROPPED_COUNT, tr("Number of tiles dropped")),
        )

    def execute(self, parameters, context, feedback):
        limits = [d.name() for d in self.parameterDefinitions() if d.name() not in (self.DATASET, self.DUPLICATES)]
        result = filter_tiles(
            self.dataset_folder(parameters, context),
            report=reporter(feedback),
            is_cancelled=feedback.isCanceled,
            drop_duplicates=self.value(parameters, self.DUPLICATES, context),
            **self.values(parameters, limits, context),
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
        """Return the result in one line."""
        text = self.tr("{} of {} tiles kept").format(result.kept_count, result.kept_count + result.dropped_count)
        if result.reasons:
            dropped = ", ".join("{} {}".format(count, reason) for reason, count in result.reasons.items())
            text += self.tr("; dropped: {}").format(dropped)
        return text
