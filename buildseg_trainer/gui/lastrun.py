"""What became of the last training, told when QGIS starts: a run outlives the QGIS that started it."""

from pathlib import Path

from qgis.core import Qgis
from qgis.PyQt.QtCore import QCoreApplication

from buildseg_trainer import settings
from buildseg_trainer.errors import BuildsegTrainerError
from buildseg_trainer.runs import folder, monitor


def tell(message_bar):
    """Show a message about the last run: that it goes on, or once how it ended. Says nothing where there is none."""
    path = settings.last_run()
    if not path or settings.end_is_told():
        return
    try:
        status = monitor.status(folder.open_run(path))
    except (BuildsegTrainerError, OSError):  # moved or deleted: whoever did that knows
        return
    name, texts = Path(path).name, _texts()
    if status.is_over:
        settings.remember_told_end()
    level = Qgis.Warning if status.state in (folder.FAILED, folder.INTERRUPTED) else Qgis.Info
    message_bar.pushMessage("buildseg trainer", texts[status.state].format(name, status.summary()), level)


def _texts():
    """Return the message by state; {0} is the run's name, {1} its summary."""

    def tr(text):
        return QCoreApplication.translate("buildseg_trainer", text)

    going_on = tr('The training {0} goes on ({1}); "Training status" and "Stop training" reach it.')
    resumable = tr('The training {0} ended early ({1}); resume it with "Train model".')
    return {
        folder.QUEUED: going_on,
        folder.RUNNING: going_on,
        folder.FINISHED: tr('The training {0} is done ({1}); go on with "Evaluate model" or "Export model".'),
        folder.CANCELLED: resumable,
        folder.FAILED: resumable,
        folder.INTERRUPTED: resumable,
    }
