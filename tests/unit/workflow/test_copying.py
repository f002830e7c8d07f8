"""A claim on the clipboard says who said it and where."""

from __future__ import annotations

from dataclasses import replace

from claimline.domain import Article, Claim, Kind, Passage
from claimline.workflow.copying import as_markdown, as_text

TEXT = "Larch Systems said its *new* model\nanswers twice as fast."


def claim(**fields: object) -> tuple[Claim, Article]:
    """A claim with its article."""
    article = Article(
        TEXT,
        (),
        "en",
        "0" * 64,
        "larch.txt",
        title="Larch [speeds] up",
        publisher="Springfield Ledger",
        published="2025-03-26",
        address="https://example.org/larch",
    )
    made = Claim(Passage.of(TEXT, 0, len(TEXT)), Kind.STATEMENT, ("Larch Systems",), speaker="Larch Systems")
    return replace(made, **fields), article  # type: ignore[arg-type]


def test_text_holds_the_passage_and_its_source() -> None:
    assert as_text([claim()]) == (
        "“Larch Systems said its *new* model answers twice as fast.”\n"
        "— Larch Systems, Larch [speeds] up, Springfield Ledger, 2025-03-26, https://example.org/larch"
    )


def test_markdown_quotes_and_links_and_nothing_in_it_is_markup() -> None:
    assert as_markdown([claim()]) == (
        "> Larch Systems said its \\*new\\* model answers twice as fast.\n>\n"
        "> — Larch Systems, [Larch \\[speeds\\] up](<https://example.org/larch>), Springfield Ledger, 2025-03-26\n"
    )


def test_an_address_that_is_none_is_no_link() -> None:
    made, article = claim()
    for address in ("javascript:alert(1)", "https://a.org/<x>", "file:///etc/passwd", "https://a.org/a b"):
        assert "](" not in as_markdown([(made, replace(article, address=address))])


def test_who_reported_it_is_named() -> None:
    assert "Larch Systems" in as_text([claim(reported_by="Springfield Ledger")])
    several = as_text([claim(), claim(speaker=None)])
    assert several.count("“") == 2
    assert "\n\n" in several
