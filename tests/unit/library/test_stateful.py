"""A library does what a plain dictionary with a list of its states does, whatever the order of the steps."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as some
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from claimline.domain import Article, Block, Claim, Findings, Kind, Passage, Selection, Status
from claimline.library import Library, Reader, create_library
from claimline.library.check import check_library

Model = dict[int, tuple[str | None, dict[int, Status]]]
"""Each article's day, and the status of each of its claims."""


class LibraryMachine(RuleBasedStateMachine):
    """The library beside the model, with the model's states before and after."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="claimline-model-"))
        self.path = self.folder / "m.claimline"
        create_library(self.path)
        self.library, self.reader = Library(self.path), Reader(self.path)
        self.model: Model = {}
        self.past: list[Model] = []
        self.future: list[Model] = []
        self.made = 0

    def save(self, changed: Model) -> None:
        if changed != self.model:
            self.past.append(self.model)
            self.future.clear()
            self.model = changed

    @rule(claims=some.integers(0, 3), day=some.sampled_from([None, "2025-01-01", "2025-02"]))
    def add(self, claims: int, day: str | None) -> None:
        self.made += 1
        text = f"Article {self.made} says. " * 3
        article = Article(
            text, (Block(0, len(text)),), "en", hashlib.sha256(text.encode()).hexdigest(), "a", published=day
        )
        found = tuple(Claim(Passage.of(text, place, place + 5), Kind.PLAN, ("Acme",)) for place in range(claims))
        with self.library.edit("add"):
            number = self.library.add_article(article, text.encode(), Findings(found, ()))
        ids = self.reader.claim_ids(Selection(article=number))
        self.save({**self.model, number: (day, dict.fromkeys(ids, Status.SUGGESTED))})

    @rule(data=some.data(), status=some.sampled_from(list(Status)))
    def decide(self, data: some.DataObject, status: Status) -> None:
        ids = sorted(claim for _, claims in self.model.values() for claim in claims)
        chosen = set(data.draw(some.lists(some.sampled_from(ids), max_size=4))) if ids else set()
        with self.library.edit("decide"):
            self.library.set_status(chosen, status)
        self.save(
            {
                number: (day, {claim: status if claim in chosen else old for claim, old in claims.items()})
                for number, (day, claims) in self.model.items()
            }
        )

    @precondition(lambda self: self.model)
    @rule(data=some.data(), day=some.sampled_from([None, "2024-05-05", "2025-02"]))
    def date(self, data: some.DataObject, day: str | None) -> None:
        number = data.draw(some.sampled_from(sorted(self.model)))
        with self.library.edit("date"):
            self.library.set_published(number, day)
        self.save({**self.model, number: (day, self.model[number][1])})

    @precondition(lambda self: self.model)
    @rule(data=some.data())
    def delete(self, data: some.DataObject) -> None:
        number = data.draw(some.sampled_from(sorted(self.model)))
        with self.library.edit("delete"):
            self.library.delete_article(number)
        self.save({other: kept for other, kept in self.model.items() if other != number})

    @precondition(lambda self: self.model)
    @rule(data=some.data())
    def fail(self, data: some.DataObject) -> None:
        number = data.draw(some.sampled_from(sorted(self.model)))
        try:
            with self.library.edit("fail"):
                self.library.delete_article(number)
                raise KeyError(number)
        except KeyError:
            pass

    @rule()
    def undo(self) -> None:
        assert (self.library.undo() is not None) == bool(self.past)
        if self.past:
            self.future.append(self.model)
            self.model = self.past.pop()

    @rule()
    def redo(self) -> None:
        assert (self.library.redo() is not None) == bool(self.future)
        if self.future:
            self.past.append(self.model)
            self.model = self.future.pop()

    @rule()
    def close_and_open(self) -> None:
        self.reader.close()
        self.library.close()
        self.library, self.reader = Library(self.path), Reader(self.path)

    @invariant()
    def shows_the_model(self) -> None:
        ids = self.reader.claim_ids(Selection())
        shown: Model = {row.id: (row.published, {}) for row in self.reader.article_rows()}
        for claim in self.reader.claims(ids):
            shown[claim.article][1][claim.id] = claim.status
        assert shown == self.model
        assert sorted(self.reader.claim_ids(Selection(words="acme"))) == sorted(ids)
        assert list(self.reader.claim_ids(Selection(company="Acme"))) == list(ids)
        reviewed = sum(
            status is not Status.SUGGESTED for _, claims in self.model.values() for status in claims.values()
        )
        assert self.reader.counts()[:3] == (len(self.model), len(ids), reviewed)
        assert bool(self.reader.undo_label()) == bool(self.past)

    def teardown(self) -> None:
        self.reader.close()
        self.library.close()
        try:
            assert check_library(self.path) == ()
        finally:
            shutil.rmtree(self.folder)


LibraryMachine.TestCase.settings = settings(
    max_examples=25, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck)
)
TestLibrary = LibraryMachine.TestCase
