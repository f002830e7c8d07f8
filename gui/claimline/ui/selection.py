"""What the user has chosen: the one selection that all four views show."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from claimline.domain import Kind, Status


class Choice(NamedTuple):
    """Which claims are listed, and which of them is looked at (`claim`, 0 for none).

    `lane` is the company that the timeline lifts: the chosen company, or that of the chosen model.
    """

    company: str | None = None
    article: int | None = None
    model: str | None = None
    kind: Kind | None = None
    status: Status | None = None
    words: str = ""
    claim: int = 0
    lane: str | None = None
    collection: int | None = None


class Chosen(QObject):
    """Holds the choice. `list_changed` says that other claims are listed, `claim_changed` that another is looked at."""

    list_changed = Signal()
    claim_changed = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.choice = Choice()

    def choose_company(self, company: str | None) -> None:
        """List the claims about a company, or about all; filters stay."""
        self._list(self.choice._replace(company=company, article=None, model=None, lane=company, collection=None))

    def choose_collection(self, collection: int | None) -> None:
        """List the claims of a matter that the user follows, or of all; filters stay."""
        before = self.choice._replace(company=None, article=None, model=None, lane=None, words="")
        self._list(before._replace(collection=collection))

    def search_again(self, words: str) -> None:
        """List what a search that was kept finds, whatever else was chosen."""
        self._list(Choice(claim=self.choice.claim, words=words))

    def choose_article(self, article: int | None, plain: bool = False) -> None:
        """List the claims of an article, or of all; `plain`, without filters."""
        before = Choice(claim=self.choice.claim) if plain else self.choice
        self._list(before._replace(company=None, article=article, model=None, lane=None, collection=None))

    def choose_model(self, model: str | None, company: str | None = None) -> None:
        """List the claims that speak of a model, and lift its company's lane."""
        lane = company if model else self.choice.company
        article = None if model else self.choice.article
        listed = None if model else self.choice.company
        listing = self.choice._replace(company=listed, article=article, model=model, lane=lane)
        self._list(listing._replace(collection=None) if model else listing)

    def choose_kind(self, kind: Kind | None) -> None:
        """List only the claims of a kind, or of all kinds."""
        self._list(self.choice._replace(kind=kind))

    def choose_status(self, status: Status | None) -> None:
        """List only the claims of a status, or of any."""
        self._list(self.choice._replace(status=status))

    def search(self, words: str) -> None:
        """List only the claims that hold these words: of all, where a search begins, so that none is missed unseen."""
        begins = bool(words) and not self.choice.words
        before = self.choice
        if begins:
            before = before._replace(company=None, article=None, model=None, lane=None, collection=None)
        self._list(before._replace(words=words))

    def clear(self) -> None:
        """List everything."""
        self._list(Choice(claim=self.choice.claim))

    def choose_claim(self, claim: int) -> None:
        """Look at a claim."""
        if claim != self.choice.claim:
            self.choice = self.choice._replace(claim=claim)
            self.claim_changed.emit(claim)

    def restore(self, choice: Choice) -> None:
        """List and look at what was chosen before."""
        self._list(choice._replace(claim=0))
        self.choose_claim(choice.claim)

    def _list(self, choice: Choice) -> None:
        if choice != self.choice:
            self.choice = choice
            self.list_changed.emit()
