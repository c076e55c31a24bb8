"""The plugin's own widgets under PyQt6. No QGIS of Qt 6 can be had from Debian, so qgis.core is a stand-in.

The stand-in has every name that is asked of it, so these tests say nothing about QGIS's own names (tests/qgis does);
PyQt6 is real, and refuses what PyQt5 let pass: enums without their scope, flags taken as numbers, moved classes.
"""

import importlib
import sys
import types

import pytest
from PyQt6 import QtCore, QtGui, QtWidgets


class _Names(type):
    """A class on which every public name is a class of its own, as the enums of QGIS's classes are."""

    def __getattr__(cls, name):
        if name.startswith("__"):
            raise AttributeError(name)
        made = _Names(name, (), {})
        setattr(cls, name, made)
        return made


class _Module(types.ModuleType):
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        made = _Names(name, (), {})
        setattr(self, name, made)
        return made


def _stand_in():
    qgis = types.ModuleType("qgis")
    qgis.core, qgis.gui, qgis.utils = _Module("qgis.core"), _Module("qgis.gui"), _Module("qgis.utils")
    qgis.PyQt = types.ModuleType("qgis.PyQt")
    for name in ("QtCore", "QtGui", "QtWidgets", "QtNetwork", "QtSvg", "QtXml", "sip"):
        setattr(qgis.PyQt, name, importlib.import_module(f"PyQt6.{name}"))
    # As QGIS's own module does: Qt 6 has moved it.
    QtWidgets.QAction = QtGui.QAction
    qgis.gui.QgsDockWidget, qgis.gui.QgsFilterLineEdit = QtWidgets.QDockWidget, QtWidgets.QLineEdit
    qgis.core.QgsSettings = QtCore.QSettings
    qgis.processing = _Module("processing")
    found = {"qgis": qgis, "processing": qgis.processing, "qgis.processing": qgis.processing}
    found.update({name: _Module(name) for name in ("processing.gui", "processing.gui.wrappers")})
    for package, names in ((qgis, ("core", "gui", "utils", "PyQt")), (qgis.PyQt, ("QtCore", "QtGui", "QtWidgets"))):
        found.update({f"{package.__name__}.{name}": getattr(package, name) for name in names})
    found.update({f"qgis.PyQt.{name}": getattr(qgis.PyQt, name) for name in ("QtNetwork", "QtSvg", "QtXml", "sip")})
    sys.modules.update(found)


_stand_in()


@pytest.fixture(scope="session", autouse=True)
def application():
    QtCore.QCoreApplication.setOrganizationName("buildseg_trainer tests")
    QtCore.QCoreApplication.setApplicationName("buildseg_trainer tests")
    yield QtWidgets.QApplication([])


@pytest.fixture(autouse=True)
def own_settings(tmp_path):
    ini = QtCore.QSettings.Format.IniFormat
    QtCore.QSettings.setDefaultFormat(ini)
    QtCore.QSettings.setPath(ini, QtCore.QSettings.Scope.UserScope, str(tmp_path))
