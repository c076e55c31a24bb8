"""Defers packages that Paddle and PaddleSeg import at their start and a training hardly ever uses.

PaddleSeg imports scikit-learn for one metric (area under a curve) and SciPy for three functions of losses and masks,
and both import a package for downloads. Together they would take half of the time of a training's imports, and 80 MB.

importlib.util.LazyLoader would not do: ``import sklearn.metrics as name`` and ``from scipy.ndimage import name`` read
an attribute, at which it loads the package.
"""

import importlib.util
import sys
import types
from pathlib import Path

# Each with the functions that are imported from it by name, which need stand-ins of their own.
MODULES = {
    "httpx": (),
    "requests": (),
    "scipy.ndimage": ("distance_transform_edt", "shift"),
    "scipy.optimize": ("linear_sum_assignment",),
    "sklearn": (),
    "sklearn.metrics": (),
}


class _LazyModule(types.ModuleType):
    """A stand-in that imports its package when one of its attributes is read."""

    def __init__(self, name, path, functions):
        super().__init__(name)
        self.__path__ = [str(path)]  # where Python finds submodules without importing the package
        for function in functions:
            setattr(self, function, self._lazy_function(function))

    def __getattr__(self, name):
        return getattr(self._real(), name)

    def _real(self):
        """Return the real module; from now on imports of MODULES give the real ones."""
        for name in MODULES:
            if isinstance(sys.modules.get(name), _LazyModule):
                del sys.modules[name]
        return importlib.import_module(self.__name__)

    def _lazy_function(self, name):
        """Return a function that imports its module when it is called."""

        def call(*arguments, **options):
            return getattr(self._real(), name)(*arguments, **options)

        return call


def install():
    """Make the imports of MODULES lazy, unless one of them is loaded already."""
    if any(name in sys.modules for name in MODULES):
        return
    for name, functions in MODULES.items():
        first, _, child = name.partition(".")
        found = sys.modules.get(first) or importlib.util.find_spec(first)
        if found is None:  # its import will fail and name it
            continue
        paths = found.__path__ if isinstance(found, types.ModuleType) else found.submodule_search_locations
        module = sys.modules[name] = _LazyModule(name, Path(paths[0]) / child, functions)
        if child and first in sys.modules:
            setattr(sys.modules[first], child, module)
