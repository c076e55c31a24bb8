"""Errors of a training as one sentence each: the cause and the remedy."""

import contextlib
import errno
import os
import re
import sys
from pathlib import Path

from buildseg_trainer.common.files import is_full
from buildseg_trainer.errors import BuildsegTrainerError, InputError
from buildseg_trainer.runs import exit_messages, split_fingerprint
from buildseg_trainer.worker.runtime import gpu_errors

_MEMORY_WORDS = (
    "ResourceExhausted",
    "Out of memory",
    "out of memory",
    "Cannot allocate memory",
    "std::bad_alloc",
    # Near the limit cuDNN and cuBLAS are the first to fail, with their handles and workspaces.
    "CUDNN_STATUS_ALLOC_FAILED",
    "CUBLAS_STATUS_ALLOC_FAILED",
    "CUDNN_STATUS_INTERNAL_ERROR_DEVICE_ALLOCATION_FAILED",
    "CUDNN_STATUS_INTERNAL_ERROR_HOST_ALLOCATION_FAILED",
)
_READ_ONLY = (errno.EROFS, errno.EACCES, errno.EPERM)


def is_out_of_memory(error):
    """Return whether an exception means that the memory of the device or of the machine ran out."""
    return isinstance(error, MemoryError) or any(word in str(error) for word in _MEMORY_WORDS)


def is_library_limit(error):
    """Return whether cuDNN or cuBLAS refused a computation, as they also do when it is too large for them."""
    return bool(re.search(r"CU(DNN|BLAS)_STATUS_(NOT_SUPPORTED|INTERNAL_ERROR)", str(error)))


@contextlib.contextmanager
def blaming_full_disk(place):
    """Raise OSError (ENOSPC) for any error within while the disk of ``place`` is full, since Paddle hides the cause.

    To be used inside of what removes the files that fill the disk.
    """
    try:
        yield
    except InputError:  # about the input
        raise
    except Exception as error:
        if is_out_of_memory(error) or not is_full(place):
            raise
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(place)) from error


def sentence(error, run, config):
    """Return what ended the training of ``run`` as one sentence; ``config`` may be None."""
    gone = split_fingerprint.gone(config.dataset) if config else None
    if isinstance(error, BuildsegTrainerError):
        return str(error) if not gone or gone in str(error) else gone
    if is_out_of_memory(error):
        return exit_messages.out_of_memory(config)
    if gone:
        return gone
    of_gpu = gpu_sentence(error, "resume the run")
    if of_gpu:
        return of_gpu
    if isinstance(error, OSError) and error.errno:
        return _of_the_disk(error, run, config)
    return f"The training stopped by an unexpected {type(error).__name__}: {reason(error)}; see train.log."


def gpu_sentence(error, again):
    """Return what an error of the GPU, its driver or libraries means, None for others; see gpu_errors.sentence."""
    if not isinstance(error, (OSError, RuntimeError)):
        return None
    return gpu_errors.sentence(str(error), reason(error), again)


def reason(error):
    """Return the message of an exception as one line; of Paddle's many lines the one that names the kind of error."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    telling = [line for line in lines if re.search(r"\w+Error: |^\(\w+\) ", line)]
    return (telling or lines or [type(error).__name__])[-1].rstrip(".")


def missing_package(error):
    """Return what to do about a ModuleNotFoundError."""
    return (
        f"The training interpreter {sys.executable} has no package {error.name}: run the algorithm "
        '"Set up training environment", or give the PYTHON of an environment that it made.'
    )


def _of_the_disk(error, run, config):
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"The disk of {run.path} is full; free some space and resume the run."
    if error.errno in _READ_ONLY:
        place = error.filename or run.path
        return f"{os.fspath(place)} cannot be written ({error.strerror}); make it writable and resume the run."
    if error.filename and config and Path(config.dataset) in Path(os.fspath(error.filename)).parents:
        return f"The file {error.filename} of the dataset cannot be read any more; put it back and resume the run."
    return f"{error.filename or run.path} cannot be used ({error.strerror or error}); mend that and resume the run."
