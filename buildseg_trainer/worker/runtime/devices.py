"""The device a command runs on: selection, number of threads, name."""

import os
import platform
import sys

import paddle

from buildseg_trainer.common import nvidia_smi
from buildseg_trainer.errors import EnvironmentNotReadyError
from buildseg_trainer.worker.runtime import error_messages, processor

_LIMIT_FLAG = "FLAGS_gpu_memory_limit_mb"
# What CUDA, cuDNN and cuBLAS take besides Paddle's own allocations; bytes.
CUDA_CONTEXT = 400 << 20


def select(wanted):
    """Make ``wanted`` (auto, cpu, gpu or gpu:N) Paddle's device, with all cores; return its Paddle name, as ``gpu:0``.

    ``auto`` is the first GPU that this Paddle can use, else the CPU. Raises EnvironmentNotReadyError when a GPU is
    asked for that is not there, or that this build of Paddle has no code for.
    """
    count = gpu_count()
    if wanted == "auto" and not count:
        wanted = "cpu"
    elif wanted in ("auto", "gpu"):
        wanted = f"gpu:{next(filter(_has_code, range(count)), 0)}"
    if wanted.startswith("gpu"):
        number = int(wanted.partition(":")[2])
        if number >= count:
            raise EnvironmentNotReadyError(
                f"The device {wanted} is asked for, but this Paddle ({paddle.__version__}) sees {count} GPUs; "
                "use the device cpu, or set the environment up for your CUDA version."
            )
        if not _has_code(number):
            own, there = ".".join(map(str, capability(number))), ", ".join(map(str, codes()))
            raise EnvironmentNotReadyError(
                f"This build of Paddle has no code for {describe(wanted)}, whose compute capability is {own} (there is "
                f'code for {there}): run the algorithm "Set up training environment" with DEVICE=auto, or use the '
                "device cpu."
            )
        _stay_within_card(number)
    paddle.set_device(wanted)
    paddle.base.core.set_num_threads(processor.threads())
    return wanted


def gpu_count():
    """Return the number of GPUs this Paddle can use; raises EnvironmentNotReadyError if the driver fails."""
    try:
        return paddle.device.cuda.device_count() if paddle.is_compiled_with_cuda() else 0
    except OSError as error:
        raise EnvironmentNotReadyError(error_messages.gpu_sentence(error, "try again") or str(error)) from error


def capability(number):
    """Return the compute capability of a GPU as (major, minor)."""
    return paddle.device.cuda.get_device_capability(number)


def codes():
    """Return the architectures that this build of Paddle has machine code for, as 86 for 8.6; empty if unknown."""
    archs = getattr(paddle.version, "cuda_archs", list)()
    return [int(arch) for arch in archs or () if str(arch).isdigit()]


def _has_code(number):
    """Return whether this build has code for a GPU: that of its generation, of the same or an earlier revision."""
    major, minor = capability(number)
    return not codes() or any(code // 10 == major and code % 10 <= minor for code in codes())


def missing_gpu(wanted, device):
    """Return a sentence if Paddle's GPU build has to compute on the CPU unasked, else None.

    ``wanted`` is the device that was asked for, ``device`` the selected one.
    """
    if (wanted, device) != ("auto", "cpu") or not paddle.is_compiled_with_cuda():
        return None
    cards, problem = nvidia_smi.cards()
    cause = f"the driver names {cards[0]}" if cards else problem
    return (
        f"This training environment is made for an NVIDIA GPU, but Paddle sees none ({cause}): the CPU is used, which "
        "is many times slower. Stop, and resume when the GPU is back; a restart of the computer helps after an update "
        "of the driver."
    )


def _stay_within_card(number):
    """Let Paddle take no more memory than a card has, where its driver would go on with the computer's.

    NVIDIA's drivers for Windows, and so those of WSL, do that: a training that does not fit crawls instead of ending.
    Paddle reads the flag at its first allocation. A limit that the user has set for Paddle wins.
    """
    spills = sys.platform == "win32" or "microsoft" in platform.release().lower()
    if not spills or os.environ.get(_LIMIT_FLAG):
        return
    card = paddle.device.cuda.get_device_properties(number)
    # CUDA numbers the cards by their speed, nvidia-smi by their slots: the one with the least free memory of its name.
    free = [found.free for found in nvidia_smi.cards()[0] if found.name == card.name and found.free]
    limit = min(free, default=card.total_memory) - CUDA_CONTEXT - card.total_memory // 20
    paddle.set_flags({_LIMIT_FLAG: max(1, limit >> 20)})  # 0 is no limit


def gpu_names():
    """Return the names of the GPUs this Paddle can use."""
    return [paddle.device.cuda.get_device_name(number) for number in range(gpu_count())]


def describe(device):
    """Return a description of a device: the GPU's name, or the CPU's name and the threads."""
    if device.startswith("gpu"):
        return f"GPU {device[4:]}: {gpu_names()[int(device[4:])]}"
    return processor.describe()
