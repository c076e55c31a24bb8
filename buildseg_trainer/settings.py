"""The plugin's settings, and the folders that dialogs propose."""

import itertools
import os
from datetime import datetime
from pathlib import Path
from urllib.parse import quote

from qgis.core import QgsApplication, QgsNetworkAccessManager, QgsSettings
from qgis.PyQt.QtCore import QDir
from qgis.PyQt.QtNetwork import QNetworkProxy

_PREFIX = "buildseg_trainer/"
PYTHON = _PREFIX + "python"
LAST_RUN = _PREFIX + "last_run"
LAST_DATASET = _PREFIX + "last_dataset"
KNOWN_RUNS = _PREFIX + "runs"
UNSEEN_ENDS = _PREFIX + "unseen_ends"
WELCOMED = _PREFIX + "welcomed"
FOLDER = _PREFIX + "folder"
WEIGHTS = _PREFIX + "weights"
WEIGHTS_VARIABLE = "BUILDSEG_TRAINER_WEIGHTS"  # which the worker reads

MOST_RUNS = 200  # that are remembered


def training_python():
    """Interpreter of the training environment as remembered, or an empty string."""
    return QgsSettings().value(PYTHON, "", type=str)


def remember_training_python(path):
    """Remember the interpreter that "Set up training environment" made or verified."""
    QgsSettings().setValue(PYTHON, str(path))


def proxy_variables():
    """Return the HTTP proxy of QGIS's network settings as environment variables for other programs.

    Empty where there is none, and where the variables of this process name proxies.
    """
    if any(name.lower() in ("http_proxy", "https_proxy", "all_proxy", "pip_proxy") for name in os.environ):
        return {}
    manager = QgsNetworkAccessManager.instance()
    proxy = manager.fallbackProxy()
    if proxy.type() not in (QNetworkProxy.ProxyType.HttpProxy, QNetworkProxy.ProxyType.HttpCachingProxy):
        return {}
    user = "{}:{}@".format(quote(proxy.user(), ""), quote(proxy.password(), "")) if proxy.user() else ""
    address = "http://{}{}:{}".format(user, proxy.hostName(), proxy.port())
    return {"HTTP_PROXY": address, "HTTPS_PROXY": address}


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
    add_run(path)
    _add(UNSEEN_ENDS, path)


def known_runs():
    """Folders of the runs that were started, resumed or opened, the newest first."""
    return QgsSettings().value(KNOWN_RUNS, [], type=list)


def add_run(path):
    """Remember a run folder, so that the dock shows it wherever it is."""
    _add(KNOWN_RUNS, path)


def unseen_ends():
    """Folders of the started and resumed runs of which the user has not seen how they ended."""
    return QgsSettings().value(UNSEEN_ENDS, [], type=list)


def remember_end_shown(path):
    """Remember that the user has seen how a run ended."""
    QgsSettings().setValue(UNSEEN_ENDS, [each for each in unseen_ends() if each != str(path)])


def is_welcomed():
    """Return whether the user has been told where to begin."""
    return QgsSettings().value(WELCOMED, False, type=bool)


def remember_welcomed():
    """Remember that the user has been told where to begin."""
    QgsSettings().setValue(WELCOMED, True)


def last_dataset():
    """Folder of the dataset that was made or changed last, or an empty string."""
    return QgsSettings().value(LAST_DATASET, "", type=str)


def remember_dataset(path):
    """Remember the dataset that was made or changed last."""
    QgsSettings().setValue(LAST_DATASET, str(path))


def new_dataset_folder():
    """A folder for a new dataset, named by the time, so that it is never that of an older dataset."""
    folder = _home() / "datasets" / datetime.now().strftime("dataset-%Y%m%d-%H%M%S")
    others = (folder.with_name(f"{folder.name}-{number}") for number in itertools.count(2))
    return str(next(path for path in itertools.chain([folder], others) if not path.exists()))


def new_prepared_raster():
    """A file for a raster prepared for a model: a .vrt, which refers to the raster and takes no time to write."""
    return str(_home() / "rasters" / datetime.now().strftime("prepared-%Y%m%d-%H%M%S.vrt"))


def unfinished_extractions():
    """Folder of what extractions of buildings have scored and not finished, so that the same call goes on with it."""
    return str(_home() / "unfinished")


def folder():
    """Folder of runs and datasets that the user has chosen, or an empty string for that in the home folder."""
    return QgsSettings().value(FOLDER, "", type=str)


def remember_folder(path):
    """Remember the folder of runs and datasets; an empty one stands for that in the home folder."""
    QgsSettings().setValue(FOLDER, path)


def weights_folder():
    """Folder of downloaded backbones that the user has chosen, or an empty string for the user's cache."""
    return QgsSettings().value(WEIGHTS, "", type=str)


def remember_weights_folder(path):
    """Remember the folder of downloaded backbones; an empty one stands for the user's cache."""
    if weights_folder() and os.environ.get(WEIGHTS_VARIABLE) == weights_folder():
        del os.environ[WEIGHTS_VARIABLE]
    QgsSettings().setValue(WEIGHTS, path)
    pass_weights_folder_on()


def pass_weights_folder_on():
    """Have workers take the folder of downloaded backbones, unless the environment variable names another."""
    if weights_folder():
        os.environ.setdefault(WEIGHTS_VARIABLE, weights_folder())


def _home():
    if folder():
        return Path(folder())
    try:
        home = Path.home()
    except RuntimeError:  # no HOME, and no such user, as in some containers: what QGIS takes then
        home = Path(QDir.homePath())
    return home / "buildseg_trainer"


def _add(key, path):
    """Put a path at the beginning of a list of paths."""
    others = [each for each in QgsSettings().value(key, [], type=list) if each != str(path)]
    QgsSettings().setValue(key, [str(path), *others][:MOST_RUNS])
