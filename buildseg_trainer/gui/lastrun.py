"""What became of the last training, told when QGIS starts: a run outlives the QGIS that started it."""

from pathlib import Path

from qgis.core import Qgis
from qgis.PyQt.QtCore import QCoreApplication

from buildseg_trainer import settings
from buildseg_trainer.errors import BuildsegTrainerError
from buildseg_trainer.runs import monitor, run_folder


def tell(message_bar):
    """Show a message about the last run: that it goes on, or once how it ended. Says nothing where there is none."""
    path = settings.last_run()
    if not path or settings.end_is_told():
        return
    try:
        status = monitor.status(run_folder.open_run(path))
    except (BuildsegTrainerError, OSError):  # moved or deleted: whoever did that knows
        return
    if status.is_over:
        settings.remember_told_end()
    level = Qgis.Warning if status.state in (run_folder.FAILED, run_folder.INTERRUPTED) else Qgis.Info
    # Until it is closed: an end is told once only.
    message_bar.pushMessage("buildseg trainer", _text(Path(path).name, status), level, 0)


def _text(name, status):
    """Return what became of the run ``name``, and what to do next."""

    def tr(text):
        return QCoreApplication.translate("buildseg_trainer", text)

    if not status.is_over:
        text = tr('The training {0} goes on at iteration {1} of {2}; "Training status" and "Stop training" reach it.')
    elif status.state == run_folder.FINISHED:
        text = tr('The training {0} is done; go on with "Evaluate model" or "Export model".')
    elif status.message and "new run" in status.message:  # then the message says what to do
        text = tr("The training {0} ended at iteration {1} of {2}: {3}.")
    elif status.message:
        text = tr('The training {0} ended at iteration {1} of {2}: {3}. "Train model" resumes it.')
    else:
        text = tr('The training {0} was stopped at iteration {1} of {2}; "Train model" resumes it.')
    return text.format(name, status.iteration, status.iterations, status.message.rstrip("."))
