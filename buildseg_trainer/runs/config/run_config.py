"""The configuration of a run as a record, and its form in config.json."""

from dataclasses import asdict, dataclass, field, fields
from typing import Optional

from buildseg_trainer.common.classes import CLASSES, IGNORE
from buildseg_trainer.errors import InputError
from buildseg_trainer.runs.config.constants import NORMALIZE

SCHEMA_VERSION = 3
DEFAULT_SEED = 24  # the notebook's


@dataclass(frozen=True)
class RunConfig:
    """Everything that a training is decided by; see ``resolve`` for how it comes about and ``presets`` for the values.

    A ``batch_size`` of 0 is found by the worker; until then ``iterations`` may be 0, too.
    """

    plugin_version: str
    dataset: str
    train_count: int
    validation_count: int
    model: str
    outputs: int
    preset: str
    # What a preset decides.
    epochs: int
    iterations: int
    batch_size: int
    learning_rate: float
    input_size: int
    fit: str
    augmentation: list
    losses: list
    auxiliary_weight: float
    optimizer: dict
    schedule: dict
    evaluations: int
    log_interval: int
    # What no preset decides; also what a run of an earlier schema version that lacks it is taken to have.
    output_weights: Optional[list] = None  # one an output; None or empty: found by the worker
    classes: list = field(default_factory=lambda: list(CLASSES))
    ignore_index: int = IGNORE
    normalize: dict = field(default_factory=lambda: {key: list(value) for key, value in NORMALIZE.items()})
    model_config: Optional[str] = None
    weights: str = "none"
    weights_file: Optional[str] = None
    freeze_iterations: int = 0  # for which the backbone keeps its initial weights
    class_weights: Optional[list] = None  # [background, building], or None for 1 and 1
    gradient_clip: float = 0.0  # largest global norm of the gradients; 0 is none
    accumulation: int = 1  # batches whose gradients make one step
    ema_decay: float = 0.0  # of the exponential moving average of the weights; 0 is none
    find_learning_rate: bool = False
    precision: str = "fp32"
    device: str = "auto"
    processes: int = 1  # on each node
    nodes: int = 1
    master: str = ""  # HOST:PORT of the first of several nodes
    seed: int = DEFAULT_SEED
    workers: int = 0
    evaluation_interval: int = 0
    evaluation_epochs: int = 0  # 0 is from evaluation_interval
    best_metric: str = "building_iou"
    patience: int = 0  # validations without a better score after which the run ends; 0 is never
    time_limit: float = 0.0  # minutes; 0 is none
    keep_checkpoints: int = 2  # a damaged one is replaced by the one before
    attribution: list = field(default_factory=list)  # texts on attribution and licence of what it is trained on

    @property
    def samples_per_iteration(self):
        """How many samples one iteration (one step of the optimiser) takes, over all processes."""
        return self.batch_size * self.accumulation * self.processes * self.nodes

    def to_json(self):
        """Return the content of config.json."""
        return {"schema_version": SCHEMA_VERSION, **asdict(self)}

    @classmethod
    def from_json(cls, values):
        """Return the configuration that ``values`` of any schema version hold.

        Settings of earlier versions that are gone are left out. Raises InputError for a newer version, and for keys
        that are unknown or missing.
        """
        version = values.get("schema_version", 0)
        if version > SCHEMA_VERSION:
            raise InputError("The run was made by a newer version of buildseg trainer; update the plugin.")
        known = {each.name: values[each.name] for each in fields(cls) if each.name in values}
        unknown = sorted(values.keys() - known.keys() - {"schema_version"})
        if unknown and version == SCHEMA_VERSION:
            raise InputError(f"The configuration of the run holds the unknown key {unknown[0]}; start a new run.")
        try:
            return cls(**known)
        except TypeError as error:  # names the missing ones
            raise InputError(f"The configuration of the run is incomplete ({error}); start a new run.") from error
