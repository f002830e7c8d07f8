"""A company's page: what it said, what others said of it, its releases, and plots of its figures."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from claimline.domain import Claim, Release
from claimline.language import _
from claimline.ui.delegates.noted_row import NotedRow
from claimline.ui.looks.fonts import font
from claimline.ui.looks.spaces import EDGE, GROUP, NEAR, PART, TIGHT
from claimline.ui.looks.theme import Palette
from claimline.ui.measures import measure_words
from claimline.ui.words import amount, date_words, kind_word, speaker_words, unit_word
from claimline.workflow.company_page import CompanyPage, Series

FEWEST = 3
"""Days of which there are figures, from which on a plot is drawn; fewer are only listed."""


class CompanyDialog(QDialog):
    """`claim_chosen` carries the id of a claim that is to be looked at."""

    claim_chosen = Signal(int)

    def __init__(self, page: CompanyPage, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("companyDialog")
        self.setWindowTitle(page.company)
        self._tabs, self._stack = QButtonGroup(self), QStackedWidget()
        self._sources = page.sources
        header = QHBoxLayout()
        header.setSpacing(TIGHT)
        parts = (
            (_("What it said"), len(page.said), self._claims("companySaid", page.said)),
            (_("What others said"), len(page.of_it), self._claims("companyOthers", page.of_it)),
            (_("Releases"), len(page.releases), _releases(page.releases)),
            (_("Figures"), sum(len(each.points) for each in page.series), self._figures(page.series, palette)),
        )
        first = next((number for number, (_title, count, _view) in enumerate(parts) if count), 0)
        for number, (title, count, view) in enumerate(parts):
            tab = QToolButton()
            tab.setObjectName("paneTab")
            tab.setText(f"{title}  {count:,}")
            tab.setCheckable(True)
            tab.setChecked(number == first)
            tab.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._tabs.addButton(tab, number)
            view.setAccessibleName(title)
            self._stack.addWidget(view if count else _nothing(view))
            header.addWidget(tab)
        header.addStretch(1)
        self._stack.setCurrentIndex(first)
        self._tabs.idClicked.connect(self._stack.setCurrentIndex)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE, GROUP, EDGE, GROUP)
        layout.setSpacing(PART)
        layout.addLayout(header)
        layout.addWidget(self._stack, 1)
        layout.addWidget(buttons)
        self.resize(720, 540)

    def show_part(self, number: int) -> None:
        """Bring a part to the front: what it said, what others said, releases, figures."""
        self._tabs.button(number).click()

    def _claims(self, name: str, claims: Sequence[Claim]) -> QListWidget:
        view = _list(name)
        for claim in claims:
            note = [kind_word(claim.kind), speaker_words(claim), self._sources.get(claim.article, "")]
            item = QListWidgetItem(f"{claim.passage.exact}\n{' · '.join(part for part in note if part)}")
            item.setData(Qt.ItemDataRole.UserRole, claim.id)
            view.addItem(item)
        view.itemActivated.connect(self._on_item)
        return view

    def _figures(self, series: Sequence[Series], palette: Palette) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(PART)
        for each in series:
            if len({point.day for point in each.points}) >= FEWEST:
                column.addWidget(Plot(each, palette))
        rest = _list("companyFigures")
        for each in series:
            for point in each.points:
                day = datetime.date.fromordinal(point.day).isoformat()
                item = QListWidgetItem(f"{title_of(each)} · {day}\n{point.text}")
                item.setData(Qt.ItemDataRole.UserRole, point.claim)
                rest.addItem(item)
        rest.itemActivated.connect(self._on_item)
        rest.setMinimumHeight(200)
        column.addWidget(rest, 1)
        area = QScrollArea()
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(inside)
        for part in (area.viewport(), inside):
            part.setAutoFillBackground(False)
        return area

    def _on_item(self, item: QListWidgetItem) -> None:
        self.claim_chosen.emit(item.data(Qt.ItemDataRole.UserRole))
        self.accept()


class Plot(QWidget):
    """The figures of one series as points over their days, joined by a line, from nought up where all are above."""

    def __init__(self, series: Series, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._series, self._palette = series, palette
        self.setObjectName("figurePlot")
        self.setAccessibleName(title_of(series))
        self.setAccessibleDescription("; ".join(point.text for point in series.points))
        self.setToolTip("\n".join(point.text for point in series.points))

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(400, 130)

    def minimumSizeHint(self) -> QSize:
        """High enough for the figures."""
        return QSize(240, 130)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the title, the line, the points, the highest and lowest figure, and the first and last day."""
        points, palette = self._series.points, self._palette
        values, days = [point.value for point in points], [point.day for point in points]
        low, high = min(0.0, *values), max(values)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(13, QFont.Weight.DemiBold))
        painter.setPen(palette.color("ink"))
        painter.drawText(QRectF(0, 0, self.width(), 20), Qt.AlignmentFlag.AlignLeft, title_of(self._series))
        small = font(12)
        painter.setFont(small)
        margin = max(QFontMetricsF(small).horizontalAdvance(amount(value)) for value in (low, high)) + 10
        area = QRectF(margin, 30, self.width() - margin - 12, self.height() - 56)
        painter.setPen(palette.color("second"))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for value, y in ((high, area.top()), (low, area.bottom())):
            painter.drawText(QRectF(0, y - 9, margin - 8, 18), right, amount(value))
        below = QRectF(area.left(), area.bottom() + 6, area.width(), 18)
        for day, side in ((days[0], Qt.AlignmentFlag.AlignLeft), (days[-1], Qt.AlignmentFlag.AlignRight)):
            painter.drawText(below, side, datetime.date.fromordinal(day).isoformat())
        painter.setPen(QPen(palette.color("line"), 1))
        for y in (area.top(), area.bottom()):
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        span, reach = max(1, days[-1] - days[0]), (high - low) or 1.0
        places = [
            QPointF(
                area.left() + 4 + (area.width() - 8) * (point.day - days[0]) / span,
                area.bottom() - area.height() * (point.value - low) / reach,
            )
            for point in points
        ]
        painter.setPen(QPen(palette.color("accent", 0.5), 1.5))
        painter.drawPolyline(places)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.color("accent"))
        for place in places:
            painter.drawEllipse(place, 3.5, 3.5)
        painter.end()


def title_of(series: Series) -> str:
    """What was measured, and in which unit."""
    return " · ".join(part for part in (measure_words(series.measure), unit_word(series.unit)) if part)


def _nothing(view: QWidget) -> QWidget:
    """An empty list, below words that say so."""
    words = QLabel(_("Nothing of that in this library yet."))
    words.setObjectName("paneNote")
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(TIGHT, NEAR, TIGHT, 0)
    column.addWidget(words)
    column.addWidget(view, 1)
    return page


def _list(name: str) -> QListWidget:
    view = QListWidget()
    view.setObjectName(name)
    view.setItemDelegate(NotedRow(view))
    view.setResizeMode(QListWidget.ResizeMode.Adjust)
    view.setSpacing(1)
    view.setFrameShape(QListWidget.Shape.NoFrame)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return view


def _releases(releases: Sequence[Release]) -> QListWidget:
    view = _list("companyReleases")
    for release in releases:
        day = date_words(release.date) if release.date else _("day not known")
        view.addItem(f"{release.model}\n{day}")
    return view
