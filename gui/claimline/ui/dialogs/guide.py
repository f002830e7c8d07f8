"""The user's guide: Markdown of resources/help with its pictures, and the list of shortcuts as they are now.

It is read from the program's own files alone: a link leads to a place of the guide, and none out of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QImage, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from claimline.language import _
from claimline.paths import resource
from claimline.ui.dialogs.room import bounded
from claimline.ui.looks.spaces import EDGE, PART
from claimline.ui.looks.text_size import scaled

_MARGIN = 24


class GuideWindow(QDialog):
    """A window beside the main one, which stays open while one works."""

    def __init__(self, language: str, shortcuts: Sequence[tuple[str, str]], parent: QWidget | None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("guideWindow")
        self.setWindowTitle(_("Claimline's guide"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.text = GuideText(resource("help"))
        self.text.show_guide(guide(language, shortcuts))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, PART)
        layout.setSpacing(PART)
        layout.addWidget(self.text)
        row = QVBoxLayout()
        row.setContentsMargins(EDGE, 0, EDGE, 0)
        row.addWidget(buttons)
        layout.addLayout(row)
        self.resize(bounded(QSize(round(scaled(760)), round(scaled(640))), self))
        self.text.setFocus()


class GuideText(QTextBrowser):
    """Shows the guide; loads nothing but pictures of its folder, no wider than there is room."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.setObjectName("guideText")
        self.setAccessibleName(_("Claimline's guide"))
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.anchorClicked.connect(self._go)
        self.document().setDocumentMargin(_MARGIN)
        self._folder, self._words = folder.resolve(), ""

    def show_guide(self, words: str) -> None:
        """Show the guide's Markdown."""
        self._words = words
        self.setMarkdown(words)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """A picture of the guide's folder; of anything else, nothing."""
        name = QUrl(name)
        path = (self._folder / name.toString()).resolve()
        is_picture = kind == QTextDocument.ResourceType.ImageResource.value
        if not (is_picture and name.isRelative() and path.parent == self._folder and path.is_file()):
            return None
        image = QImage(str(path))
        room = max(self.width() - 2 * _MARGIN - 32, 200)
        ratio = self.devicePixelRatioF()
        if image.width() > room * ratio:
            image = image.scaledToWidth(round(room * ratio), Qt.TransformationMode.SmoothTransformation)
        image.setDevicePixelRatio(ratio)
        return image

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pictures are fitted again."""
        super().resizeEvent(event)
        if event.oldSize().width() not in (-1, event.size().width()):
            place = self.verticalScrollBar().value()
            self.setMarkdown(self._words)
            self.verticalScrollBar().setValue(place)

    def _go(self, link: QUrl) -> None:
        if link.isRelative() and not link.path() and link.hasFragment():
            self.scrollToAnchor(link.fragment())


def guide(language: str, shortcuts: Sequence[tuple[str, str]]) -> str:
    """The guide's text in a language, with the shortcuts as a table at its end."""
    text = resource("help", f"guide.{language}.md").read_text("utf-8")
    rows = [f"| {title} | {keys.replace('|', '&#124;')} |" for title, keys in shortcuts]
    heads = _("Action"), _("Keys")
    title = _("All shortcuts")
    return "\n".join([text.rstrip(), "", f"## {title}", "", f"| {heads[0]} | {heads[1]} |", "| --- | --- |", *rows, ""])
