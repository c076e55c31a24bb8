"""Print the content of the training environment as one JSON line; on request after real training steps."""

import importlib
import json
import platform
import sys
import tempfile
import traceback
from importlib import metadata
from pathlib import Path

from buildseg_trainer.worker.runtime import error_messages

# Module -> what it is needed for.
MODULES = {
    "numpy": "arrays",
    "cv2": "image decoding",
    "PIL": "image and mask decoding",
    "yaml": "deployment descriptions",
    "paddle": "training",
    "paddleseg": "the networks",
    "visualdl": "the VisualDL log",
    "onnxruntime": "ONNX models",
    "jinja2": "the report of an evaluation",
}
if sys.version_info < (3, 13):
    # There are no wheels for later Pythons; training needs none.
    MODULES["paddle2onnx"] = "ONNX export"
# What an environment needs that applies models only.
APPLYING = ("numpy", "onnxruntime", "PIL", "jinja2")
# An ONNX model (in protobuf) of 1 x 3 x 32 x 32 values whose output y is its input x.
IDENTITY = (
    b"\x08\x08\x12\x00:O"
    b"\x0a\x10\x0a\x01x\x12\x01y\x22\x08Identity"
    b"\x12\x01g"
    b"Z\x1b\x0a\x01x\x12\x16\x0a\x14\x08\x01\x12\x10\x0a\x02\x08\x01\x0a\x02\x08\x03\x0a\x02\x08 \x0a\x02\x08 "
    b"b\x1b\x0a\x01y\x12\x16\x0a\x14\x08\x01\x12\x10\x0a\x02\x08\x01\x0a\x02\x08\x03\x0a\x02\x08 \x0a\x02\x08 "
    b"B\x04\x0a\x00\x10\x0d"
)


def main(train_step, device, applying=False):
    """Print the answer; return 0, also when it lists problems. ``applying`` asks for what applying a model needs."""
    problems = []
    for name, use in MODULES.items():
        if applying and name not in APPLYING:
            continue
        try:
            importlib.import_module(name)
        except BaseException as error:  # broken packages raise anything, also SystemExit
            print(traceback.format_exc(), file=sys.stderr)
            sentence = f"The package {name} ({use}) cannot be imported: {_last_line(error)}."
            problems.append(error_messages.gpu_sentence(error, "try again") or sentence)
    answer = {
        "python": platform.python_version(),
        "executable": sys.executable,
        "platform": platform.platform(),
        "packages": packages(),
        "devices": ["cpu"],
        "gpus": [],
        "gpu_build": {},
        "problems": problems,
        "remarks": [],
        "train_steps": [],
    }
    if applying and not problems:
        try:
            apply_model()
        except Exception as error:
            print(traceback.format_exc(), file=sys.stderr)
            problems.append(f"A model cannot be applied: {_last_line(error)}.")
    elif not problems:
        try:
            from buildseg_trainer.worker.runtime import gpu_facts

            answer["gpus"] = gpu_facts.cards()
            answer["devices"] += [f"gpu:{number}" for number in range(len(answer["gpus"]))]
            answer["gpu_build"] = gpu_facts.build(answer["packages"])
            made = train(device) if train_step else {}
            answer.update(made)
            answer["remarks"] = [*gpu_facts.remarks(answer["gpu_build"]), *made.get("remarks", [])]
        except Exception as error:
            print(traceback.format_exc(), file=sys.stderr)
            of_gpu = error_messages.gpu_sentence(error, "try again")
            problems.append(of_gpu or f"Paddle failed: {error_messages.reason(error)}.")
    print(json.dumps(answer), flush=True)
    return 0


def packages():
    """Return the versions of all installed packages by lower-case name."""
    found = {}
    for distribution in metadata.distributions():
        name = distribution.metadata["Name"]
        if name:
            # The first one on the path is imported: setuptools puts old copies of some behind it.
            found.setdefault(name.lower(), distribution.version)
    return dict(sorted(found.items()))


def apply_model():
    """Apply a model to one block; raises what goes wrong."""
    import numpy as np

    from buildseg_trainer.worker.scoring.engine import Engine

    with tempfile.TemporaryDirectory(prefix="buildseg_trainer_") as folder:
        path = Path(folder) / "identity.onnx"
        path.write_bytes(IDENTITY)
        engine = Engine(path, {"mean": [0.0] * 3, "std": [1.0] * 3})
        block = np.full((3, engine.size, engine.size), 51, dtype=np.uint8)
        found = engine.probabilities(block)
    if not np.allclose(found, 1 / 3):  # three classes of the same score
        raise ArithmeticError(f"the probabilities are {found.min():.3f} to {found.max():.3f}, not 0.333")


def train(device):
    """Verify that the device ("auto", "gpu") trains; return what answers ``main`` has by that, with ``problems``.

    Problems are networks that fail when none trains; otherwise they are remarks, since others train.
    """
    from buildseg_trainer.worker.runtime import devices
    from buildseg_trainer.worker.training import verification

    steps, failures = verification.verify(devices.select(device))
    sentences = [failure["sentence"] for failure in failures]
    if not any(step["precision"] == "fp32" for step in steps):
        return {"train_steps": steps, "problems": sentences}
    return {
        "train_steps": steps,
        "remarks": [f"{sentence.rstrip('.')}: choose another MODEL or PRECISION." for sentence in sentences],
    }


def _last_line(error):
    """Return the last line of an error's text without a full stop."""
    lines = str(error).strip().splitlines()
    return (lines[-1].strip() if lines else type(error).__name__).rstrip(".")
