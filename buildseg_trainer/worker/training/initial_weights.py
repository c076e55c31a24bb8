"""The initial weights of a new run."""

from pathlib import Path

from buildseg_trainer.runs import run_folder
from buildseg_trainer.runs.config.model_zoo import model_info
from buildseg_trainer.worker.models import build, checkpoints, params_io, pretrained
from buildseg_trainer.worker.models import source as model_source


def apply(network, config, say):
    """Load the initial weights that ``config`` names into ``network``; report what was done by ``say(text, kind)``."""
    source = config.weights
    if source in ("file", "run"):
        path, target, words = config.weights_file, network, "weights"
    elif source == "imagenet":
        path = pretrained.fetch(model_info(config.model).backbone_url, say)
        target, words = build.backbone(network, config.model), "ImageNet backbone"
    else:
        return
    checkpoints.verify_file(Path(path))
    doubt = _doubt(Path(path), config.dataset) if source == "run" else None
    if doubt:
        say(f"About the initial weights: {doubt[0].lower()}{doubt[1:]}", "warning")
    for sentence in params_io.apply(target, params_io.load(path), path, strict=False):
        say(sentence, "warning")
    say(f"Starting from the {words} {path}.")


def _doubt(path, dataset):
    """Return why the validation of a run that starts from the checkpoint file of another may look too good, or None."""
    run = run_folder.RunFolder(path.parents[2])
    if not run.config_file.is_file():
        return None
    return model_source.Source("network", path, "", run.config(), run.path).doubt(dataset, "val")
