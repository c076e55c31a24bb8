"""Reading and writing of .pdparams and .pdopt files without running code from them.

Such a file is a pickle, and unpickling calls whatever it names: a file from elsewhere may hold any program. Only the
few names that arrays need are allowed; everything else is refused before it is called.
"""

import collections
import io
import os
import pickle  # nosec B403 - only through the allow-list below
from pathlib import Path

import numpy as np

from buildseg_trainer.common import model_bundle
from buildseg_trainer.errors import InputError

_MULTIARRAY = np.empty(0).__reduce__()[0]  # numpy's own rebuild function, wherever this version keeps it
_SCALAR = np.float32(0).__reduce__()[0]
_ALLOWED = {
    ("collections", "OrderedDict"): collections.OrderedDict,
    ("builtins", "tuple"): tuple,
    ("_codecs", "encode"): None,  # replaced below: numpy pickles of protocol 2 carry bytes as latin-1 text
    ("numpy", "ndarray"): np.ndarray,
    ("numpy", "dtype"): np.dtype,
}
for _module in ("numpy.core.multiarray", "numpy._core.multiarray"):  # before and since numpy 2
    _ALLOWED[(_module, "_reconstruct")] = _MULTIARRAY
    _ALLOWED[(_module, "scalar")] = _SCALAR
for _module in ("numpy.core.numeric", "numpy._core.numeric"):  # contiguous arrays in pickle protocol 5
    _ALLOWED[(_module, "_frombuffer")] = np.empty(0).__reduce_ex__(5)[0]


def _latin1(text, encoding="latin1"):
    """Stand-in for ``codecs.encode`` that knows one encoding only."""
    if encoding != "latin1":
        raise pickle.UnpicklingError(f"encoding {encoding}")
    return text.encode("latin1")


_ALLOWED[("_codecs", "encode")] = _latin1


class _ArrayUnpickler(pickle.Unpickler):
    """Unpickle dicts, lists, numbers, texts and numpy arrays, nothing else."""

    def find_class(self, module, name):
        try:
            return _ALLOWED[(module, name)]
        except KeyError:
            raise pickle.UnpicklingError(f"it asks for {module}.{name}") from None


def load(path):
    """Return the dict of a .pdparams, .pdopt or bundle file: names to numpy arrays (or numbers, texts).

    Raises InputError when the file is missing, damaged, or asks for anything but arrays.
    """
    path = Path(path)
    try:
        content = model_bundle.read(path, model_bundle.WEIGHTS) if model_bundle.is_bundle(path) else path.read_bytes()
    except OSError as error:
        raise InputError(f"The weights file {path} cannot be read ({error.strerror}); choose another one.") from error
    try:
        values = _ArrayUnpickler(io.BytesIO(content)).load()
    except pickle.UnpicklingError as error:
        raise InputError(
            f"The weights file {path} was refused: it holds more than arrays or is damaged ({error}); "
            "take the weights from a source you trust."
        ) from error
    except Exception as error:  # damaged pickles raise nearly everything
        raise InputError(f"The weights file {path} is damaged ({type(error).__name__}); choose another one.") from error
    if not isinstance(values, dict):
        raise InputError(f"The weights file {path} does not hold named weights; choose a .pdparams file.")
    return {name: _plain(value) for name, value in values.items() if name != "StructuredToParameterName@@"}


def save(values, path):
    """Write a state dict of Paddle to ``path`` and to the disk; PaddleSeg's own tools read it."""
    import paddle  # only here: files are read also where there is no Paddle

    paddle.save(values, str(path), protocol=4)
    with Path(path).open("rb+") as stream:
        os.fsync(stream.fileno())


def apply(network, values, path, strict=True):
    """Load weights into a network; return sentences about what did not fit.

    ``values`` maps names to arrays as load() returns them. With ``strict`` every weight must be there in its shape;
    else what fits is taken, and InputError is raised only when nothing does. ``path`` is for the messages.
    """
    wanted = network.state_dict()
    fitting = {name: _as(wanted[name], value) for name, value in values.items() if name in wanted}
    fitting = {name: value for name, value in fitting.items() if value is not None}
    missing = [name for name in wanted if name not in fitting]
    if not fitting or (strict and missing):
        raise InputError(
            f"The weights file {path} does not belong to this model: {len(missing)} of its {len(wanted)} weights are "
            f"missing or of another shape (the first is {missing[0]}); choose the model the weights were trained with."
        )
    network.set_state_dict(fitting)
    if missing:
        shown = ", ".join(missing[:5]) + (", ..." if len(missing) > 5 else "")
        return [f"{len(missing)} of {len(wanted)} weights were not in {path} and start random: {shown}."]
    return []


def _as(weight, value):
    """Return an array in the precision of a network's weight, None when its shape or its kind of number is another."""
    value, precision = np.asarray(value), np.dtype(str(weight.dtype).rpartition(".")[2])
    fits = value.shape == tuple(weight.shape) and value.dtype.kind == precision.kind
    return value.astype(precision, copy=False) if fits else None


def _plain(value):
    """Return the array of a single tensor, which Paddle packs as the pair (name, array)."""
    if isinstance(value, tuple) and len(value) == 2 and isinstance(value[0], str):
        return value[1]
    return value
