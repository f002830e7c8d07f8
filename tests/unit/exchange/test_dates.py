"""Dates as tables write them, read no more precisely than they are written."""

from __future__ import annotations

import calendar
import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimline.domain.date import days
from claimline.exchange.dates import NoDate, Order, date_of, is_suspicious, order_of


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2025-03-25", "2025-03-25"),
        ("2025-3-5", "2025-03-05"),
        ("2025/03/25", "2025-03-25"),
        ("2025.03.25.", "2025-03-25"),
        ("2025-03", "2025-03"),
        ("2025", "2025"),
        ("2025-03~", "2025-03~"),
        ("../2025-03-26", "../2025-03-26"),
        ("25/03/2025", "2025-03-25"),
        ("03/25/2025", "2025-03-25"),
        ("25.03.2025", "2025-03-25"),
        ("March 2025", "2025-03"),
        ("Mar. 2025", "2025-03"),
        ("March 25, 2025", "2025-03-25"),
        ("25 March 2025", "2025-03-25"),
        ("25th Mar 2025", "2025-03-25"),
        ("2025 March", "2025-03"),
        ("Q1 2025", "2025-33"),
        ("2025 Q4", "2025-36"),
        ("2025-Q2", "2025-34"),
        ("H2 2025", "2025-41"),
        ("2025년 3월 25일", "2025-03-25"),
        ("2025년 3월", "2025-03"),
        ("2025년 1분기", "2025-33"),
        ("2025年3月25日", "2025-03-25"),
        ("2025年", "2025"),
        ("2025年第二季度", "2025-34"),
        ("2025-03-25T10:00:00", "2025-03-25"),
        ("2025-03-25T10:00:00+09:00", "2025-03-25"),
    ],
)
def test_each_form_is_read_as_precisely_as_it_is_written(text: str, edtf: str) -> None:
    date = date_of(text)
    assert date is not None
    assert date.edtf == edtf
    assert date.text in ("", text)


@pytest.mark.parametrize(
    ("instant", "edtf"),
    [
        ("2025-08-04T15:00:00.000Z", "2025-08-04/2025-08-05"),
        ("2025-08-07T00:00:00.000Z", "2025-08-06/2025-08-07"),
        ("2025-02-27T10:00:00.000Z", "2025-02-27"),
    ],
)
def test_an_instant_is_every_day_that_it_is_where_the_companies_are(instant: str, edtf: str) -> None:
    date = date_of(instant)
    assert date is not None
    assert (date.edtf, date.text) == (edtf, instant)


@pytest.mark.parametrize(
    "text", ["", "  ", "-", "N/A", "t.b.d.", "TBA", "unknown", "1970-01-01", "1970-01-01T00:00:00Z"]
)
def test_a_placeholder_is_no_date(text: str) -> None:
    assert date_of(text) is None


@pytest.mark.parametrize(
    "text", ["2025-02-30", "soon", "31/31/2025", "Smarch 2025", "2025-13", "Q5 2025", "H3 2025", "12"]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(NoDate):
        date_of(text)


def test_day_and_month_are_asked_where_nothing_tells_them_apart() -> None:
    with pytest.raises(NoDate) as wrong:
        date_of("03/04/2025")
    assert wrong.value.is_ambiguous
    for order, edtf in ((Order.DAY_FIRST, "2025-04-03"), (Order.MONTH_FIRST, "2025-03-04")):
        date = date_of("03/04/2025", order)
        assert date is not None
        assert date.edtf == edtf
    assert order_of(["03/04/2025", "25/03/2025"]) is Order.DAY_FIRST
    assert order_of(["03/04/2025", "03/25/2025"]) is Order.MONTH_FIRST
    assert order_of(["03/04/2025"]) is None
    with pytest.raises(NoDate):
        order_of(["25/03/2025", "03/25/2025"])


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 1, 1)))
def test_a_day_is_the_same_day_in_every_form(day: datetime.date) -> None:
    forms = (
        day.isoformat(),
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year}년 {day.month}월 {day.day}일",
        f"{day.day} {calendar.month_name[day.month]} {day.year}",
    )
    for form in forms:
        date = date_of(form)
        if day.isoformat() != "1970-01-01":
            assert date is not None
            assert date.edtf == day.isoformat()
    ordered = date_of(f"{day:%d/%m/%Y}", Order.DAY_FIRST)
    assert ordered is not None
    assert ordered.edtf == day.isoformat()


@given(st.text(max_size=40))
def test_any_text_is_a_date_or_none_or_refused(text: str) -> None:
    try:
        date = date_of(text)
    except NoDate:
        return
    if date is not None:
        assert date.edtf is not None
        days(date.edtf)


def test_the_first_and_the_fifteenth_are_suspicious() -> None:
    said = {text: date_of(text) for text in ("2025-03-01", "2025-03-15", "2025-03-14", "2025-03")}
    assert [date is not None and is_suspicious(date) for date in said.values()] == [True, True, False, False]
