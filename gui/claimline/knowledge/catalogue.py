"""The catalogue: releases that ship with the program, each with what its sources say, and how those were seen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claimline.domain import FuzzyDate, Release, ReleaseEvent
from claimline.domain.date import days
from claimline.knowledge.entry import Entry, entries, parse
from claimline.language import _
from claimline.paths import resource

SOURCES = "sources.json"
"""The list of all sources; every other file of the folder holds releases."""


@dataclass(frozen=True, slots=True)
class CatalogueSource:
    """Where facts of the catalogue come from. `seen` says what was read and when, `says` what its dates mean."""

    name: str
    title: str
    address: str
    seen: str
    says: str
    licence: str = ""
    credit: str = ""


def load_sources(folder: Path | None = None) -> Mapping[str, CatalogueSource]:
    """The sources of the catalogue by name; raises KnowledgeBroken."""
    data = parse((folder or resource("catalogue")) / SOURCES)
    found: dict[str, CatalogueSource] = {}
    for entry in entries(SOURCES, data):
        if entry.name in found:
            raise entry.broken(_("it is listed twice"))
        found[entry.name] = CatalogueSource(
            name=entry.name,
            title=entry.text("title"),
            address=_address(entry, entry.text("address")),
            seen=entry.text("seen"),
            says=entry.text("says"),
            licence=entry.text("licence", ""),
            credit=entry.text("credit", ""),
        )
        entry.finish()
    return found


def load_catalogue(folder: Path | None = None) -> tuple[Release, ...]:
    """Every release of resources/catalogue (or of `folder`), once for each of its sources.

    Where sources agree, each has the date that they support together; where they differ, its own. Raises
    KnowledgeBroken with the file and the entry at fault, also for what is listed twice.
    """
    folder = folder or resource("catalogue")
    sources = load_sources(folder)
    known: set[tuple[str, str, ReleaseEvent]] = set()
    found: list[Release] = []
    for path in sorted(folder.glob("*.json")):
        if path.name == SOURCES:
            continue
        for entry, releases in _read(path.name, parse(path), sources):
            key = releases[0].company, releases[0].model, releases[0].event
            if key in known:
                raise entry.broken(_("it is listed twice"))
            known.add(key)
            found += releases
    return tuple(found)


def _read(file: str, data: Any, sources: Mapping[str, CatalogueSource]) -> Iterator[tuple[Entry, tuple[Release, ...]]]:
    for entry in entries(file, data):
        company, event, agreed = entry.text("company"), _event(entry), entry.optional("date")
        releases = []
        for saying in entry.entries("sources", "of"):
            source = sources.get(saying.name)
            if source is None:
                raise entry.broken(_("“{source}” is not in the list of sources").format(source=saying.name))
            said = _day(saying, saying.text("date"))
            address = saying.optional("address")
            releases.append(
                Release(
                    model=entry.name,
                    company=company,
                    event=event,
                    date=FuzzyDate(_day(entry, agreed) if agreed else said, said if agreed and agreed != said else ""),
                    source=source.title,
                    address=_address(entry, address) if address else source.address,
                )
            )
            saying.finish()
        entry.finish()
        if not releases:
            raise entry.broken(_("“{field}” is missing").format(field="sources"))
        yield entry, tuple(releases)


def _event(entry: Entry) -> ReleaseEvent:
    word = entry.text("event")
    try:
        return ReleaseEvent(word)
    except ValueError:
        raise entry.broken(_("no release has an event “{word}”").format(word=word)) from None


def _day(entry: Entry, text: str) -> str:
    try:
        days(text)
    except ValueError:
        raise entry.broken(_("“{text}” is no date").format(text=text)) from None
    return text


def _address(entry: Entry, address: str) -> str:
    if not address.startswith(("https://", "http://")) or any(letter.isspace() for letter in address):
        raise entry.broken(_("“{address}” is no web address").format(address=address))
    return address
