"""Texts of the desktop in the language of QGIS."""

from qgis.PyQt.QtCore import QCoreApplication


def tr(text):
    """Return a text in the language of QGIS."""
    return QCoreApplication.translate("buildseg_trainer", text)
