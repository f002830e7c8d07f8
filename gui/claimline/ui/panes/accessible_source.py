"""What is painted beside the article's text as assistive tools see it: the passages of claims, and what was set aside.

Qt tells the text itself; these are the children of the area that it stands in.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from claimline.domain import BODY, Claim
from claimline.language import _
from claimline.ui.announcing import announce
from claimline.ui.drawn_parts import PRESS, DrawnPart, DrawnParts, PartAction
from claimline.ui.models.claims import spoken
from claimline.ui.words import kind_word, speaker_words, status_word, why_set_aside

if TYPE_CHECKING:
    from claimline.ui.panes.source_view import SourceView


class _Spot(NamedTuple):
    """A claim by its id, or else the label of a block by that one's place in the article."""

    start: int
    claim: int
    block: int


class AccessiblePassages(DrawnParts[_Spot]):
    """The passages and labels in sight, in the order of the text."""

    def __init__(self, view: SourceView) -> None:
        super().__init__(view.viewport())
        self.view = view

    def text(self, kind: QAccessible.Text) -> str:
        """What these are."""
        return _("Passages of claims") if kind is QAccessible.Text.Name else str(super().text(kind))

    def keys(self) -> list[_Spot]:
        """What is in sight."""
        first, last = self.view.seen_stretch()
        claims = [_Spot(each.passage.start, each.id, -1) for each in self.view.claims_between(first, last)]
        return sorted([*claims, *(_Spot(start, 0, place) for place, start in self.view.labels_between(first, last))])

    def part(self, key: _Spot) -> DrawnPart:
        """A passage, or a label."""
        return AccessiblePassage(self, key) if key.claim else AccessibleLabel(self, key)

    def key_at(self, place: QPointF) -> _Spot | None:
        """What is at a place of the screen."""
        found = self.view.claims_at(self.view.viewport().mapFromGlobal(place))
        return _Spot(found[0].passage.start, found[0].id, -1) if found else None


class AccessiblePassage(DrawnPart):
    """The passage of a claim."""

    def __init__(self, whole: AccessiblePassages, spot: _Spot) -> None:
        super().__init__(whole, whole.view.viewport())
        self._view, self._spot = whole.view, spot

    @property
    def _claim(self) -> Claim | None:
        first, last = self._view.seen_stretch()
        found = (each for each in self._view.claims_between(first, last) if each.id == self._spot.claim)
        return next((each for each in found if each.passage.start == self._spot.start), None)

    def drawn(self) -> QRectF | None:
        """All its lines, as far as they are in sight."""
        claim = self._claim
        if claim is None:
            return None
        whole = QRectF()
        for area in self._view.passage_areas(claim):
            whole = whole.united(area)
        return whole.intersected(QRectF(self._view.viewport().rect()))

    def words(self, kind: QAccessible.Text) -> str:
        """What its card says."""
        claim = self._claim
        return spoken(claim) if claim is not None and kind is QAccessible.Text.Name else ""

    def is_selected(self) -> bool:
        """Whether its claim is the chosen one."""
        return self._view.selected == self._spot.claim

    def actions(self) -> tuple[PartAction, ...]:
        """Its claim is chosen."""
        return (PartAction(PRESS, _("Choose"), "", partial(self._view.claim_chosen.emit, self._spot.claim)),)


class AccessibleLabel(DrawnPart):
    """The label of what is not the article."""

    def __init__(self, whole: AccessiblePassages, spot: _Spot) -> None:
        super().__init__(whole, whole.view.viewport())
        self._view, self._place = whole.view, spot.block

    def drawn(self) -> QRectF | None:
        """The label, as far as it is in sight."""
        area = self._view.label_area(self._place)
        return area.intersected(QRectF(self._view.viewport().rect())) if not area.isEmpty() else None

    def words(self, kind: QAccessible.Text) -> str:
        """Why it was set aside."""
        return why_set_aside(self._view.role_of(self._place)) if kind is QAccessible.Text.Name else ""

    def actions(self) -> tuple[PartAction, ...]:
        """It is read as the article again."""
        return (PartAction(PRESS, _("Read as the article"), "", partial(self._view.give_role, self._place, BODY)),)


def tell_passage(view: SourceView, claim: Claim) -> None:
    """Say that the keys have come into the passage of a claim."""
    parts = (_("Passage of a claim"), kind_word(claim.kind), status_word(claim.status), speaker_words(claim))
    announce(view, ". ".join(parts))


def heard(thing: QObject) -> DrawnParts[Any] | None:
    """What tells of the area of a text."""
    from claimline.ui.panes.source_view import SourceView

    view = thing.parent()
    if not isinstance(view, SourceView) or not isinstance(thing, QWidget) or view.viewport() is not thing:
        return None
    if view.accessible is None:
        view.accessible = AccessiblePassages(view)
    return view.accessible
