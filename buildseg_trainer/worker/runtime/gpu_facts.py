"""What is asked for first when a GPU does not work: cards, driver, and what Paddle's build is made for."""

import paddle

from buildseg_trainer.common import nvidia_smi
from buildseg_trainer.worker.runtime import devices


def cards():
    """Return a dict of name, capability ("8.6"), memory in bytes and driver of every GPU that Paddle sees.

    The driver is None where nvidia-smi names no card of that name. Raises EnvironmentNotReadyError if the driver fails.
    """
    drivers = {card.name: card.driver for card in nvidia_smi.cards()[0]}
    found = []
    for number in range(devices.gpu_count()):
        properties = paddle.device.cuda.get_device_properties(number)
        capability = ".".join(map(str, devices.capability(number)))
        known = {"name": properties.name, "capability": capability, "memory": properties.total_memory}
        found.append({**known, "driver": drivers.get(properties.name)})
    return found


def build(packages):
    """Return what Paddle's build for GPUs is made for, {} for that of the CPU.

    Versions of ``cuda``, ``cudnn``, of the installed cuDNN (``cudnn_package``, from ``packages``: names to versions),
    and the ``architectures`` that there is code for, as 86 for 8.6.
    """
    if not paddle.is_compiled_with_cuda():
        return {}
    installed = [version for name, version in packages.items() if name.startswith("nvidia-cudnn")]
    return {
        "cuda": str(paddle.version.cuda()),
        "cudnn": str(paddle.version.cudnn()),
        "cudnn_package": installed[0] if installed else None,
        "architectures": devices.codes(),
    }


def remarks(facts):
    """Return sentences on what is unusual in what ``build`` returned.

    Paddle 3.2.1 to 3.3.1 for CUDA 12.6 ask for an older cuDNN than they are compiled with (Paddle#79388).
    """
    wanted, there = (_minor(facts.get(name)) for name in ("cudnn", "cudnn_package"))
    if not wanted or not there or there >= wanted:
        return []
    return [
        f"Paddle is compiled for cuDNN {facts['cudnn']}, but {facts['cudnn_package']} is installed: if a training "
        f"ends with an error of CUDNN, install nvidia-cudnn {wanted[0]}.{wanted[1]} into the environment with pip."
    ]


def _minor(version):
    """Return (major, minor) of a version, () where it has none."""
    parts = str(version).split(".")[:2]
    return tuple(map(int, parts)) if len(parts) == 2 and all(part.isdigit() for part in parts) else ()
