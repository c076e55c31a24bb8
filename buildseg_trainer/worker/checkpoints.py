"""Checkpoints of a run: written aside, complete or not there."""

from buildseg_trainer.errors import InputError
from buildseg_trainer.runs import folder
from buildseg_trainer.worker import weights

PARAMETERS, OPTIMIZER, STATE = folder.CHECKPOINT_FILES


def save(target, network, step, state):
    """Write a checkpoint folder: ``state`` holds the iteration reached, the best scores, the configuration."""
    aside = folder.aside(target)
    weights.save(network.state_dict(), aside / PARAMETERS)
    weights.save(step.state(), aside / OPTIMIZER)
    folder.write_json(aside / STATE, state)
    folder.swap(aside, target)


def restore(source, network, step):
    """Put a checkpoint's weights and the state of its TrainingStep back; return its state.json.

    Raises InputError when it is damaged.
    """
    state = folder.read_json(source / STATE)
    weights.apply(network, weights.load(source / PARAMETERS), source / PARAMETERS)
    step.restore(weights.load(source / OPTIMIZER))
    if not isinstance(state.get("iteration"), int):
        raise InputError(f"The checkpoint {source} is damaged (no iteration in {STATE}); start a new run.")
    return state
