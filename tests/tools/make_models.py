"""Make the ready-made models in resources/models from the algorithms as they are now: make_models.py [FOLDER].

A parameter of a model is that of the step which takes it, with its default, and so is its name.
"""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_HASH_SEED", "0")  # the same file for the same content

from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterMultipleLayers,
)
from qgis.PyQt.QtCore import QPointF

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

Source = QgsProcessingModelChildParameterSource
TRAINING = ("MODEL", "PRESET", "TIME_LIMIT", "ITERATIONS")
KEPT = {"METHOD": "blocks", "KEEP_EXISTING": True}
# id -> [(step, parameters that are asked for, given values)]; each step takes what the one before has made.
MODELS = {
    "rastertomodel": [
        ("createtiles", ("RASTERS", "BUILDINGS", "AREA", "TILE_SIZE", "OUTPUT"), {}),
        ("filtertiles", (), {}),
        ("splitdataset", (), {}),
        ("trainmodel", TRAINING, {}),
    ],
    "archivetomodel": [
        ("importdataset", ("INPUT", "OUTPUT"), {}),
        ("filtertiles", (), {}),
        ("splitdataset", (), KEPT),
        ("trainmodel", TRAINING, {}),
    ],
    "retrainmodel": [
        ("createtiles", ("OUTPUT", "RASTERS", "BUILDINGS", "AREA", "TILE_SIZE"), {"APPEND": True}),
        ("filtertiles", (), {}),
        ("splitdataset", (), KEPT),
        ("trainmodel", ("WEIGHTS_RUN", *TRAINING), {"WEIGHTS": "run"}),
    ],
}
LAST = [("evaluatemodel", (), {}), ("exportmodel", (), {})]
# Those that a step may do without and the model may not, with their labels.
NEEDED = {"retrainmodel": {"OUTPUT": "Dataset folder", "WEIGHTS_RUN": "Run to start from"}}
# Outputs of steps that are no parameters of them: QGIS would make these parameters of the model.
OUTPUTS = {
    "createtiles": ("DATASET",),
    "importdataset": ("DATASET",),
    "trainmodel": ("RUN",),
    "evaluatemodel": ("BUILDING_IOU", "REPORT"),
    "exportmodel": ("EXPORT", "ONNX"),
}


def make(model_id, texts):
    """Return the model with this id; ``texts`` are its help texts."""
    needed = NEEDED.get(model_id, {})
    model = QgsProcessingModelAlgorithm(model_id, "Building segmentation training")
    for row, (step, asked, given) in enumerate(MODELS[model_id] + LAST):
        child = QgsProcessingModelChildAlgorithm("buildseg_trainer:" + step)
        child.setChildId(step)
        child.setDescription(child.algorithm().displayName())
        child.setPosition(QPointF(500, 80 + 120 * row))
        for column, name in enumerate(asked):
            definition = parameter(child.algorithm().parameterDefinition(name), needed.get(name))
            component = QgsProcessingModelParameter(name)
            component.setPosition(QPointF(120 + 230 * column, 20) if not row else QPointF(900, 340 + 70 * column))
            model.addModelParameter(definition, component)
            child.addParameterSources(name, [Source.fromModelParameter(name)])
        for name, value in given.items():
            child.addParameterSources(name, [Source.fromStaticValue(value)])
        if row >= len(MODELS[model_id]):
            child.addParameterSources("MODEL", [Source.fromChildOutput("trainmodel", "RUN")])
        elif row:
            before, _, _ = MODELS[model_id][row - 1]
            child.addParameterSources("DATASET", [Source.fromChildOutput(before, "DATASET")])
        child.setModelOutputs({name: output_of(step, name) for name in OUTPUTS.get(step, ())})
        model.addChildAlgorithm(child)
    model.setHelpContent(texts)
    return model


def parameter(definition, needed_as=None):
    """Return a parameter as that of a step, without what is of this computer or language.

    ``needed_as`` is the label of one that may not be empty.
    """
    if definition.type() == QgsProcessingParameterMultipleLayers.typeName():  # ours is a class of Python
        kind = QgsProcessing.SourceType.TypeRaster
        definition = QgsProcessingParameterMultipleLayers(definition.name(), definition.description(), kind)
    else:
        definition = definition.clone()
    definition.setHelp("")
    definition.setGuiDefaultValueOverride(None)
    if definition.type() == QgsProcessingParameterEnum.typeName():
        definition.setMetadata({})
    if needed_as:
        definition.setDescription(needed_as)
        optional = QgsProcessingParameterDefinition.Flag.FlagOptional
        advanced = QgsProcessingParameterDefinition.Flag.FlagAdvanced
        definition.setFlags(definition.flags() & ~optional & ~advanced)
    return definition


def output_of(step, name):
    """Return an output of the model, that of a step."""
    output = QgsProcessingModelOutput(name)
    output.setChildId(step)
    output.setChildOutputName(name)
    return output


def main():
    from buildseg_trainer.algorithms.base import help_texts
    from buildseg_trainer.provider import BuildsegTrainerProvider

    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "resources" / "models"
    application = QgsApplication([], False)
    application.initQgis()
    provider = BuildsegTrainerProvider()
    application.processingRegistry().addProvider(provider)
    for model_id in MODELS:
        make(model_id, help_texts(model_id)).toFile(str(folder / f"{model_id}.model3"))
    application.processingRegistry().removeProvider(provider)


if __name__ == "__main__":
    main()
