"""For scripts that run within QGIS's desktop (see tests/tools/qgis_desktop.py): they end by ``begin(function)``."""

import os
import sys
import traceback

from qgis.PyQt.QtCore import QElapsedTimer, QEventLoop, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QPushButton
from qgis.utils import iface


def settle(milliseconds=300):
    """Let QGIS work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_until(is_true, seconds=60, what=""):
    """Let QGIS work until something is so."""
    timer = QElapsedTimer()
    timer.start()
    while not is_true():
        if timer.elapsed() > 1000 * seconds:
            raise TimeoutError(what or "it did not happen")
        settle(100)


def click(widget):
    """Click into the middle of a widget."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def button(parent, text):
    """Return the button with a text."""
    return next(each for each in parent.findChildren(QPushButton) if each.text().replace("&", "") == text)


def window(kind):
    """Return the window of a class that is open, or None."""
    return next((each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()), None)


def begin(function):
    """Call a function once QGIS is complete; where it fails QGIS ends at once, with the traceback on stderr.

    It ends QGIS itself, or QGIS ends after it without questions.
    """
    started = []

    def start():
        if started:
            return
        started.append(True)
        try:
            function()
        except BaseException:
            traceback.print_exc()
            sys.stderr.flush()
            os._exit(1)

    iface.initializationCompleted.connect(lambda: QTimer.singleShot(500, start))


def done():
    """Say that all went well."""
    print("SESSION DONE", flush=True)
