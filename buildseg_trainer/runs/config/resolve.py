"""Resolve the configuration of a run: the user's values over those of a preset, and what follows from both."""

import copy
import math
from dataclasses import replace
from pathlib import Path

from buildseg_trainer import about
from buildseg_trainer.errors import InputError
from buildseg_trainer.runs.config import losses, option_syntax
from buildseg_trainer.runs.config.augmentation import AUGMENTATIONS, STEPS
from buildseg_trainer.runs.config.model_zoo import CUSTOM, model_info
from buildseg_trainer.runs.config.optimizers import OPTIMIZERS, SCHEDULES, SGD_LEARNING_RATE
from buildseg_trainer.runs.config.presets import PRESETS
from buildseg_trainer.runs.config.run_config import RunConfig
from buildseg_trainer.runs.config.validate import problems, start_problems

# What a resume may change, because the steps already made stay what they were.
CHANGEABLE = (
    "dataset",  # the folder to which it was moved
    "epochs",
    "iterations",
    "workers",
    "device",
    "evaluation_interval",
    "evaluation_epochs",
    "patience",
    "time_limit",
    "keep_checkpoints",
)
_COUNTS = ("epochs", "iterations", "evaluation_interval", "evaluation_epochs")


def resolve(dataset, model, preset="standard", *, train_count, validation_count, class_pixels=None, **given):
    """Return the RunConfig of a new run.

    ``dataset`` is a dataset folder whose lists have ``train_count`` and ``validation_count`` lines; ``class_pixels``
    are the pixels (background, building) of its training tiles, needed for balanced class weights. ``given`` are the
    user's values by key; None takes the preset's (so do 0 iterations: they are then derived from the epochs), and some
    keys take a text: ``losses`` and ``augmentation_steps`` (see option_text), ``augmentation``, ``optimizer``,
    ``schedule`` and ``class_weights`` (a name). A batch size of 0 is found by the worker. Raises InputError, with one
    sentence for every problem, for whatever cannot be trained.
    """
    info = model_info(CUSTOM if given.get("model_config") else model)
    if preset not in PRESETS:
        raise InputError(f"There is no preset called '{preset}'; choose one of {', '.join(PRESETS)}.")
    given = {key: value for key, value in given.items() if value is not None}
    if given.get("find_learning_rate") and "learning_rate" in given:
        raise InputError("LEARNING_RATE and FIND_LEARNING_RATE are both given; leave one of the two out.")
    values = copy.deepcopy(PRESETS[preset])
    if given.pop("class_weights", "none") == "balanced":
        values["class_weights"] = balanced(class_pixels, dataset)
    _override(values, given)
    if values["optimizer"]["type"] != PRESETS[preset]["optimizer"]["type"]:
        values["learning_rate"] = None  # the preset's is for its own optimiser
    values.update(given)
    if values["learning_rate"] is None:
        values["learning_rate"] = _own_learning_rate(values, info)
    config = RunConfig(
        plugin_version=about.metadata("version"),
        dataset=str(Path(dataset).resolve()),
        train_count=int(train_count),
        validation_count=int(validation_count),
        model=info.name,
        outputs=info.outputs,
        output_weights=info.output_weights(values["auxiliary_weight"]),
        preset=preset,
        **values,
    )
    _refuse([*problems(config, info), *start_problems(config, info)])
    return derive(config)


def _override(values, given):
    """Let the user's values win over the preset's ``values``; named choices and texts are taken out of ``given``."""
    if given.get("iterations"):
        values["epochs"] = given["epochs"] = 0
    elif given.get("epochs"):
        values["iterations"] = 0
    if given.get("evaluation_epochs"):
        values["evaluation_interval"] = 0
    _name(values, given, "optimizer", OPTIMIZERS)
    _name(values, given, "schedule", SCHEDULES)
    _name(values, given, "augmentation", AUGMENTATIONS)
    if "weight_decay" in given:
        values["optimizer"]["weight_decay"] = given.pop("weight_decay")
    if "warmup_share" in given:
        values["schedule"]["warmup_share"] = given.pop("warmup_share")
    if "augmentation_steps" in given:
        values["augmentation"] = option_syntax.parse(given.pop("augmentation_steps"), STEPS, "augmentation step")
    if "losses" in given:
        values["losses"] = option_syntax.parse(given.pop("losses"), losses.LOSSES, "loss")
    if not given.get("iterations", 1):
        del given["iterations"]
    for key in ("weights_file", "model_config"):
        if given.get(key):
            given[key] = str(Path(given[key]).resolve())


def _name(values, given, key, table):
    """Put the entry that the user chose by name in the place of the preset's."""
    if key not in given:
        return
    name = given.pop(key)
    if name not in table:
        raise InputError(f"There is no {key} called '{name}'; choose one of {', '.join(table)}.")
    values[key] = copy.deepcopy(table[name])


def _own_learning_rate(values, info):
    """Return the base rate where neither the user nor the preset names one."""
    scratch = values.get("weights", "none") == "none"
    if values["optimizer"]["type"] == "sgd":
        return SGD_LEARNING_RATE if scratch else SGD_LEARNING_RATE / 10
    return info.learning_rate if scratch else info.fine_tuning_rate


def balanced(class_pixels, dataset):
    """Return [background, building] weights inverse to the classes' pixels, 1 on the average pixel.

    Raises InputError when a class has no pixel.
    """
    background, building = class_pixels
    if not background or not building:
        lacking = "building" if background else "background"
        raise InputError(
            f"The training tiles of {dataset} have no {lacking} pixel; class weights need both classes: split again."
        )
    total = background + building
    return [total / (2 * background), total / (2 * building)]


def derive(config):
    """Return ``config`` with the numbers that follow from others filled in, none of them under 1.

    Notebook rules: iterations = epochs x samples // batch size; validated and saved every iterations // evaluations.
    As long as the batch size is to be found (0), nothing is derived.
    """
    samples = config.samples_per_iteration
    if not samples:
        return config
    iterations = max(1, config.iterations or config.epochs * config.train_count // samples)
    interval = config.evaluation_interval
    if not interval and config.evaluation_epochs:
        interval = max(1, config.evaluation_epochs * config.train_count // samples)
    return replace(
        config,
        iterations=iterations,
        epochs=config.epochs or max(1, math.ceil(iterations * samples / config.train_count)),
        evaluation_interval=interval or max(1, iterations // config.evaluations),
        log_interval=max(1, min(config.log_interval, iterations)),
    )


def apply_found(config, found):
    """Return the configuration with what the worker found: ``batch_size``, ``learning_rate``."""
    return derive(replace(config, **found))


def apply_changes(config, changes):
    """Return the configuration of a run that is to be resumed with ``changes`` (see changed).

    Raises InputError when a key may not change, when iterations or epochs would go down, and for values out of range.
    """
    wanted = {key: value for key, value in changes.items() if value is not None}
    for key in wanted:
        if key not in CHANGEABLE:
            raise InputError(
                f"A resumed run keeps its {key.replace('_', ' ')}; only {', '.join(CHANGEABLE)} may change."
            )
    if not config.batch_size and (wanted.get("iterations") or wanted.get("epochs")):
        raise InputError(
            "How long the run is follows from its batch size, which is not found yet; resume it without a number of "
            "iterations or epochs, or start a new run."
        )
    after = changed(config, changes)
    if after.iterations < config.iterations:
        raise InputError(
            f"A resumed run can only get longer: it was set to {config.iterations} iterations, "
            f"{after.iterations} are fewer."
        )
    _refuse([*problems(after, model_info(after.model))])
    return after


def changed(config, changes):
    """Return the configuration of a resumed run; ``changes`` holds keys of CHANGEABLE.

    None means unchanged, and so does 0 for a number of epochs or iterations.
    """
    given = {key: changes[key] for key in CHANGEABLE if changes.get(key) is not None}
    wanted = {key: value for key, value in given.items() if value or key not in _COUNTS}
    if "iterations" in wanted:
        wanted["epochs"] = 0
    elif "epochs" in wanted:
        wanted["iterations"] = 0
    if "evaluation_epochs" in wanted and "evaluation_interval" not in wanted:
        wanted["evaluation_interval"] = 0
    return derive(replace(config, **wanted))


def _refuse(found):
    """Raise InputError with all the sentences of ``found``, if there are any."""
    if found:
        raise InputError(" ".join(found))
