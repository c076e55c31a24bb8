"""Cut rasters and building polygons into image and mask tiles."""

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterExpression,
    QgsProcessingParameterFeatureSource,
)

from buildseg_trainer.algorithms.base import choice, decimal, integer, push_warnings, reporter, switch, text, warn_once
from buildseg_trainer.algorithms.layers import (
    ExtentParameter,
    FeatureFilter,
    RastersParameter,
    polygon_source,
    polygons_at,
    raster_items,
    raster_problem,
    raster_sources,
    refuse_tile_index,
    terms_of,
)
from buildseg_trainer.algorithms.new_dataset import NewDataset
from buildseg_trainer.algorithms.transforms import extent_at
from buildseg_trainer.dataset.codecs.tile_formats import FORMATS
from buildseg_trainer.dataset.gdal_utils import no_side_files
from buildseg_trainer.dataset.labels.place import PolygonSources
from buildseg_trainer.dataset.raster.grid import EDGES
from buildseg_trainer.dataset.tiling.create_tiles import create_tiles
from buildseg_trainer.dataset.tiling.options import NEGATIVES, STRETCHES, WIDEST_BOUNDARY, TilingOptions
from buildseg_trainer.errors import InputError

# The parameters that TilingOptions takes as they are.
OPTIONS = (
    *("TILE_SIZE", "STRIDE", "GSD", "ROTATION", "NODATA", "STRETCH", "IMAGE_FORMAT", "JPEG_QUALITY", "EDGE"),
    *("MIN_BUILDING_AREA", "BOUNDARY", "MAX_NODATA_SHARE", "NEGATIVES", "NEGATIVE_SHARE", "SEED", "INSTANCES"),
)


class CreateTiles(NewDataset):
    """Rasters and building polygons in, dataset folder out."""

    ID = "createtiles"

    def add_parameters(self):
        tr = self.tr
        self.add(RastersParameter("RASTERS", tr("Rasters"), QgsProcessing.SourceType.TypeRaster))
        self.add(_polygons("BUILDINGS", tr("Building polygons")))
        self.add_advanced(
            QgsProcessingParameterExpression(
                "FILTER", tr("Building filter expression"), None, "BUILDINGS", optional=True
            )
        )
        self.add(_polygons("AREA", tr("Labelled area"), optional=True))
        self.add_advanced(_polygons("UNSURE", tr("Unsure polygons"), optional=True))
        self.add(
            ExtentParameter("EXTENT", tr("Extent"), optional=True),
            integer("TILE_SIZE", tr("Tile size (pixels)"), 512, 32, 8192),
            integer("STRIDE", tr("Stride (pixels, 0 = tile size)"), 0, 0, 8192),
            decimal("GSD", tr("Ground sample distance (metres)"), minimum=0, decimals=4),
        )
        self.add_image_parameters()
        self.add_label_parameters()
        self.add_advanced(switch("APPEND", tr("Append to existing dataset")))
        self.add_destination()

    def add_image_parameters(self):
        """Add the parameters of the images and the grid."""
        tr = self.tr
        self.add_advanced(
            text("BANDS", tr("Red, green, blue bands (as 1,2,3)")),
            decimal("NODATA", tr("Nodata value")),
            choice("STRETCH", tr("Stretch to 8 bits"), STRETCHES, STRETCHES[0]),
            text("STRETCH_RANGE", tr("Stretch range (as 2,98)")),
            choice("IMAGE_FORMAT", tr("Image format"), FORMATS, next(iter(FORMATS))),
            integer("JPEG_QUALITY", tr("JPEG quality"), 95, 1, 100),
            choice("EDGE", tr("Partial tiles at right and bottom edge"), EDGES, EDGES[0]),
            decimal("ROTATION", tr("Grid rotation (degrees clockwise)"), 0, -360, 360, decimals=2),
        )

    def add_label_parameters(self):
        """Add the parameters of the masks and of the choice of tiles."""
        tr = self.tr
        self.add_advanced(
            decimal("MIN_BUILDING_AREA", tr("Ignore buildings smaller than (m²)"), 0, 0, decimals=1),
            integer("BOUNDARY", tr("Ignore pixels near outlines (pixels)"), 0, 0, WIDEST_BOUNDARY),
            decimal("MAX_NODATA_SHARE", tr("Maximum share of ignored pixels (%)"), 100, 0, 100, decimals=1),
            choice("NEGATIVES", tr("Background tiles"), NEGATIVES, NEGATIVES[0]),
            decimal("NEGATIVE_SHARE", tr("Share of background tiles (%)"), 10, 0, 100, decimals=1),
            integer("SEED", tr("Random seed for background tiles"), 24),
            switch("INSTANCES", tr("Write instance masks")),
        )

    def checkParameterValues(self, parameters, context):
        items = raster_items(parameters["RASTERS"], context) if parameters.get("RASTERS") else []
        for item in items:
            problem = raster_problem(item)
            if problem:
                return False, problem
        return super().checkParameterValues(parameters, context)

    def prepareAlgorithm(self, parameters, context, feedback):
        self.raster_items = raster_items(parameters["RASTERS"], context)
        self.building_terms = terms_of(parameters["BUILDINGS"], context)
        return True

    def execute(self, parameters, context, feedback):
        buildings = polygon_source(self, parameters, "BUILDINGS", "building layer", context)
        refuse_tile_index(buildings, "building layer")
        warn = warn_once(feedback)
        area = self.optional_polygons(parameters, "AREA", "labelled area", context, warn)
        unsure = self.optional_polygons(parameters, "UNSURE", "layer of unsure polygons", context, warn)
        with no_side_files():
            rectangle = self.parameterAsExtent(parameters, "EXTENT", context)
            rectangle_crs = self.parameterAsExtentCrs(parameters, "EXTENT", context)
        output = self.output_folder(parameters, context)
        options = self.options(parameters, context)
        wanted = self.feature_filter(parameters, context, buildings)
        append = self.value(parameters, "APPEND", context)
        labelled = polygons_at(buildings, "building layer", context, warn, wanted)
        polygons = PolygonSources(labelled, area, unsure, self.building_terms)
        rasters, remarks = raster_sources(self.raster_items)
        if options.nodata is None:
            push_warnings(feedback, remarks)
        with self.writing(output, feedback, append):
            result = create_tiles(
                rasters,
                polygons,
                output,
                options,
                extent=extent_at(rectangle, rectangle_crs, context) if not rectangle.isNull() else None,
                append=append,
                report=reporter(feedback),
                is_cancelled=feedback.isCanceled,
            )
        return self.outputs(result, parameters, context, feedback)

    def optional_polygons(self, parameters, name, role, context, warn):
        """Return the source callable of an optional parameter's polygons, or None."""
        source = polygon_source(self, parameters, name, role, context)
        return None if source is None else polygons_at(source, role, context, warn)

    def options(self, parameters, context):
        """Return the TilingOptions of the parameters."""
        return TilingOptions(
            bands=parse_bands(self.parameterAsString(parameters, "BANDS", context)),
            stretch_range=parse_range(self.parameterAsString(parameters, "STRETCH_RANGE", context)),
            **self.values(parameters, OPTIONS, context),
        )

    def feature_filter(self, parameters, context, source):
        """Return the FeatureFilter of FILTER for a feature source, or None without an expression."""
        # Not parameterAsExpression, which drops what it cannot parse.
        expression = self.parameterAsString(parameters, "FILTER", context)
        if not expression:
            return None
        return FeatureFilter(expression, source, self.createExpressionContext(parameters, context, source), context)


def _polygons(name, label, optional=False):
    polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
    return QgsProcessingParameterFeatureSource(name, label, polygons, optional=optional)


def parse_bands(text):
    """Band numbers of a text such as ``1,2,3``; None for an empty one. Raises InputError for anything else."""
    if not text.strip():
        return None
    parts = text.replace(";", ",").replace(" ", ",").split(",")
    numbers = [part for part in parts if part]
    if not all(part.isdigit() and int(part) > 0 for part in numbers) or len(numbers) not in (1, 3):
        raise InputError(
            "The band numbers {!r} are not understood; give three, for red, green and blue, such as 1,2,3, "
            "or a single one.".format(text)
        )
    return [int(part) for part in numbers]


def parse_range(text):
    """Numbers of a text such as ``2,98``; None for an empty one. Raises InputError for anything else."""
    parts = text.replace(";", ",").split(",") if text.strip() else []
    try:
        return tuple(float(part) for part in parts) or None
    except ValueError as error:
        raise InputError(
            "The stretch range {!r} is not understood; give numbers with commas between them, such as 2,98.".format(
                text
            )
        ) from error
