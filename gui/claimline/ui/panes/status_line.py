"""The line at the foot: whether all is saved, how much was reviewed, and what the timeline's marks mean."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from claimline.language import _
from claimline.ui.announcing import announce
from claimline.ui.looks.fonts import font
from claimline.ui.looks.spaces import GROUP
from claimline.ui.looks.text_size import scaled
from claimline.ui.looks.theme import Palette

_SIGN, _GAP = 22.0, float(GROUP)
_SECONDS_TOLD = 10


class StatusLine(QFrame):
    """Says what is always true; what just happened stands in the progress pane."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self.setAccessibleName(_("Status"))
        self._is_saved = False
        self._saved, self._reviewed, self._name, self._told = QLabel(), QLabel(), QLabel(), QLabel()
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._forget = QTimer(self)
        self._forget.setSingleShot(True)
        self._forget.setInterval(_SECONDS_TOLD * 1000)
        self._forget.timeout.connect(self._told.clear)
        self._legend = Legend(palette)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GROUP, 0, GROUP, 0)
        layout.setSpacing(GROUP)
        for label in (self._saved, self._reviewed, self._name, self._told):
            layout.addWidget(label)
        layout.addStretch(1)
        layout.addWidget(self._legend)
        self.setFixedHeight(round(scaled(28)))

    def tell(self, words: str) -> None:
        """Say for a while what was done, where nothing else in the window may show it."""
        self._told.setText(words)
        self._forget.start()
        announce(self, words)

    @property
    def told(self) -> str:
        """What was told last, as long as it stands there."""
        return self._told.text()

    def show_saved(self, saved: bool) -> None:
        """Whether every decision is in the file."""
        self._is_saved = saved
        self._saved.setText(_("Saved") if saved else _("Working…"))

    @property
    def is_saved(self) -> bool:
        """Whether it says so."""
        return self._is_saved

    def show_reviewed(self, reviewed: int, claims: int) -> None:
        """How many claims were confirmed or rejected."""
        words = _("{reviewed} of {claims} reviewed").format(reviewed=f"{reviewed:,}", claims=f"{claims:,}")
        self._reviewed.setText(words if claims else "")
        self.setAccessibleDescription(f"{self._saved.text()}, {self._reviewed.text()}")

    def show_library(self, name: str) -> None:
        """Which library is open."""
        self._name.setText(name)

    def set_palette_tokens(self, palette: Palette) -> None:
        """Use other colours."""
        self._legend.show_palette(palette)


class Legend(QWidget):
    """What the marks of the timeline mean; as many of them as there is room for, the commonest first."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._font = font(11)
        self.signs: tuple[tuple[str, Callable[[QPainter, QPointF], None]], ...] = (
            (_("a day, from an article"), self._day),
            (_("a day, from the catalogue or a table"), self._hollow),
            (_("cannot be narrowed"), self._span),
            (_("sources differ"), self._disputed),
            (_("cluster"), self._cluster),
            (_("a claim's day"), self._claim),
        )
        self.setAccessibleName(_("Legend of the timeline"))
        self.setAccessibleDescription(", ".join(words for words, _draw in self.signs))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_palette(self, palette: Palette) -> None:
        """Use other colours."""
        self._palette = palette
        self.update()

    def sizeHint(self) -> QSize:
        """Room for all of it."""
        return QSize(round(sum(self._widths())), round(scaled(28)))

    def minimumSizeHint(self) -> QSize:
        """Without room it shows less."""
        return QSize(0, round(scaled(28)))

    def _widths(self) -> list[float]:
        metrics = QFontMetricsF(self._font)
        return [_SIGN + 5 + metrics.horizontalAdvance(words) + _GAP for words, _draw in self.signs]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint from the right, leaving out what does not fit."""
        widths = self._widths()
        shown = len(widths)
        while shown and sum(widths[:shown]) - _GAP > self.width():
            shown -= 1
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        left = self.width() - sum(widths[:shown]) + _GAP
        for (words, draw), width in zip(self.signs[:shown], widths, strict=False):
            painter.save()
            draw(painter, QPointF(left + _SIGN / 2, self.height() / 2))
            painter.restore()
            painter.setPen(self._palette.color("second"))
            area = QRectF(left + _SIGN + 5, 0, width, self.height())
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
            left += width

    def _day(self, painter: QPainter, middle: QPointF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._palette.color("accent"))
        painter.drawEllipse(middle + QPointF(5, 0), 4, 4)

    def _hollow(self, painter: QPainter, middle: QPointF) -> None:
        painter.setPen(QPen(self._palette.color("accent"), 1.5))
        painter.drawEllipse(middle + QPointF(5, 0), 3.5, 3.5)

    def _span(self, painter: QPainter, middle: QPointF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._palette.color("accent", 0.55))
        painter.drawRoundedRect(QRectF(middle.x() - 9, middle.y() - 2.5, 18, 5), 2.5, 2.5)

    def _disputed(self, painter: QPainter, middle: QPointF) -> None:
        pen = QPen(self._palette.color("disputed"), 1.5)
        painter.setPen(pen)
        for side in (-7, 7):
            painter.drawEllipse(middle + QPointF(side, 0), 2.5, 2.5)
        pen.setDashPattern([1.5, 1.5])
        painter.setPen(pen)
        painter.drawLine(middle - QPointF(4, 0), middle + QPointF(4, 0))

    def _claim(self, painter: QPainter, middle: QPointF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._palette.color("second"))
        painter.drawPolygon([middle + QPointF(x, y) for x, y in ((1, 3), (9, 3), (5, -3.5))])

    def _cluster(self, painter: QPainter, middle: QPointF) -> None:
        painter.setPen(QPen(self._palette.color("third"), 1))
        painter.drawEllipse(middle + QPointF(4, 0), 6.5, 6.5)
        painter.setFont(font(9))
        painter.setPen(self._palette.color("second"))
        painter.drawText(QRectF(middle.x() - 3, middle.y() - 7, 14, 14), Qt.AlignmentFlag.AlignCenter, "4")
