"""The published choices of a training, in the order in which they are offered."""

WEIGHTS = ("none", "imagenet", "file", "run")
DEVICES = ("auto", "cpu", "gpu", *(f"gpu:{number}" for number in range(8)))
PRECISIONS = ("fp32", "fp16", "bf16")
BEST_METRICS = ("building_iou", "miou", "loss")
CLASS_WEIGHTS = ("none", "balanced")
