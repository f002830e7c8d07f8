"""Claims as JSON-LD: whatever they are, they come in as they went out; a file of anybody else is refused."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as some

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
from claimline.exchange.claims_json_ld import ClaimsData, read_claims, write_claims

texts = some.text(some.characters(exclude_categories=["Cs"]), max_size=12)
maybe = some.none() | texts
numbers = some.floats(allow_nan=False, allow_infinity=False)
places = some.integers(0, 10**6)
several = some.lists(texts, max_size=3).map(tuple)
edtf = some.sampled_from(["2025", "2025-03", "2025-03-25", "2025-33", "2025-01/2025-03", "../2025-03-26", "2025~"])
dates = some.builds(FuzzyDate, some.none() | edtf, texts, places, places, some.booleans())
quantities = some.builds(
    Quantity,
    numbers,
    texts,
    texts,
    places,
    places,
    some.none() | numbers,
    some.none() | numbers,
    some.booleans(),
    some.sampled_from([None, "min", "max"]),
    some.none() | some.integers(0, 5),
)


@some.composite
def passages(draw: some.DrawFn) -> Passage:
    start, exact = draw(places), draw(texts.filter(bool))
    return Passage(start, start + len(exact), exact, draw(texts), draw(texts))


articles = some.builds(
    Article,
    text=some.just(""),
    blocks=some.just(()),
    language=some.sampled_from(["ko", "zh", "en"]),
    sha256=some.binary(min_size=32, max_size=32).map(bytes.hex),
    name=texts,
    media_type=texts,
    charset=texts,
    title=texts,
    publisher=texts,
    byline=texts,
    published=some.none() | edtf,
    address=texts,
    replaced=places,
)


@some.composite
def whole(draw: some.DrawFn) -> ClaimsData:
    held = draw(some.lists(articles, min_size=1, max_size=3))
    numbered = some.integers(1, len(held))
    claims = some.builds(
        Claim,
        passages(),
        some.sampled_from(Kind),
        several,
        maybe,
        maybe,
        maybe,
        some.lists(quantities, max_size=2).map(tuple),
        some.lists(dates, max_size=2).map(tuple),
        several,
        several,
        some.booleans(),
        some.sampled_from(Status),
        some.just(0),
        numbered,
        texts,
        several,
    )
    head = (texts, texts, some.sampled_from(ReleaseEvent), some.none() | dates)
    told = some.builds(Release, *head, passages(), several, texts, texts, some.just(0), numbered)
    listed = some.builds(Release, *head, some.none(), several, texts, texts)
    return ClaimsData(
        tuple(draw(some.lists(claims, max_size=3))),
        dict(enumerate(held, 1)),
        tuple(draw(some.lists(told | listed, max_size=3))),
        draw(texts),
    )


@given(whole())
def test_whatever_it_holds_comes_in_as_it_went_out(data: ClaimsData) -> None:
    assert read_claims(write_claims(data), "claims.jsonld") == data


def test_articles_are_numbered_anew_in_their_order() -> None:
    article = Article("", (), "en", "00" * 32, "a.txt")
    claim = Claim(Passage(0, 1, "a"), Kind.EVENT, ("Acme",), id=9, article=70)
    found = read_claims(write_claims(ClaimsData((claim,), {30: article, 70: article})), "a")
    assert (found.claims[0].article, found.claims[0].id, list(found.articles)) == (2, 0, [1, 2])


GOOD = json.loads(
    write_claims(
        ClaimsData(
            (
                Claim(
                    Passage(0, 1, "a"),
                    Kind.EVENT,
                    ("Acme",),
                    quantities=(Quantity(3.0, "USD", "$3", 0, 1, 2.0, 4.0),),
                    dates=(FuzzyDate("2025"),),
                    article=1,
                ),
            ),
            {1: Article("", (), "en", "00" * 32, "a.txt")},
        )
    )
)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("version",), 2),
        (("type",), "Report"),
        (("claims",), 5),
        (("claims", 0, "body", "kind"), "rumour"),
        (("claims", 0, "body", "dates", 0, "edtf"), "soon"),
        *(
            pytest.param(("claims", 0, "body", "quantities", 0, key), number, id=f"{key} {number!s:.9}")
            for key in ("value", "low", "high", "start", "end")
            for number in (float("inf"), float("-inf"), float("nan"), 10**400, "much")
        ),
        (("claims", 0, "target", "selector", 0, "start"), float("inf")),
        (("claims", 0, "target", "source"), "urn:claimline:article:7"),
        (("claims", 0, "target", "selector", 0, "end"), 5),
        (("claims", 0, "target", "selector"), []),
        (("articles", 0, "published"), "yesterday"),
    ],
)
def test_what_no_program_of_ours_wrote_is_refused(path, value) -> None:
    broken = json.loads(json.dumps(GOOD))
    node = broken
    for step in path[:-1]:
        node = node[step]
    node[path[-1]] = value
    with pytest.raises(Unreadable) as refused:
        read_claims(json.dumps(broken).encode(), "their.pdf")
    assert (refused.value.name, refused.value.reason) == ("their.pdf", Reason.DAMAGED)


@pytest.mark.parametrize("content", [b"", b"[]", b"null", b"\xff\xfe", b'{"type": "Brief"', b"[" * 100_000])
def test_what_is_no_json_of_ours_is_refused(content: bytes) -> None:
    with pytest.raises(Unreadable):
        read_claims(content, "their.pdf")
