"""Import some packages on first use: Paddle and PaddleSeg import them at their start and hardly ever use them.

PaddleSeg needs scikit-learn for one metric (area under a curve) and SciPy for three functions of losses and masks, and
both need a package for downloads. Together they take half of the time of a training's imports, and 80 MB.
"""

import importlib.util
import sys
import types
from pathlib import Path

# Module -> functions that are imported from it by name, which need stand-ins.
MODULES = {
    "httpx": (),
    "requests": (),
    "scipy.ndimage": ("distance_transform_edt", "shift"),
    "scipy.optimize": ("linear_sum_assignment",),
    "sklearn": (),
    "sklearn.metrics": (),
}


class _LateModule(types.ModuleType):
    """Stand-in for a module, which is imported at the first access to an attribute."""

    def __init__(self, name, path, functions):
        super().__init__(name)
        self.__path__ = [str(path)]  # where Python finds submodules without importing the package
        for function in functions:
            setattr(self, function, self._late_function(function))

    def __getattr__(self, name):
        return getattr(self._real(), name)

    def _real(self):
        """Return the real module; from now on all modules of MODULES are imported directly."""
        for name in MODULES:
            if isinstance(sys.modules.get(name), _LateModule):
                del sys.modules[name]
        return importlib.import_module(self.__name__)

    def _late_function(self, name):
        """Return a function that imports its module when it is called."""

        def call(*arguments, **options):
            return getattr(self._real(), name)(*arguments, **options)

        return call


def install():
    """Replace the packages of MODULES by stand-ins, unless one of them is imported already."""
    if any(name in sys.modules for name in MODULES):
        return
    for name, functions in MODULES.items():
        first, _, child = name.partition(".")
        found = sys.modules.get(first) or importlib.util.find_spec(first)
        if found is None:  # its import fails as usual
            continue
        paths = found.__path__ if isinstance(found, types.ModuleType) else found.submodule_search_locations
        module = sys.modules[name] = _LateModule(name, Path(paths[0]) / child, functions)
        if child and first in sys.modules:
            setattr(sys.modules[first], child, module)
