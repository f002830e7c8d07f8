"""A library of before is made ready for searching and comparing in the background; what the user does comes first."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer

from claimline.domain import Cancelled, Ticket
from claimline.language import _
from claimline.library import Library
from claimline.ui.handlers.library import Handlers
from claimline.ui.session import Session

_STOPPED = -1
_FIRST_LOOK = 3000


class Preparing(QObject):
    """Prepares the open library, with progress that can be stopped; it goes on when the library is opened again."""

    def __init__(self, handlers: Handlers) -> None:
        super().__init__(handlers)
        self._handlers = handlers

    def begin(self) -> None:
        """See whether there is anything to prepare, and begin, once the user has had a first look."""
        QTimer.singleShot(_FIRST_LOOK, self, partial(self._ask, self._handlers.session))

    def _ask(self, session: Session | None) -> None:
        if session is None or session.is_read_only or session is not self._handlers.session:
            return
        job = session.worker.job("", _left)
        job.succeeded.connect(partial(self._on_asked, session))
        job.failed.connect(self._handlers.show_error)
        session.worker.start(job)

    def _on_asked(self, session: Session, total: int) -> None:
        from claimline.workflow.preparing import FEW

        if total > FEW:
            self._go_on(session, total, total)

    def _go_on(self, session: Session, total: int, left: int) -> None:
        if left == 0:
            self._handlers.changed.emit()
        elif left == _STOPPED:
            words = _("Stopped; it goes on when the library is opened again. Until then not every claim is found.")
            self._handlers.tell(_("Preparing the library"), [words])
        elif session is self._handlers.session:
            operation = partial(_prepared, is_other_wanted=session.worker.has_others_waiting, total=total)
            self._handlers.do(_("Preparing the library"), operation, partial(self._go_on, session, total))


def _left(library: Library, _ticket: Ticket) -> int:
    from claimline.workflow.preparing import waiting

    return waiting(library)


def _prepared(library: Library, ticket: Ticket, *, is_other_wanted: object, total: int) -> int:
    from claimline.workflow.preparing import prepare

    assert callable(is_other_wanted)
    try:
        return prepare(library, ticket, is_other_wanted, total)
    except Cancelled:
        return _STOPPED
