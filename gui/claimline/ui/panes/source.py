"""The pane at the right: where the claims come from, and the article's own text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from claimline.domain import Article, Claim
from claimline.language import _, ngettext
from claimline.ui.looks.spaces import GROUP, HAIR, NEAR, PART, WIDE
from claimline.ui.looks.theme import Palette

if TYPE_CHECKING:
    from claimline.ui.panes.source_view import SourceView


class SourcePane(QWidget):
    """An article's heading, a question where its day is not known, and its text; made when first there is one to show.

    `edit_asked` says that the user wants to put right what the heading says; `published_given` carries the article's
    id and the day that the user gives, as EDTF ("2025-03-26"). The other signals are those of the text's view.
    """

    published_given = Signal(int, str)
    edit_asked = Signal()
    versions_asked = Signal()
    claim_chosen = Signal(int)
    roles_given = Signal(object)
    name_asked = Signal(str)
    claim_asked = Signal(int, int)
    split_asked = Signal(int)

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sourcePane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._palette = palette
        self._view: SourceView | None = None
        self._full: tuple[str, str] = ("", "")
        self._article: Article | None = None
        self._wanted: tuple[int, int, int] | None = None

    @property
    def view(self) -> SourceView:
        """The text's view."""
        return self._view or self._build()

    def _build(self) -> SourceView:
        from claimline.ui.panes.source_view import SourceView

        self._view = view = SourceView(self._palette)
        view.claim_chosen.connect(self.claim_chosen)
        view.roles_given.connect(self.roles_given)
        view.name_asked.connect(self.name_asked)
        view.claim_asked.connect(self.claim_asked)
        view.split_asked.connect(self.split_asked)
        self._title, self._note = QLabel(), QLabel()
        self._title.setObjectName("sourceTitle")
        self._note.setObjectName("sourceNote")
        for label in (self._title, self._note):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._edit = QToolButton()
        self._edit.setObjectName("editArticleButton")
        self._edit.setText(_("Edit"))
        self._edit.setToolTip(_("Correct title, publisher, byline, day and address"))
        self._edit.setAccessibleName(_("About this article"))
        self._edit.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._edit.setCursor(Qt.CursorShape.PointingHandCursor)
        self._edit.clicked.connect(self.edit_asked)
        self._versions = QToolButton()
        self._versions.setObjectName("editArticleButton")
        self._versions.setAccessibleName(_("Versions"))
        self._versions.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._versions.setCursor(Qt.CursorShape.PointingHandCursor)
        self._versions.clicked.connect(self.versions_asked)
        self._versions.hide()
        self._ask = self._question()
        self._absent = QLabel()
        self._absent.setObjectName("textNotHeld")
        self._absent.setWordWrap(True)
        self._absent.setTextFormat(Qt.TextFormat.PlainText)
        self._absent.setContentsMargins(WIDE, GROUP, WIDE, GROUP)
        self._absent.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._lay_out(view)
        self.show_article(None, ())
        return view

    def _lay_out(self, view: SourceView) -> None:
        caption = QLabel(_("Source"))
        caption.setObjectName("paneCaption")
        heading = QVBoxLayout()
        heading.setContentsMargins(WIDE, GROUP, WIDE, PART)
        heading.setSpacing(HAIR)
        top = QHBoxLayout()
        top.addWidget(caption)
        top.addStretch(1)
        top.addWidget(self._versions)
        top.addWidget(self._edit)
        heading.addLayout(top)
        heading.addWidget(self._title)
        heading.addWidget(self._note)
        self._line = QFrame()
        self._line.setObjectName("hairline")
        self._line.setFixedHeight(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(heading)
        layout.addWidget(self._ask)
        line = QHBoxLayout()
        line.setContentsMargins(WIDE, 0, WIDE, 0)
        line.addWidget(self._line)
        layout.addLayout(line)
        layout.addWidget(self._absent)
        layout.addWidget(view, 1)

    def _question(self) -> QWidget:
        from claimline.ui.day_field import DayField

        holder, frame = QWidget(), QFrame()
        frame.setObjectName("askDay")
        words = QLabel(_("When was this published? Dates such as “last year” can then be resolved."))
        words.setWordWrap(True)
        self.day = DayField()
        self.day.setObjectName("publishedField")
        self.day.setMaximumWidth(150)
        self.day.returnPressed.connect(self._on_given)
        words.setBuddy(self.day)
        self.give = QPushButton(_("Set the day"))
        self.give.setObjectName("givePublished")
        self.give.setEnabled(False)
        self.day.textChanged.connect(lambda: self.give.setEnabled(bool(self.day.edtf)))
        self.give.clicked.connect(self._on_given)
        row = QHBoxLayout()
        row.setSpacing(NEAR)
        row.addWidget(self.day)
        row.addWidget(self.give)
        row.addStretch(1)
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(PART, NEAR, PART, PART)
        layout.setSpacing(NEAR)
        layout.addWidget(words)
        layout.addLayout(row)
        around = QVBoxLayout(holder)
        around.setContentsMargins(WIDE, HAIR, WIDE, PART)
        around.addWidget(frame)
        return holder

    @property
    def palette_in_use(self) -> Palette:
        """The colours."""
        return self._palette

    @property
    def article(self) -> Article | None:
        """The article that is shown."""
        return self._article

    def take_focus(self) -> None:
        """Put the keyboard into the text."""
        self.view.setFocus()

    def show_article(self, article: Article | None, claims: Sequence[Claim]) -> None:
        """Show an article with its claims, or an empty pane."""
        view = self.view
        other = article is None or self._article is None or article.id != self._article.id
        self._article = article
        if article is None:
            self._full = (_("No article chosen"), "")
        else:
            parts = (article.publisher, article.byline, article.published or _("day not known"))
            self._full = (article.title or article.name, " · ".join(part for part in parts if part))
        self._edit.setVisible(article is not None)
        self._versions.hide()
        self._ask.setVisible(article is not None and article.is_held and article.published is None)
        absent = article is not None and not article.is_held
        self._absent.setText(_absence(article) if article is not None and absent else "")
        self._absent.setVisible(absent)
        if other:
            self.day.clear()
        self._fit()
        view.show_article(article, claims)

    def want_passage(self, article: int, start: int, end: int) -> None:
        """Let a stretch of an article be shown, once, in the place of the claim that is to be shown in it."""
        self._wanted = (article, start, end)

    def show_claim(self, claim: int) -> None:
        """Mark a claim's passage and scroll it into sight, or the stretch that is wanted."""
        wanted, self._wanted = self._wanted, None
        self.view.show_claim(claim)
        if wanted and self._article and self._article.id == wanted[0]:
            self.view.show_stretch(*wanted[1:])

    def show_versions(self, count: int, adrift: int) -> None:
        """Say how many versions the article has, and how many passages of earlier ones have no place in this one."""
        words = ngettext("{count} version", "{count} versions", count).format(count=count)
        if adrift:
            waiting = ngettext("{count} to place", "{count} to place", adrift).format(count=adrift)
            words = f"{words} · {waiting}"
        self._versions.setText(words)
        self._versions.setVisible(count > 1)

    def set_palette_tokens(self, palette: Palette) -> None:
        """Use other colours."""
        self._palette = palette
        if self._view is not None:
            self._view.set_palette_tokens(palette)

    def _on_given(self) -> None:
        if self._article is not None and self.day.edtf:
            self.published_given.emit(self._article.id, self.day.edtf)

    def _fit(self) -> None:
        for label, words in zip((self._title, self._note), self._full, strict=True):
            room = max(40, self.width() - 48)
            label.setText(label.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room))
            label.setToolTip(words if label.text() != words else "")
            label.setVisible(bool(words))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Title and note are cut where there is no room."""
        super().resizeEvent(event)
        if self._view is not None:
            self._fit()

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for a small screen."""
        return QSize(280, 200)


def _absence(article: Article) -> str:
    """Why there is no text to see, and how it comes."""
    words = _(
        "The text of this article is not held here: it came with a brief. Open the same file ({name}, SHA-256 {sha256})"
        " and every passage is shown in its place."
    )
    return words.format(name=article.name, sha256=f"{article.sha256[:12]}…")
