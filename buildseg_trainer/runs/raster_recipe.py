"""What rasters must go through for a model: the recipe that an export carries, and where else to look for one."""

from pathlib import Path

from buildseg_trainer.errors import InputError
from buildseg_trainer.runs import run_folder

MANIFEST = "dataset.json"
EXPORT = "export.json"


def describe(dataset):
    """Return the recipe of a dataset folder as an export carries it, or None where the folder has no manifest.

    Keys: ``bands``, the different triples of band numbers that tiles were cut from; ``stretch``, the manifest's entry
    or None for 8-bit values as they are; ``pixel_size_m`` of the tiles, and ``gsd`` where they were resampled to it,
    both in metres or None.
    """
    path = Path(dataset) / MANIFEST
    if not path.is_file():
        return None
    content = run_folder.read_json(path)
    bands = [list(source["bands"]) for source in content.get("sources", []) if source.get("bands")]
    return {
        "bands": [each for number, each in enumerate(bands) if each not in bands[:number]],
        **{key: content.get(key) for key in ("stretch", "pixel_size_m", "gsd")},
    }


def of_model(model):
    """Return ``(recipe, None)`` as ``describe`` gives it, or ``(None, dataset)``: the folder that has it.

    ``model`` is a run folder, an export folder or a file of one of these. Raises InputError where neither is known.
    """
    path = Path(model)
    if not str(model) or not path.exists():
        raise InputError(f"The model {str(model) or repr('')} does not exist; give a run, an export or a model file.")
    around = path if path.is_dir() else path.parent
    known = [_read(around / EXPORT), _read(around / "export" / EXPORT), _of_run(around)]
    known.append(_read(around / "state.json").get("config") or {})  # beside the weights of a checkpoint
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


def _of_run(path):
    """Return the configuration of a run folder with what resumes have changed, such as where its dataset is."""
    run = run_folder.RunFolder(path)
    return run.config() if run.config_file.is_file() and run.state_file.is_file() else _read(run.config_file)


def _read(path):
    return run_folder.read_json(path) if path.is_file() else {}
