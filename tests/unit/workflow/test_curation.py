"""Claims put right by hand, on a real library: what is kept, what is refused, and that undo takes all of it back."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from claimline.domain import (
    ADDED,
    Article,
    Block,
    CannotCurate,
    Claim,
    CurationFault,
    Findings,
    FuzzyDate,
    Kind,
    Passage,
    Quantity,
    Selection,
    Status,
)
from claimline.library import Library, Reader, create_library
from claimline.library.check import check_library
from claimline.workflow.curation import Wording, merge_claims, save_claim, split_claim, worded

TEXT = "Acme spent 4 million dollars (3 million euros) in May. Bolt plans a model. Acme said it waits."
FIRST = TEXT[: TEXT.index(" Bolt")]


def claim_at(words: str, company: str, **fields: object) -> Claim:
    start = TEXT.index(words)
    return Claim(Passage.of(TEXT, start, start + len(words)), Kind.FIGURE, (company,), why=("x:y",), **fields)  # type: ignore[arg-type]


def quantity(words: str, value: float, unit: str, **fields: object) -> Quantity:
    start = TEXT.index(words)
    return Quantity(value, unit, words, start, start + len(words), **fields)  # type: ignore[arg-type]


DOLLARS, EUROS = quantity("4 million dollars", 4e6, "USD"), quantity("3 million euros", 3e6, "EUR", converts=0)
MAY = FuzzyDate("2025-05", "May", TEXT.index("May"), TEXT.index("May") + 3)
CLAIMS = (
    claim_at(FIRST, "Acme", quantities=(DOLLARS, EUROS), dates=(MAY,)),
    claim_at("Bolt plans a model.", "Bolt"),
    claim_at("Acme said it waits.", "Acme", speaker="Acme", cue="said"),
)


def add(library: Library, text: str) -> int:
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    article = Article(text, (Block(0, len(text)),), "en", sha256, f"{sha256[:6]}.txt", published="2025-06-01")
    claims = tuple(replace(claim, passage=Passage.of(text, claim.passage.start, claim.passage.end)) for claim in CLAIMS)
    with library.edit("add"):
        return library.add_article(article, text.encode(), Findings(claims, ()))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    create_library(tmp_path / "c.claimline")
    return tmp_path / "c.claimline"


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    with Library(path) as library:
        add(library, TEXT)
        yield library
    assert check_library(path) == ()


def held(path: Path) -> tuple[Claim, ...]:
    with Reader(path) as reader:
        return reader.claims(reader.claim_ids(Selection()))


def found(path: Path, **fields: object) -> list[int]:
    with Reader(path) as reader:
        return list(reader.claim_ids(Selection(**fields)))  # type: ignore[arg-type]


def as_it_is(claim: Claim, **fields: object) -> Wording:
    wording = Wording(
        claim.passage.start,
        claim.passage.end,
        claim.kind,
        claim.companies,
        claim.speaker or "",
        claim.reported_by or "",
        claim.models,
        tuple((each.text, f"{each.value:.15g}", each.unit) for each in claim.quantities),
        tuple((each.text, each.edtf or "") for each in claim.dates),
        claim.note,
        claim.tags,
    )
    return replace(wording, **fields)  # type: ignore[arg-type]


def test_saved_as_it_was_a_claim_is_confirmed_and_nothing_else(library: Library, path: Path) -> None:
    before = held(path)[0]
    save_claim(library, worded(as_it_is(before), TEXT, before.article, before))
    after = held(path)[0]
    assert after.status is Status.CONFIRMED
    assert replace(after, status=before.status, why=before.why) == before


def test_an_edit_is_found_by_what_it_now_says_and_undone_as_one_step(library: Library, path: Path) -> None:
    before = held(path)
    wording = as_it_is(before[1], kind=Kind.PLAN, companies=("Cog ", ""), speaker="Dana", note="check", tags=("q2",))
    save_claim(library, worded(wording, TEXT, before[1].article, before[1]))
    number = before[1].id
    after = held(path)[1]
    assert (after.kind, after.companies, after.speaker, after.note, after.tags) == (
        Kind.PLAN, ("Cog",), "Dana", "check", ("q2",)
    )  # fmt: skip
    assert found(path, company="Cog") == found(path, words="dana") == found(path, words="a", kind=Kind.PLAN) == [number]
    assert found(path, company="Bolt") == []
    assert library.undo() == "Edit a claim"
    assert held(path) == before
    assert found(path, company="Bolt") == [number]
    assert found(path, company="Cog") == found(path, words="dana") == []
    assert library.redo() == "Edit a claim"
    assert held(path)[1] == after


def test_a_passage_that_begins_elsewhere_is_listed_there(library: Library, path: Path) -> None:
    before = held(path)
    last = before[2]
    save_claim(library, worded(as_it_is(last, start=0, end=4), TEXT, last.article, last))
    assert [claim.id for claim in held(path)] == [before[0].id, last.id, before[1].id]
    assert found(path, company="Acme") == [before[0].id, last.id]
    library.undo()
    assert held(path) == before


def test_spaces_at_the_ends_are_no_part_of_a_passage(library: Library, path: Path) -> None:
    before = held(path)[1]
    wording = as_it_is(before, start=before.passage.start - 1, end=before.passage.end + 1)
    assert worded(wording, TEXT, before.article, before).passage == before.passage


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"start": 4, "end": 4}, CurationFault.NO_PASSAGE),
        ({"start": 4, "end": 5}, CurationFault.NO_PASSAGE),
        ({"companies": (" ",)}, CurationFault.NO_COMPANY),
        ({"quantities": (("4 million dollars", "four", "USD"),)}, CurationFault.NO_NUMBER),
        ({"quantities": (("4 million dollars", "inf", "USD"),)}, CurationFault.NO_NUMBER),
        ({"quantities": (("4 million dollars", "5", "dollars"),)}, CurationFault.NO_UNIT),
        ({"quantities": (("5 million dollars", "5e6", "USD"),)}, CurationFault.NOT_THERE),
        ({"dates": (("May", "2025-13"),)}, CurationFault.NO_DATE),
        ({"dates": (("June", "2025-06"),)}, CurationFault.NOT_THERE),
        ({"end": 10}, CurationFault.NOT_THERE),
    ],
)
def test_what_makes_no_claim_is_refused(
    library: Library, path: Path, fields: dict[str, object], fault: CurationFault
) -> None:
    before = held(path)[0]
    with pytest.raises(CannotCurate) as refused:
        worded(as_it_is(before, **fields), TEXT, before.article, before)
    assert refused.value.fault is fault


def test_a_figure_left_as_it_is_keeps_what_it_converts(library: Library, path: Path) -> None:
    before = held(path)[0]
    euros_only = worded(as_it_is(before, quantities=(("3 million euros", "3000000", "EUR"),)), TEXT, 1, before)
    assert euros_only.quantities == (replace(EUROS, converts=None),)
    turned = (("3 million euros", "3000000", "EUR"), ("4 million dollars", "4000000", "USD"))
    after = worded(as_it_is(before, quantities=turned), TEXT, 1, before)
    assert after.quantities == (replace(EUROS, converts=1), DOLLARS)


def test_a_claim_is_added_and_taken_back(library: Library, path: Path) -> None:
    before = held(path)
    wording = Wording(TEXT.index("plans"), TEXT.index(" Acme said"), Kind.PLAN, ("Bolt",))
    number = save_claim(library, worded(wording, TEXT, before[0].article))
    added = next(claim for claim in held(path) if claim.id == number)
    assert (added.passage.exact, added.status, added.why) == ("plans a model.", Status.CONFIRMED, (ADDED,))
    library.undo()
    assert held(path) == before


def test_what_is_gone_is_not_saved(library: Library, path: Path) -> None:
    before = held(path)[0]
    with library.edit("delete"):
        library.delete_article(before.article)
    for claim in (replace(before, speaker="x"), replace(before, id=0)):
        with pytest.raises(CannotCurate) as refused:
            save_claim(library, claim)
        assert refused.value.fault is CurationFault.GONE
    with pytest.raises(CannotCurate):
        merge_claims(library, [before.id, before.id + 1])
    assert library.undo() == "delete"


def test_a_split_parts_figures_by_where_they_stand(library: Library, path: Path) -> None:
    before = held(path)
    numbers = split_claim(library, before[0].id, TEXT.index("(3"))
    first, second = (claim for claim in held(path) if claim.id in numbers)
    assert (first.passage.exact, second.passage.exact) == ("Acme spent 4 million dollars", "(3 million euros) in May.")
    assert (first.quantities, second.quantities) == ((DOLLARS,), (replace(EUROS, converts=None),))
    assert (first.dates, second.dates) == ((), (MAY,))
    assert {first.status, second.status} == {Status.CONFIRMED}
    library.undo()
    assert held(path) == before


@pytest.mark.parametrize("place", [0, len(FIRST), len(TEXT) + 5])
def test_a_split_outside_the_passage_is_refused(library: Library, path: Path, place: int) -> None:
    before = held(path)
    with pytest.raises(CannotCurate):
        split_claim(library, before[0].id, place)
    assert held(path) == before


def test_merged_claims_are_one_passage_with_all_they_said(library: Library, path: Path) -> None:
    before = held(path)
    assert merge_claims(library, [before[2].id, before[0].id]) == before[0].id
    merged, other = held(path)
    assert merged.passage.exact == TEXT
    assert (merged.companies, merged.speaker, merged.quantities) == (("Acme",), "Acme", (DOLLARS, EUROS))
    assert other == before[1]
    assert library.undo() == "Merge 2 claims"
    assert held(path) == before


def test_a_merge_across_articles_or_of_one_is_refused(library: Library, path: Path) -> None:
    add(library, f"{TEXT} Again.")
    before = held(path)
    ends = [before[0].id, before[-1].id]
    for numbers, fault in ((ends, CurationFault.TWO_ARTICLES), (ends[:1], CurationFault.ONE_CLAIM)):
        with pytest.raises(CannotCurate) as refused:
            merge_claims(library, numbers)
        assert refused.value.fault is fault
    assert held(path) == before


def test_what_was_put_right_is_not_suggested_again(library: Library, path: Path) -> None:
    before = held(path)
    shorter = worded(as_it_is(before[1], end=before[1].passage.end - 1), TEXT, before[1].article, before[1])
    save_claim(library, shorter)
    merge_claims(library, [before[0].id, before[2].id])
    kept = held(path)
    with library.edit("again"):
        library.replace_findings(before[0].article, Findings(CLAIMS, ()))
    assert held(path) == kept


def test_a_note_on_a_suggestion_outlives_a_new_reading(library: Library, path: Path) -> None:
    noted = replace(held(path)[1], note="ask Bolt")
    save_claim(library, noted)
    with library.edit("again"):
        library.replace_findings(noted.article, Findings((), ()))
    assert held(path) == (noted,)
