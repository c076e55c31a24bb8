"""Packages that are imported when they are used: PaddleSeg asks for them at its start, no command of ours needs them.

scikit-learn is there for one metric (area under a curve) and brings SciPy's statistics: two of the five seconds that
the imports of a training would take.
"""

import importlib
import sys
import types

NAMES = ("sklearn", "sklearn.metrics")


class _LateModule(types.ModuleType):
    """Stands for a module until somebody asks it for something."""

    def __getattr__(self, name):
        for late in NAMES:
            if isinstance(sys.modules.get(late), _LateModule):
                del sys.modules[late]
        return getattr(importlib.import_module(self.__name__), name)


def install():
    """Let the modules of NAMES be imported late, unless they are there already."""
    if any(name in sys.modules for name in NAMES):
        return
    for name in NAMES:
        module = sys.modules[name] = _LateModule(name)
        parent, _, child = name.rpartition(".")
        if parent:
            setattr(sys.modules[parent], child, module)
