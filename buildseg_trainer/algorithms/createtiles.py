"""Cut rasters and building polygons into image and mask tiles."""

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingLayerPostProcessorInterface,
    QgsProcessingOutputFolder,
    QgsProcessingOutputNumber,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExpression,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingUtils,
    QgsRasterLayer,
)

from buildseg_trainer import settings
from buildseg_trainer.about import RESOURCES_DIR, metadata
from buildseg_trainer.algorithms.base import BuildsegAlgorithm, push_warnings, reporter
from buildseg_trainer.algorithms.layers import (
    FeatureFilter,
    extent_in_crs,
    polygons_in_crs,
    raster_items,
    raster_problem,
    raster_sources,
    require_polygons,
)
from buildseg_trainer.dataset.tiling import TilingOptions, create_tiles
from buildseg_trainer.errors import InputError


class CreateTiles(BuildsegAlgorithm):
    """Rasters and building polygons in, dataset folder out."""

    ID = "createtiles"
    GROUP_ID = "dataset"

    RASTERS = "RASTERS"
    BUILDINGS = "BUILDINGS"
    FILTER = "FILTER"
    AREA = "AREA"
    EXTENT = "EXTENT"
    TILE_SIZE = "TILE_SIZE"
    STRIDE = "STRIDE"
    GSD = "GSD"
    ROTATION = "ROTATION"
    BANDS = "BANDS"
    IMAGE_FORMAT = "IMAGE_FORMAT"
    JPEG_QUALITY = "JPEG_QUALITY"
    EDGE = "EDGE"
    APPEND = "APPEND"
    OUTPUT = "OUTPUT"
    DATASET = "DATASET"
    INDEX = "INDEX"
    TILE_COUNT = "TILE_COUNT"
    BUILDING_SHARE = "BUILDING_SHARE"

    def displayName(self):
        return self.tr("Create image and mask tiles")

    def tags(self):
        return self.tr("tile,chip,label,mask,rasterize,dataset,building,training").split(",")

    def add_parameters(self):
        integer = QgsProcessingParameterNumber.Type.Integer
        real = QgsProcessingParameterNumber.Type.Double
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        self.addParameter(
            QgsProcessingParameterMultipleLayers(self.RASTERS, self.tr("Rasters"), QgsProcessing.SourceType.TypeRaster)
        )
        self.addParameter(QgsProcessingParameterFeatureSource(self.BUILDINGS, self.tr("Building polygons"), polygons))
        self.add_advanced(
            QgsProcessingParameterExpression(
                self.FILTER, self.tr("Only building polygons for which"), None, self.BUILDINGS, optional=True
            )
        )
        self.addParameter(
            QgsProcessingParameterFeatureSource(self.AREA, self.tr("Labelled area"), polygons, optional=True)
        )
        self.addParameter(QgsProcessingParameterExtent(self.EXTENT, self.tr("Extent"), optional=True))
        self.addParameter(
            QgsProcessingParameterNumber(
                self.TILE_SIZE, self.tr("Tile size (pixels)"), integer, 512, minValue=32, maxValue=8192
            )
        )
        self.addParameter(
            QgsProcessingParameterNumber(
                self.STRIDE, self.tr("Stride (pixels, 0 = tile size)"), integer, 0, minValue=0, maxValue=8192
            )
        )
        self.add_advanced(
            QgsProcessingParameterString(
                self.BANDS, self.tr("Red, green and blue band numbers, as 1,2,3"), optional=True
            )
        )
        self.addParameter(
            QgsProcessingParameterNumber(
                self.GSD, self.tr("Ground sample distance (metres)"), real, None, optional=True, minValue=0
            )
        )
        self.add_advanced(
            QgsProcessingParameterNumber(
                self.ROTATION, self.tr("Rotation of the cutting grid (degrees)"), real, 0, minValue=-360, maxValue=360
            )
        )
        self.add_advanced(
            QgsProcessingParameterEnum(
                self.IMAGE_FORMAT,
                self.tr("Image format"),
                ["jpeg", "png"],
                defaultValue="jpeg",
                usesStaticStrings=True,
            )
        )
        self.add_advanced(
            QgsProcessingParameterNumber(
                self.JPEG_QUALITY, self.tr("JPEG quality"), integer, 95, minValue=1, maxValue=100
            )
        )
        self.add_advanced(
            QgsProcessingParameterEnum(
                self.EDGE,
                self.tr("Tiles at the raster's right and bottom edge"),
                ["shift", "pad", "drop"],
                defaultValue="shift",
                usesStaticStrings=True,
            )
        )
        self.add_advanced(
            QgsProcessingParameterBoolean(self.APPEND, self.tr("Append to the dataset that is there"), False)
        )
        self.addParameter(
            QgsProcessingParameterFolderDestination(
                self.OUTPUT, self.tr("Dataset folder"), settings.new_dataset_folder()
            )
        )
        self.addOutput(QgsProcessingOutputFolder(self.DATASET, self.tr("Dataset folder")))
        self.addOutput(
            QgsProcessingOutputVectorLayer(
                self.INDEX, self.tr("Tile index"), QgsProcessing.SourceType.TypeVectorPolygon
            )
        )
        self.addOutput(QgsProcessingOutputNumber(self.TILE_COUNT, self.tr("Number of tiles")))
        self.addOutput(QgsProcessingOutputNumber(self.BUILDING_SHARE, self.tr("Share of building pixels")))

    def checkParameterValues(self, parameters, context):
        items = raster_items(parameters[self.RASTERS], context) if parameters.get(self.RASTERS) else []
        for item in items:
            problem = raster_problem(item)
            if problem:
                return False, problem
        if items:
            # Processing would open the rasters, leave statistics beside them, and refuse names that only GDAL
            # understands (folders, archives, subdatasets). Any layer stands for them; GDAL opens them later.
            parameters = {**parameters, self.RASTERS: [QgsRasterLayer() for _ in items]}
        return super().checkParameterValues(parameters, context)

    def prepareAlgorithm(self, parameters, context, feedback):
        self.raster_items = raster_items(parameters[self.RASTERS], context)
        return True

    def execute(self, parameters, context, feedback):
        buildings = self.parameterAsSource(parameters, self.BUILDINGS, context)
        if buildings is None:
            raise InputError(self.invalidSourceError(parameters, self.BUILDINGS))
        require_polygons(buildings, "building layer")
        area = self.parameterAsSource(parameters, self.AREA, context)
        if area is not None:
            require_polygons(area, "labelled area")
        rectangle = self.parameterAsExtent(parameters, self.EXTENT, context)
        rectangle_crs = self.parameterAsExtentCrs(parameters, self.EXTENT, context)
        output = self.parameterAsString(parameters, self.OUTPUT, context)
        options = TilingOptions(
            tile_size=self.parameterAsInt(parameters, self.TILE_SIZE, context),
            stride=self.parameterAsInt(parameters, self.STRIDE, context),
            bands=parse_bands(self.parameterAsString(parameters, self.BANDS, context)),
            image_format=self.parameterAsEnumString(parameters, self.IMAGE_FORMAT, context),
            jpeg_quality=self.parameterAsInt(parameters, self.JPEG_QUALITY, context),
            edge=self.parameterAsEnumString(parameters, self.EDGE, context),
            gsd=self.given_double(parameters, self.GSD, context),
            rotation=self.parameterAsDouble(parameters, self.ROTATION, context),
        )
        if output.startswith(QgsProcessingUtils.tempFolder()):
            feedback.pushWarning(
                self.tr("The dataset folder is temporary and goes when QGIS closes; name a folder to keep it.")
            )
        result = create_tiles(
            raster_sources(self.raster_items),
            polygons_in_crs(buildings, context, self.feature_filter(parameters, context, buildings)),
            output,
            options,
            area=polygons_in_crs(area, context) if area is not None else None,
            extent=extent_in_crs(rectangle, rectangle_crs, context) if not rectangle.isNull() else None,
            append=self.parameterAsBool(parameters, self.APPEND, context),
            plugin_version=metadata("version"),
            report=reporter(feedback),
            is_cancelled=feedback.isCanceled,
        )
        push_warnings(feedback, result.warnings)
        feedback.pushInfo(
            self.tr("{} tiles in {}; {:.1f} % of the labelled pixels are building.").format(
                result.tile_count, result.dataset, 100 * result.building_share
            )
        )
        self.show_index(result.index, context)
        return {
            self.OUTPUT: result.dataset,
            self.DATASET: result.dataset,
            self.INDEX: result.index,
            self.TILE_COUNT: result.tile_count,
            self.BUILDING_SHARE: result.building_share,
        }

    def feature_filter(self, parameters, context, source):
        """The FeatureFilter of FILTER for a feature source, or None without expression."""
        text = self.parameterAsString(parameters, self.FILTER, context)  # …AsExpression drops what it cannot parse
        if not text:
            return None
        return FeatureFilter(text, source, self.createExpressionContext(parameters, context, source), context)

    def show_index(self, index, context):
        """Have Processing load the tile index, styled, once the algorithm has ended (desktop only)."""
        if context.project() is None:
            return
        details = QgsProcessingContext.LayerDetails(self.tr("Tiles"), context.project(), self.INDEX)
        self.styler = TileIndexStyler()
        details.setPostProcessor(self.styler)
        context.addLayerToLoadOnCompletion(index, details)


class TileIndexStyler(QgsProcessingLayerPostProcessorInterface):
    """Gives the loaded tile index its style, in the main thread."""

    def postProcessLayer(self, layer, context, feedback):
        layer.loadNamedStyle(str(RESOURCES_DIR / "styles" / "tiles.qml"))
        layer.triggerRepaint()


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
