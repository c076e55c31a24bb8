"""Checkpoints of a run: written aside and renamed, with checksums that are verified when they are read."""

import logging
import shutil
import zlib

from buildseg_trainer.common.files import read_json, write_json
from buildseg_trainer.errors import InputError
from buildseg_trainer.runs import run_folder
from buildseg_trainer.worker.models import params_io

PARAMETERS, OPTIMIZER, STATE = run_folder.CHECKPOINT_FILES
_BLOCK = 1 << 20

log = logging.getLogger("buildseg_trainer")


def save(target, network, step, state, keep_as=None):
    """Write a checkpoint folder: ``state`` holds the iteration reached, the best scores, the configuration.

    The previous one is kept as the folder ``keep_as``, if that is given. Size and CRC-32 of the weights and of the
    optimiser's state go into state.json. If writing fails, the previous one stays and the new files are removed.
    """
    aside = run_folder.aside(target)
    try:
        params_io.save(network.state_dict(), aside / PARAMETERS)
        params_io.save(step.state(), aside / OPTIMIZER)
        files = {name: _fingerprint(aside / name) for name in (PARAMETERS, OPTIMIZER)}
        write_json(aside / STATE, {**state, "files": files})
    except BaseException:
        shutil.rmtree(aside, ignore_errors=True)
        raise
    run_folder.swap(aside, target, keep_as)


def save_last(run, network, step, state, keep):
    """Write the checkpoint to resume from, keep the ``keep`` - 1 before it and remove older ones."""
    before = _iteration(run.last_dir) if keep > 1 else None
    # The same iteration is written again with the scores of a validation that was still due.
    keep_as = run.numbered_dir(before) if before not in (None, state["iteration"]) else None
    save(run.last_dir, network, step, state, keep_as)
    numbered = run.numbered_checkpoints()
    for iteration in numbered[: max(0, len(numbered) - (keep - 1))]:
        shutil.rmtree(run.numbered_dir(iteration), ignore_errors=True)


def restore(run, network, step):
    """Load the newest usable checkpoint; return (its state.json, sentences about damaged ones), or (None, []).

    The best one may hold averaged weights, from which a run would continue differently than from its own: it is used
    only if all others are damaged; a run that has saved nothing else starts at iteration 0.
    Raises InputError when there are checkpoints but none that can be used.
    """
    damaged = []
    for source in run.checkpoints():
        try:
            state = verify(source)
            if state.get("averaged") and not damaged:
                continue
            _apply(source, network, step)
        except InputError as error:
            log.warning("%s", error)
            damaged.append(source)
            continue
        names = " and ".join(str(path) for path in damaged)
        sentence = f"The checkpoint {names} is damaged; resuming from the one before, {source}"
        if state.get("averaged"):
            sentence += ", which holds averaged weights: the result will differ from that of an undamaged run"
        return state, [f"{sentence}."] if damaged else []
    if damaged:
        raise InputError(
            f"No checkpoint of {run.path} can be used: {', '.join(path.name for path in damaged)} are damaged; "
            "start a new run."
        )
    return None, []


def best_state(run):
    """Return the state.json of the best checkpoint, or empty, and a sentence if that checkpoint cannot be used."""
    best = run.best_checkpoint()
    if best is None:
        return {}, None
    try:
        return verify(best), None
    except InputError as error:
        log.warning("%s", error)
        return {}, f"The best checkpoint {best} is damaged"


def size(run):
    """Return the bytes that the checkpoints of a run take on the disk."""
    return sum(path.stat().st_size for path in run.checkpoints_dir.rglob("*") if path.is_file())


def verify(source):
    """Return the state.json of a checkpoint folder; raises InputError if its files are not those that were written.

    A checkpoint of an earlier version of this plugin, which has no checksums, passes.
    """
    state = read_json(source / STATE)
    if not isinstance(state.get("iteration"), int):
        raise InputError(f"The checkpoint {source} is damaged (no iteration in {STATE}); start a new run.")
    for name, written in state.get("files", {}).items():
        if _fingerprint(source / name) != written:
            raise InputError(
                f"The checkpoint file {source / name} is damaged (another size or checksum); use another checkpoint of "
                "its run, or train again."
            )
    return state


def verify_file(path):
    """Verify the checkpoint that a file of weights lies in; raises InputError. Any other file passes."""
    if (path.parent / STATE).is_file():
        verify(path.parent)


def _apply(source, network, step):
    """Load weights and optimiser state, once both have been read."""
    parameters, optimizer = params_io.load(source / PARAMETERS), params_io.load(source / OPTIMIZER)
    params_io.apply(network, parameters, source / PARAMETERS)
    step.restore(optimizer)


def _iteration(source):
    """Return the iteration of a complete checkpoint, None if it is missing or damaged."""
    try:
        return verify(source)["iteration"]
    except InputError:
        return None


def _fingerprint(path):
    """Return size and CRC-32 of a file; raises InputError when it cannot be read."""
    count = checksum = 0
    try:
        with path.open("rb") as stream:
            while block := stream.read(_BLOCK):
                count += len(block)
                checksum = zlib.crc32(block, checksum)
    except OSError as error:
        raise InputError(f"The checkpoint file {path} cannot be read ({error.strerror}).") from error
    return {"size": count, "crc32": checksum}
