"""The user guide in a window: Markdown pages with pictures, without a network."""

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices, QTextDocument
from qgis.PyQt.QtWidgets import QDialog, QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout

from buildseg_trainer.about import RESOURCES_DIR
from buildseg_trainer.translation import tr

GUIDE_DIR = RESOURCES_DIR / "guide"


class Guide(QDialog):
    """Shows the pages of resources/guide; links to other places open in the user's browser."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setWindowTitle(tr("Building segmentation training: guide"))
        self.resize(940, 700)
        self.page = QTextBrowser()
        self.page.setOpenLinks(False)
        self.page.anchorClicked.connect(self.open)
        buttons = QHBoxLayout()
        for text, do, possible in (
            (tr("Contents"), lambda: self.open(QUrl("index.md")), None),
            (tr("Back"), self.page.backward, self.page.backwardAvailable),
            (tr("Forward"), self.page.forward, self.page.forwardAvailable),
        ):
            button = QPushButton(text)
            button.clicked.connect(lambda _, do=do: do())
            buttons.addWidget(button)
            if possible is not None:
                button.setEnabled(False)
                possible.connect(button.setEnabled)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.addLayout(buttons)
        layout.addWidget(self.page)
        self.open(QUrl("index.md"))

    def open(self, link):
        """Show a page of the guide, or open another address in the browser; relative links are those of the page."""
        base = self.page.source() if self.page.source().isValid() else QUrl.fromLocalFile(str(GUIDE_DIR) + "/")
        url = base.resolved(link)
        if url.isLocalFile():
            self.page.setSource(url, QTextDocument.ResourceType.MarkdownResource)
            self.page.document().setDocumentMargin(12)
        else:
            QDesktopServices.openUrl(url)
