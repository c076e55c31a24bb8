"""Apply a model to a raster: footprints of buildings, and the mask and probabilities they are drawn from."""

import contextlib
import tempfile
from dataclasses import replace
from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterVectorDestination,
)

from buildseg_trainer import settings
from buildseg_trainer.algorithms.base import (
    BuildsegAlgorithm,
    choice,
    decimal,
    folder,
    push_warnings,
    reporter,
    warn_once,
)
from buildseg_trainer.algorithms.layer_styler import style_on_load
from buildseg_trainer.algorithms.layers import (
    ExtentParameter,
    RasterParameter,
    polygon_source,
    polygons_at,
    raster_items,
    raster_sources,
)
from buildseg_trainer.algorithms.online_raster import PROVIDER, OnlineRaster
from buildseg_trainer.algorithms.transforms import extent_at
from buildseg_trainer.dataset.gdal_utils import no_side_files
from buildseg_trainer.dataset.raster.discovery import RasterSource
from buildseg_trainer.environment.interpreter import APPLY
from buildseg_trainer.errors import InputError
from buildseg_trainer.extraction.extract_buildings import extract_buildings
from buildseg_trainer.extraction.footprints import REGULARISATIONS, FootprintOptions
from buildseg_trainer.extraction.merging import SEAMS
from buildseg_trainer.extraction.model import open_model
from buildseg_trainer.translation import message

AREA_ROLE = "area layer"
MODES = ("best", "buildseg")
ORIENTATIONS = ("1", "4", "8")


class ExtractBuildings(BuildsegAlgorithm):
    """Raster and model in, layer of footprints out."""

    ID = "extractbuildings"
    GROUP_ID = "model"

    INPUT = "INPUT"
    MODEL = "MODEL"
    AREA = "AREA"
    EXTENT = "EXTENT"
    MODE = "MODE"
    THRESHOLD = "THRESHOLD"
    SEAMS = "SEAMS"
    ORIENTATIONS = "ORIENTATIONS"
    REGULARISE = "REGULARISE"
    MIN_AREA = "MIN_AREA"
    FILL_HOLES = "FILL_HOLES"
    RESOLUTION = "RESOLUTION"
    MASK = "MASK"
    PROBABILITY = "PROBABILITY"
    OUTPUT = "OUTPUT"
    BUILDING_COUNT = "BUILDING_COUNT"

    OPTIONS = (THRESHOLD, REGULARISE, MIN_AREA, FILL_HOLES)

    def add_parameters(self):
        tr, polygons = self.tr, QgsProcessing.SourceType.TypeVectorPolygon
        defaults = FootprintOptions()
        self.add(
            RasterParameter(self.INPUT, tr("Raster")),
            folder(self.MODEL, tr("Model (run, export, bundle or .onnx)")),
            QgsProcessingParameterFeatureSource(self.AREA, tr("Area"), [polygons], optional=True),
            ExtentParameter(self.EXTENT, tr("Extent"), optional=True),
            choice(self.MODE, tr("Mode"), MODES, MODES[0]),
            choice(self.REGULARISE, tr("Straighten walls"), REGULARISATIONS, defaults.regularise),
            decimal(self.MIN_AREA, tr("Smallest building (m²)"), defaults.min_area, 0, decimals=1),
        )
        self.add_advanced(
            decimal(
                self.THRESHOLD, tr("Lowest probability of a building pixel"), defaults.threshold, 0.005, 1, decimals=3
            ),
            choice(self.SEAMS, tr("Where windows overlap"), SEAMS, SEAMS[0]),
            choice(self.ORIENTATIONS, tr("Orientations of each window"), ORIENTATIONS, ORIENTATIONS[0]),
            decimal(self.FILL_HOLES, tr("Fill holes smaller than (m²)"), defaults.fill_holes, 0, decimals=1),
            decimal(self.RESOLUTION, tr("Pixel size of an online layer (m)"), minimum=0.01, maximum=1000, decimals=3),
        )
        for name, label in ((self.MASK, tr("Mask")), (self.PROBABILITY, tr("Probability of building"))):
            self.addParameter(
                QgsProcessingParameterRasterDestination(name, label, optional=True, createByDefault=False)
            )
        self.addParameter(QgsProcessingParameterVectorDestination(self.OUTPUT, tr("Buildings"), polygons))
        self.add_python()
        self.add_outputs(QgsProcessingOutputNumber, (self.BUILDING_COUNT, tr("Number of buildings")))

    def prepareAlgorithm(self, parameters, context, feedback):
        self.raster_items = raster_items(parameters[self.INPUT], context)
        return True

    def execute(self, parameters, context, feedback):
        model = open_model(self.value(parameters, self.MODEL, context))
        python = self.training_python(parameters, context, APPLY)
        warn = warn_once(feedback)
        area = polygon_source(self, parameters, self.AREA, AREA_ROLE, context)
        with no_side_files():
            rectangle = self.parameterAsExtent(parameters, self.EXTENT, context)
            rectangle_crs = self.parameterAsExtentCrs(parameters, self.EXTENT, context)
        wanted = {
            "area": None if area is None else polygons_at(area, AREA_ROLE, context, warn),
            "extent": None if rectangle.isNull() else extent_at(rectangle, rectangle_crs, context),
        }
        paths = {
            name: self.parameterAsOutputLayer(parameters, name, context) or None
            for name in (self.OUTPUT, self.MASK, self.PROBABILITY)
        }
        with contextlib.ExitStack() as stack:
            raster, model = self._raster(parameters, model, wanted, stack, context, feedback)
            result = extract_buildings(
                raster,
                model,
                python,
                paths[self.OUTPUT],
                settings.unfinished_extractions(),
                FootprintOptions(**self.values(parameters, self.OPTIONS, context)),
                mask=paths[self.MASK],
                probability=paths[self.PROBABILITY],
                **wanted,
                **self._scoring(parameters, context, warn),
                report=reporter(feedback),
                is_cancelled=feedback.isCanceled,
            )
        push_warnings(feedback, result.warnings)
        feedback.pushInfo(self.tr("{} buildings").format(result.count))
        style_on_load(paths[self.OUTPUT], "footprints.qml", context, name=model.name)
        return {**{name: path for name, path in paths.items() if path}, self.BUILDING_COUNT: result.count}

    def _scoring(self, parameters, context, warn):
        """Return how windows are scored, as keywords of ``extract_buildings``."""
        if self.value(parameters, self.MODE, context) == "buildseg":
            for name in (self.THRESHOLD, self.SEAMS, self.ORIENTATIONS):
                if self.value(parameters, name, context) != self.parameterDefinition(name).defaultValue():
                    warn("buildseg has no {0}: with MODE buildseg the given {0} has no effect.".format(name))
            return {"method": "buildseg"}
        orientations = self.value(parameters, self.ORIENTATIONS, context)
        return {"method": self.value(parameters, self.SEAMS, context), "orientations": int(orientations)}

    def _raster(self, parameters, model, wanted, stack, context, feedback):
        """Return ``(RasterSource, AppliedModel)``; an online layer is fetched into a file that ``stack`` removes."""
        resolution = self.value(parameters, self.RESOLUTION, context)
        layer = self.raster_items[0]
        if getattr(layer, "provider", "") != PROVIDER:
            if resolution is not None:
                feedback.pushWarning(message("RESOLUTION has no effect, since the raster is not an online layer."))
            (raster,), remarks = raster_sources(self.raster_items)
            push_warnings(feedback, remarks)
            return raster, model
        resolution = resolution or model.recipe.pixel_size_m
        if not resolution:
            raise InputError("The model does not say which pixel size it expects; give the RESOLUTION in metres.")
        feedback.pushWarning(
            "The pixels of {} are fetched from its server; make sure that its terms allow that: {}".format(
                layer.name, layer.terms or "the layer names none."
            )
        )
        online = OnlineRaster(layer, **wanted)
        work = Path(settings.unfinished_extractions())
        work.mkdir(parents=True, exist_ok=True)
        path = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="online-", dir=work))) / "online.tif"
        push_warnings(feedback, filter(None, [online.fetch(path, resolution, feedback)]))
        # What a server gives is a picture, whatever bands the model's rasters have.
        return RasterSource(str(path)), replace(
            model, recipe=replace(model.recipe, bands=((1, 2, 3),), bands_of_path={})
        )
