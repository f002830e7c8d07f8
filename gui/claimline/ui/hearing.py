"""Which views are told to assistive tools by what is written for each; that is first imported when one listens."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget


def _made(name: str, thing: QObject) -> QAccessibleInterface | None:
    """What tells of a view, by the name of its class; None for what Qt itself knows how to tell."""
    if name == "ClaimsView":
        from claimline.ui.panes.accessible_claims import heard as claims

        return claims(thing)
    if name == "TimelineView":
        from claimline.ui.timeline.accessible import heard as timeline

        return timeline(thing)
    beside = thing.parent() if name == "QWidget" else None
    if beside is not None and beside.metaObject().className() == "SourceView":
        from claimline.ui.panes.accessible_source import heard as passages

        return passages(thing)
    return None


def forget_heard(widget: QWidget) -> None:
    """Have a widget be told anew: what told of it was made while it was not yet what it is."""
    if QAccessible.isActive():
        made = QAccessible.queryAccessibleInterface(widget)
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(made))


@cache
def hear_views() -> None:
    """Tell Qt, once: it keeps one list for the whole program, asks who came last first, and what was made stays."""
    QAccessible.installFactory(_made)
