"""Problems of a configuration, one sentence each."""

import math
import sys
from pathlib import Path

from buildseg_trainer.runs.config import choices
from buildseg_trainer.runs.config.losses import CLASS_WEIGHTED

_AT_LEAST = {
    "batch_size": (0, "the batch size", "1 or more, or 0 for the largest that fits"),
    "workers": (0, "the number of loader workers", "0 or more"),
    "evaluation_interval": (0, "the evaluation interval", "1 or more iterations"),
    "evaluation_epochs": (0, "the evaluation interval in epochs", "1 or more"),
    "freeze_iterations": (0, "the number of iterations with a frozen backbone", "0 or more"),
    "accumulation": (1, "the number of batches to accumulate", "1 or more"),
    "processes": (1, "the number of processes", "1 or more"),
    "nodes": (1, "the number of nodes", "1 or more"),
    "patience": (0, "the patience", "1 or more validations, or 0 to train to the end"),
    "time_limit": (0, "the time limit", "minutes above 0, or 0 for none"),
    "keep_checkpoints": (1, "the number of checkpoints to keep", "1 or more"),
    "gradient_clip": (0, "the gradient norm to clip at", "a number above 0, or 0 for none"),
}


def problems(config, info):
    """Yield a sentence for every value of a configuration that cannot be used; ``info`` is its model's ModelInfo."""
    if config.train_count < 1:
        yield (
            f"The list train.txt of {config.dataset} is empty; split the dataset so that tiles are left to train on."
        )
    if config.validation_count < 1:
        yield f"The list val.txt of {config.dataset} is empty; split the dataset with a share for validation."
    for key in ("epochs", "iterations"):
        if getattr(config, key) < 0:
            yield f"The number of {key} is {getattr(config, key)}; give 1 or more."
    if config.epochs == 0 and config.iterations == 0:
        yield "Neither epochs nor iterations are given; give one of them."
    yield from _optimizer_problems(config)
    for key, (least, words, wanted) in _AT_LEAST.items():
        if not getattr(config, key) >= least:
            yield f"{words[0].upper()}{words[1:]} is {getattr(config, key)}; give {wanted}."
    if not 0 <= config.ema_decay < 1:
        yield f"The decay of the averaged weights is {config.ema_decay}; give 0 for none, or for example 0.999."
    size = config.input_size
    if size < info.divisor or size % info.divisor:
        yield f"The input size is {size} px; {info.title} needs a multiple of {info.divisor}."
    if not 0 <= config.seed < 2**31:
        yield f"The seed is {config.seed}; give a whole number from 0 to 2147483647."
    yield from _device_problems(config)
    yield from _process_problems(config)
    yield from _choice_problems(config)


def _choice_problems(config):
    for key, known in (("precision", choices.PRECISIONS), ("best_metric", choices.BEST_METRICS)):
        value = getattr(config, key)
        if value not in known:
            yield f"There is no {key.replace('_', ' ')} called '{value}'; choose one of {', '.join(known)}."


def _optimizer_problems(config):
    if not 0 < config.learning_rate < 10:
        yield f"The learning rate is {config.learning_rate}; give a number above 0, for example 0.001."
    warmup = config.schedule.get("warmup_share", 0)  # the oldest runs have a number of iterations
    if not 0 <= warmup <= 1:
        yield f"The warm-up share is {warmup}; give 0 to 1."
    if not config.optimizer["weight_decay"] >= 0:
        yield f"The weight decay is {config.optimizer['weight_decay']}; give 0 or more."
    if not any(part["weight"] > 0 for part in config.losses):
        yield "Every loss has the weight 0; give one of them more."


def _device_problems(config):
    device = config.device
    if device not in choices.DEVICES and not (device.startswith("gpu:") and device[4:].isdigit()):
        yield f"There is no device called '{device}'; give auto, cpu, gpu or for example gpu:1."
    if device.startswith("gpu:") and config.processes > 1:
        yield f"{config.processes} processes cannot share {device}; give gpu, so that each takes one of its own."
    if device == "cpu" and config.precision in ("fp16", "bf16"):
        yield (
            f"Paddle cannot train in {config.precision} on a CPU; choose a GPU, or start a new run with the "
            "precision fp32 (it can begin with the weights of another one: WEIGHTS=run)."
        )


def _process_problems(config):
    if config.processes * config.nodes > 1:
        if sys.platform in ("win32", "darwin"):
            yield "Paddle trains with several processes on Linux only; give PROCESSES=1 and NODES=1."
        if not config.batch_size:
            yield "Several processes cannot find a batch size; give BATCH_SIZE a number."
        if config.find_learning_rate:
            yield "Several processes cannot find a learning rate; find it with one process, or give LEARNING_RATE."
    if config.nodes > 1 and not config.master:
        yield f"A training on {config.nodes} nodes needs the address of the first one; give MASTER as HOST:PORT."
    host, _, port = config.master.rpartition(":")
    if config.master and not (host and port.isdecimal() and 0 < int(port) < 65536):
        yield f"MASTER is {config.master}; give it as HOST:PORT, for example 192.168.1.10:6170."
    if config.nodes == 1 and config.master:
        yield f"MASTER is {config.master}, but there is only one node; give NODES, or no MASTER."


def remarks(config):
    """Yield a sentence for every setting of a configuration that has no effect, or hardly the intended one."""
    if config.class_weights and not any(part["type"] in CLASS_WEIGHTED for part in config.losses):
        yield f"The class weights have no effect: of the losses only {', '.join(CLASS_WEIGHTED)} take them."
    frozen = config.freeze_iterations
    if frozen and config.weights == "none":
        yield ("FREEZE_ITERATIONS freezes a randomly initialised backbone; choose WEIGHTS=imagenet, file or run.")
    if frozen >= config.iterations > 0:
        yield f"The backbone stays frozen to the end, since the run has {config.iterations} iterations."
    patience, interval = config.patience, config.evaluation_interval
    if interval > config.iterations > 0:
        yield (
            f"The only validation comes at the end, since the run has {config.iterations} iterations and is to be "
            f"validated every {interval}; with a shorter EVALUATION_INTERVAL the best checkpoint is one of several."
        )
    if patience and interval and (patience + 1) * interval >= config.iterations > 0:
        yield (
            f"The patience of {patience} validations never ends the run, which has "
            f"{math.ceil(config.iterations / interval)} and counts from the second on."
        )


def start_problems(config, info):
    """Yield a sentence for everything missing that only the start of a run needs."""
    weights, file = config.weights, config.weights_file
    if weights not in choices.WEIGHTS:
        yield f"There are no initial weights called '{weights}'; choose one of {', '.join(choices.WEIGHTS)}."
    elif file and weights not in ("file", "run"):
        yield f"The weights file {file} is given, but the initial weights are {weights}; give WEIGHTS=file."
    elif weights == "imagenet" and not info.backbone_url:
        yield f"There is no ImageNet backbone for {info.title}; choose WEIGHTS=none or file."
    elif weights in ("file", "run") and not file:
        wanted = "a .pdparams file or a bundle" if weights == "file" else "a run folder"
        yield f"The initial weights are to come from a {weights}, but none is given; choose {wanted}."
    elif weights in ("file", "run") and not Path(file).is_file():
        yield f"The weights file {file} does not exist; choose another .pdparams file or bundle."
    source = config.model_config
    if source and not Path(source).is_file():
        yield f"The model configuration {source} does not exist; choose a PaddleSeg YAML file."
