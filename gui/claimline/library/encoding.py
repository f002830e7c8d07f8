"""Between the values of the program and the columns of the library."""

from __future__ import annotations

import functools
import json
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import fields
from typing import Any

from claimline.domain import (
    Article,
    Block,
    Claim,
    FuzzyDate,
    Kind,
    Passage,
    Quantity,
    Release,
    ReleaseEvent,
    Status,
)
from claimline.domain.date import days

LARGEST_CONTENT = 512 * 1024**2
"""Bytes beyond which nothing is unpacked: no article is as large, whatever a file says."""

CLAIM_COLUMNS = (
    "claim.id, claim.article, claim.start, claim.stop, claim.kind, claim.status, exact, leading, trailing,"
    " speaker, reported_by, cue, companies, models, quantities, dates, why, carried_over,"
    " (SELECT note FROM claim_mark WHERE claim_mark.claim = claim.id),"
    " (SELECT tags FROM claim_mark WHERE claim_mark.claim = claim.id)"
)
"""What `claim_of` is given, from claim and claim_detail; the last two are None where the user has said nothing."""

RELEASE_COLUMNS = (
    "id, coalesce(article, 0), model, company, event, date, start, stop, exact, leading, trailing, why, source, address"
)
"""What `release_of` is given, from model_release."""

Row = Sequence[Any]
_QUANTITY = ("value", "unit", "text", "start", "end")
_DATE = ("edtf", "text", "start", "end")
_BODY = "body"
_DECODER = json.JSONDecoder()


def as_json(value: object) -> str:
    """Compact JSON; raises ValueError for a number that is none."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def _sparse(value: Quantity | FuzzyDate) -> dict[str, object]:
    """The fields that differ from what they are by default."""
    return {
        field.name: getattr(value, field.name) for field in fields(value) if getattr(value, field.name) != field.default
    }


def _short(value: Quantity | FuzzyDate, first: Sequence[str]) -> list[object]:
    """The fields that nearly all have, in order, and after them by their names those that differ from the default."""
    rest = {name: kept for name, kept in _sparse(value).items() if name not in first}
    return [*(getattr(value, name) for name in first), *([rest] if rest else ())]


def _long(kept: object, first: Sequence[str]) -> dict[str, Any]:
    """The fields by their names, of what `_short` made or of an object, as they were kept first."""
    if isinstance(kept, dict):
        return kept
    if not isinstance(kept, list) or not len(first) <= len(kept) <= len(first) + 1:
        raise ValueError("a figure or date was kept as something else")
    rest = kept[len(first)] if len(kept) > len(first) else {}
    return {**dict(zip(first, kept, strict=False)), **rest}


def day_number(published: str | None) -> int:
    """The first day of an EDTF text as days since the year 1, 0 for none; raises ValueError for what is no date."""
    first = days(published)[0] if published else None
    return first.toordinal() if first else 0


def last_day_number(published: str) -> int:
    """The last day of an EDTF text as `day_number` counts; raises ValueError for what is no date or has no end."""
    last = days(published)[1]
    if last is None:
        raise ValueError(f"{published} has no end")
    return last.toordinal()


def blocks_as_json(blocks: Iterable[Block]) -> str:
    """Blocks as a list of gap, length and, where it is no body, role of each in turn."""
    flat: list[int | str] = []
    end = 0
    for block in blocks:
        flat += [block.start - end, block.end - block.start]
        if block.role != _BODY:
            flat.append(block.role)
        end = block.end
    return as_json(flat)


def blocks_of(text: str) -> tuple[Block, ...]:
    """Blocks from JSON, or as they were kept first, [start, end, role] each; raises ValueError for what is neither."""
    flat = _list(text)
    if flat and isinstance(flat[0], list):
        return tuple(Block(int(start), int(end), str(role)) for start, end, role in flat)
    blocks: list[Block] = []
    end, place = 0, 0
    while place < len(flat):
        if place + 1 == len(flat):
            raise ValueError("the last block has no end")
        start = end + int(flat[place])
        end = start + int(flat[place + 1])
        has_role = place + 2 < len(flat) and isinstance(flat[place + 2], str)
        blocks.append(Block(start, end, flat[place + 2] if has_role else _BODY))
        place += 3 if has_role else 2
    return tuple(blocks)


def detail_row(claim: Claim, is_held: bool) -> tuple[object, ...]:
    """The columns of claim_detail after the claim's id, in the order of the table. What stands before and after a
    passage is kept only where the article's text, which says so, is not held.
    """
    passage = claim.passage
    return (
        passage.exact,
        "" if is_held else passage.before,
        "" if is_held else passage.after,
        claim.speaker,
        claim.reported_by,
        claim.cue,
        as_json(claim.companies),
        as_json(claim.models),
        as_json([_short(quantity, _QUANTITY) for quantity in claim.quantities]),
        as_json([_short(date, _DATE) for date in claim.dates]),
        as_json(claim.why),
        int(claim.carried_over),
    )


def claim_of(row: Row) -> Claim:
    """The claim of a row of CLAIM_COLUMNS; raises ValueError, TypeError or KeyError for a row that no program wrote."""
    (number, article, start, stop, kind, status, exact, leading, trailing, speaker, reported_by, cue) = row[:12]
    companies, models, quantities, dates, why, carried_over, note, tags = row[12:]
    return Claim(
        passage=Passage(start, stop, exact, leading, trailing),
        kind=Kind(kind),
        companies=_names(companies),
        speaker=speaker,
        reported_by=reported_by,
        cue=cue,
        quantities=tuple(_quantity(**_long(quantity, _QUANTITY)) for quantity in _list(quantities)),
        dates=tuple(_date(**_long(date, _DATE)) for date in _list(dates)),
        models=_names(models),
        why=_names(why),
        carried_over=bool(carried_over),
        status=Status(status),
        id=number,
        article=article,
        note=note or "",
        tags=_names(tags) if tags else (),
    )


def figures_of(quantities: str) -> list[dict[str, Any]]:
    """The figures of a claim's row by the names of their fields; raises ValueError for what no program wrote."""
    return [_long(quantity, _QUANTITY) for quantity in _list(quantities)]


def _list(text: str) -> list[Any]:
    """A JSON list; most are empty, and `json.loads` takes longer to begin than to read the others."""
    values = [] if text == "[]" else _DECODER.raw_decode(text)[0]
    if not isinstance(values, list):
        raise ValueError("a list was kept as something else")
    return values


def _names(text: str) -> tuple[str, ...]:
    return tuple(map(str, _list(text)))


def _quantity(value: float, unit: str, text: str, start: int, end: int, **rest: Any) -> Quantity:
    return Quantity(float(value), str(unit), str(text), int(start), int(end), **rest)


def _date(edtf: str | None = None, text: str = "", start: int = 0, end: int = 0, local_time: bool = False) -> FuzzyDate:
    if edtf is not None:
        _check_date(edtf)
    return FuzzyDate(edtf, str(text), int(start), int(end), bool(local_time))


@functools.lru_cache(4096)
def _check_date(edtf: str) -> None:
    days(edtf)


def release_row(release: Release, article: int) -> tuple[object, ...]:
    """The columns of model_release after the id, in the order of the table."""
    passage = release.passage
    place = (passage.start, passage.end, passage.exact, passage.before, passage.after) if passage else (None,) * 5
    date = as_json(_sparse(release.date) if release.date else None)
    names = (article or None, release.model, release.company, release.event.value, date)
    return (*names, *place, as_json(release.why), release.source, release.address)


def release_of(row: Row) -> Release:
    """The release of a row of RELEASE_COLUMNS; raises as `claim_of` does."""
    number, article, model, company, event, date, start, stop, exact, leading, trailing, why, source, address = row
    return Release(
        model=model,
        company=company,
        event=ReleaseEvent(event),
        date=date_of(date),
        passage=None if start is None else Passage(start, stop, exact, leading, trailing),
        why=names_of(why),
        source=source,
        address=address,
        id=number,
        article=article,
    )


@functools.lru_cache(8192)
def date_of(text: str) -> FuzzyDate | None:
    """The date of a release. Of a million many have the same, and reading JSON takes longer than all else."""
    dated = json.loads(text)
    return None if dated is None else _date(**dated)


names_of = functools.lru_cache(4096)(_names)


def article_row(article: Article) -> dict[str, object]:
    """The columns of article that are the article's own, by name."""
    return {
        "name": article.name,
        "media_type": article.media_type,
        "charset": article.charset,
        "language": article.language,
        "title": article.title,
        "publisher": article.publisher,
        "byline": article.byline,
        "published": article.published,
        "day": day_number(article.published),
        "address": article.address,
        "replaced": article.replaced,
        "blocks": blocks_as_json(article.blocks),
    }


def packed(content: bytes) -> bytes:
    """Bytes compressed for keeping."""
    return zlib.compress(content, 6)


def unpacked(content: bytes, size: int) -> bytes:
    """What was packed; raises ValueError where it is not the size that was kept beside it, or beyond all sense."""
    if size < 0:
        raise ValueError("what was kept has no size")
    unpacker = zlib.decompressobj()
    try:
        data = unpacker.decompress(content, min(size, LARGEST_CONTENT) + 1)
    except zlib.error as error:
        raise ValueError(str(error)) from error
    if len(data) != size or not unpacker.eof:
        raise ValueError("what was kept is not of its size")
    return data
