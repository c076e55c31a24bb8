"""Packages that are imported when they are used: Paddle and PaddleSeg ask for them at their start, we hardly ever do.

PaddleSeg has scikit-learn for one metric (area under a curve) and SciPy for three functions of losses and masks, and
both have a package for downloads. Together they would take half of the time of a training's imports, and 80 MB.
"""

import importlib.util
import sys
import types
from pathlib import Path

# Each with the functions that are taken out of it while it is imported, so that something has to stand for them, too.
MODULES = {
    "httpx": (),
    "requests": (),
    "scipy.ndimage": ("distance_transform_edt", "shift"),
    "scipy.optimize": ("linear_sum_assignment",),
    "sklearn": (),
    "sklearn.metrics": (),
}


class _LateModule(types.ModuleType):
    """Stands for a package until somebody asks it for something."""

    def __init__(self, name, path, functions):
        super().__init__(name)
        self.__path__ = [str(path)]  # where Python looks for modules of the package without importing it
        for function in functions:
            setattr(self, function, self._late_function(function))

    def __getattr__(self, name):
        return getattr(self._real(), name)

    def _real(self):
        """Return the module itself; from now on, who imports one of the late ones gets that at once."""
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
    """Let the packages of MODULES be imported late, unless one of them is there already."""
    if any(name in sys.modules for name in MODULES):
        return
    for name, functions in MODULES.items():
        first, _, child = name.partition(".")
        found = sys.modules.get(first) or importlib.util.find_spec(first)
        if found is None:  # whoever imports it hears of that
            continue
        paths = found.__path__ if isinstance(found, types.ModuleType) else found.submodule_search_locations
        module = sys.modules[name] = _LateModule(name, Path(paths[0]) / child, functions)
        if child and first in sys.modules:
            setattr(sys.modules[first], child, module)
