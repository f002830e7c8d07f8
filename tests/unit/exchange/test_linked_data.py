"""The JSON-LD as a processor of others' reads it, with the context that the W3C published: no term is lost.

`contexts/anno.jsonld` is the W3C's, unchanged, under the licence that it names.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pyld import jsonld

from claimline.domain import Article, Claim, FuzzyDate, Kind, Passage, Quantity, Release, ReleaseEvent, Status
from claimline.exchange.claims_json_ld import CONTEXT, ClaimsData, write_claims

PUBLISHED = json.loads((Path(__file__).parent / "contexts" / "anno.jsonld").read_text("utf-8"))
DAY = FuzzyDate("2025-03-25", "March 25", 3, 11, local_time=True)
PASSAGE = Passage(4, 9, "words", "some", "more")
DATA = ClaimsData(
    claims=(
        Claim(
            PASSAGE,
            Kind.FIGURE,
            ("Acme", "Bolt"),
            "a speaker",
            "a paper",
            "said",
            (Quantity(2.5, "USD", "$2.5", 1, 5, 2.0, 3.0, True, "min", 1),),
            (DAY,),
            ("Model 1",),
            ("rule:evidence",),
            True,
            Status.CONFIRMED,
            0,
            1,
            "a note",
            ("tag",),
        ),
    ),
    articles={
        1: Article(
            "", (), "en", "00" * 32, "a.txt", "text/plain", "utf-8", "T", "P", "B", "2025-03-26", "https://a.example"
        )
    },
    releases=(
        Release("Model 1", "Acme", ReleaseEvent.PAPER, DAY, PASSAGE, ("row:3",), article=1),
        Release("Model 2", "Acme", ReleaseEvent.API, DAY, None, ("row:4",), "Table", "https://b.example"),
    ),
    title="Title",
)


def published(address: str, _options: dict[str, Any]) -> dict[str, Any]:
    """The contexts that were published, from files; any other address fails the test."""
    assert address == CONTEXT[0]
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": address, "document": PUBLISHED}


@pytest.fixture(scope="module")
def expanded() -> Any:
    whole = json.loads(write_claims(DATA))
    return jsonld.expand(whole, {"documentLoader": published, "base": ""})


def values_of(node: Any) -> Iterator[str]:
    """Every text, number and mark that a tree of JSON ends in."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key not in ("@context", "type", "@type"):
                yield from values_of(value)
    elif isinstance(node, list):
        for each in node:
            yield from values_of(each)
    else:
        yield str(node).removeprefix("http://www.w3.org/ns/oa#")


def nodes_of(node: Any, kind: str) -> list[Any]:
    """The nodes of a type, wherever they are."""
    if isinstance(node, list):
        return [found for each in node for found in nodes_of(each, kind)]
    if not isinstance(node, dict):
        return []
    here = [node] if kind in node.get("@type", []) else []
    return here + [found for value in node.values() for found in nodes_of(value, kind)]


def test_no_value_is_lost(expanded: Any) -> None:
    whole = json.loads(write_claims(DATA))
    assert sorted(values_of(expanded)) == sorted(values_of(whole))


def test_claims_are_bodies_of_annotations_with_both_selectors(expanded: Any) -> None:
    oa = "http://www.w3.org/ns/oa#"
    claim = next(each for each in nodes_of(expanded, f"{oa}Annotation") if nodes_of(each, "http://schema.org/Claim"))
    (position,) = nodes_of(claim, f"{oa}TextPositionSelector")
    (quote,) = nodes_of(claim, f"{oa}TextQuoteSelector")
    assert position[f"{oa}start"] == [{"@value": 4}]
    assert quote[f"{oa}exact"] == [{"@value": "words"}]
    names = [each["http://schema.org/name"] for each in nodes_of(claim, "http://schema.org/Organization")]
    assert names == [[{"@value": "Acme"}], [{"@value": "Bolt"}]]


def test_dates_are_edtf(expanded: Any) -> None:
    days = nodes_of(expanded, "urn:claimline:terms:FuzzyDate")
    typed = {"@type": "http://id.loc.gov/datatypes/edtf/EDTF", "@value": "2025-03-25"}
    assert [each["urn:claimline:terms:edtf"] for each in days] == [[typed]] * 3
