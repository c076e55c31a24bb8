"""What the dock's buttons do: they open the dialogs of Processing filled in, so that everything stays repeatable."""

from pathlib import Path

import processing
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QFile, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QMessageBox

from buildseg_trainer.errors import BuildsegTrainerError
from buildseg_trainer.runs import training_request
from buildseg_trainer.runs.config import option_syntax
from buildseg_trainer.runs.run_folder import RunFolder
from buildseg_trainer.translation import message, tr


def open_dialog(algorithm, **parameters):
    """Open the dialog of one of our algorithms with some parameters filled in, without waiting for its end."""
    dialog = processing.createAlgorithmDialog(f"buildseg_trainer:{algorithm}", parameters)
    dialog.show()
    return dialog


def settings_as_parameters(path):
    """Return the parameters of trainmodel that give a run the settings of the run in the folder ``path``.

    Raises BuildsegTrainerError where they cannot be read.
    """
    config = training_request.as_given(RunFolder(path).asked_config())
    config["augmentation_steps"] = option_syntax.write(config.pop("augmentation"))
    config["losses"] = option_syntax.write(config["losses"])
    if config["warmup_share"] is not None:
        config["warmup_percent"] = 100 * config["warmup_share"]
    del config["epochs"]  # the iterations say it
    algorithm = QgsApplication.processingRegistry().algorithmById("buildseg_trainer:trainmodel")
    found = {}
    for definition in algorithm.parameterDefinitions():
        value = config.get(definition.name().lower())
        # A 0 in the configuration may stand for an empty parameter.
        if isinstance(value, (str, int, float)) and value != "" and definition.checkValueIsAcceptable(value):
            found[definition.name()] = value
    return found


def duplicate(path, parent):
    """Open "Train model" with the settings of a run."""
    try:
        open_dialog("trainmodel", **settings_as_parameters(path))
    except (BuildsegTrainerError, OSError) as error:
        QMessageBox.warning(parent, tr("Trainings"), message(error))


def open_path(path):
    """Open a file or folder with the program that the desktop has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def report_of(path):
    """Return the report of a run on its validation tiles, None where there is none."""
    report = RunFolder(path).report_dir / "report.html"
    return report if report.is_file() else None


def remove(row, parent):
    """Move the folder of a run that is over to the trash, after a question; return whether it is gone."""
    question = tr("Move the run {} with its checkpoints, reports and exports to the trash?").format(row.name)
    if QMessageBox.question(parent, tr("Remove run"), question) != QMessageBox.StandardButton.Yes:
        return False
    if not QFile.moveToTrash(row.path):
        text = tr("The desktop has no trash for {}; delete the folder yourself.").format(row.path)
        QMessageBox.warning(parent, tr("Remove run"), text)
    return not Path(row.path).exists()
