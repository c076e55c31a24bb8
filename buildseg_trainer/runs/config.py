"""The configuration of a run: the user's values over a preset, everything resolved before the first step."""

import copy
import math
from pathlib import Path

from buildseg_trainer import about
from buildseg_trainer.errors import InputError
from buildseg_trainer.runs.models import model_info
from buildseg_trainer.runs.presets import PRESETS

SCHEMA_VERSION = 1
WEIGHTS = ("none", "imagenet", "file")
DEVICES = ("auto", "cpu", "gpu")
CLASSES = ("background", "building")
IGNORE_INDEX = 255
DEFAULT_SEED = 24  # the notebook's

# What a resume may change, because the steps already made stay what they were.
CHANGEABLE = ("epochs", "iterations", "workers", "device", "evaluation_interval")


def resolve(
    dataset,
    model,
    preset="standard",
    *,
    train_count,
    validation_count,
    epochs=None,
    iterations=None,
    batch_size=None,
    learning_rate=None,
    input_size=None,
    weights="none",
    weights_file=None,
    device="auto",
    seed=None,
    workers=None,
    evaluation_interval=None,
):
    """Return the configuration of a run as the dict that ``config.json`` holds.

    ``dataset`` is a dataset folder whose lists have ``train_count`` and ``validation_count`` lines. None takes the
    preset's value (so does 0 iterations: they are then derived from the epochs). ``input_size`` is in pixels.
    Raises InputError, in one sentence, for whatever cannot be trained.
    """
    info = model_info(model)
    if preset not in PRESETS:
        raise InputError(f"There is no preset called '{preset}'; choose one of {', '.join(PRESETS)}.")
    if train_count < 1:
        raise InputError(
            f"The list train.txt of {dataset} is empty; split the dataset so that tiles are left to train on."
        )
    if validation_count < 1:
        raise InputError(f"The list val.txt of {dataset} is empty; split the dataset with a share for validation.")
    values = copy.deepcopy(PRESETS[preset])

    chosen = {"batch_size": batch_size, "learning_rate": learning_rate, "input_size": input_size}
    values.update({key: value for key, value in chosen.items() if value is not None})
    if epochs is not None:
        # Epochs asked for win over iterations that only the preset asks for.
        values.update(epochs=epochs, iterations=0)
    if iterations:
        values["iterations"] = iterations
    if values["learning_rate"] is None:
        values["learning_rate"] = info.learning_rate if weights == "none" else info.fine_tuning_rate

    resolved = {
        "schema_version": SCHEMA_VERSION,
        "plugin_version": about.metadata("version"),
        "dataset": str(Path(dataset).resolve()),
        "train_count": int(train_count),
        "validation_count": int(validation_count),
        "classes": list(CLASSES),
        "ignore_index": IGNORE_INDEX,
        "model": info.name,
        "outputs": info.outputs,
        "preset": preset,
        "weights": weights,
        "weights_file": str(Path(weights_file).resolve()) if weights_file else None,
        "normalize": {"mean": [0.5, 0.5, 0.5], "std": [0.5, 0.5, 0.5]},
        "device": device,
        "seed": DEFAULT_SEED if seed is None else int(seed),
        "workers": workers if workers is not None else 0,
        "evaluation_interval": evaluation_interval or 0,
        **values,
    }
    _validate(resolved, info)
    return derive(resolved)


def derive(values):
    """Return ``values`` with the numbers that follow from others filled in, none of them under 1.

    Notebook rules: iterations = epochs x samples // batch size; validated and saved every iterations // 5.
    """
    derived = dict(values)
    if not derived["iterations"]:
        derived["iterations"] = derived["epochs"] * derived["train_count"] // derived["batch_size"]
    derived["iterations"] = max(1, derived["iterations"])
    if not derived["epochs"]:
        derived["epochs"] = max(1, math.ceil(derived["iterations"] * derived["batch_size"] / derived["train_count"]))
    if not derived["evaluation_interval"]:
        derived["evaluation_interval"] = max(1, derived["iterations"] // derived["evaluations"])
    derived["log_interval"] = max(1, min(derived["log_interval"], derived["iterations"]))
    return derived


def apply_changes(values, changes):
    """Return the configuration of a resumed run; ``changes`` holds keys of CHANGEABLE, None meaning unchanged.

    Raises InputError when a key may not change or when iterations or epochs would go down.
    """
    wanted = {key: value for key, value in changes.items() if value is not None}
    for key in wanted:
        if key not in CHANGEABLE:
            raise InputError(
                f"A resumed run keeps its {key.replace('_', ' ')}; only {', '.join(CHANGEABLE)} may change."
            )
    changed = dict(values)
    if wanted.get("iterations"):
        changed["iterations"] = int(wanted["iterations"])
        changed["epochs"] = 0
    elif wanted.get("epochs"):
        changed["epochs"] = int(wanted["epochs"])
        changed["iterations"] = 0
    if "workers" in wanted:
        changed["workers"] = wanted["workers"]
    if "device" in wanted:
        changed["device"] = wanted["device"]
    if wanted.get("evaluation_interval"):
        changed["evaluation_interval"] = wanted["evaluation_interval"]
    changed = derive(changed)
    if changed["iterations"] < values["iterations"]:
        raise InputError(
            f"A resumed run can only go on for longer: it was set to {values['iterations']} iterations, "
            f"{changed['iterations']} are fewer."
        )
    _validate(changed, model_info(changed["model"]))
    return changed


def _validate(values, info):
    """Raise InputError at the first value that cannot be used."""
    for key in ("epochs", "iterations"):
        if values[key] < 0:
            raise InputError(f"The number of {key} is {values[key]}; give 1 or more.")
    if values["epochs"] == 0 and values["iterations"] == 0:
        raise InputError("Neither epochs nor iterations are given; give one of them.")
    if values["batch_size"] < 1:
        raise InputError(f"The batch size is {values['batch_size']}; give 1 or more.")
    if not 0 < values["learning_rate"] < 10:
        raise InputError(f"The learning rate is {values['learning_rate']}; give a number above 0, for example 0.001.")
    size = values["input_size"]
    if size < info.divisor or size % info.divisor:
        raise InputError(f"The input size is {size} px; {info.title} needs a multiple of {info.divisor}.")
    if values["workers"] < 0:
        raise InputError(f"The number of loader workers is {values['workers']}; give 0 or more.")
    if values["evaluation_interval"] < 0:
        raise InputError(f"The evaluation interval is {values['evaluation_interval']}; give 1 or more iterations.")
    if not 0 <= values["seed"] < 2**31:
        raise InputError(f"The seed is {values['seed']}; give a whole number from 0 to 2147483647.")
    device = values["device"]
    if device not in DEVICES and not (device.startswith("gpu:") and device[4:].isdigit()):
        raise InputError(f"There is no device called '{device}'; give auto, cpu, gpu or for example gpu:1.")
    if values["weights"] not in WEIGHTS:
        raise InputError(
            f"There are no starting weights called '{values['weights']}'; choose one of {', '.join(WEIGHTS)}."
        )
    if values["weights"] == "imagenet" and not info.backbone_url:
        raise InputError(f"There is no ImageNet backbone for {info.title}; start it from none or from a weights file.")
    if values["weights"] == "file":
        if not values["weights_file"]:
            raise InputError("Starting weights are to come from a file, but none is given; choose a .pdparams file.")
        if not Path(values["weights_file"]).is_file():
            raise InputError(
                f"The weights file {values['weights_file']} does not exist; choose another .pdparams file."
            )
