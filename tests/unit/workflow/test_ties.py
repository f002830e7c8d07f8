"""What other articles make of a claim, in numbers."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

import pytest

from claimline.domain import Article, Block, Claim, Findings, Kind, Passage, Relation, Tie
from claimline.library import Library, Reader, create_library
from claimline.workflow.ties import ties_of

LINES = ("Acme will build a harbour.", "Bolt sold its ships.")


def test_what_an_article_took_from_another_says_nothing_about_its_other_claims(tmp_path: Path) -> None:
    path = tmp_path / "test.claimline"
    create_library(path)
    with Library(path) as library, Reader(path) as reader:
        with library.edit("Open"):
            numbers = [library.add_article(*article_of(f"Paper {place}")) for place in range(3)]
            claims = [library.claims_of(number) for number in numbers]
            harbour, ships = ([each[place].id for each in claims] for place in range(2))
            related = [
                Relation(harbour[0], harbour[1], Tie.CORROBORATED, why=("company:Acme",)),
                Relation(ships[0], ships[1], Tie.REPEATED, origin="Paper 0", why=("passage:80%",)),
                Relation(harbour[0], harbour[2], Tie.CORROBORATED, why=("company:Acme",)),
                Relation(harbour[1], harbour[2], Tie.REPEATED, why=("passage:80%",)),
            ]
            library.relating.replace([*harbour, *ships], related)
        together = ties_of(reader, reader.claims([*harbour, *ships]))
        assert together[harbour[0]].independent == 1  # two articles, of which one has it from the other
        assert together[harbour[0]] == ties_of(reader, reader.claims([harbour[0]]))[harbour[0]]
        assert together[harbour[1]].independent == 1
        assert (together[ships[1]].independent, together[ships[1]].repeated) == (0, 1)
        assert ships[2] not in together


class Interrupted(Reader):
    """Between whose first question and its second an article goes."""

    def __init__(self, library: Library, article: int) -> None:
        super().__init__(library.path)
        self._going: tuple[Library, int] | None = (library, article)

    def relations_of(self, claims: Iterable[int]) -> tuple[Relation, ...]:
        found = super().relations_of(claims)
        if self._going is not None:
            (library, article), self._going = self._going, None
            with library.edit("Delete"):
                library.delete_article(article)
        return found


@pytest.mark.parametrize("place", [0, 1])
def test_an_article_that_goes_between_two_questions_is_left_out(tmp_path: Path, place: int) -> None:
    """A user who undid an import while the list was drawn was told of a mistake of the program."""
    path = tmp_path / "test.claimline"
    create_library(path)
    with Library(path) as library:
        with library.edit("Open"):
            numbers = [library.add_article(*article_of(f"Paper {place}")) for place in range(3)]
            first, second, third = (library.claims_of(number)[0].id for number in numbers)
            related = [Relation(first, other, Tie.CORROBORATED, why=("company:Acme",)) for other in (second, third)]
            library.relating.replace([first, second, third], related)
        with Interrupted(library, numbers[place]) as reader:
            ties = ties_of(reader, reader.claims([first, second, third]))
    assert {number: each.independent for number, each in ties.items()} == ({first: 1, third: 1} if place else {})


def article_of(name: str) -> tuple[Article, bytes, Findings]:
    text = "\n".join((*LINES, name))
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    claims = []
    for line in LINES:
        start = text.index(line)
        claims.append(Claim(Passage.of(text, start, start + len(line)), Kind.PLAN, (line[:4],)))
    article = Article(text, (Block(0, len(text)),), "en", sha256, f"{name}.txt", title=name, publisher=name)
    return article, text.encode(), Findings(tuple(claims), ())
