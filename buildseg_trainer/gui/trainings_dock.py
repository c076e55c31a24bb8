"""The dock "Trainings": all runs, their curves, log, settings and pictures, and what can be done with them."""

from pathlib import Path

from qgis.gui import QgsDockWidget, QgsFilterLineEdit
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QFontDatabase, QIcon, QPixmap
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QScrollArea,
    QSplitter,
    QTableView,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from buildseg_trainer import settings
from buildseg_trainer.about import RESOURCES_DIR
from buildseg_trainer.errors import BuildsegTrainerError
from buildseg_trainer.gui import actions, run_rows
from buildseg_trainer.gui.chart import COLOURS, Chart, Series
from buildseg_trainer.gui.run_rows import CURVES, LOG, SETTINGS
from buildseg_trainer.gui.run_table import ROW_ROLE, STARTED, RunFilter, RunTable
from buildseg_trainer.gui.run_watcher import Reading
from buildseg_trainer.runs import run_folder
from buildseg_trainer.translation import message, tr

MOST_COMPARED = len(COLOURS)  # runs in the chart


class TrainingsDock(QgsDockWidget):
    """Shows the rows of a RunWatcher; decides nothing about runs."""

    def __init__(self, watcher, parent=None):
        super().__init__(tr("Trainings"), parent)
        self.setObjectName("BuildsegTrainings")
        self._watcher = watcher
        self._details, self._reading = run_rows.DetailReader(), None
        self._table, self._filter = RunTable(self), RunFilter(self)
        self._filter.setSourceModel(self._table)
        self._buttons = {}
        self._build()
        watcher.rows_changed.connect(self._show_rows)
        self._show_rows(watcher.rows)

    def _build(self):
        search = QgsFilterLineEdit()
        search.setPlaceholderText(tr("Filter runs…"))
        search.textChanged.connect(self._filter.setFilterFixedString)
        self.view = QTableView()
        self.view.setModel(self._filter)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setSortingEnabled(True)
        self.view.sortByColumn(STARTED, Qt.SortOrder.DescendingOrder)
        self.view.verticalHeader().hide()
        self.view.setWordWrap(False)
        header = self.view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._show_chosen())
        self.chart = Chart((tr("Training loss"), tr("Building IoU of validations")), tr("Choose one or more runs."))
        self.log = QPlainTextEdit()
        self.log.setReadOnly(True)
        self.log.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.log.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.settings_table = QTableWidget()
        self.settings_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.picture = QLabel(alignment=Qt.AlignmentFlag.AlignTop)
        scroll = QScrollArea()
        scroll.setWidget(self.picture)
        scroll.setWidgetResizable(True)
        self.tabs = QTabWidget()
        for widget, title in (
            (self.chart, tr("Curves")),
            (self.log, tr("Log")),
            (self.settings_table, tr("Settings")),
            (scroll, tr("Samples")),
        ):
            self.tabs.addTab(widget, title)
        self.tabs.currentChanged.connect(lambda _: self._show_chosen())
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(self.view)
        splitter.addWidget(self.tabs)
        splitter.setStretchFactor(1, 1)
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addLayout(self._button_row())
        layout.addWidget(search)
        layout.addWidget(splitter)
        self.setWidget(content)

    def _button_row(self):
        row = QHBoxLayout()
        row.setSpacing(2)
        for key, title, icon in (
            ("new", tr("New"), "trainmodel"),
            ("stop", tr("Stop"), "stoptraining"),
            ("resume", tr("Resume"), "resumetraining"),
            ("evaluate", tr("Evaluate"), "evaluatemodel"),
            ("export", tr("Export"), "exportmodel"),
            ("extract", tr("Extract"), "extractbuildings"),
        ):
            button = QToolButton()
            button.setText(title)
            button.setIcon(QIcon(str(RESOURCES_DIR / "icons" / f"{icon}.svg")))
            button.setIconSize(QSize(20, 20))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setAutoRaise(True)
            button.clicked.connect(getattr(self, f"_{key}"))
            self._buttons[key] = button
            row.addWidget(button)
        more = QToolButton()
        more.setText(tr("More"))
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        more.setAutoRaise(True)
        menu = QMenu(more)
        for key, title in (
            ("report", tr("Open report")),
            ("folder", tr("Open folder")),
            ("duplicate", tr("New run with these settings…")),
            ("remove", tr("Remove…")),
        ):
            self._buttons[key] = menu.addAction(title)
            self._buttons[key].triggered.connect(getattr(self, f"_{key}"))
        menu.addSeparator()
        menu.addAction(tr("Add a run from another folder…")).triggered.connect(self._add)
        more.setMenu(menu)
        row.addWidget(more)
        row.addStretch()
        return row

    def chosen(self):
        """Return the RunRows that are selected, in the order of the table."""
        return [index.data(ROW_ROLE) for index in sorted(self.view.selectionModel().selectedRows())]

    def choose(self, path):
        """Select the run in the folder ``path``, if it is shown."""
        for number in range(self._filter.rowCount()):
            if self._filter.index(number, 0).data(ROW_ROLE).path == str(path):
                self.view.selectRow(number)

    def _show_rows(self, rows):
        paths = [row.path for row in self.chosen()]
        first = not self._table.rowCount()
        self._table.show_rows(rows)
        if first and rows:
            self.view.selectRow(0)
        elif len(paths) == 1 and not self.chosen():
            self.choose(paths[0])
        self._show_chosen()

    def _show_chosen(self):
        rows = self.chosen()
        one = rows[0] if len(rows) == 1 else None
        for key, works in {
            "stop": one and not one.is_over,
            "resume": one and one.is_over,
            "evaluate": one and one.building_iou is not None,
            "export": one and one.building_iou is not None,
            "extract": one and (Path(one.path) / "export" / "model.onnx").is_file(),
            "report": one and actions.report_of(one.path),
            "folder": one,
            "duplicate": one,
            "remove": one and one.is_over,
        }.items():
            self._buttons[key].setEnabled(bool(works))
        if not self.isVisible():
            return
        self._read_details()

    def _read_details(self):
        """Read what the tab shows in a thread, again where something else has been chosen meanwhile."""
        if self._reading is None:
            self._reading = Reading(self._details.read, self._wanted(), self)
            self._reading.finished.connect(self._show_details)
            self._reading.start()

    def _wanted(self):
        return self.tabs.currentIndex(), [row.path for row in self.chosen()[:MOST_COMPARED]]

    def _show_details(self):
        reading, self._reading = self._reading, None
        reading.deleteLater()
        if reading.arguments != self._wanted():
            self._read_details()
            return
        tab, paths = reading.arguments
        if tab == CURVES:
            self.chart.show_series([Series(*each) for each in reading.result])
        elif tab == LOG:
            self._show_log(reading.result or "")
        elif tab == SETTINGS:
            self._show_settings(paths, reading.result)
        else:
            self._show_samples(reading.result)

    def stop(self):
        """Wait for the thread that reads."""
        if self._reading is not None:
            self._reading.finished.disconnect(self._show_details)
            self._reading.wait()
            self._reading = None

    def showEvent(self, event):
        super().showEvent(event)
        self._watcher.read()
        self._show_chosen()

    def _show_log(self, text):
        if text != self.log.toPlainText():
            self.log.setPlainText(text)
            bar = self.log.verticalScrollBar()
            bar.setValue(bar.maximum())

    def _show_settings(self, paths, found):
        self.settings_table.setRowCount(len(found))
        self.settings_table.setColumnCount(len(paths))
        self.settings_table.setHorizontalHeaderLabels([Path(path).name for path in paths])
        self.settings_table.setVerticalHeaderLabels([key.replace("_", " ") for key, *_ in found])
        for number, (_, values, differ) in enumerate(found):
            for column, value in enumerate(values):
                item = QTableWidgetItem(value)
                font = item.font()
                font.setBold(differ and len(paths) > 1)
                item.setFont(font)
                item.setToolTip(value)
                self.settings_table.setItem(number, column, item)
        self.settings_table.resizeColumnsToContents()

    def _show_samples(self, content):
        picture = QPixmap()
        self.picture.setText(tr("Choose one run.") if content is None else tr("There are no samples yet."))
        if content and picture.loadFromData(content):
            self.picture.setPixmap(picture)

    def _new(self):
        actions.open_dialog("trainmodel")

    def _stop(self):
        actions.open_dialog("stoptraining", RUN=self.chosen()[0].path)

    def _resume(self):
        actions.open_dialog("resumetraining", RUN=self.chosen()[0].path)

    def _evaluate(self):
        actions.open_dialog("evaluatemodel", MODEL=self.chosen()[0].path)

    def _export(self):
        actions.open_dialog("exportmodel", MODEL=self.chosen()[0].path)

    def _extract(self):
        actions.open_dialog("extractbuildings", MODEL=self.chosen()[0].path)

    def _report(self):
        actions.open_path(actions.report_of(self.chosen()[0].path))

    def _folder(self):
        actions.open_path(self.chosen()[0].path)

    def _duplicate(self):
        actions.duplicate(self.chosen()[0].path, self)

    def _remove(self):
        if actions.remove(self.chosen()[0], self):
            self._watcher.read()

    def _add(self):
        path = QFileDialog.getExistingDirectory(self, tr("Run folder"), settings.runs_folder())
        if not path:
            return
        try:
            run_folder.open_run(path)
        except BuildsegTrainerError as error:
            QMessageBox.warning(self, tr("Trainings"), message(error))
            return
        settings.add_run(path)
        self._watcher.read()
