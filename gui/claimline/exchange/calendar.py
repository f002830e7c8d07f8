"""All-day events as an iCalendar file (RFC 5545)."""

from __future__ import annotations

import datetime
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_LINE = 75
"""Octets of a content line, its end not counted (RFC 5545, 3.1)."""


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """An event from the day `first` to the day `last`, both included. `is_tentative`: it may be another day."""

    uid: str
    first: datetime.date
    last: datetime.date
    summary: str
    description: str = ""
    address: str = ""
    category: str = ""
    is_tentative: bool = False


def write_calendar(events: Iterable[CalendarEvent], name: str, stamp: datetime.datetime) -> bytes:
    """The file, made at `stamp` (UTC)."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Claimline//Releases//EN", "CALSCALE:GREGORIAN"]
    lines += ["METHOD:PUBLISH", f"X-WR-CALNAME:{_escaped(name)}"]
    for event in events:
        lines += _event(event, f"{stamp:%Y%m%dT%H%M%SZ}")
    lines.append("END:VCALENDAR")
    return b"".join(_folded(line) + b"\r\n" for line in lines)


def _event(event: CalendarEvent, stamp: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_escaped(event.uid)}"
    yield f"DTSTAMP:{stamp}"
    yield f"DTSTART;VALUE=DATE:{event.first.isoformat().replace('-', '')}"
    if event.last < datetime.date.max:  # the end is the day after (RFC 5545, 3.6.1)
        end = event.last + datetime.timedelta(1)
        yield f"DTEND;VALUE=DATE:{end.isoformat().replace('-', '')}"
    yield f"SUMMARY:{_escaped(event.summary)}"
    if event.description:
        yield f"DESCRIPTION:{_escaped(event.description)}"
    if event.address:
        yield f"URL:{event.address}"
    if event.category:
        yield f"CATEGORIES:{_escaped(event.category)}"
    yield f"STATUS:{'TENTATIVE' if event.is_tentative else 'CONFIRMED'}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _escaped(text: str) -> str:
    """A text value (RFC 5545, 3.3.11), without control characters, which none may hold."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    plain = "".join(letter for letter in plain if letter in "\n\t" or unicodedata.category(letter) != "Cc")
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _folded(line: str) -> bytes:
    """A line cut into pieces that are short enough, never within a character."""
    pieces: list[bytes] = []
    piece = b""
    for letter in line:
        octets = letter.encode("utf-8", "replace")
        if len(piece) + len(octets) > _LINE - bool(pieces):
            pieces.append(piece)
            piece = b""
        piece += octets
    return b"\r\n ".join([*pieces, piece])
