"""The releases of a brief: the row of each event in its table, with what its sources say."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from claimline.brief.events import Event
from claimline.brief.fragment import page_address, passage_address
from claimline.brief.runs import Runs, Typist, joined
from claimline.brief.sections import Source
from claimline.brief.wording import EVENTS
from claimline.domain import Release
from claimline.timeline import Look

_LOOKS = {Look.SPAN: "span", Look.BEFORE: "before", Look.AFTER: "after", Look.DISPUTED: "disputed"}


def event_row(event: Event, sources: Mapping[int, Source], typist: Typist) -> dict[str, Any]:
    """What the template needs of one event."""
    release = event.releases[0]
    wording = typist.wording
    each_dated = event.is_disputed or event.is_settled
    return {
        "look": _look(event),
        "model": [typist.foreign(release.model, _language(release, sources))],
        "company": [typist.foreign(release.company, _language(release, sources))],
        "date": [typist.words(line) for line in _date_lines(event, typist)],
        "event": wording.gettext(EVENTS[release.event]),
        "sources": [_source(each, each_dated, sources, typist) for each in _distinct(event)],
        "disputed": wording.gettext("sources differ") if each_dated else "",
    }


def _look(event: Event) -> str:
    if event.span is None:
        return ""
    if event.span.look is Look.DAY:
        return "told" if event.span.from_article else "listed"
    return _LOOKS[event.span.look]


def dates_of(event: Event, typist: Typist) -> list[str]:
    """Each date that its sources give."""
    distinct = dict.fromkeys(_date(each, typist) for each in _distinct(event))
    return [date for date in distinct if date] or [typist.wording.gettext("day not known")]


def _date_lines(event: Event, typist: Typist) -> list[str]:
    """The date, or where sources differ, each of theirs."""
    wording, dates = typist.wording, dates_of(event, typist)
    if not event.is_disputed:
        return [_date_of(event, dates, typist)]
    return [dates[0], *(wording.gettext("or {date}").format(date=date) for date in dates[1:])]


def _date_of(event: Event, dates: list[str], typist: Typist) -> str:
    """The date of an event whose sources agree: the most precise one, or what they have in common."""
    if len(dates) == 1 or event.span is None:
        return dates[0]
    for each in event.releases:
        if each.date and each.date.earliest and each.date.latest:
            days = each.date.earliest.toordinal(), each.date.latest.toordinal()
            if days == (event.span.first, event.span.last):
                return _date(each, typist)
    if event.span.look in (Look.BEFORE, Look.AFTER):
        return dates[0]
    first, last = (datetime.date.fromordinal(day) for day in (event.span.first, event.span.last))
    return typist.wording.days(first, last)


def _date(release: Release, typist: Typist) -> str:
    return typist.wording.date(release.date) if release.date else ""


def _language(release: Release, sources: Mapping[int, Source]) -> str:
    source = sources.get(release.article)
    return source.article.language if source else ""


def _distinct(event: Event) -> list[Release]:
    """What each source says, once; of a disputed event, by the day that it gives."""
    said: dict[tuple[int, str, str | None], Release] = {}
    for each in event.releases:
        said.setdefault((each.article, each.source, each.date.edtf if each.date else None), each)
    if event.is_disputed or event.is_settled:
        return sorted(said.values(), key=lambda release: (release.settled is None, _first_day(release)))
    return list(said.values())


def _first_day(release: Release) -> int:
    day = release.date and (release.date.earliest or release.date.latest)
    return day.toordinal() if day else 0


def _source(release: Release, with_date: bool, sources: Mapping[int, Source], typist: Typist) -> dict[str, Any]:
    """Where it stands: the number of a source of the brief, or the name of a table's source; with an address."""
    source = sources.get(release.article)
    date = _date(release, typist) if with_date else ""
    parts: list[Runs] = [[typist.words(f"{date}: ")]] if date else []
    if source is None:
        address = page_address(release.address)
        name = release.source or release.address or typist.wording.gettext("source not given")
        if release.settled is not None:
            name = typist.wording.gettext("settled by you: {reason}").format(
                reason=typist.glyphs.shown(release.settled)
            )
        return {"before": joined(parts), "name": [typist.words(name)], "number": 0, "address": address}
    exact = release.passage.exact if release.passage else ""
    address = passage_address(source.article.address, exact) if exact else page_address(source.article.address)
    name = typist.wording.gettext("source {number}").format(number=source.number)
    return {"before": joined(parts), "name": [typist.words(name)], "number": source.number, "address": address}
