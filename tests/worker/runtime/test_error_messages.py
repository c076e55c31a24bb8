"""Errors of CUDA, cuDNN, cuBLAS and NCCL. No card was there: the texts are those of users' logs in public issues."""

import sys

import paddle
import pytest
from conftest import config_of

from buildseg_trainer.common import nvidia_smi
from buildseg_trainer.errors import EnvironmentNotReadyError
from buildseg_trainer.runs import run_folder
from buildseg_trainer.worker import job_runner
from buildseg_trainer.worker.distributed import process_group
from buildseg_trainer.worker.distributed.ranks import LostError
from buildseg_trainer.worker.runtime import devices, error_messages

SEARCH = (
    " \n  [Hint: Please search for the error code({}) on website (https://docs.nvidia.com/cuda/) to get Nvidia's"
    " official solution and advice about CUDA Error.] (at ..\\paddle\\phi\\backends\\gpu\\cuda\\cuda_info.cc:283)\n"
)
ARCHITECTURE = "(External) CUDA error(209), no kernel image is available for execution on the device." + SEARCH.format(
    209
)
LAUNCH = (
    "\n\n--------------------------------------\nC++ Traceback (most recent call last):\n"
    "--------------------------------------\n0   paddle::memory::Copy\n\n----------------------\n"
    "Error Message Summary:\n----------------------\nExternalError: CUDA error(719), unspecified launch failure. \n"
    "  [Hint: 'cudaErrorLaunchFailure'. An exception occurred on the device while executing a kernel.]"
)
CUDNN = (
    "(External) CUDNN error(5000), CUDNN_STATUS_EXECUTION_FAILED. \n  [Hint: Please search for the error.] "
    "(at ..\\paddle\\phi\\kernels\\gpudnn\\pool_grad_kernel.cu:297)\n"
)
CUBLAS = (
    "(External) CUBLAS error(3). \n  [Hint: 'CUBLAS_STATUS_ALLOC_FAILED'. Resource allocation failed inside the cuBLAS "
    "library. ] (at /paddle/phi/backends/gpu/gpu_resources.cc:200)\n"
)
CAPACITY = (
    "\n\nError Message Summary:\n----------------------\nResourceExhaustedError: \n\nOut of memory error on GPU 0. "
    "Cannot allocate 2.250000GB memory on GPU 0, 7.5GB memory has been allocated and available memory is only 512MB."
)
DRIVER = "(External) CUDA error(35), CUDA driver version is insufficient for CUDA runtime version." + SEARCH.format(35)
NCCL = (
    "(External) NCCL error(2), unhandled system error. \n  [Hint: 'ncclSystemError'.] (at /paddle/nccl_tools.cc:84)\n"
)
LIBRARY = (
    '[WinError 127] The specified procedure could not be found. Error loading "C:\\env\\nvidia\\cudnn\\bin\\'
    'cudnn_cnn64_9.dll" or one of its dependencies.'
)


@pytest.mark.parametrize(
    ("error", "start", "middle"),
    [
        (
            OSError(ARCHITECTURE),
            "This build of Paddle has no code for the GPU ((External) CUDA error(209)",
            "DEVICE=auto",
        ),
        (RuntimeError("Unsupported GPU architecture"), "This build of Paddle has no code", "the device cpu"),
        (
            OSError(LAUNCH),
            "The GPU or its driver failed (ExternalError: CUDA error(719), unspec",
            "resume the run, and",
        ),
        (OSError(CUDNN), "The GPU or its driver failed ((External) CUDNN error(5000)", "update NVIDIA's driver"),
        (OSError(DRIVER), "NVIDIA's driver is too old for this build", "update the driver"),
        (OSError(NCCL), "The exchange between the GPUs failed ((External) NCCL error(2)", "one process"),
        (OSError(LIBRARY), "A library that Paddle needs cannot be loaded", "another CUDA or cuDNN out of PATH"),
        (OSError(CUBLAS), "The memory ran out with a batch size of 8", "batch size of 4"),
        (MemoryError(CAPACITY), "The memory ran out with a batch size of 8", "batch size of 4"),
        (OSError("something else"), "The training stopped by an unexpected OSError: something else", "train.log"),
    ],
)
def test_an_error_of_the_gpu_is_told_as_such_and_not_blamed_on_the_run_folder(tmp_path, error, start, middle):
    run = run_folder.RunFolder(tmp_path)
    sentence = error_messages.sentence(error, run, config_of(batch_size=8, train_count=9, dataset=str(tmp_path)))
    assert sentence.startswith(start) and middle in sentence
    assert str(tmp_path) not in sentence and "\n" not in sentence and "Hint" not in sentence


def test_windows_names_its_own_reset_of_the_driver(monkeypatch):
    assert "2 s" not in error_messages.gpu_sentence(OSError(LAUNCH), "try again")
    monkeypatch.setattr(sys, "platform", "win32")
    assert "Windows resets a GPU that does not answer for 2 s" in error_messages.gpu_sentence(
        OSError(LAUNCH), "try again"
    )
    assert "2 s" not in error_messages.gpu_sentence(OSError(CUDNN), "try again")


def test_jobs_tell_it_too():
    assert job_runner.explain(OSError(LAUNCH), "evaluate", None).endswith("or try again with the device cpu.")


def test_a_driver_that_fails_is_no_missing_gpu(monkeypatch):
    def broken():
        raise OSError(DRIVER)

    monkeypatch.setattr(paddle, "is_compiled_with_cuda", lambda: True)
    monkeypatch.setattr(paddle.device.cuda, "device_count", broken)
    with pytest.raises(EnvironmentNotReadyError, match="driver is too old"):
        devices.select("auto")


@pytest.mark.parametrize(
    ("error", "is_lost"), [(OSError(NCCL), True), (RuntimeError("Connection reset"), True), (OSError(LAUNCH), False)]
)
def test_a_broken_exchange_between_gpus_is_a_lost_process(error, is_lost):
    with pytest.raises(LostError if is_lost else OSError):  # noqa: SIM117
        with process_group._lost():
            raise error


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (([], "no NVIDIA driver was found (there is no nvidia-smi)"), "no NVIDIA driver was found"),
        (([nvidia_smi.Card("RTX 4070", "552.22", (8, 9), None, None)], ""), "the driver names RTX 4070 (compute"),
    ],
)
def test_a_gpu_build_that_sees_no_gpu_warns(monkeypatch, answer, words):
    monkeypatch.setattr(nvidia_smi, "cards", lambda: answer)
    assert devices.missing_gpu("auto", "cpu") is None, "a build for the CPU"
    monkeypatch.setattr(paddle, "is_compiled_with_cuda", lambda: True)
    assert words in devices.missing_gpu("auto", "cpu") and "many times slower" in devices.missing_gpu("auto", "cpu")
    assert devices.missing_gpu("cpu", "cpu") is None and devices.missing_gpu("auto", "gpu:0") is None
