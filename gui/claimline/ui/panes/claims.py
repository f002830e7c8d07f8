"""The pane in the middle: what is listed, how it is narrowed, and the claims themselves."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QFont, QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from claimline.domain import Kind
from claimline.language import _
from claimline.ui.looks.fonts import font
from claimline.ui.looks.icons import Icons
from claimline.ui.looks.spaces import GROUP, NEAR, PART, WIDE
from claimline.ui.looks.theme import Palette
from claimline.ui.panes.claims_view import ClaimsView
from claimline.ui.words import KIND_ICONS, kind_word

_MATTER_LINES = 4
"""Lines of a collection's question and notes that are shown above its claims."""


class ClaimsPane(QWidget):
    """A title with counts, two filters, and the list. `kind_wanted` carries a Kind or None."""

    kind_wanted = Signal(object)
    review_wanted = Signal(bool)
    filters_cleared = Signal()

    def __init__(self, view: ClaimsView, icons: Icons, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("claimsPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.view = view
        self._icons, self._palette = icons, palette
        self._title, self._note = QLabel(), QLabel()
        self._title.setObjectName("claimsTitle")
        self._note.setObjectName("paneNote")
        self._matter = QLabel()
        self._matter.setObjectName("matterNote")
        self._matter.setTextFormat(Qt.TextFormat.PlainText)
        self._matter.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._matter.setWordWrap(True)
        self._matter.setContentsMargins(WIDE, 0, WIDE, PART)
        self._matter.hide()
        self._full = ("", "")
        self._kinds = self._chip(_("All kinds"), _("Show only one kind of claim"))
        self._kinds.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._kinds.setMenu(self._kind_menu())
        self.review = self._chip("", _("Show only claims that are not yet confirmed or rejected"))
        self.review.setCheckable(True)
        self.review.clicked.connect(self.review_wanted)
        self.clear = self._chip(_("Clear"), _("Show all claims again"))
        self.clear.clicked.connect(self.filters_cleared)
        self._lay_out()

    def _lay_out(self) -> None:
        header = QHBoxLayout()
        header.setContentsMargins(WIDE, GROUP, WIDE, NEAR)
        header.setSpacing(NEAR)
        header.addWidget(self._title)
        header.addWidget(self._note, 1)
        for chip in (self.clear, self._kinds, self.review):
            header.addWidget(chip)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(header)
        layout.addWidget(self._matter)
        layout.addWidget(self.view, 1)

    def _chip(self, words: str, tip: str) -> QToolButton:
        chip = QToolButton()
        chip.setObjectName("filterChip")
        chip.setText(words)
        chip.setToolTip(tip)
        chip.setAccessibleName(words or tip)
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        chip.setCursor(Qt.CursorShape.PointingHandCursor)
        return chip

    def _kind_menu(self) -> QMenu:
        menu = QMenu(self._kinds)
        self._kind_actions: dict[Kind | None, QAction] = {}
        group = QActionGroup(menu)
        for kind in (None, *Kind):
            action = menu.addAction(_("All kinds") if kind is None else kind_word(kind))
            action.setCheckable(True)
            action.setData(kind.value if kind else "")
            group.addAction(action)
            self._kind_actions[kind] = action
        menu.triggered.connect(lambda action: self.kind_wanted.emit(Kind(action.data()) if action.data() else None))
        menu.aboutToShow.connect(self._tint)
        return menu

    def _tint(self) -> None:
        for kind, action in self._kind_actions.items():
            if kind is not None:
                action.setIcon(self._icons.icon(KIND_ICONS[kind], self._palette, kind.value, 16))

    def set_palette_tokens(self, palette: Palette) -> None:
        """Use other colours."""
        self._palette = palette
        self.view.set_palette_tokens(palette)

    def show_heading(self, title: str, note: str) -> None:
        """Say what is listed, and how much of it."""
        self._full = (title, note)
        self._fit()

    def show_matter(self, parts: Sequence[str]) -> None:
        """Say what a collection is to answer, how much it holds and what the user noted; all of a long note in the
        tool tip. Nothing where no collection is listed.
        """
        note = "\n".join(parts)
        lines = [line for line in note.splitlines() if line.strip()]
        words = "\n".join(lines[:_MATTER_LINES]) + ("\u2026" if len(lines) > _MATTER_LINES else "")
        self._matter.setText(words)
        self._matter.setToolTip(note if len(lines) > _MATTER_LINES else "")
        self._matter.setVisible(bool(words))

    def show_filters(self, kind: Kind | None, to_review: int, review_only: bool, narrowed: bool) -> None:
        """Show how the list is narrowed. `to_review` is how many suggestions there are, -1 where nobody counted."""
        self._kinds.setText(_("All kinds") if kind is None else kind_word(kind))
        self._kind_actions[kind].setChecked(True)
        self.review.setText(_("To review {count}").format(count=f"{to_review:,}") if to_review >= 0 else _("To review"))
        self.review.setAccessibleName(self.review.text())
        self.review.setChecked(review_only)
        self.clear.setVisible(narrowed)
        if bool(self._kinds.property("chosen")) != (kind is not None):
            self._kinds.setProperty("chosen", kind is not None)
            self._kinds.style().polish(self._kinds)
        self._fit()

    def _fit(self) -> None:
        """Cut title and note to the room that the filters leave."""
        chips = [chip for chip in (self.clear, self._kinds, self.review) if not chip.isHidden()]
        room = self.width() - 48 - sum(chip.sizeHint().width() + 8 for chip in chips) - 8
        large = QFontMetricsF(font(20, QFont.Weight.Bold))
        title, note = self._full
        shown = large.elidedText(title, Qt.TextElideMode.ElideRight, room)
        width = ceil(large.horizontalAdvance(shown)) + 2
        self._title.setText(shown)
        self._title.setFixedWidth(width)
        self._title.setToolTip(title if shown != title else "")
        metrics = self._note.fontMetrics()
        self._note.setText(metrics.elidedText(note, Qt.TextElideMode.ElideRight, max(0, room - width - 8)))
        self._note.setToolTip(note if self._note.text() != note else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The note is cut where there is no room."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for a small screen."""
        return QSize(360, 200)
