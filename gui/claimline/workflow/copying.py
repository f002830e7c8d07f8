"""A claim for the clipboard: its passage with who says it and where, as plain text or as Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from claimline.brief.markdown import plain
from claimline.domain import Article, Claim
from claimline.language import _


def as_text(claims: Sequence[tuple[Claim, Article]]) -> str:
    """Each passage in quotation marks, and below it its source; as it is put into a mail."""
    return "\n\n".join(f"“{_passage(claim)}”\n— {_source(claim, article)}" for claim, article in claims)


def as_markdown(claims: Sequence[tuple[Claim, Article]]) -> str:
    """Each passage as a quotation, with a link to its article where its address is known."""
    return "\n\n".join(_marked_up(claim, article) for claim, article in claims) + "\n"


def _marked_up(claim: Claim, article: Article) -> str:
    who = plain(_who(claim))
    title = plain(article.title or article.name)
    if article.address.startswith(("http://", "https://")) and not set(article.address) & set("<> \n"):
        title = f"[{title}](<{article.address}>)"
    facts = [plain(fact) for fact in _facts(article)]
    return f"> {plain(_passage(claim))}\n>\n> — " + ", ".join(part for part in (who, title, *facts) if part)


def _source(claim: Claim, article: Article) -> str:
    parts = (_who(claim), article.title or article.name, *_facts(article), article.address)
    return ", ".join(part for part in parts if part)


def _passage(claim: Claim) -> str:
    return " ".join(claim.passage.exact.split())


def _who(claim: Claim) -> str:
    if claim.speaker and claim.reported_by:
        return _("{speaker}, reported by {reporter}").format(speaker=claim.speaker, reporter=claim.reported_by)
    return claim.speaker or claim.reported_by or ""


def _facts(article: Article) -> list[str]:
    return [fact for fact in (article.publisher, article.published) if fact]
