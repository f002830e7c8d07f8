"""Findings as plain data, for `claimline read --json`."""

from __future__ import annotations

from claimline.domain import Article, Claim, Findings, Kind, Passage, Quantity
from claimline.workflow.findings import as_data

TEXT = "Acme paid 20 to 25 billion won (about $14 to 18 million), 3% of sales."


def test_a_range_is_both_its_ends_and_conversions_find_their_place() -> None:
    quantities = (
        Quantity(22.5e9, "KRW", "20 to 25 billion won", 10, 30, low=20e9, high=25e9),
        Quantity(16e6, "USD", "$14 to 18 million", 38, 55, low=14e6, high=18e6, approximate=True, converts=0),
        Quantity(3, "percent", "3%", 58, 60),
    )
    claim = Claim(Passage.of(TEXT, 0, len(TEXT)), Kind.FIGURE, ("Acme",), quantities=quantities)
    article = Article(TEXT, (), "en", "0" * 64, "a.txt")
    entries = as_data(article, Findings((claim,), ()))["claims"][0]["quantities"]
    assert [entry["value"] for entry in entries] == [20_000_000_000, 25_000_000_000, 14_000_000, 18_000_000, 3]
    assert [entry.get("converts") for entry in entries] == [None, None, 0, 0, None]
    assert entries[0] | {"value": 25_000_000_000} == entries[1]
    assert entries[2]["approximate"] is True
    assert "low" not in entries[4]
