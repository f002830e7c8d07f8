"""Exporting the timeline: as a picture, a table, a calendar, or as JSON that comes in again."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Literal

from claimline.brief.events import Event, events_of
from claimline.brief.timeline_picture import PictureChoice, draw_timeline
from claimline.domain import CannotWrite, NoReleaseChosen, NoTicket, Reason, Release, Ticket
from claimline.domain.date import days
from claimline.exchange.calendar import CalendarEvent, write_calendar
from claimline.language import words_of
from claimline.library import CompanyRule, Reader
from claimline.timeline import Arrangement, By, Look, Wording, arranged, gather, regrouped
from claimline.timeline.scale import FIRST_DAY, LAST_DAY
from claimline.workflow.exporting import SECONDS, refuse_folder
from claimline.workflow.lane_groups import grouping_of
from claimline.workflow.releases import library_releases
from claimline.workflow.saving import write_whole
from claimline.workflow.worker import Worker, WorkerEndedError, WorkerFailedError


class Format(StrEnum):
    """What a library's releases, or its claims and their sources, are made into."""

    SVG = "svg"
    PNG = "png"
    CSV = "csv"
    XLSX = "xlsx"
    ICS = "ics"
    JSON = "json"
    JSON_LD = "json-ld"
    MARKDOWN = "markdown"
    DOCX = "docx"
    RIS = "ris"
    BIBTEX = "bibtex"
    CSL_JSON = "csl-json"


_AS_IT_IS = Arrangement()


@dataclass(frozen=True, slots=True)
class TimelineChoice:
    """What is exported: the format, the language of its words, a PNG's dots to the point, and one company or all.

    A picture may be dark, of some days only (from an ordinal to before another, either end open), and with lanes by
    something else, arranged as in the window.
    """

    format: Format
    language: str = "en"
    scale: float = 2
    company: str | None = None
    is_dark: bool = False
    days: tuple[float | None, float | None] = (None, None)
    by: By = By.COMPANY
    arrangement: Arrangement = _AS_IT_IS


def export_timeline(
    library: Path, choice: TimelineChoice, path: Path, worker: Worker, ticket: Ticket | None = None
) -> Path:
    """Write the timeline of a library whole; raises NoReleaseChosen, CannotWrite, LibraryUnusable, Cancelled."""
    refuse_folder(path)
    with Reader(library) as reader:
        titles = {row.id: row.title or row.name for row in reader.article_rows()}
        releases, rules = library_releases(reader), reader.company_rules()
        told = {each.article for each in releases if each.article}
        addresses = {number: reader.article(number).address for number in told}
        beside = [each for each in reader.releases() if not each.is_release] if choice.format is Format.JSON else []
    named = [_named(each, titles, addresses) for each in releases]
    chosen = [each for each in (*named, *beside) if choice.company in (None, each.company)]
    if not chosen:
        raise NoReleaseChosen
    draw = partial(draw_releases, tuple(chosen), choice, rules=rules)
    write_whole(path, _made(chosen, choice, draw, worker, ticket or NoTicket(), path.name))
    return path


def _named(release: Release, titles: Mapping[int, str], addresses: Mapping[int, str]) -> Release:
    """A release that names its article as its source: the file stands alone."""
    if not release.article:
        return release
    title = release.source or titles.get(release.article, "")
    address = release.address or addresses.get(release.article, "")
    return replace(release, source=title, address=address)


def _made(
    releases: Sequence[Release],
    choice: TimelineChoice,
    draw: Callable[[datetime.date], bytes],
    worker: Worker,
    ticket: Ticket,
    name: str,
) -> bytes:
    today = datetime.datetime.now(datetime.UTC)
    if choice.format is Format.JSON:
        from claimline.exchange.release_json import write_json

        return write_json(releases)
    if choice.format is Format.ICS:
        wording = Wording(choice.language)
        title = words_of(choice.language).gettext("Model releases")
        return write_calendar(calendar_events(releases, wording), title, today)
    if choice.format is Format.CSV:
        from claimline.exchange.delimited import write_delimited

        return write_delimited(*table_of(releases, Wording(choice.language)))
    if choice.format is Format.XLSX:
        from claimline.exchange.workbook import write_workbook

        header, rows = table_of(releases, Wording(choice.language))
        return write_workbook(header, rows, words_of(choice.language).gettext("Model releases"))
    try:
        return worker.call(SECONDS, ticket, draw, today.date())
    except WorkerEndedError as error:
        raise CannotWrite(name, Reason.TOO_LONG if error.overtime else Reason.CRASHED) from error
    except WorkerFailedError as error:
        raise CannotWrite(name, Reason.OTHER, str(error)) from error


def draw_releases(
    releases: Sequence[Release], choice: TimelineChoice, made: datetime.date, rules: Sequence[CompanyRule] = ()
) -> bytes:
    """The picture of releases, in this process; raises NoReleaseChosen where none of them has a day that is shown."""
    form: Literal["svg", "png"] = "svg" if choice.format is Format.SVG else "png"
    lanes = regrouped(gather(releases), grouping_of(choice.by, releases, choice.language, rules))
    lanes = arranged(lanes, choice.arrangement)
    days, (first, last) = None, choice.days
    if first is not None or last is not None:
        # What is seen may lie beyond the first or the last day that there is.
        first = max(lanes.first if first is None else first, FIRST_DAY)
        last = min(lanes.last + 1.0 if last is None else last, LAST_DAY)
        days = (first, last)
        if days[0] >= days[1]:
            raise NoReleaseChosen
    return draw_timeline(lanes, PictureChoice(choice.language, form, choice.scale, choice.is_dark, days), made)


def table_of(releases: Sequence[Release], wording: Wording) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """The columns' titles and a row for each event, those of no known day last.

    A date stands as EDTF; where sources differ, as the set of theirs (EDTF level 2: `[2024-12-24,2024-12-26]`).
    """
    _ = words_of(wording.language).gettext
    header = (
        *(_("Model"), _("Company"), _("Event"), _("Date (EDTF)"), _("Date"), _("Earliest day"), _("Latest day")),
        *(_("Note"), _("Sources"), _("Addresses")),
    )
    return header, [_row(event, wording) for event in events_of(gather(releases))]


def _row(event: Event, wording: Wording) -> tuple[str, ...]:
    _ = words_of(wording.language).gettext
    first = event.releases[0]
    settled = next((each for each in event.releases if each.settled is not None), None)
    sayings = list(dict.fromkeys(f"{wording.source(each)}: {wording.dated(each.date)}" for each in event.releases))
    note = _("sources differ") if event.is_disputed else wording.source(settled) if settled else ""
    edges = ("", "") if event.span is None else _days(event)
    addresses = dict.fromkeys(each.address for each in event.releases if each.address)
    return (
        *(first.model, first.company, wording.event(first.event), _edtf(event), _in_words(event, wording), *edges),
        *(note, "; ".join(sayings), " ".join(addresses)),
    )


def _dates(event: Event) -> list[str]:
    """Each date that a source gives, the most precise first; the settled one alone where there is one."""
    settled = [each for each in event.releases if each.settled is not None]
    dates = [each.date.edtf for each in settled or event.releases if each.date and each.date.edtf]
    return sorted(dict.fromkeys(dates), key=lambda edtf: (-len(edtf.partition("/")[0]), "/" in edtf, edtf))


def _edtf(event: Event) -> str:
    dates = _dates(event)
    if event.is_disputed:
        return f"[{','.join(sorted(dates))}]"
    if len(dates) < 2 or event.span is None or event.span.look in (Look.BEFORE, Look.AFTER):
        return dates[0] if dates else ""
    first, last = _days(event)
    return next((edtf for edtf in dates if _span_of(edtf) == (first, last)), f"{first}/{last}")


def _span_of(edtf: str) -> tuple[str, str]:
    """The earliest and the latest day of an EDTF text, empty where open."""
    first, last = days(edtf)
    return (first.isoformat() if first else "", last.isoformat() if last else "")


def _days(event: Event) -> tuple[str, str]:
    """The earliest and the latest day that it may be, empty where open."""
    assert event.span is not None
    first, last = (datetime.date.fromordinal(day).isoformat() for day in (event.span.first, event.span.last))
    return "" if event.span.look is Look.BEFORE else first, "" if event.span.look is Look.AFTER else last


def _in_words(event: Event, wording: Wording) -> str:
    if event.is_disputed:
        return "; ".join(wording.edtf(edtf) for edtf in sorted(_dates(event)))
    edtf = _edtf(event)
    return wording.edtf(edtf) if edtf else wording.dated(None)


def calendar_events(releases: Sequence[Release], wording: Wording) -> Iterator[CalendarEvent]:
    """An all-day event for each date that may be: one where sources agree, one for each of theirs where they differ.

    A month is an event of all its days; what is only known to be before or after a day stands on that day and says so.
    What has no day at all is in no calendar.
    """
    _ = words_of(wording.language).gettext
    for event in events_of(gather(releases)):
        if event.span is None:
            continue
        first = event.releases[0]
        sayings = dict.fromkeys(
            f"{wording.dated(each.date)} — {wording.source(each)} {each.address}".rstrip() for each in event.releases
        )
        address = next((each.address for each in event.releases if each.address.isascii() and each.address), "")
        for edtf in _dates(event) if event.is_disputed else [_edtf(event)]:
            begins, ends = _span_of(edtf)
            said = [f"{first.model} ({first.company}): {wording.event(first.event)}"]
            if begins != ends:
                said.append(wording.edtf(edtf))
            if event.is_disputed:
                said.append(_("sources differ"))
            key = "\n".join((first.company, first.model, first.event.value, edtf))
            yield CalendarEvent(
                uid=f"{hashlib.sha256(key.encode()).hexdigest()[:32]}@claimline",
                first=datetime.date.fromisoformat(begins or ends),
                last=datetime.date.fromisoformat(ends or begins),
                summary=" · ".join(said),
                description="\n".join(sayings),
                address=address,
                category=first.company,
                is_tentative=event.is_disputed or begins != ends,
            )
