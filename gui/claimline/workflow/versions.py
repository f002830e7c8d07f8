"""A document that is a new version of an article: kept as one, with each passage found again, or said not to be."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import NamedTuple, TypeVar

from claimline.comparison.differences import Change, changes
from claimline.comparison.placing import How, place, sentences
from claimline.domain import Article, CannotCurate, Claim, CurationFault, FuzzyDate, Passage, Quantity
from claimline.language import _
from claimline.library import FoundAgain, Library, Reader, VersionRow
from claimline.workflow.opening import Reading

_SHARED = 0.5
"""How much of the sentences of the shorter text both must have, to be versions where only name and title are equal."""

Held = TypeVar("Held", Quantity, FuzzyDate)
_START = attrgetter("start")


@dataclass(frozen=True, slots=True)
class NewVersion:
    """What came of a new version: the article, and how many passages were found in which way."""

    article: int
    counts: tuple[tuple[How, int], ...]


def earlier_article(library: Library, article: Article) -> int | None:
    """Within an edit: the article that a document is a new version of; None where it is another one."""
    numbers = library.versions.earlier(article)
    if article.address and numbers:
        return numbers[0]
    for number in numbers:
        if _shared(library.article(number).text, article.text) >= _SHARED:
            return number
    return None


def _shared(one: str, other: str) -> float:
    pieces = [{text[start:end] for start, end in sentences(text)} for text in (one, other)]
    least = min(map(len, pieces))
    return len(pieces[0] & pieces[1]) / least if least else 0.0


def add_version(library: Library, number: int, reading: Reading) -> NewVersion:
    """Within an edit: makes a document the newest version of an article, and finds each passage again in it."""
    old, text = library.article(number).text, reading.article.text
    before = library.versions.adrift(number)
    placed = []
    for claim in library.claims_of(number):
        base = library.text_of(before[claim.id]) if claim.id in before else old
        placed.append((claim, place(claim.passage, base, text)))
    said = Said.of(reading.findings.claims)
    report = [FoundAgain(c.id, p.how.value, c.passage.exact, p.places) for c, p in placed]
    version = library.versions.replace_text(number, reading.article, reading.original, report)
    for claim, placement in placed:
        if placement.how in (How.AMBIGUOUS, How.LOST):
            if claim.is_decided and claim.id not in before:
                library.versions.set_adrift(claim.id, version, placement.places)
            continue
        library.versions.settle(claim.id)
        library.change_claim(carried(claim, placement.places[0], text, said))
    library.replace_findings(number, reading.findings)
    hows = [placement.how for _claim, placement in placed]
    return NewVersion(number, tuple((how, hows.count(how)) for how in How if how in hows))


def place_claim(library: Library, number: int, start: int, end: int) -> int:
    """Put a claim that is adrift at a stretch of its article's newest text, as one step; returns its id.

    Raises CannotCurate where the claim is gone or the stretch holds nothing.
    """
    with library.edit(_("Place a passage")):
        found = library.claims([number])
        if not found:
            raise CannotCurate(CurationFault.GONE)
        text = library.article(found[0].article).text
        if not text[start:end].strip():
            raise CannotCurate(CurationFault.NO_PASSAGE)
        there = (each for each in library.claims_of(found[0].article) if not each.is_decided)
        library.delete_claims(each.id for each in there if (each.passage.start, each.passage.end) == (start, end))
        library.versions.settle(number)
        library.change_claim(carried(found[0], (start, end), text))
    return number


class Said(NamedTuple):
    """The figures and dates of a text, each in the order of their places."""

    quantities: Sequence[Quantity] = ()
    dates: Sequence[FuzzyDate] = ()

    @classmethod
    def of(cls, claims: Sequence[Claim]) -> Said:
        """Those of claims; which figure one converts is a claim's own matter."""
        quantities = (replace(each, converts=None) for claim in claims for each in claim.quantities)
        dates = (each for claim in claims for each in claim.dates)
        return cls(sorted(quantities, key=_START), sorted(dates, key=_START))


_NOTHING = Said()


def carried(claim: Claim, stretch: tuple[int, int], text: str, said: Said = _NOTHING) -> Claim:
    """A claim at another place of another text; figures and dates that no longer stand in its passage are left out,
    and those that stood elsewhere keep their words alone. Instead of those left out comes what is `said` there now: a
    figure of the same unit, a date.
    """
    passage = Passage.of(text, *stretch)
    dates = [(each, _carried(each, claim, passage)) for each in claim.dates]
    kept = [(each, _carried(each, claim, passage)) for each in claim.quantities]
    staying = [old for old, new in kept if new is not None]
    quantities = [
        replace(new, converts=_place_of(claim.quantities, old.converts, staying))
        for old, new in kept
        if new is not None
    ]
    quantities += _instead(kept, said.quantities, passage, lambda quantity: quantity.unit)
    days = [new for _old, new in dates if new is not None]
    days += _instead(dates, said.dates, passage, lambda _date: "")
    return replace(claim, passage=passage, dates=tuple(days), quantities=tuple(quantities))


def _instead(
    kept: Sequence[tuple[Held, Held | None]], said: Sequence[Held], passage: Passage, sort: Callable[[Held], str]
) -> Iterator[Held]:
    """What a text says in a passage where something went: one for each, of the same sort, that is not kept."""
    gone = [sort(old) for old, new in kept if new is None]
    known = {(new.start, new.end) for _old, new in kept if new is not None}
    for each in said[bisect_left(said, passage.start, key=_START) :] if gone else ():
        if each.start >= passage.end:
            break
        if sort(each) in gone and each.start < each.end <= passage.end and (each.start, each.end) not in known:
            gone.remove(sort(each))
            known.add((each.start, each.end))
            yield each


def _place_of(known: Sequence[Quantity], place_before: int | None, staying: Sequence[Quantity]) -> int | None:
    if place_before is None or place_before >= len(known) or known[place_before] not in staying:
        return None
    return staying.index(known[place_before])


def _carried(held: Held, claim: Claim, passage: Passage) -> Held | None:
    before = claim.passage
    if not before.start <= held.start < held.end <= before.end:
        return replace(held, start=0, end=0)
    offset = held.start - before.start
    if passage.exact[offset : offset + len(held.text)] != held.text:
        offset = passage.exact.find(held.text)
    if offset < 0 or not held.text:
        return None
    return replace(held, start=passage.start + offset, end=passage.start + offset + len(held.text))


def words_for(how: How) -> str:
    """How a passage was found again, as a word."""
    return {
        How.EXACT: _("exact"),
        How.MOVED: _("moved"),
        How.CHANGED: _("changed"),
        How.AMBIGUOUS: _("ambiguous"),
        How.LOST: _("lost"),
    }[how]


def version_words(version: NewVersion) -> str:
    """How the passages of a new version were found, in one line."""
    return " · ".join(f"{words_for(how)} {count}" for how, count in version.counts)


@dataclass(frozen=True, slots=True)
class Compared:
    """An earlier version beside the one after it: what changed, the newer text, and the claims that are adrift yet."""

    row: VersionRow
    changes: tuple[Change, ...]
    new: str
    adrift: frozenset[int]


def compared_versions(reader: Reader, article: int) -> tuple[Compared, ...]:
    """Each earlier version of an article beside the next one, the oldest first."""
    rows = reader.versions_of(article)
    texts = [*(reader.version_text(row.id) for row in rows), reader.article(article).text]
    adrift = frozenset(reader.adrift(article))
    return tuple(
        Compared(row, changes(old, new), new, adrift if row is rows[-1] else frozenset())
        for row, old, new in zip(rows, texts, texts[1:], strict=False)
    )


def how_word(how: str) -> str:
    """How a passage was found again, as a word; `how` as the library keeps it."""
    return words_for(How(how))
