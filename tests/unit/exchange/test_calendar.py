"""Calendars that we write are read by another's library, and hold what was put into them."""

from __future__ import annotations

import datetime

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from claimline.exchange.calendar import CalendarEvent, write_calendar

STAMP = datetime.datetime(2025, 3, 26, 12, 0, tzinfo=datetime.UTC)
DAYS = st.dates(datetime.date(1950, 1, 1), datetime.date(2100, 1, 1))
# A calendar's reader takes white space at the end for the end of a line.
TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1, max_size=200).map(str.strip)


@st.composite
def events(draw: st.DrawFn) -> CalendarEvent:
    first = draw(DAYS)
    return CalendarEvent(
        uid=f"{draw(st.integers(0, 10**9))}@claimline",
        first=first,
        last=first + datetime.timedelta(draw(st.integers(0, 400))),
        summary=draw(TEXTS),
        description=draw(TEXTS),
        address="https://maker.example/m-1",
        category="Maker",
        is_tentative=draw(st.booleans()),
    )


@given(st.lists(events(), max_size=4))
def test_every_event_is_read_as_it_was_written(wanted: list[CalendarEvent]) -> None:
    data = write_calendar(wanted, "Releases", STAMP)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert b"\n" not in data.replace(b"\r\n", b"")
    found = Calendar.from_ical(data)
    assert found["version"] == "2.0"
    assert found["prodid"]
    read = found.walk("VEVENT")
    assert len(read) == len(wanted)
    for event, each in zip(wanted, read, strict=True):
        assert each.decoded("dtstart") == event.first
        assert each.decoded("dtend") == event.last + datetime.timedelta(1)
        assert str(each["uid"]) == event.uid
        assert str(each["summary"]) == event.summary
        assert str(each.get("description", "")) == event.description
        assert each["status"] == ("TENTATIVE" if event.is_tentative else "CONFIRMED")
        assert each.decoded("dtstamp") == STAMP


def test_lines_commas_and_control_characters_are_told_as_text() -> None:
    event = CalendarEvent("1@claimline", STAMP.date(), STAMP.date(), "a, b; c\\d\ne\x07", "日本語" * 40)
    (read,) = Calendar.from_ical(write_calendar([event], "R", STAMP)).walk("VEVENT")
    assert str(read["summary"]) == "a, b; c\\d\ne"
    assert str(read["description"]) == "日本語" * 40
