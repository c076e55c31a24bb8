"""What a user may give as a model: a run, an export, or a file."""

from pathlib import Path

from buildseg_trainer.common.classes import CLASSES
from buildseg_trainer.errors import InputError
from buildseg_trainer.runs import run_folder, split_fingerprint
from buildseg_trainer.runs.config import model_zoo
from buildseg_trainer.runs.config.constants import NORMALIZE
from buildseg_trainer.worker.models import build, checkpoints, params_io

# What a bare .pdparams is taken to have been trained for; the values that buildseg feeds.
BARE_CONFIG = {"fit": "crop", "normalize": NORMALIZE, "classes": list(CLASSES)}


class Source:
    """A model given by the user: ``kind`` is network, onnx or static; ``title`` says it in words.

    ``run_path`` is the folder of the run that a network comes from, where that is known.
    """

    def __init__(self, kind, path, title, config=None, run_path=None):
        self.kind, self.path, self.title, self.run_path = kind, Path(path), title, run_path
        self.config = config or dict(BARE_CONFIG)

    @property
    def dataset(self):
        """Return the dataset the model was trained on, None when nobody knows."""
        return self.config.get("dataset")

    @property
    def lists(self):
        """Return the fingerprints of the lists it was trained with (see runs.lists), None when nobody knows."""
        state_file = self.run_path and run_folder.RunFolder(self.run_path).state_file
        if state_file and state_file.is_file():
            return run_folder.read_json(state_file).get("lists")
        return self.config.get("lists")

    def doubt(self, dataset, split):
        """Return why its scores on a split of its own dataset may look too good, None when nothing is known of that."""
        if not self.dataset or Path(dataset).resolve() != Path(self.dataset).resolve():
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

    def dataset_for(self, given):
        """Return the dataset to work with: the one ``given``, else the model's own.

        Raises InputError when nobody knows it, or when it is not where it was.
        """
        dataset = given or self.dataset
        if not dataset:
            raise InputError(f"{self.path} does not say which dataset it belongs to; give a dataset folder (DATASET).")
        if not Path(dataset).is_dir():
            raise InputError(
                f"The dataset {dataset} of {self.path} is gone; give the folder to which it was moved as DATASET."
            )
        return dataset

    def network(self):
        """Return the network with its weights, in evaluation mode."""
        network = build.build_for(self.config, self.run_path)
        params_io.apply(network, params_io.load(self.path), self.path)
        network.eval()
        return network


def find(model, architecture=None):
    """Return the Source behind a path; raises InputError, naming what is missing, when there is none."""
    path = Path(model)
    if path.is_dir():
        run = run_folder.RunFolder(path)
        if run.config_file.is_file():
            return _from_run(run)
        for name, kind in (("model.onnx", "onnx"), ("model.pdmodel", "static")):
            if (path / name).is_file():
                return Source(kind, path / name, f"exported model {path / name}", _exported_config(path))
        if (path / "model.pdparams").is_file():
            return find(path / "model.pdparams", architecture)
        raise InputError(
            f"{path} is neither a run folder nor an exported model; choose another folder or a model file."
        )
    if path.suffix == ".onnx":
        return Source("onnx", path, f"ONNX model {path}", _exported_config(path.parent))
    if path.suffix in (".pdmodel", ".pdiparams"):
        for other in (path.with_suffix(".pdmodel"), path.with_suffix(".pdiparams")):
            if not other.is_file():
                raise InputError(f"{other} is missing; a static Paddle model is a .pdmodel and a .pdiparams file.")
        static = path.with_suffix(".pdmodel")
        return Source("static", static, f"static model {static}", _exported_config(path.parent))
    if path.suffix == ".pdparams":
        return _from_parameters(path, architecture)
    raise InputError(f"{path} is no model; choose a run folder, an export folder, .onnx, .pdmodel or .pdparams.")


def _exported_config(path):
    """Return what an export of ours says of its model; of any other one only what all share is known."""
    if not (path / "export.json").is_file():
        return None
    exported = run_folder.read_json(path / "export.json")
    return {**BARE_CONFIG, **{key: exported.get(key) for key in ("dataset", "lists")}}


def _from_run(run):
    best = run.best_checkpoint()
    if best is None:
        last = run.checkpoint()
        other = f", or give {last / checkpoints.PARAMETERS} as the model" if last else ""
        raise InputError(f"The run {run.path} has no best checkpoint; train it until its next validation{other}.")
    state = checkpoints.verify(best)
    title = f"run {run.path.name}, best checkpoint (iteration {state['iteration']})"
    return Source("network", best / "model.pdparams", title, run.config(), run.path)


def _from_parameters(path, architecture):
    checkpoints.verify_file(path)
    beside = path.parent / "state.json"
    if beside.is_file():
        config = run_folder.read_json(beside).get("config")
        if config:
            if architecture not in (None, config["model"]):
                raise InputError(
                    f"{path} belongs to a run of {config['model']}, and ARCHITECTURE is {architecture}; leave it empty."
                )
            # Of a run's own checkpoint: <run>/checkpoints/best/model.pdparams.
            return Source("network", path, f"checkpoint {path}", config, path.parent.parent.parent)
    if not architecture:
        raise InputError(f"{path} holds weights only; give the architecture ({', '.join(model_zoo.MODELS)}).")
    if architecture not in model_zoo.MODELS:
        raise InputError(
            f"There is no architecture called '{architecture}'; choose one of {', '.join(model_zoo.MODELS)}."
        )
    return Source("network", path, f"weights {path} for {architecture}", {**BARE_CONFIG, "model": architecture})
