"""Cut rasters and building polygons into image and mask tiles."""

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExpression,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from buildseg_trainer.about import metadata
from buildseg_trainer.algorithms.base import push_warnings, reporter, warn_once
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
)
from buildseg_trainer.algorithms.new_dataset import NewDataset
from buildseg_trainer.algorithms.transforms import extent_at
from buildseg_trainer.dataset.codecs.tile_formats import FORMATS
from buildseg_trainer.dataset.gdal_utils import no_side_files
from buildseg_trainer.dataset.raster.grid import EDGES
from buildseg_trainer.dataset.tiling.create_tiles import create_tiles
from buildseg_trainer.dataset.tiling.options import NEGATIVES, STRETCHES, WIDEST_BOUNDARY, TilingOptions
from buildseg_trainer.errors import InputError


class CreateTiles(NewDataset):
    """Rasters and building polygons in, dataset folder out."""

    ID = "createtiles"

    RASTERS = "RASTERS"
    BUILDINGS = "BUILDINGS"
    FILTER = "FILTER"
    AREA = "AREA"
    UNSURE = "UNSURE"
    EXTENT = "EXTENT"
    TILE_SIZE = "TILE_SIZE"
    STRIDE = "STRIDE"
    GSD = "GSD"
    ROTATION = "ROTATION"
    BANDS = "BANDS"
    NODATA = "NODATA"
    STRETCH = "STRETCH"
    STRETCH_RANGE = "STRETCH_RANGE"
    IMAGE_FORMAT = "IMAGE_FORMAT"
    JPEG_QUALITY = "JPEG_QUALITY"
    EDGE = "EDGE"
    MIN_BUILDING_AREA = "MIN_BUILDING_AREA"
    BOUNDARY = "BOUNDARY"
    MAX_NODATA_SHARE = "MAX_NODATA_SHARE"
    NEGATIVES = "NEGATIVES"
    NEGATIVE_SHARE = "NEGATIVE_SHARE"
    SEED = "SEED"
    INSTANCES = "INSTANCES"
    APPEND = "APPEND"

    def displayName(self):
        return self.tr("Create image and mask tiles")

    def tags(self):
        return self.tr("tile,chip,label,mask,rasterize,dataset,building,training").split(",")

    def add_parameters(self):
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        self.addParameter(RastersParameter(self.RASTERS, self.tr("Rasters"), QgsProcessing.SourceType.TypeRaster))
        self.addParameter(QgsProcessingParameterFeatureSource(self.BUILDINGS, self.tr("Building polygons"), polygons))
        self.add_advanced(
            QgsProcessingParameterExpression(
                self.FILTER, self.tr("Only building polygons for which"), None, self.BUILDINGS, optional=True
            )
        )
        self.addParameter(
            QgsProcessingParameterFeatureSource(self.AREA, self.tr("Labelled area"), polygons, optional=True)
        )
        self.add_advanced(
            QgsProcessingParameterFeatureSource(self.UNSURE, self.tr("Unsure polygons"), polygons, optional=True)
        )
        self.addParameter(ExtentParameter(self.EXTENT, self.tr("Extent"), optional=True))
        self.addParameter(self.integer(self.TILE_SIZE, self.tr("Tile size (pixels)"), 512, 32, 8192))
        self.addParameter(self.integer(self.STRIDE, self.tr("Stride (pixels, 0 = tile size)"), 0, 0, 8192))
        self.addParameter(
            self.decimal(self.GSD, self.tr("Ground sample distance (metres)"), None, 0, None, optional=True)
        )
        self.add_image_parameters()
        self.add_label_parameters()
        self.add_advanced(
            QgsProcessingParameterBoolean(self.APPEND, self.tr("Append to the dataset that is there"), False)
        )
        self.add_destination()

    def add_image_parameters(self):
        """Parameters of what images look like and where they are cut."""
        self.add_advanced(
            QgsProcessingParameterString(
                self.BANDS, self.tr("Red, green and blue band numbers, as 1,2,3"), optional=True
            )
        )
        self.add_advanced(
            self.decimal(self.NODATA, self.tr("Nodata value of the rasters"), None, None, None, optional=True)
        )
        self.add_advanced(self.choice(self.STRETCH, self.tr("Stretch of rasters that are not 8-bit"), STRETCHES))
        self.add_advanced(
            QgsProcessingParameterString(
                self.STRETCH_RANGE, self.tr("Percentiles or values of the stretch, as 2,98"), optional=True
            )
        )
        self.add_advanced(self.choice(self.IMAGE_FORMAT, self.tr("Image format"), list(FORMATS)))
        self.add_advanced(self.integer(self.JPEG_QUALITY, self.tr("JPEG quality"), 95, 1, 100))
        self.add_advanced(self.choice(self.EDGE, self.tr("Tiles at the raster's right and bottom edge"), EDGES))
        self.add_advanced(self.decimal(self.ROTATION, self.tr("Rotation of the cutting grid (degrees)"), 0, -360, 360))

    def add_label_parameters(self):
        """Parameters of what masks hold and which tiles are wanted."""
        self.add_advanced(
            self.decimal(self.MIN_BUILDING_AREA, self.tr("Ignore buildings smaller than (m²)"), 0, 0, None)
        )
        self.add_advanced(
            self.integer(self.BOUNDARY, self.tr("Ignore pixels near outlines (pixels)"), 0, 0, WIDEST_BOUNDARY)
        )
        self.add_advanced(
            self.decimal(self.MAX_NODATA_SHARE, self.tr("Skip tiles with more ignored pixels than (%)"), 100, 0, 100)
        )
        self.add_advanced(self.choice(self.NEGATIVES, self.tr("Tiles without a building"), NEGATIVES))
        self.add_advanced(
            self.decimal(self.NEGATIVE_SHARE, self.tr("Share of tiles without a building (%)"), 10, 0, 100)
        )
        self.add_advanced(self.integer(self.SEED, self.tr("Seed of that share"), 24, 0, 2**31 - 1))
        self.add_advanced(
            QgsProcessingParameterBoolean(self.INSTANCES, self.tr("Write label images of single buildings"), False)
        )

    def integer(self, name, label, default, lowest, highest):
        kind = QgsProcessingParameterNumber.Type.Integer
        return QgsProcessingParameterNumber(name, label, kind, default, False, lowest, highest)

    def decimal(self, name, label, default, lowest, highest, optional=False):
        """A number parameter; ``lowest`` and ``highest`` None are without limit."""
        limits = {"minValue": lowest, "maxValue": highest}
        limits = {key: value for key, value in limits.items() if value is not None}
        kind = QgsProcessingParameterNumber.Type.Double
        return QgsProcessingParameterNumber(name, label, kind, default, optional, **limits)

    def choice(self, name, label, choices):
        """An enum parameter of static strings, the first by default."""
        return QgsProcessingParameterEnum(name, label, list(choices), defaultValue=choices[0], usesStaticStrings=True)

    def checkParameterValues(self, parameters, context):
        items = raster_items(parameters[self.RASTERS], context) if parameters.get(self.RASTERS) else []
        for item in items:
            problem = raster_problem(item)
            if problem:
                return False, problem
        return super().checkParameterValues(parameters, context)

    def prepareAlgorithm(self, parameters, context, feedback):
        self.raster_items = raster_items(parameters[self.RASTERS], context)
        return True

    def execute(self, parameters, context, feedback):
        buildings = polygon_source(self, parameters, self.BUILDINGS, "building layer", context)
        refuse_tile_index(buildings, "building layer")
        warn = warn_once(feedback)
        area = self.optional_polygons(parameters, self.AREA, "labelled area", context, warn)
        unsure = self.optional_polygons(parameters, self.UNSURE, "layer of unsure polygons", context, warn)
        with no_side_files():
            rectangle = self.parameterAsExtent(parameters, self.EXTENT, context)
            rectangle_crs = self.parameterAsExtentCrs(parameters, self.EXTENT, context)
        output = self.parameterAsString(parameters, self.OUTPUT, context)
        options = self.options(parameters, context)
        wanted = self.feature_filter(parameters, context, buildings)
        append = self.parameterAsBool(parameters, self.APPEND, context)
        rasters, remarks = raster_sources(self.raster_items)
        if options.nodata is None:
            push_warnings(feedback, remarks)
        with self.writing(output, feedback, append):
            result = create_tiles(
                rasters,
                polygons_at(buildings, "building layer", context, warn, wanted),
                output,
                options,
                area=area,
                unsure=unsure,
                extent=extent_at(rectangle, rectangle_crs, context) if not rectangle.isNull() else None,
                append=append,
                plugin_version=metadata("version"),
                report=reporter(feedback),
                is_cancelled=feedback.isCanceled,
            )
        return self.outputs(result, parameters, context, feedback)

    def optional_polygons(self, parameters, name, role, context, warn):
        """The source callable of an optional parameter's polygons, or None."""
        source = polygon_source(self, parameters, name, role, context)
        return None if source is None else polygons_at(source, role, context, warn)

    def options(self, parameters, context):
        """The TilingOptions that the user chose."""
        return TilingOptions(
            tile_size=self.parameterAsInt(parameters, self.TILE_SIZE, context),
            stride=self.parameterAsInt(parameters, self.STRIDE, context),
            bands=parse_bands(self.parameterAsString(parameters, self.BANDS, context)),
            image_format=self.parameterAsEnumString(parameters, self.IMAGE_FORMAT, context),
            jpeg_quality=self.parameterAsInt(parameters, self.JPEG_QUALITY, context),
            edge=self.parameterAsEnumString(parameters, self.EDGE, context),
            gsd=self.value(parameters, self.GSD, context),
            rotation=self.parameterAsDouble(parameters, self.ROTATION, context),
            nodata=self.value(parameters, self.NODATA, context),
            stretch=self.parameterAsEnumString(parameters, self.STRETCH, context),
            stretch_range=parse_range(self.parameterAsString(parameters, self.STRETCH_RANGE, context)),
            min_building_area=self.parameterAsDouble(parameters, self.MIN_BUILDING_AREA, context),
            boundary=self.parameterAsInt(parameters, self.BOUNDARY, context),
            max_nodata_share=self.parameterAsDouble(parameters, self.MAX_NODATA_SHARE, context),
            negatives=self.parameterAsEnumString(parameters, self.NEGATIVES, context),
            negative_share=self.parameterAsDouble(parameters, self.NEGATIVE_SHARE, context),
            seed=self.parameterAsInt(parameters, self.SEED, context),
            instances=self.parameterAsBool(parameters, self.INSTANCES, context),
        )

    def feature_filter(self, parameters, context, source):
        """The FeatureFilter of FILTER for a feature source, or None without expression."""
        text = self.parameterAsString(parameters, self.FILTER, context)  # …AsExpression drops what it cannot parse
        if not text:
            return None
        return FeatureFilter(text, source, self.createExpressionContext(parameters, context, source), context)


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
