"""What can be told of a model that a user names, by its path alone."""

from pathlib import Path

from buildseg_trainer.runs.run_folder import RunFolder

EXPORTED_SUFFIXES = (".onnx", ".pdmodel", ".pdiparams")
EXPORTED_FILES = ("model.onnx", "model.pdmodel")


def unused(model, architecture, device="auto"):
    """Return a sentence for each of ``architecture`` and ``device`` that is given and has no effect on ``model``."""
    path = Path(model)
    is_run = RunFolder(path).config_file.is_file()
    is_exported = path.suffix in EXPORTED_SUFFIXES or (
        not is_run and any((path / name).is_file() for name in EXPORTED_FILES)
    )
    sentences = []
    if architecture and (is_run or is_exported):
        sentences.append(f"ARCHITECTURE is not used: only a bare .pdparams file needs it, and {model} is none.")
    if device.startswith("gpu") and is_exported:
        sentences.append(f"DEVICE is not used: the exported model {model} runs on the CPU.")
    return sentences
