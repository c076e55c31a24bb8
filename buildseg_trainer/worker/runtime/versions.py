"""Versions of the packages that a training depends on, for run.json and export.json."""

import platform
from importlib import metadata

PACKAGES = (
    "paddlepaddle",
    "paddlepaddle-gpu",
    "paddleseg",
    "numpy",
    "opencv-python-headless",
    "onnxruntime",
    "paddle2onnx",
    "p2o",
)


def versions():
    """Return the versions of Python, the platform and the installed PACKAGES by name."""
    found = {"python": platform.python_version(), "platform": platform.platform()}
    for name in PACKAGES:
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue
    return found
