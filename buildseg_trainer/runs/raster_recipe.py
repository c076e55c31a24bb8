"""How rasters are prepared for a model: the recipe that its export carries, or the dataset that has it."""

from pathlib import Path

from buildseg_trainer.common.files import read_json
from buildseg_trainer.errors import InputError
from buildseg_trainer.runs import model_path

MANIFEST = "dataset.json"


def describe(dataset):
    """Return the recipe of a dataset folder as an export carries it, None for a folder without a manifest.

    Keys: ``bands``, the different triples of band numbers that tiles were cut from; ``stretch``, the manifest's entry
    or None for 8-bit values as they are; ``pixel_size_m`` of the tiles, and ``gsd`` where they were resampled to it,
    both in metres or None.
    """
    path = Path(dataset) / MANIFEST
    if not path.is_file():
        return None
    content = read_json(path)
    bands = [list(source["bands"]) for source in content.get("sources", []) if source.get("bands")]
    return {
        "bands": [each for number, each in enumerate(bands) if each not in bands[:number]],
        **{key: content.get(key) for key in ("stretch", "pixel_size_m", "gsd")},
    }


def of_model(model):
    """Return ``(recipe, None)`` as ``describe`` gives it, or ``(None, dataset)``: the folder that has it.

    ``model`` is a run folder, an export folder or a file of one of these. Raises InputError where neither is
    known.
    """
    found = model_path.resolve(model)
    known = [model_path.exported(found.run.export_dir)] if found.run else []
    known.append(found.config)
    for values in known:
        if values.get("preparation"):
            return values["preparation"], None
    for values in known:
        if values.get("dataset") and (Path(values["dataset"]) / MANIFEST).is_file():
            return None, values["dataset"]
    raise InputError(
        f"{model} does not say how rasters are prepared for it, and its dataset is not there; give the DATASET that it "
        "was trained on."
    )
