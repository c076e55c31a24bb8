"""Give a raster the bands and the 8-bit values that a dataset's model expects."""

from qgis.core import (
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterRasterDestination,
)

from buildseg_trainer import settings
from buildseg_trainer.algorithms.base import push_warnings, reporter
from buildseg_trainer.algorithms.dataset_step import DatasetStep
from buildseg_trainer.algorithms.layers import RasterParameter, raster_items, raster_sources
from buildseg_trainer.dataset.preparing.prepare_raster import RESAMPLINGS, prepare_raster
from buildseg_trainer.errors import InputError
from buildseg_trainer.runs import raster_recipe


class PrepareRaster(DatasetStep):
    """Raster and dataset folder or model in, RGB raster out."""

    ID = "prepareraster"

    INPUT = "INPUT"
    MODEL = "MODEL"
    RESAMPLE = "RESAMPLE"
    OUTPUT = "OUTPUT"

    def displayName(self):
        return self.tr("Prepare raster for a model")

    def tags(self):
        return self.tr("raster,stretch,8 bit,rgb,band,contrast,convert,predict,vrt,cog,dataset").split(",")

    def add_parameters(self):
        self.addParameter(RasterParameter(self.INPUT, self.tr("Raster")))
        self.add_dataset(optional=True)
        file = QgsProcessingParameterFile
        self.addParameter(
            file(self.MODEL, self.tr("Model (run, export folder or file)"), file.Behavior.Folder, optional=True)
        )
        self.addParameter(
            QgsProcessingParameterEnum(
                self.RESAMPLE,
                self.tr("Resample to the pixel size of the dataset"),
                list(RESAMPLINGS),
                defaultValue=RESAMPLINGS[0],
                usesStaticStrings=True,
            )
        )
        self.addParameter(
            QgsProcessingParameterRasterDestination(
                self.OUTPUT, self.tr("Prepared raster"), settings.new_prepared_raster()
            )
        )

    def prepareAlgorithm(self, parameters, context, feedback):
        self.raster_items = raster_items(parameters[self.INPUT], context)
        return True

    def execute(self, parameters, context, feedback):
        dataset, model = self.dataset_folder(parameters, context), self.parameterAsFile(parameters, self.MODEL, context)
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
            self.parameterAsOutputLayer(parameters, self.OUTPUT, context),
            preparation=recipe,
            resample=self.parameterAsEnumString(parameters, self.RESAMPLE, context),
            report=reporter(feedback),
            is_cancelled=feedback.isCanceled,
        )
        push_warnings(feedback, result.warnings)
        return {self.OUTPUT: result.output}
