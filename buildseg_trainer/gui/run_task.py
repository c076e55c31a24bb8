"""Running trainings in QGIS's task manager, whichever process started them."""

import time

from qgis.core import QgsTask
from qgis.PyQt.QtWidgets import QMessageBox

from buildseg_trainer.errors import BuildsegTrainerError
from buildseg_trainer.runs import monitor
from buildseg_trainer.runs.run_folder import RunFolder
from buildseg_trainer.translation import message, tr

POLL_SECONDS = 1.0
# Without the prompt of QGIS, after whose answer it stays open; ``cancel`` has its own.
_FLAGS = QgsTask.Flag.CanCancel | QgsTask.Flag.CancelWithoutPrompt


class RunTask(QgsTask):
    """Follows one run until it is over; the run does not depend on it."""

    def __init__(self, row, parent):
        """``row`` is a RunRow, ``parent`` the window of questions."""
        super().__init__(tr("Training {}").format(row.name), _FLAGS)
        self.path = row.path
        self._parent, self._is_dropped = parent, False

    def run(self):
        run = RunFolder(self.path)
        while not self.isCanceled():
            try:
                status = monitor.status(run)
            except (BuildsegTrainerError, OSError):  # moved or deleted
                return True
            if status.is_over:
                return True
            self.setProgress(100.0 * status.iteration / max(1, status.iterations))
            time.sleep(POLL_SECONDS)
        return True

    def drop(self):
        """Stop following the run, which goes on."""
        self._is_dropped = True
        self.cancel()

    def cancel(self):
        """Ask whether the run is to stop; it goes on where the answer is no, and the task only stops following it."""
        if not self._is_dropped and not self.isCanceled():
            question = tr("Stop this training? It ends after the current iteration and can be resumed.")
            answer = QMessageBox.question(self._parent, self.description(), question)
            if answer == QMessageBox.StandardButton.Yes:
                try:
                    RunFolder(self.path).request_cancel()
                except OSError as error:
                    QMessageBox.warning(self._parent, self.description(), message(error))
        super().cancel()
