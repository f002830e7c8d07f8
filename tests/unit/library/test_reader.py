"""Every selection gives what a plain look at all claims gives, in the same order, and sees what was just saved."""

from __future__ import annotations

import itertools
import random
from pathlib import Path

import apsw
import pytest

from claimline.domain import Claim, Kind, LibraryUnusable, Reason, Selection, Status
from claimline.domain.date import days
from claimline.library import Library, Reader
from claimline.library.check import check_library

COMPANIES, MODELS, DAYS = ("A", "B", "C & D", "마"), ("M-X", "M-Y"), ("2024-12-31", "2025-01-01", None)


@pytest.fixture
def filled(library: Library, make) -> Library:
    """Thirty articles whose claims differ in everything a selection names."""
    chance = random.Random(5)
    with library.edit("add"):
        for number in range(30):
            article, original, findings = make(*(f"Claim {number} {place} x." for place in range(4)), published=None)
            article = article.__class__(**{**_fields(article), "published": chance.choice(DAYS)})
            claims = tuple(_varied(claim, chance) for claim in findings.claims)
            library.add_article(article, original, findings.__class__(claims, ()))
    return library


def _fields(value: object) -> dict[str, object]:
    return {name: getattr(value, name) for name in value.__dataclass_fields__}  # type: ignore[attr-defined]


def _varied(claim: Claim, chance: random.Random) -> Claim:
    varied = {
        "kind": chance.choice(list(Kind)[:3]),
        "status": chance.choice(list(Status)),
        "companies": tuple(chance.sample(COMPANIES, chance.randint(1, 3))),
        "models": tuple(chance.sample(MODELS, chance.randint(0, 2))),
    }
    return Claim(**{**_fields(claim), **varied})  # type: ignore[arg-type]


def plainly(reader: Reader, selection: Selection, claims: tuple[Claim, ...]) -> list[int]:
    """What the selection means, one claim at a time."""
    published = {row.id: row.published for row in reader.article_rows()}
    since = days(selection.since)[0].isoformat() if selection.since else None
    fits = [
        claim
        for claim in claims
        if selection.company in (None, *claim.companies)
        and selection.model in (None, *claim.models)
        and selection.article in (None, claim.article)
        and selection.kind in (None, claim.kind)
        and selection.status in (None, claim.status)
        and (since is None or (published[claim.article] or "") >= since)
        and (not selection.words or f" {selection.words}" in claim.passage.exact)
    ]
    fits.sort(key=lambda claim: (claim.passage.start, claim.id))
    fits.sort(key=lambda claim: (published[claim.article] or "", claim.article), reverse=True)
    return [claim.id for claim in fits]


def test_every_selection(filled: Library, reader: Reader) -> None:
    claims = reader.claims(range(1, 121))
    assert len(claims) == 120
    sizes = set()
    for company, model, article, kind, status, since, words in itertools.product(
        (None, "A", "C & D", "none"),
        (None, "M-X"),
        (None, 7),
        (None, Kind.PLAN),
        (None, Status.SUGGESTED, Status.REJECTED),
        (None, "2025", "2025-01-02"),
        ("", "2", "29"),
    ):
        selection = Selection(company, article, model, kind, status, words, since)
        found = list(reader.claim_ids(selection))
        assert found == plainly(reader, selection, claims), selection
        sizes.add(len(found))
    assert len(sizes) > 20


def test_counts_are_those_of_the_claims(path: Path, filled: Library, reader: Reader) -> None:
    claims = reader.claims(range(1, 121))
    for row in reader.companies():
        about = [claim for claim in claims if row.name in claim.companies]
        assert (row.claims, row.articles) == (len(about), len({claim.article for claim in about}))
    assert [row.claims for row in reader.companies()] == sorted(
        (row.claims for row in reader.companies()), reverse=True
    )
    for article in reader.article_rows():
        about = [claim for claim in claims if claim.article == article.id]
        reviewed = sum(claim.status is not Status.SUGGESTED for claim in about)
        assert (article.claims, article.reviewed) == (len(about), reviewed)
    assert reader.counts() == (30, 120, sum(claim.status is not Status.SUGGESTED for claim in claims), 4)
    for model in MODELS:
        assert set(reader.claims_of_model(model)) == {claim.id for claim in claims if model in claim.models}
    assert check_library(path) == ()


def test_claims_come_in_the_order_asked_for_and_the_gone_are_passed_over(filled: Library, reader: Reader) -> None:
    assert [claim.id for claim in reader.claims([9, 3, 500, 7, 3])] == [9, 3, 7, 3]
    assert reader.claims([]) == ()


def test_a_reader_sees_what_was_saved_and_only_that(library: Library, reader: Reader, make) -> None:
    before = reader.state()
    assert reader.state() == before
    with library.edit("add"):
        library.add_article(*make("One says so."))
        assert reader.counts().articles == 0
    assert reader.counts().articles == 1
    assert reader.state() != before


def test_a_since_that_is_no_date_is_our_mistake(reader: Reader) -> None:
    with pytest.raises(ValueError, match="EDTF"):
        reader.claim_ids(Selection(since="soon"))


def test_a_value_larger_than_any_of_ours_is_damage_and_not_held(
    path: Path, make, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Library(path) as library, library.edit("add"):
        library.add_article(*make("Acme says much.", "Acme says more."))
    connection = apsw.Connection(str(path))
    connection.execute("UPDATE claim_detail SET exact = CAST(zeroblob(2000000) AS TEXT) WHERE claim = 1")
    connection.close()
    monkeypatch.setattr("claimline.library.reader.LARGEST_VALUE", 1_000_000)
    with Reader(path) as reader:
        assert reader.claims([2])[0].passage.exact == "Acme says more."
        with pytest.raises(LibraryUnusable) as problem:
            reader.claims([1])
    assert problem.value.reason is Reason.DAMAGED
