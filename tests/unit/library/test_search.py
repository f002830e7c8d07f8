"""Words are found in three languages, however they are typed, and nothing that is typed is a query's syntax."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import apsw
import pytest
from hypothesis import given
from hypothesis import strategies as some

from claimline.domain import Amount, Findings, Kind, Quantity, Selection, Status
from claimline.library import Library, Reader
from claimline.library.migrations import terms as terms_step
from claimline.library.search import claim_sql, first_key, key_sql, match_query
from claimline.library.terms import pairs, terms
from claimline.library.vocabulary import MOST_ENDINGS, MOST_PAIRS, vocabulary_of

CLAIMS = (
    "별빛전자가 새 인공지능 칩을 내놓았다.",
    "星河公司发布了新的人工智能模型。",
    "StarLight released OpenNova V3-0324 and Nova R1 for $21.1bn, café included.",
    "Ｆｕｌｌ－ｗｉｄｔｈ ｗｏｒｄｓ cost 1,234,567 won.",
    "한국어와 中文이 섞인 문장 Qwen2.5도 있다.",
)


@pytest.fixture
def found(library: Library, reader: Reader, make):
    """Which of the claims a search finds, by their places."""
    with library.edit("add"):
        number = library.add_article(*make(*CLAIMS))
    first = reader.claims_of_article(number)[0].id

    def search(words: str, **narrowed: object) -> list[int]:
        return [claim - first for claim in reader.claim_ids(Selection(words=words, **narrowed))]  # type: ignore[arg-type]

    return search


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("별", [0]),  # one letter: at the beginning, in the middle, at the end of a run
        ("빛", [0]),
        ("가", [0]),
        ("别", []),
        ("模", [1]),
        ("型", [1]),
        ("지능", [0]),  # two: across what a dictionary calls words
        ("자가", [0]),
        ("能模", [1]),
        ("人工", [1]),
        ("인공지능", [0]),
        ("公司发布了新的", [1]),
        ("공인", []),  # the pairs are there, not in this order
        ("별빛 칩", [0]),
        ("칩 별빛", [0]),
        ("별빛 모델", []),
        ("국어와 中文", [4]),
        ("中文이", [4]),
        ("starlight", [2]),
        ("STAR", [2]),
        ("light", [2]),
        ("tarlight", []),
        ("nova", [2]),
        ("open nova", [2]),
        ("R1", [2]),
        ("r", [2]),
        ("V3-0324", [2]),
        ("v3", [2]),
        ("0324", [2]),
        ("324", []),
        ("21.1", [2]),
        ("cafe", [2]),
        ("CAFÉ", [2]),
        ("released included", [2]),
        ("full-width", [3]),
        ("words", [3]),
        ("1234567", [3]),
        ("1,234,567", [3]),
        ("qwen", [4]),
        ("Qwen2.5", [4]),
        ("2.5", [4]),
        ("Qwen2.5도", [4]),
        ("acme", [0, 1, 2, 3, 4]),
        ("", [0, 1, 2, 3, 4]),
        ("   ", [0, 1, 2, 3, 4]),
        ("...", []),
    ],
)
def test_words_are_found_however_they_are_typed(found, words: str, places: list[int]) -> None:
    assert found(words) == places
    assert found(unicodedata.normalize("NFD", words)) == places
    wide = "".join(chr(ord(letter) + 0xFEE0) if "!" <= letter <= "~" else letter for letter in words)
    assert found(wide) == places


@pytest.mark.parametrize("typed", ['"', "'", '"별빛', "a*", "*", "(", "-", "^a", "+", "\0", "^", "()", '""', "별빛:칩"])
def test_what_would_be_syntax_is_passed_over(found, typed: str) -> None:
    assert found(f"{typed} 별빛") == found(f"별빛 {typed}") == [0]


@pytest.mark.parametrize("typed", ["NOT", "x AND", "OR", "words:x", "{a b}:c", "NEAR(a b)", "marks:"])
def test_what_would_be_syntax_is_a_word(found, typed: str) -> None:
    assert found(f"별빛 {typed}") == []


@given(some.text(max_size=60), some.text(max_size=10))
def test_any_query_is_one_that_sqlite_understands(words: str, ending: str) -> None:
    connection = apsw.Connection(":memory:")
    connection.execute(terms_step.SQL.split(";")[1])
    known = vocabulary_of(connection, "claim_words")
    invented = known._replace(endings=lambda word: [word, *(term for term, _ in terms(ending))])
    query = match_query(Selection(words=words), invented)
    if query is not None:
        assert list(connection.execute("SELECT rowid FROM claim_words WHERE claim_words MATCH ?", (query,))) == []
    connection.close()


@given(some.text(some.sampled_from("가나다라中文人工abAB12 .,-"), max_size=30), some.data())
def test_every_stretch_of_eastern_letters_is_found(text: str, data) -> None:
    eastern = [run for run in "".join(letter if letter > "\u1000" else " " for letter in text).split() if run]
    if not eastern:
        return
    run = data.draw(some.sampled_from(eastern))
    start = data.draw(some.integers(0, len(run) - 1))
    stretch = run[start : data.draw(some.integers(start + 1, len(run)))]
    kept = [term for term, _ in terms(text)]
    asked = [term for term, _ in terms(stretch)][:-1] if len(stretch) > 1 else []
    phrase = " ".join(asked)
    assert phrase in " ".join(kept)
    assert len(stretch) > 1 or any(term.startswith(stretch) for term in kept)


def test_a_longer_stretch_is_not_found_where_its_pairs_stand_apart(library: Library, reader: Reader, make) -> None:
    with library.edit("add"):
        number = library.add_article(*make("지능은 인공 호수의 공지에 없다.", "인공지능을 판다.", "ＡＩ와 인공지능"))
    apart, together, beside = (claim.id for claim in reader.claims_of_article(number))
    assert set(reader.claim_ids(Selection(words="인공지능"))) == {together, beside}
    assert list(reader.claim_ids(Selection(words="공지"))) == [apart, together, beside]
    assert list(reader.claim_ids(Selection(words="인공호수"))) == []


def test_a_long_stretch_is_asked_by_its_rarest_pairs_and_found_where_it_stands(
    library: Library, reader: Reader, make
) -> None:
    stretch = "별빛전자인공지능연구소"
    rare = ["빛전", "자인", "능연"]
    with library.edit("add"):
        others = " ".join(pair for pair in pairs(stretch) if pair not in rare)
        library.add_article(*make(*(f"{others} {place}" for place in range(300))))  # more than are counted
        number = library.add_article(*make(f"{stretch}가 문을 연다.", " ".join(rare), " ".join(pairs(stretch))))
    connection = apsw.Connection(str(library.path))
    known = vocabulary_of(connection, "claim_words")
    assert sorted(known.telling_pairs(stretch)) == sorted(rare)
    assert known.telling_pairs("인공지능") == ["인공", "공지", "지능"]
    connection.close()
    first, *_apart = (claim.id for claim in reader.claims_of_article(number))
    assert list(reader.claim_ids(Selection(words=stretch))) == [first]
    assert len(reader.claim_ids(Selection(words=" ".join(rare)))) == 3


@given(some.text(some.sampled_from("가나다라中文"), min_size=2, max_size=40))
def test_the_pairs_asked_are_pairs_of_the_stretch_and_no_more_than_some(run: str) -> None:
    connection = apsw.Connection(":memory:")
    connection.execute(terms_step.SQL.split(";")[1])
    asked = vocabulary_of(connection, "claim_words").telling_pairs(run)
    connection.close()
    assert set(asked) <= set(pairs(run))
    assert len(set(asked)) == len(asked) == min(MOST_PAIRS, len(set(pairs(run))))


@given(some.integers(1, 2**40 - 1), some.integers(0, 3_652_059), some.integers(0, 3_652_059))
def test_a_key_gives_its_claim_and_the_newer_day_is_higher(claim: int, day: int, other: int) -> None:
    connection = apsw.Connection(":memory:")
    key = connection.execute(f"SELECT {key_sql('?1', '?2')}", (claim, day)).get
    assert connection.execute(f"SELECT {claim_sql('?1')}", (key,)).get == claim
    if claim < 2**22:
        assert (key >= first_key(other)) == (day >= other)
    connection.close()


def test_a_hostile_query_or_text_is_cut(library: Library, reader: Reader, make) -> None:
    with library.edit("add"):
        library.add_article(*make("a" * 50_000, "가" * 50_000, "aA1" * 20_000))
    for words in ("a" * 50_000, "가" * 50_000, "aA1" * 20_000, "a " * 50_000):
        assert len(reader.claim_ids(Selection(words=words))) in (1, 2, 3)


def test_words_within_what_is_chosen(library: Library, reader: Reader, make) -> None:
    with library.edit("add"):
        one = library.add_article(*make("Shared words.", companies=("A",), models=("M",)))
        two = library.add_article(*make("Shared words too.", companies=("B",), published="2020-01-01"))
        library.set_status([2], Status.CONFIRMED)

    def found(**narrowed: object) -> list[int]:
        ids = reader.claim_ids(Selection(words="shared", **narrowed))  # type: ignore[arg-type]
        return [claim.article for claim in reader.claims(ids)]

    assert found() == [one, two]
    assert found(company="A") == found(model="M") == found(article=one) == found(since="2025") == [one]
    assert found(company="B") == found(status=Status.CONFIRMED) == found(article=two) == [two]
    assert found(kind=Kind.STATEMENT) == [one, two]
    assert found(kind=Kind.PLAN) == found(company="A", status=Status.CONFIRMED) == found(company="C") == []


def test_a_search_gives_the_newest_up_to_its_cap(library: Library, reader: Reader, make) -> None:
    with library.edit("add"):
        for day in (3, 9, 1, 7, 5):
            library.add_article(*make(f"Day {day} said.", f"Day {day} again.", published=f"2025-01-0{day}"))
    newest = reader.claims(reader.claim_ids(Selection(words="day"), cap=4))
    assert [claim.passage.exact for claim in newest] == ["Day 9 said.", "Day 9 again.", "Day 7 said.", "Day 7 again."]
    assert len(reader.claim_ids(Selection(words="day"), cap=0)) == 10


def test_beginnings_that_go_on_in_many_ways(library: Library, reader: Reader, make) -> None:
    with library.edit("add"):
        library.add_article(*make(*(f"word{number:04d}" for number in range(MOST_ENDINGS + 50))))
    assert len(reader.claim_ids(Selection(words="word"))) == MOST_ENDINGS + 50
    assert len(reader.claim_ids(Selection(words="word00"))) == 100


def test_until_ends_with_the_last_day_and_leaves_out_what_has_none(library: Library, reader: Reader, make) -> None:
    days = (None, "2024-12-31", "2025-03-01", "2025-03-31", "2025-04")
    with library.edit("add"):
        for number, day in enumerate(days):
            library.add_article(*make(f"Article {number} says so.", published=day))
    for narrowed in (Selection(), Selection(company="Acme"), Selection(words="says"), Selection(kind=Kind.STATEMENT)):

        def found(narrowed: Selection = narrowed, **fields: str) -> list[int]:
            selection = replace(narrowed, **fields)  # type: ignore[arg-type]
            return sorted(claim.article for claim in reader.claims(reader.claim_ids(selection)))

        assert found() == [1, 2, 3, 4, 5]
        assert found(until="2025-03") == [2, 3, 4]
        assert found(since="2025-03", until="2025-03") == [3, 4]
        assert found(until="2024") == [2]
        assert found(until="2023") == []


@pytest.fixture
def told(library: Library, reader: Reader, make):
    """Which claims a selection finds, by their places: four speakers, and figures in three units."""
    article, original, findings = make("first 1", "second 2", "third 3", "fourth 4", "fifth 5")
    figures = [("USD", 18e9), ("USD", 9.99e8), ("CNY", 21.1e9), ("percent", 4.0), ("USD", -2.0)]
    speakers = ["류창 부사장", "Elon Musk", "马云", "Dana McMusky", None]
    claims = tuple(
        replace(claim, speaker=speaker, quantities=(Quantity(value, unit, "x", 0, 1),))
        for claim, speaker, (unit, value) in zip(findings.claims, speakers, figures, strict=True)
    )
    with library.edit("add"):
        number = library.add_article(article, original, Findings(claims, ()))
    first = reader.claims_of_article(number)[0].id

    def search(**narrowed: object) -> list[int]:
        return [claim - first for claim in reader.claim_ids(Selection(**narrowed))]  # type: ignore[arg-type]

    return search


@pytest.mark.parametrize(
    ("amount", "places"),
    [
        (Amount("USD", low=1e9), [0]),
        (Amount("USD", low=9.99e8), [0, 1]),
        (Amount("USD", high=1e9), [1, 4]),
        (Amount("USD", 1e3, 1e9), [1]),
        (Amount("CNY", low=1e9), [2]),
        (Amount("KRW", low=1.0), []),
        (Amount("percent", 4.0, 4.0), [3]),
        (Amount("USD", high=0.0), [4]),
        (Amount("USD", low=float("inf")), []),
        (Amount("USD", high=float("inf")), [0, 1, 4]),
    ],
)
def test_claims_are_found_by_their_figures(told, amount: Amount, places: list[int]) -> None:
    assert told(amounts=(amount,)) == places


@pytest.mark.parametrize(
    ("speaker", "places"),
    [
        *(("류창", [0]), ("창", [0]), ("부사장", [0]), ("马云", [2]), ("云", [2])),
        *(("musk", [1, 3]), ("elon musk", [1]), ("mus", [1, 3]), ("dana", [3]), ("first", []), ("el", [1])),
    ],
)
def test_claims_are_found_by_who_speaks(told, speaker: str, places: list[int]) -> None:
    assert told(speaker=speaker) == places


def test_a_figure_changed_and_undone_is_found_as_it_stands(library: Library, reader: Reader, told) -> None:
    (claim,) = reader.claims(reader.claim_ids(Selection(amounts=(Amount("CNY", low=1e9),))))
    with library.edit("change"):
        library.change_claim(replace(claim, quantities=(Quantity(5.0, "EUR", "x", 0, 1),)))
    assert (told(amounts=(Amount("CNY", low=1e9),)), told(amounts=(Amount("EUR", low=1.0),))) == ([], [2])
    library.undo()
    assert (told(amounts=(Amount("CNY", low=1e9),)), told(amounts=(Amount("EUR", low=1.0),))) == ([2], [])
