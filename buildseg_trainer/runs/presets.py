"""The presets of a training: a value the user gives wins over them, an empty one takes theirs.

Keys, where they need a word:

* ``iterations`` 0 means ``epochs`` x samples // batch size; ``learning_rate`` None means the model's own.
* ``fit`` is how a tile becomes a network input of ``input_size`` px: ``crop`` cuts a window at native resolution,
  ``resize`` scales the whole tile. Validation sees whole tiles at native resolution under ``crop`` and the scaled ones
  under ``resize``.
* ``schedule`` is described in ``worker/schedules.py``, ``augmentation`` names the steps of ``worker/data.py`` in order,
  ``losses`` those of ``worker/losses.py`` with their weights.
* ``evaluations`` is how many times a run is validated and saved.
"""

_ADAMW = {"type": "adamw", "beta1": 0.9, "beta2": 0.999, "weight_decay": 0.01}
_NADIR = [{"type": "horizontal_flip", "prob": 0.5}, {"type": "vertical_flip", "prob": 0.5}, {"type": "right_angle"}]

PRESETS = {
    # A usable model within minutes on a CPU.
    "quick": {
        "epochs": 0,
        "iterations": 260,
        "batch_size": 4,
        "learning_rate": None,
        "input_size": 384,
        "fit": "crop",
        "augmentation": _NADIR,
        "losses": [{"type": "bce", "weight": 1.0}, {"type": "dice", "weight": 1.0}],
        "auxiliary_weight": 0.4,
        "optimizer": _ADAMW,
        "schedule": {"type": "polynomial", "warmup_iterations": 10, "power": 0.9, "end_factor": 0.0},
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
        "augmentation": [*_NADIR, {"type": "blur", "prob": 0.1}],
        "losses": [{"type": "bce", "weight": 1.0}, {"type": "dice", "weight": 1.0}],
        "auxiliary_weight": 0.4,
        "optimizer": _ADAMW,
        "schedule": {"type": "polynomial", "warmup_share": 0.05, "power": 0.9, "end_factor": 0.0},
        "evaluations": 25,
        "log_interval": 10,
    },
    # The values of the training notebook (buildseg's AI Studio project), defaults of its PaddleSeg steps spelt out.
    "notebook": {
        "epochs": 2,
        "iterations": 0,
        "batch_size": 16,
        "learning_rate": 3e-5,
        "input_size": 512,
        "fit": "resize",
        "augmentation": [
            {"type": "horizontal_flip", "prob": 0.5},
            {"type": "vertical_flip", "prob": 0.1},
            {"type": "rotation", "max_degrees": 15},
            {"type": "scale_aspect", "min_scale": 0.5, "aspect_ratio": 0.33},
            {"type": "blur", "prob": 0.1},
        ],
        "losses": [
            {"type": "bce", "weight": 2.0},
            {"type": "dice", "weight": 1.0},
            {"type": "lovasz_hinge", "weight": 1.0},
        ],
        "auxiliary_weight": 0.4,
        "optimizer": _ADAMW,
        "schedule": {"type": "notebook", "end_factor": 0.2},
        "evaluations": 5,
        "log_interval": 10,
    },
}
