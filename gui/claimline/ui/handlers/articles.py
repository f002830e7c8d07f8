"""What the user puts right about an article: its day and other facts, its blocks, and names that nobody knew."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from claimline.domain import Problem, Ticket
from claimline.language import _, ngettext
from claimline.library import Library, Reader, Refound
from claimline.ui.handlers.library import Handlers
from claimline.ui.main_window import MainWindow
from claimline.ui.views import Views
from claimline.workflow.worker import Worker as Process

if TYPE_CHECKING:
    from claimline.workflow.edits import Facts
    from claimline.workflow.versions import Compared


class ArticleHandlers(QObject):
    """Hands the corrections of the source pane to the background thread, by way of the handlers."""

    def __init__(self, window: MainWindow, views: Views, handlers: Handlers) -> None:
        super().__init__(window)
        self._window, self._views, self._handlers = window, views, handlers
        views.source.published_given.connect(self.set_published)
        views.source.edit_asked.connect(self.edit_article)
        views.source.versions_asked.connect(self.show_versions)
        views.source.roles_given.connect(self.set_roles)
        views.source.name_asked.connect(self.show_names)

    def set_published(self, article: int, day: str) -> None:
        """Say when an article was published."""
        from claimline.workflow import edits

        self._do(lambda library, process, ticket: edits.set_published(library, article, day, process, ticket))

    def edit_article(self) -> None:
        """Ask what is known about the article that is shown."""
        from claimline.ui.dialogs.article import ArticleDialog

        article = self._views.source.article
        if article is not None:
            dialog = ArticleDialog(article, self._window)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.facts_given.connect(lambda facts: self._correct(article.id, facts))
            dialog.open()

    def show_versions(self) -> None:
        """Show what changed between the versions of the article that is shown."""
        article = self._views.source.article
        if article is not None:
            number = article.id
            self._handlers.do(
                _("Comparing"), lambda library, _ticket: _versions_of(library, number), self._open_versions
            )

    def _open_versions(self, versions: Sequence[Compared]) -> None:
        from claimline.ui.dialogs.versions import VersionsDialog

        if not versions:
            self._handlers.tell(_("Versions"), [_("This article was opened once: there is nothing to compare.")])
            return
        dialog = VersionsDialog(versions, self._views.source.palette_in_use, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.place_chosen.connect(self._place)
        dialog.open()

    def _place(self, claim: int, start: int, end: int) -> None:
        from claimline.workflow.versions import place_claim

        self._handlers.do(
            _("Saving"),
            lambda library, _ticket: place_claim(library, claim, start, end),
            self._handlers.on_many_changed,
        )

    def _correct(self, article: int, facts: Facts) -> None:
        from claimline.workflow import edits

        self._do(lambda library, process, ticket: edits.correct_article(library, article, facts, process, ticket))

    def set_roles(self, roles: dict[int, str]) -> None:
        """Read blocks of the article that is shown as the article, or set them aside."""
        from claimline.workflow import edits

        article = self._views.source.article
        if article is not None:
            number = article.id
            self._do(lambda library, process, ticket: edits.set_blocks(library, number, roles, process, ticket))

    def mark_read(self) -> None:
        """Say of the picked articles that they were read, or where all were, that none was."""
        from claimline.workflow.edits import mark_read

        numbers = self._views.companies.picked_articles()
        rows = [self._views.articles_model.article(number) for number in numbers]
        is_read = not all(row.is_read for row in rows if row is not None)
        if numbers:
            self._handlers.do(
                _("Saving"),
                lambda library, _ticket: mark_read(library, numbers, is_read),
                lambda _articles: self._handlers.changed.emit(),
            )

    def delete_articles(self) -> None:
        """Take the picked articles out of the library; undo brings them back."""
        from claimline.workflow.edits import delete_articles

        numbers = self._views.companies.picked_articles()
        if numbers:
            self._handlers.do(
                _("Deleting articles"),
                lambda library, _ticket: delete_articles(library, numbers),
                self._on_deleted,
            )

    def _on_deleted(self, articles: tuple[int, ...]) -> None:
        self._handlers.on_many_changed()
        words = ngettext(
            "{count} article deleted; undo brings it back",
            "{count} articles deleted; undo brings them back",
            len(articles),
        )
        self._views.status.tell(words.format(count=f"{len(articles):,}"))

    def show_names(self, name: str = "") -> None:
        """Ask what a name means, and show those that the user has given."""
        from claimline.knowledge import load_knowledge
        from claimline.ui.dialogs.names import NamesDialog
        from claimline.workflow.own_names import own_names

        try:
            own = own_names()
        except Problem as problem:
            self._handlers.show_error(problem)
            return
        known = {company.name for company in load_knowledge().companies.values() if company.is_company}
        companies = sorted({*known, *(company for _name, company in own)}, key=str.casefold)
        dialog = NamesDialog(name, companies, own, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.name_given.connect(self._add_name)
        dialog.name_removed.connect(self._remove_name)
        dialog.open()

    def _add_name(self, name: str, company: str) -> None:
        from claimline.workflow.own_names import add_name, find_again

        def operation(library: Library, process: Process, ticket: Ticket) -> Refound:
            add_name(name, company)
            return find_again(library, name, process, ticket)

        self._do(operation)

    def _remove_name(self, name: str) -> None:
        from claimline.workflow.own_names import find_again, remove_name

        def operation(library: Library, process: Process, ticket: Ticket) -> Refound:
            remove_name(name)
            return find_again(library, name, process, ticket)

        self._do(operation)

    def _do(self, operation: Callable[[Library, Process, Ticket], Refound]) -> None:
        """Find claims again, and say what came of it."""
        self._handlers.do_with_process(_("Finding claims again"), operation, self._handlers.tell_changes)


def _versions_of(library: Library, number: int) -> tuple[Compared, ...]:
    from claimline.workflow.versions import compared_versions

    with Reader(library.path) as reader:
        return compared_versions(reader, number)
