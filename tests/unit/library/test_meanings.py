"""What names of companies mean: whatever is renamed, merged and split, and taken back, all that is derived follows."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

import apsw
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from claimline.domain import Findings, Selection
from claimline.library import Library, Reader, create_library
from claimline.library.check import check_library
from claimline.library.meanings import Meanings
from claimline.library.rows import CompanyRule

NAMES = ("Abel", "Boole", "Curie", "Dirac")
SAID = ("Abel sells.", "Abel and Boole buy chips.", "Boole hires in the north.", "Curie opens a north office.")
ABOUT = (("Abel",), ("Abel", "Boole"), ("Boole",), ("Curie",))

moves = some.tuples(some.just("move"), some.sampled_from(NAMES), some.sampled_from(NAMES))
splits = some.tuples(some.just("split"), some.sampled_from(NAMES), some.sampled_from(("north", "chips", 1, 3)))
steps = some.one_of(moves, splits, some.just(("undo",)), some.just(("redo",)), some.just(("again",)))


def told(path: Path) -> tuple[object, ...]:
    with Reader(path) as reader:
        companies = reader.companies()
        of_each = {row.name: list(reader.claim_ids(Selection(company=row.name))) for row in companies}
        for row in companies:  # a name finds its company's claims, whatever they were found under
            found = set(reader.claim_ids(Selection(words=row.name)))
            assert set(of_each[row.name]) <= found
            within = reader.claim_ids(Selection(company=row.name, words=row.name))
            assert list(within) == of_each[row.name]
        claims = reader.claims(reader.claim_ids(Selection()))
        for claim in claims:
            assert all(claim.id in of_each[name] for name in claim.companies)
        return companies, of_each, [claim.companies for claim in claims]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(some.lists(steps, max_size=8))
def test_all_that_is_derived_follows_and_undo_leads_back(make, asked: list[tuple[object, ...]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "m.claimline"
        create_library(path)
        article, original, findings = make(*SAID)
        findings = Findings(tuple(replace(c, companies=n) for c, n in zip(findings.claims, ABOUT, strict=True)), ())
        with Library(path) as library:
            with library.edit("add"):
                number = library.add_article(article, original, findings)
            beginning = told(path)
            for step in asked:
                take(library, number, step, findings)
                told(path)
                assert check_library(path) == ()
            while any(row.label != "add" and not row.undone for row in history(path)):
                library.undo()
            assert told(path) == beginning


def history(path: Path) -> tuple[object, ...]:
    with Reader(path) as reader:
        return reader.history()


def take(library: Library, number: int, step: tuple[object, ...], findings: Findings) -> None:
    what, *values = step
    if what == "undo" and any(row.label != "add" and not row.undone for row in history(library.path)):
        library.undo()
    elif what == "redo":
        library.redo()
    elif what == "again":
        with library.edit("again"):
            library.replace_findings(number, findings)
    elif what == "move":
        with library.edit("move"):
            library.companies.move(str(values[0]), str(values[1]))
    elif what == "split":
        company, by = values
        aliases, claims = ([by], ()) if isinstance(by, str) else ((), [by])
        with library.edit("split"):
            library.companies.split(str(company), "Euler", aliases, claims)


def test_a_name_is_followed_through_a_rename_and_the_splits_after_it() -> None:
    rules = (CompanyRule("A", "", "B"), CompanyRule("B", "north", "C"), CompanyRule("C", "ice", "D"))
    meanings = Meanings(rules, [(1, 0, 5, "B", "E")])
    assert meanings.company("A") == "B"
    assert meanings.company("A", "up North", (2, 0, 5)) == "C"
    assert meanings.company("A", "ice in the north", (2, 0, 5)) == "D"
    assert meanings.company("A", "ice in the north", (1, 0, 5)) == "E"
    assert meanings.sources("D") == {"D", "C", "B", "A"}
    assert not meanings.is_certain("B")


def test_names_that_lead_to_each_other_come_to_an_end() -> None:
    meanings = Meanings((CompanyRule("A", "x", "B"), CompanyRule("B", "x", "A")))
    assert meanings.company("A", "x") in ("A", "B")


def test_merges_undone_part_claims_by_the_names_they_were_found_under(path: Path, make) -> None:
    named = (("Acme",), ("Bolt",), ("Acme", "Bolt"), ("Crane",), ("Bolt", "Crane"), ("Acme", "Bolt", "Crane"))
    with Library(path) as library, Reader(path) as reader:
        for number in range(250):
            with library.edit("Open"):
                library.add_article(*make(f"It says {number}.", f"{number} is said.", companies=named[number % 6]))
        states = [facets(path)]
        for company in ("Acme", "Crane"):
            with library.edit("Merge"):
                library.companies.move(company, "Bolt")
            states.append(facets(path))
            assert check_library(path) == ()
        assert [count.name for count in reader.companies()] == ["Bolt"]
        for state in reversed(states[:-1]):
            library.undo()
            assert facets(path) == state
            assert check_library(path) == ()
        for state in states[1:]:
            library.redo()
            assert facets(path) == state
        library.go_to(250)
        assert facets(path) == states[0]
        chosen = list(reader.claim_ids(Selection(company="Bolt")))[::2]
        with library.edit("Split"):
            library.companies.split("Bolt", "Dyne", (), chosen)
        assert sorted(reader.claim_ids(Selection(company="Dyne"))) == sorted(chosen)
        assert check_library(path) == ()
        library.undo()
        assert facets(path) == states[0]
        library.redo()
        assert check_library(path) == ()


def facets(path: Path) -> set[tuple[object, ...]]:
    """What every claim is found by, and the counts."""
    connection = apsw.Connection(str(path))
    try:
        told = connection.execute("SELECT sort, named.name, claim FROM facet JOIN named ON named.id = facet.name")
        counts = connection.execute(
            "SELECT named.name, claims, articles FROM company_tally JOIN named ON id = company_tally.name"
        )
        return {*told.fetchall(), *counts.fetchall()}
    finally:
        connection.close()
