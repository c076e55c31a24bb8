"""The guide's window, by clicks."""

from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QPushButton

from buildseg_trainer.gui import guide


def test_pages_follow_links_and_go_back(qgis_app, monkeypatch):
    window = guide.Guide()
    back = next(button for button in window.findChildren(QPushButton) if button.text() == "Back")
    assert "Tutorial" in window.page.toPlainText() and not back.isEnabled()
    window.page.anchorClicked.emit(QUrl("better-results.md"))
    assert window.page.source().fileName() == "better-results.md"
    assert "Better results with few labels" in window.page.toPlainText()
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    assert window.page.source().fileName() == "index.md" and "Tutorial" in window.page.toPlainText()

    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)  # the user's browser is not started
    window.page.anchorClicked.emit(QUrl("https://docs.astral.sh/uv/"))
    assert [url.host() for url in opened] == ["docs.astral.sh"] and window.page.source().fileName() == "index.md"
