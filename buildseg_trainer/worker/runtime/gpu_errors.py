"""Errors of NVIDIA's driver and libraries in sentences for the user.

Paddle raises them as OSError without an errno, as if a file were at fault.
"""

import re
import sys

_SET_UP = 'run the algorithm "Set up training environment" again'
# Pattern of the message, and the sentence; {again} is what to do once more. The first that fits is taken.
_SENTENCES = (
    (
        r"CUDA error\(209\)|no kernel image|[Uu]nsupported GPU architecture|Mismatched GPU Architecture",
        f"This build of Paddle has no code for the GPU ({{reason}}); {_SET_UP} with DEVICE=auto, or {{again}} with the "
        "device cpu.",
    ),
    (
        r"CUDA error\((35|803|804)\)|driver version is insufficient",
        f"NVIDIA's driver is too old for this build of Paddle ({{reason}}); update the driver, or {_SET_UP}.",
    ),
    (
        r"\[WinError 12[67]\]",
        "A library that Paddle needs cannot be loaded ({reason}); take folders with another CUDA or cuDNN out of PATH, "
        "and install Microsoft's Visual C++ runtime if it is missing.",
    ),
    (
        r"NCCL",
        "The exchange between the GPUs failed ({reason}); {again}, with one process if it fails once more.",
    ),
    (
        r"CUDA error|CUDA driver|CUDNN|CUBLAS|CUFFT|CURAND|CUSOLVER|CUSPARSE",
        "The GPU or its driver failed ({reason}{hint}); {again}, and if it fails once more, update NVIDIA's driver, or "
        "{again} with the device cpu.",
    ),
)
# Launch timed out, launch failure, unknown: so it ends when Windows resets the driver.
_RESET = re.compile(r"CUDA error\((702|719|999)\)")
_HINT = ": Windows resets a GPU that does not answer for 2 s, also because of other programs"


def sentence(text, reason, again):
    """Return what an error of the GPU means, None for other errors.

    ``text`` is its whole message, ``reason`` the telling line of it, ``again`` the remedy: "resume the run".
    """
    for pattern, words in _SENTENCES:
        if re.search(pattern, text):
            hint = _HINT if sys.platform == "win32" and _RESET.search(text) else ""
            return words.format(reason=reason, hint=hint, again=again)
    return None
