"""Checks of a request for a training: initial weights of another run, permanent folders."""

from dataclasses import asdict
from pathlib import Path

from buildseg_trainer.common import model_bundle
from buildseg_trainer.errors import InputError
from buildseg_trainer.runs import model_path, run_folder


def with_initial_weights(given):
    """Return the settings ``given`` by key with the file of the initial weights in place of their run, ``weights_run``.

    ``attribution`` is added: the texts of a run or a bundle on what its weights were trained on, or none. Raises
    InputError for settings that contradict each other, for a run without weights and for a damaged bundle.
    """
    given = {**given, "attribution": []}
    earlier, file = given.pop("weights_run"), given["weights_file"]
    if earlier and given["weights"] != "run":
        raise InputError(f"WEIGHTS_RUN is given, but the initial weights are {given['weights']}; give WEIGHTS=run.")
    if given["weights"] == "run":
        if file:
            raise InputError("WEIGHTS_FILE is given, but the initial weights are run; give WEIGHTS=file.")
        if not earlier:
            raise InputError("The initial weights are those of a run, but none is given; choose WEIGHTS_RUN.")
        given["weights_file"] = _best_weights(earlier)
        given["attribution"] = run_folder.open_run(earlier).config().attribution
    elif given["weights"] == "file" and file and model_bundle.is_bundle(file):
        given["attribution"] = model_path.resolve(file).config.get("attribution", [])
    return given


def _best_weights(path):
    """Return the weights file of the best checkpoint of a run folder; raises InputError where there is none."""
    run = run_folder.open_run(path)
    best, last = run.best_checkpoint(), run.checkpoint()
    if best is None:
        other = f"WEIGHTS=file and WEIGHTS_FILE={last / run_folder.CHECKPOINT_FILES[0]}" if last else "other WEIGHTS"
        raise InputError(
            f"The run {path} has no best checkpoint, which its next validation makes; resume it until then, or give "
            f"{other}."
        )
    return best / run_folder.CHECKPOINT_FILES[0]


def as_given(config):
    """Return a configuration in the form in which settings are given, as far as they have a default or are plain."""
    return {
        **asdict(config),
        "class_weights": "balanced" if config.class_weights else "none",
        "optimizer": config.optimizer["type"],
        "weight_decay": config.optimizer.get("weight_decay"),
        "schedule": config.schedule["type"],
        "warmup_share": config.schedule.get("warmup_share"),  # the oldest runs have a number of iterations
    }


def refuse_temporary(places, temporary):
    """Raise InputError where the folder ``temporary``, removed when QGIS ends, holds what a background run needs.

    ``places`` are paths by what is there.
    """
    for thing, path in places.items():
        if Path(temporary).resolve() in Path(path).resolve().parents:
            remedy = "give OUTPUT a permanent folder" if thing == "folder of runs" else "move it to a permanent folder"
            raise InputError(
                f"The {thing} {path} is in a temporary folder, which QGIS removes while the training still runs; "
                f"{remedy}, or wait for the end (WAIT=true)."
            )
