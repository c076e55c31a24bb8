"""What a user names as a model: a run folder, an export folder, a bundle or a model file (standard library only)."""

import json
from pathlib import Path
from typing import NamedTuple, Optional

from buildseg_trainer.common import model_bundle
from buildseg_trainer.common.files import read_json
from buildseg_trainer.errors import InputError
from buildseg_trainer.runs import run_folder

RUN, WEIGHTS, ONNX, STATIC = "run", "weights", "onnx", "static"
EXPORTED = (ONNX, STATIC)
EXPORT_FILE = model_bundle.DESCRIPTION
PARAMETERS = run_folder.CHECKPOINT_FILES[0]


class ModelPath(NamedTuple):
    """The model behind a path."""

    kind: str  # RUN, WEIGHTS (a .pdparams file), ONNX (a bundle, too) or STATIC
    path: Path  # the file to load; of a run without a best checkpoint its folder
    run: Optional[run_folder.RunFolder] = None  # that it belongs to
    config: dict = {}  # of the run or checkpoint, or what export.json holds; empty for a foreign model

    @property
    def is_exported(self):
        """Whether it is an exported model, which runs without its architecture, on the CPU."""
        return self.kind in EXPORTED


def resolve(model):
    """Return the ModelPath of a path; raises InputError where there is no model, or where its files are damaged."""
    path = Path(model)
    if not str(model) or not path.exists():
        raise InputError(f"The model {str(model) or repr('')} does not exist; give a run, an export or a model file.")
    if path.is_dir():
        return _of_folder(path)
    if model_bundle.is_bundle(path):
        return ModelPath(ONNX, path, config=json.loads(model_bundle.read(path, EXPORT_FILE)))
    if path.suffix == ".onnx":
        return ModelPath(ONNX, path, config=exported(path.parent))
    if path.suffix in (".pdmodel", ".pdiparams"):
        for other in (path.with_suffix(".pdmodel"), path.with_suffix(".pdiparams")):
            if not other.is_file():
                raise InputError(f"{other} is missing; a static Paddle model is a .pdmodel and a .pdiparams file.")
        return ModelPath(STATIC, path.with_suffix(".pdmodel"), config=exported(path.parent))
    if path.suffix == ".pdparams":
        state = path.with_name("state.json")
        config = read_json(state).get("config") if state.is_file() else None
        # Of a run's own checkpoint: <run>/checkpoints/best/model.pdparams.
        run = run_folder.RunFolder(path.parent.parent.parent) if config else None
        return ModelPath(WEIGHTS, path, run, config or {})
    raise InputError(
        f"{path} is not a model; choose a run folder, an export folder, a bundle, .onnx, .pdmodel or .pdparams."
    )


def _of_folder(path):
    run = run_folder.RunFolder(path)
    if run.config_file.is_file():
        best = run.best_checkpoint()
        return ModelPath(RUN, best / PARAMETERS if best else path, run, run.config().to_json())
    for name in ("model.onnx", "model.pdmodel", PARAMETERS):
        if (path / name).is_file():
            return resolve(path / name)
    raise InputError(f"{path} is neither a run folder nor an exported model; choose another folder or a model file.")


def exported(path):
    """Return what the export.json of a folder holds; empty where there is none."""
    return read_json(path / EXPORT_FILE) if (path / EXPORT_FILE).is_file() else {}


def unused(model, architecture, device="auto"):
    """Return a sentence for each of ``architecture`` and ``device`` that is given and has no effect on ``model``."""
    found = resolve(model)
    sentences = []
    if architecture and (found.kind == RUN or found.is_exported):
        sentences.append(f"ARCHITECTURE is not used: {model} is not a bare .pdparams file, which alone needs it.")
    if device.startswith("gpu") and found.is_exported:
        sentences.append(f"DEVICE is not used: the exported model {model} runs on the CPU.")
    return sentences
