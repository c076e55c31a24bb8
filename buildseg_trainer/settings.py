"""The plugin's settings, and the folders that dialogs propose."""

from datetime import datetime
from pathlib import Path

from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QDir

_PREFIX = "buildseg_trainer/"
PYTHON = _PREFIX + "python"
LAST_RUN = _PREFIX + "last_run"
END_SHOWN = _PREFIX + "told_end"


def training_python():
    """Interpreter of the training environment as remembered, or an empty string."""
    return QgsSettings().value(PYTHON, "", type=str)


def remember_training_python(path):
    """Remember the interpreter that "Set up training environment" made or verified."""
    QgsSettings().setValue(PYTHON, str(path))


def default_environment_folder():
    """Folder of the training environment in the user's QGIS profile."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "buildseg_trainer" / "environment"


def runs_folder():
    """Default folder of new runs."""
    return str(_home() / "runs")


def last_run():
    """Folder of the run that was started or resumed last, or an empty string."""
    return QgsSettings().value(LAST_RUN, "", type=str)


def remember_run(path):
    """Remember the run that was started or resumed last; its end has not been shown yet."""
    QgsSettings().setValue(LAST_RUN, str(path))
    QgsSettings().remove(END_SHOWN)


def end_is_shown():
    """Return whether the user has seen how the last run ended."""
    return QgsSettings().value(END_SHOWN, False, type=bool)


def remember_end_shown():
    """Remember that the user has seen how the last run ended."""
    QgsSettings().setValue(END_SHOWN, True)


def new_dataset_folder():
    """A folder for a new dataset, named by the time, so that it is never that of an older dataset."""
    return str(_home() / "datasets" / datetime.now().strftime("dataset-%Y%m%d-%H%M%S"))


def new_prepared_raster():
    """A file for a raster prepared for a model: a .vrt, which refers to the raster and takes no time to write."""
    return str(_home() / "rasters" / datetime.now().strftime("prepared-%Y%m%d-%H%M%S.vrt"))


def unfinished_extractions():
    """Folder of what extractions of buildings have scored and not finished, so that the same call goes on with it."""
    return str(_home() / "unfinished")


def _home():
    try:
        home = Path.home()
    except RuntimeError:  # no HOME, and no such user, as in some containers: what QGIS takes then
        home = Path(QDir.homePath())
    return home / "buildseg_trainer"
