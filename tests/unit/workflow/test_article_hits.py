"""The words of articles are found outside their claims, and the index stays in step with what the articles say."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import apsw
import pytest
from hypothesis import given
from hypothesis import strategies as some

from claimline.domain import Article, Block, Claim, Findings, Kind, NoTicket, Passage, Selection, Status
from claimline.library import FoundAgain, Library, Reader, create_library
from claimline.library.article_words import LAST_DAY, MOST_ARTICLES, articles_saying
from claimline.library.check import check_library
from claimline.library.encoding import packed
from claimline.library.salvage import salvage
from claimline.library.schema import APPLICATION_ID, SCHEMA_VERSION, take_steps
from claimline.workflow.article_hits import MOST_HITS, ArticleHit, article_hits
from claimline.workflow.preparing import prepare

LINES = (
    "별빛전자의 물류 창고는 항구 옆에 있다.",
    "星河公司的仓库在港口旁边。",
    "The OpenNova depot, by the café, holds 1,234,567 crates of V3-0324.",
    "Ｆｕｌｌ－ｗｉｄｔｈ words stand here too.",
)
CLAIMED = "Acme says the harbour will close."
Add = Callable[..., int]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    create_library(tmp_path / "test.claimline")
    return tmp_path / "test.claimline"


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    with Library(path) as library:
        yield library


@pytest.fixture
def reader(path: Path, library: Library) -> Iterator[Reader]:
    with Reader(path) as reader:
        yield reader


def article_of(*lines: str, published: str | None = "2025-03-26", claimed: str = "") -> tuple[Article, bytes, Findings]:
    text = "\n".join((*lines, claimed) if claimed else lines)
    original = text.encode()
    sha256 = hashlib.sha256(original).hexdigest()
    article = Article(
        text, (Block(0, len(text)),), "en", sha256, f"{sha256[:8]}.txt", title=lines[0][:20], published=published
    )
    start = len(text) - len(claimed)
    claims = (Claim(Passage.of(text, start, len(text)), Kind.PLAN, ("Acme",)),) if claimed else ()
    return article, original, Findings(claims, ())


@pytest.fixture
def add(library: Library) -> Add:
    def add_article(*lines: str, published: str | None = "2025-03-26", claimed: str = "") -> int:
        with library.edit("Open"):
            return library.add_article(*article_of(*lines, published=published, claimed=claimed))

    return add_article


def hits(reader: Reader, words: str, **narrowed: object) -> tuple[ArticleHit, ...]:
    return article_hits(reader, Selection(words=words, **narrowed))  # type: ignore[arg-type]


def said(path: Path, words: str) -> tuple[int, ...]:
    """What the index alone says, without a look at the newest texts."""
    connection = apsw.Connection(str(path))
    try:
        return articles_saying(connection, words, (0, LAST_DAY), ())
    finally:
        connection.close()


WORDS = [
    *(
        ("항", 0),
        ("구", 0),
        ("물류", 0),
        ("류 창고", 0),
        ("별빛전자", 0),
        ("다", 0),
        ("仓", 1),
        ("仓库", 1),
        ("港口旁边", 1),
    ),
    *(("depot", 2), ("nova", 2), ("open", 2), ("OPENN", 2), ("cafe", 2), ("CAFÉ", 2), ("de", 2), ("v3", 2)),
    *(("full-width", 3), ("ｄｅｐｏｔ", 2), ("depot crates", 2)),
]


@pytest.mark.parametrize(("words", "line"), WORDS)
def test_words_outside_claims_are_found_where_they_stand(
    path: Path, library: Library, reader: Reader, add: Add, words: str, line: int
) -> None:
    number = add(*LINES, claimed=CLAIMED)
    add("Nothing of it is said here.")
    assert said(path, words) == (number,)
    (hit,) = hits(reader, words)
    text = reader.article(number).text
    begin = text.index(LINES[line])
    assert hit.article == number
    assert begin <= hit.start < hit.end <= begin + len(LINES[line])
    assert text[hit.start : hit.end] in hit.words
    assert hit.words.strip("…") in " ".join(text.split())


@pytest.mark.parametrize(
    "words", ["harbour", "close acme", "epot", "库仓", "고창", "zebra", "depot zebra", "a", "!!", ""]
)
def test_what_only_claims_say_or_nobody_is_no_hit(reader: Reader, add: Add, words: str) -> None:
    add(*LINES, claimed=CLAIMED)
    assert hits(reader, words) == ()


def test_pairs_that_stand_apart_are_no_stretch(path: Path, reader: Reader, add: Add) -> None:
    add("물류 회사와 류창 그리고 창고가 있다.")
    assert said(path, "물류창고") == (1,)
    assert hits(reader, "물류창고") == ()


def test_a_claim_rejected_or_added_is_a_claim(library: Library, reader: Reader, add: Add) -> None:
    number = add(*LINES)
    assert hits(reader, "depot")
    text = reader.article(number).text
    start = text.index(LINES[2])
    with library.edit("Add"):
        claim = library.add_claim(
            Claim(Passage.of(text, start, start + len(LINES[2])), Kind.PLAN, ("Acme",), article=number)
        )
        library.set_status([claim], Status.REJECTED)
    assert hits(reader, "depot") == ()
    assert hits(reader, "仓库")
    library.undo()
    assert hits(reader, "depot")


def test_the_newest_come_first_whenever_they_were_added(path: Path, reader: Reader, add: Add) -> None:
    days = ["2024-05-01", "2025-01-01", None, "2023-01-01", "2025-06-01", "2022-01-01"]
    numbers = [add(f"The depot of the year, number {place}.", published=day) for place, day in enumerate(days)]
    newest = [numbers[place] for place in (4, 1, 0, 3, 5, 2)]
    assert [hit.article for hit in hits(reader, "depot")] == newest[:MOST_HITS]
    assert list(said(path, "depot")) == newest
    assert [hit.article for hit in hits(reader, "depot", since="2024", until="2025-01")] == [numbers[1], numbers[0]]


def test_a_search_for_what_only_claims_have_asks_no_article(reader: Reader, add: Add) -> None:
    add(*LINES)
    assert hits(reader, "depot")
    assert hits(reader, "depot", speaker="Lee") == ()
    assert hits(reader, "depot", kind=Kind.PLAN) == ()
    assert hits(reader, "depot", status=Status.REJECTED) == ()


def test_undo_redo_deleting_and_new_versions_keep_the_index_right(
    path: Path, library: Library, reader: Reader, add: Add
) -> None:
    number = add(*LINES)
    new, original, _findings = article_of("The depot moved.", "A windmill stands there now.")
    with library.edit("New version"):
        library.versions.replace_text(number, new, original, [FoundAgain(1, "exact", "", ())])
    assert (said(path, "crates"), said(path, "windmill")) == ((), (number,))
    assert library.undo() == "New version"
    assert (said(path, "crates"), said(path, "windmill")) == ((number,), ())
    library.redo()
    assert hits(reader, "windmill")[0].words == "A windmill stands there now."
    with library.edit("Delete"):
        library.delete_article(number)
    assert said(path, "windmill") == hits(reader, "windmill") == ()
    library.undo()
    assert said(path, "windmill") == (number,)
    library.go_to(0)
    assert said(path, "depot") == hits(reader, "depot") == ()
    library.go_to(3)
    assert (said(path, "crates"), said(path, "windmill")) == ((), ())
    library.go_to(1)
    assert said(path, "crates") == (number,)
    assert check_library(path) == ()


def test_an_index_that_says_something_else_is_told(path: Path, add: Add) -> None:
    add(*LINES)
    assert check_library(path) == ()
    connection = apsw.Connection(str(path))
    connection.execute("DELETE FROM article_words WHERE rowid = 1")
    connection.close()
    assert check_library(path) == ("The search index does not hold the words of the articles.",)


def test_what_is_saved_from_a_damaged_library_is_found(path: Path, add: Add, tmp_path: Path) -> None:
    add(*LINES, claimed=CLAIMED)
    salvage(path, tmp_path / "saved.claimline")
    assert said(tmp_path / "saved.claimline", "depot") == (1,)


def test_a_large_library_of_before_has_its_articles_indexed_bit_by_bit(tmp_path: Path) -> None:
    path, count = tmp_path / "old.claimline", 250
    connection = apsw.Connection(str(path))
    connection.pragma("application_id", APPLICATION_ID)
    take_steps(connection, 0, SCHEMA_VERSION - 1)
    connection.pragma("journal_mode", "wal")
    with connection:
        for number in range(1, count + 1):
            text = f"Depot number {number:03} is full.".encode()
            sha256 = hashlib.sha256(text).hexdigest()
            connection.execute("INSERT INTO content VALUES (?, ?, ?)", (sha256, len(text), packed(text)))
            connection.execute(
                "INSERT INTO article VALUES (?1, ?2, ?2, 'a', '', '', 'en', 'A', '', '', NULL, 0, '', 0, '', '[]')",
                (number, sha256),
            )
    connection.close()
    with Library(path) as library:
        assert library.unindexed() == count
        assert said(path, "depot 250") == ()
        assert library.index_some() == 100
        assert (said(path, "depot 250"), said(path, "depot 017")) == ((count,), ())
        assert prepare(library, NoTicket(), lambda: False, count) == 0
        assert said(path, "depot 017") == (17,)
    assert check_library(path) == ()


def test_of_very_many_articles_a_short_beginning_is_left_to_who_reads_the_text(
    path: Path, reader: Reader, add: Add
) -> None:
    numbers = [add(f"The depot holds {crates} crates.") for crates in (8, 9)]
    connection = apsw.Connection(str(path))
    asked = [
        articles_saying(connection, words, (0, LAST_DAY), (), many=many)
        for words, many in (("depot 8", 1000), ("depot 8", 1), ("8", 1), ("zebra 8", 1), ("dep 8", 1))
    ]
    connection.close()
    assert asked == [(numbers[0],), tuple(reversed(numbers)), (numbers[0],), (), tuple(reversed(numbers))]
    assert [hit.article for hit in hits(reader, "depot 8")] == numbers[:1]


def test_many_articles_give_the_newest_of_them(path: Path, library: Library, reader: Reader) -> None:
    with library.edit("Open"):
        for number in range(60):
            library.add_article(
                *article_of(f"Depot {number} " + "and more " * 20, published=f"2025-01-{number % 28 + 1:02d}")
            )
    assert len(said(path, "depot")) == MOST_ARTICLES
    assert [hit.published for hit in hits(reader, "depot")] == ["2025-01-28"] * 2 + ["2025-01-27"] * 2


RUNS = some.text("가나다라中文字학", min_size=1, max_size=12)


@given(some.lists(RUNS | some.sampled_from(["ab", "XＡé", "1,000.5", "-"]), max_size=6), RUNS, some.data())
def test_every_stretch_that_stands_in_a_text_is_found(others: list[str], run: str, data: some.DataObject) -> None:
    start = data.draw(some.integers(0, len(run) - 1))
    typed = run[start : data.draw(some.integers(start + 1, len(run)))]
    text = " ".join([*others, run, *others])
    with TemporaryDirectory() as folder:
        path = Path(folder) / "t.claimline"
        create_library(path)
        with Library(path) as library, Reader(path) as reader:
            with library.edit("Open"):
                library.add_article(*article_of(text))
            assert said(path, typed) == (1,)
            (hit,) = hits(reader, typed)
            assert typed in text[hit.start : hit.end]


@given(RUNS, some.lists(RUNS, max_size=3), some.data())
def test_of_very_many_articles_every_stretch_is_still_found(run: str, others: list[str], data: some.DataObject) -> None:
    start = data.draw(some.integers(0, len(run) - 1))
    typed = run[start : data.draw(some.integers(start + 1, len(run)))]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "t.claimline"
        create_library(path)
        with Library(path) as library, library.edit("Open"):
            library.add_article(*article_of(" ".join([*others, run])))
        connection = apsw.Connection(str(path))
        found = articles_saying(connection, typed, (0, LAST_DAY), (), many=1)
        connection.close()
        assert found == (1,)
