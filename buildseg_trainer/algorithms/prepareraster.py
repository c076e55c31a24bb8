"""Convert a raster to the bands, 8-bit values and pixel size that a model expects."""

from qgis.core import QgsProcessingParameterRasterDestination

from buildseg_trainer import settings
from buildseg_trainer.algorithms.base import choice, folder, push_warnings, reporter
from buildseg_trainer.algorithms.dataset_step import DatasetStep
from buildseg_trainer.algorithms.layers import RasterParameter, raster_items, raster_sources
from buildseg_trainer.dataset.preparing.prepare_raster import RESAMPLINGS, prepare_raster
from buildseg_trainer.errors import InputError
from buildseg_trainer.runs import raster_recipe


class PrepareRaster(DatasetStep):
    """Raster and dataset folder or model in, RGB raster out."""

    ID = "prepareraster"

    def add_parameters(self):
        self.addParameter(RasterParameter("INPUT", self.tr("Raster")))
        self.add_dataset(optional=True)
        self.add(
            folder("MODEL", self.tr("Model (run, export, bundle or file)"), optional=True),
            choice("RESAMPLE", self.tr("Resample to pixel size of dataset"), RESAMPLINGS, RESAMPLINGS[0]),
            QgsProcessingParameterRasterDestination(
                "OUTPUT", self.tr("Prepared raster"), settings.new_prepared_raster()
            ),
        )

    def prepareAlgorithm(self, parameters, context, feedback):
        self.raster_items = raster_items(parameters["INPUT"], context)
        return True

    def execute(self, parameters, context, feedback):
        dataset, model = (self.value(parameters, name, context) for name in ("DATASET", "MODEL"))
        if bool(dataset) == bool(model):
            raise InputError(self.tr("Give either DATASET or MODEL: the raster is prepared for one of them."))
        recipe = None
        if model:
            recipe, dataset = raster_recipe.of_model(model)
        (raster,), remarks = raster_sources(self.raster_items)
        push_warnings(feedback, remarks)
        result = prepare_raster(
            raster,
            dataset,
            self.parameterAsOutputLayer(parameters, "OUTPUT", context),
            preparation=recipe,
            resample=self.value(parameters, "RESAMPLE", context),
            report=reporter(feedback),
            is_cancelled=feedback.isCanceled,
        )
        push_warnings(feedback, result.warnings)
        return {"OUTPUT": result.output}
