"""The claims that are listed, loaded as they are looked at."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from claimline.domain import Claim
from claimline.ui.ties import tie_line
from claimline.ui.words import kind_word, speaker_words, status_word
from claimline.workflow.ties import Ties

Load = Callable[[Sequence[int]], Sequence[Claim]]
LoadTies = Callable[[Sequence[Claim]], Mapping[int, Ties]]
Index = QModelIndex | QPersistentModelIndex

_PAGE = 12
"""Claims asked for at once: what a window shows and some more. While the list is dragged, each frame asks anew."""
_PAGES_KEPT = 48


class ClaimsModel(QAbstractListModel):
    """One row a claim, by the order of their ids; a page of claims is asked for when one of them is needed."""

    ClaimRole = Qt.ItemDataRole.UserRole + 1

    def __init__(self, load: Load, load_ties: LoadTies | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._load, self._load_ties = load, load_ties
        self._ties: dict[int, Ties] = {}
        self._ids: Sequence[int] = array("q")
        self._pages: OrderedDict[int, dict[int, Claim]] = OrderedDict()

    @property
    def ids(self) -> Sequence[int]:
        """The claims' ids, in the order of the rows."""
        return self._ids

    def list_claims(self, ids: Sequence[int]) -> None:
        """Show other claims."""
        self.beginResetModel()
        self._ids = ids
        self._pages.clear()
        self._ties.clear()
        self.endResetModel()

    def refresh(self) -> None:
        """The claims are the same, but something about them changed."""
        self._pages.clear()
        self._ties.clear()
        if self._ids:
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))

    def claim(self, row: int) -> Claim | None:
        """The claim of a row; None where the library no longer has it."""
        if not 0 <= row < len(self._ids):
            return None
        page = row // _PAGE
        held = self._pages.get(page)
        if held is None:
            held = {claim.id: claim for claim in self._load(self._ids[page * _PAGE : (page + 1) * _PAGE])}
            self._pages[page] = held
            if self._load_ties is not None:
                self._ties.update(self._load_ties(list(held.values())))
            if len(self._pages) > _PAGES_KEPT:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(page)
        return held.get(self._ids[row])

    def ties(self, claim: int) -> Ties | None:
        """What other articles make of a claim that was loaded; None where nothing is related to it."""
        return self._ties.get(claim)

    def row_of(self, claim: int) -> int:
        """The row of a claim, -1 where it is not listed."""
        try:
            return self._ids.index(claim)
        except ValueError:
            return -1

    def rowCount(self, parent: Index | None = None) -> int:
        """How many claims are listed."""
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A claim's words, or the claim itself."""
        claim = self.claim(index.row()) if index.isValid() else None
        if claim is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return claim.passage.exact
        if role == Qt.ItemDataRole.AccessibleTextRole:
            ties = self.ties(claim.id)
            return f"{spoken(claim)}. {tie_line(ties)}" if ties else spoken(claim)
        return claim if role == self.ClaimRole else None


def spoken(claim: Claim) -> str:
    """A claim as a screen reader says it."""
    parts = [kind_word(claim.kind), status_word(claim.status), ", ".join(claim.companies), claim.passage.exact]
    return ". ".join(part.rstrip(" .。") for part in (*parts, speaker_words(claim)) if part)
