"""Optimisers and learning-rate schedules by name; ``worker/schedules.py`` computes the rates."""

OPTIMIZERS = {
    "adamw": {"type": "adamw", "beta1": 0.9, "beta2": 0.999, "weight_decay": 0.01},
    # Momentum and decay of PaddleSeg's own SGD configurations.
    "sgd": {"type": "sgd", "momentum": 0.9, "weight_decay": 4e-5},
}
# The models' learning rates are for AdamW; SGD starts from this one, and a tenth of it from trained weights.
SGD_LEARNING_RATE = 1e-2

# ``warmup_share`` of all iterations is a linear warm-up; ``end_factor`` times the base rate is reached at the end.
SCHEDULES = {
    "polynomial": {"type": "polynomial", "warmup_share": 0.05, "power": 0.9, "end_factor": 0.0},
    "cosine": {"type": "cosine", "warmup_share": 0.05, "end_factor": 0.0},
    # Times ``factor`` after each of ``steps`` equal parts but the last.
    "step": {"type": "step", "warmup_share": 0.05, "steps": 3, "factor": 0.1},
    "constant": {"type": "constant", "warmup_share": 0.05},
    # The training notebook's rule: linear decay over iterations // epochs steps, constant afterwards.
    "notebook": {"type": "notebook", "warmup_share": 0.0, "end_factor": 0.2},
}
