"""The timeline's lanes out of a library: packed or not, they are those of the releases themselves."""

from __future__ import annotations

import hashlib
import random
from pathlib import Path

import apsw
import pytest

from claimline.domain import Article, Block, Cancelled, Findings, FuzzyDate, Passage, Release, ReleaseEvent
from claimline.library import CompanyRule, Library, Reader, create_library
from claimline.library.check import check_library
from claimline.timeline import By, Lane, gather
from claimline.workflow.lane_groups import grouping_of
from claimline.workflow.releases import library_lanes, library_releases

TEXT = "OpenAI released GPT-4o and Lumen released Harbor-2."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "test.claimline"
    create_library(path)
    return path


def releases(count: int, seed: int) -> list[Release]:
    """Of companies of the catalogue and others, some of the catalogue's own models among them, dates of all kinds."""
    chance = random.Random(seed)
    dates = ("2024-05-13", "2024-05", "2023", "2025-01-02", "../2024-12-01", "2024-33", None)
    models = ("GPT-4o", "gpt 4o", "o1", "DeepSeek-R1", "R1", "Harbor-2", *(f"Harbor {n}" for n in range(20)))
    return [
        Release(
            chance.choice(models),
            chance.choice(("OpenAI", "DeepSeek", "Lumen")),
            chance.choice(list(ReleaseEvent)),
            FuzzyDate(edtf) if (edtf := chance.choice(dates)) else None,
            source="table",
            why=("listing:a host",) if chance.random() < 0.05 else (),
        )
        for _number in range(count)
    ]


def add_article(library: Library, published: str | None) -> int:
    """An article that tells of two releases without their days."""
    article = Article(
        TEXT, (Block(0, len(TEXT)),), "en", hashlib.sha256(TEXT.encode()).hexdigest(), "a.txt", published=published
    )
    told = (("OpenAI", "GPT-4o", 16), ("Lumen", "Harbor-2", 42))
    found = tuple(
        Release(model, company, ReleaseEvent.ANNOUNCED, None, Passage.of(TEXT, at, at + len(model)))
        for company, model, at in told
    )
    return library.add_article(article, TEXT.encode(), Findings((), found))


def told(lane: Lane) -> list[object]:
    """Everything that a lane says."""
    events = [
        (column.span(place), lane.brief(number, place).model, lane.members(number, place))
        for number, column in enumerate(lane.columns)
        for place in range(len(column))
    ]
    return [lane.name, lane.count, lane.rows, events, set(lane.releases.many(lane.undated))]


def assert_same(path: Path) -> None:
    """That the lanes are those of the releases, and the library is sound."""
    with Reader(path) as reader:
        plain = gather(library_releases(reader))
        assert [told(lane) for lane in library_lanes(reader).lanes] == [told(lane) for lane in plain.lanes]
    assert check_library(path) == ()


def stale(path: Path) -> list[str]:
    """The companies that are to be packed again."""
    connection = apsw.Connection(str(path), apsw.SQLITE_OPEN_READONLY)
    try:
        return [company for (company,) in connection.execute("SELECT company FROM stale_shelf ORDER BY company")]
    finally:
        connection.close()


@pytest.mark.parametrize("seed", range(4))
def test_lanes_are_those_of_the_releases_after_each_change(path: Path, seed: int) -> None:
    assert_same(path)
    with Library(path) as library:
        with library.edit("import"):
            library.add_releases(releases(60, seed))
        assert stale(path) == ["DeepSeek", "Lumen", "OpenAI"]
        assert_same(path)
        library.pack_releases()
        assert stale(path) == []
        assert_same(path)
        with library.edit("open"):
            number = add_article(library, "2024-06-01")
        assert stale(path) == ["Lumen", "OpenAI"]
        assert_same(path)
        library.pack_releases()
        with library.edit("date"):
            library.set_published(number, "2024-07-01")
        assert stale(path) == ["Lumen", "OpenAI"]
        assert_same(path)
        library.pack_releases()
        with library.edit("take out"):
            library.delete_releases(range(1, 30))
            library.delete_article(number)
        assert_same(path)
        library.pack_releases()
        for _step in range(4):
            library.undo()
            assert_same(path)
            library.pack_releases()
            assert_same(path)
        while library.redo():
            assert_same(path)


def test_a_shelf_that_is_damaged_or_of_another_form_is_not_relied_on(path: Path) -> None:
    with Library(path) as library:
        with library.edit("import"):
            library.add_releases(releases(40, 9))
        library.pack_releases()
    connection = apsw.Connection(str(path))
    connection.execute("UPDATE release_shelf SET packed = substr(packed, 1, 60) WHERE company = 'OpenAI'")
    connection.execute("UPDATE release_shelf SET packed = CAST(x'00010203' || packed AS BLOB) WHERE company = 'Lumen'")
    connection.close()
    with Reader(path) as reader:
        plain = gather(library_releases(reader))
        assert [told(lane) for lane in library_lanes(reader).lanes] == [told(lane) for lane in plain.lanes]
    assert any("OpenAI" in problem for problem in check_library(path))
    with Library(path) as library:
        library.pack_releases()
    assert not any("Lumen" in problem for problem in check_library(path))


def test_what_is_packed_before_it_is_stopped_stays_packed(path: Path) -> None:
    class Stopping:
        """Stops where more than two of five companies were read."""

        def __init__(self) -> None:
            self.told: list[tuple[int, int]] = []

        def checkpoint(self, done: int, total: int) -> None:
            self.told.append((done, total))
            if done > 20:
                raise Cancelled

    made = [
        Release(f"M {n}", f"Company {n % 5}", ReleaseEvent.PAPER, FuzzyDate("2024"), source="table") for n in range(50)
    ]
    ticket = Stopping()
    with Library(path) as library:
        with library.edit("import"):
            library.add_releases(made)
        with pytest.raises(Cancelled):
            library.pack_releases(ticket)
    assert ticket.told == [(0, 50), (10, 50), (20, 50), (30, 50)]
    assert stale(path) == ["Company 2", "Company 3", "Company 4"]
    assert_same(path)


@pytest.mark.parametrize(
    ("by", "model"), [(By.COUNTRY, "DeepSeek-R1"), (By.FAMILY, "DeepSeek-R1"), (By.FAMILY, "DeepSeek-V9")]
)
def test_a_renamed_company_keeps_its_country_and_families(by: By, model: str) -> None:
    def lane_of(company: str, *rules: CompanyRule) -> str:
        release = Release(model, company, ReleaseEvent.ANNOUNCED, FuzzyDate("2025-01-20"), source="table")
        grouping = grouping_of(by, [release], "en", rules)
        return grouping.title_of(grouping.key_of(release))

    known, unknown = lane_of("DeepSeek"), lane_of("Deep Sea Co")
    assert known != unknown
    assert lane_of("Deep Sea Co", CompanyRule("DeepSeek", "", "Deep Sea Co")) == known
    assert lane_of("Deep Sea Co", CompanyRule("DeepSeek", "north", "Deep Sea Co")) == unknown
