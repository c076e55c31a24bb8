"""The weights that a new run starts from."""

from pathlib import Path

from buildseg_trainer.runs.models import model_info
from buildseg_trainer.worker import backbones, checkpoints, networks, weights


def apply(network, config, say):
    """Put the starting weights that ``config`` asks for into ``network``; ``say(text, kind)`` is told what was done."""
    source = config["weights"]
    if source in ("file", "run"):
        path, target, words = config["weights_file"], network, "weights"
    elif source == "imagenet":
        path = backbones.fetch(model_info(config["model"]).backbone_url, say)
        target, words = networks.backbone(network, config["model"]), "ImageNet backbone"
    else:
        return
    checkpoints.verify_file(Path(path))
    for sentence in weights.apply(target, weights.load(path), path, strict=False):
        say(sentence, "warning")
    say(f"Starting from the {words} {path}.")
