"""Messages about runs, which outlive the QGIS session that started them: how they ended, and what to do next."""

from pathlib import Path

from qgis.core import Qgis
from qgis.PyQt.QtWidgets import QPushButton

from buildseg_trainer import settings
from buildseg_trainer.errors import BuildsegTrainerError
from buildseg_trainer.gui import actions
from buildseg_trainer.gui.run_table import state_title
from buildseg_trainer.runs import monitor, run_folder
from buildseg_trainer.translation import tr

TITLE = "buildseg trainer"
BAD = (run_folder.FAILED, run_folder.INTERRUPTED)


def show_ends(message_bar):
    """Show, once, how the runs ended that ended while QGIS was closed; of several one line with all of them."""
    ended = []
    for path in settings.unseen_ends():
        try:
            status = monitor.status(run_folder.open_run(path))
        except (BuildsegTrainerError, OSError):  # moved or deleted by the user
            settings.remember_end_shown(path)
            continue
        if status.is_over:
            ended.append(status)
    if len(ended) == 1:
        show_end(message_bar, ended[0])
    elif ended:
        names = ", ".join(f"{Path(each.run).name} ({state_title(each.state)})" for each in ended)
        text = tr("{0} trainings ended while QGIS was closed: {1}.").format(len(ended), names)
        _push(message_bar, text, any(each.state in BAD for each in ended), ())
    for each in ended:
        settings.remember_end_shown(each.run)


def show_end(message_bar, status):
    """Show how a run ended, by its RunStatus, with buttons for the next step."""
    buttons = []
    if status.best_building_iou is not None:
        buttons.append((tr("Evaluate"), lambda: actions.open_dialog("evaluatemodel", MODEL=status.run)))
    report = actions.report_of(status.run)
    if report:
        buttons.append((tr("Open report"), lambda: actions.open_path(report)))
    _push(message_bar, _text(status), status.state in BAD, buttons)
    settings.remember_end_shown(status.run)


def show_start(message_bar, show_dock):
    """Show, once after the installation, where to begin."""
    if settings.is_welcomed():
        return
    settings.remember_welcomed()
    text = tr("Begin by setting up the training environment.")
    buttons = (
        (tr("Set up…"), lambda: actions.open_dialog("setupenvironment")),
        (tr("Show trainings"), show_dock),
    )
    _push(message_bar, text, False, buttons)


def _push(message_bar, text, is_bad, buttons):
    level = Qgis.MessageLevel.Warning if is_bad else Qgis.MessageLevel.Info
    item = message_bar.createMessage(TITLE, text)
    for title, action in buttons:
        button = QPushButton(title, item)
        button.clicked.connect(lambda _=False, action=action: action())
        item.layout().addWidget(button)
    message_bar.pushWidget(item, level, 0)  # stays until it is closed


def _text(status):
    """Return how a run ended, and what to do next."""
    name = Path(status.run).name
    if status.state == run_folder.FINISHED:
        if status.best_building_iou is None:
            return tr("The training {0} is finished.").format(name)
        return tr("The training {0} is finished: building IoU {1:.2f}.").format(name, status.best_building_iou)
    if status.message and "new run" in status.message:  # which names the remedy
        text = tr("The training {0} ended at iteration {1} of {2}: {3}.")
    elif status.message:
        text = tr('The training {0} ended at iteration {1} of {2}: {3}. "Resume training" continues it.')
    else:
        text = tr('The training {0} was stopped at iteration {1} of {2}; "Resume training" continues it.')
    return text.format(name, status.iteration, status.iterations, status.message.rstrip("."))
