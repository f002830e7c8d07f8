"""Claims put right by hand: edited, added, split and merged. What the user has said so is confirmed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from claimline.domain import (
    ADDED,
    EDITED,
    CannotCurate,
    Claim,
    CurationFault,
    FuzzyDate,
    Kind,
    Passage,
    Quantity,
    Status,
)
from claimline.domain.date import days
from claimline.language import _, ngettext
from claimline.library import Library

UNITS = ("percent", "params", "count", "score", "ratio", "GB", "cm", "kg", "m/s")
"""Units beside the currencies of ISO 4217, which are three capital letters."""

Held = TypeVar("Held", Quantity, FuzzyDate)


@dataclass(frozen=True, slots=True)
class Wording:
    """What a user says of a claim; `start` and `end` are code points of the article's text.

    `quantities` are the words as written, the value in base units and the unit; `dates`, the words and the EDTF text.
    """

    start: int
    end: int
    kind: Kind
    companies: tuple[str, ...]
    speaker: str = ""
    reported_by: str = ""
    models: tuple[str, ...] = ()
    quantities: tuple[tuple[str, str, str], ...] = ()
    dates: tuple[tuple[str, str], ...] = ()
    note: str = ""
    tags: tuple[str, ...] = ()


def worded(wording: Wording, text: str, article: int, before: Claim | None = None) -> Claim:
    """The claim that a user words, of an article with this text; raises CannotCurate.

    What the user left as it was keeps all that was known of it.
    """
    passage = _trimmed(text, wording.start, wording.end)
    companies = _names(wording.companies)
    if not companies:
        raise CannotCurate(CurationFault.NO_COMPANY)
    claim = Claim(
        passage,
        wording.kind,
        companies,
        speaker=wording.speaker.strip() or None,
        reported_by=wording.reported_by.strip() or None,
        models=_names(wording.models),
        status=Status.CONFIRMED,
        why=(ADDED,) if before is None else _touched(before),
        article=article,
        note=wording.note.strip(),
        tags=_names(wording.tags),
    )
    if before is not None:
        named = before.carried_over and companies == before.companies
        claim = replace(claim, id=before.id, cue=before.cue, carried_over=named)
    return replace(claim, quantities=_quantities(wording, claim, before), dates=_dates(wording, claim, before))


def _trimmed(text: str, start: int, end: int) -> Passage:
    words = text[max(0, start) : end]
    first = max(0, start) + len(words) - len(words.lstrip())
    if not words.strip():
        raise CannotCurate(CurationFault.NO_PASSAGE)
    return Passage.of(text, first, first + len(words.strip()))


def _names(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.strip() for name in names if name.strip()))


def _touched(before: Claim) -> tuple[str, ...]:
    """Why a claim is there, with where its suggestion stood, so that the same is not suggested beside it again."""
    if any(each.startswith((EDITED, ADDED)) for each in before.why):
        return before.why
    return (*before.why, f"{EDITED}{before.passage.start}-{before.passage.end}")


def _quantities(wording: Wording, claim: Claim, before: Claim | None) -> tuple[Quantity, ...]:
    known = list(before.quantities) if before else []
    made: list[Quantity] = []
    kept: dict[int, int] = {}
    for words, value, unit in wording.quantities:
        same = _same(known, words.strip())
        number = _number(value)
        if same is not None and (same.value, same.unit) == (number, unit.strip()):
            kept[known.index(same)] = len(made)
            made.append(_still_there(same, claim, before))
        else:
            start, end = _place(words, claim.passage)
            made.append(Quantity(number, _unit(unit), words.strip(), start, end))
    return tuple(
        replace(each, converts=kept.get(each.converts)) if each.converts is not None else each for each in made
    )


def _dates(wording: Wording, claim: Claim, before: Claim | None) -> tuple[FuzzyDate, ...]:
    made = []
    for words, edtf in wording.dates:
        same = _same(list(before.dates) if before else [], words.strip())
        if same is not None and (same.edtf or "") == edtf.strip():
            made.append(_still_there(same, claim, before))
        else:
            place = (same.start, same.end) if same is not None else _place(words, claim.passage)
            made.append(FuzzyDate(_date(edtf), words.strip(), *place))
    return tuple(made)


def _same(known: Sequence[Held], words: str) -> Held | None:
    return next((each for each in known if each.text.strip() == words), None)


def _still_there(held: Held, claim: Claim, before: Claim | None) -> Held:
    """What stood in the passage must stand in it still; what never did (a date of the sentence before) is kept."""
    was = before is not None and before.passage.start <= held.start and held.end <= before.passage.end
    if was and not (claim.passage.start <= held.start and held.end <= claim.passage.end):
        raise CannotCurate(CurationFault.NOT_THERE, held.text)
    return held


def _place(words: str, passage: Passage) -> tuple[int, int]:
    place = passage.exact.find(words.strip())
    if place < 0 or not words.strip():
        raise CannotCurate(CurationFault.NOT_THERE, words.strip())
    return passage.start + place, passage.start + place + len(words.strip())


def _number(value: str) -> float:
    try:
        number = float(value.strip().replace(",", ""))
    except ValueError:
        raise CannotCurate(CurationFault.NO_NUMBER, value.strip()) from None
    if number - number != 0:  # infinite, or none
        raise CannotCurate(CurationFault.NO_NUMBER, value.strip())
    return number


def _unit(unit: str) -> str:
    bare = unit.strip()
    is_currency = len(bare) == 3 and bare.isascii() and bare.isalpha() and bare.isupper()
    if bare not in UNITS and not is_currency:
        raise CannotCurate(CurationFault.NO_UNIT, bare)
    return bare


def _date(edtf: str) -> str | None:
    try:
        days(edtf.strip())
    except ValueError:
        raise CannotCurate(CurationFault.NO_DATE, edtf.strip()) from None
    return edtf.strip()


def save_claim(library: Library, claim: Claim) -> int:
    """Save a claim as it was worded, a new one where its id is 0; returns its id. Raises CannotCurate where it or its
    article is gone.
    """
    label = _("Edit a claim") if claim.id else _("Add a claim")
    try:
        with library.edit(label):
            if not claim.id:
                return library.add_claim(claim)
            library.change_claim(claim)
            return claim.id
    except LookupError:
        raise CannotCurate(CurationFault.GONE) from None


def split_claim(library: Library, number: int, place: int) -> tuple[int, int]:
    """Make two claims of one, parted at a code point of the article's text; returns their ids. Raises CannotCurate.

    Figures and dates go where they stand; what stands in neither part stays with the first.
    """
    claim = _present(library, [number])[0]
    text = _text_of(library, claim.article)
    if not claim.passage.start < place < claim.passage.end:
        raise CannotCurate(CurationFault.NO_TWO_PARTS)
    try:
        first, second = _trimmed(text, claim.passage.start, place), _trimmed(text, place, claim.passage.end)
    except CannotCurate:
        raise CannotCurate(CurationFault.NO_TWO_PARTS) from None
    with library.edit(_("Split a claim")):
        library.change_claim(_part(claim, first, lambda start: start < place or start >= claim.passage.end))
        return number, library.add_claim(
            replace(_part(claim, second, lambda start: place <= start < claim.passage.end), id=0)
        )


def _part(claim: Claim, passage: Passage, is_in: Callable[[int], bool]) -> Claim:
    quantities = [each for each in claim.quantities if is_in(each.start)]
    return replace(
        claim,
        passage=passage,
        quantities=_in_order(claim.quantities, quantities),
        dates=tuple(each for each in claim.dates if is_in(each.start)),
        models=tuple(each for each in claim.models if each in passage.exact) or claim.models,
        why=_touched(claim),
        status=Status.CONFIRMED,
    )


def _in_order(known: Sequence[Quantity], chosen: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """Some of the quantities; what one converts is found where it now is in the list, or it converts nothing."""
    made = []
    for each in chosen:
        original = known[each.converts] if each.converts is not None and each.converts < len(known) else None
        made.append(replace(each, converts=chosen.index(original) if original in chosen else None))
    return tuple(made)


def merge_claims(library: Library, numbers: Sequence[int]) -> int:
    """Make one claim of several of one article, from the beginning of the first to the end of the last; its id.

    The kind and the speaker are those of the first in the text. Raises CannotCurate.
    """
    claims = sorted(_present(library, numbers), key=lambda claim: (claim.passage.start, claim.passage.end))
    if len(claims) < 2:
        raise CannotCurate(CurationFault.ONE_CLAIM)
    if len({claim.article for claim in claims}) > 1:
        raise CannotCurate(CurationFault.TWO_ARTICLES)
    first, text = claims[0], _text_of(library, claims[0].article)
    merged = replace(
        first,
        passage=Passage.of(text, first.passage.start, max(claim.passage.end for claim in claims)),
        companies=_names(name for claim in claims for name in claim.companies),
        speaker=next((claim.speaker for claim in claims if claim.speaker), None),
        reported_by=next((claim.reported_by for claim in claims if claim.reported_by), None),
        cue=next((claim.cue for claim in claims if claim.cue), None),
        models=_names(name for claim in claims for name in claim.models),
        quantities=_joined(claims),
        dates=tuple(dict.fromkeys(date for claim in claims for date in claim.dates)),
        why=tuple(dict.fromkeys(each for claim in claims for each in _touched(claim))),
        carried_over=all(claim.carried_over for claim in claims),
        note="\n".join(dict.fromkeys(claim.note for claim in claims if claim.note)),
        tags=_names(tag for claim in claims for tag in claim.tags),
        status=Status.CONFIRMED,
    )
    label = ngettext("Merge {count} claim", "Merge {count} claims", len(claims)).format(count=len(claims))
    with library.edit(label):
        library.change_claim(merged)
        library.delete_claims([claim.id for claim in claims[1:]])
    return first.id


def _joined(claims: Sequence[Claim]) -> tuple[Quantity, ...]:
    """All quantities; what one converts is found again in the longer list."""
    made: list[Quantity] = []
    for claim in claims:
        begin = len(made)
        for each in claim.quantities:
            made.append(replace(each, converts=each.converts + begin) if each.converts is not None else each)
    return tuple(made)


def _text_of(library: Library, article: int) -> str:
    """The text of an article that is held; raises CannotCurate for one that came with a brief."""
    known = library.article(article)
    if not known.is_held:
        raise CannotCurate(CurationFault.NOT_HELD)
    return known.text


def _present(library: Library, numbers: Sequence[int]) -> list[Claim]:
    claims = list(library.claims(numbers))
    if len(claims) != len(set(numbers)):
        raise CannotCurate(CurationFault.GONE)
    return claims
