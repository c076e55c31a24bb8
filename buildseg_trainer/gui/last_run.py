"""A message about the last training when QGIS starts: a run outlives the QGIS session that started it."""

from pathlib import Path

from qgis.core import Qgis
from qgis.PyQt.QtCore import QCoreApplication

from buildseg_trainer import settings
from buildseg_trainer.errors import BuildsegTrainerError
from buildseg_trainer.runs import monitor, run_folder


def show(message_bar):
    """Show the progress of the last run, or once how it ended; nothing where there is no run."""
    path = settings.last_run()
    if not path or settings.end_is_shown():
        return
    try:
        status = monitor.status(run_folder.open_run(path))
    except (BuildsegTrainerError, OSError):  # moved or deleted by the user
        return
    if status.is_over:
        settings.remember_end_shown()
    has_failed = status.state in (run_folder.FAILED, run_folder.INTERRUPTED)
    level = Qgis.MessageLevel.Warning if has_failed else Qgis.MessageLevel.Info
    # Stays until it is closed: the end of a run is shown once only.
    message_bar.pushMessage("buildseg trainer", _text(Path(path).name, status), level, 0)


def _text(name, status):
    """Return the state of the run ``name``, and what to do next."""

    def tr(text):
        return QCoreApplication.translate("buildseg_trainer", text)

    if not status.is_over:
        text = tr('The training {0} is running (iteration {1} of {2}); see "Training status" and "Stop training".')
    elif status.state == run_folder.FINISHED:
        text = tr('The training {0} is finished; continue with "Evaluate model" or "Export model for buildseg".')
    elif status.message and "new run" in status.message:  # which names the remedy
        text = tr("The training {0} ended at iteration {1} of {2}: {3}.")
    elif status.message:
        text = tr('The training {0} ended at iteration {1} of {2}: {3}. "Train model" resumes it.')
    else:
        text = tr('The training {0} was stopped at iteration {1} of {2}; "Train model" resumes it.')
    return text.format(name, status.iteration, status.iterations, status.message.rstrip("."))
