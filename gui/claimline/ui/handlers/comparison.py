"""Claims compared: the dialog that lays them side by side, what the user decides there, and comparing all."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from claimline.domain import Status, Ticket
from claimline.language import _, ngettext
from claimline.library import Library, Reader
from claimline.ui.handlers.library import Handlers
from claimline.ui.looks.icons import Icons
from claimline.ui.looks.theme import Palette
from claimline.ui.main_window import MainWindow
from claimline.ui.presenter import Presenter
from claimline.ui.selection import Chosen
from claimline.ui.views import Views

if TYPE_CHECKING:
    from claimline.ui.dialogs.compare import CompareDialog
    from claimline.workflow.side_by_side import SideBySide


class CompareHandlers(QObject):
    """Hands what the user asks about relations to the background thread; `palette` gives the colours in use."""

    def __init__(
        self,
        window: MainWindow,
        views: Views,
        handlers: Handlers,
        presenter: Presenter,
        chosen: Chosen,
        dress: tuple[Icons, Callable[[], Palette]],
    ) -> None:
        super().__init__(window)
        self._window, self._views, self._handlers = window, views, handlers
        self._presenter, self._chosen, self._dress = presenter, chosen, dress
        self._shown: CompareDialog | None = None
        handlers.changed.connect(self._refresh)
        handlers.decided.connect(self._refresh)

    def compare_claim(self) -> None:
        """Lay the chosen claim beside those that it is related to; what waits is compared before."""
        claim = self._presenter.claim()
        if claim is not None and self._shown is None:
            self._ask(claim.id, self._open)

    def _ask(self, number: int, then: Callable[[SideBySide | None], None]) -> None:
        self._handlers.do(_("Comparing"), lambda library, ticket: _compared(library, number, ticket), then)

    def _open(self, shown: SideBySide | None) -> None:
        from claimline.ui.dialogs.compare import CompareDialog

        if shown is None or self._shown is not None:
            return
        icons, palette = self._dress
        self._shown = dialog = CompareDialog(shown, icons, palette(), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.relation_decided.connect(self._decide)
        dialog.claim_asked.connect(self._go)
        dialog.finished.connect(self._forget)
        dialog.open()
        self._handlers.decided.emit()

    def _decide(self, relation: int, status: Status) -> None:
        from claimline.workflow.comparing import decide_relations

        self._handlers.do(
            _("Saving"),
            lambda library, _ticket: decide_relations(library, [relation], status),
            lambda _count: self._handlers.decided.emit(),
        )

    def _go(self, claim: int) -> None:
        """Look at a claim; where it is not listed, everything is."""
        if self._views.claims_model.row_of(claim) < 0:
            self._chosen.clear()
        self._chosen.choose_claim(claim)

    def _refresh(self) -> None:
        session = self._handlers.session
        if self._shown is not None and session is not None:
            self._ask(self._shown.claim, self._show_again)

    def _show_again(self, shown: SideBySide | None) -> None:
        if self._shown is not None and shown is not None:
            self._shown.show_claim(shown)
        elif self._shown is not None:
            self._shown.reject()

    def _forget(self) -> None:
        self._shown = None

    def compare_all(self) -> None:
        """Compare every claim that waits: those of a library that was never compared, and those that were changed."""
        from claimline.workflow.comparing import compare_all

        self._handlers.do(_("Comparing"), compare_all, self._on_compared)

    def _on_compared(self, new: int) -> None:
        self._handlers.changed.emit()
        words = ngettext("{count} new relation", "{count} new relations", new)
        self._views.status.tell(words.format(count=f"{new:,}"))


def _compared(library: Library, number: int, ticket: Ticket) -> SideBySide | None:
    """The claim with its relations as they are now."""
    from claimline.workflow.comparing import compare_waiting
    from claimline.workflow.side_by_side import side_by_side

    compare_waiting(library, [number], ticket)
    with Reader(library.path) as reader:
        return side_by_side(reader, number)
