"""Claims, releases and sources as JSON-LD that comes in again as it went out.

Each passage is an annotation of the W3C Web Annotation Data Model (2017), each claim a schema.org `Claim`, each date
EDTF. The texts of articles stay out: an article is named by the SHA-256 of its bytes.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from claimline.domain import (
    Article,
    Claim,
    FuzzyDate,
    Kind,
    Passage,
    Quantity,
    Reason,
    Release,
    ReleaseEvent,
    Status,
    Unreadable,
)
from claimline.domain.date import days

VERSION = 1
MEDIA_TYPE = "application/ld+json"
_EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"
_OURS = "urn:claimline:terms:"
_ELSEWHERE = "urn:claimline:article:0"
_LONGEST_TEXT = 2**31 - 1
_LISTS = ("articles", "claims", "releases", "about", "quantities", "dates", "models", "why", "tags")
_OWN = (
    "version kind speaker reportedBy cue carriedOver status note converts approximate bound localTime model event"
    " company charset byline replaced fileName"
)
_SCHEMA = {
    "Brief": "Report",
    "Claim": "Claim",
    "Article": "NewsArticle",
    "Organization": "Organization",
    "Quantity": "QuantitativeValue",
    "headline": "headline",
    "name": "name",
    "text": "text",
    "value": "value",
    "unit": "unitText",
    "low": "minValue",
    "high": "maxValue",
    "sha256": "sha256",
    "mediaType": "encodingFormat",
    "publisher": "publisher",
    "address": "url",
    "language": "inLanguage",
    "sourceName": "isBasedOn",
}
CONTEXT: list[Any] = [
    "http://www.w3.org/ns/anno.jsonld",
    {
        **{name: f"http://schema.org/{term}" for name, term in _SCHEMA.items()},
        **{name: _OURS + name for name in (*_OWN.split(), "Release", "FuzzyDate")},
        **{name: {"@id": _OURS + name, "@container": "@list"} for name in _LISTS},
        "about": {"@id": "http://schema.org/about", "@container": "@list"},
        "published": {"@id": "http://schema.org/datePublished", "@type": _EDTF},
        "edtf": {"@id": _OURS + "edtf", "@type": _EDTF},
    },
]
"""The published context of annotations, and beside it the terms of schema.org and of our own."""


@dataclass(frozen=True, slots=True)
class ClaimsData:
    """What such a file holds. Articles are numbered from 1, as `Claim.article` and `Release.article` have it, and
    hold neither text nor blocks.
    """

    claims: tuple[Claim, ...]
    articles: Mapping[int, Article]
    releases: tuple[Release, ...] = ()
    title: str = ""


def write_claims(data: ClaimsData) -> bytes:
    """The file. Articles are numbered anew, in the order of the mapping; raises KeyError for a claim of another.

    The ids of claims and releases are a library's own, and stay there.
    """
    places = {number: f"urn:claimline:article:{place}" for place, number in enumerate(data.articles, 1)}
    whole = {
        "@context": CONTEXT,
        "type": "Brief",
        "version": VERSION,
        "headline": data.title,
        "articles": [_article_row(data.articles[number], place) for number, place in places.items()],
        "claims": [_claim_row(claim, places[claim.article]) for claim in data.claims],
        "releases": [_release_row(release, places.get(release.article, _ELSEWHERE)) for release in data.releases],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1, allow_nan=False).encode() + b"\n"


def read_claims(content: bytes, name: str) -> ClaimsData:
    """What a file of `write_claims` holds; raises Unreadable for one that no program of ours wrote."""
    try:
        whole = json.loads(content)
        if whole["type"] != "Brief" or whole["version"] != VERSION:
            raise ValueError(f"version {whole['version']}")
        rows = list(enumerate(whole["articles"], 1))
        places = {str(row["id"]): number for number, row in rows}
        return ClaimsData(
            claims=tuple(_claim(row, places) for row in whole["claims"]),
            articles={number: _article(row) for number, row in rows},
            releases=tuple(_release(row, places) for row in whole["releases"]),
            title=str(whole["headline"]),
        )
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError) as error:
        raise Unreadable(name, Reason.DAMAGED, str(error)) from error


def _said(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row without what says nothing."""
    return {key: value for key, value in row.items() if value not in (None, "", [], False)}


def _article_row(article: Article, place: str) -> dict[str, Any]:
    row = {
        "language": article.language,
        "sha256": article.sha256,
        "fileName": article.name,
        "mediaType": article.media_type,
        "charset": article.charset,
        "headline": article.title,
        "publisher": article.publisher,
        "byline": article.byline,
        "published": article.published,
        "address": article.address,
    }
    return {"id": place, "type": "Article", **_said(row), "replaced": article.replaced}


def _article(row: Mapping[str, Any]) -> Article:
    published = row.get("published")
    if published is not None:
        days(published)
    return Article(
        text="",
        blocks=(),
        language=str(row["language"]),
        sha256=str(row["sha256"]),
        name=str(row.get("fileName", "")),
        media_type=str(row.get("mediaType", "")),
        charset=str(row.get("charset", "")),
        title=str(row.get("headline", "")),
        publisher=str(row.get("publisher", "")),
        byline=str(row.get("byline", "")),
        published=published,
        address=str(row.get("address", "")),
        replaced=_place(row["replaced"]),
    )


def _annotation(body: dict[str, Any], passage: Passage, place: str) -> dict[str, Any]:
    position = {"type": "TextPositionSelector", "start": passage.start, "end": passage.end}
    quote = {"type": "TextQuoteSelector", "exact": passage.exact, "prefix": passage.before, "suffix": passage.after}
    target = {"source": place, "selector": [position, quote]}
    return {"type": "Annotation", "motivation": "identifying", "body": body, "target": target}


def _passage(row: Mapping[str, Any]) -> Passage:
    position, quote = row["target"]["selector"]
    start, end, exact = _place(position["start"]), _place(position["end"]), str(quote["exact"])
    if not 0 <= start < end or end - start != len(exact):
        raise ValueError(f"no passage from {start} to {end}")
    return Passage(start, end, exact, str(quote["prefix"]), str(quote["suffix"]))


def _claim_row(claim: Claim, place: str) -> dict[str, Any]:
    body = {
        "about": [{"type": "Organization", "name": company} for company in claim.companies],
        "quantities": [_quantity_row(each) for each in claim.quantities],
        "dates": [_date_row(each) for each in claim.dates],
        "models": list(claim.models),
        "why": list(claim.why),
        "carriedOver": claim.carried_over,
        "note": claim.note,
        "tags": list(claim.tags),
    }
    by = {"speaker": claim.speaker, "reportedBy": claim.reported_by, "cue": claim.cue}
    named = {key: value for key, value in by.items() if value is not None}
    head = {"type": "Claim", "kind": claim.kind.value, "status": claim.status.value}
    return _annotation({**head, **named, **_said(body)}, claim.passage, place)


def _claim(row: Mapping[str, Any], places: Mapping[str, int]) -> Claim:
    body = row["body"]
    return Claim(
        passage=_passage(row),
        kind=Kind(body["kind"]),
        companies=tuple(str(each["name"]) for each in body.get("about", [])),
        speaker=body.get("speaker"),
        reported_by=body.get("reportedBy"),
        cue=body.get("cue"),
        quantities=tuple(_quantity(each) for each in body.get("quantities", [])),
        dates=tuple(_date(each) for each in body.get("dates", [])),
        models=_texts(body.get("models", [])),
        why=_texts(body.get("why", [])),
        carried_over=bool(body.get("carriedOver", False)),
        status=Status(body["status"]),
        article=places[row["target"]["source"]],
        note=str(body.get("note", "")),
        tags=_texts(body.get("tags", [])),
    )


def _texts(values: Iterable[Any]) -> tuple[str, ...]:
    return tuple(map(str, values))


def _quantity_row(quantity: Quantity) -> dict[str, Any]:
    place = {"value": quantity.value, "unit": quantity.unit, "text": quantity.text}
    optional = {"low": quantity.low, "high": quantity.high, "bound": quantity.bound, "converts": quantity.converts}
    row = {"type": "Quantity", **place, "start": quantity.start, "end": quantity.end}
    row |= {key: value for key, value in optional.items() if value is not None}
    return row | ({"approximate": True} if quantity.approximate else {})


def _quantity(row: Mapping[str, Any]) -> Quantity:
    low, high, converts = row.get("low"), row.get("high"), row.get("converts")
    return Quantity(
        value=_number(row["value"]),
        unit=str(row["unit"]),
        text=str(row["text"]),
        start=_place(row["start"]),
        end=_place(row["end"]),
        low=None if low is None else _number(low),
        high=None if high is None else _number(high),
        approximate=bool(row.get("approximate", False)),
        bound=row.get("bound"),
        converts=None if converts is None else _place(converts),
    )


def _number(value: Any) -> float:
    """A figure; JSON as Python reads it knows of infinite ones and of NaN, which none of ours is."""
    number = float(value)
    if not math.isfinite(number):
        raise ValueError(f"{number} is no figure")
    return number


def _place(value: Any) -> int:
    """A place in a text, in code points."""
    place = int(value)
    if not 0 <= place <= _LONGEST_TEXT:
        raise ValueError(f"{place} is no place in a text")
    return place


def _date_row(date: FuzzyDate) -> dict[str, Any]:
    row = _said({"edtf": date.edtf, "text": date.text, "localTime": date.local_time})
    return {"type": "FuzzyDate", **row, "start": date.start, "end": date.end}


def _date(row: Mapping[str, Any]) -> FuzzyDate:
    edtf = row.get("edtf")
    if edtf is not None:
        days(edtf)
    place = _place(row["start"]), _place(row["end"])
    return FuzzyDate(edtf, str(row.get("text", "")), *place, local_time=bool(row.get("localTime", False)))


def _release_row(release: Release, place: str) -> dict[str, Any]:
    rest = _said({"sourceName": release.source, "address": release.address, "why": list(release.why)})
    dates = {"dates": [_date_row(release.date)]} if release.date else {}
    named = {"model": release.model, "company": release.company, "event": release.event.value}
    body = {"type": "Release", **named, **dates, **rest}
    if not release.passage:
        return body
    return _annotation(body, release.passage, place)


def _release(row: Mapping[str, Any], places: Mapping[str, int]) -> Release:
    body = row.get("body", row)
    dates = body.get("dates", [])
    return Release(
        model=str(body["model"]),
        company=str(body["company"]),
        event=ReleaseEvent(body["event"]),
        date=_date(dates[0]) if dates else None,
        passage=_passage(row) if "target" in row else None,
        why=_texts(body.get("why", [])),
        source=str(body.get("sourceName", "")),
        address=str(body.get("address", "")),
        article=places.get(row["target"]["source"], 0) if "target" in row else 0,
    )
