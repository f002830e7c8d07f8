"""The sample library: an article of our own in three languages, whose claims were curated by hand."""

from __future__ import annotations

import json
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

from claimline.domain import (
    Claim,
    Findings,
    FuzzyDate,
    Kind,
    Passage,
    Quantity,
    Release,
    ReleaseEvent,
    Status,
)
from claimline.language import LANGUAGES, _, current_language
from claimline.library import Library, create_library, publish_library
from claimline.paths import resource
from claimline.workflow.opening import Reading

_WHY = ("curated",)


def create_sample(path: Path) -> None:
    """Make a library with the sample in it, whole or not at all; raises LibraryUnusable where it cannot be written."""
    with tempfile.TemporaryDirectory(prefix="claimline-sample-") as folder:
        made = Path(folder) / path.name
        create_library(made)
        with Library(made) as library, library.edit(_("Sample articles")):
            # The newest is listed first: the one in the user's own language.
            for language in sorted(LANGUAGES, key=lambda each: each == current_language()):
                sample = sample_article(language)
                library.add_article(sample.article, sample.original, sample.findings)
        publish_library(path, made.read_bytes())


def sample_article(language: str) -> Reading:
    """One of the sample's articles, with what was found in it by hand."""
    from claimline.reading import read

    original = resource("sample", f"{language}.txt").read_bytes()
    curated = json.loads(resource("sample", f"{language}.json").read_text(encoding="utf-8"))
    article = replace(
        read(original, f"{language}.txt"),
        title=curated["title"],
        publisher=curated["publisher"],
        published=curated["published"],
    )
    text = article.text
    claims = tuple(_claim(text, row) for row in curated["claims"])
    releases = tuple(_release(text, row) for row in curated["releases"])
    return Reading(article, Findings(claims, releases), original)


def _claim(text: str, row: dict[str, Any]) -> Claim:
    passage = _passage(text, row["quote"])
    return Claim(
        passage=passage,
        kind=Kind(row["kind"]),
        companies=tuple(row["companies"]),
        speaker=row.get("speaker"),
        cue=row.get("cue"),
        quantities=tuple(_quantity(text, passage, quantity) for quantity in row.get("quantities", ())),
        dates=tuple(_date(text, passage, date) for date in row.get("dates", ())),
        models=tuple(row.get("models", ())),
        carried_over=row.get("carried_over", False),
        status=Status(row.get("status", "suggested")),
        why=_WHY,
    )


def _release(text: str, row: dict[str, Any]) -> Release:
    passage = _passage(text, row["quote"])
    date = _date(text, passage, row["date"]) if "date" in row else None
    return Release(row["model"], row["company"], ReleaseEvent(row["event"]), date, passage, why=_WHY)


def _passage(text: str, quote: str) -> Passage:
    start = text.index(quote)
    return Passage.of(text, start, start + len(quote))


def _quantity(text: str, passage: Passage, row: dict[str, Any]) -> Quantity:
    start = text.index(row["text"], passage.start, passage.end)
    return Quantity(start=start, end=start + len(row["text"]), **row)


def _date(text: str, passage: Passage, row: dict[str, Any]) -> FuzzyDate:
    start = text.index(row["text"], passage.start, passage.end)
    return FuzzyDate(start=start, end=start + len(row["text"]), **row)
