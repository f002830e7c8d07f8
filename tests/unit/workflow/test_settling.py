"""A disputed date: who says what, the user's word for one, undone, and shown wherever the release is."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimline.domain import LISTING, FuzzyDate, Release, ReleaseEvent, Selection
from claimline.library import Library, Reader, create_library
from claimline.timeline import Look, gather
from claimline.workflow.exporting import BriefChoice, content_of_readings
from claimline.workflow.releases import library_releases
from claimline.workflow.sample import sample_article
from claimline.workflow.settling import Dispute, disputes, settle, unsettle, what_is_said


def saying(date: str, source: str, model: str = "Nova-X 1", *why: str) -> Release:
    return Release(model, "Somebody", ReleaseEvent.ANNOUNCED, FuzzyDate(date), source=source, why=why)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "l.claimline"
    create_library(path)
    with Library(path) as library, library.edit("Import"):
        library.add_releases(
            [
                saying("2025-03-24", "one"),
                saying("2025-03-25", "two"),
                saying("2025-03", "three"),
                saying("2024-01-01", "hosts", "nova x 1", f"{LISTING}somehost"),
                saying("2025-04", "one", "Nova-X 2"),
                saying("2025-04-02", "two", "Nova-X 2"),
            ]
        )
    return path


def of(path: Path, company: str = "Somebody") -> list[Dispute]:
    with Reader(path) as reader:
        return [each for each in disputes(library_releases(reader)) if each.company == company]


def test_each_source_of_a_disputed_date_is_told(path: Path) -> None:
    (dispute,) = of(path)
    assert dispute.model == "Nova-X 1"
    assert {(each.source, each.date.edtf) for each in dispute.sayings if each.date} == {
        *(("one", "2025-03-24"), ("two", "2025-03-25"), ("three", "2025-03"))
    }
    with Reader(path) as reader:
        (said,) = what_is_said(reader, "Nova-X 1", "Somebody")
    assert [each.listing for each in said.beside] == ["somehost"]


def test_the_users_word_counts_stays_beside_the_sources_and_is_undone(path: Path) -> None:
    (dispute,) = of(path)
    with Library(path) as library:
        settle(library, dispute, "2025-03-25", "the maker's own page")
        assert of(path) == []
        with Reader(path) as reader:
            (said,) = what_is_said(reader, "Nova-X 1", "Somebody")
            spans = [
                (column.span(place).look, len(lane.members(number, place)))
                for lane in gather(library_releases(reader)).lanes
                if lane.name == "Somebody"
                for number, column in enumerate(lane.columns)
                for place in range(len(column))
            ]
        assert said.settled is not None
        assert said.settled.settled == "the maker's own page"
        assert len(said.sayings) == 3
        assert sorted(spans) == [(Look.DAY, 2), (Look.DAY, 4)]
        settle(library, said, "2025-03-24", "a second thought")
        with Reader(path) as reader:
            (again,) = what_is_said(reader, "Nova-X 1", "Somebody")
            assert sum(release.settled is not None for release in reader.releases()) == 1
        assert again.settled is not None
        assert again.settled.settled == "a second thought"
        assert library.undo() == "Settle the date of Nova-X 1"
        assert library.undo() == "Settle the date of Nova-X 1"
        assert len(of(path)) == 1


def test_a_settled_date_can_be_left_open_again(path: Path) -> None:
    (dispute,) = of(path)
    with Library(path) as library:
        settle(library, dispute, "2025-03-25", "for a reason")
        with Reader(path) as reader:
            (said,) = what_is_said(reader, "Nova-X 1", "Somebody")
        unsettle(library, said)
        assert len(of(path)) == 1
        assert library.undo() == "Leave the date of Nova-X 1 open"
        assert of(path) == []


@pytest.mark.parametrize(("date", "reason"), [("someday", "why"), ("2025-03-25", "  ")])
def test_a_word_needs_a_date_and_a_reason(path: Path, date: str, reason: str) -> None:
    (dispute,) = of(path)
    with Library(path) as library, pytest.raises(ValueError):
        settle(library, dispute, date, reason)
    assert len(of(path)) == 1


def test_what_the_catalogue_disputes_can_be_settled(path: Path) -> None:
    with Reader(path) as reader:
        (said,) = what_is_said(reader, "DeepSeek-V3", "DeepSeek")
    assert len(said.dates) > 1
    with Library(path) as library:
        settle(library, said, "2024-12-26", "the maker's news")
    assert not [each for each in of(path, "DeepSeek") if each.model == "DeepSeek-V3"]


def test_a_brief_of_a_company_shows_the_users_tables_and_no_listing() -> None:
    from dataclasses import replace

    from claimline.workflow.brief_content import _content

    reading = sample_article("en")
    company = reading.findings.claims[0].companies[0]
    tables = [
        replace(saying("2025-03-24", "a table"), company=company),
        replace(saying("2024-01-01", "hosts", "Nova-X 1", f"{LISTING}somehost"), company=company),
    ]
    claims = tuple(replace(claim, article=1) for claim in reading.findings.claims if company in claim.companies)
    content = _content(claims, {1: reading.article}, tables, BriefChoice(Selection(company=company)))
    assert [release.source for release in content.releases if release.model == "Nova-X 1"] == ["a table"]
    assert content_of_readings([reading], BriefChoice(Selection())).releases
