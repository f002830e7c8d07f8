"""Pages of a document below each other, drawn as they come into sight."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from claimline.language import _
from claimline.ui.looks.spaces import EDGE, GROUP

_GAP, _MARGIN, _WIDEST = GROUP, EDGE, 720
_KEPT = 12
"""How many drawn pages are kept."""


class PagesView(QAbstractScrollArea):
    """`pages_wanted` carries the pages in sight (from 0) that are not yet drawn so wide, and the width in dots."""

    pages_wanted = Signal(list, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pagesView")
        self.setAccessibleName(_("Preview"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._sizes: Sequence[tuple[float, float]] = ()
        self._tops: list[int] = []
        self._pictures: dict[int, QImage] = {}
        self._stale: set[int] = set()
        self._words = _("Making the pages…")
        self.setAccessibleDescription(self._words)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._ask)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    # What is shown ---------------------------------------------------------------------------------------------------

    def show_pages(self, sizes: Sequence[tuple[float, float]]) -> None:
        """Show another document: its pages' sizes. Its pictures come; until then those of the one before stand."""
        self._words, self._sizes = "", sizes
        self._stale = set(self._pictures)
        self._pictures = {page: picture for page, picture in self._pictures.items() if page < len(sizes)}
        self._arrange()

    def show_words(self, words: str) -> None:
        """Show a sentence in place of a document."""
        self._words, self._sizes = words, ()
        self._pictures.clear()
        self._arrange()

    def show_picture(self, page: int, picture: QImage) -> None:
        """A page is drawn."""
        self._stale.discard(page)
        self._pictures.pop(page, None)
        self._pictures[page] = picture
        while len(self._pictures) > _KEPT:
            del self._pictures[next(iter(self._pictures))]
        self.viewport().update()

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    @property
    def current(self) -> int:
        """The page (from 0) that is in the middle of the sight."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        return max((page for page, top in enumerate(self._tops) if top <= middle), default=0)

    def is_drawn(self, page: int) -> bool:
        """Whether a page of this document is drawn."""
        return page in self._pictures and page not in self._stale

    # Where it stands -------------------------------------------------------------------------------------------------

    def _page_width(self) -> int:
        return max(80, min(self.viewport().width() - 2 * _MARGIN, _WIDEST))

    def _arrange(self) -> None:
        width, top = self._page_width(), _MARGIN
        self._tops = []
        for wide, tall in self._sizes:
            self._tops.append(top)
            top += round(width * tall / wide) + _GAP
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, top - _GAP + _MARGIN - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(40)
        self._on_scrolled()

    def _rectangle(self, page: int) -> QRect:
        width, (wide, tall) = self._page_width(), self._sizes[page]
        left = (self.viewport().width() - width) // 2
        return QRect(left, self._tops[page] - self.verticalScrollBar().value(), width, round(width * tall / wide))

    def _in_sight(self) -> list[int]:
        sight = self.viewport().rect()
        return [page for page in range(len(self._sizes)) if self._rectangle(page).intersects(sight)]

    def _on_scrolled(self) -> None:
        told = _("Page {number} of {count}").format(number=self.current + 1, count=self.count)
        self.setAccessibleDescription(told if self._sizes else self._words)
        self._timer.start()
        self.viewport().update()

    def _ask(self) -> None:
        width = round(self._page_width() * self.devicePixelRatioF())
        wanted = [page for page in self._in_sight() if not self.is_drawn(page) or self._pictures[page].width() != width]
        if wanted:
            self.pages_wanted.emit(wanted, width)

    # As Qt asks ------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pages are as wide as there is room."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The pages in sight, as far as they are drawn."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._words:
            sight = self.viewport().rect().adjusted(40, 40, -40, -40)
            painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
            painter.drawText(sight, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._words)
        for page in self._in_sight():
            place = self._rectangle(page)
            painter.fillRect(place, Qt.GlobalColor.white)
            if page in self._pictures:
                painter.drawImage(QRectF(place), self._pictures[page])
            painter.setPen(QPen(QColor(0, 0, 0, 40), 1))
            painter.drawRect(place.adjusted(0, 0, -1, -1))
        painter.end()
