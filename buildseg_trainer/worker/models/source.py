"""Models given by the user as a run, an export or a file: their network or file, dataset and configuration."""

from pathlib import Path

from buildseg_trainer.common.files import read_json
from buildseg_trainer.errors import InputError
from buildseg_trainer.runs import model_path, run_folder, split_fingerprint
from buildseg_trainer.runs.config import model_zoo
from buildseg_trainer.runs.config.presets import PRESETS
from buildseg_trainer.runs.config.run_config import RunConfig
from buildseg_trainer.worker.models import checkpoints, params_io


class Source:
    """A model given by the user: ``kind`` is network, onnx or static; ``title`` names it in messages.

    ``config`` is the RunConfig of a network; ``run_path`` is the folder of the run that it comes from, where that is
    known. ``dataset`` and ``lists``, the fingerprints of its lists (see runs.split_fingerprint), are those that the
    model was trained with, None where that is not known. ``threshold`` is the probability of building that was tuned on
    the validation tiles of the training, or None. ``dataset_name`` is the dataset's name in an export, or None.
    ``state`` is the state.json of a checkpoint as it was found, empty for anything else.
    """

    def __init__(self, kind, path, title, config=None, run_path=None, dataset=None, lists=None, threshold=None):
        self.threshold, self.dataset_name, self.state = threshold, None, {}
        self.kind, self.path, self.title, self.config, self.run_path = kind, Path(path), title, config, run_path
        self.dataset, self._lists = dataset or (config.dataset if config else None), lists

    @property
    def lists(self):
        """Return the fingerprints of the lists it was trained with, None when they are not known."""
        state_file = self.run_path and run_folder.RunFolder(self.run_path).state_file
        if state_file and state_file.is_file():
            return read_json(state_file).get("lists")
        return self._lists

    def doubt(self, dataset, split):
        """Return why its scores on a split of its own dataset may look too good, None when nothing is known of that."""
        if not self._is_own(dataset):
            return None
        if split == "train":
            return "These are the tiles that the model was trained on: its scores on others are lower."
        others = split_fingerprint.changed(self.lists, dataset) if self.lists else ()
        if not others:
            return None
        return (
            f"The dataset was split again after the model was trained ({' and '.join(others)} changed): it may have "
            f"learnt from tiles of {split}.txt, and its scores look too good then."
        )

    def _is_own(self, dataset):
        """Return whether it was trained on a dataset: by its folder, else by its lists, or its name if they changed."""
        if self.dataset:
            return Path(dataset).resolve() == Path(self.dataset).resolve()
        same_name = self.dataset_name == Path(dataset).resolve().name
        return bool(self.lists) and (same_name or not split_fingerprint.changed(self.lists, dataset))

    def dataset_for(self, given):
        """Return the dataset to work with: the one ``given``, else the model's own.

        Raises InputError if it is not known or no longer there.
        """
        dataset = given or self.dataset
        if not dataset and self.dataset_name:
            raise InputError(
                f"{self.path} is not in the folder of its run; give the folder of the dataset {self.dataset_name}, or "
                "of another one, as DATASET."
            )
        if not dataset:
            raise InputError(f"{self.path} does not say which dataset it belongs to; give a dataset folder (DATASET).")
        if not Path(dataset).is_dir():
            raise InputError(
                f"The dataset {dataset} of {self.path} is gone; give the folder to which it was moved as DATASET."
            )
        return dataset

    def network(self):
        """Return the network with its weights, in evaluation mode.

        Raises InputError if its run has replaced the checkpoint since it was found.
        """
        from buildseg_trainer.worker.models import build  # only here: exported models are found without Paddle

        network = build.build_for(self.config, self.run_path)
        params_io.apply(network, params_io.load(self.path), self.path)
        if self.state and read_json(self.path.with_name(checkpoints.STATE)) != self.state:
            raise InputError(f"The {self.title} was replaced by a later one just now; start again.")
        network.eval()
        return network


def find(model, architecture=None):
    """Return the Source behind a path; raises InputError, naming what is missing, when there is none."""
    found = model_path.resolve(model)
    if found.kind == model_path.RUN:
        return _from_run(found)
    if found.kind == model_path.WEIGHTS:
        return _from_parameters(found, architecture)
    return _from_export(found)


def _from_export(found):
    """Return the Source of an exported model: earlier ones name their dataset, others have that of the run around."""
    known = {key: found.config.get(key) for key in ("dataset", "lists", "threshold")}
    run = run_folder.RunFolder(found.path.parent.parent)
    if found.config and found.path.parent == run.export_dir and run.config_file.is_file():
        known["dataset"] = known["dataset"] or run.config().dataset
    source = Source(found.kind, found.path, f"exported model {found.path}", **known)
    source.dataset_name = found.config.get("dataset_name")
    return source


def _from_run(found):
    run = found.run
    if found.path == run.path:
        last = run.checkpoint()
        other = f", or give {last / checkpoints.PARAMETERS} as the model" if last else ""
        raise InputError(f"The run {run.path} has no best checkpoint; train it until its next validation{other}.")
    state = checkpoints.verify(found.path.parent)
    title = f"run {run.path.name}, best checkpoint (iteration {state['iteration']})"
    return _of_checkpoint(found, title, run.path, state)


def _from_parameters(found, architecture):
    path = found.path
    checkpoints.verify_file(path)
    if found.config:
        config = RunConfig.from_json(found.config)
        if architecture not in (None, config.model):
            raise InputError(
                f"{path} belongs to a run of {config.model}, and ARCHITECTURE is {architecture}; leave it empty."
            )
        return _of_checkpoint(found, f"checkpoint {path}", found.run.path, read_json(path.with_name(checkpoints.STATE)))
    if not architecture:
        raise InputError(f"{path} holds weights only; give the architecture ({', '.join(model_zoo.MODELS)}).")
    if architecture not in model_zoo.MODELS:
        raise InputError(
            f"There is no architecture called '{architecture}'; choose one of {', '.join(model_zoo.MODELS)}."
        )
    return Source("network", path, f"weights {path} for {architecture}", _bare_config(architecture))


def _of_checkpoint(found, title, run_path, state):
    config, threshold = RunConfig.from_json(found.config), state.get("threshold")
    source = Source("network", found.path, title, config, run_path, threshold=threshold)
    source.state = state
    return source


def _bare_config(architecture):
    """Return what a bare .pdparams is taken to have been trained with: the values that buildseg feeds."""
    known = {"plugin_version": "", "dataset": "", "train_count": 0, "validation_count": 0, "model": architecture}
    outputs = model_zoo.MODELS[architecture].outputs
    return RunConfig(**known, outputs=outputs, preset="standard", **PRESETS["standard"])
