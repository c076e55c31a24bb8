"""A line chart of several runs: training loss above, building IoU of the validations below.

Drawn by QPainter, since QtCharts is not in every QGIS: that of Debian and those of macOS lack its Python module.
"""

import math
from typing import NamedTuple

from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPalette, QPen, QPolygonF
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

# Of different brightness, so that they can be told apart without seeing colours, and readable on black and white.
COLOURS = ("#1b7fd4", "#e07b00", "#3d9a50", "#b04fc4", "#c23b3b", "#8a7a4a")
MARGIN = 6  # px


class Series(NamedTuple):
    """One run: its name, and (iteration, value) of its loss and of its scores."""

    name: str
    loss: list
    scores: list


class Chart(QWidget):
    """The curves of the chosen runs; ``show_series`` replaces them."""

    def __init__(self, titles, empty, parent=None):
        """``titles`` are those of the two panes, ``empty`` is shown without any run."""
        super().__init__(parent)
        self._titles, self._empty, self._series = titles, empty, []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_series(self, series):
        """Draw a list of Series."""
        self._series = series
        self.update()

    def sizeHint(self):
        return QSize(420, 260)

    def minimumSizeHint(self):
        return QSize(200, 140)

    def paintEvent(self, _event):
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # iterations run so in every language
        painter.fillRect(self.rect(), self.palette().brush(QPalette.ColorRole.Base))
        if not self._series:
            painter.setPen(self._colour(0.6))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._empty)
            return
        height = painter.fontMetrics().height()
        legend = self._legend(painter, height)
        room = QRectF(self.rect()).adjusted(MARGIN, MARGIN + legend, -MARGIN, -MARGIN - height)
        last = max((point[0] for each in self._series for point in each.loss + each.scores), default=1)
        across = ticks(0, last)
        half = room.height() / 2
        for number, kind in enumerate(("loss", "scores")):
            pane = QRectF(room.x(), room.y() + number * half, room.width(), half)
            self._pane(painter, pane, self._titles[number], [getattr(each, kind) for each in self._series], across)
        painter.setPen(self._colour(0.6))
        left = room.x() + self._label_width(painter)
        for value in across:
            x = left + (room.right() - left) * value / across[-1]
            area = QRectF(x - 40, room.bottom(), 80, height)
            edge = Qt.AlignmentFlag.AlignRight if value == across[-1] else Qt.AlignmentFlag.AlignHCenter
            painter.drawText(area.translated(-40 if value == across[-1] else 0, 0), edge, f"{value:g}")

    def _legend(self, painter, height):
        """Draw the names of the runs, one a line, and return the height of that."""
        width = self.width() - 2 * MARGIN - height
        for number, each in enumerate(self._series):
            top = MARGIN + number * height
            painter.fillRect(QRectF(MARGIN, top + height * 0.3, height * 0.7, height * 0.4), self._line(number))
            painter.setPen(self._colour(1.0))
            name = painter.fontMetrics().elidedText(each.name, Qt.TextElideMode.ElideMiddle, int(width))
            painter.drawText(QRectF(MARGIN + height, top, width, height), Qt.AlignmentFlag.AlignVCenter, name)
        return height * len(self._series)

    def _pane(self, painter, pane, title, curves, across):
        height = painter.fontMetrics().height()
        plot = pane.adjusted(self._label_width(painter), height * 1.2, 0, -height * 0.4)
        values = [value for curve in curves for _, value in curve if math.isfinite(value)]
        up = ticks(min(values, default=0), max(values, default=1), 3)
        low, high = up[0], up[-1]

        def place(iteration, value):
            x = plot.x() + plot.width() * iteration / across[-1]
            return QPointF(x, plot.bottom() - plot.height() * (value - low) / (high - low))

        painter.setPen(self._colour(1.0))
        painter.drawText(QRectF(plot.x(), pane.y(), plot.width(), height), Qt.AlignmentFlag.AlignLeft, title)
        for value in up:
            y = place(0, value).y()
            painter.setPen(QPen(self._colour(0.2), 1))
            painter.drawLine(QPointF(plot.x(), y), QPointF(plot.right(), y))
            painter.setPen(self._colour(0.6))
            area = QRectF(pane.x(), y - height / 2, plot.x() - pane.x() - 4, height)
            painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{value:.3g}")
        for number, curve in enumerate(curves):
            points = [place(iteration, value) for iteration, value in curve if math.isfinite(value)]
            painter.setPen(QPen(self._line(number), 1.6))
            painter.drawPolyline(QPolygonF(points))
            painter.setBrush(self._line(number))
            if len(points) < 30:
                for point in points:
                    painter.drawEllipse(point, 2.2, 2.2)
            painter.setBrush(Qt.BrushStyle.NoBrush)

    def _label_width(self, painter):
        return painter.fontMetrics().horizontalAdvance("0.0000") + 6

    def _line(self, number):
        return QColor(COLOURS[number % len(COLOURS)])

    def _colour(self, strength):
        # Not that of the palette: QGIS's dark themes are style sheets, which change the background in it alone.
        dark = self.palette().color(QPalette.ColorRole.Base).lightness() < 128
        colour = QColor(Qt.GlobalColor.white if dark else Qt.GlobalColor.black)
        colour.setAlphaF(strength)
        return colour


def ticks(low, high, most=5):
    """Return round, evenly spaced values from ``low`` or below to ``high`` or above, about ``most`` of them."""
    span = (high - low) or abs(high) or 1.0
    rough = span / most
    unit = 10.0 ** math.floor(math.log10(rough))
    step = next(unit * factor for factor in (1, 2, 2.5, 5, 10) if unit * factor >= rough)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return [round(number * step, 12) for number in range(first, max(last, first + 1) + 1)]
