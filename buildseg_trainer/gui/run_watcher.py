"""Watches the runs while QGIS is open: reads them in a thread, now and then, and tells when one has ended."""

from qgis.PyQt.QtCore import QObject, QThread, QTimer, pyqtSignal

from buildseg_trainer import settings
from buildseg_trainer.gui.run_rows import RowReader

BUSY_MS, IDLE_MS = 2_000, 10_000


class Reading(QThread):
    """Calls a function once; ``result`` is what it returns."""

    def __init__(self, function, arguments, parent):
        super().__init__(parent)
        self._function, self.arguments = function, arguments
        self.result = None

    def run(self):
        self.result = self._function(*self.arguments)


class RunWatcher(QObject):
    """``rows`` are the RunRows of all known runs, the newest first; ``read`` may be called at any time."""

    rows_changed = pyqtSignal(list)
    run_ended = pyqtSignal(object)  # the RunRow of a run that was seen while it was going on

    def __init__(self, parent=None):
        super().__init__(parent)
        self.rows = []
        self._reader, self._reading = RowReader(), None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.read)

    def read(self):
        """Read all runs in a thread, and again after a while."""
        self._timer.stop()
        if self._reading is None:
            self._reading = Reading(self._reader.rows, ([settings.runs_folder()], settings.known_runs()), self)
            self._reading.finished.connect(self._take)
            self._reading.start()

    def stop(self):
        """Stop watching and wait for the thread."""
        self._timer.stop()
        if self._reading is not None:
            self._reading.finished.disconnect(self._take)
            self._reading.wait()
            self._reading = None

    def _take(self):
        rows, self._reading = self._reading.result, None
        before = {row.path: row for row in self.rows}
        ended = [row for row in rows if row.is_over and row.path in before and not before[row.path].is_over]
        if rows != self.rows:
            self.rows = rows
            self.rows_changed.emit(rows)
        for row in ended:
            self.run_ended.emit(row)
        self._timer.start(IDLE_MS if all(row.is_over for row in rows) else BUSY_MS)
