"""What was found in an article as plain data: the format of `claimline read --json`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from claimline.domain import Article, Claim, Findings, FuzzyDate, Quantity, Release

PLAIN = "text/plain"


def as_data(article: Article, findings: Findings) -> dict[str, Any]:
    """Findings as JSON's own values; the offsets count code points of the text.

    For other than plain text, where the file itself does not show what the offsets count, the text goes with it.
    """
    data: dict[str, Any] = {
        "language": article.language,
        "published": article.published,
        "title": article.title,
        "publisher": article.publisher,
        "claims": [_claim(claim) for claim in findings.claims],
        "releases": [_release(release) for release in findings.releases],
    }
    if article.media_type != PLAIN:
        data["text"] = article.text
    return data


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "start": claim.passage.start,
        "end": claim.passage.end,
        "quote": claim.passage.exact,
        "kind": claim.kind.value,
        "companies": list(claim.companies),
        "speaker": claim.speaker,
        "reported_by": claim.reported_by,
        "cue": claim.cue,
        "quantities": _quantities(claim.quantities),
        "dates": [_date(date) for date in claim.dates],
        "models": list(claim.models),
        "carried_over": claim.carried_over,
        "why": list(claim.why),
    }


def _quantities(quantities: Sequence[Quantity]) -> list[dict[str, Any]]:
    """An entry each, and of a range one an end, for its middle is said nowhere. `converts` is a place in this list."""
    entries: list[dict[str, Any]] = []
    places: list[int] = []
    for quantity in quantities:
        places.append(len(entries))
        ends = {} if quantity.low is None or quantity.high is None else {"low": quantity.low, "high": quantity.high}
        for value in ends.values() or (quantity.value,):
            data: dict[str, Any] = {"value": _plain(value), "unit": quantity.unit, "text": quantity.text, **ends}
            if quantity.approximate:
                data["approximate"] = True
            if quantity.bound:
                data["bound"] = quantity.bound
            if quantity.converts is not None and quantity.converts < len(places):
                data["converts"] = places[quantity.converts]
            entries.append(data)
    return entries


def _plain(value: float) -> float:
    return int(value) if float(value).is_integer() else value


def _date(date: FuzzyDate) -> dict[str, Any]:
    data: dict[str, Any] = {"value": date.edtf, "text": date.text}
    if date.local_time:
        data["local_time"] = True
    return data


def _release(release: Release) -> dict[str, Any]:
    passage = release.passage
    return {
        "model": release.model,
        "company": release.company,
        "event": release.event.value,
        "date": release.date.edtf if release.date else None,
        "start": passage.start if passage else None,
        "end": passage.end if passage else None,
        "why": list(release.why),
    }
