"""The claims as assistive tools see them: a list, whose description is the claim that is looked at."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from claimline.ui.panes.claims_view import ClaimsView


def _made(name: str, thing: QObject) -> QAccessibleInterface | None:
    if name != "ClaimsView" or not isinstance(thing, ClaimsView):
        return None
    if thing.accessible is None:
        thing.accessible = QAccessibleWidget(thing, QAccessible.Role.List)
    return thing.accessible


# Qt keeps one list of these for the whole program, so it is told once.
QAccessible.installFactory(_made)
