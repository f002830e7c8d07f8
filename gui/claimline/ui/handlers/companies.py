"""What the user puts right about a company: its name, what it is one with, what is split from it, one more name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QInputDialog

from claimline.domain import Ticket
from claimline.language import _
from claimline.library import Library, Reader
from claimline.ui.handlers.library import Handlers
from claimline.ui.looks.theme import Palette
from claimline.ui.main_window import MainWindow
from claimline.ui.presenter import Presenter
from claimline.ui.selection import Chosen
from claimline.ui.views import Views

if TYPE_CHECKING:
    from claimline.workflow.company_page import CompanyPage


class CompanyHandlers(QObject):
    """Asks about the chosen company, and hands what is to be done to the background thread."""

    def __init__(
        self,
        window: MainWindow,
        views: Views,
        handlers: Handlers,
        presenter: Presenter,
        chosen: Chosen,
        palette: Callable[[], Palette],
    ) -> None:
        super().__init__(window)
        self._window, self._views, self._handlers = window, views, handlers
        self._presenter, self._chosen, self._palette = presenter, chosen, palette

    def actions(self) -> dict[str, Callable[[], None]]:
        """The handlers of the actions about a company."""
        return {
            "showPage": self.show_page,
            "renameCompany": self.rename,
            "mergeCompany": self.merge,
            "splitCompany": self.split,
            "addAlias": self.add_alias,
        }

    def show_page(self) -> None:
        """Show what it said, what others said of it, its releases and its figures."""
        from claimline.workflow.company_page import company_page

        company = self._chosen.choice.company
        if company is None:
            return

        def page(library: Library, _ticket: Ticket) -> CompanyPage:
            with Reader(library.path) as reader:
                return company_page(reader, company)

        self._handlers.do(_("Looking at the company"), page, self._show_page)

    def _show_page(self, page: CompanyPage) -> None:
        from claimline.ui.dialogs.company import CompanyDialog

        dialog = CompanyDialog(page, self._palette(), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.claim_chosen.connect(self._chosen.choose_claim)
        dialog.open()

    def rename(self) -> None:
        """Ask for another name of the company."""
        from claimline.workflow.companies import rename_company

        company = self._chosen.choice.company
        if company is None:
            return

        def rename(name: str) -> None:
            self._do(lambda library: rename_company(library, company, name), " ".join(name.split()))

        dialog = self._dialog("renameDialog", _("Rename {company}").format(company=company), _("New name"), rename)
        dialog.setTextValue(company)
        dialog.open()

    def merge(self) -> None:
        """Ask which company the chosen one is."""
        from claimline.workflow.companies import merge_companies

        company, session = self._chosen.choice.company, self._handlers.session
        if company is None or session is None:
            return

        def merge(into: str) -> None:
            self._do(lambda library: merge_companies(library, company, into), into)

        words = _("It is one with this company, whose name stays")
        dialog = self._dialog("mergeDialog", _("Merge {company}").format(company=company), words, merge)
        others = sorted((row.name for row in session.reader.companies() if row.name != company), key=str.casefold)
        dialog.setComboBoxEditable(True)
        dialog.setComboBoxItems(others)
        dialog.setTextValue(others[0] if others else "")
        dialog.open()

    def split(self) -> None:
        """Ask what goes to a new company; the names are counted in the background first."""
        from claimline.workflow.companies import names_in_claims

        company = self._chosen.choice.company
        if company is None:
            return

        def names(library: Library, _ticket: Ticket) -> Sequence[tuple[str, int]]:
            with Reader(library.path) as reader:
                return names_in_claims(reader, company)

        self._handlers.do(_("Counting names"), names, lambda found: self._ask_split(company, found))

    def _ask_split(self, company: str, names: Sequence[tuple[str, int]]) -> None:
        from claimline.ui.dialogs.split import SplitDialog
        from claimline.workflow.companies import split_company

        picked = self._presenter.picked() if self._chosen.choice.company == company else []

        def split(name: str, chosen: list[str], with_picked: bool) -> None:
            claims = picked if with_picked else []
            self._do(lambda library: split_company(library, company, name, chosen, claims), " ".join(name.split()))

        dialog = SplitDialog(company, names, len(picked), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.split_given.connect(split)
        dialog.open()

    def add_alias(self) -> None:
        """Ask for one more name of the company, and find it in the articles."""
        from claimline.workflow.companies import add_alias

        company = self._chosen.choice.company
        if company is None:
            return

        def add(name: str) -> None:
            self._handlers.do_with_process(
                _("Finding claims again"),
                lambda library, process, ticket: add_alias(library, company, name, process, ticket),
                self._handlers.tell_changes,
            )

        words = _("Articles call it so, too")
        self._dialog("aliasDialog", _("One more name of {company}").format(company=company), words, add).open()

    def _dialog(self, name: str, title: str, words: str, then: Callable[[str], None]) -> QInputDialog:
        dialog = QInputDialog(self._window)
        dialog.setObjectName(name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(title)
        dialog.setLabelText(words)
        dialog.textValueSelected.connect(then)
        dialog.resize(400, dialog.sizeHint().height())
        return dialog

    def _do(self, operation: Callable[[Library], Any], name: str) -> None:
        """Change a company, and go to the one that came of it."""

        def show(_result: Any) -> None:
            self._handlers.on_many_changed()
            if self._views.companies_model.row_of(name) > 0:
                self._chosen.choose_company(name)

        self._handlers.do(_("Saving"), lambda library, _ticket: operation(library), show)
