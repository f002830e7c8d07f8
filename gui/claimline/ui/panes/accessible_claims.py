"""The claims as assistive tools see them: a list, whose children are the cards in sight and those about to come."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible

from claimline.language import _
from claimline.ui.delegates.claim_parts import buttons
from claimline.ui.drawn_parts import PRESS, DrawnPart, DrawnParts, PartAction
from claimline.ui.panes.claims_view import ClaimsView

_NEAR = 10
"""How many cards above and below those in sight are told too, so that one can go on to them."""


class AccessibleClaims(DrawnParts[int]):
    """The cards by their claims' ids; of a million claims, those near what is seen, and the chosen one."""

    def __init__(self, view: ClaimsView) -> None:
        super().__init__(view)
        self.view = view
        view.claim_chosen.connect(self.tell_focus)
        view.model.dataChanged.connect(self.tell_changed)

    def text(self, kind: QAccessible.Text) -> str:
        """What stands where there is no claim is its description."""
        if kind is QAccessible.Text.Description and not len(self.view.model.ids):
            return self.view.empty_words
        return str(super().text(kind))

    def state(self) -> QAccessible.State:
        """Several claims may be picked."""
        state = super().state()
        state.multiSelectable = state.extSelectable = True
        return state

    def rows(self) -> list[int]:
        """The rows that are told."""
        seen, current = [row for row, _top in self.view.seen_rows()], self.view.current_row
        if not seen:
            return []
        near = range(max(0, seen[0] - _NEAR), min(len(self.view.model.ids), seen[-1] + 1 + _NEAR))
        return sorted({*near, current}) if current >= 0 else list(near)

    def keys(self) -> list[int]:
        """The claims of those rows."""
        return [self.view.model.ids[row] for row in self.rows()]

    def row_of(self, claim: int) -> int:
        """The row of a claim that is told; -1 for any other."""
        ids = self.view.model.ids
        return next((row for row in self.rows() if ids[row] == claim), -1)

    def part(self, key: int) -> DrawnPart:
        """A card."""
        return AccessibleCard(self, key)

    def key_at(self, place: QPointF) -> int | None:
        """The card at a place of the screen."""
        row, _part = self.view.part_at(self.view.viewport().mapFromGlobal(place))
        return self.view.model.ids[row] if row >= 0 else None

    def focused_key(self) -> int | None:
        """The chosen claim."""
        row = self.view.current_row
        return self.view.model.ids[row] if row >= 0 else None


class AccessibleCard(DrawnPart):
    """One claim: all that its card says, which of how many it is, and what can be done with it."""

    def __init__(self, whole: AccessibleClaims, claim: int) -> None:
        super().__init__(whole, whole.view.viewport())
        self._claims, self._view, self._claim = whole, whole.view, claim

    @property
    def _row(self) -> int:
        return self._claims.row_of(self._claim)

    def drawn(self) -> QRectF | None:
        """The card, as far as it is in sight."""
        row = self._row
        if row < 0:
            return None
        found = self._view.rectangle(row)
        if found is None:
            return QRectF()
        corner, size = found
        return QRectF(corner, size.toSizeF()).intersected(QRectF(self._view.viewport().rect()))

    def words(self, kind: QAccessible.Text) -> str:
        """What the claim says, who says it, how far it was reviewed; its place in the list as the description."""
        row, model = self._row, self._view.model
        if kind is QAccessible.Text.Name:
            return model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) or ""
        if kind is QAccessible.Text.Description:
            return _("{number} of {count}").format(number=f"{row + 1:,}", count=f"{len(model.ids):,}")
        return ""

    def is_focused(self) -> bool:
        """Whether it is the one that is looked at."""
        return self._row == self._view.current_row

    def is_selected(self) -> bool:
        """Whether a change would be for it."""
        return self._row in self._view.picked_rows

    def actions(self) -> tuple[PartAction, ...]:
        """It is chosen, confirmed or rejected, and its passage is looked at in the article."""
        claim = self._view.model.claim(self._row)
        if claim is None:
            return ()
        offered = [(button.action, button.words, button.key) for button in buttons(claim)]
        offered.append(("showSource", _("Source"), "Alt+4"))
        choose = PartAction(PRESS, _("Choose"), "", partial(self._view.choose_row, self._row))
        return (choose, *(PartAction(name, words, keys, partial(self._do, name)) for name, words, keys in offered))

    def _do(self, action: str) -> None:
        self._view.choose_row(self._row)
        self._view.action_asked.emit(action)


def heard(thing: QObject) -> DrawnParts[Any] | None:
    """What tells of a list of claims."""
    if not isinstance(thing, ClaimsView):
        return None
    if thing.accessible is None:
        thing.accessible = AccessibleClaims(thing)
    return thing.accessible
