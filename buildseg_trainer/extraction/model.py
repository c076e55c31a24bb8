"""What is needed of a model to apply it: the ONNX file or bundle, and how it says that pixels are to be prepared."""

from dataclasses import dataclass, replace
from pathlib import Path

from buildseg_trainer.dataset.preparing import recipe as recipes
from buildseg_trainer.errors import InputError
from buildseg_trainer.runs import model_path, raster_recipe
from buildseg_trainer.runs.config.constants import NORMALIZE


@dataclass(frozen=True)
class AppliedModel:
    """An ONNX file or bundle; ``name`` is for people, ``normalize`` as in scoring.engine."""

    path: Path
    name: str
    recipe: recipes.Recipe
    normalize: dict
    warnings: tuple = ()


def open_model(model):
    """Return the AppliedModel of a run folder, an export folder, a bundle or an ONNX file. Raises InputError."""
    found = model_path.resolve(model)
    if found.kind == model_path.RUN:
        path = found.run.export_dir / "model.onnx"
        if not path.is_file():
            raise InputError(f'The run {found.run.path} has no exported model; run "Export model for buildseg" first.')
        found = model_path.resolve(path)
    if found.kind != model_path.ONNX:
        raise InputError(f"{found.path} is no ONNX file; give a run, an export folder, a bundle or a model.onnx.")
    config = found.config
    recipe, warnings = _recipe(found)
    # Where tiles were scaled for the training, the network has seen pixels of another size than theirs.
    recipe = replace(recipe, pixel_size_m=config.get("seen_pixel_size_m") or recipe.pixel_size_m)
    return AppliedModel(
        found.path,
        _name(found.path),
        recipe,
        config.get("input", {}).get("normalize", NORMALIZE),
        warnings,
    )


def _recipe(found):
    """Return ``(Recipe, warnings)``; the raster is taken as it is where nothing is known."""
    if found.config:
        try:
            preparation, dataset = raster_recipe.of_model(found.path)
            return (recipes.of_dataset(dataset) if preparation is None else recipes.of_export(preparation)), ()
        except InputError:
            pass
    return recipes.Recipe((), {}, None, None, False), (
        f"{found.path} does not say which bands, values and pixel size it expects; the raster is taken as it is.",
    )


def _name(path):
    """Return the name of the run that a model was exported from, else of its folder or file."""
    folder = path.parent
    if path.stem != "model":
        return path.stem
    return folder.parent.name if folder.name == "export" else folder.name
