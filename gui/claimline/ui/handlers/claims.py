"""What the user puts right about claims: edited, added from the source, split and merged."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QGuiApplication

from claimline.domain import Article, CannotCurate, Claim, CurationFault, Kind, Passage
from claimline.language import _, ngettext
from claimline.library import Library
from claimline.ui.handlers.library import Handlers
from claimline.ui.main_window import MainWindow
from claimline.ui.presenter import Presenter
from claimline.ui.selection import Chosen
from claimline.ui.views import Views

_MOST_COPIED = 500
"""How many picked claims the clipboard is given; for more there is the export."""


class ClaimHandlers(QObject):
    """Asks what a claim is to say, and hands it to the background thread. `mark` is the colour of a passage."""

    def __init__(
        self,
        window: MainWindow,
        views: Views,
        handlers: Handlers,
        presenter: Presenter,
        chosen: Chosen,
        mark: Callable[[], QColor],
    ) -> None:
        super().__init__(window)
        self._window, self._views, self._handlers = window, views, handlers
        self._presenter, self._chosen, self._mark = presenter, chosen, mark
        views.source.claim_asked.connect(self._add)
        views.source.split_asked.connect(self._split)

    def actions(self) -> dict[str, Callable[[], None]]:
        """Its actions by their ids."""
        return {
            "editClaim": self.edit_claim,
            "splitClaim": self.split_claim,
            "mergeClaims": self.merge_claims,
            "tagClaims": self.tag_claims,
            "pickAllClaims": self.pick_all,
            "addClaim": self.add_claim,
            "copyClaim": self.copy_claim,
            "copyMarkdown": self.copy_markdown,
        }

    def copy_claim(self) -> None:
        """Put the picked claims on the clipboard, each with its source."""
        from claimline.workflow.copying import as_text

        self._copy(as_text)

    def copy_markdown(self) -> None:
        """Put the picked claims on the clipboard as Markdown."""
        from claimline.workflow.copying import as_markdown

        self._copy(as_markdown)

    def _copy(self, made: Callable[[list[tuple[Claim, Article]]], str]) -> None:
        session = self._handlers.session
        if session is None:
            return
        claims = session.reader.claims(self._presenter.picked()[:_MOST_COPIED])
        articles = {number: session.reader.article(number) for number in {claim.article for claim in claims}}
        if claims:
            QGuiApplication.clipboard().setText(made([(claim, articles[claim.article]) for claim in claims]))
            count = len(claims)
            words = ngettext("{count} claim copied", "{count} claims copied", count).format(count=f"{count:,}")
            self._handlers.tell_shortly(words)

    def edit_claim(self) -> None:
        """Ask what the chosen claim is to say."""
        claim, session = self._presenter.claim(), self._handlers.session
        if claim is not None and session is not None:
            article = session.reader.article(claim.article)
            if article.is_held:
                self._ask(article, claim)
            else:
                self._handlers.show_error(CannotCurate(CurationFault.NOT_HELD))

    def add_claim(self) -> None:
        """Make a claim of the words that are selected in the source."""
        article = self._views.source.article
        if article is None:
            return
        if not article.is_held:
            self._handlers.show_error(CannotCurate(CurationFault.NOT_HELD))
            return
        start, end = self._views.source.view.selected_stretch()
        if start == end:
            self._handlers.show_error(CannotCurate(CurationFault.NO_PASSAGE))
        else:
            self._add(start, end)

    def _add(self, start: int, end: int) -> None:
        article = self._views.source.article
        if article is not None:
            passage = Passage.of(article.text, start, end)
            self._ask(article, Claim(passage, Kind.STATEMENT, self._companies_near(article), article=article.id))

    def _companies_near(self, article: Article) -> tuple[str, ...]:
        """The company that is looked at, which a new claim is likely to be about."""
        claim = self._presenter.claim()
        if self._chosen.choice.company:
            return (self._chosen.choice.company,)
        return claim.companies if claim is not None and claim.article == article.id else ()

    def _ask(self, article: Article, claim: Claim) -> None:
        from claimline.ui.dialogs.claim import ClaimDialog

        session = self._handlers.session
        known = [company.name for company in session.reader.companies()] if session else []
        dialog = ClaimDialog(article, claim, known, self._mark(), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.claim_given.connect(self._save)
        dialog.open()

    def _save(self, claim: Claim) -> None:
        from claimline.workflow.curation import save_claim

        self._do(lambda library: save_claim(library, claim))

    def _split(self, place: int) -> None:
        from claimline.workflow.curation import split_claim

        claim = self._presenter.claim()
        if claim is not None:
            number = claim.id
            self._do(lambda library: split_claim(library, number, place)[0])

    def split_claim(self) -> None:
        """Ask where the chosen claim is parted, for who has no mouse."""
        from claimline.ui.dialogs.parting import PartingDialog

        claim = self._presenter.claim()
        if claim is not None:
            dialog = PartingDialog(claim.passage, self._window)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.place_given.connect(self._split)
            dialog.open()

    def pick_all(self) -> None:
        """Pick every claim that is listed; in the source, its whole text, which Qt leaves to the window's shortcut."""
        source = self._views.source.view
        if source.hasFocus():
            source.selectAll()
        else:
            self._views.claims.view.pick_all()

    def merge_claims(self) -> None:
        """Make one claim of those that are picked."""
        from claimline.workflow.curation import merge_claims

        numbers = self._presenter.picked()
        self._do(lambda library: merge_claims(library, numbers))

    def tag_claims(self) -> None:
        """Ask for tags for the picked claims, or the one that is looked at."""
        from PySide6.QtWidgets import QInputDialog

        numbers = self._presenter.picked()
        count, company = len(numbers), self._handlers.whose(numbers)
        if not count:
            return
        dialog = QInputDialog(self._window)
        dialog.setObjectName("tagDialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(ngettext("Tag {count} claim", "Tag {count} claims", count).format(count=f"{count:,}"))
        dialog.setLabelText(_("Tags, parted by ;"))
        dialog.textValueSelected.connect(lambda words: self._tag(numbers, words, company))
        dialog.open()

    def _tag(self, numbers: list[int], words: str, company: str | None) -> None:
        from claimline.workflow import edits

        tags = list(dict.fromkeys(tag.strip() for tag in words.split(";") if tag.strip()))
        if tags:
            self._handlers.do(
                _("Saving"),
                lambda library, _ticket: edits.tag(library, numbers, tags, company),
                lambda _ids: self._handlers.decided.emit(),
            )

    def _do(self, operation: Callable[[Library], int]) -> None:
        """Change claims, and look at the one that came of it."""
        self._handlers.do(_("Saving"), lambda library, _ticket: operation(library), self._on_changed)

    def _on_changed(self, claim: int) -> None:
        self._handlers.changed.emit()
        self._chosen.choose_claim(claim)
