"""The table of runs: one row a run, sorted by what a column means and not by its text."""

import time
from pathlib import Path

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QSortFilterProxyModel, Qt

from buildseg_trainer.runs import run_folder
from buildseg_trainer.runs.monitor import duration
from buildseg_trainer.translation import tr

SORT_ROLE = Qt.ItemDataRole.UserRole
ROW_ROLE = Qt.ItemDataRole.UserRole + 1


def state_title(state):
    """Return the state of a run for people."""
    return {
        run_folder.QUEUED: tr("waiting"),
        run_folder.RUNNING: tr("running"),
        run_folder.FINISHED: tr("finished"),
        run_folder.FAILED: tr("failed"),
        run_folder.CANCELLED: tr("stopped"),
        run_folder.INTERRUPTED: tr("interrupted"),
    }.get(state, state)


def _left(row):
    return "" if row.seconds_left is None else duration(row.seconds_left)


# Title, text and what to sort by.
COLUMNS = (
    (lambda: tr("Run"), lambda row: row.name, lambda row: row.name.lower()),
    (lambda: tr("State"), lambda row: state_title(row.state), lambda row: (row.is_over, row.state)),
    (
        lambda: tr("IoU"),
        lambda row: "" if row.building_iou is None else f"{row.building_iou:.3f}",
        lambda row: -1.0 if row.building_iou is None else row.building_iou,
    ),
    (lambda: tr("Iteration"), lambda row: f"{row.iteration} / {row.iterations}", lambda row: row.iteration),
    (lambda: tr("Time left"), _left, lambda row: row.seconds_left or 0.0),
    (lambda: tr("Model"), lambda row: row.model, lambda row: row.model),
    (lambda: tr("Dataset"), lambda row: Path(row.dataset).name, lambda row: row.dataset),
    (
        lambda: tr("Started"),
        lambda row: time.strftime("%Y-%m-%d %H:%M", time.localtime(row.created)),
        lambda row: row.created,
    ),
)
STARTED = len(COLUMNS) - 1
NUMBERS = (2, 3, 4)


class RunTable(QAbstractTableModel):
    """The RunRows given to ``show_rows``."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self._rows = []

    def show_rows(self, rows):
        """Show these rows; those that were there before stay the same to views, so that a selection stays."""
        paths = [row.path for row in rows]
        if paths == [row.path for row in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, STARTED))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent=QModelIndex()):  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent=QModelIndex()):  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section][0]()
        return None

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[column][1](row)
        if role == SORT_ROLE:
            return column, row
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (row.path, row.message)))
        if role == Qt.ItemDataRole.TextAlignmentRole and column in NUMBERS:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None


class RunFilter(QSortFilterProxyModel):
    """Sorts by meaning, and shows the runs with a text in any column."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setSortRole(SORT_ROLE)
        self.setFilterKeyColumn(-1)
        self.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def lessThan(self, left, right):
        (column, first), (_, second) = left.data(SORT_ROLE), right.data(SORT_ROLE)
        key = COLUMNS[column][2]
        return key(first) < key(second)
