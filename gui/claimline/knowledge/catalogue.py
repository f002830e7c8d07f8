"""The catalogue: releases that ship with the program, each with the page of the company that made it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from claimline.domain import FuzzyDate, Release, ReleaseEvent
from claimline.domain.date import days
from claimline.knowledge.entry import Entry, entries, parse
from claimline.language import _
from claimline.paths import resource


def load_catalogue(folder: Path | None = None) -> tuple[Release, ...]:
    """Every release of resources/catalogue (or of `folder`), by file and place in it.

    Raises KnowledgeBroken with the file and the entry at fault, also for what is listed twice.
    """
    found: dict[tuple[str, str, ReleaseEvent], Release] = {}
    for path in sorted((folder or resource("catalogue")).glob("*.json")):
        for entry, release in _read(path.name, parse(path)):
            key = release.company, release.model, release.event
            if key in found:
                raise entry.broken(_("it is listed twice"))
            found[key] = release
    return tuple(found.values())


def _read(file: str, data: Any) -> Iterator[tuple[Entry, Release]]:
    for entry in entries(file, data):
        release = Release(
            model=entry.name,
            company=entry.text("company"),
            event=_event(entry),
            date=_date(entry),
            source=entry.text("source"),
            address=_address(entry),
        )
        entry.finish()
        yield entry, release


def _event(entry: Entry) -> ReleaseEvent:
    word = entry.text("event")
    try:
        return ReleaseEvent(word)
    except ValueError:
        raise entry.broken(_("no release has an event “{word}”").format(word=word)) from None


def _date(entry: Entry) -> FuzzyDate:
    text = entry.text("date")
    try:
        days(text)
    except ValueError:
        raise entry.broken(_("“{text}” is no date").format(text=text)) from None
    return FuzzyDate(text)


def _address(entry: Entry) -> str:
    address = entry.text("address")
    if not address.startswith("https://") or any(letter.isspace() for letter in address):
        raise entry.broken(_("“{address}” is no web address").format(address=address))
    return address
