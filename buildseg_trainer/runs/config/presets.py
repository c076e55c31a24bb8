"""The presets of a training: a value the user gives wins over them, an empty one takes theirs.

Keys, where they need a word:

* ``iterations`` 0 means from ``epochs`` (see ``config.derive``); ``learning_rate`` None means the model's own.
* ``fit`` is how a tile becomes a network input of ``input_size`` px: ``crop`` cuts a window at native resolution,
  ``resize`` scales the whole tile. Validation sees whole tiles at native resolution under ``crop`` and the scaled ones
  under ``resize``.
* ``augmentation`` and ``losses`` hold entries of ``augmentation.STEPS`` and ``losses.LOSSES``, ``optimizer`` and
  ``schedule`` what ``optimization.py`` describes.
* ``evaluations`` is how many times a run is validated and saved.
"""

from buildseg_trainer.runs.config.augmentation import AUGMENTATIONS
from buildseg_trainer.runs.config.losses import mix
from buildseg_trainer.runs.config.optimizers import OPTIMIZERS, SCHEDULES

PRESETS = {
    # A usable model within minutes on a CPU.
    "quick": {
        "epochs": 0,
        "iterations": 260,
        "batch_size": 4,
        "learning_rate": None,
        "input_size": 384,
        "fit": "crop",
        "augmentation": AUGMENTATIONS["flips"],
        "losses": mix(bce=1, dice=1),
        "auxiliary_weight": 0.4,
        "optimizer": OPTIMIZERS["adamw"],
        "schedule": {**SCHEDULES["polynomial"], "warmup_share": 0.04},
        "evaluations": 2,
        "log_interval": 10,
    },
    # A real training: native resolution, augmentation that nadir imagery allows.
    "standard": {
        "epochs": 50,
        "iterations": 0,
        "batch_size": 8,
        "learning_rate": None,
        "input_size": 512,
        "fit": "crop",
        "augmentation": AUGMENTATIONS["nadir"],
        "losses": mix(bce=1, dice=1),
        "auxiliary_weight": 0.4,
        "optimizer": OPTIMIZERS["adamw"],
        "schedule": SCHEDULES["polynomial"],
        "evaluations": 25,
        "log_interval": 10,
    },
    # The values of the training notebook (buildseg's AI Studio project).
    "notebook": {
        "epochs": 2,
        "iterations": 0,
        "batch_size": 16,
        "learning_rate": 3e-5,
        "input_size": 512,
        "fit": "resize",
        "augmentation": AUGMENTATIONS["notebook"],
        "losses": mix(bce=2, dice=1, lovasz_hinge=1),
        "auxiliary_weight": 0.4,
        "optimizer": OPTIMIZERS["adamw"],
        "schedule": SCHEDULES["notebook"],
        "evaluations": 5,
        "log_interval": 10,
    },
}
